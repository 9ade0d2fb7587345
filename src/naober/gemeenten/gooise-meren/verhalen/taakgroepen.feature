# language: nl
Functionaliteit: Twee taakgroepen, één plan en één vast contactpersoon
  De toegang is de gemeente zelf: een uitvoeringsdienst met vier taakgroepen die samen één plan maken.
  (Beleidsplan Sociaal Domein 2022, r. 408-414, 899-901, 917-924)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 10 januari 2022
    En "Petra" is ingang bij "aanmelding-usd"
    En "Anouk" is generalist bij "taakgroep-wmo"
    En "Bram" is generalist bij "taakgroep-inkomen"
    En inwoner "Joke Terpstra" van 44 jaar woont in gebied "bussum"
    En inwoner "Teun Wiersma" van 9 jaar woont in gebied "naarden"

  @GOO-006 @GOO-080 @GOO-081 @demo
  Scenario: Een tweede vraag gaat naar een andere taakgroep en komt in hetzelfde plan
    Als "Petra" een vraag vastlegt over "Joke Terpstra":
      | ingang       | usd                                              |
      | kanaal       | telefoon                                         |
      | vraag        | Door mijn ziekte krijg ik het huis niet op orde. |
      | leefgebieden | zelfredzaamheid                                  |
    Dan wacht er 1 vraag bij "taakgroep-wmo"
    Als "Anouk" de wachtende vraag oppakt
    Dan is "Anouk" regisseur van het huishouden van "Joke Terpstra"
    Als "Anouk" een gesprek vastlegt over "Joke Terpstra":
      | inwoner      | Joke Terpstra                                    |
      | verslag      | Zij is snel moe. Er zijn ook rekeningen blijven liggen. |
      | eigen kracht | Zij houdt zelf de administratie bij als het lukt. |
      | mantelzorg   | nee                                              |
      | leefgebied   | zelfredzaamheid: het schoonmaken lukt niet       |
      | leefgebied   | inkomen-schulden: twee maanden huur achter       |
      | behoefte     | zelfredzaamheid: Een huis dat op orde is         |
      | behoefte     | inkomen-schulden: De huur weer kunnen betalen    |
    En "Anouk" een plan maakt voor "Joke Terpstra":
      | doel  | Een huis op orde en de huur betaald |
      | soort | stabilisatie                        |
      | terug | 10 juli 2022                        |
    En "Petra" een vraag vastlegt over "Joke Terpstra":
      | ingang       | vroegsignalering-schulden             |
      | kanaal       | internet                              |
      | melder       | woningcorporatie                      |
      | relatie      | verhuurder                            |
      | vraag        | Er is twee maanden huurachterstand.   |
      | leefgebieden | inkomen-schulden                      |
    Dan wacht er 1 vraag bij "taakgroep-inkomen"
    En heeft "Joke Terpstra" één dossier met 2 vragen
    Als "Bram" de wachtende vraag oppakt
    Dan is "Anouk" regisseur van het huishouden van "Joke Terpstra"
    Als "Bram" een plan maakt voor "Joke Terpstra":
      | doel  | De huur betaald  |
      | soort | verbetering      |
      | terug | 10 april 2022    |
    Dan wordt dat geweigerd met "Een huishouden heeft één plan, over alle wetten heen"

  Scenario: Een vraag over een kind gaat naar de Taakgroep Jeugd
    Als "Petra" een vraag vastlegt over "Teun Wiersma":
      | ingang       | school                                                  |
      | kanaal       | telefoon                                                |
      | melder       | intern begeleider                                       |
      | relatie      | school                                                  |
      | vraag        | Hij is sinds de scheiding van zijn ouders erg in zichzelf gekeerd. |
      | leefgebieden | opgroeien-gezin, gezondheid                             |
    Dan wacht er 1 vraag bij "taakgroep-jeugd"
    En is er geen besluit en geen brief

  Scenario: Wat met een vrije voorziening kan, wordt meteen beantwoord
    Als "Petra" een vraag vastlegt over "Joke Terpstra":
      | ingang       | usd                                               |
      | kanaal       | internet                                          |
      | vraag        | Waar kan ik een cursus vinden?                    |
      | enkelvoudig  | ja                                                |
      | antwoord     | De cursussen van Versa Welzijn staan voor iedereen open. |
      | leefgebieden | meedoen                                           |
    Dan wacht er 0 vragen bij "taakgroep-wmo"
    En is er geen besluit en geen brief
