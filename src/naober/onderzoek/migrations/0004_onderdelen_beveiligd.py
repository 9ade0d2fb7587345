"""Row level security on the tables of 0003."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('onderzoek', '0003_onderdelen'),
    ]

    operations = [
        Beveilig('onderzoek_onderzoek'),
        Beveilig('onderzoek_onderzoekevent', alleen_toevoegen=True),
        Beveilig('onderzoek_verslag', alleen_toevoegen=True),
        Beveilig('onderzoek_onderdeel'),
        Beveilig('onderzoek_onderdeelevent', alleen_toevoegen=True),
        Beveilig('onderzoek_meting'),
        Beveilig('onderzoek_metingevent', alleen_toevoegen=True),
        Beveilig('onderzoek_expertisevraag'),
        Beveilig('onderzoek_expertisevraagevent', alleen_toevoegen=True),
    ]
