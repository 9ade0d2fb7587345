"""Of lines there are very many: no index that another one holds in it, and no check of what a policy holds already."""

import django.db.models.deletion
from django.db import migrations, models

import naober.gemeente.models

# As SQL: Django would make the foreign keys that stay anew, which is checked without a scope.
LICHTER = """
do $$
declare r record;
begin
  for r in
    select c.conname, c.conrelid::regclass as tabel from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and array_length(c.conkey, 1) = 1
      and (c.conrelid, a.attname) in (
        ('levering_inleesregel'::regclass, 'gemeente_id'), ('levering_inleesregel'::regclass, 'inlezing_id'),
        ('levering_prestatie'::regclass, 'gemeente_id')
      )
  loop
    execute format('alter table %s drop constraint %I', r.tabel, r.conname);
  end loop;
  for r in
    select i.indexrelid::regclass as naam from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid in ('levering_inleesregel'::regclass, 'levering_prestatie'::regclass)
      and i.indnatts = 1 and not i.indisunique
      and a.attname in ('gemeente_id', 'declaratie_id', 'aanbieder_id', 'toewijzing_id')
  loop
    execute format('drop index %s', r.naam);
  end loop;
end $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('gemeente', '0004_leveringsrollen'),
        ('levering', '0016_richting'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(LICHTER, migrations.RunSQL.noop)],
            state_operations=[
                migrations.AlterField(
                    model_name='inleesregel',
                    name='gemeente',
                    field=models.ForeignKey(db_constraint=False, db_index=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente'),
                ),
                migrations.AlterField(
                    model_name='inleesregel',
                    name='inlezing',
                    field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='rijen', to='levering.inlezing'),
                ),
                migrations.AlterField(
                    model_name='prestatie',
                    name='aanbieder',
                    field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='levering.aanbieder'),
                ),
                migrations.AlterField(
                    model_name='prestatie',
                    name='declaratie',
                    field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='prestaties', to='levering.declaratie'),
                ),
                migrations.AlterField(
                    model_name='prestatie',
                    name='gemeente',
                    field=models.ForeignKey(db_constraint=False, db_index=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente'),
                ),
                migrations.AlterField(
                    model_name='prestatie',
                    name='toewijzing',
                    field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='prestaties', to='levering.toewijzing'),
                ),
            ],
        ),
    ]
