"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Open


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('gemeente', '0001_initial'),
    ]

    operations = [
        Open('gemeente_gemeente'),
        Open('gemeente_medewerker'),
        Open('gemeente_toegangssleutel'),
    ]
