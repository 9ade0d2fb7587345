# language: nl
@HAR-021
Functionaliteit: Een eenvoudige vraag krijgt meteen antwoord
  Is een vraag enkelvoudig, dan hoeft er niemand bij te komen. Gaat het over meer leefgebieden, dan kijkt het gebiedsteam.
  (Samen Doen, r. 2299-2319)

  Achtergrond:
    Gegeven de gemeente "hardenberg" op 12 januari 2015
    En "Kees" is ingang bij "klantcontactcentrum"
    En inwoner "Marga Eshuis" van 51 jaar woont in gebied "noord"

  @demo
  Scenario: De publieksbalie geeft het antwoord zelf, zonder verwijzing en zonder dossier
    Als "Kees" een vraag vastlegt over "Marga Eshuis":
      | ingang       | publieksbalie                                 |
      | kanaal       | fysiek                                        |
      | vraag        | Wanneer is het wijkcentrum open?              |
      | enkelvoudig  | ja                                            |
      | antwoord     | Elke werkdag, en op woensdag ook in de avond. |
      | leefgebieden | burgerkracht                                  |
    Dan is de vraag beantwoord met "Elke werkdag, en op woensdag ook in de avond." en niet doorverwezen
    En wacht er 0 vragen bij "gebiedsteam-noord"
    En is er geen dossier
    En is er geen besluit en geen brief

  Scenario: Zonder antwoord is een eenvoudige vraag niet klaar
    Als "Kees" een vraag vastlegt over "Marga Eshuis":
      | ingang       | publieksbalie                    |
      | kanaal       | fysiek                           |
      | vraag        | Wanneer is het wijkcentrum open? |
      | enkelvoudig  | ja                               |
      | leefgebieden | burgerkracht                     |
    Dan wordt dat geweigerd met "Die beantwoordt u zelf, zonder door te verwijzen."
    En is er geen besluit en geen brief

  @HAR-022
  Scenario: Schulden en opvoeden zijn twee leefgebieden, dus daar kijkt het gebiedsteam naar
    Als "Kees" een vraag vastlegt over "Marga Eshuis":
      | ingang       | publieksbalie                                             |
      | kanaal       | fysiek                                                    |
      | vraag        | Wij hebben schulden, en mijn zoon luistert niet meer.     |
      | enkelvoudig  | ja                                                        |
      | leefgebieden | schulden-inkomen, jeugd-gezin                             |
    Dan wacht er 1 vraag bij "gebiedsteam-noord"
