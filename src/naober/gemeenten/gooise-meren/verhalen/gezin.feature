# language: nl
Functionaliteit: Een gezin met meer zorgvragen, en een toegang die bij de gemeente ligt
  Eén gezin, één plan, één vast contactpersoon. Aanbieders kennen niets toe. (Beleidsplan Sociaal Domein 2022, r. 45-46,
  404-424, 899-901)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 9 mei 2022
    En "Petra" is ingang bij "aanmelding-usd"
    En "Anouk" is generalist bij "taakgroep-wmo"
    En "Yasmina" is generalist bij "taakgroep-jeugd"
    En "Wout" is uitvoerder bij "versa-welzijn"
    En inwoner "Tineke Ruiter" van 46 jaar woont in gebied "naarden"
    En inwoner "Daan Ruiter" van 15 jaar woont samen met "Tineke Ruiter"
    Als "Anouk" een vraag vastlegt over "Tineke Ruiter":
      | ingang       | usd                                          |
      | kanaal       | telefoon                                     |
      | vraag        | Door mijn ziekte krijg ik de dag niet rond.  |
      | leefgebieden | zelfredzaamheid                              |
    En "Anouk" een gesprek vastlegt over "Tineke Ruiter":
      | inwoner      | Tineke Ruiter                                |
      | verslag      | In de middag is haar kracht op.              |
      | eigen kracht | In de ochtend doet zij alles zelf.           |
      | mantelzorg   | nee                                          |
      | leefgebied   | zelfredzaamheid: de middag lukt niet         |
      | behoefte     | zelfredzaamheid: Hulp in de middag           |

  @GOO-049 @GOO-080 @demo
  Scenario: De zoon heeft ook een vraag, en die hoort bij het dossier en het plan dat er al is
    Als "Anouk" een plan maakt voor "Tineke Ruiter":
      | doel  | Rust in huis    |
      | soort | stabilisatie    |
      | terug | 9 november 2022 |
    En "Petra" een vraag vastlegt over "Daan Ruiter":
      | ingang       | school                                     |
      | kanaal       | telefoon                                   |
      | melder       | mentor                                     |
      | relatie      | school                                     |
      | vraag        | Hij blijft steeds vaker thuis.             |
      | leefgebieden | opgroeien-gezin                            |
    Dan hoort de vraag van "Daan Ruiter" bij het dossier van "Tineke Ruiter"
    En heeft "Daan Ruiter" één dossier met 2 vragen
    En is "Anouk" regisseur van het huishouden van "Daan Ruiter"
    Als "Anouk" een plan maakt voor "Daan Ruiter":
      | doel  | Weer naar school |
      | soort | verbetering      |
      | terug | 9 november 2022  |
    Dan wordt dat geweigerd met "Een huishouden heeft één plan, over alle wetten heen"

  @GOO-005
  Scenario: Wie bij een aanbieder werkt, onderzoekt niet en kent niets toe
    Als "Wout" meteen wil afwegen voor "Hulp in de middag"
    Dan wordt dat geweigerd met "dat hoort niet bij uw rol"
    Als "Anouk" afweegt voor "Hulp in de middag":
      | trede                                                        | genoeg | reden                             |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | nee    | Er is overdag niemand.            |
      | Laagdrempelige voorzieningen                                 | nee    | Een maatje komt alleen op zondag. |
    En "Anouk" een plan maakt voor "Tineke Ruiter":
      | doel  | Rust in huis    |
      | soort | stabilisatie    |
      | terug | 9 november 2022 |
    En "Anouk" in het plan zet voor "Hulp in de middag":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Begeleiding in de middag          |
      | uitvoerder | aanbieder                         |
      | wie        | Versa Welzijn                     |
      | product    | begeleiding-individueel           |
    En "Anouk" het plan afspreekt met "mevrouw Ruiter"
    En "Wout" wil besluiten over "Begeleiding in de middag"
    Dan wordt dat geweigerd met "dat hoort niet bij uw rol"
    En is er geen besluit en geen brief
