"""Row level security on what was asked of residents."""

from django.db import migrations

from naober.fundament.migraties import Beveilig


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('delen', '0003_toestemmingsvraag'),
    ]

    operations = [
        Beveilig('delen_toestemmingsvraag'),
        Beveilig('delen_toestemmingsvraagevent', alleen_toevoegen=True),
    ]
