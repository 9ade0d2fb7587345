# language: nl
Functionaliteit: Een goede klachtenregeling, los van bezwaar en beroep
  De Sociale Dorpsteams hebben een goede regeling voor privacy, bezwaar en beroep en een goede klachtenregeling. De gemeente
  heeft een onafhankelijk vertrouwenspersoon. (Samen leven, samen doen, r. 1717-1719)

  Achtergrond:
    Gegeven de gemeente "utrechtse-heuvelrug" op 4 mei 2020
    En "Hanna" is generalist bij "dorpsteam-maarn"
    En "Gerda" is beslisser bij "gemeente"
    En inwoner "Jo Proef" van 52 jaar woont in gebied "maarn"
    Als "Hanna" een vraag vastlegt over "Jo Proef":
      | ingang       | dorpsteam                          |
      | kanaal       | inloopuur                          |
      | vraag        | Ik krijg mijn dagen niet op orde.  |
      | leefgebieden | dagelijks-leven, mentaal-zingeving |

  @HEU-240
  Scenario: Hij klaagt zelf, zonder dat er een besluit of bezwaar is, en krijgt antwoord
    Als "Jo Proef" op Mijn Naober klaagt over "het wachten": "Niemand belde terug."
    Dan staat de klacht over "het wachten" vast
    En ziet "Jo Proef" dat de klacht uiterlijk 15 juni 2020 wordt beantwoord
    En leest "Jo Proef" bij het klagen "onafhankelijke vertrouwenspersoon"
    En is er geen bezwaar
    En wacht op de dag van "Hanna" iets van "Jo Proef": ingediend
    Als "Gerda" de klacht afhandelt: "Wij bellen voortaan binnen een dag terug."
    Dan leest "Jo Proef" als antwoord op de klacht "Wij bellen voortaan binnen een dag terug."
