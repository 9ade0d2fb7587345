"""Sentences about the plan: who takes part and directs, how help goes, and looking back."""

from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Tabel, Wereld, lees_datum, paren
from naober.kern import Fout
from naober.plan.models import Planpartij
from naober.plan.rules import Bouwsteen
from naober.plan.samen.actions import (
    draag_hulp_over,
    leg_overleg_vast,
    regel_partij,
    voeg_partij_toe,
    vul_onderdeel,
    wijs_regie_toe,
)
from naober.plan.samen.rules import Deelname
from naober.plan.voortgang.actions import (
    Uitwerking,
    begin_actie,
    beoordeel,
    evalueer,
    rond_actie_af,
    schaal_bij,
    werk_actie_uit,
)
from naober.plan.voortgang.queries import open_signalen
from naober.plan.voortgang.rules import Terugblik


def _partij(wereld: Wereld, naam: str) -> Planpartij:
    return Planpartij.objects.get(dossier__in=wereld.dossiers, naam=naam, tot__isnull=True)


def _rol(wereld: Wereld, naam: str) -> str:
    gevonden = next((r.code for r in wereld.profiel.plan.regie if r.naam == naam), None)
    if gevonden is None:
        raise Fout(f"De rol {naam!r} staat niet in het profiel.")
    return gevonden


@als('"{wie}" een deelnemer toevoegt aan het plan van "{naam}":')
def deelnemer(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    deelname = Deelname(**dict(paren(datatable)))
    wereld.onthoud(
        voeg_partij_toe(wereld.mensen[wie], dossier=wereld.dossier(naam), deelname=deelname, peildatum=wereld.dag)
    )


@als('"{wie}" met "{partij}" regelt: "{tekst}"')
def regelt(wereld: Wereld, wie: str, partij: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    rij = _partij(wereld, partij)
    wereld.onthoud(regel_partij(wereld.mensen[wie], partij=rij, geregeld=tekst, principes=True, peildatum=wereld.dag))


@als('"{wie}" de rol "{rol}" bij "{naam}" legt bij instelling "{partij}"')
def regie_bij_instelling(wereld: Wereld, wie: str, rol: str, naam: str, partij: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        wijs_regie_toe(
            wereld.mensen[wie], dossier=wereld.dossier(naam), rol=_rol(wereld, rol), bij="instelling",
            partij=_partij(wereld, partij), peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" de rol "{rol}" bij "{naam}" zelf neemt namens {plek}')
def regie_zelf(wereld: Wereld, wie: str, rol: str, naam: str, plek: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        wijs_regie_toe(
            wereld.mensen[wie], dossier=wereld.dossier(naam), rol=_rol(wereld, rol), bij=plek.split()[-1], wie=wie,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" het onderdeel "{onderdeel}" invult:')
def onderdeel(wereld: Wereld, wie: str, onderdeel: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    antwoorden = dict(paren(datatable))
    wereld.onthoud(
        vul_onderdeel(
            wereld.mensen[wie], plan=wereld.plan(), sjabloon=onderdeel, antwoorden=antwoorden, peildatum=wereld.dag
        )
    )


@als('"{wie}" uitwerkt "{actie}":')
def uitwerken(wereld: Wereld, wie: str, actie: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    rijen = paren(datatable)
    r = dict(rijen)
    gewoon = ("resultaat", "soort", "team", "inwoner", "volgorde", "blijvend")
    uitwerking = Uitwerking(
        resultaten=[waarde for sleutel, waarde in rijen if sleutel == "resultaat"],
        soort=r.get("soort", "ondersteuning"),
        inzet_team=r.get("team", ""),
        inzet_inwoner=r.get("inwoner", ""),
        structureel=r.get("blijvend") == "ja",
        fase=int(r["volgorde"]) if "volgorde" in r else None,
        gegevens={sleutel: waarde for sleutel, waarde in r.items() if sleutel not in gewoon},
    )
    wereld.onthoud(
        werk_actie_uit(wereld.mensen[wie], actie=wereld.actie(actie), uitwerking=uitwerking, peildatum=wereld.dag)
    )


@als('"{wie}" begint met "{actie}"')
def begint(wereld: Wereld, wie: str, actie: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(begin_actie(wereld.mensen[wie], actie=wereld.actie(actie), peildatum=wereld.dag))


@als('"{wie}" klaar is met "{actie}", {afloop}: "{tekst}"')
def klaar(wereld: Wereld, wie: str, actie: str, afloop: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        rond_actie_af(
            wereld.mensen[wie], actie=wereld.actie(actie), afloop=afloop, toelichting=tekst, peildatum=wereld.dag
        )
    )


@als('"{wie}" vraagt of overdraagt bij "{actie}":')
def overdragen(wereld: Wereld, wie: str, actie: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    wereld.onthoud(draag_hulp_over(wereld.mensen[wie], actie=wereld.actie(actie), **r, peildatum=wereld.dag))


@als('"{wie}" over het eerste signaal bij "{naam}" beslist, {uitkomst}: "{tekst}"')
def signaal(wereld: Wereld, wie: str, naam: str, uitkomst: str, tekst: str) -> None:
    wereld.eis_geen_weigering()
    plan = wereld.plan()
    gevonden = open_signalen(wereld.profiel, wereld.dossier(naam), plan)
    if not gevonden:
        raise Fout("Er is geen signaal.")
    wereld.onthoud(
        beoordeel(
            wereld.mensen[wie], plan=plan, wat="samenloop", sleutel=gevonden[0].sleutel, uitkomst=uitkomst,
            toelichting=tekst, vervolg=tekst, peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" overlegt over "{naam}":')
def overleg(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    rijen = paren(datatable)
    r = dict(rijen)
    wereld.onthoud(
        leg_overleg_vast(
            wereld.mensen[wie],
            dossier=wereld.dossier(naam),
            onderwerp=r["over"],
            verslag=r["verslag"],
            inwoner_erbij=r["inwoner erbij"] == "ja",
            reden_afwezig=r.get("waarom niet", ""),
            aanwezigen=[(waarde, sleutel) for sleutel, waarde in rijen if wereld.profiel.plan.partij(sleutel)],
            peildatum=wereld.dag,
        )
    )


@als('"{wie}" terugkijkt op "{actie}":')
def terugkijken(wereld: Wereld, wie: str, actie: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r, rij = dict(paren(datatable)), wereld.actie(actie)
    terugblik = Terugblik(
        actie=rij.pk,
        trede_voor=rij.trede,
        trede_na=wereld.trede(r["verder op"]) if "verder op" in r else rij.trede,
        mogelijkheden_inwoner=r.get("bij de inwoner", ""),
        mogelijkheden_omgeving=r.get("in de omgeving", ""),
        stap_terug={"ja": True, "nee": False}.get(r.get("stap terug", "")),
        reden=r.get("waarom", ""),
    )
    wereld.onthoud(
        evalueer(
            wereld.mensen[wie], plan=rij.plan, verslag=r["verslag"], volgende_op=lees_datum(r["volgende keer"]),
            terugblikken=[terugblik], peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" vervangt "{actie}" omdat "{reden}":')
def vervangen(wereld: Wereld, wie: str, actie: str, reden: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    bouwsteen = Bouwsteen(
        trede=wereld.trede(r["trede"]),
        omschrijving=r["wat"],
        uitvoerder=r["uitvoerder"],
        wie=r["wie"],
        product=r.get("product", ""),
        reden_buiten_team=r.get("buiten team", ""),
    )
    wereld.onthoud(
        schaal_bij(
            wereld.mensen[wie], actie=wereld.actie(actie), bouwsteen=bouwsteen, reden=reden, peildatum=wereld.dag
        )
    )
