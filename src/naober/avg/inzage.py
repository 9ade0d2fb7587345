"""Everything that is held about one resident, gathered by walking the models; by stated rules, and complete.

What is given: all of the resident's own, and what the file says of the household as a whole. What is not: records about
another member of the household, who asks for themselves; what others told or who they are, where a rule below protects
them (AVG art. 15 lid 4, Wmo 2015 art. 5.3.2 lid 4); what `graaf.NIET_IN_INZAGE` excuses; and what whoever handles the
request left out, each with ground and reason. How much was left out, and why, is told. Earlier versions are part of it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q

from naober.agenda.models import Bestand
from naober.avg.geschiedenis import Rij, in_woorden, rijen_van
from naober.avg.graaf import NIET_IN_INZAGE, Tabel, tabellen
from naober.avg.rules.verschil import Verschil
from naober.avg.rules.verzoek import WEGLAATGRONDEN
from naober.avg.veilig import over_veiligheid, verraadt, zonder_gevaar
from naober.avg.velden import Woorden, genoemd, leesbaar, tabelnaam, velden_van, veldnaam, waarde, woorden_voor
from naober.bewoners.models import Huishouden, Persoon
from naober.dossier.models import Dossier
from naober.fundament.scope import in_zijn_geheel
from naober.fundament.vaste_vraag import vaste_vraag
from naober.gemeente.profiel import Profiel
from naober.kern import Bron
from naober.veiligheid.queries import loopt_onveilig

# More changes of one file than this is no file any more; the whole history is in the export.
_ALLE = 100_000
_ANDER = Bron("AVG", "art. 15 lid 4")


@dataclass(frozen=True, slots=True)
class Derdenregel:
    """Fields that say who somebody else is or how to reach them; `behalve`: when they are told all the same."""

    tabel: str
    velden: frozenset[str]
    reden: str
    bron: Bron = _ANDER
    behalve: Callable[[Mapping[str, Any]], bool] = lambda _: False


DERDENREGELS: tuple[Derdenregel, ...] = (
    Derdenregel(
        "ingang.Binnenkomst",
        frozenset({"melder", "melder_relatie", "telefoon"}),
        "wie zorgen over iemand meldt, blijft beschermd",
        Bron("Wmo 2015", "art. 5.3.2 lid 4"),
        lambda rij: rij.get("herkomst") in ("zelf", "namens"),
    ),
    Derdenregel(
        "signalen.Signaal",
        frozenset({"melder", "melder_contact", "organisatie"}),
        "wie zorgen over iemand meldt, blijft beschermd",
        Bron("Wmo 2015", "art. 5.3.2 lid 4"),
    ),
    Derdenregel("onderzoek.Waarneming", frozenset({"van_wie"}), "wie iets over iemand vertelt, blijft beschermd"),
    Derdenregel("bewoners.Netwerkcontact", frozenset({"telefoon"}), "het telefoonnummer is van iemand anders"),
    Derdenregel("bewoners.Vertegenwoordiging", frozenset({"telefoon"}), "het telefoonnummer is van iemand anders"),
    Derdenregel(
        "naoberschap.Voorstel", frozenset({"helper"}), "naam en nummer van de vrijwilliger zijn van iemand anders"
    ),
    Derdenregel("plan.Planpartij", frozenset({"contact"}), "de contactgegevens zijn van iemand anders"),
)
_GEHEIM = frozenset({"straat", "huisnummer", "toevoeging", "postcode", "plaats", "gebied"})
_ADRESTABELLEN = frozenset({"bewoners.Huishouden", "bewoners.VorigAdres"})


@dataclass(frozen=True, slots=True)
class Gegeven:
    """One field: what it is called, what stands there, and, when it is left out, why."""

    veld: str
    kolom: str
    waarde: str
    weggelaten: str = ""


@dataclass(frozen=True, slots=True)
class Versie:
    """What stood there before: until when, who changed it, and the fields that were different."""

    tot: str
    door: str
    verschillen: tuple[Verschil, ...]


@dataclass(frozen=True, slots=True)
class Gegevens:
    """One record, with what stood there before. `verwijderd`: only its history is left."""

    tabel: str
    nummer: int
    onderwerp: str
    velden: tuple[Gegeven, ...]
    eerder: tuple[Versie, ...]
    verwijderd: bool = False


@dataclass(frozen=True, slots=True)
class Nietgegeven:
    """What was left out: what, how many, why, by which rule."""

    onderwerp: str
    aantal: int
    reden: str
    bron: Bron | None


@dataclass(frozen=True, slots=True)
class Stuk:
    """A letter or document as it was kept, to hand over as a file."""

    naam: str
    inhoud: bytes


@dataclass(frozen=True, slots=True)
class Inzage:
    """All that is given to one resident at one request, and what is not. `verzwegen`: something of safety is neither
    given nor mentioned; only whoever handles the request knows."""

    persoon: Persoon
    dag: date
    gegevens: tuple[Gegevens, ...]
    niet: tuple[Nietgegeven, ...]
    verzwegen: bool = False

    @property
    def groepen(self) -> list[tuple[str, list[Gegevens]]]:
        """The records by kind, in the order of the rooms."""
        uit: dict[str, list[Gegevens]] = {}
        for g in self.gegevens:
            uit.setdefault(g.onderwerp, []).append(g)
        return list(uit.items())


@dataclass(frozen=True, slots=True)
class Vraag:
    """Whose data, out of which file, on which day; `namens_ander`: somebody asks for the resident. `weggelaten`: the
    records left out by hand, as (table, number) with the ground. `alleen`: no more than the records of this table."""

    persoon: Persoon
    dossier: Dossier
    dag: date
    namens_ander: bool = False
    weggelaten: Mapping[tuple[str, int], str] = field(default_factory=dict)
    alleen: str = ""


def verzamel(vraag: Vraag, profiel: Profiel) -> Inzage:
    """Everything, in a fixed number of queries: two for each table, and one for the whole history."""
    alle = list(Dossier.objects.filter(huishouden=vraag.dossier.huishouden))
    wie = {"mij": vraag.persoon.pk, "huishouden": vraag.persoon.huishouden_id, "dossiers": [d.pk for d in alle]}
    niet: list[Nietgegeven] = []
    gevonden: list[tuple[Tabel, list[dict[str, Any]]]] = []
    onveilig = loopt_onveilig([d.pk for d in alle])
    for tabel in tabellen():
        if vraag.alleen not in ("", tabel.naam) or (onveilig and over_veiligheid(tabel)):
            continue
        rijen = _van_mij(tabel, **wie)
        if tabel.naam in NIET_IN_INZAGE:
            if rijen:
                niet.append(Nietgegeven(tabelnaam(tabel.model), len(rijen), NIET_IN_INZAGE[tabel.naam], None))
            continue
        anderen = _van_anderen(tabel, mij=wie["mij"], dossiers=wie["dossiers"])
        if anderen and not (onveilig and tabel.naam == "delen.Verstrekking"):
            reden = "gaat over iemand anders uit het huishouden; die kan dit zelf vragen"
            niet.append(Nietgegeven(tabelnaam(tabel.model), len(anderen), reden, _ANDER))
        if onveilig:
            rijen = [zonder_gevaar(tabel, rij) for rij in rijen if not verraadt(tabel, rij)]
        gevonden.append((tabel, [dict(rij) for rij in rijen]))
    return replace(_in_woorden(vraag, profiel, alle, gevonden, niet), verzwegen=onveilig)


@vaste_vraag
def _van_mij(tabel: Tabel, *, mij: int, huishouden: int | None, dossiers: list[int]) -> models.QuerySet[Any, Any]:
    """What is about this resident or about the household as a whole; of what is not given only the numbers."""
    kolommen = [v.attname for v in tabel.model._meta.concrete_fields if not isinstance(v, models.BinaryField)]
    rijen = tabel.model._default_manager.filter(_over_mij(tabel, mij, huishouden, dossiers)).order_by("pk")
    return rijen.values(*kolommen) if tabel.naam not in NIET_IN_INZAGE else rijen.values("pk")


def _over_mij(tabel: Tabel, mij: int, huishouden: int | None, dossiers: list[int]) -> Q:
    if tabel.model is Persoon:
        return Q(pk=mij)
    if tabel.model is Huishouden:
        return Q(pk=huishouden)
    if not tabel.dossier and not tabel.persoon:
        return Q(huishouden_id=huishouden)
    if not tabel.dossier:
        ook = Q(ander_id=mij) if any(v.name == "ander" for v in tabel.model._meta.concrete_fields) else Q()
        return Q(**{tabel.persoon: mij}) | ook
    in_dossier = Q(**{f"{tabel.dossier}__een_van": dossiers})
    if not tabel.persoon:
        return in_dossier
    return Q(**{tabel.persoon: mij}) | (in_dossier & Q(**{f"{tabel.persoon}__isnull": True}))


@vaste_vraag
def _van_anderen(tabel: Tabel, *, mij: int, dossiers: list[int]) -> models.QuerySet[Any, int]:
    """The numbers of what is about others in these files."""
    rijen = tabel.model._default_manager.values_list("pk", flat=True)
    if not tabel.dossier or not tabel.persoon or tabel.persoon == "pk":
        return rijen.none()
    van_iemand = {f"{tabel.dossier}__een_van": dossiers, f"{tabel.persoon}__isnull": False}
    return rijen.filter(~Q(**{tabel.persoon: mij}), **van_iemand)


def _in_woorden(
    vraag: Vraag,
    profiel: Profiel,
    dossiers: Sequence[Dossier],
    gevonden: Sequence[tuple[Tabel, list[dict[str, Any]]]],
    niet: list[Nietgegeven],
) -> Inzage:
    alle = {(r.tabel.naam, r.pgh_id): r for d in dossiers for r in rijen_van(d, aantal=_ALLE)}
    geschiedenis = list(alle.values())
    woorden = _woorden(gevonden, geschiedenis, profiel)
    nummers = {tabel.naam: {rij["id"] for rij in rijen} for tabel, rijen in gevonden}
    weggelaten = dict(vraag.weggelaten)
    eerder: dict[tuple[str, int], list[Rij]] = {}
    for oud in geschiedenis:
        if oud.nummer in nummers.get(oud.tabel.naam, ()) or _verdwenen_van_mij(oud, vraag):
            eerder.setdefault((oud.tabel.naam, oud.nummer), []).append(oud)
    uit: list[Gegevens] = []
    for tabel, rijen in gevonden:
        for rij in rijen:
            sleutel = (tabel.naam, rij["id"])
            oude = eerder.pop(sleutel, [])
            if sleutel in weggelaten:
                continue
            uit.append(_gegevens(tabel, rij, oude, vraag, woorden))
    for (naam, nummer), oude in eerder.items():
        if (naam, nummer) not in weggelaten and naam not in NIET_IN_INZAGE:
            uit.append(_verdwenen(oude, vraag, woorden, nummer))
    niet += _met_de_hand(weggelaten)
    return Inzage(vraag.persoon, vraag.dag, tuple(uit), tuple(niet))


def _woorden(
    gevonden: Sequence[tuple[Tabel, list[dict[str, Any]]]], geschiedenis: Sequence[Rij], profiel: Profiel
) -> Woorden:
    medewerkers = {rij.actor for rij in geschiedenis if rij.actor is not None}
    personen: set[int] = set()
    stukken: list[tuple[type[models.Model], Sequence[Mapping[str, Any]]]] = []
    stukken += [(tabel.model, rijen) for tabel, rijen in gevonden]
    stukken += [(rij.tabel.model, [rij.oud, rij.nieuw or {}]) for rij in geschiedenis]
    for model, rijen in stukken:
        wie, welke = genoemd(model, rijen)
        medewerkers |= wie
        personen |= welke
    return woorden_voor(profiel, medewerkers=medewerkers, personen=personen)


def _verdwenen_van_mij(rij: Rij, vraag: Vraag) -> bool:
    """A record that is gone, about this resident or about nobody in particular."""
    if rij.nieuw is not None or rij.tabel.naam in NIET_IN_INZAGE or vraag.alleen not in ("", rij.tabel.naam):
        return False
    if not rij.tabel.persoon:
        return bool(rij.tabel.dossier)
    van = rij.oud.get("persoon_id")
    return rij.tabel.persoon == "persoon" and (van == vraag.persoon.pk or (van is None and bool(rij.tabel.dossier)))


def verberg(tabel: str, rij: Mapping[str, Any], *, namens_ander: bool) -> dict[str, str]:
    """The columns of this record that are not told, each with the reason."""
    uit = {
        veld: f"{regel.reden} ({regel.bron})"
        for regel in DERDENREGELS
        if regel.tabel == tabel and not regel.behalve(rij)
        for veld in regel.velden
        if rij.get(veld)
    }
    if namens_ander and tabel in _ADRESTABELLEN and rij.get("geheim_adres"):
        uit |= dict.fromkeys(_GEHEIM, f"een geheim adres wordt alleen aan de inwoner zelf verteld ({_ANDER})")
    return uit


def _gegevens(tabel: Tabel, rij: Mapping[str, Any], oude: Sequence[Rij], vraag: Vraag, woorden: Woorden) -> Gegevens:
    weg = verberg(tabel.naam, rij, namens_ander=vraag.namens_ander)
    velden = tuple(
        Gegeven(veldnaam(v), v.name, "" if v.name in weg else tekst, weg.get(v.name, ""))
        for v in velden_van(tabel.model)
        if (tekst := waarde(v, rij.get(v.attname), woorden)) or isinstance(v, models.BinaryField)
    )
    eerder = tuple(_versie(r, vraag, woorden) for r in oude)
    return Gegevens(tabel.naam, rij["id"], tabelnaam(tabel.model), velden, eerder)


def _verdwenen(oude: Sequence[Rij], vraag: Vraag, woorden: Woorden, nummer: int) -> Gegevens:
    tabel = oude[0].tabel
    return Gegevens(
        tabel.naam, nummer, tabelnaam(tabel.model), (), tuple(_versie(r, vraag, woorden) for r in oude), verwijderd=True
    )


def _versie(rij: Rij, vraag: Vraag, woorden: Woorden) -> Versie:
    # What is hidden in one of both states is told in neither.
    weg = verberg(rij.tabel.naam, rij.oud, namens_ander=vraag.namens_ander)
    weg |= verberg(rij.tabel.naam, rij.nieuw or {}, namens_ander=vraag.namens_ander)
    w = in_woorden(rij, woorden, verberg=weg)
    return Versie(leesbaar(rij.moment, {}), w.wie, w.verschillen)


def _met_de_hand(weggelaten: Mapping[tuple[str, int], str]) -> list[Nietgegeven]:
    per_grond: dict[tuple[str, str], int] = {}
    for (tabel, _), grond in weggelaten.items():
        per_grond[tabel, grond] = per_grond.get((tabel, grond), 0) + 1
    namen = {t.naam: tabelnaam(t.model) for t in tabellen()}
    return [
        Nietgegeven(namen.get(tabel, tabel), aantal, WEGLAATGRONDEN[grond].naam, WEGLAATGRONDEN[grond].bron)
        for (tabel, grond), aantal in sorted(per_grond.items())
    ]


@in_zijn_geheel()
def stukken_van(inzage: Inzage) -> list[Stuk]:
    """The letters and documents among what is given, as files. A document that did not belong here is no part of it."""
    uit: list[Stuk] = []
    per_tabel: dict[str, list[int]] = {}
    for g in inzage.gegevens:
        per_tabel.setdefault(g.tabel, []).append(g.nummer)
    for tabel in tabellen():
        binair = [v.name for v in tabel.model._meta.concrete_fields if isinstance(v, models.BinaryField)]
        nummers = per_tabel.get(tabel.naam, [])
        if binair and nummers:
            uit += [
                Stuk(f"{tabelnaam(tabel.model).replace(' ', '-')}-{pk}.pdf", bytes(inhoud))
                for pk, inhoud in tabel.model._default_manager.filter(pk__in=nummers).values_list("pk", binair[0])
            ]
    documenten = Bestand.objects.filter(
        document__in=per_tabel.get("agenda.Document", []), document__vervallen_op__isnull=True
    ).select_related("document")
    uit += [Stuk(f"document-{b.document_id}.{_einde(b.document.bestandstype)}", bytes(b.inhoud)) for b in documenten]
    return uit


def _einde(bestandstype: str) -> str:
    vaste = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}
    return vaste.get(bestandstype, "odt" if "opendocument" in bestandstype else "docx")
