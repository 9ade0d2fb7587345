"""Tables that are read before the municipality is known; the reasons stand in apps.py."""

from django.db import migrations

from naober.fundament.migraties import STANDAARD, Open


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('identiteit', '0001_initial'),
    ]

    operations = [
        Open('identiteit_inlogrem', STANDAARD),
        Open('identiteit_aanbiederaccount', STANDAARD),
        Open('identiteit_aanmelding', STANDAARD),
        Open('identiteit_gebruikttoken', 'select, insert, delete'),
    ]
