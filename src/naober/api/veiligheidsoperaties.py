"""The operations on safety; part of the table in `operaties.py`."""

from collections.abc import Callable

from naober.api.operatie import Operatie, handeling, lezing
from naober.gemeente.actor import Actor
from naober.veiligheid import actions as doen
from naober.veiligheid import queries as lezen

INZIEN = "veiligheid.inzien"

VEILIGHEIDSOPERATIES: tuple[Operatie, ...] = (
    handeling("dossiers/{int:dossier}/meldcodes", doen.begin_meldcode, "Begin de meldcode"),
    lezing("meldcodes/{int:pk}", lezen.meldcode, "Lees één meldcode", recht=INZIEN),
    handeling("meldcodes/{int:meldcode}/stappen", doen.zet_meldcodestap, "Zet een stap van de meldcode"),
    handeling("meldcodes/{int:meldcode}/acties", doen.leg_meldactie_vast, "Leg vast wat er is gedaan"),
    handeling("meldcodes/{int:meldcode}/_gevaar", doen.pas_gevaar_aan, "Zeg of er nu gevaar is"),
    handeling("meldcodes/{int:meldcode}/_sluiten", doen.sluit_meldcode, "Sluit de meldcode af"),
    handeling("dossiers/{int:dossier}/overdrachten", doen.doe_melding, "Meld bij wie over veiligheid waakt"),
    handeling("dossiers/{int:dossier}/_meedenken", doen.vraag_meedenken, "Vraag om mee te denken, zonder namen"),
    lezing("overdrachten/{int:pk}", lezen.overdracht, "Lees één overdracht", recht=INZIEN),
    handeling("overdrachten/{int:overdracht}/terugkoppelingen", doen.leg_terugkoppeling_vast, "Leg bericht terug vast"),
    handeling("dossiers/{int:dossier}/veiligheidsplannen", doen.maak_veiligheidsplan, "Maak een veiligheidsplan"),
    lezing("veiligheidsplannen/{int:pk}", lezen.veiligheidsplan, "Lees één veiligheidsplan", recht=INZIEN),
    handeling("veiligheidsplannen/{int:plan}/_sluiten", doen.sluit_veiligheidsplan, "Sluit een veiligheidsplan"),
    handeling("dossiers/{int:dossier}/geweldsoordelen", doen.beoordeel_geweld, "Zeg of het geweld is gestopt"),
    handeling("dossiers/{int:dossier}/verwijsindex", doen.meld_in_verwijsindex, "Meld een jeugdige in de Verwijsindex"),
    lezing("verwijsindexmeldingen/{int:pk}", lezen.verwijsindexmelding, "Lees één melding", recht=INZIEN),
    handeling("verwijsindexmeldingen/{int:melding}/matches", doen.leg_match_vast, "Leg een match vast"),
    handeling("verwijsindexmeldingen/{int:melding}/_intrekken", doen.trek_verwijsindex_in, "Trek een melding in"),
    handeling("dossiers/{int:dossier}/opschalingen", doen.schaal_op, "Vraag een partij buiten het team"),
    lezing("opschalingen/{int:pk}", lezen.opschaling, "Lees één opschaling", recht=INZIEN),
    handeling("opschalingen/{int:opschaling}/_afronden", doen.rond_opschaling_af, "Leg vast hoe het afliep"),
    handeling("dossiers/{int:dossier}/achtervang", doen.regel_achtervang, "Regel achtervang voor een crisis"),
    handeling("dossiers/{int:dossier}/markeringen", doen.markeer, "Markeer een risico"),
    lezing("markeringen/{int:pk}", lezen.markering, "Lees één markering", recht=INZIEN),
    handeling("markeringen/{int:markering}/_weghalen", doen.haal_markering_weg, "Haal een risico weg"),
)

ZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (
    lezen.meldcode,
    lezen.overdracht,
    lezen.veiligheidsplan,
    lezen.verwijsindexmelding,
    lezen.opschaling,
    lezen.markering,
)
