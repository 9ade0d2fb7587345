# language: nl
Functionaliteit: Hulp bij schulden die verder kijkt dan het geld
  De gemeente kijkt bij schulden ook naar wonen, gezondheid, verslaving, gezin en gedrag, en doet het voortraject zelf.
  Inkomensbeheer en saneringskredieten zijn van een verstrekker van sociale kredieten.
  (Beleidsplan Sociaal Domein 2022, r. 1313-1334)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 10 januari 2022
    En "Petra" is ingang bij "aanmelding-usd"
    En "Bram" is generalist bij "taakgroep-inkomen"
    En inwoner "Sanne Dijkman" van 38 jaar woont in gebied "bussum"
    Als "Petra" een vraag vastlegt over "Sanne Dijkman":
      | ingang       | usd                                        |
      | kanaal       | telefoon                                   |
      | vraag        | Ik krijg de rekeningen niet meer betaald.  |
      | leefgebieden | inkomen-schulden                           |
    En "Bram" de wachtende vraag oppakt
    En "Bram" een gesprek vastlegt over "Sanne Dijkman":
      | inwoner      | Sanne Dijkman                                       |
      | verslag      | Zij werkt en houdt aan het eind van de maand niets over. |
      | eigen kracht | Zij wil zelf overzicht houden.                      |
      | mantelzorg   | nee                                                 |
      | leefgebied   | inkomen-schulden: vijf rekeningen blijven liggen    |
      | behoefte     | inkomen-schulden: Zonder schulden verder kunnen     |

  @GOO-142 @GOO-143 @GOO-144 @GOO-145 @demo
  Scenario: Van de eerste vraag tot een saneringskrediet, met één gezicht en één plan
    Als "Bram" hulp bij schulden begint voor "Sanne Dijkman":
      | vraag  | Ik krijg de rekeningen niet meer betaald.    |
      | dreigt | afsluiting                                   |
    Dan is het eerste gesprek over de schulden van "Sanne Dijkman" uiterlijk op 13 januari 2022
    En is "Bram" het vaste gezicht in de schuldhulp van "Sanne Dijkman"
    Als "Bram" het eerste gesprek over de schulden van "Sanne Dijkman" vastlegt:
      | wonen      | Huurhuis, de huur is op tijd betaald. |
      | gezondheid | Zij slaapt slecht door de zorgen.     |
      | verslaving | Speelt niet.                          |
      | gezin      | Een zoon van acht.                    |
    Dan wordt dat geweigerd met "hoe iemand keuzes maakt"
    Als "Bram" het eerste gesprek over de schulden van "Sanne Dijkman" vastlegt:
      | wonen      | Huurhuis, de huur is op tijd betaald. |
      | gezondheid | Zij slaapt slecht door de zorgen.     |
      | verslaving | Speelt niet.                          |
      | gezin      | Een zoon van acht.                    |
      | gedrag     | Zij maakt post pas na weken open.     |
      | collectief | Het inloopuur helpt met formulieren.  |
    En "Bram" in de schuldhulp van "Sanne Dijkman" begint met "crisisinterventie":
      | door | gemeente |
    En "Bram" in de schuldhulp van "Sanne Dijkman" begint met "stabilisatie":
      | door | gemeente |
    Dan wordt dat geweigerd met "nog niet besloten"
    Als "Bram" afweegt voor "Zonder schulden verder kunnen":
      | trede                                                      | genoeg | reden                                   |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | nee  | Niemand om haar heen kan dit overnemen. |
      | Laagdrempelige voorzieningen                               | nee    | Het inloopuur helpt met formulieren, niet met schulden. |
    En "Bram" een plan maakt voor "Sanne Dijkman":
      | doel  | Elke maand rondkomen, zonder schulden |
      | soort | verbetering                           |
      | terug | 10 juli 2022                          |
    En "Bram" in het plan zet voor "Zonder schulden verder kunnen":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Hulp bij schulden                 |
      | uitvoerder | aanbieder                         |
      | wie        | de gemeente                       |
      | product    | schuldhulp                        |
    En "Bram" het plan afspreekt met "mevrouw Dijkman"
    En "Bram" de schuldhulp van "Sanne Dijkman" in het plan zet als "Hulp bij schulden"
    En "Bram" besluit over "Hulp bij schulden":
      | uitkomst         | toegekend                                            |
      | van              | 10 januari 2022                                      |
      | tot              | 9 januari 2025                                       |
      | vorm             | zin                                                  |
      | motivering       | U kunt uw schulden niet meer zelf betalen. Wij helpen u om ze op te lossen. |
      | passend          | ja: zonder regeling lopen de schulden op             |
      | veilig           | ja: niemand loopt gevaar                             |
      | doelmatig        | ja: lichtere hulp is niet genoeg                     |
      | juiste-wet       | ja: dit is hulp bij schulden                         |
      | versterkt-eigen-kracht | U houdt zelf overzicht; wij leren u hoe.       |
      | schulden         | ja: vijf rekeningen blijven liggen                   |
      | integraal-bekeken | ja: ook wonen, gezondheid, gezin en gedrag zijn besproken |
    En "Bram" de schulden van "Sanne Dijkman" vastlegt:
      | schuldeiser       | soort   | bedrag   |
      | Energie Gooi      | nuts    | 1.240,35 |
      | Zorgverzekeraar   | zorg    | 618,00   |
      | Belastingdienst   | publiek | 2.105,00 |
      | Webwinkel         | overig  | 349,95   |
    En "Bram" in de schuldhulp van "Sanne Dijkman" begint met "stabilisatie":
      | door | gemeente |
    En "Bram" in de schuldhulp van "Sanne Dijkman" begint met "oplossing":
      | vorm | saneringskrediet |
      | door | sociaal-krediet  |
    Dan wordt dat geweigerd met "nog niet akkoord"
    Als "Bram" de schuldeisers van "Sanne Dijkman" een voorstel doet, en allen akkoord zijn
    En "Bram" in de schuldhulp van "Sanne Dijkman" begint met "oplossing":
      | vorm | saneringskrediet |
      | door | gemeente         |
    Dan wordt dat geweigerd met "Verstrekker van sociale kredieten"
    Als "Bram" in de schuldhulp van "Sanne Dijkman" begint met "oplossing":
      | vorm | saneringskrediet |
      | door | sociaal-krediet  |
      | vtlb | 1.310,00         |
    Dan is er in het dossier van "Sanne Dijkman" een taak "Vraag Verstrekker van sociale kredieten wat het oplevert: saneringskrediet." voor 10 april 2022
    En zijn de schulden van "Sanne Dijkman" samen "€ 4.313,30"

  Scenario: Advies kan meteen, en wie de vraag intrekt heeft geen besluit nodig
    Als "Bram" hulp bij schulden begint voor "Sanne Dijkman":
      | vraag | Ik krijg de rekeningen niet meer betaald. |
    Dan is het eerste gesprek over de schulden van "Sanne Dijkman" uiterlijk op 7 februari 2022
    Als "Bram" in de schuldhulp van "Sanne Dijkman" begint met "informatie-advies":
      | door | gemeente |
    En "Bram" in de schuldhulp van "Sanne Dijkman" afrondt "informatie-advies" met "Zij kan zelf verder."
    En "Bram" de schuldhulp van "Sanne Dijkman" beëindigt omdat "de inwoner trok de vraag in"
    Dan loopt er voor "Sanne Dijkman" geen schuldhulp meer
