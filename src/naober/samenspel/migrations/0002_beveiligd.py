"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig

# What changes keeps its history; what only grows is added to and never altered.
GEVOLGD = ("bijeenkomst", "casuspunt", "casusoverleg", "werkafspraak", "knelpunt", "doorbraak")


class Migration(migrations.Migration):
    dependencies = [
        ("fundament", "0001_rechten"),
        ("samenspel", "0001_initial"),
    ]

    operations = [
        *(Beveilig(f"samenspel_{naam}") for naam in GEVOLGD),
        *(Beveilig(f"samenspel_{naam}event", alleen_toevoegen=True) for naam in GEVOLGD),
        Beveilig("samenspel_inbreng", alleen_toevoegen=True),
    ]
