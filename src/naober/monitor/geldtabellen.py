"""What is of no resident: demands on contracts, contributions, prevention, and the reserves of the budget."""

from naober.monitor.kolommen import (
    K_AANBIEDER,
    K_PRODUCT,
    K_TREDE,
    Tabel,
    centen,
    code,
    dag,
    getal,
    sleutel,
)

CONTROLE = Tabel(
    "controle", "controle van een eis aan een contract, bij elk product van dat contract",
    (
        sleutel("controle", "de controle", "levering_kwaliteitscontrole.id"),
        K_AANBIEDER, K_PRODUCT,
        code("eis", "de eis, uit het profiel", "levering_kwaliteitscontrole.eis"),
        code("uitkomst", "voldoet, deels of niet", "levering_kwaliteitscontrole.uitkomst"),
        dag("dag", "wanneer gecontroleerd", "levering_kwaliteitscontrole.op"),
        dag("vervangen", "dag van de volgende controle van deze eis", "levering_kwaliteitscontrole.op", leeg=True),
    ),
    ("levering_kwaliteitscontrole", "levering_contract", "levering_contractproduct"),
)  # fmt: skip

BIJDRAGE = Tabel(
    "bijdrage", "wat over een jaar aan eigen bijdragen binnenkwam",
    (
        getal("boekjaar", "het jaar", "levering_bijdrageopbrengst.jaar", "jaar"),
        K_PRODUCT,
        code("vorm", "zin of pgb", "levering_bijdrageopbrengst.leveringsvorm"),
        centen("centen", "hoeveel er binnenkwam", "levering_bijdrageopbrengst.centen"),
        dag("dag", "laatste dag van dat jaar", "levering_bijdrageopbrengst.jaar"),
    ),
    ("levering_bijdrageopbrengst",),
)  # fmt: skip

MAATREGEL = Tabel(
    "maatregel", "preventieve maatregel die loopt of liep",
    (
        sleutel("maatregel", "de maatregel", "kaart_preventiemaatregel.id"),
        K_TREDE,
        code("stand", "gestart, afgerond of gestopt", "kaart_preventiemaatregel.stand"),
        dag("van", "eerste dag; anders de dag van de eerste stap, en anders vandaag", "kaart_preventiemaatregel.van"),
        dag("tot", "laatste dag; leeg als zij loopt", "kaart_preventiemaatregel.tot", leeg=True),
        dag("beoordeeld", "wanneer het resultaat voor het eerst is beoordeeld", "kaart_preventiestap.dag", leeg=True),
    ),
    ("kaart_preventiemaatregel", "kaart_preventiestap"),
)  # fmt: skip

# From the profile and the ledger together, so not by a question to the database (`winkel/uit_profiel.py`).
RESERVE = Tabel(
    "reserve", "reserve van de begroting aan het einde van een jaar",
    (
        code("reserve", "de reserve, uit het profiel", "het profiel"),
        getal("boekjaar", "het jaar", "het profiel en geld_reserveboeking.jaar", "jaar"),
        centen("centen", "wat er aan het einde in zit", "het profiel en geld_reserveboeking.centen"),
        centen("rijksbijdrage", "de rijksbijdragen waar het plafond een deel van is", "het profiel"),
        dag("dag", "laatste dag van dat jaar", "het jaar"),
    ),
    ("geld_reserveboeking",),
)  # fmt: skip
