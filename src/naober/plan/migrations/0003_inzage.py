"""Everything of the plan follows the file."""

from django.db import migrations

from naober.fundament.migraties import inzage, van_dossier, via


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('plan', '0002_beveiligd'),
    ]

    operations = [
        *inzage(
            'plan_plan', 'plan_eigenplan', 'plan_planpartij', 'plan_regie', 'plan_samenwerkafspraak', wie=van_dossier(),
        ),
        *inzage('plan_overleg', 'plan_oordeel', wie=van_dossier(), geschiedenis=False),
        *inzage('plan_doel', 'plan_actie', 'plan_planonderdeel', wie=via('plan_plan', 'plan_id')),
        *inzage('plan_evaluatie', wie=via('plan_plan', 'plan_id'), geschiedenis=False),
        *inzage('plan_overdracht', wie=via('plan_actie', 'actie_id'), geschiedenis=False),
        *inzage('plan_schaling', wie=via('plan_actie', 'van_id'), geschiedenis=False),
        *inzage('plan_evaluatieregel', wie=via('plan_evaluatie', 'evaluatie_id'), geschiedenis=False),
    ]
