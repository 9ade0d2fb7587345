# language: nl
Functionaliteit: Eerst luisteren, dan begrijpen
  Wie de drempel over is, wordt eerst gehoord. Ook de mantelzorger, die een eigen leven houdt. (Beleidskader Sociaal
  Domein, r. 240-256 en 329-335; wensen van inwoners)

  Achtergrond:
    Gegeven de gemeente "leusden" op 1 februari 2017
    En "Sanne" is generalist bij "sociaal-team"
    En inwoner "Mien Ruitenberg" van 74 jaar woont in gebied "leusden"
    En inwoner "Lotte Ruitenberg" van 19 jaar woont samen met "Mien Ruitenberg"
    Als "Sanne" een vraag vastlegt over "Mien Ruitenberg":
      | ingang       | sociaal-team                                       |
      | kanaal       | huisbezoek                                         |
      | vraag        | Ik durf niemand te vragen, maar het gaat niet meer. |
      | leefgebieden | zorg, wonen                                        |
    En "Sanne" een gesprek vastlegt over "Mien Ruitenberg":
      | inwoner      | Mien Ruitenberg                                    |
      | mantelzorger | Lotte Ruitenberg                                   |
      | verslag      | Haar kleindochter Lotte helpt bij het aankleden.   |
      | eigen kracht | Zij kookt zelf.                                    |
      | mantelzorg   | ja                                                 |
      | steun        | Lotte heeft haar avonden voor zichzelf.            |
      | leefgebied   | zorg: aankleden lukt niet alleen                   |
      | behoefte     | zorg: Hulp bij het aankleden                       |

  @LEU-059
  Scenario: Vóór luisteren en begrijpen wordt er nog geen ondersteuning gekozen
    Als "Sanne" meteen wil afwegen voor "Hulp bij het aankleden"
    Dan wordt dat geweigerd met "in eigen woorden" en bron "r. 242-244"
    Als "Sanne" voor "Mien Ruitenberg" onderzoekt "begrijpen":
      | eigen-kracht  | Zij kookt zelf. |
    Dan wordt dat geweigerd met "Dit komt pas daarna" en bron "r. 242-244"
    Als "Sanne" voor "Mien Ruitenberg" onderzoekt "luisteren":
      | eigen-woorden | Ik wil niemand tot last zijn. |
    En "Sanne" meteen wil afwegen voor "Hulp bij het aankleden"
    Dan wordt dat geweigerd met "Wat begrijpt u ervan?"
    Als "Sanne" voor "Mien Ruitenberg" onderzoekt "begrijpen":
      | eigen-kracht  | Zij kookt zelf.                |
      | zelfredzaamheid | ja                           |
      | lvb           | nee                            |
    En "Sanne" meteen wil afwegen voor "Hulp bij het aankleden"
    En "Sanne" afweegt voor "Hulp bij het aankleden":
      | trede         | genoeg | reden                                |
      | Eigen netwerk | deels  | Lotte helpt in de ochtend.           |
    Dan staat in "luisteren" voor "Mien Ruitenberg" bij "eigen-woorden" "Ik wil niemand tot last zijn."

  @LEU-063
  Scenario: Minder uren omdat iedereen minder krijgt, is geen reden waar het niet kan
    Als "Sanne" voor "Mien Ruitenberg" onderzoekt "luisteren":
      | eigen-woorden | Iedereen krijgt minder uur hulp, dat kan bij mij niet. |
    En "Sanne" voor "Mien Ruitenberg" onderzoekt "begrijpen":
      | zelfredzaamheid | nee, het kan niet |
      | uitzondering    | -                 |
      | lvb             | nee               |
    Dan wordt dat geweigerd met "Waarom is dit een uitzondering?" en bron "r. 244-246"
    Als "Sanne" voor "Mien Ruitenberg" onderzoekt "begrijpen":
      | zelfredzaamheid | nee, het kan niet                            |
      | uitzondering    | Haar handen doen het niet; oefenen helpt niet. |
      | lvb             | nee                                          |
    Dan staat in "begrijpen" voor "Mien Ruitenberg" bij "uitzondering" "Haar handen doen het niet; oefenen helpt niet."

  @LEU-069 @demo
  Scenario: Ik wil best helpen, maar ik wil ook mijn eigen leven
    Als "Sanne" voor "Mien Ruitenberg" onderzoekt "mantelzorger":
      | kan         | Elke ochtend een half uur.   |
      | wil         | Helpen bij het aankleden.    |
      | eigen-leven | -                            |
    Dan wordt dat geweigerd met "eigen leven" en bron "r. 255-256"
    Als "Sanne" voor "Mien Ruitenberg" onderzoekt "mantelzorger":
      | kan         | Elke ochtend een half uur.   |
      | wil         | Helpen bij het aankleden.    |
      | eigen-leven | De avonden en het weekend zijn van Lotte. |
    En "Sanne" afweegt voor "Hulp bij het aankleden":
      | trede         | genoeg | reden                                       |
      | Eigen kracht  | deels  | De rits en de kousen lukken niet.           |
      | Eigen netwerk | deels  | Lotte kan de ochtend doen, en niet de avond. |
    En "Sanne" het onderzoek over "Mien Ruitenberg" afrondt met "Lotte helpt in de ochtend. Voor de avond zoeken wij iemand anders."
    Dan is het onderzoek over "Mien Ruitenberg" afgerond
    En staat in "mantelzorger" voor "Mien Ruitenberg" bij "eigen-leven" "De avonden en het weekend zijn van Lotte."
