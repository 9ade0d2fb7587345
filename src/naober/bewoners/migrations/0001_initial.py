import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import naober.gemeente.models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('gemeente', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Huishouden',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('straat', models.CharField(max_length=120)),
                ('huisnummer', models.IntegerField()),
                ('toevoeging', models.CharField(blank=True, max_length=10)),
                ('postcode', models.CharField(max_length=6)),
                ('plaats', models.CharField(max_length=80)),
                ('gebied', models.CharField(help_text='code van het gebied in het gemeenteprofiel', max_length=60)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='HuishoudenEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('straat', models.CharField(max_length=120)),
                ('huisnummer', models.IntegerField()),
                ('toevoeging', models.CharField(blank=True, max_length=10)),
                ('postcode', models.CharField(max_length=6)),
                ('plaats', models.CharField(max_length=80)),
                ('gebied', models.CharField(help_text='code van het gebied in het gemeenteprofiel', max_length=60)),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='bewoners.huishouden')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Persoon',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('bsn', models.CharField(blank=True, max_length=9, null=True)),
                ('voornamen', models.CharField(max_length=120)),
                ('voorvoegsel', models.CharField(blank=True, max_length=20)),
                ('geslachtsnaam', models.CharField(max_length=120)),
                ('geboortedatum', models.DateField()),
                ('geslacht', models.CharField(choices=[('man', 'man'), ('vrouw', 'vrouw'), ('onbekend', 'onbekend')], default='onbekend', max_length=10)),
                ('telefoon', models.CharField(blank=True, max_length=20)),
                ('zoeknaam', models.GeneratedField(db_persist=True, expression=django.db.models.functions.text.Lower('geslachtsnaam'), output_field=models.CharField(db_collation='C', max_length=120))),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('huishouden', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='personen', to='bewoners.huishouden')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PersoonEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('bsn', models.CharField(blank=True, max_length=9, null=True)),
                ('voornamen', models.CharField(max_length=120)),
                ('voorvoegsel', models.CharField(blank=True, max_length=20)),
                ('geslachtsnaam', models.CharField(max_length=120)),
                ('geboortedatum', models.DateField()),
                ('geslacht', models.CharField(choices=[('man', 'man'), ('vrouw', 'vrouw'), ('onbekend', 'onbekend')], default='onbekend', max_length=10)),
                ('telefoon', models.CharField(blank=True, max_length=20)),
                ('zoeknaam', models.GeneratedField(db_persist=True, expression=django.db.models.functions.text.Lower('geslachtsnaam'), output_field=models.CharField(db_collation='C', max_length=120))),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('huishouden', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.huishouden')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='bewoners.persoon')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Relatie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(max_length=40)),
                ('mantelzorger', models.BooleanField(default=False)),
                ('ander', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='bewoners.persoon')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('persoon', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='relaties', to='bewoners.persoon')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RelatieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('soort', models.CharField(max_length=40)),
                ('mantelzorger', models.BooleanField(default=False)),
                ('ander', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.persoon')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('persoon', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.persoon')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='bewoners.relatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='huishouden',
            index=models.Index(fields=['gemeente', 'postcode', 'huisnummer'], name='huishouden_adres'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='huishouden',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "bewoners_huishoudenevent" ("gebied", "gemeente_id", "huisnummer", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "straat", "toevoeging") VALUES (OLD."gebied", OLD."gemeente_id", OLD."huisnummer", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."plaats", OLD."postcode", OLD."straat", OLD."toevoeging"); RETURN NULL;', hash='394a85abd6fcd9d65d6cab19a4192b803a97e2f8', operation='UPDATE', pgid='pgtrigger_update_update_9f7bd', table='bewoners_huishouden', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='huishouden',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "bewoners_huishoudenevent" ("gebied", "gemeente_id", "huisnummer", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "straat", "toevoeging") VALUES (OLD."gebied", OLD."gemeente_id", OLD."huisnummer", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plaats", OLD."postcode", OLD."straat", OLD."toevoeging"); RETURN NULL;', hash='99a69b385e1001b8a79e5ea0902c204e36122970', operation='DELETE', pgid='pgtrigger_delete_delete_ee3bc', table='bewoners_huishouden', when='AFTER')),
        ),
        migrations.AddIndex(
            model_name='persoon',
            index=models.Index(fields=['gemeente', 'zoeknaam', 'geboortedatum'], name='persoon_zoeknaam'),
        ),
        migrations.AddConstraint(
            model_name='persoon',
            constraint=models.UniqueConstraint(fields=('gemeente', 'bsn'), name='persoon_bsn_uniek'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='persoon',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "bewoners_persoonevent" ("bsn", "geboortedatum", "gemeente_id", "geslacht", "geslachtsnaam", "huishouden_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "voornamen", "voorvoegsel") VALUES (OLD."bsn", OLD."geboortedatum", OLD."gemeente_id", OLD."geslacht", OLD."geslachtsnaam", OLD."huishouden_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."telefoon", OLD."voornamen", OLD."voorvoegsel"); RETURN NULL;', hash='fecb1e9e05844a9714f06af7a420282984655fc8', operation='UPDATE', pgid='pgtrigger_update_update_1ffeb', table='bewoners_persoon', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='persoon',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "bewoners_persoonevent" ("bsn", "geboortedatum", "gemeente_id", "geslacht", "geslachtsnaam", "huishouden_id", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "voornamen", "voorvoegsel") VALUES (OLD."bsn", OLD."geboortedatum", OLD."gemeente_id", OLD."geslacht", OLD."geslachtsnaam", OLD."huishouden_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."telefoon", OLD."voornamen", OLD."voorvoegsel"); RETURN NULL;', hash='5c0e2092886e08f3741fc140d154abdebc92fad8', operation='DELETE', pgid='pgtrigger_delete_delete_ab6a9', table='bewoners_persoon', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='relatie',
            constraint=models.UniqueConstraint(fields=('persoon', 'ander', 'soort'), name='relatie_uniek'),
        ),
        migrations.AddConstraint(
            model_name='relatie',
            constraint=models.CheckConstraint(condition=models.Q(('persoon', models.F('ander')), _negated=True), name='relatie_niet_met_zichzelf'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='relatie',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "bewoners_relatieevent" ("ander_id", "gemeente_id", "id", "mantelzorger", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (OLD."ander_id", OLD."gemeente_id", OLD."id", OLD."mantelzorger", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."soort"); RETURN NULL;', hash='c2e4e9be09234bba5d70157f28c67ee2956309da', operation='UPDATE', pgid='pgtrigger_update_update_9cbbd', table='bewoners_relatie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='relatie',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "bewoners_relatieevent" ("ander_id", "gemeente_id", "id", "mantelzorger", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort") VALUES (OLD."ander_id", OLD."gemeente_id", OLD."id", OLD."mantelzorger", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."soort"); RETURN NULL;', hash='9bd5a09fea94f34901191e192b4a09d8e7d7a68d', operation='DELETE', pgid='pgtrigger_delete_delete_47937', table='bewoners_relatie', when='AFTER')),
        ),
    ]
