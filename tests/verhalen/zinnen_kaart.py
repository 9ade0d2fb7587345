"""What a story may claim of the social map and of prevention."""

from pytest_bdd import parsers
from pytest_bdd import then as dan

from naober.demo.verhaal.wereld import Wereld, lees_datum
from naober.ingang.models import Binnenkomst
from naober.kaart.models import Openingstijd, Preventiemaatregel, Preventiestap, Voorziening
from naober.kaart.preventie import beelden
from naober.kaart.rules.preventie import preventietermen
from naober.plan.models import Plan
from naober.signalen.models import Signaalzaak


def _maatregel(naam: str) -> Preventiemaatregel:
    return Preventiemaatregel.objects.get(naam=naam)


@dan(parsers.parse('staat "{naam}" bij de eerste {aantal:d}'))
def bij_de_eerste(wereld: Wereld, naam: str, aantal: int) -> None:
    wereld.eis_geen_weigering()
    namen = [Voorziening.objects.get(pk=nr).naam for nr in wereld.gevonden[:aantal]]
    assert naam in namen, namen


@dan(parsers.parse('staat "{naam}" er niet bij'))
def niet_erbij(wereld: Wereld, naam: str) -> None:
    namen = [Voorziening.objects.get(pk=nr).naam for nr in wereld.gevonden]
    assert namen
    assert naam not in namen


@dan(parsers.parse('is "{naam}" vrij voor iedereen, op de laag "{laag}"'))
def vrij_op_laag(wereld: Wereld, naam: str, laag: str) -> None:
    rij = Voorziening.objects.get(naam=naam)
    assert (rij.toegang, rij.doelgroepen, rij.leeftijd_van) == ("vrij", [], None)
    gevonden = wereld.profiel.laag_van(rij.trede)
    assert gevonden is not None
    assert gevonden.naam == laag


@dan(parsers.parse('is "{naam}" een {aard}, vrij voor iedereen'))
def vrij(wereld: Wereld, naam: str, aard: str) -> None:
    rij = Voorziening.objects.get(naam=naam)
    assert (rij.get_aard_display(), rij.toegang, rij.doelgroepen, rij.leeftijd_van) == (aard, "vrij", [], None)


@dan(parsers.parse('is "{naam}" er "{levering}"'))
def geleverd(wereld: Wereld, naam: str, levering: str) -> None:
    assert Voorziening.objects.get(naam=naam).get_levering_display() == levering


@dan(parsers.parse('staan er bij "{naam}" {aantal:d} tijden, met "{wie}" op bezoek'))
def tijden_met(wereld: Wereld, naam: str, aantal: int, wie: str) -> None:
    wereld.eis_geen_weigering()
    tijden = Openingstijd.objects.filter(voorziening__naam=naam)
    assert tijden.count() == aantal
    assert tijden.filter(wie=wie).exists()


@dan(parsers.parse('is "{naam}" in de ene periode op {een} open en in de andere op {ander}'))
def wisselt(wereld: Wereld, naam: str, een: str, ander: str) -> None:
    wereld.eis_geen_weigering()
    dagen = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    tijden = list(Openingstijd.objects.filter(voorziening__naam=naam).order_by("geldig_van"))
    assert [dagen[t.dag - 1] for t in tijden] == [een, ander]
    assert tijden[0].geldig_tot is not None
    assert tijden[1].geldig_van is not None
    assert tijden[0].geldig_tot < tijden[1].geldig_van


@dan(parsers.parse('draagt "{naam}" het label "{label}" in handen van "{organisatie}"'))
def draagt_label(wereld: Wereld, naam: str, label: str, organisatie: str) -> None:
    wereld.eis_geen_weigering()
    rij = Voorziening.objects.get(naam=naam)
    namen = {x.code: x.naam for x in wereld.profiel.kaart.labels}
    assert [namen[x.code] for x in rij.labels.all()] == [label]
    assert rij.organisatie is not None
    assert (rij.organisatie.naam, rij.organisatie.soort) == (organisatie, "bewoners")


@dan(parsers.parse('biedt "{locatie}" zowel "{een}" als "{ander}", elk met een eigen spoor'))
def twee_op_een_plek(wereld: Wereld, locatie: str, een: str, ander: str) -> None:
    rijen = Voorziening.objects.filter(plekken__locatie__naam=locatie)
    assert {v.naam for v in rijen} == {een, ander}
    assert len({tuple(v.kenmerken) for v in rijen}) == 2
    assert {v.toegang for v in rijen} == {"besluit"}


@dan(parsers.parse('wacht er een signaal bij "{team}", zonder dossier en zonder plan'))
def signaal_wacht(wereld: Wereld, team: str) -> None:
    wereld.eis_geen_weigering()
    zaak = Signaalzaak.objects.get(team=team)
    assert (zaak.status, zaak.huishouden_id, zaak.dossier_id) == ("wacht", None, None)
    assert not Binnenkomst.objects.exists(), "geen vraag ernaast"
    assert not Plan.objects.exists()


# ------------------------------------------------------------------------------------------ preventie


@dan(parsers.parse('loopt de maatregel "{naam}"'))
def loopt(wereld: Wereld, naam: str) -> None:
    wereld.eis_geen_weigering()
    assert _maatregel(naam).loopt


@dan(parsers.parse('loopt de maatregel "{naam}" nog niet'))
def loopt_niet(wereld: Wereld, naam: str) -> None:
    assert not _maatregel(naam).loopt


@dan(parsers.parse('heeft de maatregel "{naam}" de partners "{partners}" bij thema "{thema}"'))
def met_partners(wereld: Wereld, naam: str, partners: str, thema: str) -> None:
    rij = _maatregel(naam)
    themas = dict(preventietermen(wereld.profiel)["themas"])
    assert (rij.partners, [themas[t] for t in rij.themas]) == (partners.split("; "), [thema])


@dan(parsers.parse('hangt "{naam}" onder "{hoofd}"'))
def hangt_onder(wereld: Wereld, naam: str, hoofd: str) -> None:
    wereld.eis_geen_weigering()
    assert _maatregel(naam).onderdeel_van == _maatregel(hoofd)


@dan(parsers.parse('gaat bij de keuze "{een}" voor op "{ander}"'))
def gaat_voor(wereld: Wereld, een: str, ander: str) -> None:
    wereld.eis_geen_weigering()
    volgorde = [m.naam for m in beelden(wereld.profiel, Preventiemaatregel.objects.all())]
    assert volgorde.index(een) < volgorde.index(ander)


@dan(parsers.parse('geldt "{naam}" als "{bewijs}", want "{bron}"'))
def bewezen(wereld: Wereld, naam: str, bewijs: str, bron: str) -> None:
    rij = _maatregel(naam)
    assert dict(preventietermen(wereld.profiel)["bewijs"])[rij.bewijs] == bewijs
    assert bron in rij.bewijsbron


@dan(parsers.parse('zijn er bij "{naam}" {aantal:d} mensen van "{wie}" geschoold, van wie {waarvan:d} het toepassen'))
def geschoold(wereld: Wereld, naam: str, aantal: int, wie: str, waarvan: int) -> None:
    wereld.eis_geen_weigering()
    stap = Preventiestap.objects.get(maatregel__naam=naam, soort="scholing")
    assert (stap.aantal, stap.waarvan, stap.wie) == (aantal, waarvan, wie)


@dan(parsers.parse('zegt de maatregel "{naam}" dat het te zien is aan "{tekst}"'))
def te_zien_aan(wereld: Wereld, naam: str, tekst: str) -> None:
    assert _maatregel(naam).antwoorden["waaraan-te-zien"] == tekst


@dan(parsers.parse('staat "{naam}" op {dag} gepland, zonder dat iemand is ingeschreven'))
def gepland(wereld: Wereld, naam: str, dag: str) -> None:
    wereld.eis_geen_weigering()
    stap = Preventiestap.objects.get(maatregel__naam=naam)
    assert (stap.soort, stap.dag) == ("planning", lees_datum(dag))
    assert not Binnenkomst.objects.exists()
