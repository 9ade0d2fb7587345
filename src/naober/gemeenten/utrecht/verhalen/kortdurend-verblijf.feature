# language: nl
Functionaliteit: Kortdurend verblijf alleen als toezicht nodig is
  Zonder toezicht dag en nacht is informele respijtzorg de weg. (Meedoen naar Vermogen, r. 3288-3294; r. 3313-3321)

  Achtergrond:
    Gegeven de gemeente "utrecht" op 2 maart 2015
    En "Noor" is generalist bij "sociaal-west"
    En "Bea" is beslisser bij "backoffice-beschikkingen"
    En inwoner "Joop Kramer" van 76 jaar woont in gebied "west"
    Als "Noor" een vraag vastlegt over "Joop Kramer":
      | ingang       | buurtteam                                        |
      | kanaal       | huisbezoek                                       |
      | melder       | Ans Kramer                                       |
      | relatie      | echtgenote                                       |
      | vraag        | Ik houd de zorg voor mijn man niet meer vol.     |
      | leefgebieden | mantelzorg, gezondheid                           |

 
  @demo
  Scenario: Er is geen toezicht nodig, dus geen kortdurend verblijf maar een vrijwilliger
    Als "Noor" een gesprek vastlegt over "Joop Kramer":
      | inwoner      | Joop Kramer                                           |
      | mantelzorger | Ans Kramer                                            |
      | verslag      | Hij kan alleen zijn, als iemand af en toe kijkt.      |
      | eigen kracht | Hij puzzelt en belt zelf om hulp.                     |
      | mantelzorg   | ja                                                    |
      | steun        | Een vaste middag per week voor haarzelf               |
      | leefgebied   | mantelzorg: zij raakt overbelast                      |
      | behoefte     | mantelzorg: Een avond en een middag rust voor Ans     |
    En "Noor" afweegt voor "Een avond en een middag rust voor Ans":
      | trede                               | genoeg | reden                              |
      | Eigen kracht                        | nee    | Hij kan niet voor zichzelf koken.  |
      | Sociaal netwerk en mantelzorg       | deels  | Ans doet al alles.                 |
      | Vrijwillige hulp                    | deels  | Een vrijwilliger kan één middag.   |
      | Algemene voorzieningen in De Stad   | nee    | Hij wil niet naar een inloop.      |
      | Buurtteam                           | nee    | Het team neemt de zorg niet over.  |
      | Maatwerkvoorziening in de Basiszorg | nee    | Daar is geen respijtzorg.          |
    En "Noor" een plan maakt voor "Joop Kramer":
      | doel  | Ans houdt het vol                       |
      | soort | stabilisatie                            |
      | terug | 2 juni 2015                             |
      | steun | Een vaste middag per week voor haarzelf |
    En "Noor" in het plan zet voor "Een avond en een middag rust voor Ans":
      | trede      | Maatwerkvoorziening in de Aanvullende zorg |
      | wat        | Een weekend logeren                        |
      | uitvoerder | aanbieder                                  |
      | wie        | een logeerhuis                             |
      | product    | kortdurend-verblijf                        |
    En "Noor" het plan afspreekt met "meneer en mevrouw Kramer"
    En "Noor" adviseert over "Een weekend logeren":
      | strekking    | afwijzen                            |
      | motivering   | Toezicht dag en nacht is niet nodig. |
    En "Bea" besluit over "Een weekend logeren":
      | uitkomst               | toegekend                                |
      | van                    | 9 maart 2015                             |
      | tot                    | 8 juni 2015                              |
      | vorm                   | zin                                      |
      | weg                    | buurtteam in combinatie met begeleiding  |
      | motivering             | De mantelzorger moet worden ontlast.     |
      | toezicht               | nee: hij kan alleen zijn                 |
      | mantelzorger-ontlasten | ja: zij raakt overbelast                 |
      | informeel-ontoereikend | nee: een vrijwilliger kan wekelijks      |
    Dan wordt dat geweigerd met "Heeft de inwoner 24 uur per dag toezicht nodig?" en bron "r. 3292-3294"
    En is er geen besluit en geen brief

  @UTR-045
  Scenario: Rechtstreeks bij het team kan niet, wel via de huisarts of samen met begeleiding
    Als "Noor" een vraag vastlegt over "Joop Kramer":
      | ingang       | buurtteam                        |
      | kanaal       | fysiek                           |
      | vraag        | Mag hij een weekend logeren?     |
      | leefgebieden | mantelzorg                       |
      | product      | kortdurend-verblijf              |
    Dan wordt dat geweigerd met "via de huisarts, en via het buurtteam alleen samen met begeleiding" en bron "r. 3319-3321"
    Als "Noor" een vraag vastlegt over "Joop Kramer":
      | ingang       | buurtteam                        |
      | kanaal       | fysiek                           |
      | vraag        | Mag hij een weekend logeren, en kan er iemand meedenken? |
      | leefgebieden | mantelzorg                       |
      | product      | kortdurend-verblijf, intensieve-begeleiding |
    Dan heeft "Joop Kramer" één dossier met 2 vragen

  @UTR-125 @UTR-126
  Scenario: Bij een grote zorgzwaarte blijft formele respijtzorg mogelijk
    Als "Noor" een gesprek vastlegt over "Joop Kramer":
      | inwoner      | Joop Kramer                                           |
      | mantelzorger | Ans Kramer                                            |
      | verslag      | Zijn dementie is erger. Dag en nacht is iemand nodig. |
      | eigen kracht | Hij luistert graag naar muziek.                       |
      | mantelzorg   | ja                                                    |
      | steun        | Eens per maand een weekend rust                       |
      | leefgebied   | mantelzorg: zij slaapt niet meer door                 |
      | behoefte     | mantelzorg: Een weekend rust voor Ans                 |
    En "Noor" afweegt voor "Een weekend rust voor Ans":
      | trede                               | genoeg | reden                              |
      | Eigen kracht                        | nee    | Hij kan niet alleen zijn.          |
      | Sociaal netwerk en mantelzorg       | deels  | Hun dochter komt op zondag.        |
      | Vrijwillige hulp                    | deels  | Een vrijwilliger kan één middag.   |
      | Algemene voorzieningen in De Stad   | nee    | Daar is in de nacht niemand.       |
      | Buurtteam                           | nee    | Het team neemt de zorg niet over.  |
      | Maatwerkvoorziening in de Basiszorg | nee    | Daar is geen respijtzorg.          |
    En "Noor" een plan maakt voor "Joop Kramer":
      | doel  | Ans houdt het vol               |
      | soort | stabilisatie                    |
      | terug | 2 juni 2015                     |
      | steun | Eens per maand een weekend rust |
    En "Noor" in het plan zet voor "Een weekend rust voor Ans":
      | trede      | Maatwerkvoorziening in de Aanvullende zorg |
      | wat        | Een weekend per maand logeren              |
      | uitvoerder | aanbieder                                  |
      | wie        | een logeerhuis                             |
      | product    | kortdurend-verblijf                        |
    En "Noor" het plan afspreekt met "meneer en mevrouw Kramer"
    En "Noor" adviseert over "Een weekend per maand logeren":
      | strekking    | toekennen                                     |
      | motivering   | Dag en nacht is iemand nodig, en Ans is op.   |
      | niet lichter | Een vrijwilliger kan niet in de nacht.        |
    En "Bea" besluit over "Een weekend per maand logeren":
      | uitkomst               | toegekend                                |
      | van                    | 9 maart 2015                             |
      | tot                    | 8 juni 2015                              |
      | vorm                   | zin                                      |
      | weg                    | huisarts                                 |
      | zorglast               | dementie                                 |
      | motivering             | Uw vrouw moet kunnen rusten.             |
      | resultaat              | Uw vrouw slaapt weer, en u blijft thuis wonen. |
      | toezicht               | ja: dag en nacht is iemand nodig         |
      | mantelzorger-ontlasten | ja: zij slaapt niet meer door            |
      | informeel-ontoereikend | ja: een vrijwilliger kan niet in de nacht |
    Dan is "Kortdurend verblijf" toegekend aan "Joop Kramer" ten laste van "Wmo, kortdurend verblijf"
