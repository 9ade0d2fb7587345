"""Sentences about safety: the reporting code, a report, the safety plan, and asking others to act."""

from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Tabel, Wereld, lees_datum, paren
from naober.gemeente.rules import Antwoord
from naober.kern import Fout
from naober.veiligheid import actions as doen
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.models import Meldcode, Overdracht
from naober.veiligheid.rules.crisis import Opschalingsinvoer
from naober.veiligheid.rules.meldcode import Begin, Stapinvoer
from naober.veiligheid.rules.overdracht import Overdrachtinvoer
from naober.veiligheid.rules.plan import Afspraak, Geweldinvoer, Veiligheidsplaninvoer


def _code(lijst: object, naam: str) -> str:
    """The code of what is called so."""
    gevonden = next((d.code for d in lijst if d.naam == naam), None)  # type: ignore[attr-defined]
    if gevonden is None:
        raise Fout(f"{naam!r} staat niet in de regels over veiligheid.")
    return str(gevonden)


def _meldcode(wereld: Wereld, naam: str) -> Meldcode:
    return Meldcode.objects.select_related("dossier").filter(dossier=wereld.dossier(naam)).latest("pk")


@als('"{wie}" de meldcode begint voor "{naam}":')
def begint(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    velden = dict(paren(datatable))
    vorm = _code(kader_van(wereld.gemeente, wereld.dag).vormen, velden["vorm"])
    begin = Begin(vorm, velden["aanleiding"], velden.get("gevaar", ""))
    wereld.onthoud(
        doen.begin_meldcode(wereld.mensen[wie], dossier=wereld.dossier(naam), begin=begin, peildatum=wereld.dag)
    )


def _zet(wereld: Wereld, wie: str, naam: str, stap: Stapinvoer) -> None:
    code = _meldcode(wereld, naam)
    wereld.onthoud(doen.zet_meldcodestap(wereld.mensen[wie], meldcode=code, stap=stap, peildatum=wereld.dag))


@als('"{wie}" in de meldcode van "{naam}" vastlegt:')
def zet_stappen(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    """Steps by code, each with what came of it; whom somebody spoke with stands after "met"."""
    for stap, tekst in paren(datatable):
        uitkomst, _, met = tekst.partition(" (met ")
        _zet(wereld, wie, naam, Stapinvoer(stap, uitkomst, wie=met.rstrip(")")))


@als('"{wie}" in de meldcode van "{naam}" het {stap} overslaat omdat "{reden}"')
def slaat_over(wereld: Wereld, wie: str, naam: str, stap: str, reden: str) -> None:
    _zet(wereld, wie, naam, Stapinvoer(stap, reden, overslaan=True))


@als('"{wie}" in de meldcode van "{naam}" besluit:')
def besluit(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    velden = dict(paren(datatable))
    stap = Stapinvoer(
        "beslissen",
        velden["waarom"],
        melden=velden["melden"] == "ja",
        hulp=velden["hulp"] == "ja" if "hulp" in velden else None,
    )
    _zet(wereld, wie, naam, stap)


@als('"{wie}" over "{naam}" meldt bij "{ontvanger}":')
def meldt(wereld: Wereld, wie: str, naam: str, ontvanger: str, datatable: Tabel) -> None:
    kader, velden = kader_van(wereld.gemeente, wereld.dag), dict(paren(datatable))
    bij = kader.ontvanger(_code(kader.ontvangers, ontvanger))
    toets = kader.toets_voor(bij) if bij else None
    antwoorden = {
        v.code: Antwoord(waarde.strip() == "ja", waarom.strip())
        for v in (toets.vragen if toets else ())
        if v.code in velden
        for waarde, _, waarom in (velden[v.code].partition(":"),)
    }
    melding = Overdrachtinvoer(
        bij.code if bij else "",
        velden["feiten"],
        gegevens=("contact", "hulpvraag"),
        inhoud=velden.get("vertelt", velden["feiten"]),
        noodzaak=velden["nodig"],
        verteld=velden.get("gezin", ""),
        antwoorden=antwoorden,
    )
    wereld.onthoud(
        doen.doe_melding(
            wereld.mensen[wie],
            dossier=wereld.dossier(naam),
            persoon=wereld.inwoners[naam],
            melding=melding,
            peildatum=wereld.dag,
        )
    )


@als('"{wie}" over "{naam}" hoort van "{ontvanger}": "{stap}"')
def hoort(wereld: Wereld, wie: str, naam: str, ontvanger: str, stap: str) -> None:
    kader = kader_van(wereld.gemeente, wereld.dag)
    bij = kader.ontvanger(_code(kader.ontvangers, ontvanger))
    rij = Overdracht.objects.select_related("dossier").filter(dossier=wereld.dossier(naam)).latest("pk")
    code = _code(kader.weg(bij), stap) if bij else ""
    wereld.onthoud(
        doen.leg_terugkoppeling_vast(
            wereld.mensen[wie], overdracht=rij, stap=code, tekst=f"{stap}.", peildatum=wereld.dag
        )
    )


@als('"{wie}" een veiligheidsplan maakt voor "{naam}":')
def maakt_plan(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    """Rows "afspraak" have who, what and when, with semicolons between."""
    velden = dict(paren(datatable))
    afspraken = tuple(
        Afspraak(*(deel.strip() for deel in tekst.split(";"))) for wat, tekst in paren(datatable) if wat == "afspraak"
    )
    plan = Veiligheidsplaninvoer(velden["doel"], velden["met"], lees_datum(velden["kijken"]), afspraken)
    wereld.onthoud(
        doen.maak_veiligheidsplan(wereld.mensen[wie], dossier=wereld.dossier(naam), plan=plan, peildatum=wereld.dag)
    )


@als('"{wie}" bij "{naam}" ziet dat het geweld {oordeel} is: "{reden}"')
def beoordeelt(wereld: Wereld, wie: str, naam: str, oordeel: str, reden: str) -> None:
    codes = {"duurzaam gestopt": "gestopt", "minder": "minder", "niet gestopt": "niet"}
    dossier = wereld.dossier(naam)
    plan = dossier.veiligheidsplannen.filter(gesloten_op__isnull=True).first()
    later = plan.kijk_op if plan is not None and plan.kijk_op > wereld.dag else None
    vorm = _meldcode(wereld, naam).vorm
    geweld = Geweldinvoer(vorm, codes[oordeel], reden, None if codes[oordeel] == "gestopt" else later)
    wereld.onthoud(doen.beoordeel_geweld(wereld.mensen[wie], dossier=dossier, geweld=geweld, peildatum=wereld.dag))


@als('"{wie}" de meldcode van "{naam}" afsluit met "{verder}"')
def sluit(wereld: Wereld, wie: str, naam: str, verder: str) -> None:
    code = _meldcode(wereld, naam)
    wereld.onthoud(doen.sluit_meldcode(wereld.mensen[wie], meldcode=code, verder=verder, peildatum=wereld.dag))


@als('"{wie}" voor "{naam}" {vorm} vraagt aan "{partij}" wegens "{grond}"')
def schaalt_op(wereld: Wereld, wie: str, naam: str, vorm: str, partij: str, grond: str) -> None:
    """A party or a ground that the policy does not name goes in as it is told, and is refused."""
    beleid = kader_van(wereld.gemeente, wereld.dag).beleid.opschaling
    partijen = {p.naam: p.code for p in beleid.partijen} if beleid else {}
    gronden = {g.naam: g.code for g in beleid.gronden} if beleid else {}
    invoer = Opschalingsinvoer(
        gronden.get(grond, grond), vorm, partijen.get(partij, partij), grond, "Het team blijft langsgaan."
    )
    wereld.onthoud(
        doen.schaal_op(wereld.mensen[wie], dossier=wereld.dossier(naam), opschaling=invoer, peildatum=wereld.dag)
    )
