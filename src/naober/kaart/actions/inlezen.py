"""A file of entries that is read in part by part, so that who waits sees how far it is, and nothing of it is lost."""

import io
import json
import zlib
from dataclasses import astuple
from datetime import date
from uuid import UUID

from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kaart import rules
from naober.kaart.actions.organisaties import WIJZER
from naober.kaart.models import Kaartinvoer, Kaartinvoerdeel
from naober.kaart.uitwisselen.inlezen import lees_bestand, lees_deel
from naober.kern import Weigering

# As many rows as are read in within one request: about a second.
PER_DEEL = 2000

_KLAAR = Weigering("kaart.invoer-klaar", "Dit bestand is al helemaal gelezen.", WIJZER, "Kijk wat er is afgekeurd.")
weiger_bij_botsing(
    "kaartinvoerdeel_een_keer",
    Weigering(
        "kaart.invoer-loopt", "Een collega leest dit bestand ook in.", WIJZER, "Open het opnieuw om verder te gaan."
    ),
)


@handeling(recht="kaart.bijhouden", wet=WIJZER)
def geef_bestand(actor: Actor, *, bestandsnaam: str, inhoud: bytes, peildatum: date) -> Gedaan[Kaartinvoer] | Weigering:
    """Hand in a file of entries (HSDS, as JSON); nothing of it is on the map yet. Refused by `rules.lees_tekst`, and
    when nothing stands in it."""
    tekst = rules.lees_tekst(inhoud)
    if isinstance(tekst, Weigering):
        return tekst
    rijen = list(lees_bestand(io.StringIO(tekst)))
    if fout := rules.controleer_rijen(rijen):
        return fout
    regels = "\n".join(json.dumps(rij) for rij in rijen)
    invoer = Kaartinvoer.objects.create(
        bestandsnaam=bestandsnaam.strip()[-200:] or "zonder naam",
        inhoud=zlib.compress(regels.encode()),
        rijen=len(rijen),
        dag=peildatum,
        medewerker_id=actor.id,
    )
    return Gedaan(invoer, None, Gebeurtenis.Soort.OVERIG, f"Kaart: een bestand met {len(rijen)} regels ontvangen.")


@handeling(recht="kaart.bijhouden", wet=WIJZER)
def lees_verder(actor: Actor, *, invoer: Kaartinvoer, peildatum: date) -> Gedaan[Kaartinvoerdeel] | Weigering:
    """Read in the next part of a file: the good rows on the map, the others with a reason. Refused when all of it was
    read; handing the same file in again updates what it names."""
    delen = list(Kaartinvoerdeel.objects.filter(invoer=invoer).order_by("van"))
    van = sum(deel.gelezen for deel in delen)
    if van >= invoer.rijen:
        return _KLAAR
    regels = zlib.decompress(bytes(invoer.inhoud)).decode().split("\n")
    rijen = [json.loads(regel) for regel in regels[: van + PER_DEEL]]
    weg = {rij[0] for deel in delen for rij in deel.afgekeurd}
    gezien = {UUID(rij["id"]) for regel, rij in enumerate(rijen[:van], 1) if regel not in weg}
    profiel = profiel_van(actor.gemeente, peildatum)
    deel = list(enumerate(rijen[van:], van + 1))
    fout = lees_deel(profiel, deel, gezien, peildatum)
    rij = Kaartinvoerdeel.objects.create(
        invoer=invoer,
        van=van,
        gelezen=len(deel),
        ingelezen=len(deel) - len(fout),
        afgekeurd=[list(astuple(a)) for a in fout],
    )
    tekst = f"Kaart: {rij.ingelezen} regels van een bestand ingelezen, {len(fout)} afgekeurd."
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst)
