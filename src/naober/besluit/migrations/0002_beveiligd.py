"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('besluit', '0001_initial'),
    ]

    operations = [
        Beveilig('besluit_besluit'),
        Beveilig('besluit_besluitevent', alleen_toevoegen=True),
        Beveilig('besluit_brief', alleen_toevoegen=True),
        Beveilig('besluit_rechtmatigheidstoets'),
        Beveilig('besluit_rechtmatigheidstoetsevent', alleen_toevoegen=True),
        Beveilig('besluit_toetsing', alleen_toevoegen=True),
        Beveilig('besluit_aanvraag', alleen_toevoegen=True),
        Beveilig('besluit_advies', alleen_toevoegen=True),
        Beveilig('besluit_belemmering'),
        Beveilig('besluit_belemmeringevent', alleen_toevoegen=True),
        Beveilig('besluit_bezwaar'),
        Beveilig('besluit_bezwaarevent', alleen_toevoegen=True),
        Beveilig('besluit_deelname'),
        Beveilig('besluit_deelnameevent', alleen_toevoegen=True),
        Beveilig('besluit_klacht'),
        Beveilig('besluit_klachtevent', alleen_toevoegen=True),
        Beveilig('besluit_termijnstap'),
        Beveilig('besluit_termijnstapevent', alleen_toevoegen=True),
        Beveilig('besluit_vervolgbesluit', alleen_toevoegen=True),
    ]
