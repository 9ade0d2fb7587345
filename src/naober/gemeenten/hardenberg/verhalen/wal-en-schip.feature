# language: nl
Functionaliteit: Niemand valt tussen wal en schip
  De gemeente zorgt voor een integrale en sluitende aanpak van zeer kwetsbare inwoners en voor een vangnet.
  (Beleidsnota, r. 974-976)

  Achtergrond:
    Gegeven de gemeente "hardenberg" op 4 mei 2015
    En "Ellen" is generalist bij "gebiedsteam-noord"
    En "Wilma" is teamleider bij "gebiedsteam-noord"
    En inwoner "Tinus Tussenwal" van 58 jaar woont in gebied "noord"
    Als "Ellen" een vraag vastlegt over "Tinus Tussenwal":
      | ingang       | gebiedsteam                              |
      | kanaal       | telefoon                                 |
      | vraag        | De Wlz wijst naar de Wmo, en andersom.   |
      | leefgebieden | wonen-huishouden                         |

  @HAR-041 @demo
  Scenario: Wijzen twee wetten naar elkaar, dan beslist iemand met mandaat en houdt iemand het vast
    Als "Ellen" over "Tinus Tussenwal" een knelpunt voorlegt aan "Wilma":
      | waarom | Tussen wal en schip                   |
      | vraag  | Wie geeft de hulp in de nacht?        |
      | wetten | Wmo 2015                              |
    Dan wordt dat geweigerd met "Welke wetten wijzen naar elkaar?"
    Als "Ellen" over "Tinus Tussenwal" een knelpunt voorlegt aan "Wilma":
      | waarom | Tussen wal en schip                   |
      | vraag  | Wie geeft de hulp in de nacht?        |
      | wetten | Wmo 2015; Wlz                         |
    Dan staat "Tinus Tussenwal" op de lijst van "Wilma" met eigenaar "Ellen"
    Gegeven het is 7 mei 2015
    Als "Wilma" over het knelpunt van "Tinus Tussenwal" beslist: "Wij geven het tot de Wlz het overneemt.", en "het gebiedsteam" pakt het op
    Gegeven het is 18 mei 2015
    Als "Ellen" het knelpunt van "Tinus Tussenwal" oplost: "De wijkverpleging komt elke nacht."
    Dan is het knelpunt van "Tinus Tussenwal" na 14 dagen opgelost
