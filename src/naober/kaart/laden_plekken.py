"""Places and hours from the profile. Once staff keep up those of an entry themselves, the profile no longer does."""

from collections.abc import Iterator
from uuid import UUID

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel import Voorziening as Profielvoorziening
from naober.gemeente.profiel.sociale_kaart import Kaartplek, Kaarttijd
from naober.kaart.models import Herkomst, Locatie, Openingstijd, Plek, Voorziening
from naober.kaart.nummers import vast_nummer


def laad_plekken(gemeente: int, profiel: Profiel) -> None:
    """Make places and hours of the entries of the profile equal to it. In the scope of the municipality."""
    nummers = dict(Voorziening.objects.filter(herkomst=Herkomst.PROFIEL).values_list("code", "pk"))
    zelf = _zelf_bijgehouden()
    bij = [v for v in profiel.voorzieningen if nummers[v.code] not in zelf]
    _locaties(gemeente, bij)
    plaatsen = dict(Locatie.objects.values_list("hsds_id", "pk"))
    plekken = [
        Plek(
            hsds_id=vast_nummer(gemeente, "plek", f"{v.code}/{_sleutel(plek)}"),
            voorziening_id=nummers[v.code],
            locatie_id=plaatsen[vast_nummer(gemeente, "locatie", _sleutel(plek))],
        )
        for v in bij
        for plek in v.plekken
    ]
    Plek.objects.filter(herkomst=Herkomst.PROFIEL).exclude(hsds_id__in=[p.hsds_id for p in plekken]).exclude(
        voorziening__in=zelf
    ).delete()
    Plek.objects.bulk_create(plekken, ignore_conflicts=True)
    hier = dict(Plek.objects.values_list("hsds_id", "pk"))
    tijden = [t for v in bij for t in _tijden(gemeente, v, nummers[v.code], hier)]
    Openingstijd.objects.filter(herkomst=Herkomst.PROFIEL).exclude(hsds_id__in=[t.hsds_id for t in tijden]).exclude(
        voorziening__in=zelf
    ).delete()
    Openingstijd.objects.bulk_create(tijden, ignore_conflicts=True)


def _zelf_bijgehouden() -> set[int]:
    """The entries of which somebody other than the profile wrote places or hours."""
    niet_profiel = [h for h in Herkomst if h != Herkomst.PROFIEL]
    return {
        pk
        for model in (Plek, Openingstijd)
        for pk in model.objects.filter(herkomst__in=niet_profiel).values_list("voorziening", flat=True)
    }


def _locaties(gemeente: int, voorzieningen: list[Profielvoorziening]) -> None:
    velden = (
        *("naam", "soort", "adres", "postcode", "plaats", "gebied", "buurt", "breedte", "lengte", "website"),
        *("omvang", "toegankelijkheid", "toegankelijk_opmerking"),
    )
    gewenst = {vast_nummer(gemeente, "locatie", _sleutel(plek)): plek for v in voorzieningen for plek in v.plekken}
    bestaand = {loc.hsds_id: loc for loc in Locatie.objects.filter(hsds_id__in=gewenst)}
    rijen = [Locatie(hsds_id=nummer, **_velden(plek, velden)) for nummer, plek in gewenst.items()]
    nodig = [
        rij
        for rij in rijen
        if (oud := bestaand.get(rij.hsds_id)) is None or any(getattr(rij, v) != getattr(oud, v) for v in velden)
    ]
    Locatie.objects.bulk_create(
        nodig, update_conflicts=True, unique_fields=["gemeente", "hsds_id"], update_fields=list(velden)
    )


def _velden(plek: Kaartplek, velden: tuple[str, ...]) -> dict[str, object]:
    ruw = {veld: getattr(plek, veld) for veld in velden}
    ruw["toegankelijkheid"] = list(plek.toegankelijkheid)
    getallen = ("breedte", "lengte")
    return {veld: waarde if veld in getallen or waarde is not None else "" for veld, waarde in ruw.items()}


def _tijden(gemeente: int, v: Profielvoorziening, nummer: int, plekken: dict[UUID, int]) -> Iterator[Openingstijd]:
    yield from _uren(gemeente, v.code, v.tijden, nummer, None)
    for plek in v.plekken:
        sleutel = f"{v.code}/{_sleutel(plek)}"
        yield from _uren(gemeente, sleutel, plek.tijden, nummer, plekken[vast_nummer(gemeente, "plek", sleutel)])


def _uren(
    gemeente: int, sleutel: str, tijden: tuple[Kaarttijd, ...], voorziening: int, plek: int | None
) -> Iterator[Openingstijd]:
    for tijd in tijden:
        for dag, van, tot in tijd.uren:
            wat = f"{sleutel}/{dag}/{van}/{tot}/{tijd.geldig_van}/{tijd.geldig_tot}/{tijd.wie}/{tijd.activiteit}"
            yield Openingstijd(
                hsds_id=vast_nummer(gemeente, "tijd", f"{wat}/{tijd.om_de}/{tijd.opmerking}"),
                voorziening_id=voorziening,
                plek_id=plek,
                dag=dag,
                van=van,
                tot=tot,
                om_de=tijd.om_de,
                geldig_van=tijd.geldig_van,
                geldig_tot=tijd.geldig_tot,
                wie=tijd.wie or "",
                activiteit=tijd.activiteit or "",
                opmerking=tijd.opmerking or "",
            )


def _sleutel(plek: Kaartplek) -> str:
    return f"{plek.naam}/{plek.adres}/{plek.gebied}/{plek.website}"
