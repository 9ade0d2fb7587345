"""Reporting a signal, taking it back, and saying about whom it is."""

from datetime import date

from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gemeente.rechten import heeft_recht
from naober.gemeente.signaalkader import Signaalkader
from naober.gemeente.signaalregels import signaalkader
from naober.kern import Bron, Weigering
from naober.signalen import rules
from naober.signalen.aannemen import laat_weten, momenten_van, neem_aan, open_zaak, weeg
from naober.signalen.actions.stap import WMO, al, hang_in_dossier, leeg, open_voor, sluit
from naober.signalen.actions.veilig import begin_vanzelf
from naober.signalen.models import Signaal, Signaalzaak
from naober.signalen.rules import Inzending
from naober.signalen.wie import plaats_van, vind

_VRAAG = Gebeurtenis.Soort.VRAAG
SAMENGEVOEGD = "samengevoegd"
# What of a signal is emptied when it is taken back.
_WAT_HET_ZEI = (
    "omschrijving", "voornamen", "voorvoegsel", "geslachtsnaam", "straat", "toevoeging", "postcode", "plaats", "melder",
    "melder_contact",
)  # fmt: skip

weiger_bij_botsing(
    "signaal_eenmaal_per_kenmerk",
    Weigering(
        "signaal.al-ontvangen",
        "Dit signaal is al eens gestuurd.",
        Bron("AVG", "art. 5 lid 1 onder d"),
        "U hoeft niets te doen. Is er iets nieuws? Stuur het met een ander kenmerk.",
        "kenmerk",
    ),
)
weiger_bij_botsing(
    "signaalzaak_een_open_per_huishouden",
    Weigering(
        "signaal.tegelijk",
        "Over dit huishouden kwam op hetzelfde moment nog een signaal binnen.",
        WMO,
        "Stuur het nog een keer: dan komen zij bij elkaar.",
    ),
)


@handeling(recht="signaal.melden", wet=WMO)
def meld_signaal(actor: Actor, *, inzending: Inzending, peildatum: date) -> Gedaan[Signaal] | Weigering:
    """Report a signal. It waits at a team, with the other signals about the same household, and becomes no file.

    Whom it is about is looked up; who reports reads nothing of that. Refused by `controleer_inzending`, for an address
    in another municipality, for a sender that is not the reporter's own organisation, and when it came before."""
    kader, profiel = signaalkader(actor.gemeente, peildatum), profiel_van(actor.gemeente, peildatum)
    mag = rules.controleer_inzending(kader, inzending)
    if isinstance(mag, Weigering):
        return mag
    soort, grond = mag
    if weigering := _eigen_afzender(kader, actor, inzending.afzender):
        return weigering
    gebied = plaats_van(profiel, inzending.wie, inzending.gebied)
    if isinstance(gebied, Weigering):
        return gebied
    with zonder_namen():
        vondst = vind(inzending.wie, soort.over)
        rij = neem_aan(
            profiel, kader, soort, grond, inzending, vondst, gebied=gebied, ontvangen=peildatum, door=actor.id
        )
    return Gedaan(rij, None, _VRAAG, "")


def meldt_voor_allen(actor: Actor) -> bool:
    """Does this actor take in or follow up signals, and so note one for whoever called?"""
    return heeft_recht(actor.rollen, "signaal.opvolgen") or heeft_recht(actor.rollen, "binnenkomst.registreren")


def _eigen_afzender(kader: Signaalkader, actor: Actor, afzender: str) -> Weigering | None:
    """Whoever follows signals up may note one for any sender; others report for their own organisation."""
    if afzender in {b.code for b in rules.afzenders(kader, actor.organisatie, voor_allen=meldt_voor_allen(actor))}:
        return None
    bron = kader.bron(afzender)
    return Weigering(
        "signaal.afzender",
        f"U werkt niet bij: {bron.naam if bron else afzender}.",
        WMO,
        "Kies de afzender waar u werkt.",
        "afzender",
    )


@handeling(recht="signaal.melden", wet=WMO)
def trek_signaal_in(actor: Actor, *, signaal: Signaal, reden: str, peildatum: date) -> Gedaan[Signaal] | Weigering:
    """Take a signal back: by who sent it, or by who follows it up. What it said is emptied at once and the row is
    removed the next night. A case without any other signal is closed. Refused without a reason, a second time, for
    somebody else, and of a case that was closed: what was done with it stands."""
    # What is not this actor's to see is not found here.
    vers = Signaal.objects.get(pk=signaal.pk)
    kader = signaalkader(actor.gemeente, peildatum)
    with zonder_namen():
        # The case first, as whoever follows it up does.
        zaak = Signaalzaak.objects.select_for_update(of=("self",)).get(pk=vers.zaak_id)
        vers = Signaal.objects.select_for_update(of=("self",)).get(pk=vers.pk)
        volgt = heeft_recht(actor.rollen, "signaal.opvolgen") and zaak.team == actor.team
        if vers.gemeld_door_id != actor.id and not volgt:
            return al("signaal.van-een-ander", "Dit signaal is van een ander.", "Vraag het aan wie meldde.")
        if vers.ingetrokken_op is not None:
            return al("signaal.ingetrokken", "Dit signaal is al ingetrokken.", "U hoeft niets te doen.")
        if zaak.status == Signaalzaak.Status.AFGESLOTEN:
            return al("signaal.afgesloten", "Dit is al afgesloten.", "Vraag om verbetering van wat erover is bewaard.")
        if not reden.strip():
            return leeg("reden", "Er staat niet waarom u het intrekt.")
        for veld in _WAT_HET_ZEI:
            setattr(vers, veld, "")
        vers.gegevens, vers.wortels, vers.bedrag, vers.geboortedatum, vers.huisnummer = {}, [], None, None, None
        vers.koppeling_uitleg = []
        vers.ingetrokken_op, vers.ingetrokken_reden, vers.bewaren_tot = peildatum, reden.strip()[:200], peildatum
        vers.save()
        if zaak.signalen.filter(ingetrokken_op__isnull=True).exists():
            weeg(zaak, kader, peildatum)
        else:
            sluit(zaak, kader, "onterecht", "", "Het signaal is ingetrokken.", peildatum)
    return Gedaan(vers, None, _VRAAG, "")


@handeling(recht="signaal.opvolgen", wet=WMO)
def koppel_signaal(
    actor: Actor, *, signaal: Signaal, persoon: Persoon, reden: str, peildatum: date
) -> Gedaan[Signaalzaak] | Weigering:
    """Say about whom a signal is, when that was not sure. With a case of that household that is open it goes there.

    Refused: without why one is sure, for who lives nowhere here, when it is known already, and when there were
    attempts here while another case of that household runs: those are kept where they were made."""
    zaak = open_voor(actor, Signaalzaak(pk=Signaal.objects.get(pk=signaal.pk).zaak_id))
    if isinstance(zaak, Weigering):
        return zaak
    vers = Signaal.objects.select_for_update(of=("self",)).get(pk=signaal.pk)
    if zaak.huishouden_id is not None or zaak.over == "groep":
        return al("signaal.gekoppeld", "Van dit signaal is al bekend om wie het gaat.", "U hoeft niets te doen.")
    if persoon.huishouden_id is None:
        return leeg("persoon", "Deze persoon woont volgens onze gegevens niet in de gemeente.")
    if not reden.strip():
        return leeg("reden", "Er staat niet waaraan u ziet dat het om deze inwoner gaat.")
    vers.koppeling = Signaal.Koppeling.ZEKER
    vers.koppeling_uitleg = [*vers.koppeling_uitleg, f"Een medewerker keek: {reden.strip()}"[:200]]
    kader = signaalkader(actor.gemeente, peildatum)
    with zonder_namen():
        lopend = open_zaak(persoon.huishouden_id)
        if lopend is not None and zaak.pogingen.exists():
            return al(
                "signaal.pogingen",
                "Over dit huishouden loopt al een zaak, en bij deze is al contact gezocht.",
                "Sluit deze zaak af met wat ervan kwam. De andere loopt door.",
            )
        if lopend is not None:
            _voeg_bij(lopend, zaak, vers, kader, peildatum)
            # A case of another team is not this actor's to read.
            return Gedaan(lopend if lopend.team == actor.team else zaak, None, _VRAAG, "")
        zaak.huishouden_id, zaak.persoon = persoon.huishouden_id, persoon
        zaak.gebied = persoon.huishouden.gebied if persoon.huishouden else zaak.gebied
        vers.save()
        weeg(zaak, kader, peildatum)
    if zaak.opgepakt_door_id == actor.id:
        # What could not be done when it was taken up, as nobody knew yet about whom it was.
        hang_in_dossier(actor, zaak, kader)
        zaak.save()
        if weigering := begin_vanzelf(actor, zaak, kader, peildatum):
            return weigering
    return Gedaan(zaak, None, _VRAAG, "")


def _voeg_bij(lopend: Signaalzaak, zaak: Signaalzaak, signaal: Signaal, kader: Signaalkader, dag: date) -> None:
    """The signals of a case go to the one that runs about the same household, and their senders hear when somebody has
    that already."""
    signaal.zaak = lopend
    signaal.save()
    verhuisd = list(zaak.signalen.filter(ingetrokken_op__isnull=True).values_list("pk", flat=True))
    zaak.signalen.update(zaak=lopend)
    zaak.opvolgingen.update(zaak=lopend)
    sluit(zaak, kader, SAMENGEVOEGD, "", "Samengevoegd met een zaak die al liep.", dag)
    weeg(lopend, kader, dag)
    for rij in lopend.signalen.filter(pk__in=[signaal.pk, *verhuisd]):
        for moment in momenten_van(lopend):
            laat_weten(rij, kader, moment, dag)
