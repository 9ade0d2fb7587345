# language: nl
Functionaliteit: Van een besluit tot een betaalde factuur
  Na het besluit kiest de inwoner een aanbieder met een contract. Die begint, en wordt betaald voor wat is toegewezen.
  (Samen Doen, r. 2931-2937; r. 3997-4005)

  Achtergrond:
    Gegeven de gemeente "hardenberg" op 2 maart 2015
    En "Anouk" is generalist bij "gebiedsteam-noord"
    En "Cato" is contractbeheerder bij "gebiedsteam-noord"
    En "Henk" is toetser bij "backoffice"
    En "Ingrid" is toetser bij "backoffice"
    En "Ayla" is aanbieder bij "geen"
    En inwoner "Roel Hamhuis" van 54 jaar woont in gebied "noord"
    En "Roel Hamhuis" heeft een burgerservicenummer
    Als "Cato" aanbieder "Begeleiding Noord" opneemt met AGB-code "73730001" en rekening "NL91ABNA0417164300"
    En "Cato" contract "BN-1" met "Begeleiding Noord" vastlegt:
      | schaal    | lokaal         |
      | reden     | dichtbij       |
      | procedure | inkoopcontract |
    En "Cato" "Individuele begeleiding" in contract "BN-1" opneemt met code "02A03" per uur, betaald "inspanning"
    En "Cato" voor "Individuele begeleiding" in contract "BN-1" het tarief 60,00 vaststelt
    En "Cato" vaststelt dat contract "BN-1" aan alle eisen voldoet
    En "Cato" contract "BN-1" laat ingaan
    Gegeven "Ayla" werkt voor aanbieder "Begeleiding Noord", gekoppeld door "Cato"
    En "Anouk" heeft "Roel Hamhuis" "Individuele begeleiding" toegekend van 9 maart 2015 tot en met 31 december 2015

  Scenario: De aanbieder krijgt een opdracht, begint, en wordt betaald nadat twee mensen keken
    Als "Anouk" voor "Individuele begeleiding" aanbieder "Begeleiding Noord" kiest
    En "Anouk" de hulp van "Individuele begeleiding" toewijst:
      | volume   | 3        |
      | eenheid  | uur      |
      | hoe vaak | per week |
    Dan ligt er een bericht 301 aan "Begeleiding Noord" dat is "klaar om te versturen"
    Als de aanbieders op 4 maart 2015 antwoorden, en "Henk" verwerkt wat zij sturen
    Dan ligt er een bericht 301 aan "Begeleiding Noord" dat is "verstuurd en goedgekeurd"
    Gegeven het is 16 maart 2015
    Als "Ayla" van "Individuele begeleiding" meldt dat de hulp op 12 maart 2015 begon
    Dan loopt de hulp van "Individuele begeleiding" sinds 12 maart 2015
    Gegeven het is 7 april 2015
    Als "Ayla" factuur "F201503" indient over maart 2015 voor "Individuele begeleiding":
      | aantal | 8     |
      | tarief | 60,00 |
    Dan is factuur "F201503" "wacht op goedkeuring", met 480,00 euro gevraagd en 480,00 euro te betalen
    Als "Henk" factuur "F201503" goedkeurt
    En "Henk" factuur "F201503" goedkeurt
    Dan wordt dat geweigerd met "U hebt deze factuur al goedgekeurd"
    Als "Ingrid" factuur "F201503" goedkeurt
    Dan is factuur "F201503" "goedgekeurd", met 480,00 euro gevraagd en 480,00 euro te betalen
    Als "Henk" een betaling klaarzet
    En "Henk" de betaling vrijgeeft
    Dan wordt dat geweigerd met "Een ander geeft haar vrij"
    Als "Ingrid" de betaling vrijgeeft
    Dan is factuur "F201503" "betaald", met 480,00 euro gevraagd en 480,00 euro te betalen
    En gaat er 480,00 euro naar rekening "NL91ABNA0417164300"

  Scenario: Wat meer is dan toegewezen of duurder dan het contract wordt niet betaald
    Als "Anouk" voor "Individuele begeleiding" aanbieder "Begeleiding Noord" kiest
    En "Anouk" de hulp van "Individuele begeleiding" toewijst:
      | volume   | 3        |
      | eenheid  | uur      |
      | hoe vaak | per week |
    Gegeven het is 16 maart 2015
    Als "Ayla" van "Individuele begeleiding" meldt dat de hulp op 9 maart 2015 begon
    Gegeven het is 7 april 2015
    Als "Ayla" factuur "F1" indient over maart 2015 voor "Individuele begeleiding":
      | aantal | 5     |
      | tarief | 65,00 |
    Dan is factuur "F1" "wacht op goedkeuring", met 325,00 euro gevraagd en 300,00 euro te betalen
    Als "Henk" van factuur "F1" 240,00 euro wil betalen omdat "Een bezoek ging niet door."
    Dan is factuur "F1" "wacht op goedkeuring", met 325,00 euro gevraagd en 240,00 euro te betalen
    Als "Henk" van factuur "F1" 400,00 euro wil betalen omdat "Vergissing."
    Dan wordt dat geweigerd met "Betaald wordt tussen niets en wat is gevraagd"
