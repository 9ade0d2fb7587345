"""What others say should change on the map, until somebody who keeps it up looked at it."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from naober.dossier.handeling import Gedaan, handeling, voer_uit
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import huidige_scope
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kaart import rules
from naober.kaart.actions.organisaties import WIJZER
from naober.kaart.actions.voorzieningen import kolommen, maak_voorziening, mag_voorstellen, vul_in
from naober.kaart.models import Herkomst, Kaartvoorstel, Organisatie, Voorziening
from naober.kaart.queries import gegevens_van
from naober.kaart.rules import Kaartgegevens
from naober.kern import Bron, Fout, Weigering

# Policy on which residents may act themselves, and the municipality supports them.
_INITIATIEF = Bron("Wmo 2015", "art. 2.1.2 lid 4")
# As many open proposals of residents as one municipality takes: a form that is abused fills no more than this.
_MEESTE_OPEN = 500


@handeling(recht="kaart.voorstellen", wet=WIJZER)
def stel_voor(
    actor: Actor,
    *,
    gegevens: Kaartgegevens,
    voorziening: Voorziening | None = None,
    organisatie: Organisatie | None = None,
    toelichting: str = "",
    peildatum: date,
) -> Gedaan[Kaartvoorstel] | Weigering:
    """Propose how an entry should be (without `voorziening`: a new one of `organisatie`). Nothing changes yet.

    Refused by `rules.controleer`, for an entry of another organisation unless one's own knows the map
    (`kent_de_kaart`), and when nothing would change."""
    if voorziening is not None:
        organisatie = voorziening.organisatie
    profiel = profiel_van(actor.gemeente, peildatum)
    if not profiel.kaart.kent(actor.organisatie) and (fout := mag_voorstellen(actor, organisatie)):
        return fout
    if fout := rules.controleer(profiel, gegevens, nieuw=voorziening is None):
        return fout
    waarden = _anders(voorziening, gegevens)
    if not waarden:
        return Weigering("kaart.niets-anders", "Er verandert niets.", WIJZER, "Verander eerst iets.", None)
    rij = Kaartvoorstel.objects.create(
        voorziening=voorziening,
        organisatie=organisatie,
        herkomst=Herkomst.ORGANISATIE if rules.alleen_uitvoerder(actor.rollen) else Herkomst.MEDEWERKER,
        waarden=waarden,
        toelichting=toelichting,
        ingediend_op=peildatum,
        ingediend_door_id=actor.id,
    )
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Voorstel voor de kaart: {gegevens.naam}.")


def stel_initiatief_voor(
    *, gegevens: Kaartgegevens, toelichting: str = "", peildatum: date
) -> Kaartvoorstel | Weigering:
    """A resident or group of residents proposes an initiative, without signing in; in the scope of the municipality.

    Nothing is on the map before staff looked at it, and who proposed it is not kept. Refused by `rules.controleer`,
    when the same was proposed already, and when very many wait."""
    scope = huidige_scope()
    if scope is None:
        raise Fout("Een initiatief wordt voorgesteld in de scope van een gemeente.")

    def doe() -> Gedaan[Kaartvoorstel] | Weigering:
        if fout := rules.controleer(profiel_van(scope.gemeente, peildatum), gegevens):
            return fout
        open_ = Kaartvoorstel.objects.filter(stand=Kaartvoorstel.Stand.OPEN, herkomst=Herkomst.INWONER)
        if open_.filter(waarden__naam=gegevens.naam.strip()).exists():
            reden = "Dit initiatief is al voorgesteld. De gemeente kijkt ernaar."
            return Weigering("kaart.al-voorgesteld", reden, _INITIATIEF, "U hoeft niets meer te doen.", "naam")
        if open_.count() >= _MEESTE_OPEN:
            reden = "Er wachten nu te veel voorstellen."
            return Weigering("kaart.te-druk", reden, _INITIATIEF, "Probeer het later, of bel de gemeente.", None)
        rij = Kaartvoorstel.objects.create(
            herkomst=Herkomst.INWONER,
            waarden=_anders(None, gegevens),
            toelichting=toelichting,
            ingediend_op=peildatum,
        )
        # Nobody is signed in, so there is no line on a timeline: the proposal itself says that it was made.
        return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, "")

    return voer_uit(doe, "stel_initiatief_voor", peildatum, _INITIATIEF, wie={}, medewerker=None)


@handeling(recht="kaart.bijhouden", wet=WIJZER)
def beoordeel_voorstel(
    actor: Actor, *, voorstel: Kaartvoorstel, overnemen: bool, reden: str = "", peildatum: date
) -> Gedaan[Kaartvoorstel] | Weigering:
    """Take over what was proposed, or not, and then with a reason. What staff changed meanwhile in other fields stays.

    Refused when it was handled already, by whoever proposed it themselves, and by `rules.controleer` on the result."""
    vers = Kaartvoorstel.objects.select_for_update(of=("self",)).get(pk=voorstel.pk)
    if vers.stand != Kaartvoorstel.Stand.OPEN:
        return Weigering("kaart.al-beoordeeld", "Een collega keek hier al naar.", WIJZER, "Er is niets te doen.")
    if not overnemen and not reden.strip():
        return Weigering("kaart.reden", "Schrijf waarom niet.", WIJZER, "Wie het voorstelde, leest dit.", "reden")
    if overnemen and (fout := _neem_over(actor, vers, peildatum)):
        return fout
    vers.stand = Kaartvoorstel.Stand.OVERGENOMEN if overnemen else Kaartvoorstel.Stand.AFGEWEZEN
    vers.beoordeeld_op, vers.beoordeeld_door_id, vers.reden = peildatum, actor.id, reden.strip()
    vers.save()
    wat = "overgenomen" if overnemen else "niet overgenomen"
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Voorstel voor de kaart {wat}.")


def _neem_over(actor: Actor, voorstel: Kaartvoorstel, dag: date) -> Weigering | None:
    profiel = profiel_van(actor.gemeente, dag)
    if voorstel.voorziening_id is None:
        gegevens = _gegevens(voorstel.waarden)
        if fout := rules.controleer(profiel, gegevens):
            return fout
        voorstel.voorziening = maak_voorziening(gegevens, voorstel.organisatie, voorstel.herkomst, dag)
        return None
    rij = Voorziening.objects.select_related("organisatie").get(pk=voorstel.voorziening_id)
    gegevens = _gegevens({**gegevens_als_tekst(gegevens_van(rij)), **voorstel.waarden})
    if fout := rules.controleer(profiel, gegevens, nieuw=False):
        return fout
    vul_in(rij.pk, kolommen(gegevens), rij.organisatie, dag)
    return None


def gegevens_als_tekst(gegevens: Kaartgegevens) -> dict[str, Any]:
    """An entry as JSON keeps it: lists, and days as 2026-01-31."""
    uit: dict[str, Any] = {}
    for veld in fields(gegevens):
        waarde = getattr(gegevens, veld.name)
        uit[veld.name] = (
            waarde.isoformat() if isinstance(waarde, date) else list(waarde) if isinstance(waarde, tuple) else waarde
        )
    return uit


def _gegevens(waarden: Mapping[str, Any]) -> Kaartgegevens:
    """The entry that JSON keeps."""
    velden: dict[str, Any] = {naam: tuple(w) if isinstance(w, list) else w for naam, w in waarden.items()}
    for naam in ("geldig_van", "geldig_tot"):
        if isinstance(velden.get(naam), str):
            velden[naam] = date.fromisoformat(velden[naam])
    return Kaartgegevens(**velden)


def _anders(voorziening: Voorziening | None, gegevens: Kaartgegevens) -> dict[str, Any]:
    """What would be otherwise; all of it for a new entry."""
    nieuw = gegevens_als_tekst(gegevens)
    nieuw["naam"] = nieuw["naam"].strip()
    if voorziening is None:
        return nieuw
    oud = gegevens_als_tekst(gegevens_van(voorziening))
    return {naam: waarde for naam, waarde in nieuw.items() if waarde != oud[naam]}
