"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('register', '0001_initial'),
    ]

    operations = [
        Beveilig('register_registratie', alleen_toevoegen=True),
    ]
