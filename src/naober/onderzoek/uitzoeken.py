"""Finding out: the sections of an investigation and its end, instruments, and what experts know."""

from datetime import date
from hashlib import sha256

from naober.bewoners.models import Persoon
from naober.brief.zetten import OnzetbaarTeken, zet
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.dossier.rules import niet_later
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import Oordeel, weeg_toets
from naober.gemeente.velden import Antwoorden, vastleggen
from naober.kern import Bron, Weigering
from naober.onderzoek.models import Expertisevraag, Meting, Onderdeel, Onderzoek, Verslag
from naober.onderzoek.onderdelen.rules import (
    Inzending,
    controleer_afronding,
    controleer_onderdeel,
    oordeel_van,
    uitkomst_van,
)
from naober.onderzoek.onderdelen.stand import feiten_van, laatste_onderzoek, lopend_onderzoek
from naober.onderzoek.rules import (
    Expertiseverzoek,
    Metingopname,
    controleer_antwoord,
    controleer_meting,
    controleer_verzoek,
    weiger_teken,
)
from naober.onderzoek.verslag import verslagbrief

_ONDERZOEK = Bron("Wmo 2015", "art. 2.3.2 lid 4")
_AFRONDING = Bron("Wmo 2015", "art. 2.3.2 lid 8")
weiger_bij_botsing(
    "onderzoek_een_lopend",
    Weigering(
        "onderzoek.loopt-al",
        "Een collega begon op hetzelfde moment dit onderzoek.",
        _ONDERZOEK,
        "Bewaar nog een keer.",
    ),
)


@handeling(recht="gesprek.vastleggen", wet=_ONDERZOEK)
def leg_onderdeel_vast(
    actor: Actor, *, dossier: Dossier, onderdeel: str, inzending: Inzending, peildatum: date
) -> Gedaan[Onderdeel] | Weigering:
    """Record a section of the investigation, for the household or a member of it. Recorded again it replaces what was
    there; the history keeps both.

    Refused: a section that does not apply or is not yet in turn, a field or condition open, an investigation that is
    complete already. Source: profile `gesprek`, and the law."""
    profiel = profiel_van(actor.gemeente, peildatum)
    deel = profiel.onderdeel(onderdeel)
    if deel is None:
        return Weigering(
            "onderdeel.onbekend",
            "Dit onderdeel kent het profiel van de gemeente niet.",
            _ONDERZOEK,
            "Kies een onderdeel van de bladzijde Onderzoek.",
        )
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    laatste = laatste_onderzoek(open_)
    if weigering := controleer_onderdeel(profiel, feiten_van(open_, laatste, peildatum), deel, inzending):
        return weigering
    # What is asked later on, such as how the help went, belongs to the investigation that led to it.
    later = bool(deel.momenten) or deel.voor == "einde"
    if laatste is not None and laatste.afgerond_op is not None and not later:
        return Weigering(
            "onderzoek.afgerond",
            "Het onderzoek is afgerond. Wat er toen is vastgelegd, blijft staan.",
            deel.bron,
            "Is er iets nieuws, leg dan een gesprek vast met wat er nodig is. Dan begint een nieuw onderzoek.",
        )
    oordeel = oordeel_van(profiel, deel, inzending)
    rij, _ = Onderdeel.objects.update_or_create(
        onderzoek=laatste or lopend_onderzoek(open_, peildatum),
        code=deel.code,
        persoon=Persoon.objects.get(pk=inzending.persoon) if inzending.persoon else None,
        moment=inzending.moment,
        defaults={
            "antwoorden": vastleggen(deel.vraagt(profiel.leefgebieden), inzending.antwoorden),
            "oordelen": _oordelen(oordeel),
            "uitkomst": uitkomst_van(deel, oordeel),
            "vastgelegd_op": peildatum,
            "vastgelegd_door_id": actor.id,
        },
    )
    tekst = " ".join(filter(None, (f"Onderzocht: {deel.vraag}", inzending.moment, rij.uitkomst)))
    return Gedaan(rij, open_, Gebeurtenis.Soort.GESPREK, tekst, deel.bron)


def _oordelen(oordeel: Oordeel | None) -> list[dict[str, object]]:
    """Every condition with its answer, to keep beside the outcome."""
    return [
        {"vraag": u.voorwaarde.vraag, "antwoord": u.antwoord.waarde, "motivering": u.antwoord.motivering}
        for u in (oordeel.uitkomsten if oordeel else ())
        if u.antwoord is not None
    ]


@handeling(recht="onderzoek.afronden", wet=_AFRONDING)
def rond_onderzoek_af(
    actor: Actor, *, dossier: Dossier, conclusie: str, peildatum: date
) -> Gedaan[Onderzoek] | Weigering:
    """Complete the investigation, with what it comes down to for the resident; makes the report to the resident.

    Refused: none that runs, no conversation, a mandatory section open, a life domain on which something is needed
    without a need, a need without the findings that the profile asks, no conclusion."""
    profiel = profiel_van(actor.gemeente, peildatum)
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    onderzoek = laatste_onderzoek(open_)
    if onderzoek is None or onderzoek.afgerond_op is not None:
        return Weigering(
            "onderzoek.geen",
            "Er loopt geen onderzoek.",
            _AFRONDING,
            "Een onderzoek begint met een gesprek waarin staat wat er nodig is.",
        )
    if weigering := controleer_afronding(profiel, feiten_van(open_, onderzoek, peildatum)):
        return weigering
    if not conclusie.strip():
        return Weigering(
            "onderzoek.conclusie",
            "Wat komt er uit het onderzoek? Dat ontbreekt nog.",
            _AFRONDING,
            "Schrijf op wat u de inwoner vertelt.",
            "conclusie",
        )
    onderzoek.afgerond_op, onderzoek.afgerond_door_id = peildatum, actor.id
    onderzoek.conclusie = conclusie.strip()
    onderzoek.save()
    try:
        pdf = zet(verslagbrief(profiel, actor, open_, onderzoek, peildatum))
    except OnzetbaarTeken as fout:
        return weiger_teken(fout.teken, "conclusie" if fout.teken in conclusie else None)
    Verslag.objects.create(onderzoek=onderzoek, gemaakt_op=peildatum, pdf=pdf, sha256=sha256(pdf).hexdigest())
    return Gedaan(onderzoek, open_, Gebeurtenis.Soort.GESPREK, f"Onderzoek afgerond: {onderzoek.conclusie}")


@handeling(recht="gesprek.vastleggen", wet=_AFRONDING)
def leg_reactie_vast(actor: Actor, *, dossier: Dossier, reactie: str, peildatum: date) -> Gedaan[Onderzoek] | Weigering:
    """What the resident says of the report of the investigation, in their own words. Refused: no completed
    investigation, nothing said."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    onderzoek = Onderzoek.objects.filter(dossier=open_, afgerond_op__isnull=False).order_by("-pk").first()
    if onderzoek is None or not reactie.strip():
        return Weigering(
            "onderzoek.reactie",
            "Er is nog geen verslag waarop de inwoner kan reageren, of de reactie is leeg.",
            _AFRONDING,
            "Rond eerst het onderzoek af, en schrijf dan op wat de inwoner ervan vindt.",
            "reactie",
        )
    onderzoek.reactie, onderzoek.reactie_op = reactie.strip(), peildatum
    onderzoek.save()
    return Gedaan(onderzoek, open_, Gebeurtenis.Soort.GESPREK, f"Reactie van de inwoner: {onderzoek.reactie}")


@handeling(recht="gesprek.vastleggen", wet=_ONDERZOEK)
def leg_meting_vast(
    actor: Actor, *, dossier: Dossier, meting: Metingopname, peildatum: date
) -> Gedaan[Meting] | Weigering:
    """Record an instrument of the profile at one of its moments. Refused: an unknown instrument, moment or score,
    someone else's household, a field open."""
    profiel = profiel_van(actor.gemeente, peildatum)
    instrument = profiel.instrument(meting.instrument)
    gemeten = meting.gemeten_op or peildatum
    if weigering := controleer_meting(instrument, meting, _ONDERZOEK) or niet_later(
        gemeten, peildatum, "gemeten_op", _ONDERZOEK
    ):
        return weigering
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    persoon = Persoon.objects.filter(huishouden_id=open_.huishouden_id, pk=meting.persoon).first()
    if instrument is None or persoon is None:
        return Weigering(
            "meting.persoon", "Over wie gaat dit?", _ONDERZOEK, "Kies iemand uit dit huishouden.", "persoon"
        )
    rij = Meting.objects.create(
        dossier=open_,
        persoon=persoon,
        instrument=instrument.code,
        moment=meting.moment,
        gemeten_op=gemeten,
        gemeten_door_id=actor.id,
        scores=dict(meting.scores),
        antwoorden=vastleggen(instrument.velden, meting.antwoorden),
        toelichting=meting.toelichting.strip(),
    )
    tekst = f"{instrument.naam}, {meting.moment}."
    return Gedaan(rij, open_, Gebeurtenis.Soort.GESPREK, tekst, instrument.bron, dag=gemeten)


@handeling(recht="expertise.vragen", wet=_ONDERZOEK)
def vraag_expertise(
    actor: Actor, *, dossier: Dossier, verzoek: Expertiseverzoek, peildatum: date
) -> Gedaan[Expertisevraag] | Weigering:
    """Ask for knowledge that the team lacks, in one case. Refused: an unknown source or form, no question, or the
    checklist that opens it is open or not met."""
    profiel = profiel_van(actor.gemeente, peildatum)
    expertise = profiel.expertisebron(verzoek.expertise)
    toets = profiel.toets(expertise.toets) if expertise and expertise.toets else None
    oordeel = weeg_toets(toets, verzoek.oordelen) if toets else None
    if weigering := controleer_verzoek(expertise, verzoek, oordeel, _ONDERZOEK):
        return weigering
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    rij = Expertisevraag.objects.create(
        dossier=open_,
        expertise=verzoek.expertise,
        bron=verzoek.bron,
        vorm=verzoek.vorm,
        vraag=verzoek.vraag.strip(),
        oordelen=_oordelen(oordeel),
        gevraagd_op=peildatum,
        gevraagd_door_id=actor.id,
    )
    tekst = f"Expertise gevraagd aan {rij.bron} ({rij.vorm}): {rij.vraag}"
    return Gedaan(rij, open_, Gebeurtenis.Soort.GESPREK, tekst, expertise.bron if expertise else None)


@handeling(recht="expertise.vragen", wet=_ONDERZOEK)
def beantwoord_expertise(
    actor: Actor, *, vraag: Expertisevraag, antwoord: str, antwoorden: Antwoorden, peildatum: date
) -> Gedaan[Expertisevraag] | Weigering:
    """Record what the expert answered. Refused: no answer, a field of the profile open, answered before."""
    expertise = profiel_van(actor.gemeente, vraag.gevraagd_op).expertisebron(vraag.expertise)
    open_ = vergrendel(actor, vraag.dossier)
    if isinstance(open_, Weigering):
        return open_
    vers = Expertisevraag.objects.get(pk=vraag.pk)
    if weigering := controleer_antwoord(expertise, antwoord, antwoorden, vers.beantwoord_op, _ONDERZOEK):
        return weigering
    vers.antwoord, vers.beantwoord_op = antwoord.strip(), peildatum
    vers.antwoorden = vastleggen(expertise.velden, antwoorden) if expertise else {}
    vers.save()
    return Gedaan(vers, open_, Gebeurtenis.Soort.GESPREK, f"Antwoord van {vers.bron}: {vers.antwoord}")
