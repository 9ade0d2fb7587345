"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('avg', '0001_initial'),
    ]

    operations = [
        Beveilig('avg_verzoek'),
        Beveilig('avg_verzoekevent', alleen_toevoegen=True),
        Beveilig('avg_correctie'),
        Beveilig('avg_correctieevent', alleen_toevoegen=True),
        Beveilig('avg_weglating'),
        Beveilig('avg_weglatingevent', alleen_toevoegen=True),
        Beveilig('avg_antwoordbrief', alleen_toevoegen=True),
        Beveilig('avg_vernietigingslijst'),
        Beveilig('avg_vernietigingslijstevent', alleen_toevoegen=True),
        Beveilig('avg_vernietigingsregel'),
        Beveilig('avg_vernietigingsregelevent', alleen_toevoegen=True),
    ]
