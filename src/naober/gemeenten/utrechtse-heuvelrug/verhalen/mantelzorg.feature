# language: nl
Functionaliteit: Een mantelzorger houdt het vol
  Eenvoudige steun in een vroeg stadium, zodat zwaardere hulp niet nodig is. (Samen leven, samen doen, r. 1239-1241; r. 1308-1316; r. 1499-1505)

  Achtergrond:
    Gegeven de gemeente "utrechtse-heuvelrug" op 4 mei 2020
    En "Sofie" is opbouwwerker bij "dorpsteam-driebergen"

  @HEU-149 @HEU-142
  Scenario: Wie werkt en zorgt, zegt zelf wat nodig is om het vol te houden
    Als "Sofie" mantelzorger "Tineke" vastlegt:
      | voor    | haar vader                            |
      | relatie | dochter                               |
      | gebied  | driebergen                            |
      | uren    | 14                                    |
      | sinds   | 1 maart 2019                          |
      | werkt   | ja                                    |
      | nodig   | Een vaste middag zonder zorgen        |
    Dan staat mantelzorger "Tineke" te boek als werkend, met de vraag "Een vaste middag zonder zorgen"

  @HEU-141 @HEU-142 @HEU-143 @HEU-144
  Scenario: Een middag per week zit een buur bij de man met dementie
    Als "Sofie" mantelzorger "Mevrouw Vos" vastlegt:
      | voor    | haar man                              |
      | relatie | echtgenote                            |
      | gebied  | driebergen                            |
      | uren    | 60                                    |
      | sinds   | 1 januari 2018                        |
    En "Sofie" met mantelzorger "Mevrouw Vos" praat, zwaarte 4 en kracht 3: "Ik kom de deur niet meer uit."
    Dan is mantelzorger "Mevrouw Vos" volgens "Sofie" overbelasting dreigt
    Als "Buurman Jan" zich als vrijwilliger aanbiedt bij "Sofie":
      | werk   | Een mantelzorger ontlasten |
      | gebied | driebergen                 |
      | vorm   | beperkt beschikbaar        |
      | tijden | wo-middag                  |
    En "Mevrouw Vos" een vrijwilliger vraagt bij "Sofie":
      | vrager       | mantelzorger                                      |
      | werk         | Een mantelzorger ontlasten                        |
      | omschrijving | Een middag bij iemand met dementie zitten.        |
      | gebied       | driebergen                                        |
      | vorm         | beperkt beschikbaar                               |
      | tijden       | wo-middag                                         |
    En "Sofie" zoekt wie bij elkaar past
    Dan is er een voorstel dat "Kan op: woensdagmiddag." zegt en geen naam noemt
    Als beiden ja zeggen bij "Sofie"
    Dan helpt "Buurman Jan" nu "Mevrouw Vos"
    Als "Sofie" mantelzorger "Mevrouw Vos" steunt met "Eenvoudige mantelzorgondersteuning": "Elke woensdagmiddag een buur."
    Dan heeft mantelzorger "Mevrouw Vos" informeel respijtzorg
