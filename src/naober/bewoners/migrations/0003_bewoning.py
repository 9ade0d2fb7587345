import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import naober.gemeente.models

# How a name is found: without accents, capitals and signs. `naober.bewoners.rules.zoeksleutel` does the same for
# what is typed, and a test holds the two together. Most names need no more than lower case.
FUNCTIES = r"""
create function naober_zoeksleutel(naam text) returns text language sql immutable strict parallel safe as $$
  select case when naam ~ '^[A-Za-z]*$' then lower(naam) else
    btrim(regexp_replace(lower(regexp_replace(normalize(
      replace(replace(replace(replace(replace(translate(naam, 'øØłŁđĐðÐı', 'ooLLddddi'),
        'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'),
      NFD), U&'[\0300-\036F]', '', 'g')), '[-''’`.,/ ]+', ' ', 'g'))
  end
$$;

-- Names that sound alike, in Dutch: Meijer, Meyer and Meier; Jansen and Janssen; Schmidt and Smit do not.
create function naober_klank(sleutel text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(translate(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      replace(sleutel, ' ', ''), 'eij', 'y'), 'ij', 'y'), 'ei', 'y'), 'ey', 'y'), 'ai', 'y'), 'ay', 'y'),
      'ck', 'k'), 'ch', 'g'), 'gh', 'g'), 'ph', 'f'), 'th', 't'), 'x', 'ks'), 'ou', 'au'),
    'cqzvd', 'kksft'), '(.)\1+', '\1', 'g')
$$;
"""
FUNCTIES_WEG = """
drop function naober_klank(text);
drop function naober_zoeksleutel(text);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('bewoners', '0002_beveiligd'),
        ('gemeente', '0002_beveiligd'),
    ]

    operations = [
        migrations.RunSQL(FUNCTIES, FUNCTIES_WEG),
        migrations.CreateModel(
            name='Naamvorm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('a', 'achternaam'), ('v', 'voornaam')], max_length=1)),
                ('sleutel', models.CharField(db_collation='C', max_length=120)),
                ('omgekeerd', models.GeneratedField(db_persist=True, expression=models.Func(models.F('sleutel'), function='reverse'), output_field=models.CharField(db_collation='C', max_length=120))),
                ('klank', models.GeneratedField(db_persist=True, expression=models.Func(models.F('sleutel'), function='naober_klank'), output_field=models.CharField(db_collation='C', max_length=120))),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Netwerkcontact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(max_length=120)),
                ('soort', models.CharField(choices=[('familie', 'familie'), ('vriend', 'vrienden'), ('buur', 'buren'), ('straat', 'straat'), ('wijk', 'buurt of wijk'), ('school', 'school'), ('werk', "werk of collega's"), ('vereniging', 'vereniging of club'), ('geloof', 'kerk, moskee of andere geloofsgemeenschap'), ('vrijwilliger', 'vrijwilliger of maatje'), ('anders', 'anders')], max_length=20)),
                ('relatie', models.CharField(blank=True, max_length=60)),
                ('telefoon', models.CharField(blank=True, max_length=20)),
                ('steun', models.TextField(blank=True)),
                ('mantelzorger', models.BooleanField(default=False)),
                ('van', models.DateField()),
                ('tot', models.DateField(blank=True, null=True)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('persoon', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='netwerk', to='bewoners.persoon')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='NetwerkcontactEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('naam', models.CharField(max_length=120)),
                ('soort', models.CharField(choices=[('familie', 'familie'), ('vriend', 'vrienden'), ('buur', 'buren'), ('straat', 'straat'), ('wijk', 'buurt of wijk'), ('school', 'school'), ('werk', "werk of collega's"), ('vereniging', 'vereniging of club'), ('geloof', 'kerk, moskee of andere geloofsgemeenschap'), ('vrijwilliger', 'vrijwilliger of maatje'), ('anders', 'anders')], max_length=20)),
                ('relatie', models.CharField(blank=True, max_length=60)),
                ('telefoon', models.CharField(blank=True, max_length=20)),
                ('steun', models.TextField(blank=True)),
                ('mantelzorger', models.BooleanField(default=False)),
                ('van', models.DateField()),
                ('tot', models.DateField(blank=True, null=True)),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('persoon', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.persoon')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='bewoners.netwerkcontact')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Vertegenwoordiging',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('soort', models.CharField(choices=[('curator', 'curator'), ('bewindvoerder', 'bewindvoerder'), ('mentor', 'mentor'), ('gemachtigde', 'gemachtigde'), ('ouder', 'ouder met gezag'), ('voogd', 'voogd'), ('naaste', 'naaste die opkomt voor wie dat zelf niet kan')], max_length=20)),
                ('naam', models.CharField(max_length=120)),
                ('telefoon', models.CharField(blank=True, max_length=20)),
                ('reikwijdte', models.CharField(choices=[('alles', 'alles'), ('geld', 'geld en bezittingen'), ('zorg', 'zorg en ondersteuning'), ('omschreven', 'zoals in de machtiging staat')], max_length=20)),
                ('omschrijving', models.TextField(blank=True)),
                ('grondslag', models.CharField(max_length=200)),
                ('van', models.DateField()),
                ('tot', models.DateField(blank=True, null=True)),
                ('door', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='bewoners.persoon')),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('persoon', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vertegenwoordigers', to='bewoners.persoon')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VertegenwoordigingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('soort', models.CharField(choices=[('curator', 'curator'), ('bewindvoerder', 'bewindvoerder'), ('mentor', 'mentor'), ('gemachtigde', 'gemachtigde'), ('ouder', 'ouder met gezag'), ('voogd', 'voogd'), ('naaste', 'naaste die opkomt voor wie dat zelf niet kan')], max_length=20)),
                ('naam', models.CharField(max_length=120)),
                ('telefoon', models.CharField(blank=True, max_length=20)),
                ('reikwijdte', models.CharField(choices=[('alles', 'alles'), ('geld', 'geld en bezittingen'), ('zorg', 'zorg en ondersteuning'), ('omschreven', 'zoals in de machtiging staat')], max_length=20)),
                ('omschrijving', models.TextField(blank=True)),
                ('grondslag', models.CharField(max_length=200)),
                ('van', models.DateField()),
                ('tot', models.DateField(blank=True, null=True)),
                ('door', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.persoon')),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('persoon', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.persoon')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='bewoners.vertegenwoordiging')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VorigAdres',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('straat', models.CharField(max_length=120)),
                ('huisnummer', models.IntegerField()),
                ('toevoeging', models.CharField(blank=True, max_length=10)),
                ('postcode', models.CharField(max_length=6)),
                ('plaats', models.CharField(max_length=80)),
                ('gebied', models.CharField(max_length=60)),
                ('geheim_adres', models.BooleanField(default=False)),
                ('van', models.DateField(blank=True, null=True)),
                ('tot', models.DateField()),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('huishouden', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='vorige_adressen', to='bewoners.huishouden')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VorigAdresEvent',
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
                ('gebied', models.CharField(max_length=60)),
                ('geheim_adres', models.BooleanField(default=False)),
                ('van', models.DateField(blank=True, null=True)),
                ('tot', models.DateField()),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('huishouden', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.huishouden')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='bewoners.vorigadres')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Woonperiode',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('mede', models.BooleanField(default=False)),
                ('van', models.DateField(blank=True, null=True)),
                ('tot', models.DateField(blank=True, null=True)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('huishouden', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='woonperioden', to='bewoners.huishouden')),
                ('persoon', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='woonperioden', to='bewoners.persoon')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WoonperiodeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('pgh_context', pghistory.utils.JSONField(null=True)),
                ('id', models.BigIntegerField()),
                ('mede', models.BooleanField(default=False)),
                ('van', models.DateField(blank=True, null=True)),
                ('tot', models.DateField(blank=True, null=True)),
                ('gemeente', models.ForeignKey(db_constraint=False, default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='gemeente.gemeente')),
                ('huishouden', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.huishouden')),
                ('persoon', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='bewoners.persoon')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='events', to='bewoners.woonperiode')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='huishouden',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='huishouden',
            name='delete_delete',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='persoon',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='persoon',
            name='delete_delete',
        ),
        # A generated column cannot get another expression: it goes, with its index, and comes back.
        migrations.RemoveIndex(model_name='persoon', name='persoon_zoeknaam'),
        migrations.RemoveField(model_name='persoon', name='zoeknaam'),
        migrations.RemoveField(model_name='persoonevent', name='zoeknaam'),
        migrations.AddField(
            model_name='persoon',
            name='zoeknaam',
            field=models.GeneratedField(db_persist=True, expression=models.Func(models.F('geslachtsnaam'), function='naober_zoeksleutel'), output_field=models.CharField(db_collation='C', max_length=120)),
        ),
        migrations.AddField(
            model_name='persoonevent',
            name='zoeknaam',
            field=models.GeneratedField(db_persist=True, expression=models.Func(models.F('geslachtsnaam'), function='naober_zoeksleutel'), output_field=models.CharField(db_collation='C', max_length=120)),
        ),
        migrations.AddIndex(
            model_name='persoon',
            index=models.Index(fields=['gemeente', 'zoeknaam', 'geboortedatum'], name='persoon_zoeknaam'),
        ),
        migrations.AddField(
            model_name='huishouden',
            name='adres_sinds',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='huishouden',
            name='geheim_adres',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='huishoudenevent',
            name='adres_sinds',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='huishoudenevent',
            name='geheim_adres',
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name='persoon',
            name='huishouden_sinds',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='persoon',
            name='overleden_op',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='persoon',
            name='verwacht_op',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='persoon',
            name='zoekvoornaam',
            field=models.GeneratedField(db_persist=True, expression=models.Func(models.F('voornamen'), function='naober_zoeksleutel'), output_field=models.CharField(db_collation='C', max_length=120)),
        ),
        migrations.AddField(
            model_name='persoonevent',
            name='huishouden_sinds',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='persoonevent',
            name='overleden_op',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='persoonevent',
            name='verwacht_op',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='persoonevent',
            name='zoekvoornaam',
            field=models.GeneratedField(db_persist=True, expression=models.Func(models.F('voornamen'), function='naober_zoeksleutel'), output_field=models.CharField(db_collation='C', max_length=120)),
        ),
        migrations.AlterField(
            model_name='persoon',
            name='geboortedatum',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='persoon',
            name='voornamen',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AlterField(
            model_name='persoonevent',
            name='geboortedatum',
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='persoonevent',
            name='voornamen',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddIndex(
            model_name='persoon',
            index=models.Index(fields=['gemeente', 'zoeknaam', 'zoekvoornaam'], name='persoon_achter_en_voornaam'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='huishouden',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "bewoners_huishoudenevent" ("adres_sinds", "gebied", "geheim_adres", "gemeente_id", "huisnummer", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "straat", "toevoeging") VALUES (OLD."adres_sinds", OLD."gebied", OLD."geheim_adres", OLD."gemeente_id", OLD."huisnummer", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."plaats", OLD."postcode", OLD."straat", OLD."toevoeging"); RETURN NULL;', hash='da28855cc0aac0591cac1763f89ab968a6ab3633', operation='UPDATE', pgid='pgtrigger_update_update_9f7bd', table='bewoners_huishouden', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='huishouden',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "bewoners_huishoudenevent" ("adres_sinds", "gebied", "geheim_adres", "gemeente_id", "huisnummer", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "straat", "toevoeging") VALUES (OLD."adres_sinds", OLD."gebied", OLD."geheim_adres", OLD."gemeente_id", OLD."huisnummer", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plaats", OLD."postcode", OLD."straat", OLD."toevoeging"); RETURN NULL;', hash='f8b86724b33a3ca6b7430219a09c7bd6389b2c1f', operation='DELETE', pgid='pgtrigger_delete_delete_ee3bc', table='bewoners_huishouden', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='persoon',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "bewoners_persoonevent" ("bsn", "geboortedatum", "gemeente_id", "geslacht", "geslachtsnaam", "huishouden_id", "huishouden_sinds", "id", "overleden_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "verwacht_op", "voornamen", "voorvoegsel") VALUES (OLD."bsn", OLD."geboortedatum", OLD."gemeente_id", OLD."geslacht", OLD."geslachtsnaam", OLD."huishouden_id", OLD."huishouden_sinds", OLD."id", OLD."overleden_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."telefoon", OLD."verwacht_op", OLD."voornamen", OLD."voorvoegsel"); RETURN NULL;', hash='7418669b469595e1574014f24d1f64c4411d5c0a', operation='UPDATE', pgid='pgtrigger_update_update_1ffeb', table='bewoners_persoon', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='persoon',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "bewoners_persoonevent" ("bsn", "geboortedatum", "gemeente_id", "geslacht", "geslachtsnaam", "huishouden_id", "huishouden_sinds", "id", "overleden_op", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "telefoon", "verwacht_op", "voornamen", "voorvoegsel") VALUES (OLD."bsn", OLD."geboortedatum", OLD."gemeente_id", OLD."geslacht", OLD."geslachtsnaam", OLD."huishouden_id", OLD."huishouden_sinds", OLD."id", OLD."overleden_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."telefoon", OLD."verwacht_op", OLD."voornamen", OLD."voorvoegsel"); RETURN NULL;', hash='1d58f1d4cf40f730c0fb7d3fc63f939cbb4c4141', operation='DELETE', pgid='pgtrigger_delete_delete_ab6a9', table='bewoners_persoon', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='persoon',
            constraint=models.CheckConstraint(condition=models.Q(('geboortedatum__isnull', False), ('verwacht_op__isnull', False), _connector='OR'), name='persoon_geboren_of_verwacht'),
        ),
        migrations.AddIndex(
            model_name='naamvorm',
            index=models.Index(fields=['gemeente', 'soort', 'omgekeerd'], name='naamvorm_omgekeerd'),
        ),
        migrations.AddIndex(
            model_name='naamvorm',
            index=models.Index(fields=['gemeente', 'soort', 'klank'], name='naamvorm_klank'),
        ),
        migrations.AddConstraint(
            model_name='naamvorm',
            constraint=models.UniqueConstraint(fields=('gemeente', 'soort', 'sleutel'), name='naamvorm_uniek'),
        ),
        migrations.AddConstraint(
            model_name='netwerkcontact',
            constraint=models.CheckConstraint(condition=models.Q(('tot__isnull', True), ('tot__gte', models.F('van')), _connector='OR'), name='netwerkcontact_volgorde'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='netwerkcontact',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "bewoners_netwerkcontactevent" ("gemeente_id", "id", "mantelzorger", "naam", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "relatie", "soort", "steun", "telefoon", "tot", "van") VALUES (OLD."gemeente_id", OLD."id", OLD."mantelzorger", OLD."naam", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."relatie", OLD."soort", OLD."steun", OLD."telefoon", OLD."tot", OLD."van"); RETURN NULL;', hash='c8ef92a547e6020150a8bc1c33c45d4b6f3f282e', operation='UPDATE', pgid='pgtrigger_update_update_d8b44', table='bewoners_netwerkcontact', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='netwerkcontact',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "bewoners_netwerkcontactevent" ("gemeente_id", "id", "mantelzorger", "naam", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "relatie", "soort", "steun", "telefoon", "tot", "van") VALUES (OLD."gemeente_id", OLD."id", OLD."mantelzorger", OLD."naam", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."relatie", OLD."soort", OLD."steun", OLD."telefoon", OLD."tot", OLD."van"); RETURN NULL;', hash='a585698c614a40eb06e1483b08a1af0807217d75', operation='DELETE', pgid='pgtrigger_delete_delete_3c884', table='bewoners_netwerkcontact', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='vertegenwoordiging',
            constraint=models.CheckConstraint(condition=models.Q(('tot__isnull', True), ('tot__gte', models.F('van')), _connector='OR'), name='vertegenwoordiging_volgorde'),
        ),
        migrations.AddConstraint(
            model_name='vertegenwoordiging',
            constraint=models.CheckConstraint(condition=models.Q(('door__isnull', True), models.Q(('door', models.F('persoon')), _negated=True), _connector='OR'), name='vertegenwoordiging_niet_zichzelf'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='vertegenwoordiging',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "bewoners_vertegenwoordigingevent" ("door_id", "gemeente_id", "grondslag", "id", "naam", "omschrijving", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reikwijdte", "soort", "telefoon", "tot", "van") VALUES (OLD."door_id", OLD."gemeente_id", OLD."grondslag", OLD."id", OLD."naam", OLD."omschrijving", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."reikwijdte", OLD."soort", OLD."telefoon", OLD."tot", OLD."van"); RETURN NULL;', hash='3b0e882b7dd99509322d928732da41819d84d6cc', operation='UPDATE', pgid='pgtrigger_update_update_196ac', table='bewoners_vertegenwoordiging', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='vertegenwoordiging',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "bewoners_vertegenwoordigingevent" ("door_id", "gemeente_id", "grondslag", "id", "naam", "omschrijving", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "reikwijdte", "soort", "telefoon", "tot", "van") VALUES (OLD."door_id", OLD."gemeente_id", OLD."grondslag", OLD."id", OLD."naam", OLD."omschrijving", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."reikwijdte", OLD."soort", OLD."telefoon", OLD."tot", OLD."van"); RETURN NULL;', hash='8d3474f9247af1b4ed64c1bb0ab444afb4351c78', operation='DELETE', pgid='pgtrigger_delete_delete_4c1b0', table='bewoners_vertegenwoordiging', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='vorigadres',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "bewoners_vorigadresevent" ("gebied", "geheim_adres", "gemeente_id", "huishouden_id", "huisnummer", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "straat", "toevoeging", "tot", "van") VALUES (OLD."gebied", OLD."geheim_adres", OLD."gemeente_id", OLD."huishouden_id", OLD."huisnummer", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."plaats", OLD."postcode", OLD."straat", OLD."toevoeging", OLD."tot", OLD."van"); RETURN NULL;', hash='9336dae35ef93efa85a5a12fb2c55e189a4e9efc', operation='UPDATE', pgid='pgtrigger_update_update_29cc2', table='bewoners_vorigadres', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='vorigadres',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "bewoners_vorigadresevent" ("gebied", "geheim_adres", "gemeente_id", "huishouden_id", "huisnummer", "id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "plaats", "postcode", "straat", "toevoeging", "tot", "van") VALUES (OLD."gebied", OLD."geheim_adres", OLD."gemeente_id", OLD."huishouden_id", OLD."huisnummer", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."plaats", OLD."postcode", OLD."straat", OLD."toevoeging", OLD."tot", OLD."van"); RETURN NULL;', hash='aa5626ae18ce607281bbdf3f40743f2b9b389730', operation='DELETE', pgid='pgtrigger_delete_delete_327a6', table='bewoners_vorigadres', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='woonperiode',
            constraint=models.CheckConstraint(condition=models.Q(('mede', True), ('tot__isnull', False), _connector='OR'), name='woonperiode_voorbij_of_mede'),
        ),
        migrations.AddConstraint(
            model_name='woonperiode',
            constraint=models.CheckConstraint(condition=models.Q(('van__isnull', True), ('tot__isnull', True), ('tot__gte', models.F('van')), _connector='OR'), name='woonperiode_volgorde'),
        ),
        migrations.AddConstraint(
            model_name='woonperiode',
            constraint=models.UniqueConstraint(condition=models.Q(('tot__isnull', True)), fields=('persoon', 'huishouden'), name='woonperiode_een_lopend'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='woonperiode',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(condition='WHEN (OLD.* IS DISTINCT FROM NEW.*)', func='INSERT INTO "bewoners_woonperiodeevent" ("gemeente_id", "huishouden_id", "id", "mede", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (OLD."gemeente_id", OLD."huishouden_id", OLD."id", OLD."mede", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'update\', OLD."id", OLD."tot", OLD."van"); RETURN NULL;', hash='248d2177bce5bd7120800fb07a4bb1ff4242f66c', operation='UPDATE', pgid='pgtrigger_update_update_60156', table='bewoners_woonperiode', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='woonperiode',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='INSERT INTO "bewoners_woonperiodeevent" ("gemeente_id", "huishouden_id", "id", "mede", "persoon_id", "pgh_context", "pgh_created_at", "pgh_label", "pgh_obj_id", "tot", "van") VALUES (OLD."gemeente_id", OLD."huishouden_id", OLD."id", OLD."mede", OLD."persoon_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, NOW(), \'delete\', OLD."id", OLD."tot", OLD."van"); RETURN NULL;', hash='fa81c582d622639c73aa2d2dc88e8c7ef40a3f70', operation='DELETE', pgid='pgtrigger_delete_delete_7d08c', table='bewoners_woonperiode', when='AFTER')),
        ),
    ]
