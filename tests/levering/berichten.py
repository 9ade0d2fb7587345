"""Messages as a provider makes them, for the case of tests/dossier."""

from calendar import monthrange
from datetime import date
from typing import Any

from naober import istandaard
from naober.gemeente.actor import Actor
from naober.kern import Weigering
from naober.levering.models import Aanbieder, Ketenbericht, Toewijzing
from naober.levering.verkeer.inhoud import persoon_van, product_van
from naober.levering.verkeer.ontvangen import neem_aan
from naober.levering.verkeer.verwerken import verwerk
from naober.levering.verkeer.wachtrij import verwerk_een
from tests.dossier.opzet import Zaak

_NUMMERS = iter(range(1, 10_000))


def nieuw_nummer() -> str:
    return f"T{next(_NUMMERS)}"


def bericht(zaak: Zaak, van: Aanbieder, nummer: int, inhoud: dict[str, Any], **kop: Any) -> bytes:
    """A message of this provider to this municipality; the header may say otherwise."""
    velden = istandaard.kop(van.agb, f"{zaak.gemeente:04d}", nieuw_nummer(), zaak.dag)
    return istandaard.schrijf(istandaard.Bericht(istandaard.Soort.van("iwmo", nummer), {**velden, **kop}, inhoud))


def _client(zaak: Zaak, **meer: Any) -> dict[str, Any]:
    return {"Client": {**persoon_van(zaak.persoon), **meer}}


def _regel(t: Toewijzing, **meer: Any) -> dict[str, Any]:
    basis = {
        "ToewijzingNummer": t.nummer, "Product": product_van(t), "ToewijzingIngangsdatum": t.ingang,
        "StatusAanlevering": "1",
    }  # fmt: skip
    return {**basis, **meer}


def start(zaak: Zaak, t: Toewijzing, *, begin: date | None = None, kop: Any = None, **meer: Any) -> bytes:
    regel = _regel(t, Begindatum=begin or zaak.dag, **meer)
    return bericht(zaak, t.aanbieder, 305, _client(zaak, StartProducten=[regel]), **(kop or {}))


def stop(zaak: Zaak, t: Toewijzing, *, reden: str = "19", eind: date | None = None, **meer: Any) -> bytes:
    dag = {"Begindatum": zaak.dag, "Einddatum": eind or zaak.dag, "RedenBeeindiging": reden}
    return bericht(zaak, t.aanbieder, 307, _client(zaak, StopProducten=[_regel(t, **{**dag, **meer})]))


def vraag(zaak: Zaak, van: Aanbieder, *referenties: str) -> bytes:
    producten = [
        {
            "ReferentieAanbieder": r, "Product": {"Categorie": "02", "Code": "02A03"},
            "ToewijzingIngangsdatum": zaak.dag, "ToewijzingEinddatum": date(zaak.dag.year + 1 + n, 12, 31),
            "Omvang": {"Volume": 2, "Eenheid": "04", "Frequentie": "2"},
            "Verwijzer": {"Type": "01", "Naam": "Het team"},
        }
        for n, r in enumerate(referenties)
    ]  # fmt: skip
    return bericht(zaak, van, 315, _client(zaak, AangevraagdeProducten=producten))


def declaratie(
    zaak: Zaak, t: Toewijzing, nummer_: str, *, referentie: str = "P1", nummer: int | None = None,
    totaal: int | None = None,
) -> bytes:  # fmt: skip
    """The invoice of the month in which this allocation begins: ten hours."""
    eerste = t.ingang.replace(day=1)
    laatste = eerste.replace(day=monthrange(eerste.year, eerste.month)[1])
    bedrag = 10 * 6150
    prestatie = {
        "ProductReferentie": {"ReferentieNummer": referentie}, "ToewijzingNummer": nummer or t.nummer,
        "ProductCategorie": t.productcategorie, "ProductCode": t.productcode,
        "ProductPeriode": {"Begindatum": max(eerste, t.ingang), "Einddatum": laatste}, "GeleverdVolume": 10,
        "Eenheid": "04", "ProductTarief": 6150, "IngediendBedrag": {"Bedrag": bedrag, "DebetCredit": "D"},
    }  # fmt: skip
    client = {"Bsn": zaak.persoon.bsn, "Prestaties": [prestatie]}
    inhoud = {
        "DeclaratieNummer": nummer_, "DeclaratiePeriode": {"Begindatum": eerste, "Einddatum": laatste},
        "DeclaratieDagtekening": laatste, "Clienten": [client],
        "TotaalIngediendBedrag": {"TotaalBedrag": bedrag if totaal is None else totaal, "DebetCredit": "D"},
    }  # fmt: skip
    return bericht(zaak, t.aanbieder, 323, {"Declaratie": inhoud}, Dagtekening=laatste)


def retour_op(ons: Ketenbericht, *codes: str, identificatie: str = "") -> bytes:
    """What the provider answers to a message of ours: nothing, or these codes on every product."""
    gelezen = istandaard.lees(bytes(ons.inhoud.bytes))
    assert isinstance(gelezen, istandaard.Bericht)
    kop = {
        **gelezen.kop, "IdentificatieRetour": nieuw_nummer(), "DagtekeningRetour": gelezen.dagtekening,
        "XsdVersieRetour": {"BasisschemaXsdVersie": "1.0.0", "BerichtXsdVersie": "1.0.0"},
    }  # fmt: skip
    if identificatie:
        kop["Identificatie"] = identificatie
    inhoud = _met_codes(gelezen.inhoud, list(codes)) if codes else {}
    return istandaard.schrijf(istandaard.Bericht(gelezen.soort.antwoord, kop, inhoud))


_MET_CODES = {"Client", "Contact", "ToegewezenProduct"}


def _met_codes(inhoud: dict[str, Any], codes: list[str]) -> dict[str, Any]:
    goed = ["0200"]
    client = inhoud["Client"]
    return {
        "Client": {
            **client,
            "Contactgegevens": [{**c, "RetourCodes": goed} for c in client["Contactgegevens"]],
            "ToegewezenProducten": [{**t, "RetourCodes": codes} for t in client["ToegewezenProducten"]],
            "RetourCodes": goed,
        }
    }


def kom_binnen(data: bytes) -> Ketenbericht:
    rij = neem_aan(data, kanaal=Ketenbericht.Kanaal.POSTBUS, bestandsnaam="proef.xml")
    assert not isinstance(rij, Weigering)
    return rij


def verwerk_alles(machine: Actor, dag: date) -> None:
    while verwerk_een(machine, verwerk, dag) is not None:
        pass


def stuur(zaak: Zaak, machine: Actor, data: bytes) -> Ketenbericht:
    """What comes in is carried out; how it ended."""
    rij = kom_binnen(data)
    verwerk_alles(machine, zaak.dag)
    rij.refresh_from_db()
    assert rij.staat != Ketenbericht.Staat.STORING, rij.fout
    return rij


def codes(rij: Ketenbericht) -> list[str]:
    """The return codes in the answer to this message; each message has one answer at most."""
    [terug] = rij.antwoorden.all()
    gelezen = istandaard.lees(bytes(terug.inhoud.bytes))
    assert isinstance(gelezen, istandaard.Bericht)
    op = gelezen.kop.get("DeclaratieIdentificatie", gelezen.kop)
    assert op["Identificatie"] == rij.identificatie
    gevonden = [c for c in gelezen.kop.get("RetourCodes", []) if c not in ("0200", "8001")]

    def loop(deel: Any) -> None:
        for naam, waarde in deel.items() if isinstance(deel, dict) else enumerate(deel):
            if naam == "RetourCodes":
                gevonden.extend(c for c in waarde if c not in ("0200", "8001"))
            elif isinstance(waarde, dict | list):
                loop(waarde)

    loop(gelezen.inhoud)
    return gevonden
