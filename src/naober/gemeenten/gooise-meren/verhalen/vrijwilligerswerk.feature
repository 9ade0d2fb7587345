# language: nl
Functionaliteit: Wat hier vrijwilligerswerk is
  In georganiseerd verband, onverplicht, onbetaald en voor anderen. (Beleidsplan Sociaal Domein 2022, r. 1256-1260)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 6 september 2022
    En "Mees" is opbouwwerker bij "taakgroep-wmo"

  @GOO-149
  Scenario: Een betaalde activiteit telt niet als vrijwilligerswerk
    Als "De sporthal" een vrijwilliger vraagt bij "Mees":
      | vrager       | organisatie                          |
      | werk         | Werk bij een organisatie of vereniging |
      | omschrijving | Achter de balie, tegen uurloon.      |
      | gebied       | bussum                               |
      | klopt niet   | onbetaald                            |
    Dan wordt dat geweigerd met "Er wordt niet voor betaald" en bron "r. 1256-1260"

  @GOO-150
  Scenario: Voor een afgebakende periode, op een tijd die past
    Als "Karin" zich als vrijwilliger aanbiedt bij "Mees":
      | werk   | Huisbezoek                  |
      | gebied | bussum                      |
      | vorm   | voor een afgebakende periode |
      | tijden | za-ochtend                  |
      | vog    | ja                          |
    En "Meneer Bos" een vrijwilliger vraagt bij "Mees":
      | werk         | Huisbezoek                  |
      | omschrijving | Deze winter op zaterdag koffie drinken. |
      | gebied       | bussum                      |
      | vorm         | voor een afgebakende periode |
      | tijden       | za-ochtend                  |
    En "Mees" zoekt wie bij elkaar past
    En beiden ja zeggen bij "Mees"
    Dan helpt "Karin" nu "Meneer Bos"
