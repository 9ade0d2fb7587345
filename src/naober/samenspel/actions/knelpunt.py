"""Cases that are put before who may decide, and what the team that breaks through decided."""

from collections.abc import Sequence
from datetime import date

from naober.dossier.handeling import Gedaan, handeling, op_slot, vergrendel
from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering
from naober.samenspel.models import Doorbraak, Knelpunt
from naober.samenspel.queries import ziet_dossier
from naober.samenspel.rules import vastgelopen as regels

_VANGNET = Bron("Wmo 2015", "art. 2.1.2 lid 2")
_OVERIG = Gebeurtenis.Soort.OVERIG
_OPGELOST = Weigering("knelpunt.opgelost", "Dit knelpunt is al opgelost.", _VANGNET, "Leg zo nodig een nieuw voor.")


@handeling(recht="knelpunt.voorleggen", wet=_VANGNET)
def leg_knelpunt_voor(
    actor: Actor,
    *,
    dossier: Dossier,
    soort: str,
    vraag: str,
    beslist_door: Medewerker,
    wijzen: Sequence[str] = (),
    peildatum: date,
) -> Gedaan[Knelpunt] | Weigering:
    """Put this case before who may decide, for a reason of the profile. Who leads the file owns it; without a
    coordinator it is who puts it. From that day the term of the profile runs.

    Refused: an unknown reason, and what `controleer_voorgelegd` refuses."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    profiel = profiel_van(actor.gemeente, peildatum)
    gekozen = profiel.samenspel.knelpunt(soort)
    if gekozen is None:
        bron = Bron(profiel.document.kort, "samenspel")
        return Weigering("knelpunt.soort", "Waarom legt u dit voor?", bron, "Kies uit de lijst.", "soort")
    rollen = beslist_door.rollen if beslist_door.is_active and beslist_door.gemeente_id == actor.gemeente else ()
    if fout := regels.controleer_voorgelegd(gekozen, regels.Voorgelegd(vraag, tuple(wijzen)), rollen):
        return fout
    regie = Betrokkenheid.objects.filter(
        dossier=open_, regie=True, tot__isnull=True, medewerker__is_active=True
    ).first()
    rij = Knelpunt.objects.create(
        dossier=open_,
        soort=soort,
        wijzen=sorted(set(wijzen)),
        vraag=vraag.strip(),
        gemeld_op=peildatum,
        gemeld_door_id=actor.id,
        eigenaar_id=regie.medewerker_id if regie else actor.id,
        beslist_door=beslist_door,
        uiterlijk=regels.uiterlijk_op(gekozen, peildatum),
    )
    wetten = f" ({' en '.join(rij.wijzen)})" if rij.wijzen else ""
    tekst = f"{gekozen.naam}{wetten}: voorgelegd aan {beslist_door.naam}, uiterlijk {rij.uiterlijk:%d-%m-%Y}."
    return Gedaan(rij, open_, _OVERIG, tekst, gekozen.bron)


@handeling(recht="knelpunt.beslissen", wet=_VANGNET)
def beslis_knelpunt(
    actor: Actor, *, knelpunt: Knelpunt, besluit: str, wie_doet: str, peildatum: date
) -> Gedaan[Knelpunt] | Weigering:
    """Say what is decided, and who takes it up from now, by who has the mandate and was asked.

    Refused: somebody else, decided before, solved, and without what or who."""
    vers = Knelpunt.objects.select_for_update(of=("self",)).get(pk=knelpunt.pk)
    if vers.beslist_door_id != actor.id:
        return Weigering(
            "knelpunt.van-een-ander", "Dit is aan een ander voorgelegd.", _VANGNET, "Vraag de eigenaar wie er beslist."
        )
    if vers.opgelost_op is not None:
        return _OPGELOST
    if vers.besloten_op is not None:
        return Weigering("knelpunt.al-besloten", "Hierover is al beslist.", _VANGNET, "Dan hoeft u niets te doen.")
    for veld, waarde, wat in (("besluit", besluit, "Wat beslist u?"), ("wie_doet", wie_doet, "Wie pakt het nu op?")):
        if not waarde.strip():
            return Weigering("knelpunt.besluit", wat, _VANGNET, "Vul het in.", veld)
    dossier = op_slot(vers.dossier_id)
    if isinstance(dossier, Weigering):
        return dossier
    vers.besluit, vers.wie_doet, vers.besloten_op = besluit.strip(), wie_doet.strip()[:120], peildatum
    vers.save()
    dagen = regels.behandeltijd(vers.gemeld_op, peildatum, peildatum)
    tekst = f"Na {dagen} dagen beslist door {actor.naam}: {vers.besluit} Wie het doet: {vers.wie_doet}."
    return Gedaan(vers, dossier, _OVERIG, tekst)


@handeling(recht="knelpunt.voorleggen", wet=_VANGNET)
def draag_knelpunt_over(
    actor: Actor, *, knelpunt: Knelpunt, naar: Medewerker, peildatum: date
) -> Gedaan[Knelpunt] | Weigering:
    """Another colleague owns it from now. Refused: solved before, and somebody who does not work here any more or does
    not see the file, and so could not solve it."""
    vers = _open(actor, knelpunt)
    if isinstance(vers, Weigering):
        return vers
    if not naar.is_active or naar.gemeente_id != actor.gemeente:
        return Weigering("knelpunt.eigenaar", "Wie houdt dit vast?", _VANGNET, "Kies een collega.", "naar")
    if not ziet_dossier(naar, vers.dossier_id):
        return Weigering(
            "knelpunt.eigenaar", "Deze collega ziet het dossier niet, en kan het knelpunt dus niet oplossen.", _VANGNET,
            "Kies een collega die bij het dossier betrokken is, of betrek deze er eerst bij.", "naar",
        )  # fmt: skip
    vers.eigenaar = naar
    vers.save()
    return Gedaan(vers, vers.dossier, _OVERIG, f"{naar.naam} houdt het knelpunt vast tot het is opgelost.")


@handeling(recht="knelpunt.voorleggen", wet=_VANGNET)
def los_knelpunt_op(
    actor: Actor, *, knelpunt: Knelpunt, oplossing: str, peildatum: date
) -> Gedaan[Knelpunt] | Weigering:
    """The resident gets what is needed. Refused: solved before, and without a word on how."""
    vers = _open(actor, knelpunt)
    if isinstance(vers, Weigering):
        return vers
    if not oplossing.strip():
        return Weigering("knelpunt.oplossing", "Hoe is het opgelost?", _VANGNET, "Schrijf het op.", "oplossing")
    vers.oplossing, vers.opgelost_op = oplossing.strip(), peildatum
    vers.save()
    dagen = regels.behandeltijd(vers.gemeld_op, peildatum, peildatum)
    return Gedaan(vers, vers.dossier, _OVERIG, f"Knelpunt na {dagen} dagen opgelost: {vers.oplossing}")


def _open(actor: Actor, knelpunt: Knelpunt) -> Knelpunt | Weigering:
    dossier = vergrendel(actor, knelpunt.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Knelpunt.objects.select_for_update(of=("self",)).get(pk=knelpunt.pk)
    return _OPGELOST if vers.opgelost_op is not None else vers


@handeling(recht="doorbraak.vastleggen", wet=_VANGNET)
def leg_doorbraak_vast(
    actor: Actor, *, doorbraak: Doorbraak, besloten: str, mandaat: str, uitvoeren_voor: date, peildatum: date
) -> Gedaan[Doorbraak] | Weigering:
    """What the team that breaks through decided, with whose mandate, and until when it is carried out.

    Refused: decided before, without what or with whose mandate, and a last day that is over."""
    dossier = vergrendel(actor, doorbraak.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Doorbraak.objects.select_for_update(of=("self",)).get(pk=doorbraak.pk)
    if vers.besloten_op is not None:
        return Weigering("doorbraak.al-besloten", "Hierover is al beslist.", _VANGNET, "Leg vast wat ervan kwam.")
    for veld, waarde, wat in (("besloten", besloten, "Wat is er besloten?"), ("mandaat", mandaat, "Wie gaf mandaat?")):
        if not waarde.strip():
            return Weigering("doorbraak.onvolledig", wat, _VANGNET, "Vul het in.", veld)
    if uitvoeren_voor < peildatum:
        return Weigering(
            "doorbraak.voorbij", "Deze dag is al voorbij.", _VANGNET, "Kies een latere dag.", "uitvoeren_voor"
        )
    vers.besloten, vers.mandaat, vers.besloten_op = besloten.strip(), mandaat.strip()[:120], peildatum
    vers.uitvoeren_voor = uitvoeren_voor
    vers.save()
    tekst = f"Doorbraak, met mandaat van {vers.mandaat}: {vers.besloten} Uiterlijk {uitvoeren_voor:%d-%m-%Y}."
    return Gedaan(vers, dossier, _OVERIG, tekst)


@handeling(recht="doorbraak.vastleggen", wet=_VANGNET)
def leg_doorbraakresultaat_vast(
    actor: Actor, *, doorbraak: Doorbraak, gelukt: str, resultaat: str, peildatum: date
) -> Gedaan[Doorbraak] | Weigering:
    """What came of it. Refused: before something was decided, an unknown answer, nothing said."""
    dossier = vergrendel(actor, doorbraak.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Doorbraak.objects.select_for_update(of=("self",)).get(pk=doorbraak.pk)
    if vers.besloten_op is None:
        return Weigering("doorbraak.geen-besluit", "Er is nog niets besloten.", _VANGNET, "Leg eerst het besluit vast.")
    if gelukt not in Doorbraak.Gelukt.values or not resultaat.strip():
        veld = "resultaat" if gelukt in Doorbraak.Gelukt.values else "gelukt"
        return Weigering("doorbraak.resultaat", "Is het gelukt, en wat is er nu?", _VANGNET, "Vul beide in.", veld)
    vers.gelukt, vers.resultaat, vers.resultaat_op = gelukt, resultaat.strip(), peildatum
    vers.save()
    return Gedaan(vers, dossier, _OVERIG, f"Doorbraak gelukt: {vers.get_gelukt_display()}. {vers.resultaat}")
