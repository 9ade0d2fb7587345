"""The counts are of nobody, and for who watches over privacy. The function that removes signals counts them from now on;
an installation that has its first form gets the new one."""

from pathlib import Path

from django.db import migrations

from naober.fundament.migraties import TOEZICHT, Beveilig

_OPRUIMEN = (Path(__file__).resolve().parent.parent / "sql" / "signalen.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('avg', '0007_opruimtelling'),
    ]

    operations = [
        Beveilig('avg_opruimtelling', alleen_toevoegen=True, inzage=TOEZICHT),
        migrations.RunSQL(_OPRUIMEN, migrations.RunSQL.noop),
    ]
