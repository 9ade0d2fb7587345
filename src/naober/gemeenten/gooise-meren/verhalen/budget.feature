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

 
  @GOO-099
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
      | versterkt-eigen-kracht | Zo doet zij zelf wat zij kan, en leert zij erbij. |
    Dan is "Begeleiding individueel" toegekend aan "Sjoerd Haanstra" ten laste van "WMO"
    En hoort bij de tijdlijn van "Sjoerd Haanstra" de regel "Begeleiding individueel toegekend (2022-000001)."

  @GOO-096
  Scenario: Van wat genoeg is, wordt de goedkoopste oplossing gekozen
    Als "Anouk" besluit over "Begeleiding in de ochtend":
      | uitkomst                   | toegekend |
      | van                        | 21 november 2022 |
      | tot                        | 20 november 2023 |
      | vorm                       | zin |
      | intensiteit                | elke dag intensieve thuishulp |
      | motivering                 | Met begeleiding in de ochtend pakt u de regie over uw dag weer op. |
      | eigen-verantwoordelijkheid | nee: door het letsel kan hij dit niet |
      | gebruikelijke-hulp         | nee: hij woont alleen |
      | passend                    | ja: samen starten is wat hem helpt |
      | veilig                     | ja: er is elke ochtend iemand |
      | doelmatig                  | nee: een ochtend minder per week is ook genoeg |
      | juiste-wet                 | ja: de behandeling uit de Zvw is afgerond |
      | versterkt-eigen-kracht     | Hij leert zijn ochtend stap voor stap weer zelf te doen. |
    Dan wordt dat geweigerd met "niet duurder dan andere hulp die voor deze inwoner ook genoeg is" en bron "r. 1744-1746"

  @GOO-101
  Scenario: Wat iemand zelf draagt, doet de gemeente alleen bij een grote uitzondering met een reden
    Als "Anouk" besluit over "Begeleiding in de ochtend":
      | uitkomst                   | toegekend |
      | van                        | 21 november 2022 |
      | tot                        | 20 november 2023 |
      | vorm                       | zin |
      | intensiteit                | elke dag intensieve thuishulp |
      | motivering                 | Met begeleiding in de ochtend pakt u de regie over uw dag weer op. |
      | eigen-verantwoordelijkheid | ja: zijn dag indelen is van hemzelf |
      | gebruikelijke-hulp         | nee: hij woont alleen |
      | passend                    | ja: samen starten is wat hem helpt |
      | veilig                     | ja: er is elke ochtend iemand |
      | doelmatig                  | ja: lichtere hulp is niet genoeg |
      | juiste-wet                 | ja: de behandeling uit de Zvw is afgerond |
      | versterkt-eigen-kracht     | Hij leert zijn ochtend stap voor stap weer zelf te doen. |
    Dan wordt dat geweigerd met "Is er een grote uitzondering?" en bron "r. 312-314"
    Als "Anouk" besluit over "Begeleiding in de ochtend":
      | uitkomst                   | toegekend |
      | van                        | 21 november 2022 |
      | tot                        | 20 november 2023 |
      | vorm                       | zin |
      | intensiteit                | elke dag intensieve thuishulp |
      | motivering                 | Met begeleiding in de ochtend pakt u de regie over uw dag weer op. |
      | eigen-verantwoordelijkheid | ja: zijn dag indelen is van hemzelf |
      | gebruikelijke-hulp         | nee: hij woont alleen |
      | passend                    | ja: samen starten is wat hem helpt |
      | veilig                     | ja: er is elke ochtend iemand |
      | doelmatig                  | ja: lichtere hulp is niet genoeg |
      | juiste-wet                 | ja: de behandeling uit de Zvw is afgerond |
      | versterkt-eigen-kracht     | Hij leert zijn ochtend stap voor stap weer zelf te doen. |
      | grote-uitzondering         | nee: er is niets bijzonders |
    Dan wordt dat geweigerd met "Draagt de inwoner dit deel van het leven zelf?" en bron "r. 312-314"
    Als "Anouk" besluit over "Begeleiding in de ochtend":
      | uitkomst                   | toegekend |
      | van                        | 21 november 2022 |
      | tot                        | 20 november 2023 |
      | vorm                       | zin |
      | intensiteit                | elke dag intensieve thuishulp |
      | motivering                 | Met begeleiding in de ochtend pakt u de regie over uw dag weer op. |
      | eigen-verantwoordelijkheid | ja: zijn dag indelen is van hemzelf |
      | gebruikelijke-hulp         | nee: hij woont alleen |
      | passend                    | ja: samen starten is wat hem helpt |
      | veilig                     | ja: er is elke ochtend iemand |
      | doelmatig                  | ja: lichtere hulp is niet genoeg |
      | juiste-wet                 | ja: de behandeling uit de Zvw is afgerond |
      | versterkt-eigen-kracht     | Hij leert zijn ochtend stap voor stap weer zelf te doen. |
      | grote-uitzondering         | ja: door het letsel kan hij dit een jaar lang niet |
    Dan is "Begeleiding individueel" toegekend aan "Sjoerd Haanstra" ten laste van "WMO"

  @GOO-102 @GOO-105 @GOO-107
  Scenario: Maatwerk sluit aan bij wat iemand zelf kan, en de brief zegt in welke vorm het komt
    Als "Anouk" besluit over "Begeleiding in de ochtend":
      | uitkomst                   | toegekend |
      | van                        | 21 november 2022 |
      | tot                        | 20 november 2023 |
      | vorm                       | zin |
      | intensiteit                | elke dag intensieve thuishulp |
      | motivering                 | Met begeleiding in de ochtend pakt u de regie over uw dag weer op. |
      | eigen-verantwoordelijkheid | nee: door het letsel kan hij dit niet |
      | gebruikelijke-hulp         | nee: hij woont alleen |
      | passend                    | ja: samen starten is wat hem helpt |
      | veilig                     | ja: er is elke ochtend iemand |
      | doelmatig                  | ja: lichtere hulp is niet genoeg |
      | juiste-wet                 | ja: de behandeling uit de Zvw is afgerond |
    Dan wordt dat geweigerd met "Hoe dit aansluit bij wat de inwoner zelf kan" en bron "r. 295-296"
    Als "Anouk" besluit over "Begeleiding in de ochtend":
      | uitkomst                   | toegekend |
      | van                        | 21 november 2022 |
      | tot                        | 20 november 2023 |
      | vorm                       | zin |
      | intensiteit                | elke dag intensieve thuishulp |
      | motivering                 | Met begeleiding in de ochtend pakt u de regie over uw dag weer op. |
      | eigen-verantwoordelijkheid | nee: door het letsel kan hij dit niet |
      | gebruikelijke-hulp         | nee: hij woont alleen |
      | passend                    | ja: samen starten is wat hem helpt |
      | veilig                     | ja: er is elke ochtend iemand |
      | doelmatig                  | ja: lichtere hulp is niet genoeg |
      | juiste-wet                 | ja: de behandeling uit de Zvw is afgerond |
      | versterkt-eigen-kracht     | Hij leert zijn ochtend stap voor stap weer zelf te doen. |
    Dan noemt de brief "gericht op weer zelf de regie oppakken en meedoen"
    En noemt de brief "Hij leert zijn ochtend stap voor stap weer zelf te doen."
    En noemt de brief "persoonlijke dienstverlening of ondersteuning"

  @GOO-100
  Scenario: Hulp die te laat komt, wordt voorgelegd
    Als "Anouk" besluit over "Begeleiding in de ochtend":
      | uitkomst                   | toegekend |
      | van                        | 21 november 2022 |
      | tot                        | 20 november 2023 |
      | vorm                       | zin |
      | intensiteit                | elke dag intensieve thuishulp |
      | motivering                 | Met begeleiding in de ochtend pakt u de regie over uw dag weer op. |
      | eigen-verantwoordelijkheid | nee: door het letsel kan hij dit niet |
      | gebruikelijke-hulp         | nee: hij woont alleen |
      | passend                    | ja: samen starten is wat hem helpt |
      | veilig                     | ja: er is elke ochtend iemand |
      | doelmatig                  | ja: lichtere hulp is niet genoeg |
      | juiste-wet                 | ja: de behandeling uit de Zvw is afgerond |
      | versterkt-eigen-kracht     | Hij leert zijn ochtend stap voor stap weer zelf te doen. |
    Dan moet de hulp van "Begeleiding in de ochtend" er uiterlijk 27 december 2022 zijn
    Als "Anouk" de late hulp van "Begeleiding in de ochtend" voorlegt aan "de teamleider" omdat "de aanbieder heeft niemand"
    Dan wordt dat geweigerd met "Deze hulp is niet te laat. De termijn loopt tot en met 27 december 2022."
    Gegeven het is 28 december 2022
    Als "Anouk" de late hulp van "Begeleiding in de ochtend" voorlegt aan "de teamleider" omdat "de aanbieder heeft niemand"
    Dan is de late hulp van "Begeleiding in de ochtend" voorgelegd aan "de teamleider"

  Scenario: Stoppen is een eigen besluit, met een grond uit de wet, een brief en bezwaar
    Als "Anouk" besluit over "Begeleiding in de ochtend":
      | uitkomst                   | toegekend |
      | van                        | 21 november 2022 |
      | tot                        | 20 november 2023 |
      | vorm                       | zin |
      | intensiteit                | elke dag intensieve thuishulp |
      | motivering                 | Met begeleiding in de ochtend pakt u de regie over uw dag weer op. |
      | eigen-verantwoordelijkheid | nee: door het letsel kan hij dit niet |
      | gebruikelijke-hulp         | nee: hij woont alleen |
      | passend                    | ja: samen starten is wat hem helpt |
      | veilig                     | ja: er is elke ochtend iemand |
      | doelmatig                  | ja: lichtere hulp is niet genoeg |
      | juiste-wet                 | ja: de behandeling uit de Zvw is afgerond |
      | versterkt-eigen-kracht     | Hij leert zijn ochtend stap voor stap weer zelf te doen. |
    Gegeven het is 1 maart 2023
    Als "Anouk" het besluit over "Begeleiding in de ochtend" wijzigt:
      | soort      | intrekking                  |
      | motivering | Hij redt zijn ochtend zelf. |
    Dan wordt dat geweigerd met "Hulp stopt alleen op een grond uit de wet"
    Als "Anouk" het besluit over "Begeleiding in de ochtend" wijzigt:
      | soort      | intrekking                  |
      | grond      | niet-nodig                  |
      | motivering |                             |
    Dan wordt dat geweigerd met "Een besluit zonder motivering kan niet"
    Als "Anouk" het besluit over "Begeleiding in de ochtend" wijzigt:
      | soort      | verlenging                         |
      | tot        | 20 mei 2024                        |
      | motivering | Het leren gaat langzamer dan gedacht. |
    Dan noemt de brief "Nieuwe laatste dag 20 mei 2024"
    Als "Anouk" het besluit over "Begeleiding in de ochtend" wijzigt:
      | soort      | intrekking                  |
      | grond      | niet-nodig                  |
      | motivering | Hij redt zijn ochtend zelf. |
    Dan noemt de brief "De inwoner heeft deze hulp niet meer nodig."
    En noemt de brief "Hij redt zijn ochtend zelf."
    En noemt de brief "bezwaar maken"
    En is het besluit over "Begeleiding in de ochtend" gestopt op 1 maart 2023
