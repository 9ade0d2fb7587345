# language: nl
Functionaliteit: Anna Michielsen is de eigenaar van haar gegevens
  Zij ziet wat er over haar staat, laat verbeteren wat niet klopt, en na de bewaartermijn gaat het weg.
  (Meedoen naar Vermogen, r. 2027-2033; r. 2043-2047)

  Achtergrond:
    Gegeven de gemeente "utrecht" op 2 maart 2026
    En "Mariët" is generalist bij "sociaal-overvecht"
    En "Hans" is beslisser bij "individuele-verstrekkingen"
    En inwoner "Anna Michielsen" van 73 jaar woont in gebied "overvecht"
    Als "Mariët" een vraag vastlegt over "Anna Michielsen":
      | ingang       | huisarts                                  |
      | kanaal       | telefoon                                  |
      | melder       | Huisarts in Overvecht                     |
      | relatie      | huisarts                                  |
      | toestemming  | de inwoner zelf                           |
      | vraag        | Haar klachten zijn vooral sociaal.        |
      | leefgebieden | sociaal                                   |

  @UTR-308
  Scenario: Zij vraagt wat er over haar is vastgelegd en krijgt alles te lezen
    Als "Anna Michielsen" bij "Mariët" schriftelijk om inzage van de eigen gegevens vraagt: "Wat staat er over mij?"
    Dan krijgt "Anna Michielsen" uiterlijk 2 april 2026 antwoord
    Als "Hans" het verzoek van "Anna Michielsen" toewijst omdat "U krijgt alles."
    Dan wordt dat geweigerd met "Nog niet is vastgesteld wie dit vraagt" en bron "art. 12 lid 6"
    Als "Mariët" vaststelt dat "Anna Michielsen" het zelf vraagt: "Paspoort gezien bij het huisbezoek."
    En "Hans" het verzoek van "Anna Michielsen" toewijst omdat "U krijgt alles."
    Dan leest "Anna Michielsen" in het overzicht "Haar klachten zijn vooral sociaal."
    En staat in de brief aan "Anna Michielsen" over het verzoek "U krijgt een overzicht van alles wat er staat"

  Scenario: Haar voornaam klopt niet
    Als "Anna Michielsen" bij "Mariët" schriftelijk om correctie van de eigen gegevens vraagt: "Ik heet Johanna."
    En "Mariët" vaststelt dat "Anna Michielsen" het zelf vraagt: "Paspoort gezien."
    En "Mariët" aanwijst dat bij "Anna Michielsen" de voornaam "Johanna" moet zijn
    En "Hans" het verzoek van "Anna Michielsen" toewijst omdat "Zo staat het op uw paspoort."
    Dan staat in de brief aan "Anna Michielsen" over het verzoek "Johanna (eerst: Anna)"

  Scenario: Na de bewaartermijn gaat het dossier weg, met twee paar ogen
    Gegeven "Noor" is beleid bij "sociaal-overvecht"
    En "Floor" is privacyfunctionaris bij "sociaal-overvecht"
    Als "Mariët" het dossier van "Anna Michielsen" afrondt met "Zij kan weer verder."
    En "Noor" een vernietigingslijst opstelt
    Dan wordt dat geweigerd met "Er is vandaag niets dat vernietigd mag worden"
    Gegeven het is 2 januari 2060
    Als "Noor" een vernietigingslijst opstelt
    En "Noor" de vernietigingslijst goedkeurt
    Dan wordt dat geweigerd met "Wie de lijst opstelde, keurt haar niet ook goed"
    Als "Floor" de vernietigingslijst goedkeurt
    En "Noor" de vernietigingslijst uitvoert
    Dan is het dossier van "Anna Michielsen" vernietigd en blijft alleen het bewijs
