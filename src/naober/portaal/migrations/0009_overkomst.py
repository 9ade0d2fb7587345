"""A resident reads that they came over from another law with the help they have: not told by a neighbour, and about
nobody else."""

from importlib import import_module

from django.db import migrations

_EIGEN = import_module('naober.portaal.migrations.0006_eigen_vraag')
_OUD = "b.herkomst in ('zelf', 'namens')"
_NIEUW = f"({_OUD} or b.gegevens ? 'overkomst')"
_MELDINGEN = (
    _EIGEN._functie(_EIGEN._MIJN.ONDERZOEK, 'naober_mijn_meldingen')
    .replace(_EIGEN._OUD, _EIGEN._NIEUW)
    .replace('search_path = pg_catalog, public as', 'search_path = pg_catalog, public, pg_temp as')
)


class Migration(migrations.Migration):

    dependencies = [
        ('portaal', '0008_verstrekkingen'),
    ]

    operations = [migrations.RunSQL(_MELDINGEN.replace(_OUD, _NIEUW), _MELDINGEN)]
