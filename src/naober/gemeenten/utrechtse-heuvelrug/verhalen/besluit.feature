# language: nl
Functionaliteit: Het Dorpsteam adviseert, de gemeente beslist
  De consulent van de stichting geeft advies over de Wmo en de Jeugdwet; de beschikking komt van de gemeente.
  (Samen leven, samen doen, r. 1703-1707)

  Achtergrond:
    Gegeven de gemeente "utrechtse-heuvelrug" op 4 mei 2020
    En "Hanna" is generalist bij "dorpsteam-maarn"
    En "Bas" is generalist bij "dorpsteam-maarn"
    En "Gerda" is beslisser bij "gemeente"
    En "Joris" is beslisser bij "gemeente"
    En inwoner "Jo Proef" van 52 jaar woont in gebied "maarn"
    En inwoner "Noor Voorbeeld" van 12 jaar woont in gebied "maarn"

  @HEU-096 @HEU-098 @demo @HEU-093 @HEU-097
  Scenario: Begeleiding op advies van de consulent, met een beschikking van de gemeente
    Als "Hanna" een vraag vastlegt over "Jo Proef":
      | ingang       | dorpsteam                      |
      | kanaal       | inloopuur                      |
      | vraag        | Ik krijg mijn dagen niet op orde. |
      | leefgebieden | dagelijks-leven, mentaal-zingeving |
    En "Hanna" een gesprek vastlegt over "Jo Proef":
      | inwoner      | Jo Proef                                        |
      | verslag      | Sinds zijn ziekte lukt het niet om een dag te plannen. |
      | eigen kracht | Hij tuiniert graag en kan goed om hulp vragen.  |
      | mantelzorg   | nee                                             |
      | leefgebied   | dagelijks-leven: post en administratie blijven liggen |
      | behoefte     | dagelijks-leven: Grip op de dag                 |
    En "Hanna" afweegt voor "Grip op de dag":
      | trede                    | genoeg | reden                                               |
      | Eigen kracht             | deels  | Hij doet wat met een lijst lukt.                    |
      | Sociaal netwerk          | deels  | Zijn zus helpt met de post, meer kan zij niet.      |
      | Collectieve voorzieningen | deels | Thuisadministratie helpt, maar lost het plannen niet op. |
    En "Hanna" een plan maakt voor "Jo Proef":
      | doel  | Jo heeft zelf overzicht over zijn week |
      | soort | verbetering                            |
      | terug | 4 november 2020                        |
    En "Hanna" in het plan zet voor "Grip op de dag":
      | trede      | Individuele voorzieningen        |
      | wat        | Elke week begeleiding aan huis   |
      | uitvoerder | aanbieder                        |
      | wie        | begeleider naar keuze van Jo     |
      | product    | wmo-begeleiding                  |
    En "Hanna" het plan afspreekt met "Jo Proef"
    En "Hanna" wil besluiten over "Elke week begeleiding aan huis"
    Dan wordt dat geweigerd met "U bent in dit dossier consulent" en bron "r. 1703-1707"
    Als "Bas" wil besluiten over "Elke week begeleiding aan huis"
    Dan wordt dat geweigerd met "beslist de medewerker beschikkingen van de gemeente. Die rol hebt u niet. Uw rol kan hierover wel adviseren."
    Als "Gerda" wil besluiten over "Elke week begeleiding aan huis"
    Dan wordt dat geweigerd met "Er is nog geen advies. De consulent adviseert eerst." en bron "r. 1703-1707"
    Als "Hanna" adviseert over "Elke week begeleiding aan huis":
      | strekking    | toekennen                                   |
      | motivering   | Jo heeft begeleiding nodig.                 |
    Dan wordt dat geweigerd met "Waarom is lichtere hulp niet genoeg? Dat hoort in het advies."
    Als "Hanna" adviseert over "Elke week begeleiding aan huis":
      | strekking    | toekennen                                   |
      | motivering   | Dit past bij wat nodig is.                  |
      | niet lichter | Lichtere hulp is bekeken en is niet genoeg. |
    Dan staat het advies "toekennen" van "Hanna" vast
    Als "Gerda" besluit over "Elke week begeleiding aan huis":
      | uitkomst             | toegekend                                      |
      | van                  | 11 mei 2020                                    |
      | tot                  | 10 mei 2021                                    |
      | vorm                 | zin                                            |
      | doel                 | de problemen verminderen                       |
      | afschalen            | ja                                             |
      | motivering           | Volgens het advies van de consulent is dit nodig. |
      | laatste-vangnet      | ja: plannen lukt niet met lichtere hulp        |
      | resultaten-bepaald   | ja: zelf overzicht over de week                |
      | keuze-voorgelegd     | ja: Jo koos uit drie aanbieders                |
    Dan wordt dat geweigerd met "Is bekeken of een combinatie met informele hulp kan?"
    Als "Gerda" besluit over "Elke week begeleiding aan huis":
      | uitkomst             | toegekend                                      |
      | van                  | 11 mei 2020                                    |
      | tot                  | 10 mei 2021                                    |
      | vorm                 | zin                                            |
      | doel                 | de problemen verminderen                       |
      | afschalen            | ja                                             |
      | motivering           | Volgens het advies van de consulent is dit nodig. |
      | laatste-vangnet      | ja: plannen lukt niet met lichtere hulp        |
      | resultaten-bepaald   | ja: zelf overzicht over de week                |
      | keuze-voorgelegd     | ja: Jo koos uit drie aanbieders                |
      | informeel-en-formeel | ja: zijn zus blijft de post doen               |
    Dan is "Wmo-begeleiding" toegekend aan "Jo Proef" ten laste van "Programma 5, Wmo-budget"
    En is "Hanna" regisseur van het huishouden van "Jo Proef"
    En is er geen rechtmatigheidstoets
    En is er een brief die voldoet aan PDF/UA en noemt "15 juni 2020" als laatste dag voor bezwaar
    # Bezwaar, en daarna beroep; wie het besluit nam, beslist niet op het bezwaar.
    Gegeven het is 2 juni 2020
    Als "Hanna" een beroep van 2 juni 2020 vastlegt tegen "Elke week begeleiding aan huis" omdat "Een jaar is te kort."
    Dan wordt dat geweigerd met "Beroep bij de rechtbank kan pas na een beslissing op bezwaar."
    Als "Hanna" een bezwaar van 2 juni 2020 vastlegt tegen "Elke week begeleiding aan huis" omdat "Een jaar is te kort."
    Dan loopt er bezwaar tegen "Elke week begeleiding aan huis"
    Als "Gerda" op het bezwaar beslist: ongegrond, want "Na een jaar kijken we opnieuw."
    Dan wordt dat geweigerd met "U nam dit besluit zelf."
    Als "Joris" op het bezwaar beslist: ongegrond, want "Na een jaar kijken we opnieuw."
    Dan is het bezwaar ongegrond
    En noemt de brief "U kunt in beroep gaan bij de rechtbank. Dat moet uiterlijk 14 juli 2020."
    Gegeven het is 1 juli 2020
    Als "Hanna" een beroep van 1 juli 2020 vastlegt tegen "Elke week begeleiding aan huis" omdat "Een jaar is te kort."
    Dan loopt er beroep bij de rechtbank tegen "Elke week begeleiding aan huis"

  @HEU-095 @HEU-098 @HEU-102 @demo
  Scenario: Jeugdhulp is ambulant en zo thuis mogelijk, tenzij vastligt waarom niet
    Als "Hanna" een vraag vastlegt over "Noor Voorbeeld":
      | ingang       | school                                   |
      | kanaal       | telefoon                                 |
      | melder       | Juf Test                                 |
      | relatie      | leerkracht                               |
      | vraag        | Noor is vaak boos en komt niet meer mee. |
      | leefgebieden | opvoeden-opgroeien, school-leren         |
    En "Hanna" een gesprek vastlegt over "Noor Voorbeeld":
      | inwoner      | Noor Voorbeeld en haar ouders             |
      | verslag      | Thuis lopen ruzies hoog op. Iedereen wil dat Noor thuis blijft. |
      | eigen kracht | Noor vertelt goed wat zij nodig heeft.    |
      | mantelzorg   | nee                                       |
      | leefgebied   | opvoeden-opgroeien: ruzies thuis          |
      | behoefte     | opvoeden-opgroeien: Rust in huis          |
    En "Hanna" afweegt voor "Rust in huis":
      | trede                    | genoeg | reden                                           |
      | Eigen kracht             | deels  | Ouders volgden zelf al een cursus.              |
      | Sociaal netwerk          | deels  | Noor is in het weekend bij opa en oma.          |
      | Collectieve voorzieningen | nee   | Lichte opvoedondersteuning hielp niet genoeg.   |
    En "Hanna" een plan maakt voor "Noor Voorbeeld":
      | doel  | Noor kan thuis blijven wonen |
      | soort | verbetering                  |
      | terug | 4 augustus 2020              |
    En "Hanna" in het plan zet voor "Rust in huis":
      | trede      | Individuele voorzieningen |
      | wat        | Hulp voor het gezin       |
      | uitvoerder | aanbieder                 |
      | wie        | jeugdhulpaanbieder        |
      | product    | jeugdhulp                 |
    En "Hanna" het plan afspreekt met "Noor en haar ouders"
    En "Hanna" adviseert over "Hulp voor het gezin":
      | strekking    | toekennen                                   |
      | motivering   | Dit past bij wat nodig is.                  |
      | niet lichter | Lichtere hulp is bekeken en is niet genoeg. |
    En "Gerda" besluit over "Hulp voor het gezin":
      | uitkomst           | toegekend                                   |
      | van                | 11 mei 2020                                 |
      | tot                | 10 november 2020                            |
      | vorm               | zin                                         |
      | doel               | zwaardere zorg voorkomen                    |
      | afschalen          | ja                                          |
      | vorm-van-hulp      | verblijf                                    |
      | motivering         | De aanbieder stelt verblijf voor.           |
      | laatste-vangnet    | ja: lichtere hulp hielp niet genoeg         |
      | resultaten-bepaald | ja: samen met Noor en haar ouders           |
      | keuze-voorgelegd   | ja: twee aanbieders besproken               |
      | leeftijd           | ja: zij is 12                               |
      | zo-thuis-mogelijk  | nee: waarom het kind verhuist, staat nergens |
      | ambulant-eerst     | nee: ambulante hulp is niet bekeken         |
    Dan wordt dat geweigerd met "verplaatst de zorg in plaats van het kind"
    Als "Gerda" besluit over "Hulp voor het gezin":
      | uitkomst           | toegekend                                   |
      | van                | 11 mei 2020                                 |
      | tot                | 10 november 2020                            |
      | vorm               | zin                                         |
      | doel               | zwaardere zorg voorkomen                    |
      | afschalen          | ja                                          |
      | vorm-van-hulp      | verblijf                                    |
      | motivering         | De aanbieder stelt verblijf voor.           |
      | laatste-vangnet    | ja: lichtere hulp hielp niet genoeg         |
      | resultaten-bepaald | ja: samen met Noor en haar ouders           |
      | keuze-voorgelegd   | ja: twee aanbieders besproken               |
      | leeftijd           | ja: zij is 12                               |
      | zo-thuis-mogelijk  | ja: vlak bij huis, in het weekend thuis     |
      | ambulant-eerst     | nee: ambulante hulp is niet bekeken         |
    Dan wordt dat geweigerd met "waarom verblijf nodig is"
    Als "Gerda" besluit over "Hulp voor het gezin":
      | uitkomst           | toegekend                                   |
      | van                | 11 mei 2020                                 |
      | tot                | 10 november 2020                            |
      | vorm               | zin                                         |
      | doel               | zwaardere zorg voorkomen                    |
      | afschalen          | ja                                          |
      | vorm-van-hulp      | ambulant                                    |
      | motivering         | Hulp aan huis voor het hele gezin.          |
      | laatste-vangnet    | ja: lichtere hulp hielp niet genoeg         |
      | resultaten-bepaald | ja: samen met Noor en haar ouders           |
      | keuze-voorgelegd   | ja: twee aanbieders besproken               |
      | leeftijd           | ja: zij is 12                               |
      | zo-thuis-mogelijk  | ja: de hulp komt aan huis                   |
      | ambulant-eerst     | ja: de hulp is ambulant                     |
    Dan is "Jeugdhulp" toegekend aan "Noor Voorbeeld" ten laste van "Programma 5, jeugdzorgbudget"
    En is er geen eigen bijdrage

  @HEU-153 @demo
  Scenario: Voor beschermd wonen is eerst gekeken naar wonen in de wijk
    Als "Hanna" een vraag vastlegt over "Jo Proef":
      | ingang       | meldpunt-zorg-overlast        |
      | kanaal       | telefoon                      |
      | melder       | Wijkagent Test                |
      | relatie      | wijkagent                     |
      | vraag        | Hij is 's nachts vaak in de war. |
      | leefgebieden | mentaal-zingeving, wonen      |
    En "Hanna" een gesprek vastlegt over "Jo Proef":
      | inwoner      | Jo Proef                                |
      | verslag      | Hij wil het liefst in Maarn blijven.    |
      | eigen kracht | Hij weet wat hem onrustig maakt.        |
      | mantelzorg   | nee                                     |
      | leefgebied   | wonen: klachten van de buren            |
      | behoefte     | wonen: Rustig kunnen wonen              |
    En "Hanna" afweegt voor "Rustig kunnen wonen":
      | trede                    | genoeg | reden                             |
      | Eigen kracht             | nee    | Bij spanning lukt het hem niet.   |
      | Sociaal netwerk          | deels  | Zijn zus komt als hij belt.       |
      | Collectieve voorzieningen | deels | De inloop geeft overdag rust.     |
    En "Hanna" een plan maakt voor "Jo Proef":
      | doel  | Jo woont rustig |
      | soort | stabilisatie    |
      | terug | 4 augustus 2020 |
    En "Hanna" in het plan zet voor "Rustig kunnen wonen":
      | trede      | Individuele voorzieningen |
      | wat        | Wonen met toezicht        |
      | uitvoerder | aanbieder                 |
      | wie        | aanbieder via Utrecht     |
      | product    | beschermd-wonen           |
    En "Hanna" het plan afspreekt met "Jo Proef"
    En "Hanna" adviseert over "Wonen met toezicht":
      | strekking    | toekennen                                   |
      | motivering   | Dit past bij wat nodig is.                  |
      | niet lichter | Lichtere hulp is bekeken en is niet genoeg. |
    En "Gerda" besluit over "Wonen met toezicht":
      | uitkomst               | toegekend                              |
      | van                    | 11 mei 2020                            |
      | tot                    | 10 mei 2021                            |
      | vorm                   | zin                                    |
      | doel                   | de situatie stabiel maken              |
      | afschalen              | nog niet te zeggen                     |
      | motivering             | Er is overlast.                        |
      | laatste-vangnet        | ja: 's nachts is er niemand            |
      | resultaten-bepaald     | ja: rustige nachten                    |
      | keuze-voorgelegd       | ja: er is één aanbieder                |
      | eerst-in-de-wijk       | nee: begeleiding aan huis is niet bekeken |
      | omgeving-betrokken     | ja: zijn zus was erbij                 |
      | psychische-problematiek | ja: blijkt uit het gesprek            |
    Dan wordt dat geweigerd met "in een gewone woonwijk kan wonen" en bron "r. 441-445"

  @HEU-126 @HEU-129
  Abstract Scenario: Wie de collectieve verzekering heeft, krijgt geen tegemoetkoming voor hoge zorgkosten
    Als "Hanna" een vraag vastlegt over "Jo Proef":
      | ingang       | inloopuur                              |
      | kanaal       | inloopuur                              |
      | vraag        | Mijn zorgkosten zijn te hoog voor mij. |
      | leefgebieden | rondkomen                              |
    En "Hanna" een gesprek vastlegt over "Jo Proef":
      | inwoner      | Jo Proef                            |
      | verslag      | Inkomen is 140% van het minimum.    |
      | eigen kracht | Hij houdt zijn uitgaven goed bij.   |
      | mantelzorg   | nee                                 |
      | leefgebied   | rondkomen: hoge zorgkosten          |
      | behoefte     | rondkomen: Zorgkosten kunnen betalen |
    En "Hanna" afweegt voor "Zorgkosten kunnen betalen":
      | trede                    | genoeg | reden                         |
      | Eigen kracht             | deels  | Hij bespaart al op van alles. |
      | Sociaal netwerk          | nee    | Niemand kan bijspringen.      |
      | Collectieve voorzieningen | nee   | Thuisadministratie is op orde. |
    En "Hanna" een plan maakt voor "Jo Proef":
      | doel  | Jo komt rond     |
      | soort | stabilisatie     |
      | terug | 4 november 2020  |
    En "Hanna" in het plan zet voor "Zorgkosten kunnen betalen":
      | trede      | Individuele voorzieningen |
      | wat        | Tegemoetkoming aanvragen  |
      | uitvoerder | inwoner                   |
      | wie        | Jo Proef                  |
      | product    | hoge-zorgkosten           |
    En "Hanna" het plan afspreekt met "Jo Proef"
    En "Hanna" adviseert over "Tegemoetkoming aanvragen":
      | strekking    | toekennen                                   |
      | motivering   | Dit past bij wat nodig is.                  |
      | niet lichter | Lichtere hulp is bekeken en is niet genoeg. |
    En "Gerda" besluit over "Tegemoetkoming aanvragen":
      | uitkomst               | toegekend                     |
      | van                    | 4 mei 2020                    |
      | tot                    | 31 december 2020              |
      | vorm                   | geld                          |
      | bedrag                 | 300,00                        |
      | per                    | jaar                          |
      | kosten                 | aannemelijk hoge ziektekosten (€ 300) |
      | motivering             | Hoge kosten en een laag inkomen. |
      | inkomen                | <inkomen>                     |
      | hoge-kosten            | ja: rekeningen gezien         |
      | collectieve-verzekering | <verzekering>                |
    Dan <uitkomst>

    Voorbeelden:
      | inkomen                          | verzekering                     | uitkomst |
      | ja: 140% van het minimuminkomen  | nee: wil hij niet               | is "Tegemoetkoming voor hoge zorgkosten" toegekend aan "Jo Proef" ten laste van "Minimabeleid" |
      | ja: 140% van het minimuminkomen  | ja: heeft hij al                | wordt dat geweigerd met "collectieve aanvullende zorgverzekering" |
      | nee: 160% van het minimuminkomen | nee: wil hij niet               | wordt dat geweigerd met "hoogstens 150% van het minimuminkomen" |
