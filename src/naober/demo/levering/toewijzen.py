"""From a grant of the demo to help that is allocated: a choice out of all who were shown, and the order."""

from datetime import date, timedelta

from naober.bewoners.models import Persoon
from naober.demo.levering.gezin import Gezin
from naober.demo.levering.inkoop import Partij
from naober.demo.levering.spel import Demoproduct, Spel, gelukt
from naober.dossier.models import Dossier
from naober.ingang.actions import registreer_binnenkomst
from naober.ingang.rules import Melding
from naober.levering import actions as doen
from naober.levering.actions.toewijzen import Toewijzingsinvoer
from naober.levering.models import Aanmelding, Keuze, Toewijzing
from naober.levering.queries.keuze import aanbod_voor
from naober.levering.queries.resultaten import doelen_van
from naober.levering.rules.resultaat import Doeloordeel, Resultaatinvoer

_GESPREK = "Gekozen om het vaste gezicht, en omdat de hulp snel kan beginnen."


def kies(spel: Spel, gezin: Gezin, partij: Partij, dag: date) -> Keuze:
    """The resident chooses this provider out of all that have a contract."""
    aanbod = aanbod_voor(gezin.actor, spel.profiel, gezin.product.code, gezin.persoon, dag)
    regel = spel.profiel.inkoop.keuze
    return gelukt(
        doen.kies_aanbieder(
            gezin.actor, besluit=gezin.besluit, aanbieder=partij.aanbieder, getoond=[a.aanbieder for a in aanbod],
            wensen=list(regel.wensen[-1:]) if regel else [], toelichting=_GESPREK, peildatum=dag,
        )
    )  # fmt: skip


def wijs_toe(spel: Spel, gezin: Gezin, partij: Partij, dag: date) -> Toewijzing:
    """Choice and order on one day, for all days of the grant."""
    invoer = _invoer(van_demo(spel, gezin.product.code), gezin.vraag.van, gezin.vraag.tot, gezin.vraag.nodig)
    keuze = kies(spel, gezin, partij, dag)
    return gelukt(doen.wijs_hulp_toe(gezin.actor, keuze=keuze, invoer=invoer, peildatum=dag))


def _invoer(product: Demoproduct, van: date, tot: date, doel: str = "") -> Toewijzingsinvoer:
    return Toewijzingsinvoer(
        vorm="specifiek", variant="output" if product.bekostiging == "output" else "inspanning", ingang=van, einde=tot,
        volume=product.volume, eenheid=product.eenheid, frequentie=product.frequentie, commentaar=doel,
    )  # fmt: skip


def verwijs(spel: Spel, kind: Persoon, partij: Partij, dag: date) -> Toewijzing:
    """A doctor sent a child straight to a provider; the municipality takes no decision, and orders the help."""
    actor, code = spel.wie["anouk"], next(p.product for p in spel.producten if p.wet == "ijw")
    melding = Melding(
        ingang=spel.profiel.ingangen[0].code, kanaal="telefoon", eigen_vraag=True, enkelvoudig=False,
        omschrijving="De huisarts verwees ons door. Hoe gaat dat verder?",
        leefgebieden=frozenset({next(g.code for g in spel.profiel.leefgebieden if "gezin" in g.code)}),
    )  # fmt: skip
    gelukt(registreer_binnenkomst(actor, melding=melding, persoon=kind, peildatum=dag))
    keuze = gelukt(
        doen.leg_verwijzing_vast(
            actor, dossier=Dossier.objects.get(huishouden=kind.huishouden), persoon=kind, aanbieder=partij.aanbieder,
            product=code, verwijzer="02", toelichting="Het gezin belde zelf ook.", peildatum=dag,
        )
    )  # fmt: skip
    invoer = _invoer(van_demo(spel, code), dag, spel.maand(-9) - timedelta(days=1))
    return gelukt(doen.wijs_hulp_toe(actor, keuze=keuze, invoer=invoer, peildatum=dag))


def van_demo(spel: Spel, code: str) -> Demoproduct:
    return next(p for p in spel.producten if p.product == code)


def meld_aan(spel: Spel, gezin: Gezin, partij: Partij, dag: date) -> Aanmelding:
    """A place is asked for, and there is none yet."""
    rij = gelukt(doen.meld_aan(gezin.actor, besluit=gezin.besluit, aanbieder=partij.aanbieder, peildatum=dag))
    return gelukt(
        doen.leg_aanmelding_vast(
            gezin.actor, aanmelding=rij, uitkomst="geen-plek", wachttijd_weken=8, reden="Er is geen begeleider vrij.",
            overbrugging="Het team belt elke week en een buurvrouw kijkt elke dag.", peildatum=dag,
        )
    )  # fmt: skip


def volg(gezin: Gezin, toewijzing: Toewijzing, dag: date) -> None:
    """A warm hand-over, and a look after some weeks whether the help does what it should."""
    gelukt(
        doen.draag_warm_over(
            gezin.actor, toewijzing=toewijzing, inbreng="Het team houdt contact met de buren.",
            regie="Het team heeft de regie.", samenwerking="Elke zes weken samen om tafel.", met_inwoner=True,
            peildatum=dag,
        )
    )  # fmt: skip
    gelukt(
        doen.leg_leveringscheck_vast(
            gezin.actor, toewijzing=toewijzing, geleverd=True, resultaat=True, tevreden=8,
            toelichting="De hulp komt op vaste dagen en de post is bij.", peildatum=dag,
        )
    )  # fmt: skip


def meld_resultaat(spel: Spel, toewijzing: Toewijzing, van: date, tot: date, wat: tuple[str, str, int]) -> None:
    """The provider of the demo says what its help brought about: how it stands, why, and a mark."""
    stand, uitleg, cijfer = wat
    invoer = Resultaatinvoer(
        van, tot, tuple(Doeloordeel(doel, stand, uitleg) for doel in doelen_van(toewijzing)), cijfer, "inwoner"
    )
    gelukt(doen.meld_resultaat(spel.wie["ayla"], toewijzing=toewijzing, invoer=invoer, peildatum=tot))
