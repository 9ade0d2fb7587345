"""Row level security, after the foreign keys of 0007 have been checked: that check runs without a scope. An adopted
report is about nobody, so it is open within the municipality; it only grows."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):
    dependencies = [
        ("fundament", "0001_rechten"),
        ("monitor", "0007_vastgesteld_rapport"),
    ]

    operations = [
        Beveilig("monitor_vastgesteldrapport", alleen_toevoegen=True),
    ]
