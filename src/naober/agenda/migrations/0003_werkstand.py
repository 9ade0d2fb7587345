"""What is going on in a file, as a view; whoever reads it sees the rows that they may see of the tables below it."""

import django.db.models.deletion
from django.db import migrations, models

from naober.fundament.rollen import APP

# A lateral join reads the few rows of one file; a plain join would sometimes read every plan there is.
VIEW = f"""
create view agenda_werkstand with (security_invoker = true) as
select d.id as dossier_id,
  lopend.status as planstatus, lopend.evaluatie_op,
  regie.medewerker_id as regisseur_id, regie.naam as regisseur, regie.team, regie.is_active as actief,
  (select b.ontvangen_op from ingang_binnenkomst b
   where b.dossier_id = d.id and b.ontvangen_op > coalesce(
     (select p.afgesproken_op from plan_plan p
      where p.dossier_id = d.id and p.afgesproken_op is not null order by p.afgesproken_op desc limit 1),
     '0001-01-01'::date)
   order by b.ontvangen_op limit 1) as vraag_op,
  exists (select from agenda_taak t where t.dossier_id = d.id and t.gedaan_op is null) as heeft_taak,
  exists (select from ingang_binnenkomst b
          where b.dossier_id = d.id and b.status = 'overgedragen') as wacht_op_oppakken,
  exists (select from onderzoek_gesprek g where g.dossier_id = d.id) as heeft_gesprek,
  coalesce(
    (select jsonb_agg(jsonb_build_object('product', a.product, 'op', a.aangevraagd_op) order by a.aangevraagd_op)
     from plan_plan p join plan_actie a on a.plan_id = p.id
     where p.dossier_id = d.id and p.gesloten_op is null
       and a.stand = '' and a.aangevraagd_op is not null and a.product <> ''),
    '[]'::jsonb) as aanvragen
from dossier_dossier d
left join lateral (
  select p.status, p.evaluatie_op from plan_plan p where p.dossier_id = d.id and p.gesloten_op is null limit 1
) lopend on true
left join lateral (
  select b.medewerker_id, m.naam, m.team, m.is_active
  from dossier_betrokkenheid b join gemeente_medewerker m on m.id = b.medewerker_id
  where b.dossier_id = d.id and b.regie and b.tot is null limit 1
) regie on true;
revoke all on agenda_werkstand from {APP};
grant select on agenda_werkstand to {APP};
"""  # noqa: S608  made of constants


class Migration(migrations.Migration):

    dependencies = [
        ('agenda', '0002_beveiligd'),
        ('dossier', '0003_indexen'),
        ('fundament', '0001_rechten'),
        ('ingang', '0001_initial'),
        ('onderzoek', '0001_initial'),
        ('plan', '0001_initial'),
    ]

    operations = [
        migrations.RunSQL(VIEW, 'drop view agenda_werkstand;'),
        migrations.CreateModel(
            name='Werkstand',
            fields=[
                ('dossier', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, related_name='werkstand', serialize=False, to='dossier.dossier')),
                ('planstatus', models.CharField(max_length=20, null=True)),
                ('evaluatie_op', models.DateField(null=True)),
                ('regisseur_id', models.BigIntegerField(null=True)),
                ('regisseur', models.CharField(max_length=120, null=True)),
                ('team', models.CharField(max_length=60, null=True)),
                ('actief', models.BooleanField(null=True)),
                ('vraag_op', models.DateField(help_text='de oudste vraag na het laatst afgesproken plan', null=True)),
                ('heeft_taak', models.BooleanField()),
                ('wacht_op_oppakken', models.BooleanField()),
                ('heeft_gesprek', models.BooleanField()),
                ('aanvragen', models.JSONField(help_text='product en dag van elke aanvraag waarop een besluit wacht')),
            ],
            options={
                'db_table': 'agenda_werkstand',
                'managed': False,
            },
        ),
    ]
