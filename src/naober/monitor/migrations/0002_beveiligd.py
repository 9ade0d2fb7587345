"""Row level security: figures and what stands beside goals by municipality, what a resident answered by its file."""

from django.db import migrations

from naober.fundament.migraties import Beveilig, inzage, van_dossier


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('dossier', '0007_zicht'),
        ('monitor', '0001_eerste'),
    ]

    operations = [
        Beveilig('monitor_indicatorwaarde', alleen_toevoegen=True),
        Beveilig('monitor_streefwaarde', alleen_toevoegen=True),
        Beveilig('monitor_doelregel', alleen_toevoegen=True),
        Beveilig('monitor_nabevraging', alleen_toevoegen=True),
        *inzage('monitor_nabevraging', wie=van_dossier(), geschiedenis=False),
    ]
