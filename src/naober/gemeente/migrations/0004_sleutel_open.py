"""Keys of machines are looked up before the municipality is known."""

from django.db import migrations

from naober.fundament.migraties import Open


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('gemeente', '0003_toegangssleutel'),
    ]

    operations = [
        Open('gemeente_toegangssleutel'),
    ]
