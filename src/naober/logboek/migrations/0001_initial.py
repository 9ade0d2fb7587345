"""The log of who looked. Django makes no partitioned tables, so that table is made in SQL; its model is only known."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import naober.gemeente.models

# No foreign keys: the log outlives what it is about, and a check for each line would cost more than the line.
TABEL = """
create sequence logboek_inzage_id_seq as bigint;
create table logboek_inzage (
  id bigint not null default nextval('logboek_inzage_id_seq'),
  moment timestamptz not null default statement_timestamp(),
  duur_ms integer not null,
  trace uuid not null,
  aanroeper varchar(16) not null,
  kijker varchar(12) not null,
  medewerker_id bigint,
  rollen varchar(40)[] not null,
  organisatie varchar(60) not null,
  team varchar(60) not null,
  dossier_id bigint,
  persoon_id bigint,
  personen bigint[] not null,
  via varchar(10) not null,
  wat varchar(80) not null,
  nummer bigint,
  gebruik varchar(10) not null,
  gegevens varchar(20)[] not null,
  verwerking varchar(60) not null,
  aanleiding varchar(60) not null,
  grondslag text not null,
  status smallint not null,
  gemeente_id smallint not null,
  primary key (id, moment)
) partition by range (moment);
alter sequence logboek_inzage_id_seq owned by logboek_inzage.id;
create index inzage_dossier on logboek_inzage (dossier_id, moment) where dossier_id is not null;
create index inzage_persoon on logboek_inzage (persoon_id, moment) where persoon_id is not null;
create index inzage_medewerker on logboek_inzage (medewerker_id, moment);
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('gemeente', '0003_privacyfunctionaris'),
        ('fundament', '0001_rechten'),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(TABEL, 'drop table logboek_inzage')],
            state_operations=[
                migrations.CreateModel(
                    name='Inzage',
                    fields=[
                        ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                        ('moment', models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                        ('duur_ms', models.IntegerField()),
                        ('trace', models.UUIDField()),
                        ('aanroeper', models.CharField(blank=True, help_text='span-id van het systeem dat dit vroeg', max_length=16)),
                        ('kijker', models.CharField(choices=[('medewerker', 'medewerker'), ('inwoner', 'inwoner')], max_length=12)),
                        ('medewerker_id', models.BigIntegerField(null=True)),
                        ('rollen', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), size=None)),
                        ('organisatie', models.CharField(blank=True, max_length=60)),
                        ('team', models.CharField(blank=True, max_length=60)),
                        ('dossier_id', models.BigIntegerField(null=True)),
                        ('persoon_id', models.BigIntegerField(null=True)),
                        ('personen', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                        ('via', models.CharField(choices=[('scherm', 'scherm'), ('api', 'ander systeem'), ('agenda', 'agendalink')], max_length=10)),
                        ('wat', models.CharField(help_text='naam van de bladzijde of operatie', max_length=80)),
                        ('nummer', models.BigIntegerField(help_text='nummer in het adres', null=True)),
                        ('gebruik', models.CharField(choices=[('lezen', 'bekeken'), ('lijst', 'in een lijst gezien'), ('zoeken', 'gevonden bij het zoeken'), ('bestand', 'een brief of document geopend'), ('wijzigen', 'iets vastgelegd')], max_length=10)),
                        ('gegevens', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), size=None)),
                        ('verwerking', models.CharField(max_length=60)),
                        ('aanleiding', models.CharField(max_length=60)),
                        ('grondslag', models.TextField()),
                        ('status', models.SmallIntegerField(choices=[(1, 'getoond'), (2, 'geweigerd')])),
                        ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                    ],
                    options={
                        'abstract': False,
                        'indexes': [models.Index(fields=['dossier_id', 'moment'], name='inzage_dossier'), models.Index(fields=['persoon_id', 'moment'], name='inzage_persoon'), models.Index(fields=['medewerker_id', 'moment'], name='inzage_medewerker')],
                    },
                ),
            ],
        ),
    ]
