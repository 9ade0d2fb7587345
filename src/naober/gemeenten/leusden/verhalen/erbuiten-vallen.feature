# language: nl
@LEU-044 @LEU-053
Functionaliteit: Ook wie het zelf niet ziet, wordt gezien
  Zorgmijders en mensen die bekwaam overkomen krijgen toch iemand aan de deur.
  (Beleidskader Sociaal Domein, r. 735-739, 958-972)

  Scenario: Een buurman meldt zich bij Larikslaan2
    Gegeven de gemeente "leusden" op 1 februari 2017
    En "Sanne" is generalist bij "sociaal-team"
    En "Marloes" is ingang bij "larikslaan2"
    En inwoner "Dirk Hamersveld" van 71 jaar woont in gebied "leusden"
    Als "Marloes" een signaal meldt over "Dirk Hamersveld":
      | soort    | zorgmijder                                  |
      | afzender | inwoner                                     |
      | tekst    | De tuin is verwilderd en hij doet niet open. |
    Dan wacht het signaal over "Dirk Hamersveld" bij team "sociaal-team" en is er geen dossier
    Als "Sanne" het signaal over "Dirk Hamersveld" oppakt
    En "Sanne" bij het signaal over "Dirk Hamersveld" langsgaat en iemand spreekt
    En "Sanne" het signaal over "Dirk Hamersveld" afsluit met "redt-zich"
    Dan wordt dat geweigerd met "sluit u niet af"
    Als "Sanne" het signaal over "Dirk Hamersveld" afsluit met "advies"
    Dan is het signaal over "Dirk Hamersveld" afgesloten met "advies"
