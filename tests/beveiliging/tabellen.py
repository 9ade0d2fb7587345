"""The protected tables as the database itself has them, and a municipality with a row in each."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.db import DatabaseError, connection, models, transaction
from pghistory.models import Event

from naober.agenda import concepten, filters
from naober.agenda.actions import (
    leg_contact_vast,
    maak_notitie,
    maak_taak,
    maak_werkaantekening,
    plan_afspraak,
    voeg_document_toe,
)
from naober.agenda.berichten import lees_berichten
from naober.agenda.feed import nieuwe_sleutel
from naober.agenda.models import Bericht
from naober.agenda.rules import Contact, NieuweAfspraak
from naober.agenda.werklijst import Keuzes
from naober.besluit.actions import registreer_bezwaar, registreer_klacht
from naober.besluit.models import Aanvraag, Advies, Belemmering, Deelname, Termijnstap
from naober.bewoners.models import Relatie
from naober.delen.actions import leg_uitzondering_vast
from naober.dossier.actions import meld_afwezig
from naober.dossier.models import Inzagegrond
from naober.dossier.verzending import eenmalig
from naober.fundament.tijd import begin_van
from naober.ingang.actions import bevestig, leg_stap_vast
from naober.ingang.models import Stem
from naober.kaart.laden import laad_voorzieningen
from naober.onderzoek.actions import leg_waarneming_vast
from naober.register.models import Registratie
from tests.avg import opzet as avg
from tests.beveiliging.adressen import een_groepsbrief
from tests.delen import opzet as gedeeld
from tests.dossier.huishouden import vul_huishouden
from tests.dossier.opzet import Zaak, goed
from tests.geld import opzet as geld
from tests.inkomen.opzet import vul as vul_schuldhulp
from tests.kaart import opzet as kaart
from tests.levering import opzet as levering
from tests.logboek.opzet import vul as vul_logboek
from tests.monitor.opzet import vul as vul_monitor
from tests.naoberschap.opzet import vul as vul_naoberschap
from tests.plan import samenspel
from tests.samenspel import opzet as samen
from tests.signalen import opzet as signalen
from tests.veiligheid.opzet import vul as vul_veiligheid

# Throw-away tables of another room's tests may stand in the same database.
_BEVEILIGD = """
select relname from pg_class
where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity and relforcerowsecurity
  and not relispartition and relname !~ '^toets_'
order by relname
"""
_KOLOMMEN = """
select attname from pg_attribute
where attrelid = %s::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
order by attnum
"""


def sql(opdracht: str, parameters: Any = None) -> list[tuple[Any, ...]]:
    """Run SQL as the app; the rows, if any."""
    with connection.cursor() as cursor:
        cursor.execute(opdracht, parameters)
        return cursor.fetchall() if cursor.description else []


def geweigerd_met(opdracht: str, parameters: Any = None) -> str:
    """The error with which the database refuses this; empty when it does not."""
    try:
        with transaction.atomic():
            sql(opdracht, parameters)
    except DatabaseError as fout:
        return str(fout).splitlines()[0]
    return ""


def beveiligde_tabellen() -> list[str]:
    return [naam for (naam,) in sql(_BEVEILIGD)]


def sleutel(tabel: str) -> str:
    """The primary key: `id`, or `pgh_id` of a history table; of a table by month without the moment."""
    [(naam,)] = sql(
        "select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)"
        " where indrelid = %s::regclass and indisprimary and attname <> 'moment'",
        [tabel],
    )
    return str(naam)


def kolommen(tabel: str) -> list[str]:
    """The columns that a statement may fill."""
    return [naam for (naam,) in sql(_KOLOMMEN, [tabel])]


def gevolgd() -> list[type[models.Model]]:
    """The models whose history is kept."""
    return [m for m in apps.get_models() if getattr(m, "pgh_event_models", None) and not issubclass(m, Event)]


def gebeurtenis_van(model: type[models.Model]) -> type[models.Model]:
    soort: type[models.Model] = model.pgh_event_models["update"]  # type: ignore[attr-defined]
    return soort


def wijziging(rij: models.Model) -> tuple[str, object]:
    """A field of this row and another value that the tables allow: the first date, or else the first free text."""
    gewoon = [f for f in rij._meta.concrete_fields if not f.generated and not f.choices]
    velden = [f for f in gewoon if not f.null]
    # A date that may be empty, and is not, comes last.
    for veld in [*velden, *(gewoon if not any(isinstance(f, models.CharField) for f in velden) else ())]:
        if isinstance(veld, models.DateField) and getattr(rij, veld.attname) is not None:
            waarde = getattr(rij, veld.attname)
            assert isinstance(waarde, date)
            return veld.attname, waarde + timedelta(days=1)
    tekst = next(f for f in velden if isinstance(f, models.CharField | models.TextField) and not f.is_relation)
    return tekst.attname, "anders"


def vul(zaak: Zaak) -> None:
    """A row in every protected table of this municipality, history included."""
    laad_voorzieningen(zaak.gemeente, zaak.profiel)
    zaak.tot("besluit")
    een_groepsbrief(zaak)
    rond_het_besluit(zaak)
    zaak.trek_in()
    assert eenmalig(str(uuid4()))
    Stem.objects.create(peiling="duidelijk-nieuws", keuze="Ja", dag=zaak.dag)
    Relatie.objects.create(persoon=zaak.persoon, ander=zaak.andere, soort="buur")
    goed(
        leg_waarneming_vast(
            zaak.anouk, dossier=zaak.dossier, van_wie="Anouk", beeld="gelijk", tekst="Gaat goed.", peildatum=zaak.dag
        )
    )
    # Before the grounds below: the last of these has no end.
    gedeeld.verstrekking(zaak)
    goed(leg_uitzondering_vast(zaak.anouk, dossier=zaak.dossier, **gedeeld.UITZONDERING, peildatum=zaak.dag))
    gedeeld.toestemmingsvraag(zaak)
    gedeeld.verzoek(zaak)
    gedeeld.noodopening(zaak)
    vul_huishouden(zaak)
    _omheen(zaak)
    zaak.onderzocht()
    zaak.expertise_gevraagd()
    zaak.gemeten()
    goed(
        leg_stap_vast(
            zaak.anouk, binnenkomst=zaak.binnenkomst, stap="clientondersteuning", antwoorden=zaak.ondersteuning(),
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    goed(bevestig(zaak.anouk, binnenkomst=zaak.binnenkomst, peildatum=zaak.dag))
    # Straight into the table: what a register asks is policy, and this is about the row.
    Registratie.objects.create(register="proef", dag=zaak.dag, medewerker_id=zaak.anouk.id)
    samenspel.vul(zaak)
    samen.rijen(zaak)
    vul_naoberschap(zaak)
    vul_veiligheid(zaak)
    vul_schuldhulp(zaak)
    vul_monitor(zaak)
    avg.vul(zaak)
    vul_logboek(zaak)
    kaart.vul(zaak)
    levering.vul(zaak)
    signalen.vul(zaak)
    geld.vul(zaak)
    for model in gevolgd():
        rij = model._default_manager.order_by("pk").last()
        assert rij is not None, f"maak hier ook een {model.__name__}, anders blijft die ongetoetst"
        veld, waarde = wijziging(rij)
        model._default_manager.filter(pk=rij.pk).update(**{veld: waarde})


def _omheen(zaak: Zaak) -> None:
    """What the rooms of the daily work keep beside a file."""
    dag, anouk = zaak.dag, zaak.anouk
    invoer = {"dossier": zaak.dossier, "peildatum": dag}
    goed(plan_afspraak(anouk, afspraak=NieuweAfspraak("kantoor", "Kennismaken", begin_van(dag)), **invoer))
    goed(maak_taak(anouk, omschrijving="Bel terug", **invoer))
    goed(leg_contact_vast(anouk, contact=Contact("huisbezoek", dag, "mevrouw", False), **invoer))
    goed(maak_notitie(anouk, tekst="De bel is stuk.", **invoer))
    goed(maak_werkaantekening(anouk, tekst="Vraag naar haar zus.", **invoer))
    wie = {"dossier": zaak.dossier, "persoon": zaak.persoon}
    Bericht.objects.create(soort="bericht", tekst="Wanneer komt u?", door=zaak.persoon.naam, **wie)
    goed(lees_berichten(anouk, **wie, peildatum=dag))
    pdf = {"soort": "advies", "naam": "", "bestandsnaam": "a.pdf", "inhoud": b"%PDF-1.7"}
    goed(voeg_document_toe(anouk, **pdf, **invoer))
    nieuwe_sleutel(anouk, dag)
    concepten.bewaar(anouk, pad="/proef/", gegevens={"tekst": ["Half af"]}, moment=begin_van(dag))
    filters.onthoud(anouk, Keuzes())
    weg = {"medewerker": zaak.staf["anouk"], "vervanger": zaak.staf["bram"], "van": dag, "tot": dag + timedelta(days=9)}
    goed(meld_afwezig(anouk, **weg, peildatum=dag))
    Inzagegrond.objects.create(
        dossier=zaak.dossier, medewerker=zaak.staf["cas"], grond="toestemming", reden="Zij helpt mij.",
        gegeven_door="De inwoner", vastgelegd_door=zaak.staf["anouk"],
    )  # fmt: skip


def rond_het_besluit(zaak: Zaak) -> None:
    """What stands around a decision; what the policy of this municipality does not ask for is written as rows."""
    aanvraag = Aanvraag.objects.create(
        actie=zaak.actie, dossier=zaak.dossier, persoon=zaak.persoon, product=zaak.besluit.product,
        ingediend_op=zaak.dag, via="plan",
    )  # fmt: skip
    Termijnstap.objects.create(aanvraag=aanvraag, soort="mededeling", van=zaak.dag, reden="Het wordt later.")
    Advies.objects.create(
        actie=zaak.actie, plan=zaak.plan, adviseur_id=zaak.bram.id, gegeven_op=zaak.dag, strekking="toekennen",
        motivering="Het is nodig.",
    )  # fmt: skip
    Belemmering.objects.create(
        dossier=zaak.dossier, soort="regels", beste_oplossing="Iets anders.", uitleg="Het mag niet.", gezien_op=zaak.dag
    )
    Deelname.objects.create(actie=zaak.actie, vastgelegd_op=zaak.dag)
    goed(
        registreer_bezwaar(
            zaak.anouk, actie=zaak.actie, kenmerk=zaak.besluit.kenmerk, ontvangen_op=zaak.dag, gronden="Te weinig.",
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    goed(
        registreer_klacht(
            zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, waarover="wachten", omschrijving="Niemand belde.",
            ontvangen_op=zaak.dag, peildatum=zaak.dag,
        )
    )  # fmt: skip


@contextmanager
def ongedaan() -> Iterator[None]:
    """Try something and take it back, so that the next attempt begins with the same rows."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
