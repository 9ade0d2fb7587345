"""Of a file for whoever sees the file; of a member of staff alone for nobody else."""

from django.db import migrations

from naober.fundament.migraties import ACTOR, inzage, van_dossier, van_medewerker, via

VAN_MIJ = van_medewerker('van_id')
MEE = f"{ACTOR} = any (collegas)"
TAAK = van_medewerker('van_id', 'gemaakt_door_id')
GEDEELD = f"({van_medewerker('medewerker_id')} or team = (select nullif(current_setting('naober.team'), '')))"


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('agenda', '0003_werkstand'),
    ]

    operations = [
        *inzage('agenda_afspraak', wie=f"({VAN_MIJ} or {MEE} or {van_dossier()})", schrijft=van_dossier(zonder=VAN_MIJ)),
        *inzage(
            'agenda_taak',
            wie=f"({TAAK} or {van_dossier()})",
            schrijft=van_dossier(zonder=TAAK),
        ),
        *inzage('agenda_document', wie=van_dossier()),
        *inzage('agenda_contactmoment', 'agenda_notitie', wie=van_dossier(), geschiedenis=False),
        *inzage('agenda_bestand', wie=via('agenda_document', 'document_id'), geschiedenis=False),
        *inzage('agenda_werkaantekening', 'agenda_concept', wie=van_medewerker('medewerker_id'), geschiedenis=False),
        *inzage('agenda_agendasleutel', wie=van_medewerker('medewerker_id')),
        *inzage('agenda_werklijstfilter', wie=GEDEELD, schrijft=van_medewerker('medewerker_id'), geschiedenis=False),
    ]
