"""Sentences about networks, cases that are put before who may decide, and consultation."""

from datetime import timedelta

from naober.delen.models import Verstrekking
from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Tabel, Wereld, paren
from naober.gemeente.models import Medewerker
from naober.kern import Fout
from naober.register.actions import leg_vast
from naober.samenspel import actions as doen
from naober.samenspel.models import Bijeenkomst, Casuspunt, Knelpunt
from naober.samenspel.rules import NieuweWerkafspraak


def _netwerk(wereld: Wereld, naam: str) -> str:
    gevonden = next((n.code for n in wereld.profiel.netwerken if n.naam == naam), None)
    if gevonden is None:
        raise Fout(f"{naam!r} is geen netwerk van deze gemeente.")
    return gevonden


def bijeenkomst_van(wereld: Wereld, netwerk: str) -> Bijeenkomst:
    """The newest meeting of this network."""
    return Bijeenkomst.objects.filter(netwerk=_netwerk(wereld, netwerk)).latest("id")


@als('"{wie}" vastlegt dat "{lid}" bij "{netwerk}" hoort namens "{namens}"')
def lid(wereld: Wereld, wie: str, lid: str, netwerk: str, namens: str) -> None:
    register = next(r.code for r in wereld.profiel.registers if r.leden)
    velden = {"netwerk": netwerk, "namens": namens, "van": wereld.dag.isoformat()}
    wereld.onthoud(
        leg_vast(
            wereld.mensen[wie], register=register, onderwerp=str(wereld.mensen[lid].id), antwoorden=velden,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" een bijeenkomst van "{netwerk}" plant over "{onderwerp}"')
def plant(wereld: Wereld, wie: str, netwerk: str, onderwerp: str) -> None:
    code = _netwerk(wereld, netwerk)
    wereld.onthoud(
        doen.plan_bijeenkomst(
            wereld.mensen[wie], netwerk=code, dag=wereld.dag, agenda=[onderwerp], peildatum=wereld.dag
        )
    )


@als('"{wie}" het huishouden van "{naam}" inbrengt in "{netwerk}"')
def brengt_in(wereld: Wereld, wie: str, naam: str, netwerk: str) -> None:
    gedeeld = Verstrekking.objects.filter(dossier=wereld.dossier(naam), ontvanger=_netwerk(wereld, netwerk)).latest(
        "id"
    )
    wereld.onthoud(
        doen.breng_casus_in(
            wereld.mensen[wie], bijeenkomst=bijeenkomst_van(wereld, netwerk), verstrekking=gedeeld,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" het algemene verslag van "{netwerk}" schrijft: "{tekst}"')
def schrijft(wereld: Wereld, wie: str, netwerk: str, tekst: str) -> None:
    soort = next(n for n in wereld.profiel.netwerken if n.naam == netwerk).leden[0].naam
    wereld.onthoud(
        doen.houd_bijeenkomst(
            wereld.mensen[wie], bijeenkomst=bijeenkomst_van(wereld, netwerk), verslag=tekst,
            aanwezig=[(wie, soort)], peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" in "{netwerk}" over "{naam}" afspreekt dat "{eigenaar}" binnen een week "{wat}"')
def spreekt_af(wereld: Wereld, wie: str, netwerk: str, naam: str, eigenaar: str, wat: str) -> None:
    punt = Casuspunt.objects.filter(dossier=wereld.dossier(naam)).latest("id")
    belofte = NieuweWerkafspraak(wat, eigenaar, wereld.dag + timedelta(days=7), wereld.mensen[eigenaar].id)
    wereld.onthoud(
        doen.spreek_in_netwerk_af(
            wereld.mensen[wie], bijeenkomst=bijeenkomst_van(wereld, netwerk), punt=punt, afspraak=belofte,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" over "{naam}" een knelpunt voorlegt aan "{beslisser}":')
def legt_voor(wereld: Wereld, wie: str, naam: str, beslisser: str, datatable: Tabel) -> None:
    velden = dict(paren(datatable))
    soort = next((k.code for k in wereld.profiel.samenspel.knelpunten if k.naam == velden["waarom"]), "")
    wereld.onthoud(
        doen.leg_knelpunt_voor(
            wereld.mensen[wie], dossier=wereld.dossier(naam), soort=soort, vraag=velden["vraag"],
            wijzen=[w for w in velden.get("wetten", "").split("; ") if w],
            beslist_door=Medewerker.objects.get(pk=wereld.mensen[beslisser].id), peildatum=wereld.dag,
        )
    )  # fmt: skip


def knelpunt_van(wereld: Wereld, naam: str) -> Knelpunt:
    """The newest case that was put forward of this household."""
    return Knelpunt.objects.filter(dossier=wereld.dossier(naam)).latest("id")


@als('"{wie}" over het knelpunt van "{naam}" beslist: "{besluit}", en "{wie_doet}" pakt het op')
def beslist(wereld: Wereld, wie: str, naam: str, besluit: str, wie_doet: str) -> None:
    wereld.onthoud(
        doen.beslis_knelpunt(
            wereld.mensen[wie], knelpunt=knelpunt_van(wereld, naam), besluit=besluit, wie_doet=wie_doet,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" het knelpunt van "{naam}" oplost: "{oplossing}"')
def lost_op(wereld: Wereld, wie: str, naam: str, oplossing: str) -> None:
    wereld.onthoud(
        doen.los_knelpunt_op(
            wereld.mensen[wie], knelpunt=knelpunt_van(wereld, naam), oplossing=oplossing, peildatum=wereld.dag
        )
    )
