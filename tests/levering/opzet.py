"""A provider with a contract, a product, a price and an allocation, on the case of tests/dossier."""

from datetime import date
from typing import Any

from naober.fundament.scope import in_scope
from naober.fundament.tijd import begin_van
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.levering import actions as doen
from naober.levering.actions.toewijzen import Toewijzingsinvoer
from naober.levering.models import (
    Aanbieder,
    Aanbiederaccount,
    Aanbiederoverdracht,
    Aanmelding,
    Afkeuring,
    Berichtinhoud,
    Berichtoverleg,
    Beschikbaarheid,
    Contract,
    Contractproduct,
    Dagdeelclaim,
    Eindverantwoording,
    Inkoopstap,
    Inkooptraject,
    Ketenbericht,
    Keuze,
    Kwaliteitscontrole,
    Levering,
    Leveringscheck,
    Minimumprijs,
    Resultaatmelding,
    Ruimte,
    Tarief,
    Toewijzing,
    Toezichtmelding,
    Vervoersbehoefte,
    Verzoek,
)
from naober.levering.rules.toewijzen import Wijziging
from tests.dossier.opzet import Zaak, goed


def beheerder(zaak: Zaak) -> Actor:
    """Who keeps up contracts."""
    return Actor.van(zaak._medewerker("cato", (Rol.CONTRACTBEHEERDER,), "geen"))


def backoffice(zaak: Zaak) -> Actor:
    """Who handles allocations of the whole municipality."""
    return Actor.van(zaak._medewerker("henk", (Rol.TOETSER,), "geen"))


def aanbieder(zaak: Zaak, naam: str = "Thuiszorg Noord", agb: str = "41410001") -> Aanbieder:
    bekend = Aanbieder.objects.filter(naam=naam).first()
    return bekend or goed(
        doen.neem_aanbieder_op(beheerder(zaak), naam=naam, agb=agb, klachtenregeling="Op de site.", peildatum=zaak.dag)
    )


def bij_aanbieder(zaak: Zaak, van: Aanbieder, naam: str = "ayla") -> Actor:
    """Somebody of this provider, with an account of its own."""
    wie = zaak._medewerker(naam, (Rol.AANBIEDER,), "geen")
    if not Aanbiederaccount.objects.filter(medewerker=wie).exists():
        goed(doen.koppel_account(beheerder(zaak), aanbieder=van, medewerker=wie, peildatum=zaak.dag))
    return Actor.van(wie)


def contractproduct(zaak: Zaak, van: Aanbieder, product: str = "", **anders: Any) -> Contractproduct:
    """A running contract for home help by the hour, with a price and room."""
    contract, nieuw = Contract.objects.get_or_create(
        aanbieder=van, kenmerk=f"C-{van.pk}",
        defaults={
            "naam": "Begeleiding", "wetten": ["Wmo 2015"], "schaal": "lokaal", "schaal_reden": "Dichtbij.",
            "procedure": "open-house", "ingang": date(zaak.dag.year, 1, 1), "reden_zonder_einde": "Doorlopend.",
            "stand": Contract.Stand.LOOPT,
        },
    )  # fmt: skip
    velden = {
        "product": product or zaak.besluit.product, "wet": "iwmo", "productcategorie": "02",
        "productcode": "02A03", "eenheid": "04", "frequentie": "2", "bekostiging": "inspanning", **anders,
    }  # fmt: skip
    rij, _ = Contractproduct.objects.get_or_create(contract=contract, **velden)
    if nieuw:
        Tarief.objects.create(
            contractproduct=rij, centen=6150, geldig_van=contract.ingang, onderbouwing="Kostprijs volgens de AMvB."
        )
        Ruimte.objects.create(contract=contract, jaar=zaak.dag.year, centen=5_000_000, vastgesteld_op=zaak.dag)
    return rij


def toewijzing(
    zaak: Zaak, van: Aanbieder | None = None, product: Contractproduct | None = None, **anders: Any
) -> Toewijzing:
    """Three hours a week for the resident of this case, from today."""
    wie = van or aanbieder(zaak)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        velden = {
            "dossier": zaak.dossier, "persoon": zaak.persoon, "contractproduct": product or contractproduct(zaak, wie),
            "wet": "iwmo", "nummer": Toewijzing.objects.count() + 1, "vorm": "specifiek", "variant": "inspanning",
            "productcategorie": "02", "productcode": "02A03", "volume": 3, "eenheid": "04", "frequentie": "2",
            "ingang": zaak.dag, "einde": date(zaak.dag.year + 1, 12, 31), "toegewezen_op": begin_van(zaak.dag),
            "toegewezen_door_id": zaak.anouk.id, **anders,
        }  # fmt: skip
        if "besluit" not in velden:
            velden["besluit"] = zaak.besluit
        return Toewijzing.objects.create(aanbieder=wie, **velden)


def ketenbericht(zaak: Zaak, van: Aanbieder | None = None, **anders: Any) -> Ketenbericht:
    """A message of this provider that came in and was rejected, with one finding and a word about it."""
    wie = van or aanbieder(zaak)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        velden = {
            "richting": "in", "kanaal": "bestand", "wet": "iwmo", "nummer": 305, "afzender": wie.agb,
            "ontvanger": f"{zaak.gemeente:04d}", "identificatie": "PROEF1", "aanbieder": wie, "dossier": zaak.dossier,
            "grootte": 4, "sha256": "0" * 64, "staat": "afgewezen", **anders,
        }  # fmt: skip
        rij = Ketenbericht.objects.create(**velden)
        Berichtinhoud.objects.create(bericht=rij, bytes=b"<a/>")
        return rij


def verzoek(zaak: Zaak, van: Aanbieder | None = None, **anders: Any) -> Verzoek:
    """This provider asks for an allocation for the resident of this case."""
    wie = van or aanbieder(zaak)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        velden = {
            "soort": 315, "wet": "iwmo", "referentie": f"REF{Verzoek.objects.count()}", "persoon": zaak.persoon,
            "dossier": zaak.dossier, "ingang": zaak.dag, "ontvangen_op": zaak.dag, "uiterlijk": zaak.dag, **anders,
        }  # fmt: skip
        return Verzoek.objects.create(aanbieder=wie, **velden)


def afkeuring(zaak: Zaak, bericht: Ketenbericht, **anders: Any) -> Afkeuring:
    with in_scope(gemeente=zaak.gemeente, breed=True):
        velden = {"van_ons": True, "retourcode": "9019", "tekst": "Onbekend nummer.", "herstel": "bij-ander", **anders}
        return Afkeuring.objects.create(bericht=bericht, aanbieder=bericht.aanbieder, **velden)


def resultaat(zaak: Zaak, rij: Toewijzing, **anders: Any) -> Resultaatmelding:
    """What the provider of this allocation said of its first day."""
    with in_scope(gemeente=zaak.gemeente, breed=True):
        doel = {"doel": "Elke dag op de been", "oordeel": "op-weg", "uitleg": "Het gaat beter."}
        velden = {
            "van": zaak.dag,
            "tot": zaak.dag,
            "stand": "op-weg",
            "gemeld_op": zaak.dag,
            "doelen": [doel],
            **anders,
        }
        return Resultaatmelding.objects.create(toewijzing=rij, **velden)


def vul(zaak: Zaak) -> None:
    """A row in every table of this room."""
    van = aanbieder(zaak)
    bij_aanbieder(zaak, van)
    rij = toewijzing(zaak, van)
    Levering.objects.create(toewijzing=rij, begin=zaak.dag, gemeld_op=zaak.dag)
    assert rij.contractproduct is not None
    Beschikbaarheid.objects.create(contractproduct=rij.contractproduct, op=zaak.dag, wachttijd_weken=3)
    verzoek(zaak, van)
    bericht = ketenbericht(zaak, van)
    fout = afkeuring(zaak, bericht)
    Berichtoverleg.objects.create(
        bericht=bericht,
        bevinding=fout,
        medewerker_id=zaak.anouk.id,
        van_aanbieder=False,
        door="Henk",
        tekst="Wat is er?",
    )
    _inkoop(zaak, rij.contractproduct.contract)
    in_dossier = {"dossier": zaak.dossier, "persoon": zaak.persoon}
    product = {"besluit": zaak.besluit, "product": zaak.besluit.product}
    Keuze.objects.create(**in_dossier, **product, getoond=[], aanbieder=van, op=zaak.dag, door_id=zaak.anouk.id)
    Aanmelding.objects.create(**in_dossier, **product, aanbieder=van, op=zaak.dag)
    Vervoersbehoefte.objects.create(
        **in_dossier, soort="taxi", van_gebied="noord", naar="De Spil", dagen=[1], dagdeel="ochtend", van=zaak.dag
    )
    Dagdeelclaim.objects.create(toewijzing=rij, dag=zaak.dag, dagdelen=2)
    Aanbiederoverdracht.objects.create(
        toewijzing=rij, op=zaak.dag, inbreng="Belt elke maand.", regie="Het team.", samenwerking="Elke maand.",
        met_inwoner=True,
    )  # fmt: skip
    Leveringscheck.objects.create(toewijzing=rij, op=zaak.dag, geleverd=True, resultaat=True, toelichting="Goed.")
    resultaat(zaak, rij)
    _melding(zaak, van)


def _melding(zaak: Zaak, van: Aanbieder) -> Toezichtmelding:
    return Toezichtmelding.objects.create(
        aanbieder=van, soort="calamiteit", wet="Wmo 2015", gebeurd_op=zaak.dag, gemeld_op=zaak.dag,
        gemeld_door_id=beheerder(zaak).id, omschrijving="Een val.", toezichthouder="GGD",
    )  # fmt: skip


def _inkoop(zaak: Zaak, contract: Contract) -> None:
    traject = Inkooptraject.objects.create(naam="Nieuwe vormen", procedure="sociaal", begonnen_op=zaak.dag)
    Inkoopstap.objects.create(traject=traject, stap="startnotitie", op=zaak.dag, verslag="Vastgesteld.")
    Minimumprijs.objects.create(product="hulp", centen=2500, geldig_van=zaak.dag, besluit="Raad")
    Kwaliteitscontrole.objects.create(
        contract=contract, eis="visie", uitkomst="voldoet", op=zaak.dag, toelichting="Ja.", door_id=beheerder(zaak).id
    )
    Eindverantwoording.objects.create(
        contract=contract, jaar=zaak.dag.year, van_gemeente="Ginds", centen=1, vastgesteld_op=zaak.dag
    )
    from tests.levering import geldopzet

    geldopzet.vul(zaak)


def nummers(zaak: Zaak) -> dict[str, int]:
    """What an address can point to."""
    from tests.levering import geldopzet

    rij = toewijzing(zaak)
    bericht = ketenbericht(zaak, rij.aanbieder)
    assert rij.contractproduct is not None
    return {
        "aanbieder": rij.aanbieder_id, "toewijzing": rij.pk, "ketenbericht": bericht.pk,
        "opdracht": rij.pk, "resultaatmelding": resultaat(zaak, rij).pk,
        "aanbiederverzoek": verzoek(zaak, rij.aanbieder).pk,
        "afkeuring": afkeuring(zaak, bericht).pk, "contractproduct": rij.contractproduct_id,
        "contract": rij.contractproduct.contract_id, "keuze": gekozen(zaak).pk,
        "toezichtmelding": _melding(zaak, rij.aanbieder).pk, "aanmelding": _aangemeld(zaak).pk,
        "inkooptraject": Inkooptraject.objects.create(naam="Nieuw", procedure="x", begonnen_op=zaak.dag).pk,
        **geldopzet.nummers(zaak),
    }  # fmt: skip


def gekozen(zaak: Zaak, van: Aanbieder | None = None) -> Keuze:
    """The choice of the resident of this case, out of all providers with a contract."""
    wie = van or aanbieder(zaak)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        contractproduct(zaak, wie)
    return goed(doen.kies_aanbieder(zaak.anouk, **keuze(zaak, wie), peildatum=zaak.dag))


def keuze(zaak: Zaak, van: Aanbieder | None = None) -> dict[str, Any]:
    wie = van or aanbieder(zaak)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        contractproduct(zaak, wie)
        alle = list(Aanbieder.objects.filter(contracten__producten__product=zaak.besluit.product).distinct())
    return {"besluit": zaak.besluit, "aanbieder": wie, "getoond": [a.pk for a in alle]}


def uren(zaak: Zaak, **anders: Any) -> Toewijzingsinvoer:
    """Three hours a week over the days of the decision."""
    basis: dict[str, Any] = {
        "vorm": "specifiek", "variant": "inspanning", "ingang": zaak.besluit.ingang_op, "einde": zaak.besluit.eind_op,
        "volume": 3, "eenheid": "04", "frequentie": "2",
    }  # fmt: skip
    return Toewijzingsinvoer(**{**basis, **anders})


def langer(zaak: Zaak) -> dict[str, Any]:
    rij = toewijzing(zaak, einde=zaak.dag)
    return {
        "toewijzing": rij, "wijziging": Wijziging("04", einde=zaak.besluit.eind_op, overleg=True),
        "toelichting": "Het is nog nodig.",
    }  # fmt: skip


def _aangemeld(zaak: Zaak) -> Aanmelding:
    return goed(doen.meld_aan(zaak.anouk, besluit=zaak.besluit, aanbieder=aanbieder(zaak), peildatum=zaak.dag))


def _jeugd(zaak: Zaak) -> dict[str, Any]:
    wie = aanbieder(zaak)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        contractproduct(zaak, wie, product="jeugd-ggz", wet="ijw")
    return {
        "dossier": zaak.dossier, "persoon": zaak.persoon, "aanbieder": wie, "product": "jeugd-ggz", "verwijzer": "02"
    }  # fmt: skip


WARM = {"inbreng": "Belt elke maand.", "regie": "Het team.", "samenwerking": "Elke maand overleg.", "met_inwoner": True}
IN_DOSSIER: tuple[tuple[Any, str, Any], ...] = (
    (doen.kies_aanbieder, "besluit", keuze),
    (doen.meld_aan, "besluit", lambda z: {"besluit": z.besluit, "aanbieder": aanbieder(z)}),
    (doen.leg_aanmelding_vast, "besluit", lambda z: {"aanmelding": _aangemeld(z), "uitkomst": "aangenomen"}),
    (doen.leg_verwijzing_vast, "besluit", _jeugd),
    (doen.wijs_hulp_toe, "besluit", lambda z: {"keuze": gekozen(z), "invoer": uren(z)}),
    (doen.wijzig_toewijzing, "besluit", langer),
    (doen.draag_warm_over, "besluit", lambda z: {"toewijzing": toewijzing(z), **WARM}),
    (
        doen.leg_leveringscheck_vast,
        "besluit",
        lambda z: {"toewijzing": toewijzing(z), "geleverd": True, "resultaat": True, "toelichting": "Gaat goed."},
    ),
)
VERVOER: dict[str, Any] = {"soort": "taxi", "naar": "De Spil", "dagen": [1, 3], "dagdeel": "ochtend"}
