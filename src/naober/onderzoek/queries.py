"""What was found, for whoever may read the file."""

from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.functions import JSONObject

from naober.bewoners.models import Persoon
from naober.dossier.handeling import zichtbaar
from naober.dossier.models import Dossier
from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Dimensie, Instrument, Profiel
from naober.gemeente.profiel.gesprek import IETS_NODIG
from naober.gemeente.rules import Antwoord
from naober.gemeente.velden import leesbaar
from naober.onderzoek.models import (
    Behoefte,
    Bevinding,
    Deelnemer,
    Expertisevraag,
    Gesprek,
    Meting,
    Onderdeel,
    Onderzoek,
    Verslag,
    Waarneming,
)
from naober.onderzoek.onderdelen.overnemen import Overgenomen, eerder_gezegd, neem_over
from naober.onderzoek.onderdelen.rules import Feiten, Huisgenoot, Stuk, stukken
from naober.onderzoek.onderdelen.stand import feiten_van, laatste_onderzoek
from naober.onderzoek.rules import Vondst, verschil


def gesprekken_van(dossier: Dossier) -> list[Gesprek]:
    """Conversations with the people at the table, newest first: two queries."""
    return list(
        Gesprek.objects.filter(dossier=dossier)
        .select_related("gevoerd_door")
        .prefetch_related("deelnemers")
        .order_by("-gevoerd_op", "-id")
    )


def _met_vondsten() -> QuerySet[Behoefte]:
    """Needs that carry their findings with them, so that a page need not ask for them apart."""
    bevindingen = Bevinding.objects.filter(behoefte=OuterRef("pk")).order_by("id")
    velden = JSONObject(trede="trede", volstaat="volstaat", reden="reden", toetsing="toetsing")
    return Behoefte.objects.annotate(vondstenlijst=ArraySubquery(bevindingen.values(json=velden)))


def behoeften_van(dossier: Dossier) -> list[Behoefte]:
    """Needs that still ask for an answer, with their findings: one query."""
    return _behoeften_van(dossier=dossier.pk)


@vaste_vraag
def _behoeften_van(dossier: int) -> QuerySet[Behoefte]:
    return _met_vondsten().filter(dossier=dossier, vervallen_op__isnull=True).select_related("persoon").order_by("id")


def behoefte(actor: Actor, pk: int) -> Behoefte | None:
    return (
        _met_vondsten()
        .filter(zichtbaar(actor, "dossier__"), pk=pk)
        .select_related("persoon", "dossier", "dossier__huishouden")
        .first()
    )


def vondsten_van(behoefte: Behoefte) -> dict[str, Vondst]:
    """The findings on this need by code of trede: those that came along with it, or asked for now."""
    rijen = behoefte.__dict__.get("vondstenlijst")
    if rijen is None:
        rijen = behoefte.bevindingen.values("trede", "volstaat", "reden", "toetsing")
    return {
        rij["trede"]: Vondst(
            rij["volstaat"],
            rij["reden"],
            {t["code"]: Antwoord(t["antwoord"], t["waarom"]) for t in rij["toetsing"]},
        )
        for rij in rijen
    }


def waarnemingen_van(dossier: Dossier) -> list[Waarneming]:
    return list(Waarneming.objects.filter(dossier=dossier).select_related("door").order_by("-waargenomen_op", "-id"))


@dataclass(frozen=True, slots=True)
class Stand:
    """A section as a page shows it: what it asks, for whom, and what was recorded."""

    stuk: Stuk
    rijen: tuple[Onderdeel, ...]

    @property
    def nummer(self) -> int:
        """Which member of the household, in the order of the file; nought for the household."""
        return self.stuk.huisgenoot.nummer if self.stuk.huisgenoot else 0

    @property
    def open(self) -> bool:
        return self.stuk.onderdeel.verplicht and not self.stuk.klaar_voor(self.stuk.onderdeel.voor)


@dataclass(frozen=True, slots=True)
class Onderzoeksbeeld:
    """The whole investigation of a household: what applies, what was recorded, and what was found out."""

    onderzoek: Onderzoek | None
    feiten: Feiten
    standen: tuple[Stand, ...]
    verslag: int | None = None

    def stand(self, code: str, nummer: int) -> Stand | None:
        return next((s for s in self.standen if s.stuk.onderdeel.code == code and s.nummer == nummer), None)


def onderzoeksbeeld(dossier: Dossier, profiel: Profiel, dag: date) -> Onderzoeksbeeld:
    """How far the last investigation of this file has come: eight queries."""
    onderzoek = laatste_onderzoek(dossier)
    feiten = feiten_van(dossier, onderzoek, dag)
    rijen = list(
        Onderdeel.objects.filter(onderzoek=onderzoek).select_related("vastgelegd_door").order_by("pk")
        if onderzoek
        else ()
    )
    standen = tuple(
        Stand(s, tuple(r for r in rijen if r.code == s.onderdeel.code and r.persoon_id == _pk(s)))
        for s in stukken(profiel, feiten)
    )
    verslag = Verslag.objects.filter(onderzoek=onderzoek).values_list("pk", flat=True).first() if onderzoek else None
    return Onderzoeksbeeld(onderzoek, feiten, standen, verslag)


def overgenomen(dossier: Dossier, profiel: Profiel, beeld: Onderzoeksbeeld, stand: Stand) -> dict[str, Overgenomen]:
    """What the fields of a section that is still empty begin with, by code: four queries. Nothing for a section that
    was recorded before, or that is recorded at several moments."""
    deel = stand.stuk.onderdeel
    if stand.rijen or deel.momenten:
        return {}
    gezegd = eerder_gezegd(profiel, dossier, beeld.onderzoek, voor=deel.code, persoon=_pk(stand.stuk))
    velden = deel.vraagt(profiel.leefgebieden)
    over = neem_over(velden, gezegd)
    if not deel.leefgebieden:
        return over
    uit_gesprek = _uit_gesprek(beeld, stand.stuk.huisgenoot)
    return {v.code: uit_gesprek[v.code] for v in velden if v.code in uit_gesprek} | over


def _uit_gesprek(beeld: Onderzoeksbeeld, huisgenoot: Huisgenoot | None) -> dict[str, Overgenomen]:
    """What the talks said of each life domain, and that something is needed where a need was found for whom this
    section is about."""
    wie = {huisgenoot.pk} if huisgenoot else {h.pk for h in beeld.feiten.gezin}
    nodig = {n.leefgebied for n in beeld.feiten.nodig if n.persoon in wie}
    waar = "het gesprek"
    return {code: Overgenomen(IETS_NODIG, waar) for code in nodig} | {
        f"{code}-wat": Overgenomen(tekst, waar) for code, tekst in beeld.feiten.besproken.items()
    }


def _pk(stuk: Stuk) -> int | None:
    return stuk.huisgenoot.pk if stuk.huisgenoot else None


@dataclass(frozen=True, slots=True)
class Meetbeeld:
    """The scores of one person on one instrument, a column for each moment, and how each dimension changed."""

    instrument: Instrument
    persoon: Persoon
    metingen: tuple[Meting, ...]

    @property
    def rijen(self) -> list[tuple[Dimensie, list[int | None], int | None]]:
        """Per dimension its scores and the change from the first measurement to the last."""
        anders = verschil(self.metingen[0].scores, self.metingen[-1].scores) if len(self.metingen) > 1 else {}
        return [
            (d, [m.scores.get(d.code) for m in self.metingen], anders.get(d.code)) for d in self.instrument.dimensies
        ]

    @property
    def kolommen(self) -> list[tuple[str, str]]:
        """The heading of each column of figures: moment and year."""
        return [(f"{m.moment} ({m.gemeten_op:%d-%m-%Y})", "getal") for m in self.metingen]

    def antwoorden(self, meting: Meting) -> list[tuple[str, str]]:
        """What was recorded beside scores, as readable pairs."""
        return leesbaar(self.instrument.velden, meting.antwoorden)

    @property
    def samen(self) -> int | None:
        """The change of all dimensions together; None with one measurement."""
        veranderingen = [v for _, _, v in self.rijen if v is not None]
        return sum(veranderingen) if veranderingen else None


def meetbeelden(dossier: Dossier, profiel: Profiel) -> list[Meetbeeld]:
    """Every instrument that was applied in this household, oldest measurement first: one query."""
    metingen = list(
        Meting.objects.filter(dossier=dossier).select_related("persoon", "gemeten_door").order_by("gemeten_op", "pk")
    )
    paren = sorted({(m.persoon_id, m.instrument) for m in metingen})
    beelden = []
    for persoon, code in paren:
        instrument = profiel.instrument(code)
        eigen = tuple(m for m in metingen if (m.persoon_id, m.instrument) == (persoon, code))
        if instrument is not None:
            beelden.append(Meetbeeld(instrument, eigen[0].persoon, eigen))
    return beelden


def expertisevragen_van(dossier: Dossier) -> list[Expertisevraag]:
    return list(Expertisevraag.objects.filter(dossier=dossier).select_related("gevraagd_door").order_by("-pk"))


def expertisevraag(actor: Actor, pk: int) -> Expertisevraag | None:
    return (
        Expertisevraag.objects.filter(zichtbaar(actor, "dossier__"), pk=pk)
        .select_related("dossier", "dossier__huishouden")
        .first()
    )


def verslag(actor: Actor, pk: int) -> Verslag | None:
    """The report of an investigation, to show again as it was made."""
    return (
        Verslag.objects.filter(zichtbaar(actor, "onderzoek__dossier__"), pk=pk)
        .select_related("onderzoek", "onderzoek__dossier")
        .first()
    )


HOEDANIGHEDEN = Deelnemer.Hoedanigheid.choices
PLAATSEN = Gesprek.Plaats.choices
MANTELZORG = Gesprek.Mantelzorg.choices
VOLSTAAT = Bevinding.Volstaat.choices
BEELDEN = Waarneming.Beeld.choices
