"""Pure rules on signals: may it be received, how soon is it followed up, how urgent is it, when may it be closed, what
does the sender hear of it and until when is it kept.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from naober.gemeente.profiel.signalen import Signaalbron, Signaalgrond, Signaalresultaat, Signaalsoort
from naober.gemeente.signaalkader import Signaalkader
from naober.gemeente.velden import Antwoorden, controleer_velden
from naober.kern import Bron, Bsn, Weigering, datum_voluit
from naober.kern.kalender import maanden_later
from naober.kern.termijn import Termijn, werkdagen_na

GEWOON, ERNSTIG, DREIGT = 1, 2, 3
EERSTE_GESPREK = Bron("Wgs", "art. 4 lid 1 onder b")
_BEDREIGEND = Bron("Wgs", "art. 4 lid 2")
_MINIMAAL = Bron("AVG", "art. 5 lid 1 onder c")
_DOEL = Bron("AVG", "art. 5 lid 1 onder b")
_WMO = Bron("Wmo 2015", "art. 2.1.2 lid 2 onder d")
_NEGEN = re.compile(r"(?<!\d)\d{9}(?!\d)")
_POSTCODE = re.compile(r"[1-9]\d{3}[A-Z]{2}")
# The field of a kind in which the sender says how many payments were missed.
GEMIST = "gemiste-betalingen"
# A term that a kind of signal leaves open, in working days.
_OPVOLGEN, _OPVOLGEN_DREIGEND = 10, 3


@dataclass(frozen=True, slots=True)
class Wie:
    """About whom a signal is, in the words of the sender. All may be empty; of a group all are."""

    voornamen: str = ""
    voorvoegsel: str = ""
    geslachtsnaam: str = ""
    geboortedatum: date | None = None
    straat: str = ""
    huisnummer: int | None = None
    toevoeging: str = ""
    postcode: str = ""
    plaats: str = ""

    @property
    def leeg(self) -> bool:
        return self == Wie()


@dataclass(frozen=True, slots=True)
class Inzending:
    """A signal as it is sent. `soort`, `afzender`, `leefwereld`, `wortels`: codes; `ernst` 1 to 3; `bedrag` euros.

    `gezien_op`: when it was noticed, if not today. `weet_ervan`: did the sender tell the resident. `inspanning`: the
    sender says that it did itself what the ground asks."""

    soort: str
    afzender: str
    omschrijving: str = ""
    wie: Wie = field(default_factory=Wie)
    gebied: str = ""
    ernst: int = GEWOON
    gezien_op: date | None = None
    organisatie: str = ""
    melder: str = ""
    melder_contact: str = ""
    leefwereld: str = ""
    wortels: tuple[str, ...] = ()
    antwoorden: Antwoorden = field(default_factory=dict)
    bedrag: Decimal | None = None
    weet_ervan: bool | None = None
    inspanning: bool = False
    kenmerk: str = ""


def controleer_inzending(
    kader: Signaalkader, inzending: Inzending, *, vrij: bool = False
) -> tuple[Signaalsoort, Signaalgrond] | Weigering:
    """The kind and the ground under which this may be received today, or why it may not. `vrij`: told in somebody's own
    words, at the entrance or by a visitor, who need not know about whom it is nor answer what the kind asks.

    Refused: a kind, sender or code that is not known, a kind that this sender may not give, no ground that holds
    today, nothing that says about whom it is (or, of a group, anything that does), a citizen service number in the
    text, an unborn child where that may not be, no answer to what the profile asks, and what the ground asks of the
    sender and was not done."""
    soort, bron = kader.soort(inzending.soort), kader.bron(inzending.afzender)
    if soort is None:
        return _weiger("soort", "Dit soort signaal kennen wij hier niet.", _WMO, "Kies een soort uit de lijst.")
    if bron is None:
        return _weiger("afzender", "Deze afzender kennen wij niet.", _WMO, "Kies een afzender uit de lijst.")
    if soort not in kader.soorten_van(bron.code):
        wie = ", ".join(b.naam.lower() for code in soort.bronnen if (b := kader.bron(code)))
        reden = f"{bron.naam} geeft geen signaal van de soort '{soort.naam}'."
        return _weiger("afzender", reden, soort.bron, f"Dit signaal komt van: {wie}. Kies een andere soort.")
    grond = kader.grond_voor(soort)
    if grond is None:
        return zonder_grond(kader, soort)
    over_wie = _postcode(inzending.wie) if vrij else _over_wie(kader, soort, inzending)
    return (
        over_wie
        or _inhoud(kader, soort, inzending, vrij=vrij)
        or _afzender(grond, bron.anoniem, inzending)
        or (soort, grond)
    )


def afzenders(kader: Signaalkader, organisatie: str, *, voor_allen: bool) -> tuple[Signaalbron, ...]:
    """As which senders somebody may report: whoever takes in or follows up for any (`voor_allen`), others for their
    own organisation, or for any but the municipality when theirs is with none of them."""
    if voor_allen:
        return kader.bronnen
    eigen = tuple(b for b in kader.bronnen if organisatie and organisatie in b.organisaties)
    return eigen or tuple(b for b in kader.bronnen if b.code != "gemeente")


def zonder_grond(kader: Signaalkader, soort: Signaalsoort) -> Weigering:
    """Why a signal of this kind may not be received today, and what one can do instead."""
    wacht = next((g for g in kader.niet_nu if g.code in soort.gronden), None)
    if wacht is not None:
        return Weigering(
            "signaal.convenant",
            f"Er is geen convenant dat nu geldt, en dit soort signaal mag alleen daaronder: {wacht.naam}.",
            wacht.bron,
            "Bewaar en stuur niets. Vraag de gemeente wanneer het convenant is getekend.",
            "soort",
        )
    return Weigering(
        "signaal.grond",
        f"Voor een signaal van de soort '{soort.naam}' is er nu geen wet of afspraak die het toestaat.",
        _DOEL,
        "Vraag de inwoner zelf contact op te nemen, of vraag diens toestemming.",
        "soort",
    )


def _over_wie(kader: Signaalkader, soort: Signaalsoort, inzending: Inzending) -> Weigering | None:
    wie = inzending.wie
    if soort.over == "groep":
        if not wie.leeg:
            return _weiger(
                "geslachtsnaam", "Dit signaal gaat over een groep. Daar hoort niemand bij naam of adres in.", _MINIMAAL,
                "Laat naam en adres leeg. Gaat het toch over iemand? Kies dan een andere soort.",
            )  # fmt: skip
        return None if inzending.gebied else _weiger(
            "gebied", "Er staat niet bij in welk gebied dit speelt.", _WMO, "Kies een gebied."
        )  # fmt: skip
    if weigering := _postcode(wie):
        return weigering
    adres = bool(wie.postcode and wie.huisnummer) or bool(wie.straat and wie.huisnummer)
    if soort.over == "adres":
        return None if adres else _weiger(
            "postcode", "Er staat geen adres bij.", soort.bron, "Vul postcode of straat in, en het huisnummer."
        )  # fmt: skip
    if not adres and not (wie.geslachtsnaam and wie.geboortedatum):
        return _weiger(
            "geslachtsnaam", "Wij weten zo niet om wie het gaat.", _WMO,
            "Vul een adres in, of een achternaam met geboortedatum.",
        )  # fmt: skip
    if wie.geboortedatum and wie.geboortedatum > kader.dag and not soort.ongeboren:
        return _weiger("geboortedatum", "Deze geboortedatum ligt in de toekomst.", _WMO, "Verbeter de datum.")
    return None


def _postcode(wie: Wie) -> Weigering | None:
    if not wie.postcode or _POSTCODE.fullmatch(wie.postcode):
        return None
    return _weiger("postcode", "Dit is geen postcode.", _WMO, "Schrijf vier cijfers en twee letters: 1234AB.")


def _inhoud(kader: Signaalkader, soort: Signaalsoort, inzending: Inzending, *, vrij: bool) -> Weigering | None:
    if bevat_bsn(inzending.omschrijving):
        return _weiger(
            "omschrijving", "In de tekst staat een burgerservicenummer. Dat hebben wij voor een signaal niet nodig.",
            _MINIMAAL, "Haal het nummer weg.",
        )  # fmt: skip
    if not inzending.omschrijving.strip() and soort.groep != "schulden":
        return _weiger(
            "omschrijving", "Er staat niet wat er is gezien.", _WMO, "Beschrijf in een paar zinnen wat u zag."
        )
    if inzending.ernst not in (GEWOON, ERNSTIG, DREIGT):
        return _weiger("ernst", "Zeg hoe ernstig het is.", _WMO, "Kies een van de drie.")
    if vrij:
        return None
    if soort.leefwereld and inzending.leefwereld not in {w.code for w in kader.leefwerelden}:
        namen = ", ".join(w.naam.lower() for w in kader.leefwerelden)
        return _weiger("leefwereld", "Er staat niet bij waar dit is gezien.", soort.bron, f"Kies: {namen}.")
    if onbekend := set(inzending.wortels) - {w.code for w in kader.wortels}:
        return _weiger("wortels", f"Deze oorzaak kennen wij niet: {sorted(onbekend)[0]}.", _WMO, "Kies uit de lijst.")
    if weigering := _genoeg_gemist(soort, inzending.antwoorden):
        return weigering
    if inzending.gezien_op and inzending.gezien_op > kader.dag:
        return _weiger("gezien_op", "Deze dag ligt in de toekomst.", _WMO, "Kies vandaag of een dag daarvoor.")
    return controleer_velden(
        soort.velden, inzending.antwoorden, code="signaal.veld", bron=soort.bron, voorvoegsel="veld-"
    )


def _genoeg_gemist(soort: Signaalsoort, antwoorden: Antwoorden) -> Weigering | None:
    """Fewer missed payments than the kind asks are no signal; without a number it is left to the sender."""
    gemist = str(antwoorden.get(GEMIST, "")).strip()
    if soort.vanaf is None or not gemist.isdigit() or int(gemist) >= soort.vanaf:
        return None
    keer = "betaling" if soort.vanaf == 1 else "betalingen"
    reden = f"Dit is pas een signaal vanaf {soort.vanaf} gemiste {keer}."
    return Weigering("signaal.veld", reden, soort.bron, "Stuur het als het zover is.", f"veld-{GEMIST}")


def _afzender(grond: Signaalgrond, anoniem: bool, inzending: Inzending) -> Weigering | None:
    if not anoniem and not (inzending.organisatie.strip() or inzending.melder.strip()):
        return _weiger("melder", "Er staat niet bij wie dit meldt.", grond.bron, "Vul uw naam of organisatie in.")
    if grond.inspanning and not inzending.inspanning:
        return _weiger(
            "inspanning", "Een afzender moet eerst zelf contact hebben gezocht.", grond.bron,
            "Doe eerst: " + " ".join(grond.inspanning),
        )  # fmt: skip
    return None


def _weiger(veld: str, reden: str, bron: Bron, alternatief: str) -> Weigering:
    return Weigering(f"signaal.{veld.replace('_', '-')}", reden, bron, alternatief, veld)


def bevat_bsn(tekst: str) -> bool:
    """Does a number that can be a citizen service number stand in this text?"""
    return any(_is_bsn(reeks) for reeks in _NEGEN.findall(tekst))


def _is_bsn(cijfers: str) -> bool:
    try:
        Bsn(cijfers)
    except ValueError:
        return False
    return True


def uiterlijk(soort: Signaalsoort, ernst: int, ontvangen: date) -> date:
    """By which day somebody takes it up: so many working days after it came in."""
    dagen = (soort.opvolgen_dreigend or _OPVOLGEN_DREIGEND) if ernst == DREIGT else (soort.opvolgen or _OPVOLGEN)
    return werkdagen_na(ontvangen, dagen)


def gesprek_voor(dreigt: bool, vanaf: date) -> date:
    """By which day the first talk is: within three working days when something threatens, and otherwise within four
    weeks after the signal came in (Wgs art. 4 lid 1 onder b and lid 2)."""
    if dreigt:
        return werkdagen_na(vanaf, 3)
    return Termijn(vanaf, weken=4, bron=EERSTE_GESPREK).uiterste_datum


def mag_in_dossier(kader: Signaalkader, gronden: Iterable[str]) -> bool:
    """May who works in the file of the household read these signals there: is that the purpose of every ground?"""
    return all((g := kader.grond(code)) is not None and g.in_dossier for code in gronden)


def bewaren_tot(grond: Signaalgrond, ontvangen: date, afgesloten: date | None = None) -> date:
    """Until and including which day it is kept: so long after it was closed, and never longer than `hoogstens`."""
    laatst = maanden_later(ontvangen, grond.hoogstens)
    return laatst if afgesloten is None else min(laatst, maanden_later(afgesloten, grond.bewaren))


@dataclass(frozen=True, slots=True)
class Zaakfeiten:
    """What the order of the queue looks at. `bedrag`: whole euros together; `eerder`: closed cases of the household."""

    ernst: int = GEWOON
    signalen: int = 1
    partners: int = 1
    bedrag: int = 0
    kinderen: int = 0
    eerder: int = 0


def prioriteit(kader: Signaalkader, feiten: Zaakfeiten) -> tuple[int, tuple[str, ...]]:
    """The points of a case, and for each rule that gave some its words: '50: er dreigt iets'. A person decides; this is
    only the order of the queue."""
    waarden = {
        "dreigt": int(feiten.ernst == DREIGT),
        "signalen": feiten.signalen,
        "partners": feiten.partners,
        "bedrag": feiten.bedrag,
        "kinderen": feiten.kinderen,
        "eerder": feiten.eerder,
        "ernst": feiten.ernst,
    }
    raak = [r for r in kader.prioriteit if waarden[r.feit] >= r.vanaf]
    return sum(r.punten for r in raak), tuple(f"{r.punten}: {r.naam[0].lower()}{r.naam[1:]}" for r in raak)


@dataclass(frozen=True, slots=True)
class Afsluiting:
    """What is known of a case when somebody wants to close it. `pogingen`: the ways in which was tried, one for each
    attempt. `open_opvolgingen`: what was agreed and is not done yet."""

    soorten: tuple[str, ...]
    pogingen: tuple[str, ...] = ()
    bereikt: bool = False
    open_opvolgingen: int = 0


def controleer_afsluiten(
    kader: Signaalkader, feiten: Afsluiting, *, resultaat: str, niveau: str, normaliseren: str, toelichting: str
) -> Signaalresultaat | Weigering:
    """The result under which a case may be closed, or why not.

    Refused: a result or level that is not known; a result that is no reason for this kind of signal; 'reached' when
    nobody was spoken; 'not reached' before it was tried often and differently enough; follow-up that is not done;
    specialist follow-up without the consideration that the profile asks; and nothing that was done at all."""
    uitkomst = kader.resultaat(resultaat)
    if uitkomst is None:
        return _weiger("resultaat", "Er staat niet hoe het afliep.", _WMO, "Kies een resultaat.")
    if resultaat == "samengevoegd":
        return _weiger("resultaat", "Samenvoegen gaat vanuit het signaal.", _WMO, "Kies een ander resultaat.")
    for code in feiten.soorten:
        soort = kader.soort(code)
        if soort is not None and resultaat in soort.niet_sluiten_op:
            return _weiger(
                "resultaat", f"Een signaal van de soort '{soort.naam}' sluit u niet af met '{uitkomst.naam}'.",
                soort.bron, soort.uitleg or "Kies een ander resultaat, of spreek opvolging af.",
            )  # fmt: skip
    if uitkomst.bereikt and not feiten.bereikt:
        return _weiger(
            "resultaat", "Volgens de pogingen is de inwoner nog niet gesproken.", uitkomst.bron,
            "Leg eerst vast wanneer u de inwoner sprak.",
        )  # fmt: skip
    if resultaat == "niet-bereikt" and (weigering := _genoeg_geprobeerd(kader, feiten)):
        return weigering
    if feiten.open_opvolgingen:
        return _weiger(
            "resultaat", "Er staat nog een afspraak open.", _WMO,
            "Rond eerst af wat is afgesproken, of leg vast wat ervan kwam.",
        )  # fmt: skip
    gekozen = kader.niveau(niveau)
    if gekozen is None:
        return _weiger(
            "niveau", "Op elk signaal volgt iets, op welk niveau ook.", _WMO, "Kies op welk niveau het is opgevolgd."
        )
    regel = kader.normaliseren
    if regel is not None and gekozen.specialistisch and not normaliseren.strip():
        return _weiger(
            "normaliseren", "Er staat niet waarom gewoner en lichter niet genoeg is.", regel.bron, regel.uitleg
        )
    if not toelichting.strip():
        return _weiger(
            "toelichting", "Er staat niet wat er is gedaan.", _WMO, "Schrijf in een paar zinnen wat er is gedaan."
        )
    return uitkomst


def _genoeg_geprobeerd(kader: Signaalkader, feiten: Afsluiting) -> Weigering | None:
    eis = kader.pogingen
    if len(feiten.pogingen) >= eis.aantal and len(set(feiten.pogingen)) >= eis.soorten:
        return None
    manieren = "manier" if eis.soorten == 1 else "manieren"
    return _weiger(
        "resultaat",
        f"Er is {len(feiten.pogingen)} keer geprobeerd de inwoner te bereiken. Dat is te weinig om het op te geven.",
        eis.bron,
        f"Probeer het ten minste {eis.aantal} keer, op {eis.soorten} {manieren}.",
    )


_HOORT = {
    "ontvangen": "Wij hebben uw signaal van {dag} ontvangen. Iemand kijkt er uiterlijk {uiterlijk} naar.",
    "opgepakt": "Een medewerker heeft uw signaal van {dag} opgepakt.",
    "afgesloten": "Uw signaal van {dag} is afgehandeld. Wat er is gedaan, hoort u niet: dat is van de inwoner.",
}


def terugkoppeling(momenten: Sequence[str], moment: str, *, ontvangen: date, uiterlijk_op: date) -> str:
    """What the sender hears at this moment; empty when the rule of this sender says nothing of it. Never about whom
    it is, what was found or which help there is."""
    if moment not in momenten:
        return ""
    return _HOORT[moment].format(dag=datum_voluit(ontvangen), uiterlijk=datum_voluit(uiterlijk_op))
