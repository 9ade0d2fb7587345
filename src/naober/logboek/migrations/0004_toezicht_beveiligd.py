"""Row level security, after the foreign keys of 0003 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('logboek', '0003_toezicht'),
    ]

    operations = [
        Beveilig('logboek_doelkeuze', alleen_toevoegen=True),
        Beveilig('logboek_inzagevraag'),
        Beveilig('logboek_signaal'),
        Beveilig('logboek_datalek'),
        Beveilig('logboek_eigenadres'),
        Beveilig('logboek_inzagevraagevent', alleen_toevoegen=True),
        Beveilig('logboek_signaalevent', alleen_toevoegen=True),
        Beveilig('logboek_datalekevent', alleen_toevoegen=True),
    ]
