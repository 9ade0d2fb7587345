"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope; and the
names that the database itself keeps for tolerant search."""

from django.db import migrations

from naober.fundament.migraties import Beveilig

# One statement may bring a million residents: the names are gathered per statement. In the scope and with the rights
# of whoever writes. Sorted, so that two who load at once take locks in one order.
_ONTHOUD = """
create function naober_onthoud_namen() returns trigger language plpgsql as $$
begin
  insert into bewoners_naamvorm (gemeente_id, soort, sleutel)
  select distinct n.gemeente_id, n.soort, n.sleutel
  from (
    select gemeente_id, 'a' as soort, zoeknaam as sleutel from nieuw
    union
    select gemeente_id, 'v', split_part(zoekvoornaam, ' ', 1) from nieuw
  ) n
  where n.sleutel <> ''
  order by 1, 2, 3
  on conflict do nothing;
  return null;
end $$;
create trigger onthoud_namen_nieuw after insert on bewoners_persoon
  referencing new table as nieuw for each statement execute function naober_onthoud_namen();
create trigger onthoud_namen_anders after update on bewoners_persoon
  referencing new table as nieuw for each statement execute function naober_onthoud_namen();
"""
_ONTHOUD_WEG = """
drop trigger onthoud_namen_anders on bewoners_persoon;
drop trigger onthoud_namen_nieuw on bewoners_persoon;
drop function naober_onthoud_namen();
"""


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('bewoners', '0001_initial'),
    ]

    operations = [
        Beveilig('bewoners_huishouden'),
        Beveilig('bewoners_huishoudenevent', alleen_toevoegen=True),
        Beveilig('bewoners_persoon'),
        Beveilig('bewoners_persoonevent', alleen_toevoegen=True),
        Beveilig('bewoners_relatie'),
        Beveilig('bewoners_relatieevent', alleen_toevoegen=True),
        Beveilig('bewoners_naamvorm'),
        Beveilig('bewoners_netwerkcontact'),
        Beveilig('bewoners_netwerkcontactevent', alleen_toevoegen=True),
        Beveilig('bewoners_vertegenwoordiging'),
        Beveilig('bewoners_vertegenwoordigingevent', alleen_toevoegen=True),
        Beveilig('bewoners_vorigadres'),
        Beveilig('bewoners_vorigadresevent', alleen_toevoegen=True),
        Beveilig('bewoners_woonperiode'),
        Beveilig('bewoners_woonperiodeevent', alleen_toevoegen=True),
        migrations.RunSQL(_ONTHOUD, _ONTHOUD_WEG),
    ]
