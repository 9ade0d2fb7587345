"""The operations on help with debts; part of the table in `operaties.py`."""

from collections.abc import Callable

from naober.api.operatie import Operatie, handeling, lezing
from naober.gemeente.actor import Actor
from naober.inkomen import actions as doen
from naober.inkomen import queries as lezen

INZIEN = "schuldhulp.inzien"
_TRAJECT = "schuldhulptrajecten/{int:traject}"

SCHULDHULPOPERATIES: tuple[Operatie, ...] = (
    lezing("dossiers/{int:dossier}/schuldhulptrajecten", lezen.trajecten_van, "Lees de schuldhulp", recht=INZIEN),
    handeling("dossiers/{int:dossier}/schuldhulptrajecten", doen.begin_schuldhulp, "Begin hulp bij schulden"),
    lezing("schuldhulptrajecten/{int:pk}", lezen.schuldhulptraject, "Lees één traject", recht=INZIEN),
    handeling(f"{_TRAJECT}/_bedreiging", doen.meld_bedreiging, "Zeg dat er iets dreigt"),
    handeling(f"{_TRAJECT}/_gesprek", doen.leg_schuldgesprek_vast, "Leg het eerste gesprek vast"),
    handeling(f"{_TRAJECT}/_plan", doen.koppel_schuldhulp, "Zeg welke actie van het plan dit is"),
    handeling(f"{_TRAJECT}/_besluit", doen.leg_besluit_elders_vast, "Leg het besluit van een ander vast"),
    handeling(f"{_TRAJECT}/_einde", doen.beeindig_schuldhulp, "Beëindig de schuldhulp"),
    handeling(f"{_TRAJECT}/schulden", doen.leg_schuld_vast, "Leg een schuld vast"),
    handeling(f"{_TRAJECT}/stappen", doen.zet_schuldhulpstap, "Zet een stap"),
    handeling(f"{_TRAJECT}/voorstellen", doen.dien_voorstel_in, "Dien een voorstel in bij de schuldeisers"),
    lezing("schulden/{int:pk}", lezen.schuld, "Lees één schuld", recht=INZIEN),
    handeling("schulden/{int:schuld}/_wijzigen", doen.wijzig_schuld, "Werk een schuld bij"),
    handeling("schulden/{int:schuld}/_vervallen", doen.laat_schuld_vervallen, "Laat een schuld vervallen"),
    handeling("schulden/{int:schuld}/_antwoord", doen.leg_antwoord_vast, "Leg het antwoord van een schuldeiser vast"),
    lezing("schuldhulpstappen/{int:pk}", lezen.schuldhulpstap, "Lees één stap", recht=INZIEN),
    handeling("schuldhulpstappen/{int:stap}/_bijwerken", doen.werk_schuldhulpstap_bij, "Werk een stap bij"),
    lezing("schuldregelingen/{int:pk}", lezen.schuldregeling, "Lees één voorstel", recht=INZIEN),
    handeling("schuldregelingen/{int:regeling}/_afronden", doen.rond_voorstel_af, "Leg vast hoe het afliep"),
    handeling("schuldregelingen/{int:regeling}/_dwangakkoord", doen.vraag_dwangakkoord, "Vraag een dwangakkoord"),
)

SCHULDHULPZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (
    lezen.schuldhulptraject,
    lezen.schuld,
    lezen.schuldhulpstap,
    lezen.schuldregeling,
)
