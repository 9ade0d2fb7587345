# language: nl
Functionaliteit: De bijdrage van de Wmo naast die van de Wlz
  Wordt de hulp steeds zwaarder, dan komt de Wlz in zicht. De bijdrage mag meewegen, en dat wordt opgeschreven.
  (Beleidsplan Sociaal Domein 2022, r. 1501-1507)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 6 september 2022
    En "Anouk" is generalist bij "taakgroep-wmo"
    En inwoner "Wim Kuiper" van 71 jaar woont in gebied "muiden-muiderberg"
    En "Anouk" heeft "Wim Kuiper" "Dagbesteding" toegekend van 6 september 2022 tot en met 5 september 2024

  @GOO-166
  Scenario: Samen bekijken wat het kost, en opschrijven dat hij daarom in de Wmo blijft
    Dan betaalt "Wim Kuiper" 19,00 euro per maand op 1 oktober 2022
    En staat er naast elkaar: "Een vaste lage bijdrage per maand, voor iedereen hetzelfde." en "Een bijdrage naar inkomen en vermogen. Veel mensen betalen daar meer."
    Als "Anouk" met "Wim Kuiper" de bijdragen van Wmo en Wlz naast elkaar legt, en hoort: "Dan ben ik honderden euro's meer kwijt."
    Dan weegt de bijdrage voor "Wim Kuiper" mee om in de Wmo te blijven
    En hoort het CAK dat "Wim Kuiper" bijdraagt vanaf 1 september 2022
