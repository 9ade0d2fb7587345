"""Deliveries are for who takes them in: the back office, and teams that follow signals up. The file itself is read by the
worker alone, in the wide scope; what is said of its rows is of no person."""

from django.db import migrations

from naober.fundament.migraties import LEVERT, SIGNALEN, Beveilig, inzage, via

_WIE = f"({LEVERT} or {SIGNALEN} is not null)"


class Migration(migrations.Migration):

    dependencies = [
        ('fundament', '0001_rechten'),
        ('signalen', '0004_aanlevering'),
    ]

    operations = [
        Beveilig('signalen_aanlevering'),
        Beveilig('signalen_aanleveringevent', alleen_toevoegen=True),
        Beveilig('signalen_aanleverbestand'),
        Beveilig('signalen_aanleverregel', alleen_toevoegen=True),
        *inzage('signalen_aanlevering', wie=_WIE),
        *inzage('signalen_aanleverbestand', wie="1 = 0", geschiedenis=False),
        *inzage('signalen_aanleverregel', wie=via('signalen_aanlevering', 'aanlevering_id'), geschiedenis=False),
    ]
