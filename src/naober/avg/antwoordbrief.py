"""The letter that answers a request about one's own data. B1 Dutch; it says what was meant for the resident only."""

from datetime import date

from naober.avg.models import Correctie, Verzoek
from naober.avg.rules.verzoek import AFWIJSGRONDEN, SOORTEN
from naober.avg.uitvoer import brief
from naober.brief.zetten import Briefinhoud, Deel
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.kern import datum_voluit

_VRAAG = {
    "inzage": "te zien wat wij over u hebben vastgelegd",
    "correctie": "te verbeteren wat er niet klopt",
    "wissen": "uw gegevens te vernietigen",
    "beperking": "uw gegevens wel te bewaren maar niet te gebruiken",
    "verzet": "uw gegevens niet langer te gebruiken",
}
_GEVOLG = {
    "inzage": "U krijgt een overzicht van alles wat er staat, en de brieven en documenten.",
    "correctie": "Wij hebben de gegevens verbeterd. Wat er eerst stond, blijft bewaard in de geschiedenis.",
    "wissen": (
        "Wij vernietigen uw dossier, met de geschiedenis, de brieven en de documenten. Een tweede medewerker kijkt"
        " eerst of het klopt. Daarna blijft alleen bewaard dat wij het hebben gedaan, zonder wat erin stond."
    ),
    "beperking": "Wij bewaren de gegevens en gebruiken ze niet. Wie uw dossier opent, leest dat meteen.",
    "verzet": "Wij gebruiken de gegevens niet meer waarvoor u dat niet wilt. Dat staat nu bij uw dossier.",
}
_BEZWAAR_WEKEN = 6


def kenmerk_van(verzoek: Verzoek) -> str:
    """The reference on the letter."""
    return f"AVG-{verzoek.pk}"


def aan_wie(verzoek: Verzoek) -> tuple[str, bool]:
    """Who gets the letter, and whether that is the resident."""
    zelf = verzoek.door == Verzoek.Door.ZELF
    return (verzoek.persoon.naam if zelf else verzoek.namens), zelf


def antwoordbrief(profiel: Profiel, actor: Actor, verzoek: Verzoek, peildatum: date) -> Briefinhoud:
    """What was asked, what was decided and why, what happens now, and what the resident can do."""
    aan, zelf = aan_wie(verzoek)
    _, artikel = SOORTEN[verzoek.soort]
    grond = AFWIJSGRONDEN.get(verzoek.grond)
    regels = [str(artikel), "AVG, art. 12 lid 3", *([str(grond.bron)] if grond else [])]
    return brief(
        profiel,
        actor,
        verzoek.persoon,
        onderwerp=f"Ons antwoord op uw verzoek om {verzoek.get_soort_display()}",
        kenmerk=kenmerk_van(verzoek),
        aan=aan,
        zelf=zelf,
        dag=peildatum,
        delen=[
            Deel("Wat vroeg u?", [_gevraagd(verzoek, zelf)]),
            Deel("Wat is ons besluit?", _besluit(verzoek)),
            *_correcties(verzoek),
            Deel("Bent u het er niet mee eens?", _rechtsmiddelen(profiel)),
            Deel("Hebt u vragen?", [f"Bel {profiel.gemeente.telefoon}. Noem het kenmerk {kenmerk_van(verzoek)}."]),
        ],
        bronnen=Deel("Regels", punten=regels),
    )


def _gevraagd(verzoek: Verzoek, zelf: bool) -> str:
    over = "" if zelf else f" Het gaat over {verzoek.persoon.naam}."
    return f"Op {datum_voluit(verzoek.ontvangen_op)} vroeg u ons {_VRAAG[verzoek.soort]}.{over}"


def _besluit(verzoek: Verzoek) -> list[str]:
    grond = AFWIJSGRONDEN.get(verzoek.grond)
    uit = {
        "toegewezen": "Wij doen wat u vroeg.",
        "deels": "Wij doen een deel van wat u vroeg.",
        "afgewezen": "Wij doen niet wat u vroeg.",
    }[verzoek.uitkomst]
    reden = [f"De reden uit de wet: {grond.naam}."] if grond else []
    gevolg = [] if verzoek.uitkomst == Verzoek.Uitkomst.AFGEWEZEN else [_GEVOLG[verzoek.soort]]
    return [uit, *reden, *(r.strip() for r in verzoek.motivering.splitlines() if r.strip()), *gevolg]


def _correcties(verzoek: Verzoek) -> list[Deel]:
    rijen = list(verzoek.correcties.order_by("pk"))
    if not rijen:
        return []
    return [
        Deel(
            "Wat is er verbeterd?",
            rijen=[(c.veld_voluit, _een(c)) for c in rijen],
            kolommen=("Gegeven", "Wat er nu staat"),
        )
    ]


def _een(correctie: Correctie) -> str:
    if correctie.uitkomst == Correctie.Uitkomst.AANGEPAST:
        return f"{correctie.moet_zijn or 'leeg'} (eerst: {correctie.stond or 'leeg'})"
    verklaring = f' Uw verklaring staat erbij: "{correctie.verklaring}"' if correctie.verklaring else ""
    return f"{correctie.stond or 'leeg'}. Dit is niet veranderd.{verklaring}"


def _rechtsmiddelen(profiel: Profiel) -> list[str]:
    return [
        f"U kunt bezwaar maken binnen {_BEZWAAR_WEKEN} weken na de datum van deze brief.",
        f"Schrijf naar {profiel.gemeente.postadres}.",
        "U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.",
    ]
