"""What goes to the SVB and the CAK, as one file for each time it is sent."""

import hashlib
import io
from datetime import date

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kern import Bron, Weigering
from naober.kern.rekenblad import Cel, schrijf_rijen
from naober.koppelingen.bestemming import bestemming
from naober.levering.models import Uitgaand

WET = {"svb": Bron("Wmo 2015", "art. 2.6.2"), "cak": Bron("Wmo 2015", "art. 2.1.4b lid 1")}
_KOLOMMEN = ("nummer", "soort", "bsn", "geboortedatum", "per", "kenmerk", "wet", "product", "vorm", "bedrag_centen",
             "periode", "tot", "zorgverlener")  # fmt: skip


@handeling(recht="koppeling.versturen", wet=WET["cak"])
def verstuur_uitgaand(actor: Actor, *, koppeling: str, peildatum: date) -> Gedaan[Uitgaand] | Weigering:
    """Send what waits for the SVB or the CAK, as one file; gives back the last line with its name. Each goes
    once.

    Refused for a connection that is none, and when nothing waits."""
    if koppeling not in WET:
        return Weigering(
            "koppeling.onbekend", "Deze koppeling is er niet.", WET["cak"], "Kies svb of cak.", "koppeling"
        )
    rijen = list(
        Uitgaand.objects.select_for_update(of=("self",))
        .filter(koppeling=koppeling, verzonden_op__isnull=True)
        .order_by("pk")
    )
    if not rijen:
        return Weigering("koppeling.leeg", "Er is niets te versturen.", WET[koppeling], "U hoeft niets te doen.")
    inhoud = als_csv(rijen)
    naam = f"{koppeling}-{actor.gemeente:04d}-{rijen[0].pk}-{hashlib.sha256(inhoud).hexdigest()[:12]}.csv"
    Uitgaand.objects.filter(pk__in=[r.pk for r in rijen]).update(verzonden_op=peildatum, bestand=naam)
    # Last, so that what cannot be written stays unsent; written again it is the same file under the same name.
    bestemming(koppeling).lever(naam, inhoud)
    tekst = f"{len(rijen)} regels aan {koppeling.upper()} gestuurd."
    rijen[-1].refresh_from_db()
    return Gedaan(rijen[-1], None, Gebeurtenis.Soort.OVERIG, tekst, WET[koppeling])


def als_csv(rijen: list[Uitgaand]) -> bytes:
    """One line for each change, with who it is about and nothing about income."""
    uit = io.StringIO(newline="")
    regels: list[tuple[Cel, ...]] = [_KOLOMMEN]
    for r in rijen:
        g = r.gegevens
        regels.append(
            (
                r.pk, r.soort, g.get("bsn", ""), g.get("geboortedatum", ""), r.per_op, g.get("kenmerk", ""),
                g.get("wet", ""), g.get("product", ""), g.get("vorm", ""), g.get("bedrag_centen") or "",
                g.get("per", ""), g.get("tot") or "", str(g.get("zorgverlener", "")),
            )
        )  # fmt: skip
    schrijf_rijen(uit, regels)
    return uit.getvalue().encode()
