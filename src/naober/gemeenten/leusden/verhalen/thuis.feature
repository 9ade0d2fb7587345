# language: nl
@LEU-065 @LEU-066
Functionaliteit: Zo lang mogelijk thuis
  "Ik wil hier niet weg." Een aanpassing, de plek van de woning, genoeg zorg en steun, en techniek als die past.
  (Beleidskader Sociaal Domein, r. 246-256, 656-660; een wens van inwoners)

  Achtergrond:
    Gegeven de gemeente "leusden" op 1 februari 2017
    En "Sanne" is generalist bij "sociaal-team"
    En inwoner "Joop Asschat" van 82 jaar woont in gebied "leusden"
    Als "Sanne" een vraag vastlegt over "Joop Asschat":
      | ingang       | inlooppunt                                  |
      | kanaal       | in de buurt                                 |
      | melder       | Ouderenadviseur                             |
      | relatie      | ouderenadviseur                             |
      | vraag        | Meneer komt de trap niet meer op en wil niet verhuizen. |
      | leefgebieden | wonen, zorg                                 |
    En "Sanne" een gesprek vastlegt over "Joop Asschat":
      | inwoner      | Joop Asschat                                |
      | verslag      | Hij woont hier veertig jaar en wil blijven. |
      | eigen kracht | Hij redt zich beneden. De trap moet hij ontzien. |
      | mantelzorg   | nee                                         |
      | leefgebied   | wonen: de slaapkamer is boven               |
      | behoefte     | wonen: Veilig naar boven kunnen             |
    En "Sanne" afweegt voor "Veilig naar boven kunnen":
      | trede                | genoeg | reden                                   |
      | Eigen kracht         | nee    | De trap is te steil voor hem.           |
      | Eigen netwerk        | nee    | Niemand kan elke avond komen.           |
      | Algemene oplossingen | nee    | Er is niets in de buurt dat dit oplost. |
    En "Sanne" een plan maakt voor "Joop Asschat":
      | doel  | Thuis blijven wonen |
      | soort | stabilisatie        |
      | terug | 1 augustus 2017     |
    En "Sanne" in het plan zet voor "Veilig naar boven kunnen":
      | trede      | Maatwerk          |
      | wat        | Een traplift      |
      | uitvoerder | aanbieder         |
      | wie        | de leverancier    |
      | product    | woonvoorziening   |
    En "Sanne" het plan afspreekt met "meneer Asschat"

  @demo
  Scenario: Eerst alle kanten van thuis wonen, dan pas een besluit
    Als "Sanne" besluit over "Een traplift":
      | uitkomst           | toegekend                                  |
      | motivering         | Zonder traplift kan hij niet naar boven.   |
      | van                | 1 maart 2017                               |
      | tot                | 28 februari 2022                           |
      | vorm               | zin                                        |
      | uitkomst-maatwerk  | de dienst of het product dat de inwoner verwachtte |
      | grens              | geen grens                                 |
      | aanpassing         | ja: een traplift, geen andere deur         |
      | plek               | ja: de corporatie heeft geen woning beneden in zijn buurt |
      | techniek-past      | ja: een alarmknop wil hij niet, dus die komt er niet |
      | kwetsbaar          | ja: door zijn knieën                       |
      | collectief-bekeken | ja: een trap is niet samen te delen        |
      | gelijke-gevallen   | ja: zoals bij anderen met een steile trap  |
      | op-maat            | ja: gemeten op zijn trap                   |
      | binnen-de-wet      | ja: past in de verordening                 |
    Dan wordt dat geweigerd met "genoeg zorg en steun" en bron "r. 254-255"
    Als "Sanne" besluit over "Een traplift":
      | uitkomst           | toegekend                                  |
      | motivering         | Zonder traplift kan hij niet naar boven.   |
      | van                | 1 maart 2017                               |
      | tot                | 28 februari 2022                           |
      | vorm               | zin                                        |
      | uitkomst-maatwerk  | de dienst of het product dat de inwoner verwachtte |
      | grens              | geen grens                                 |
      | aanpassing         | ja: een traplift, geen andere deur         |
      | plek               | ja: de corporatie heeft geen woning beneden in zijn buurt |
      | zorg-en-steun      | ja: de wijkverpleegkundige komt elke ochtend |
      | techniek-past      | ja: een alarmknop wil hij niet, dus die komt er niet |
      | kwetsbaar          | ja: door zijn knieën                       |
      | collectief-bekeken | ja: een trap is niet samen te delen        |
      | gelijke-gevallen   | ja: zoals bij anderen met een steile trap  |
      | op-maat            | ja: gemeten op zijn trap                   |
      | binnen-de-wet      | ja: past in de verordening                 |
    Dan is "Woonvoorziening" toegekend aan "Joop Asschat" ten laste van "Woon-, rolstoel- en vervoersvoorzieningen (6.6)"

  Scenario: Een technische oplossing die niet is bekeken, houdt het besluit tegen
    Als "Sanne" besluit over "Een traplift":
      | uitkomst           | toegekend                                  |
      | motivering         | Zonder traplift kan hij niet naar boven.   |
      | aanpassing         | ja: een traplift, geen andere deur         |
      | plek               | ja: de corporatie heeft geen woning beneden in zijn buurt |
      | zorg-en-steun      | ja: de wijkverpleegkundige komt elke ochtend |
      | kwetsbaar          | ja: door zijn knieën                       |
      | collectief-bekeken | ja: een trap is niet samen te delen        |
      | gelijke-gevallen   | ja: zoals bij anderen met een steile trap  |
      | op-maat            | ja: gemeten op zijn trap                   |
      | binnen-de-wet      | ja: past in de verordening                 |
    Dan wordt dat geweigerd met "technische oplossing" en bron "r. 246-247"
