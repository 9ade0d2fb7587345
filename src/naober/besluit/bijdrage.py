"""What a household pays with a grant, by the facts of product, person and household."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from naober.besluit.rules import Voornemen
from naober.dossier.models import Dossier
from naober.gemeente.profiel import Product, Profiel
from naober.kern import Bron
from naober.plan.models import Actie
from naober.regels import BijdrageFeiten, BijdrageOordeel, Voorziening, bijdrage_huishouden

# What a room further down the street knows of a household: the facts of `BijdrageFeiten` that hold on a day.
Weet = Callable[[Dossier, date], frozenset[str]]
_WETEN: list[Weet] = []


def weet_van_bijdrage(weet: Weet) -> Weet:
    """Let a room further down the street say what was decided on the contribution of a household."""
    _WETEN.append(weet)
    return weet


# What such a room adds for the household with this product: a reason, and its source.
Licht = Callable[[Dossier, Profiel, str], tuple[str, Bron] | None]
_TOELICHTINGEN: list[Licht] = []


def licht_bijdrage_toe(licht: Licht) -> Licht:
    """Let a room further down the street say what else there is about the contribution for a product."""
    _TOELICHTINGEN.append(licht)
    return licht


def bijdrage_bij(profiel: Profiel, product: Product, actie: Actie, voornemen: Voornemen) -> BijdrageOordeel | None:
    """What the household pays in the first month of this grant; None where no contribution exists. Never more than the
    cost of the help, where that is known."""
    if product.bijdrage == "geen" or voornemen.uitkomst != "toegekend" or voornemen.ingang_op is None:
        return None
    if product.bijdrage == "beschermd-wonen":
        reden = "Voor beschermd wonen hangt de bijdrage af van uw inkomen en vermogen. Het CAK rekent uit hoeveel."
        return BijdrageOordeel("cak", None, None, (reden,), (Bron("Uitvoeringsbesluit Wmo 2015", "art. 3.11"),))
    beleid = profiel.geld.bijdrage
    feiten = BijdrageFeiten(
        geboortedatum=actie.behoefte.persoon.geboren_of_verwacht,
        geboortedatum_partner=voornemen.geboortedatum_partner,
        woningaanpassing_ouders=beleid is not None and beleid.ouders_woningaanpassing,
    )
    bekend: frozenset[str] = frozenset().union(*(weet(actie.plan.dossier, voornemen.ingang_op) for weet in _WETEN))
    kostprijs = voornemen.bedrag if voornemen.leveringsvorm == "pgb" and voornemen.per == "maand" else None
    hulp = Voorziening(naam=product.naam, soort=product.bijdrage, kostprijs=kostprijs)
    oordeel = bijdrage_huishouden(feiten.met(bekend), (hulp,), voornemen.ingang_op).oordeel
    for licht in _TOELICHTINGEN:
        if (meer := licht(actie.plan.dossier, profiel, product.code)) is not None:
            reden, bron = meer
            oordeel = replace(oordeel, redenen=(reden, *oordeel.redenen), bronnen=(bron, *oordeel.bronnen))
    return oordeel
