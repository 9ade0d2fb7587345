"""The words of the map, kept equal to the map by triggers. Nothing here is about residents, so no row level security:
an index on words cannot be used under it (keuze 0012). Written by the owner alone; read with the municipality of the scope."""

from django.db import migrations

from naober.fundament.migraties import Open

# Without accents, and a slash is no part of a word: `kaal` in naober.kaart.zoeken.rules does the same. Plain letters
# are the most, and translating is slow.
_KAAL = """
create function naober_kaal(tekst text) returns text language sql immutable parallel safe as $$
  select replace(case when octet_length(tekst) = length(tekst) then tekst else
    translate(tekst, 'áàâäãåçéèêëíìîïñóòôöõúùûüýÿÁÀÂÄÇÉÈÊËÍÌÎÏÑÓÒÔÖÚÙÛÜ’‘“”',
                     'aaaaaaceeeeiiiinooooouuuuyyAAAACEEEEIIIINOOOOUUUU    ') end, '/', ' ')
$$;
create function naober_stam(woord text) returns text language sql immutable parallel safe as $$
  select coalesce((ts_lexize('dutch_stem', woord))[1], woord)
$$;
create function naober_drieletters(woord text) returns text[] language sql immutable parallel safe as $$
  select array(select substr('_' || woord || '_', n, 3) from generate_series(1, length(woord)) n)
$$;
"""
_KAAL_WEG = """
drop function naober_drieletters(text);
drop function naober_stam(text);
drop function naober_kaal(text);
"""

# Where a word stands says how much it counts: A in the name, B in what it is for, C in the explanation, D elsewhere. A
# word that the Dutch dictionary of PostgreSQL leaves out (the, of, with) is kept nowhere.
_BIJWERKEN = """
create function naober_zoekwoorden(woorden tsvector)
returns table (stam text, gewicht smallint) language sql immutable parallel safe as $$
  select u.lexeme, (case when 'A' = any (u.weights) then
      case when (select count(*) from unnest(woorden) n where 'A' = any (n.weights)) <= 3 then 10 else 8 end
    when 'B' = any (u.weights) then 6 when 'C' = any (u.weights) then 4 else 3 end)::smallint
  from unnest(woorden) u
$$;
create function naober_zoekindex(wat bigint[]) returns void language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  delete from kaart_zoekplaats p using kaart_zoekregel r, naober_zoekwoorden(r.woorden) as s
  where r.voorziening = any (wat)
    and p.gemeente_id = r.gemeente_id and p.stam = s.stam and p.gewicht = s.gewicht and p.voorziening = r.voorziening;
  delete from kaart_zoekregel where voorziening = any (wat);
  with regels as (
    insert into kaart_zoekregel (voorziening, gemeente_id, trede, naam, leefgebieden, themas, doelgroepen, gebieden, woorden)
    select v.id, v.gemeente_id, v.trede, v.naam, v.leefgebieden, v.themas, v.doelgroepen,
      case when v.gebieden = '{}' then coalesce(p.gebieden, '{}') else v.gebieden || coalesce(p.gebieden, '{}') end,
      setweight(to_tsvector('dutch', naober_kaal(v.naam)), 'A')
      || setweight(to_tsvector('dutch', naober_kaal(concat_ws(' ', v.behoefte, v.categorie,
           array_to_string(v.themas || v.activiteiten || v.doelgroepen || v.kenmerken, ' ')))), 'B')
      || setweight(to_tsvector('dutch', naober_kaal(v.uitleg)), 'C')
      || setweight(to_tsvector('dutch', naober_kaal(concat_ws(' ', o.naam, array_to_string(v.partners, ' '),
           array_to_string(v.leefgebieden, ' '), p.namen))), 'D')
    from kaart_voorziening v
    left join kaart_organisatie o on o.id = v.organisatie_id
    left join (
      select p.voorziening_id, string_agg(concat_ws(' ', l.naam, l.plaats, l.buurt), ' ') as namen,
        array_agg(distinct l.gebied) filter (where l.gebied <> '') as gebieden
      from kaart_plek p join kaart_locatie l on l.id = p.locatie_id where p.voorziening_id = any (wat)
      group by p.voorziening_id
    ) p on p.voorziening_id = v.id
    where v.id = any (wat) and v.actief
    returning voorziening, gemeente_id, woorden
  ), plaatsen as (
    insert into kaart_zoekplaats (gemeente_id, stam, gewicht, voorziening)
    select r.gemeente_id, s.stam, s.gewicht, r.voorziening from regels r, naober_zoekwoorden(r.woorden) s
    order by 1, 2, 3, 4
    returning gemeente_id, stam
  )
  insert into kaart_zoekwoord (gemeente_id, stam, drieletters)
  select n.gemeente_id, n.stam, naober_drieletters(n.stam)
  from (select distinct gemeente_id, stam from plaatsen) n
  where not exists (select 1 from kaart_zoekwoord w where w.gemeente_id = n.gemeente_id and w.stam = n.stam)
  order by 1, 2
  on conflict do nothing;
end $$;
"""
_BIJWERKEN_WEG = """
drop function naober_zoekindex(bigint[]);
drop function naober_zoekwoorden(tsvector);
"""

# Statements, not rows: an import of thousands is one call for each statement.
_BIJHOUDEN = """
create function naober_zoek_voorziening() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform naober_zoekindex(array(select id from anders));
  return null;
end $$;
create trigger zoek_nieuw after insert on kaart_voorziening
  referencing new table as anders for each statement execute function naober_zoek_voorziening();
create trigger zoek_anders after update on kaart_voorziening
  referencing new table as anders for each statement execute function naober_zoek_voorziening();
create trigger zoek_weg after delete on kaart_voorziening
  referencing old table as anders for each statement execute function naober_zoek_voorziening();

create function naober_zoek_plek() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform naober_zoekindex(array(select distinct voorziening_id from anders));
  return null;
end $$;
create trigger zoek_nieuw after insert on kaart_plek
  referencing new table as anders for each statement execute function naober_zoek_plek();
create trigger zoek_weg after delete on kaart_plek
  referencing old table as anders for each statement execute function naober_zoek_plek();

create function naober_zoek_locatie() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform naober_zoekindex(array(
    select distinct p.voorziening_id from kaart_plek p join anders a on a.id = p.locatie_id));
  return null;
end $$;
create trigger zoek_anders after update on kaart_locatie
  referencing new table as anders for each statement execute function naober_zoek_locatie();

create function naober_zoek_organisatie() returns trigger language plpgsql security definer
set search_path = pg_catalog, public as $$
begin
  perform naober_zoekindex(array(
    select v.id from kaart_voorziening v join nieuw n on n.id = v.organisatie_id join oud o on o.id = n.id
    where o.naam <> n.naam));
  return null;
end $$;
create trigger zoek_anders after update on kaart_organisatie
  referencing old table as oud new table as nieuw for each statement execute function naober_zoek_organisatie();
"""
_BIJHOUDEN_WEG = """
drop trigger zoek_anders on kaart_organisatie;
drop function naober_zoek_organisatie();
drop trigger zoek_anders on kaart_locatie;
drop function naober_zoek_locatie();
drop trigger zoek_weg on kaart_plek;
drop trigger zoek_nieuw on kaart_plek;
drop function naober_zoek_plek();
drop trigger zoek_weg on kaart_voorziening;
drop trigger zoek_anders on kaart_voorziening;
drop trigger zoek_nieuw on kaart_voorziening;
drop function naober_zoek_voorziening();
"""

# What is on the map already, municipality by municipality: the owner is bound to a scope too.
_VULLEN = """
do $$ declare g record; begin
  for g in select code from gemeente_gemeente loop
    perform set_config('naober.gemeente', g.code::text, true);
    perform naober_zoekindex(array(select id from kaart_voorziening));
  end loop;
  perform set_config('naober.gemeente', '', true);
end $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('kaart', '0005_zoeken'),
    ]

    operations = [
        Open('kaart_zoekregel', 'select'),
        Open('kaart_zoekplaats', 'select'),
        Open('kaart_zoekwoord', 'select'),
        migrations.RunSQL(_KAAL, _KAAL_WEG),
        migrations.RunSQL(_BIJWERKEN, _BIJWERKEN_WEG),
        migrations.RunSQL(_BIJHOUDEN, _BIJHOUDEN_WEG),
        migrations.RunSQL(_VULLEN, migrations.RunSQL.noop),
    ]
