"""Row level security on letters to groups: what all of them read names nobody; who gets it is of whoever sees the file."""

from django.db import migrations

from naober.fundament.migraties import Beveilig, inzage, van_dossier


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('dossier', '0007_zicht'),
        ('agenda', '0008_groepsbrieven'),
    ]

    operations = [
        Beveilig('agenda_groepsbrief', alleen_toevoegen=True),
        Beveilig('agenda_groepsontvanger'),
        Beveilig('agenda_groepsontvangerevent', alleen_toevoegen=True),
        *inzage('agenda_groepsontvanger', wie=van_dossier()),
    ]
