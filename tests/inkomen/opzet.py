"""Help with debts on the case of tests/dossier."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from naober.inkomen import actions as doen
from naober.inkomen.models import Schuld, Schuldhulpstap, Schuldhulptraject, Schuldregeling
from naober.inkomen.rules.schulden import Schuldinvoer
from naober.inkomen.rules.stappen import Stapinvoer
from naober.inkomen.rules.traject import Aanmelding, Schuldgesprek
from naober.kern import Bedrag
from tests.dossier.opzet import Zaak, goed

# What a number in an address of the API is the number of.
WOORDEN = {
    "schuldhulptrajecten": "schuldhulptraject",
    "schulden": "schuld",
    "schuldhulpstappen": "schuldhulpstap",
    "schuldregelingen": "schuldregeling",
}
ADRESSEN = (
    *("schuldhulp-nieuw", "schuldhulp-bedreiging", "schuldhulp-gesprek", "schuldhulp-koppelen", "schuldhulp-besluit"),
    *("schuldhulp-einde", "schuld-nieuw", "schuldstap-nieuw", "schuldvoorstel", "schuld-wijzigen", "schuld-vervallen"),
    *("schuldeiser-antwoord", "schuldstap-bijwerken", "schuldvoorstel-afronden", "dwangakkoord"),
)


def aanmelding(zaak: Zaak, **anders: Any) -> Aanmelding:
    return replace(Aanmelding("Ik krijg de huur niet meer betaald.", zaak.dag), **anders)


def invoer(zaak: Zaak, **anders: Any) -> Schuldinvoer:
    basis = Schuldinvoer("Energie Oost", Bedrag(1_250_49), "nuts", zaak.dag)
    return replace(basis, **anders)


def stapinvoer(zaak: Zaak, **anders: Any) -> Stapinvoer:
    return replace(Stapinvoer("informatie-advies", zaak.dag, uitvoerder="Het team"), **anders)


def _lopend(zaak: Zaak) -> Schuldhulptraject | None:
    return Schuldhulptraject.objects.filter(dossier=zaak.dossier, geeindigd_op=None).order_by("pk").first()


def traject(zaak: Zaak, **anders: Any) -> Schuldhulptraject:
    """The trajectory of this case, begun when it was not yet."""
    return _lopend(zaak) or goed(
        doen.begin_schuldhulp(
            zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, aanmelding=aanmelding(zaak, **anders),
            peildatum=zaak.dag,
        )
    )  # fmt: skip


def vers(zaak: Zaak) -> Schuldhulptraject:
    gevonden = _lopend(zaak)
    assert gevonden is not None
    return gevonden


def gesproken(zaak: Zaak) -> Schuldhulptraject:
    rij = traject(zaak)
    if rij.gesprek_op is not None:
        return rij
    return goed(
        doen.leg_schuldgesprek_vast(zaak.anouk, traject=rij, gesprek=Schuldgesprek(zaak.dag), peildatum=zaak.dag)
    )


def toegelaten(zaak: Zaak) -> Schuldhulptraject:
    """Help with debts as another organisation decided it."""
    rij = gesproken(zaak)
    if rij.toelating:
        return rij
    return goed(
        doen.leg_besluit_elders_vast(
            zaak.anouk, traject=rij, uitkomst="toelating", door="Kredietbank", dag=zaak.dag, peildatum=zaak.dag
        )
    )


def schuld(zaak: Zaak, **anders: Any) -> Schuld:
    rij = traject(zaak)
    return rij.schulden.filter(vervallen_op=None).order_by("pk").first() or goed(
        doen.leg_schuld_vast(zaak.anouk, traject=rij, schuld=invoer(zaak, **anders), peildatum=zaak.dag)
    )


def stap(zaak: Zaak) -> Schuldhulpstap:
    rij = traject(zaak)
    return rij.stappen.order_by("pk").first() or goed(
        doen.zet_schuldhulpstap(zaak.anouk, traject=rij, stap=stapinvoer(zaak), peildatum=zaak.dag)
    )


def regeling(zaak: Zaak) -> Schuldregeling:
    rij = toegelaten(zaak)
    schuld(zaak)
    return rij.regelingen.order_by("pk").first() or goed(
        doen.dien_voorstel_in(zaak.anouk, traject=rij, dag=zaak.dag, peildatum=zaak.dag)
    )


def vul(zaak: Zaak) -> None:
    """A row in every table of this room, and in its history."""
    regeling(zaak)
    stap(zaak)
    voorbij(zaak)


def nummers(zaak: Zaak) -> dict[str, int]:
    """A number of each thing of this room, for an address."""
    gevonden = regeling(zaak)
    return {
        "schuldhulptraject": gevonden.traject_id, "schuld": schuld(zaak).pk, "schuldhulpstap": stap(zaak).pk,
        "schuldregeling": gevonden.pk,
    }  # fmt: skip


def voorbij(zaak: Zaak) -> None:
    """No help with debts runs any more: as rows, for what comes after."""
    rijen = Schuldhulptraject.objects.filter(dossier=zaak.dossier, geeindigd_op=None)
    for rij in rijen:
        rij.clienten.update(tot=zaak.dag)
    rijen.update(geeindigd_op=later(zaak, 30), reden="zelf")


def _weigert(zaak: Zaak) -> dict[str, Any]:
    rij = regeling(zaak)
    Schuld.objects.filter(traject=rij.traject_id).update(antwoord="weigert")
    return {"regeling": rij, "dag": zaak.dag}


def _bij_voorstel(zaak: Zaak) -> dict[str, Any]:
    regeling(zaak)
    return {"schuld": schuld(zaak), "antwoord": "akkoord"}


def _elders(zaak: Zaak) -> dict[str, Any]:
    return {"traject": gesproken(zaak), "uitkomst": "toelating", "door": "Kredietbank", "dag": zaak.dag}


def _voorstel(zaak: Zaak) -> dict[str, Any]:
    schuld(zaak)
    return {"traject": toegelaten(zaak), "dag": zaak.dag}


# Every action of this room, after which step it can be done, and with what; for tests/dossier/test_zichtbaar.py.
WERK: tuple[tuple[Callable[..., Any], str, Callable[[Zaak], dict[str, Any]]], ...] = (
    (
        doen.begin_schuldhulp,
        "vraag",
        lambda z: {"dossier": z.dossier, "persoon": z.persoon, "aanmelding": aanmelding(z)},
    ),
    (doen.meld_bedreiging, "vraag", lambda z: {"traject": traject(z), "bedreiging": "ontruiming", "dag": z.dag}),
    (doen.leg_schuldgesprek_vast, "vraag", lambda z: {"traject": traject(z), "gesprek": Schuldgesprek(z.dag)}),
    (doen.koppel_schuldhulp, "actie", lambda z: {"traject": traject(z), "actie": z.actie}),
    (doen.leg_besluit_elders_vast, "vraag", _elders),
    (
        doen.beeindig_schuldhulp,
        "vraag",
        lambda z: {
            "traject": toegelaten(z),
            "reden": "zelf",
            "dag": z.dag,
            "besluit_op": z.dag,
            "besluit_door": "Kredietbank",
        },
    ),
    (doen.leg_schuld_vast, "vraag", lambda z: {"traject": traject(z), "schuld": invoer(z)}),
    (doen.wijzig_schuld, "vraag", lambda z: {"schuld": schuld(z), "invoer": invoer(z, bedrag=Bedrag(900_00))}),
    (doen.laat_schuld_vervallen, "vraag", lambda z: {"schuld": schuld(z), "reden": "Stond er twee keer."}),
    (doen.dien_voorstel_in, "vraag", _voorstel),
    (doen.leg_antwoord_vast, "vraag", _bij_voorstel),
    (doen.vraag_dwangakkoord, "vraag", _weigert),
    (doen.rond_voorstel_af, "vraag", lambda z: {"regeling": regeling(z), "uitkomst": "ingetrokken", "dag": z.dag}),
    (doen.zet_schuldhulpstap, "vraag", lambda z: {"traject": traject(z), "stap": stapinvoer(z)}),
    (doen.werk_schuldhulpstap_bij, "vraag", lambda z: {"stap": stap(z), "tot": z.dag, "uitkomst": "Klaar."}),
)


def later(zaak: Zaak, dagen: int) -> date:
    return zaak.dag + timedelta(days=dagen)
