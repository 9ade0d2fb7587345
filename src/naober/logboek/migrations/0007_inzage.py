"""Who looked: for the privacy officer, for whoever sees the file, and for oneself. Everybody writes their own lines."""

from django.db import migrations

from naober.fundament.migraties import ACTOR, INWONER, TOEZICHT, inzage, van_dossier, van_medewerker

_ZELF = van_medewerker('medewerker_id')
_PERSOON = "(select naober_ziet_persoon(p.id, p.huishouden_id) from bewoners_persoon p where p.id = persoon_id)"
# What was looked at through the file counts for everybody in it.
_OVER_MIJ = f"(persoon_id = {INWONER} or dossier_id in (select naober_dossiers_van_inwoner()))"
# A resident has no number here, and their lines none of a member of staff.
_IS_VAN_WIE_KIJKT = f"medewerker_id is not distinct from {ACTOR}"


class Migration(migrations.Migration):

    dependencies = [
        ('dossier', '0007_zicht'),
        ('logboek', '0006_inwoner'),
    ]

    operations = [
        # The policies of the whole table hold for its months, which the app cannot reach by themselves.
        *inzage(
            'logboek_inzage',
            wie=f"({TOEZICHT} or {_ZELF} or {_OVER_MIJ} or {van_dossier(zonder=_PERSOON)})",
            schrijft=_IS_VAN_WIE_KIJKT,
            geschiedenis=False,
        ),
        *inzage(
            'logboek_doelkeuze',
            wie=f"({TOEZICHT} or {_ZELF} or {van_dossier()})",
            schrijft=f"({_ZELF} and {van_dossier()})",
            geschiedenis=False,
        ),
        *inzage('logboek_inzagevraag', wie=f"({TOEZICHT} or {van_dossier()})"),
        # About members of staff: how they read, what went wrong, where they live.
        *inzage('logboek_signaal', wie=TOEZICHT),
        *inzage('logboek_datalek', wie=f"({TOEZICHT} or {van_medewerker('vastgelegd_door_id')})"),
        *inzage('logboek_eigenadres', wie=_ZELF, geschiedenis=False),
    ]
