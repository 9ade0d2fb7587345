# language: nl
Functionaliteit: Een inlooppunt voor de hele buurt, en preventie die haar doelgroep kent
  Altijd open, voor iedereen; en een maatregel die pas begint als duidelijk is voor wie. (Beleidskader Sociaal Domein, r. 227-229; r. 503-505; r. 826-839)

  Achtergrond:
    Gegeven de gemeente "leusden" op 1 februari 2017
    En "Bo" is opbouwwerker bij "larikslaan2"

  @LEU-003 @LEU-004
  Scenario: Een ouder, een senior en een lezer vinden hetzelfde inlooppunt, zonder dat iemand iets vraagt
    Als "Bo" op "Huis in de buurt" van "Inlooppunt (ook trefpunt of buurtkamer)" de tijden zet:
      | dag     | van   | tot   | eerste | laatste | wie                 |
      | dinsdag | 09:00 | 17:00 |        |         |                     |
      | dinsdag | 10:00 | 11:00 |        |         | ouderenadviseur     |
      | woensdag | 10:00 | 11:00 |       |         | wijkverpleegkundige |
    Dan staan er bij "Inlooppunt (ook trefpunt of buurtkamer)" 3 tijden, met "wijkverpleegkundige" op bezoek
    Als een inwoner zoekt op "plek om te wachten op mijn kind"
    Dan staat "Inlooppunt (ook trefpunt of buurtkamer)" bij de eerste 3
    Als een inwoner zoekt op "een praatje maken"
    Dan staat "Inlooppunt (ook trefpunt of buurtkamer)" bij de eerste 3
    Als een inwoner zoekt op "boeken lenen"
    Dan staat "Inlooppunt (ook trefpunt of buurtkamer)" bij de eerste 3
    En is "Inlooppunt (ook trefpunt of buurtkamer)" een ontmoetingsplek, vrij voor iedereen
    Als "Bo" van "Inlooppunt (ook trefpunt of buurtkamer)" de toegang op "toets" zet
    Dan wordt dat geweigerd met "staat open voor iedereen"

  @LEU-013
  Scenario: De een zoekt contact in de buurt, de ander op internet
    Als een inwoner zoekt op "contact in de buurt"
    Dan staat "Inlooppunt (ook trefpunt of buurtkamer)" bij de eerste 5
    Als een inwoner zoekt op "contact via internet"
    Dan staat "Online ontmoeten in dorp en buurt" bij de eerste 5
    En is "Online ontmoeten in dorp en buurt" er "op afstand"

  @LEU-256
  Scenario: Een campagne zonder doelgroep start niet
    Als "Bo" een maatregel opneemt:
      | naam         | Beweeg meer                                     |
      | uitleg       | Een campagne om meer te bewegen.                |
      | vorm         | voorlichting                                    |
      | trede        | Algemene oplossingen                            |
      | themas       | gezonde leefstijl                               |
      | doelen       | voorkomen dat iemand niet meer kan meedoen      |
      | leefstijl-ses | Ook bij de voedselbank en op de bouwplaats.    |
      | op-tijd      | Vanaf veertig jaar.                             |
      | mondiger     | Buren nodigen elkaar uit.                       |
    En "Bo" de maatregel "Beweeg meer" start
    Dan wordt dat geweigerd met "De doelgroep is niet afgebakend" en bron "r. 503-505"
    En loopt de maatregel "Beweeg meer" nog niet
    Als "Bo" de maatregel "Beweeg meer" aanvult:
      | doelgroepen | ouderen                                                |
      | doelgroep   | Wie tussen 65 en 75 is en in Hamersveld woont.         |
    En "Bo" de maatregel "Beweeg meer" start
    Dan loopt de maatregel "Beweeg meer"
