import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import naober.gemeente.models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('bewoners', '0001_initial'),
        ('dossier', '0001_initial'),
        ('gemeente', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Behoefte',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('leefgebied', models.CharField(max_length=60)),
                ('omschrijving', models.CharField(max_length=200)),
                ('gevraagd', models.CharField(blank=True, max_length=200)),
                ('vervallen_op', models.DateField(null=True)),
                ('vervallen_reden', models.TextField(blank=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='behoeften', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('persoon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bewoners.persoon')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Bevinding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('trede', models.CharField(max_length=60)),
                ('volstaat', models.CharField(choices=[('ja', 'ja, dit is genoeg'), ('deels', 'deels'), ('nee', 'nee')], max_length=5)),
                ('reden', models.TextField()),
                ('vastgesteld_op', models.DateField()),
                ('behoefte', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='bevindingen', to='onderzoek.behoefte')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('vastgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BevindingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('trede', models.CharField(max_length=60)),
                ('volstaat', models.CharField(choices=[('ja', 'ja, dit is genoeg'), ('deels', 'deels'), ('nee', 'nee')], max_length=5)),
                ('reden', models.TextField()),
                ('vastgesteld_op', models.DateField()),
                ('behoefte', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='onderzoek.behoefte')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='onderzoek.bevinding')),
                ('vastgesteld_door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Deelnemer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(max_length=120)),
                ('hoedanigheid', models.CharField(choices=[('inwoner', 'inwoner'), ('mantelzorger', 'mantelzorger'), ('netwerk', 'familie, vriend of buur'), ('ondersteuner-informeel', 'informele cliëntondersteuner'), ('ondersteuner-formeel', 'onafhankelijke cliëntondersteuner'), ('professional', 'andere professional')], max_length=25)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Gesprek',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gevoerd_op', models.DateField()),
                ('verslag', models.TextField()),
                ('eigen_kracht', models.TextField(blank=True)),
                ('mantelzorg', models.CharField(blank=True, choices=[('ja', 'ja, er is een mantelzorger'), ('nee', 'nee, er is geen mantelzorger')], max_length=5)),
                ('mantelzorg_steun', models.TextField(blank=True)),
                ('clientondersteuning', models.BooleanField(default=False, help_text='aangeboden')),
                ('leefgebieden', models.JSONField(default=dict, help_text='code van het leefgebied: wat is besproken')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='gesprekken', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('gevoerd_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DeelnemerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('naam', models.CharField(max_length=120)),
                ('hoedanigheid', models.CharField(choices=[('inwoner', 'inwoner'), ('mantelzorger', 'mantelzorger'), ('netwerk', 'familie, vriend of buur'), ('ondersteuner-informeel', 'informele cliëntondersteuner'), ('ondersteuner-formeel', 'onafhankelijke cliëntondersteuner'), ('professional', 'andere professional')], max_length=25)),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='onderzoek.deelnemer')),
                ('gesprek', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='onderzoek.gesprek')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='deelnemer',
            name='gesprek',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='deelnemers', to='onderzoek.gesprek'),
        ),
        migrations.CreateModel(
            name='BehoefteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('leefgebied', models.CharField(max_length=60)),
                ('omschrijving', models.CharField(max_length=200)),
                ('gevraagd', models.CharField(blank=True, max_length=200)),
                ('vervallen_op', models.DateField(null=True)),
                ('vervallen_reden', models.TextField(blank=True)),
                ('dossier', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('persoon', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.persoon')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='onderzoek.behoefte')),
                ('gesprek', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='onderzoek.gesprek')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='behoefte',
            name='gesprek',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='behoeften', to='onderzoek.gesprek'),
        ),
        migrations.CreateModel(
            name='GesprekEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('gevoerd_op', models.DateField()),
                ('verslag', models.TextField()),
                ('eigen_kracht', models.TextField(blank=True)),
                ('mantelzorg', models.CharField(blank=True, choices=[('ja', 'ja, er is een mantelzorger'), ('nee', 'nee, er is geen mantelzorger')], max_length=5)),
                ('mantelzorg_steun', models.TextField(blank=True)),
                ('clientondersteuning', models.BooleanField(default=False, help_text='aangeboden')),
                ('leefgebieden', models.JSONField(default=dict, help_text='code van het leefgebied: wat is besproken')),
                ('dossier', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('gevoerd_door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='onderzoek.gesprek')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Waarneming',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('waargenomen_op', models.DateField()),
                ('van_wie', models.CharField(max_length=120)),
                ('beeld', models.CharField(choices=[('gelijk', 'ongeveer gelijk'), ('beter', 'gaat beter'), ('slechter', 'gaat minder goed')], max_length=10)),
                ('tekst', models.TextField()),
                ('door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='waarnemingen', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WaarnemingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('waargenomen_op', models.DateField()),
                ('van_wie', models.CharField(max_length=120)),
                ('beeld', models.CharField(choices=[('gelijk', 'ongeveer gelijk'), ('beter', 'gaat beter'), ('slechter', 'gaat minder goed')], max_length=10)),
                ('tekst', models.TextField()),
                ('door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('dossier', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='onderzoek.waarneming')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='bevinding',
            constraint=models.UniqueConstraint(fields=('behoefte', 'trede'), name='bevinding_een_per_trede'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='bevinding',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "onderzoek_bevindingevent" ("behoefte_id", "gemeente_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "trede", "vastgesteld_door_id", "vastgesteld_op", "volstaat") VALUES (OLD."behoefte_id", OLD."gemeente_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."reden", OLD."trede", OLD."vastgesteld_door_id", OLD."vastgesteld_op", OLD."volstaat"); RETURN NULL;', hash='a3c55ca721529a4159886adb7958fbd7c78f121c', operation='UPDATE', pgid='pgtrigger_update_update_46298', table='onderzoek_bevinding', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='bevinding',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "onderzoek_bevindingevent" ("behoefte_id", "gemeente_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "trede", "vastgesteld_door_id", "vastgesteld_op", "volstaat") VALUES (OLD."behoefte_id", OLD."gemeente_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reden", OLD."trede", OLD."vastgesteld_door_id", OLD."vastgesteld_op", OLD."volstaat"); RETURN NULL;', hash='b71566312629f07f3cac19cc242c014b96c3f833', operation='DELETE', pgid='pgtrigger_delete_delete_9baf1', table='onderzoek_bevinding', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gesprek',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "onderzoek_gesprekevent" ("clientondersteuning", "dossier_id", "eigen_kracht", "gemeente_id", "gevoerd_door_id", "gevoerd_op", "id", "leefgebieden", "mantelzorg", "mantelzorg_steun", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "verslag") VALUES (OLD."clientondersteuning", OLD."dossier_id", OLD."eigen_kracht", OLD."gemeente_id", OLD."gevoerd_door_id", OLD."gevoerd_op", OLD."id", OLD."leefgebieden", OLD."mantelzorg", OLD."mantelzorg_steun", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."verslag"); RETURN NULL;', hash='8a16cb469d50c88294ecb39f48b1582ed38b0d85', operation='UPDATE', pgid='pgtrigger_update_update_754ac', table='onderzoek_gesprek', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='gesprek',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "onderzoek_gesprekevent" ("clientondersteuning", "dossier_id", "eigen_kracht", "gemeente_id", "gevoerd_door_id", "gevoerd_op", "id", "leefgebieden", "mantelzorg", "mantelzorg_steun", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "verslag") VALUES (OLD."clientondersteuning", OLD."dossier_id", OLD."eigen_kracht", OLD."gemeente_id", OLD."gevoerd_door_id", OLD."gevoerd_op", OLD."id", OLD."leefgebieden", OLD."mantelzorg", OLD."mantelzorg_steun", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."verslag"); RETURN NULL;', hash='f24b1ece4cb9bcd6ef0e9dd5b6939ddadeaf5917', operation='DELETE', pgid='pgtrigger_delete_delete_22b59', table='onderzoek_gesprek', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deelnemer',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "onderzoek_deelnemerevent" ("gemeente_id", "gesprek_id", "hoedanigheid", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."gemeente_id", OLD."gesprek_id", OLD."hoedanigheid", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id"); RETURN NULL;', hash='062fc63d7d82d96a784ed1506a7c64a309ea6c10', operation='UPDATE', pgid='pgtrigger_update_update_f93f6', table='onderzoek_deelnemer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deelnemer',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "onderzoek_deelnemerevent" ("gemeente_id", "gesprek_id", "hoedanigheid", "id", "naam", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."gemeente_id", OLD."gesprek_id", OLD."hoedanigheid", OLD."id", OLD."naam", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id"); RETURN NULL;', hash='9f1caa2aa7eaaa232327107a23033d4d9023fd30', operation='DELETE', pgid='pgtrigger_delete_delete_ee736', table='onderzoek_deelnemer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='behoefte',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "onderzoek_behoefteevent" ("dossier_id", "gemeente_id", "gesprek_id", "gevraagd", "id", "leefgebied", "omschrijving", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vervallen_op", "vervallen_reden") VALUES (OLD."dossier_id", OLD."gemeente_id", OLD."gesprek_id", OLD."gevraagd", OLD."id", OLD."leefgebied", OLD."omschrijving", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."vervallen_op", OLD."vervallen_reden"); RETURN NULL;', hash='7564d18f2f0156f6ce8daeadb720f989816da3ac', operation='UPDATE', pgid='pgtrigger_update_update_c84ce', table='onderzoek_behoefte', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='behoefte',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "onderzoek_behoefteevent" ("dossier_id", "gemeente_id", "gesprek_id", "gevraagd", "id", "leefgebied", "omschrijving", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "vervallen_op", "vervallen_reden") VALUES (OLD."dossier_id", OLD."gemeente_id", OLD."gesprek_id", OLD."gevraagd", OLD."id", OLD."leefgebied", OLD."omschrijving", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."vervallen_op", OLD."vervallen_reden"); RETURN NULL;', hash='5b24aa282b6f74de47ce7b29d50942f3e3924488', operation='DELETE', pgid='pgtrigger_delete_delete_1262a', table='onderzoek_behoefte', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='waarneming',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "onderzoek_waarnemingevent" ("beeld", "door_id", "dossier_id", "gemeente_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "van_wie", "waargenomen_op") VALUES (OLD."beeld", OLD."door_id", OLD."dossier_id", OLD."gemeente_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."tekst", OLD."van_wie", OLD."waargenomen_op"); RETURN NULL;', hash='693f2a5381fdea1cba50ea5070d75a3f5b832fa8', operation='UPDATE', pgid='pgtrigger_update_update_eb0a5', table='onderzoek_waarneming', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='waarneming',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "onderzoek_waarnemingevent" ("beeld", "door_id", "dossier_id", "gemeente_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tekst", "van_wie", "waargenomen_op") VALUES (OLD."beeld", OLD."door_id", OLD."dossier_id", OLD."gemeente_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."tekst", OLD."van_wie", OLD."waargenomen_op"); RETURN NULL;', hash='ee1c3ef932cb11d0d1ea2209747ee912230a80cf', operation='DELETE', pgid='pgtrigger_delete_delete_336b4', table='onderzoek_waarneming', when='AFTER')),
        ),
    ]
