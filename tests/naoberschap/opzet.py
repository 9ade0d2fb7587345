"""Volunteers, requests and matches, on the case of tests/dossier."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from naober.bewoners.models import Persoon
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import Voorziening
from naober.naoberschap import actions as doen
from naober.naoberschap.actions.servicepunt import Activiteitinvoer, Vraaginvoer
from naober.naoberschap.models import (
    Aanbod,
    Activiteit,
    Hulpvraag,
    Mantelzorg,
    Servicevraag,
    Uren,
    Verwijzing,
    Voorstel,
    Vrijwilliger,
    Vrijwilligersteun,
)
from naober.naoberschap.rules.mantelzorg import Mantelzorginvoer
from naober.naoberschap.rules.vrijwillig import Aanbodinvoer, Hulpinvoer, Inschrijving
from tests.dossier.opzet import Zaak, goed


def makelaar(zaak: Zaak) -> Actor:
    """Who brings volunteers and requests together."""
    return Actor.van(zaak._medewerker("sem", (Rol.OPBOUWWERKER,), "geen"))


def wie(zaak: Zaak, **anders: Any) -> Inschrijving:
    basis = Inschrijving(
        naam="Willie Wever", gebied=zaak.geval.gebied, telefoon="0612345678", uren_bijhouden=True, vog_op=zaak.dag
    )
    return replace(basis, **anders)


def _eerste_werk(zaak: Zaak) -> str:
    return zaak.profiel.naoberschap.werk[0].code


def aanbod(zaak: Zaak, **anders: Any) -> Aanbodinvoer:
    beleid = zaak.profiel.naoberschap
    basis = Aanbodinvoer(
        werk=frozenset({_eerste_werk(zaak)}),
        vorm=beleid.vormen[0].code,
        platform=beleid.platforms[0].code,
        tijden=frozenset({"ma-ochtend", "di-middag"}),
        talen=frozenset({"Nederlands"}),
    )
    return replace(basis, **anders)


def vraag(zaak: Zaak, **anders: Any) -> Hulpinvoer:
    beleid = zaak.profiel.naoberschap
    basis = Hulpinvoer(
        vrager="inwoner",
        naam="De inwoner",
        contact="0523 000000",
        werk=_eerste_werk(zaak),
        omschrijving="Samen koffie drinken en een ommetje maken.",
        gebied=zaak.geval.gebied,
        vorm=beleid.vormen[0].code,
        platform=beleid.platforms[0].code,
        tijden=frozenset({"ma-ochtend"}),
        kenmerken=frozenset(k.code for k in beleid.kenmerken),
    )
    return replace(basis, **anders)


def vrijwilliger(
    zaak: Zaak, persoon: Persoon | None = None, van: dict[str, Any] | None = None, **anders: Any
) -> Vrijwilliger:
    return goed(
        doen.schrijf_vrijwilliger_in(
            makelaar(zaak), wie=wie(zaak, **anders), aanbod=aanbod(zaak, **(van or {})), persoon=persoon,
            peildatum=zaak.dag,
        )
    )  # fmt: skip


def gevraagd(zaak: Zaak, **anders: Any) -> Hulpvraag:
    """Asked by Anouk for the need of the household, when there is one."""
    in_dossier = {"dossier": zaak.dossier, "behoefte": zaak.behoefte} if "gesprek" in zaak.gedaan else {}
    return goed(doen.stel_hulpvraag(zaak.anouk, vraag=vraag(zaak, **anders), **in_dossier, peildatum=zaak.dag))


def voorgesteld(zaak: Zaak) -> Voorstel:
    """The one proposal that came of looking for it now."""
    [rij] = goed(doen.stel_koppelingen_voor(makelaar(zaak), peildatum=zaak.dag))
    return Voorstel.objects.get(pk=rij.pk)


def gekoppeld(zaak: Zaak, rij: Voorstel | None = None) -> Voorstel:
    """With yes of both."""
    rij = rij or voorgesteld(zaak)
    for kant in ("vrijwilliger", "vrager"):
        goed(doen.beantwoord_voorstel(makelaar(zaak), voorstel=rij, kant=kant, ja=True, peildatum=zaak.dag))
    return Voorstel.objects.get(pk=rij.pk)


def servicevraag(zaak: Zaak, door: Actor | None = None, **anders: Any) -> Servicevraag:
    punt = zaak.profiel.naoberschap.servicepunt
    assert punt is not None
    basis = Vraaginvoer("vraag", punt.vragers[0], "De Zonnebloem", "info@voorbeeld.nl", "Hoe werven wij jongeren?")
    return goed(doen.stel_servicevraag(door or makelaar(zaak), vraag=replace(basis, **anders), peildatum=zaak.dag))


def activiteit(zaak: Zaak, dag: date | None = None, **anders: Any) -> Activiteit:
    basis = Activiteitinvoer(zaak.profiel.naoberschap.kalender[0].code, dag or zaak.dag)
    return goed(doen.leg_activiteit_vast(makelaar(zaak), invoer=replace(basis, **anders), peildatum=zaak.dag))


def zorg(zaak: Zaak, **anders: Any) -> Mantelzorginvoer:
    basis = Mantelzorginvoer(
        naam="Zus Zorgzaam", voor_wie="De inwoner", relatie="dochter", gebied=zaak.geval.gebied, uren=Decimal(12),
        sinds=date(zaak.dag.year - 1, 1, 1), onbetaald=True, beroepsmatig=False, vrijwillig=True,
    )  # fmt: skip
    return replace(basis, **anders)


def mantelzorg(zaak: Zaak, los: bool = False, door: Actor | None = None, **anders: Any) -> Mantelzorg:
    """A carer of the household, or (`los`) one who stands alone."""
    waar = {} if los else {"dossier": zaak.dossier, "verzorgde": zaak.persoon}
    return goed(doen.leg_mantelzorg_vast(door or zaak.anouk, zorg=zorg(zaak, **anders), **waar, peildatum=zaak.dag))


def belast(zaak: Zaak, rij: Mantelzorg, last: int, kracht: int) -> Any:
    gesprek = "Ik slaap slecht."
    return goed(
        doen.leg_belasting_vast(
            zaak.anouk, mantelzorg=rij, last=last, kracht=kracht, gesprek=gesprek, peildatum=zaak.dag
        )
    )


def plek(zaak: Zaak) -> Voorziening:
    """The first provision on the map that is open to all."""
    if not Voorziening.objects.filter(toegang="vrij").exists():
        laad_voorzieningen(zaak.gemeente, zaak.profiel)
    gevonden = Voorziening.objects.filter(toegang="vrij", actief=True).order_by("pk").first()
    assert gevonden is not None
    return gevonden


def verwijsinvoer(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    basis = {
        "dossier": zaak.dossier, "persoon": zaak.persoon, "voorziening": plek(zaak), "vraag": "Onder de mensen komen.",
        "warm": "Anouk gaat de eerste keer mee.", "akkoord": True, "peildatum": zaak.dag,
    }  # fmt: skip
    return basis | anders


def verwezen(zaak: Zaak, **anders: Any) -> Verwijzing:
    return goed(doen.verwijs(zaak.anouk, **verwijsinvoer(zaak, **anders)))


def _vul_zorg(zaak: Zaak) -> None:
    rij = mantelzorg(zaak)
    belast(zaak, rij, 2, 4)
    steun = next(m for m in zaak.profiel.naoberschap.maatregelen if m.voor == "mantelzorger")
    goed(
        doen.steun_mantelzorger(
            zaak.anouk, mantelzorg=rij, maatregel=steun.code, wat="Folder gegeven.", peildatum=zaak.dag
        )
    )
    verwezen(zaak)


def vul(zaak: Zaak) -> None:
    """A row in every table of the room; the resident of the case is a volunteer as well."""
    vrijwilliger(zaak, persoon=zaak.persoon)
    gevraagd(zaak)
    rij = gekoppeld(zaak)
    goed(doen.leg_uren_vast(makelaar(zaak), voorstel=rij, dag=zaak.dag, aantal=Decimal("1.5"), peildatum=zaak.dag))
    steun = next(m for m in zaak.profiel.naoberschap.maatregelen if m.voor == "vrijwilliger")
    goed(
        doen.steun_vrijwilliger(
            makelaar(zaak), vrijwilliger=Vrijwilliger.objects.get(aanbod=rij.aanbod_id), maatregel=steun.code,
            wat="Besproken.", peildatum=zaak.dag,
        )
    )  # fmt: skip
    servicevraag(zaak)
    activiteit(zaak)
    _vul_zorg(zaak)
    assert all(m.objects.exists() for m in (Aanbod, Uren, Vrijwilligersteun, Activiteit))


def nummers(zaak: Zaak) -> dict[str, int]:
    """A number of each thing that an address can point to."""
    helper = vrijwilliger(zaak, persoon=zaak.persoon)
    hulp = gevraagd(zaak)
    return {
        "vrijwilliger": helper.pk,
        "aanbod": helper.aanbod.get().pk,
        "hulpvraag": hulp.pk,
        "voorstel": voorgesteld(zaak).pk,
        "servicevraag": servicevraag(zaak).pk,
        "mantelzorg": mantelzorg(zaak).pk,
        "verwijzing": (rij := verwezen(zaak)).pk,
        "verwezen": rij.pk,
        "activiteit": activiteit(zaak).pk,
    }


def _zonder_dag(invoer: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in invoer.items() if k != "peildatum"}


# Every action in a file, with the step of the case after which it can be done and what it asks.
IN_DOSSIER: tuple[tuple[Any, str, Any], ...] = (
    (doen.stel_hulpvraag, "gesprek", lambda z: {"vraag": vraag(z), "dossier": z.dossier, "behoefte": z.behoefte}),
    (doen.zet_koppeling_in_plan, "plan", lambda z: {"voorstel": _match(z)}),
    (doen.leg_mantelzorg_vast, "vraag", lambda z: {"zorg": zorg(z), "dossier": z.dossier, "verzorgde": z.persoon}),
    (
        doen.leg_belasting_vast,
        "vraag",
        lambda z: {"mantelzorg": mantelzorg(z), "last": 4, "kracht": 2, "gesprek": "Zwaar."},
    ),
    (
        doen.steun_mantelzorger,
        "vraag",
        lambda z: {"mantelzorg": mantelzorg(z), "maatregel": "informatie", "wat": "Folder"},
    ),
    (doen.beeindig_mantelzorg, "vraag", lambda z: {"mantelzorg": mantelzorg(z), "slot": "Verhuisd."}),
    (doen.verwijs, "vraag", lambda z: _zonder_dag(verwijsinvoer(z))),
    (doen.volg_verwijzing, "vraag", lambda z: {"verwijzing": verwezen(z), "stap": "aangenomen"}),
)


def _match(zaak: Zaak) -> Voorstel:
    vrijwilliger(zaak)
    gevraagd(zaak)
    return gekoppeld(zaak)
