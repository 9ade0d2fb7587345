"""Adopting a report: what the council reads is kept as it was."""

from datetime import date
from hashlib import sha256

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Weigering
from naober.monitor.models import VastgesteldRapport
from naober.monitor.rapport.rules import BRON, lees_halfjaar

_PDF = b"%PDF-"


@handeling(recht="monitor.rapporteren", wet=BRON)
def stel_rapport_vast(
    actor: Actor, *, halfjaar: str, titel: str, inhoud: bytes, peildatum: date
) -> Gedaan[VastgesteldRapport] | Weigering:
    """Keep this PDF as the report over this half year; everybody may read it from then on.

    Refused: a half year that is none or has not ended, what is no PDF, and the very same report for a second time."""
    gelezen = lees_halfjaar(halfjaar, peildatum)
    if isinstance(gelezen, Weigering):
        return gelezen
    if gelezen.tot >= peildatum:
        wat = "Maak er nu een pdf van; vaststellen kan als het half jaar voorbij is."
        return Weigering("rapport.loopt-nog", f"{gelezen.naam.capitalize()} loopt nog.", BRON, wat, "halfjaar")
    if not inhoud.startswith(_PDF):
        return Weigering(
            "rapport.geen-pdf", "Dit rapport is geen pdf.", BRON, "Maak het op de bladzijde van het rapport."
        )
    afdruk = sha256(inhoud).hexdigest()
    if VastgesteldRapport.objects.filter(afdruk=afdruk).exists():
        return Weigering("rapport.al-vastgesteld", "Dit rapport is al vastgesteld.", BRON)
    rij = VastgesteldRapport.objects.create(
        halfjaar=gelezen.code, titel=titel, peil=peildatum, inhoud=inhoud, afdruk=afdruk, dag=peildatum,
        medewerker_id=actor.id,
    )  # fmt: skip
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"{titel} is vastgesteld.", BRON)
