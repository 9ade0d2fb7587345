"""Row level security on what was decided about the budget. Nobody is named in it, so it is open within the municipality;
decisions, bookings and what was set aside only grow."""

from django.db import migrations

from naober.fundament.migraties import Beveilig

GROEIT = ("begrotingsbesluit", "begrotingsregel", "reserveboeking", "besteding")
VERANDERT = ("begrotingsmaatregel", "financieelrisico")


class Migration(migrations.Migration):
    dependencies = [
        ("fundament", "0001_rechten"),
        ("geld", "0003_begroting"),
    ]

    operations = [
        *(Beveilig(f"geld_{naam}", alleen_toevoegen=True) for naam in GROEIT),
        *(Beveilig(f"geld_{naam}") for naam in VERANDERT),
        *(Beveilig(f"geld_{naam}event", alleen_toevoegen=True) for naam in VERANDERT),
    ]
