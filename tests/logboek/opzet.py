"""Lines in the log, without a browser."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from naober.fundament.tijd import begin_van
from naober.kern import Weigering
from naober.logboek.actions import NieuwDatalek, geef_eigen_adres, kies_doel, leg_datalek_vast, stel_inzagevraag
from naober.logboek.models import Datalek, Inzage, Signaal
from naober.logboek.opname import Beeld, Kijk, Kijker, schrijf
from tests.dossier.opzet import Zaak, goed


def bekeken(zaak: Zaak, wie: str = "anouk", **anders: Any) -> Inzage:
    """This colleague looked at the file of the case; `anders` is what the line has otherwise."""
    basis: dict[str, Any] = {
        "wie": Kijker.van(zaak.staf[wie]),
        "trace": uuid4(),
        "aanroeper": "",
        "via": Inzage.Via.SCHERM,
        "wat": "dossier",
        "nummer": zaak.dossier.pk,
        "gebruik": Inzage.Gebruik.LEZEN,
        "verwerking": "ondersteuning",
        "aanleiding": "betrokken",
        "grondslag": "AVG, art. 6 lid 1 onder e",
        "status": Inzage.Status.GELUKT,
        "duur_ms": 12,
    }
    schrijf(Kijk(**basis | anders), Beeld({zaak.dossier.pk: [zaak.persoon.pk]}, kamers=("dossier",)))
    return Inzage.objects.order_by("-id")[0]


def nieuw_datalek(zaak: Zaak, **anders: Any) -> NieuwDatalek:
    basis: dict[str, Any] = {
        "ontdekt_op": begin_van(zaak.dag) + timedelta(hours=9),
        "soort": "verstuurd",
        "feiten": "Een brief ging naar het verkeerde adres.",
        "gegevens": "naam, adres, besluit",
        "betrokkenen": 1,
        "gevolgen": "Iemand anders kent het besluit.",
        "maatregelen": "De brief is teruggehaald.",
        "risico": "risico",
    }
    return NieuwDatalek(**basis | anders)


def datalek(zaak: Zaak, **anders: Any) -> Datalek | Weigering:
    """A breach that this case knows of."""
    return leg_datalek_vast(zaak.anouk, datalek=nieuw_datalek(zaak, **anders), peildatum=zaak.dag)


def vul(zaak: Zaak) -> None:
    """A row in every table of this room."""
    bekeken(zaak)
    dag = zaak.dag
    goed(kies_doel(zaak.anouk, dossier=zaak.dossier, aanleiding="contact", peildatum=dag))
    goed(stel_inzagevraag(zaak.anouk, dossier=zaak.dossier, vraag="Waarom keek deze medewerker?", peildatum=dag))
    goed(datalek(zaak))
    goed(geef_eigen_adres(zaak.bram, postcode="7777 AA", huisnummer=3, peildatum=dag))
    Signaal.objects.create(soort="buren", medewerker_id=zaak.bram.id, dossier=zaak.dossier, dag=dag, aantal=1)
