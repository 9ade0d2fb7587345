"""The dashboard of who keeps the budget: where money flows, what is expected, alerts, and the areas."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse

from naober.geld import queries as geld
from naober.geld.prognose.tabellen import van_beeld
from naober.geld.queries import Overzicht, Prognosebeeld, Rij
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gezicht.grafiek import geldstroom, staven, tegelkaart
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.werkplek.monitor.kaart import Cijferkaart, kolommen

_BRON = "besluiten, toewijzingen en goedgekeurde facturen in Naober"
# More streams beside each other cannot be told apart; the rest is one stream.
STROMEN = 10
_GROND = "De begroting van de gemeente, en wat daarop is toegekend."


def geldkaarten(actor: Actor, profiel: Profiel, dag: date) -> Sequence[Cijferkaart]:
    """Four cards: how the budget stands, and what is forecast of it where that was done."""
    stand = geld.begrotingsstand(actor, profiel, dag.year, dag)
    if stand is None:
        return []
    beeld = geld.prognosebeeld(actor, profiel, dag)
    volledig = (
        f"Van {stand.totaal.onbekend} toekenningen is het bedrag nog niet bekend; die tellen niet mee."
        if stand.totaal.onbekend
        else "Van elke toekenning is een bedrag bekend."
    )
    return [
        _stroom(profiel, stand, volledig),
        _prognose(beeld, volledig) if beeld and beeld.rijen else _verwacht(stand, volledig),
        _meldingen(stand, beeld, volledig),
        _gebieden(stand, volledig),
    ]


def _stroom(profiel: Profiel, stand: Overzicht, volledig: str) -> Cijferkaart:
    """From the part of the budget, by its line, to what is paid and what is still open."""
    begroting = profiel.begroting
    met = sorted((r for r in stand.posten if r.stand and r.stand.verplicht > 0), key=_verplicht, reverse=True)
    rijen: list[tuple[Cijfer, ...]] = []
    for r in met[:STROMEN]:
        post = begroting.post(r.code) if begroting else None
        deel = begroting.deel(post.deel) if begroting and post else None
        rijen.append(
            (deel.naam if deel else "Zonder begroting", _anders(r.naam, deel.naam if deel else ""), _verplicht(r))
        )
    if rest := sum(map(_verplicht, met[STROMEN:])):
        rijen.append(("Alle delen", "Andere posten", rest))
    tabel = Cijfertabel(
        f"Waar het geld heen gaat in {stand.jaar}",
        [Kolom("Van"), Kolom("Naar"), Kolom("Verplicht", "bedrag")],
        rijen,
        _BRON,
        stand.dag,
        volledig,
    )
    return Cijferkaart(
        "stroom",
        tabel,
        (("Per post wat voor dit jaar is toegekend. Een post waarop niets is toegekend, staat er niet in."),),
        _GROND,
        lambda t: geldstroom(t, van="Van", naar="Naar", waarde="Verplicht"),
    )


def _anders(post: str, deel: str) -> str:
    """A line that is called as its part would be a stream to itself."""
    return f"{post} (post)" if post == deel else post


def _verplicht(r: Rij) -> int:
    return r.stand.verplicht if r.stand else 0


def _verwacht(stand: Overzicht, volledig: str) -> Cijferkaart:
    rijen: list[tuple[Cijfer, ...]] = []
    for r in stand.posten:
        begroot = r.begroot
        afwijking = None if begroot is None or r.straks is None else r.straks - begroot
        if begroot is not None or _verplicht(r):
            rijen.append((r.naam, begroot, r.straks, afwijking))
    tabel = Cijfertabel(
        f"Begroot en verwacht in {stand.jaar}",
        kolommen("Post", ("Begroot", "bedrag"), ("Verwacht", "bedrag"), ("Afwijking", "bedrag")),
        rijen,
        _BRON,
        stand.dag,
        volledig,
        ("Boven nul is meer dan begroot.",),
    )
    return Cijferkaart(
        "verwacht",
        tabel,
        (
            (
                "Verwacht: wat aan het eind van het jaar is verplicht, als er elke dag evenveel bij blijft "
                "komen. In januari is dat nog niet te zeggen."
            ),
        ),
        _GROND,
        lambda t: staven(t, naam="Post", waarde="Afwijking"),
    )


def _prognose(beeld: Prognosebeeld, volledig: str) -> Cijferkaart:
    return Cijferkaart(
        "verwacht",
        van_beeld(beeld)["posten"],
        ("Voorspeld uit wat er per maand begon, liep, stopte en kostte. De band zegt hoe zeker dat is.", volledig),
        _GROND,
        lambda t: staven(t, naam="Post", waarde="Verschil"),
        ("Prognose van elke post", reverse("geld-prognose")),
    )


def _meldingen(stand: Overzicht, beeld: Prognosebeeld | None, volledig: str) -> Cijferkaart:
    over = geld.overschrijdingen(beeld)
    rijen = [(r.naam, r.melding.tekst, "Bekijk bij de prognose waardoor.") for r in over if r.melding]
    rijen += [
        (r.naam, r.waarschuwing.tekst, r.waarschuwing.wat_nu)
        for r in stand.posten
        if r.waarschuwing and not (r.waarschuwing.ernst == "straks" and r.code in geld.codes_met_prognose(beeld))
    ]
    tabel = Cijfertabel(
        "Meldingen over de begroting",
        [Kolom("Post"), Kolom("Melding"), Kolom("Wat u kunt doen")],
        rijen,
        _BRON,
        stand.dag,
        volledig,
    )
    return Cijferkaart(
        "meldingen",
        tabel,
        (
            (
                "Een post krijgt een melding als er meer is verplicht of verwacht dan begroot, of als er "
                "geen bedrag begroot is. Een open einde houdt geen hulp tegen."
            ),
        ),
        _GROND,
    )


def _gebieden(stand: Overzicht, volledig: str) -> Cijferkaart:
    rijen: list[tuple[Cijfer, ...]] = [
        (r.naam, *((r.stand.verplicht, r.stand.gerealiseerd) if r.stand else (VERBORGEN, VERBORGEN)))
        for r in stand.per["gebied"]
    ]
    tabel = Cijfertabel(
        f"Per gebied in {stand.jaar}",
        kolommen("Gebied", ("Verplicht", "bedrag"), ("Gerealiseerd", "bedrag")),
        rijen,
        _BRON,
        stand.dag,
        volledig,
        ("Hulp telt bij het gebied van de eerste dag.",),
    )
    return Cijferkaart(
        "gebieden",
        tabel,
        ("Wat voor dit jaar is toegekend aan inwoners van elk gebied.",),
        _GROND,
        lambda t: tegelkaart(t, naam="Gebied", waarde="Verplicht"),
    )
