"""Sentences about finding out: a section of the investigation as told, its end, experts, and visits before it."""

from collections.abc import Mapping

from naober.agenda.actions import leg_contact_vast
from naober.agenda.rules import Contact
from naober.bewoners.models import Persoon
from naober.demo.verhaal.doorlopen import gewoon, met_toets, vul_open_in
from naober.demo.verhaal.register import als, gegeven
from naober.demo.verhaal.wereld import Tabel, Wereld, paren
from naober.gemeente.profiel import Gespreksonderdeel
from naober.gemeente.profiel.gesprek import IETS_NODIG
from naober.gemeente.rules import Antwoord
from naober.gemeente.velden import Waarde
from naober.kern import Fout
from naober.onderzoek.actions import leg_bevindingen_vast
from naober.onderzoek.models import Expertisevraag
from naober.onderzoek.onderdelen.rules import Inzending
from naober.onderzoek.rules import Expertiseverzoek, Vondst
from naober.onderzoek.uitzoeken import beantwoord_expertise, leg_onderdeel_vast, rond_onderzoek_af, vraag_expertise

_LEEG = "-"


@gegeven('inwoner "{naam}" van {leeftijd:d} jaar woont samen met "{ander}"')
def woont_samen(wereld: Wereld, naam: str, leeftijd: int, ander: str) -> None:
    huishouden = wereld.inwoners[ander].huishouden
    if huishouden is None:
        raise Fout(f"{ander} heeft geen huishouden.")
    leeg = wereld.nieuwe_inwoner(naam, leeftijd, huishouden.gebied).huishouden
    Persoon.objects.filter(pk=wereld.inwoners[naam].pk).update(huishouden=huishouden)
    wereld.inwoners[naam].refresh_from_db()
    if leeg is not None:
        leeg.delete()


@als('"{wie}" bij "{naam}" op huisbezoek gaat: "{verslag}"')
def op_huisbezoek(wereld: Wereld, wie: str, naam: str, verslag: str) -> None:
    wereld.eis_geen_weigering()
    contact = Contact("huisbezoek", wereld.dag, naam, True, verslag)
    wereld.onthoud(
        leg_contact_vast(wereld.mensen[wie], dossier=wereld.dossier(naam), contact=contact, peildatum=wereld.dag)
    )


@als('"{wie}" voor "{naam}" onderzoekt "{code}":')
def onderzoekt(wereld: Wereld, wie: str, naam: str, code: str, datatable: Tabel) -> None:
    """What a story leaves out goes as it mostly does; a dash leaves it empty."""
    wereld.eis_geen_weigering()
    onderdeel = wereld.profiel.onderdeel(code)
    if onderdeel is None:
        raise Fout(f"Het onderdeel {code!r} staat niet in het profiel.")
    inzending = _inzending(wereld, naam, onderdeel, dict(paren(datatable)))
    wereld.onthoud(
        leg_onderdeel_vast(
            wereld.mensen[wie], dossier=wereld.dossier(naam), onderdeel=code, inzending=inzending, peildatum=wereld.dag
        )
    )


def _inzending(wereld: Wereld, naam: str, onderdeel: Gespreksonderdeel, r: Mapping[str, str]) -> Inzending:
    velden = onderdeel.vraagt(wereld.profiel.leefgebieden)
    gegeven_: dict[str, Waarde] = {}
    for veld in velden:
        if veld.code in r:
            tekst = "" if r[veld.code] == _LEEG else r[veld.code]
            gegeven_[veld.code] = [t.strip() for t in tekst.split(",")] if veld.soort == "meerkeuze" else tekst
    # A life domain that a story leaves out needs nothing, unless a need stands there.
    nodig = {b.leefgebied for b in wereld.dossier(naam).behoeften.all()} if onderdeel.leefgebieden else set()
    vast = {**dict.fromkeys(nodig, IETS_NODIG), **gegeven_}
    persoon = wereld.inwoners[naam].pk if onderdeel.per == "inwoner" else None
    return Inzending(antwoorden=gewoon(wereld, velden, vast), oordelen=_oordelen(r), persoon=persoon)


def _oordelen(r: Mapping[str, str]) -> dict[str, Antwoord]:
    """What is answered to a condition: `ja: waarom` or `nee: waarom`."""
    delen = {code: waarde.partition(": ") for code, waarde in r.items()}
    return {code: Antwoord(d[0] == "ja", d[2]) for code, d in delen.items() if d[0] in ("ja", "nee") and d[2]}


@als('"{wie}" meteen wil afwegen voor "{behoefte}"')
def meteen_afwegen(wereld: Wereld, wie: str, behoefte: str) -> None:
    """Without first filling in what a story does not tell about."""
    wereld.eis_geen_weigering()
    lichtste = wereld.profiel.trap.treden[0].code
    wereld.onthoud(
        leg_bevindingen_vast(
            wereld.mensen[wie],
            behoefte=wereld.behoefte(behoefte),
            bevindingen={lichtste: met_toets(wereld.profiel, lichtste, Vondst("nee", "Dat lukt niet."))},
            peildatum=wereld.dag,
        )
    )


@als('"{wie}" het onderzoek over "{naam}" afrondt met "{conclusie}"')
def rondt_onderzoek_af(wereld: Wereld, wie: str, naam: str, conclusie: str) -> None:
    """What a story does not tell about is filled in first."""
    wereld.eis_geen_weigering()
    vul_open_in(wereld, wie, wereld.dossier(naam), "afweging", "afronding")
    meteen_afronden(wereld, wie, naam, conclusie)


@als('"{wie}" het onderzoek over "{naam}" meteen wil afronden met "{conclusie}"')
def meteen_afronden(wereld: Wereld, wie: str, naam: str, conclusie: str) -> None:
    wereld.eis_geen_weigering()
    wereld.onthoud(
        rond_onderzoek_af(wereld.mensen[wie], dossier=wereld.dossier(naam), conclusie=conclusie, peildatum=wereld.dag)
    )


@als('"{wie}" over "{naam}" expertise vraagt:')
def vraagt_expertise(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    bron = next((e for e in wereld.profiel.expertisebronnen if r["bij"] in e.bronnen), None)
    if bron is None:
        raise Fout(f"Bij {r['bij']!r} is volgens het profiel geen expertise te vragen.")
    verzoek = Expertiseverzoek(bron.code, r["bij"], r["vorm"], r["vraag"], _oordelen(r))
    wereld.onthoud(
        vraag_expertise(wereld.mensen[wie], dossier=wereld.dossier(naam), verzoek=verzoek, peildatum=wereld.dag)
    )


@als('"{wie}" het antwoord op de vraag om expertise vastlegt:')
def antwoord_expertise(wereld: Wereld, wie: str, datatable: Tabel) -> None:
    wereld.eis_geen_weigering()
    r = dict(paren(datatable))
    vraag = Expertisevraag.objects.filter(dossier__in=wereld.dossiers).select_related("dossier").latest("id")
    gegeven_ = {code: waarde for code, waarde in r.items() if code != "antwoord"}
    wereld.onthoud(
        beantwoord_expertise(
            wereld.mensen[wie], vraag=vraag, antwoord=r["antwoord"], antwoorden=gegeven_, peildatum=wereld.dag
        )
    )
