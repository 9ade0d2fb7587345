"""How hard a Dutch text is to read: by the length of its sentences and words, and by the words of offices in it.

The measure is that of Flesch as Douma fitted it to Dutch (1960): 100 reads very easily, 60 as an ordinary newspaper,
below 30 as a law. It says nothing about what a text means; whether it lands, readers say themselves."""

import re
from dataclasses import dataclass

# A sentence at level B1 has some ten words; from this many on it is marked.
LANGSTE_ZIN = 20
# What a text for everybody should reach at least.
GEWOON = 60.0

# A point in a number, an abbreviation or an amount ends no sentence.
_EINDE = re.compile(r"(?<=[.!?:])[\"”’)]*\s+(?=[A-Z0-9“\"‘(])|\n\s*\n|\n(?=[-*•])")
_WOORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_KLANK = re.compile(r"aa[iu]?|ee[uw]?|oo[iu]?|uu|ie[uw]?|eu|oe[iu]?|ui|ij|ei|au|ou|[aeiouyáàäéèëíïóöúü]", re.IGNORECASE)

# Words of offices, with what everybody says.
AMBTELIJK = {
    "aangaande": "over",
    "alsmede": "en",
    "betreffende": "over",
    "conform": "volgens",
    "derhalve": "daarom",
    "desgewenst": "als u wilt",
    "dienaangaande": "daarover",
    "dienen": "moeten",
    "dient": "moet",
    "gaarne": "graag",
    "geïndiceerd": "nodig",
    "heden": "nu",
    "hieromtrent": "hierover",
    "indien": "als",
    "ingevolge": "volgens",
    "inzake": "over",
    "jegens": "tegen",
    "middels": "met",
    "mits": "als",
    "omtrent": "over",
    "onderhavige": "deze",
    "teneinde": "om",
    "tevens": "ook",
    "thans": "nu",
    "uiterlijk per": "op",
    "uwentwege": "namens u",
    "verstrekken": "geven",
    "verzoeken": "vragen",
    "voornoemde": "deze",
    "voorts": "ook",
    "wijziging aanbrengen": "veranderen",
    "zulks": "dat",
}
_AMBTELIJK = re.compile(rf"\b({'|'.join(map(re.escape, AMBTELIJK))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moeilijk:
    """A sentence that few read at once, and why."""

    zin: str
    waarom: str


@dataclass(frozen=True, slots=True)
class Leesbaarheid:
    """How a text reads: the score of Flesch-Douma (higher is easier) and the sentences that are hard."""

    score: float
    woorden: int
    zinnen: int
    moeilijk: tuple[Moeilijk, ...]

    @property
    def gewoon(self) -> bool:
        """Whether everybody may be expected to read it. Of a few words alone no score says anything."""
        return not self.moeilijk and (self.woorden < 25 or self.score >= GEWOON)


def lees(tekst: str) -> Leesbaarheid:
    """Weigh a text. Without words it is as easy as can be."""
    zinnen = [(z.strip(), woorden) for z in _EINDE.split(tekst) if (woorden := _WOORD.findall(z))]
    alle = [w for _, woorden in zinnen for w in woorden]
    if not alle:
        return Leesbaarheid(100.0, 0, 0, ())
    klanken = sum(max(1, len(_KLANK.findall(w))) for w in alle)
    score = 206.84 - 0.93 * len(alle) / len(zinnen) - 77 * klanken / len(alle)
    moeilijk = tuple(m for zin, woorden in zinnen for m in _moeilijk(zin, len(woorden)))
    return Leesbaarheid(round(score, 1), len(alle), len(zinnen), moeilijk)


def _moeilijk(zin: str, woorden: int) -> list[Moeilijk]:
    gevonden = []
    if woorden > LANGSTE_ZIN:
        gevonden.append(Moeilijk(zin, f"de zin heeft {woorden} woorden; knip hem in tweeën"))
    if (woord := _AMBTELIJK.search(zin)) is not None:
        gevonden.append(Moeilijk(zin, f"schrijf liever ‘{AMBTELIJK[woord[0].lower()]}’ dan ‘{woord[0]}’"))
    return gevonden
