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
        ('plan', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Besluit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kenmerk', models.CharField(max_length=30)),
                ('product', models.CharField(max_length=60)),
                ('wet', models.CharField(max_length=80)),
                ('uitkomst', models.CharField(choices=[('toegekend', 'toegekend'), ('afgewezen', 'afgewezen')], max_length=15)),
                ('aanvraag_op', models.DateField()),
                ('genomen_op', models.DateField()),
                ('mandaat', models.TextField()),
                ('ingang_op', models.DateField(null=True)),
                ('eind_op', models.DateField(null=True)),
                ('reden_zonder_einde', models.TextField(blank=True)),
                ('leveringsvorm', models.CharField(blank=True, choices=[('zin', 'zorg in natura'), ('pgb', 'persoonsgebonden budget'), ('geld', 'financiële steun')], max_length=10)),
                ('bedrag_centen', models.BigIntegerField(null=True)),
                ('per', models.CharField(blank=True, choices=[('eenmalig', 'één keer'), ('maand', 'per maand'), ('jaar', 'per jaar')], max_length=10)),
                ('gegevens', models.JSONField(default=dict)),
                ('motivering', models.TextField()),
                ('bijdrage', models.CharField(default='geen', max_length=10)),
                ('bijdrage_centen', models.IntegerField(null=True)),
                ('bijdrage_uitleg', models.JSONField(default=list)),
                ('ingetrokken_op', models.DateField(null=True)),
                ('actie', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='besluit', to='plan.actie')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='besluiten', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('genomen_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('persoon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='besluiten', to='bewoners.persoon')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BesluitEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('kenmerk', models.CharField(max_length=30)),
                ('product', models.CharField(max_length=60)),
                ('wet', models.CharField(max_length=80)),
                ('uitkomst', models.CharField(choices=[('toegekend', 'toegekend'), ('afgewezen', 'afgewezen')], max_length=15)),
                ('aanvraag_op', models.DateField()),
                ('genomen_op', models.DateField()),
                ('mandaat', models.TextField()),
                ('ingang_op', models.DateField(null=True)),
                ('eind_op', models.DateField(null=True)),
                ('reden_zonder_einde', models.TextField(blank=True)),
                ('leveringsvorm', models.CharField(blank=True, choices=[('zin', 'zorg in natura'), ('pgb', 'persoonsgebonden budget'), ('geld', 'financiële steun')], max_length=10)),
                ('bedrag_centen', models.BigIntegerField(null=True)),
                ('per', models.CharField(blank=True, choices=[('eenmalig', 'één keer'), ('maand', 'per maand'), ('jaar', 'per jaar')], max_length=10)),
                ('gegevens', models.JSONField(default=dict)),
                ('motivering', models.TextField()),
                ('bijdrage', models.CharField(default='geen', max_length=10)),
                ('bijdrage_centen', models.IntegerField(null=True)),
                ('bijdrage_uitleg', models.JSONField(default=list)),
                ('ingetrokken_op', models.DateField(null=True)),
                ('actie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.actie')),
                ('dossier', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('genomen_door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('persoon', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.persoon')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='besluit.besluit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Brief',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('besluit', 'besluit'), ('intrekking', 'intrekking')], max_length=15)),
                ('gemaakt_op', models.DateField()),
                ('pdf', models.BinaryField()),
                ('sha256', models.CharField(max_length=64)),
                ('besluit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='brieven', to='besluit.besluit')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Rechtmatigheidstoets',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uitkomst', models.CharField(choices=[('open', 'wacht op toetsing'), ('rechtmatig', 'rechtmatig'), ('onrechtmatig', 'onrechtmatig')], default='open', max_length=15)),
                ('aangeboden_op', models.DateField()),
                ('getoetst_op', models.DateField(null=True)),
                ('grond', models.CharField(blank=True, max_length=60)),
                ('toelichting', models.TextField(blank=True)),
                ('besluit', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='rechtmatigheid', to='besluit.besluit')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('getoetst_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RechtmatigheidstoetsEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('uitkomst', models.CharField(choices=[('open', 'wacht op toetsing'), ('rechtmatig', 'rechtmatig'), ('onrechtmatig', 'onrechtmatig')], default='open', max_length=15)),
                ('aangeboden_op', models.DateField()),
                ('getoetst_op', models.DateField(null=True)),
                ('grond', models.CharField(blank=True, max_length=60)),
                ('toelichting', models.TextField(blank=True)),
                ('besluit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='besluit.besluit')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('getoetst_door', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='besluit.rechtmatigheidstoets')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Toetsing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('volgorde', models.SmallIntegerField()),
                ('code', models.CharField(max_length=60)),
                ('vraag', models.TextField()),
                ('antwoord', models.BooleanField()),
                ('houdt', models.BooleanField()),
                ('motivering', models.TextField(blank=True)),
                ('bron', models.TextField()),
                ('besluit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='toetsing', to='besluit.besluit')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='besluit',
            constraint=models.UniqueConstraint(fields=('gemeente', 'kenmerk'), name='besluit_kenmerk_uniek'),
        ),
        migrations.AddConstraint(
            model_name='besluit',
            constraint=models.CheckConstraint(condition=models.Q(('uitkomst', 'afgewezen'), ('ingang_op__isnull', False), _connector='OR'), name='besluit_toekenning_heeft_ingang'),
        ),
        migrations.AddConstraint(
            model_name='besluit',
            constraint=models.CheckConstraint(condition=models.Q(('eind_op__isnull', True), ('eind_op__gte', models.F('ingang_op')), _connector='OR'), name='besluit_eind_na_ingang'),
        ),
        migrations.AddConstraint(
            model_name='besluit',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('leveringsvorm__in', ['geld', 'pgb']), ('uitkomst', 'toegekend'), _negated=True), models.Q(('bedrag_centen__gt', 0), ('bedrag_centen__isnull', False), ('per__in', ['eenmalig', 'maand', 'jaar'])), _connector='OR'), name='besluit_geld_heeft_bedrag'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='besluit',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "besluit_besluitevent" ("aanvraag_op", "actie_id", "bedrag_centen", "bijdrage", "bijdrage_centen", "bijdrage_uitleg", "dossier_id", "eind_op", "gegevens", "gemeente_id", "genomen_door_id", "genomen_op", "id", "ingang_op", "ingetrokken_op", "kenmerk", "leveringsvorm", "mandaat", "motivering", "per", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "product", "reden_zonder_einde", "uitkomst", "wet") VALUES (OLD."aanvraag_op", OLD."actie_id", OLD."bedrag_centen", OLD."bijdrage", OLD."bijdrage_centen", OLD."bijdrage_uitleg", OLD."dossier_id", OLD."eind_op", OLD."gegevens", OLD."gemeente_id", OLD."genomen_door_id", OLD."genomen_op", OLD."id", OLD."ingang_op", OLD."ingetrokken_op", OLD."kenmerk", OLD."leveringsvorm", OLD."mandaat", OLD."motivering", OLD."per", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."product", OLD."reden_zonder_einde", OLD."uitkomst", OLD."wet"); RETURN NULL;', hash='81802ce83491131afcf1e5e7dd13d1a3a8dcb41d', operation='UPDATE', pgid='pgtrigger_update_update_ae497', table='besluit_besluit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='besluit',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "besluit_besluitevent" ("aanvraag_op", "actie_id", "bedrag_centen", "bijdrage", "bijdrage_centen", "bijdrage_uitleg", "dossier_id", "eind_op", "gegevens", "gemeente_id", "genomen_door_id", "genomen_op", "id", "ingang_op", "ingetrokken_op", "kenmerk", "leveringsvorm", "mandaat", "motivering", "per", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "product", "reden_zonder_einde", "uitkomst", "wet") VALUES (OLD."aanvraag_op", OLD."actie_id", OLD."bedrag_centen", OLD."bijdrage", OLD."bijdrage_centen", OLD."bijdrage_uitleg", OLD."dossier_id", OLD."eind_op", OLD."gegevens", OLD."gemeente_id", OLD."genomen_door_id", OLD."genomen_op", OLD."id", OLD."ingang_op", OLD."ingetrokken_op", OLD."kenmerk", OLD."leveringsvorm", OLD."mandaat", OLD."motivering", OLD."per", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."product", OLD."reden_zonder_einde", OLD."uitkomst", OLD."wet"); RETURN NULL;', hash='b4536abb65a2846d47da9f22bbd32b0a927557d5', operation='DELETE', pgid='pgtrigger_delete_delete_fe401', table='besluit_besluit', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='brief',
            constraint=models.UniqueConstraint(fields=('besluit', 'soort'), name='brief_een_per_soort'),
        ),
        migrations.AddIndex(
            model_name='rechtmatigheidstoets',
            index=models.Index(fields=['gemeente', 'uitkomst', 'aangeboden_op'], name='toets_werklijst'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rechtmatigheidstoets',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "besluit_rechtmatigheidstoetsevent" ("aangeboden_op", "besluit_id", "gemeente_id", "getoetst_door_id", "getoetst_op", "grond", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "uitkomst") VALUES (OLD."aangeboden_op", OLD."besluit_id", OLD."gemeente_id", OLD."getoetst_door_id", OLD."getoetst_op", OLD."grond", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."toelichting", OLD."uitkomst"); RETURN NULL;', hash='9b2e1f288d11a635b9dfd0347d4ce0152de4e00c', operation='UPDATE', pgid='pgtrigger_update_update_48cd0', table='besluit_rechtmatigheidstoets', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='rechtmatigheidstoets',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "besluit_rechtmatigheidstoetsevent" ("aangeboden_op", "besluit_id", "gemeente_id", "getoetst_door_id", "getoetst_op", "grond", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toelichting", "uitkomst") VALUES (OLD."aangeboden_op", OLD."besluit_id", OLD."gemeente_id", OLD."getoetst_door_id", OLD."getoetst_op", OLD."grond", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."toelichting", OLD."uitkomst"); RETURN NULL;', hash='374eab4af274fb07f2c55d8365f9f533076c0904', operation='DELETE', pgid='pgtrigger_delete_delete_c84ca', table='besluit_rechtmatigheidstoets', when='AFTER')),
        ),
    ]
