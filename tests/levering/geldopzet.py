"""Invoices, payments, pgb and contributions on the case of tests/dossier."""

from datetime import date
from decimal import Decimal
from typing import Any

from naober.besluit.models import Besluit
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Rol
from naober.gemeente.rules import Antwoord
from naober.kern import Bedrag
from naober.levering.actions import betalen, bijdrage, factuur, pgb
from naober.levering.models import (
    Aanbieder,
    Betaalbatch,
    Declaratie,
    Inleesdeel,
    Inlezing,
    Levering,
    Prestatie,
    Steekproefregel,
    Toewijzing,
)
from naober.levering.rules.declaratie import Factuurregel
from naober.levering.rules.pgb import Pgbplan
from naober.levering.rules.pgbcontrole import Controle
from tests.dossier.gevallen import antwoorden_op
from tests.dossier.opzet import Zaak, goed
from tests.levering import opzet

# The number of an account that passes the check of its digits, and is of nobody.
IBAN = "NL91ABNA0417164300"


def boekhouder(zaak: Zaak, naam: str = "henk") -> Actor:
    """Somebody of the back office; give another name for the second pair of eyes."""
    return Actor.van(zaak._medewerker(naam, (Rol.TOETSER,), "geen"))


def aanbieder(zaak: Zaak, naam: str = "Thuiszorg Noord", agb: str = "41410001") -> Aanbieder:
    rij = opzet.aanbieder(zaak, naam, agb)
    if not rij.iban:
        rij.iban = IBAN
        with in_scope(gemeente=zaak.gemeente, breed=True):
            rij.save()
    return rij


def toewijzing(zaak: Zaak, van: Aanbieder | None = None, **anders: Any) -> Toewijzing:
    """Thirteen hours a month from the first of the month, and help that began."""
    rij = opzet.toewijzing(
        zaak, van or aanbieder(zaak), **{"volume": 13, "frequentie": "4", "ingang": zaak.dag.replace(day=1), **anders}
    )
    with in_scope(gemeente=zaak.gemeente, breed=True):
        Levering.objects.get_or_create(toewijzing=rij, begin=rij.ingang, gemeld_op=zaak.dag)
    return rij


def maand(dag: date, later: int = 0) -> tuple[date, date]:
    """The first and last day of the month of this day, or of so many later."""
    eerste = date(dag.year + (dag.month - 1 + later) // 12, (dag.month - 1 + later) % 12 + 1, 1)
    volgende = date(eerste.year + eerste.month // 12, eerste.month % 12 + 1, 1)
    return eerste, date.fromordinal(volgende.toordinal() - 1)


def regel(t: Toewijzing, referentie: str = "R1", **anders: Any) -> Factuurregel:
    """Ten hours at the tariff of the contract, over the first month of the allocation."""
    begin, eind = maand(t.ingang)
    velden = {
        "referentie": referentie, "toewijzing": t.nummer, "categorie": "02", "code": "02A03", "begin": begin,
        "eind": eind, "volume": 10, "eenheid": "04", "tarief": Bedrag(6150), "bedrag": Bedrag(61_500), **anders,
    }  # fmt: skip
    return Factuurregel(**velden)


def indienen(
    zaak: Zaak, *regels: Factuurregel, nummer: str = "F1", door: Actor | None = None, **anders: Any
) -> Declaratie:
    """An invoice over the month of the case, received a year later."""
    van, tot = maand(zaak.dag)
    velden = {
        "aanbieder": aanbieder(zaak), "wet": "iwmo", "nummer": nummer, "van": van, "tot": tot, "dagtekening": tot,
        "regels": regels, "peildatum": later(zaak), **anders,
    }  # fmt: skip
    return goed(factuur.dien_factuur_in(door or boekhouder(zaak), **velden))


def later(zaak: Zaak) -> date:
    return date(zaak.dag.year + 1, zaak.dag.month, 2)


def goedgekeurd(zaak: Zaak, declaratie: Declaratie) -> Declaratie:
    for naam in ("henk", "ingrid"):
        declaratie = goed(
            factuur.keur_factuur_goed(boekhouder(zaak, naam), declaratie=declaratie, peildatum=later(zaak))
        )
    return declaratie


def betaald(zaak: Zaak) -> Betaalbatch:
    dag = later(zaak)
    batch = goed(betalen.maak_betaling(boekhouder(zaak), uitvoeren_op=dag, peildatum=dag))
    return goed(betalen.geef_betaling_vrij(boekhouder(zaak, "ingrid"), betaalbatch=batch, peildatum=dag))


def pgbplan(zaak: Zaak, **anders: Any) -> Pgbplan:
    """A plan that answers everything the profile of this case asks."""
    beleid = zaak.profiel.geld.pgb
    assert beleid is not None
    velden = beleid.plan.velden if beleid.plan else ()
    basis: dict[str, Any] = {
        "motivering": "Dan kan mijn vaste hulp blijven komen.",
        "gegevens": {v.code: f"Antwoord op {v.code}." for v in velden},
        "taken": dict.fromkeys(beleid.taken, True),
        "helper": beleid.helpers[0].code if beleid.helpers else "",
        "helper_naam": "Zorg aan Huis",
        "natura": Bedrag(4_000),
        "uitsluitingen": {u.code: False for u in beleid.uitsluitingen},
        "besproken_op": zaak.dag,
    }
    return Pgbplan(**{**basis, **anders})


def legt_pgbplan_vast(zaak: Zaak, **anders: Any) -> None:
    goed(pgb.leg_pgbplan_vast(zaak.anouk, actie=zaak.actie, plan=pgbplan(zaak, **anders), peildatum=zaak.dag))


def natura(zaak: Zaak, **anders: Any) -> dict[str, Any]:
    """A contribution in kind on the first ground of the profile: the household cannot pay."""
    beleid = zaak.profiel.geld.bijdrage
    assert beleid is not None
    assert beleid.natura is not None
    vragen = [v.code for v in zaak.profiel.toets(beleid.natura.toets).vragen]
    antwoorden = {code: Antwoord(n == 0, "Uitgezocht met het huishouden.") for n, code in enumerate(vragen)}
    return {"antwoorden": antwoorden, "wat": "Zij helpt in de moestuin van de buurt.", **anders}


def pgbantwoorden(zaak: Zaak) -> dict[str, Antwoord]:
    """Every condition of a budget met."""
    return antwoorden_op(zaak.profiel, zaak.product.toets_pgb, goed=True)


def met_pgb(zaak: Zaak, **anders: Any) -> Besluit:
    """A plan, and a decision on it: 80 euros a month."""
    if hasattr(zaak, "besluit"):
        return zaak.besluit
    legt_pgbplan_vast(zaak, **anders)
    antwoorden = {**zaak.geval.antwoorden, **pgbantwoorden(zaak)}
    zaak.voornemen_anders = {"leveringsvorm": "pgb", "antwoorden": antwoorden, **zaak.voornemen_anders}
    zaak.tot("besluit")
    return zaak.besluit


def nummers(zaak: Zaak) -> dict[str, int]:
    """What an address can point to; made once."""
    from naober.levering.models import Bijdrageafspraak, Steekproef
    from naober.levering.models import Pgbplan as Plan

    with in_scope(gemeente=zaak.gemeente, breed=True):
        if not Steekproef.objects.exists():
            vul(zaak)
        soorten = {
            "declaratie": Declaratie, "prestatie": Prestatie, "betaalbatch": Betaalbatch, "steekproef": Steekproef,
            "steekproefregel": Steekproefregel, "pgbplan": Plan, "bijdrageafspraak": Bijdrageafspraak,
        }  # fmt: skip
        return {naam: soort._default_manager.get().pk for naam, soort in soorten.items()}


def in_tabel(zaak: Zaak, **anders: Any) -> Besluit:
    """A grant straight in the table, for a municipality in which deciding takes more than this case plays."""
    zaak.tot("actie")
    velden = {
        "dossier": zaak.dossier, "actie": zaak.actie, "persoon": zaak.persoon, "kenmerk": "2000-000001",
        "product": zaak.geval.product, "wet": zaak.product.wet, "voorzieningsoort": "maatwerk", "uitkomst": "toegekend",
        "aanvraag_op": zaak.dag, "genomen_op": zaak.dag, "genomen_door_id": zaak.anouk.id, "mandaat": "proef",
        "ingang_op": zaak.dag, "leveringsvorm": "zin", "motivering": "Nodig.", "bijdrage": "cak", **anders,
    }  # fmt: skip
    with in_scope(gemeente=zaak.gemeente, breed=True):
        zaak.besluit = Besluit.objects.create(**velden)
    return zaak.besluit


def vul(zaak: Zaak) -> None:
    """A row in every table of invoices, payments, pgb and contributions."""
    t = toewijzing(zaak)
    declaratie = indienen(zaak, regel(t))
    prestatie = Prestatie.objects.get(declaratie=declaratie)
    goed(
        factuur.beslis_prestatie(
            boekhouder(zaak), prestatie=prestatie, bedrag=Bedrag(60_000), reden="Afspraak.", peildatum=later(zaak)
        )
    )
    goedgekeurd(zaak, declaratie)
    betaald(zaak)
    van, tot = maand(zaak.dag)
    goed(betalen.trek_steekproef(boekhouder(zaak), van=van, tot=tot, omvang=1, zaad=7, peildatum=later(zaak)))
    with in_scope(gemeente=zaak.gemeente, breed=True):
        Steekproefregel.objects.update(toelichting="Bekeken.")
        inlezing = Inlezing.objects.create(
            sleutel="proef", aanbieder=declaratie.aanbieder, wet="iwmo", nummer="P1", begonnen_op=t.toegewezen_op
        )
        Inleesdeel.objects.create(inlezing=inlezing, vanaf=1, tekst="1")
    vul_pgb(zaak)
    goed(
        bijdrage.leg_bijdrageoordeel_vast(
            zaak.anouk, dossier=zaak.dossier, soort="nadelig_voor_aanpak", reden="Anders haakt zij af.", van=zaak.dag,
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    goed(
        bijdrage.leg_opbrengst_vast(
            boekhouder(zaak), jaar=zaak.dag.year, bedrag=Bedrag(100), leveringsvorm="pgb", peildatum=zaak.dag
        )
    )


def vul_pgb(zaak: Zaak) -> None:
    """Rows of pgb straight into the tables: the grant of this case is in kind."""
    from naober.levering.models import Pgbcontrole, Pgbovereenkomst, Uitgaand
    from naober.levering.models import Pgbplan as Rij

    with in_scope(gemeente=zaak.gemeente, breed=True):
        Rij.objects.create(
            dossier=zaak.dossier, actie=zaak.actie, persoon=zaak.persoon, motivering="Vaste hulp.",
            vastgelegd_op=zaak.dag, vastgelegd_door_id=zaak.anouk.id,
        )  # fmt: skip
        Pgbovereenkomst.objects.create(
            besluit=zaak.besluit, soort="arbeidsovereenkomst", met="Buurman", natuurlijk_persoon=True, ingang=zaak.dag,
            vastgelegd_op=zaak.dag,
        )  # fmt: skip
        Pgbcontrole.objects.create(
            besluit=zaak.besluit, contact="huisbezoek", van=zaak.dag, tot=zaak.dag, uitkomst="rechtmatig",
            bevindingen="Goed besteed.", gedaan_op=zaak.dag, gedaan_door_id=zaak.anouk.id,
        )  # fmt: skip
        Uitgaand.objects.create(
            koppeling="svb", soort="toekenning", dossier=zaak.dossier, persoon=zaak.persoon, besluit=zaak.besluit,
            per_op=zaak.dag, sleutel="proef", aangemaakt_op=zaak.dag,
        )  # fmt: skip


def controle(zaak: Zaak, **anders: Any) -> Controle:
    basis: dict[str, Any] = {
        "contact": "huisbezoek", "bevindingen": "De hulp komt elke week.", "van": zaak.dag, "tot": zaak.dag,
        "besteed": 8_000, "uitkomst": "rechtmatig",
        "doelen": {"Antwoord op resultaat.": "bereikt", "Antwoord op bijdrage.": "bereikt"},
    }  # fmt: skip
    return Controle(**{**basis, **anders})


UREN = Decimal("1.5")
