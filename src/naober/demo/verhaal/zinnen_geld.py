"""Sentences about a personal budget and the contribution of a household."""

from naober.besluit.models import Besluit
from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Tabel, Wereld, lees_datum, paren
from naober.gemeente.profiel.geld import Pgbregels
from naober.gemeente.rules import Antwoord
from naober.kern import Bedrag, Fout
from naober.levering.actions import (
    controleer_pgb,
    leg_natura_vast,
    leg_overgang_vast,
    leg_pgbplan_vast,
    leg_wlzgesprek_vast,
    trek_pgb_in,
)
from naober.levering.rules.pgb import Pgbplan
from naober.levering.rules.pgbcontrole import Controle


def _beleid(wereld: Wereld) -> Pgbregels:
    beleid = wereld.profiel.geld.pgb
    if beleid is None:
        raise Fout("Het profiel van dit verhaal zegt niets over een pgb.")
    return beleid


def _bedrag(r: dict[str, str], sleutel: str) -> Bedrag | None:
    return Bedrag.van_euro(r[sleutel]) if sleutel in r else None


def _besluit(wereld: Wereld, actie: str) -> Besluit:
    return Besluit.objects.select_related("dossier").get(actie=wereld.actie(actie))


@als('"{wie}" het pgb-plan vastlegt voor "{actie}":')
def pgbplan(wereld: Wereld, wie: str, actie: str, datatable: Tabel) -> None:
    """The columns `plan: ...` hold the fields that the profile asks for, in its order."""
    wereld.eis_geen_weigering()
    rijen = paren(datatable)
    r = dict(rijen)
    beleid = _beleid(wereld)
    antwoorden = [waarde for sleutel, waarde in rijen if sleutel == "plan"]
    plan = Pgbplan(
        motivering=r.get("waarom", ""),
        gegevens={v.code: w for v, w in zip(beleid.plan.velden if beleid.plan else (), antwoorden, strict=False)},
        taken=dict.fromkeys(beleid.taken, r.get("kan het", "ja") == "ja"),
        helper=next((h.code for h in beleid.helpers if h.naam == r.get("soort hulp")), ""),
        helper_naam=r.get("van wie", ""),
        natura=_bedrag(r, "kost in natura"),
        gevraagd=_bedrag(r, "vraagt de hulp"),
        uitsluitingen={u.code: u.code == r.get("uitgesloten") for u in beleid.uitsluitingen},
        besproken_op=lees_datum(r["besproken"]) if "besproken" in r else None,
    )
    wereld.onthoud(leg_pgbplan_vast(wereld.mensen[wie], actie=wereld.actie(actie), plan=plan, peildatum=wereld.dag))


@als('"{wie}" controleert waaraan het pgb van "{actie}" is besteed:')
def controleert(wereld: Wereld, wie: str, actie: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    rijen = paren(datatable)
    r = dict(rijen)
    controle = Controle(
        contact=r.get("contact", ""),
        bevindingen=r["bevindingen"],
        van=lees_datum(r["van"]),
        tot=lees_datum(r["tot"]),
        besteed=Bedrag.van_euro(r["besteed"]).centen if "besteed" in r else None,
        uitkomst=r["uitkomst"],
        doelen=dict(w.split(": ", 1) for s, w in rijen if s == "doel"),
        grond=r.get("grond", ""),
    )
    wereld.onthoud(
        controleer_pgb(wereld.mensen[wie], besluit=_besluit(wereld, actie), controle=controle, peildatum=wereld.dag)
    )


@als('"{wie}" het pgb voor "{actie}" intrekt op de grond "{grond}": "{motivering}"')
def trekt_in(wereld: Wereld, wie: str, actie: str, grond: str, motivering: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        trek_pgb_in(
            wereld.mensen[wie], besluit=_besluit(wereld, actie), grond=grond, motivering=motivering,
            per_op=wereld.dag, peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" voor "{naam}" een bijdrage in natura afspreekt, "{wat}":')
def natura(wereld: Wereld, wie: str, naam: str, wat: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    antwoorden = {k: Antwoord(w.partition(": ")[0] == "ja", w.partition(": ")[2]) for k, w in paren(datatable)}
    wereld.onthoud(
        leg_natura_vast(
            wereld.mensen[wie], dossier=wereld.dossier(naam), antwoorden=antwoorden, wat=wat, van=wereld.dag,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" vastlegt dat "{naam}" al sinds {datum} "{product}" had')
def had_al(wereld: Wereld, wie: str, naam: str, datum: str, product: str) -> None:
    wereld.eis_geen_weigering()
    code = next((p.code for p in wereld.profiel.producten if p.naam == product), "")
    wereld.onthoud(
        leg_overgang_vast(
            wereld.mensen[wie], dossier=wereld.dossier(naam), product=code, sinds=lees_datum(datum),
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" met "{naam}" de bijdragen van Wmo en Wlz naast elkaar legt, en hoort: "{toelichting}"')
def naast_elkaar(wereld: Wereld, wie: str, naam: str, toelichting: str) -> None:
    """The resident stays in the Wmo for what it costs, and says so."""
    wereld.eis_geen_weigering()
    wereld.onthoud(
        leg_wlzgesprek_vast(
            wereld.mensen[wie], dossier=wereld.dossier(naam), weegt_mee=True, toelichting=toelichting,
            peildatum=wereld.dag,
        )
    )  # fmt: skip
