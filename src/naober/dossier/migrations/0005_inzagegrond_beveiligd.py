"""Row level security of 0004, after its foreign keys have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('dossier', '0004_inzagegrond'),
    ]

    operations = [
        Beveilig('dossier_inzagegrond'),
        Beveilig('dossier_inzagegrondevent', alleen_toevoegen=True),
    ]
