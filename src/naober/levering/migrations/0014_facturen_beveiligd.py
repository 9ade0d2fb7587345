"""Invoices are for the back office and for the provider that sent them; a line of one also for who may see the file of
its allocation. Payments, approvals and samples are the back office's alone. Pgb and contributions follow the file."""

from django.db import migrations

from naober.fundament.migraties import LEVERT, Beveilig, inzage, van_aanbieder, van_dossier, via

_GESCHIEDENIS = (
    'declaratie', 'inlezing', 'betaalbatch', 'steekproefregel', 'pgbplan', 'pgbovereenkomst', 'bijdrageafspraak',
    'uitgaand',
)
_ERBIJ = (
    'prestatie', 'prestatiebesluit', 'goedkeuring', 'betaling', 'steekproef', 'pgbcontrole', 'bijdrageopbrengst',
)
_FACTUUR = f"({LEVERT} or {van_aanbieder()})"
_REGEL = (
    f"({LEVERT} or {van_aanbieder()} or toewijzing_id is not null and {via('levering_toewijzing', 'toewijzing_id')})"
)
# Made by who decides on a file; sent by the back office.
_UITGAAND = f"({LEVERT} or {van_dossier()})"
_PGB = via('besluit_besluit', 'besluit_id')


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('levering', '0013_facturen'),
    ]

    operations = [
        *(Beveilig(f'levering_{naam}') for naam in _GESCHIEDENIS),
        *(Beveilig(f'levering_{naam}event', alleen_toevoegen=True) for naam in _GESCHIEDENIS),
        *(Beveilig(f'levering_{naam}', alleen_toevoegen=True) for naam in _ERBIJ),
        Beveilig('levering_inleesregel'),
        *inzage('levering_declaratie', wie=_FACTUUR),
        *inzage('levering_prestatie', wie=_REGEL, schrijft=_FACTUUR, geschiedenis=False),
        *inzage('levering_betaling', wie=_FACTUUR, schrijft=LEVERT, geschiedenis=False),
        *inzage('levering_inlezing', 'levering_betaalbatch', 'levering_steekproefregel', wie=LEVERT),
        *inzage(
            'levering_inleesregel', 'levering_prestatiebesluit', 'levering_goedkeuring', 'levering_steekproef',
            'levering_bijdrageopbrengst', wie=LEVERT, geschiedenis=False,
        ),
        *inzage('levering_pgbplan', 'levering_bijdrageafspraak', wie=van_dossier()),
        *inzage('levering_uitgaand', wie=_UITGAAND),
        *inzage('levering_pgbovereenkomst', wie=_PGB),
        *inzage('levering_pgbcontrole', wie=_PGB, geschiedenis=False),
    ]
