"""Row level security, after the foreign keys of 0005 have been checked: that check runs without a scope. A question is
about nobody, so it is open within the municipality; it only grows."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):
    dependencies = [
        ("fundament", "0001_rechten"),
        ("monitor", "0005_gelijkheid"),
    ]

    operations = [
        Beveilig("monitor_gelijkheidsvraag", alleen_toevoegen=True),
    ]
