"""Entries of the map: put there, changed, closed, opened again, looked at, and given a label."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from uuid import uuid4

from django.utils.text import slugify

from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import Antwoord
from naober.gemeente.velden import Waarde, vastleggen
from naober.kaart import rules
from naober.kaart.actions.organisaties import WIJZER
from naober.kaart.models import Herkomst, Label, Locatie, Openingstijd, Organisatie, Plek, Voorziening
from naober.kaart.rules import Kaartgegevens, Plekgegevens, Tijdgegevens
from naober.kaart.rules.invoer import klok
from naober.kern import Weigering

_AL_DICHT = Weigering(
    "kaart.al-gesloten", "Deze voorziening is al niet meer open.", WIJZER, "Open haar eerst weer.", "reden"
)
weiger_bij_botsing(
    "label_een_keer",
    Weigering("kaart.label-al", "Deze voorziening heeft dit label al.", WIJZER, "Neem het eerst af.", "label"),
)


@handeling(recht="kaart.bijhouden", wet=WIJZER)
def zet_op_kaart(
    actor: Actor,
    *,
    gegevens: Kaartgegevens,
    organisatie: Organisatie | None = None,
    plekken: Sequence[Plekgegevens] = (),
    tijden: Sequence[Tijdgegevens] = (),
    peildatum: date,
) -> Gedaan[Voorziening] | Weigering:
    """Put an entry on the map, with its places and hours. Refused by `rules.controleer` and its likes."""
    profiel = profiel_van(actor.gemeente, peildatum)
    if fout := rules.controleer(profiel, gegevens):
        return fout
    rij = maak_voorziening(gegevens, organisatie, Herkomst.MEDEWERKER, peildatum)
    if fout := _schrijf_plekken(profiel, rij, plekken, tijden, Herkomst.MEDEWERKER):
        return fout
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Op de kaart: {rij.naam}.")


def maak_voorziening(gegevens: Kaartgegevens, organisatie: Organisatie | None, herkomst: str, dag: date) -> Voorziening:
    """The row of a new entry, recognised by its name and a part of its number."""
    nummer = uuid4()
    return Voorziening.objects.create(
        hsds_id=nummer,
        code=f"{slugify(gegevens.naam)[:60]}-{nummer.hex[:8]}",
        organisatie=organisatie,
        herkomst=herkomst,
        nagekeken_op=dag,
        **kolommen(gegevens),
    )


def kolommen(gegevens: Kaartgegevens) -> dict[str, object]:
    """The columns of an entry; lists as the table wants them."""
    return {naam: list(w) if isinstance(w, tuple) else w for naam, w in asdict(gegevens).items()}


@handeling(recht="kaart.bijhouden", wet=WIJZER)
def wijzig_voorziening(
    actor: Actor,
    *,
    voorziening: Voorziening,
    gegevens: Kaartgegevens,
    organisatie: Organisatie | None = None,
    peildatum: date,
) -> Gedaan[Voorziening] | Weigering:
    """Make this entry as given; it then counts as looked at. Refused by `rules.controleer`."""
    if fout := rules.controleer(profiel_van(actor.gemeente, peildatum), gegevens, nieuw=False):
        return fout
    vers = vul_in(voorziening.pk, kolommen(gegevens), organisatie, peildatum)
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Kaart: {vers.naam} gewijzigd.")


def vul_in(pk: int, velden: Mapping[str, object], organisatie: Organisatie | None, dag: date) -> Voorziening:
    """Write these columns of an entry, under lock."""
    vers = Voorziening.objects.select_for_update(of=("self",)).get(pk=pk)
    for naam, waarde in velden.items():
        setattr(vers, naam, waarde)
    vers.organisatie, vers.nagekeken_op = organisatie, dag
    vers.save()
    return vers


@handeling(recht="kaart.bijhouden", wet=WIJZER)
def zet_plekken(
    actor: Actor,
    *,
    voorziening: Voorziening,
    plekken: Sequence[Plekgegevens] = (),
    tijden: Sequence[Tijdgegevens] = (),
    peildatum: date,
) -> Gedaan[Voorziening] | Weigering:
    """Where and when this entry is offered, instead of what stood there. `tijden`: hours that hold without a place.

    From now on these are kept up here, also for an entry of the profile. Refused by `rules.controleer_plekken`."""
    profiel = profiel_van(actor.gemeente, peildatum)
    vers = Voorziening.objects.select_for_update(of=("self",)).get(pk=voorziening.pk)
    vers.plekken.all().delete()
    vers.openingstijden.all().delete()
    if fout := _schrijf_plekken(profiel, vers, plekken, tijden, Herkomst.MEDEWERKER):
        return fout
    vers.nagekeken_op = peildatum
    vers.save(update_fields=["nagekeken_op"])
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Kaart: plekken en tijden van {vers.naam} gewijzigd.")


def _schrijf_plekken(
    profiel: Profiel,
    voorziening: Voorziening,
    plekken: Sequence[Plekgegevens],
    tijden: Sequence[Tijdgegevens],
    herkomst: str,
) -> Weigering | None:
    fout = rules.controleer_plekken(profiel, plekken) or rules.controleer_tijden(profiel, tijden)
    if fout:
        return fout
    for gegeven in plekken:
        plek, _ = Plek.objects.get_or_create(
            voorziening=voorziening, locatie=_locatie(gegeven, herkomst), defaults={"herkomst": herkomst}
        )
        Openingstijd.objects.bulk_create([_tijd(voorziening, plek, t, herkomst) for t in gegeven.tijden])
    Openingstijd.objects.bulk_create([_tijd(voorziening, None, t, herkomst) for t in tijden])
    return None


def _locatie(gegeven: Plekgegevens, herkomst: str) -> Locatie:
    """The place with this name and address, with what is now said of it; a new one when there is none."""
    velden = {naam: waarde for naam, waarde in asdict(gegeven).items() if naam != "tijden"}
    velden["toegankelijkheid"] = list(gegeven.toegankelijkheid)
    zelfde = {naam: velden.pop(naam) for naam in ("naam", "adres", "plaats", "website")}
    locatie, nieuw = Locatie.objects.get_or_create(**zelfde, defaults={**velden, "herkomst": herkomst})
    if not nieuw and any(getattr(locatie, naam) != waarde for naam, waarde in velden.items()):
        for naam, waarde in velden.items():
            setattr(locatie, naam, waarde)
        locatie.save()
    return locatie


def _tijd(voorziening: Voorziening, plek: Plek | None, gegeven: Tijdgegevens, herkomst: str) -> Openingstijd:
    velden = {**asdict(gegeven), "van": klok(gegeven.van), "tot": klok(gegeven.tot)}
    return Openingstijd(voorziening=voorziening, plek=plek, herkomst=herkomst, **velden)


@handeling(recht="kaart.bijhouden", wet=WIJZER)
def sluit_voorziening(
    actor: Actor, *, voorziening: Voorziening, reden: str, voorgoed: bool = False, peildatum: date
) -> Gedaan[Voorziening] | Weigering:
    """Close an entry for now, or take it off the map (`voorgoed`). Plans that name it keep it, and whoever directs
    them gets a task. Refused without a reason, and when it is closed already."""
    if not reden.strip():
        return Weigering("kaart.reden", "Schrijf waarom.", WIJZER, "Wie het aanbood, leest dit.", "reden")
    vers = Voorziening.objects.select_for_update(of=("self",)).get(pk=voorziening.pk)
    nieuw = Voorziening.Stand.GEARCHIVEERD if voorgoed else Voorziening.Stand.DICHT
    if vers.stand in (nieuw, Voorziening.Stand.GEARCHIVEERD):
        return _AL_DICHT
    vers.stand, vers.reden_stand = nieuw, reden.strip()
    vers.save(update_fields=["stand", "reden_stand"])
    wat = "van de kaart" if voorgoed else "tijdelijk dicht"
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Kaart: {vers.naam} is {wat}.")


@handeling(recht="kaart.bijhouden", wet=WIJZER)
def heropen_voorziening(actor: Actor, *, voorziening: Voorziening, peildatum: date) -> Gedaan[Voorziening] | Weigering:
    """Put an entry back on the map; it counts as looked at. Refused when it is there."""
    vers = Voorziening.objects.select_for_update(of=("self",)).get(pk=voorziening.pk)
    if vers.stand == Voorziening.Stand.GEPUBLICEERD:
        return Weigering("kaart.al-open", "Deze voorziening staat op de kaart.", WIJZER, "Er is niets te doen.")
    if vers.geldig_tot is not None and vers.geldig_tot < peildatum:
        reden = "De laatste dag van deze voorziening is voorbij."
        return Weigering("kaart.voorbij", reden, WIJZER, "Wijzig eerst de laatste dag.", "geldig_tot")
    vers.stand, vers.reden_stand, vers.nagekeken_op = Voorziening.Stand.GEPUBLICEERD, "", peildatum
    vers.save(update_fields=["stand", "reden_stand", "nagekeken_op"])
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Kaart: {vers.naam} is weer open.")


@handeling(recht="kaart.voorstellen", wet=WIJZER)
def keek_na(
    actor: Actor,
    *,
    voorziening: Voorziening,
    vrij: int | None = None,
    wachttijd: int | None = None,
    peildatum: date,
) -> Gedaan[Voorziening] | Weigering:
    """Say that this entry still holds, with how many places are free and how many days one waits, when known.

    Refused for an organisation that it is not of, and for numbers that cannot be."""
    vers = Voorziening.objects.select_for_update(of=("self",)).select_related("organisatie").get(pk=voorziening.pk)
    if fout := mag_voorstellen(actor, vers.organisatie):
        return fout
    if (vrij is not None and (vrij < 0 or (vers.plaatsen is not None and vrij > vers.plaatsen))) or (
        wachttijd is not None and not 0 <= wachttijd <= 3650
    ):
        return Weigering(
            "kaart.ruimte", "Dit aantal kan niet.", WIJZER, "Vrije plaatsen: ten hoogste alle plaatsen.", "vrij"
        )
    vers.nagekeken_op = peildatum
    if vrij is not None or wachttijd is not None:
        vers.vrij, vers.wachttijd, vers.gemeten_op = vrij, wachttijd, peildatum
    vers.save(update_fields=["nagekeken_op", "vrij", "wachttijd", "gemeten_op"])
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Kaart: {vers.naam} is nagekeken.")


def mag_voorstellen(actor: Actor, organisatie: Organisatie | None) -> Weigering | None:
    """Staff of the municipality may propose for all; who is of an organisation that offers something, for its own."""
    if not rules.alleen_uitvoerder(actor.rollen):
        return None
    if organisatie is not None and actor.organisatie and organisatie.code == actor.organisatie:
        return None
    reden = "U kunt alleen het aanbod van uw eigen organisatie bijhouden."
    return Weigering("kaart.andere-organisatie", reden, WIJZER, "Vraag het de gemeente.", "voorziening")


@handeling(recht="kaart.bijhouden", wet=WIJZER)
def geef_label(
    actor: Actor,
    *,
    voorziening: Voorziening,
    label: str,
    antwoorden: Mapping[str, Antwoord],
    gegevens: Mapping[str, Waarde],
    peildatum: date,
) -> Gedaan[Label] | Weigering:
    """Give an entry a label of the profile, on the answers to its checklist. Refused by `rules.controleer_label`."""
    profiel = profiel_van(actor.gemeente, peildatum)
    gekozen = profiel.kaart.label(label)
    if gekozen is None:
        bekend = ", ".join(x.naam for x in profiel.kaart.labels) or "geen"
        return Weigering("kaart.label-onbekend", f"{label!r} is geen label.", WIJZER, f"Er zijn: {bekend}.", "label")
    if fout := rules.controleer_label(profiel, gekozen, antwoorden, gegevens):
        return fout
    rij = Label.objects.create(
        voorziening=voorziening,
        code=gekozen.code,
        antwoorden={code: {"antwoord": a.waarde, "waarom": a.motivering} for code, a in antwoorden.items()},
        gegevens=vastleggen(gekozen.velden, gegevens),
        gegeven_op=peildatum,
        medewerker_id=actor.id,
    )
    tekst = f"Kaart: {voorziening.naam} kreeg het label {gekozen.naam}."
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst, bron=gekozen.bron)


@handeling(recht="kaart.bijhouden", wet=WIJZER)
def neem_label_af(
    actor: Actor, *, voorziening: Voorziening, label: str, peildatum: date
) -> Gedaan[Voorziening] | Weigering:
    """Take a label from an entry; what was answered stays in the history. Refused when it does not have it."""
    weg, _ = Label.objects.filter(voorziening=voorziening, code=label).delete()
    if not weg:
        return Weigering(
            "kaart.label-niet", "Deze voorziening heeft dit label niet.", WIJZER, "Kijk op haar bladzijde.", "label"
        )
    tekst = f"Kaart: {voorziening.naam} heeft het label {label} niet meer."
    return Gedaan(voorziening, None, Gebeurtenis.Soort.OVERIG, tekst)
