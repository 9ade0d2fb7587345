"""What was said before on a subject, so that a section of the investigation begins with it and asks nothing twice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from naober.dossier.models import Dossier
from naober.gemeente.profiel import Gegevensveld, Profiel
from naober.gemeente.velden import Antwoorden, Waarde, leeg
from naober.ingang.models import Binnenkomst
from naober.kern import datum_voluit
from naober.onderzoek.models import Gesprek, Onderdeel, Onderzoek


@dataclass(frozen=True, slots=True)
class Gezegd:
    """An answer that was given before: on which subject, what, and where."""

    onderwerp: str
    waarde: Waarde
    waar: str


@dataclass(frozen=True, slots=True)
class Overgenomen:
    """What a field begins with, and where that was said, in words for the page."""

    waarde: Waarde
    waar: str


def neem_over(velden: Iterable[Gegevensveld], gezegd: Sequence[Gezegd]) -> dict[str, Overgenomen]:
    """What each of these fields begins with, by its code. Texts stand under each other, each once; of choices only
    those that the field has."""
    begin = {}
    for veld in velden:
        passend = [g for g in gezegd if g.onderwerp == veld.onderwerp and _past(veld, g.waarde)]
        if passend:
            waar = " en ".join(dict.fromkeys(g.waar for g in passend))
            begin[veld.code] = Overgenomen(_samen(veld, passend), waar)
    return begin


def _past(veld: Gegevensveld, waarde: Waarde) -> bool:
    if veld.mogelijk:
        return any(w in veld.mogelijk for w in _lijst(waarde))
    return veld.soort in ("tekst", "regel") and isinstance(waarde, str)


def _samen(veld: Gegevensveld, passend: Sequence[Gezegd]) -> Waarde:
    alles = list(dict.fromkeys(w.strip() for g in passend for w in _lijst(g.waarde)))
    if not veld.mogelijk:
        return "\n".join(alles) if veld.soort == "tekst" else " ".join(alles)
    bekend = [w for w in alles if w in veld.mogelijk]
    return bekend if veld.soort == "meerkeuze" else bekend[-1]


def _lijst(waarde: Waarde) -> Sequence[str]:
    return [waarde] if isinstance(waarde, str) else waarde


def eerder_gezegd(
    profiel: Profiel, dossier: Dossier, onderzoek: Onderzoek | None, *, voor: str, persoon: int | None
) -> list[Gezegd]:
    """What was said so far on the subjects of the profile, for the section with code `voor`: in the other sections of
    this investigation, or else at the entrance and in its conversations. `persoon`: only about this member of the
    household. Four queries."""
    uit_onderdelen = _uit_onderdelen(profiel, onderzoek, voor, persoon) if onderzoek else []
    gehad = {g.onderwerp for g in uit_onderdelen}
    eerst = [*_van_de_ingang(profiel, dossier, onderzoek, persoon), *_uit_gesprekken(onderzoek)]
    return [*uit_onderdelen, *(g for g in eerst if g.onderwerp not in gehad)]


def _uit_onderdelen(profiel: Profiel, onderzoek: Onderzoek, voor: str, persoon: int | None) -> list[Gezegd]:
    gezegd = []
    for rij in Onderdeel.objects.filter(onderzoek=onderzoek).exclude(code=voor).order_by("pk"):
        onderdeel = profiel.onderdeel(rij.code)
        if onderdeel is not None and (persoon is None or rij.persoon_id in (None, persoon)):
            gezegd += _op_onderwerp(onderdeel.velden, rij.antwoorden, f"“{onderdeel.vraag}”")
    return gezegd


def _van_de_ingang(
    profiel: Profiel, dossier: Dossier, onderzoek: Onderzoek | None, persoon: int | None
) -> list[Gezegd]:
    """What was told since this investigation counts, and in the steps that were recorded with it."""
    vragen = Binnenkomst.objects.filter(dossier=dossier).prefetch_related("stappen").order_by("ontvangen_op", "pk")
    if onderzoek is not None:
        vragen = vragen.filter(ontvangen_op__gte=onderzoek.begonnen_op)
    if persoon is not None:
        vragen = vragen.filter(persoon_id=persoon)
    velden = {s.code: s.velden for s in profiel.ingangsstappen}
    bij_melding = [v for s in profiel.ingangsstappen if s.bij != "daarna" for v in s.velden]
    gezegd = []
    for vraag in vragen:
        waar = f"de vraag van {datum_voluit(vraag.ontvangen_op)}"
        zelf = vraag.omschrijving if vraag.soort == Binnenkomst.Soort.EIGEN else ""
        gezegd += _teksten(waar, {"eigen-woorden": zelf, "eigen-kracht": vraag.eigen_mogelijkheden})
        gezegd += _op_onderwerp(bij_melding, vraag.gegevens, waar)
        for stap in vraag.stappen.all():
            gezegd += _op_onderwerp(velden.get(stap.code, ()), stap.gegevens, waar)
    return gezegd


def _uit_gesprekken(onderzoek: Onderzoek | None) -> list[Gezegd]:
    gezegd = []
    for gesprek in Gesprek.objects.filter(onderzoek=onderzoek).order_by("gevoerd_op", "pk") if onderzoek else ():
        waar = f"het gesprek van {datum_voluit(gesprek.gevoerd_op)}"
        gezegd += _teksten(
            waar,
            {
                "eigen-woorden": gesprek.eigen_woorden,
                "eigen-kracht": gesprek.eigen_kracht,
                "mantelzorger": gesprek.mantelzorg_steun,
            },
        )
    return gezegd


def _teksten(waar: str, op: Mapping[str, str]) -> list[Gezegd]:
    return [Gezegd(onderwerp, tekst, waar) for onderwerp, tekst in op.items() if tekst.strip()]


def _op_onderwerp(velden: Iterable[Gegevensveld], gegeven: Antwoorden, waar: str) -> list[Gezegd]:
    return [Gezegd(v.onderwerp, gegeven[v.code], waar) for v in velden if v.onderwerp and not leeg(gegeven.get(v.code))]
