"""The three questions after help, whoever writes the answers down: staff who asked them, or the resident."""

from dataclasses import dataclass
from datetime import date

from naober.dossier.handeling import Gedaan, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.kern import Bron, Weigering
from naober.monitor.models import Nabevraging
from naober.plan.models import Actie

# The municipality asks each year how people experience support (Wmo 2015 art. 2.5.1).
BEVRAGING = Bron("Wmo 2015", "art. 2.5.1")

weiger_bij_botsing(
    "monitor_nabevraging_actie_id_key",
    Weigering(
        code="nabevraging.al-gevraagd",
        reden="De antwoorden over deze hulp staan er al.",
        bron=BEVRAGING,
        alternatief="Wat de inwoner er later over zegt, past in een contactmoment.",
    ),
)


@dataclass(frozen=True, slots=True)
class Antwoorden:
    """How the help was, whether they are satisfied, and whether they can do more themselves."""

    hulp: str
    tevreden: str
    sterker: str
    toelichting: str = ""


def controleer_antwoorden(a: Antwoorden) -> Weigering | None:
    for veld, keuzes in (
        ("hulp", Nabevraging.Hulp.values), ("tevreden", Nabevraging.Antwoord.values),
        ("sterker", Nabevraging.Antwoord.values),
    ):  # fmt: skip
        if getattr(a, veld) not in keuzes:
            return Weigering("nabevraging.antwoord", "Kies een antwoord.", BEVRAGING, "Kies uit de lijst.", veld)
    return None


def leg_antwoorden_vast(
    dossier: Dossier, actie: int, antwoorden: Antwoorden, *, van_wie: str, door: int | None, peildatum: date
) -> Gedaan[Nabevraging] | Weigering:
    """Record them, once for each help; who calls locked the file. Refused: help that has not ended, an answer that is
    none, and without who answered."""
    vers = Actie.objects.filter(pk=actie, plan__dossier=dossier).first()
    if vers is None or vers.afgerond_op is None:
        reden = "Deze hulp is nog niet afgerond. De vragen komen daarna."
        return Weigering("nabevraging.te-vroeg", reden, BEVRAGING, "Rond de hulp eerst af.", "actie")
    if fout := controleer_antwoorden(antwoorden):
        return fout
    if not van_wie.strip():
        return Weigering("nabevraging.wie", "Wie gaf het antwoord?", BEVRAGING, "Vul de naam in.", "van_wie")
    rij = Nabevraging.objects.create(
        dossier=dossier, actie=vers, hulp=antwoorden.hulp, tevreden=antwoorden.tevreden, sterker=antwoorden.sterker,
        van_wie=van_wie.strip()[:120], toelichting=antwoorden.toelichting.strip(), dag=peildatum, door_id=door,
    )  # fmt: skip
    # Everybody in the file reads the timeline; who answered and what stands with the help in the plan.
    return Gedaan(rij, dossier, Gebeurtenis.Soort.PLAN, "Na de hulp gevraagd hoe het was.")
