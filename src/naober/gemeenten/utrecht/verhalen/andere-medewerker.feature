# language: nl
Functionaliteit: Een andere medewerker van hetzelfde buurtteam
  Klikt het niet, dan kiest de cliënt een andere medewerker uit het buurtteam. (Meedoen naar Vermogen, r. 1676-1678)

  @UTR-036
  Scenario: De cliënt vraagt om een ander, en dat blijft binnen het team
    Gegeven de gemeente "utrecht" op 2 maart 2015
    En "Mariët" is generalist bij "sociaal-overvecht"
    En "Noor" is generalist bij "sociaal-overvecht"
    En "Wim" is generalist bij "sociaal-west"
    En inwoner "Anna Michielsen" van 73 jaar woont in gebied "overvecht"
    Als "Mariët" een vraag vastlegt over "Anna Michielsen":
      | ingang       | huisarts                                  |
      | kanaal       | telefoon                                  |
      | melder       | Huisarts in Overvecht                     |
      | relatie      | huisarts                                  |
      | toestemming  | de inwoner zelf                           |
      | vraag        | Haar klachten zijn vooral sociaal.        |
      | leefgebieden | sociaal                                   |
    Dan is "Mariët" regisseur van het huishouden van "Anna Michielsen"
    Als "Anna Michielsen" bij "Mariët" om "Wim" vraagt omdat "Het klikt niet."
    Dan wordt dat geweigerd met "een andere medewerker uit hetzelfde team" en bron "r. 1676-1678"
    Als "Anna Michielsen" bij "Mariët" om "Noor" vraagt omdat "Het klikt niet."
    Dan is "Noor" regisseur van het huishouden van "Anna Michielsen"
    En hoort bij de tijdlijn van "Anna Michielsen" de regel "De regie gaat van Mariët naar Noor op verzoek van de inwoner. Reden: Het klikt niet."
