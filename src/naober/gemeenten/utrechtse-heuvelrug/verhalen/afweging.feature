# language: nl
Functionaliteit: De piramide in vier stappen
  Eerst eigen kracht, dan het sociale netwerk, dan collectieve voorzieningen, en pas daarna individuele hulp.
  (Samen leven, samen doen, r. 1330-1340 en 1651-1657)

  Achtergrond:
    Gegeven de gemeente "utrechtse-heuvelrug" op 4 mei 2020
    En "Hanna" is generalist bij "dorpsteam-driebergen"
    En inwoner "Wim Proef" van 78 jaar woont in gebied "driebergen"
    Als "Hanna" een vraag vastlegt over "Wim Proef":
      | ingang       | dorpsteam                                 |
      | kanaal       | telefoon                                  |
      | vraag        | Het wordt zwaar thuis, nu ik zoveel vergeet. |
      | leefgebieden | mantelzorg, dagelijks-leven               |
    En "Hanna" een gesprek vastlegt over "Wim Proef":
      | inwoner      | Wim Proef                                              |
      | mantelzorger | Riet Proef                                             |
      | verslag      | Beginnende dementie. Zijn vrouw is er dag en nacht.    |
      | eigen kracht | Hij wandelt en kookt nog graag.                        |
      | mantelzorg   | ja                                                     |
      | steun        | Zijn vrouw wil af en toe een middag weg kunnen.        |
      | leefgebied   | mantelzorg: zijn vrouw raakt moe                       |
      | behoefte     | mantelzorg: Een middag per week lucht voor zijn vrouw  |

  Scenario: De overbuurman past een middag op en dan is er geen plan of besluit nodig
    Als "Hanna" afweegt voor "Een middag per week lucht voor zijn vrouw":
      | trede          | genoeg | reden                                                        |
      | Eigen kracht   | nee    | Hij kan niet goed een middag alleen zijn.                    |
      | Sociaal netwerk | ja    | De overbuurman komt elke woensdagmiddag, dat doet hij graag. |
    En "Hanna" het dossier van "Wim Proef" afrondt met "De overbuurman is er elke woensdagmiddag."
    Dan is het dossier van "Wim Proef" afgerond
    En is "Een middag per week lucht voor zijn vrouw" opgelost op de trede "Sociaal netwerk"
    En is er geen besluit en geen brief
    En is er geen plan

  Scenario: Hij schenkt koffie in de sportkantine, en daar komt geen sociaal makelaar aan te pas
    Als "Hanna" afweegt voor "Een middag per week lucht voor zijn vrouw":
      | trede           | genoeg | reden                                                  |
      | Eigen kracht    | nee    | Hij kan niet goed een middag alleen zijn.              |
      | Sociaal netwerk | ja     | Op de club zijn er altijd mensen die op hem letten.    |
    En "Hanna" een plan maakt voor "Wim Proef":
      | doel  | Zijn vrouw houdt het vol |
      | soort | stabilisatie             |
      | terug | 2 november 2020          |
    En "Hanna" in het plan zet voor "Een middag per week lucht voor zijn vrouw":
      | trede      | Sociaal netwerk                       |
      | wat        | Koffie schenken in de sportkantine    |
      | uitvoerder | inwoner                               |
      | wie        | Wim, met vrijwilligers van de club    |
    Dan staat "Koffie schenken in de sportkantine" op de trede "Sociaal netwerk"
    En is er geen besluit en geen brief
    En heeft niemand vrijwilligers bemiddeld

  @HEU-092 @HEU-094
  Scenario: Een zwaardere trede gaat pas open als elke lichtere is bekeken
    Als "Hanna" een plan maakt voor "Wim Proef":
      | doel  | Zijn vrouw houdt het vol |
      | soort | stabilisatie             |
      | terug | 4 november 2020          |
    En "Hanna" in het plan zet voor "Een middag per week lucht voor zijn vrouw":
      | trede      | Individuele voorzieningen         |
      | wat        | Twee dagen per week dagbesteding  |
      | uitvoerder | aanbieder                         |
      | wie        | aanbieder van dagbesteding        |
      | product    | dagbesteding                      |
    Dan wordt dat geweigerd met "Nog open: Eigen kracht, Sociaal netwerk en Collectieve voorzieningen"
    Als "Hanna" afweegt voor "Een middag per week lucht voor zijn vrouw":
      | trede           | genoeg | reden                                     |
      | Eigen kracht    | nee    | Hij kan niet goed een middag alleen zijn. |
      | Sociaal netwerk | deels  | De overbuurman kan één keer in de maand.  |
    En "Hanna" in het plan zet voor "Een middag per week lucht voor zijn vrouw":
      | trede      | Individuele voorzieningen         |
      | wat        | Twee dagen per week dagbesteding  |
      | uitvoerder | aanbieder                         |
      | wie        | aanbieder van dagbesteding        |
      | product    | dagbesteding                      |
    Dan wordt dat geweigerd met "Nog open: Collectieve voorzieningen" en bron "Samen leven, samen doen, r. 135-141"
    Als "Hanna" afweegt voor "Een middag per week lucht voor zijn vrouw":
      | trede                    | genoeg | reden                                             |
      | Collectieve voorzieningen | deels | De inloop is fijn, maar te druk voor een hele dag. |
    En "Hanna" in het plan zet voor "Een middag per week lucht voor zijn vrouw":
      | trede      | Individuele voorzieningen         |
      | wat        | Twee dagen per week dagbesteding  |
      | uitvoerder | aanbieder                         |
      | wie        | aanbieder van dagbesteding        |
      | product    | dagbesteding                      |
    Dan staat "Twee dagen per week dagbesteding" op de trede "Individuele voorzieningen"

  @HEU-094
  Scenario: Is lichte hulp genoeg, dan komt er geen zwaardere bij
    Als "Hanna" afweegt voor "Een middag per week lucht voor zijn vrouw":
      | trede                    | genoeg | reden                                     |
      | Eigen kracht             | nee    | Hij kan niet goed een middag alleen zijn. |
      | Sociaal netwerk          | nee    | De buren werken allemaal.                 |
      | Collectieve voorzieningen | ja    | Een vrijwilliger komt elke woensdag.      |
    En "Hanna" een plan maakt voor "Wim Proef":
      | doel  | Zijn vrouw houdt het vol |
      | soort | stabilisatie             |
      | terug | 4 november 2020          |
    En "Hanna" in het plan zet voor "Een middag per week lucht voor zijn vrouw":
      | trede      | Individuele voorzieningen        |
      | wat        | Twee dagen per week dagbesteding |
      | uitvoerder | aanbieder                        |
      | wie        | aanbieder van dagbesteding       |
      | product    | dagbesteding                     |
    Dan wordt dat geweigerd met "Collectieve voorzieningen is genoeg voor deze behoefte"

  @demo
  Scenario: De overbelaste mantelzorger krijgt vroeg lichte steun, zonder besluit
    Als "Hanna" afweegt voor "Een middag per week lucht voor zijn vrouw":
      | trede           | genoeg | reden                                          |
      | Eigen kracht    | nee    | Zij kan hem niet goed een middag alleen laten. |
      | Sociaal netwerk | deels  | De buurvrouw neemt boodschappen mee.           |
    En "Hanna" een plan maakt voor "Wim Proef":
      | doel  | Zijn vrouw houdt het vol        |
      | soort | stabilisatie                    |
      | terug | 4 november 2020                 |
      | steun | Een vrije middag in de week     |
    En "Hanna" in het plan zet voor "Een middag per week lucht voor zijn vrouw":
      | trede      | Sociaal netwerk                  |
      | wat        | Boodschappen meenemen            |
      | uitvoerder | netwerk                          |
      | wie        | de buurvrouw                     |
      | voorziening | buurvrouw-boodschappen          |
    En "Hanna" in het plan zet voor "Een middag per week lucht voor zijn vrouw":
      | trede      | Collectieve voorzieningen           |
      | wat        | Elke woensdagmiddag een vrijwilliger |
      | uitvoerder | vrijwilliger                        |
      | wie        | vrijwilliger via de sociaal makelaar |
      | voorziening | eenvoudige-mantelzorgondersteuning |
    En "Hanna" het plan afspreekt met "Wim en Riet Proef"
    Dan staat "Boodschappen meenemen" op de trede "Sociaal netwerk"
    En staat "Elke woensdagmiddag een vrijwilliger" op de trede "Collectieve voorzieningen"
    En is er geen besluit en geen brief

  @HEU-072
  Scenario: Eén gezin, één plan, één regisseur
    Als "Hanna" een plan maakt voor "Wim Proef":
      | doel  | Zijn vrouw houdt het vol |
      | soort | stabilisatie             |
      | terug | 4 november 2020          |
    Dan is "Hanna" regisseur van het huishouden van "Wim Proef"
    Als "Hanna" een plan maakt voor "Wim Proef":
      | doel  | Meer onder de mensen |
      | soort | verbetering          |
      | terug | 4 november 2020      |
    Dan wordt dat geweigerd met "heeft al een plan"

  Scenario: Bij gevaar is er meteen hulp
    Als "Hanna" een plan maakt voor "Wim Proef":
      | doel  | Wim is veilig   |
      | soort | stabilisatie    |
      | terug | 4 november 2020 |
    En "Hanna" in het plan zet voor "Een middag per week lucht voor zijn vrouw":
      | trede      | Individuele voorzieningen               |
      | wat        | Elke dag begeleiding                    |
      | uitvoerder | aanbieder                               |
      | wie        | begeleider                              |
      | product    | wmo-begeleiding                         |
      | onveilig   | Hij dwaalt 's nachts langs de provinciale weg. |
    Dan staat "Elke dag begeleiding" op de trede "Individuele voorzieningen"
