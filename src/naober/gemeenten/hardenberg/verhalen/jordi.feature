# language: nl
@HAR-026 @HAR-027
Functionaliteit: Jordi en zijn moeder
  Twee ingangen, één dossier. Het maakt niet uit waar iemand zijn vraag neerlegt. (Samen Doen, r. 2254-2280)

  Achtergrond:
    Gegeven de gemeente "hardenberg" op 12 januari 2015
    En "Anouk" is generalist bij "gebiedsteam-noord"
    En "Bram" is generalist bij "gebiedsteam-noord"
    En "Kees" is ingang bij "klantcontactcentrum"
    En inwoner "Jordi Wolbink" van 31 jaar woont in gebied "noord"
    En inwoner "Truus Wolbink" van 60 jaar woont in gebied "noord"

  @HAR-014 @HAR-018 @HAR-019 @HAR-022 @HAR-029
  Scenario: Moeder belt de gemeente en Jordi spreekt de generalist
    Als "Kees" een vraag vastlegt over "Jordi Wolbink":
      | ingang       | telefoon-gemeente                                                   |
      | kanaal       | telefoon                                                            |
      | melder       | Truus Wolbink                                                       |
      | relatie      | moeder                                                              |
      | vraag        | Mijn zoon redt het huishouden niet nu ik door een ongeval niet kan komen. |
      | erachter     | Wie kijkt er dagelijks even bij Jordi, nu zijn moeder dat niet kan? |
      | zelf         | Jordi doet boodschappen en helpt in het wijkcentrum.                |
      | leefgebieden | wonen-huishouden, beperking-mantelzorg                              |
    Dan wacht er 1 vraag bij "gebiedsteam-noord"
    Als "Anouk" de wachtende vraag oppakt
    Dan is "Anouk" regisseur van het huishouden van "Jordi Wolbink"
    Als "Anouk" een vraag vastlegt over "Jordi Wolbink":
      | ingang       | wijkcentrum                                         |
      | kanaal       | fysiek                                              |
      | vraag        | Mijn moeder kan een poos niet komen helpen.         |
      | leefgebieden | wonen-huishouden, beperking-mantelzorg              |
    Dan heeft "Jordi Wolbink" één dossier met 2 vragen
    En is vraag 1 een signaal via telefoon met ingang, toeleiding en toegang op 12 januari 2015
    En is vraag 2 een eigen vraag via fysiek met ingang, toeleiding en toegang op 12 januari 2015
    En wacht er 0 vragen bij "gebiedsteam-noord"
    En is "Anouk" regisseur van het huishouden van "Jordi Wolbink"

  Scenario: Een collega kan de regie niet ook nemen
    Als "Kees" een vraag vastlegt over "Jordi Wolbink":
      | ingang       | telefoon-gemeente                      |
      | kanaal       | telefoon                               |
      | melder       | Truus Wolbink                          |
      | relatie      | moeder                                 |
      | vraag        | Mijn zoon redt het huishouden niet.    |
      | leefgebieden | wonen-huishouden, beperking-mantelzorg |
    En "Anouk" de wachtende vraag oppakt
    En "Bram" de wachtende vraag oppakt
    Dan wordt dat geweigerd met "al opgepakt"

  @HAR-042 @HAR-046 @HAR-052 @HAR-056 @demo
  Scenario: Jordi, zijn moeder en de generalist zoeken samen de lichtste hulp die genoeg is
    Als "Anouk" een vraag vastlegt over "Jordi Wolbink":
      | ingang       | wijkcentrum                                 |
      | kanaal       | fysiek                                      |
      | vraag        | Mijn moeder kan een poos niet komen helpen. |
      | leefgebieden | wonen-huishouden, beperking-mantelzorg      |
    En "Anouk" een gesprek vastlegt over "Jordi Wolbink":
      | inwoner      | Jordi Wolbink                                                              |
      | mantelzorger | Truus Wolbink                                                              |
      | verslag      | Het huishouden loopt achter. Moeder kan drie maanden niet komen.           |
      | eigen kracht | Jordi kent zijn vaste taken en houdt zich aan een lijst.                   |
      | mantelzorg   | ja                                                                         |
      | steun        | Moeder krijgt rust; het team belt haar elke week over hoe het met Jordi gaat. |
      | leefgebied   | wonen-huishouden: de was en het schoonmaken blijven liggen                 |
      | behoefte     | wonen-huishouden: Het huishouden op orde houden zolang moeder niet kan komen |
    En "Anouk" afweegt voor "Het huishouden op orde houden zolang moeder niet kan komen":
      | trede            | genoeg | reden                                                      |
      | Eigen kracht     | deels  | Met een lijst doet Jordi de afwas en de boodschappen zelf. |
      | Sociaal netwerk (mantelzorgers) | deels  | Moeder denkt mee aan de telefoon, maar kan niet komen.     |
      | Vrijwilligers    | nee    | Er is nu geen maatje dat Jordi kent en vertrouwt.          |
    En "Anouk" een plan maakt voor "Jordi Wolbink":
      | doel  | Het huishouden is op orde tot moeder terug is |
      | soort | stabilisatie                                  |
      | terug | 12 april 2015                                 |
      | steun | Elke week een telefoontje met moeder          |
    En "Anouk" in het plan zet voor "Het huishouden op orde houden zolang moeder niet kan komen":
      | trede      | Algemene voorzieningen                          |
      | wat        | Twee keer per week samen het huishouden doorlopen |
      | uitvoerder | team                                            |
      | wie        | Anouk, Samen Doen team                          |
      | voorziening | ondersteuning-gebiedsteam                      |
    En "Anouk" het plan afspreekt met "Jordi en Truus Wolbink"
    Dan staat "Twee keer per week samen het huishouden doorlopen" op de trede "Algemene voorzieningen"
    En is er geen besluit en geen brief
    En staat in het plan de steun voor de mantelzorger "Elke week een telefoontje met moeder"
    En hoort bij de tijdlijn van "Jordi Wolbink" de regel "Plan 1 afgesproken met Jordi en Truus Wolbink."

  @HAR-045
  Scenario: Een gesprek zonder aandacht voor de mantelzorger is niet af
    Als "Anouk" een vraag vastlegt over "Jordi Wolbink":
      | ingang       | wijkcentrum                                 |
      | kanaal       | fysiek                                      |
      | vraag        | Mijn moeder kan een poos niet komen helpen. |
      | leefgebieden | wonen-huishouden, beperking-mantelzorg      |
    En "Anouk" een gesprek vastlegt over "Jordi Wolbink":
      | inwoner      | Jordi Wolbink                                      |
      | verslag      | Het huishouden loopt achter.                       |
      | eigen kracht | Jordi kent zijn vaste taken.                       |
      | mantelzorg   | ja                                                 |
      | leefgebied   | wonen-huishouden: het schoonmaken blijft liggen    |
      | behoefte     | wonen-huishouden: Het huishouden op orde houden    |
    Dan wordt dat geweigerd met "Is er een mantelzorger" en bron "r. 1799-1809"
