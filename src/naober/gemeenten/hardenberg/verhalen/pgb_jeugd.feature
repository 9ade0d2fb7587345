# language: nl
Functionaliteit: Geen pgb voor wie een maatregel heeft
  Een minderjarige met een kinderbeschermingsmaatregel kan niet voor een pgb kiezen. (Samen Doen, r. 4027-4033)

  Achtergrond:
    Gegeven de gemeente "hardenberg" op 2 maart 2015
    En "Anouk" is generalist bij "gebiedsteam-noord"

  @HAR-183
  Scenario: Wie een beschermingsmaatregel heeft, kan geen pgb kiezen
    Gegeven inwoner "Daan Hamhuis" van 15 jaar woont in gebied "noord"
    Als "Anouk" een vraag vastlegt over "Daan Hamhuis":
      | ingang       | gebiedsteam                       |
      | kanaal       | fysiek                            |
      | vraag        | Thuis loopt het elke dag op.      |
      | leefgebieden | wonen-huishouden                  |
    En "Anouk" een gesprek vastlegt over "Daan Hamhuis":
      | inwoner      | Daan Hamhuis                                |
      | verslag      | Er is een gezinsvoogd. Daan wil zelf kiezen. |
      | eigen kracht | Hij sport en gaat naar school.              |
      | mantelzorg   | nee |
      | steun        | Er is geen mantelzorger. |
      | leefgebied   | wonen-huishouden: elke dag ruzie thuis      |
      | behoefte     | wonen-huishouden: Rust in huis voor Daan    |
    En "Anouk" afweegt voor "Rust in huis voor Daan":
      | trede                             | genoeg | reden                                    |
      | Eigen kracht                      | deels  | Hij gaat naar buiten als het oploopt.    |
      | Sociaal netwerk (mantelzorgers)   | nee    | Er is niemand bij wie hij terecht kan.   |
      | Vrijwilligers                     | nee    | Daarvoor is de situatie te gespannen.    |
      | Algemene voorzieningen            | nee    | Gesprekken met het team zijn te weinig.  |
      | Collectieve maatwerkvoorzieningen | nee    | In een groep komt hij niet tot rust.     |
    En "Anouk" een plan maakt voor "Daan Hamhuis":
      | doel  | Rust in huis     |
      | soort | stabilisatie     |
      | terug | 2 september 2015 |
    En "Anouk" in het plan zet voor "Rust in huis voor Daan":
      | trede      | Individuele maatwerkvoorzieningen   |
      | wat        | Begeleiding van Daan en zijn ouders |
      | uitvoerder | aanbieder                           |
      | wie        | gezinsbegeleider                    |
      | product    | ambulante-jeugdhulp                 |
      | buiten team | Het wordt te zwaar voor het team   |
    En "Anouk" het pgb-plan vastlegt voor "Begeleiding van Daan en zijn ouders":
      | waarom         | Ik wil zelf kiezen wie er komt. |
      | soort hulp     | Een zorgorganisatie             |
      | van wie        | Gezin en Co                     |
      | kost in natura | 60,00                           |
      | plan           | Bij Gezin en Co                 |
      | plan           | Ik kan weer praten met mijn ouders |
      | plan           | Zij zijn geregistreerd          |
      | plan           | Geen ruzie meer                 |
      | besproken      | 2 maart 2015                    |
      | uitgesloten    | jeugdbescherming                |
    Dan wordt dat geweigerd met "kinderbeschermingsmaatregel"
