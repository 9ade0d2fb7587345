# language: nl
Functionaliteit: Het signaleringsnetwerk bespreekt het dorp en een huishouden apart
  Om de zes weken komen netwerkpartners bijeen, op algemeen dorps- en op casusniveau.
  (Samen leven, samen doen, r. 1560-1562)

  Achtergrond:
    Gegeven de gemeente "utrechtse-heuvelrug" op 4 mei 2020
    En "Hanna" is generalist bij "dorpsteam-doorn"
    En "Bas" is ingang bij "samen-veilig"
    En "Pien" is beleid bij "subsidieloket"
    En "Sjoerd" is generalist bij "dorpsteam-driebergen"
    En inwoner "Greet Netwerk" van 81 jaar woont in gebied "doorn"
    Als "Hanna" een vraag vastlegt over "Greet Netwerk":
      | ingang       | dorpsteam                       |
      | kanaal       | telefoon                        |
      | vraag        | Zij doet de deur niet meer open. |
      | leefgebieden | mantelzorg, dagelijks-leven     |

  @HEU-051 @HEU-052 @demo
  Scenario: Wat over een huishouden wordt gezegd, lezen alleen de leden
    Als "Pien" vastlegt dat "Hanna" bij "Signaleringsnetwerk 1" hoort namens "dorpsteam"
    En "Pien" vastlegt dat "Bas" bij "Signaleringsnetwerk 1" hoort namens "wijkagent"
    En "Hanna" een bijeenkomst van "Signaleringsnetwerk 1" plant over "Donkere plekken bij de brug"
    En "Hanna" vastlegt dat "Greet Netwerk" deze delen met "Signaleringsnetwerk 1" wil delen om de hulp op elkaar af te stemmen:
      | Wat er nodig is |
    En "Hanna" gegevens van "Greet Netwerk" deelt met "Signaleringsnetwerk 1":
      | delen  | Wat er nodig is                      |
      | doel   | de hulp op elkaar af te stemmen      |
      | wet    | Wmo 2015                             |
      | wat    | Zij wil dat er iemand langskomt.     |
      | waarom | Samen bekijken wie haar kent.        |
    En "Hanna" het huishouden van "Greet Netwerk" inbrengt in "Signaleringsnetwerk 1"
    Dan leest "Bas" in "Signaleringsnetwerk 1" over 1 huishoudens
    En leest "Sjoerd" in "Signaleringsnetwerk 1" over 0 huishoudens
    Als "Hanna" in "Signaleringsnetwerk 1" over "Greet Netwerk" afspreekt dat "Bas" binnen een week "Maakt een praatje aan de deur."
    Dan moet "Bas" nog doen: "Maakt een praatje aan de deur."
    Als "Hanna" het algemene verslag van "Signaleringsnetwerk 1" schrijft: "Mevrouw Netwerk kwam ter sprake."
    Dan wordt dat geweigerd met "Hier staat een naam of nummer van een inwoner"
    Als "Hanna" het algemene verslag van "Signaleringsnetwerk 1" schrijft: "Er komen lampen bij de brug."
    Dan stelt Naober voor "Hanna" de volgende bijeenkomst van "Signaleringsnetwerk 1" voor na 42 dagen
