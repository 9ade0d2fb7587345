# language: nl
Functionaliteit: Geweld eerder in beeld, en duurzaam gestopt
  De meldcode is aangescherpt en Veilig Thuis heeft een radarfunctie. De ambitie is geweld duurzaam te stoppen.
  (Beleidsplan Sociaal Domein 2022, r. 981-989)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 9 mei 2022
    En "Petra" is ingang bij "aanmelding-usd"
    En "Yasmina" is generalist bij "taakgroep-jeugd"
    En inwoner "Ties Ouwehand" van 9 jaar woont in gebied "naarden"
    Als "Petra" een vraag vastlegt over "Ties Ouwehand":
      | ingang       | huisarts                                    |
      | kanaal       | telefoon                                    |
      | melder       | huisartsenpraktijk                          |
      | relatie      | huisarts                                    |
      | enkelvoudig  | ja                                          |
      | vraag        | De huisarts ziet blauwe plekken bij Ties.   |
      | leefgebieden | veiligheid                                  |
    En "Yasmina" de wachtende vraag oppakt
    En "Yasmina" de meldcode begint voor "Ties Ouwehand":
      | vorm       | Kindermishandeling                           |
      | aanleiding | De huisarts zag drie keer blauwe plekken.    |

  @GOO-058 @demo
  Scenario: Van signaal tot melding, en het geweld stopt duurzaam
    Als "Yasmina" in de meldcode van "Ties Ouwehand" vastlegt:
      | signalen | Blauwe plekken in maart, april en mei.                |
      | overleg  | Zij adviseren te melden. (met Veilig Thuis, zonder namen) |
    Dan is de volgende stap van de meldcode van "Ties Ouwehand" "Praten met de mensen om wie het gaat"
    Als "Yasmina" in de meldcode van "Ties Ouwehand" vastlegt:
      | gesprek | Moeder zegt dat haar vriend hem slaat. (met moeder en Ties) |
      | wegen   | Het is al maanden onveilig.                                 |
    En "Yasmina" in de meldcode van "Ties Ouwehand" besluit:
      | melden | ja                                         |
      | hulp   | ja                                         |
      | waarom | Al lang onveilig, en moeder wil wel hulp.  |
    En "Yasmina" de meldcode van "Ties Ouwehand" afsluit met "Oma houdt contact"
    Dan wordt dat geweigerd met "U besloot te melden"
    Als "Yasmina" over "Ties Ouwehand" meldt bij "Veilig Thuis":
      | feiten | De huisarts zag in maart, april en mei blauwe plekken. |
      | nodig  | Ties wordt al maanden geslagen.                        |
      | gezin  | Moeder weet het en is opgelucht.                       |
    En "Yasmina" een veiligheidsplan maakt voor "Ties Ouwehand":
      | doel     | Ties is veilig bij moeder                              |
      | met      | moeder, oma en Ties                                    |
      | kijken   | 6 juni 2022                                            |
      | afspraak | moeder; laat haar vriend niet binnen; elke dag         |
      | afspraak | oma; haalt Ties op als hij belt; dag en nacht          |
    En "Yasmina" bij "Ties Ouwehand" ziet dat het geweld duurzaam gestopt is: "De vriend is weg."
    Dan wordt dat geweigerd met "Dit is de eerste keer"
    Als "Yasmina" bij "Ties Ouwehand" ziet dat het geweld minder is: "De vriend is weg, er was nog een keer ruzie."
    Gegeven het is 27 juni 2022
    Als "Yasmina" over "Ties Ouwehand" hoort van "Veilig Thuis": "De uitkomst is teruggekoppeld"
    En "Yasmina" bij "Ties Ouwehand" ziet dat het geweld duurzaam gestopt is: "Geen ruzie meer, zegt Ties, en ook de school."
    En "Yasmina" de meldcode van "Ties Ouwehand" afsluit met "Oma en de school houden contact"
    Dan is over "Ties Ouwehand" gemeld bij "Veilig Thuis" en is die melding afgerond
    En is het laatste oordeel over "Ties Ouwehand" dat het geweld "duurzaam gestopt" is
    En loopt er voor "Ties Ouwehand" geen meldcode meer

  Scenario: Zelf hulp geven is geen reden om bij al lang onveilig niets te doen
    Als "Yasmina" in de meldcode van "Ties Ouwehand" besluit:
      | melden | nee       |
      | hulp   | nee       |
      | waarom | Ik twijfel. |
    Dan wordt dat geweigerd met "komt eerst"
    En is over "Ties Ouwehand" niets gemeld
