"""What a resident reads of sharing and of who looked: consents, what is asked of them, who speaks for them, and their
questions with the answers. Each function knows of the one person in scope only (0001).

What was given to others is not among it: where the law lets that go without consent, telling it may put somebody in
danger, and a worker judges that."""

from django.db import migrations

_KOP = """language plpgsql stable security definer parallel safe set search_path = pg_catalog, public as $$
declare ik bigint := naober_bewoner();
begin
"""

TOESTEMMINGEN = """
create function naober_mijn_toestemmingen()
returns table (
  id bigint, ontvanger varchar, medewerker varchar, gegevens varchar[], doel varchar, van date, tot date,
  gegeven_door varchar, mede_door varchar, hoe varchar, ingetrokken_op timestamptz, ingetrokken_door varchar
)
@@
  return query
    select t.id, t.ontvanger, m.naam, t.gegevens, t.doel, t.van, t.tot, t.gegeven_door, t.mede_door, t.hoe,
      t.ingetrokken_op, t.ingetrokken_door
    from delen_toestemming t left join gemeente_medewerker m on m.id = t.medewerker_id
    where t.persoon_id = ik
    order by t.id desc limit 100;
end $$;

create function naober_mijn_toestemmingsvragen()
returns table (
  id bigint, ontvanger varchar, medewerker varchar, gegevens varchar[], doel varchar, tot date, waarom text,
  gevraagd_op date, gevraagd_door varchar
)
@@
  return query
    select v.id, v.ontvanger, m.naam, v.gegevens, v.doel, v.tot, v.waarom, v.gevraagd_op, d.naam
    from delen_toestemmingsvraag v
    left join gemeente_medewerker m on m.id = v.medewerker_id
    join gemeente_medewerker d on d.id = v.gevraagd_door_id
    where v.persoon_id = ik and v.antwoord = ''
    order by v.id limit 100;
end $$;
"""
SPREKERS = """
create function naober_mijn_vertegenwoordigers()
returns table (id bigint, naam varchar, soort varchar)
@@
  return query
    select distinct on (v.door_id) v.door_id, v.naam, v.soort
    from bewoners_vertegenwoordiging v where v.persoon_id = ik and v.door_id is not null
    order by v.door_id, v.van desc, v.id desc;
end $$;
"""
VRAGEN = """
create function naober_mijn_inzagevragen()
returns table (
  id bigint, vraag text, gesteld_op date, antwoord_voor date, over varchar, over_dag date, uitkomst varchar,
  antwoord text, beantwoord_op date
)
@@
  return query
    select q.id, q.vraag, q.gesteld_op, q.antwoord_voor, m.naam, q.over_dag, q.uitkomst, q.antwoord, q.beantwoord_op
    from logboek_inzagevraag q left join gemeente_medewerker m on m.id = q.over_id
    where q.persoon_id = ik
    order by q.id desc limit 100;
end $$;
"""
_MIJN = (TOESTEMMINGEN + SPREKERS + VRAGEN).replace("@@", _KOP)
_FUNCTIES = (
    "naober_mijn_toestemmingen()",
    "naober_mijn_toestemmingsvragen()",
    "naober_mijn_vertegenwoordigers()",
    "naober_mijn_inzagevragen()",
)
_RECHTEN = "".join(
    f"revoke all on function {f} from public;\ngrant execute on function {f} to naober_app;\n" for f in _FUNCTIES
)
_WEG = "".join(f"drop function {f};\n" for f in reversed(_FUNCTIES))


class Migration(migrations.Migration):

    dependencies = [
        ('portaal', '0002_brief'),
        ('delen', '0004_toestemmingsvraag_beveiligd'),
        ('logboek', '0006_inwoner'),
    ]

    operations = [migrations.RunSQL(_MIJN + _RECHTEN, _WEG)]
