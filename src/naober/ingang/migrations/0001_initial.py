import django.contrib.postgres.fields
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
            name='Binnenkomst',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ingang', models.CharField(max_length=60)),
                ('kanaal', models.CharField(max_length=40)),
                ('soort', models.CharField(choices=[('eigen', 'eigen vraag'), ('signaal', 'vraag of signaal van een ander')], max_length=10)),
                ('melder', models.CharField(blank=True, max_length=120)),
                ('melder_relatie', models.CharField(blank=True, max_length=60)),
                ('telefoon', models.CharField(blank=True, help_text='om terug te bellen', max_length=20)),
                ('omschrijving', models.TextField()),
                ('vraag_erachter', models.TextField(blank=True)),
                ('eigen_mogelijkheden', models.TextField(blank=True)),
                ('leefgebieden', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), default=list, size=None)),
                ('enkelvoudig', models.BooleanField()),
                ('triageregel', models.CharField(max_length=60)),
                ('antwoord', models.TextField(blank=True)),
                ('team', models.CharField(blank=True, max_length=60)),
                ('status', models.CharField(choices=[('beantwoord', 'beantwoord'), ('overgedragen', 'wacht op een generalist'), ('opgepakt', 'opgepakt')], max_length=15)),
                ('ontvangen_op', models.DateField()),
                ('toegeleid_op', models.DateField(null=True)),
                ('opgepakt_op', models.DateField(null=True)),
                ('dossier', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='binnenkomsten', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('ontvangen_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('opgepakt_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('persoon', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='binnenkomsten', to='bewoners.persoon')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BinnenkomstEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('ingang', models.CharField(max_length=60)),
                ('kanaal', models.CharField(max_length=40)),
                ('soort', models.CharField(choices=[('eigen', 'eigen vraag'), ('signaal', 'vraag of signaal van een ander')], max_length=10)),
                ('melder', models.CharField(blank=True, max_length=120)),
                ('melder_relatie', models.CharField(blank=True, max_length=60)),
                ('telefoon', models.CharField(blank=True, help_text='om terug te bellen', max_length=20)),
                ('omschrijving', models.TextField()),
                ('vraag_erachter', models.TextField(blank=True)),
                ('eigen_mogelijkheden', models.TextField(blank=True)),
                ('leefgebieden', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), default=list, size=None)),
                ('enkelvoudig', models.BooleanField()),
                ('triageregel', models.CharField(max_length=60)),
                ('antwoord', models.TextField(blank=True)),
                ('team', models.CharField(blank=True, max_length=60)),
                ('status', models.CharField(choices=[('beantwoord', 'beantwoord'), ('overgedragen', 'wacht op een generalist'), ('opgepakt', 'opgepakt')], max_length=15)),
                ('ontvangen_op', models.DateField()),
                ('toegeleid_op', models.DateField(null=True)),
                ('opgepakt_op', models.DateField(null=True)),
                ('dossier', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('ontvangen_door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('opgepakt_door', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('persoon', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.persoon')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='ingang.binnenkomst')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='binnenkomst',
            index=models.Index(fields=['gemeente', 'team', 'status', 'ontvangen_op'], name='binnenkomst_werklijst'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='binnenkomst',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "ingang_binnenkomstevent" ("antwoord", "dossier_id", "eigen_mogelijkheden", "enkelvoudig", "gemeente_id", "id", "ingang", "kanaal", "leefgebieden", "melder", "melder_relatie", "omschrijving", "ontvangen_door_id", "ontvangen_op", "opgepakt_door_id", "opgepakt_op", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "team", "telefoon", "toegeleid_op", "triageregel", "vraag_erachter") VALUES (OLD."antwoord", OLD."dossier_id", OLD."eigen_mogelijkheden", OLD."enkelvoudig", OLD."gemeente_id", OLD."id", OLD."ingang", OLD."kanaal", OLD."leefgebieden", OLD."melder", OLD."melder_relatie", OLD."omschrijving", OLD."ontvangen_door_id", OLD."ontvangen_op", OLD."opgepakt_door_id", OLD."opgepakt_op", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."soort", OLD."status", OLD."team", OLD."telefoon", OLD."toegeleid_op", OLD."triageregel", OLD."vraag_erachter"); RETURN NULL;', hash='6d8a34b685697709c846c1a21d2a1667f0dabfe1', operation='UPDATE', pgid='pgtrigger_update_update_9876a', table='ingang_binnenkomst', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='binnenkomst',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "ingang_binnenkomstevent" ("antwoord", "dossier_id", "eigen_mogelijkheden", "enkelvoudig", "gemeente_id", "id", "ingang", "kanaal", "leefgebieden", "melder", "melder_relatie", "omschrijving", "ontvangen_door_id", "ontvangen_op", "opgepakt_door_id", "opgepakt_op", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "status", "team", "telefoon", "toegeleid_op", "triageregel", "vraag_erachter") VALUES (OLD."antwoord", OLD."dossier_id", OLD."eigen_mogelijkheden", OLD."enkelvoudig", OLD."gemeente_id", OLD."id", OLD."ingang", OLD."kanaal", OLD."leefgebieden", OLD."melder", OLD."melder_relatie", OLD."omschrijving", OLD."ontvangen_door_id", OLD."ontvangen_op", OLD."opgepakt_door_id", OLD."opgepakt_op", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."soort", OLD."status", OLD."team", OLD."telefoon", OLD."toegeleid_op", OLD."triageregel", OLD."vraag_erachter"); RETURN NULL;', hash='b2d7c4e8260870f9dffb8d925345dc099ee7db8f', operation='DELETE', pgid='pgtrigger_delete_delete_cb667', table='ingang_binnenkomst', when='AFTER')),
        ),
    ]
