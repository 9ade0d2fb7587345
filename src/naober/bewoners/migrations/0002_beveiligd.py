"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('bewoners', '0001_initial'),
    ]

    operations = [
        Beveilig('bewoners_huishouden'),
        Beveilig('bewoners_huishoudenevent', alleen_toevoegen=True),
        Beveilig('bewoners_persoon'),
        Beveilig('bewoners_persoonevent', alleen_toevoegen=True),
        Beveilig('bewoners_relatie'),
        Beveilig('bewoners_relatieevent', alleen_toevoegen=True),
    ]
