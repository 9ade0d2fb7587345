"""A meeting names nobody, so its row is open within the municipality; what it says of a household is for the members of
that meeting, and what it agreed as well. A consultation is for who sees the file and for whom it asks to come. A case that
is put forward is also for its owner, for who has the mandate, and for who put it: they see that row and not the file."""

from django.db import migrations

from naober.fundament.migraties import ACTOR, inzage, van_dossier, van_medewerker, via

LID = f"{ACTOR} = any(leden)"
VAN_DE_BIJEENKOMST = f"(select {ACTOR} = any(b.leden) from samenspel_bijeenkomst b where b.id = bijeenkomst_id)"  # noqa: S608  made of constants
AFSPRAAK = (
    f"case when punt_id is not null then {via('samenspel_casuspunt', 'punt_id')}"
    f" when overleg_id is not null then {via('samenspel_casusoverleg', 'overleg_id')}"
    f" else {VAN_DE_BIJEENKOMST} end"
)
VOORGELEGD = f"({van_medewerker('eigenaar_id', 'beslist_door_id', 'gemeld_door_id')} or {van_dossier()})"


class Migration(migrations.Migration):
    dependencies = [
        ("dossier", "0007_zicht"),
        ("samenspel", "0002_beveiligd"),
    ]

    operations = [
        *inzage("samenspel_casuspunt", wie=VAN_DE_BIJEENKOMST),
        *inzage("samenspel_casusoverleg", wie=f"({LID} or {van_dossier()})"),
        *inzage("samenspel_inbreng", wie=via("samenspel_casusoverleg", "overleg_id"), geschiedenis=False),
        *inzage("samenspel_werkafspraak", wie=AFSPRAAK),
        *inzage("samenspel_knelpunt", wie=VOORGELEGD),
        *inzage("samenspel_doorbraak", wie=van_dossier()),
    ]
