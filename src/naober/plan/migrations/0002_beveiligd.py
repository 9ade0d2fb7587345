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
    ]
