"""The people of the stories, up to where a visitor takes over."""

import pytest
from django.utils import timezone

from naober.bewoners.models import Persoon
from naober.demo.accounts import zorg_voor_accounts
from naober.demo.verhaalpersonen import laad_verhaalpersonen
from naober.demo.verhalen import speel_begin
from naober.gemeente.queries import profiel_van
from naober.kaart.laden import laad_profielen
from tests.dossier.opzet import beide_profielen, testerveen, zaak

__all__ = ["beide_profielen", "mensen", "testerveen", "zaak"]


@pytest.fixture
def mensen(db: None) -> dict[str, Persoon]:
    dag = timezone.localdate()
    stand = next(s for s in laad_profielen(dag) if s.gemeente == 160)
    profiel = profiel_van(stand.gemeente, dag)
    zorg_voor_accounts(profiel, "toets-wachtwoord-lang-genoeg")
    gevonden = laad_verhaalpersonen(stand.gemeente, dag)
    speel_begin(profiel, gevonden, dag)
    return gevonden
