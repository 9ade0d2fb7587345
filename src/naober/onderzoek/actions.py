"""Recording what was said, seen and found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from naober.bewoners.bewoning import hoort_bij
from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, handeling, vergrendel
from naober.dossier.models import Dossier, Gebeurtenis
from naober.dossier.rules import niet_later
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import Oordeel
from naober.ingang.queries import eerst_nog
from naober.kern import Bron, Weigering
from naober.onderzoek.models import (
    Behoefte,
    Bevinding,
    Deelnemer,
    Gesprek,
    Waarneming,
)
from naober.onderzoek.onderdelen.rules import (
    open_voor,
    weiger_open,
    weiger_trede,
)
from naober.onderzoek.onderdelen.stand import feiten_van, laatste_onderzoek, lopend_onderzoek
from naober.onderzoek.rules import (
    Gespreksverslag,
    Vondst,
    controleer_bevinding,
    controleer_bevindingstoets,
    controleer_gesprek,
    oordeel_bij,
)

_ONDERZOEK = Bron("Wmo 2015", "art. 2.3.2 lid 4")
_OORDEEL = {"ja": "is genoeg", "deels": "is deels genoeg", "nee": "is niet genoeg"}


@dataclass(frozen=True, slots=True)
class NieuweBehoefte:
    persoon: Persoon
    leefgebied: str
    omschrijving: str
    gevraagd: str = ""


@handeling(recht="gesprek.vastleggen", wet=_ONDERZOEK)
def leg_gesprek_vast(
    actor: Actor,
    *,
    dossier: Dossier,
    gesprek: Gespreksverslag,
    behoeften: Sequence[NieuweBehoefte],
    gevoerd_op: date | None = None,
    peildatum: date,
) -> Gedaan[Gesprek] | Weigering:
    """Record a conversation and the needs it showed. Refused: a mandatory section open, nobody at the table,
    a need of someone who is not in this household."""
    profiel = profiel_van(actor.gemeente, peildatum)
    gevoerd = gevoerd_op or peildatum
    if weigering := (
        controleer_gesprek(profiel, gesprek)
        or _controleer_behoeften(profiel, dossier, behoeften, peildatum)
        or niet_later(gevoerd, peildatum, "gevoerd_op", _ONDERZOEK)
    ):
        return weigering
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    laatste = laatste_onderzoek(open_)
    # A later talk that shows nothing new belongs to no investigation: it does not begin one again.
    hoort_bij = behoeften or laatste is None or laatste.afgerond_op is None
    rij = Gesprek.objects.create(
        dossier=open_,
        onderzoek=lopend_onderzoek(open_, peildatum) if hoort_bij else None,
        plaats=gesprek.plaats,
        plaats_reden=gesprek.plaats_reden.strip() if gesprek.plaats != Gesprek.Plaats.THUIS else "",
        eigen_woorden=gesprek.eigen_woorden.strip(),
        gevoerd_op=gevoerd,
        gevoerd_door_id=actor.id,
        verslag=gesprek.verslag.strip(),
        eigen_kracht=gesprek.eigen_kracht.strip(),
        mantelzorg=gesprek.mantelzorg,
        mantelzorg_steun=gesprek.mantelzorg_steun.strip(),
        clientondersteuning=gesprek.clientondersteuning,
        leefgebieden={k: v.strip() for k, v in gesprek.leefgebieden.items() if v.strip()},
    )
    Deelnemer.objects.bulk_create(
        Deelnemer(gesprek=rij, naam=d.naam.strip(), hoedanigheid=d.hoedanigheid) for d in gesprek.deelnemers
    )
    Behoefte.objects.bulk_create(
        Behoefte(
            dossier=open_,
            gesprek=rij,
            persoon=b.persoon,
            leefgebied=b.leefgebied,
            omschrijving=b.omschrijving.strip(),
            gevraagd=b.gevraagd.strip(),
        )
        for b in behoeften
    )
    aan_tafel = ", ".join(d.naam.strip() for d in gesprek.deelnemers)
    return Gedaan(rij, open_, Gebeurtenis.Soort.GESPREK, f"Gesprek met {aan_tafel}.", dag=gevoerd)


def _controleer_behoeften(
    profiel: Profiel, dossier: Dossier, behoeften: Sequence[NieuweBehoefte], peildatum: date
) -> Weigering | None:
    for behoefte in behoeften:
        if profiel.leefgebied(behoefte.leefgebied) is None or not behoefte.omschrijving.strip():
            return Weigering(
                "behoefte.onvolledig",
                "Bij een behoefte horen een leefgebied en een omschrijving.",
                _ONDERZOEK,
                "Vul beide in, of laat de behoefte weg.",
                "behoefte",
            )
        if not hoort_bij(behoefte.persoon, dossier.huishouden_id, peildatum):
            return Weigering(
                "behoefte.ander-huishouden",
                "Een behoefte in dit dossier is van iemand uit dit huishouden.",
                _ONDERZOEK,
                "Kies iemand uit dit huishouden, of leg voor de ander een eigen vraag vast.",
                "behoefte",
            )
    return None


@handeling(recht="bevinding.vastleggen", wet=_ONDERZOEK)
def leg_bevindingen_vast(
    actor: Actor, *, behoefte: Behoefte, bevindingen: Mapping[str, Vondst], peildatum: date
) -> Gedaan[list[Bevinding]] | Weigering:
    """Record on one or more rungs whether they suffice for this need, and why. A new finding replaces the
    old one of that rung; the history keeps both. Refused whole when one is: no such rung, no reason, a checklist of the
    rung that is open or says otherwise, or a section of the profile that comes before the weighing is open."""
    profiel = profiel_van(actor.gemeente, peildatum)
    trap = profiel.trap
    for trede, vondst in bevindingen.items():
        if weigering := controleer_bevinding(trap, trede, vondst):
            return weigering
    if not bevindingen:
        return Weigering(
            "bevinding.geen",
            "Er is nog geen bevinding ingevuld.",
            trap.bron,
            "Kies bij minstens één trede of die genoeg is, en waarom.",
        )
    dossier = vergrendel(actor, behoefte.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    if weigering := eerst_nog(profiel, dossier, "bevinding"):
        return weigering
    if weigering := weiger_vervallen(behoefte) or _onderzocht(profiel, dossier, behoefte, bevindingen, peildatum):
        return weigering
    oordelen = {trede: oordeel_bij(profiel, trede, vondst) for trede, vondst in bevindingen.items()}
    for trede, vondst in bevindingen.items():
        if weigering := controleer_bevindingstoets(trap.trede(trede), vondst, oordelen[trede]):
            return weigering
    rijen = [
        Bevinding.objects.update_or_create(
            behoefte=behoefte,
            trede=trede,
            defaults={
                "volstaat": vondst.volstaat,
                "reden": vondst.reden.strip(),
                "toetsing": _toetsing(oordelen[trede]),
                "vastgesteld_op": peildatum,
                "vastgesteld_door_id": actor.id,
            },
        )[0]
        for trede, vondst in bevindingen.items()
    ]
    delen = "; ".join(f"{trap.trede(t).naam} {_OORDEEL[v.volstaat]}" for t, v in bevindingen.items())
    tekst = f"Afgewogen voor “{behoefte.omschrijving}”: {delen}."
    return Gedaan(rijen, dossier, Gebeurtenis.Soort.GESPREK, tekst, trap.bron)


def _toetsing(oordeel: Oordeel | None) -> list[dict[str, object]]:
    """Each answered condition as it is kept, with the question of the day."""
    return [
        {
            "code": u.voorwaarde.code,
            "vraag": u.voorwaarde.vraag,
            "antwoord": u.antwoord.waarde,
            "waarom": u.antwoord.motivering,
            "bron": str(u.voorwaarde.bron),
        }
        for u in (oordeel.uitkomsten if oordeel else ())
        if u.antwoord is not None
    ]


def _onderzocht(
    profiel: Profiel, dossier: Dossier, behoefte: Behoefte, bevindingen: Mapping[str, Vondst], dag: date
) -> Weigering | None:
    """First listen and understand, then weigh; and what the profile asks before a rung may be enough."""
    feiten = feiten_van(dossier, laatste_onderzoek(dossier), dag)
    if weigering := weiger_open(open_voor(profiel, feiten, "afweging"), "Afwegen kan nog niet"):
        return weigering
    for trede, vondst in bevindingen.items():
        if weigering := weiger_trede(profiel, feiten, trede, vondst.volstaat, behoefte.persoon_id):
            return weigering
    return None


@handeling(recht="waarneming.vastleggen", wet=_ONDERZOEK)
def leg_waarneming_vast(
    actor: Actor,
    *,
    dossier: Dossier,
    van_wie: str,
    beeld: str,
    tekst: str,
    waargenomen_op: date | None = None,
    peildatum: date,
) -> Gedaan[Waarneming] | Weigering:
    """Record what was seen during light follow-up, or what family worries about."""
    gezien = waargenomen_op or peildatum
    if not tekst.strip() or not van_wie.strip() or beeld not in Waarneming.Beeld.values:
        return Weigering(
            "waarneming.onvolledig",
            "Schrijf op wat is gezien, door wie, en hoe het gaat.",
            _ONDERZOEK,
            "Vul alle drie in.",
            "tekst",
        )
    if weigering := niet_later(gezien, peildatum, "waargenomen_op", _ONDERZOEK):
        return weigering
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    rij = Waarneming.objects.create(
        dossier=open_,
        waargenomen_op=gezien,
        door_id=actor.id,
        van_wie=van_wie.strip(),
        beeld=beeld,
        tekst=tekst.strip(),
    )
    regel = f"Waarneming van {van_wie.strip()} ({Waarneming.Beeld(beeld).label}): {tekst.strip()}"
    return Gedaan(rij, open_, Gebeurtenis.Soort.GESPREK, regel, dag=gezien)


def weiger_vervallen(behoefte: Behoefte) -> Weigering | None:
    """Nothing more is done for a need that has lapsed. Read under the lock of the file."""
    if not Behoefte.objects.filter(pk=behoefte.pk, vervallen_op__isnull=False).exists():
        return None
    return Weigering(
        "behoefte.al-vervallen",
        "Deze behoefte is vervallen.",
        _ONDERZOEK,
        "Leg in een gesprek vast wat er nu nodig is.",
    )


@handeling(recht="gesprek.vastleggen", wet=_ONDERZOEK)
def laat_vervallen(actor: Actor, *, behoefte: Behoefte, reden: str, peildatum: date) -> Gedaan[Behoefte] | Weigering:
    """A need that is no longer one, or was recorded twice: it asks for no answer any more. It stays readable.

    Refused: no reason, already gone."""
    if not reden.strip():
        return Weigering(
            "behoefte.vervallen-zonder-reden",
            "Waarom vervalt deze behoefte?",
            _ONDERZOEK,
            "Schrijf de reden op.",
            "reden",
        )
    open_ = vergrendel(actor, behoefte.dossier)
    if isinstance(open_, Weigering):
        return open_
    if weigering := weiger_vervallen(behoefte):
        return weigering
    vers = Behoefte.objects.get(pk=behoefte.pk)
    vers.vervallen_op, vers.vervallen_reden = peildatum, reden.strip()
    vers.save()
    tekst = f"Vervallen: {vers.omschrijving}. {vers.vervallen_reden}"
    return Gedaan(vers, open_, Gebeurtenis.Soort.GESPREK, tekst)
