"""What is asked of residents; and a consent that they gave themselves has no member of staff behind it."""

import django.contrib.postgres.fields
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import naober.gemeente.models

_KOLOMMEN = (
    ('delen_toestemming', 'vastgelegd_door_id'),
    ('delen_toestemmingevent', 'vastgelegd_door_id'),
)
LEEG = ''.join(f'alter table {t} alter column {k} drop not null;\n' for t, k in _KOLOMMEN)
VOL = ''.join(f'alter table {t} alter column {k} set not null;\n' for t, k in _KOLOMMEN)


class Migration(migrations.Migration):

    dependencies = [
        ('bewoners', '0002_beveiligd'),
        ('delen', '0002_beveiligd'),
        ('dossier', '0006_inwoner'),
        ('gemeente', '0003_privacyfunctionaris'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        # Django would lay the foreign key anew, and the check of that runs as the owner, without a scope.
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(LEEG, VOL)],
            state_operations=[
                migrations.AlterField(
                    model_name='toestemming',
                    name='vastgelegd_door',
                    field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
                ),
                migrations.AlterField(
                    model_name='toestemmingevent',
                    name='vastgelegd_door',
                    field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL),
                ),
            ],
        ),
        migrations.CreateModel(
            name='Toestemmingsvraag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ontvanger_soort', models.CharField(choices=[('medewerker', 'een collega'), ('organisatie', 'een organisatie'), ('aanbieder', 'een aanbieder'), ('verzekeraar', 'een zorgverzekeraar'), ('netwerk', 'een netwerk'), ('instantie', 'een instantie met een taak in de wet')], max_length=15)),
                ('ontvanger', models.CharField(blank=True, help_text='code van de ontvanger', max_length=60)),
                ('gegevens', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), size=None)),
                ('doel', models.CharField(max_length=60)),
                ('tot', models.DateField(blank=True, null=True)),
                ('waarom', models.TextField()),
                ('huisgenoten', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('gevraagd_op', models.DateField()),
                ('antwoord', models.CharField(blank=True, choices=[('ja', 'ja'), ('nee', 'nee')], max_length=5)),
                ('beantwoord_op', models.DateTimeField(null=True)),
                ('beantwoord_door', models.CharField(blank=True, max_length=120)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('gevraagd_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('medewerker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('persoon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bewoners.persoon')),
                ('toestemming', models.OneToOneField(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='vraag', to='delen.toestemming')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ToestemmingsvraagEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('ontvanger_soort', models.CharField(choices=[('medewerker', 'een collega'), ('organisatie', 'een organisatie'), ('aanbieder', 'een aanbieder'), ('verzekeraar', 'een zorgverzekeraar'), ('netwerk', 'een netwerk'), ('instantie', 'een instantie met een taak in de wet')], max_length=15)),
                ('ontvanger', models.CharField(blank=True, help_text='code van de ontvanger', max_length=60)),
                ('gegevens', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), size=None)),
                ('doel', models.CharField(max_length=60)),
                ('tot', models.DateField(blank=True, null=True)),
                ('waarom', models.TextField()),
                ('huisgenoten', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('gevraagd_op', models.DateField()),
                ('antwoord', models.CharField(blank=True, choices=[('ja', 'ja'), ('nee', 'nee')], max_length=5)),
                ('beantwoord_op', models.DateTimeField(null=True)),
                ('beantwoord_door', models.CharField(blank=True, max_length=120)),
                ('dossier', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('gevraagd_door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('medewerker', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('persoon', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.persoon')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='delen.toestemmingsvraag')),
                ('toestemming', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='delen.toestemming')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='toestemmingsvraag',
            index=models.Index(fields=['persoon', '-id'], name='toestemmingsvraag_persoon'),
        ),
        migrations.AddConstraint(
            model_name='toestemmingsvraag',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('antwoord', ''), ('beantwoord_op', None)), models.Q(models.Q(('antwoord', ''), _negated=True), ('beantwoord_op__isnull', False), models.Q(('beantwoord_door', ''), _negated=True)), _connector='OR'), name='toestemmingsvraag_beantwoord'),
        ),
        migrations.AddConstraint(
            model_name='toestemmingsvraag',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('antwoord', 'ja'), ('toestemming__isnull', False)), models.Q(models.Q(('antwoord', 'ja'), _negated=True), ('toestemming', None)), _connector='OR'), name='toestemmingsvraag_ja_is_toestemming'),
        ),
        migrations.AddConstraint(
            model_name='toestemmingsvraag',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('medewerker__isnull', False), ('ontvanger', ''), ('ontvanger_soort', 'medewerker')), models.Q(models.Q(('ontvanger_soort', 'medewerker'), _negated=True), models.Q(('ontvanger', ''), _negated=True), ('medewerker', None)), _connector='OR'), name='toestemmingsvraag_een_ontvanger'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='toestemmingsvraag',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "delen_toestemmingsvraagevent" ("antwoord", "beantwoord_door", "beantwoord_op", "doel", "dossier_id", "gegevens", "gemeente_id", "gevraagd_door_id", "gevraagd_op", "huisgenoten", "id", "medewerker_id", "ontvanger", "ontvanger_soort", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toestemming_id", "tot", "waarom") VALUES (OLD."antwoord", OLD."beantwoord_door", OLD."beantwoord_op", OLD."doel", OLD."dossier_id", OLD."gegevens", OLD."gemeente_id", OLD."gevraagd_door_id", OLD."gevraagd_op", OLD."huisgenoten", OLD."id", OLD."medewerker_id", OLD."ontvanger", OLD."ontvanger_soort", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."toestemming_id", OLD."tot", OLD."waarom"); RETURN NULL;', hash='5ba14f29ccda0c73a8699ac9796bdce7bf460673', operation='UPDATE', pgid='pgtrigger_update_update_987ef', table='delen_toestemmingsvraag', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='toestemmingsvraag',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "delen_toestemmingsvraagevent" ("antwoord", "beantwoord_door", "beantwoord_op", "doel", "dossier_id", "gegevens", "gemeente_id", "gevraagd_door_id", "gevraagd_op", "huisgenoten", "id", "medewerker_id", "ontvanger", "ontvanger_soort", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toestemming_id", "tot", "waarom") VALUES (OLD."antwoord", OLD."beantwoord_door", OLD."beantwoord_op", OLD."doel", OLD."dossier_id", OLD."gegevens", OLD."gemeente_id", OLD."gevraagd_door_id", OLD."gevraagd_op", OLD."huisgenoten", OLD."id", OLD."medewerker_id", OLD."ontvanger", OLD."ontvanger_soort", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."toestemming_id", OLD."tot", OLD."waarom"); RETURN NULL;', hash='68b220d388c4c5c9bee9f2b4631d198d6371de6b', operation='DELETE', pgid='pgtrigger_delete_delete_364a9', table='delen_toestemmingsvraag', when='AFTER')),
        ),
    ]
