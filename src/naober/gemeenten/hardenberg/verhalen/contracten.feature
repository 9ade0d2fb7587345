# language: nl
Functionaliteit: Met wie de gemeente afspraken maakt over ondersteuning
  In de overgang de aanbieders die de cliënten al hadden, met een korting; daarna sociaal contracteren met wie wil.
  (Samen Doen, r. 4523-4568; r. 4594-4641)

  Achtergrond:
    Gegeven de gemeente "hardenberg" op 2 februari 2015
    En "Cato" is contractbeheerder bij "gebiedsteam-noord"

  @HAR-214 @HAR-215
  Scenario: Wie de cliënten al had, krijgt een contract met 25 procent korting; een nieuwe partij niet
    Als "Cato" aanbieder "Carinova" opneemt met klachtenregeling "op de site"
    En "Cato" aanbieder "Nieuwe Zorg" opneemt met klachtenregeling "op de site"
    En "Cato" contract "N-1" met "Nieuwe Zorg" vastlegt:
      | schaal    | lokaal         |
      | reden     | dichtbij       |
      | procedure | inkoopcontract |
      | overgang  | ja             |
    Dan wordt dat geweigerd met "alleen aanbieders gecontracteerd die de cliënten al hadden" en bron "r. 4594"
    Als "Cato" contract "O-1" met "Carinova" vastlegt:
      | schaal             | lokaal         |
      | reden              | dichtbij       |
      | procedure          | inkoopcontract |
      | overgang           | ja             |
      | had de cliënten al | ja             |
    En "Cato" "Individuele begeleiding" in contract "O-1" opneemt, betaald "inspanning"
    En "Cato" voor "Individuele begeleiding" in contract "O-1" het tarief 80,00 vaststelt
    Dan is het tarief in contract "O-1" 60,00
    Als "Cato" contract "O-1" laat ingaan
    Dan wordt dat geweigerd met "Onderschrijft de aanbieder de visie" en bron "r. 4594"

  @HAR-215
  Scenario: Van een budget van 100.000 euro blijft 75.000 over, en 5.000 daarvan is voor vernieuwing en vangnet
    Als "Cato" aanbieder "Carinova" opneemt met klachtenregeling "op de site"
    En "Cato" contract "O-2" met "Carinova" vastlegt:
      | schaal             | lokaal         |
      | reden              | dichtbij       |
      | procedure          | inkoopcontract |
      | overgang           | ja             |
      | had de cliënten al | ja             |
    En "Cato" "Begeleiding groep (dagbesteding)" in contract "O-2" opneemt, betaald "lumpsum"
    En "Cato" voor "Begeleiding groep (dagbesteding)" in contract "O-2" het tarief 100000,00 vaststelt
    Dan is het tarief in contract "O-2" 75000,00
    En gaat van 100000,00 euro voor "Begeleiding groep (dagbesteding)" 20000,00 euro af als "Rijkskorting"
    En gaat van 100000,00 euro voor "Begeleiding groep (dagbesteding)" 5000,00 euro af als "Innovatie en vangnet"

  @HAR-211 @HAR-212
  Scenario: Sociaal contracteren gaat in vijf stappen, en wie tekende krijgt een raamovereenkomst
    Als "Cato" aanbieder "Carinova" opneemt met klachtenregeling "op de site"
    En "Cato" inkoop "Nieuwe vormen" begint met de procedure "sociaal-contracteren"
    En "Cato" bij inkoop "Nieuwe vormen" de stap "Onderhandelen" vastlegt met "Carinova"
    Dan wordt dat geweigerd met "De volgende stap is: Startnotitie" en bron "r. 4535"
    Als "Cato" bij inkoop "Nieuwe vormen" de stap "Startnotitie" vastlegt met "niemand"
    En "Cato" bij inkoop "Nieuwe vormen" de stap "Startbijeenkomst" vastlegt met "niemand"
    En "Cato" bij inkoop "Nieuwe vormen" de stap "Onderhandelen" vastlegt met "Carinova, De Stuw"
    En "Cato" bij inkoop "Nieuwe vormen" de stap "De raamovereenkomst opstellen" vastlegt met "niemand"
    En "Cato" bij inkoop "Nieuwe vormen" de stap "De raamovereenkomst sluiten" vastlegt met "Carinova"
    En "Cato" contract "R-1" met "Carinova" vastlegt:
      | schaal    | lokaal                |
      | reden     | dichtbij              |
      | procedure | sociaal-contracteren  |
      | inkoop    | Nieuwe vormen         |
    Dan is contract "R-1" in de stand "in voorbereiding"
