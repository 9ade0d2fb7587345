"""Decisions about money with a purpose: earmarking it, letting an addition to a reserve lapse, and one activity that
several lines pay together."""

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from django.db.models import Q, Sum

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.geld.begroten import begroot, geboekt, op_beurten
from naober.geld.models import Begrotingsbesluit, Begrotingsregel, Besteding, Reserveboeking
from naober.geld.rules.afspraken import Bestemming, regels_van, toets_bestemming
from naober.geld.rules.begroting import BEGROTING, RAMEN, Begrotingswijziging, Besluitgegevens, toets_aandelen
from naober.geld.rules.maatregelen import jaren_van
from naober.geld.rules.reserve import RESERVE, toets_schrappen, verloop
from naober.geld.rules.verdelen import verdeel
from naober.geld.vastleggen import leg_vast, weiger_besluit, weiger_besteding
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.kern import Bedrag, Weigering

_OVERIG = Gebeurtenis.Soort.OVERIG


@handeling(recht="begroting.bijhouden", wet=BEGROTING)
def bestem_geld(
    actor: Actor, *, besluit: Besluitgegevens, bestemming: Bestemming, peildatum: date
) -> Gedaan[Begrotingsbesluit] | Weigering:
    """Earmark money of one source for what the policy says that it is for, by a dated decision. Refused by
    `toets_bestemming`, and as any decision about the budget."""
    profiel = profiel_van(actor.gemeente, peildatum)
    oormerk = profiel.begroting.oormerk(bestemming.oormerk) if profiel.begroting else None
    bron = oormerk.bron_met(bestemming.bron) if oormerk else None
    if oormerk is not None and bron is not None:
        eigen = (doel.post for deel in bestemming.delen if (doel := oormerk.doel(deel.doel)) and doel.post)
        op_beurten(profiel.begroting, [bron.post or bron.code, *eigen])
    al, elders = al_bestemd(bestemming.oormerk, (bron.post or bron.code) if bron else "", bestemming.jaar)
    nu = begroot(profiel, bron.post, bestemming.jaar) if bron and bron.post else None
    fout = toets_bestemming(
        profiel.begroting,
        toegangsteams(profiel),
        bestemming,
        begroot=None if nu is None else nu + elders,
        al=al,
    )
    if fout or oormerk is None:
        return fout or Weigering("begroting.oormerk", "Deze bestemming is er niet.", BEGROTING, "Kies er een.", "")
    regels = regels_van(oormerk, bestemming)
    if fout := weiger_besluit(profiel, besluit, regels, peildatum):
        return fout
    rij = leg_vast(profiel, besluit, regels)
    tekst = f"{oormerk.naam}: {Bedrag(bestemming.som)} bestemd in {bestemming.jaar}."
    return Gedaan(rij, None, _OVERIG, tekst, oormerk.bron, dag=besluit.dag)


def toegangsteams(profiel: Profiel) -> list[str]:
    """The teams over which money is divided where each gets a part."""
    return [t.code for t in profiel.teams if t.soort == "toegangsteam"]


def al_bestemd(oormerk: str, herkomst: str, jaar: int) -> tuple[int, int]:
    """What of this source was earmarked before, in cents; and what of that has gone to a line of its own, so that it is
    no part any more of what the source has now."""
    rijen = Begrotingsregel.objects.filter(
        soort=Begrotingsregel.Soort.OORMERK, oormerk=oormerk, herkomst=herkomst, jaar=jaar
    )
    som = rijen.aggregate(al=Sum("centen", default=0), elders=Sum("centen", filter=~Q(post=herkomst), default=0))
    return som["al"], som["elders"]


@handeling(recht="begroting.bijhouden", wet=RESERVE)
def schrap_dotatie(
    actor: Actor,
    *,
    reserve: str,
    besluit: Besluitgegevens,
    bedragen: Mapping[str, Bedrag],
    ten_gunste_van: str,
    peildatum: date,
) -> Gedaan[Begrotingsbesluit] | Weigering:
    """Let planned additions to a reserve lapse, by year: they leave the ledger, and free money on the line that pays
    them. Refused: a reserve that no line fills, without saying what has the benefit, and by `toets_schrappen`."""
    profiel = profiel_van(actor.gemeente, peildatum)
    begroting = profiel.begroting
    beleid = begroting.reserve(reserve) if begroting else None
    if begroting is None or beleid is None or beleid.dotatie is None:
        reden = "Deze reserve wordt niet gevuld door een begrotingsregel."
        return Weigering("reserve.geen-dotatie", reden, RESERVE, "Kies een andere reserve.", "reserve")
    if not ten_gunste_van.strip():
        reden = "Zeg waar het geld heen gaat dat er niet bij komt."
        return Weigering(
            "reserve.gunste", reden, RESERVE, "Bijvoorbeeld: het begrotingsresultaat.", "ten_gunste_van"
        )  # fmt: skip
    jaren = jaren_van(bedragen)
    if isinstance(jaren, Weigering):
        return jaren
    op_beurten(begroting, [reserve, beleid.dotatie])
    if fout := toets_schrappen(beleid, jaren, verloop(begroting, beleid, geboekt(reserve)), peildatum.year):
        return fout
    naam = f"Toevoeging vervalt, ten gunste van {ten_gunste_van.strip()}"
    regels = [Begrotingswijziging(naam, jaar, Bedrag(-c), beleid.dotatie) for jaar, c in sorted(jaren.items())]
    if fout := weiger_besluit(profiel, besluit, regels, peildatum):
        return fout
    rij = leg_vast(profiel, besluit, regels)
    Reserveboeking.objects.bulk_create(
        Reserveboeking(
            reserve=reserve, jaar=jaar, centen=-c, waarvoor=naam[:200], besluit=rij.naam, vervalt=True, dag=peildatum
        )
        for jaar, c in sorted(jaren.items())
    )
    tekst = f"{beleid.naam}: toevoeging vervalt, samen {Bedrag(sum(jaren.values()))}."
    return Gedaan(rij, None, _OVERIG, tekst, beleid.bron, dag=besluit.dag)


@handeling(recht="begroting.bijhouden", wet=RAMEN)
def verdeel_besteding(
    actor: Actor,
    *,
    delen: Mapping[str, Decimal],
    jaar: int,
    bedrag: Bedrag,
    aard: Literal["structureel", "incidenteel"],
    waarvoor: str,
    kostensoort: str = "",
    peildatum: date,
) -> Gedaan[list[Besteding]] | Weigering:
    """Charge one activity to several lines, each with its part in percents. Refused when the parts are not all of it,
    on a line that may not be charged together with another, and as `leg_besteding_vast` for each line."""
    profiel = profiel_van(actor.gemeente, peildatum)
    if fout := toets_aandelen(profiel.begroting, delen, waarvoor):
        return fout
    op_beurten(profiel.begroting, delen)
    centen = verdeel(bedrag.centen, {p: int(d * 100) for p, d in delen.items()})
    rijen: list[Besteding] = []
    for code in sorted(delen):
        post = profiel.begroting.post(code) if profiel.begroting else None
        if post is None:
            continue
        deel = Bedrag(centen.get(code, 0))
        if fout := weiger_besteding(profiel, post, jaar, deel, aard, kostensoort):
            return fout
        rijen.append(
            Besteding.objects.create(
                post=code, jaar=jaar, centen=deel.centen, aard=aard, waarvoor=waarvoor.strip(),
                kostensoort=kostensoort, samen=rijen[0] if rijen else None,
                procent=delen[code].quantize(Decimal("0.01"), ROUND_HALF_UP), dag=peildatum,
            )
        )  # fmt: skip
    return Gedaan(rijen, None, _OVERIG, f"{jaar}: {bedrag} voor {waarvoor.strip()}, over {len(rijen)} regels.")
