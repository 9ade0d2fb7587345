# language: nl
Functionaliteit: Hulp bij het huishouden inkopen voor een vaste prijs
  Nooit onder de minimumprijs die de raad vaststelt, en alleen met een klachtenregeling.
  (Meedoen naar Vermogen, r. 1684-1688; r. 2413-2421)

  Achtergrond:
    Gegeven de gemeente "utrecht" op 2 maart 2015
    En "Cato" is contractbeheerder bij "sociaal-overvecht"

  @UTR-226
  Scenario: Zonder klachtenregeling wordt niemand ingeschreven
    Als "Cato" aanbieder "Schoon Thuis" opneemt met klachtenregeling "geen"
    Dan wordt dat geweigerd met "zonder klachtenregeling" en bron "art. 3.2"

  @UTR-214
  Scenario: Een aanbod onder de minimumprijs wordt geweigerd
    Als "Cato" aanbieder "Schoon Thuis" opneemt met klachtenregeling "op de site"
    En "Cato" contract "H-1" met "Schoon Thuis" vastlegt:
      | schaal    | lokaal      |
      | reden     | in de stad  |
      | procedure | aanbesteding |
    En "Cato" "Hulp bij het huishouden" in contract "H-1" opneemt, betaald "inspanning"
    Dan wordt dat geweigerd met "wordt zo niet bekostigd" en bron "r. 2305"
    Als "Cato" "Hulp bij het huishouden" in contract "H-1" opneemt, betaald "vaste-prijs"
    En "Cato" voor "Hulp bij het huishouden" in contract "H-1" het tarief 22,00 vaststelt
    Dan wordt dat geweigerd met "De minimumprijs is nog niet bekend" en bron "r. 2413"
    Als "Cato" voor "Hulp bij het huishouden" de minimumprijs 23,00 vastlegt, uit het besluit "raad van februari"
    En "Cato" voor "Hulp bij het huishouden" in contract "H-1" het tarief 22,00 vaststelt
    Dan wordt dat geweigerd met "lager dan de minimumprijs" en bron "r. 2413"
    Als "Cato" voor "Hulp bij het huishouden" in contract "H-1" het tarief 23,00 vaststelt
    Dan is het tarief in contract "H-1" 23,00
