"""What is recorded of safety is seen by who sees the file; a resident does not read it in the database."""

from django.db import migrations

from naober.fundament.migraties import inzage, van_dossier, via


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('veiligheid', '0002_beveiligd'),
    ]

    operations = [
        *inzage(
            'veiligheid_meldcode',
            'veiligheid_overdracht',
            'veiligheid_veiligheidsplan',
            'veiligheid_verwijsindexmelding',
            'veiligheid_opschaling',
            'veiligheid_markering',
            wie=van_dossier(),
        ),
        *inzage('veiligheid_geweldsoordeel', wie=van_dossier(), geschiedenis=False),
        *inzage('veiligheid_achtervang', wie=via('plan_plan', 'plan_id')),
        *inzage(
            'veiligheid_meldcodestap',
            'veiligheid_meldactie',
            wie=via('veiligheid_meldcode', 'meldcode_id'),
            geschiedenis=False,
        ),
        *inzage('veiligheid_terugkoppeling', wie=via('veiligheid_overdracht', 'overdracht_id'), geschiedenis=False),
        *inzage('veiligheid_veiligheidsafspraak', wie=via('veiligheid_veiligheidsplan', 'plan_id'), geschiedenis=False),
        *inzage(
            'veiligheid_verwijsindexmatch', wie=via('veiligheid_verwijsindexmelding', 'melding_id'), geschiedenis=False
        ),
    ]
