"""Row level security, after the foreign keys of 0003 have been checked: that check runs without a scope. A scenario is
about nobody, so it is open within the municipality; it only grows."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):
    dependencies = [
        ("fundament", "0001_rechten"),
        ("monitor", "0003_scenario"),
    ]

    operations = [
        Beveilig("monitor_bewaardscenario", alleen_toevoegen=True),
    ]
