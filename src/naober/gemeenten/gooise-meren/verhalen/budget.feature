# language: nl
Functionaliteit: Het budget is op en de hulp is nodig
  Financiële argumenten mogen geen reden zijn om noodzakelijke hulp niet te verstrekken.
  (Beleidsplan Sociaal Domein 2022, r. 446-448, 1549-1551)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 14 november 2022
    En "Anouk" is generalist bij "taakgroep-wmo"
    En inwoner "Sjoerd Haanstra" van 58 jaar woont in gebied "naarden"
    Als "Anouk" een vraag vastlegt over "Sjoerd Haanstra":
      | ingang       | huisarts                                                   |
      | kanaal       | telefoon                                                   |
      | melder       | huisartsenpraktijk                                         |
      | relatie      | huisarts                                                   |
      | vraag        | Sinds zijn hersenletsel lukt het dagelijks leven hem niet. |
      | leefgebieden | zelfredzaamheid, gezondheid                                |
    En "Anouk" een gesprek vastlegt over "Sjoerd Haanstra":
      | inwoner      | Sjoerd Haanstra                                            |
      | netwerk      | Marit Haanstra                                             |
      | verslag      | Plannen en beginnen lukt niet. Met iemand erbij wel.       |
      | eigen kracht | Hij kookt als iemand de stappen met hem doorneemt.         |
      | mantelzorg   | nee                                                        |
      | leefgebied   | zelfredzaamheid: de dag komt niet op gang                  |
      | behoefte     | zelfredzaamheid: Zijn dag zelf op gang brengen             |
    En "Anouk" afweegt voor "Zijn dag zelf op gang brengen":
      | trede                                                      | genoeg | reden                                            |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | nee    | Zijn zus kan en wil dit niet doen; dat is gevraagd. |
      | Laagdrempelige voorzieningen                               | nee    | Het ontmoetingscentrum is er niet in de ochtend. |
    En "Anouk" een plan maakt voor "Sjoerd Haanstra":
      | doel  | De regie over zijn dag weer oppakken |
      | soort | verbetering                          |
      | terug | 14 mei 2023                          |
    En "Anouk" in het plan zet voor "Zijn dag zelf op gang brengen":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Begeleiding in de ochtend         |
      | uitvoerder | aanbieder                         |
      | wie        | een aanbieder van begeleiding     |
      | product    | begeleiding-individueel           |
    En "Anouk" het plan afspreekt met "meneer Haanstra"

 
  Scenario: Een leeg budget is geen grond om nodige hulp af te wijzen
    Als "Anouk" besluit over "Begeleiding in de ochtend":
      | uitkomst   | afgewezen                                             |
      | motivering | Het Wmo-budget van dit jaar is op.                    |
      | eigen-verantwoordelijkheid | nee: door het letsel kan hij dit niet |
      | gebruikelijke-hulp | nee: hij woont alleen                         |
      | passend    | ja: samen starten is wat hem helpt                    |
      | veilig     | ja: er is elke ochtend iemand                         |
      | doelmatig  | ja: lichtere hulp is niet genoeg                      |
      | juiste-wet | ja: de behandeling uit de Zvw is afgerond             |
    Dan wordt dat geweigerd met "Dan kan het niet worden afgewezen"
    En is er geen besluit en geen brief

  @GOO-070
  Scenario: Een zus die zou kunnen zorgen is geen grond om hulp af te wijzen
    Als "Anouk" besluit over "Begeleiding in de ochtend":
      | uitkomst   | afgewezen                                             |
      | motivering | Zijn zus kan mantelzorg geven.                        |
      | eigen-verantwoordelijkheid | nee: door het letsel kan hij dit niet |
      | gebruikelijke-hulp | nee: zijn zus is geen huisgenoot              |
      | passend    | ja: samen starten is wat hem helpt                    |
      | veilig     | ja: er is elke ochtend iemand                         |
      | doelmatig  | ja: lichtere hulp is niet genoeg                      |
      | juiste-wet | ja: de behandeling uit de Zvw is afgerond             |
    Dan wordt dat geweigerd met "Dan kan het niet worden afgewezen"

  @GOO-098 @demo
  Scenario: Nodige hulp wordt toegekend en geldt meteen, zonder toets achteraf
    Als "Anouk" besluit over "Begeleiding in de ochtend":
      | uitkomst   | toegekend                                             |
      | van        | 21 november 2022                                      |
      | tot        | 20 november 2023                                      |
      | vorm       | zin                                                   |
      | intensiteit | elke dag intensieve thuishulp                        |
      | motivering | Met begeleiding in de ochtend pakt u de regie over uw dag weer op. |
      | eigen-verantwoordelijkheid | nee: door het letsel kan hij dit niet |
      | gebruikelijke-hulp | nee: hij woont alleen                         |
      | passend    | ja: samen starten is wat hem helpt                    |
      | veilig     | ja: er is elke ochtend iemand                         |
      | doelmatig  | ja: lichtere hulp is niet genoeg                      |
      | juiste-wet | ja: de behandeling uit de Zvw is afgerond             |
    Dan is "Begeleiding individueel" toegekend aan "Sjoerd Haanstra" ten laste van "WMO"
    En hoort bij de tijdlijn van "Sjoerd Haanstra" de regel "Begeleiding individueel toegekend (2022-000001)."
