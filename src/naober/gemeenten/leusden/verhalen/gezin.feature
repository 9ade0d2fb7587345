# language: nl
@LEU-071 @LEU-072
Functionaliteit: Eén gezin, één plan, één regisseur
  Schulden, werk en een kind dat vastloopt: niet drie trajecten, maar één plan. Over werk beslist Amersfoort.
  (Beleidskader Sociaal Domein, r. 985-993, 1009-1011, 1070-1072)

  Achtergrond:
    Gegeven de gemeente "leusden" op 1 februari 2017
    En "Sanne" is generalist bij "sociaal-team"
    En "Marloes" is ingang bij "larikslaan2"
    En "Ilse" is beslisser bij "sociale-dienst-amersfoort"
    En inwoner "Karin Hamersveld" van 39 jaar woont in gebied "leusden"
    Als "Marloes" een vraag vastlegt over "Karin Hamersveld":
      | ingang       | loket-werk-en-inkomen-larikslaan2                            |
      | kanaal       | loket                                                        |
      | vraag        | Ik heb schulden, ik zoek werk en mijn zoon loopt vast op school. |
      | leefgebieden | werk, inkomen, opvoeden-opgroeien                            |
    En "Sanne" de wachtende vraag oppakt
    En "Sanne" een gesprek vastlegt over "Karin Hamersveld":
      | inwoner      | Karin Hamersveld                                            |
      | netwerk      | Zus van Karin                                               |
      | verslag      | Karin wil eerst weer werk. De schulden maken haar wanhopig. |
      | eigen kracht | Zij werkte tien jaar in een winkel. Het zoeken zelf lukt niet: ontzien in deze maand. |
      | mantelzorg   | nee                                                         |
      | leefgebied   | werk: een jaar zonder werk                                  |
      | leefgebied   | inkomen: oplopende schulden                                 |
      | leefgebied   | opvoeden-opgroeien: haar zoon spijbelt                      |
      | behoefte     | werk: Weer betaald werk vinden                              |
      | behoefte     | opvoeden-opgroeien: Haar zoon weer elke dag naar school     |
    En "Sanne" afweegt voor "Weer betaald werk vinden":
      | trede              | genoeg | reden                                            |
      | Eigen kracht       | deels  | Zij solliciteert, maar wordt niet gevraagd.      |
      | Eigen netwerk      | nee    | In haar omgeving is geen werk te vinden.         |
      | Algemene oplossingen | nee  | Het netwerk van werkgevers leverde niets op.     |
    En "Sanne" afweegt voor "Haar zoon weer elke dag naar school":
      | trede              | genoeg | reden                                            |
      | Eigen kracht       | deels  | Zij maakt hem wakker, maar hij gaat niet.        |
      | Eigen netwerk      | deels  | Haar zus brengt hem twee dagen per week.         |
    En "Sanne" een plan maakt voor "Karin Hamersveld":
      | doel  | Rust in huis en weer inkomen uit werk |
      | soort | verbetering                           |
      | terug | 1 augustus 2017                       |
    En "Sanne" in het plan zet voor "Weer betaald werk vinden":
      | trede      | Maatwerk                              |
      | wat        | Zoeken naar werk met een coach        |
      | uitvoerder | aanbieder                             |
      | wie        | re-integratiecoach                    |
      | product    | ondersteuning-naar-werk               |

  @LEU-038 @LEU-073 @demo
  Scenario: Familie, vrijwilliger en professional samen in één plan
    Als "Sanne" in het plan zet voor "Haar zoon weer elke dag naar school":
      | trede       | Eigen netwerk                 |
      | wat         | Twee dagen per week meebrengen |
      | uitvoerder  | netwerk                       |
      | wie         | de zus van Karin              |
    En "Sanne" in het plan zet voor "Haar zoon weer elke dag naar school":
      | trede       | Algemene oplossingen          |
      | wat         | Een steungezin na school      |
      | uitvoerder  | vrijwilliger                  |
      | wie         | een steungezin in de buurt    |
      | voorziening | steungezin                    |
    En "Sanne" in het plan zet voor "Haar zoon weer elke dag naar school":
      | trede       | Algemene oplossingen          |
      | wat         | Elke week samen naar school en thuis kijken |
      | uitvoerder  | team                          |
      | wie         | Sanne, sociaal team           |
      | voorziening | ondersteuning-sociaal-team    |
    En "Sanne" het plan afspreekt met "Karin en haar zus"
    Dan staan er 2 acties op de trede "Algemene oplossingen"
    En staat "Zoeken naar werk met een coach" op de trede "Maatwerk"
    En is "Sanne" regisseur van het huishouden van "Karin Hamersveld"
    Als "Sanne" wil besluiten over "Elke week samen naar school en thuis kijken"
    Dan wordt dat geweigerd met "geen besluit nodig"
    En is er geen besluit en geen brief

  Scenario: Over ondersteuning naar werk beslist Amersfoort
    Als voor de andere behoeften van "Karin Hamersveld" eigen kring genoeg is
    En "Sanne" het plan afspreekt met "Karin"
    En "Sanne" wil besluiten over "Zoeken naar werk met een coach"
    Dan wordt dat geweigerd met "beslist de consulent van de sociale dienst"
    Als "Ilse" besluit over "Zoeken naar werk met een coach":
      | uitkomst          | toegekend                                             |
      | van               | 1 maart 2017                                          |
      | tot               | 31 augustus 2017                                      |
      | vorm              | zin                                                   |
      | uitkomst-maatwerk | de dienst of het product dat de inwoner verwachtte    |
      | grens             | geen grens                                            |
      | inzet             | zoekprofiel                                           |
      | motivering        | Zelf zoeken leverde een jaar lang niets op.           |
      | regulier-eerst    | ja: het doel is een gewone winkel; daar is hulp bij nodig |
      | doel              | ja: weer een eigen inkomen                            |
      | leeftijd-geen-reden | nee: leeftijd speelt geen rol                       |
      | gelijke-gevallen  | ja: zo doen wij dat bij iedereen die een jaar zoekt   |
      | op-maat           | ja: een coach die de winkels kent                     |
      | binnen-de-wet     | ja: past in het re-integratiebeleid                   |
    Dan is "Ondersteuning naar werk" toegekend aan "Karin Hamersveld" ten laste van "Re-integratie (6.5)"
    En is er geen eigen bijdrage
    En is "Sanne" regisseur van het huishouden van "Karin Hamersveld"
