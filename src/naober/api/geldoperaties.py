"""The operations on invoices, payments, pgb and contributions; part of the table in `operaties.py`."""

from collections.abc import Callable

from naober.api.begrotingsoperaties import BEGROTINGSOPERATIES, BEGROTINGSZOEKERS
from naober.api.operatie import Operatie, handeling, lezing
from naober.geld import queries as standen
from naober.gemeente.actor import Actor
from naober.koppelingen.actions import verstuur_uitgaand
from naober.levering import actions as doen
from naober.levering import queries as lezen

FACTUREN = "factuur.indienen"
BETALEN = "betaling.doen"
INZIEN = "geld.inzien"

GELDOPERATIES: tuple[Operatie, ...] = (
    handeling("declaraties", doen.dien_factuur_in, "Dien een factuur in"),
    lezing("declaraties", lezen.declaraties, "Lees de facturen, eerst wat aandacht vraagt", recht=FACTUREN),
    lezing("declaraties/{int:pk}", lezen.declaratie, "Lees één factuur", recht=FACTUREN),
    lezing("declaraties/{int:declaratie}/prestaties", lezen.prestaties, "Lees regels met een reden", recht=FACTUREN),
    handeling("declaraties/{int:declaratie}/_goedkeuren", doen.keur_factuur_goed, "Keur een factuur goed"),
    handeling("declaraties/{int:declaratie}/_afkeuren", doen.keur_factuur_af, "Keur een factuur af"),
    lezing("prestaties/{int:pk}", lezen.prestatie, "Lees één regel van een factuur", recht=FACTUREN),
    handeling("prestaties/{int:prestatie}/_verbeteren", doen.verbeter_prestatie, "Dien een afgewezen regel goed in"),
    handeling("prestaties/{int:prestatie}/besluiten", doen.beslis_prestatie, "Beslis over een regel"),
    handeling("betaalbatches", doen.maak_betaling, "Maak een betaling"),
    lezing("betaalbatches", lezen.betaalbatches, "Lees de betalingen, nieuwste eerst", recht=BETALEN),
    lezing("betaalbatches/{int:pk}", lezen.betaalbatch, "Lees één betaling", recht=BETALEN),
    handeling("betaalbatches/{int:betaalbatch}/_vrijgeven", doen.geef_betaling_vrij, "Geef een betaling vrij"),
    handeling("betaalbatches/{int:betaalbatch}/_intrekken", doen.trek_betaling_in, "Trek een betaling in"),
    handeling("steekproeven", doen.trek_steekproef, "Trek een steekproef uit de betalingen"),
    lezing("steekproeven", lezen.steekproeven, "Lees de steekproeven, nieuwste eerst", recht=BETALEN),
    lezing("steekproeven/{int:pk}", lezen.steekproef, "Lees één steekproef", recht=BETALEN),
    lezing("steekproefregels/{int:pk}", lezen.steekproefregel, "Lees één regel van een steekproef", recht=BETALEN),
    handeling("steekproefregels/{int:regel}/_toetsen", doen.toets_steekproefregel, "Toets een regel"),
    # Pgb
    handeling("acties/{int:actie}/pgbplan", doen.leg_pgbplan_vast, "Leg het plan voor een pgb vast"),
    lezing("pgbplannen/{int:pk}", lezen.pgbplan, "Lees het plan voor een pgb", recht="dossier.inzien"),
    handeling("besluiten/{int:besluit}/overeenkomsten", doen.leg_overeenkomst_vast, "Leg een overeenkomst vast"),
    handeling("besluiten/{int:besluit}/controles", doen.controleer_pgb, "Leg een controle van een pgb vast"),
    handeling("besluiten/{int:besluit}/pgb/_intrekken", doen.trek_pgb_in, "Trek een pgb in"),
    # Eigen bijdrage
    handeling(
        "dossiers/{int:dossier}/bijdrageoordelen", doen.leg_bijdrageoordeel_vast, "Vraag een huishouden geen bijdrage"
    ),
    handeling("dossiers/{int:dossier}/naturabijdragen", doen.leg_natura_vast, "Spreek een bijdrage in natura af"),
    handeling("dossiers/{int:dossier}/wlzgesprekken", doen.leg_wlzgesprek_vast, "Leg Wmo en Wlz naast elkaar"),
    handeling("dossiers/{int:dossier}/bijdrageovergangen", doen.leg_overgang_vast, "Leg vast dat iemand dit al had"),
    handeling("besluiten/{int:besluit}/bijkopen", doen.leg_bijkopen_vast, "Leg zelf bijgekochte uren vast"),
    lezing("bijdrageafspraken/{int:pk}", lezen.bijdrageafspraak, "Lees één afspraak", recht="dossier.inzien"),
    handeling("bijdrageafspraken/{int:afspraak}/_beeindigen", doen.beeindig_bijdrageafspraak, "Beëindig een afspraak"),
    handeling("bijdrageopbrengsten", doen.leg_opbrengst_vast, "Leg vast wat aan bijdragen is ontvangen"),
    # De begroting
    lezing("begrotingsstand", standen.begrotingsstand, "Lees hoe de begroting van een jaar ervoor staat", recht=INZIEN),
    lezing(
        "begrotingsposten/{slug:code}", standen.poststand, "Lees waaraan een post van de begroting opgaat", recht=INZIEN
    ),
    lezing(
        "dossiers/{int:dossier}/verplichtingen",
        standen.verplichtingen_van,
        "Lees wat de hulp aan een huishouden kost",
        recht="dossier.inzien",
    ),
    handeling("koppelingen/_versturen", verstuur_uitgaand, "Stuur wat wacht aan de SVB of het CAK"),
    *BEGROTINGSOPERATIES,
)

GELDZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (
    lezen.declaratie,
    lezen.prestatie,
    lezen.betaalbatch,
    lezen.steekproef,
    lezen.steekproefregel,
    lezen.pgbplan,
    lezen.bijdrageafspraak,
    *BEGROTINGSZOEKERS,
)
