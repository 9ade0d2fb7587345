"""A request is for the back office, for the provider that made it, and for who sees the file of the resident."""

from django.db import migrations

from naober.fundament.migraties import LEVERT, Beveilig, inzage, van_aanbieder, van_dossier


class Migration(migrations.Migration):

    dependencies = [
        ('levering', '0006_verzoeken'),
    ]

    operations = [
        Beveilig('levering_verzoek'),
        Beveilig('levering_verzoekevent', alleen_toevoegen=True),
        *inzage('levering_verzoek', wie=f"({LEVERT} or {van_aanbieder()} or {van_dossier(zonder='1 = 0')})"),
    ]
