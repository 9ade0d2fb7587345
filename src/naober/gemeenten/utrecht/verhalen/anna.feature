# language: nl
Functionaliteit: Anna Michielsen, eerst eenzaam en later slecht ter been
  Eén dossier, één plan, één aanspreekpunt. Anna regelt zelf wat zij kan. (Meedoen naar Vermogen, r. 3-37; r. 101-112)

  Achtergrond:
    Gegeven de gemeente "utrecht" op 2 maart 2015
    En "Iris" is ingang bij "sociaal-overvecht"
    En "Mariët" is generalist bij "sociaal-overvecht"
    En "Hans" is beslisser bij "individuele-verstrekkingen"
    En inwoner "Anna Michielsen" van 73 jaar woont in gebied "overvecht"

  @UTR-034 @UTR-037 @UTR-039
  Scenario: De huisarts vraagt het buurtteam om langs te gaan
    Als "Iris" een vraag vastlegt over "Anna Michielsen":
      | ingang       | huisarts                                                      |
      | kanaal       | telefoon                                                      |
      | melder       | Huisarts in Overvecht                                         |
      | relatie      | huisarts                                                      |
      | vraag        | Haar klachten zijn vooral sociaal. Kan het team langsgaan?    |
      | leefgebieden | sociaal, huishouden-vervoer                                   |
    Dan wordt dat geweigerd met "mag alleen met goedvinden van de inwoner" en bron "r. 7-9"
    Als "Iris" een vraag vastlegt over "Anna Michielsen":
      | ingang       | huisarts                                                      |
      | toestemming  | de inwoner zelf |
      | kanaal       | telefoon                                                      |
      | melder       | Huisarts in Overvecht                                         |
      | relatie      | huisarts                                                      |
      | vraag        | Haar klachten zijn vooral sociaal. Kan het team langsgaan?    |
      | erachter     | Zij is eenzaam sinds haar beste vriendin overleed.            |
      | leefgebieden | sociaal, huishouden-vervoer                                   |
    Dan wacht er 1 vraag bij "sociaal-overvecht"
    Als "Mariët" de wachtende vraag oppakt
    Dan is "Mariët" regisseur van het huishouden van "Anna Michielsen"
    Als "Mariët" bij "Anna Michielsen" op huisbezoek gaat: "Koffie gedronken. Zij vertelt nog weinig."
    Gegeven het is 9 maart 2015
    Als "Mariët" bij "Anna Michielsen" op huisbezoek gaat: "Nu vertelt zij over haar vriendin."
    Dan zijn er 2 huisbezoeken bij "Anna Michielsen" en is er nog geen plan
    En is er geen besluit en geen brief

  @UTR-084 @UTR-088 @UTR-105
  Scenario: Drie oplossingen van Anna zelf en één vervoerspas
    Als "Mariët" een vraag vastlegt over "Anna Michielsen":
      | ingang       | huisarts                                                   |
      | toestemming  | de inwoner zelf |
      | kanaal       | huisbezoek                                                 |
      | melder       | Huisarts in Overvecht                                      |
      | relatie      | huisarts                                                   |
      | vraag        | Haar klachten zijn vooral sociaal. Kan het team langsgaan? |
      | leefgebieden | sociaal, huishouden-vervoer                                |
    En "Mariët" een gesprek vastlegt over "Anna Michielsen":
      | inwoner      | Anna Michielsen                                                    |
      | verslag      | Bij het tweede bezoek vertelt Anna dat zij weinig meer buiten komt. |
      | eigen kracht | Zij durft, na aarzelen, een buurvrouw om hulp te vragen.           |
      | mantelzorg   | nee                                                                |
      | leefgebied   | sociaal: veel alleen sinds haar vriendin overleed                  |
      | leefgebied   | huishouden-vervoer: lopen en schoonmaken kosten moeite             |
      | behoefte     | huishouden-vervoer: Een schoon huis                                |
      | behoefte     | huishouden-vervoer: Zelf kunnen reizen                             |
      | behoefte     | sociaal: Mensen om mee te praten                                   |
      | behoefte     | huishouden-vervoer: Naar het buurthuis komen                       |
    En "Mariët" afweegt voor "Een schoon huis":
      | trede        | genoeg | reden                                                       |
      | Eigen kracht | ja     | Anna neemt zelf een hulp; die van een buurvrouw heeft nog tijd. |
    En "Mariët" afweegt voor "Zelf kunnen reizen":
      | trede                             | genoeg | reden                                          |
      | Eigen kracht                      | nee    | Naar de bus lopen gaat niet meer.              |
      | Sociaal netwerk en mantelzorg     | nee    | Zij heeft geen familie met een auto.           |
      | Vrijwillige hulp                  | deels  | De buurvrouw rijdt haar eens per week, niet vaker. |
      | Algemene voorzieningen in De Stad | nee    | Er is geen vervoer in de wijk zonder besluit.  |
      | Buurtteam                         | nee    | Begeleiding brengt haar niet de deur uit.      |
    En "Mariët" afweegt voor "Mensen om mee te praten":
      | trede                         | genoeg | reden                                         |
      | Eigen kracht                  | deels  | Zij wil graag, en zet de eerste stap niet alleen. |
      | Sociaal netwerk en mantelzorg | nee    | Haar beste vriendin is overleden.             |
      | Vrijwillige hulp              | nee    | Zij zoekt een groep, geen maatje.             |
    En "Mariët" afweegt voor "Naar het buurthuis komen":
      | trede                         | genoeg | reden                              |
      | Eigen kracht                  | deels  | Zij vraagt het zelf aan een buurvrouw. |
      | Sociaal netwerk en mantelzorg | nee    | Er is geen familie in de buurt.    |
    En "Mariët" een plan maakt voor "Anna Michielsen":
      | doel  | Anna komt weer onder de mensen |
      | soort | verbetering                    |
      | terug | 2 september 2015               |
    En "Mariët" in het plan zet voor "Mensen om mee te praten":
      | trede       | Algemene voorzieningen in De Stad      |
      | wat         | Elke week naar de groep in het buurthuis |
      | uitvoerder  | inwoner                                |
      | wie         | Anna, met Mariët de eerste keer        |
      | voorziening | vrouwengroep-buurthuis                 |
    En "Mariët" in het plan zet voor "Naar het buurthuis komen":
      | trede       | Vrijwillige hulp                       |
      | wat         | Brengen en halen door een buurvrouw    |
      | uitvoerder  | vrijwilliger                           |
      | wie         | een buurvrouw uit de straat; Anna vraagt haar |
      | voorziening | vrijwilliger-uit-de-buurt              |
    En "Mariët" in het plan zet voor "Zelf kunnen reizen":
      | trede      | Maatwerkvoorziening in de Basiszorg |
      | wat        | Een pas voor de Regiotaxi           |
      | uitvoerder | aanbieder                           |
      | wie        | team Individuele Verstrekkingen     |
      | product    | collectief-vervoer                  |
    En "Mariët" het plan afspreekt met "Anna Michielsen"
    En "Mariët" wil besluiten over "Een pas voor de Regiotaxi"
    Dan wordt dat geweigerd met "beslist de medewerker van de gemeente die beschikt" en bron "r. 2291-2293"
    Als "Hans" besluit over "Een pas voor de Regiotaxi":
      | uitkomst                  | toegekend                                                    |
      | van                       | 9 maart 2015                                                 |
      | tot                       | 8 maart 2018                                                 |
      | vorm                      | zin                                                          |
      | motivering                | U kunt niet naar de bus lopen en hebt niemand die u rijdt.   |
      | voorwaarde-voor-deelname  | ja: zonder vervoer komt zij niet onder de mensen             |
    Dan is "WMO-vervoerspas voor de Regiotaxi" toegekend aan "Anna Michielsen" ten laste van "Wmo, vervoer"
    En stelt het CAK de eigen bijdrage vast
    En is er een brief die voldoet aan PDF/UA en noemt "13 april 2015" als laatste dag voor bezwaar
    En is "Een schoon huis" opgelost op de trede "Eigen kracht"
    En staat "Elke week naar de groep in het buurthuis" op de trede "Algemene voorzieningen in De Stad"
    En staat "Brengen en halen door een buurvrouw" op de trede "Vrijwillige hulp"
    En doet de inwoner "Elke week naar de groep in het buurthuis": "Anna, met Mariët de eerste keer"
    En doet een vrijwilliger "Brengen en halen door een buurvrouw": "een buurvrouw uit de straat; Anna vraagt haar"
    En doet een aanbieder "Een pas voor de Regiotaxi": "team Individuele Verstrekkingen"
    Als "Mariët" een plan maakt voor "Anna Michielsen":
      | doel  | Nog een plan     |
      | soort | verbetering      |
      | terug | 2 september 2015 |
    Dan wordt dat geweigerd met "heeft al een plan"
    En is "Mariët" regisseur van het huishouden van "Anna Michielsen"

  @UTR-097 @UTR-118 @demo
  Scenario: De wijkverpleegkundige legt een lijntje en hetzelfde dossier gaat verder
    Als "Mariët" een vraag vastlegt over "Anna Michielsen":
      | ingang       | huisarts                                   |
      | toestemming  | de inwoner zelf |
      | kanaal       | huisbezoek                                 |
      | melder       | Huisarts in Overvecht                      |
      | relatie      | huisarts                                   |
      | vraag        | Haar klachten zijn vooral sociaal.         |
      | leefgebieden | sociaal, huishouden-vervoer                |
    Gegeven het is 3 februari 2020
    Als "Mariët" een vraag vastlegt over "Anna Michielsen":
      | ingang       | wijkverpleegkundige                                 |
      | kanaal       | telefoon                                            |
      | melder       | Wijkverpleegkundige in Overvecht                    |
      | relatie      | wijkverpleegkundige                                 |
      | vraag        | Douchen lukt niet meer veilig. Kan de douche anders? |
      | leefgebieden | huishouden-vervoer, gezondheid                      |
    Dan heeft "Anna Michielsen" één dossier met 2 vragen
    Als "Mariët" een gesprek vastlegt over "Anna Michielsen":
      | inwoner      | Anna Michielsen                                     |
      | verslag      | De reuma is snel erger geworden.                    |
      | eigen kracht | Overdag redt zij zich, en zij gaat naar haar groep. |
      | mantelzorg   | nee                                                 |
      | leefgebied   | gezondheid: hulp nodig bij opstaan en naar bed gaan |
      | behoefte     | gezondheid: Opstaan en naar bed gaan                |
      | behoefte     | huishouden-vervoer: Veilig douchen                  |
      | behoefte     | sociaal: Er af en toe uit                           |
    En "Mariët" afweegt voor "Opstaan en naar bed gaan":
      | trede                         | genoeg | reden                           |
      | Eigen kracht                  | nee    | Aankleden is een worsteling.    |
      | Sociaal netwerk en mantelzorg | nee    | Er is niemand in huis.          |
      | Vrijwillige hulp              | nee    | Dit is lijfgebonden zorg.       |
    En "Mariët" afweegt voor "Veilig douchen":
      | trede                               | genoeg | reden                                      |
      | Eigen kracht                        | nee    | Zij kan niet meer over de rand stappen.    |
      | Sociaal netwerk en mantelzorg       | nee    | Er is niemand in huis.                     |
      | Vrijwillige hulp                    | nee    | Een vrijwilliger kan hier niet bij helpen. |
      | Algemene voorzieningen in De Stad   | nee    | Elders douchen kan niet.                   |
      | Buurtteam                           | nee    | Begeleiding maakt de douche niet veilig.   |
      | Maatwerkvoorziening in de Basiszorg | nee    | Met een douchestoel past zij niet binnen de rand. |
    En "Mariët" afweegt voor "Er af en toe uit":
      | trede        | genoeg | reden                                  |
      | Eigen kracht | deels  | Zij vraagt zelf een vrouw uit de groep. |
    En "Mariët" een plan maakt voor "Anna Michielsen":
      | doel  | Anna blijft veilig thuis wonen |
      | soort | stabilisatie                   |
      | terug | 3 augustus 2020                |
    En "Mariët" in het plan zet voor "Opstaan en naar bed gaan":
      | trede       | Algemene voorzieningen in De Stad           |
      | wat         | Verzorging bij het opstaan en naar bed gaan |
      | uitvoerder  | aanbieder                                   |
      | wie         | wijkverpleging, via de zorgverzekeraar      |
      | voorziening | wijkverpleging                              |
    En "Mariët" in het plan zet voor "Veilig douchen":
      | trede      | Maatwerkvoorziening in de Aanvullende zorg |
      | wat        | Aanpassing van de douche                   |
      | uitvoerder | aanbieder                                  |
      | wie        | team Individuele Verstrekkingen            |
      | product    | woningaanpassing                           |
    En "Mariët" in het plan zet voor "Er af en toe uit":
      | trede      | Sociaal netwerk en mantelzorg          |
      | wat        | Eens per maand samen naar het muziekpaleis |
      | uitvoerder | netwerk                                |
      | wie        | een van de vrouwen uit haar groep      |
    En "Mariët" het plan afspreekt met "Anna Michielsen"
    En "Hans" besluit over "Aanpassing van de douche":
      | uitkomst              | toegekend                                              |
      | van                   | 10 februari 2020                                       |
      | vorm                  | zin                                                    |
      | motivering            | U kunt niet meer veilig douchen.                       |
      | past-bij-beleidsregels | ja: de douche wordt gelijkvloers gemaakt              |
    Dan wordt dat geweigerd met "specialist"
    En is er geen besluit en geen brief
    Als "Hans" besluit over "Aanpassing van de douche":
      | uitkomst              | toegekend                                              |
      | van                   | 10 februari 2020                                       |
      | vorm                  | zin                                                    |
      | motivering            | U kunt niet meer veilig douchen.                       |
      | specialist-beoordeelde | ja: een ergotherapeut bekeek de badkamer              |
      | past-bij-beleidsregels | ja: de douche wordt gelijkvloers gemaakt              |
    Dan is "Woningaanpassing" toegekend aan "Anna Michielsen" ten laste van "Wmo, woningaanpassingen"
    En staat "Aanpassing van de douche" op de trede "Maatwerkvoorziening in de Aanvullende zorg"
    En is er een brief die voldoet aan PDF/UA en noemt "16 maart 2020" als laatste dag voor bezwaar
    En is "Mariët" regisseur van het huishouden van "Anna Michielsen"
