"""The people of the stories, up to where a visitor takes over."""

import pytest
from django.utils import timezone

from naober.bewoners.models import Persoon
from naober.demo.accounts import zorg_voor_accounts
from naober.demo.verhaalpersonen import laad_verhaalpersonen
from naober.demo.verhalen import speel_begin
from naober.gemeente.models import Gemeente
from naober.gemeente.queries import profiel_van
from naober.kaart.laden import laad_voorzieningen
from tests.dossier.opzet import beide_profielen, testerveen, zaak

__all__ = ["beide_profielen", "mensen", "testerveen", "zaak"]
GEMEENTE = 160


@pytest.fixture
def mensen(db: None) -> dict[str, Persoon]:
    dag = timezone.localdate()
    profiel = profiel_van(GEMEENTE, dag)
    Gemeente.objects.create(code=GEMEENTE, naam=profiel.gemeente.naam, slug=profiel.gemeente.slug)
    laad_voorzieningen(GEMEENTE, profiel)
    zorg_voor_accounts(profiel, "toets-wachtwoord-lang-genoeg")
    gevonden = laad_verhaalpersonen(GEMEENTE, dag)
    speel_begin(profiel, gevonden, dag)
    return gevonden
