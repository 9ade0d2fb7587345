# language: nl
Functionaliteit: De pijl naar beneden
  Bij elke evaluatie is de vraag of het een trede terug kan: wat kan de inwoner, en wat is er in Leusden?
  (Beleidsplan Sociaal Domein, r. 612-617)

  Achtergrond:
    Gegeven de gemeente "leusden" op 6 februari 2017
    En "Sanne" is generalist bij "sociaal-team"
    En inwoner "Corrie Blankenstijn" van 76 jaar woont in gebied "leusden"
    Als "Sanne" een vraag vastlegt over "Corrie Blankenstijn":
      | ingang       | sociaal-team                                |
      | kanaal       | huisbezoek                                  |
      | vraag        | Sinds mijn man er niet meer is, zijn de dagen lang. |
      | leefgebieden | sociaal-netwerk                             |
    En "Sanne" een gesprek vastlegt over "Corrie Blankenstijn":
      | inwoner      | Corrie Blankenstijn                         |
      | verslag      | Zij durft nog niet alleen naar een groep.   |
      | eigen kracht | Zij zingt graag en maakt gemakkelijk een praatje. |
      | mantelzorg   | nee                                         |
      | leefgebied   | sociaal-netwerk: de dagen zijn leeg         |
      | behoefte     | sociaal-netwerk: Weer mensen om zich heen   |
    En "Sanne" afweegt voor "Weer mensen om zich heen":
      | trede              | genoeg | reden                              |
      | Eigen kracht       | nee    | Alleen zet zij de stap nu niet.    |
      | Eigen netwerk      | nee    | Haar kinderen wonen ver weg.       |
      | Algemene oplossingen | nee  | Zonder begeleiding haakt zij af.   |
    En "Sanne" een plan maakt voor "Corrie Blankenstijn":
      | doel  | Elke week onder de mensen |
      | soort | verbetering               |
      | terug | 6 augustus 2017           |
    En "Sanne" in het plan zet voor "Weer mensen om zich heen":
      | trede      | Maatwerk                   |
      | wat        | Begeleiding naar een groep |
      | uitvoerder | aanbieder                  |
      | wie        | een begeleider             |
      | product    | begeleiding                |
    En "Sanne" het plan afspreekt met "mevrouw Blankenstijn"

  @LEU-074 @LEU-075 @demo
  Scenario: Een evaluatie zonder antwoord op de stap terug is niet klaar
    Gegeven het is 6 augustus 2017
    Als "Sanne" terugkijkt op "Begeleiding naar een groep":
      | verslag       | Zij gaat elke week en kent er mensen. |
      | volgende keer | 6 februari 2018                       |
    Dan wordt dat geweigerd met "Kan het een stap terug op de trap?"
    Als "Sanne" terugkijkt op "Begeleiding naar een groep":
      | verslag       | Zij gaat elke week en kent er mensen. |
      | volgende keer | 6 februari 2018                       |
      | stap terug    | ja                                    |
      | verder op     | Algemene oplossingen                  |
      | waarom        | Zij gaat nu liever zelf.              |
    Dan wordt dat geweigerd met "Welke mogelijkheden zijn er"
    Als "Sanne" terugkijkt op "Begeleiding naar een groep":
      | verslag         | Zij gaat elke week en kent er mensen. |
      | volgende keer   | 6 februari 2018                       |
      | bij de inwoner  | Zij fietst er zelf heen.              |
      | in de omgeving  | Het koor in Leusden zoekt stemmen.    |
      | stap terug      | ja                                    |
      | verder op       | Algemene oplossingen                  |
      | waarom          | Zij gaat nu liever zelf.              |
    Dan is bij het terugkijken op "Begeleiding naar een groep" een stap van "Maatwerk" naar "Algemene oplossingen" vastgelegd

  Scenario: Na de stap terug komt lichtere hulp in de plaats van maatwerk
    Als "Sanne" vervangt "Begeleiding naar een groep" omdat "Zij gaat nu zelf.":
      | trede      | Algemene oplossingen  |
      | wat        | Elke week naar het koor |
      | uitvoerder | inwoner               |
      | wie        | mevrouw Blankenstijn  |
    Dan is "Begeleiding naar een groep" afgeschaald naar "Elke week naar het koor"
    En staat "Elke week naar het koor" op de trede "Algemene oplossingen"
