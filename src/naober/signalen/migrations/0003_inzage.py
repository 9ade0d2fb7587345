"""A case is for the team at which it waits, and for who sees the file that it went into. A signal is for those, and for
who sent it: who reports reads its own report and what it heard, and nothing of what came of it.
"""

from django.db import migrations

from naober.fundament.migraties import SIGNALEN, inzage, van_dossier, van_medewerker, via

_ZAAK = f"(team = {SIGNALEN} or {van_dossier(zonder='1 = 0')})"
_VAN_ZAAK = via('signalen_signaalzaak', 'zaak_id')


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('signalen', '0002_beveiligd'),
    ]

    operations = [
        *inzage('signalen_signaalzaak', wie=_ZAAK),
        *inzage('signalen_signaal', wie=f"({van_medewerker('gemeld_door_id')} or {_VAN_ZAAK})"),
        *inzage('signalen_opvolging', wie=_VAN_ZAAK),
        *inzage('signalen_contactpoging', wie=_VAN_ZAAK, geschiedenis=False),
        *inzage('signalen_terugkoppeling', wie=via('signalen_signaal', 'signaal_id'), geschiedenis=False),
    ]
