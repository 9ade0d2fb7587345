# language: nl
Functionaliteit: In een groep als dat hetzelfde doel dient, en hoogstens drie etmalen logeren
  Begeleiding in een groep gaat voor individuele begeleiding als hetzelfde doel wordt beoogd. Kort verblijf is hoogstens
  drie etmalen per week. (Samen Doen, r. 6424-6428 en 6440-6454)

  Achtergrond:
    Gegeven de gemeente "hardenberg" op 2 maart 2015
    En "Anouk" is generalist bij "gebiedsteam-noord"
    En inwoner "Albert Zwiers" van 72 jaar woont in gebied "noord"
    Als "Anouk" een vraag vastlegt over "Albert Zwiers":
      | ingang       | gebiedsteam                                             |
      | kanaal       | fysiek                                                  |
      | melder       | Hennie Zwiers                                           |
      | relatie      | echtgenote                                              |
      | vraag        | Mijn man heeft Alzheimer en ik ben op.                  |
      | leefgebieden | beperking-mantelzorg, wonen-huishouden                  |
    En "Anouk" een gesprek vastlegt over "Albert Zwiers":
      | inwoner      | Albert Zwiers                                           |
      | mantelzorger | Hennie Zwiers                                           |
      | verslag      | Hij heeft de hele dag iemand nodig. Zij slaapt slecht.  |
      | eigen kracht | Hij biljart graag en helpt in de tuin.                  |
      | mantelzorg   | ja                                                      |
      | steun        | Hennie gaat elke week een dag naar haar zus.            |
      | leefgebied   | beperking-mantelzorg: Alzheimer, toezicht nodig         |
      | behoefte     | beperking-mantelzorg: Een dag met structuur             |
      | behoefte     | beperking-mantelzorg: Een weekend rust voor Hennie      |
    En "Anouk" een plan maakt voor "Albert Zwiers":
      | doel  | Hennie houdt het vol en Albert blijft thuis |
      | soort | stabilisatie                                |
      | terug | 2 september 2015                            |
      | steun | Elke week een dag vrij                      |

  @HAR-082
  Scenario: Dient een groep hetzelfde doel, dan geen individuele begeleiding
    Als "Anouk" afweegt voor "Een dag met structuur":
      | trede                             | genoeg | reden                                         |
      | Eigen kracht                      | nee    | Alleen raakt hij de draad kwijt.              |
      | Sociaal netwerk (mantelzorgers)   | nee    | Hennie doet al alles.                         |
      | Vrijwilligers                     | deels  | Een biljartmaatje komt één middag.            |
      | Algemene voorzieningen            | nee    | In de buurtkamer is geen begeleiding.         |
      | Collectieve maatwerkvoorzieningen | deels  | Een groep kan, maar Hennie wil iemand thuis.  |
    En "Anouk" in het plan zet voor "Een dag met structuur":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Elke middag een begeleider thuis  |
      | uitvoerder | aanbieder                         |
      | wie        | een ambulant begeleider           |
      | product    | begeleiding-individueel           |
      | buiten team | Het is te intensief voor het team |
    En voor de andere behoeften van "Albert Zwiers" eigen kring genoeg is
    En "Anouk" het plan afspreekt met "Albert en Hennie Zwiers"
    En "Anouk" besluit over "Elke middag een begeleider thuis":
      | uitkomst                 | toegekend                                      |
      | van                      | 9 maart 2015                                   |
      | tot                      | 8 maart 2016                                   |
      | vorm                     | zin                                            |
      | soort                    | overnemen van toezicht                         |
      | patroon                  | langdurig en intensief                         |
      | motivering               | Er is elke middag iemand nodig.                |
      | langer-of-intensiever    | ja: elke middag                                |
      | voorliggend-ontoereikend | ja: een maatje alleen is niet genoeg           |
      | groep-dient-ander-doel   | nee: een dag met structuur geeft een groep ook |
    Dan wordt dat geweigerd met "Wordt hetzelfde doel niet bereikt met begeleiding in een groep?" en bron "r. 6424-6428"
    En is er geen besluit en geen brief

  @demo
  Scenario: Dan wordt het begeleiding in een groep
    Als "Anouk" afweegt voor "Een dag met structuur":
      | trede                             | genoeg | reden                                 |
      | Eigen kracht                      | nee    | Alleen raakt hij de draad kwijt.      |
      | Sociaal netwerk (mantelzorgers)   | nee    | Hennie doet al alles.                 |
      | Vrijwilligers                     | deels  | Een biljartmaatje komt één middag.    |
      | Algemene voorzieningen            | nee    | In de buurtkamer is geen begeleiding. |
    En "Anouk" in het plan zet voor "Een dag met structuur":
      | trede      | Collectieve maatwerkvoorzieningen |
      | wat        | Drie dagen per week dagbesteding  |
      | uitvoerder | aanbieder                         |
      | wie        | een zorgboerderij in de buurt     |
      | product    | begeleiding-groep                 |
    En voor de andere behoeften van "Albert Zwiers" eigen kring genoeg is
    En "Anouk" het plan afspreekt met "Albert en Hennie Zwiers"
    En "Anouk" besluit over "Drie dagen per week dagbesteding":
      | uitkomst                        | toegekend                                   |
      | van                             | 9 maart 2015                                |
      | tot                             | 8 maart 2016                                |
      | vorm                            | zin                                         |
      | doel                            | structuur, contacten en bezigheden          |
      | vervoer                         | inclusief vervoer                           |
      | vervoer-nodig                   | Hij raakt onderweg de weg kwijt.            |
      | motivering                      | U hebt een dag met structuur, en uw vrouw rust. |
      | collectief-algemeen-ontoereikend | ja: in de buurtkamer is geen begeleiding   |
      | doel-past                       | ja: hij houdt zijn ritme                    |
    Dan is "Begeleiding groep (dagbesteding)" toegekend aan "Albert Zwiers" ten laste van "Wmo 2015"

  @HAR-087
  Scenario: Vier etmalen logeren kan niet, drie wel
    Als "Anouk" afweegt voor "Een weekend rust voor Hennie":
      | trede                             | genoeg | reden                                |
      | Eigen kracht                      | nee    | Hij kan niet alleen zijn.            |
      | Sociaal netwerk (mantelzorgers)   | nee    | De kinderen wonen ver weg.           |
      | Vrijwilligers                     | nee    | Niemand kan 's nachts.               |
      | Algemene voorzieningen            | nee    | Daar kan hij niet slapen.            |
      | Collectieve maatwerkvoorzieningen | nee    | Dagbesteding is er alleen overdag.   |
    En "Anouk" in het plan zet voor "Een weekend rust voor Hennie":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Logeren in het weekend            |
      | uitvoerder | aanbieder                         |
      | wie        | een logeerhuis                    |
      | product    | kort-verblijf                     |
      | buiten team | Het team heeft geen logeerbedden |
    En voor de andere behoeften van "Albert Zwiers" eigen kring genoeg is
    En "Anouk" het plan afspreekt met "Albert en Hennie Zwiers"
    En "Anouk" besluit over "Logeren in het weekend":
      | uitkomst             | toegekend                                |
      | van                  | 9 maart 2015                             |
      | tot                  | 8 maart 2016                             |
      | vorm                 | zin                                      |
      | etmalen              | 4                                        |
      | hoogstens-drie-etmalen | nee: zij vraagt er vier                |
      | motivering           | Uw vrouw moet kunnen rusten.             |
      | ontlast-mantelzorger | ja: zij slaapt slecht                    |
      | thuis-met-toezicht   | ja: hij woont thuis en is nooit alleen   |
      | geen-crisisopvang    | nee: het is elke week hetzelfde weekend  |
    Dan wordt dat geweigerd met "Gaat het om hoogstens drie etmalen per week?" en bron "r. 6442-6444"
    En is er geen besluit en geen brief
    Als "Anouk" besluit over "Logeren in het weekend":
      | uitkomst             | toegekend                                |
      | van                  | 9 maart 2015                             |
      | tot                  | 8 maart 2016                             |
      | vorm                 | zin                                      |
      | etmalen              | 3                                        |
      | hoogstens-drie-etmalen | ja: vrijdag tot maandag                |
      | motivering           | Uw vrouw moet kunnen rusten.             |
      | ontlast-mantelzorger | ja: zij slaapt slecht                    |
      | thuis-met-toezicht   | ja: hij woont thuis en is nooit alleen   |
      | geen-crisisopvang    | nee: het is elke week hetzelfde weekend  |
    Dan is "Kort verblijf" toegekend aan "Albert Zwiers" ten laste van "Wmo 2015"
