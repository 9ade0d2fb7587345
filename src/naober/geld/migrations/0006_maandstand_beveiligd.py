"""Row level security on counts by month and forecasts. They name nobody, so they are open within the municipality; a
count is made anew as long as its month can change, and a forecast as long as its month is the last."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):
    dependencies = [
        ("fundament", "0001_rechten"),
        ("geld", "0005_maandstand"),
    ]

    operations = [
        Beveilig("geld_maandstand"),
        Beveilig("geld_bevolking"),
        Beveilig("geld_prognose"),
        Beveilig("geld_drijfveerraming", alleen_toevoegen=True),
    ]
