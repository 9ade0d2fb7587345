# language: nl
Functionaliteit: Een inwoner doet zaken via internet, op één plek
  Inwoners kunnen producten en diensten digitaal aanvragen, de voortgang volgen en gegevens aanleveren. Zij krijgen zo veel
  mogelijk één digitaal en fysiek loket voor het hele sociaal domein. (Beleidskader Sociaal Domein, r. 1059-1081)

  Achtergrond:
    Gegeven de gemeente "leusden" op 1 februari 2017
    En "Sanne" is generalist bij "sociaal-team"
    En inwoner "Truus Hamersveld" van 74 jaar woont in gebied "leusden"
    Als "Sanne" een vraag vastlegt over "Truus Hamersveld":
      | ingang       | sociaal-team                              |
      | kanaal       | huisbezoek                                |
      | vraag        | Ik krijg het huis niet meer schoon.       |
      | leefgebieden | wonen                                     |
    En "Sanne" een gesprek vastlegt over "Truus Hamersveld":
      | inwoner      | Truus Hamersveld                          |
      | verslag      | Bukken en tillen lukt niet.               |
      | eigen kracht | Zij kookt zelf en doet de post.           |
      | mantelzorg   | nee                                       |
      | leefgebied   | wonen: het huis wordt niet meer schoon    |
      | behoefte     | wonen: Een schoon huis                    |
    En "Sanne" een plan maakt voor "Truus Hamersveld":
      | doel  | Thuis blijven wonen |
      | soort | stabilisatie        |
      | terug | 1 augustus 2017     |
    En "Sanne" afweegt voor "Een schoon huis":
      | trede                | genoeg | reden                                    |
      | Eigen kracht         | nee    | Bukken en tillen lukt niet.              |
      | Eigen netwerk        | nee    | Haar zus is zelf 80.                     |
      | Algemene oplossingen | nee    | Er is geen vrijwilliger die schoonmaakt. |
    En "Sanne" in het plan zet voor "Een schoon huis":
      | trede      | Maatwerk                         |
      | wat        | Elke week hulp in het huishouden |
      | uitvoerder | aanbieder                        |
      | wie        | een thuiszorgorganisatie         |
      | product    | hulp-bij-het-huishouden          |

  @LEU-016 @LEU-017
  Scenario: Zij vraagt zelf aan als het onderzoek te lang duurt, en ziet wanneer het besluit komt
    Als "Truus Hamersveld" op Mijn Naober "Hulp bij het huishouden" aanvraagt omdat "Bukken lukt niet meer."
    Dan wordt dat geweigerd met "Een aanvraag kan pas als het onderzoek klaar is"
    Gegeven het is 20 maart 2017
    Als "Truus Hamersveld" op Mijn Naober "Hulp bij het huishouden" aanvraagt omdat "Bukken lukt niet meer."
    Dan ziet "Truus Hamersveld" dat over "Hulp bij het huishouden" uiterlijk 3 april 2017 wordt besloten
    En wacht op de dag van "Sanne" iets van "Truus Hamersveld": ingediend
    Als "Truus Hamersveld" op Mijn Naober "Hulp bij het huishouden" aanvraagt omdat "Nog een keer."
    Dan wordt dat geweigerd met "U hebt dit al aangevraagd."

  @LEU-018
  Scenario: Wat er nog ontbreekt, stuurt zij zelf in
    Als "Truus Hamersveld" op Mijn Naober een foto instuurt van "brief van de huisarts"
    Dan ziet "Truus Hamersveld" het document "brief van de huisarts" terug
    En wacht op de dag van "Sanne" iets van "Truus Hamersveld": ingediend
    Als "Sanne" leest wat "Truus Hamersveld" schreef
    Dan wacht op de dag van "Sanne" niets van inwoners
