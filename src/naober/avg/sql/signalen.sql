-- Signals whose term of keeping is over leave the database, with all that hangs below them and their history. It runs
-- as the owner, because the application may remove no history; so it takes nothing from its caller that chooses rows:
-- it asks the tables which signals are past their last day, and which cases have no signal left.
-- Past that day nothing is kept, also of a case that nobody closed.
-- A signal of a file has no last day of its own: it goes with the file.
-- How many went is counted by kind, ground and day, in the same transaction; their numbers go back to the caller, who
-- writes them down outside the database before it commits.
create or replace function naober_ruim_signalen_op() returns jsonb
language plpgsql security definer
set search_path = pg_catalog, public
as $$
declare
  vandaag date := (now() at time zone 'Europe/Amsterdam')::date;
  breed text := current_setting('naober.breed', true);
  telling jsonb := '{}'::jsonb;
  gronden jsonb;
  weg jsonb;
  nr bigint;
  vraag bigint;
begin
  perform set_config('naober.breed', 'ja', true);
  -- Whoever works on one of these is waited for; what became of it then counts.
  perform from signalen_signaal where bewaren_tot < vandaag order by id for update;
  gronden := (select coalesce(jsonb_object_agg(t.grond, t.aantal), '{}'::jsonb)
              from (select grond, count(*) as aantal from signalen_signaal where bewaren_tot < vandaag
                    group by grond) t);
  weg := (select coalesce(jsonb_agg(id order by id), '[]'::jsonb) from signalen_signaal where bewaren_tot < vandaag);
  insert into avg_opruimtelling (gemeente_id, dag, soort, grond, aantal)
  select gemeente_id, vandaag, soort, grond, count(*) from signalen_signaal where bewaren_tot < vandaag
  group by gemeente_id, soort, grond
  on conflict (gemeente_id, dag, soort, grond) do update set aantal = avg_opruimtelling.aantal + excluded.aantal;
  for nr in select jsonb_array_elements_text(weg)::bigint loop
    vraag := (select binnenkomst_id from signalen_signaal where id = nr);
    delete from agenda_concept where pad like '/melding/' || nr || '/%';
    telling := naober_haal_weg(naober_hangt_onder('signalen_signaal', nr), telling);
    -- What was told of it at the entrance is of no file, and goes with it.
    if exists (select from ingang_binnenkomst b where b.id = vraag and b.dossier_id is null)
      and not exists (select from signalen_signaal s where s.binnenkomst_id = vraag)
    then
      delete from agenda_concept where pad like '/binnenkomst/' || vraag || '/%';
      telling := naober_haal_weg(naober_hangt_onder('ingang_binnenkomst', vraag), telling);
    end if;
  end loop;
  for nr in
    select z.id from signalen_signaalzaak z
    where not exists (select from signalen_signaal s where s.zaak_id = z.id)
    order by z.id for update
  loop
    -- A signal may have joined it while this waited for its lock.
    continue when exists (select from signalen_signaal s where s.zaak_id = nr);
    delete from agenda_concept where pad like '/signaalzaak/' || nr || '/%';
    telling := naober_haal_weg(naober_hangt_onder('signalen_signaalzaak', nr), telling);
  end loop;
  perform set_config('naober.breed', coalesce(breed, ''), true);
  return jsonb_build_object('gronden', gronden, 'tabellen', telling, 'nummers', weg);
end $$;

revoke all on function naober_ruim_signalen_op() from public;
grant execute on function naober_ruim_signalen_op() to naober_app;
