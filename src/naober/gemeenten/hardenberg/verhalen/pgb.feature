# language: nl
Functionaliteit: Zelf hulp inkopen, en daaraan bijdragen
  Een pgb kan met een persoonlijk plan. De SVB betaalt de hulp, de gemeente controleert. Bijdragen kan ook in natura.
  (Samen Doen, r. 4027-4033, 4094-4110, 3782-3804)

  Achtergrond:
    Gegeven de gemeente "hardenberg" op 2 maart 2015
    En "Anouk" is generalist bij "gebiedsteam-noord"
    En inwoner "Roel Hamhuis" van 54 jaar woont in gebied "noord"
    Als "Anouk" een vraag vastlegt over "Roel Hamhuis":
      | ingang       | gebiedsteam                             |
      | kanaal       | fysiek                                  |
      | vraag        | Ik krijg mijn dag niet meer geregeld.   |
      | leefgebieden | wonen-huishouden                        |
    En "Anouk" een gesprek vastlegt over "Roel Hamhuis":
      | inwoner      | Roel Hamhuis                                          |
      | verslag      | Sinds zijn hersenletsel raakt hij het overzicht kwijt. |
      | eigen kracht | Met een vaste volgorde lukt veel.                     |
      | mantelzorg   | nee |
      | steun        | Er is geen mantelzorger. |
      | leefgebied   | wonen-huishouden: de post en de afspraken blijven liggen |
      | behoefte     | wonen-huishouden: Zelf de dag en de post regelen      |
    En "Anouk" afweegt voor "Zelf de dag en de post regelen":
      | trede                             | genoeg | reden                                        |
      | Eigen kracht                      | deels  | Met een lijst lukt de helft.                 |
      | Sociaal netwerk (mantelzorgers)   | nee    | Hij heeft geen familie in de buurt.          |
      | Vrijwilligers                     | nee    | Een maatje kent zijn letsel niet.            |
      | Algemene voorzieningen            | nee    | Wekelijks kijken door het team is te weinig. |
      | Collectieve maatwerkvoorzieningen | nee    | In een groep raakt hij overprikkeld.         |
    En "Anouk" een plan maakt voor "Roel Hamhuis":
      | doel  | De dag en de post zijn geregeld |
      | soort | stabilisatie                    |
      | terug | 2 september 2015                |
    En "Anouk" in het plan zet voor "Zelf de dag en de post regelen":
      | trede      | Individuele maatwerkvoorzieningen          |
      | wat        | Vaste begeleider die hij zelf kiest        |
      | uitvoerder | aanbieder                                  |
      | wie        | begeleider met kennis van hersenletsel     |
      | product    | begeleiding-individueel                    |
      | buiten team | Het wordt te langdurig voor het team      |
    En "Anouk" het plan afspreekt met "Roel Hamhuis"

  @HAR-187 @HAR-188
  Scenario: Zonder persoonlijk plan geen pgb, met een besproken plan wel
    Als "Anouk" besluit over "Vaste begeleider die hij zelf kiest":
      | uitkomst                 | toegekend                                   |
      | van                      | 9 maart 2015                                |
      | tot                      | 8 maart 2017                                |
      | vorm                     | pgb                                         |
      | bedrag                   | 160                                         |
      | per                      | maand                                       |
      | soort                    | overnemen van toezicht                      |
      | patroon                  | langdurig en intensief                      |
      | motivering               | Met zijn eigen begeleider blijft hij zelf de baas. |
      | langer-of-intensiever    | ja: elke week, en blijvend                  |
      | voorliggend-ontoereikend | ja: een maatje kent zijn letsel niet        |
      | groep-dient-ander-doel   | ja: een groep helpt hem niet                |
      | vermogen                 | ja: hij houdt zelf zijn boekhouding bij     |
      | motivatie                | ja: hij heeft vertrouwen in deze begeleider |
      | kwaliteit                | ja: de begeleider is geschoold              |
    Dan wordt dat geweigerd met "plan" en bron "Samen Doen"
    Als "Anouk" het pgb-plan vastlegt voor "Vaste begeleider die hij zelf kiest":
      | waarom         | Zij kent mijn letsel en ik vertrouw haar.  |
      | soort hulp     | Een zelfstandige hulpverlener              |
      | van wie        | Begeleiding Noord                          |
      | kost in natura | 40,00                                      |
      | vraagt de hulp | 45,00                                      |
      | plan           | Bij Begeleiding Noord                      |
      | plan           | Ik doe zelf de post en vergeet niets       |
      | plan           | Zij is geschoold en heeft een keurmerk     |
      | plan           | De post is elke week gedaan                |
      | besproken      | 2 maart 2015                               |
    Dan betaalt het pgb voor "Vaste begeleider die hij zelf kiest" 40,00 euro en legt de inwoner er 5,00 euro bij
    Als "Anouk" besluit over "Vaste begeleider die hij zelf kiest":
      | uitkomst                 | toegekend                                   |
      | van                      | 9 maart 2015                                |
      | tot                      | 8 maart 2017                                |
      | vorm                     | pgb                                         |
      | bedrag                   | 160                                         |
      | per                      | maand                                       |
      | soort                    | overnemen van toezicht                      |
      | patroon                  | langdurig en intensief                      |
      | motivering               | Met zijn eigen begeleider blijft hij zelf de baas. |
      | langer-of-intensiever    | ja: elke week, en blijvend                  |
      | voorliggend-ontoereikend | ja: een maatje kent zijn letsel niet        |
      | groep-dient-ander-doel   | ja: een groep helpt hem niet                |
      | vermogen                 | ja: hij houdt zelf zijn boekhouding bij     |
      | motivatie                | ja: hij heeft vertrouwen in deze begeleider |
      | kwaliteit                | ja: de begeleider is geschoold              |
    Dan is het pgb voor "Vaste begeleider die hij zelf kiest" toegekend met 160 euro per maand
    En hoort de SVB van het pgb voor "Vaste begeleider die hij zelf kiest": toekenning
    Gegeven het is 7 september 2015
    Als "Anouk" controleert waaraan het pgb van "Vaste begeleider die hij zelf kiest" is besteed:
      | contact     | huisbezoek                                  |
      | van         | 9 maart 2015                                |
      | tot         | 31 augustus 2015                            |
      | besteed     | 0                                           |
      | bevindingen | Het budget is niet gebruikt.                |
      | doel        | De post is elke week gedaan: niet bereikt   |
      | doel        | Ik doe zelf de post en vergeet niets: niet bereikt |
      | uitkomst    | onrechtmatig                                |
      | grond       | ander-doel                                  |
    En "Anouk" het pgb voor "Vaste begeleider die hij zelf kiest" intrekt op de grond "te-duur": "Het kost te veel."
    Dan wordt dat geweigerd met "grond"
    Als "Anouk" het pgb voor "Vaste begeleider die hij zelf kiest" intrekt op de grond "ander-doel": "Er kwam geen hulp."
    Dan hoort de SVB van het pgb voor "Vaste begeleider die hij zelf kiest": toekenning en einde

  @HAR-205 @HAR-206
  Scenario: Wie niet kan betalen, draagt bij in natura
    Als "Anouk" voor "Roel Hamhuis" een bijdrage in natura afspreekt, "Hij helpt in de moestuin van de buurt":
      | kan-niet-betalen | nee: hij kan het betalen             |
      | financieel-gewin | nee: het levert de gemeente niets op |
    Dan wordt dat geweigerd met "natura"
    Als "Anouk" voor "Roel Hamhuis" een bijdrage in natura afspreekt, "Hij helpt in de moestuin van de buurt":
      | kan-niet-betalen | ja: er is een schuldregeling           |
      | financieel-gewin | nee: dat is niet uitgerekend           |
    Dan loopt er voor "Roel Hamhuis" een bijdrage in natura als deel van het plan
    En hoort het CAK niets
    En zegt het beleid over de bijdrage: "Het gebiedsteam besluit over de eigen bijdrage"
