"""A request follows the file, and all that belongs to it the request. A list for destruction is of who sees to it."""

from django.db import migrations

from naober.fundament.migraties import BEWAART, inzage, van_dossier, van_medewerker, via

_KOP = "language plpgsql stable security definer parallel safe cost 1000 set search_path = pg_catalog, public as $$"
# What `zicht_door_taak` says in the queries: what waits for who decides on it, and what was one's own.
TAAK = f"""
create or replace function naober_taak_verzoek(welk bigint) returns boolean {_KOP}
begin
  if current_setting('naober.verzoeken') <> 'ja' then
    return false;
  end if;
  return exists (
    select from avg_verzoek v
    where v.dossier_id = welk and (v.uitkomst = '' or v.besloten_door_id = nullif(current_setting('naober.actor'), '')::bigint)
  );
end $$;
"""
NIET = f"create or replace function naober_taak_verzoek(welk bigint) returns boolean {_KOP} begin return false; end $$;"
# Whoever grants a request to erase puts that file on a list, for two others to see to.
_OPGESTELD = f"({BEWAART} or {van_medewerker('opgesteld_door_id')})"


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('avg', '0004_geheel'),
    ]

    operations = [
        migrations.RunSQL(TAAK, NIET),
        *inzage('avg_verzoek', wie=van_dossier()),
        *inzage('avg_correctie', 'avg_weglating', wie=via('avg_verzoek', 'verzoek_id')),
        *inzage('avg_antwoordbrief', wie=via('avg_verzoek', 'verzoek_id'), geschiedenis=False),
        *inzage('avg_vernietigingslijst', wie=_OPGESTELD),
        *inzage('avg_vernietigingsregel', wie=via('avg_vernietigingslijst', 'lijst_id')),
    ]
