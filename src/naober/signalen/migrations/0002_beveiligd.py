"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig

_MET_GESCHIEDENIS = ('signaalzaak', 'signaal', 'opvolging')
_ALLEEN_ERBIJ = ('contactpoging', 'terugkoppeling')


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('signalen', '0001_initial'),
    ]

    operations = [
        *(Beveilig(f'signalen_{naam}') for naam in _MET_GESCHIEDENIS),
        *(Beveilig(f'signalen_{naam}event', alleen_toevoegen=True) for naam in _MET_GESCHIEDENIS),
        *(Beveilig(f'signalen_{naam}', alleen_toevoegen=True) for naam in _ALLEEN_ERBIJ),
    ]
