# language: nl
Functionaliteit: Ronald Groen, na het overlijden van zijn vader
  Eerst de schulden en de drank, dan weer aan de slag. Het buurtteam begeleidt, zonder dwang.
  (Meedoen naar Vermogen, r. 41-75)

  Achtergrond:
    Gegeven de gemeente "utrecht" op 7 september 2015
    En "Erik" is generalist bij "sociaal-noordwest"
    En "Wim" is beslisser bij "schuldhulp-werk-en-inkomen"
    En inwoner "Ronald Groen" van 32 jaar woont in gebied "noordwest"
    Als "Erik" een vraag vastlegt over "Ronald Groen":
      | ingang       | buurtteam                                                            |
      | kanaal       | fysiek                                                               |
      | vraag        | Mag ik in het huis blijven, en draai ik op voor de schuld van mijn vader? |
      | leefgebieden | wonen, geld                                                          |

  @UTR-104
  Scenario: Een beperkte periode, zonder besluit en zonder bijdrage
    Als "Erik" een gesprek vastlegt over "Ronald Groen":
      | inwoner      | Ronald Groen                                            |
      | verslag      | Na het overlijden van zijn vader is hij in paniek.      |
      | eigen kracht | Hij wil weer aan het werk en belt zelf zijn werkgever.  |
      | mantelzorg   | nee                                                     |
      | leefgebied   | wonen: het huurcontract stond op naam van zijn vader    |
      | behoefte     | wonen: Weten waar hij aan toe is                        |
    En "Erik" afweegt voor "Weten waar hij aan toe is":
      | trede                             | genoeg | reden                                         |
      | Eigen kracht                      | deels  | Bellen lukt hem nu niet alleen.               |
      | Sociaal netwerk en mantelzorg     | nee    | Zijn vader was zijn netwerk.                  |
      | Vrijwillige hulp                  | nee    | Er is haast.                                  |
      | Algemene voorzieningen in De Stad | nee    | Hier is iemand nodig die meegaat.             |
    En "Erik" een plan maakt voor "Ronald Groen":
      | doel  | Ronald weet waar hij aan toe is en werkt weer |
      | soort | verbetering                                   |
      | terug | 5 oktober 2015                                |
    En "Erik" in het plan zet voor "Weten waar hij aan toe is":
      | trede       | Buurtteam                                                |
      | wat         | Samen naar de corporatie, de notaris en de werkgever      |
      | uitvoerder  | team                                                     |
      | wie         | Erik                                                     |
      | voorziening | begeleiding-buurtteam                                    |
    En "Erik" het plan afspreekt met "Ronald Groen"
    En "Erik" wil besluiten over "Samen naar de corporatie, de notaris en de werkgever"
    Dan wordt dat geweigerd met "geen besluit nodig"
    En is er geen besluit en geen brief
    Als "Erik" een bezwaar van 7 september 2015 vastlegt tegen "Samen naar de corporatie, de notaris en de werkgever" omdat "Ik wil een ander."
    Dan wordt dat geweigerd met "Er is geen besluit, dus er kan geen bezwaar tegen worden gemaakt."
    Als "Erik" een klacht vastlegt van "Ronald Groen" over "de begeleiding": "Ik wil een ander."
    Dan staat de klacht over "de begeleiding" vast
    Gegeven het is 5 oktober 2015
    Als "Erik" het dossier van "Ronald Groen" afrondt met "Hij blijft wonen, heeft geen schuld en werkt weer."
    Dan is het dossier van "Ronald Groen" afgerond
    En is er geen besluit en geen brief

  @UTR-132 @demo
  Scenario: Na een tip van de corporatie eerst de administratie, dan een budgetbeheerder
    Gegeven het is 1 februari 2016
    Als "Erik" een vraag vastlegt over "Ronald Groen":
      | ingang       | woningcorporatie                          |
      | kanaal       | telefoon                                  |
      | melder       | Woningcorporatie                          |
      | relatie      | verhuurder                                |
      | vraag        | Hij betaalt de huur niet meer.            |
      | leefgebieden | geld, psychisch, wonen                    |
    Dan heeft "Ronald Groen" één dossier met 2 vragen
    Als "Erik" een gesprek vastlegt over "Ronald Groen":
      | inwoner      | Ronald Groen                                           |
      | verslag      | Hij drinkt, is ontslagen en heeft nu zelf schulden.    |
      | eigen kracht | Hij houdt van koken en wil naar een eetclub in de buurt. |
      | mantelzorg   | nee                                                    |
      | leefgebied   | geld: huurschuld en ongeopende post                    |
      | leefgebied   | psychisch: drinkt                                      |
      | behoefte     | geld: Rust in zijn geld                                |
      | behoefte     | psychisch: Van de drank af                             |
      | behoefte     | sociaal: Weer onder de mensen                          |
    En "Erik" afweegt voor "Weer onder de mensen":
      | trede        | genoeg | reden                                                |
      | Eigen kracht | ja     | Hij legt zelf contact met de eetclub.                |
    En "Erik" afweegt voor "Van de drank af":
      | trede                             | genoeg | reden                                  |
      | Eigen kracht                      | nee    | Alleen houdt hij het niet vol.         |
      | Sociaal netwerk en mantelzorg     | nee    | Zijn netwerk is klein.                 |
      | Vrijwillige hulp                  | nee    | Dit vraagt een professional.           |
      | Algemene voorzieningen in De Stad | deels  | De eetclub helpt hem de dag door.      |
    En "Erik" afweegt voor "Rust in zijn geld":
      | trede                               | genoeg | reden                                      |
      | Eigen kracht                        | nee    | Hij opent zijn post niet.                  |
      | Sociaal netwerk en mantelzorg       | nee    | Er is niemand die dit kan.                 |
      | Vrijwillige hulp                    | nee    | De schuld is daarvoor te hoog.             |
      | Algemene voorzieningen in De Stad   | nee    | Een spreekuur is niet genoeg.              |
      | Buurtteam                           | deels  | De administratie is samen op orde gebracht. |
      | Maatwerkvoorziening in de Basiszorg | nee    | Daar is geen hulp bij geld.                |
    En "Erik" een plan maakt voor "Ronald Groen":
      | doel  | Eerst geen schulden en geen drank, daarna werk |
      | soort | verbetering                                    |
      | terug | 1 augustus 2016                                |
    En "Erik" in het plan zet voor "Van de drank af":
      | trede       | Buurtteam                                         |
      | wat         | Begeleiden met tips van een verslavingsspecialist |
      | uitvoerder  | team                                              |
      | wie         | Erik; hij houdt de regie                          |
      | voorziening | begeleiding-buurtteam                             |
    En "Erik" in het plan zet voor "Rust in zijn geld":
      | trede      | Maatwerkvoorziening in de Aanvullende zorg |
      | wat        | Een budgetbeheerder inschakelen            |
      | uitvoerder | aanbieder                                  |
      | wie        | budgetbeheerder                            |
      | product    | budgetbeheer                               |
    En "Erik" het plan afspreekt met "Ronald Groen"
    En "Erik" wil besluiten over "Begeleiden met tips van een verslavingsspecialist"
    Dan wordt dat geweigerd met "geen besluit nodig"
    Als "Wim" besluit over "Een budgetbeheerder inschakelen":
      | uitkomst              | toegekend                                    |
      | van                   | 8 februari 2016                              |
      | tot                   | 7 februari 2018                              |
      | vorm                  | zin                                          |
      | uitvoering            | andere budgetbeheerder                       |
      | motivering            | Coaching alleen houdt uw geld niet op orde.  |
      | coaching-ontoereikend | ja: de administratie is op orde, de uitgaven nog niet |
      | beheer                | budgetbeheer                                 |
    Dan is "Budgetbeheer of bewindvoering" toegekend aan "Ronald Groen" ten laste van "Werk en Inkomen, Wmo (opvang en GG&GD)"
    En is er geen eigen bijdrage
    En is "Erik" regisseur van het huishouden van "Ronald Groen"
    En is "Weer onder de mensen" opgelost op de trede "Eigen kracht"

  @UTR-090 @UTR-095 @UTR-096
  Scenario: Eerst de drank, dan werk; advies vragen laat de regie bij het team
    Gegeven het is 7 maart 2016
    Als "Erik" een gesprek vastlegt over "Ronald Groen":
      | inwoner      | Ronald Groen                                   |
      | verslag      | Hij wil stoppen met drinken en daarna koken.   |
      | eigen kracht | Hij kookt graag.                               |
      | mantelzorg   | nee                                            |
      | leefgebied   | psychisch: drinkt                              |
      | behoefte     | psychisch: Nuchter blijven                     |
      | behoefte     | sociaal: Een vak leren                         |
    En "Erik" afweegt voor "Nuchter blijven":
      | trede                             | genoeg | reden                            |
      | Eigen kracht                      | nee    | Alleen houdt hij het niet vol.   |
      | Sociaal netwerk en mantelzorg     | nee    | Zijn netwerk is klein.           |
      | Vrijwillige hulp                  | nee    | Dit vraagt een professional.     |
      | Algemene voorzieningen in De Stad | nee    | Een groep is nu te veel.         |
    En "Erik" een plan maakt voor "Ronald Groen":
      | doel  | Eerst nuchter, dan werk |
      | soort | verbetering             |
      | terug | 7 september 2016        |
    En "Erik" in het plan zet voor "Nuchter blijven":
      | trede      | Buurtteam                   |
      | wat        | Samen stoppen met drinken   |
      | uitvoerder | team                        |
      | wie        | Erik                        |
    En "Erik" in het plan zet voor "Een vak leren":
      | trede      | Eigen kracht                |
      | wat        | Een opleiding zoeken        |
      | uitvoerder | inwoner                     |
      | wie        | Ronald                      |
    En "Erik" uitwerkt "Samen stoppen met drinken":
      | volgorde | 1                                    |
      | team     | Elke week een gesprek, met de tips   |
      | inwoner  | Houdt een dagboek bij                |
    En "Erik" uitwerkt "Een opleiding zoeken":
      | volgorde | 2 |
    En "Erik" het plan afspreekt met "Ronald Groen"
    En "Erik" vraagt of overdraagt bij "Samen stoppen met drinken":
      | soort   | consult                             |
      | aan     | een specialist in verslavingszorg   |
      | inbreng | Erik gebruikt de tips zelf          |
    Dan ligt "Regie over de casus" bij "Ronald Groen" bij het team "Erik"
    Als "Erik" begint met "Een opleiding zoeken"
    Dan wordt dat geweigerd met "Eerst moet klaar zijn: Samen stoppen met drinken"
    Als "Erik" begint met "Samen stoppen met drinken"
    En "Erik" klaar is met "Samen stoppen met drinken", bereikt: "Hij drinkt al drie maanden niet."
    En "Erik" overlegt over "Ronald Groen":
      | over          | omscholing tot kok                        |
      | verslag       | Een opleiding tot kok kan in september.   |
      | inwoner erbij | ja                                        |
      | werkconsulent | de werkconsulent van Werk & Inkomen       |
    En "Erik" begint met "Een opleiding zoeken"
    Dan hoort bij de tijdlijn van "Ronald Groen" de regel "Begonnen: Een opleiding zoeken (door Ronald)."
