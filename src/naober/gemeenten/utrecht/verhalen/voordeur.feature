# language: nl
Functionaliteit: Eén voordeur, en elke vraag op de goede plek
  Na een kort ontvangstgesprek gaat de vraag naar wie haar oppakt. Er is geen toegangstoets.
  (Meedoen naar Vermogen, r. 1589-1599; r. 1672-1688; r. 1783-1801)

  Achtergrond:
    Gegeven de gemeente "utrecht" op 12 januari 2015
    En "Iris" is ingang bij "sociaal-zuidwest"
    En "Noor" is generalist bij "sociaal-zuidwest"
    En "Hans" is beslisser bij "individuele-verstrekkingen"
    En inwoner "Karim Aydin" van 44 jaar woont in gebied "zuidwest"
    En inwoner "Sem Aydin" van 9 jaar woont in gebied "zuidwest"
    En inwoner "Lies de Groot" van 71 jaar woont in gebied "leidsche-rijn"

  @UTR-031 @UTR-034
  Scenario: Een volwassene met meer vragen gaat naar het team van zijn eigen wijk
    Als "Iris" een vraag vastlegt over "Karim Aydin":
      | ingang       | buurtteam                                     |
      | kanaal       | fysiek                                        |
      | vraag        | Ik slaap slecht en kom niet uit met mijn geld. |
      | leefgebieden | geld, psychisch                               |
    Dan wacht er 1 vraag bij "sociaal-zuidwest"
    Als "Iris" een vraag vastlegt over "Lies de Groot":
      | ingang       | buurtteam                                  |
      | kanaal       | telefoon                                   |
      | vraag        | Ik ben alleen en zie op tegen de verhuizing. |
      | leefgebieden | sociaal, wonen                             |
    Dan wacht er 1 vraag bij "sociaal-leidsche-rijn"
    En is er geen besluit en geen brief

  @UTR-034
  Scenario: Een enkele vraag om advies krijgt meteen antwoord, zonder plan
    Als "Iris" een vraag vastlegt over "Karim Aydin":
      | ingang       | buurtteam                                       |
      | kanaal       | telefoon                                        |
      | vraag        | Heb ik recht op huurtoeslag?                    |
      | leefgebieden | geld                                            |
      | enkelvoudig  | ja                                              |
      | antwoord     | De sociaal raadsman rekende het voor; ja.       |
    Dan wacht er 0 vragen bij "sociaal-zuidwest"
    En is er geen plan

  @UTR-034 @UTR-040 @demo
  Scenario: Een enkelvoudige aanvraag gaat naar Individuele Verstrekkingen, bij samenloop naar het buurtteam
    Als "Iris" een vraag vastlegt over "Karim Aydin":
      | ingang       | wmo-loket                       |
      | kanaal       | fysiek                          |
      | vraag        | Ik wil graag een vervoerspas.   |
      | leefgebieden | huishouden-vervoer              |
      | enkelvoudig  | ja                              |
    Dan wacht er 1 vraag bij "individuele-verstrekkingen"
    Als "Iris" een vraag vastlegt over "Lies de Groot":
      | ingang       | wmo-loket                                            |
      | kanaal       | fysiek                                               |
      | vraag        | Ik wil graag een vervoerspas, en ik ben zo alleen.   |
      | leefgebieden | huishouden-vervoer, sociaal                          |
      | enkelvoudig  | ja                                                   |
    Dan wacht er 1 vraag bij "individuele-verstrekkingen"
    En wacht er 1 vraag bij "sociaal-leidsche-rijn"

  @UTR-034
  Scenario: Een vraag over een kind gaat achter dezelfde deur naar Jeugd en Gezin
    Als "Iris" een vraag vastlegt over "Sem Aydin":
      | ingang       | school                        |
      | kanaal       | telefoon                      |
      | melder       | Juf van de basisschool        |
      | relatie      | leerkracht                    |
      | vraag        | Hij is stil en vaak ziek.     |
      | leefgebieden | jeugd-gezin, psychisch        |
    Dan wacht er 1 vraag bij "jeugd-en-gezin"
    En wacht er 0 vragen bij "sociaal-zuidwest"

  Scenario: Wie geen eigen woonplek heeft, gaat naar het frontofficeteam
    Als "Iris" een vraag vastlegt over "Karim Aydin":
      | ingang       | politie                              |
      | kanaal       | telefoon                             |
      | melder       | Wijkagent                            |
      | relatie      | wijkagent                            |
      | vraag        | Hij slaapt op straat.                |
      | leefgebieden | opvang, psychisch                    |
    Dan wacht er 1 vraag bij "frontofficeteam"
