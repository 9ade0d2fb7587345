"""What an offer, a request and a yes must satisfy. No clock, no database."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.naoberschap import Maatregel
from naober.kern import Bron, Weigering
from naober.naoberschap.rules.koppelen import TIJDEN

WET = Bron("Wmo 2015", "art. 2.1.2 lid 2 onder b")
_INSTEMMEN = Bron("AVG", "art. 6 lid 1 onder a")
_LIJST = "Kies uit de lijst."
# One day holds no more of them.
MEESTE_UREN = Decimal(16)


@dataclass(frozen=True, slots=True)
class Inschrijving:
    """Who offers to help. Without an `organisatie` as a helpful neighbour. `kring`: the street, church or club within
    which they want to be found. `uren_bijhouden`: agrees that hours are counted."""

    naam: str
    gebied: str
    telefoon: str = ""
    email: str = ""
    postcode: str = ""
    organisatie: str = ""
    kring: str = ""
    coordinator: bool = False
    voorrang: str = ""
    uren_bijhouden: bool = False
    vog_op: date | None = None


@dataclass(frozen=True, slots=True)
class Aanbodinvoer:
    """What is offered; codes of the profile, but for `tijden` (ma-ochtend) and `talen` (words)."""

    werk: frozenset[str]
    vorm: str
    platform: str
    tijden: frozenset[str] = frozenset()
    talen: frozenset[str] = frozenset()
    gebieden: frozenset[str] = frozenset()
    liever: str = ""
    omschrijving: str = ""
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class Hulpinvoer:
    """What is asked. `omschrijving` is read by volunteers. `kenmerken`: what makes it voluntary work here."""

    vrager: str
    naam: str
    contact: str
    werk: str
    omschrijving: str
    gebied: str
    vorm: str
    platform: str
    postcode: str = ""
    tijden: frozenset[str] = frozenset()
    taal: str = ""
    kring: str = ""
    kenmerken: frozenset[str] = frozenset()


def _leeg(code: str, wat: str, veld: str, bron: Bron = WET) -> Weigering:
    return Weigering(code, wat, bron, "Vul dit in.", veld)


def _vreemd(
    code: str, wat: str, veld: str, gekozen: Collection[str], bekend: Collection[str], bron: Bron
) -> Weigering | None:
    if set(gekozen) <= set(bekend):
        return None
    return Weigering(code, f"{wat} kennen wij hier niet.", bron, _LIJST, veld)


def schoon(postcode: str) -> str:
    """A postcode as it is kept: six signs, capitals, no space; empty when it is none."""
    kaal = postcode.replace(" ", "").upper()
    return kaal if len(kaal) == 6 and kaal[:4].isdecimal() and kaal[4:].isalpha() and kaal.isascii() else ""


def kring(tekst: str) -> str:
    """A circle as it is compared: without capitals and double spaces."""
    return " ".join(tekst.lower().split())


def controleer_inschrijving(profiel: Profiel, wie: Inschrijving, dag: date) -> Weigering | None:
    """Refuse who cannot be reached, an area or a reason for extra attention that is not there, a postcode that is none,
    and a certificate of a day to come."""
    if not wie.naam.strip():
        return _leeg("vrijwilliger.naam", "Hoe heet de vrijwilliger?", "naam")
    if not wie.telefoon.strip() and not wie.email.strip():
        return _leeg("vrijwilliger.contact", "Hoe is de vrijwilliger te bereiken?", "telefoon")
    if wie.postcode and not schoon(wie.postcode):
        return Weigering("vrijwilliger.postcode", "Dit is geen postcode.", WET, "Schrijf hem zo: 7772 AB.", "postcode")
    if wie.vog_op is not None and wie.vog_op > dag:
        return Weigering(
            "vrijwilliger.vog-later", "Deze verklaring is van een dag die nog komt.", WET, "Verbeter de dag.", "vog_op"
        )
    voorrang = [v.code for v in profiel.naoberschap.voorrang]
    return _vreemd(
        "vrijwilliger.gebied", "Dit gebied", "gebied", [wie.gebied], [g.code for g in profiel.gebieden], WET
    ) or _vreemd("vrijwilliger.voorrang", "Deze reden", "voorrang", filter_leeg(wie.voorrang), voorrang, WET)


def filter_leeg(*codes: str) -> list[str]:
    return [code for code in codes if code]


def controleer_aanbod(profiel: Profiel, aanbod: Aanbodinvoer, dag: date) -> Weigering | None:
    """Refuse an offer of no work, of work, a form, a platform, a time or an area that is not there, or that is over."""
    beleid = profiel.naoberschap
    if not aanbod.werk:
        return _leeg("aanbod.werk", "Wat wil de vrijwilliger doen?", "werk")
    if aanbod.tot is not None and aanbod.tot < dag:
        return Weigering("aanbod.voorbij", "Deze laatste dag is al geweest.", WET, "Kies een latere dag.", "tot")
    if aanbod.liever and aanbod.liever not in aanbod.werk:
        return Weigering(
            "aanbod.liever",
            "De voorkeur staat niet bij wat de vrijwilliger wil doen.",
            WET,
            "Kies uit dat werk.",
            "liever",
        )
    return _vreemd(
        "aanbod.werk", "Dit werk", "werk", aanbod.werk, [w.code for w in beleid.werk], WET
    ) or _plaats_en_tijd(profiel, aanbod.vorm, aanbod.platform, aanbod.tijden, aanbod.gebieden)


def _plaats_en_tijd(
    profiel: Profiel, vorm: str, platform: str, tijden: Collection[str], gebieden: Collection[str]
) -> Weigering | None:
    beleid = profiel.naoberschap
    return (
        _vreemd("hulp.vorm", "Deze vorm", "vorm", [vorm], [v.code for v in beleid.vormen], WET)
        or _vreemd("hulp.platform", "Dit platform", "platform", [platform], [p.code for p in beleid.platforms], WET)
        or _vreemd("hulp.tijden", "Deze tijd", "tijden", tijden, TIJDEN, WET)
        or _vreemd("hulp.gebied", "Dit gebied", "gebied", gebieden, [g.code for g in profiel.gebieden], WET)
    )


def controleer_hulpvraag(profiel: Profiel, vraag: Hulpinvoer) -> Weigering | None:
    """Refuse what says too little, what is not voluntary work as the profile has it, the municipality as asker where it
    only makes room for others, and a request in a circle without saying which."""
    beleid = profiel.naoberschap
    if not vraag.omschrijving.strip() or not vraag.naam.strip() or not vraag.contact.strip():
        return _leeg("hulpvraag.leeg", "Wat is er nodig, voor wie, en hoe is die te bereiken?", "omschrijving")
    if vraag.postcode and not schoon(vraag.postcode):
        return Weigering("hulpvraag.postcode", "Dit is geen postcode.", WET, "Schrijf hem zo: 7772 AB.", "postcode")
    faciliteert = beleid.regel("alleen-faciliteren")
    if vraag.vrager == "gemeente" and faciliteert is not None:
        return Weigering(
            "hulpvraag.gemeente",
            f"De gemeente zet hier zelf geen vrijwilligers in. {faciliteert.uitleg}",
            faciliteert.bron,
            "Laat een organisatie of een initiatief van inwoners de vraag stellen, of zet er een professional in.",
            "vrager",
        )
    missend = next((k for k in beleid.kenmerken if k.code not in vraag.kenmerken), None)
    if missend is not None:
        return Weigering(
            "hulpvraag.geen-vrijwilligerswerk",
            f"Dit is hier geen vrijwilligerswerk. Niet gezegd is: {missend.naam}",
            missend.bron,
            "Vink aan wat klopt. Klopt het niet, dan hoort deze vraag bij betaald werk of bij een voorziening.",
            "kenmerken",
        )
    platform = beleid.platform(vraag.platform)
    if platform is not None and platform.eigen_kring and not kring(vraag.kring):
        return Weigering(
            "hulpvraag.kring",
            f"{platform.naam} is voor mensen uit dezelfde kring: straat, kerk of vereniging. Welke is het?",
            platform.bron,
            "Noem de kring, of kies een ander platform.",
            "kring",
        )
    return _vreemd("hulpvraag.werk", "Dit werk", "werk", [vraag.werk], [w.code for w in beleid.werk], WET) or (
        _plaats_en_tijd(profiel, vraag.vorm, vraag.platform, vraag.tijden, [vraag.gebied])
    )


@dataclass(frozen=True, slots=True)
class Voorstelstand:
    """What the rules need of a proposal and of what stands behind it, on a day."""

    stand: str
    ingetrokken: bool
    aanbod_voorbij: bool
    vrijwilliger_gestopt: bool
    vraag_gesloten: bool
    aanbod_bezet: bool
    vraag_bezet: bool
    vog_nodig: bool
    vog: bool


def mag_antwoorden(stand: Voorstelstand, kant: str, ja: bool, reden: str) -> Weigering | None:
    """May this side answer. A no is always possible and asks no reason of a resident or volunteer. A yes is refused
    when what it is about has gone meanwhile: withdrawn, stopped, given to another, or without the certificate it
    asks."""
    if kant not in ("vrijwilliger", "vrager"):
        return Weigering("voorstel.kant", "Wie antwoordt er?", WET, _LIJST, "kant")
    if stand.stand != "open":
        return Weigering(
            "voorstel.beantwoord", "Dit voorstel staat niet meer open.", WET, "Kijk of er een ander voorstel is."
        )
    if not ja:
        return None
    opnieuw = "Laat opnieuw zoeken; dan komt er een ander voorstel."
    if stand.ingetrokken or stand.vrijwilliger_gestopt or stand.aanbod_voorbij:
        return Weigering("voorstel.aanbod-weg", "De vrijwilliger heeft zich intussen teruggetrokken.", WET, opnieuw)
    if stand.vraag_gesloten or stand.vraag_bezet:
        return Weigering("voorstel.vraag-weg", "Deze hulp is intussen niet meer nodig, of al geregeld.", WET, opnieuw)
    if stand.aanbod_bezet:
        return Weigering("voorstel.aanbod-bezet", "De vrijwilliger helpt intussen al iemand anders.", WET, opnieuw)
    if stand.vog_nodig and not stand.vog:
        return Weigering(
            "voorstel.zonder-vog",
            "Voor dit werk is een verklaring omtrent het gedrag (VOG) nodig. Die is er nog niet.",
            WET,
            "Vraag eerst de VOG aan en leg haar vast bij de vrijwilliger.",
        )
    return None


def controleer_uren(
    toestemming: bool, gekoppeld: bool, aantal: Decimal, dag: date, peildatum: date
) -> Weigering | None:
    """Hours are counted in a match, of a volunteer who agreed to that, for a day that was."""
    if not toestemming:
        return Weigering(
            "uren.zonder-toestemming",
            "Deze vrijwilliger wil niet dat uren worden bijgehouden.",
            _INSTEMMEN,
            "Vraag het opnieuw, of laat de uren weg. De koppeling telt wel mee.",
            "aantal",
        )
    if not gekoppeld:
        return Weigering("uren.geen-koppeling", "Uren horen bij een koppeling.", WET, "Kies een koppeling die loopt.")
    if dag > peildatum:
        return Weigering("uren.later", "Deze dag komt nog.", WET, "Kies vandaag of een eerdere dag.", "dag")
    if not 0 < aantal <= MEESTE_UREN:
        return Weigering(
            "uren.aantal", f"Een dag telt ten hoogste {MEESTE_UREN} uur.", WET, "Verbeter het aantal.", "aantal"
        )
    return None


def controleer_maatregel(
    maatregel: Maatregel | None, voor: str, wat: str, *, leeftijd: int | None = None
) -> Maatregel | Weigering:
    """This measure, when it is one of the profile for such a person, with what was done. `leeftijd` in years, where the
    measure is for the young."""
    if maatregel is None or maatregel.voor != voor:
        return Weigering("steun.maatregel", "Deze steun kennen wij hier niet.", WET, _LIJST, "maatregel")
    if not wat.strip():
        return _leeg("steun.wat", "Wat is er gedaan of afgesproken?", "wat", maatregel.bron)
    if maatregel.jonger_dan is not None and (leeftijd is None or leeftijd >= maatregel.jonger_dan):
        return Weigering(
            "steun.leeftijd",
            f"{maatregel.naam} is voor wie jonger is dan {maatregel.jonger_dan}.",
            maatregel.bron,
            "Kies andere steun, of vul de geboortedatum in.",
            "maatregel",
        )
    return maatregel


def al_gegeven(maatregel: Maatregel, jaar: int) -> Weigering:
    """The refusal of what is given once a year and was given already."""
    return Weigering(
        "steun.al-gegeven",
        f"{maatregel.naam} is in {jaar} al gegeven. Dat kan een keer per jaar.",
        maatregel.bron,
        "Wacht tot het volgende jaar.",
        "maatregel",
    )


def controleer_servicevraag(profiel: Profiel, vrager: str, tekst: str) -> Weigering | None:
    """A question to the service point says what, and comes from one of those whom it is there for."""
    punt = profiel.naoberschap.servicepunt
    if punt is None:
        return Weigering(
            "servicevraag.geen-punt", "Er is hier geen servicepunt.", WET, "Stel de vraag aan het team van het gebied."
        )
    if not tekst.strip():
        return _leeg("servicevraag.leeg", "Wat is de vraag of het initiatief?", "tekst", punt.bron)
    return _vreemd("servicevraag.vrager", "Deze soort vrager", "vrager", [vrager], punt.vragers, punt.bron)
