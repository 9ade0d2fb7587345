"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('dossier', '0001_initial'),
    ]

    operations = [
        Beveilig('dossier_betrokkenheid'),
        Beveilig('dossier_dossier'),
        Beveilig('dossier_betrokkenheidevent', alleen_toevoegen=True),
        Beveilig('dossier_dossierevent', alleen_toevoegen=True),
        Beveilig('dossier_gebeurtenis', alleen_toevoegen=True),
        Beveilig('dossier_verzending', alleen_toevoegen=True),
        Beveilig('dossier_afwezigheid'),
        Beveilig('dossier_afwezigheidevent', alleen_toevoegen=True),
    ]
