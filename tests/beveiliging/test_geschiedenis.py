"""The history keeps every earlier state, along whatever path it changed, with who did it and by which action."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection, models

from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Betrokkenheid, Gebeurtenis
from naober.kern import Bron
from naober.onderzoek.models import Waarneming
from tests.beveiliging.tabellen import gebeurtenis_van, gevolgd, sql, vul, wijziging
from tests.dossier.opzet import Zaak, goed

OUD, NIEUW = "Gaat goed.", "Gaat minder goed."
TABEL = Waarneming._meta.db_table

# What was shared, and where the household did not decide, only grow.
DELEN = {"Verstrekking", "Uitzondering"}


def opslaan(rij: Waarneming) -> None:
    rij.tekst = NIEUW
    rij.save()


def queryset_update(rij: Waarneming) -> None:
    Waarneming.objects.filter(pk=rij.pk).update(tekst=NIEUW)


def bulk_update(rij: Waarneming) -> None:
    rij.tekst = NIEUW
    Waarneming.objects.bulk_update([rij], ["tekst"])


def upsert(rij: Waarneming) -> None:
    rij.tekst = NIEUW
    Waarneming.objects.bulk_create([rij], update_conflicts=True, unique_fields=["id"], update_fields=["tekst"])


def sql_update(rij: Waarneming) -> None:
    sql(f"update {TABEL} set tekst = %s where id = %s", [NIEUW, rij.pk])


def sql_cte(rij: Waarneming) -> None:
    sql(f"with w as (update {TABEL} set tekst = %s where id = %s returning id) select * from w", [NIEUW, rij.pk])


def verwijder(rij: Waarneming) -> None:
    rij.delete()


def queryset_delete(rij: Waarneming) -> None:
    Waarneming.objects.filter(pk=rij.pk).delete()


def sql_delete(rij: Waarneming) -> None:
    sql(f"delete from {TABEL} where id = %s", [rij.pk])


WIJZIGEN = [opslaan, queryset_update, bulk_update, upsert, sql_update, sql_cte]
WEGHALEN = [verwijder, queryset_delete, sql_delete]


def waarneming(zaak: Zaak) -> Waarneming:
    zaak.tot("vraag")
    return Waarneming.objects.create(
        dossier=zaak.dossier, waargenomen_op=zaak.dag, door_id=zaak.anouk.id, van_wie="Anouk", beeld="gelijk", tekst=OUD
    )


def in_handeling(zaak: Zaak, doe: Callable[[], None]) -> None:
    @handeling(recht="waarneming.vastleggen", wet=Bron("Wmo 2015"))
    def pas_aan(actor: object, *, peildatum: date) -> Gedaan[None]:
        doe()
        return Gedaan(None, zaak.dossier, Gebeurtenis.Soort.OVERIG, "Aangepast.")

    goed(pas_aan(zaak.anouk, peildatum=zaak.dag))


@pytest.mark.parametrize("weg", [*WIJZIGEN, *WEGHALEN], ids=lambda f: f.__name__)
def test_langs_elke_weg_blijft_de_oude_rij_bewaard_met_wie_en_wat(
    zaak: Zaak, weg: Callable[[Waarneming], None]
) -> None:
    rij = waarneming(zaak)
    pk = rij.pk
    in_handeling(zaak, lambda: weg(rij))
    assert Waarneming.objects.filter(pk=pk).exists() == (weg in WIJZIGEN)
    [eerder] = gebeurtenis_van(Waarneming)._default_manager.filter(pgh_obj_id=pk).values()
    assert eerder["tekst"] == OUD
    assert eerder["pgh_label"] == ("update" if weg in WIJZIGEN else "delete")
    assert eerder["pgh_context"] == {"actor": zaak.anouk.id, "handeling": "pas_aan"}
    assert eerder["gemeente_id"] == zaak.gemeente


def test_een_wijziging_van_veel_rijen_tegelijk_bewaart_ze_allemaal(zaak: Zaak) -> None:
    eerste = waarneming(zaak)
    Waarneming.objects.bulk_create(
        Waarneming(
            dossier=eerste.dossier, waargenomen_op=zaak.dag, door_id=zaak.anouk.id, van_wie="Anouk", beeld="gelijk",
            tekst=f"Nummer {n}.",
        )
        for n in range(5)
    )  # fmt: skip
    in_handeling(zaak, lambda: queryset_update_alles())
    teksten = gebeurtenis_van(Waarneming)._default_manager.values_list("tekst", flat=True)
    assert set(teksten) == {OUD, *(f"Nummer {n}." for n in range(5))}


def queryset_update_alles() -> None:
    Waarneming.objects.update(tekst=NIEUW)


def test_wat_niet_verandert_laat_geen_regel_na(zaak: Zaak) -> None:
    rij = waarneming(zaak)
    rij.save()
    assert not gebeurtenis_van(Waarneming)._default_manager.exists()


def test_een_wijziging_buiten_elke_handeling_blijft_ook_bewaard_maar_dan_zonder_naam(zaak: Zaak) -> None:
    """As by an administrator in SQL: the row is kept, and that no action did it shows."""
    rij = waarneming(zaak)
    with connection.cursor() as cursor:
        cursor.execute("select set_config('pghistory.context_metadata', '', true)")
    sql_update(rij)
    [eerder] = gebeurtenis_van(Waarneming)._default_manager.values()
    assert (eerder["tekst"], eerder["pgh_context"]) == (OUD, None)


def test_elke_tabel_met_geschiedenis_bewaart_de_oude_rij_bij_wijzigen(zaak: Zaak) -> None:
    vul(zaak)
    stil = []
    for model in gevolgd():
        rij = model._default_manager.order_by("pk").last()
        assert rij is not None
        veld, waarde = wijziging(rij)
        eerder: Any = getattr(rij, veld)
        sql(f"update {model._meta.db_table} set {veld} = %s where id = %s", [_anders(waarde), rij.pk])
        bewaard = gebeurtenis_van(model)._default_manager.filter(pgh_obj_id=rij.pk).order_by("pk").values().last()
        if bewaard is None or bewaard[veld] != eerder or getattr(_ververs(rij), veld) == eerder:
            stil.append(model.__name__)
    assert stil == []


def _anders(waarde: object) -> object:
    return f"{waarde} nog" if isinstance(waarde, str) else waarde


def _ververs(rij: models.Model) -> models.Model:
    rij.refresh_from_db()
    return rij


def test_elke_tabel_van_een_dossier_heeft_geschiedenis_of_neemt_alleen_toevoegingen_aan() -> None:
    from naober.gemeente.models import Beschermd

    met = set(gevolgd())
    zonder = {m.__name__ for m in Beschermd.__subclasses__() if m._meta.managed and m not in met}
    # These only grow, and a form of a name points at nobody. What is of
    # one member of staff alone keeps no earlier state on purpose: thrown away, it is gone.
    vast = {"Gebeurtenis", "Toetsing", "Brief", "Verslag", "Verzending", "Contactmoment", "Notitie", "Bestand"}
    vast |= {"Stap", "Bevestiging", "Registratie", "Aanvraag", "Advies", "Vervolgbesluit"}
    vast |= {"Antwoordbrief", "Overdracht", "Overleg", "Schaling", "Evaluatie", "Evaluatieregel", "Oordeel"}
    vast |= {"Inzage", "Doelkeuze", "Uren", "Vrijwilligersteun", "Belasting", "Mantelzorgsteun", "Preventiestap"}
    vast |= {"Kaartinvoer", "Kaartinvoerdeel", "Groepsbrief", "Stem", "Beschikbaarheid", "Berichtinhoud"}
    vast |= {"Beschikbaarheid", "Inkoopstap", "Minimumprijs", "Kwaliteitscontrole", "Eindverantwoording", "Keuze"}
    vast |= {"Dagdeelclaim", "Aanbiederoverdracht", "Leveringscheck", "Resultaatmelding"}
    vast |= {"Contactpoging", "Terugkoppeling", "Geweldsoordeel", "Meldactie", "Meldcodestap", "Veiligheidsafspraak"}
    vast |= {"Verwijsindexmatch"}
    vast |= {"Contactpoging", "Terugkoppeling"}
    vast |= {"Dagdeelclaim", "Aanbiederoverdracht", "Leveringscheck", "Inbreng"}
    vast |= {
        "Prestatie",
        "Prestatiebesluit",
        "Goedkeuring",
        "Betaling",
        "Steekproef",
        "Pgbcontrole",
        "Bijdrageopbrengst",
    }
    vast |= {"Opruimtelling"}
    vast |= {"Begrotingsbesluit", "Begrotingsregel", "Reserveboeking", "Besteding"}
    vast |= {"Nabevraging", "Indicatorwaarde", "Streefwaarde", "Doelregel"}
    # Each change of a commitment is a booking, and bookings (`_Regel`) only grow.
    vast |= {"Verplichting", "_Regel"}
    # What is put aside while a file is read in, and gone after that.
    vast |= {"Inleesdeel", "Aanleverbestand", "Aanleverregel"}
    # Counts and figures without anybody, made anew from the files, or kept as they were read or said.
    vast |= {"Maandstand", "Bevolking", "Drijfveerraming"}
    # A kept scenario or an adopted report is never changed.
    vast |= {"BewaardScenario", "Gelijkheidsvraag", "Prognose", "Telling", "VastgesteldRapport"}
    assert zonder == vast | {"Naamvorm", "Concept", "Werkaantekening", "Werklijstfilter", "EigenAdres", *DELEN}


def test_wie_er_betrokken_was_blijft_bekend_na_afronden(zaak: Zaak) -> None:
    zaak.tot("vraag")
    in_handeling(zaak, lambda: Betrokkenheid.objects.update(tot=zaak.dag) and None)
    [eerder] = gebeurtenis_van(Betrokkenheid)._default_manager.values()
    assert (eerder["tot"], eerder["medewerker_id"], eerder["regie"]) == (None, zaak.anouk.id, True)
