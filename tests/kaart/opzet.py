"""A row in every table of the map, for whoever tests tables."""

from datetime import time

from naober.kaart.models import Kaartvoorstel, Label, Locatie, Openingstijd, Plek, Voorziening
from tests.dossier.opzet import Zaak


def vul(zaak: Zaak) -> None:
    """A place with hours, a label and a proposal at the first provision; straight into the tables."""
    voorziening = Voorziening.objects.order_by("pk")[0]
    locatie = Locatie.objects.create(naam="Buurthuis", adres="Plein 1")
    plek = Plek.objects.create(voorziening=voorziening, locatie=locatie)
    Openingstijd.objects.create(voorziening=voorziening, plek=plek, dag=1, van=time(9), tot=time(12))
    Label.objects.create(voorziening=voorziening, code="proef", gegeven_op=zaak.dag, medewerker_id=zaak.anouk.id)
    Kaartvoorstel.objects.create(voorziening=voorziening, herkomst="inwoner", ingediend_op=zaak.dag)
