import django.db.models.deletion
import django.db.models.functions.datetime
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
        ('gemeente', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Betrokkenheid',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rol', models.CharField(max_length=40)),
                ('regie', models.BooleanField(default=False)),
                ('van', models.DateField()),
                ('tot', models.DateField(blank=True, null=True)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='betrokken_bij', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Dossier',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('geopend_op', models.DateField()),
                ('gesloten_op', models.DateField(blank=True, null=True)),
                ('slottekst', models.TextField(blank=True)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('huishouden', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='dossiers', to='bewoners.huishouden')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BetrokkenheidEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('rol', models.CharField(max_length=40)),
                ('regie', models.BooleanField(default=False)),
                ('van', models.DateField()),
                ('tot', models.DateField(blank=True, null=True)),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('medewerker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='dossier.betrokkenheid')),
                ('dossier', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.dossier')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='betrokkenheid',
            name='dossier',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='betrokkenen', to='dossier.dossier'),
        ),
        migrations.CreateModel(
            name='DossierEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('geopend_op', models.DateField()),
                ('gesloten_op', models.DateField(blank=True, null=True)),
                ('slottekst', models.TextField(blank=True)),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('huishouden', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.huishouden')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='dossier.dossier')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Gebeurtenis',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('dag', models.DateField()),
                ('moment', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('handeling', models.CharField(max_length=60)),
                ('soort', models.CharField(choices=[('vraag', 'vraag of signaal'), ('gesprek', 'gesprek'), ('plan', 'plan'), ('besluit', 'besluit'), ('toets', 'toets'), ('overig', 'overig')], max_length=20)),
                ('tekst', models.TextField()),
                ('bron', models.TextField()),
                ('dossier', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='gebeurtenissen', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Verzending',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sleutel', models.UUIDField()),
                ('moment', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='dossier',
            constraint=models.UniqueConstraint(condition=models.Q(('gesloten_op__isnull', True)), fields=('huishouden',), name='dossier_een_open_per_huishouden'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dossier',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "dossier_dossierevent" ("gemeente_id", "geopend_op", "gesloten_op", "huishouden_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "slottekst") VALUES (OLD."gemeente_id", OLD."geopend_op", OLD."gesloten_op", OLD."huishouden_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."slottekst"); RETURN NULL;', hash='eec7399fa72090a17fda2243de56d8e20929f72e', operation='UPDATE', pgid='pgtrigger_update_update_1354f', table='dossier_dossier', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dossier',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "dossier_dossierevent" ("gemeente_id", "geopend_op", "gesloten_op", "huishouden_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "slottekst") VALUES (OLD."gemeente_id", OLD."geopend_op", OLD."gesloten_op", OLD."huishouden_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."slottekst"); RETURN NULL;', hash='d211b054228e68ec057ae8feea68a0cec40b5bf7', operation='DELETE', pgid='pgtrigger_delete_delete_74d93', table='dossier_dossier', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='betrokkenheid',
            index=models.Index(fields=['medewerker', 'tot'], name='betrokkenheid_medewerker'),
        ),
        migrations.AddConstraint(
            model_name='betrokkenheid',
            constraint=models.UniqueConstraint(condition=models.Q(('regie', True), ('tot__isnull', True)), fields=('dossier',), name='betrokkenheid_een_regisseur'),
        ),
        migrations.AddConstraint(
            model_name='betrokkenheid',
            constraint=models.UniqueConstraint(condition=models.Q(('tot__isnull', True)), fields=('dossier', 'medewerker', 'rol'), name='betrokkenheid_uniek'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='betrokkenheid',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "dossier_betrokkenheidevent" ("dossier_id", "gemeente_id", "id", "medewerker_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regie", "rol", "tot", "van") VALUES (OLD."dossier_id", OLD."gemeente_id", OLD."id", OLD."medewerker_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."regie", OLD."rol", OLD."tot", OLD."van"); RETURN NULL;', hash='e8de39e2f4b33c12a2eca39506719c57f2bd7f22', operation='UPDATE', pgid='pgtrigger_update_update_5ea1a', table='dossier_betrokkenheid', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='betrokkenheid',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "dossier_betrokkenheidevent" ("dossier_id", "gemeente_id", "id", "medewerker_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "regie", "rol", "tot", "van") VALUES (OLD."dossier_id", OLD."gemeente_id", OLD."id", OLD."medewerker_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."regie", OLD."rol", OLD."tot", OLD."van"); RETURN NULL;', hash='d741ac3357952e7647eeccb95cf534652c8fa0b9', operation='DELETE', pgid='pgtrigger_delete_delete_595d9', table='dossier_betrokkenheid', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='gebeurtenis',
            index=models.Index(fields=['dossier', '-dag', '-id'], name='gebeurtenis_tijdlijn'),
        ),
        migrations.AddConstraint(
            model_name='verzending',
            constraint=models.UniqueConstraint(fields=('gemeente', 'sleutel'), name='verzending_eenmalig'),
        ),
    ]
