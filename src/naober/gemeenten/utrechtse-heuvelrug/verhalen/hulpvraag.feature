# language: nl
Functionaliteit: Wat een hulpvraag is, en wat niet
  Een beperking is nog geen hulpvraag, en een vraag over het aanbod nog geen dossier. (Samen leven, samen doen,
  r. 1159-1167, 1678-1686 en 1761-1763)

  Achtergrond:
    Gegeven de gemeente "utrechtse-heuvelrug" op 4 mei 2020
    En "Hanna" is generalist bij "dorpsteam-doorn"

  @HEU-047
  Scenario: Een vrijwilliger vraagt wat er in het dorp is
    Als "Hanna" een vraag vastlegt zonder inwoner:
      | ingang       | dorpsteam                              |
      | kanaal       | telefoon                               |
      | aard         | informatie                             |
      | vraag        | Wie kent een eettafel in Doorn?        |
      | antwoord     | Elke donderdag in het dorpshuis.       |
      | leefgebieden | sociale-omgeving                       |
    Dan is de vraag beantwoord met "Elke donderdag in het dorpshuis." en niet doorverwezen
    En is er geen dossier

  @HEU-076 @demo
  Scenario: Wie in een rolstoel zit, heeft daarmee nog geen hulpvraag
    Gegeven inwoner "Rob Berkelaar" van 41 jaar woont in gebied "doorn"
    Als "Hanna" een vraag vastlegt over "Rob Berkelaar":
      | ingang       | dorpsteam                          |
      | kanaal       | telefoon                           |
      | vraag        | Ik wil nieuwe mensen leren kennen. |
      | leefgebieden | sociale-omgeving                   |
    En "Hanna" een gesprek vastlegt over "Rob Berkelaar":
      | inwoner      | Rob Berkelaar                      |
      | verslag      | Hij is pas verhuisd en zingt graag. |
      | eigen kracht | Hij komt overal en stapt overal op af. |
      | mantelzorg   | nee                                |
      | leefgebied   | sociale-omgeving: nieuw in het dorp |
      | behoefte     | sociale-omgeving: Mensen leren kennen |
    En "Hanna" voor "Rob Berkelaar" onderzoekt "veerkracht":
      | kan-wel | Hij werkt, zingt en rijdt auto. |
    En "Hanna" voor "Rob Berkelaar" onderzoekt "beperkingen":
      | beperking | Zit in een rolstoel.             |
      | gevolg    | Niets: hij doet overal aan mee.  |
    Dan zijn er 1 behoeften van "Rob Berkelaar"
    En is er geen plan
    En is er geen besluit en geen brief

  @HEU-080 @HEU-081 @demo
  Scenario: Een zaak die vastloopt gaat naar het Doorbraakteam als duidelijk is wat nodig is
    Gegeven inwoner "Mika Sanders" van 15 jaar woont in gebied "doorn"
    Als "Hanna" een vraag vastlegt over "Mika Sanders":
      | ingang       | school                              |
      | kanaal       | telefoon                            |
      | melder       | Mentor Test                         |
      | relatie      | mentor                              |
      | vraag        | Drie aanmeldingen, en nergens plek. |
      | leefgebieden | opvoeden-opgroeien, school-leren    |
    En "Hanna" over "Mika Sanders" expertise vraagt:
      | bij                      | het regionaal Doorbraakteam         |
      | vorm                     | behandeling van de casus            |
      | vraag                    | Wie denkt mee?                      |
      | duidelijk-wat-nodig-is   | nee: daar wordt nog over gepraat    |
      | niet-tijdig-te-realiseren | ja: drie aanmeldingen tevergeefs   |
    Dan wordt dat geweigerd met "Is duidelijk wat de jeugdige of het gezin nodig heeft?" en bron "r. 1678-1680"
    Als "Hanna" over "Mika Sanders" expertise vraagt:
      | bij                      | het regionaal Doorbraakteam         |
      | vorm                     | behandeling van de casus            |
      | vraag                    | Waar kan Mika rust vinden en leren? |
      | duidelijk-wat-nodig-is   | ja: een plek met dieren en een leraar |
      | niet-tijdig-te-realiseren | nee: er is nog niet aangemeld      |
    Dan wordt dat geweigerd met "Lukt het niet, of niet op tijd" en bron "r. 1678-1682"
    Als "Hanna" over "Mika Sanders" expertise vraagt:
      | bij                      | het regionaal Doorbraakteam         |
      | vorm                     | behandeling van de casus            |
      | vraag                    | Waar kan Mika rust vinden en leren? |
      | duidelijk-wat-nodig-is   | ja: een plek met dieren en een leraar |
      | niet-tijdig-te-realiseren | ja: drie aanmeldingen tevergeefs   |
    En "Hanna" het antwoord op de vraag om expertise vastlegt:
      | antwoord | Een boerderij met een eigen klas.                      |
      | uitkomst | buiten de kaders van de reguliere jeugdhulp            |
      | afspraak | Mika begint op maandag; de school stuurt een leraar.   |
    Dan staat bij het antwoord van "het regionaal Doorbraakteam" als uitkomst "buiten de kaders van de reguliere jeugdhulp"
    En is er geen besluit en geen brief
