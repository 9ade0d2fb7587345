"""A signal about the household of a case, in every state, for tests that need a row of everything."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from naober.signalen.actions import (
    koppel_signaal,
    leg_poging_vast,
    meld_signaal,
    pak_signaal_op,
    spreek_opvolging_af,
)
from naober.signalen.models import Aanleverbestand, Aanlevering, Aanleverregel, Opvolging, Signaal, Signaalzaak
from naober.signalen.rules import Inzending, Wie
from tests.dossier.opzet import Zaak, goed


def inzending(zaak: Zaak, **anders: Any) -> Inzending:
    """Somebody worries about the resident of this case; no address, so a person has to look."""
    persoon = zaak.persoon
    wie = Wie(geslachtsnaam=persoon.geslachtsnaam, geboortedatum=persoon.geboortedatum)
    basis = Inzending("zorg-om-iemand", "inwoner", "De gordijnen zijn al een week dicht.", wie, zaak.geval.gebied)
    return replace(basis, **anders)


def signaal(zaak: Zaak, **anders: Any) -> Signaal:
    return goed(meld_signaal(zaak.anouk, inzending=inzending(zaak, **anders), peildatum=zaak.dag))


def opgepakt(zaak: Zaak, **anders: Any) -> Signaalzaak:
    """About the household of this case, and taken up by Anouk."""
    rij = signaal(zaak, **anders)
    over = goed(
        koppel_signaal(zaak.anouk, signaal=rij, persoon=zaak.persoon, reden="Er is er maar een.", peildatum=zaak.dag)
    )
    return goed(pak_signaal_op(zaak.anouk, zaak=over, peildatum=zaak.dag))


WOORDEN = {"meldingen": "melding", "signaalzaken": "signaalzaak", "opvolgingen": "opvolging"}


def nummers(zaak: Zaak) -> dict[str, int]:
    """A number of each thing of this room that an address can point to."""
    over = opgepakt(zaak)
    rij = _afgesproken(zaak, over)
    levering = _aangeleverd(zaak)
    return {"melding": over.signalen.get().pk, "signaalzaak": over.pk, "opvolging": rij.pk, "aanlevering": levering.pk}


def _aangeleverd(zaak: Zaak) -> Aanlevering:
    """A file that waits, with something to say of a row."""
    rij = Aanlevering.objects.create(
        afzender="verhuurder", organisatie="De Corporatie", sha256="0" * 64, grootte=1, formaat="csv",
        ontvangen_op=zaak.dag, aangeleverd_door_id=zaak.anouk.id,
    )  # fmt: skip
    Aanleverbestand.objects.create(aanlevering=rij, bytes=b"x")
    Aanleverregel.objects.create(aanlevering=rij, nummer=1, telt=False, kolom="bedrag", wat="Leeg", wat_nu="Vul in")
    return rij


def _afgesproken(zaak: Zaak, over: Signaalzaak) -> Opvolging:
    return goed(
        spreek_opvolging_af(
            zaak.anouk, zaak=over, niveau="team", wat="Langsgaan", wie="Anouk",
            uiterlijk_op=zaak.dag + timedelta(days=7), peildatum=zaak.dag,
        )
    )  # fmt: skip


def vul(zaak: Zaak) -> None:
    """A row in every table of the room, in the file of this case; with earlier states."""
    over = opgepakt(zaak, bedrag=Decimal(1))
    goed(leg_poging_vast(zaak.anouk, zaak=over, soort="telefoon", bereikt=False, peildatum=zaak.dag))
    _afgesproken(zaak, over)
    Signaalzaak.objects.filter(pk=over.pk).update(dossier=zaak.dossier)
    rij = _aangeleverd(zaak)
    Aanlevering.objects.filter(pk=rij.pk).update(rijen=1)
