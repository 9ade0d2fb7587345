"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('plan', '0001_initial'),
    ]

    operations = [
        Beveilig('plan_actie'),
        Beveilig('plan_doel'),
        Beveilig('plan_plan'),
        Beveilig('plan_doelevent', alleen_toevoegen=True),
        Beveilig('plan_actieevent', alleen_toevoegen=True),
        Beveilig('plan_planevent', alleen_toevoegen=True),
        Beveilig('plan_eigenplan'),
        Beveilig('plan_planonderdeel'),
        Beveilig('plan_planpartij'),
        Beveilig('plan_regie'),
        Beveilig('plan_samenwerkafspraak'),
        Beveilig('plan_overdracht', alleen_toevoegen=True),
        Beveilig('plan_overleg', alleen_toevoegen=True),
        Beveilig('plan_schaling', alleen_toevoegen=True),
        Beveilig('plan_evaluatie', alleen_toevoegen=True),
        Beveilig('plan_evaluatieregel', alleen_toevoegen=True),
        Beveilig('plan_oordeel', alleen_toevoegen=True),
        Beveilig('plan_eigenplanevent', alleen_toevoegen=True),
        Beveilig('plan_planonderdeelevent', alleen_toevoegen=True),
        Beveilig('plan_planpartijevent', alleen_toevoegen=True),
        Beveilig('plan_regieevent', alleen_toevoegen=True),
        Beveilig('plan_samenwerkafspraakevent', alleen_toevoegen=True),
    ]
