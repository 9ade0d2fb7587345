"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('ingang', '0001_initial'),
    ]

    operations = [
        Beveilig('ingang_binnenkomst'),
        Beveilig('ingang_binnenkomstevent', alleen_toevoegen=True),
        Beveilig('ingang_bevestiging', alleen_toevoegen=True),
        Beveilig('ingang_stap', alleen_toevoegen=True),
    ]
