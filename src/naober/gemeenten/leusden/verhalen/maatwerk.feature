# language: nl
Functionaliteit: Maatwerk, en waarom gelijk niet hetzelfde is
  Vier treden, en maatwerk pas als de lichtere niet genoeg zijn. Gelijke gevallen gelijk, ongelijke naar de mate waarin zij
  verschillen. De wet gaat niet opzij. (Beleidskader Sociaal Domein, r. 612-617, 782-783, 1109-1128)

  Achtergrond:
    Gegeven de gemeente "leusden" op 1 februari 2017
    En "Sanne" is generalist bij "sociaal-team"
    En inwoner "Bep Achterberg" van 79 jaar woont in gebied "leusden"
    Als "Sanne" een vraag vastlegt over "Bep Achterberg":
      | ingang       | sociaal-team                                       |
      | kanaal       | huisbezoek                                         |
      | vraag        | Ik krijg het huis niet meer schoon en zit veel alleen. |
      | leefgebieden | wonen, sociaal-netwerk                             |
    En "Sanne" een gesprek vastlegt over "Bep Achterberg":
      | inwoner      | Bep Achterberg                                             |
      | mantelzorger | Nel Achterberg                                             |
      | verslag      | Na een val lukt bukken en tillen niet. Zij mist gezelschap. |
      | eigen kracht | Zij kookt zelf en doet de post. Bukken moet zij ontzien.   |
      | mantelzorg   | ja                                                         |
      | steun        | Nel komt op zondag en wil dat zo houden; meer kan zij niet. |
      | leefgebied   | wonen: het huis wordt niet meer schoon                     |
      | leefgebied   | sociaal-netwerk: de dagen zijn leeg                        |
      | behoefte     | wonen: Een schoon huis                                     |
      | behoefte     | sociaal-netwerk: Een dag met mensen om zich heen           |
    En "Sanne" een plan maakt voor "Bep Achterberg":
      | doel  | Thuis blijven wonen |
      | soort | stabilisatie        |
      | terug | 1 augustus 2017     |
      | steun | Nel houdt haar weekend |

  @LEU-092 @LEU-093
  Scenario: De algemene voorziening dagactiviteiten vraagt geen besluit
    Als "Sanne" afweegt voor "Een dag met mensen om zich heen":
      | trede         | genoeg | reden                                       |
      | Eigen kracht  | nee    | Zij durft niet meer alleen weg.             |
      | Eigen netwerk | deels  | Nel komt op zondag.                         |
    En "Sanne" in het plan zet voor "Een dag met mensen om zich heen":
      | trede       | Algemene oplossingen               |
      | wat         | Twee dagen per week dagactiviteiten |
      | uitvoerder  | aanbieder                          |
      | wie         | de dagactiviteiten in Leusden      |
      | voorziening | dagactiviteiten                    |
    En voor de andere behoeften van "Bep Achterberg" eigen kring genoeg is
    En "Sanne" het plan afspreekt met "Bep en Nel"
    En "Sanne" wil besluiten over "Twee dagen per week dagactiviteiten"
    Dan wordt dat geweigerd met "geen besluit nodig"
    En is er geen besluit en geen brief
    # De doelgroep: volwassen, en geen contacten, en een lege dag of een overbelaste mantelzorger, en begeleiding nodig.
    Als "Sanne" deelname vastlegt aan "Twee dagen per week dagactiviteiten":
      | volwassen              | ja: zij is 79                        |
      | sociaal-contact        | ja: zij durft niet meer alleen weg   |
      | zinvolle-dag-ontbreekt | ja: de dagen zijn leeg               |
      | begeleiding-in-groep   | ja: zij raakt in een groep de draad kwijt |
    Dan wordt dat geweigerd met "Welke doelen dient deelname?" en bron "r. 844-847"
    Als "Sanne" deelname vastlegt aan "Twee dagen per week dagactiviteiten":
      | volwassen              | ja: zij is 79                        |
      | sociaal-contact        | ja: zij durft niet meer alleen weg   |
      | zinvolle-dag-ontbreekt | nee: zij breit en puzzelt graag      |
      | mantelzorger-overbelast | ja: Nel kan de zondag niet meer aan |
      | begeleiding-in-groep   | ja: zij raakt in een groep de draad kwijt |
      | doelen                 | eenzaamheid voorkomen; mantelzorgers ontlasten |
    Dan past deelname: ja, met als doelen "eenzaamheid voorkomen; mantelzorgers ontlasten"
    Als "Sanne" deelname vastlegt aan "Twee dagen per week dagactiviteiten":
      | volwassen              | ja: zij is 79                        |
      | sociaal-contact        | ja: zij durft niet meer alleen weg   |
      | zinvolle-dag-ontbreekt | nee: zij breit en puzzelt graag      |
      | mantelzorger-overbelast | nee: Nel houdt het goed vol         |
      | begeleiding-in-groep   | ja: zij raakt in een groep de draad kwijt |
      | doelen                 | eenzaamheid voorkomen                |
    Dan past deelname: nee, met als doelen "eenzaamheid voorkomen"
    # Wie zelf contacten houdt, hoort niet tot de doelgroep, ook niet met een lege dag. Het is een advies: meedoen mag.
    Als "Sanne" deelname vastlegt aan "Twee dagen per week dagactiviteiten":
      | volwassen              | ja: zij is 79                        |
      | sociaal-contact        | nee: zij belt elke dag met vriendinnen |
      | zinvolle-dag-ontbreekt | ja: de dagen zijn leeg               |
      | mantelzorger-overbelast | nee: Nel houdt het goed vol         |
      | begeleiding-in-groep   | ja: zij raakt in een groep de draad kwijt |
      | doelen                 | dagstructuur aanbrengen              |
    Dan past deelname: nee, met als doelen "dagstructuur aanbrengen"

  @LEU-088
  Scenario: Een grens aan de beste oplossing ligt vast met soort, wet en organisatie
    Als "Sanne" een grens vastlegt bij "Bep Achterberg":
      | soort           | budget                                     |
      | beste oplossing | Samen met een buurvrouw hulp delen          |
      | uitleg          | De verordening kent alleen hulp per adres.  |
    Dan wordt dat geweigerd met "Wat voor grens is dit?" en bron "r. 1109-1128"
    Als "Sanne" een grens vastlegt bij "Bep Achterberg":
      | soort           | regels                                      |
      | wet             | Wmo 2015                                    |
      | organisatie     | gemeente                                    |
      | ervaren         | ja                                          |
      | beste oplossing | Samen met een buurvrouw hulp delen          |
      | uitleg          | De verordening kent alleen hulp per adres.  |
    Dan staat de grens "regels" vast met wet "Wmo 2015" en organisatie "gemeente"

  @LEU-082 @LEU-083
  Scenario: Geen maatwerk zonder dat elke lichtere trede is bekeken
    Als "Sanne" afweegt voor "Een schoon huis":
      | trede        | genoeg | reden                          |
      | Eigen kracht | nee    | Bukken en tillen lukt niet.    |
    En "Sanne" in het plan zet voor "Een schoon huis":
      | trede      | Maatwerk                        |
      | wat        | Elke week hulp in het huishouden |
      | uitvoerder | aanbieder                       |
      | wie        | een thuiszorgorganisatie        |
      | product    | hulp-bij-het-huishouden         |
    Dan wordt dat geweigerd met "Nog open: Eigen netwerk en Algemene oplossingen" en bron "r. 612-617"

  @LEU-082
  Scenario: Is een lichtere trede genoeg, dan is maatwerk niet nodig
    Als "Sanne" afweegt voor "Een schoon huis":
      | trede                | genoeg | reden                              |
      | Eigen kracht         | nee    | Bukken en tillen lukt niet.        |
      | Eigen netwerk        | nee    | Nel kan niet meer dan de zondag.   |
      | Algemene oplossingen | ja     | Een vrijwilliger helpt elke week.  |
    En "Sanne" in het plan zet voor "Een schoon huis":
      | trede      | Maatwerk                        |
      | wat        | Elke week hulp in het huishouden |
      | uitvoerder | aanbieder                       |
      | wie        | een thuiszorgorganisatie        |
      | product    | hulp-bij-het-huishouden         |
    Dan wordt dat geweigerd met "Algemene oplossingen is genoeg voor deze behoefte"

  @LEU-084 @LEU-086 @LEU-091 @LEU-094 @LEU-095 @demo
  Scenario: Wat een besluit over maatwerk altijd vastlegt
    Als "Sanne" afweegt voor "Een schoon huis":
      | trede                | genoeg | reden                              |
      | Eigen kracht         | nee    | Bukken en tillen lukt niet.        |
      | Eigen netwerk        | nee    | Nel kan niet meer dan de zondag.   |
      | Algemene oplossingen | nee    | Er is geen vrijwilliger die schoonmaakt. |
    En "Sanne" in het plan zet voor "Een schoon huis":
      | trede      | Maatwerk                        |
      | wat        | Elke week hulp in het huishouden |
      | uitvoerder | aanbieder                       |
      | wie        | een thuiszorgorganisatie        |
      | product    | hulp-bij-het-huishouden         |
    En voor de andere behoeften van "Bep Achterberg" eigen kring genoeg is
    En "Sanne" het plan afspreekt met "Bep en Nel"
    En "Sanne" besluit over "Elke week hulp in het huishouden":
      | uitkomst           | toegekend                                  |
      | motivering         | Schoonmaken lukt niet meer.                |
      | kwetsbaar          | ja: na een val, voorlopig                  |
      | gelijke-gevallen   | ja: zoals bij anderen die niet kunnen bukken |
      | op-maat            | ja: alleen het werk dat zij niet kan       |
      | binnen-de-wet      | ja: past in de verordening                 |
    Dan wordt dat geweigerd met "collectieve voorziening" en bron "r. 782-783"
    Als "Sanne" besluit over "Elke week hulp in het huishouden":
      | uitkomst           | toegekend                                  |
      | motivering         | Schoonmaken lukt niet meer.                |
      | kwetsbaar          | ja: na een val, voorlopig                  |
      | collectief-bekeken | ja: een groep maakt haar huis niet schoon  |
      | op-maat            | ja: alleen het werk dat zij niet kan       |
      | binnen-de-wet      | ja: past in de verordening                 |
    Dan wordt dat geweigerd met "vergelijkbare gevallen" en bron "r. 1117-1120"
    Als "Sanne" besluit over "Elke week hulp in het huishouden":
      | uitkomst           | toegekend                                  |
      | motivering         | Schoonmaken lukt niet meer.                |
      | van                | 1 maart 2017                               |
      | kwetsbaar          | ja: na een val, voorlopig                  |
      | collectief-bekeken | ja: een groep maakt haar huis niet schoon  |
      | gelijke-gevallen   | ja: zoals bij anderen die niet kunnen bukken |
      | op-maat            | ja: alleen het werk dat zij niet kan       |
      | binnen-de-wet      | ja: past in de verordening                 |
    Dan wordt dat geweigerd met "wordt zo niet geleverd"
    Als "Sanne" besluit over "Elke week hulp in het huishouden":
      | uitkomst           | toegekend                                  |
      | motivering         | Schoonmaken lukt niet meer.                |
      | van                | 1 maart 2017                               |
      | vorm               | zin                                        |
      | kwetsbaar          | ja: na een val, voorlopig                  |
      | collectief-bekeken | ja: een groep maakt haar huis niet schoon  |
      | gelijke-gevallen   | ja: zoals bij anderen die niet kunnen bukken |
      | op-maat            | ja: alleen het werk dat zij niet kan       |
      | binnen-de-wet      | ja: past in de verordening                 |
    Dan wordt dat geweigerd met "in principe tijdelijk"
    Als "Sanne" besluit over "Elke week hulp in het huishouden":
      | uitkomst           | toegekend                                  |
      | motivering         | Schoonmaken lukt niet meer.                |
      | van                | 1 maart 2017                               |
      | tot                | 28 februari 2018                           |
      | vorm               | zin                                        |
      | grens              | financiële grens                           |
      | kwetsbaar          | ja: na een val, voorlopig                  |
      | collectief-bekeken | ja: een groep maakt haar huis niet schoon  |
      | gelijke-gevallen   | ja: zoals bij anderen die niet kunnen bukken |
      | op-maat            | ja: alleen het werk dat zij niet kan       |
      | binnen-de-wet      | ja: past in de verordening                 |
    Dan wordt dat geweigerd met "Wat de inwoner krijgt"
    Als "Sanne" besluit over "Elke week hulp in het huishouden":
      | uitkomst           | toegekend                                  |
      | motivering         | Schoonmaken lukt niet meer.                |
      | van                | 1 maart 2017                               |
      | tot                | 28 februari 2018                           |
      | vorm               | zin                                        |
      | uitkomst-maatwerk  | een gelijkwaardig alternatief              |
      | kwetsbaar          | ja: na een val, voorlopig                  |
      | collectief-bekeken | ja: een groep maakt haar huis niet schoon  |
      | gelijke-gevallen   | ja: zoals bij anderen die niet kunnen bukken |
      | op-maat            | ja: alleen het werk dat zij niet kan       |
      | binnen-de-wet      | ja: past in de verordening                 |
    Dan wordt dat geweigerd met "Stuitte de beste oplossing op een grens"
    Als "Sanne" besluit over "Elke week hulp in het huishouden":
      | uitkomst           | toegekend                                  |
      | motivering         | Schoonmaken lukt niet meer.                |
      | van                | 1 maart 2017                               |
      | tot                | 28 februari 2018                           |
      | vorm               | zin                                        |
      | uitkomst-maatwerk  | een gelijkwaardig alternatief              |
      | grens              | samenwerking, cultuur, kennis of organisatie |
      | kwetsbaar          | ja: na een val, voorlopig                  |
      | collectief-bekeken | ja: een groep maakt haar huis niet schoon  |
      | gelijke-gevallen   | ja: zoals bij anderen die niet kunnen bukken |
      | op-maat            | ja: alleen het werk dat zij niet kan       |
      | binnen-de-wet      | ja: past in de verordening                 |
    Dan is "Hulp bij het huishouden" toegekend aan "Bep Achterberg" ten laste van "Hulp bij het Huishouden (6.71)"
    En stelt het CAK de eigen bijdrage vast
    En is er een brief die voldoet aan PDF/UA en noemt "15 maart 2017" als laatste dag voor bezwaar

  @LEU-087
  Scenario: De wet gaat niet opzij, de grens van een eigen regel mag worden opgezocht
    Als "Sanne" afweegt voor "Een schoon huis":
      | trede                | genoeg | reden                              |
      | Eigen kracht         | nee    | Bukken en tillen lukt niet.        |
      | Eigen netwerk        | nee    | Nel kan niet meer dan de zondag.   |
      | Algemene oplossingen | nee    | Er is geen vrijwilliger die schoonmaakt. |
    En "Sanne" in het plan zet voor "Een schoon huis":
      | trede      | Maatwerk                        |
      | wat        | Elke week hulp in het huishouden |
      | uitvoerder | aanbieder                       |
      | wie        | een thuiszorgorganisatie        |
      | product    | hulp-bij-het-huishouden         |
    En voor de andere behoeften van "Bep Achterberg" eigen kring genoeg is
    En "Sanne" het plan afspreekt met "Bep en Nel"
    En "Sanne" besluit over "Elke week hulp in het huishouden":
      | uitkomst           | toegekend                                  |
      | motivering         | Zij vraagt de hulp ook voor haar buurvrouw. |
      | van                | 1 maart 2017                               |
      | tot                | 28 februari 2018                           |
      | vorm               | zin                                        |
      | uitkomst-maatwerk  | een afwijking in positieve zin             |
      | grens              | wetten, regels of protocollen              |
      | kwetsbaar          | ja: na een val, voorlopig                  |
      | collectief-bekeken | ja: een groep maakt haar huis niet schoon  |
      | gelijke-gevallen   | ja: uitgelegd in het plan                  |
      | op-maat            | ja: zoals zij het vroeg                    |
      | binnen-de-wet      | nee: hulp aan iemand die er niet om vroeg, kan volgens de wet niet |
    Dan wordt dat geweigerd met "Blijft dit binnen de wet" en bron "r. 1125-1128"
    Als "Sanne" besluit over "Elke week hulp in het huishouden":
      | uitkomst           | toegekend                                  |
      | motivering         | Zij heeft door de val tijdelijk een half uur meer nodig. |
      | van                | 1 maart 2017                               |
      | tot                | 31 augustus 2017                           |
      | vorm               | zin                                        |
      | uitkomst-maatwerk  | een afwijking in positieve zin             |
      | grens              | wetten, regels of protocollen              |
      | kwetsbaar          | ja: na een val, voorlopig                  |
      | collectief-bekeken | ja: een groep maakt haar huis niet schoon  |
      | gelijke-gevallen   | ja: wie herstelt van een val, verschilt van wie blijvend niet kan |
      | op-maat            | ja: een half uur meer, een half jaar lang  |
      | binnen-de-wet      | ja: op de grens van de beleidsregel over uren in het huishouden |
    Dan is "Hulp bij het huishouden" toegekend aan "Bep Achterberg" ten laste van "Hulp bij het Huishouden (6.71)"
