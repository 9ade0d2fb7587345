"""Measures that save or control, and financial risks."""

from datetime import date
from typing import Literal

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.geld.begroten import begroot_in, op_beurt, stelposten
from naober.geld.meten import nulmeting
from naober.geld.models import Begrotingsmaatregel, Financieelrisico
from naober.geld.rules.maatregelen import (
    MAATREGEL,
    RISICO,
    Maatregelgegevens,
    Risicogegevens,
    jaren_van,
    toets_maatregel,
    toets_risico,
)
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering

_OVERIG = Gebeurtenis.Soort.OVERIG


@handeling(recht="begroting.bijhouden", wet=MAATREGEL)
def leg_begrotingsmaatregel_vast(
    actor: Actor, *, maatregel: Maatregelgegevens, peildatum: date
) -> Gedaan[Begrotingsmaatregel] | Weigering:
    """Record a measure as proposed. One that fills a provisional item takes that part of it. Refused by
    `toets_maatregel`: among others above what the document advises, without saying why."""
    profiel = profiel_van(actor.gemeente, peildatum)
    jaren = jaren_van(maatregel.bedragen)
    if isinstance(jaren, Weigering):
        return jaren
    if maatregel.vult:
        op_beurt(maatregel.vult)
    post = maatregel.post or _post_van(profiel, maatregel.code)
    fout = toets_maatregel(
        profiel.begroting,
        maatregel,
        jaren,
        budget=begroot_in(profiel, post, jaren) if post else {},
        open_post=stelposten(profiel).get(maatregel.vult, ("", {}))[1] if maatregel.vult else {},
    )
    if fout:
        return fout
    rij = Begrotingsmaatregel.objects.create(
        **{naam: getattr(maatregel, naam) for naam in _OVERGENOMEN},
        naam=maatregel.naam.strip(),
        post=post,
        jaren={str(jaar): centen for jaar, centen in jaren.items()},
        stand_op=peildatum,
    )
    return Gedaan(rij, None, _OVERIG, f"Maatregel vastgelegd: {rij.naam}.")


_OVERGENOMEN = (
    "code", "soort", "vult", "oorzaak", "beinvloedbaar", "niveau", "effect", "termijn", "baten_elders", "afwijking",
)  # fmt: skip


def _post_van(profiel: Profiel, code: str) -> str:
    maatregelen = profiel.begroting.maatregelen if profiel.begroting else ()
    return next((m.post or "" for m in maatregelen if m.code == code), "") if code else ""


@handeling(recht="begroting.bijhouden", wet=MAATREGEL)
def zet_begrotingsmaatregel(
    actor: Actor,
    *,
    maatregel: Begrotingsmaatregel,
    stand: Literal["voorgesteld", "vastgesteld", "gerealiseerd", "vervallen"],
    peildatum: date,
) -> Gedaan[Begrotingsmaatregel] | Weigering:
    """Say how this measure stands. One that lapsed gives back what it filled, and does not come back. The first time
    that it is adopted, what it may not make rise is counted, and the volume in which it is found."""
    vers = Begrotingsmaatregel.objects.select_for_update(of=("self",)).get(pk=maatregel.pk)
    if vers.stand == Begrotingsmaatregel.Stand.VERVALLEN:
        reden = "Deze maatregel is vervallen."
        return Weigering("maatregel.vervallen", reden, MAATREGEL, "Leg een nieuwe maatregel vast.", "stand")
    vers.stand, vers.stand_op = stand, peildatum
    if stand == "vastgesteld" and vers.code and vers.nulmeting_op is None:
        begroting = profiel_van(actor.gemeente, peildatum).begroting
        uit_nota = next((m for m in begroting.maatregelen if m.code == vers.code), None) if begroting else None
        if gemeten := nulmeting(uit_nota, peildatum):
            vers.nulmeting, vers.nulmeting_op = gemeten, peildatum
    vers.save()
    return Gedaan(vers, None, _OVERIG, f"Maatregel {vers.naam}: {vers.get_stand_display()}.")


@handeling(recht="begroting.bijhouden", wet=RISICO)
def leg_financieel_risico_vast(
    actor: Actor, *, risico: Risicogegevens, peildatum: date
) -> Gedaan[Financieelrisico] | Weigering:
    """Record a risk with how likely it is, what it costs and what holds it down. Refused by `toets_risico`."""
    if fout := toets_risico(risico):
        return fout
    rij = Financieelrisico.objects.create(**_kolommen(risico), beoordeeld_op=peildatum)
    return Gedaan(rij, None, _OVERIG, f"Risico vastgelegd: {rij.naam}.")


@handeling(recht="begroting.bijhouden", wet=RISICO)
def beoordeel_financieel_risico(
    actor: Actor, *, risico: Financieelrisico, gegevens: Risicogegevens, gesloten: bool = False, peildatum: date
) -> Gedaan[Financieelrisico] | Weigering:
    """Weigh this risk again, or close it. Refused by `toets_risico`, and for one that was closed."""
    vers = Financieelrisico.objects.select_for_update(of=("self",)).get(pk=risico.pk)
    if vers.gesloten_op is not None:
        return Weigering("maatregel.gesloten", "Dit risico is gesloten.", RISICO, "Leg een nieuw risico vast.", "")
    if fout := toets_risico(gegevens):
        return fout
    for naam, waarde in _kolommen(gegevens).items():
        setattr(vers, naam, waarde)
    vers.beoordeeld_op = peildatum
    vers.gesloten_op = peildatum if gesloten else None
    vers.save()
    return Gedaan(vers, None, _OVERIG, f"Risico {vers.naam} {'gesloten' if gesloten else 'opnieuw beoordeeld'}.")


def _kolommen(risico: Risicogegevens) -> dict[str, object]:
    return {
        "code": risico.code,
        "naam": risico.naam.strip(),
        "uitleg": risico.uitleg.strip(),
        "kans": risico.kans,
        "gevolg_centen": risico.gevolg.centen,
        "maatregel": risico.maatregel.strip(),
    }
