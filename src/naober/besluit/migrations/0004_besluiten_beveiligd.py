"""Row level security on what came with 0003, after its foreign keys have been checked."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('besluit', '0003_besluiten'),
    ]

    operations = [
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
