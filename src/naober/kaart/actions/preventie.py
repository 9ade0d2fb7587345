"""Preventive measures: recorded, begun, ended, and what became of them. They are about many, and name no resident."""

from dataclasses import asdict, replace
from datetime import date
from uuid import uuid4

from django.utils.text import slugify

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.preventie import kern_en_eigen
from naober.gemeente.queries import profiel_van
from naober.gemeente.velden import vastleggen
from naober.kaart.models import Herkomst, Preventiemaatregel, Preventiestap, Voorziening
from naober.kaart.preventie import gegevens_van_maatregel
from naober.kaart.rules.preventie import (
    PREVENTIE,
    Maatregelgegevens,
    Stapgegevens,
    controleer_maatregel,
    controleer_stap,
    controleer_start,
)
from naober.kern import Weigering


@handeling(recht="preventie.bijhouden", wet=PREVENTIE)
def neem_maatregel_op(
    actor: Actor,
    *,
    gegevens: Maatregelgegevens,
    onderdeel_van: Preventiemaatregel | None = None,
    voorziening: Voorziening | None = None,
    peildatum: date,
) -> Gedaan[Preventiemaatregel] | Weigering:
    """Record a measure that is meant; it does not run yet. Refused by `controleer_maatregel`, and under a measure that
    hangs under another itself."""
    profiel = profiel_van(actor.gemeente, peildatum)
    if fout := controleer_maatregel(profiel, gegevens) or _hoofd(onderdeel_van, None):
        return fout
    rij = Preventiemaatregel.objects.create(
        code=f"{slugify(gegevens.naam)[:60]}-{uuid4().hex[:8]}",
        herkomst=Herkomst.MEDEWERKER,
        onderdeel_van=onderdeel_van,
        voorziening=voorziening,
        **_kolommen(profiel, gegevens),
    )
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Preventie: {rij.naam} opgenomen.")


@handeling(recht="preventie.bijhouden", wet=PREVENTIE)
def wijzig_maatregel(
    actor: Actor,
    *,
    maatregel: Preventiemaatregel,
    gegevens: Maatregelgegevens,
    onderdeel_van: Preventiemaatregel | None = None,
    voorziening: Voorziening | None = None,
    peildatum: date,
) -> Gedaan[Preventiemaatregel] | Weigering:
    """Make this measure as given. What the profile says of it comes back when profiles are loaded; where it is silent,
    this stays. Refused by `controleer_maatregel`, and when a measure that runs would no longer be allowed to begin."""
    profiel = profiel_van(actor.gemeente, peildatum)
    vers = Preventiemaatregel.objects.select_for_update(of=("self",)).get(pk=maatregel.pk)
    toets = controleer_start if vers.loopt else controleer_maatregel
    if fout := toets(profiel, gegevens) or _hoofd(onderdeel_van, vers):
        return fout
    for naam, waarde in _kolommen(profiel, gegevens).items():
        setattr(vers, naam, waarde)
    vers.onderdeel_van, vers.voorziening = onderdeel_van, voorziening
    vers.save()
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Preventie: {vers.naam} gewijzigd.")


@handeling(recht="preventie.bijhouden", wet=PREVENTIE)
def start_maatregel(
    actor: Actor, *, maatregel: Preventiemaatregel, van: date, peildatum: date
) -> Gedaan[Preventiemaatregel] | Weigering:
    """The measure runs from `van`. Refused when it runs already, and by `controleer_start`: among others a target group
    that is not well-delimited, where the municipality asks that."""
    vers = Preventiemaatregel.objects.select_for_update(of=("self",)).get(pk=maatregel.pk)
    if vers.loopt:
        return Weigering("preventie.loopt-al", "Deze maatregel loopt al.", PREVENTIE, "Er is niets te doen.", "van")
    if fout := controleer_start(profiel_van(actor.gemeente, peildatum), gegevens_van_maatregel(vers)):
        return fout
    vers.stand, vers.van, vers.tot, vers.reden_stand = Preventiemaatregel.Stand.GESTART, van, None, ""
    vers.stand_op = peildatum
    vers.save()
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Preventie: {vers.naam} gestart.")


@handeling(recht="preventie.bijhouden", wet=PREVENTIE)
def beeindig_maatregel(
    actor: Actor, *, maatregel: Preventiemaatregel, reden: str, afgerond: bool, tot: date, peildatum: date
) -> Gedaan[Preventiemaatregel] | Weigering:
    """The measure ends on `tot`: done, or stopped. It stays readable. Refused without a reason, before its first day,
    and when it has ended already."""
    vers = Preventiemaatregel.objects.select_for_update(of=("self",)).get(pk=maatregel.pk)
    if vers.stand in (Preventiemaatregel.Stand.AFGEROND, Preventiemaatregel.Stand.GESTOPT):
        return Weigering(
            "preventie.al-klaar", "Deze maatregel loopt niet meer.", PREVENTIE, "Er is niets te doen.", "tot"
        )
    if not reden.strip():
        return Weigering("preventie.reden", "Schrijf waarom.", PREVENTIE, "Zo leert een ander ervan.", "reden")
    if vers.van and tot < vers.van:
        return Weigering("preventie.tot", "Dit is voor de eerste dag.", PREVENTIE, "Kies een latere dag.", "tot")
    vers.stand = Preventiemaatregel.Stand.AFGEROND if afgerond else Preventiemaatregel.Stand.GESTOPT
    vers.tot, vers.reden_stand, vers.stand_op = tot, reden.strip(), peildatum
    vers.save()
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Preventie: {vers.naam} {vers.get_stand_display()}.")


@handeling(recht="preventie.vastleggen", wet=PREVENTIE)
def leg_preventiestap_vast(
    actor: Actor, *, stap: Stapgegevens, maatregel: Preventiemaatregel | None = None, peildatum: date
) -> Gedaan[Preventiestap] | Weigering:
    """Record what is planned, was done or was achieved in a measure; or, without a measure, a need that a team sees.

    No resident is registered for it. Refused by `controleer_stap`."""
    profiel = profiel_van(actor.gemeente, peildatum)
    if fout := controleer_stap(profiel, stap, van_maatregel=maatregel is not None, peildatum=peildatum):
        return fout
    rij = Preventiestap.objects.create(maatregel=maatregel, medewerker_id=actor.id, **asdict(stap))
    wat = maatregel.naam if maatregel else "voor het aanbod"
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Preventie, {wat}: {rij.get_soort_display()}.")


@handeling(recht="preventie.bijhouden", wet=PREVENTIE)
def doe_oproep(actor: Actor, *, oproep: Stapgegevens, peildatum: date) -> Gedaan[Preventiestap] | Weigering:
    """Tell entrepreneurs, organisations and residents what is missing; everybody reads it until `oproep.dag`.

    Refused by `controleer_stap`: without what and to whom, or until a day that has passed."""
    stap = replace(oproep, soort=Preventiestap.Soort.OPROEP.value)
    if fout := controleer_stap(profiel_van(actor.gemeente, peildatum), stap, van_maatregel=False, peildatum=peildatum):
        return fout
    rij = Preventiestap.objects.create(medewerker_id=actor.id, **asdict(stap))
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Oproep aan {rij.wie}.")


def _kolommen(profiel: Profiel, gegevens: Maatregelgegevens) -> dict[str, object]:
    """The columns of a measure; lists as the table wants them, and only answers to what was asked."""
    kolommen = {naam: list(w) if isinstance(w, tuple) else w for naam, w in asdict(gegevens).items()}
    gegeven = {**gegevens.antwoorden}
    velden = profiel.preventie.velden
    gevraagd = vastleggen(velden, kern_en_eigen(gegevens, gegeven))
    return {**kolommen, "antwoorden": {v.code: gevraagd[v.code] for v in velden if v.code in gevraagd}}


def _hoofd(hoofd: Preventiemaatregel | None, rij: Preventiemaatregel | None) -> Weigering | None:
    """One level deep: a part has no parts, and nothing hangs under itself."""
    if hoofd is None:
        return None
    zelf = rij is not None and (hoofd.pk == rij.pk or rij.delen.exists())
    if hoofd.onderdeel_van_id is None and not zelf:
        return None
    reden = "Een onderdeel van een programma heeft zelf geen onderdelen."
    return Weigering("preventie.te-diep", reden, PREVENTIE, "Kies het programma zelf.", "onderdeel_van")
