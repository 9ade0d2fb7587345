"""Preventive measures from the profile. Where it is silent, what staff filled in stays; so does how a measure stands
once staff said so."""

from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.preventie import Preventiemaatregel as Profielmaatregel
from naober.kaart.models import Herkomst, Preventiemaatregel, Voorziening

# What the profile decides of a measure.
_VELDEN = ("naam", "uitleg", "vorm", "trede", "reikwijdte", "in_aanbod", "openbaar", "bron", "aanname", "herkomst")
# What it fills in when it says something about it.
_AANVULLING = (
    *("probleem", "niveau", "themas", "doelen", "doelgroepen", "doelgroep", "leefgebieden", "gebieden", "teams"),
    *("uitvoerder", "partners", "planning", "bewijs", "bewijsbron", "ervaring", "budget"),
)
# Staff says how a measure stands, once they did.
_STAND = ("stand", "van", "tot", "stand_op", "reden_stand")
_ALLE = (*_VELDEN, *_AANVULLING, *_STAND, "antwoorden", "voorziening_id")


def laad_preventie(profiel: Profiel) -> None:
    """Make the measures of the profile equal to it. In the scope of the municipality; doing it twice changes nothing.

    A measure that is no longer in it and runs, stops; it is never deleted."""
    bestaand = {m.code: m for m in Preventiemaatregel.objects.filter(herkomst=Herkomst.PROFIEL)}
    voorzieningen = dict(Voorziening.objects.filter(herkomst=Herkomst.PROFIEL).values_list("code", "pk"))
    gewenst = [_rij(m, bestaand.get(m.code), voorzieningen) for m in profiel.preventie.maatregelen]
    nodig = [r for r in gewenst if r.code not in bestaand or _verschilt(r, bestaand[r.code])]
    _schrijf(nodig, {m.code: m.onderdeel_van for m in profiel.preventie.maatregelen if m.onderdeel_van})
    _hang_onder(profiel)
    over = bestaand.keys() - {r.code for r in gewenst}
    if over:
        Preventiemaatregel.objects.filter(code__in=over, stand__in=("voorgenomen", "gestart")).update(
            stand="gestopt", reden_stand="Dit staat niet meer in het beleid."
        )


def _schrijf(rijen: list[Preventiemaatregel], onder: dict[str, str]) -> None:
    """Programmes first, and then their parts under them, so that making a part changes nothing afterwards."""
    for deel in (False, True):
        keuze = [r for r in rijen if (r.code in onder) is deel]
        if deel and keuze:
            hoofden = dict(Preventiemaatregel.objects.filter(code__in=onder.values()).values_list("code", "pk"))
            for rij in keuze:
                rij.onderdeel_van_id = hoofden.get(onder[rij.code])
        if keuze:
            Preventiemaatregel.objects.bulk_create(
                keuze,
                update_conflicts=True,
                unique_fields=["gemeente", "code"],
                update_fields=[veld.removesuffix("_id") for veld in _ALLE],
            )


def _rij(m: Profielmaatregel, eerder: Preventiemaatregel | None, voorzieningen: dict[str, int]) -> Preventiemaatregel:
    rij = Preventiemaatregel(
        code=m.code,
        bron=str(m.bron),
        aanname=m.aanname or "",
        herkomst=Herkomst.PROFIEL,
        antwoorden={**(eerder.antwoorden if eerder else {}), **_antwoorden(m)},
        voorziening_id=voorzieningen[m.voorziening] if m.voorziening else eerder.voorziening_id if eerder else None,
        **{
            veld: getattr(m, veld)
            for veld in ("naam", "uitleg", "vorm", "trede", "reikwijdte", "in_aanbod", "openbaar")
        },
    )
    for veld in _AANVULLING:
        waarde = getattr(m, veld)
        if waarde not in (None, ()):
            setattr(rij, veld, list(waarde) if isinstance(waarde, tuple) else waarde)
        elif eerder is not None:
            setattr(rij, veld, getattr(eerder, veld))
    if eerder is not None and eerder.stand_op is not None:
        for veld in _STAND:
            setattr(rij, veld, getattr(eerder, veld))
    else:
        rij.stand, rij.van, rij.tot = m.stand, m.van, m.tot
        rij.reden_stand = "Zo staat het in het beleid." if m.stand == "gestopt" else ""
    return rij


def _antwoorden(m: Profielmaatregel) -> dict[str, str | list[str]]:
    return {code: w if isinstance(w, str) else list(w) for code, w in m.antwoorden.items()}


def _verschilt(rij: Preventiemaatregel, bestaand: Preventiemaatregel) -> bool:
    return any(getattr(rij, veld) != getattr(bestaand, veld) for veld in _ALLE)


def _hang_onder(profiel: Profiel) -> None:
    """Hang each part under its programme, once both are there."""
    rijen = {m.code: m for m in Preventiemaatregel.objects.filter(herkomst=Herkomst.PROFIEL)}
    anders = []
    for m in profiel.preventie.maatregelen:
        hoofd = rijen[m.onderdeel_van].pk if m.onderdeel_van else rijen[m.code].onderdeel_van_id
        if rijen[m.code].onderdeel_van_id != hoofd:
            rijen[m.code].onderdeel_van_id = hoofd
            anders.append(rijen[m.code])
    if anders:
        Preventiemaatregel.objects.bulk_update(anders, ["onderdeel_van"])
