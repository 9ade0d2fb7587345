"""Who sees a file, in the database; and the policies of the file and of the people in it.

The functions belong to the owner, for whom the policies of the municipality hold and those of `Inzage` do not: so
they can look at what the asker may not see, and give nothing back but yes or no, or the one row that a task needs.
What they go by is set by the scope (`fundament/scope.py`).
"""

from django.db import migrations

from naober.fundament.migraties import ACTOR, Inzage, inzage, van_dossier, van_medewerker

_KOP = "language plpgsql stable security definer parallel safe cost {kosten} set search_path = pg_catalog, public as $$"

# What waits for who decides or tests is told by the rooms that know it (besluit, avg), which replace these functions.
TAAK = f"""
create function naober_taak(welk bigint) returns boolean {_KOP.format(kosten=2000)}
begin
  return false;
end $$;

create function naober_taak_verzoek(welk bigint) returns boolean {_KOP.format(kosten=1000)}
begin
  return false;
end $$;
"""
# Asked once for each file that a statement meets: what was seen is remembered in `naober.gezien` until the scope changes,
# and the policies look there first (`van_dossier`). The likeliest is asked first, each in a statement of its own: one
# large condition is set up anew at each call and costs more than all of these.
ZIET = f"""
create function naober_ziet(welk bigint) returns boolean {_KOP.format(kosten=2000).replace("safe", "unsafe")}
declare
  ik bigint;
  zonder text[];
  collegas bigint[];
  mag boolean := false;
  eerder text := current_setting('naober.gezien', true);
begin
  if strpos(eerder, ',' || welk || ',') > 0 then
    return true;
  end if;
  if welk = any (nullif(current_setting('naober.deuren', true), '')::bigint[]) then
    return true;
  end if;
  ik := nullif(current_setting('naober.actor', true), '')::bigint;
  if ik is null then
    -- A resident reads by functions of their own (portaal), and no file as such.
    if nullif(current_setting('naober.persoon', true), '') is not null then
      return false;
    end if;
    raise exception 'Er is geen medewerker gezet, dus geen dossier te zien.'
      using errcode = 'insufficient_privilege',
            hint = 'Open een scope met een medewerker (scope_van), of vraag uitdrukkelijk de brede scope.';
  end if;
  zonder := current_setting('naober.zonder')::text[];
  collegas := current_setting('naober.collegas')::bigint[];
  mag := exists (
    select from dossier_betrokkenheid b
    where b.dossier_id = welk and b.tot is null and b.medewerker_id = any (collegas) and b.rol <> all (zonder)
  );
  if not mag and current_setting('naober.gebieden') <> '{{}}' then
    mag := exists (
      select from dossier_dossier d join bewoners_huishouden h on h.id = d.huishouden_id
      where d.id = welk and h.gebied = any (current_setting('naober.gebieden')::text[])
    );
  end if;
  mag := mag or naober_taak(welk) or naober_taak_verzoek(welk);
  if not mag then
    mag := exists (
      select from dossier_inzagegrond i
      where i.medewerker_id = ik and i.dossier_id = welk and i.van <= statement_timestamp()
        and (i.tot is null or i.tot > statement_timestamp())
        and (i.ingetrokken_op is null or i.ingetrokken_op > statement_timestamp())
    );
  end if;
  -- For whom one stands in today; and who worked in it when it ended.
  if not mag then
    collegas := collegas || array(
      select a.medewerker_id from dossier_afwezigheid a
      where a.vervanger_id = ik and nullif(current_setting('naober.dag'), '')::date between a.van and a.tot
    );
    mag := exists (
      select from dossier_betrokkenheid b left join dossier_dossier d on d.id = b.dossier_id
      where b.dossier_id = welk and (b.tot is null or b.tot = d.gesloten_op)
        and b.medewerker_id = any (collegas) and b.rol <> all (zonder)
    );
  end if;
  if mag then
    perform set_config(
      'naober.gezien', case when length(eerder) between 1 and 2000 then eerder else ',' end || welk || ',', true
    );
  end if;
  return mag;
end $$;
"""  # noqa: S608  made of constants
# People come with the file of a household to which they belong, or in which they have a part; and with a question
# that one took in or that waits for one's team.
PERSOON = f"""
create function naober_dossier_bij(welk bigint) returns boolean {_KOP.format(kosten=4000).replace("safe", "unsafe")}
declare
  eerder text := current_setting('naober.huizen');
begin
  if strpos(eerder, ',' || welk || ',') > 0 then
    return true;
  end if;
  if not exists (select from dossier_dossier d where d.huishouden_id = welk and naober_ziet(d.id)) then
    return false;
  end if;
  perform set_config(
    'naober.huizen', case when length(eerder) between 1 and 2000 then eerder else ',' end || welk || ',', true
  );
  return true;
end $$;

create function naober_ziet_huishouden(welk bigint) returns boolean {_KOP.format(kosten=4000).replace("safe", "unsafe")}
begin
  return naober_dossier_bij(welk) or exists (
    select from bewoners_persoon p join ingang_binnenkomst b on b.persoon_id = p.id
    where p.huishouden_id = welk
      and ({ACTOR} in (b.ontvangen_door_id, b.opgepakt_door_id) or b.team = nullif(current_setting('naober.vragen'), ''))
  );
end $$;

create function naober_ziet_persoon(welk bigint, woont_in bigint) returns boolean {_KOP.format(kosten=6000).replace("safe", "unsafe")}
begin
  if naober_dossier_bij(woont_in) then
    return true;
  end if;
  return exists (select from bewoners_woonperiode w where w.persoon_id = welk and naober_dossier_bij(w.huishouden_id))
    or exists (
      select from ingang_binnenkomst b
      where b.persoon_id = welk
        and (
          {ACTOR} in (b.ontvangen_door_id, b.opgepakt_door_id)
          or b.team = nullif(current_setting('naober.vragen'), '')
          or (b.dossier_id is not null and naober_ziet(b.dossier_id))
        )
    )
    or exists (
      select from bewoners_relatie r
      join bewoners_persoon p on p.id = case when r.persoon_id = welk then r.ander_id else r.persoon_id end
      where welk in (r.persoon_id, r.ander_id) and naober_dossier_bij(p.huishouden_id)
    )
    or exists (
      select from bewoners_vertegenwoordiging v join bewoners_persoon p on p.id = v.persoon_id
      where v.door_id = welk and naober_dossier_bij(p.huishouden_id)
    )
    or exists (
      select from delen_toestemming d
      where d.persoon_id = welk and d.medewerker_id = {ACTOR} and d.ingetrokken_op is null
        and (d.tot is null or d.tot >= nullif(current_setting('naober.dag'), '')::date)
    )
    or exists (select from plan_planpartij t where t.persoon_id = welk and naober_ziet(t.dossier_id));
end $$;
"""  # noqa: S608  made of constants
# The resident in scope, or nobody: also nobody who speaks for another without a representation that runs on this day and
# is about more than money. Whether it goes far enough beyond that is judged before (`identiteit.rules.mag_namens`).
INWONER = f"""
create function naober_inwoner() returns bigint {_KOP.format(kosten=100)}
declare
  mij bigint := nullif(current_setting('naober.wie', true), '')::bigint;
  voor bigint := nullif(current_setting('naober.persoon', true), '')::bigint;
  dag date := nullif(current_setting('naober.dag', true), '')::date;
begin
  if mij = voor or exists (
    select from bewoners_vertegenwoordiging v
    where v.door_id = mij and v.persoon_id = voor and v.reikwijdte <> 'geld'
      and v.van <= dag and (v.tot is null or v.tot >= dag)
  ) then
    return voor;
  end if;
  return null;
end $$;

create function naober_dossiers_van_inwoner() returns setof bigint {_KOP.format(kosten=100)}
begin
  return query select d.id from dossier_dossier d where d.huishouden_id in (
    select p.huishouden_id from bewoners_persoon p where p.id = naober_inwoner()
    union
    select w.huishouden_id from bewoners_woonperiode w where w.persoon_id = naober_inwoner() and w.tot is null
  );
end $$;
"""  # noqa: S608  made of constants
# The doors: the one file of a household, and where a household or person already has help, for who takes a question in.
DEUREN = f"""
create function naober_dossier_van_huishouden(welk bigint) returns setof dossier_dossier
{_KOP.format(kosten=100)}
begin
  return query select d.* from dossier_dossier d where d.huishouden_id = welk
    order by d.gesloten_op desc nulls first, d.id desc limit 1;
end $$;

create function naober_loopt_bij(huishoudens bigint[])
returns table (dossier_id bigint, huishouden_id bigint, vragen bigint, regisseur varchar, team varchar)
{_KOP.format(kosten=100)}
begin
  return query
    select d.id, d.huishouden_id, (select count(*) from ingang_binnenkomst b where b.dossier_id = d.id), m.naam, m.team
    from dossier_dossier d
    left join dossier_betrokkenheid b on b.dossier_id = d.id and b.regie and b.tot is null
    left join gemeente_medewerker m on m.id = b.medewerker_id
    where d.huishouden_id = any (huishoudens) and d.gesloten_op is null
    order by d.id;
end $$;
"""  # noqa: S608  made of constants
_FUNCTIES = (
    "naober_taak(bigint)",
    "naober_taak_verzoek(bigint)",
    "naober_ziet(bigint)",
    "naober_dossier_bij(bigint)",
    "naober_ziet_huishouden(bigint)",
    "naober_ziet_persoon(bigint, bigint)",
    "naober_inwoner()",
    "naober_dossiers_van_inwoner()",
    "naober_dossier_van_huishouden(bigint)",
    "naober_loopt_bij(bigint[])",
)
_RECHTEN = "".join(
    f"revoke all on function {f} from public;\ngrant execute on function {f} to naober_app;\n" for f in _FUNCTIES
)
_WEG = "".join(f"drop function {f};\n" for f in reversed(_FUNCTIES))

ZOEKT = "current_setting('naober.zoekt') = 'ja'"
# As with files: whoever belongs to a household that was seen before costs no call.
HUISHOUDEN = "(strpos(current_setting('naober.huizen'), ',' || {0} || ',') > 0 or naober_ziet_huishouden({0}))"
PERSOON_HIER = (
    "(strpos(current_setting('naober.huizen'), ',' || {0}huishouden_id || ',') > 0"
    " or naober_ziet_persoon({0}id, {0}huishouden_id))"
)
VAN_PERSOON = f"(select {PERSOON_HIER.format('p.')} from bewoners_persoon p where p.id = persoon_id)"  # noqa: S608
# Mostly one's own or a colleague's. A list of files begins here, and asks no function for them: the planner looks up
# each file, or makes the set of them once, whichever is cheaper.
_COLLEGAS = "any (array(select unnest(current_setting('naober.collegas')::bigint[])))"
_MET_ROL = "rol <> all (array(select unnest(current_setting('naober.zonder')::text[])))"
COLLEGA = f"(tot is null and medewerker_id = {_COLLEGAS} and {_MET_ROL})"
VAN_COLLEGA = f"""exists (
  select from dossier_betrokkenheid b
  where b.dossier_id = dossier_dossier.id and b.tot is null and b.medewerker_id = {_COLLEGAS} and b.{_MET_ROL}
)"""
MIJ_OF_DOSSIER = f"({van_medewerker('medewerker_id')} or {van_dossier()})"


class Migration(migrations.Migration):

    dependencies = [
        ('bewoners', '0002_beveiligd'),
        ('dossier', '0006_inwoner'),
    ]

    operations = [
        migrations.RunSQL(TAAK + ZIET + PERSOON + INWONER + DEUREN + _RECHTEN, _WEG),
        Inzage('dossier_dossier', f"({VAN_COLLEGA} or {van_dossier('id')})"),
        Inzage('dossier_dossierevent', van_dossier('id')),
        *inzage(
            'dossier_betrokkenheid',
            wie=f"({van_medewerker('medewerker_id')} or {COLLEGA} or {van_dossier()})",
            schrijft=van_dossier(),
        ),
        *inzage('dossier_inzagegrond', wie=MIJ_OF_DOSSIER, schrijft=van_dossier()),
        Inzage('dossier_gebeurtenis', van_dossier(zonder=van_medewerker('medewerker_id'))),
        *inzage('bewoners_huishouden', wie=f"({ZOEKT} or {HUISHOUDEN.format('id')})"),
        *inzage('bewoners_persoon', wie=f"({ZOEKT} or {PERSOON_HIER.format('')})"),
        *inzage('bewoners_vorigadres', wie=f"({ZOEKT} or {HUISHOUDEN.format('huishouden_id')})"),
        *inzage('bewoners_woonperiode', wie=f"({ZOEKT} or {VAN_PERSOON})"),
        *inzage('bewoners_relatie', wie=f"({ZOEKT} or {VAN_PERSOON})"),
        *inzage('bewoners_netwerkcontact', wie=VAN_PERSOON),
        *inzage('bewoners_vertegenwoordiging', wie=VAN_PERSOON),
        # Whoever writes down a name adds the way it is written, by a trigger; it points at nobody.
        Inzage('bewoners_naamvorm', ZOEKT, schrijft='true'),
    ]
