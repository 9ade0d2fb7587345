"""A row in every table of the map, for whoever tests tables."""

import zlib
from datetime import time

from naober.kaart.laden import laad_voorzieningen
from naober.kaart.models import (
    Kaartinvoer,
    Kaartinvoerdeel,
    Kaartvoorstel,
    Label,
    Locatie,
    Openingstijd,
    Plek,
    Preventiemaatregel,
    Preventiestap,
    Voorziening,
)
from tests.dossier.opzet import Zaak

# What a number in an address can be the number of, and is of the municipality as a whole.
VAN_DE_KAART = ("voorziening", "organisatie", "kaartvoorstel", "locatie", "maatregel", "kaartinvoer")


def van_de_kaart(zaak: Zaak) -> dict[str, int]:
    """The numbers of something on the map of the profile; the proposal is of its organisation."""
    laad_voorzieningen(zaak.gemeente, zaak.profiel)
    voorziening = Voorziening.objects.filter(organisatie__isnull=False).order_by("pk")[0]
    assert voorziening.organisatie is not None
    voorstel = Kaartvoorstel.objects.create(
        voorziening=voorziening, organisatie=voorziening.organisatie, herkomst="organisatie", ingediend_op=zaak.dag
    )
    locatie = Locatie.objects.create(naam="Buurthuis aan het plein", adres="Plein 2")
    Plek.objects.create(voorziening=voorziening, locatie=locatie)
    maatregel = Preventiemaatregel.objects.create(code="proef", naam="Proef", uitleg="Samen.", trede="eigen-kracht")
    rijen = (voorziening, voorziening.organisatie, voorstel, locatie, maatregel, invoer(zaak))
    return {naam: rij.pk for naam, rij in zip(VAN_DE_KAART, rijen, strict=True)}


def invoer(zaak: Zaak) -> Kaartinvoer:
    """A file of one row that is wrong, and what came of it."""
    rij = Kaartinvoer.objects.create(
        bestandsnaam="kaart.json",
        inhoud=zlib.compress(b'{"id": "x"}'),
        rijen=2,
        dag=zaak.dag,
        medewerker_id=zaak.anouk.id,
    )
    Kaartinvoerdeel.objects.create(
        invoer=rij, van=0, gelezen=1, ingelezen=0, afgekeurd=[[1, "x", "", "id", "'x' is geen nummer (UUID)"]]
    )
    return rij


def vul(zaak: Zaak) -> None:
    """A place with hours, a label and a proposal at the first provision; straight into the tables."""
    voorziening = Voorziening.objects.order_by("pk")[0]
    locatie = Locatie.objects.create(naam="Buurthuis", adres="Plein 1")
    plek = Plek.objects.create(voorziening=voorziening, locatie=locatie)
    Openingstijd.objects.create(voorziening=voorziening, plek=plek, dag=1, van=time(9), tot=time(12))
    Label.objects.create(voorziening=voorziening, code="proef", gegeven_op=zaak.dag, medewerker_id=zaak.anouk.id)
    invoer(zaak)
    Kaartvoorstel.objects.create(voorziening=voorziening, herkomst="inwoner", ingediend_op=zaak.dag)
    maatregel = Preventiemaatregel.objects.create(code="vol", naam="Proef", uitleg="Samen.", trede="eigen-kracht")
    Preventiestap.objects.create(
        maatregel=maatregel, soort="uitvoering", dag=zaak.dag, tekst="Gedaan.", medewerker_id=zaak.anouk.id
    )
