"""Row level security on what visitors think: of one municipality, only added to, and about nobody."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('ingang', '0007_peilingen'),
    ]

    operations = [
        Beveilig('ingang_stem', alleen_toevoegen=True),
    ]
