# language: nl
Functionaliteit: Wat de begrippen van het plan betekenen in een gesprek
  Multi-probleem, algemeen gebruikelijk en mantelzorg zijn begrippen met voorwaarden, en geen indrukken.
  (Beleidsplan Sociaal Domein 2022, r. 1204-1208, 1560-1564, 1680-1684)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 7 maart 2022
    En "Anouk" is generalist bij "taakgroep-wmo"
    En inwoner "Ine Brouwer" van 47 jaar woont in gebied "bussum"
    Als "Anouk" een vraag vastlegt over "Ine Brouwer":
      | ingang       | usd                                                    |
      | kanaal       | telefoon                                               |
      | vraag        | Fietsen lukt niet meer, en thuis loopt alles door elkaar. |
      | leefgebieden | zelfredzaamheid, inkomen-schulden                      |
    En "Anouk" een gesprek vastlegt over "Ine Brouwer":
      | inwoner      | Ine Brouwer                                            |
      | netwerk      | Els Brouwer                                            |
      | verslag      | Haar zus Els zou kunnen helpen, maar wil dat niet.     |
      | eigen kracht | Zij weet goed wat haar rust geeft.                     |
      | mantelzorg   | nee                                                    |
      | leefgebied   | zelfredzaamheid: zij komt de straat niet uit           |
      | behoefte     | zelfredzaamheid: Weer zelf boodschappen doen           |

  @GOO-078
  Abstract Scenario: Multi-probleem is het alleen bij twee of meer problemen die lang duren, zonder regie
    Als "Anouk" voor "Ine Brouwer" onderzoekt "multi-probleem":
      | langdurig    | <lang>  |
      | twee-of-meer | <meer>  |
      | geen-regie   | <regie> |
    Dan is de uitkomst van "multi-probleem" voor "Ine Brouwer" "<uitkomst>"

    Voorbeelden:
      | lang                | meer                             | regie                          | uitkomst             |
      | ja: al zes jaar     | nee: het gaat alleen om schulden | ja: het lukt haar niet         | Geen multi-probleem. |
      | ja: al zes jaar     | ja: schulden en haar gezondheid  | nee: zij regelt het goed       | Geen multi-probleem. |
      | nee: sinds een week | ja: schulden en haar gezondheid  | ja: het lukt haar niet         | Geen multi-probleem. |
      | ja: al zes jaar     | ja: schulden en haar gezondheid  | ja: het lukt haar niet         | Multi-probleem.      |

  @GOO-072
  Abstract Scenario: Drie van de vier voorwaarden is niet algemeen gebruikelijk
    Als "Anouk" voor "Ine Brouwer" onderzoekt "algemeen-gebruikelijk":
      | gewoon-te-koop    | ja: bij elke winkel             |
      | niet-speciaal     | nee: iedereen kan het kopen     |
      | niet-duurder      | <duurder>                       |
      | past-bij-patroon  | ja: anderen hebben dit ook      |
    Dan is de uitkomst van "algemeen-gebruikelijk" voor "Ine Brouwer" "<uitkomst>"

    Voorbeelden:
      | duurder                                   | uitkomst                    |
      | ja: twee keer zo duur als wat erop lijkt  | Niet algemeen gebruikelijk. |
      | nee: het kost ongeveer hetzelfde          | Algemeen gebruikelijk.      |

  @GOO-069 @GOO-070 @demo
  Scenario: Een zus die zou kunnen helpen maar dat niet wil, maakt eigen kring niet genoeg
    Als "Anouk" voor "Ine Brouwer" onderzoekt "sociaal-netwerk":
      | beschikbaar | ja, maar niemand kan of wil |
    En "Anouk" afweegt voor "Weer zelf boodschappen doen":
      | trede                                                        | genoeg | reden               |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | deels  | Haar zus kan helpen. |
    Dan wordt dat geweigerd met "kan en wil" en bron "r. 28-31"
    Als "Anouk" afweegt voor "Weer zelf boodschappen doen":
      | trede                                                        | genoeg | reden                             |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | nee    | Gevraagd: haar zus wil dit niet.  |
    En "Anouk" het onderzoek over "Ine Brouwer" afrondt met "U hebt hulp nodig om zelf boodschappen te doen."
    Dan is het onderzoek over "Ine Brouwer" afgerond
