# language: nl
Functionaliteit: De inwoner bepaalt wie zijn dossier ziet
  Het gezin heeft in principe zelf de regie. De inwoner bepaalt wie zijn dossier mag inzien.
  (Samen leven, samen doen, r. 1844-1852)

  Achtergrond:
    Gegeven de gemeente "utrechtse-heuvelrug" op 4 mei 2020
    En "Hanna" is generalist bij "dorpsteam-driebergen"
    En "Sjoerd" is generalist bij "dorpsteam-doorn"
    En inwoner "Wim Proef" van 78 jaar woont in gebied "driebergen"
    Als "Hanna" een vraag vastlegt over "Wim Proef":
      | ingang       | dorpsteam                       |
      | kanaal       | telefoon                        |
      | vraag        | Het wordt zwaar thuis.          |
      | leefgebieden | mantelzorg, dagelijks-leven     |

  @HEU-242
  Scenario: Een ander team kijkt mee zolang de inwoner dat wil
    Dan ziet "Sjoerd" het dossier van "Wim Proef" niet
    Als "Hanna" vastlegt dat "Wim Proef" deze delen met "Sjoerd" wil delen om mee te kijken en te helpen in het dossier:
      | Het hele dossier |
    Dan ziet "Sjoerd" het dossier van "Wim Proef"
    Als "Wim Proef" de toestemming voor "Sjoerd" intrekt bij "Hanna"
    Dan ziet "Sjoerd" het dossier van "Wim Proef" niet

  @HEU-244
  Scenario: Zonder toestemming delen kan alleen als de wet het toelaat, en de reden staat erbij
    Als "Hanna" gegevens van "Wim Proef" deelt met "Veilig Thuis":
      | delen  | Naam en contactgegevens; Wat er nodig is   |
      | doel   | iemand in veiligheid te brengen            |
      | wet    | Wmo 2015                                   |
      | wat    | Een melding van ontspoorde zorg.           |
      | waarom | Zijn zoon sluit hem op.                    |
    Dan wordt dat geweigerd met "De inwoner moet het weten"
    Als "Hanna" gegevens van "Wim Proef" deelt met "Veilig Thuis":
      | delen   | Naam en contactgegevens; Wat er nodig is  |
      | doel    | iemand in veiligheid te brengen           |
      | wet     | Wmo 2015                                  |
      | wat     | Een melding van ontspoorde zorg.          |
      | waarom  | Zijn zoon sluit hem op.                   |
      | verteld | In het gesprek van vandaag.               |
    Dan is van "Wim Proef" gedeeld met "Veilig Thuis" op grond van de wet
    En staat bij "Wim Proef" de uitzondering "Gedeeld zonder toestemming met Veilig Thuis"

  @HEU-246
  Scenario: Zolang het convenant niet is getekend, gaat er geen signaal over schulden naar een partner
    Als "Hanna" gegevens van "Wim Proef" deelt met "Humanitas":
      | delen  | Naam en contactgegevens; Signalen over schulden          |
      | doel   | beginnende schulden vroeg te zien en hulp aan te bieden  |
      | wet    | Wet gemeentelijke schuldhulpverlening                    |
      | wat    | Hij loopt achter met de huur.                            |
      | waarom | Zij kunnen snel helpen.                                  |
    Dan wordt dat geweigerd met "het is in voorbereiding" en bron "Samen leven, samen doen, r. 1880-1890"
    En is van "Wim Proef" niets gedeeld
