"""What is secret comes from a file, as Docker and systemd hand secrets over, or else from the environment.

Without Django: the settings are read with it."""

import os
from pathlib import Path

from naober.kern import Fout

# A secret is one line; a file larger than this is another file than was meant.
_GROOTSTE = 64 * 1024


def geheim(naam: str) -> str:
    """The value of this setting: the contents of the file that `<naam>_BESTAND` names, or `<naam>` itself; empty when
    neither is there. White space around what a file holds is left out.

    Refused (`Fout`): both are set, and a file that is not there, cannot be read, is empty or too large. The value is
    never repeated."""
    pad, waarde = os.environ.get(f"{naam}_BESTAND", ""), os.environ.get(naam, "")
    if not pad:
        return waarde
    if waarde:
        raise _fout(naam, f"{naam} en {naam}_BESTAND zijn allebei gezet.", f"Haal {naam} uit de omgeving.")
    try:
        with Path(pad).open("rb") as bestand:
            inhoud = bestand.read(_GROOTSTE + 1)
        tekst = inhoud.decode("utf-8").strip()
    except OSError as fout:
        raise _fout(naam, f"{pad} is niet te lezen.", "Controleer het pad, en of de gebruiker van de dienst het mag.") \
            from fout  # fmt: skip
    except UnicodeDecodeError:
        # Not chained: that error holds the bytes.
        raise _fout(naam, f"{pad} bevat geen tekst.", "Zet er alleen het geheim in.") from None
    if not tekst or len(inhoud) > _GROOTSTE:
        raise _fout(naam, f"{pad} is leeg, of veel te groot.", "Zet er alleen het geheim in.")
    return tekst


def staat_er(naam: str) -> bool:
    """Is this setting given, in whichever way?"""
    return naam in os.environ or f"{naam}_BESTAND" in os.environ


def _fout(naam: str, waarom: str, wat_nu: str) -> Fout:
    return Fout("Een geheim is niet te lezen.", waar=f"{naam}_BESTAND", waarom=waarom, wat_nu=wat_nu)
