"""Contracts are for staff, and of providers for the one that has them. What is allocated follows the file; the back
office sees all of it, and a provider what is allocated to itself.

Which provider an account is of, and which number comes next, are functions of the owner: they look further than the
asker may, and give back no more than that number.
"""

from django.db import migrations

from naober.fundament.migraties import (
    ACTOR,
    CONTRACTEERT,
    LEVERT,
    inzage,
    van_aanbieder,
    van_contracten,
    van_dossier,
    van_medewerker,
    via,
)

_PAD = "set search_path = pg_catalog, public, pg_temp as $$"
FUNCTIES = f"""
create function naober_aanbieder() returns bigint
language plpgsql stable security definer parallel safe cost 100 {_PAD}
begin
  return (
    select a.aanbieder_id from levering_aanbiederaccount a
    where a.medewerker_id = {ACTOR}
      and (a.tot is null or a.tot >= coalesce(nullif(current_setting('naober.dag'), '')::date, current_date))
  );
end $$;

create function naober_toewijzingsnummer(welke text) returns integer
language plpgsql volatile security definer cost 100 {_PAD}
begin
  -- One at a time for each municipality and law, until the end of the transaction.
  perform pg_advisory_xact_lock(hashtext('toewijzing' || current_setting('naober.gemeente') || welke));
  return (select coalesce(max(t.nummer), 0) + 1 from levering_toewijzing t where t.wet = welke);
end $$;
revoke all on function naober_aanbieder() from public;
grant execute on function naober_aanbieder() to naober_app;
revoke all on function naober_toewijzingsnummer(text) from public;
grant execute on function naober_toewijzingsnummer(text) to naober_app;
"""  # noqa: S608  made of constants
WEG = "drop function naober_toewijzingsnummer(text); drop function naober_aanbieder();"


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('levering', '0002_beveiligd'),
    ]

    operations = [
        migrations.RunSQL(FUNCTIES, WEG),
        *inzage('levering_aanbiederaccount', wie=f"({CONTRACTEERT} or {van_medewerker('medewerker_id')})"),
        *inzage('levering_aanbieder', wie=van_contracten('id'), schrijft=CONTRACTEERT),
        *inzage('levering_contract', wie=van_contracten(), schrijft=CONTRACTEERT),
        *inzage(
            'levering_contractproduct', 'levering_ruimte', wie=via('levering_contract', 'contract_id'),
            schrijft=CONTRACTEERT,
        ),
        *inzage(
            'levering_tarief', wie=via('levering_contractproduct', 'contractproduct_id'), schrijft=CONTRACTEERT
        ),
        *inzage(
            'levering_beschikbaarheid', wie=via('levering_contractproduct', 'contractproduct_id'), geschiedenis=False
        ),
        *inzage(
            'levering_toewijzing', wie=f"({LEVERT} or {van_aanbieder()} or {van_dossier()})",
            schrijft=f"({LEVERT} or {van_dossier()})",
        ),
        *inzage('levering_levering', wie=via('levering_toewijzing', 'toewijzing_id')),
    ]
