"""What destroys one file stands apart from what asks whether it may: after a restore it is done again."""

from pathlib import Path

from django.db import migrations

HEEN = (Path(__file__).resolve().parent.parent / "sql" / "vernietig.sql").read_text(encoding="utf-8")


class Migration(migrations.Migration):

    dependencies = [('avg', '0003_vernietigen')]

    operations = [migrations.RunSQL(HEEN, migrations.RunSQL.noop)]
