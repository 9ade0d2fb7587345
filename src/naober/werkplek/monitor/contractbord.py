"""The dashboard of who keeps up contracts: results, satisfaction, room and waiting, by provider and product."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse

from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gezicht.grafiek import staven
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.kern.tellen import KLEINSTE
from naober.levering.queries import inkoop, resultaten, volgen
from naober.levering.queries.keuze import wachten
from naober.werkplek.monitor.kaart import Cijferkaart, kolommen

_GESPREK = "Aanbieders helpen andere inwoners: een verschil is het begin van een gesprek, geen oordeel."


def contractkaarten(actor: Actor, profiel: Profiel, dag: date) -> Sequence[Cijferkaart]:
    """Four cards, each with a fixed number of statements."""
    return [_resultaten(actor, profiel, dag), _tevreden(actor, dag), _ruimte(actor, dag), _wachten(actor, profiel, dag)]


def _lijst() -> tuple[str, str]:
    return ("Naar de contracten", reverse("contracten"))


def _resultaten(actor: Actor, profiel: Profiel, dag: date) -> Cijferkaart:
    """The last year reported on: by provider and product how many reports there are and how often each verdict."""
    beelden = resultaten.resultaat_per_product(actor, profiel)
    jaar = max((b.jaar for b in beelden), default=dag.year)
    oordelen = [a.naam for a in beelden[0].standen] if beelden else []
    rijen: list[tuple[Cijfer, ...]] = []
    for b in beelden:
        if b.jaar == jaar:
            cijfers = [VERBORGEN if a.aantal is None else a.aantal for a in b.standen]
            gemeld = VERBORGEN if b.gemeld is None else b.gemeld
            rijen.append((f"{b.aanbieder}: {b.product}", gemeld, *cijfers))
    tabel = Cijfertabel(
        f"Gemelde resultaten in {jaar}",
        kolommen("Aanbieder en hulp", ("Gemeld", "aantal"), *((o, "aantal") for o in oordelen)),
        rijen,
        "resultaatmeldingen van aanbieders",
        dag,
        "Alleen wat aanbieders hebben gemeld.",
        (_GESPREK,),
    )
    return Cijferkaart(
        "resultaten",
        tabel,
        (("Van elke melding telt het laatste oordeel. Cijfers over minder dan vijf inwoners zijn afgeschermd."),),
        "De afspraken over resultaat in de contracten.",
        lambda t: staven(t, naam="Aanbieder en hulp", waarde="Gemeld"),
        _lijst(),
    )


def _tevreden(actor: Actor, dag: date) -> Cijferkaart:
    rijen: list[tuple[Cijfer, ...]] = []
    for k in volgen.kwaliteit_per_aanbieder(actor):
        if k.bekeken < KLEINSTE:
            rijen.append((k.aanbieder, VERBORGEN, VERBORGEN, VERBORGEN))
        else:
            rijen.append((k.aanbieder, k.bekeken, round(100 * k.resultaat / k.bekeken), k.tevreden))
    tabel = Cijfertabel(
        "Tevredenheid en kwaliteit",
        kolommen(
            "Aanbieder",
            ("Bekeken", "aantal"),
            ("Deed wat het moest doen", "procent"),
            Kolom("Tevreden", "getal", decimalen=1),
        ),
        rijen,
        "wat medewerkers zagen en inwoners zeiden als zij naar de hulp keken",
        dag,
        "Alleen hulp waar naar is gekeken.",
        (_GESPREK,),
    )
    return Cijferkaart(
        "tevreden",
        tabel,
        (
            (
                f"Een aanbieder met minder dan {KLEINSTE} keer is afgeschermd. Tevreden is het gemiddelde "
                "cijfer van inwoners."
            ),
        ),
        "De kwaliteitseisen in de contracten.",
        lambda t: staven(t, naam="Aanbieder", waarde="Tevreden"),
        _lijst(),
    )


def _ruimte(actor: Actor, dag: date) -> Cijferkaart:
    rijen = [(a.naam, s.ruimte, s.gebruikt, s.procent) for a, s in inkoop.ruimte_overzicht(actor, dag)]
    tabel = Cijfertabel(
        f"Kosten naast de ruimte in {dag.year}",
        kolommen("Aanbieder", ("Ruimte", "bedrag"), ("Gebruikt", "bedrag"), ("Deel", "procent")),
        rijen,
        "contracten en toewijzingen in Naober",
        dag,
        "Alleen contracten met een afgesproken ruimte.",
    )
    return Cijferkaart(
        "ruimte",
        tabel,
        ("Gebruikt: wat voor dit jaar is toegewezen, tegen het tarief van het contract.",),
        "De ruimte die in elk contract is afgesproken.",
        lambda t: staven(t, naam="Aanbieder", waarde="Deel"),
        _lijst(),
    )


def _wachten(actor: Actor, profiel: Profiel, dag: date) -> Cijferkaart:
    rijen: list[tuple[Cijfer, ...]] = []
    for w in wachten(actor, profiel, dag):
        dagen = VERBORGEN if 0 < w.begonnen < KLEINSTE else w.dagen
        deel = VERBORGEN if 0 < w.besluiten < KLEINSTE else w.procent_te_laat
        rijen.append((w.product, dagen, deel))
    tabel = Cijfertabel(
        "Wachten op hulp",
        kolommen("Hulp", Kolom("Wachttijd", "getal", "dagen"), ("Te laat", "procent")),
        rijen,
        "besluiten en leveringen in Naober",
        dag,
        "Alleen hulp waar een besluit over is.",
    )
    return Cijferkaart(
        "wachten",
        tabel,
        (
            (
                "Wachttijd: van de dag van het besluit tot de eerste dag hulp, gemiddeld. Te laat: het deel "
                "van de besluiten waarbij de hulp na de laatste dag begon, of nog niet is begonnen."
            ),
        ),
        "De termijn van levering in het beleid.",
        lambda t: staven(t, naam="Hulp", waarde="Wachttijd"),
        _lijst(),
    )
