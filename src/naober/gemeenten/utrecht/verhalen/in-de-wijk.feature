# language: nl
Functionaliteit: Wat bewoners in de wijk zelf in handen hebben
  Een initiatief dat blijft van de groep, en een pand waarin meer dan één vorm past. (Meedoen naar Vermogen, r. 1164-1198; r. 3362-3366)

  Achtergrond:
    Gegeven de gemeente "utrecht" op 2 maart 2015
    En "Iris" is opbouwwerker bij "sociaal-makelaars"

  @UTR-011
  Scenario: De Nieuwe Jutter is een ondersteuningsinitiatief als alle vijf de kenmerken kloppen
    Als "Iris" "Dagopvang in buurthuis De Nieuwe Jutter" het label "Ondersteuningsinitiatief" geeft, behalve dat niet klopt: "Draait het overwegend op vrijwilligers?"
    Dan wordt dat geweigerd met "Draait het overwegend op vrijwilligers?" en bron "r. 1180"
    Als "Iris" "Dagopvang in buurthuis De Nieuwe Jutter" het label "Ondersteuningsinitiatief" geeft en alles klopt
    Dan draagt "Dagopvang in buurthuis De Nieuwe Jutter" het label "Ondersteuningsinitiatief" in handen van "Buurthuis-in-zelfbeheer De Nieuwe Jutter"

  @UTR-013
  Scenario: Op de Ghanadreef is er dagverzorging en arbeidsmatige activering onder één dak
    Dan biedt "Pand aan de Ghanadreef" zowel "Dagverzorging aan de Ghanadreef" als "Arbeidsmatige activering aan de Ghanadreef", elk met een eigen spoor
