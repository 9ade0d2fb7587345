"""What is filled in around a plan: parties, agreements, a meeting, and how things stand."""

from typing import Any

from naober.plan.actions import spreek_af, voeg_actie_toe
from naober.plan.models import Actie, EigenPlan, Planpartij, Samenwerkafspraak
from naober.plan.rules import Bouwsteen
from naober.plan.samen.actions import (
    dien_eigen_plan_in,
    draag_hulp_over,
    leg_overleg_vast,
    overweeg_eigen_plan,
    spreek_samenwerking_af,
    voeg_partij_toe,
    vul_onderdeel,
    wijs_regie_toe,
)
from naober.plan.samen.rules import Deelname
from naober.plan.voortgang.actions import beoordeel, evalueer, schaal_bij
from naober.plan.voortgang.rules import Terugblik
from tests.dossier.opzet import TERUGKIJKEN, Zaak, goed

DEELNAME = Deelname(soort="mantelzorger", naam="De dochter", taak="Kookt op zondag", contact="0612345678")
INSTELLING = Deelname(
    soort="gecertificeerde-instelling",
    naam="De instelling",
    taak="Voert de maatregel uit",
    contact="voogd@voorbeeld.nl",
)
OVERLEG: dict[str, Any] = {
    "onderwerp": "Hoe het gaat",
    "verslag": "Het gaat beter.",
    "inwoner_erbij": True,
    "aanwezigen": [("De dochter", "mantelzorger")],
}
OVERDRACHT: dict[str, Any] = {
    "soort": "opdracht-specialist",
    "aan": "Stichting Proef",
    "inbreng": "Het team houdt contact.",
    "samenwerking": "Elke maand overleg.",
}
ONDERDEEL: dict[str, Any] = {
    "sjabloon": "familiegroepsplan",
    "antwoorden": {
        "gemaakt-door": "Moeder en oma",
        "doel": "Rust in huis",
        "afstemming": "Een keer per week samen bespreken",
        "met-instelling": "De voogd belt het team",
    },
}


def eigen_plan(zaak: Zaak) -> EigenPlan:
    return goed(
        dien_eigen_plan_in(zaak.anouk, dossier=zaak.dossier, door="De inwoner", tekst="Mijn plan.", peildatum=zaak.dag)
    )


def partij(zaak: Zaak, deelname: Deelname = DEELNAME) -> Planpartij:
    return goed(voeg_partij_toe(zaak.anouk, dossier=zaak.dossier, deelname=deelname, peildatum=zaak.dag))


def afspraak(zaak: Zaak) -> dict[str, Any]:
    return {"tekst": "Zij bellen elkaar op maandag.", "een": partij(zaak), "ander": partij(zaak, INSTELLING)}


def een_afspraak(zaak: Zaak) -> Samenwerkafspraak:
    return goed(spreek_samenwerking_af(zaak.anouk, dossier=zaak.dossier, **afspraak(zaak), peildatum=zaak.dag))


def lichter(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    bouwsteen = Bouwsteen("eigen-kracht", "Zelf naar de soos", "inwoner", "De inwoner")
    return {"bouwsteen": bouwsteen, "reden": "Het lukt weer zelf.", **anders}


def oordeel(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    basis = {"wat": "doel", "uitkomst": "op-weg", "toelichting": "Het gaat vooruit.", "doel": zaak.plan.doelen.get()}
    return basis | anders


def zelf(zaak: Zaak, **anders: Any) -> Actie:
    """An action of the resident, without a decision."""
    basis = {"trede": "eigen-kracht", "product": "", "uitvoerder": "inwoner", "wie": "De inwoner"}
    return goed(
        voeg_actie_toe(
            zaak.anouk, plan=zaak.plan, behoefte=zaak.behoefte, bouwsteen=zaak.bouwsteen(**basis | anders),
            peildatum=zaak.dag,
        )
    )  # fmt: skip


def vul(zaak: Zaak) -> None:
    """A row in every table around the plan of a case that was decided upon."""
    wie, dag = zaak.anouk, zaak.dag
    goed(overweeg_eigen_plan(wie, eigen_plan=eigen_plan(zaak), overweging="Gevolgd.", peildatum=dag))
    een_afspraak(zaak)
    goed(vul_onderdeel(wie, plan=zaak.plan, **ONDERDEEL, peildatum=dag))
    goed(leg_overleg_vast(wie, dossier=zaak.dossier, **OVERLEG, peildatum=dag))
    rol = {"rol": "regie-over-het-plan", "bij": "team", "wie": "Bram"}
    goed(wijs_regie_toe(wie, dossier=zaak.dossier, **rol, peildatum=dag))
    actie = zelf(zaak)
    goed(spreek_af(wie, plan=zaak.plan, akkoord_van="Het huishouden", peildatum=dag))
    goed(draag_hulp_over(wie, actie=actie, **OVERDRACHT, peildatum=dag))
    zwaarder = Bouwsteen("sociaal-netwerk", "De buren helpen", "netwerk", "De buren")
    stap = goed(schaal_bij(wie, actie=actie, bouwsteen=zwaarder, reden="Het lukt niet alleen.", peildatum=dag))
    goed(beoordeel(wie, plan=zaak.plan, **oordeel(zaak), peildatum=dag))
    terug = Terugblik(
        stap.naar_id, "sociaal-netwerk", "sociaal-netwerk", "Zij kan veel.", "Fijne buren.", False, "Nog niet."
    )
    goed(
        evalueer(
            wie,
            plan=zaak.plan,
            verslag="Besproken.",
            volgende_op=dag + TERUGKIJKEN,
            terugblikken=[terug],
            peildatum=dag,
        )
    )
