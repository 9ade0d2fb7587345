# language: nl
@GOO-065
Functionaliteit: De vraag achter de taxipas
  Iemand vraagt een taxipas. Daarachter zit de wens om ergens te komen, zelf dingen te doen en mensen te zien.
  (Beleidsplan Sociaal Domein 2022, r. 279-286)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 7 maart 2022
    En "Anouk" is generalist bij "taakgroep-wmo"
    En inwoner "Dirkje Boonstra" van 79 jaar woont in gebied "bussum"
    Als "Anouk" een vraag vastlegt over "Dirkje Boonstra":
      | ingang       | usd                                                                 |
      | kanaal       | telefoon                                                            |
      | vraag        | Mag ik een taxipas?                                                 |
      | erachter     | Zij komt de deur niet meer uit en mist haar kennissen.              |
      | zelf         | Kleine boodschappen om de hoek doet zij nog lopend.                 |
      | leefgebieden | zelfredzaamheid, meedoen                                            |
    En "Anouk" een gesprek vastlegt over "Dirkje Boonstra":
      | inwoner      | Dirkje Boonstra                                                     |
      | verslag      | Samen gezocht naar de vraag achter de taxipas.                      |
      | eigen kracht | Zij loopt stukjes, belt graag en regelt haar agenda zelf.           |
      | mantelzorg   | nee                                                                 |
      | leefgebied   | zelfredzaamheid: de bus lukt niet meer, naar het ziekenhuis komt zij niet |
      | leefgebied   | meedoen: zij ziet weinig mensen sinds haar buurvrouw is verhuisd    |
      | gevraagd     | een taxipas                                                         |
      | behoefte     | zelfredzaamheid: Naar het ziekenhuis kunnen                         |
      | behoefte     | meedoen: Weer onder de mensen zijn                                  |

  @GOO-093
  Scenario: De taxipas komt pas in beeld als de lichtere lagen zijn bekeken
    Als "Anouk" een plan maakt voor "Dirkje Boonstra":
      | doel  | Weer zelf op pad en onder de mensen |
      | soort | verbetering                         |
      | terug | 7 september 2022                    |
    En "Anouk" in het plan zet voor "Naar het ziekenhuis kunnen":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Taxipas                           |
      | uitvoerder | aanbieder                         |
      | wie        | een taxibedrijf                   |
      | product    | vervoer                           |
    Dan wordt dat geweigerd met "Inwoners die samen met en/of voor elkaar hun vragen oplossen en Laagdrempelige voorzieningen"
    En is er geen besluit en geen brief

  @GOO-103
  # Zes weken na 7 maart is 18 april: tweede paasdag. Daarom is de laatste dag voor bezwaar 19 april.
  @demo
  Scenario: Eén vraag wordt twee antwoorden, en maar voor één daarvan is een besluit nodig
    Als "Anouk" afweegt voor "Weer onder de mensen zijn":
      | trede                                                      | genoeg | reden                                        |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | deels  | Een oud-collega wil één keer per maand mee.  |
    En "Anouk" afweegt voor "Naar het ziekenhuis kunnen":
      | trede                                                      | genoeg | reden                                         |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | nee    | Gevraagd: niemand kan overdag vast rijden.    |
      | Laagdrempelige voorzieningen                               | nee    | Er is geen vrije vervoersdienst naar het ziekenhuis. |
    En "Anouk" een plan maakt voor "Dirkje Boonstra":
      | doel  | Weer zelf op pad en onder de mensen |
      | soort | verbetering                         |
      | terug | 7 september 2022                    |
    En "Anouk" in het plan zet voor "Weer onder de mensen zijn":
      | trede       | Laagdrempelige voorzieningen             |
      | wat         | Elke week naar de koffieochtend          |
      | uitvoerder  | inwoner                                  |
      | wie         | mevrouw Boonstra                         |
      | voorziening | ontmoetingscentrum                       |
    En "Anouk" in het plan zet voor "Naar het ziekenhuis kunnen":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Vervoer naar het ziekenhuis       |
      | uitvoerder | aanbieder                         |
      | wie        | een taxibedrijf                   |
      | product    | vervoer                           |
    En "Anouk" het plan afspreekt met "mevrouw Boonstra"
    En "Anouk" besluit over "Vervoer naar het ziekenhuis":
      | uitkomst   | toegekend                                                     |
      | van        | 21 maart 2022                                                 |
      | tot        | 20 maart 2024                                                 |
      | vorm       | zin                                                           |
      | motivering | Met dit vervoer kunt u zelf naar uw afspraken. De bus lukt niet meer. |
      | eigen-verantwoordelijkheid | nee: zij kan niet anders reizen               |
      | gebruikelijke-hulp | nee: zij woont alleen                                 |
      | algemeen-gebruikelijk | nee: het is vervoer voor mensen met een beperking  |
      | passend    | ja: zij bepaalt zelf wanneer zij gaat                         |
      | veilig     | ja: van deur tot deur                                         |
      | doelmatig  | ja: er is geen goedkoper vervoer dat genoeg is                |
      | juiste-wet | ja: de zorgverzekering vergoedt dit vervoer niet              |
      | versterkt-eigen-kracht | Zo doet zij zelf wat zij kan, en leert zij erbij. |
    Dan is "Vervoersvoorziening (taxipas)" toegekend aan "Dirkje Boonstra" ten laste van "WMO"
    En staat "Elke week naar de koffieochtend" op de trede "Laagdrempelige voorzieningen"
    En is er een brief die voldoet aan PDF/UA en noemt "19 april 2022" als laatste dag voor bezwaar
