# language: nl
@HAR-074 @HAR-075 @HAR-156
Functionaliteit: Meneer Spijkers en zijn huishouden
  Geen maatwerkvoorziening, wel financiële steun zoals de bijzondere bijstand, en hulp van wie hem na staan.
  (Samen Doen, r. 2796-2840)

  Achtergrond:
    Gegeven de gemeente "hardenberg" op 2 februari 2015
    En "Anouk" is generalist bij "gebiedsteam-noord"
    En "Tom" is toetser bij "backoffice"
    En inwoner "Hendrik Spijkers" van 69 jaar woont in gebied "noord"
    Als "Anouk" een vraag vastlegt over "Hendrik Spijkers":
      | ingang       | gebiedsteam                                                       |
      | kanaal       | fysiek                                                            |
      | vraag        | Mijn drie uur hulp in de huishouding lopen af. Hoe moet dat nu?   |
      | leefgebieden | wonen-huishouden, schulden-inkomen                                |
    En "Anouk" een gesprek vastlegt over "Hendrik Spijkers":
      | inwoner      | Hendrik Spijkers                                                        |
      | mantelzorger | Ria Spijkers                                                            |
      | verslag      | Door langdurige ziekte kan hij niet schoonmaken. Hij weet precies wat wanneer moet gebeuren. |
      | eigen kracht | Hij voert zelf de regie en brengt structuur aan.                        |
      | mantelzorg   | ja                                                                      |
      | steun        | Zijn dochter doet wat zij volhoudt: de was, niet ook nog het schoonmaken. |
      | leefgebied   | wonen-huishouden: het huis dreigt te vervuilen                          |
      | behoefte     | wonen-huishouden: Een schoon huis                                       |
      | gevraagd     | 3 uur huishoudelijke hulp                                               |
      | behoefte     | wonen-huishouden: Schone was                                            |
      | behoefte     | wonen-huishouden: Gestreken kleren                                      |
      | behoefte     | wonen-huishouden: Boodschappen in huis                                  |

  @HAR-067 @demo
  Scenario: Drie bouwstenen uit eigen kring en één besluit over geld
    Als "Anouk" afweegt voor "Een schoon huis":
      | trede                           | genoeg | reden                                                     |
      | Eigen kracht                    | nee    | Schoonmaken lukt lichamelijk niet meer.                   |
      | Sociaal netwerk (mantelzorgers) | nee    | Zijn dochter doet de was al; meer kan zij niet.           |
      | Vrijwilligers                   | nee    | De vrijwillige hulpdienst doet boodschappen, geen schoonmaak. |
    En "Anouk" afweegt voor "Schone was":
      | trede        | genoeg | reden                             |
      | Eigen kracht | deels  | Samen met zijn dochter lukt het.  |
    En "Anouk" afweegt voor "Gestreken kleren":
      | trede        | genoeg | reden                             |
      | Eigen kracht | deels  | Samen met zijn dochter lukt het.  |
    En "Anouk" afweegt voor "Boodschappen in huis":
      | trede        | genoeg | reden                             |
      | Eigen kracht | nee    | Hij kan niet tillen.              |
    En "Anouk" een plan maakt voor "Hendrik Spijkers":
      | doel  | Zelfstandig wonen in een huis dat op orde is |
      | soort | stabilisatie                                 |
      | terug | 2 augustus 2015                              |
      | steun | De dochter stopt als het te zwaar wordt      |
    En "Anouk" in het plan zet voor "Schone was":
      | trede      | Sociaal netwerk (mantelzorgers)       |
      | wat        | Wassen met zijn dochter               |
      | uitvoerder | netwerk                               |
      | wie        | meneer Spijkers met zijn dochter Ria  |
    En "Anouk" in het plan zet voor "Gestreken kleren":
      | trede      | Sociaal netwerk (mantelzorgers)       |
      | wat        | Strijken met zijn dochter             |
      | uitvoerder | netwerk                               |
      | wie        | meneer Spijkers met zijn dochter Ria  |
    En "Anouk" in het plan zet voor "Boodschappen in huis":
      | trede      | Sociaal netwerk (mantelzorgers)       |
      | wat        | Boodschappen doen                     |
      | uitvoerder | netwerk                               |
      | wie        | naaste familie en vrienden            |
    En "Anouk" in het plan zet voor "Een schoon huis":
      | trede      | Algemene voorzieningen                          |
      | wat        | Een particuliere hulp inhuren                   |
      | uitvoerder | inwoner                                         |
      | wie        | meneer Spijkers huurt zelf een hulp             |
      | product    | financiele-steun-huishouding                    |
    En "Anouk" het plan afspreekt met "meneer Spijkers en zijn dochter"
    En "Anouk" besluit over "Een particuliere hulp inhuren":
      | uitkomst       | toegekend                                                         |
      | van            | 16 februari 2015                                                  |
      | tot            | 15 februari 2016                                                  |
      | vorm           | geld                                                              |
      | bedrag         | 80,00                                                             |
      | per            | maand                                                             |
      | motivering     | U kunt niet zelf schoonmaken en een hulp niet zelf betalen. Zonder hulp vervuilt uw huis. |
      | absolute-belemmering | ja: zonder hulp dreigt het huis te vervuilen                |
      | algemene-voorziening-onbruikbaar | ja: hij kan de particuliere hulp niet betalen   |
      | kan-niet-betalen | ja: slechte financiële situatie, geen draagkracht               |
    Dan is "Financiële steun voor hulp in de huishouding" toegekend aan "Hendrik Spijkers" ten laste van "Wmo-budget"
    En is er geen eigen bijdrage
    En staan er 3 acties op de trede "Sociaal netwerk (mantelzorgers)"
    En is er een brief die voldoet aan PDF/UA en noemt "16 maart 2015" als laatste dag voor bezwaar
    En wacht het besluit op een rechtmatigheidstoets
    Als "Tom" het besluit rechtmatig vindt
    Dan is het besluit getoetst als "rechtmatig"

  @HAR-076 @HAR-077
  Scenario: Begeleiding huishouding kan niet, want hij brengt zelf structuur aan
    Als "Anouk" afweegt voor "Een schoon huis":
      | trede                           | genoeg | reden                                    |
      | Eigen kracht                    | nee    | Schoonmaken lukt lichamelijk niet meer.  |
      | Sociaal netwerk (mantelzorgers) | nee    | Zijn dochter doet de was al.             |
      | Vrijwilligers                   | nee    | Er is geen vrijwilliger die schoonmaakt. |
      | Algemene voorzieningen          | ja     | Met financiële steun kan hij een hulp betalen. |
    En "Anouk" een plan maakt voor "Hendrik Spijkers":
      | doel  | Een huis dat op orde is |
      | soort | stabilisatie            |
      | terug | 2 augustus 2015         |
    En "Anouk" in het plan zet voor "Een schoon huis":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Begeleiding huishouding             |
      | uitvoerder | aanbieder                           |
      | wie        | een thuiszorgorganisatie            |
      | product    | begeleiding-huishouding             |
      | aangevraagd | ja                                 |
    En voor de andere behoeften van "Hendrik Spijkers" eigen kring genoeg is
    En "Anouk" het plan afspreekt met "meneer Spijkers"
    En "Anouk" besluit over "Begeleiding huishouding":
      | uitkomst   | toegekend                                  |
      | van        | 16 februari 2015                           |
      | tot        | 15 februari 2016                           |
      | vorm       | zin                                        |
      | vervuiling | vervuiling dreigt                          |
      | motivering | Hij kan het huis niet schoonhouden.        |
      | algemene-voorziening-niet-passend | ja: hij kan die niet betalen |
      | meer-problemen | nee: alleen lichamelijke beperkingen   |
      | geen-gestructureerd-huishouden | nee: hij weet wat wanneer moet gebeuren |
      | participatie-belemmerd | nee: hij doet mee              |
      | begeleidingsvraag | nee: hij voert zelf de regie        |
    Dan wordt dat geweigerd met "Algemene voorzieningen is genoeg voor deze behoefte" en bron "r. 154-166"
    En is er geen besluit en geen brief
    Als "Anouk" besluit over "Begeleiding huishouding":
      | uitkomst   | afgewezen                                                        |
      | motivering | U brengt zelf structuur aan. Met geld voor een hulp bent u geholpen. |
      | algemene-voorziening-niet-passend | nee: met steun kan hij die betalen          |
      | meer-problemen | nee: alleen lichamelijke beperkingen                           |
      | geen-gestructureerd-huishouden | nee: hij weet wat wanneer moet gebeuren        |
      | participatie-belemmerd | nee: hij doet mee                                      |
      | begeleidingsvraag | nee: hij voert zelf de regie                                |
    Dan is "Begeleiding huishouding" afgewezen voor "Hendrik Spijkers"
    En is er een brief die voldoet aan PDF/UA en noemt "16 maart 2015" als laatste dag voor bezwaar
    En is er geen rechtmatigheidstoets

  @HAR-068
  Scenario: De toetser kan de toegang niet ontzeggen om de kosten
    Gegeven "Anouk" heeft "Hendrik Spijkers" financiële steun toegekend
    Als "Tom" het besluit onrechtmatig vindt op grond van "te-duur"
    Dan wordt dat geweigerd met "niet om inhoud of kosten"
    Als "Tom" het besluit onrechtmatig vindt op grond van "geen-inwoner"
    Dan is het besluit getoetst als "onrechtmatig"
    En krijgt de inwoner een brief over de intrekking
