"""Reading what a partner delivers: early signals as DDAS JSON (0.9) or as CSV, a row at a time, pure.

`open_bestand` looks through the whole file first: what cannot be read as a whole is refused before a row counts. Then
each row is a signal, or a report of what is wrong with it; of a person nothing stands in a refusal or a report."""

from naober.signalen.aanlevering.csvbestand import Kolomkaart
from naober.signalen.aanlevering.openen import GRENS, Bestand, open_bestand
from naober.signalen.aanlevering.waarden import Ernst, Gebrek, Partnersoort, Rij, Signaalrij

__all__ = [
    "GRENS",
    "Bestand",
    "Ernst",
    "Gebrek",
    "Kolomkaart",
    "Partnersoort",
    "Rij",
    "Signaalrij",
    "open_bestand",
]
