"""Row level security of the new tables, after the foreign keys have been checked: that runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('ingang', '0003_vragen_en_stappen'),
    ]

    operations = [
        Beveilig('ingang_bevestiging', alleen_toevoegen=True),
        Beveilig('ingang_stap', alleen_toevoegen=True),
    ]
