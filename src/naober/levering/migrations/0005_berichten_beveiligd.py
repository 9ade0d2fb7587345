"""A message is for the back office, for the provider that sent or gets it, and for who sees the file that it is about.
An invoice is about many residents, and of no file."""

from django.db import migrations

from naober.fundament.migraties import LEVERT, Beveilig, inzage, van_aanbieder, van_dossier, via

_MET_GESCHIEDENIS = ('ketenbericht', 'afkeuring', 'berichtoverleg')


class Migration(migrations.Migration):

    dependencies = [
        ('levering', '0003_inzage'),
        ('levering', '0004_berichten'),
    ]

    operations = [
        *(Beveilig(f'levering_{naam}') for naam in _MET_GESCHIEDENIS),
        *(Beveilig(f'levering_{naam}event', alleen_toevoegen=True) for naam in _MET_GESCHIEDENIS),
        Beveilig('levering_berichtinhoud', alleen_toevoegen=True),
        *inzage(
            'levering_ketenbericht', wie=f"({LEVERT} or {van_aanbieder()} or {van_dossier(zonder='1 = 0')})",
        ),
        *inzage('levering_afkeuring', 'levering_berichtoverleg', wie=via('levering_ketenbericht', 'bericht_id')),
        *inzage('levering_berichtinhoud', wie=via('levering_ketenbericht', 'bericht_id'), geschiedenis=False),
    ]
