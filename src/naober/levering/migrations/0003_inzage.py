"""Contracts are for staff, and of providers for the one that has them. What is allocated follows the file; the back
office sees all of it, and a provider what is allocated to itself. A message or request is for the back office, for the
provider that sent or gets it, and for who sees the file that it is about. Invoices are for the back office and for the
provider that sent them; a line of one also for who may see the file of its allocation. Payments, approvals and samples are
the back office's alone. Pgb and contributions follow the file. Who keeps up contracts passes whatever other role they have.

Which provider an account is of, which number comes next, and who a client of a provider is, are functions of the owner:
they look further than the asker may, and give back no more than that.
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

VAN_STAF = f"({CONTRACTEERT} or {ACTOR} is not null and current_setting('naober.aanbieder') = 'nee')"
_FACTUUR = f"({LEVERT} or {van_aanbieder()})"
_VAN_ALLEN = f"({LEVERT} or {van_aanbieder()} or {van_dossier(zonder='1 = 0')})"
_REGEL = (
    f"({LEVERT} or {van_aanbieder()} or toewijzing_id is not null and {via('levering_toewijzing', 'toewijzing_id')})"
)
_BACKOFFICE_EN_DOSSIER = f"({LEVERT} or {van_dossier()})"
_PGB = via('besluit_besluit', 'besluit_id')
_CONTRACT, _PRODUCT = via('levering_contract', 'contract_id'), via('levering_contractproduct', 'contractproduct_id')
_TOEWIJZING, _BERICHT = via('levering_toewijzing', 'toewijzing_id'), via('levering_ketenbericht', 'bericht_id')


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('levering', '0002_beveiligd'),
    ]

    operations = [
        migrations.RunSQL(FUNCTIES, WEG),
        migrations.RunSQL(CLIENTEN, 'drop function naober_clienten(bigint[]);'),
        # Contracts, and how they come about.
        *inzage('levering_aanbiederaccount', wie=f"({CONTRACTEERT} or {van_medewerker('medewerker_id')})"),
        *inzage('levering_aanbieder', wie=van_contracten('id'), schrijft=CONTRACTEERT),
        *inzage('levering_contract', wie=van_contracten(), schrijft=CONTRACTEERT),
        *inzage('levering_contractproduct', 'levering_ruimte', wie=_CONTRACT, schrijft=CONTRACTEERT),
        *inzage('levering_tarief', wie=_PRODUCT, schrijft=CONTRACTEERT),
        *inzage('levering_beschikbaarheid', wie=_PRODUCT, geschiedenis=False),
        *inzage('levering_inkooptraject', wie=VAN_STAF, schrijft=CONTRACTEERT),
        *inzage('levering_inkoopstap', 'levering_minimumprijs', wie=VAN_STAF, schrijft=CONTRACTEERT, geschiedenis=False),
        *inzage(
            'levering_kwaliteitscontrole', 'levering_eindverantwoording', wie=_CONTRACT, schrijft=CONTRACTEERT,
            geschiedenis=False,
        ),
        *inzage(
            'levering_toezichtmelding',
            wie=f"({CONTRACTEERT} or {LEVERT} or {van_medewerker('gemeld_door_id')} or {van_aanbieder()})",
        ),
        # Choice, allocation and delivery. Whom somebody chose is for the back office too, which sends the order.
        *inzage('levering_keuze', wie=_BACKOFFICE_EN_DOSSIER, schrijft=van_dossier(), geschiedenis=False),
        *inzage('levering_aanmelding', 'levering_vervoersbehoefte', wie=van_dossier()),
        *inzage(
            'levering_toewijzing', wie=f"({LEVERT} or {van_aanbieder()} or {van_dossier()})",
            schrijft=_BACKOFFICE_EN_DOSSIER,
        ),
        *inzage('levering_levering', wie=_TOEWIJZING),
        *inzage(
            'levering_dagdeelclaim', 'levering_aanbiederoverdracht', 'levering_leveringscheck', wie=_TOEWIJZING,
            geschiedenis=False,
        ),
        *inzage('levering_verzoek', wie=_VAN_ALLEN),
        # Messages.
        *inzage('levering_ketenbericht', wie=_VAN_ALLEN),
        *inzage('levering_afkeuring', 'levering_berichtoverleg', wie=_BERICHT),
        *inzage('levering_berichtinhoud', wie=_BERICHT, geschiedenis=False),
        # Invoices and payments, pgb and contributions. What goes out is made by who decides, and sent by the back office.
        *inzage('levering_declaratie', wie=_FACTUUR),
        *inzage('levering_prestatie', wie=_REGEL, schrijft=_FACTUUR, geschiedenis=False),
        *inzage('levering_betaling', wie=_FACTUUR, schrijft=LEVERT, geschiedenis=False),
        *inzage('levering_inlezing', 'levering_betaalbatch', 'levering_steekproefregel', wie=LEVERT),
        *inzage(
            'levering_inleesregel', 'levering_prestatiebesluit', 'levering_goedkeuring', 'levering_steekproef',
            'levering_bijdrageopbrengst', wie=LEVERT, geschiedenis=False,
        ),
        *inzage('levering_pgbplan', 'levering_bijdrageafspraak', wie=van_dossier()),
        *inzage('levering_uitgaand', wie=_BACKOFFICE_EN_DOSSIER),
        *inzage('levering_pgbovereenkomst', wie=_PGB),
        *inzage('levering_pgbcontrole', wie=_PGB, geschiedenis=False),
    ]
