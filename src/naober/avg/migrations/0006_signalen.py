"""The function that removes signals past their term. It is the owner's: the application cannot remove history."""

from pathlib import Path

from django.db import migrations

HEEN = (Path(__file__).resolve().parent.parent / "sql" / "signalen.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('avg', '0005_inzage'),
        ('signalen', '0003_inzage'),
    ]

    operations = [migrations.RunSQL(HEEN, "drop function if exists naober_ruim_signalen_op();")]
