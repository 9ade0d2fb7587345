# language: nl
Functionaliteit: Eén ingang in het eigen dorp
  Een vraag komt bij het Sociaal Dorpsteam, voor jong en oud en zonder een wet te kiezen. Alleen bijstand en schuldhulp
  gaan naar de RDWI. (Samen leven, samen doen, r. 1613-1637)

  Achtergrond:
    Gegeven de gemeente "utrechtse-heuvelrug" op 4 mei 2020
    En "Karin" is ingang bij "gemeentebalie"
    En "Hanna" is generalist bij "dorpsteam-doorn"
    En "Bas" is generalist bij "dorpsteam-doorn"

  @HEU-043
  Abstract Scenario: Elk dorp heeft zijn eigen Dorpsteam
    Gegeven inwoner "Ada Voorbeeld" van 70 jaar woont in gebied "<dorp>"
    Als "Karin" een vraag vastlegt over "Ada Voorbeeld":
      | ingang       | dorpsteam                            |
      | kanaal       | telefoon                             |
      | vraag        | Wie kan mij helpen in het huishouden? |
      | leefgebieden | dagelijks-leven                      |
    Dan wacht er 1 vraag bij "dorpsteam-<dorp>"

    Voorbeelden:
      | dorp        |
      | doorn       |
      | maarn       |
      | maarsbergen |
      | driebergen  |
      | leersum     |
      | amerongen   |
      | overberg    |

  @HEU-042
  Abstract Scenario: Van 0 tot 100 jaar is iedereen welkom
    Gegeven inwoner "Kim Voorbeeld" van <leeftijd> jaar woont in gebied "leersum"
    Als "Karin" een vraag vastlegt over "Kim Voorbeeld":
      | ingang       | dorpsteam                 |
      | kanaal       | inloopuur                 |
      | vraag        | Kunt u met ons meedenken? |
      | leefgebieden | gezondheid                |
    Dan wacht er 1 vraag bij "dorpsteam-leersum"

    Voorbeelden:
      | leeftijd |
      | 0        |
      | 17       |
      | 18       |
      | 100      |

  @HEU-039
  Abstract Scenario: Een vraag komt langs drie wegen binnen
    Gegeven inwoner "Ada Voorbeeld" van 70 jaar woont in gebied "doorn"
    Als "Karin" een vraag vastlegt over "Ada Voorbeeld":
      | ingang       | <ingang>             |
      | kanaal       | <kanaal>             |
      | vraag        | Ik wil meer contact. |
      | leefgebieden | sociale-omgeving     |
    Dan wacht er 1 vraag bij "dorpsteam-doorn"
    En hoort bij de tijdlijn van "Ada Voorbeeld" de regel "De inwoner zelf via <naam> (<kanaal>): Ik wil meer contact."

    Voorbeelden:
      | ingang    | kanaal    | naam                                  |
      | dorpsteam | telefoon  | Sociaal Dorpsteam in het eigen dorp   |
      | website   | website   | Website Samen op de Heuvelrug         |
      | inloopuur | inloopuur | Inloopuur van het Sociaal Dorpsteam   |

  @HEU-040
  Scenario: Een opvoedvraag en een vraag om begeleiding hebben dezelfde ingang
    Gegeven inwoner "Noor Voorbeeld" van 8 jaar woont in gebied "doorn"
    En inwoner "Wim Proef" van 80 jaar woont in gebied "doorn"
    Als "Karin" een vraag vastlegt over "Noor Voorbeeld":
      | ingang       | dorpsteam                                 |
      | kanaal       | telefoon                                  |
      | melder       | Eva Voorbeeld                             |
      | relatie      | moeder                                    |
      | vraag        | Wij komen er thuis samen niet meer uit.   |
      | leefgebieden | opvoeden-opgroeien                        |
    En "Karin" een vraag vastlegt over "Wim Proef":
      | ingang       | dorpsteam                        |
      | kanaal       | telefoon                         |
      | vraag        | Ik raak het overzicht thuis kwijt. |
      | leefgebieden | dagelijks-leven                  |
    Dan wacht er 2 vragen bij "dorpsteam-doorn"

  @HEU-044
  Abstract Scenario: Een vraag over bijstand of schuldhulp gaat naar de RDWI
    Gegeven inwoner "Sam Proef" van 45 jaar woont in gebied "doorn"
    Als "Karin" een vraag vastlegt over "Sam Proef":
      | ingang       | dorpsteam    |
      | kanaal       | telefoon     |
      | enkelvoudig  | <enkel>      |
      | vraag        | <vraag>      |
      | leefgebieden | <leefgebied> |
    Dan wacht er 1 vraag bij "rdwi"
    En wacht er 0 vragen bij "dorpsteam-doorn"

    Voorbeelden:
      | vraag                                   | leefgebied             | enkel |
      | Ik wil hulp bij mijn schulden.          | schulden               | ja    |
      | Ik heb schulden bij zes bedrijven.      | schulden               | nee   |
      | Hoe vraag ik een bijstandsuitkering aan? | werk-inkomen           | ja    |
      | Ik heb bijstand en schulden.            | werk-inkomen, schulden | nee   |

  @HEU-041
  Scenario: Een gezond stel verliest een baan en heeft vragen op meer gebieden
    Gegeven inwoner "Lotte Proef" van 38 jaar woont in gebied "doorn"
    Als "Karin" een vraag vastlegt over "Lotte Proef":
      | ingang       | dorpsteam                                                         |
      | kanaal       | inloopuur                                                         |
      | enkelvoudig  | ja                                                                |
      | vraag        | Mijn man is zijn baan kwijt, de sfeer thuis is slecht en ik slaap niet. |
      | leefgebieden | werk-inkomen, opvoeden-opgroeien, mentaal-zingeving               |
    Dan wacht er 1 vraag bij "dorpsteam-doorn"
    En wacht er 0 vragen bij "rdwi"

  @HEU-045 @demo
  Scenario: De inwoner houdt één vaste consulent
    Gegeven inwoner "Ada Voorbeeld" van 70 jaar woont in gebied "doorn"
    Als "Karin" een vraag vastlegt over "Ada Voorbeeld":
      | ingang       | dorpsteam            |
      | kanaal       | telefoon             |
      | vraag        | Ik wil meer contact. |
      | leefgebieden | sociale-omgeving     |
    En "Hanna" de wachtende vraag oppakt
    Dan is "Hanna" regisseur van het huishouden van "Ada Voorbeeld"
    Als "Bas" de wachtende vraag oppakt
    Dan wordt dat geweigerd met "al opgepakt"
    Als "Bas" een vraag vastlegt over "Ada Voorbeeld":
      | ingang       | inloopuur                 |
      | kanaal       | inloopuur                 |
      | vraag        | Ik zoek vrijwilligerswerk. |
      | leefgebieden | meedoen                   |
    Dan heeft "Ada Voorbeeld" één dossier met 2 vragen
    En is "Hanna" regisseur van het huishouden van "Ada Voorbeeld"

  Scenario: Een buurman maakt zich zorgen om iemand die zelf niets vraagt
    Gegeven inwoner "Wim Proef" van 80 jaar woont in gebied "doorn"
    Als "Karin" een vraag vastlegt over "Wim Proef":
      | ingang       | meldpunt-zorg-overlast                         |
      | kanaal       | telefoon                                       |
      | melder       | Piet Buurman                                   |
      | relatie      | buurman                                        |
      | vraag        | Hij doet niet meer open en de gordijnen blijven dicht. |
      | leefgebieden | mentaal-zingeving, veiligheid                  |
    Dan wacht er 1 vraag bij "dorpsteam-doorn"
    En hoort bij de tijdlijn van "Wim Proef" de regel "Piet Buurman (buurman) via Meldpunt Zorg en Overlast (telefoon): Hij doet niet meer open en de gordijnen blijven dicht."
    Als "Hanna" de wachtende vraag oppakt
    Dan is "Hanna" regisseur van het huishouden van "Wim Proef"
