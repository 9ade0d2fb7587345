"""Sentences about volunteers and carers."""

from decimal import Decimal

from naober.demo.verhaal.register import als
from naober.demo.verhaal.wereld import Tabel, Wereld, lees_datum, paren
from naober.kern import Fout
from naober.naoberschap import actions as doen
from naober.naoberschap.models import Mantelzorg, Voorstel
from naober.naoberschap.rules.mantelzorg import Mantelzorginvoer
from naober.naoberschap.rules.vrijwillig import Aanbodinvoer, Hulpinvoer, Inschrijving


def _code(lijst: object, naam: str) -> str:
    """The code of what is called so, in a list of the profile."""
    gevonden = next((d.code for d in lijst if d.naam == naam), None)  # type: ignore[attr-defined]
    if gevonden is None:
        raise Fout(f"{naam!r} staat niet in het profiel.")
    return str(gevonden)


def _vorm(wereld: Wereld, velden: dict[str, str]) -> str:
    """How often: the first of the profile when the story does not say."""
    vormen = wereld.profiel.naoberschap.vormen
    return _code(vormen, velden["vorm"]) if "vorm" in velden else str(vormen[0].code)


def _platform(wereld: Wereld, velden: dict[str, str]) -> str:
    """Where it may be found: the first of the profile when the story does not say."""
    platforms = wereld.profiel.naoberschap.platforms
    return _code(platforms, velden["platform"]) if "platform" in velden else str(platforms[0].code)


def _lijst(tekst: str) -> frozenset[str]:
    return frozenset(deel.strip() for deel in tekst.split(",") if deel.strip())


@als('"{naam}" zich als vrijwilliger aanbiedt bij "{wie}":')
def biedt_zich_aan(wereld: Wereld, naam: str, wie: str, datatable: Tabel) -> None:
    velden = dict(paren(datatable))
    werk = frozenset(_code(wereld.profiel.naoberschap.werk, w) for w in velden["werk"].split("; "))
    inschrijving = Inschrijving(
        naam=naam, gebied=velden["gebied"], telefoon="0600000000", postcode=velden.get("postcode", ""),
        kring=velden.get("kring", ""), vog_op=wereld.dag if velden.get("vog") == "ja" else None,
    )  # fmt: skip
    aanbod = Aanbodinvoer(
        werk=werk,
        tijden=_lijst(velden.get("tijden", "")),
        talen=_lijst(velden.get("talen", "")),
        vorm=_vorm(wereld, velden),
        platform=_platform(wereld, velden),
    )
    wereld.onthoud(
        doen.schrijf_vrijwilliger_in(wereld.mensen[wie], wie=inschrijving, aanbod=aanbod, peildatum=wereld.dag)
    )


@als('"{naam}" een vrijwilliger vraagt bij "{wie}":')
def vraagt_hulp(wereld: Wereld, naam: str, wie: str, datatable: Tabel) -> None:
    velden = dict(paren(datatable))
    beleid = wereld.profiel.naoberschap
    zorg = Mantelzorg.objects.filter(naam=naam, tot__isnull=True).first()
    vraag = Hulpinvoer(
        vrager=velden.get("vrager", "inwoner"), naam=naam, contact="0600000001",
        werk=_code(beleid.werk, velden["werk"]), omschrijving=velden["omschrijving"], gebied=velden["gebied"],
        postcode=velden.get("postcode", ""), tijden=_lijst(velden.get("tijden", "")), taal=velden.get("taal", ""),
        kring=velden.get("kring", ""),
        kenmerken=frozenset(k.code for k in beleid.kenmerken) - _lijst(velden.get("klopt niet", "")),
        vorm=_vorm(wereld, velden), platform=_platform(wereld, velden),
    )  # fmt: skip
    wereld.onthoud(doen.stel_hulpvraag(wereld.mensen[wie], vraag=vraag, mantelzorg=zorg, peildatum=wereld.dag))


@als('"{wie}" zoekt wie bij elkaar past')
def zoekt(wereld: Wereld, wie: str) -> None:
    wereld.onthoud(doen.stel_koppelingen_voor(wereld.mensen[wie], peildatum=wereld.dag))


@als('beiden ja zeggen bij "{wie}"')
def beiden_ja(wereld: Wereld, wie: str) -> None:
    rij = Voorstel.objects.filter(stand="open").latest("pk")
    for kant in ("vrijwilliger", "vrager"):
        wereld.onthoud(
            doen.beantwoord_voorstel(wereld.mensen[wie], voorstel=rij, kant=kant, ja=True, peildatum=wereld.dag)
        )


@als('"{wie}" mantelzorger "{naam}" vastlegt:')
def mantelzorger(wereld: Wereld, wie: str, naam: str, datatable: Tabel) -> None:
    velden = dict(paren(datatable))
    zorg = Mantelzorginvoer(
        naam=naam, voor_wie=velden["voor"], relatie=velden["relatie"], gebied=velden["gebied"],
        uren=Decimal(velden["uren"]), sinds=lees_datum(velden["sinds"]), onbetaald=velden.get("betaald") != "ja",
        beroepsmatig=False, vrijwillig=velden.get("vrijwillig") != "nee", werkend=velden.get("werkt") == "ja",
        steunvraag=velden.get("nodig", ""),
    )  # fmt: skip
    wereld.onthoud(doen.leg_mantelzorg_vast(wereld.mensen[wie], zorg=zorg, peildatum=wereld.dag))


@als('"{wie}" met mantelzorger "{naam}" praat, zwaarte {last} en kracht {kracht}: "{gesprek}"')
def praat(wereld: Wereld, wie: str, naam: str, last: str, kracht: str, gesprek: str) -> None:
    zorg = Mantelzorg.objects.get(naam=naam)
    wereld.onthoud(
        doen.leg_belasting_vast(
            wereld.mensen[wie], mantelzorg=zorg, last=int(last), kracht=int(kracht), gesprek=gesprek,
            peildatum=wereld.dag,
        )
    )  # fmt: skip


@als('"{wie}" mantelzorger "{naam}" steunt met "{maatregel}": "{wat}"')
def steunt(wereld: Wereld, wie: str, naam: str, maatregel: str, wat: str) -> None:
    code = _code(wereld.profiel.naoberschap.maatregelen, maatregel)
    wereld.onthoud(
        doen.steun_mantelzorger(
            wereld.mensen[wie], mantelzorg=Mantelzorg.objects.get(naam=naam), maatregel=code, wat=wat,
            peildatum=wereld.dag,
        )
    )  # fmt: skip
