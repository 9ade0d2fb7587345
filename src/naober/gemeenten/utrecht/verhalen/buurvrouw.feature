# language: nl
Functionaliteit: Hulp van buren, en lucht voor wie zorgt
  De gemeente maakt mogelijk en verbindt; zij vraagt zelf geen vrijwilligers. (Meedoen naar Vermogen, r. 21-23; r. 1342-1352; r. 1487-1513)

  Achtergrond:
    Gegeven de gemeente "utrecht" op 2 maart 2015
    En "Sanne" is opbouwwerker bij "sociaal-overvecht"

  @UTR-174 @UTR-176 @UTR-373
  Scenario: Een buurvrouw uit de straat brengt Anna wekelijks naar de eetclub
    Als "Buurvrouw" zich als vrijwilliger aanbiedt bij "Sanne":
      | werk     | Iemand brengen en halen |
      | gebied   | overvecht               |
      | postcode | 3561 AB                 |
      | tijden   | do-middag               |
    En "Wijkgenoot" zich als vrijwilliger aanbiedt bij "Sanne":
      | werk     | Iemand brengen en halen |
      | gebied   | overvecht               |
      | postcode | 3564 ZZ                 |
      | tijden   | do-middag               |
    En "De afdeling" een vrijwilliger vraagt bij "Sanne":
      | vrager       | gemeente                |
      | werk         | Iemand brengen en halen |
      | omschrijving | Rijden voor de gemeente |
      | gebied       | overvecht               |
    Dan wordt dat geweigerd met "De gemeente zet hier zelf geen vrijwilligers in" en bron "r. 1342-1352"
    Als "Anna" een vrijwilliger vraagt bij "Sanne":
      | werk         | Iemand brengen en halen              |
      | omschrijving | Elke donderdag naar de eetclub en terug. |
      | gebied       | overvecht                            |
      | postcode     | 3561 AB                              |
      | tijden       | do-middag                            |
    En "Sanne" zoekt wie bij elkaar past
    Dan is er een voorstel dat "Woont in dezelfde straat of vlakbij." zegt en geen naam noemt
    Als beiden ja zeggen bij "Sanne"
    Dan helpt "Buurvrouw" nu "Anna"

  @UTR-166 @UTR-169 @UTR-170 @UTR-171
  Scenario: Logeren bij vrijwilligers, en een Amwaht-groep in de wijk
    Als "Sanne" mantelzorger "Fatima" vastlegt:
      | voor    | haar zoon      |
      | relatie | moeder         |
      | gebied  | overvecht      |
      | uren    | 50             |
      | sinds   | 1 januari 2010 |
    En "Sanne" mantelzorger "Fatima" steunt met "Vrijwillige logeeropvang van Stichting Handje helpen": "Een weekend per maand."
    Dan heeft mantelzorger "Fatima" informeel respijtzorg
    Als "Sanne" mantelzorger "Fatima" steunt met "Kortdurend verblijf": "De zorg is te zwaar voor vrijwilligers alleen."
    Dan heeft mantelzorger "Fatima" formeel respijtzorg
    Als "Sanne" mantelzorger "Fatima" steunt met "Amwaht-groep": "Elke dinsdag in het buurthuis."
    Dan heeft mantelzorger "Fatima" steun van lotgenoten

  Scenario: Zorgen is nooit een voorwaarde
    Als "Sanne" mantelzorger "Ahmed" vastlegt:
      | voor       | zijn moeder    |
      | relatie    | zoon           |
      | gebied     | overvecht      |
      | uren       | 20             |
      | sinds      | 1 januari 2014 |
      | vrijwillig | nee            |
    Dan wordt dat geweigerd met "nooit een voorwaarde" en bron "Wmo 2015"
