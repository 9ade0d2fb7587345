"""The social map at full depth: places, hours, labels and proposals, and what HSDS 3 knows of a provision."""

import uuid

import django.contrib.postgres.fields
import django.contrib.postgres.functions
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import naober.gemeente.models

# A name as it is recognised: as residents are looked up, and without the words of a legal form.
SLEUTEL = r"""
create function naober_organisatiesleutel(naam text) returns text language sql immutable strict parallel safe as $$
  select left(coalesce(nullif(regexp_replace(regexp_replace(naober_zoeksleutel(naam),
    '\m(stichting|st|vereniging|ver|coöperatie|cooperatie|b ?v|n ?v|v ?o ?f|de|het)\M', '', 'g'),
    '[^a-z0-9]', '', 'g'), ''), naober_zoeksleutel(naam)), 120)
$$;
"""
# What was switched off is archived; what asks a decision is a scheme until its profile is loaded again.
# Checks that wait for the end would keep the table from being changed further on.
OVER = """
set constraints all immediate;
alter table kaart_voorziening no force row level security;
update kaart_voorziening set stand = 'gearchiveerd' where not actief;
update kaart_voorziening set aard = 'regeling' where toegang = 'besluit';
alter table kaart_voorziening force row level security;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('bewoners', '0001_initial'),
        ('gemeente', '0003_privacyfunctionaris'),
        ('gemeente', '__first__'),
        ('kaart', '0002_beveiligd'),
    ]

    operations = [
        migrations.RunSQL(
            sql=SLEUTEL,
            reverse_sql='drop function naober_organisatiesleutel(text);',
        ),
        migrations.RemoveConstraint(
            model_name='organisatie',
            name='organisatie_naam_uniek',
        ),
        migrations.AddField(
            model_name='organisatie',
            name='actief',
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name='organisatie',
            name='code',
            field=models.CharField(blank=True, help_text='code van de organisatie in het gemeenteprofiel', max_length=60),
        ),
        migrations.AddField(
            model_name='organisatie',
            name='email',
            field=models.EmailField(blank=True, help_text='van de organisatie, niet van een persoon', max_length=254),
        ),
        migrations.AddField(
            model_name='organisatie',
            name='gecontracteerd',
            field=models.BooleanField(default=False, help_text='levert ondersteuning onder contract'),
        ),
        migrations.AddField(
            model_name='organisatie',
            name='gesubsidieerd',
            field=models.BooleanField(default=False, help_text='ontvangt subsidie van de gemeente'),
        ),
        migrations.AddField(
            model_name='organisatie',
            name='herkomst',
            field=models.CharField(choices=[('profiel', 'beleid van de gemeente'), ('medewerker', 'medewerker'), ('organisatie', 'organisatie zelf'), ('inwoner', 'inwoner'), ('import', 'ingelezen bestand')], default='profiel', max_length=12),
        ),
        migrations.AddField(
            model_name='organisatie',
            name='hsds_id',
            field=models.UUIDField(db_default=django.contrib.postgres.functions.RandomUUID(), default=uuid.uuid4),
        ),
        migrations.AddField(
            model_name='organisatie',
            name='naamsleutel',
            field=models.GeneratedField(db_persist=True, expression=models.Func(models.F('naam'), function='naober_organisatiesleutel'), output_field=models.CharField(db_collation='C', max_length=120)),
        ),
        migrations.AddField(
            model_name='organisatie',
            name='omschrijving',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='organisatie',
            name='soort',
            field=models.CharField(choices=[('zorgaanbieder', 'zorgaanbieder'), ('welzijn', 'welzijnsorganisatie'), ('vrijwilligers', 'vrijwilligersorganisatie'), ('kerk', 'kerk of geloofsgemeenschap'), ('sport', 'sportvereniging'), ('vereniging', 'vereniging of club'), ('school', 'school'), ('kinderopvang', 'kinderopvang'), ('cultuur', 'cultuur'), ('bibliotheek', 'bibliotheek'), ('onderneming', 'onderneming'), ('bewoners', 'bewonersinitiatief'), ('sleutelfiguur', 'sleutelfiguur in de buurt'), ('clientondersteuning', 'onafhankelijke cliëntondersteuning'), ('huisarts', 'huisarts of wijkverpleging'), ('vervoer', 'vervoerder'), ('overheid', 'overheid'), ('overig', 'anders')], default='overig', max_length=20),
        ),
        migrations.AddField(
            model_name='organisatie',
            name='telefoon',
            field=models.CharField(blank=True, max_length=30),
        ),
        migrations.AddField(
            model_name='organisatie',
            name='website',
            field=models.URLField(blank=True),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='aard',
            field=models.CharField(choices=[('algemeen', 'algemene voorziening'), ('ontmoeting', 'ontmoetingsplek'), ('initiatief', 'initiatief van bewoners'), ('eigen', 'wat u zelf of met naasten doet'), ('markt', 'dienst op de markt, zelf te betalen'), ('regeling', 'regeling waarover een besluit valt'), ('maatwerk', 'maatwerkvoorziening')], default='algemeen', max_length=12),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='activiteiten',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='behoefte',
            field=models.TextField(blank=True, help_text='voor welke behoefte het een antwoord is'),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='bekostiging',
            field=models.CharField(blank=True, choices=[('gemeente', 'de gemeente betaalt mee'), ('zelf', 'bewoners en organisaties houden het zelf in stand'), ('gemengd', 'de gemeente en anderen samen'), ('inwoner', 'wie het gebruikt, betaalt')], max_length=10),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='bereik',
            field=models.CharField(choices=[('gemeente', 'iedereen in de gemeente'), ('gebied', 'het gebied'), ('buurt', 'de eigen buurt'), ('netwerk', 'het eigen netwerk')], default='gemeente', max_length=10),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='categorie',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='doelgroepen',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, help_text='leeg: voor iedereen', size=None),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='email',
            field=models.EmailField(blank=True, help_text='van de organisatie, niet van een persoon', max_length=254),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='gaat_voor',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, help_text="producten die pas komen als dit niet genoeg is; '*' voor elk maatwerk", size=None),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='gebieden',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, help_text='leeg: de hele gemeente', size=None),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='geldig_tot',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='geldig_van',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='gemeten_op',
            field=models.DateField(blank=True, help_text='dag waarop ruimte en wachttijd zijn gemeld', null=True),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='herkomst',
            field=models.CharField(choices=[('profiel', 'beleid van de gemeente'), ('medewerker', 'medewerker'), ('organisatie', 'organisatie zelf'), ('inwoner', 'inwoner'), ('import', 'ingelezen bestand')], default='profiel', max_length=12),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='hsds_id',
            field=models.UUIDField(db_default=django.contrib.postgres.functions.RandomUUID(), default=uuid.uuid4),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='initiatief',
            field=models.CharField(blank=True, choices=[('derde', 'een organisatie, de gemeente ondersteunt'), ('bewoners', 'bewoners'), ('gemeente', 'de gemeente zelf')], max_length=10),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='inzet',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, help_text='wie er werken: vrijwilliger, professional, ervaringsdeskundige', size=None),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='kenmerken',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='leeftijd_tot',
            field=models.SmallIntegerField(blank=True, help_text='tot en met deze leeftijd', null=True),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='leeftijd_van',
            field=models.SmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='levering',
            field=models.CharField(choices=[('locatie', 'op locatie'), ('thuis', 'bij u thuis'), ('afstand', 'op afstand'), ('beide', 'op locatie en op afstand')], default='locatie', max_length=10),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='nagekeken_op',
            field=models.DateField(blank=True, help_text='laatste dag waarop iemand zei dat dit klopt', null=True),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='partners',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), blank=True, default=list, help_text='wie er ook meedoet', size=None),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='plaatsen',
            field=models.IntegerField(blank=True, help_text='hoeveel mensen er terechtkunnen', null=True),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='preventieniveau',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='reden_gemeente',
            field=models.TextField(blank=True, help_text='waarom de gemeente dit zelf organiseert'),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='reden_stand',
            field=models.TextField(blank=True, help_text='waarom zij dicht is of niet meer wordt aangeboden'),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='stand',
            field=models.CharField(choices=[('voorgesteld', 'voorgesteld'), ('gepubliceerd', 'op de kaart'), ('dicht', 'tijdelijk dicht'), ('gearchiveerd', 'niet meer aangeboden')], default='gepubliceerd', max_length=14),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='subsidie',
            field=models.CharField(blank=True, help_text='kenmerk van de subsidie', max_length=60),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='talen',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=3), blank=True, default=list, help_text='ISO 639: nl, ar, tr', size=None),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='telefoon',
            field=models.CharField(blank=True, max_length=30),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='themas',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='toegangsregels',
            field=models.TextField(blank=True, help_text='wat er aan de deur wordt gevraagd, en waarom'),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='toegankelijk_opmerking',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='toegankelijkheid',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, help_text='sociaal, digitaal en fysiek: codes van het gemeenteprofiel', size=None),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='verdienmodel',
            field=models.TextField(blank=True, help_text='hoe het zichzelf in stand houdt'),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='vrij',
            field=models.IntegerField(blank=True, help_text='hoeveel plaatsen er nog vrij zijn', null=True),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='wachttijd',
            field=models.IntegerField(blank=True, help_text='in dagen', null=True),
        ),
        migrations.AddField(
            model_name='voorziening',
            name='website',
            field=models.URLField(blank=True),
        ),
        migrations.AlterField(
            model_name='voorziening',
            name='bron',
            field=models.TextField(blank=True),
        ),
        migrations.AlterField(
            model_name='voorziening',
            name='code',
            field=models.CharField(help_text='code waaraan zij te herkennen is', max_length=80),
        ),
        migrations.AlterField(
            model_name='voorziening',
            name='toegang',
            field=models.CharField(choices=[('vrij', 'vrij toegankelijk'), ('toets', 'na een lichte toets aan de deur'), ('besluit', 'na een besluit')], default='vrij', max_length=10),
        ),
        migrations.RunSQL(
            sql=OVER,
            reverse_sql=migrations.RunSQL.noop,
        ),
        migrations.RemoveField(
            model_name='voorziening',
            name='actief',
        ),
        migrations.AddField(
            model_name='voorziening',
            name='actief',
            field=models.GeneratedField(db_persist=True, expression=models.ExpressionWrapper(models.Q(('stand', 'gepubliceerd')), output_field=models.BooleanField()), output_field=models.BooleanField()),
        ),
        migrations.CreateModel(
            name='Locatie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hsds_id', models.UUIDField(db_default=django.contrib.postgres.functions.RandomUUID(), default=uuid.uuid4)),
                ('naam', models.CharField(max_length=160)),
                ('soort', models.CharField(choices=[('fysiek', 'een adres'), ('online', 'op internet')], default='fysiek', max_length=8)),
                ('adres', models.CharField(blank=True, help_text='straat en huisnummer', max_length=160)),
                ('postcode', models.CharField(blank=True, help_text='1234 AB', max_length=7)),
                ('plaats', models.CharField(blank=True, max_length=80)),
                ('gebied', models.CharField(blank=True, help_text='code van het gebied in het gemeenteprofiel', max_length=60)),
                ('buurt', models.CharField(blank=True, max_length=80)),
                ('breedte', models.DecimalField(blank=True, decimal_places=6, max_digits=8, null=True)),
                ('lengte', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True)),
                ('website', models.URLField(blank=True)),
                ('omvang', models.CharField(blank=True, help_text='hoe groot, in woorden', max_length=120)),
                ('toegankelijkheid', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, help_text='wat hier toegankelijk is: codes van het gemeenteprofiel', size=None)),
                ('toegankelijk_opmerking', models.TextField(blank=True)),
                ('herkomst', models.CharField(choices=[('profiel', 'beleid van de gemeente'), ('medewerker', 'medewerker'), ('organisatie', 'organisatie zelf'), ('inwoner', 'inwoner'), ('import', 'ingelezen bestand')], default='profiel', max_length=12)),
                ('actief', models.BooleanField(default=True)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OrganisatieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('hsds_id', models.UUIDField(db_default=django.contrib.postgres.functions.RandomUUID(), default=uuid.uuid4)),
                ('code', models.CharField(blank=True, help_text='code van de organisatie in het gemeenteprofiel', max_length=60)),
                ('naam', models.CharField(max_length=120)),
                ('naamsleutel', models.GeneratedField(db_persist=True, expression=models.Func(models.F('naam'), function='naober_organisatiesleutel'), output_field=models.CharField(db_collation='C', max_length=120))),
                ('omschrijving', models.TextField(blank=True)),
                ('soort', models.CharField(choices=[('zorgaanbieder', 'zorgaanbieder'), ('welzijn', 'welzijnsorganisatie'), ('vrijwilligers', 'vrijwilligersorganisatie'), ('kerk', 'kerk of geloofsgemeenschap'), ('sport', 'sportvereniging'), ('vereniging', 'vereniging of club'), ('school', 'school'), ('kinderopvang', 'kinderopvang'), ('cultuur', 'cultuur'), ('bibliotheek', 'bibliotheek'), ('onderneming', 'onderneming'), ('bewoners', 'bewonersinitiatief'), ('sleutelfiguur', 'sleutelfiguur in de buurt'), ('clientondersteuning', 'onafhankelijke cliëntondersteuning'), ('huisarts', 'huisarts of wijkverpleging'), ('vervoer', 'vervoerder'), ('overheid', 'overheid'), ('overig', 'anders')], default='overig', max_length=20)),
                ('gecontracteerd', models.BooleanField(default=False, help_text='levert ondersteuning onder contract')),
                ('gesubsidieerd', models.BooleanField(default=False, help_text='ontvangt subsidie van de gemeente')),
                ('website', models.URLField(blank=True)),
                ('email', models.EmailField(blank=True, help_text='van de organisatie, niet van een persoon', max_length=254)),
                ('telefoon', models.CharField(blank=True, max_length=30)),
                ('herkomst', models.CharField(choices=[('profiel', 'beleid van de gemeente'), ('medewerker', 'medewerker'), ('organisatie', 'organisatie zelf'), ('inwoner', 'inwoner'), ('import', 'ingelezen bestand')], default='profiel', max_length=12)),
                ('actief', models.BooleanField(default=True)),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='kaart.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VoorzieningEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('hsds_id', models.UUIDField(db_default=django.contrib.postgres.functions.RandomUUID(), default=uuid.uuid4)),
                ('code', models.CharField(help_text='code waaraan zij te herkennen is', max_length=80)),
                ('naam', models.CharField(max_length=160)),
                ('uitleg', models.TextField()),
                ('partners', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), blank=True, default=list, help_text='wie er ook meedoet', size=None)),
                ('trede', models.CharField(help_text='code van de trede in het gemeenteprofiel', max_length=60)),
                ('aard', models.CharField(choices=[('algemeen', 'algemene voorziening'), ('ontmoeting', 'ontmoetingsplek'), ('initiatief', 'initiatief van bewoners'), ('eigen', 'wat u zelf of met naasten doet'), ('markt', 'dienst op de markt, zelf te betalen'), ('regeling', 'regeling waarover een besluit valt'), ('maatwerk', 'maatwerkvoorziening')], default='algemeen', max_length=12)),
                ('toegang', models.CharField(choices=[('vrij', 'vrij toegankelijk'), ('toets', 'na een lichte toets aan de deur'), ('besluit', 'na een besluit')], default='vrij', max_length=10)),
                ('toegangsregels', models.TextField(blank=True, help_text='wat er aan de deur wordt gevraagd, en waarom')),
                ('gaat_voor', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, help_text="producten die pas komen als dit niet genoeg is; '*' voor elk maatwerk", size=None)),
                ('uitvoerder', models.CharField(choices=[('inwoner', 'inwoner zelf'), ('netwerk', 'familie, vriend of buur'), ('vrijwilliger', 'vrijwilliger'), ('team', 'het team'), ('aanbieder', 'aanbieder of specialist')], default='aanbieder', max_length=15)),
                ('inzet', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, help_text='wie er werken: vrijwilliger, professional, ervaringsdeskundige', size=None)),
                ('leefgebieden', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None)),
                ('categorie', models.CharField(blank=True, max_length=60)),
                ('themas', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None)),
                ('preventieniveau', models.CharField(blank=True, max_length=60)),
                ('behoefte', models.TextField(blank=True, help_text='voor welke behoefte het een antwoord is')),
                ('doelgroepen', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, help_text='leeg: voor iedereen', size=None)),
                ('activiteiten', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None)),
                ('kenmerken', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None)),
                ('leeftijd_van', models.SmallIntegerField(blank=True, null=True)),
                ('leeftijd_tot', models.SmallIntegerField(blank=True, help_text='tot en met deze leeftijd', null=True)),
                ('talen', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=3), blank=True, default=list, help_text='ISO 639: nl, ar, tr', size=None)),
                ('gebieden', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, help_text='leeg: de hele gemeente', size=None)),
                ('bereik', models.CharField(choices=[('gemeente', 'iedereen in de gemeente'), ('gebied', 'het gebied'), ('buurt', 'de eigen buurt'), ('netwerk', 'het eigen netwerk')], default='gemeente', max_length=10)),
                ('levering', models.CharField(choices=[('locatie', 'op locatie'), ('thuis', 'bij u thuis'), ('afstand', 'op afstand'), ('beide', 'op locatie en op afstand')], default='locatie', max_length=10)),
                ('toegankelijkheid', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, help_text='sociaal, digitaal en fysiek: codes van het gemeenteprofiel', size=None)),
                ('toegankelijk_opmerking', models.TextField(blank=True)),
                ('betaling', models.TextField(help_text='wat de inwoner betaalt, en aan wie')),
                ('bekostiging', models.CharField(blank=True, choices=[('gemeente', 'de gemeente betaalt mee'), ('zelf', 'bewoners en organisaties houden het zelf in stand'), ('gemengd', 'de gemeente en anderen samen'), ('inwoner', 'wie het gebruikt, betaalt')], max_length=10)),
                ('subsidie', models.CharField(blank=True, help_text='kenmerk van de subsidie', max_length=60)),
                ('verdienmodel', models.TextField(blank=True, help_text='hoe het zichzelf in stand houdt')),
                ('initiatief', models.CharField(blank=True, choices=[('derde', 'een organisatie, de gemeente ondersteunt'), ('bewoners', 'bewoners'), ('gemeente', 'de gemeente zelf')], max_length=10)),
                ('reden_gemeente', models.TextField(blank=True, help_text='waarom de gemeente dit zelf organiseert')),
                ('plaatsen', models.IntegerField(blank=True, help_text='hoeveel mensen er terechtkunnen', null=True)),
                ('vrij', models.IntegerField(blank=True, help_text='hoeveel plaatsen er nog vrij zijn', null=True)),
                ('wachttijd', models.IntegerField(blank=True, help_text='in dagen', null=True)),
                ('gemeten_op', models.DateField(blank=True, help_text='dag waarop ruimte en wachttijd zijn gemeld', null=True)),
                ('website', models.URLField(blank=True)),
                ('email', models.EmailField(blank=True, help_text='van de organisatie, niet van een persoon', max_length=254)),
                ('telefoon', models.CharField(blank=True, max_length=30)),
                ('geldig_van', models.DateField(blank=True, null=True)),
                ('geldig_tot', models.DateField(blank=True, null=True)),
                ('bron', models.TextField(blank=True)),
                ('herkomst', models.CharField(choices=[('profiel', 'beleid van de gemeente'), ('medewerker', 'medewerker'), ('organisatie', 'organisatie zelf'), ('inwoner', 'inwoner'), ('import', 'ingelezen bestand')], default='profiel', max_length=12)),
                ('stand', models.CharField(choices=[('voorgesteld', 'voorgesteld'), ('gepubliceerd', 'op de kaart'), ('dicht', 'tijdelijk dicht'), ('gearchiveerd', 'niet meer aangeboden')], default='gepubliceerd', max_length=14)),
                ('reden_stand', models.TextField(blank=True, help_text='waarom zij dicht is of niet meer wordt aangeboden')),
                ('nagekeken_op', models.DateField(blank=True, help_text='laatste dag waarop iemand zei dat dit klopt', null=True)),
                ('actief', models.GeneratedField(db_persist=True, expression=models.ExpressionWrapper(models.Q(('stand', 'gepubliceerd')), output_field=models.BooleanField()), output_field=models.BooleanField())),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('organisatie', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='kaart.organisatie')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='kaart.voorziening')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LocatieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('hsds_id', models.UUIDField(db_default=django.contrib.postgres.functions.RandomUUID(), default=uuid.uuid4)),
                ('naam', models.CharField(max_length=160)),
                ('soort', models.CharField(choices=[('fysiek', 'een adres'), ('online', 'op internet')], default='fysiek', max_length=8)),
                ('adres', models.CharField(blank=True, help_text='straat en huisnummer', max_length=160)),
                ('postcode', models.CharField(blank=True, help_text='1234 AB', max_length=7)),
                ('plaats', models.CharField(blank=True, max_length=80)),
                ('gebied', models.CharField(blank=True, help_text='code van het gebied in het gemeenteprofiel', max_length=60)),
                ('buurt', models.CharField(blank=True, max_length=80)),
                ('breedte', models.DecimalField(blank=True, decimal_places=6, max_digits=8, null=True)),
                ('lengte', models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True)),
                ('website', models.URLField(blank=True)),
                ('omvang', models.CharField(blank=True, help_text='hoe groot, in woorden', max_length=120)),
                ('toegankelijkheid', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, help_text='wat hier toegankelijk is: codes van het gemeenteprofiel', size=None)),
                ('toegankelijk_opmerking', models.TextField(blank=True)),
                ('herkomst', models.CharField(choices=[('profiel', 'beleid van de gemeente'), ('medewerker', 'medewerker'), ('organisatie', 'organisatie zelf'), ('inwoner', 'inwoner'), ('import', 'ingelezen bestand')], default='profiel', max_length=12)),
                ('actief', models.BooleanField(default=True)),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='kaart.locatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Plek',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hsds_id', models.UUIDField(db_default=django.contrib.postgres.functions.RandomUUID(), default=uuid.uuid4)),
                ('opmerking', models.CharField(blank=True, max_length=200)),
                ('herkomst', models.CharField(choices=[('profiel', 'beleid van de gemeente'), ('medewerker', 'medewerker'), ('organisatie', 'organisatie zelf'), ('inwoner', 'inwoner'), ('import', 'ingelezen bestand')], default='profiel', max_length=12)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('locatie', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='plekken', to='kaart.locatie')),
                ('voorziening', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='plekken', to='kaart.voorziening')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PlekEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('hsds_id', models.UUIDField(db_default=django.contrib.postgres.functions.RandomUUID(), default=uuid.uuid4)),
                ('opmerking', models.CharField(blank=True, max_length=200)),
                ('herkomst', models.CharField(choices=[('profiel', 'beleid van de gemeente'), ('medewerker', 'medewerker'), ('organisatie', 'organisatie zelf'), ('inwoner', 'inwoner'), ('import', 'ingelezen bestand')], default='profiel', max_length=12)),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('locatie', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='kaart.locatie')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='kaart.plek')),
                ('voorziening', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='kaart.voorziening')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Openingstijd',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('hsds_id', models.UUIDField(db_default=django.contrib.postgres.functions.RandomUUID(), default=uuid.uuid4)),
                ('dag', models.SmallIntegerField(help_text='1 is maandag, 7 is zondag')),
                ('van', models.TimeField()),
                ('tot', models.TimeField()),
                ('om_de', models.SmallIntegerField(default=1, help_text='om de hoeveel weken, vanaf geldig_van')),
                ('geldig_van', models.DateField(blank=True, null=True)),
                ('geldig_tot', models.DateField(blank=True, null=True)),
                ('wie', models.CharField(blank=True, help_text='wie er dan is: ouderenadviseur, wijkverpleegkundige', max_length=80)),
                ('activiteit', models.CharField(blank=True, help_text='wat er dan te doen is', max_length=60)),
                ('opmerking', models.CharField(blank=True, max_length=200)),
                ('herkomst', models.CharField(choices=[('profiel', 'beleid van de gemeente'), ('medewerker', 'medewerker'), ('organisatie', 'organisatie zelf'), ('inwoner', 'inwoner'), ('import', 'ingelezen bestand')], default='profiel', max_length=12)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('voorziening', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='openingstijden', to='kaart.voorziening')),
                ('plek', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='openingstijden', to='kaart.plek')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='OpeningstijdEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('hsds_id', models.UUIDField(db_default=django.contrib.postgres.functions.RandomUUID(), default=uuid.uuid4)),
                ('dag', models.SmallIntegerField(help_text='1 is maandag, 7 is zondag')),
                ('van', models.TimeField()),
                ('tot', models.TimeField()),
                ('om_de', models.SmallIntegerField(default=1, help_text='om de hoeveel weken, vanaf geldig_van')),
                ('geldig_van', models.DateField(blank=True, null=True)),
                ('geldig_tot', models.DateField(blank=True, null=True)),
                ('wie', models.CharField(blank=True, help_text='wie er dan is: ouderenadviseur, wijkverpleegkundige', max_length=80)),
                ('activiteit', models.CharField(blank=True, help_text='wat er dan te doen is', max_length=60)),
                ('opmerking', models.CharField(blank=True, max_length=200)),
                ('herkomst', models.CharField(choices=[('profiel', 'beleid van de gemeente'), ('medewerker', 'medewerker'), ('organisatie', 'organisatie zelf'), ('inwoner', 'inwoner'), ('import', 'ingelezen bestand')], default='profiel', max_length=12)),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='kaart.openingstijd')),
                ('voorziening', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='kaart.voorziening')),
                ('plek', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='kaart.plek')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Label',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(max_length=60)),
                ('antwoorden', models.JSONField(default=dict)),
                ('gegevens', models.JSONField(default=dict)),
                ('gegeven_op', models.DateField()),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('medewerker', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('voorziening', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='labels', to='kaart.voorziening')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='LabelEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('code', models.CharField(max_length=60)),
                ('antwoorden', models.JSONField(default=dict)),
                ('gegevens', models.JSONField(default=dict)),
                ('gegeven_op', models.DateField()),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('medewerker', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='kaart.label')),
                ('voorziening', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='kaart.voorziening')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Kaartvoorstel',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('herkomst', models.CharField(choices=[('profiel', 'beleid van de gemeente'), ('medewerker', 'medewerker'), ('organisatie', 'organisatie zelf'), ('inwoner', 'inwoner'), ('import', 'ingelezen bestand')], max_length=12)),
                ('waarden', models.JSONField(default=dict)),
                ('toelichting', models.TextField(blank=True)),
                ('ingediend_op', models.DateField()),
                ('stand', models.CharField(choices=[('open', 'te beoordelen'), ('overgenomen', 'overgenomen'), ('afgewezen', 'niet overgenomen')], default='open', max_length=12)),
                ('beoordeeld_op', models.DateField(null=True)),
                ('reden', models.TextField(blank=True)),
                ('beoordeeld_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('ingediend_door', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='voorstellen', to='kaart.organisatie')),
                ('voorziening', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='voorstellen', to='kaart.voorziening')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='KaartvoorstelEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('herkomst', models.CharField(choices=[('profiel', 'beleid van de gemeente'), ('medewerker', 'medewerker'), ('organisatie', 'organisatie zelf'), ('inwoner', 'inwoner'), ('import', 'ingelezen bestand')], max_length=12)),
                ('waarden', models.JSONField(default=dict)),
                ('toelichting', models.TextField(blank=True)),
                ('ingediend_op', models.DateField()),
                ('stand', models.CharField(choices=[('open', 'te beoordelen'), ('overgenomen', 'overgenomen'), ('afgewezen', 'niet overgenomen')], default='open', max_length=12)),
                ('beoordeeld_op', models.DateField(null=True)),
                ('reden', models.TextField(blank=True)),
                ('beoordeeld_door', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('ingediend_door', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('organisatie', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='kaart.organisatie')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='kaart.kaartvoorstel')),
                ('voorziening', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='kaart.voorziening')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddIndex(
            model_name='voorziening',
            index=models.Index(fields=['gemeente', 'stand', 'trede'], name='voorziening_stand_trede'),
        ),
        migrations.AddConstraint(
            model_name='organisatie',
            constraint=models.UniqueConstraint(fields=('gemeente', 'naamsleutel'), name='organisatie_naam_uniek'),
        ),
        migrations.AddConstraint(
            model_name='organisatie',
            constraint=models.UniqueConstraint(fields=('gemeente', 'hsds_id'), name='organisatie_hsds_uniek'),
        ),
        migrations.AddConstraint(
            model_name='organisatie',
            constraint=models.UniqueConstraint(condition=models.Q(('code', ''), _negated=True), fields=('gemeente', 'code'), name='organisatie_code_uniek'),
        ),
        migrations.AddConstraint(
            model_name='voorziening',
            constraint=models.UniqueConstraint(fields=('gemeente', 'hsds_id'), name='voorziening_hsds_uniek'),
        ),
        migrations.AddConstraint(
            model_name='voorziening',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('toegang', 'besluit'), _negated=True), models.Q(('aard__in', ['algemeen', 'ontmoeting', 'initiatief', 'eigen', 'markt']), _negated=True), _connector='OR'), name='voorziening_vrij_zonder_besluit'),
        ),
        migrations.AddConstraint(
            model_name='voorziening',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('aard', 'ontmoeting'), _negated=True), ('toegang', 'vrij'), _connector='OR'), name='voorziening_ontmoeting_open'),
        ),
        migrations.AddConstraint(
            model_name='voorziening',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('aard', 'maatwerk'), _negated=True), ('toegang', 'besluit'), _connector='OR'), name='voorziening_maatwerk_na_besluit'),
        ),
        migrations.AddConstraint(
            model_name='voorziening',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('initiatief', 'gemeente'), _negated=True), models.Q(('reden_gemeente', ''), _negated=True), _connector='OR'), name='voorziening_gemeente_met_reden'),
        ),
        migrations.AddConstraint(
            model_name='voorziening',
            constraint=models.CheckConstraint(condition=models.Q(('geldig_tot__isnull', True), ('geldig_van__isnull', True), ('geldig_tot__gte', models.F('geldig_van')), _connector='OR'), name='voorziening_tot_na_van'),
        ),
        migrations.AddConstraint(
            model_name='voorziening',
            constraint=models.CheckConstraint(condition=models.Q(('leeftijd_van__isnull', True), ('leeftijd_tot__isnull', True), ('leeftijd_tot__gte', models.F('leeftijd_van')), _connector='OR'), name='voorziening_leeftijd'),
        ),
        migrations.AddIndex(
            model_name='kaartvoorstel',
            index=models.Index(fields=['gemeente', 'stand'], name='kaartvoorstel_stand'),
        ),
        migrations.AddConstraint(
            model_name='kaartvoorstel',
            constraint=models.CheckConstraint(condition=models.Q(('stand', 'open'), ('beoordeeld_op__isnull', False), _connector='OR'), name='kaartvoorstel_beoordeeld_heeft_dag'),
        ),
        migrations.AddConstraint(
            model_name='kaartvoorstel',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('stand', 'afgewezen'), _negated=True), models.Q(('reden', ''), _negated=True), _connector='OR'), name='kaartvoorstel_afwijzing_met_reden'),
        ),
        migrations.AddConstraint(
            model_name='label',
            constraint=models.UniqueConstraint(fields=('voorziening', 'code'), name='label_een_keer'),
        ),
        migrations.AddIndex(
            model_name='locatie',
            index=models.Index(fields=['gemeente', 'gebied'], name='locatie_gebied'),
        ),
        migrations.AddConstraint(
            model_name='locatie',
            constraint=models.UniqueConstraint(fields=('gemeente', 'hsds_id'), name='locatie_hsds_uniek'),
        ),
        migrations.AddConstraint(
            model_name='locatie',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('breedte__isnull', True), ('lengte__isnull', True)), models.Q(('breedte__range', (-90, 90)), ('lengte__range', (-180, 180))), _connector='OR'), name='locatie_coordinaten_samen'),
        ),
        migrations.AddConstraint(
            model_name='locatie',
            constraint=models.CheckConstraint(condition=models.Q(('soort', 'fysiek'), models.Q(('website', ''), _negated=True), _connector='OR'), name='locatie_online_heeft_website'),
        ),
        migrations.AddConstraint(
            model_name='plek',
            constraint=models.UniqueConstraint(fields=('gemeente', 'hsds_id'), name='plek_hsds_uniek'),
        ),
        migrations.AddConstraint(
            model_name='plek',
            constraint=models.UniqueConstraint(fields=('voorziening', 'locatie'), name='plek_een_keer'),
        ),
        migrations.AddConstraint(
            model_name='openingstijd',
            constraint=models.UniqueConstraint(fields=('gemeente', 'hsds_id'), name='openingstijd_hsds_uniek'),
        ),
        migrations.AddConstraint(
            model_name='openingstijd',
            constraint=models.CheckConstraint(condition=models.Q(('dag__range', (1, 7))), name='openingstijd_dag'),
        ),
        migrations.AddConstraint(
            model_name='openingstijd',
            constraint=models.CheckConstraint(condition=models.Q(('tot__gt', models.F('van'))), name='openingstijd_tot_na_van'),
        ),
        migrations.AddConstraint(
            model_name='openingstijd',
            constraint=models.CheckConstraint(condition=models.Q(('om_de', 1), models.Q(('geldig_van__isnull', False), ('om_de__gt', 1)), _connector='OR'), name='openingstijd_om_de_heeft_begin'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organisatie',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "kaart_organisatieevent" ("actief", "code", "email", "gecontracteerd", "gemeente_id", "gesubsidieerd", "herkomst", "hsds_id", "id", "naam", "omschrijving", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "telefoon", "website") VALUES (OLD."actief", OLD."code", OLD."email", OLD."gecontracteerd", OLD."gemeente_id", OLD."gesubsidieerd", OLD."herkomst", OLD."hsds_id", OLD."id", OLD."naam", OLD."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."soort", OLD."telefoon", OLD."website"); RETURN NULL;', hash='0784589389855abb4665c815536491c8df02486e', operation='UPDATE', pgid='pgtrigger_update_update_4cf8d', table='kaart_organisatie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='organisatie',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "kaart_organisatieevent" ("actief", "code", "email", "gecontracteerd", "gemeente_id", "gesubsidieerd", "herkomst", "hsds_id", "id", "naam", "omschrijving", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "telefoon", "website") VALUES (OLD."actief", OLD."code", OLD."email", OLD."gecontracteerd", OLD."gemeente_id", OLD."gesubsidieerd", OLD."herkomst", OLD."hsds_id", OLD."id", OLD."naam", OLD."omschrijving", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."soort", OLD."telefoon", OLD."website"); RETURN NULL;', hash='32c3c4511b697b5312fda0c75765e0295f29f223', operation='DELETE', pgid='pgtrigger_delete_delete_6f6b1', table='kaart_organisatie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='voorziening',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "kaart_voorzieningevent" ("aard", "activiteiten", "behoefte", "bekostiging", "bereik", "betaling", "bron", "categorie", "code", "doelgroepen", "email", "gaat_voor", "gebieden", "geldig_tot", "geldig_van", "gemeente_id", "gemeten_op", "herkomst", "hsds_id", "id", "initiatief", "inzet", "kenmerken", "leefgebieden", "leeftijd_tot", "leeftijd_van", "levering", "naam", "nagekeken_op", "organisatie_id", "partners", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsen", "preventieniveau", "reden_gemeente", "reden_stand", "stand", "subsidie", "talen", "telefoon", "themas", "toegang", "toegangsregels", "toegankelijk_opmerking", "toegankelijkheid", "trede", "uitleg", "uitvoerder", "verdienmodel", "vrij", "wachttijd", "website") VALUES (OLD."aard", OLD."activiteiten", OLD."behoefte", OLD."bekostiging", OLD."bereik", OLD."betaling", OLD."bron", OLD."categorie", OLD."code", OLD."doelgroepen", OLD."email", OLD."gaat_voor", OLD."gebieden", OLD."geldig_tot", OLD."geldig_van", OLD."gemeente_id", OLD."gemeten_op", OLD."herkomst", OLD."hsds_id", OLD."id", OLD."initiatief", OLD."inzet", OLD."kenmerken", OLD."leefgebieden", OLD."leeftijd_tot", OLD."leeftijd_van", OLD."levering", OLD."naam", OLD."nagekeken_op", OLD."organisatie_id", OLD."partners", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."plaatsen", OLD."preventieniveau", OLD."reden_gemeente", OLD."reden_stand", OLD."stand", OLD."subsidie", OLD."talen", OLD."telefoon", OLD."themas", OLD."toegang", OLD."toegangsregels", OLD."toegankelijk_opmerking", OLD."toegankelijkheid", OLD."trede", OLD."uitleg", OLD."uitvoerder", OLD."verdienmodel", OLD."vrij", OLD."wachttijd", OLD."website"); RETURN NULL;', hash='ab8ad661c4eadfd27f735e3777b4e85f9081f4f5', operation='UPDATE', pgid='pgtrigger_update_update_4b197', table='kaart_voorziening', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='voorziening',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "kaart_voorzieningevent" ("aard", "activiteiten", "behoefte", "bekostiging", "bereik", "betaling", "bron", "categorie", "code", "doelgroepen", "email", "gaat_voor", "gebieden", "geldig_tot", "geldig_van", "gemeente_id", "gemeten_op", "herkomst", "hsds_id", "id", "initiatief", "inzet", "kenmerken", "leefgebieden", "leeftijd_tot", "leeftijd_van", "levering", "naam", "nagekeken_op", "organisatie_id", "partners", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaatsen", "preventieniveau", "reden_gemeente", "reden_stand", "stand", "subsidie", "talen", "telefoon", "themas", "toegang", "toegangsregels", "toegankelijk_opmerking", "toegankelijkheid", "trede", "uitleg", "uitvoerder", "verdienmodel", "vrij", "wachttijd", "website") VALUES (OLD."aard", OLD."activiteiten", OLD."behoefte", OLD."bekostiging", OLD."bereik", OLD."betaling", OLD."bron", OLD."categorie", OLD."code", OLD."doelgroepen", OLD."email", OLD."gaat_voor", OLD."gebieden", OLD."geldig_tot", OLD."geldig_van", OLD."gemeente_id", OLD."gemeten_op", OLD."herkomst", OLD."hsds_id", OLD."id", OLD."initiatief", OLD."inzet", OLD."kenmerken", OLD."leefgebieden", OLD."leeftijd_tot", OLD."leeftijd_van", OLD."levering", OLD."naam", OLD."nagekeken_op", OLD."organisatie_id", OLD."partners", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plaatsen", OLD."preventieniveau", OLD."reden_gemeente", OLD."reden_stand", OLD."stand", OLD."subsidie", OLD."talen", OLD."telefoon", OLD."themas", OLD."toegang", OLD."toegangsregels", OLD."toegankelijk_opmerking", OLD."toegankelijkheid", OLD."trede", OLD."uitleg", OLD."uitvoerder", OLD."verdienmodel", OLD."vrij", OLD."wachttijd", OLD."website"); RETURN NULL;', hash='9f9e9c22705881cc0af6a013761012b9b6b37a95', operation='DELETE', pgid='pgtrigger_delete_delete_3fbd8', table='kaart_voorziening', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kaartvoorstel',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "kaart_kaartvoorstelevent" ("beoordeeld_door_id", "beoordeeld_op", "gemeente_id", "herkomst", "id", "ingediend_door_id", "ingediend_op", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "toelichting", "voorziening_id", "waarden") VALUES (OLD."beoordeeld_door_id", OLD."beoordeeld_op", OLD."gemeente_id", OLD."herkomst", OLD."id", OLD."ingediend_door_id", OLD."ingediend_op", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."reden", OLD."stand", OLD."toelichting", OLD."voorziening_id", OLD."waarden"); RETURN NULL;', hash='b2acbf8f21e0c05d6ca4848cebacffc6d5740ca5', operation='UPDATE', pgid='pgtrigger_update_update_c4b62', table='kaart_kaartvoorstel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='kaartvoorstel',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "kaart_kaartvoorstelevent" ("beoordeeld_door_id", "beoordeeld_op", "gemeente_id", "herkomst", "id", "ingediend_door_id", "ingediend_op", "organisatie_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "stand", "toelichting", "voorziening_id", "waarden") VALUES (OLD."beoordeeld_door_id", OLD."beoordeeld_op", OLD."gemeente_id", OLD."herkomst", OLD."id", OLD."ingediend_door_id", OLD."ingediend_op", OLD."organisatie_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reden", OLD."stand", OLD."toelichting", OLD."voorziening_id", OLD."waarden"); RETURN NULL;', hash='155cd496d4c8cef9e3f7a9b1b418d8a76e33b1ff', operation='DELETE', pgid='pgtrigger_delete_delete_cabbe', table='kaart_kaartvoorstel', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='label',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "kaart_labelevent" ("antwoorden", "code", "gegeven_op", "gegevens", "gemeente_id", "id", "medewerker_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "voorziening_id") VALUES (OLD."antwoorden", OLD."code", OLD."gegeven_op", OLD."gegevens", OLD."gemeente_id", OLD."id", OLD."medewerker_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."voorziening_id"); RETURN NULL;', hash='53f566d8faa81269414ab407b599e6261364bf42', operation='UPDATE', pgid='pgtrigger_update_update_61282', table='kaart_label', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='label',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "kaart_labelevent" ("antwoorden", "code", "gegeven_op", "gegevens", "gemeente_id", "id", "medewerker_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "voorziening_id") VALUES (OLD."antwoorden", OLD."code", OLD."gegeven_op", OLD."gegevens", OLD."gemeente_id", OLD."id", OLD."medewerker_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."voorziening_id"); RETURN NULL;', hash='4d33491197dd5ab686819178c5d043b6095eff51', operation='DELETE', pgid='pgtrigger_delete_delete_f80d0', table='kaart_label', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='locatie',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "kaart_locatieevent" ("actief", "adres", "breedte", "buurt", "gebied", "gemeente_id", "herkomst", "hsds_id", "id", "lengte", "naam", "omvang", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "soort", "toegankelijk_opmerking", "toegankelijkheid", "website") VALUES (OLD."actief", OLD."adres", OLD."breedte", OLD."buurt", OLD."gebied", OLD."gemeente_id", OLD."herkomst", OLD."hsds_id", OLD."id", OLD."lengte", OLD."naam", OLD."omvang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."plaats", OLD."postcode", OLD."soort", OLD."toegankelijk_opmerking", OLD."toegankelijkheid", OLD."website"); RETURN NULL;', hash='67bf9d823fa3f4f4cda79fcade74d05e3e14bbda', operation='UPDATE', pgid='pgtrigger_update_update_ff3de', table='kaart_locatie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='locatie',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "kaart_locatieevent" ("actief", "adres", "breedte", "buurt", "gebied", "gemeente_id", "herkomst", "hsds_id", "id", "lengte", "naam", "omvang", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "soort", "toegankelijk_opmerking", "toegankelijkheid", "website") VALUES (OLD."actief", OLD."adres", OLD."breedte", OLD."buurt", OLD."gebied", OLD."gemeente_id", OLD."herkomst", OLD."hsds_id", OLD."id", OLD."lengte", OLD."naam", OLD."omvang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plaats", OLD."postcode", OLD."soort", OLD."toegankelijk_opmerking", OLD."toegankelijkheid", OLD."website"); RETURN NULL;', hash='3564d7d8ac7fe596abb29caac3374f3c8a523a90', operation='DELETE', pgid='pgtrigger_delete_delete_b27ae', table='kaart_locatie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='plek',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "kaart_plekevent" ("gemeente_id", "herkomst", "hsds_id", "id", "locatie_id", "opmerking", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "voorziening_id") VALUES (OLD."gemeente_id", OLD."herkomst", OLD."hsds_id", OLD."id", OLD."locatie_id", OLD."opmerking", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."voorziening_id"); RETURN NULL;', hash='4cabd64b0446d202dcf740dfd6aa71e16f54be22', operation='UPDATE', pgid='pgtrigger_update_update_7f123', table='kaart_plek', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='plek',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "kaart_plekevent" ("gemeente_id", "herkomst", "hsds_id", "id", "locatie_id", "opmerking", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "voorziening_id") VALUES (OLD."gemeente_id", OLD."herkomst", OLD."hsds_id", OLD."id", OLD."locatie_id", OLD."opmerking", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."voorziening_id"); RETURN NULL;', hash='fa168908ce58660578771f77a4fc853e9a6283ab', operation='DELETE', pgid='pgtrigger_delete_delete_3368f', table='kaart_plek', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='openingstijd',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "kaart_openingstijdevent" ("activiteit", "dag", "geldig_tot", "geldig_van", "gemeente_id", "herkomst", "hsds_id", "id", "om_de", "opmerking", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "tot", "van", "voorziening_id", "wie") VALUES (OLD."activiteit", OLD."dag", OLD."geldig_tot", OLD."geldig_van", OLD."gemeente_id", OLD."herkomst", OLD."hsds_id", OLD."id", OLD."om_de", OLD."opmerking", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."plek_id", OLD."tot", OLD."van", OLD."voorziening_id", OLD."wie"); RETURN NULL;', hash='577142c8746a7de6a08eeb24151c4db3cebb7252', operation='UPDATE', pgid='pgtrigger_update_update_51911', table='kaart_openingstijd', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='openingstijd',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "kaart_openingstijdevent" ("activiteit", "dag", "geldig_tot", "geldig_van", "gemeente_id", "herkomst", "hsds_id", "id", "om_de", "opmerking", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "tot", "van", "voorziening_id", "wie") VALUES (OLD."activiteit", OLD."dag", OLD."geldig_tot", OLD."geldig_van", OLD."gemeente_id", OLD."herkomst", OLD."hsds_id", OLD."id", OLD."om_de", OLD."opmerking", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."tot", OLD."van", OLD."voorziening_id", OLD."wie"); RETURN NULL;', hash='53b833bf255a3ce73c8ebb3e04527cd6848a4c40', operation='DELETE', pgid='pgtrigger_delete_delete_8ba76', table='kaart_openingstijd', when='AFTER')),
        ),
    ]
