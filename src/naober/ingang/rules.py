"""Pure rules at the front door."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date

from naober.gemeente.profiel import (
    Aard,
    Herkomst,
    Ingang,
    Ingangsstap,
    Product,
    Profiel,
    Triageuitkomst,
    Wachttijdnorm,
)
from naober.gemeente.route import Kenmerken, stappen_bij
from naober.gemeente.velden import Antwoorden, Waarde, controleer_velden, vastleggen
from naober.kern import Bron, Weigering

# A referrer that the law itself names; anyone else gives a signal, or reports with or for the resident.
_VERWIJZERS = Bron("Jeugdwet", "art. 2.6 lid 1 onder g")
_MINIMAAL = Bron("AVG", "art. 5 lid 1 onder c")


@dataclass(frozen=True, slots=True)
class Melding:
    """A question as it was told, and what the first clarification made of it.

    `eigen_mogelijkheden`: what the resident and the people around can do: the ladder already counts here.
    `herkomst` is left out where `eigen_vraag` says enough. `gevaar`: whose safety is at stake, and by what.
    `wachttijd`: minutes that the resident waited at the entrance. `gegevens`: the profile's own fields."""

    ingang: str
    kanaal: str
    eigen_vraag: bool
    omschrijving: str
    leefgebieden: frozenset[str]
    enkelvoudig: bool
    melder: str = ""
    melder_relatie: str = ""
    telefoon: str = ""
    vraag_erachter: str = ""
    eigen_mogelijkheden: str = ""
    antwoord: str = ""
    aard: Aard = Aard.VRAAG
    herkomst: Herkomst | None = None
    producten: frozenset[str] = frozenset()
    gevaar: str = ""
    spoed: bool = False
    wet: str = ""
    toestemming_van: str = ""
    toestemming_op: date | None = None
    wachttijd: int = 0
    adviseur: str = ""
    triageuitkomst: str = ""
    verwezen_naar: str = ""
    gegevens: Mapping[str, Waarde] = field(default_factory=dict)

    @property
    def kwam_door(self) -> Herkomst:
        return self.herkomst or (Herkomst.ZELF if self.eigen_vraag else Herkomst.OMGEVING)

    @property
    def noemt_melder(self) -> bool:
        """Whether someone else than the resident tells it, who then has a name."""
        return self.aard != Aard.INFORMATIE and (not self.eigen_vraag or self.kwam_door == Herkomst.NAMENS)

    def kenmerken(self, *, leeftijd: int | None, gebied: str | None) -> Kenmerken:
        return Kenmerken(
            enkelvoudig=self.enkelvoudig,
            leefgebieden=self.leefgebieden,
            leeftijd=leeftijd,
            gebied=gebied,
            ingang=self.ingang,
            aard=self.aard,
            herkomst=self.kwam_door,
            wet=self.wet,
            producten=self.producten,
            gevaar=bool(self.gevaar.strip()),
            spoed=self.spoed,
            antwoorden=self.gegevens,
        )


def controleer_melding(profiel: Profiel, melding: Melding) -> Weigering | None:
    """Refuse what cannot be taken in: an unknown entrance or channel, no life domain, no teller of a signal, a
    referral by who may not refer, and what a party tells without the consent that is asked for."""
    bron = Bron(profiel.document.kort, "ingangen")
    ingang = profiel.ingang(melding.ingang)
    if ingang is None:
        return Weigering(
            "ingang.onbekend",
            "Deze ingang staat niet in het gemeenteprofiel.",
            bron,
            "Kies een ingang uit de lijst.",
            "ingang",
        )
    if melding.kanaal not in profiel.kanalen:
        return Weigering(
            "ingang.kanaal",
            "Dit kanaal staat niet in het gemeenteprofiel.",
            bron,
            "Kies een kanaal uit de lijst.",
            "kanaal",
        )
    if ingang.bewaart_alleen_feit(melding.aard):
        return _controleer_feit(profiel, melding, ingang)
    onbekend = [v for v in melding.leefgebieden if profiel.leefgebied(v) is None]
    if onbekend or not melding.leefgebieden:
        return Weigering(
            "ingang.leefgebied",
            "Het is nog niet duidelijk waar de vraag over gaat.",
            bron,
            "Kies minstens één leefgebied.",
            "leefgebieden",
        )
    if not melding.omschrijving.strip():
        return Weigering(
            "ingang.omschrijving",
            "De vraag zelf ontbreekt.",
            bron,
            "Schrijf op wat de inwoner vertelt.",
            "omschrijving",
        )
    if melding.noemt_melder and not melding.melder.strip():
        return Weigering(
            "ingang.melder",
            "Bij een signaal van een ander, of een melding namens de inwoner, hoort wie het vertelde.",
            bron,
            "Vul in wie het vertelde.",
            "melder",
        )
    return _controleer_partij(profiel, melding, ingang) or _controleer_lijsten(profiel, melding, bron)


def te_verwijzen(profiel: Profiel) -> tuple[Product, ...]:
    """To what a doctor may refer: help under the youth act, in the words of the profile."""
    return tuple(p for p in profiel.producten if p.wet == _VERWIJZERS.document)


def alleen_feit(profiel: Profiel, ingang: str, aard: str) -> Ingang | None:
    """The entrance, when of an entry like this only the fact is kept."""
    gevonden = profiel.ingang(ingang)
    return gevonden if gevonden is not None and gevonden.bewaart_alleen_feit(aard) else None


def te_veel(ingang: Ingang, veld: str) -> Weigering:
    """The refusal of what is more than the fact of a referral."""
    return Weigering(
        "ingang.alleen-feit",
        "Van deze verwijzing wordt alleen vastgelegd dát er is verwezen, door welke arts en naar welke hulp. "
        "Waarom er is verwezen, blijft bij de arts.",
        ingang.bron,
        "Laat dit leeg. Vertelt de inwoner zelf iets, of is iemand niet veilig? Leg dat dan vast als vraag of signaal.",
        veld,
    )


def _controleer_feit(profiel: Profiel, melding: Melding, ingang: Ingang) -> Weigering | None:
    """Refuse everything that is not part of the fact, also a field that is added later.

    Source: AVG art. 5 lid 1 onder c."""
    feit = Melding(
        melding.ingang, melding.kanaal, eigen_vraag=False, omschrijving="", leefgebieden=frozenset(), enkelvoudig=False,
        aard=melding.aard, herkomst=melding.herkomst, producten=melding.producten,
    )  # fmt: skip
    for veld in fields(Melding):
        waarde = getattr(melding, veld.name)
        if (waarde.strip() if isinstance(waarde, str) else waarde) != getattr(feit, veld.name):
            return te_veel(ingang, veld.name)
    if not melding.producten or melding.producten - {p.code for p in te_verwijzen(profiel)}:
        return Weigering(
            "ingang.verwezen-naar",
            "Er staat nog niet naar welke jeugdhulp de arts verwees.",
            _VERWIJZERS,
            "Kies de hulp uit de lijst.",
            "producten",
        )
    return None


def als_feit(profiel: Profiel, melding: Melding) -> Melding:
    """The entry with the fact in our own words; any other entry as it is."""
    ingang = alleen_feit(profiel, melding.ingang, melding.aard)
    if ingang is None:
        return melding
    hulp = " en ".join(p.naam for p in profiel.producten if p.code in melding.producten)
    return replace(
        melding, herkomst=Herkomst.NETWERK, omschrijving=f"Verwijzing door {ingang.naam.lower()} naar: {hulp}."
    )


def _controleer_partij(profiel: Profiel, melding: Melding, ingang: Ingang) -> Weigering | None:
    langs = (t for t in profiel.toegangsroutes if melding.producten & set(t.producten))
    if melding.aard == Aard.MENING:
        return Weigering(
            "ingang.mening",
            "Een mening gaat over geen inwoner en is geen vraag om hulp.",
            _MINIMAAL,
            "Laat de inwoner haar op de website schrijven, of kies wat er gevraagd wordt.",
            "aard",
        )
    if melding.aard == Aard.VERWIJZING and not (ingang.verwijst or any(ingang.code in t.verwijzers for t in langs)):
        return Weigering(
            "ingang.verwijzer",
            "Deze partij mag niet rechtstreeks naar zorg verwijzen. Dat doen de eigen toegang en wie de wet aanwijst.",
            _VERWIJZERS,
            "Leg het vast als signaal, of als melding namens de inwoner. De gemeente doet dan zelf onderzoek.",
            "ingang",
        )
    if ingang.toestemming and melding.noemt_melder and not melding.toestemming_van.strip():
        return Weigering(
            "ingang.toestemming",
            f"Wat deze partij vertelt ({ingang.naam}), mag alleen met goedvinden van de inwoner.",
            ingang.bron,
            "Vraag of de inwoner het goedvindt, en vul in wie de toestemming gaf.",
            "toestemming_van",
        )
    if melding.aard == Aard.INFORMATIE and (melding.melder.strip() or melding.telefoon.strip()):
        return Weigering(
            "ingang.zonder-persoon",
            "Bij een vraag om informatie wordt niemand vastgelegd.",
            _MINIMAAL,
            "Laat de naam en het telefoonnummer weg, of kies een ander soort vraag.",
            "melder",
        )
    return None


def _controleer_lijsten(profiel: Profiel, melding: Melding, bron: Bron) -> Weigering | None:
    """What was chosen from a list of the profile stands in that list."""
    bekend = {p.code for p in profiel.producten} | {v.code for v in profiel.voorzieningen}
    keuzes = (
        ("producten", set(melding.producten), bekend),
        ("adviseur", {melding.adviseur} - {""}, {a.code for a in profiel.adviseurs}),
        ("triageuitkomst", {melding.triageuitkomst} - {""}, {u.code for u in profiel.triageuitkomsten}),
    )
    for veld, gekozen, lijst in keuzes:
        if gekozen - lijst:
            return Weigering(
                "ingang.keuze", "Deze keuze staat niet in het gemeenteprofiel.", bron, "Kies uit de lijst.", veld
            )
    return None


def gevraagde_stappen(profiel: Profiel, kenmerken: Kenmerken, *, overdracht: bool) -> tuple[Ingangsstap, ...]:
    """What the profile asks of this report; more when it is handed over."""
    soorten = {"melding", "overdracht"} if overdracht else {"melding"}
    return tuple(s for s in stappen_bij(profiel, kenmerken) if s.bij in soorten)


def controleer_stappen(
    profiel: Profiel, kenmerken: Kenmerken, antwoorden: Antwoorden, *, overdracht: bool
) -> Weigering | None:
    """The first of the profile's own fields that is missing or wrong for this report."""
    for stap in gevraagde_stappen(profiel, kenmerken, overdracht=overdracht):
        if weigering := controleer_velden(
            stap.velden, antwoorden, code="ingang.stap", bron=stap.bron, voorvoegsel="stap-"
        ):
            return weigering
    return None


def te_bewaren(profiel: Profiel, kenmerken: Kenmerken, antwoorden: Antwoorden) -> dict[str, Waarde]:
    """The answers to the profile's own fields that are asked of this report."""
    velden = [v for s in gevraagde_stappen(profiel, kenmerken, overdracht=True) for v in s.velden]
    return vastleggen(velden, antwoorden)


def uitkomst_van(profiel: Profiel, gekozen: str, *, overgedragen: bool) -> Triageuitkomst | None:
    """What the first contact led to: what was chosen, or else a question taken up or an answer given."""
    soort = "maatwerk" if overgedragen else "beantwoord"
    passend = [u for u in profiel.triageuitkomsten if (u.soort == "maatwerk") == overgedragen]
    return next((u for u in passend if u.code == gekozen), None) or next((u for u in passend if u.soort == soort), None)


def wachttijd_afwijking(
    norm: Wachttijdnorm | None, *, minuten: int, ontvangen: date, opgepakt: date | None, dag: date
) -> str:
    """How much longer than the norm someone waited: at the counter, or until a worker took the question up.
    Empty when it was not longer, or when the municipality has no norm."""
    if norm is None:
        return ""
    delen = []
    if minuten > norm.minuten:
        delen.append(f"{minuten} minuten aan de ingang")
    dagen = ((opgepakt or dag) - ontvangen).days
    if dagen > norm.dagen:
        delen.append(f"{dagen} {'dag' if dagen == 1 else 'dagen'} tot iemand de vraag oppakte")
    if not delen:
        return ""
    return " en ".join(delen) if opgepakt or dagen <= norm.dagen else " en ".join(delen) + " (wacht nog)"


@dataclass(frozen=True, slots=True)
class Bericht:
    """What a visitor of the public pages sends, without signing in. `gebied`: where they, or whom it is about, live.

    `contact`: a telephone number or an e-mail address. `vraagsoort`: for the desk by telephone."""

    aard: Aard
    tekst: str
    naam: str = ""
    contact: str = ""
    gebied: str = ""
    leefgebieden: frozenset[str] = frozenset()
    vraagsoort: str = ""


def controleer_bericht(profiel: Profiel, bericht: Bericht) -> Weigering | None:
    """Refuse what nobody could answer: nothing said, or a question without a way to call back."""
    if not bericht.tekst.strip():
        return Weigering(
            "bericht.leeg",
            "Er staat nog niet wat u wilt vragen of vertellen.",
            Bron("Wmo 2015", "art. 2.3.2 lid 1"),
            "Schrijf het op in uw eigen woorden. Bellen kan ook.",
            "tekst",
        )
    if bericht.aard != Aard.MENING and not bericht.contact.strip():
        return Weigering(
            "bericht.contact",
            "Wij weten nog niet hoe wij u kunnen bereiken.",
            Bron("Wmo 2015", "art. 2.3.2 lid 1"),
            "Vul een telefoonnummer of een e-mailadres in. Wilt u dat niet? Bel ons dan.",
            "contact",
        )
    if not profiel.ingangen or not profiel.kanalen:
        return Weigering(
            "bericht.geen-ingang",
            "Via de website kan dat hier nu niet.",
            Bron(profiel.document.kort, "ingangen"),
            "Bel de gemeente.",
        )
    return None


def team_voor(profiel: Profiel, gebied: str, ingang: Ingang | None) -> str:
    """The team at which a message waits: that of the area, else that of the entrance, else the first that works with
    residents."""
    van_gebied = profiel.team_van_gebied(gebied) if gebied else None
    if van_gebied is not None:
        return van_gebied.code
    eerste = next((t.code for t in profiel.teams if t.soort in ("toegangsteam", "loket")), "")
    return (ingang.team if ingang else None) or eerste


def controleer_vraagsoort(profiel: Profiel, vraagsoort: str) -> Weigering | None:
    """Refuse a question for the desk by telephone where there is none, or of a kind that it does not have."""
    loket = profiel.openbaar.loket
    if loket is None:
        return Weigering(
            "loket.geen",
            "Deze gemeente heeft nu geen telefonisch loket.",
            Bron(profiel.document.kort, "openbaar.loket"),
            "Leg het vast als vraag.",
        )
    if vraagsoort not in loket.vraagsoorten:
        return Weigering(
            "loket.vraagsoort",
            "Kies wat voor vraag het is.",
            loket.bron,
            f"Kies uit: {', '.join(loket.vraagsoorten)}.",
            "vraagsoort",
        )
    return None


def te_beantwoorden(antwoord: str, *, met_inwoner: bool, wacht: bool) -> Weigering | None:
    """Whether a question can be answered as it stands, without a file."""
    bron = Bron("Wmo 2015", "art. 2.3.2 lid 1")
    if met_inwoner:
        return Weigering(
            "beantwoorden.met-inwoner",
            "Deze vraag gaat over een bekende inwoner. Het antwoord hoort in het dossier.",
            bron,
            "Pak de vraag op en ga verder in het dossier.",
        )
    if not wacht:
        return Weigering(
            "beantwoorden.klaar", "Deze vraag is al beantwoord.", bron, "Het antwoord staat bij de vraag.", "antwoord"
        )
    if not antwoord.strip():
        return Weigering(
            "beantwoorden.leeg",
            "Er staat nog niet wat de vrager als antwoord kreeg.",
            bron,
            "Schrijf op wat u hebt gezegd. Zo geven collega's hetzelfde antwoord.",
            "antwoord",
        )
    return None
