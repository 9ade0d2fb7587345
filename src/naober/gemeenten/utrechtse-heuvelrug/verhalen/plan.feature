# language: nl
Functionaliteit: Het plan is van de inwoner
  De inwoner houdt de regie. Voor elk doel is gekeken naar formele en informele zorg, en resultaten staan vooraf vast.
  (Samen leven, samen doen, r. 216; r. 560-568; r. 1697-1711; r. 1906-1915; r. 1966-1968)

  Achtergrond:
    Gegeven de gemeente "utrechtse-heuvelrug" op 7 september 2020
    En "Hanna" is generalist bij "dorpsteam-driebergen"
    En inwoner "Truus Bakkenes" van 81 jaar woont in gebied "driebergen"
    Als "Hanna" een vraag vastlegt over "Truus Bakkenes":
      | ingang       | dorpsteam                                 |
      | kanaal       | telefoon                                  |
      | vraag        | Ik loop slecht en krijg de boodschappen niet meer thuis. |
      | leefgebieden | dagelijks-leven                           |
    En "Hanna" een gesprek vastlegt over "Truus Bakkenes":
      | inwoner      | Truus Bakkenes                            |
      | netwerk      | buurvrouw                                 |
      | verslag      | De buurvrouw komt vaak even langs.        |
      | eigen kracht | Zij kookt nog elke dag.                   |
      | mantelzorg   | nee                                       |
      | leefgebied   | dagelijks-leven: boodschappen lukken niet |
      | behoefte     | dagelijks-leven: Boodschappen in huis     |
    En "Hanna" afweegt voor "Boodschappen in huis":
      | trede        | genoeg | reden                             |
      | Eigen kracht | nee    | Lopen met een tas gaat niet.      |

  @HEU-083 @HEU-084 @HEU-085 @HEU-086 @demo
  Scenario: De buurvrouw neemt de boodschappen mee en mevrouw houdt zelf de regie
    Als "Hanna" een plan maakt voor "Truus Bakkenes":
      | hoe       | door-de-inwoner        |
      | doel      | Zelf blijven koken     |
      | soort     | stabilisatie           |
      | terug     | 7 maart 2021           |
      | formeel   | De bezorgdienst        |
      | informeel | -                      |
    En "Hanna" in het plan zet voor "Boodschappen in huis":
      | trede      | Sociaal netwerk                          |
      | wat        | De buurvrouw neemt boodschappen mee      |
      | uitvoerder | netwerk                                  |
      | wie        | de buurvrouw                             |
    En "Hanna" het plan afspreekt met "Truus Bakkenes"
    Dan wordt dat geweigerd met "Welke hulp van professionals en welke van mensen eromheen is overwogen?" en bron "r. 216"
    Als "Hanna" het plan van "Truus Bakkenes" herziet omdat "Nu ook met de buurvrouw bekeken.":
      | doel      | Zelf blijven koken     |
      | soort     | stabilisatie           |
      | terug     | 7 maart 2021           |
      | formeel   | De bezorgdienst        |
      | informeel | De buurvrouw           |
    En "Hanna" in het plan zet voor "Boodschappen in huis":
      | trede      | Sociaal netwerk                          |
      | wat        | Elke dinsdag boodschappen van de buurvrouw |
      | uitvoerder | netwerk                                  |
      | wie        | de buurvrouw                             |
    En "Hanna" het plan afspreekt met "Truus Bakkenes"
    Dan ligt "Regie op het plan" bij "Truus Bakkenes" bij het gezin of de inwoner zelf "Truus Bakkenes"
    Als "Hanna" begint met "Elke dinsdag boodschappen van de buurvrouw"
    Dan wordt dat geweigerd met "Welk resultaat moet dit opleveren?" en bron "r. 1966-1968"
    Als "Hanna" uitwerkt "Elke dinsdag boodschappen van de buurvrouw":
      | resultaat | Elke week verse boodschappen in huis |
    En "Hanna" begint met "Elke dinsdag boodschappen van de buurvrouw"
    Dan hoort bij de tijdlijn van "Truus Bakkenes" de regel "Begonnen: Elke dinsdag boodschappen van de buurvrouw (door de buurvrouw)."

  Scenario: Een tweede plan voor hetzelfde huishouden kan niet
    Als "Hanna" een plan maakt voor "Truus Bakkenes":
      | doel  | Zelf blijven koken |
      | soort | stabilisatie       |
      | terug | 7 maart 2021       |
    En "Hanna" een plan maakt voor "Truus Bakkenes":
      | doel  | Nog een plan       |
      | soort | stabilisatie       |
      | terug | 7 maart 2021       |
    Dan wordt dat geweigerd met "Een huishouden heeft één plan, over alle wetten heen"

  @HEU-091
  Scenario: Bij verward gedrag gaat het plan uit van de eigen leefwereld
    Als "Hanna" een plan maakt voor "Truus Bakkenes":
      | doel  | Rust in huis |
      | soort | stabilisatie |
      | terug | 7 maart 2021 |
    En "Hanna" het onderdeel "stressorenaanpak" invult:
      | stressoren           | Onbekende mensen aan de deur          |
      | leefwereld           | Haar dagen draaien om haar tuin       |
      | stabiele-leefomgeving | Elke dag hetzelfde begin             |
    Dan wordt dat geweigerd met "Hoe wordt de sociale omgeving betrokken?" en bron "r. 445-455"
    Als "Hanna" het onderdeel "stressorenaanpak" invult:
      | stressoren           | Onbekende mensen aan de deur          |
      | leefwereld           | Haar dagen draaien om haar tuin       |
      | stabiele-leefomgeving | Elke dag hetzelfde begin             |
      | sociale-omgeving     | De buren weten wie zij kunnen bellen  |
    Dan hoort bij de tijdlijn van "Truus Bakkenes" de regel "Stressorenaanpak vastgelegd in het plan."
