import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import naober.gemeente.models


class Migration(migrations.Migration):

    dependencies = [
        ('besluit', '0002_beveiligd'),
        ('bewoners', '0002_beveiligd'),
        ('dossier', '0002_beveiligd'),
        ('gemeente', '0002_beveiligd'),
        ('gemeente', '__first__'),
        ('plan', '0002_beveiligd'),
    ]

    operations = [
        migrations.CreateModel(
            name='Aanvraag',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('product', models.CharField(max_length=60)),
                ('ingediend_op', models.DateField()),
                ('via', models.CharField(choices=[('plan', 'met het afgesproken plan'), ('schriftelijk', 'schriftelijk')], max_length=15)),
                ('actie', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='aanvraag', to='plan.actie')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aanvragen', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('persoon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='aanvragen', to='bewoners.persoon')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Advies',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('gegeven_op', models.DateField()),
                ('strekking', models.CharField(choices=[('toekennen', 'toekennen'), ('deels', 'voor een deel toekennen'), ('afwijzen', 'afwijzen')], max_length=15)),
                ('motivering', models.TextField()),
                ('waarom_niet_lichter', models.TextField(blank=True)),
                ('actie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='adviezen', to='plan.actie')),
                ('adviseur', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='adviezen', to='plan.plan')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Belemmering',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(max_length=60)),
                ('wet', models.CharField(blank=True, max_length=80)),
                ('organisatie', models.CharField(blank=True, max_length=120)),
                ('ervaren', models.BooleanField(default=False, help_text='zo ervaren, ook als de grens er niet echt is')),
                ('beste_oplossing', models.TextField()),
                ('uitleg', models.TextField()),
                ('gezien_op', models.DateField()),
                ('opgelost_op', models.DateField(null=True)),
                ('opgelost_door', models.TextField(blank=True)),
                ('besluit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='belemmeringen', to='besluit.besluit')),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='belemmeringen', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Bezwaar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('bezwaar', 'bezwaar'), ('beroep', 'beroep bij de rechtbank')], max_length=10)),
                ('kenmerk', models.CharField(max_length=30)),
                ('ontvangen_op', models.DateField()),
                ('te_laat', models.BooleanField()),
                ('gronden', models.TextField()),
                ('overleg_op', models.DateField(help_text='wanneer er eerst over is gebeld of gepraat', null=True)),
                ('overleg', models.TextField(blank=True)),
                ('uitkomst', models.CharField(blank=True, choices=[('gegrond', 'gegrond'), ('deels', 'voor een deel gegrond'), ('ongegrond', 'ongegrond'), ('niet-ontvankelijk', 'niet-ontvankelijk'), ('ingetrokken', 'ingetrokken door de inwoner')], max_length=20)),
                ('motivering', models.TextField(blank=True)),
                ('besloten_op', models.DateField(null=True)),
                ('besloten_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('besluit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='bezwaren', to='besluit.besluit')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Deelname',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('vastgelegd_op', models.DateField()),
                ('past', models.BooleanField(null=True)),
                ('toetsing', models.JSONField(default=list)),
                ('gegevens', models.JSONField(default=dict)),
                ('actie', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='deelname', to='plan.actie')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Klacht',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ontvangen_op', models.DateField()),
                ('waarover', models.CharField(max_length=120)),
                ('omschrijving', models.TextField()),
                ('overleg_op', models.DateField(null=True)),
                ('overleg', models.TextField(blank=True)),
                ('afgehandeld_op', models.DateField(null=True)),
                ('oordeel', models.TextField(blank=True)),
                ('afgehandeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('dossier', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='klachten', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('ontvangen_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('over_medewerker', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('persoon', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='klachten', to='bewoners.persoon')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Termijnstap',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('opschorting', 'de termijn staat stil'), ('verlenging', 'de termijn is verlengd'), ('mededeling', 'aan de inwoner is gezegd dat het later wordt'), ('ingebreke', 'de inwoner stelde de gemeente in gebreke')], max_length=15)),
                ('van', models.DateField()),
                ('tot', models.DateField(null=True)),
                ('weken', models.SmallIntegerField(default=0)),
                ('grond', models.CharField(blank=True, max_length=40)),
                ('reden', models.TextField(blank=True)),
                ('aanvraag', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='stappen', to='besluit.aanvraag')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Vervolgbesluit',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('intrekking', 'intrekking'), ('herziening', 'herziening'), ('verlenging', 'verlenging')], max_length=15)),
                ('kenmerk', models.CharField(max_length=30)),
                ('genomen_op', models.DateField()),
                ('mandaat', models.TextField()),
                ('grond', models.CharField(blank=True, max_length=60)),
                ('motivering', models.TextField()),
                ('per_op', models.DateField()),
                ('eind_op', models.DateField(null=True)),
                ('bedrag_centen', models.BigIntegerField(null=True)),
                ('per', models.CharField(blank=True, max_length=10)),
                ('omvang', models.DecimalField(decimal_places=2, max_digits=9, null=True)),
                ('besluit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='vervolg', to='besluit.besluit')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('genomen_door', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BelemmeringEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('soort', models.CharField(max_length=60)),
                ('wet', models.CharField(blank=True, max_length=80)),
                ('organisatie', models.CharField(blank=True, max_length=120)),
                ('ervaren', models.BooleanField(default=False, help_text='zo ervaren, ook als de grens er niet echt is')),
                ('beste_oplossing', models.TextField()),
                ('uitleg', models.TextField()),
                ('gezien_op', models.DateField()),
                ('opgelost_op', models.DateField(null=True)),
                ('opgelost_door', models.TextField(blank=True)),
                ('besluit', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='besluit.besluit')),
                ('dossier', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='besluit.belemmering')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BezwaarEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('soort', models.CharField(choices=[('bezwaar', 'bezwaar'), ('beroep', 'beroep bij de rechtbank')], max_length=10)),
                ('kenmerk', models.CharField(max_length=30)),
                ('ontvangen_op', models.DateField()),
                ('te_laat', models.BooleanField()),
                ('gronden', models.TextField()),
                ('overleg_op', models.DateField(help_text='wanneer er eerst over is gebeld of gepraat', null=True)),
                ('overleg', models.TextField(blank=True)),
                ('uitkomst', models.CharField(blank=True, choices=[('gegrond', 'gegrond'), ('deels', 'voor een deel gegrond'), ('ongegrond', 'ongegrond'), ('niet-ontvankelijk', 'niet-ontvankelijk'), ('ingetrokken', 'ingetrokken door de inwoner')], max_length=20)),
                ('motivering', models.TextField(blank=True)),
                ('besloten_op', models.DateField(null=True)),
                ('besloten_door', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('besluit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='besluit.besluit')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='besluit.bezwaar')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DeelnameEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('vastgelegd_op', models.DateField()),
                ('past', models.BooleanField(null=True)),
                ('toetsing', models.JSONField(default=list)),
                ('gegevens', models.JSONField(default=dict)),
                ('actie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='plan.actie')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='besluit.deelname')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KlachtEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('ontvangen_op', models.DateField()),
                ('waarover', models.CharField(max_length=120)),
                ('omschrijving', models.TextField()),
                ('overleg_op', models.DateField(null=True)),
                ('overleg', models.TextField(blank=True)),
                ('afgehandeld_op', models.DateField(null=True)),
                ('oordeel', models.TextField(blank=True)),
                ('afgehandeld_door', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('dossier', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='dossier.dossier')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('ontvangen_door', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('over_medewerker', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('persoon', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.persoon')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='besluit.klacht')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TermijnstapEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('soort', models.CharField(choices=[('opschorting', 'de termijn staat stil'), ('verlenging', 'de termijn is verlengd'), ('mededeling', 'aan de inwoner is gezegd dat het later wordt'), ('ingebreke', 'de inwoner stelde de gemeente in gebreke')], max_length=15)),
                ('van', models.DateField()),
                ('tot', models.DateField(null=True)),
                ('weken', models.SmallIntegerField(default=0)),
                ('grond', models.CharField(blank=True, max_length=40)),
                ('reden', models.TextField(blank=True)),
                ('aanvraag', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='besluit.aanvraag')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='besluit.termijnstap')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='besluit',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='besluit',
            name='delete_delete',
        ),
        migrations.RemoveConstraint(
            model_name='brief',
            name='brief_een_per_soort',
        ),
        migrations.AddField(
            model_name='besluit',
            name='afwijking',
            field=models.TextField(blank=True, help_text='van welke regel de grens wordt opgezocht, en waarom'),
        ),
        migrations.AddField(
            model_name='besluit',
            name='geleverd_op',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='besluit',
            name='gronden',
            field=models.JSONField(default=list, help_text='codes van de weigergronden uit het profiel'),
        ),
        migrations.AddField(
            model_name='besluit',
            name='leveren_voor',
            field=models.DateField(help_text='uiterlijk dan moet de hulp er zijn', null=True),
        ),
        migrations.AddField(
            model_name='besluit',
            name='omvang',
            field=models.DecimalField(decimal_places=2, help_text='in de eenheid van het product', max_digits=9, null=True),
        ),
        migrations.AddField(
            model_name='besluit',
            name='opgeschaald_naar',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name='besluit',
            name='opgeschaald_op',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='besluit',
            name='reden_niet_lichter',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='besluit',
            name='resultaat',
            field=models.TextField(blank=True, help_text='wat ermee bereikt moet worden'),
        ),
        migrations.AddField(
            model_name='besluit',
            name='resultaat_op',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='besluit',
            name='resultaat_stand',
            field=models.CharField(blank=True, choices=[('bereikt', 'bereikt'), ('deels', 'voor een deel bereikt'), ('niet', 'niet bereikt')], max_length=10),
        ),
        migrations.AddField(
            model_name='besluit',
            name='resultaat_uitleg',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='besluit',
            name='spoed',
            field=models.BooleanField(default=False, help_text='tijdelijk, in afwachting van het onderzoek'),
        ),
        migrations.AddField(
            model_name='besluit',
            name='toegangsweg',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name='besluit',
            name='verhouding',
            field=models.CharField(blank=True, choices=[('verwacht', 'wat de inwoner verwachtte'), ('gelijkwaardig', 'een gelijkwaardig alternatief'), ('meer', 'anders, in positieve zin'), ('minder', 'anders, in negatieve zin')], max_length=15),
        ),
        migrations.AddField(
            model_name='besluit',
            name='voorzieningsoort',
            field=models.CharField(blank=True, help_text='maatwerk, algemeen of financieel', max_length=15),
        ),
        migrations.AddField(
            model_name='besluit',
            name='vormsoort',
            field=models.CharField(blank=True, help_text='welke soort binnen de leveringsvorm', max_length=120),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='afwijking',
            field=models.TextField(blank=True, help_text='van welke regel de grens wordt opgezocht, en waarom'),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='geleverd_op',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='gronden',
            field=models.JSONField(default=list, help_text='codes van de weigergronden uit het profiel'),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='leveren_voor',
            field=models.DateField(help_text='uiterlijk dan moet de hulp er zijn', null=True),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='omvang',
            field=models.DecimalField(decimal_places=2, help_text='in de eenheid van het product', max_digits=9, null=True),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='opgeschaald_naar',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='opgeschaald_op',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='reden_niet_lichter',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='resultaat',
            field=models.TextField(blank=True, help_text='wat ermee bereikt moet worden'),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='resultaat_op',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='resultaat_stand',
            field=models.CharField(blank=True, choices=[('bereikt', 'bereikt'), ('deels', 'voor een deel bereikt'), ('niet', 'niet bereikt')], max_length=10),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='resultaat_uitleg',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='spoed',
            field=models.BooleanField(default=False, help_text='tijdelijk, in afwachting van het onderzoek'),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='toegangsweg',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='verhouding',
            field=models.CharField(blank=True, choices=[('verwacht', 'wat de inwoner verwachtte'), ('gelijkwaardig', 'een gelijkwaardig alternatief'), ('meer', 'anders, in positieve zin'), ('minder', 'anders, in negatieve zin')], max_length=15),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='voorzieningsoort',
            field=models.CharField(blank=True, help_text='maatwerk, algemeen of financieel', max_length=15),
        ),
        migrations.AddField(
            model_name='besluitevent',
            name='vormsoort',
            field=models.CharField(blank=True, help_text='welke soort binnen de leveringsvorm', max_length=120),
        ),
        migrations.AddField(
            model_name='brief',
            name='kenmerk',
            field=models.CharField(blank=True, max_length=30),
        ),
        migrations.AlterField(
            model_name='besluit',
            name='leveringsvorm',
            field=models.CharField(blank=True, choices=[('zin', 'zorg in natura'), ('pgb', 'persoonsgebonden budget'), ('geld', 'financiële steun'), ('pvb', 'persoonsvolgend budget'), ('voucher', 'voucher')], max_length=10),
        ),
        migrations.AlterField(
            model_name='besluitevent',
            name='leveringsvorm',
            field=models.CharField(blank=True, choices=[('zin', 'zorg in natura'), ('pgb', 'persoonsgebonden budget'), ('geld', 'financiële steun'), ('pvb', 'persoonsvolgend budget'), ('voucher', 'voucher')], max_length=10),
        ),
        migrations.AlterField(
            model_name='brief',
            name='soort',
            field=models.CharField(choices=[('besluit', 'besluit'), ('intrekking', 'intrekking'), ('herziening', 'herziening'), ('verlenging', 'verlenging'), ('bezwaar', 'bezwaar')], max_length=15),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='besluit',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "besluit_besluitevent" ("aanvraag_op", "actie_id", "afwijking", "bedrag_centen", "bijdrage", "bijdrage_centen", "bijdrage_uitleg", "dossier_id", "eind_op", "gegevens", "geleverd_op", "gemeente_id", "genomen_door_id", "genomen_op", "gronden", "id", "ingang_op", "ingetrokken_op", "kenmerk", "leveren_voor", "leveringsvorm", "mandaat", "motivering", "omvang", "opgeschaald_naar", "opgeschaald_op", "per", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "product", "reden_niet_lichter", "reden_zonder_einde", "resultaat", "resultaat_op", "resultaat_stand", "resultaat_uitleg", "spoed", "toegangsweg", "uitkomst", "verhouding", "voorzieningsoort", "vormsoort", "wet") VALUES (OLD."aanvraag_op", OLD."actie_id", OLD."afwijking", OLD."bedrag_centen", OLD."bijdrage", OLD."bijdrage_centen", OLD."bijdrage_uitleg", OLD."dossier_id", OLD."eind_op", OLD."gegevens", OLD."geleverd_op", OLD."gemeente_id", OLD."genomen_door_id", OLD."genomen_op", OLD."gronden", OLD."id", OLD."ingang_op", OLD."ingetrokken_op", OLD."kenmerk", OLD."leveren_voor", OLD."leveringsvorm", OLD."mandaat", OLD."motivering", OLD."omvang", OLD."opgeschaald_naar", OLD."opgeschaald_op", OLD."per", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."product", OLD."reden_niet_lichter", OLD."reden_zonder_einde", OLD."resultaat", OLD."resultaat_op", OLD."resultaat_stand", OLD."resultaat_uitleg", OLD."spoed", OLD."toegangsweg", OLD."uitkomst", OLD."verhouding", OLD."voorzieningsoort", OLD."vormsoort", OLD."wet"); RETURN NULL;', hash='ed71be07be6c6d2c9c5dc7ed97b8d1a6749b3d0d', operation='UPDATE', pgid='pgtrigger_update_update_ae497', table='besluit_besluit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='besluit',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "besluit_besluitevent" ("aanvraag_op", "actie_id", "afwijking", "bedrag_centen", "bijdrage", "bijdrage_centen", "bijdrage_uitleg", "dossier_id", "eind_op", "gegevens", "geleverd_op", "gemeente_id", "genomen_door_id", "genomen_op", "gronden", "id", "ingang_op", "ingetrokken_op", "kenmerk", "leveren_voor", "leveringsvorm", "mandaat", "motivering", "omvang", "opgeschaald_naar", "opgeschaald_op", "per", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "product", "reden_niet_lichter", "reden_zonder_einde", "resultaat", "resultaat_op", "resultaat_stand", "resultaat_uitleg", "spoed", "toegangsweg", "uitkomst", "verhouding", "voorzieningsoort", "vormsoort", "wet") VALUES (OLD."aanvraag_op", OLD."actie_id", OLD."afwijking", OLD."bedrag_centen", OLD."bijdrage", OLD."bijdrage_centen", OLD."bijdrage_uitleg", OLD."dossier_id", OLD."eind_op", OLD."gegevens", OLD."geleverd_op", OLD."gemeente_id", OLD."genomen_door_id", OLD."genomen_op", OLD."gronden", OLD."id", OLD."ingang_op", OLD."ingetrokken_op", OLD."kenmerk", OLD."leveren_voor", OLD."leveringsvorm", OLD."mandaat", OLD."motivering", OLD."omvang", OLD."opgeschaald_naar", OLD."opgeschaald_op", OLD."per", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."product", OLD."reden_niet_lichter", OLD."reden_zonder_einde", OLD."resultaat", OLD."resultaat_op", OLD."resultaat_stand", OLD."resultaat_uitleg", OLD."spoed", OLD."toegangsweg", OLD."uitkomst", OLD."verhouding", OLD."voorzieningsoort", OLD."vormsoort", OLD."wet"); RETURN NULL;', hash='6555641380dd7508a4086c8a93d94bfc77a3fe80', operation='DELETE', pgid='pgtrigger_delete_delete_fe401', table='besluit_besluit', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='brief',
            constraint=models.UniqueConstraint(condition=models.Q(('kenmerk', ''), _negated=True), fields=('gemeente', 'kenmerk'), name='brief_kenmerk_uniek'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='belemmering',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "besluit_belemmeringevent" ("besluit_id", "beste_oplossing", "dossier_id", "ervaren", "gemeente_id", "gezien_op", "id", "opgelost_door", "opgelost_op", "organisatie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "uitleg", "wet") VALUES (OLD."besluit_id", OLD."beste_oplossing", OLD."dossier_id", OLD."ervaren", OLD."gemeente_id", OLD."gezien_op", OLD."id", OLD."opgelost_door", OLD."opgelost_op", OLD."organisatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."soort", OLD."uitleg", OLD."wet"); RETURN NULL;', hash='7efa32ab86e4dfd04435ab0fda26a579298043b3', operation='UPDATE', pgid='pgtrigger_update_update_16dca', table='besluit_belemmering', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='belemmering',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "besluit_belemmeringevent" ("besluit_id", "beste_oplossing", "dossier_id", "ervaren", "gemeente_id", "gezien_op", "id", "opgelost_door", "opgelost_op", "organisatie", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "uitleg", "wet") VALUES (OLD."besluit_id", OLD."beste_oplossing", OLD."dossier_id", OLD."ervaren", OLD."gemeente_id", OLD."gezien_op", OLD."id", OLD."opgelost_door", OLD."opgelost_op", OLD."organisatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."soort", OLD."uitleg", OLD."wet"); RETURN NULL;', hash='2a1766ef7b392d80da2daba836915825666d0634', operation='DELETE', pgid='pgtrigger_delete_delete_a34d8', table='besluit_belemmering', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='bezwaar',
            constraint=models.UniqueConstraint(condition=models.Q(('uitkomst', '')), fields=('gemeente', 'kenmerk', 'soort'), name='bezwaar_een_open_per_besluit'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='bezwaar',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "besluit_bezwaarevent" ("besloten_door_id", "besloten_op", "besluit_id", "gemeente_id", "gronden", "id", "kenmerk", "motivering", "ontvangen_op", "overleg", "overleg_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "te_laat", "uitkomst") VALUES (OLD."besloten_door_id", OLD."besloten_op", OLD."besluit_id", OLD."gemeente_id", OLD."gronden", OLD."id", OLD."kenmerk", OLD."motivering", OLD."ontvangen_op", OLD."overleg", OLD."overleg_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."soort", OLD."te_laat", OLD."uitkomst"); RETURN NULL;', hash='a59867b6a6556c89b61de7143ab19b182ebd61b9', operation='UPDATE', pgid='pgtrigger_update_update_0b1cb', table='besluit_bezwaar', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='bezwaar',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "besluit_bezwaarevent" ("besloten_door_id", "besloten_op", "besluit_id", "gemeente_id", "gronden", "id", "kenmerk", "motivering", "ontvangen_op", "overleg", "overleg_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "te_laat", "uitkomst") VALUES (OLD."besloten_door_id", OLD."besloten_op", OLD."besluit_id", OLD."gemeente_id", OLD."gronden", OLD."id", OLD."kenmerk", OLD."motivering", OLD."ontvangen_op", OLD."overleg", OLD."overleg_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."soort", OLD."te_laat", OLD."uitkomst"); RETURN NULL;', hash='d6fec793c5edf649bb8d331576aa1e9c8a6adff1', operation='DELETE', pgid='pgtrigger_delete_delete_25b9c', table='besluit_bezwaar', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deelname',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "besluit_deelnameevent" ("actie_id", "gegevens", "gemeente_id", "id", "past", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toetsing", "vastgelegd_op") VALUES (OLD."actie_id", OLD."gegevens", OLD."gemeente_id", OLD."id", OLD."past", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."toetsing", OLD."vastgelegd_op"); RETURN NULL;', hash='cce7c7d872ba1ff77b7d19304682b46858c7c58c', operation='UPDATE', pgid='pgtrigger_update_update_91ed6', table='besluit_deelname', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='deelname',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "besluit_deelnameevent" ("actie_id", "gegevens", "gemeente_id", "id", "past", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "toetsing", "vastgelegd_op") VALUES (OLD."actie_id", OLD."gegevens", OLD."gemeente_id", OLD."id", OLD."past", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."toetsing", OLD."vastgelegd_op"); RETURN NULL;', hash='8a6b0485e00837641e299634e254151d768c147a', operation='DELETE', pgid='pgtrigger_delete_delete_f7971', table='besluit_deelname', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='klacht',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "besluit_klachtevent" ("afgehandeld_door_id", "afgehandeld_op", "dossier_id", "gemeente_id", "id", "omschrijving", "ontvangen_door_id", "ontvangen_op", "oordeel", "over_medewerker_id", "overleg", "overleg_op", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "waarover") VALUES (OLD."afgehandeld_door_id", OLD."afgehandeld_op", OLD."dossier_id", OLD."gemeente_id", OLD."id", OLD."omschrijving", OLD."ontvangen_door_id", OLD."ontvangen_op", OLD."oordeel", OLD."over_medewerker_id", OLD."overleg", OLD."overleg_op", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."waarover"); RETURN NULL;', hash='8b08c08e48bcffa72d757fadc27d1c3bcda793c5', operation='UPDATE', pgid='pgtrigger_update_update_76a5f', table='besluit_klacht', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='klacht',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "besluit_klachtevent" ("afgehandeld_door_id", "afgehandeld_op", "dossier_id", "gemeente_id", "id", "omschrijving", "ontvangen_door_id", "ontvangen_op", "oordeel", "over_medewerker_id", "overleg", "overleg_op", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "waarover") VALUES (OLD."afgehandeld_door_id", OLD."afgehandeld_op", OLD."dossier_id", OLD."gemeente_id", OLD."id", OLD."omschrijving", OLD."ontvangen_door_id", OLD."ontvangen_op", OLD."oordeel", OLD."over_medewerker_id", OLD."overleg", OLD."overleg_op", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."waarover"); RETURN NULL;', hash='8beb5400c0850c23c5fc36daeb9e57270ede9bce', operation='DELETE', pgid='pgtrigger_delete_delete_0c717', table='besluit_klacht', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='termijnstap',
            constraint=models.UniqueConstraint(condition=models.Q(('soort', 'opschorting'), ('tot__isnull', True)), fields=('aanvraag',), name='termijnstap_een_open_opschorting'),
        ),
        migrations.AddConstraint(
            model_name='termijnstap',
            constraint=models.UniqueConstraint(condition=models.Q(('soort', 'verlenging')), fields=('aanvraag',), name='termijnstap_een_verlenging'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='termijnstap',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "besluit_termijnstapevent" ("aanvraag_id", "gemeente_id", "grond", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "tot", "van", "weken") VALUES (OLD."aanvraag_id", OLD."gemeente_id", OLD."grond", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."reden", OLD."soort", OLD."tot", OLD."van", OLD."weken"); RETURN NULL;', hash='e8f51293a50b9d62e856c7afde1533117a2fe5c8', operation='UPDATE', pgid='pgtrigger_update_update_67b53', table='besluit_termijnstap', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='termijnstap',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "besluit_termijnstapevent" ("aanvraag_id", "gemeente_id", "grond", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "soort", "tot", "van", "weken") VALUES (OLD."aanvraag_id", OLD."gemeente_id", OLD."grond", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reden", OLD."soort", OLD."tot", OLD."van", OLD."weken"); RETURN NULL;', hash='d83c41793c7debabfd0835399d1e203038e7e579', operation='DELETE', pgid='pgtrigger_delete_delete_310be', table='besluit_termijnstap', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='vervolgbesluit',
            constraint=models.UniqueConstraint(fields=('gemeente', 'kenmerk'), name='vervolgbesluit_kenmerk_uniek'),
        ),
    ]
