"""What a message asks is done by the same actions as a provider's pages, one for each line that was approved.

What the standard lets pass and an action refuses is not lost: it stands on the work list, for somebody to decide."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from naober import istandaard
from naober.gemeente.actor import Actor
from naober.istandaard import Bevinding
from naober.kern import Weigering
from naober.levering.actions.leveren import start_levering, stop_levering
from naober.levering.actions.terughalen import haal_start_terug, haal_stop_terug, maak_stop_definitief
from naober.levering.actions.verzoeken import neem_verzoek_op
from naober.levering.models import Afkeuring, Ketenbericht, Toewijzing
from naober.levering.rules.leveren import TIJDELIJK
from naober.levering.rules.verzoek import Gevraagd

_VERWIJDER = "3"
Regel = dict[str, Any]
Plaats = tuple[str | int, ...]


def voer_uit(
    bericht: Ketenbericht, gelezen: istandaard.Bericht, bevindingen: Sequence[Bevinding], machine: Actor, dag: date
) -> None:
    """Do what each approved line of this message asks."""
    doe = _DOE.get(gelezen.soort.nummer)
    if doe is not None:
        doe(_Werk(bericht, gelezen.inhoud, frozenset(b.plaats for b in bevindingen), machine, dag))


class _Werk:
    """One message at work."""

    def __init__(
        self, bericht: Ketenbericht, inhoud: Regel, afgekeurd: frozenset[Plaats], machine: Actor, dag: date
    ) -> None:
        self.bericht, self.inhoud, self.afgekeurd = bericht, inhoud, afgekeurd
        self.machine, self.dag = machine, dag
        self.client: Regel = inhoud.get("Client", {})

    def regels(self, *naar: str) -> Iterator[Regel]:
        """The parts of this list that were approved, and so was everything around them."""
        deel: Any = self.inhoud
        for naam in naar:
            deel = deel.get(naam) or {}
        for n, regel in enumerate(deel):
            plaats: Plaats = (*naar, n)
            if not any(plaats[: len(weg)] == weg for weg in self.afgekeurd):
                yield regel

    def toewijzingen(self, regels: Sequence[Regel]) -> dict[int, Toewijzing]:
        nummers = {regel["ToewijzingNummer"] for regel in regels if "ToewijzingNummer" in regel}
        rijen = Toewijzing.objects.filter(wet=self.bericht.wet, aanbieder=self.bericht.aanbieder, nummer__in=nummers)
        bekend = {t.nummer: t for t in rijen.select_related("aanbieder", "contractproduct")}
        for t in bekend.values():
            self.bericht.dossier_id = self.bericht.dossier_id or t.dossier_id
        return bekend

    def leg_voor(self, weigering: Weigering, wat: str, toewijzing: Toewijzing | None = None) -> None:
        """What could not be done is for somebody of the municipality to look at."""
        Afkeuring.objects.create(
            bericht=self.bericht, aanbieder=self.bericht.aanbieder, toewijzing=toewijzing, van_ons=True,
            retourcode="", regel="", pad=wat[:200], tekst=f"{weigering.reden} {weigering.alternatief}".strip(),
            herstel=Afkeuring.Herstel.OPEN,
        )  # fmt: skip


def _per_toewijzing(werk: _Werk, lijst: str, doe: Callable[[Toewijzing, Regel], object | Weigering]) -> None:
    regels = list(werk.regels("Client", lijst))
    bekend = werk.toewijzingen(regels)
    for regel in regels:
        # Without a number it is work for a lump sum, which is not allocated to anybody.
        toewijzing = bekend.get(regel.get("ToewijzingNummer", 0))
        if toewijzing is not None and isinstance(uitkomst := doe(toewijzing, regel), Weigering):
            werk.leg_voor(uitkomst, f"Toewijzing {toewijzing.nummer}", toewijzing)


def _start(werk: _Werk) -> None:
    def doe(toewijzing: Toewijzing, regel: Regel) -> object | Weigering:
        wie: Regel = {"toewijzing": toewijzing, "begin": regel["Begindatum"], "peildatum": werk.dag}
        if regel["StatusAanlevering"] == _VERWIJDER:
            return haal_start_terug(werk.machine, **wie)
        return start_levering(werk.machine, **wie)

    _per_toewijzing(werk, "StartProducten", doe)


def _stop(werk: _Werk) -> None:
    def doe(toewijzing: Toewijzing, regel: Regel) -> object | Weigering:
        wie: Regel = {"toewijzing": toewijzing, "peildatum": werk.dag}
        if regel["StatusAanlevering"] == _VERWIJDER:
            return haal_stop_terug(werk.machine, begin=regel["Begindatum"], **wie)
        einde: Regel = {"eind": regel["Einddatum"], "reden": regel["RedenBeeindiging"]}
        laatste = toewijzing.leveringen.order_by("-begin", "-pk").first()
        if laatste is not None and laatste.tijdelijk and laatste.eind and einde["reden"] != TIJDELIJK:
            return maak_stop_definitief(werk.machine, **wie, **einde)
        return stop_levering(werk.machine, **wie, **einde)

    _per_toewijzing(werk, "StopProducten", doe)


def _client(werk: _Werk) -> dict[str, str]:
    naam = werk.client.get("Naam", {})
    achternaam = naam.get("Geslachtsnaam", {})
    geboren = werk.client.get("Geboortedatum", {}).get("Datum")
    uit = {
        "Bsn": werk.client["Bsn"], "Voornamen": naam.get("Voornamen", ""),
        "Voorvoegsel": achternaam.get("Voorvoegsel", ""), "Achternaam": achternaam.get("Achternaam", ""),
        "Geboortedatum": geboren.isoformat() if geboren else "",
    }  # fmt: skip
    return {naam: waarde for naam, waarde in uit.items() if waarde}


def _gevraagd(regel: Regel, ingang: str, einde: str) -> Gevraagd:
    product, omvang, verwijzer = (regel.get(naam, {}) for naam in ("Product", "Omvang", "Verwijzer"))
    return Gevraagd(
        ingang=regel[ingang], einde=regel.get(einde), productcategorie=product.get("Categorie", ""),
        productcode=product.get("Code", ""), volume=omvang.get("Volume"), eenheid=omvang.get("Eenheid", ""),
        frequentie=omvang.get("Frequentie", ""), budget_centen=regel.get("Budget"),
        verwijzer=verwijzer.get("Type", ""),
        verwijzer_naam=verwijzer.get("Naam", verwijzer.get("ZorgverlenerCode", "")),
        commentaar=regel.get("Commentaar", ""),
    )  # fmt: skip


def _vraag(werk: _Werk) -> None:
    for regel in werk.regels("Client", "AangevraagdeProducten"):
        uitkomst = neem_verzoek_op(
            werk.machine, bericht=werk.bericht, referentie=regel["ReferentieAanbieder"], bsn=werk.client["Bsn"],
            gevraagd=_gevraagd(regel, "ToewijzingIngangsdatum", "ToewijzingEinddatum"), client=_client(werk),
            peildatum=werk.dag,
        )  # fmt: skip
        if isinstance(uitkomst, Weigering):
            werk.leg_voor(uitkomst, f"Verzoek {regel['ReferentieAanbieder']}")
        else:
            werk.bericht.dossier_id = werk.bericht.dossier_id or uitkomst.dossier_id


def _wijziging(werk: _Werk) -> None:
    """A request to change is judged as a whole: one line that is wrong rejects all of it (OP344)."""
    if werk.afgekeurd:
        return
    verzoek = werk.client["Verzoek"]
    wijzigt = verzoek.get("TeWijzigenProducten") or []
    eerste = (wijzigt or verzoek.get("NieuweProducten") or [{}])[0]
    bekend = werk.toewijzingen(wijzigt)
    uitkomst = neem_verzoek_op(
        werk.machine, bericht=werk.bericht, referentie=verzoek["ReferentieAanbieder"], bsn=werk.client["Bsn"],
        gevraagd=_gevraagd(eerste, "GewensteIngangsdatum", "Einddatum"), client={"Bsn": werk.client["Bsn"]},
        bij=bekend.get(eerste.get("ToewijzingNummer", 0)), reden=verzoek["RedenVerzoek"], regels=_als_json(verzoek),
        peildatum=werk.dag,
    )  # fmt: skip
    if isinstance(uitkomst, Weigering):
        werk.leg_voor(uitkomst, f"Verzoek {verzoek['ReferentieAanbieder']}")


def _als_json(waarde: Any) -> Any:
    """The same, with days as text."""
    if isinstance(waarde, dict):
        return {naam: _als_json(deel) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_als_json(deel) for deel in waarde]
    return waarde.isoformat() if isinstance(waarde, date) else waarde


_DOE: dict[int, Callable[[_Werk], None]] = {305: _start, 307: _stop, 315: _vraag, 317: _wijziging}
