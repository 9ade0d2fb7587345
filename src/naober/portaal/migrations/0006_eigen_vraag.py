"""A resident reads back what they asked themselves, or whoever came on their behalf: not what others told about them."""

from importlib import import_module

from django.db import migrations

_MIJN = import_module('naober.portaal.migrations.0005_mijn')
_OUD = "b.soort = 'eigen' and b.aard <> 'signaal'"
_NIEUW = f"{_OUD} and b.herkomst in ('zelf', 'namens')"


def _functie(bron: str, naam: str) -> str:
    deel = next(d for d in bron.split('create function ') if d.startswith(f'{naam}()'))
    return 'create or replace function ' + deel.replace('@@', _MIJN._KOP)


_TERUG = _functie(_MIJN.ONDERZOEK, 'naober_mijn_meldingen') + _functie(_MIJN.TIJDLIJN, 'naober_mijn_tijdlijn')


class Migration(migrations.Migration):

    dependencies = [
        ('portaal', '0005_mijn'),
    ]

    operations = [migrations.RunSQL(_TERUG.replace(_OUD, _NIEUW), _TERUG)]
