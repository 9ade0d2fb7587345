"""Row level security on preventive measures, and on what became of them."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('kaart', '0008_preventie'),
    ]

    operations = [
        Beveilig('kaart_preventiemaatregel'),
        Beveilig('kaart_preventiestap', alleen_toevoegen=True),
        Beveilig('kaart_preventiemaatregelevent', alleen_toevoegen=True),
    ]
