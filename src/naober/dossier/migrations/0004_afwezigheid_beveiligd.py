"""Row level security on the absences; see 0002."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('dossier', '0003_afwezigheid'),
    ]

    operations = [
        Beveilig('dossier_afwezigheid'),
        Beveilig('dossier_afwezigheidevent', alleen_toevoegen=True),
    ]
