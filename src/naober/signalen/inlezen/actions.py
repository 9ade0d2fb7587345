"""Taking in a delivery of a partner, and breaking it off."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from io import BytesIO

from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.signaalregels import signaalkader
from naober.kern import Bron, Weigering
from naober.signalen.aanlevering import GRENS, open_bestand
from naober.signalen.inlezen.rijen import controleer_partner, kaart_van
from naober.signalen.models import Aanleverbestand, Aanlevering

_BGS = Bron("Besluit gemeentelijke schuldhulpverlening", "art. 2 en 3")
_OVERIG = Gebeurtenis.Soort.OVERIG

weiger_bij_botsing(
    "aanlevering_eenmaal",
    Weigering(
        "aanlevering.al-ontvangen",
        "Dit bestand is al eens aangeleverd.",
        Bron("AVG", "art. 5 lid 1 onder d"),
        "U hoeft niets te doen. Is er iets nieuws? Lever dan een nieuw bestand aan.",
        "bestand",
    ),
)


@handeling(recht="signaal.aanleveren", wet=_BGS)
def lever_signalen_aan(
    actor: Actor, *, bestand: bytes, bestandsnaam: str = "", afzender: str, organisatie: str, inspanning: bool,
    kolommen: Mapping[str, str], peildatum: date,
) -> Gedaan[Aanlevering] | Weigering:  # fmt: skip
    """Take in a file with signals of a partner (`afzender`, a code of the profile; `organisatie` by name). It waits for
    the worker, who reads it in parts. `inspanning`: the partner declared that it first tried itself what the law asks.
    `kolommen`: the name of its column by ours, where a CSV says it otherwise.

    Refused: a partner that is not known, or gives no signals about debts; no ground or covenant that holds today;
    without its own effort; a file that cannot be read as a whole; and the same file a second time."""
    kader = signaalkader(actor.gemeente, peildatum)
    partner = controleer_partner(kader, afzender, organisatie, inspanning)
    if isinstance(partner, Weigering):
        return partner
    kaart = kaart_van(kolommen, partner)
    if isinstance(kaart, Weigering):
        return kaart
    geopend = open_bestand(BytesIO(bestand), peildatum=peildatum, kaart=kaart, grens=GRENS)
    if isinstance(geopend, Weigering):
        return geopend
    rij = Aanlevering.objects.create(
        afzender=afzender, organisatie=organisatie.strip()[:120], bestandsnaam=bestandsnaam[:200],
        sha256=sha256(bestand).hexdigest(), grootte=len(bestand), formaat=geopend.soort, kolommen=dict(kolommen),
        van=geopend.van, tot=geopend.tot, ontvangen_op=peildatum, aangeleverd_door_id=actor.id, rijen=geopend.rijen,
    )  # fmt: skip
    with zonder_namen():
        Aanleverbestand.objects.create(aanlevering=rij, bytes=bestand)
    return Gedaan(rij, None, _OVERIG, "")


@handeling(recht="signaal.aanleveren", wet=_BGS)
def breek_aanlevering_af(
    actor: Actor, *, aanlevering: Aanlevering, reden: str, peildatum: date
) -> Gedaan[Aanlevering] | Weigering:
    """Read no further. What was read stays, and the file is removed at once; delivered again, it goes on after that.

    Refused without a reason, and when it is done already."""
    rij = Aanlevering.objects.select_for_update(of=("self",)).get(pk=aanlevering.pk)
    if not rij.loopt:
        return Weigering("aanlevering.klaar", "Dit bestand wordt niet meer ingelezen.", _BGS, "U hoeft niets te doen.")
    if not reden.strip():
        return Weigering(
            "aanlevering.reden", "Er staat niet waarom u het afbreekt.", _BGS, "Vul een reden in.", "reden"
        )
    rij.stand, rij.fout, rij.klaar_op = Aanlevering.Stand.AFGEBROKEN, reden.strip()[:300], peildatum
    rij.save()
    with zonder_namen():
        Aanleverbestand.objects.filter(aanlevering=rij).delete()
    return Gedaan(rij, None, _OVERIG, "")
