"""Everything of the investigation follows the file."""

from django.db import migrations

from naober.fundament.migraties import inzage, van_dossier, via


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('onderzoek', '0003_toetsing_bij_bevinding'),
    ]

    operations = [
        *inzage(
            'onderzoek_onderzoek', 'onderzoek_gesprek', 'onderzoek_behoefte', 'onderzoek_waarneming', 'onderzoek_meting',
            'onderzoek_expertisevraag', wie=van_dossier(),
        ),
        *inzage('onderzoek_verslag', wie=via('onderzoek_onderzoek', 'onderzoek_id'), geschiedenis=False),
        *inzage('onderzoek_onderdeel', wie=via('onderzoek_onderzoek', 'onderzoek_id')),
        *inzage('onderzoek_deelnemer', wie=via('onderzoek_gesprek', 'gesprek_id')),
        *inzage('onderzoek_bevinding', wie=via('onderzoek_behoefte', 'behoefte_id')),
    ]
