"""The dashboard of who leads a team: load, waiting, terms, and what the team costs."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse

from naober.agenda.verdeling import teambeeld
from naober.geld import queries as geld
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gezicht.grafiek import staven
from naober.ingang.queries import wachtdagen_bij_team
from naober.kern.cijfertabel import VERBORGEN, Cijfertabel
from naober.werkplek.monitor.kaart import Cijferkaart, kolommen

_DOSSIERS = "de open dossiers van het team in Naober"
_ALLES = "Alle open dossiers tellen mee."
_WACHT = ((7, "tot en met een week"), (14, "een tot twee weken"), (28, "twee tot vier weken"))


def teamkaarten(actor: Actor, profiel: Profiel, dag: date) -> Sequence[Cijferkaart]:
    """Four cards: five statements."""
    return [*_werk(actor, profiel, dag), _wachten(actor, dag), *_kosten(actor, profiel, dag)]


def _werk(actor: Actor, profiel: Profiel, dag: date) -> list[Cijferkaart]:
    beeld = teambeeld(actor, profiel, dag)
    druk = Cijfertabel(
        "Dossiers per medewerker",
        kolommen(
            "Medewerker",
            ("Dossiers", "aantal"),
            ("Met een termijn binnen een week", "aantal"),
            ("Zonder planning", "aantal"),
        ),
        [(d.medewerker.naam, d.dossiers, d.termijnen, d.ongepland) for d in beeld.druk],
        _DOSSIERS,
        dag,
        _ALLES,
        (f"Zonder regisseur die er is: {beeld.zonder_regisseur}.",),
    )
    termijnen = Cijfertabel(
        "Termijnen", kolommen("Wanneer", ("Termijnen", "aantal")), beeld.termijnen, _DOSSIERS, dag, _ALLES
    )
    wacht = Cijfertabel(
        "Waarop dossiers wachten",
        kolommen("Wacht op", ("Dossiers", "aantal")),
        beeld.wacht_op,
        _DOSSIERS,
        dag,
        _ALLES,
        ("Een dossier kan op meer dan één ding wachten.",),
    )
    lijst = ("Naar de werkverdeling", reverse("werkverdeling"))
    return [
        Cijferkaart(
            "druk",
            druk,
            (
                (
                    "Elk open dossier telt bij wie de regie heeft. Een termijn telt als de laatste dag binnen een week "
                    "valt of voorbij is. Zonder planning: er staat geen taak en geen afspraak."
                ),
                "Dit zegt hoe het werk verdeeld is. Het is geen oordeel over iemand.",
            ),
            "De termijnen staan in het beleid van de gemeente.",
            lambda t: staven(t, naam="Medewerker", waarde="Dossiers"),
            lijst,
        ),
        Cijferkaart(
            "termijnen",
            termijnen,
            ("Geteld zijn de termijnen van onderzoek en besluit, en de dag om samen terug te kijken.",),
            "De termijnen staan in het beleid van de gemeente.",
            lambda t: staven(t, naam="Wanneer", waarde="Termijnen"),
            lijst,
        ),
        Cijferkaart(
            "wacht",
            wacht,
            ("Geteld is in hoeveel open dossiers de volgende stap er nog niet is.",),
            "De stappen zijn die van de werklijst.",
            lambda t: staven(t, naam="Wacht op", waarde="Dossiers"),
            lijst,
        ),
    ]


def _wachten(actor: Actor, dag: date) -> Cijferkaart:
    dagen = wachtdagen_bij_team(actor, dag)
    rijen, vorige = [], -1
    for tot, naam in _WACHT:
        rijen.append((naam, sum(vorige < d <= tot for d in dagen)))
        vorige = tot
    rijen.append(("langer dan vier weken", sum(d > vorige for d in dagen)))
    tabel = Cijfertabel(
        "Vragen die wachten op het team",
        kolommen("Hoe lang al", ("Vragen", "aantal")),
        rijen,
        "de vragen bij de ingang",
        dag,
        "Alle vragen die aan het team zijn overgedragen tellen mee.",
    )
    return Cijferkaart(
        "wachten",
        tabel,
        (
            (
                "Geteld zijn vragen die aan het team zijn overgedragen en die niemand heeft opgepakt, "
                "vanaf de dag dat de vraag binnenkwam."
            ),
        ),
        "Wmo 2015, art. 2.3.2: het onderzoek duurt hoogstens zes weken.",
        lambda t: staven(t, naam="Hoe lang al", waarde="Vragen"),
    )


def _kosten(actor: Actor, profiel: Profiel, dag: date) -> list[Cijferkaart]:
    stand = geld.begrotingsstand(actor, profiel, dag.year, dag)
    if stand is None:
        return []
    rijen = [
        (r.naam, *((r.stand.verplicht, r.stand.gerealiseerd) if r.stand else (VERBORGEN, VERBORGEN)))
        for r in stand.per["team"]
    ]
    tabel = Cijfertabel(
        f"Wat hulp per team kost in {dag.year}",
        kolommen("Team", ("Verplicht", "bedrag"), ("Gerealiseerd", "bedrag")),
        rijen,
        "besluiten, toewijzingen en goedgekeurde facturen in Naober",
        dag,
        "Hulp zonder bedrag telt niet mee.",
        ("Teams hebben andere inwoners: een verschil is een vraag, geen oordeel.",),
    )
    return [
        Cijferkaart(
            "kosten",
            tabel,
            ("Verplicht is wat voor dit jaar is toegekend; gerealiseerd is wat daarvan is betaald.",),
            "De begroting van de gemeente.",
            lambda t: staven(t, naam="Team", waarde="Verplicht"),
        )
    ]
