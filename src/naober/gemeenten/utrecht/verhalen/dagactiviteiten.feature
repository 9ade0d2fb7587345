# language: nl
Functionaliteit: Drie vormen van dagactiviteiten en de grens van 67 jaar
  De Stad gaat voor. Arbeidsmatige activering is voor wie jonger is dan 67, dagverzorging voor alle leeftijden.
  (Meedoen naar Vermogen, r. 737-769; r. 2493-2564; r. 3374-3408)

  Achtergrond:
    Gegeven de gemeente "utrecht" op 2 maart 2015
    En "Noor" is generalist bij "sociaal-overvecht"
    En "Bea" is beslisser bij "backoffice-beschikkingen"
    En inwoner "Henk Visser" van 58 jaar woont in gebied "overvecht"
    En inwoner "Greet Bos" van 70 jaar woont in gebied "overvecht"

 
  @demo
  Scenario: Toegekend voor zes dagdelen en twee jaar
    Als "Noor" een vraag vastlegt over "Henk Visser":
      | ingang       | buurtteam                                    |
      | kanaal       | fysiek                                       |
      | vraag        | De dagen zijn leeg en ik zit maar thuis.     |
      | leefgebieden | werk-activering, sociaal                     |
    En "Noor" een gesprek vastlegt over "Henk Visser":
      | inwoner      | Henk Visser                                      |
      | verslag      | Zonder structuur blijft hij in bed.              |
      | eigen kracht | Hij is handig met hout.                          |
      | mantelzorg   | nee                                              |
      | leefgebied   | werk-activering: geen werk, geen structuur       |
      | behoefte     | werk-activering: Een zinvolle dag met structuur  |
    En "Noor" afweegt voor "Een zinvolle dag met structuur":
      | trede                             | genoeg | reden                                        |
      | Eigen kracht                      | nee    | Alleen komt hij niet op gang.                |
      | Sociaal netwerk en mantelzorg     | nee    | Zijn broer werkt overdag.                    |
      | Vrijwillige hulp                  | deels  | Een maatje helpt hem één ochtend.            |
      | Algemene voorzieningen in De Stad | nee    | De inloop geeft te weinig structuur.         |
      | Buurtteam                         | deels  | Het team helpt hem plannen, niet elke dag.   |
    En "Noor" een plan maakt voor "Henk Visser":
      | doel  | Henk heeft weer een dagritme |
      | soort | verbetering                  |
      | terug | 2 september 2015             |
    En "Noor" in het plan zet voor "Een zinvolle dag met structuur":
      | trede      | Maatwerkvoorziening in de Basiszorg |
      | wat        | Werken in de houtwerkplaats         |
      | uitvoerder | aanbieder                           |
      | wie        | houtwerkplaats in Overvecht         |
      | product    | arbeidsmatige-activering            |
    En "Noor" het plan afspreekt met "Henk Visser"
    En "Noor" wil besluiten over "Werken in de houtwerkplaats"
    Dan wordt dat geweigerd met "Uw rol kan hierover wel adviseren"
    Als "Noor" adviseert over "Werken in de houtwerkplaats":
      | strekking    | toekennen                                  |
      | motivering   | Hij heeft elke dag structuur nodig.        |
      | niet lichter | De inloop in De Stad gaf te weinig ritme.  |
    En "Bea" besluit over "Werken in de houtwerkplaats":
      | uitkomst                    | toegekend                                                       |
      | van                         | 9 maart 2015                                                    |
      | tot                         | 8 maart 2017                                                    |
      | vorm                        | zin                                                             |
      | omvang                      | 6                                                               |
      | doel                        | een dagritme                                                    |
      | effect                      | elke week zes dagdelen buiten de deur                           |
      | werkplek                    | een houtwerkplaats in Overvecht                                 |
      | voucher                     | voucher                                                         |
      | motivering                  | Doel: een dagritme. Effect: u komt elke week zes dagdelen buiten. |
      | dag-niet-zelf-structureren  | ja: zonder hulp blijft hij in bed                               |
      | geen-verdienvermogen        | ja: betaald werk is niet te verwachten                          |
      | de-stad-ontoereikend        | ja: de inloop geeft te weinig structuur                         |
      | onbetaald-begeleid          | ja: een begeleider werkt mee, zonder eisen aan het aantal       |
      | doel-en-effect              | ja: dagritme; zes dagdelen buiten de deur                       |
      | in-de-stad                  | ja: de werkplaats is in Overvecht en hij koos haar zelf         |
    Dan is "Arbeidsmatige activering" toegekend aan "Henk Visser" ten laste van "Wmo, arbeidsmatige activering (budgetplafond)"
    En is er een brief die voldoet aan PDF/UA en noemt "13 april 2015" als laatste dag voor bezwaar

 
  Scenario: Voor een vrouw van 70 kan arbeidsmatige activering niet
    Als "Noor" een vraag vastlegt over "Greet Bos":
      | ingang       | wijkverpleegkundige                        |
      | kanaal       | telefoon                                   |
      | melder       | Wijkverpleegkundige in Overvecht           |
      | relatie      | wijkverpleegkundige                        |
      | vraag        | Zij weet niet hoe zij de dag moet vullen.  |
      | leefgebieden | werk-activering, sociaal                   |
    En "Noor" een gesprek vastlegt over "Greet Bos":
      | inwoner      | Greet Bos                                       |
      | verslag      | Zij raakt overdag de draad kwijt.               |
      | eigen kracht | Zij zingt graag.                                |
      | mantelzorg   | nee                                             |
      | leefgebied   | werk-activering: geen structuur in de dag       |
      | behoefte     | werk-activering: Een zinvolle dag met structuur |
    En "Noor" afweegt voor "Een zinvolle dag met structuur":
      | trede                             | genoeg | reden                              |
      | Eigen kracht                      | nee    | Alleen lukt het niet.              |
      | Sociaal netwerk en mantelzorg     | nee    | Haar zus woont ver weg.            |
      | Vrijwillige hulp                  | nee    | Eén uur is te weinig.              |
      | Algemene voorzieningen in De Stad | nee    | Daar raakt zij de draad kwijt.     |
      | Buurtteam                         | nee    | Het team vult geen dagen.          |
    En "Noor" een plan maakt voor "Greet Bos":
      | doel  | Greet houdt haar ritme |
      | soort | stabilisatie           |
      | terug | 2 september 2015       |
    En "Noor" in het plan zet voor "Een zinvolle dag met structuur":
      | trede      | Maatwerkvoorziening in de Basiszorg |
      | wat        | Meedoen in de werkplaats            |
      | uitvoerder | aanbieder                           |
      | wie        | werkplaats in Overvecht             |
      | product    | arbeidsmatige-activering            |
    En "Noor" het plan afspreekt met "Greet Bos"
    En "Noor" adviseert over "Meedoen in de werkplaats":
      | strekking    | toekennen                      |
      | motivering   | Zij wil graag meedoen.         |
      | niet lichter | Het buurthuis is geprobeerd.   |
    En "Bea" besluit over "Meedoen in de werkplaats":
      | uitkomst                    | toegekend                     |
      | van                         | 9 maart 2015                  |
      | tot                         | 8 maart 2017                  |
      | vorm                        | zin                           |
      | omvang                      | 4                             |
      | doel                        | een dag met structuur         |
      | effect                      | ritme                         |
      | werkplek                    | een werkplaats in Overvecht   |
      | voucher                     | zonder voucher                |
      | motivering                  | Een dag met structuur.        |
      | dag-niet-zelf-structureren  | ja: zij raakt de draad kwijt  |
      | geen-verdienvermogen        | ja: niet te verwachten        |
      | de-stad-ontoereikend        | ja: geprobeerd                |
      | onbetaald-begeleid          | ja: met een begeleider        |
      | doel-en-effect              | ja: ritme                     |
      | in-de-stad                  | ja: in Overvecht              |
    Dan wordt dat geweigerd met "Is de inwoner jonger dan 67 jaar?" en bron "r. 763-765"
    En is er geen besluit en geen brief

  @UTR-101 @UTR-122 @UTR-086
  Abstract Scenario: Dagverzorging staat open voor jonger en ouder dan 67, na de lichtere treden
    Als "Noor" een vraag vastlegt over "<naam>":
      | ingang       | huisarts                                   |
      | toestemming  | de inwoner zelf |
      | kanaal       | telefoon                                   |
      | melder       | Huisarts in Overvecht                      |
      | relatie      | huisarts                                   |
      | vraag        | Hoe vul ik de dag?  |
      | leefgebieden | werk-activering, sociaal                   |
    En "Noor" een gesprek vastlegt over "<naam>":
      | inwoner      | <naam>                                       |
      | verslag      | Raakt overdag de draad kwijt.               |
      | eigen kracht | Zingt graag.                                |
      | mantelzorg   | nee                                             |
      | leefgebied   | werk-activering: geen structuur in de dag       |
      | behoefte     | werk-activering: Een zinvolle dag met structuur |
    En "Noor" afweegt voor "Een zinvolle dag met structuur":
      | trede                             | genoeg | reden                              |
      | Eigen kracht                      | nee    | Alleen lukt het niet.              |
      | Sociaal netwerk en mantelzorg     | nee    | Familie woont ver weg.            |
      | Vrijwillige hulp                  | nee    | Eén uur is te weinig.              |
    En "Noor" een plan maakt voor "<naam>":
      | doel  | <naam> houdt het ritme |
      | soort | stabilisatie           |
      | terug | 2 september 2015       |
    En "Noor" in het plan zet voor "Een zinvolle dag met structuur":
      | trede      | Maatwerkvoorziening in de Aanvullende zorg |
      | wat        | Vier dagdelen naar de dagverzorging        |
      | uitvoerder | aanbieder                                  |
      | wie        | dagverzorging aan de Ghanadreef            |
      | product    | dagverzorging                              |
    Dan wordt dat geweigerd met "Nog open: Algemene voorzieningen in De Stad, Buurtteam en Maatwerkvoorziening in de Basiszorg"
    Als "Noor" afweegt voor "Een zinvolle dag met structuur":
      | trede                               | genoeg | reden                                 |
      | Algemene voorzieningen in De Stad   | nee    | Daar is het te druk.       |
      | Buurtteam                           | nee    | Het team vult geen dagen.             |
      | Maatwerkvoorziening in de Basiszorg | nee    | De werkplaats past niet.     |
    En "Noor" in het plan zet voor "Een zinvolle dag met structuur":
      | trede      | Maatwerkvoorziening in de Aanvullende zorg |
      | wat        | Vier dagdelen naar de dagverzorging        |
      | uitvoerder | aanbieder                                  |
      | wie        | dagverzorging aan de Ghanadreef            |
      | product    | dagverzorging                              |
    En "Noor" het plan afspreekt met "<naam>"
    En "Noor" adviseert over "Vier dagdelen naar de dagverzorging":
      | strekking    | toekennen                    |
      | motivering   | De dag heeft ritme nodig.    |
      | niet lichter | Het buurthuis was te druk.   |
    En "Bea" besluit over "Vier dagdelen naar de dagverzorging":
      | uitkomst   | toegekend |
      | motivering | Nodig.    |
    Dan wordt dat geweigerd met "Intensiteit van de inzet" en bron "r. 1806-1818"
    Als "Noor" uitwerkt "Vier dagdelen naar de dagverzorging":
      | intensiteit           | vier dagdelen per week     |
      | duur                  | twee jaar                  |
      | te-behalen-resultaten | een vast ritme             |
    En "Bea" besluit over "Vier dagdelen naar de dagverzorging":
      | uitkomst                    | toegekend                                          |
      | van                         | 9 maart 2015                                       |
      | tot                         | 8 maart 2017                                       |
      | vorm                        | zin                                                |
      | <veld>                      | <doel>                                             |
      | langer-thuis                | Met een ritme redt zij zich thuis.                 |
      | mantelzorg                  | Er is geen mantelzorger.                           |
      | isolement                   | In de groep is zij niet alleen.                    |
      | grondslag                   | psychiatrisch                                      |
      | omvang                      | 4                                                  |
      | voucher                     | zonder voucher                                     |
      | motivering                  | Doel: uw ritme houden. Effect: u blijft thuis wonen. |
      | dag-niet-zelf-structureren  | ja: raakt de draad kwijt                       |
      | doel-past                   | ja: vaardigheden houden                            |
      | de-stad-ontoereikend        | ja: geprobeerd in het buurthuis                    |
      | doelgroep                   | ja: matige beperkingen in de zelfredzaamheid       |
      | doel-en-effect              | ja: ritme en thuis blijven wonen                   |
    Dan is "Dagverzorging" toegekend aan "<naam>" ten laste van "Wmo, dagverzorging (budgetplafond)"

    Voorbeelden:
      | naam        | veld        | doel                     |
      | Greet Bos   | doel-ouder  | zelfredzaamheid behouden |
      | Henk Visser | doel-jonger | activering               |
