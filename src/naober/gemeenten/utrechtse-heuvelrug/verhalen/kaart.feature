# language: nl
Functionaliteit: Wat er in de dorpen is, en wat er wordt gedaan voordat iemand iets vraagt
  Vrij toegankelijk, zonder indicatie; en preventie op de laag waar zij hoort. (Samen leven, samen doen, r. 150-165; r. 395-411; r. 570-641; r. 1432-1436; r. 1919-1925)

  Achtergrond:
    Gegeven de gemeente "utrechtse-heuvelrug" op 4 mei 2020
    En "Sofie" is opbouwwerker bij "dorpsteam-driebergen"
    En "Berend" is beleid bij "gemeente"

  @HEU-019 @HEU-021
  Scenario: Wie vervoer zoekt, vindt de belbus en de bezorgdienst, zonder indicatie
    Als een inwoner zoekt op "vervoer naar de winkel"
    Dan staat "Belbus" bij de eerste 5
    En is "Belbus" vrij voor iedereen, op de laag "Collectieve voorzieningen en toegang"
    Als een inwoner zoekt op "boodschappen thuis bezorgd"
    Dan staat "Bezorgdienst van de supermarkt" bij de eerste 5
    Als "Sofie" van "Belbus" de toegang op "besluit" zet
    Dan wordt dat geweigerd met "vraagt nooit een onderzoek of een besluit"

  @HEU-024 @HEU-028
  Scenario: Wie in Doorn of Driebergen zorgen over geld heeft, vindt daar Grip op Geldzaken
    Als een inwoner in gebied "doorn" zoekt op "geldproblemen"
    Dan staat "Grip op Geldzaken in Doorn" bij de eerste 3
    En staat "Grip op Geldzaken in Driebergen" er niet bij
    Als een inwoner in gebied "driebergen" zoekt op "geldproblemen"
    Dan staat "Grip op Geldzaken in Driebergen" bij de eerste 3

  @HEU-025
  Scenario: Met weinig vrijwilligers verschilt per periode wanneer de jongerenruimte open is
    Als "Sofie" op "Jongerenruimte" van "Jongerenruimte" de tijden zet:
      | dag      | van   | tot   | eerste     | laatste         | wie |
      | vrijdag  | 19:00 | 22:00 | 4 mei 2020 | 30 juni 2020    |     |
      | zaterdag | 15:00 | 18:00 | 1 juli 2020 | 31 augustus 2020 |     |
    Dan is "Jongerenruimte" in de ene periode op vrijdag open en in de andere op zaterdag

  Scenario: Een trainer ziet dat het thuis met een kind niet goed gaat
    Als een bezoeker uit gebied "driebergen" op de website zijn zorgen meldt: "Een jongen uit mijn team gaat na de training niet naar huis."
    Dan wacht er een signaal bij "dorpsteam-driebergen", zonder dossier en zonder plan

  @HEU-268
  Scenario: Wie merkt dat een jongere niet wordt geaccepteerd, vindt met wie het actieplan LHBTI werkt
    Dan heeft de maatregel "Actieplan LHBTI" de partners "sportclubs; verenigingen; belangenorganisaties" bij thema "sociale acceptatie en veiligheid LHBTI-ers"
    Als "Berend" een maatregel opneemt:
      | naam         | Roze zaterdag op het voetbalveld              |
      | uitleg       | De club laat zien dat iedereen welkom is.     |
      | vorm         | voorlichting                                  |
      | niveau       | primaire preventie                            |
      | trede        | Sociaal netwerk                               |
      | themas       | sociale acceptatie en veiligheid LHBTI-ers    |
      | doelen       | voorkomen dat maatschappelijke problemen ontstaan |
      | partners     | sportclubs                                    |
      | samenhang    | middel                                        |
      | verschuiving | nee                                           |
      | onder        | Actieplan LHBTI                               |
    Dan hangt "Roze zaterdag op het voetbalveld" onder "Actieplan LHBTI"

  @HEU-266
  Scenario: Een individuele voorziening die geen zwaardere zorg voorkomt, is geen tertiaire preventie
    Als "Berend" een maatregel opneemt:
      | naam             | Individuele begeleiding                          |
      | uitleg           | Begeleiding voor wie haar toegekend krijgt.      |
      | vorm             | individueel                                      |
      | niveau           | tertiaire preventie                              |
      | trede            | Individuele voorzieningen                        |
      | themas           | kwetsbare groepen                                |
      | doelen           | voorkomen dat maatschappelijke problemen verergeren |
      | samenhang        | middel                                           |
      | verschuiving     | nee                                              |
      | smalle-definitie | verminderen van het probleem zelf                |
    Dan wordt dat geweigerd met "zwaardere of ingrijpende zorg" en bron "r. 2201-2219"

  @HEU-275
  Scenario: Een les over alcohol en drugs wordt gepland voor een hele klas
    Als "Sofie" bij "Voorlichting over alcohol en drugs" een planning vastlegt:
      | tekst  | Les voor de tweede klas |
      | dag    | 8 september 2020        |
      | aantal | 28                      |
    Dan staat "Voorlichting over alcohol en drugs" op 8 september 2020 gepland, zonder dat iemand is ingeschreven
