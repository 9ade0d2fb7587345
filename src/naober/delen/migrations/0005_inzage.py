"""Of a file for whoever sees the file. A part that was shared, a request or an emergency: also for whose it is; and an
emergency for who judges it afterwards."""

from django.db import migrations

from naober.fundament.migraties import TOEZICHT, inzage, van_dossier, van_medewerker

# Asking is open to who sees nothing of the file; what is answered comes from who does.
_VRAAGT = f"({van_medewerker('aanvrager_id')} and stand = 'open' and inzagegrond_id is null)"


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('delen', '0004_toestemmingsvraag_beveiligd'),
    ]

    operations = [
        *inzage(
            'delen_toestemming', wie=f"({van_medewerker('medewerker_id')} or {van_dossier()})", schrijft=van_dossier()
        ),
        # Whoever is asked answers on the pages of residents.
        *inzage('delen_toestemmingsvraag', wie=van_dossier()),
        *inzage('delen_verstrekking', 'delen_uitzondering', wie=van_dossier(), geschiedenis=False),
        *inzage(
            'delen_toegangsverzoek',
            wie=f"({van_medewerker('aanvrager_id')} or {van_dossier()})",
            schrijft=f"({_VRAAGT} or {van_dossier()})",
        ),
        *inzage(
            'delen_noodopening',
            wie=f"({TOEZICHT} or {van_medewerker('medewerker_id')} or {van_dossier()})",
            schrijft=f"({TOEZICHT} or {van_dossier()})",
        ),
    ]
