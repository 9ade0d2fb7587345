"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('onderzoek', '0001_initial'),
    ]

    operations = [
        Beveilig('onderzoek_behoefte'),
        Beveilig('onderzoek_bevinding'),
        Beveilig('onderzoek_bevindingevent', alleen_toevoegen=True),
        Beveilig('onderzoek_deelnemer'),
        Beveilig('onderzoek_gesprek'),
        Beveilig('onderzoek_deelnemerevent', alleen_toevoegen=True),
        Beveilig('onderzoek_behoefteevent', alleen_toevoegen=True),
        Beveilig('onderzoek_gesprekevent', alleen_toevoegen=True),
        Beveilig('onderzoek_waarneming'),
        Beveilig('onderzoek_waarnemingevent', alleen_toevoegen=True),
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
