# language: nl
Functionaliteit: Veiligheid eerst
  Is de veiligheid van kwetsbare inwoners in het geding, dan wordt daar als eerste aan gewerkt.
  (Beleidsplan Sociaal Domein 2022, r. 326-327, 1003-1005)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 9 mei 2022
    En "Petra" is ingang bij "aanmelding-usd"
    En "Yasmina" is generalist bij "taakgroep-jeugd"
    En inwoner "Fenna Osinga" van 14 jaar woont in gebied "naarden"
    Als "Petra" een vraag vastlegt over "Fenna Osinga":
      | ingang       | huisarts                                            |
      | kanaal       | telefoon                                            |
      | melder       | huisartsenpraktijk                                  |
      | relatie      | huisarts                                            |
      | enkelvoudig  | ja                                                  |
      | vraag        | Zij is thuis niet veilig en de GGZ heeft een wachttijd. |
      | leefgebieden | veiligheid                                          |

  Scenario: Een vraag over veiligheid wordt nooit aan de telefoon afgedaan
    Dan wacht er 1 vraag bij "taakgroep-jeugd"

  @demo
  Scenario: Overbrugging kan meteen, zonder eerst de lichtere lagen af te lopen
    Als "Yasmina" de wachtende vraag oppakt
    En "Yasmina" een gesprek vastlegt over "Fenna Osinga":
      | inwoner      | Fenna Osinga                                        |
      | netwerk      | Sietske Osinga                                      |
      | verslag      | Er is nu gevaar. Op de behandeling moet zij nog wachten. |
      | eigen kracht | Zij durft haar tante te bellen.                     |
      | mantelzorg   | nee                                                 |
      | leefgebied   | veiligheid: thuis niet veilig                       |
      | behoefte     | veiligheid: Veilig zijn zolang de behandeling nog niet kan beginnen |
    En "Yasmina" een plan maakt voor "Fenna Osinga":
      | doel  | Veilig tot de behandeling begint |
      | soort | stabilisatie                     |
      | terug | 9 juni 2022                      |
    En "Yasmina" in het plan zet voor "Veilig zijn zolang de behandeling nog niet kan beginnen":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Elke dag iemand in huis           |
      | uitvoerder | aanbieder                         |
      | wie        | een aanbieder van jeugdhulp       |
      | product    | overbruggingszorg-jeugd           |
    Dan wordt dat geweigerd met "moet eerst zijn bekeken of een lichtere trede genoeg is"
    Als "Yasmina" in het plan zet voor "Veilig zijn zolang de behandeling nog niet kan beginnen":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Elke dag iemand in huis           |
      | uitvoerder | aanbieder                         |
      | wie        | een aanbieder van jeugdhulp       |
      | product    | overbruggingszorg-jeugd           |
      | onveilig   | Zij is thuis niet veilig.         |
    En "Yasmina" het plan afspreekt met "Fenna en haar tante"
    En "Yasmina" besluit over "Elke dag iemand in huis":
      | uitkomst   | toegekend                                              |
      | van        | 10 mei 2022                                            |
      | tot        | 9 augustus 2022                                        |
      | vorm       | zin                                                    |
      | verwijzer  | huisarts                                               |
      | motivering | Er is elke dag iemand bij jou, tot de behandeling begint. |
      | op-wachtlijst | ja: de GGZ begint over tien weken                   |
      | veiligheid-gewaarborgd | ja: er is elke dag iemand                  |
      | wens-blijft-staan | ja: de aanmelding bij de GGZ loopt door         |
      | juiste-wet | ja: Jeugdwet, zij is 14                                |
      | passend    | ja: tot de behandeling begint                          |
      | veilig     | ja: er is elke dag iemand                              |
      | doelmatig  | ja: opname is zwaarder en duurder                      |
      | versterkt-eigen-kracht | Zo doet zij zelf wat zij kan, en leert zij erbij. |
    Dan is "Overbruggingszorg (jeugd)" toegekend aan "Fenna Osinga" ten laste van "Jeugd"
