"""Row level security on the new tables of the map, and on the history of all of them."""

from django.db import migrations

from naober.fundament.migraties import Beveilig

NIEUW = ('locatie', 'plek', 'openingstijd', 'label', 'kaartvoorstel')


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('kaart', '0003_sociale_kaart'),
    ]

    operations = [
        *(Beveilig(f'kaart_{naam}') for naam in NIEUW),
        *(Beveilig(f'kaart_{naam}event', alleen_toevoegen=True) for naam in ('organisatie', 'voorziening', *NIEUW)),
    ]
