# language: nl
Functionaliteit: Naar de raad gaat wat klaar is
  Een maatregel moet feitelijk onderbouwd zijn en zorgvuldig voorbereid. (Samen Doen, r. 6644-6650)

  Achtergrond:
    Gegeven de gemeente "hardenberg" op 12 januari 2015
    En "Anouk" is generalist bij "gebiedsteam-noord"
    En "Kees" is ingang bij "klantcontactcentrum"
    En inwoner "Lotte Nijmeijer" van 7 jaar woont in gebied "noord"
    Als "Kees" een vraag vastlegt over "Lotte Nijmeijer":
      | ingang       | telefoon-gemeente              |
      | kanaal       | telefoon                       |
      | melder       | de leerkracht                  |
      | relatie      | school                         |
      | vraag        | Zij komt vaak zonder eten.     |
      | leefgebieden | jeugd-gezin                    |
    En "Anouk" de wachtende vraag oppakt

  @HAR-121
  Scenario: Eerst de feiten, de voorbereiding en vrijwillige hulp, dan de raad
    Als "Anouk" over "Lotte Nijmeijer" meldt bij "Raad voor de Kinderbescherming":
      | feiten | De school ziet al een jaar dat zij honger heeft. |
      | nodig  | Zij wordt ernstig bedreigd in haar ontwikkeling. |
      | gezin  | De ouders weten het.                             |
      | feitelijk-onderbouwd  | ja: verslagen van school              |
      | zorgvuldig-voorbereid | nee: nog niet besproken               |
      | vrijwillig-niet-genoeg | ja: twee keer hulp gestopt           |
    Dan wordt dat geweigerd met "nog niet klaar voor Raad voor de Kinderbescherming"
    En is over "Lotte Nijmeijer" niets gemeld
    Als "Anouk" over "Lotte Nijmeijer" meldt bij "Raad voor de Kinderbescherming":
      | feiten | De school ziet al een jaar dat zij honger heeft. |
      | nodig  | Zij wordt ernstig bedreigd in haar ontwikkeling. |
      | gezin  | De ouders weten het.                             |
      | feitelijk-onderbouwd  | ja: verslagen van school              |
      | zorgvuldig-voorbereid | ja: besproken met ouders en school    |
      | vrijwillig-niet-genoeg | ja: twee keer hulp gestopt           |
    En "Anouk" over "Lotte Nijmeijer" hoort van "Raad voor de Kinderbescherming": "De raad onderzoekt of een maatregel nodig is"
    Dan is over "Lotte Nijmeijer" gemeld bij "Raad voor de Kinderbescherming" en is die melding open
