"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('agenda', '0001_initial'),
    ]

    operations = [
        Beveilig('agenda_afspraak'),
        Beveilig('agenda_taak'),
        Beveilig('agenda_werkaantekening'),
        Beveilig('agenda_document'),
        Beveilig('agenda_concept'),
        Beveilig('agenda_werklijstfilter'),
        Beveilig('agenda_agendasleutel'),
        Beveilig('agenda_contactmoment', alleen_toevoegen=True),
        Beveilig('agenda_notitie', alleen_toevoegen=True),
        Beveilig('agenda_bestand', alleen_toevoegen=True),
        Beveilig('agenda_afspraakevent', alleen_toevoegen=True),
        Beveilig('agenda_taakevent', alleen_toevoegen=True),
        Beveilig('agenda_documentevent', alleen_toevoegen=True),
        Beveilig('agenda_agendasleutelevent', alleen_toevoegen=True),
    ]
