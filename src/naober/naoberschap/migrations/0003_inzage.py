"""What volunteers tell of themselves is for the service point and for themselves; a request also for who put it and for
who sees the file it is of; care by a carer for who sees that file, and without one for who recorded it, for the service
point and for the carer."""

from django.db import migrations

from naober.fundament.migraties import BEMIDDELT, INWONER, inzage, van_dossier, van_medewerker, via

IK_BEN_HET = f"persoon_id = {INWONER}"
VRAAGT = f"({BEMIDDELT} or {IK_BEN_HET} or {van_medewerker('gesteld_door_id')} or {van_dossier(zonder='1 = 0')})"
ZORGT = f"({IK_BEN_HET} or {van_dossier(zonder=f'({BEMIDDELT} or ' + van_medewerker('vastgelegd_door_id') + ')')})"
BEIDEN = f"({via('naoberschap_hulpvraag', 'hulpvraag_id')} or {via('naoberschap_aanbod', 'aanbod_id')})"


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('naoberschap', '0002_beveiligd'),
    ]

    operations = [
        *inzage('naoberschap_vrijwilliger', wie=f"({BEMIDDELT} or {IK_BEN_HET})"),
        *inzage('naoberschap_aanbod', wie=via('naoberschap_vrijwilliger', 'vrijwilliger_id')),
        *inzage('naoberschap_hulpvraag', wie=VRAAGT),
        *inzage('naoberschap_voorstel', wie=BEIDEN),
        *inzage('naoberschap_uren', wie=via('naoberschap_voorstel', 'voorstel_id'), geschiedenis=False),
        *inzage(
            'naoberschap_vrijwilligersteun', wie=via('naoberschap_vrijwilliger', 'vrijwilliger_id'), geschiedenis=False
        ),
        *inzage('naoberschap_servicevraag', wie=f"({BEMIDDELT} or {van_medewerker('gesteld_door_id')})"),
        *inzage('naoberschap_mantelzorg', wie=ZORGT),
        *inzage(
            'naoberschap_belasting',
            'naoberschap_mantelzorgsteun',
            wie=via('naoberschap_mantelzorg', 'mantelzorg_id'),
            geschiedenis=False,
        ),
        *inzage('naoberschap_verwijzing', wie=van_dossier()),
    ]
