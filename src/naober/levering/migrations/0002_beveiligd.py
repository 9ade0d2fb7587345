"""Row level security, after the foreign keys of 0001 have been checked: that check runs without a scope."""

from django.db import migrations

from naober.fundament.migraties import Beveilig

_MET_GESCHIEDENIS = (
    'aanbieder', 'aanbiederaccount', 'contract', 'contractproduct', 'tarief', 'ruimte', 'inkooptraject', 'toezichtmelding',
    'toewijzing', 'levering', 'aanmelding', 'vervoersbehoefte', 'verzoek',
    'ketenbericht', 'afkeuring', 'berichtoverleg',
    'declaratie', 'inlezing', 'betaalbatch', 'steekproefregel', 'pgbplan', 'pgbovereenkomst', 'bijdrageafspraak', 'uitgaand',
)
_ALLEEN_ERBIJ = (
    'beschikbaarheid', 'inkoopstap', 'minimumprijs', 'kwaliteitscontrole', 'eindverantwoording', 'keuze', 'dagdeelclaim',
    'aanbiederoverdracht', 'leveringscheck', 'berichtinhoud',
    'prestatie', 'prestatiebesluit', 'goedkeuring', 'betaling', 'steekproef', 'pgbcontrole', 'bijdrageopbrengst',
)


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('levering', '0001_initial'),
    ]

    operations = [
        *(Beveilig(f'levering_{naam}') for naam in _MET_GESCHIEDENIS),
        *(Beveilig(f'levering_{naam}event', alleen_toevoegen=True) for naam in _MET_GESCHIEDENIS),
        *(Beveilig(f'levering_{naam}', alleen_toevoegen=True) for naam in _ALLEEN_ERBIJ),
        Beveilig('levering_inleesregel'),
    ]
