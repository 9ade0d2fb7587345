# language: nl
Functionaliteit: Elke vraag komt bij elk loket binnen, en op de goede plek terecht
  Larikslaan2 is er voor alle vragen. Wmo en jeugd doet het sociaal team, werk en inkomen de sociale dienst in Amersfoort.
  (Beleidskader Sociaal Domein, r. 646-651, 983-996, 1006-1011)

  Achtergrond:
    Gegeven de gemeente "leusden" op 1 februari 2017
    En "Marloes" is ingang bij "larikslaan2"
    En "Dirk" is ingang bij "sociale-dienst-amersfoort"
    En "Sanne" is generalist bij "sociaal-team"
    En "Joost" is generalist bij "sociale-dienst-amersfoort"
    En inwoner "Wim Terschuur" van 44 jaar woont in gebied "leusden"

  @LEU-030
  Abstract Scenario: Een vraag om informatie of advies krijgt direct antwoord
    Als "Marloes" een vraag vastlegt over "Wim Terschuur":
      | ingang       | larikslaan2   |
      | kanaal       | loket         |
      | vraag        | <vraag>       |
      | enkelvoudig  | ja            |
      | antwoord     | <antwoord>    |
      | leefgebieden | <leefgebied>  |
    Dan wacht er 0 vragen bij "sociaal-team"
    En wacht er 0 vragen bij "sociale-dienst-amersfoort"

    Voorbeelden:
      | leefgebied | vraag                                | antwoord                                        |
      | welzijn    | Waar kan ik mensen ontmoeten?        | Het inlooppunt in de buurt is voor iedereen.    |
      | zorg       | Wie kan mij over zorg vertellen?     | De ouderenadviseur, elke week in het inlooppunt. |
      | vervoer    | Hoe vraag ik de Regiotaxi?           | Dat kan met een telefoontje.                    |
      | inkomen    | Waar vind ik de regels voor bijstand? | Op de website, en bij de sociale dienst.        |
      | werk       | Waar zoek ik vrijwilligerswerk?      | Bij de vacatures voor vrijwilligers.            |

  @LEU-033
  Scenario: Zorg en opgroeien gaan naar het sociaal team
    Als "Marloes" een vraag vastlegt over "Wim Terschuur":
      | ingang       | larikslaan2                                   |
      | kanaal       | telefoon                                      |
      | vraag        | Mijn dochter komt de deur niet meer uit.      |
      | leefgebieden | zorg, opvoeden-opgroeien                      |
    Dan wacht er 1 vraag bij "sociaal-team"
    En wacht er 0 vragen bij "sociale-dienst-amersfoort"

  @LEU-033 @LEU-034
  Abstract Scenario: Alleen werk of inkomen gaat naar Amersfoort, bij welk van de twee loketten ook gevraagd
    Als "<wie>" een vraag vastlegt over "Wim Terschuur":
      | ingang       | <loket>                                |
      | kanaal       | loket                                  |
      | vraag        | Ik ben mijn baan kwijt. Hoe moet ik nu verder? |
      | leefgebieden | werk, inkomen                          |
    Dan wacht er 1 vraag bij "sociale-dienst-amersfoort"
    En wacht er 0 vragen bij "sociaal-team"
    Als "Joost" de wachtende vraag oppakt
    Dan is "Joost" regisseur van het huishouden van "Wim Terschuur"

    Voorbeelden:
      | wie     | loket                             |
      | Marloes | loket-werk-en-inkomen-larikslaan2 |
      | Dirk    | loket-werk-en-inkomen-amersfoort  |

  @LEU-035 @demo
  Scenario: Een vraag over werk en inkomen bij Larikslaan2 hoort meteen in het ene dossier van het huishouden
    Als "Marloes" een vraag vastlegt over "Wim Terschuur":
      | ingang       | loket-werk-en-inkomen-larikslaan2            |
      | kanaal       | loket                                        |
      | vraag        | Ik heb schulden en mijn zoon gaat niet naar school. |
      | leefgebieden | inkomen, opvoeden-opgroeien                  |
    Dan wacht er 1 vraag bij "sociaal-team"
    Als "Sanne" de wachtende vraag oppakt
    En "Dirk" een vraag vastlegt over "Wim Terschuur":
      | ingang       | loket-werk-en-inkomen-amersfoort             |
      | kanaal       | telefoon                                     |
      | vraag        | Mijn huur is weer niet betaald.              |
      | leefgebieden | inkomen                                      |
    Dan heeft "Wim Terschuur" één dossier met 2 vragen
    En is "Sanne" regisseur van het huishouden van "Wim Terschuur"
    En wacht er 1 vraag bij "sociale-dienst-amersfoort"

  Scenario: Een collega van de andere organisatie pakt de vraag niet op
    Als "Marloes" een vraag vastlegt over "Wim Terschuur":
      | ingang       | larikslaan2                          |
      | kanaal       | loket                                |
      | vraag        | Ik zoek werk.                        |
      | leefgebieden | werk                                 |
    En "Sanne" de wachtende vraag oppakt
    Dan wordt dat geweigerd met "team"
