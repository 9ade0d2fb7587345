"""What is needed, agreed, decided and delivered, and how that turned out."""

from naober.monitor.kolommen import (
    DOSSIERBRONNEN,
    HULPBRONNEN,
    K_AANBIEDER,
    K_TREDE,
    K_TREDENR,
    WAAR,
    WAT,
    WIE,
    Kolom,
    Soort,
    Tabel,
    centen,
    code,
    dag,
    getal,
    ja,
    komma,
    sleutel,
)

BEHOEFTE = Tabel(
    "behoefte", "behoefte van een inwoner",
    (
        sleutel("behoefte", "de behoefte", "onderzoek_behoefte.id"),
        *WIE,
        code("leefgebied", "het leefgebied", "onderzoek_behoefte.leefgebied"),
        dag("gesteld", "dag van het gesprek", "onderzoek_gesprek.gevoerd_op"),
        dag("vervallen", "sinds wanneer zij niet meer speelt", "onderzoek_behoefte.vervallen_op", leeg=True),
        code("genoeg", "de lichtste trede waarop is gevonden dat die genoeg is", "onderzoek_bevinding.trede"),
        getal("genoegnr", "plaats van die trede op de trap", "volgorde in het profiel", "plaats", leeg=True),
    ),
    ("onderzoek_behoefte", "onderzoek_gesprek", "onderzoek_bevinding", *DOSSIERBRONNEN),
)  # fmt: skip

METING = Tabel(
    "meting", "score op een dimensie van een instrument",
    (
        *WIE,
        code("instrument", "het instrument", "onderzoek_meting.instrument"),
        code("dimensie", "de dimensie", "onderzoek_meting.scores"),
        code("moment", "moment van meten, uit het profiel", "onderzoek_meting.moment"),
        dag("dag", "wanneer gemeten is", "onderzoek_meting.gemeten_op"),
        komma("score", "de score op de schaal van het instrument", "onderzoek_meting.scores", "punten"),
        getal("volgorde", "de hoeveelste meting hiervan bij deze inwoner", "telling op dag", "volgnummer"),
        ja("laatste", "of het de laatste is", "telling op dag"),
    ),
    ("onderzoek_meting", *DOSSIERBRONNEN),
)  # fmt: skip

DOEL = Tabel(
    "doel", "doel in een plan, met hoe het er het laatst mee stond",
    (
        sleutel("doel", "het doel", "plan_doel.id"),
        *WAAR,
        code("soort", "soort doel, uit het profiel", "plan_doel.soort"),
        dag("gesteld", "wanneer het plan is opgesteld", "plan_plan.opgesteld_op"),
        code("oordeel", "het laatste oordeel; leeg als er geen is", "plan_oordeel.uitkomst"),
        dag("beoordeeld", "dag van dat oordeel", "plan_oordeel.dag", leeg=True),
    ),
    ("plan_doel", "plan_plan", "plan_oordeel", *DOSSIERBRONNEN),
)  # fmt: skip

ACTIE = Tabel(
    "actie", "actie in een plan: wie helpt waarmee, op welke trede",
    (
        sleutel("actie", "de actie", "plan_actie.id"),
        *WIE,
        code("leefgebied", "het leefgebied van de behoefte", "onderzoek_behoefte.leefgebied"),
        K_TREDE, K_TREDENR,
        code("product", "het product, als er een bij hoort", "plan_actie.product"),
        code("uitvoerder", "inwoner, netwerk, vrijwilliger, team of aanbieder", "plan_actie.uitvoerder"),
        code("soort", "soort actie", "plan_actie.soort"),
        code("stand", "wat erover is besloten", "plan_actie.stand"),
        ja("structureel", "of zij blijvend nodig is", "plan_actie.structureel"),
        dag("gepland", "wanneer het plan is opgesteld", "plan_plan.opgesteld_op"),
        dag("begonnen", "wanneer de hulp begon", "plan_actie.begonnen_op", leeg=True),
        dag("afgerond", "wanneer de hulp ophield", "plan_actie.afgerond_op", leeg=True),
        code("afloop", "bereikt, deels, niet of vervangen", "plan_actie.afloop"),
    ),
    ("plan_actie", "plan_plan", "onderzoek_behoefte", *DOSSIERBRONNEN),
)  # fmt: skip

SCHALING = Tabel(
    "schaling", "stap van hulp naar een lichtere of zwaardere trede",
    (
        sleutel("schaling", "de stap", "plan_schaling.id"),
        *WIE,
        code("trede_van", "de trede die het was", "plan_schaling.trede_van"),
        getal("nr_van", "plaats van die trede", "volgorde in het profiel", "plaats", leeg=True),
        code("trede_naar", "de trede die het werd", "plan_schaling.trede_naar"),
        getal("nr_naar", "plaats van die trede", "volgorde in het profiel", "plaats", leeg=True),
        code("product_van", "het product dat het was", "plan_actie.product"),
        code("product_naar", "het product dat het werd", "plan_actie.product"),
        ja("lichter", "of het lichter werd", "plan_schaling.lichter"),
        dag("dag", "wanneer", "plan_schaling.dag"),
    ),
    ("plan_schaling", "plan_actie", "onderzoek_behoefte", *DOSSIERBRONNEN),
)  # fmt: skip

BESLUIT = Tabel(
    "besluit", "besluit op een aanvraag",
    (
        sleutel("besluit", "het besluit", "besluit_besluit.id"),
        *WIE, *WAT,
        code("leefgebied", "het leefgebied van de behoefte", "onderzoek_behoefte.leefgebied"),
        code("soort", "maatwerk, algemeen of financieel", "besluit_besluit.voorzieningsoort"),
        code("uitkomst", "toegekend of afgewezen", "besluit_besluit.uitkomst"),
        code("vorm", "zin, pgb, geld, pvb of voucher", "besluit_besluit.leveringsvorm"),
        dag("aanvraag", "dag van de aanvraag", "besluit_besluit.aanvraag_op"),
        dag("genomen", "dag van het besluit", "besluit_besluit.genomen_op"),
        dag("ingang", "eerste dag van de hulp", "besluit_besluit.ingang_op", leeg=True),
        dag("einde", "laatste dag; leeg als er geen is", "besluit_besluit.eind_op, of ingetrokken_op", leeg=True),
        ja("spoed", "of het vooruitliep op het onderzoek", "besluit_besluit.spoed"),
        centen("centen", "het bedrag dat is toegekend", "besluit_besluit.bedrag_centen", leeg=True),
        code("per", "eenmalig, maand of jaar", "besluit_besluit.per"),
        komma("omvang", "hoeveel, in de eenheid van het product", "besluit_besluit.omvang",
            "eenheid van het product", leeg=True),
        code("resultaat", "bereikt, deels of niet; leeg als er niets van gezegd is", "besluit_besluit.resultaat_stand"),
        dag("resultaat_op", "wanneer dat gezegd is", "besluit_besluit.resultaat_op", leeg=True),
        K_AANBIEDER,
        code("uitgifte", "van een hulpmiddel: opnieuw of nieuw; leeg zonder opgave", "besluit_besluit.gegevens"),
        code("toets", "open, rechtmatig of onrechtmatig; leeg zonder toets achteraf",
            "besluit_rechtmatigheidstoets.uitkomst"),
        code("toetsgrond", "waarom onrechtmatig", "besluit_rechtmatigheidstoets.grond"),
    ),
    ("besluit_besluit", "plan_actie", "onderzoek_behoefte", "besluit_rechtmatigheidstoets", "levering_toewijzing",
     *DOSSIERBRONNEN),
)  # fmt: skip

TOEWIJZING = Tabel(
    "toewijzing", "opdracht aan een aanbieder voor een inwoner",
    (
        sleutel("toewijzing", "de toewijzing", "levering_toewijzing.id"),
        sleutel("besluit", "het besluit", "levering_toewijzing.besluit_id", leeg=True),
        *WIE, *WAT, K_AANBIEDER,
        code("categorie", "productcategorie van de standaard", "levering_toewijzing.productcategorie"),
        code("productcode", "productcode van de standaard", "levering_toewijzing.productcode"),
        code("verwijzer", "wie verwees, code van de standaard", "levering_toewijzing.verwijzer"),
        dag("toegewezen", "wanneer de opdracht is gegeven", "levering_toewijzing.toegewezen_op"),
        dag("ingang", "eerste dag", "levering_toewijzing.ingang"),
        dag("einde", "laatste dag; leeg als er geen is", "levering_toewijzing.einde", leeg=True),
        dag("begin_hulp", "wanneer de hulp begon", "levering_levering.begin (eerste)", leeg=True),
        dag("eind_hulp", "wanneer de hulp ophield, niet tijdelijk", "levering_levering.eind", leeg=True),
        code("reden_einde", "waarom, code van de standaard", "levering_levering.reden_beeindiging"),
        getal("volume", "hoeveel", "levering_toewijzing.volume", "eenheid van de standaard", leeg=True),
        code("eenheid", "waarin, code van de standaard", "levering_toewijzing.eenheid"),
        code("frequentie", "hoe vaak, code van de standaard", "levering_toewijzing.frequentie"),
        centen("budget", "het budget van een toewijzing zonder omvang", "levering_toewijzing.budget_centen", leeg=True),
    ),
    ("levering_toewijzing", "levering_levering", "levering_contractproduct", *HULPBRONNEN),
)  # fmt: skip

LEVERING = Tabel(
    "levering", "regel van een declaratie die niet is afgewezen",
    (
        sleutel("toewijzing", "de toewijzing; leeg als het nummer van geen toewijzing is",
            "levering_prestatie.toewijzing_id", leeg=True),
        Kolom("declaratie", Soort.NUMMER, "de declaratie", "levering_prestatie.declaratie_id"),
        Kolom("aanbieder", Soort.NUMMER, "de aanbieder", "levering_prestatie.aanbieder_id"),
        getal("maand", "jaar en maand van de eerste dag van hulp, als jjjjmm", "levering_prestatie.begin", "maand"),
        dag("begin", "eerste dag van deze hulp", "levering_prestatie.begin"),
        dag("eind", "laatste dag van deze hulp", "levering_prestatie.eind"),
        getal("volume", "hoeveel; onder nul bij een creditering", "levering_prestatie.volume",
            "eenheid van de standaard"),
        code("eenheid", "waarin, code van de standaard", "levering_prestatie.eenheid"),
        centen("ingediend", "wat de aanbieder vraagt", "levering_prestatie.centen"),
        centen("toegekend", "wat ervan wordt betaald",
            "levering_prestatiebesluit.centen, of levering_prestatie.toegekend_centen"),
    ),
    ("levering_prestatie", "levering_prestatiebesluit"), groeit=True,
)  # fmt: skip
