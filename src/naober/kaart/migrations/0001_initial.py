import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import naober.gemeente.models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('gemeente', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Organisatie',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('naam', models.CharField(max_length=120)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Voorziening',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(help_text='code van de voorziening in het gemeenteprofiel', max_length=80)),
                ('naam', models.CharField(max_length=160)),
                ('trede', models.CharField(help_text='code van de trede in het gemeenteprofiel', max_length=60)),
                ('leefgebieden', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=60), blank=True, default=list, size=None)),
                ('uitleg', models.TextField()),
                ('betaling', models.TextField(help_text='wat de inwoner betaalt, en aan wie')),
                ('toegang', models.CharField(choices=[('vrij', 'vrij toegankelijk'), ('besluit', 'na een besluit')], default='vrij', max_length=10)),
                ('uitvoerder', models.CharField(choices=[('inwoner', 'inwoner zelf'), ('netwerk', 'familie, vriend of buur'), ('vrijwilliger', 'vrijwilliger'), ('team', 'het team'), ('aanbieder', 'aanbieder of specialist')], default='aanbieder', max_length=15)),
                ('bron', models.TextField()),
                ('actief', models.BooleanField(default=True)),
                ('gemeente', models.ForeignKey(default=naober.gemeente.models.gemeente_van_scope, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='gemeente.gemeente')),
                ('organisatie', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='voorzieningen', to='kaart.organisatie')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='organisatie',
            constraint=models.UniqueConstraint(fields=('gemeente', 'naam'), name='organisatie_naam_uniek'),
        ),
        migrations.AddConstraint(
            model_name='voorziening',
            constraint=models.UniqueConstraint(fields=('gemeente', 'code'), name='voorziening_code_uniek'),
        ),
    ]
