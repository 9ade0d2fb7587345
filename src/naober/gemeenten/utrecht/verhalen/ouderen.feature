# language: nl
Functionaliteit: Eigen kracht, eigen geld, en wie bij een oudere het voortouw neemt
  Wie van een royaal pensioen leeft, vindt het straks normaal zelf te kopen wat hij nodig heeft. En het zwaartepunt van de
  vraag bepaalt wie begeleidt. (Meedoen naar Vermogen, r. 108-114 en 2118-2130)

  Achtergrond:
    Gegeven de gemeente "utrecht" op 2 maart 2015
    En "Noor" is generalist bij "sociaal-west"
    En "Hans" is beslisser bij "individuele-verstrekkingen"
    En inwoner "Frits van Zuilen" van 79 jaar woont in gebied "west"
    Als "Noor" een vraag vastlegt over "Frits van Zuilen":
      | ingang       | buurtteam                                     |
      | kanaal       | fysiek                                        |
      | vraag        | Lopen lukt niet meer. Mag ik een scootmobiel? |
      | leefgebieden | huishouden-vervoer, sociaal                   |
    En "Noor" een gesprek vastlegt over "Frits van Zuilen":
      | inwoner      | Frits van Zuilen                              |
      | verslag      | Hij wil er weer zelf op uit.                  |
      | eigen kracht | Hij rijdt nog goed en kent iedereen.          |
      | mantelzorg   | nee                                           |
      | leefgebied   | huishouden-vervoer: lopen gaat niet meer      |
      | gevraagd     | een scootmobiel                               |
      | behoefte     | huishouden-vervoer: Zelf naar buiten kunnen   |

  @UTR-083 @demo
  Scenario: Een royaal pensioen hoort in het gesprek, en is geen grond om te weigeren
    Als "Noor" meteen wil afwegen voor "Zelf naar buiten kunnen"
    Dan wordt dat geweigerd met "ook met eigen geld"
    Als "Noor" voor "Frits van Zuilen" onderzoekt "eerst-zelf":
      | zelf       | Hij rijdt nog goed.          |
      | netwerk    | Zijn vrienden lopen ook slecht. |
      | draagkracht | -                           |
    Dan wordt dat geweigerd met "Wat kan de inwoner zelf betalen?" en bron "r. 110-114"
    Als "Noor" voor "Frits van Zuilen" onderzoekt "eerst-zelf":
      | zelf       | Hij rijdt nog goed.          |
      | netwerk    | Zijn vrienden lopen ook slecht. |
      | draagkracht | Een ruim pensioen. Besproken dat hij er zelf een kan kopen; dat doet hij nog niet. |
    Dan staat in "eerst-zelf" voor "Frits van Zuilen" bij "draagkracht" "Een ruim pensioen. Besproken dat hij er zelf een kan kopen; dat doet hij nog niet."
    Als "Noor" afweegt voor "Zelf naar buiten kunnen":
      | trede                             | genoeg | reden                              |
      | Eigen kracht                      | nee    | Lopen gaat niet, en kopen wil hij nog niet. |
      | Sociaal netwerk en mantelzorg     | nee    | Zijn vrienden lopen ook slecht.    |
      | Vrijwillige hulp                  | nee    | Hij wil niet steeds iets vragen.   |
      | Algemene voorzieningen in De Stad | nee    | Er is geen leenpunt.               |
      | Buurtteam                         | nee    | Begeleiding brengt hem niet buiten. |
    En "Noor" een plan maakt voor "Frits van Zuilen":
      | doel  | Frits gaat er weer zelf op uit |
      | soort | verbetering                    |
      | terug | 2 september 2015               |
    En "Noor" in het plan zet voor "Zelf naar buiten kunnen":
      | trede      | Maatwerkvoorziening in de Basiszorg |
      | wat        | Een scootmobiel                     |
      | uitvoerder | aanbieder                           |
      | wie        | team Individuele Verstrekkingen     |
      | product    | hulpmiddel                          |
    En "Noor" het plan afspreekt met "Frits van Zuilen"
    En "Hans" besluit over "Een scootmobiel":
      | uitkomst                 | toegekend                                   |
      | van                      | 9 maart 2015                                |
      | tot                      | 8 maart 2020                                |
      | vorm                     | zin                                         |
      | soort                    | scootmobiel                                 |
      | uitgifte                 | opnieuw uitgegeven                          |
      | motivering               | Zonder scootmobiel komt u niet buiten.      |
      | voorwaarde-voor-deelname | ja: zonder vervoer ziet hij niemand         |
    Dan is "Hulpmiddel" toegekend aan "Frits van Zuilen" ten laste van "Wmo, hulpmiddelen"
    En stelt het CAK de eigen bijdrage vast

  @UTR-073
  Abstract Scenario: Lijfgebonden zorg of sociale problemen: het zwaartepunt bepaalt wie begeleidt
    Als "Noor" voor "Frits van Zuilen" onderzoekt "wie-leidt":
      | thuiszorg    | <zorg>    |
      | team-sociaal | <sociaal> |
    Dan is de uitkomst van "wie-leidt" voor "Frits van Zuilen" "<uitkomst>"

    Voorbeelden:
      | zorg                                       | sociaal                         | uitkomst |
      | ja: vooral wassen, en helpen met de dag    | nee: verder redt hij zich       | De thuiszorginstelling geeft ook de lichte begeleiding. |
      | nee: er is maar weinig verzorging nodig    | ja: eenzaamheid en schulden     | Het team Sociaal neemt het voortouw; de thuiszorginstelling geeft de lijfgebonden zorg. |
