"""Sentences about help with debts."""

from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Tabel, Wereld, lees_datum, paren
from naober.inkomen import actions as doen
from naober.inkomen.models import Schuldhulpstap, Schuldhulptraject, Schuldregeling
from naober.inkomen.rules.schulden import Schuldinvoer
from naober.inkomen.rules.stappen import Stapinvoer
from naober.inkomen.rules.traject import Aanmelding, Schuldgesprek
from naober.inkomen.rules.woorden import REDENEN
from naober.kern import Bedrag
from naober.plan.models import Actie


def traject_van(wereld: Wereld, naam: str) -> Schuldhulptraject:
    """The last trajectory in the file of this resident."""
    return Schuldhulptraject.objects.select_related("dossier").filter(dossier=wereld.dossier(naam)).latest("pk")


@als('"{wie}" hulp bij schulden begint voor "{naam}":')
def begint(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    velden = dict(paren(datatable))
    dag = lees_datum(velden["op"]) if "op" in velden else wereld.dag
    wereld.onthoud(
        doen.begin_schuldhulp(
            wereld.mensen[wie], dossier=wereld.dossier(naam), persoon=wereld.inwoners[naam],
            aanmelding=Aanmelding(velden["vraag"], dag, velden.get("dreigt", "")), peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" het eerste gesprek over de schulden van "{naam}" vastlegt:')
def gesprek(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    """What was found, by the code of the field; the provisions for everybody under "collectief"."""
    velden = dict(paren(datatable))
    collectief = velden.pop("collectief", "")
    wereld.onthoud(
        doen.leg_schuldgesprek_vast(
            wereld.mensen[wie], traject=traject_van(wereld, naam),
            gesprek=Schuldgesprek(wereld.dag, velden, collectief), peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" de schuldhulp van "{naam}" in het plan zet als "{wat}"')
def koppelt(wereld: Wereld, wie: str, naam: str, wat: str) -> None:
    actie = Actie.objects.filter(plan__dossier=wereld.dossier(naam), omschrijving=wat).latest("pk")
    wereld.onthoud(
        doen.koppel_schuldhulp(wereld.mensen[wie], traject=traject_van(wereld, naam), actie=actie, peildatum=wereld.dag)
    )


@als('"{wie}" de schulden van "{naam}" vastlegt:')
def schulden(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    """Creditor, kind and amount on each line."""
    for eiser, soort, bedrag in datatable[1:]:
        schuld = Schuldinvoer(eiser, Bedrag.van_euro(bedrag), soort, wereld.dag)
        wereld.onthoud(
            doen.leg_schuld_vast(
                wereld.mensen[wie], traject=traject_van(wereld, naam), schuld=schuld, peildatum=wereld.dag
            )
        )


@als('"{wie}" in de schuldhulp van "{naam}" begint met "{soort}":')
def stap(wereld: Wereld, wie: str, naam: str, soort: str, datatable: Tabel) -> None:
    velden = dict(paren(datatable))
    invoer = Stapinvoer(
        soort, wereld.dag, velden.get("vorm", ""), uitvoerder=velden["door"],
        vtlb=Bedrag.van_euro(velden["vtlb"]) if "vtlb" in velden else None,
    )  # fmt: skip
    wereld.onthoud(
        doen.zet_schuldhulpstap(
            wereld.mensen[wie], traject=traject_van(wereld, naam), stap=invoer, peildatum=wereld.dag
        )
    )


@als('"{wie}" in de schuldhulp van "{naam}" afrondt "{soort}" met "{uitkomst}"')
def stap_klaar(wereld: Wereld, wie: str, naam: str, soort: str, uitkomst: str) -> None:
    rij = Schuldhulpstap.objects.filter(traject=traject_van(wereld, naam), soort=soort).latest("pk")
    wereld.onthoud(
        doen.werk_schuldhulpstap_bij(
            wereld.mensen[wie], stap=rij, tot=wereld.dag, uitkomst=uitkomst, peildatum=wereld.dag
        )
    )


@als('"{wie}" de schuldeisers van "{naam}" een voorstel doet, en allen akkoord zijn')
def akkoord(wereld: Wereld, wie: str, naam: str) -> None:
    actor, traject = wereld.mensen[wie], traject_van(wereld, naam)
    voorstel = doen.dien_voorstel_in(actor, traject=traject, dag=wereld.dag, peildatum=wereld.dag)
    if not isinstance(voorstel, Schuldregeling):
        wereld.onthoud(voorstel)
        return
    for schuld in traject.schulden.all():
        wereld.onthoud(doen.leg_antwoord_vast(actor, schuld=schuld, antwoord="akkoord", peildatum=wereld.dag))
    wereld.onthoud(
        doen.rond_voorstel_af(actor, regeling=voorstel, uitkomst="toegekend", dag=wereld.dag, peildatum=wereld.dag)
    )


@als('"{wie}" de schuldhulp van "{naam}" beëindigt omdat "{reden}"')
def beeindigt(wereld: Wereld, wie: str, naam: str, reden: str) -> None:
    code = next((c for c, woord in REDENEN.items() if woord == reden), reden)
    wereld.onthoud(
        doen.beeindig_schuldhulp(
            wereld.mensen[wie], traject=traject_van(wereld, naam), reden=code, dag=wereld.dag, peildatum=wereld.dag
        )
    )
