"""How it turned out: judgements, experience, objections, help between people, and money."""

from naober.monitor.kolommen import (
    DOSSIERBRONNEN,
    HULPBRONNEN,
    K_AANBIEDER,
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

OORDEEL = Tabel(
    "oordeel", "oordeel over iets in een plan",
    (
        sleutel("oordeel", "het oordeel", "plan_oordeel.id"),
        *WAAR,
        code("wat", "waarover: doel, inzet, levering, bijdrage, samenwerking, afspraak, herijking of samenloop",
            "plan_oordeel.wat"),
        code("uitkomst", "het oordeel", "plan_oordeel.uitkomst"),
        dag("dag", "wanneer", "plan_oordeel.dag"),
        sleutel("doel", "het doel waarover", "plan_oordeel.doel_id", leeg=True),
        sleutel("actie", "de actie waarover", "plan_oordeel.actie_id", leeg=True),
    ),
    ("plan_oordeel", *DOSSIERBRONNEN),
)  # fmt: skip

ERVARING = Tabel(
    "ervaring", "antwoord van een inwoner op een vraag over de hulp",
    (
        *WIE, *WAT, K_AANBIEDER,
        code("wat", "welke vraag: tevreden, hulp of eigen-kracht", "vaste lijst"),
        code("via", "check (team), melding (aanbieder) of bevraging (na afloop)", "de tabel van het antwoord"),
        dag("dag", "wanneer", "levering_leveringscheck.op, levering_resultaatmelding.gemeld_op"),
        getal("score", "van 1 tot en met 10", "levering_leveringscheck.tevreden, levering_resultaatmelding.tevreden",
            "punten"),
    ),
    ("levering_leveringscheck", "levering_resultaatmelding", "monitor_nabevraging", "levering_toewijzing",
     "levering_contractproduct", "onderzoek_behoefte",
     *HULPBRONNEN),
)  # fmt: skip

RESULTAAT = Tabel(
    "resultaat", "afgesproken resultaat waarvan een aanbieder zegt hoe het staat",
    (
        *WIE, *WAT, K_AANBIEDER,
        sleutel("toewijzing", "de toewijzing", "levering_resultaatmelding.toewijzing_id"),
        code("oordeel", "bereikt, deels, niet of loopt", "levering_resultaatmelding.doelen"),
        dag("gemeld", "wanneer gemeld; van elke toewijzing telt de laatste melding",
            "levering_resultaatmelding.gemeld_op"),
        ja("klaar", "of de hulp was opgehouden", "levering_resultaatmelding.reden_einde"),
    ),
    ("levering_resultaatmelding", "levering_toewijzing", "levering_contractproduct", *HULPBRONNEN),
)  # fmt: skip

BEZWAAR = Tabel(
    "bezwaar", "bezwaar of beroep tegen een besluit",
    (
        sleutel("bezwaar", "het bezwaar", "besluit_bezwaar.id"),
        *WIE, *WAT,
        code("soort", "bezwaar of beroep", "besluit_bezwaar.soort"),
        code("uitkomst", "gegrond, deels, ongegrond, niet-ontvankelijk, ingetrokken; leeg als het loopt",
            "besluit_bezwaar.uitkomst"),
        dag("ontvangen", "wanneer het binnenkwam", "besluit_bezwaar.ontvangen_op"),
        dag("besloten", "wanneer erop is besloten", "besluit_bezwaar.besloten_op", leeg=True),
    ),
    ("besluit_bezwaar", *HULPBRONNEN),
)  # fmt: skip

KLACHT = Tabel(
    "klacht", "klacht over hoe iemand is behandeld",
    (
        sleutel("klacht", "de klacht", "besluit_klacht.id"),
        *WIE,
        dag("ontvangen", "wanneer zij binnenkwam", "besluit_klacht.ontvangen_op"),
        dag("afgehandeld", "wanneer zij is afgehandeld", "besluit_klacht.afgehandeld_op", leeg=True),
    ),
    ("besluit_klacht", *DOSSIERBRONNEN),
)  # fmt: skip

VRIJWILLIGER = Tabel(
    "vrijwilliger", "vrijwilliger",
    (
        sleutel("vrijwilliger", "de vrijwilliger", "naoberschap_vrijwilliger.id"),
        code("gebied", "waar de vrijwilliger woont", "naoberschap_vrijwilliger.gebied"),
        ja("organisatie", "of het via een organisatie is", "naoberschap_vrijwilliger.organisatie"),
        dag("sinds", "eerste dag", "naoberschap_vrijwilliger.sinds"),
        dag("gestopt", "laatste dag", "naoberschap_vrijwilliger.gestopt_op", leeg=True),
    ),
    ("naoberschap_vrijwilliger",),
)  # fmt: skip

HULPVRAAG = Tabel(
    "hulpvraag", "vraag om een vrijwilliger",
    (
        sleutel("hulpvraag", "de hulpvraag", "naoberschap_hulpvraag.id"),
        code("gebied", "waar de hulp nodig is", "naoberschap_hulpvraag.gebied"),
        code("vrager", "inwoner, mantelzorger, organisatie, initiatief of gemeente", "naoberschap_hulpvraag.vrager"),
        code("werk", "soort werk, uit het profiel", "naoberschap_hulpvraag.werk"),
        dag("gesteld", "wanneer", "naoberschap_hulpvraag.gesteld_op"),
        dag("gesloten", "wanneer de vraag dichtging", "naoberschap_hulpvraag.gesloten_op", leeg=True),
        code("uitkomst", "voorzien, ingetrokken of niet-gelukt", "naoberschap_hulpvraag.uitkomst"),
        dag("gekoppeld", "wanneer er een vrijwilliger was", "naoberschap_voorstel.gekoppeld_op", leeg=True),
    ),
    ("naoberschap_hulpvraag", "naoberschap_voorstel"),
)  # fmt: skip

MANTELZORG = Tabel(
    "mantelzorg", "zorg van iemand voor een ander",
    (
        sleutel("mantelzorg", "de zorg", "naoberschap_mantelzorg.id"),
        sleutel("persoon", "wie zorgt, als die hier bekend is", "naoberschap_mantelzorg.persoon_id", leeg=True),
        code("gebied", "waar", "naoberschap_mantelzorg.gebied"),
        komma("uren", "hoeveel per week", "naoberschap_mantelzorg.uren", "uur per week"),
        ja("werkend", "of wie zorgt ook werkt", "naoberschap_mantelzorg.werkend"),
        dag("sinds", "eerste dag", "naoberschap_mantelzorg.sinds"),
        dag("tot", "laatste dag", "naoberschap_mantelzorg.tot", leeg=True),
        code("eerst", "eerste oordeel: goed, risico of overbelast; leeg als er geen is",
            "naoberschap_belasting.oordeel"),
        code("laatst", "laatste oordeel", "naoberschap_belasting.oordeel"),
        getal("oordelen", "hoe vaak ernaar gekeken is", "naoberschap_belasting", "keer"),
        dag("bekeken", "wanneer er het laatst naar gekeken is", "naoberschap_belasting.dag", leeg=True),
        getal("steun", "hoe vaak steun is gegeven", "naoberschap_mantelzorgsteun", "keer"),
    ),
    ("naoberschap_mantelzorg", "naoberschap_belasting", "naoberschap_mantelzorgsteun"),
)  # fmt: skip

GESPREK = Tabel(
    "gesprek", "gesprek met een huishouden",
    (
        *WAAR,
        dag("dag", "wanneer", "onderzoek_gesprek.gevoerd_op"),
        code("mantelzorg", "of er een mantelzorger is: ja, nee, of leeg als er niet over is gesproken",
            "onderzoek_gesprek.mantelzorg"),
        ja("thuis", "of het bij de inwoner thuis was", "onderzoek_gesprek.plaats"),
        ja("ondersteuning", "of onafhankelijke cliëntondersteuning is aangeboden",
            "onderzoek_gesprek.clientondersteuning"),
    ),
    ("onderzoek_gesprek", *DOSSIERBRONNEN),
)  # fmt: skip

PARTIJ = Tabel(
    "partij", "partij die om een huishouden heen werkt",
    (
        *WAAR,
        code("soort", "soort partij, uit het profiel", "plan_planpartij.soort"),
        ja("formeel", "of het een instelling of professional is", "plan_planpartij.formeel"),
        dag("van", "eerste dag", "plan_planpartij.van"),
        dag("tot", "laatste dag", "plan_planpartij.tot", leeg=True),
    ),
    ("plan_planpartij", *DOSSIERBRONNEN),
)  # fmt: skip

VEILIGHEID = Tabel(
    "veiligheid", "gebruik van de meldcode of de verwijsindex",
    (
        *WAAR,
        code("soort", "meldcode of verwijsindex", "de tabel"),
        code("vorm", "vorm van geweld; leeg bij de verwijsindex", "veiligheid_meldcode.vorm"),
        dag("dag", "wanneer", "veiligheid_meldcode.begonnen_op, veiligheid_verwijsindexmelding.dag"),
        ja("gemeld", "of er is gemeld; leeg als dat nog niet besloten is", "veiligheid_meldcode.melden", leeg=True),
    ),
    ("veiligheid_meldcode", "veiligheid_verwijsindexmelding", *DOSSIERBRONNEN),
)  # fmt: skip

DECLARATIE = Tabel(
    "declaratie", "declaratie van een aanbieder",
    (
        Kolom("declaratie", Soort.NUMMER, "de declaratie", "levering_declaratie.id"),
        Kolom("aanbieder", Soort.NUMMER, "de aanbieder", "levering_declaratie.aanbieder_id"),
        code("stand", "beoordeeld, goedgekeurd, afgewezen of betaald", "levering_declaratie.stand"),
        dag("ontvangen", "wanneer", "levering_declaratie.ontvangen_op"),
        getal("regels", "hoeveel regels", "levering_declaratie.regels", "regels"),
        getal("afgewezen", "hoeveel daarvan zijn afgewezen", "levering_declaratie.afgewezen", "regels"),
        centen("ingediend", "wat de aanbieder vraagt", "levering_declaratie.ingediend_centen"),
        centen("toegekend", "wat ervan wordt betaald", "levering_declaratie.toegekend_centen"),
    ),
    ("levering_declaratie",),
)  # fmt: skip

BOEKING = Tabel(
    "boeking", "boeking op een post van de begroting, zonder persoon",
    (
        getal("boekjaar", "het jaar waarop zij drukt", "geld_boeking.boekjaar", "jaar"),
        code("post", "de begrotingspost, uit het profiel", "geld_boeking.post"),
        code("soort", "verplicht, gerealiseerd of vrijval", "geld_boeking.soort"),
        code("gebied", "het gebied", "geld_boeking.gebied"),
        code("team", "het team", "geld_boeking.team"),
        code("wet", "de wet", "geld_boeking.wet"),
        code("product", "het product", "geld_boeking.product"),
        code("trede", "de trede", "geld_boeking.trede"),
        getal("tredenr", "plaats van de trede op de trap, 1 is het lichtst", "volgorde in het profiel", "plaats",
            leeg=True),
        K_AANBIEDER,
        centen("centen", "het bedrag", "geld_boeking.centen"),
        dag("dag", "wanneer geboekt", "geld_boeking.dag"),
    ),
    ("geld_boeking",), groeit=True,
)  # fmt: skip
