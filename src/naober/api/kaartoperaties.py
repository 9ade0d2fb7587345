"""The operations on the social map and on prevention; part of the table in `operaties.py`."""

from collections.abc import Callable

from naober.api.operatie import Operatie, handeling, lezing
from naober.gemeente.actor import Actor
from naober.kaart import actions as kaarten
from naober.kaart import preventie
from naober.kaart import queries as kaart

KAARTOPERATIES: tuple[Operatie, ...] = (
    lezing("voorzieningen", kaart.voorzieningen, "Lees de sociale kaart", recht=None),
    lezing("voorzieningen/{int:pk}", kaart.voorziening, "Lees één voorziening", recht=None),
    handeling("voorzieningen", kaarten.zet_op_kaart, "Zet iets op de sociale kaart"),
    handeling("voorzieningen/{int:voorziening}/_wijzigen", kaarten.wijzig_voorziening, "Wijzig een voorziening"),
    handeling("voorzieningen/{int:voorziening}/_plekken", kaarten.zet_plekken, "Zeg waar en wanneer het er is"),
    handeling("voorzieningen/{int:voorziening}/_sluiten", kaarten.sluit_voorziening, "Sluit een voorziening"),
    handeling("voorzieningen/{int:voorziening}/_heropenen", kaarten.heropen_voorziening, "Open haar weer"),
    handeling("voorzieningen/{int:voorziening}/_nakijken", kaarten.keek_na, "Zeg dat een voorziening nog klopt"),
    handeling("voorzieningen/{int:voorziening}/labels", kaarten.geef_label, "Geef een voorziening een label"),
    handeling("voorzieningen/{int:voorziening}/_ontlabelen", kaarten.neem_label_af, "Neem een label af"),
    lezing("organisaties", kaart.organisaties, "Lees wie er iets aanbiedt", recht=None),
    lezing("organisaties/{int:pk}", kaart.organisatie, "Lees één organisatie", recht=None),
    lezing("organisaties/{int:organisatie}/voorzieningen", kaart.aanbod_van, "Lees wat zij aanbiedt", recht=None),
    handeling("organisaties", kaarten.voeg_organisatie_toe, "Zet een organisatie op de kaart"),
    handeling("organisaties/{int:organisatie}/_wijzigen", kaarten.wijzig_organisatie, "Wijzig een organisatie"),
    lezing("locaties", kaart.locaties, "Lees waar iets wordt aangeboden", recht=None),
    lezing("kaartvoorstellen", kaart.voorstellen, "Lees wat anderen voorstellen", recht="kaart.voorstellen"),
    lezing("kaartvoorstellen/{int:pk}", kaart.voorstel, "Lees één voorstel", recht="kaart.voorstellen"),
    handeling("kaartvoorstellen", kaarten.stel_voor, "Stel een wijziging van de kaart voor"),
    handeling("kaartvoorstellen/{int:voorstel}/_beoordelen", kaarten.beoordeel_voorstel, "Beoordeel een voorstel"),
    handeling("kaartinvoeren", kaarten.geef_bestand, "Geef een bestand om in te lezen"),
    lezing("kaartinvoeren", kaart.invoeren, "Lees welke bestanden zijn gegeven", recht="kaart.bijhouden"),
    lezing("kaartinvoeren/{int:pk}", kaart.invoer, "Lees hoe ver één bestand is", recht="kaart.bijhouden"),
    handeling("kaartinvoeren/{int:invoer}/_inlezen", kaarten.lees_verder, "Lees het volgende deel in"),
    lezing("maatregelen", preventie.maatregelrijen, "Lees wat er aan preventie wordt gedaan", recht=None),
    lezing("maatregelen/{int:pk}", preventie.maatregel, "Lees één maatregel", recht=None),
    handeling("maatregelen", kaarten.neem_maatregel_op, "Neem een preventieve maatregel op"),
    handeling("maatregelen/{int:maatregel}/_wijzigen", kaarten.wijzig_maatregel, "Wijzig een maatregel"),
    handeling("maatregelen/{int:maatregel}/_starten", kaarten.start_maatregel, "Start een maatregel"),
    handeling("maatregelen/{int:maatregel}/_beeindigen", kaarten.beeindig_maatregel, "Beëindig een maatregel"),
    handeling("preventiestappen", kaarten.leg_preventiestap_vast, "Leg vast wat er is gedaan of nodig is"),
    handeling("preventieoproepen", kaarten.doe_oproep, "Vraag om wat er ontbreekt"),
    lezing("preventiestappen", preventie.behoeften, "Lees wat teams nodig vinden", recht="preventie.vastleggen"),
)

KAARTZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (
    kaart.invoer,
    kaart.voorziening,
    kaart.organisatie,
    kaart.voorstel,
    preventie.maatregel,
)
