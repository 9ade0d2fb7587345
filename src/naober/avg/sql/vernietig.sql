-- The only way in which a file leaves the database. It runs as the owner of the tables, because the application may
-- remove no history; so it takes no table and no condition from its caller, but the number of one line of a list, and
-- asks the tables themselves whether a second person approved it.
--
-- What belongs to the file is found by the foreign keys that the database has, so a table that is added later is
-- included by itself. History tables (<table>event) carry no foreign keys: they are found by the number of the row.

-- The numbers of all rows that hang below one row, as {"table": [numbers]}. Rows that were removed before, of which
-- only history is left, are included.
create or replace function naober_hangt_onder(p_wortel text, p_nummer bigint) returns jsonb
language plpgsql stable as $$
declare
  alles jsonb := jsonb_build_object(p_wortel, jsonb_build_array(p_nummer));
  werk jsonb := alles;
  nieuw jsonb;
  ids bigint[];
  bekend bigint[];
  erbij bigint[];
  ouder text;
  kind record;
begin
  while werk <> '{}'::jsonb loop
    nieuw := '{}'::jsonb;
    for ouder in select jsonb_object_keys(werk) loop
      ids := array(select jsonb_array_elements_text(werk -> ouder)::bigint);
      for kind in
        select c.conrelid::regclass::text as tabel, a.attname as kolom,
               exists (select from pg_attribute d where d.attrelid = c.conrelid and d.attname = 'dossier_id'
                       and not d.attisdropped) as met_dossier
        from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = ouder::regclass and cardinality(c.conkey) = 1
          and c.conparentid = 0 and (p_wortel = 'dossier_dossier' or c.conrelid <> c.confrelid)
      loop
        bekend := array(select jsonb_array_elements_text(coalesce(alles -> kind.tabel, '[]'))::bigint);
        -- A row of another file that points here is not part of this one (an entry that was joined with another).
        execute format('select coalesce(array_agg(t.id), ''{}'') from %I t where t.%I = any($1) and t.id <> all($2)%s',
                       kind.tabel, kind.kolom,
                       case when p_wortel = 'dossier_dossier' and kind.met_dossier and kind.kolom <> 'dossier_id'
                            then ' and (t.dossier_id is null or t.dossier_id = $3)' else '' end)
          into erbij using ids, bekend, p_nummer;
        if to_regclass(kind.tabel || 'event') is not null then
          execute format('select $4 || coalesce(array_agg(distinct e.pgh_obj_id), ''{}'') from %I e where e.%I = any($1)'
                         ' and e.pgh_obj_id <> all($2) and e.pgh_obj_id <> all($4)'
                         ' and not exists (select from %I t where t.id = e.pgh_obj_id)',
                         kind.tabel || 'event', kind.kolom, kind.tabel)
            into erbij using ids, bekend, p_nummer, erbij;
        end if;
        if cardinality(erbij) > 0 then
          alles := jsonb_set(alles, array[kind.tabel], to_jsonb(bekend || erbij));
          nieuw := jsonb_set(nieuw, array[kind.tabel],
                             coalesce(nieuw -> kind.tabel, '[]'::jsonb) || to_jsonb(erbij));
        end if;
      end loop;
    end loop;
    werk := nieuw;
  end loop;
  return alles;
end $$;

-- Remove these rows, the pointers to them from rows that stay, and their history. How many of each, by table.
create or replace function naober_haal_weg(p_alles jsonb, p_aantallen jsonb) returns jsonb
language plpgsql as $$
declare
  aantallen jsonb := p_aantallen;
  tabel text;
  ids bigint[];
  kind record;
  weg bigint;
begin
  for tabel in select jsonb_object_keys(p_alles) loop
    ids := array(select jsonb_array_elements_text(p_alles -> tabel)::bigint);
    for kind in
      select c.conrelid::regclass::text as tabel, a.attname as kolom
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = tabel::regclass and cardinality(c.conkey) = 1 and not a.attnotnull
        and c.conparentid = 0
    loop
      execute format('update %I set %I = null where %I = any($1) and id <> all($2)', kind.tabel, kind.kolom, kind.kolom)
        using ids, array(select jsonb_array_elements_text(coalesce(p_alles -> kind.tabel, '[]'))::bigint);
    end loop;
    execute format('delete from %I where id = any($1)', tabel) using ids;
    get diagnostics weg = row_count;
    if weg > 0 then
      aantallen := jsonb_set(aantallen, array[tabel], to_jsonb(coalesce((aantallen ->> tabel)::bigint, 0) + weg));
    end if;
  end loop;
  -- After all rows: removing one writes a line of history.
  for tabel in select jsonb_object_keys(p_alles) loop
    continue when to_regclass(tabel || 'event') is null;
    ids := array(select jsonb_array_elements_text(p_alles -> tabel)::bigint);
    execute format('delete from %I where pgh_obj_id = any($1)', tabel || 'event') using ids;
    get diagnostics weg = row_count;
    if weg > 0 then
      aantallen := jsonb_set(aantallen, array[tabel || 'event'],
                             to_jsonb(coalesce((aantallen ->> (tabel || 'event'))::bigint, 0) + weg));
    end if;
  end loop;
  return aantallen;
end $$;

-- What was kept of the people of a household because they had a file, once there is none left: the network, who speaks
-- for them, relations, second households, earlier addresses, number and telephone, and all history. What the population
-- register gave (name, birth, address) stays: it was no part of the file.
create or replace function naober_ruim_mensen_op(p_huishouden bigint) returns jsonb
language plpgsql as $$
declare
  mensen bigint[];
  alles jsonb;
  aantallen jsonb := '{}'::jsonb;
  bezet boolean;
  mens bigint;
  bron record;
  weg bigint;
begin
  if exists (select from dossier_dossier where huishouden_id = p_huishouden) then
    return aantallen;
  end if;
  mensen := array(select id from bewoners_persoon where huishouden_id = p_huishouden);
  foreach mens in array mensen loop
    bezet := exists (select from bewoners_woonperiode w join dossier_dossier d on d.huishouden_id = w.huishouden_id
                     where w.persoon_id = mens and w.tot is null);
    for bron in
      select c.conrelid::regclass::text as tabel, a.attname as kolom
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'bewoners_persoon'::regclass and cardinality(c.conkey) = 1
        and c.conrelid::regclass::text not like 'bewoners\_%' and c.conparentid = 0
    loop
      exit when bezet;
      execute format('select exists (select from %I where %I = $1)', bron.tabel, bron.kolom) into bezet using mens;
    end loop;
    continue when bezet;
    alles := jsonb_build_object(
      'bewoners_netwerkcontact', array(select id from bewoners_netwerkcontact where persoon_id = mens
                                       union select pgh_obj_id from bewoners_netwerkcontactevent where persoon_id = mens),
      'bewoners_vertegenwoordiging', array(select id from bewoners_vertegenwoordiging where persoon_id = mens
                                           union select pgh_obj_id from bewoners_vertegenwoordigingevent
                                           where persoon_id = mens),
      'bewoners_relatie', array(select id from bewoners_relatie where mens in (persoon_id, ander_id)
                                union select pgh_obj_id from bewoners_relatieevent where mens in (persoon_id, ander_id)),
      'bewoners_woonperiode', array(select id from bewoners_woonperiode where persoon_id = mens
                                    union select pgh_obj_id from bewoners_woonperiodeevent where persoon_id = mens)
    );
    aantallen := naober_haal_weg(alles, aantallen);
    update bewoners_persoon set bsn = null, telefoon = '' where id = mens and (bsn is not null or telefoon <> '');
    delete from bewoners_persoonevent where pgh_obj_id = mens;
    get diagnostics weg = row_count;
    if weg > 0 then
      aantallen := jsonb_set(aantallen, '{bewoners_persoonevent}',
                             to_jsonb(coalesce((aantallen ->> 'bewoners_persoonevent')::bigint, 0) + weg));
    end if;
  end loop;
  aantallen := naober_haal_weg(jsonb_build_object(
    'bewoners_vorigadres', array(select id from bewoners_vorigadres where huishouden_id = p_huishouden
                                 union select pgh_obj_id from bewoners_vorigadresevent
                                 where huishouden_id = p_huishouden)), aantallen);
  delete from bewoners_huishoudenevent where pgh_obj_id = p_huishouden;
  return aantallen;
end $$;

-- All of one file or question, without a question asked: only for the owner, who asks first (`naober_vernietig`), or
-- does again after a restore what was approved before (`naober.avg.herhalen`). How many rows went, by table.
create or replace function naober_vernietig_geheel(p_soort text, p_nummer bigint) returns jsonb
language plpgsql as $$
declare
  wortel text := case p_soort when 'dossier' then 'dossier_dossier' when 'vraag' then 'ingang_binnenkomst' end;
  huishouden bigint;
  alles jsonb;
  telling jsonb := '{}'::jsonb;
  extra jsonb;
  tabel text;
  nummer text;
  weg bigint;
begin
  if p_soort = 'dossier' then
    select d.huishouden_id into huishouden from dossier_dossier d where d.id = p_nummer for update;
  end if;
  alles := naober_hangt_onder(wortel, p_nummer);
  if p_soort = 'vraag' then
    -- The line of a question that was answered on the spot belongs to no file; same day, same worker, same action.
    extra := (select coalesce(jsonb_agg(g.id), '[]') from dossier_gebeurtenis g join ingang_binnenkomst b
              on b.id = p_nummer and g.dag = b.ontvangen_op and g.medewerker_id = b.ontvangen_door_id
              where g.dossier_id is null and g.handeling = 'registreer_binnenkomst');
    alles := jsonb_set(alles, '{dossier_gebeurtenis}', extra);
  end if;
  -- Drafts of forms about these rows: known only by the address at which they were typed.
  for tabel in select jsonb_object_keys(alles) loop
    for nummer in select jsonb_array_elements_text(alles -> tabel) loop
      delete from agenda_concept
        where pad like '/' || case split_part(tabel, '_', 2) when 'rechtmatigheidstoets' then 'toets'
                                                             when 'expertisevraag' then 'expertise'
                                                             else split_part(tabel, '_', 2) end || '/' || nummer || '/%';
      get diagnostics weg = row_count;
      if weg > 0 then
        telling := jsonb_set(telling, '{agenda_concept}',
                               to_jsonb(coalesce((telling ->> 'agenda_concept')::bigint, 0) + weg));
      end if;
    end loop;
  end loop;
  telling := naober_haal_weg(alles, telling);
  if huishouden is not null then
    for tabel, weg in select * from jsonb_each_text(naober_ruim_mensen_op(huishouden)) loop
      telling := jsonb_set(telling, array[tabel], to_jsonb(coalesce((telling ->> tabel)::bigint, 0) + weg));
    end loop;
  end if;
  return telling;
end $$;

create or replace function naober_vernietig(p_regel bigint) returns jsonb
language plpgsql security definer
set search_path = pg_catalog, public
as $$
declare
  regel record;
  telling jsonb;
  breed text := current_setting('naober.breed', true);
begin
  -- Approved work is done in every file of the municipality; the policy on the municipality itself always binds.
  perform set_config('naober.breed', 'ja', true);
  select r.id, r.soort, r.nummer, r.vrij_op, r.uitzondering, r.vernietigd_op,
         l.opgesteld_door_id, l.goedgekeurd_door_id, l.goedgekeurd_op, l.afgesloten_op, l.verzoek
    into regel
    from avg_vernietigingsregel r join avg_vernietigingslijst l on l.id = r.lijst_id
    where r.id = p_regel for update of r;
  if not found then
    raise exception 'vernietiging: regel % staat op geen lijst van deze gemeente', p_regel;
  end if;
  if regel.goedgekeurd_op is null or regel.goedgekeurd_door_id is null
     or regel.goedgekeurd_door_id = regel.opgesteld_door_id or regel.afgesloten_op is not null then
    raise exception 'vernietiging: regel % is niet door een tweede persoon goedgekeurd', p_regel;
  end if;
  if regel.uitzondering <> '' or regel.vernietigd_op is not null then
    raise exception 'vernietiging: regel % is uitgezonderd of al uitgevoerd', p_regel;
  end if;
  if regel.soort = 'dossier' then
    perform from dossier_dossier d where d.id = regel.nummer and d.gesloten_op is not null for update;
    if not found then
      raise exception 'vernietiging: dossier % is er niet of is niet afgerond', regel.nummer;
    end if;
  elsif not exists (select from ingang_binnenkomst b where b.id = regel.nummer and b.dossier_id is null) then
    raise exception 'vernietiging: vraag % is er niet of hoort bij een dossier', regel.nummer;
  end if;

  telling := naober_vernietig_geheel(regel.soort, regel.nummer);
  update avg_vernietigingsregel set vernietigd_op = now(), aantallen = telling where id = p_regel;
  perform set_config('naober.breed', coalesce(breed, ''), true);
  return telling;
end $$;

revoke all on function naober_hangt_onder(text, bigint) from public;
revoke all on function naober_haal_weg(jsonb, jsonb) from public;
revoke all on function naober_ruim_mensen_op(bigint) from public;
revoke all on function naober_vernietig_geheel(text, bigint) from public;
revoke all on function naober_vernietig(bigint) from public;
grant execute on function naober_vernietig(bigint) to naober_app;
