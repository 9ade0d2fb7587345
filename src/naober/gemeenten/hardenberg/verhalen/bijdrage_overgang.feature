# language: nl
Functionaliteit: Een half jaar overgang voor wie nu ook gaat bijdragen
  Voor een rolstoel vroeg de gemeente niets. Wie er al een had, betaalt het eerste half jaar nog niet.
  (Samen Doen, r. 484-486; r. 3722-3728; r. 3774-3776)

  Achtergrond:
    Gegeven de gemeente "hardenberg" op 1 februari 2015
    En "Anouk" is generalist bij "gebiedsteam-noord"
    En inwoner "Roel Hamhuis" van 54 jaar woont in gebied "noord"
    En "Anouk" heeft met "Roel Hamhuis" een plan voor "Rolstoel" van 1 februari 2015 tot en met 31 januari 2020

  @HAR-324
  Scenario: Wie de rolstoel al had, betaalt vanaf 1 juli
    Als "Anouk" vastlegt dat "Roel Hamhuis" al sinds 1 maart 2012 "Rolstoel" had
    En "Anouk" aan "Roel Hamhuis" "Rolstoel" toekent van 1 februari 2015 tot en met 31 januari 2020
    Dan zegt de brief over "Rolstoel": "Tot 1 juli 2015 vraagt de gemeente er geen eigen bijdrage voor."
    En betaalt "Roel Hamhuis" op 30 juni 2015 "niets"
    En betaalt "Roel Hamhuis" op 1 juli 2015 "wat het CAK uitrekent"
    En hoort het CAK dat "Roel Hamhuis" bijdraagt vanaf 1 juli 2015

  @HAR-324
  Scenario: Wie de rolstoel nieuw krijgt, betaalt vanaf het begin
    Als "Anouk" vastlegt dat "Roel Hamhuis" al sinds 1 februari 2015 "Rolstoel" had
    Dan wordt dat geweigerd met "voor wie de voorziening al had voor 1 januari 2015" en bron "r. 3722-3728"
    Als "Anouk" aan "Roel Hamhuis" "Rolstoel" toekent van 1 februari 2015 tot en met 31 januari 2020
    Dan betaalt "Roel Hamhuis" op 1 februari 2015 "wat het CAK uitrekent"
    En hoort het CAK dat "Roel Hamhuis" bijdraagt vanaf 1 februari 2015

  Scenario: Voor iets anders dat er al was, en na het besluit, is er geen overgang
    Als "Anouk" vastlegt dat "Roel Hamhuis" al sinds 1 maart 2012 "Woningaanpassing" had
    Dan wordt dat geweigerd met "Voor deze hulp kent het beleid geen overgang"
    Als "Anouk" aan "Roel Hamhuis" "Rolstoel" toekent van 1 februari 2015 tot en met 31 januari 2020
    En "Anouk" vastlegt dat "Roel Hamhuis" al sinds 1 maart 2012 "Rolstoel" had
    Dan wordt dat geweigerd met "Er is al besloten"
    En zegt het beleid over de bijdrage: "Wat een aanbieder op de markt vraagt, betaalt de inwoner zelf"
