"""What a resident does themselves: offering help, asking it, answering a proposal. The same rows and rules as for
staff."""

from datetime import date

from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan
from naober.dossier.inwoner import Inwoner, inwonerhandeling
from naober.dossier.models import Gebeurtenis
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.naoberschap.actions.koppelen import antwoord, met_dossier, tekst_bij
from naober.naoberschap.actions.mantelzorg import vul_rij
from naober.naoberschap.actions.vrijwillig import leg_rij_vast, schrijf_in, stel_rij, trek_rij_in
from naober.naoberschap.models import Aanbod, Hulpvraag, Mantelzorg, Voorstel, Vrijwilliger
from naober.naoberschap.rules.mantelzorg import Mantelzorginvoer, controleer_mantelzorg
from naober.naoberschap.rules.vrijwillig import (
    WET,
    Aanbodinvoer,
    Hulpinvoer,
    Inschrijving,
    controleer_aanbod,
    controleer_hulpvraag,
    controleer_inschrijving,
)

_OVERIG = Gebeurtenis.Soort.OVERIG
_NIET_VAN_U = Weigering(
    "inwoner.niet-van-u", "Dit is er niet meer, of het is niet van u.", WET, "Ga terug naar Mijn overzicht."
)


@inwonerhandeling(recht="eigen.naoberschap", wet=WET)
def bied_jezelf_aan(
    inwoner: Inwoner, *, wie: Inschrijving, aanbod: Aanbodinvoer, peildatum: date
) -> Gedaan[Aanbod] | Weigering:
    """Offer oneself as a helpful neighbour or at an organisation. Extra attention, a certificate and coordinating are
    for the service point to record. Refused by `controleer_inschrijving` and `controleer_aanbod`."""
    profiel = profiel_van(inwoner.gemeente, peildatum)
    if fout := controleer_inschrijving(profiel, wie, peildatum) or controleer_aanbod(profiel, aanbod, peildatum):
        return fout
    eigen = Vrijwilliger.objects.filter(persoon=inwoner.voor, gestopt_op__isnull=True).first()
    if eigen is None:
        kaal = Inschrijving(
            naam=wie.naam, gebied=wie.gebied, telefoon=wie.telefoon, email=wie.email, postcode=wie.postcode,
            organisatie=wie.organisatie, kring=wie.kring, uren_bijhouden=wie.uren_bijhouden,
        )  # fmt: skip
        eigen = schrijf_in(kaal, Persoon.objects.get(pk=inwoner.voor), None, peildatum)
    return Gedaan(leg_rij_vast(eigen, aanbod, peildatum), None, _OVERIG, "Een inwoner biedt zich aan als vrijwilliger.")


@inwonerhandeling(recht="eigen.naoberschap", wet=WET)
def trek_eigen_aanbod_in(inwoner: Inwoner, *, aanbod: int, peildatum: date) -> Gedaan[Aanbod] | Weigering:
    """Take one's own offer back, without a reason. Refused for what is another's, or was taken back."""
    rij = Aanbod.objects.select_for_update(of=("self",)).filter(pk=aanbod, vrijwilliger__persoon=inwoner.voor).first()
    if rij is None or rij.ingetrokken_op is not None:
        return _NIET_VAN_U
    trek_rij_in(rij, "Ingetrokken door de vrijwilliger zelf.", peildatum)
    return Gedaan(rij, None, _OVERIG, "Een inwoner trekt het eigen aanbod in.")


@inwonerhandeling(recht="eigen.naoberschap", wet=WET)
def vraag_om_hulp(inwoner: Inwoner, *, vraag: Hulpinvoer, peildatum: date) -> Gedaan[Hulpvraag] | Weigering:
    """Ask a volunteer for oneself. Refused by `controleer_hulpvraag`."""
    if fout := controleer_hulpvraag(profiel_van(inwoner.gemeente, peildatum), vraag):
        return fout
    if vraag.vrager not in (Hulpvraag.Vrager.INWONER, Hulpvraag.Vrager.MANTELZORGER, Hulpvraag.Vrager.INITIATIEF):
        return Weigering("hulpvraag.vrager", "Wie vraagt dit?", WET, "Kies uit de lijst.", "vrager")
    rij = stel_rij(vraag, peildatum, persoon=Persoon.objects.get(pk=inwoner.voor))
    return Gedaan(rij, None, _OVERIG, "Een inwoner vraagt om een vrijwilliger.")


@inwonerhandeling(recht="eigen.naoberschap", wet=WET)
def beantwoord_eigen_voorstel(
    inwoner: Inwoner, *, voorstel: int, ja: bool, peildatum: date
) -> Gedaan[Voorstel] | Weigering:
    """Say yes or no to what is proposed to oneself, as volunteer or as asker; no reason is asked. Refused by
    `mag_antwoorden`, and for what is between others."""
    rij = Voorstel.objects.filter(pk=voorstel).select_related("aanbod__vrijwilliger", "hulpvraag").first()
    if rij is None or inwoner.voor not in (rij.aanbod.vrijwilliger.persoon_id, rij.hulpvraag.persoon_id):
        return _NIET_VAN_U
    kant = "vrijwilliger" if rij.aanbod.vrijwilliger.persoon_id == inwoner.voor else "vrager"
    uit = antwoord(rij.pk, kant, ja, "", inwoner.gemeente, peildatum)
    if isinstance(uit, Weigering):
        return uit
    dossier = met_dossier(uit) if uit.stand == Voorstel.Stand.GEKOPPELD else None
    return Gedaan(uit, dossier, Gebeurtenis.Soort.PLAN if dossier else _OVERIG, tekst_bij(uit))


@inwonerhandeling(recht="eigen.naoberschap", wet=WET)
def meld_mantelzorg(inwoner: Inwoner, *, zorg: Mantelzorginvoer, peildatum: date) -> Gedaan[Mantelzorg] | Weigering:
    """Record that one cares for another; it stands alone, for the service point to read. Refused by
    `controleer_mantelzorg`."""
    if fout := controleer_mantelzorg(profiel_van(inwoner.gemeente, peildatum), zorg, peildatum):
        return fout
    eigen = Persoon.objects.get(pk=inwoner.voor)
    rij = vul_rij(Mantelzorg(persoon=eigen, vastgelegd_op=peildatum), zorg)
    rij.geboortedatum = eigen.geboortedatum
    rij.save()
    return Gedaan(rij, None, _OVERIG, "Een inwoner meldt mantelzorger te zijn.")
