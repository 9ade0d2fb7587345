"""What was put aside of a declaration: for the back office alone, until it counts. A text of numbers and codes of
half a megabyte: pressing it together costs more than it saves."""

from django.db import migrations

from naober.fundament.migraties import LEVERT, Beveilig

_TABEL = 'levering_inleesdeel'


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('levering', '0009_inleesdeel'),
    ]

    operations = [
        Beveilig(_TABEL, inzage=LEVERT),
        migrations.RunSQL(f'alter table {_TABEL} alter column tekst set storage external', migrations.RunSQL.noop),
    ]
