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
        ('dossier', '0001_initial'),
        ('gemeente', '0001_initial'),
        ('kaart', '0001_initial'),
        ('onderzoek', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Actie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('trede', models.CharField(max_length=60)),
                ('omschrijving', models.CharField(max_length=200)),
                ('uitvoerder', models.CharField(choices=[('inwoner', 'inwoner zelf'), ('netwerk', 'familie, vriend of buur'), ('vrijwilliger', 'vrijwilliger'), ('team', 'het team'), ('aanbieder', 'aanbieder of specialist')], max_length=15)),
                ('wie', models.CharField(max_length=120)),
                ('product', models.CharField(blank=True, max_length=60)),
                ('reden_buiten_team', models.TextField(blank=True)),
                ('opdracht', models.TextField(blank=True, help_text='extra opdracht aan de uitvoerder')),
                ('onveilig', models.TextField(blank=True, help_text='waarom veiligheid voorgaat op de trap')),
                ('aangevraagd', models.BooleanField(default=False, help_text='op verzoek, ook als een lichtere trede genoeg is')),
                ('aangevraagd_op', models.DateField(help_text='eerste dag waarop het huishouden hiermee akkoord was', null=True)),
                ('stand', models.CharField(blank=True, choices=[('toegekend', 'toegekend'), ('afgewezen', 'afgewezen'), ('ingetrokken', 'ingetrokken')], help_text='wat erover is besloten', max_length=15)),
                ('behoefte', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='acties', to='onderzoek.behoefte')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('voorziening', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='kaart.voorziening')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Doel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('omschrijving', models.CharField(max_length=200)),
                ('soort', models.CharField(choices=[('verbetering', 'verbetering'), ('stabilisatie', 'stabilisatie')], max_length=15)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Plan',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('versie', models.IntegerField()),
                ('status', models.CharField(choices=[('concept', 'in de maak'), ('afgesproken', 'afgesproken'), ('gesloten', 'gesloten')], default='concept', max_length=15)),
                ('opgesteld_op', models.DateField()),
                ('evaluatie_op', models.DateField()),
                ('mantelzorg_steun', models.TextField(blank=True)),
                ('afgesproken_op', models.DateField(null=True)),
                ('akkoord_van', models.CharField(blank=True, max_length=120)),
                ('gesloten_op', models.DateField(null=True)),
                ('sluitreden', models.TextField(blank=True)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='plannen', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('opgesteld_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DoelEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('omschrijving', models.CharField(max_length=200)),
                ('soort', models.CharField(choices=[('verbetering', 'verbetering'), ('stabilisatie', 'stabilisatie')], max_length=15)),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plan.doel')),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.plan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='doel',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='doelen', to='plan.plan'),
        ),
        migrations.CreateModel(
            name='ActieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('trede', models.CharField(max_length=60)),
                ('omschrijving', models.CharField(max_length=200)),
                ('uitvoerder', models.CharField(choices=[('inwoner', 'inwoner zelf'), ('netwerk', 'familie, vriend of buur'), ('vrijwilliger', 'vrijwilliger'), ('team', 'het team'), ('aanbieder', 'aanbieder of specialist')], max_length=15)),
                ('wie', models.CharField(max_length=120)),
                ('product', models.CharField(blank=True, max_length=60)),
                ('reden_buiten_team', models.TextField(blank=True)),
                ('opdracht', models.TextField(blank=True, help_text='extra opdracht aan de uitvoerder')),
                ('onveilig', models.TextField(blank=True, help_text='waarom veiligheid voorgaat op de trap')),
                ('aangevraagd', models.BooleanField(default=False, help_text='op verzoek, ook als een lichtere trede genoeg is')),
                ('aangevraagd_op', models.DateField(help_text='eerste dag waarop het huishouden hiermee akkoord was', null=True)),
                ('stand', models.CharField(blank=True, choices=[('toegekend', 'toegekend'), ('afgewezen', 'afgewezen'), ('ingetrokken', 'ingetrokken')], help_text='wat erover is besloten', max_length=15)),
                ('behoefte', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='onderzoek.behoefte')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plan.actie')),
                ('voorziening', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='kaart.voorziening')),
                ('plan', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.plan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddField(
            model_name='actie',
            name='plan',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='acties', to='plan.plan'),
        ),
        migrations.CreateModel(
            name='PlanEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('versie', models.IntegerField()),
                ('status', models.CharField(choices=[('concept', 'in de maak'), ('afgesproken', 'afgesproken'), ('gesloten', 'gesloten')], default='concept', max_length=15)),
                ('opgesteld_op', models.DateField()),
                ('evaluatie_op', models.DateField()),
                ('mantelzorg_steun', models.TextField(blank=True)),
                ('afgesproken_op', models.DateField(null=True)),
                ('akkoord_van', models.CharField(blank=True, max_length=120)),
                ('gesloten_op', models.DateField(null=True)),
                ('sluitreden', models.TextField(blank=True)),
                ('dossier', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('opgesteld_door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='plan.plan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='plan',
            constraint=models.UniqueConstraint(condition=models.Q(('gesloten_op__isnull', True)), fields=('dossier',), name='plan_een_lopend_per_dossier'),
        ),
        migrations.AddConstraint(
            model_name='plan',
            constraint=models.UniqueConstraint(fields=('dossier', 'versie'), name='plan_versie_uniek'),
        ),
        migrations.AddConstraint(
            model_name='plan',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('gesloten_op__isnull', False), ('status', 'gesloten')), models.Q(models.Q(('status', 'gesloten'), _negated=True), ('gesloten_op__isnull', True)), _connector='OR'), name='plan_gesloten_heeft_datum'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='plan',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plan_planevent" ("afgesproken_op", "akkoord_van", "dossier_id", "evaluatie_op", "gemeente_id", "gesloten_op", "id", "mantelzorg_steun", "opgesteld_door_id", "opgesteld_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sluitreden", "status", "versie") VALUES (OLD."afgesproken_op", OLD."akkoord_van", OLD."dossier_id", OLD."evaluatie_op", OLD."gemeente_id", OLD."gesloten_op", OLD."id", OLD."mantelzorg_steun", OLD."opgesteld_door_id", OLD."opgesteld_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."sluitreden", OLD."status", OLD."versie"); RETURN NULL;', hash='28bf26745f854371e233ba9dfe71eedbce3489d9', operation='UPDATE', pgid='pgtrigger_update_update_98a32', table='plan_plan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='plan',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plan_planevent" ("afgesproken_op", "akkoord_van", "dossier_id", "evaluatie_op", "gemeente_id", "gesloten_op", "id", "mantelzorg_steun", "opgesteld_door_id", "opgesteld_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "sluitreden", "status", "versie") VALUES (OLD."afgesproken_op", OLD."akkoord_van", OLD."dossier_id", OLD."evaluatie_op", OLD."gemeente_id", OLD."gesloten_op", OLD."id", OLD."mantelzorg_steun", OLD."opgesteld_door_id", OLD."opgesteld_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."sluitreden", OLD."status", OLD."versie"); RETURN NULL;', hash='56480c26eb6363e5e07b935aa7535414b239c2df', operation='DELETE', pgid='pgtrigger_delete_delete_67c15', table='plan_plan', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='doel',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plan_doelevent" ("gemeente_id", "id", "omschrijving", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "soort") VALUES (OLD."gemeente_id", OLD."id", OLD."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."plan_id", OLD."soort"); RETURN NULL;', hash='9398ab6f23836ac41396647e26fc63c86136ddc3', operation='UPDATE', pgid='pgtrigger_update_update_c9c98', table='plan_doel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='doel',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plan_doelevent" ("gemeente_id", "id", "omschrijving", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "soort") VALUES (OLD."gemeente_id", OLD."id", OLD."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."soort"); RETURN NULL;', hash='eaad4aa33128b3db2df0ccddb64242fbed2969af', operation='DELETE', pgid='pgtrigger_delete_delete_5efbd', table='plan_doel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actie',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "plan_actieevent" ("aangevraagd", "aangevraagd_op", "behoefte_id", "gemeente_id", "id", "omschrijving", "onveilig", "opdracht", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "product", "reden_buiten_team", "stand", "trede", "uitvoerder", "voorziening_id", "wie") VALUES (OLD."aangevraagd", OLD."aangevraagd_op", OLD."behoefte_id", OLD."gemeente_id", OLD."id", OLD."omschrijving", OLD."onveilig", OLD."opdracht", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."plan_id", OLD."product", OLD."reden_buiten_team", OLD."stand", OLD."trede", OLD."uitvoerder", OLD."voorziening_id", OLD."wie"); RETURN NULL;', hash='1f5e879f2315eaafc5a7fc7d5115325e91b4236d', operation='UPDATE', pgid='pgtrigger_update_update_421b4', table='plan_actie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actie',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "plan_actieevent" ("aangevraagd", "aangevraagd_op", "behoefte_id", "gemeente_id", "id", "omschrijving", "onveilig", "opdracht", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "product", "reden_buiten_team", "stand", "trede", "uitvoerder", "voorziening_id", "wie") VALUES (OLD."aangevraagd", OLD."aangevraagd_op", OLD."behoefte_id", OLD."gemeente_id", OLD."id", OLD."omschrijving", OLD."onveilig", OLD."opdracht", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."product", OLD."reden_buiten_team", OLD."stand", OLD."trede", OLD."uitvoerder", OLD."voorziening_id", OLD."wie"); RETURN NULL;', hash='84d2384c4bc676bb653dfc0fa02706a032ec45e3', operation='DELETE', pgid='pgtrigger_delete_delete_3d475', table='plan_actie', when='AFTER')),
        ),
    ]
