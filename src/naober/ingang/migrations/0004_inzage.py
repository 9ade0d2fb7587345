"""A question for who took it in, for the team at which it waits, and for who sees the file."""

from django.db import migrations

from naober.fundament.migraties import inzage, van_dossier, van_medewerker, via

EIGEN = (
    f"({van_medewerker('ontvangen_door_id', 'opgepakt_door_id')}"
    " or team = (select nullif(current_setting('naober.vragen'), '')))"
)


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('ingang', '0003_indexen'),
    ]

    operations = [
        *inzage('ingang_binnenkomst', wie=f"({EIGEN} or {van_dossier()})", schrijft=van_dossier(zonder=EIGEN)),
        *inzage('ingang_stap', 'ingang_bevestiging', wie=via('ingang_binnenkomst', 'binnenkomst_id'), geschiedenis=False),
    ]
