# language: nl
Functionaliteit: De cliënt besteedt zijn dagdelen bij wie hij zelf kiest
  Wie jonger is dan 67 krijgt arbeidsmatige activering als voucher: geld volgt cliënt.
  (Meedoen naar Vermogen, r. 2493-2499; r. 2544-2564)

  Achtergrond:
    Gegeven de gemeente "utrecht" op 2 maart 2015
    En "Noor" is generalist bij "sociaal-overvecht"
    En "Bea" is beslisser bij "backoffice-beschikkingen"
    En "Cato" is contractbeheerder bij "sociaal-overvecht"
    En "Tineke" is toetser bij "individuele-verstrekkingen"
    En inwoner "Henk Visser" van 58 jaar woont in gebied "overvecht"
    Als "Cato" aanbieder "De Houtwerkplaats" opneemt met AGB-code "73730001" en rekening "NL91ABNA0417164300"
    En "Cato" contract "HW-1" met "De Houtwerkplaats" vastlegt:
      | schaal    | lokaal     |
      | reden     | in de wijk |
      | procedure | subsidie   |
    En "Cato" "Arbeidsmatige activering" in contract "HW-1" opneemt met code "07A01" per dagdeel, betaald "dagdeel"
    En "Cato" voor "Arbeidsmatige activering" in contract "HW-1" het tarief 41,50 vaststelt
    En "Cato" vaststelt dat contract "HW-1" aan alle eisen voldoet
    En "Cato" contract "HW-1" laat ingaan
    En "Cato" aanbieder "Groen Doen" opneemt met AGB-code "73730002" en rekening "NL20INGB0001234567"
    En "Cato" contract "GD-1" met "Groen Doen" vastlegt:
      | schaal    | lokaal     |
      | reden     | in de wijk |
      | procedure | subsidie   |
    En "Cato" "Arbeidsmatige activering" in contract "GD-1" opneemt met code "07A01" per dagdeel, betaald "dagdeel"
    En "Cato" voor "Arbeidsmatige activering" in contract "GD-1" het tarief 41,50 vaststelt
    En "Cato" vaststelt dat contract "GD-1" aan alle eisen voldoet
    En "Cato" contract "GD-1" laat ingaan
    Gegeven "Noor" heeft "Henk Visser" 6 per week "Arbeidsmatige activering" toegekend van 9 maart 2015 tot en met 31 december 2015

  @UTR-151
  Scenario: Hij kiest uit alle aanbieders, en neemt de dagdelen die over zijn mee naar een andere
    Als "Noor" voor "Arbeidsmatige activering" aanbieder "De Houtwerkplaats" kiest uit "De Houtwerkplaats"
    Dan wordt dat geweigerd met "Niet alle aanbieders zijn getoond"
    Als "Noor" voor "Arbeidsmatige activering" aanbieder "De Houtwerkplaats" kiest
    Dan is voor "Arbeidsmatige activering" gekozen uit 2 aanbieders
    Als "Noor" de hulp van "Arbeidsmatige activering" toewijst:
      | volume   | 252       |
      | eenheid  | dagdeel   |
      | hoe vaak | in totaal |
    Dan staat er van "Arbeidsmatige activering" een saldo van 252 dagdelen
    Gegeven het is 20 maart 2015
    Als "Tineke" op 10 maart 2015 2 dagdelen afschrijft van "Arbeidsmatige activering"
    En "Tineke" op 12 maart 2015 3 dagdelen afschrijft van "Arbeidsmatige activering"
    Dan staat er van "Arbeidsmatige activering" een saldo van 247 dagdelen
    Als "Tineke" op 13 maart 2015 4 dagdelen afschrijft van "Arbeidsmatige activering"
    Dan wordt dat geweigerd met "Een dag heeft een tot drie dagdelen"
    Als "Noor" de toewijzing van "Arbeidsmatige activering" op 31 maart 2015 laat eindigen, met reden "overstap naar een andere aanbieder"
    En "Noor" voor "Arbeidsmatige activering" aanbieder "Groen Doen" kiest
    Dan wordt dat geweigerd met "In de overgang blijft de hulp bij De Houtwerkplaats" en bron "r. 2581-2593"
    Als "Noor" voor "Arbeidsmatige activering" aanbieder "Groen Doen" kiest, want de inwoner wil iets nieuws
    En "Noor" de hulp van "Arbeidsmatige activering" toewijst:
      | van      | 1 april 2015 |
      | volume   | 247          |
      | eenheid  | dagdeel      |
      | hoe vaak | in totaal    |
    Dan staat er van "Arbeidsmatige activering" een saldo van 247 dagdelen
    Gegeven het is 10 april 2015
    Als "Tineke" op 9 april 2015 3 dagdelen afschrijft van "Arbeidsmatige activering"
    Dan staat er van "Arbeidsmatige activering" een saldo van 244 dagdelen
