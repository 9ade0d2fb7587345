"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope. A commitment is
of a file and follows it. Bookings name nobody, so they are open within the municipality; they only grow."""

from django.db import migrations

from naober.fundament.migraties import Beveilig, van_dossier

_OVER = "gemeente_id, boekjaar, soort, post, gebied, team, trede, wet, product, aanbieder, centen, aantal"
# Whoever books, by whatever way, adds to the tail: a sum that forgets a booking cannot be.
STAART = f"""
create function naober_boekstaart() returns trigger language plpgsql as $$
begin
  insert into geld_boekstaart ({_OVER}, dagjaar) select {_OVER}, extract(year from dag) from nieuw;
  return null;
end $$;
create trigger boekstaart after insert on geld_boeking referencing new table as nieuw
for each statement execute function naober_boekstaart();
"""  # noqa: S608  made of constants
STAART_WEG = "drop trigger boekstaart on geld_boeking; drop function naober_boekstaart();"


class Migration(migrations.Migration):
    dependencies = [
        ("fundament", "0001_rechten"),
        ("dossier", "0007_zicht"),
        ("geld", "0001_initial"),
    ]

    operations = [
        Beveilig("geld_verplichting", inzage=van_dossier()),
        Beveilig("geld_boeking", alleen_toevoegen=True),
        Beveilig("geld_boekstaart"),
        Beveilig("geld_boekstand"),
        migrations.RunSQL(STAART, STAART_WEG),
    ]
