"""Debts are seen by who sees the file; a resident reads their own through a function of the portal."""

from django.db import migrations

from naober.fundament.migraties import inzage, van_dossier, via

_TRAJECT = via('inkomen_schuldhulptraject', 'traject_id')


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('inkomen', '0002_beveiligd'),
    ]

    operations = [
        *inzage('inkomen_schuldhulptraject', wie=van_dossier()),
        *inzage(
            'inkomen_schuldhulpclient',
            'inkomen_schuldhulpstap',
            'inkomen_schuld',
            'inkomen_schuldregeling',
            wie=_TRAJECT,
        ),
    ]
