# language: nl
@HAR-050 @HAR-057 @HAR-072
Functionaliteit: Meneer Schut, van licht naar zwaarder
  Eerst kort begeleid door het team, later blijvend door een specialist. De generalist houdt de regie.
  (Samen Doen, r. 2947-2963)

  Achtergrond:
    Gegeven de gemeente "hardenberg" op 5 januari 2015
    En "Anouk" is generalist bij "gebiedsteam-noord"
    En "Cas" is clientondersteuner bij "gebiedsteam-noord"
    En "Tom" is toetser bij "backoffice"
    En inwoner "Gerrit Schut" van 75 jaar woont in gebied "noord"
    Als "Anouk" een vraag vastlegt over "Gerrit Schut":
      | ingang       | gebiedsteam                                     |
      | kanaal       | fysiek                                          |
      | vraag        | Ik vergeet dingen en wil graag thuis blijven wonen. |
      | leefgebieden | beperking-mantelzorg, wonen-huishouden          |
    En "Anouk" een gesprek vastlegt over "Gerrit Schut":
      | inwoner      | Gerrit Schut                                             |
      | mantelzorger | Ineke Schut                                              |
      | verslag      | Lichte dementie. Hij redt zich, met af en toe iemand die komt kijken. |
      | eigen kracht | Hij kookt en wandelt nog zelf.                           |
      | mantelzorg   | ja                                                       |
      | steun        | De kinderen kunnen het team altijd bellen.               |
      | leefgebied   | beperking-mantelzorg: lichte dementie                    |
      | behoefte     | beperking-mantelzorg: Veilig thuis wonen met dementie    |

  @HAR-069 @HAR-070
  Scenario: Kort en licht doet het team zelf, zonder besluit en zonder bijdrage
    Als "Anouk" afweegt voor "Veilig thuis wonen met dementie":
      | trede                           | genoeg | reden                                   |
      | Eigen kracht                    | deels  | Hij vergeet soms het gas.               |
      | Sociaal netwerk (mantelzorgers) | deels  | De kinderen komen in het weekend.       |
      | Vrijwilligers                   | nee    | Hij laat nog geen vreemden binnen.      |
    En "Anouk" een plan maakt voor "Gerrit Schut":
      | doel  | Veilig thuis blijven wonen |
      | soort | stabilisatie               |
      | terug | 5 juli 2015                |
    En "Anouk" in het plan zet voor "Veilig thuis wonen met dementie":
      | trede       | Algemene voorzieningen        |
      | wat         | Elke week even komen kijken   |
      | uitvoerder  | team                          |
      | wie         | Anouk, Samen Doen team        |
      | voorziening | ondersteuning-gebiedsteam     |
    En "Anouk" het plan afspreekt met "meneer Schut en zijn kinderen"
    En "Anouk" wil besluiten over "Elke week even komen kijken"
    Dan wordt dat geweigerd met "geen besluit nodig"
    En is er geen besluit en geen brief

  @HAR-047 @HAR-063 @HAR-064 @HAR-067 @HAR-073 @demo
  Scenario: Het gaat minder goed en er komt een nieuw plan
    Gegeven "Anouk" begeleidt "Gerrit Schut" kort vanuit het team voor "Veilig thuis wonen met dementie"
    En het is 4 mei 2015
    Als "Anouk" ziet dat het met "Gerrit Schut" slechter gaat: "Het gas stond aan en hij was de weg kwijt."
    En de kinderen van "Gerrit Schut" aan "Anouk" vertellen: "Wij maken ons zorgen, hij valt steeds vaker."
    En "Anouk" het plan van "Gerrit Schut" herziet omdat "Er is meer begeleiding nodig voor zijn veiligheid.":
      | doel  | Veilig thuis blijven wonen |
      | soort | stabilisatie               |
      | terug | 4 november 2015            |
      | steun | De kinderen hoeven niet elke dag zelf te komen |
    En "Anouk" in het plan zet voor "Veilig thuis wonen met dementie":
      | trede      | Individuele maatwerkvoorzieningen      |
      | wat        | Elke dag begeleiding thuis               |
      | uitvoerder | aanbieder                                |
      | wie        | ambulant begeleider uit de ouderenzorg   |
      | product    | begeleiding-individueel                  |
    Dan wordt dat geweigerd met "Nog open: Algemene voorzieningen en Collectieve maatwerkvoorzieningen"
    Als "Anouk" afweegt voor "Veilig thuis wonen met dementie":
      | trede                               | genoeg | reden                                            |
      | Algemene voorzieningen              | nee    | Wekelijks kijken door het team is te weinig.     |
      | Collectieve maatwerkvoorzieningen | nee    | Een groep maakt het thuis niet veilig.           |
    En "Anouk" in het plan zet voor "Veilig thuis wonen met dementie":
      | trede      | Individuele maatwerkvoorzieningen      |
      | wat        | Elke dag begeleiding thuis               |
      | uitvoerder | aanbieder                                |
      | wie        | ambulant begeleider uit de ouderenzorg   |
      | product    | begeleiding-individueel                  |
      | opdracht   | Zoek passende maatregelen in huis, zoals een alarm |
      | buiten team | Het wordt te intensief en te langdurig voor het team |
    En "Anouk" het plan afspreekt met "meneer Schut en zijn kinderen"
    En "Anouk" besluit over "Elke dag begeleiding thuis":
      | uitkomst              | toegekend                                          |
      | van                   | 11 mei 2015                                        |
      | tot                   | 10 mei 2017                                        |
      | vorm                  | zin                                                |
      | soort                 | overnemen van toezicht                             |
      | patroon               | langdurig en intensief                             |
      | motivering            | Thuis wonen is zonder dagelijkse begeleiding niet veilig meer. |
      | langer-of-intensiever | ja: elke dag, en blijvend                          |
      | voorliggend-ontoereikend | ja: een maatje of ontmoetingscentrum maakt het thuis niet veilig |
      | groep-dient-ander-doel | ja: het gaat om veiligheid in huis                |
    Dan is "Individuele begeleiding" toegekend aan "Gerrit Schut" ten laste van "Wmo 2015"
    En stelt het CAK de eigen bijdrage vast
    En is "Anouk" regisseur van het huishouden van "Gerrit Schut"
    En heeft de uitvoerder de extra opdracht "Zoek passende maatregelen in huis, zoals een alarm"
    En is er een brief die voldoet aan PDF/UA en noemt "15 juni 2015" als laatste dag voor bezwaar
    En wacht het besluit op een rechtmatigheidstoets
    Als "Tom" het besluit rechtmatig vindt
    Dan is het besluit getoetst als "rechtmatig"

  @HAR-032
  Scenario: Wie de inwoner onafhankelijk ondersteunt, beslist niet in dit dossier
    Gegeven "Anouk" begeleidt "Gerrit Schut" kort vanuit het team voor "Veilig thuis wonen met dementie"
    Als "Cas" wil besluiten over "Elke week even komen kijken"
    Dan wordt dat geweigerd met "dat hoort niet bij uw rol"

  @HAR-069
  Scenario: Tegen hulp van het team kan geen bezwaar, klagen kan altijd
    Gegeven "Anouk" begeleidt "Gerrit Schut" kort vanuit het team voor "Veilig thuis wonen met dementie"
    En het is 2 februari 2015
    Als "Anouk" een bezwaar van 2 februari 2015 vastlegt tegen "Elke week even komen kijken" omdat "Het gesprek ging over mij heen."
    Dan wordt dat geweigerd met "Er is geen besluit, dus er kan geen bezwaar tegen worden gemaakt."
    En is er geen besluit en geen brief
    Als "Anouk" een klacht vastlegt van "Gerrit Schut" over "het gesprek": "Het ging over mij heen."
    Dan staat de klacht over "het gesprek" vast
    En is er geen besluit en geen brief
