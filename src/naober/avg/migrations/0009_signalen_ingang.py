"""What was told of a signal at the entrance leaves with that signal: the function is made anew."""

from pathlib import Path

from django.db import migrations

HEEN = (Path(__file__).resolve().parent.parent / "sql" / "signalen.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):

    dependencies = [
        ('avg', '0008_opruimtelling_beveiligd'),
        ('signalen', '0006_binnenkomst'),
    ]

    operations = [migrations.RunSQL(HEEN, migrations.RunSQL.noop)]
