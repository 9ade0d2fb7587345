"""What comes about and is followed is for staff; a choice and a place that was looked for follow the file; what hangs on
an allocation follows that.

Who keeps up contracts passes whatever other role they have.
"""

from django.db import migrations

from naober.fundament.migraties import (
    ACTOR,
    CONTRACTEERT,
    LEVERT,
    Beveilig,
    Inzage,
    inzage,
    van_aanbieder,
    van_contracten,
    van_dossier,
    van_medewerker,
    via,
)

_GEVOLGD = ('inkooptraject', 'aanmelding', 'vervoersbehoefte', 'toezichtmelding')
_VAST = (
    'inkoopstap', 'minimumprijs', 'kwaliteitscontrole', 'eindverantwoording', 'keuze', 'dagdeelclaim',
    'aanbiederoverdracht', 'leveringscheck',
)
VAN_STAF = f"({CONTRACTEERT} or {ACTOR} is not null and current_setting('naober.aanbieder') = 'nee')"
# The first version of these said the same without the last of who keeps up contracts.
_CONTRACTEN = (('levering_aanbieder', 'id'), ('levering_contract', 'aanbieder_id'))
_WEG = "drop policy if exists inzage on {0}; drop policy if exists inzage on {0}event;"



# Name, day of birth and address of whom an allocation is about: for who sees the allocation, and no more.
CLIENTEN = """
create function naober_clienten(welke bigint[])
returns table (toewijzing bigint, naam text, geboortedatum date, adres text)
language plpgsql stable security definer cost 200 set search_path = pg_catalog, public, pg_temp as $$
begin
  return query
    select t.id, concat_ws(' ', nullif(p.voornamen, ''), nullif(p.voorvoegsel, ''), p.geslachtsnaam), p.geboortedatum,
      case when h.geheim_adres then 'geheim' else concat(h.straat, ' ', h.huisnummer, h.toevoeging, ', ', h.plaats) end
    from levering_toewijzing t
    join bewoners_persoon p on p.id = t.persoon_id
    left join bewoners_huishouden h on h.id = p.huishouden_id
    where t.id = any (welke) and not t.verwijderd and (
      current_setting('naober.levert') = 'ja' or current_setting('naober.breed') = 'ja'
      or (current_setting('naober.aanbieder') = 'ja' and t.aanbieder_id = naober_aanbieder())
    );
end $$;
revoke all on function naober_clienten(bigint[]) from public;
grant execute on function naober_clienten(bigint[]) to naober_app;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('levering', '0010_contract_traject'),
    ]

    operations = [
        migrations.RunSQL(CLIENTEN, 'drop function naober_clienten(bigint[]);'),
        *(Beveilig(f'levering_{naam}') for naam in _GEVOLGD),
        *(Beveilig(f'levering_{naam}event', alleen_toevoegen=True) for naam in _GEVOLGD),
        *(Beveilig(f'levering_{naam}', alleen_toevoegen=True) for naam in _VAST),
        *(migrations.RunSQL(_WEG.format(tabel), migrations.RunSQL.noop) for tabel, _ in _CONTRACTEN),
        *(
            Inzage(f'{tabel}{van}', van_contracten(kolom), schrijft=CONTRACTEERT)
            for tabel, kolom in _CONTRACTEN for van in ('', 'event')
        ),
        *inzage('levering_inkooptraject', wie=VAN_STAF, schrijft=CONTRACTEERT),
        *inzage('levering_inkoopstap', 'levering_minimumprijs', wie=VAN_STAF, schrijft=CONTRACTEERT, geschiedenis=False),
        *inzage(
            'levering_kwaliteitscontrole', 'levering_eindverantwoording', wie=via('levering_contract', 'contract_id'),
            schrijft=CONTRACTEERT, geschiedenis=False,
        ),
        # Whom somebody chose is for the back office too, which sends the order.
        *inzage('levering_keuze', wie=f"({LEVERT} or {van_dossier()})", schrijft=van_dossier(), geschiedenis=False),
        *inzage('levering_aanmelding', 'levering_vervoersbehoefte', wie=van_dossier()),
        *inzage(
            'levering_dagdeelclaim', 'levering_aanbiederoverdracht', 'levering_leveringscheck',
            wie=via('levering_toewijzing', 'toewijzing_id'), geschiedenis=False,
        ),
        *inzage(
            'levering_toezichtmelding',
            wie=f"({CONTRACTEERT} or {LEVERT} or {van_medewerker('gemeld_door_id')} or {van_aanbieder()})",
        ),
    ]
