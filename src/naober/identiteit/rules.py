"""Pure verdicts at the door: when a session is over, and when somebody has guessed too often."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from naober.bewoners.soorten import Reikwijdte, Vertegenwoordigersoort
from naober.gemeente.profiel import Niveau
from naober.kern import Bron, Weigering, datum_voluit, verjaardag

VEILIG = Bron("AVG", "art. 32 lid 1 onder b")


# --------------------------------------------------------------------------------------------- sessies


class Einde(StrEnum):
    """Why a session is over."""

    STIL = "stil"
    TOTAAL = "totaal"


@dataclass(frozen=True, slots=True)
class Sessieduur:
    """How long a session lives: `stil` without anything happening, `totaal` whatever happens."""

    stil: timedelta
    totaal: timedelta

    def __post_init__(self) -> None:
        if not timedelta(0) < self.stil <= self.totaal:
            raise ValueError("Een sessie duurt zonder iets te doen niet langer dan in totaal, en langer dan niets.")


@dataclass(frozen=True, slots=True)
class Sessiestand:
    """Since when somebody is signed in, and when they last did something."""

    sinds: datetime
    laatst: datetime

    def tot(self, duur: Sessieduur) -> datetime:
        """The moment at which this session ends when nothing more happens."""
        return min(self.laatst + duur.stil, self.sinds + duur.totaal)

    def is_laatste(self, duur: Sessieduur) -> bool:
        """Whether the end is that of the whole session, which doing something does not put off."""
        return self.sinds + duur.totaal <= self.laatst + duur.stil

    def voorbij(self, duur: Sessieduur, nu: datetime) -> Einde | None:
        """Why this session is over at this moment; None while it lives."""
        if nu >= self.sinds + duur.totaal:
            return Einde.TOTAAL
        return Einde.STIL if nu >= self.laatst + duur.stil else None


# -------------------------------------------------------------------------------------------- inlogrem


@dataclass(frozen=True, slots=True)
class Remregel:
    """After `pogingen` failures within `venster` nobody signs in any more, for `duur`."""

    pogingen: int
    venster: timedelta
    duur: timedelta


@dataclass(frozen=True, slots=True)
class Remstand:
    """How often it failed since `sinds`; `tot`: until when it is closed."""

    pogingen: int
    sinds: datetime
    tot: datetime | None = None

    def dicht(self, nu: datetime) -> bool:
        return self.tot is not None and nu < self.tot

    def na_fout(self, regel: Remregel, nu: datetime) -> "Remstand":
        """As it stands after one more failure. What failed before the window, or before a closure that is over, no
        longer counts."""
        oud = nu - self.sinds >= regel.venster or (self.tot is not None and nu >= self.tot)
        pogingen, sinds = (1, nu) if oud else (self.pogingen + 1, self.sinds)
        return Remstand(pogingen, sinds, nu + regel.duur if pogingen >= regel.pogingen else None)


def weiger_te_vaak(regel: Remregel) -> Weigering:
    """The same for an account that exists and for one that does not."""
    minuten = max(1, round(regel.duur.total_seconds() / 60))
    return Weigering(
        code="inloggen.te-vaak",
        reden="Er is te vaak met een verkeerd wachtwoord geprobeerd in te loggen.",
        bron=VEILIG,
        alternatief=f"Wacht {minuten} minuten en probeer het dan opnieuw. Weet u het wachtwoord niet meer? Vraag de "
        "beheerder om een nieuw.",
    )


# ------------------------------------------------------------------------------- aanmelden bij een aanbieder


# What a refusal at a provider says; the codes stand in the log, and nothing else of it does.
_AANMELDFOUTEN: dict[str, tuple[str, str]] = {
    "onbekend": (
        "Dit inloggen is niet hier begonnen, of het duurde te lang.",
        "Begin opnieuw met inloggen.",
    ),
    "afgebroken": ("Het inloggen is afgebroken.", "Begin opnieuw als u toch wilt inloggen."),
    "onbereikbaar": (
        "De organisatie waar u inlogt, geeft nu geen antwoord.",
        "Probeer het over een paar minuten opnieuw. Blijft het zo, bel dan de beheerder.",
    ),
    "verlopen": ("Het bewijs dat u hebt ingelogd, is niet meer geldig.", "Begin opnieuw met inloggen."),
    "andere-ontvanger": (
        "Het bewijs dat u hebt ingelogd, is voor een ander systeem gemaakt en telt hier niet.",
        "Begin opnieuw met inloggen vanaf deze website. Gebeurt het weer? Meld het bij de beheerder.",
    ),
    "ongeldig": (
        "Het bewijs dat u hebt ingelogd, klopt niet.",
        "Begin opnieuw met inloggen. Gebeurt het weer? Meld het bij de beheerder.",
    ),
    "gemeente": (
        "Bij dit inloggen hoort geen gemeente die hier werkt.",
        "Vraag de beheerder bij welke gemeente uw account hoort.",
    ),
    "gegevens": (
        "Bij het inloggen ontbreekt een gegeven dat Naober nodig heeft.",
        "Vraag de beheerder welke gegevens de aanbieder doorgeeft.",
    ),
    "tweede-factor": (
        "U hebt ingelogd zonder extra controle, zoals een code op uw telefoon. Die is hier verplicht.",
        "Stel bij uw organisatie een extra controle in, en log opnieuw in.",
    ),
    "groep": (
        "U hoort bij geen groep die met Naober werkt.",
        "Vraag uw leidinggevende of de beheerder om de groep die bij uw werk hoort.",
    ),
    "plaats": (
        "Wat de groepen van uw account u geven, mag volgens deze gemeente niet samen.",
        "Vraag de beheerder om uw groepen na te kijken.",
    ),
    "uitgezet": ("Uw account is uitgezet.", "Werkt u hier nog? Vraag dan de beheerder om het weer aan te zetten."),
    "naam-bezet": (
        "Er is al een account met deze gebruikersnaam.",
        "Vraag de beheerder of dat uw account is en het aan deze manier van inloggen te koppelen.",
    ),
    "niveau": (
        "U hebt ingelogd op een manier die niet zeker genoeg is voor deze gegevens.",
        "Log opnieuw in en kies een hoger niveau, zoals de DigiD-app met een controle van uw identiteitsbewijs.",
    ),
    "bsn": (
        "Bij het inloggen is geen geldig burgerservicenummer doorgegeven.",
        "Begin opnieuw met inloggen. Gebeurt het weer? Bel de gemeente.",
    ),
    "inwoner": (
        "Wij vinden u niet in deze gemeente.",
        "Woont u hier pas? Probeer het later opnieuw. Hebt u een vraag om hulp? Bel de gemeente.",
    ),
}


def weiger_aanmelden(code: str, bron: Bron = VEILIG) -> Weigering:
    """The refusal at a provider with this code."""
    reden, alternatief = _AANMELDFOUTEN[code]
    return Weigering(code=f"aanmelden.{code}", reden=reden, bron=bron, alternatief=alternatief)


def controleer_tweede_factor(
    goed_acr: tuple[str, ...], goed_amr: tuple[str, ...], acr: object, amr: object
) -> Weigering | None:
    """Whether the provider says that it asked for a second factor. What was asked of it proves nothing."""
    methoden = (
        {amr} if isinstance(amr, str) else {w for w in amr if isinstance(w, str)} if isinstance(amr, list) else ()
    )
    if (isinstance(acr, str) and acr in goed_acr) or any(m in goed_amr for m in methoden):
        return None
    return weiger_aanmelden("tweede-factor")


def controleer_niveau(niveaus: Mapping[str, Niveau], acr: object, minstens: Niveau, bron: Bron) -> Weigering | None:
    """Whether somebody proved who they are well enough; a class that is not known counts as nothing."""
    niveau = niveaus.get(acr) if isinstance(acr, str) else None
    return None if niveau is not None and niveau.minstens(minstens) else weiger_aanmelden("niveau", bron)


def namen_uit(claim: object) -> tuple[str, ...]:
    """The values of a claim that is a text or a list of texts; nothing for anything else."""
    if isinstance(claim, str):
        return (claim,)
    return tuple(w for w in claim if isinstance(w, str)) if isinstance(claim, list) else ()


# ------------------------------------------------------------------------------------- bewoner en namens wie

_KIND = frozenset({Vertegenwoordigersoort.OUDER, Vertegenwoordigersoort.VOOGD})
_AWB_GEMACHTIGDE = Bron("Awb", "art. 2:1")


@dataclass(frozen=True, slots=True)
class Grens:
    """An age in years, with the law in which it stands."""

    jaren: int
    bron: Bron


@dataclass(frozen=True, slots=True)
class Namens:
    """A representation as it is recorded: who speaks for somebody, about what and over which days."""

    soort: Vertegenwoordigersoort
    reikwijdte: Reikwijdte
    van: date
    tot: date | None


def mag_zelf(geboren: date | None, dag: date, vanaf: Grens) -> Weigering | None:
    """Whether somebody is old enough to see their own file."""
    if geboren is not None and dag >= verjaardag(geboren, vanaf.jaren):
        return None
    return Weigering(
        code="bewoner.te-jong",
        reden=f"Je kunt je eigen gegevens hier zien vanaf je {vanaf.jaren}e.",
        bron=vanaf.bron,
        alternatief="Vraag je ouder of voogd om in te loggen. Wil je zelf iets weten? Bel je contactpersoon.",
    )


def mag_namens(
    rijen: Sequence[Namens], geboren: date | None, dag: date, ouders_tot: Grens, *, via_makelaar: bool
) -> Namens | Weigering:
    """The representation by which somebody may see another's file today, of all that are recorded between the two.

    `via_makelaar`: where one signs in says so too, for this very service; without that, a mandate of which only a text
    says what it covers is not enough. Refused: none recorded, over, not begun yet, about money only, a mandate by our
    record alone, and of parents and guardians when the child has the age to decide by itself."""
    lopend = [n for n in rijen if n.van <= dag and (n.tot is None or n.tot >= dag)]
    if not lopend:
        return _geen_lopende(rijen, dag)
    te_oud = geboren is not None and dag >= verjaardag(geboren, ouders_tot.jaren)
    open_ = [n for n in lopend if not (n.soort in _KIND and te_oud)]
    if not open_:
        return Weigering(
            code="namens.zestien",
            reden=f"Uw kind is {ouders_tot.jaren} jaar of ouder en beslist zelf wie deze gegevens ziet.",
            bron=ouders_tot.bron,
            alternatief="Vraag uw kind om zelf in te loggen.",
        )
    for n in open_:
        if n.reikwijdte in (Reikwijdte.ALLES, Reikwijdte.ZORG) or (
            n.reikwijdte is Reikwijdte.OMSCHREVEN and via_makelaar
        ):
            return n
    if any(n.reikwijdte is Reikwijdte.OMSCHREVEN for n in open_):
        return Weigering(
            code="namens.omschreven",
            reden="Uw machtiging bij de gemeente zegt niet dat u dit dossier mag zien.",
            bron=_AWB_GEMACHTIGDE,
            alternatief="Laat u machtigen bij DigiD Machtigen, of vraag de gegevens aan de contactpersoon.",
        )
    return Weigering(
        code="namens.geld",
        reden="U gaat over geld en bezittingen van deze persoon. Deze pagina's gaan over zorg en ondersteuning.",
        bron=Bron("Burgerlijk Wetboek Boek 1", "art. 431"),
        alternatief="Hebt u een besluit over geld nodig? Vraag het aan de contactpersoon.",
    )


def _geen_lopende(rijen: Sequence[Namens], dag: date) -> Weigering:
    eindes = [n.tot for n in rijen if n.tot is not None and n.tot < dag]
    if eindes:
        return Weigering(
            code="namens.verlopen",
            reden=f"U mocht deze persoon vertegenwoordigen tot en met {datum_voluit(max(eindes))}. Dat is voorbij.",
            bron=_AWB_GEMACHTIGDE,
            alternatief="Is er een nieuwe machtiging of uitspraak van de rechter? Geef die door aan de gemeente.",
        )
    if rijen:
        return Weigering(
            code="namens.nog-niet",
            reden=f"U mag deze persoon vertegenwoordigen vanaf {datum_voluit(min(n.van for n in rijen))}.",
            bron=_AWB_GEMACHTIGDE,
            alternatief="Log op die dag opnieuw in.",
        )
    return Weigering(
        code="namens.onbekend",
        reden="Bij de gemeente staat niet dat u deze persoon mag vertegenwoordigen.",
        bron=_AWB_GEMACHTIGDE,
        alternatief="Geef de machtiging of de uitspraak van de rechter door aan de contactpersoon van de gemeente.",
    )
