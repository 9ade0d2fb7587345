"""A line about a household follows the file; another is about no resident."""

from django.db import migrations

from naober.fundament.migraties import inzage, van_dossier


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('register', '0002_beveiligd'),
    ]

    operations = [
        *inzage('register_registratie', wie=van_dossier(zonder='true'), geschiedenis=False),
    ]
