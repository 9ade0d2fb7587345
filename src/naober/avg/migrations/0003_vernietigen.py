"""The function that destroys one approved file. It is the owner's: the application cannot remove history."""

from pathlib import Path

from django.db import migrations

HEEN = (Path(__file__).resolve().parent.parent / "sql" / "vernietig.sql").read_text(encoding="utf-8")
TERUG = """
drop function if exists naober_vernietig(bigint);
drop function if exists naober_vernietig_geheel(text, bigint);
drop function if exists naober_ruim_mensen_op(bigint);
drop function if exists naober_haal_weg(jsonb, jsonb);
drop function if exists naober_hangt_onder(text, bigint);
"""


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('avg', '0002_beveiligd'),
        ('agenda', '0002_beveiligd'),
        ('besluit', '0002_beveiligd'),
        ('ingang', '0002_beveiligd'),
    ]

    operations = [migrations.RunSQL(HEEN, TERUG)]
