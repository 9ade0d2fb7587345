"""What a provider reports of its own help: for that provider, and for who sees the file. The back office, which handles
allocations of the whole municipality, reads none of it."""

from django.db import migrations

from naober.fundament.migraties import Beveilig, inzage, van_aanbieder, van_dossier

_TABEL = 'levering_resultaatmelding'


def _waar(wie: str) -> str:
    return f'(select {wie} from levering_toewijzing ouder where ouder.id = toewijzing_id)'  # noqa: S608  made of constants


class Migration(migrations.Migration):

    dependencies = [
        ('levering', '0007_resultaatmelding'),
    ]

    operations = [
        Beveilig(_TABEL, alleen_toevoegen=True),
        *inzage(
            _TABEL, wie=_waar(f'({van_aanbieder()} or {van_dossier()})'), schrijft=_waar(van_aanbieder()),
            geschiedenis=False,
        ),
    ]
