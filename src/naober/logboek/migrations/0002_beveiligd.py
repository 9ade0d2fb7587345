"""Row level security, a table for each month, and one for whatever falls outside them.

The app may read and add, through the whole table only: a month itself it may not touch."""

from django.db import migrations

from naober.fundament.migraties import SCOPE_GEMEENTE, Beveilig
from naober.fundament.rollen import APP, EIGENAAR

# As it stands inside a quoted text.
_HIER = SCOPE_GEMEENTE.replace("'", "''")

_REST = f"""
create table logboek_inzage_rest partition of logboek_inzage default;
revoke all on logboek_inzage_rest from {APP};
"""

# A new month takes over the rows that had fallen in the rest, whatever their municipality: for that moment the owner
# is not bound on that one table, in the same transaction.
_FUNCTIES = f"""
create function naober_logboek_beveilig(tabel text) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  execute format('revoke all on %I from {APP}', tabel);
  execute format('alter table %I enable row level security', tabel);
  execute format('alter table %I force row level security', tabel);
  execute format('create policy toegang on %I as permissive for all to {APP}, {EIGENAAR} using (true) with check (true)', tabel);
  execute format('create policy gemeente on %I as restrictive for all using ((gemeente_id = {_HIER}))'
    ' with check ((gemeente_id = {_HIER}))', tabel);
end $$;

create function naober_logboek_maand(eerste date) returns text
language plpgsql set search_path = public, pg_temp as $$
declare
  naam text := 'logboek_inzage_' || to_char(eerste, 'YYYY_MM');
  van timestamptz := date_trunc('month', eerste::timestamp) at time zone 'UTC';
  tot timestamptz := (date_trunc('month', eerste::timestamp) + interval '1 month') at time zone 'UTC';
begin
  if to_regclass(naam) is not null then return null; end if;
  execute format('create table %I (like logboek_inzage including defaults including constraints)', naam);
  alter table logboek_inzage_rest no force row level security;
  execute format('with weg as (delete from logboek_inzage_rest where moment >= %L and moment < %L returning *)'
    ' insert into %I select * from weg', van, tot, naam);
  alter table logboek_inzage_rest force row level security;
  execute format('alter table logboek_inzage attach partition %I for values from (%L) to (%L)', naam, van, tot);
  perform naober_logboek_beveilig(naam);
  return naam;
end $$;

create function naober_logboek_losmaken(voor date) returns setof text
language plpgsql set search_path = public, pg_temp as $$
declare
  naam text;
begin
  for naam in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'logboek_inzage'::regclass and c.relname ~ '^logboek_inzage_[0-9]{{4}}_[0-9]{{2}}$'
      and to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= voor
    order by c.relname
  loop
    execute format('alter table logboek_inzage detach partition %I', naam);
    return next naam;
  end loop;
end $$;

revoke all on function naober_logboek_beveilig(text), naober_logboek_maand(date), naober_logboek_losmaken(date)
  from public;
"""  # noqa: S608
_WEG = """
drop function naober_logboek_losmaken(date);
drop function naober_logboek_maand(date);
drop function naober_logboek_beveilig(text);
"""
_EERSTE = """
select naober_logboek_beveilig('logboek_inzage_rest');
select naober_logboek_maand((date_trunc('month', now() at time zone 'UTC') + nr * interval '1 month')::date)
from generate_series(0, 2) nr;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('logboek', '0001_initial'),
    ]

    operations = [
        Beveilig('logboek_inzage', alleen_toevoegen=True),
        migrations.RunSQL(_REST, 'drop table logboek_inzage_rest'),
        migrations.RunSQL(_FUNCTIES, _WEG),
        migrations.RunSQL(_EERSTE, migrations.RunSQL.noop),
    ]
