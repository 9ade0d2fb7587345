"""A provider with a contract, a product, a price and an allocation, on the case of tests/dossier."""

from datetime import date
from typing import Any

from naober.fundament.scope import in_scope
from naober.fundament.tijd import begin_van
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.levering import actions as doen
from naober.levering.models import (
    Aanbieder,
    Aanbiederaccount,
    Afkeuring,
    Berichtinhoud,
    Berichtoverleg,
    Beschikbaarheid,
    Contract,
    Contractproduct,
    Ketenbericht,
    Levering,
    Ruimte,
    Tarief,
    Toewijzing,
    Verzoek,
)
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


def contractproduct(zaak: Zaak, van: Aanbieder, **anders: Any) -> Contractproduct:
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
        "product": zaak.besluit.product, "wet": "iwmo", "productcategorie": "02", "productcode": "02A03",
        "eenheid": "04", "frequentie": "2", "bekostiging": "inspanning", **anders,
    }  # fmt: skip
    rij, _ = Contractproduct.objects.get_or_create(contract=contract, **velden)
    if nieuw:
        Tarief.objects.create(
            contractproduct=rij, centen=6150, geldig_van=contract.ingang, onderbouwing="Kostprijs volgens de AMvB."
        )
        Ruimte.objects.create(contract=contract, jaar=zaak.dag.year, centen=5_000_000, vastgesteld_op=zaak.dag)
    return rij


def toewijzing(zaak: Zaak, van: Aanbieder | None = None, **anders: Any) -> Toewijzing:
    """Three hours a week for the resident of this case, from today."""
    wie = van or aanbieder(zaak)
    with in_scope(gemeente=zaak.gemeente, breed=True):
        product = contractproduct(zaak, wie)
        velden = {
            "dossier": zaak.dossier, "persoon": zaak.persoon, "besluit": zaak.besluit, "contractproduct": product,
            "wet": "iwmo", "nummer": Toewijzing.objects.count() + 1, "vorm": "specifiek", "variant": "inspanning",
            "productcategorie": "02", "productcode": "02A03", "volume": 3, "eenheid": "04", "frequentie": "2",
            "ingang": zaak.dag, "einde": date(zaak.dag.year + 1, 12, 31), "toegewezen_op": begin_van(zaak.dag),
            "toegewezen_door_id": zaak.anouk.id, **anders,
        }  # fmt: skip
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


def nummers(zaak: Zaak) -> dict[str, int]:
    """What an address can point to."""
    rij = toewijzing(zaak)
    bericht = ketenbericht(zaak, rij.aanbieder)
    return {
        "aanbieder": rij.aanbieder_id, "toewijzing": rij.pk, "ketenbericht": bericht.pk,
        "aanbiederverzoek": verzoek(zaak, rij.aanbieder).pk,
        "afkeuring": afkeuring(zaak, bericht).pk,
    }  # fmt: skip
