"""Pure verdicts on sharing: who may consent, whether something may be shared, and who may look along."""

from naober.delen.rules.delen import Convenantstand, Deeloordeel, Toestemmingstand, Voornemen, weeg
from naober.delen.rules.selectie import Keus, Stuk, kies_voor, samengesteld
from naober.delen.rules.toegang import (
    controleer_antwoord,
    controleer_einde,
    controleer_noodreden,
    controleer_oordeel,
    controleer_verzoek,
    mag_antwoorden,
)
from naober.delen.rules.toestemming import (
    Spreker,
    controleer_gever,
    controleer_inhoud,
    laatste_dag,
    mist_huisgenoten,
)

__all__ = [
    "Convenantstand",
    "Deeloordeel",
    "Keus",
    "Spreker",
    "Stuk",
    "Toestemmingstand",
    "Voornemen",
    "controleer_antwoord",
    "controleer_einde",
    "controleer_gever",
    "controleer_inhoud",
    "controleer_noodreden",
    "controleer_oordeel",
    "controleer_verzoek",
    "kies_voor",
    "laatste_dag",
    "mag_antwoorden",
    "mist_huisgenoten",
    "samengesteld",
    "weeg",
]
