# language: nl
Functionaliteit: Niets naar een ander zonder uitdrukkelijke toestemming
  Alleen de betrokken medewerker heeft de gegevens. Aan derden gaat niets zonder uitdrukkelijke toestemming.
  (Meedoen naar Vermogen, r. 2019-2027)

  Achtergrond:
    Gegeven de gemeente "utrecht" op 4 mei 2015
    En "Femke" is generalist bij "sociaal-overvecht"
    En inwoner "Anna Proef" van 81 jaar woont in gebied "overvecht"
    Als "Femke" een vraag vastlegt over "Anna Proef":
      | ingang       | buurtteam              |
      | kanaal       | telefoon               |
      | vraag        | Ik red het niet alleen. |
      | leefgebieden | gezondheid             |

  @UTR-304 @UTR-305
  Scenario: De huisarts krijgt alleen waarvoor de cliënt toestemming gaf
    Als "Femke" gegevens van "Anna Proef" deelt met "De huisarts":
      | delen  | Wat er nodig is                     |
      | doel   | de hulp op elkaar af te stemmen     |
      | wet    | Wmo 2015                            |
      | wat    | Zij wil hulp bij haar administratie. |
      | waarom | De huisarts komt elke week.         |
    Dan wordt dat geweigerd met "de inwoner gaf geen toestemming"
    Als "Femke" vastlegt dat "Anna Proef" deze delen met "De huisarts" wil delen om de hulp op elkaar af te stemmen:
      | Wat er nodig is |
    En "Femke" gegevens van "Anna Proef" deelt met "De huisarts":
      | delen  | Wat er nodig is                     |
      | doel   | de hulp op elkaar af te stemmen     |
      | wet    | Wmo 2015                            |
      | wat    | Zij wil hulp bij haar administratie. |
      | waarom | De huisarts komt elke week.         |
    Dan is van "Anna Proef" gedeeld met "De huisarts" op grond van toestemming van de inwoner
    Als "Femke" gegevens van "Anna Proef" deelt met "De huisarts":
      | delen  | Wat er nodig is; Verslagen van gesprekken |
      | doel   | de hulp op elkaar af te stemmen           |
      | wet    | Wmo 2015                                  |
      | wat    | Het hele gesprek.                         |
      | waarom | Dan weet hij alles.                       |
    Dan wordt dat geweigerd met "Verslagen van gesprekken"

  @UTR-309
  Scenario: Met de zorgverzekeraar wisselt de gemeente alleen uit wat in het convenant staat
    Als "Femke" gegevens van "Anna Proef" deelt met "Achmea":
      | delen  | Naam en contactgegevens; Het plan   |
      | doel   | taken zorgvuldig over te dragen     |
      | wet    | Wmo 2015                            |
      | wat    | De afspraken over thuiszorg.        |
      | waarom | De taak gaat naar de gemeente.      |
    Dan is van "Anna Proef" gedeeld met "Achmea" op grond van een convenant
    Als "Femke" gegevens van "Anna Proef" deelt met "Achmea":
      | delen  | Wat er nodig is                     |
      | doel   | taken zorgvuldig over te dragen     |
      | wet    | Wmo 2015                            |
      | wat    | Haar hele verhaal.                  |
      | waarom | Dat is handig.                      |
    Dan wordt dat geweigerd met "gaat niet over wat er nodig is"
