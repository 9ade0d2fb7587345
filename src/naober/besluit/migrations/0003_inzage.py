"""Everything of a decision follows the file; and which files who decides or tests needs for that (`naober_taak`)."""

from django.db import migrations

from naober.fundament.migraties import inzage, van_dossier, via

_KOP = "language plpgsql stable security definer parallel safe cost 2000 set search_path = pg_catalog, public as $$"
# What `zicht_door_taak` says in the queries: what waits for a decision or advice, a test, an objection or a complaint,
# and what was one's own.
TAAK = f"""
create or replace function naober_taak(welk bigint) returns boolean {_KOP}
declare
  ik bigint := nullif(current_setting('naober.actor'), '')::bigint;
  producten text[] := current_setting('naober.producten')::text[];
  toetst text[] := current_setting('naober.toetsproducten')::text[];
  bezwaren boolean := current_setting('naober.bezwaren') = 'ja';
begin
  if producten = '{{}}' and toetst = '{{}}' and not bezwaren then
    return false;
  end if;
  return exists (
      select from plan_plan p join plan_actie a on a.plan_id = p.id
      where p.dossier_id = welk and p.gesloten_op is null and (p.status = 'afgesproken' or a.aangevraagd_op is not null)
        and a.stand = '' and a.product = any (producten)
    )
    or exists (
      select from besluit_besluit b where b.dossier_id = welk and (
        b.genomen_door_id = ik
        or exists (select from besluit_vervolgbesluit v where v.besluit_id = b.id and v.genomen_door_id = ik)
        or exists (
          select from besluit_rechtmatigheidstoets t where t.besluit_id = b.id and (
            t.getoetst_door_id = ik
            or (t.uitkomst = 'open' and b.ingetrokken_op is null and b.product = any (toetst))
          )
        )
        or exists (
          select from besluit_bezwaar z where z.besluit_id = b.id and (
            z.besloten_door_id = ik or (bezwaren and z.uitkomst = '')
          )
        )
      )
    )
    or exists (
      select from plan_plan p join besluit_advies v on v.plan_id = p.id
      where p.dossier_id = welk and v.adviseur_id = ik
    )
    or exists (
      select from besluit_klacht k where k.dossier_id = welk and (
        k.afgehandeld_door_id = ik or (bezwaren and k.afgehandeld_op is null)
      )
    );
end $$;
"""  # noqa: S608  made of constants
NIET = f"create or replace function naober_taak(welk bigint) returns boolean {_KOP} begin return false; end $$;"


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('besluit', '0002_beveiligd'),
    ]

    operations = [
        migrations.RunSQL(TAAK, NIET),
        *inzage('besluit_besluit', 'besluit_klacht', 'besluit_belemmering', wie=van_dossier()),
        *inzage('besluit_aanvraag', wie=van_dossier(), geschiedenis=False),
        *inzage('besluit_termijnstap', wie=via('besluit_aanvraag', 'aanvraag_id')),
        *inzage('besluit_advies', wie=via('plan_plan', 'plan_id'), geschiedenis=False),
        *inzage('besluit_deelname', wie=via('plan_actie', 'actie_id')),
        *inzage('besluit_rechtmatigheidstoets', 'besluit_bezwaar', wie=via('besluit_besluit', 'besluit_id')),
        *inzage(
            'besluit_toetsing', 'besluit_brief', 'besluit_vervolgbesluit', wie=via('besluit_besluit', 'besluit_id'),
            geschiedenis=False,
        ),
    ]
