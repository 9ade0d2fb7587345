# language: nl
Functionaliteit: De driehoek
  Eerst wat inwoners samen kunnen, dan een laagdrempelige voorziening, en pas na een besluit maatwerk.
  (Beleidsplan Sociaal Domein 2022, r. 353-390, 395-405)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 6 september 2022
    En "Anouk" is generalist bij "taakgroep-wmo"
    En "Cas" is clientondersteuner bij "versa-welzijn"
    En "Petra" is ingang bij "aanmelding-usd"
    En inwoner "Wim Kuiper" van 71 jaar woont in gebied "muiden-muiderberg"
    Als "Anouk" een vraag vastlegt over "Wim Kuiper":
      | ingang       | versa-welzijn                                |
      | kanaal       | outreachend                                  |
      | melder       | ouderenwerker                                |
      | relatie      | Versa Welzijn                                |
      | vraag        | Hij vergeet veel en komt weinig buiten.      |
      | leefgebieden | meedoen, gezondheid                          |
    En "Anouk" een gesprek vastlegt over "Wim Kuiper":
      | inwoner      | Wim Kuiper                                   |
      | verslag      | Hij wil graag iets te doen hebben.           |
      | eigen kracht | Hij heeft altijd in de tuin gewerkt.         |
      | mantelzorg   | nee                                          |
      | leefgebied   | meedoen: weinig contacten                    |
      | behoefte     | meedoen: Iets omhanden hebben                |

  @GOO-093
  Scenario: Wat inwoners samen oplossen, hoeft niet zwaarder
    Als "Anouk" afweegt voor "Iets omhanden hebben":
      | trede                                                      | genoeg | reden                                       |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | ja     | De buurtmoestuin zoekt iemand met groene vingers. |
    En "Anouk" een plan maakt voor "Wim Kuiper":
      | doel  | Weer bezig zijn |
      | soort | verbetering     |
      | terug | 6 maart 2023    |
    En "Anouk" in het plan zet voor "Iets omhanden hebben":
      | trede       | Laagdrempelige voorzieningen |
      | wat         | Naar het Geheugenhuis        |
      | uitvoerder  | aanbieder                    |
      | wie         | Geheugenhuis Muiden          |
      | voorziening | geheugenhuis-muiden          |
    Dan wordt dat geweigerd met "is genoeg voor deze behoefte"
    Als "Anouk" het dossier van "Wim Kuiper" afrondt met "Hij werkt twee dagen per week in de buurtmoestuin."
    Dan is het dossier van "Wim Kuiper" afgerond
    En is "Iets omhanden hebben" opgelost op de trede "Inwoners die samen met en/of voor elkaar hun vragen oplossen"
    En is er geen besluit en geen brief

  @demo
  Scenario: Voor een laagdrempelige voorziening is geen besluit nodig
    Als "Anouk" afweegt voor "Iets omhanden hebben":
      | trede                                                      | genoeg | reden                                |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | deels  | De buurman komt op zondag langs.     |
    En "Anouk" een plan maakt voor "Wim Kuiper":
      | doel  | Weer bezig zijn |
      | soort | verbetering     |
      | terug | 6 maart 2023    |
    En "Anouk" in het plan zet voor "Iets omhanden hebben":
      | trede       | Laagdrempelige voorzieningen |
      | wat         | Naar het Geheugenhuis        |
      | uitvoerder  | aanbieder                    |
      | wie         | Geheugenhuis Muiden          |
      | voorziening | geheugenhuis-muiden          |
    En "Anouk" het plan afspreekt met "meneer Kuiper"
    En "Anouk" wil besluiten over "Naar het Geheugenhuis"
    Dan wordt dat geweigerd met "geen besluit nodig"
    En is er geen besluit en geen brief

 
  @GOO-108
  Scenario: Maatwerk zonder product, en dus zonder besluit, kan niet in het plan
    Als "Anouk" afweegt voor "Iets omhanden hebben":
      | trede                                                      | genoeg | reden                            |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | deels  | De buurman komt op zondag langs. |
      | Laagdrempelige voorzieningen                               | deels  | Alleen op dinsdag.               |
    En "Anouk" een plan maakt voor "Wim Kuiper":
      | doel  | Weer bezig zijn |
      | soort | verbetering     |
      | terug | 6 maart 2023    |
    En "Anouk" in het plan zet voor "Iets omhanden hebben":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Drie dagen dagbesteding           |
      | uitvoerder | aanbieder                         |
      | wie        | een aanbieder van dagbesteding    |
    Dan wordt dat geweigerd met "want er is een besluit nodig"
    Als "Anouk" in het plan zet voor "Iets omhanden hebben":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Drie dagen dagbesteding           |
      | uitvoerder | aanbieder                         |
      | wie        | een aanbieder van dagbesteding    |
      | product    | dagbesteding                      |
    En "Anouk" het plan afspreekt met "meneer Kuiper"
    En "Cas" wil besluiten over "Drie dagen dagbesteding"
    Dan wordt dat geweigerd met "dat hoort niet bij uw rol"
    Als "Petra" wil besluiten over "Drie dagen dagbesteding"
    Dan wordt dat geweigerd met "dat hoort niet bij uw rol"
    En is er geen besluit en geen brief
