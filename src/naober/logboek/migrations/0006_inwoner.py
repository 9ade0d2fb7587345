"""What residents read themselves, and what they ask about who looked."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('bewoners', '0002_beveiligd'),
        ('logboek', '0005_vooruit'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='inzagevraag',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='inzagevraag',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='inzage',
            name='inwoner_id',
            field=models.BigIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='inzagevraag',
            name='gesteld_door',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name='inzagevraag',
            name='persoon',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bewoners.persoon'),
        ),
        migrations.AddField(
            model_name='inzagevraagevent',
            name='gesteld_door',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name='inzagevraagevent',
            name='persoon',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.persoon'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='inzagevraag',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "logboek_inzagevraagevent" ("antwoord", "antwoord_voor", "beantwoord_door_id", "beantwoord_op", "dossier_id", "gemeente_id", "gesteld_door", "gesteld_op", "id", "inzage", "over_dag", "over_id", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitkomst", "vastgelegd_door_id", "vraag") VALUES (OLD."antwoord", OLD."antwoord_voor", OLD."beantwoord_door_id", OLD."beantwoord_op", OLD."dossier_id", OLD."gemeente_id", OLD."gesteld_door", OLD."gesteld_op", OLD."id", OLD."inzage", OLD."over_dag", OLD."over_id", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."uitkomst", OLD."vastgelegd_door_id", OLD."vraag"); RETURN NULL;', hash='06f7d2817262b942fc7676f49c17576de9cd4e03', operation='UPDATE', pgid='pgtrigger_update_update_c044e', table='logboek_inzagevraag', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='inzagevraag',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "logboek_inzagevraagevent" ("antwoord", "antwoord_voor", "beantwoord_door_id", "beantwoord_op", "dossier_id", "gemeente_id", "gesteld_door", "gesteld_op", "id", "inzage", "over_dag", "over_id", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "uitkomst", "vastgelegd_door_id", "vraag") VALUES (OLD."antwoord", OLD."antwoord_voor", OLD."beantwoord_door_id", OLD."beantwoord_op", OLD."dossier_id", OLD."gemeente_id", OLD."gesteld_door", OLD."gesteld_op", OLD."id", OLD."inzage", OLD."over_dag", OLD."over_id", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."uitkomst", OLD."vastgelegd_door_id", OLD."vraag"); RETURN NULL;', hash='dec0dc00e47a71428974054afda75675004f001a', operation='DELETE', pgid='pgtrigger_delete_delete_52927', table='logboek_inzagevraag', when='AFTER')),
        ),
    ]
