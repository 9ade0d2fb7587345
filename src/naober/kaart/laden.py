"""From profile to tables: the municipalities, and per municipality what its profile puts on the map."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import connection, transaction

from naober.fundament.scope import in_scope
from naober.gemeente.laden import profiel_in
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Profiel, Tredesoort
from naober.gemeente.profiel import Voorziening as Profielvoorziening
from naober.gemeente.queries import profielmappen
from naober.kaart.laden_plekken import laad_plekken
from naober.kaart.laden_preventie import laad_preventie
from naober.kaart.models import Herkomst, Organisatie, Voorziening
from naober.kaart.nummers import vast_nummer
from naober.kern import Fout

# What the profile decides of a provision; `code` is how it is recognised.
_VELDEN = (
    *("naam", "trede", "leefgebieden", "uitleg", "organisatie_id", "betaling"),
    *("aard", "toegang", "uitvoerder", "bron", "herkomst", "stand"),
)
# What it fills in when it says something about it; what staff wrote there otherwise stays.
_AANVULLING = (
    *("partners", "toegangsregels", "gaat_voor", "inzet", "categorie", "themas", "preventieniveau", "behoefte"),
    *("doelgroepen", "activiteiten", "kenmerken", "leeftijd_van", "leeftijd_tot", "talen", "gebieden", "bereik"),
    *("levering", "toegankelijkheid", "toegankelijk_opmerking", "bekostiging", "subsidie", "verdienmodel"),
    *("initiatief", "reden_gemeente", "plaatsen", "website", "email", "telefoon"),
)
_STANDAARD = {"bereik": "gemeente", "levering": "locatie"}


@dataclass(frozen=True, slots=True)
class Laadstand:
    """What loading one profile changed on the map, in numbers of provisions."""

    gemeente: int
    naam: str
    nieuw: int
    gewijzigd: int
    vervallen: int
    totaal: int


def laad_voorzieningen(gemeente_code: int, profiel: Profiel) -> Laadstand:
    """Make the map of this municipality equal to its profile. Doing it twice changes nothing.

    `profiel` is as it holds on one day. What is no longer in it stays, archived; what others put on the map is left
    alone. All or nothing."""
    with in_scope(gemeente=gemeente_code):
        bestaand = {v.code: v for v in Voorziening.objects.filter(herkomst=Herkomst.PROFIEL)}
        organisaties = _zorg_voor_organisaties(gemeente_code, profiel)
        gewenst = [_rij(gemeente_code, profiel, v, organisaties, bestaand.get(v.code)) for v in profiel.voorzieningen]
        nieuw = [rij for rij in gewenst if rij.code not in bestaand]
        anders = [rij for rij in gewenst if rij.code in bestaand and _verschilt(rij, bestaand[rij.code])]
        # One statement for both, so that two administrators at once do not collide.
        Voorziening.objects.bulk_create(
            nieuw + anders,
            update_conflicts=True,
            unique_fields=["gemeente", "code"],
            update_fields=[veld.removesuffix("_id") for veld in (*_VELDEN, *_AANVULLING)],
        )
        weg = {code for code, v in bestaand.items() if v.actief} - {rij.code for rij in gewenst}
        if weg:
            Voorziening.objects.filter(code__in=weg).update(stand=Voorziening.Stand.GEARCHIVEERD)
        laad_plekken(gemeente_code, profiel)
        laad_preventie(profiel)
    return Laadstand(
        gemeente=gemeente_code,
        naam=profiel.gemeente.naam,
        nieuw=len(nieuw),
        gewijzigd=len(anders),
        vervallen=len(weg),
        totaal=len(gewenst),
    )


def _zorg_voor_organisaties(gemeente: int, profiel: Profiel) -> dict[str, int]:
    """Every organisation that the profile names, by each of its names."""
    gewenst = {o.naam: o for o in _organisaties(gemeente, profiel)}
    bekend = dict(Organisatie.objects.values_list("naamsleutel", "pk"))
    sleutels = _sleutels(list(gewenst))
    nieuw = {sleutels[naam]: o for naam, o in gewenst.items() if sleutels[naam] not in bekend}
    if nieuw:
        Organisatie.objects.bulk_create(nieuw.values(), ignore_conflicts=True)
        bekend = dict(Organisatie.objects.values_list("naamsleutel", "pk"))
    rijen = {o.pk: o for o in Organisatie.objects.filter(herkomst=Herkomst.PROFIEL)}
    for naam, wens in gewenst.items():
        rij = rijen.get(bekend[sleutels[naam]])
        if rij is not None and (anders := _anders(wens, rij)):
            for veld in anders:
                setattr(rij, veld, getattr(wens, veld))
            rij.save(update_fields=anders)
    return {naam: bekend[sleutel] for naam, sleutel in sleutels.items()}


def _anders(wens: Organisatie, rij: Organisatie) -> list[str]:
    """What the profile says of an organisation and is not so yet; what it leaves out says nothing."""
    velden = ("code", "soort", "omschrijving", "gecontracteerd", "gesubsidieerd", "website", "email", "telefoon")
    leeg = ("", False, Organisatie.Soort.OVERIG)
    return [v for v in velden if getattr(wens, v) not in leeg and getattr(wens, v) != getattr(rij, v)]


def _sleutels(namen: list[str]) -> dict[str, str]:
    """The key of each name, as the database makes it."""
    with connection.cursor() as cursor:
        cursor.execute("select n, naober_organisatiesleutel(n) from unnest(%s::text[]) n", [namen])
        return dict(cursor.fetchall())


def _organisaties(gemeente: int, profiel: Profiel) -> Iterator[Organisatie]:
    """What the profile calls an organisation, first where it says most."""
    gehad: set[str] = set()
    codes = {o.code: o for o in profiel.organisaties}
    for k in profiel.kaart.organisaties:
        bekend = codes.get(k.code or "")
        gehad.add(k.naam)
        yield Organisatie(
            hsds_id=vast_nummer(gemeente, "organisatie", k.naam),
            code=k.code or "",
            naam=k.naam,
            omschrijving=k.omschrijving or "",
            soort=k.soort,
            gecontracteerd=k.gecontracteerd or (bekend is not None and bekend.gecontracteerd),
            gesubsidieerd=k.gesubsidieerd,
            website=k.website or "",
            email=k.email or "",
            telefoon=k.telefoon or "",
        )
    genoemd = {k.code for k in profiel.kaart.organisaties}
    for o in profiel.organisaties:
        if o.code not in genoemd and o.naam not in gehad:
            gehad.add(o.naam)
            soort = Organisatie.Soort.OVERHEID if o.gemeente else Organisatie.Soort.OVERIG
            yield Organisatie(
                hsds_id=vast_nummer(gemeente, "organisatie", o.naam),
                code=o.code,
                naam=o.naam,
                soort=soort,
                omschrijving=o.terrein or "",
                gecontracteerd=o.gecontracteerd,
            )
    for v in profiel.voorzieningen:
        if v.aanbieder and v.aanbieder not in gehad:
            gehad.add(v.aanbieder)
            yield Organisatie(hsds_id=vast_nummer(gemeente, "organisatie", v.aanbieder), naam=v.aanbieder)


def _aard(profiel: Profiel, v: Profielvoorziening) -> str:
    """What a provision is when the profile does not say: by its access, and else by its rung."""
    if v.aard is not None:
        return v.aard
    soort = next((t.soort for t in profiel.trap.treden if t.code == v.trede), None)
    maatwerk = soort in (Tredesoort.COLLECTIEF_MAATWERK, Tredesoort.INDIVIDUEEL_MAATWERK)
    if v.toegang == "besluit":
        return "maatwerk" if maatwerk else "regeling"
    return "eigen" if soort in (Tredesoort.ZELF, Tredesoort.NETWERK) else "algemeen"


def _rij(
    gemeente: int,
    profiel: Profiel,
    v: Profielvoorziening,
    organisaties: dict[str, int],
    eerder: Voorziening | None,
) -> Voorziening:
    rij = Voorziening(
        hsds_id=vast_nummer(gemeente, "voorziening", v.code),
        code=v.code,
        naam=v.naam,
        trede=v.trede,
        leefgebieden=list(v.leefgebieden),
        uitleg=v.uitleg,
        organisatie_id=organisaties[v.aanbieder] if v.aanbieder else None,
        betaling=v.betaling,
        aard=_aard(profiel, v),
        toegang=v.toegang,
        uitvoerder=v.uitvoerder,
        bron=str(v.bron),
        herkomst=Herkomst.PROFIEL,
        stand=_stand(eerder),
    )
    for veld in _AANVULLING:
        waarde = getattr(v, veld)
        zegt_iets = waarde not in (None, (), _STANDAARD.get(veld))
        if zegt_iets:
            setattr(rij, veld, list(waarde) if isinstance(waarde, tuple) else waarde)
        elif eerder is not None:
            setattr(rij, veld, getattr(eerder, veld))
    return rij


def _stand(eerder: Voorziening | None) -> str:
    """On the map, unless staff closed it with a reason."""
    return eerder.stand if eerder is not None and eerder.reden_stand else Voorziening.Stand.GEPUBLICEERD


def _verschilt(rij: Voorziening, bestaand: Voorziening) -> bool:
    return any(getattr(rij, veld) != getattr(bestaand, veld) for veld in (*_VELDEN, *_AANVULLING))


def laad_profielen(peildatum: date) -> list[Laadstand]:
    """Every municipality that has a profile, and its map, as they hold on `peildatum`. All or nothing.

    Refused (`Fout`) when a profile is broken, or when two profiles claim one municipality: then nothing is
    written and the data in use stay in use."""
    profielen = _lees_alle(peildatum)
    with transaction.atomic():
        Gemeente.objects.bulk_create(
            [Gemeente(code=p.gemeente.code, naam=p.gemeente.naam, slug=p.gemeente.slug) for p in profielen],
            update_conflicts=True,
            unique_fields=["code"],
            update_fields=["naam", "slug"],
        )
        return [laad_voorzieningen(p.gemeente.code, p) for p in profielen]


def _lees_alle(peildatum: date) -> list[Profiel]:
    mappen: dict[int | str, Path] = {}
    profielen = []
    for map_ in profielmappen().values():
        profiel = profiel_in(map_, peildatum)
        for sleutel in (profiel.gemeente.code, profiel.gemeente.slug):
            if sleutel in mappen:
                raise Fout(
                    f"Twee profielen zijn van dezelfde gemeente ({sleutel}).",
                    waar=f"{mappen[sleutel]} en {map_}",
                    waarom="Een gemeente heeft één profiel; anders is niet te zeggen welk beleid geldt.",
                    wat_nu="Verwijder een van de twee mappen, of verbeter code en slug in gemeente.yaml.",
                )
            mappen[sleutel] = map_
        profielen.append(profiel)
    return profielen
