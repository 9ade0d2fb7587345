"""Row level security, after the foreign keys of 0009 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):
    dependencies = [
        ("fundament", "0001_rechten"),
        ("monitor", "0009_berekend"),
    ]

    operations = [
        Beveilig("monitor_telling", alleen_toevoegen=True),
    ]
