import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import naober.gemeente.profiel


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Gemeente',
            fields=[
                ('code', models.SmallIntegerField(help_text='CBS-gemeentecode', primary_key=True, serialize=False)),
                ('naam', models.CharField(max_length=80)),
                ('slug', models.SlugField(max_length=80, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name='Medewerker',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('gebruikersnaam', models.CharField(max_length=80, unique=True)),
                ('naam', models.CharField(max_length=120)),
                ('rollen', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), default=list, size=None)),
                ('team', models.CharField(blank=True, max_length=60)),
                ('is_active', models.BooleanField(default=True)),
                ('gemeente', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='gemeente.gemeente')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('rollen__contained_by', [naober.gemeente.profiel.Rol['INGANG'], naober.gemeente.profiel.Rol['GENERALIST'], naober.gemeente.profiel.Rol['BESLISSER'], naober.gemeente.profiel.Rol['TOETSER'], naober.gemeente.profiel.Rol['CLIENTONDERSTEUNER'], naober.gemeente.profiel.Rol['TEAMLEIDER']])), name='medewerker_bekende_rollen')],
            },
        ),
    ]
