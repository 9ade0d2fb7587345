"""Whether a colleague may be let in: on request, and in an emergency."""

from datetime import date, timedelta

from naober.gemeente.deelkader import Kader
from naober.gemeente.profiel import Rol
from naober.kern import Bron, Weigering

_VERTROUWELIJK = Bron("AVG", "art. 5 lid 1 onder f")
_NOOD = Bron("AVG", "art. 6 lid 1 onder d")
_VERANTWOORD = Bron("AVG", "art. 5 lid 2")
# Shorter says nothing to who has to judge it later.
_KORTST = 15


def _lang_genoeg(tekst: str) -> bool:
    return len(tekst.strip()) >= _KORTST


def controleer_verzoek(reden: str, *, ziet_al: bool) -> Weigering | None:
    """Whether this can be asked. Refused: who sees the file already, and a reason that says nothing."""
    if ziet_al:
        return Weigering(
            "toegangsverzoek.ziet-al", "U ziet dit dossier al.", _VERTROUWELIJK, "Open het dossier.", "reden"
        )
    if not _lang_genoeg(reden):
        return Weigering(
            "toegangsverzoek.reden",
            "De regisseur moet kunnen beoordelen waarom u het dossier nodig heeft.",
            _VERTROUWELIJK,
            "Schrijf in een hele zin waarvoor u het dossier nodig heeft.",
            "reden",
        )
    return None


def mag_antwoorden(*, regisseur: bool, rollen: frozenset[Rol], eigen: bool) -> Weigering | None:
    """Who may answer a request: the coordinator of the file, or a team leader who sees it; never on one's own."""
    if eigen:
        return Weigering(
            "toegangsverzoek.eigen", "U kunt uw eigen verzoek niet toekennen.", _VERTROUWELIJK, "Wacht op de regisseur."
        )
    if regisseur or Rol.TEAMLEIDER in rollen:
        return None
    return Weigering(
        "toegangsverzoek.regisseur",
        "Alleen de regisseur van dit dossier of de teamleider beslist wie mag meekijken.",
        _VERTROUWELIJK,
        "Vraag het de regisseur.",
    )


def controleer_einde(kader: Kader, tot: date | None) -> Weigering | None:
    """Until when access is granted: a day from today on, and no further than the rules allow."""
    uiterst = kader.dag + timedelta(days=kader.inzageverzoek.dagen)
    if tot is not None and kader.dag <= tot <= uiterst:
        return None
    return Weigering(
        "toegangsverzoek.einde",
        f"Toegang op verzoek eindigt uiterlijk op {uiterst:%d-%m-%Y}.",
        kader.inzageverzoek.bron,
        "Kies een dag van vandaag tot en met die dag.",
        "tot",
    )


def controleer_antwoord(antwoord: str) -> Weigering | None:
    """An answer has its reason, also when it is yes."""
    if antwoord.strip():
        return None
    return Weigering("toegangsverzoek.antwoord", "Zeg waarom.", _VERANTWOORD, "Schrijf de reden op.", "antwoord")


def controleer_noodreden(reden: str, *, ziet_al: bool) -> Weigering | None:
    """Whether an emergency is told well enough to be judged afterwards. Refused: who sees the file already."""
    if ziet_al:
        return Weigering(
            "noodtoegang.ziet-al",
            "U ziet dit dossier al. Noodtoegang is niet nodig.",
            _NOOD,
            "Open het dossier.",
            "reden",
        )
    if not _lang_genoeg(reden):
        return Weigering(
            "noodtoegang.reden",
            "Achteraf wordt beoordeeld of dit een noodgeval was. Daarvoor is een duidelijke reden nodig.",
            _NOOD,
            "Schrijf in een hele zin welk gevaar er is en waarom het niet kan wachten.",
            "reden",
        )
    return None


def controleer_oordeel(oordeel: str, *, eigen: bool, al_beoordeeld: bool) -> Weigering | None:
    """Whether this emergency can be judged: once, by somebody else, with a reason."""
    if eigen:
        return Weigering(
            "noodtoegang.eigen",
            "Een ander moet dit beoordelen: u opende dit dossier zelf.",
            Bron("AVG", "art. 38 lid 6"),
            "Laat een andere privacyfunctionaris kijken.",
        )
    if al_beoordeeld:
        return Weigering(
            "noodtoegang.al-beoordeeld",
            "Dit is al beoordeeld.",
            _VERANTWOORD,
            "Dan hoeft u niets te doen.",
        )
    if not oordeel.strip():
        return Weigering(
            "noodtoegang.oordeel",
            "Zeg waarom u dit vindt.",
            _VERANTWOORD,
            "Schrijf de reden op.",
            "oordeel",
        )
    return None
