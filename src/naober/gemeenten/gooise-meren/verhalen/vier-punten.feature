# language: nl
Functionaliteit: De juiste wet en de andere drie punten
  Altijd de meest passende, veilige en doelmatige zorg uit de juiste wet.
  (Beleidsplan Sociaal Domein 2022, r. 925-928, 1501-1507)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 4 april 2022
    En "Anouk" is generalist bij "taakgroep-wmo"
    En inwoner "Grietje Zandvliet" van 86 jaar woont in gebied "muiden-muiderberg"
    Als "Anouk" een vraag vastlegt over "Grietje Zandvliet":
      | ingang       | casemanager-dementie                                          |
      | kanaal       | telefoon                                                      |
      | melder       | casemanager                                                   |
      | relatie      | casemanager dementie                                          |
      | vraag        | Kan de dagbesteding naar vijf dagen? Ook de nachten zijn zwaar. |
      | leefgebieden | zelfredzaamheid, gezondheid                                   |
    En "Anouk" een gesprek vastlegt over "Grietje Zandvliet":
      | inwoner      | Grietje Zandvliet                                             |
      | mantelzorger | Klaas Zandvliet                                               |
      | verslag      | Zij kan niet meer alleen zijn. Verteld wat Wmo en Wlz kosten. |
      | eigen kracht | Zij geniet van muziek en loopt elke dag een rondje.           |
      | mantelzorg   | ja                                                            |
      | steun        | Haar man krijgt twee avonden per week vrij.                   |
      | leefgebied   | gezondheid: dementie, ook in de nacht toezicht nodig          |
      | behoefte     | zelfredzaamheid: Overdag veilig en bezig zijn                 |

  @GOO-077
  Scenario: Zonder afgerond onderzoek en afgesproken plan geen besluit
    Als "Anouk" afweegt voor "Overdag veilig en bezig zijn":
      | trede                                                      | genoeg | reden                                   |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | nee    | Haar man houdt dit niet vol.            |
      | Laagdrempelige voorzieningen                               | deels  | Het Geheugenhuis is er twee ochtenden.  |
    En "Anouk" een plan maakt voor "Grietje Zandvliet":
      | doel  | Veilige dagen, en lucht voor haar man |
      | soort | stabilisatie                          |
      | terug | 4 juli 2022                           |
      | steun | Twee avonden per week vrij            |
    En "Anouk" in het plan zet voor "Overdag veilig en bezig zijn":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Vijf dagen dagbesteding           |
      | uitvoerder | aanbieder                         |
      | wie        | een aanbieder van dagbesteding    |
      | product    | dagbesteding                      |
    En "Anouk" wil besluiten over "Vijf dagen dagbesteding"
    Dan wordt dat geweigerd met "kan pas worden besloten als het plan met het huishouden is afgesproken"

  @GOO-097 @demo
  Scenario: Alle vier de punten worden beantwoord, en één nee is genoeg om niet toe te kennen
    Als "Anouk" afweegt voor "Overdag veilig en bezig zijn":
      | trede                                                      | genoeg | reden                                   |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | nee    | Haar man houdt dit niet vol.            |
      | Laagdrempelige voorzieningen                               | deels  | Het Geheugenhuis is er twee ochtenden.  |
    En "Anouk" een plan maakt voor "Grietje Zandvliet":
      | doel  | Veilige dagen, en lucht voor haar man |
      | soort | stabilisatie                          |
      | terug | 4 juli 2022                           |
      | steun | Twee avonden per week vrij            |
    En "Anouk" in het plan zet voor "Overdag veilig en bezig zijn":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Vijf dagen dagbesteding           |
      | uitvoerder | aanbieder                         |
      | wie        | een aanbieder van dagbesteding    |
      | product    | dagbesteding                      |
    En "Anouk" het plan afspreekt met "mevrouw en meneer Zandvliet"
    En "Anouk" besluit over "Vijf dagen dagbesteding":
      | uitkomst   | toegekend                                        |
      | van        | 11 april 2022                                    |
      | tot        | 10 april 2023                                    |
      | vorm       | zin                                              |
      | motivering | Overdag is toezicht nodig.                       |
      | eigen-verantwoordelijkheid | nee: zij kan dit niet            |
      | gebruikelijke-hulp | nee: haar man kan dit niet meer          |
      | passend    | ja: muziek en bewegen                            |
      | veilig     | ja: altijd iemand in de buurt                    |
      | doelmatig  | ja: lichtere hulp is niet genoeg                 |
      | versterkt-eigen-kracht | Zo doet zij zelf wat zij kan, en leert zij erbij. |
    Dan wordt dat geweigerd met "Komt deze hulp uit de juiste wet?" en bron "r. 1505-1506"
    Als "Anouk" besluit over "Vijf dagen dagbesteding":
      | uitkomst   | toegekend                                        |
      | van        | 11 april 2022                                    |
      | tot        | 10 april 2023                                    |
      | vorm       | zin                                              |
      | motivering | Overdag is toezicht nodig.                       |
      | eigen-verantwoordelijkheid | nee: zij kan dit niet            |
      | gebruikelijke-hulp | nee: haar man kan dit niet meer          |
      | passend    | ja: muziek en bewegen                            |
      | veilig     | ja: altijd iemand in de buurt                    |
      | doelmatig  | ja: lichtere hulp is niet genoeg                 |
      | juiste-wet | nee: zij heeft dag en nacht toezicht nodig, dat is Wlz |
      | versterkt-eigen-kracht | Zo doet zij zelf wat zij kan, en leert zij erbij. |
    Dan wordt dat geweigerd met "Komt deze hulp uit de juiste wet?" en bron "r. 1505-1506"
    En is er geen besluit en geen brief
