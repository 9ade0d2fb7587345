# language: nl
Functionaliteit: Als de regie niet bij de inwoner kan blijven
  Bij gevaar, onacceptabele overlast of dreigende huisuitzetting werkt het buurtteam samen met wie dwang kan inzetten.
  De dwangaanpak blijft buiten het buurtteam. (Meedoen naar Vermogen, r. 1977-1987)

  Achtergrond:
    Gegeven de gemeente "utrecht" op 4 mei 2015
    En "Femke" is generalist bij "sociaal-overvecht"
    En inwoner "Harm Proef" van 51 jaar woont in gebied "overvecht"
    Als "Femke" een vraag vastlegt over "Harm Proef":
      | ingang       | buurtteam                    |
      | kanaal       | telefoon                     |
      | vraag        | De buren slapen al weken niet. |
      | leefgebieden | gezondheid                   |

  @UTR-053 @UTR-054
  Scenario: Het team vraagt de politie, en zet zelf nooit dwang in
    Als "Femke" voor "Harm Proef" dwang vraagt aan "sociaal-overvecht" wegens "Geeft onacceptabel veel overlast"
    Dan wordt dat geweigerd met "Het team zet zelf geen dwang in"
    Als "Femke" voor "Harm Proef" dwang vraagt aan "Politie" wegens "Is eigenwijs"
    Dan wordt dat geweigerd met "De regie gaat alleen bij de inwoner weg"
    Als "Femke" voor "Harm Proef" dwang vraagt aan "Politie" wegens "Geeft onacceptabel veel overlast"
    Dan is "Politie" gevraagd in te grijpen bij "Harm Proef", buiten het team
