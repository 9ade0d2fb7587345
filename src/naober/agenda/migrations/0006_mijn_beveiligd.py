"""Row level security on what residents and the municipality say to each other: of a file for whoever sees the file."""

from django.db import migrations

from naober.fundament.migraties import Beveilig, inzage, van_dossier


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('dossier', '0007_zicht'),
        ('agenda', '0005_mijn'),
    ]

    operations = [
        Beveilig('agenda_bericht'),
        Beveilig('agenda_berichtevent', alleen_toevoegen=True),
        *inzage('agenda_bericht', wie=van_dossier()),
    ]
