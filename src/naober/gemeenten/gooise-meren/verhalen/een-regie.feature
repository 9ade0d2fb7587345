# language: nl
Functionaliteit: Eén gezin, één plan, één regie, ook met meer aanbieders
  De gemeente is procesregisseur en wijst een van de instellingen aan als casusregisseur. Dubbele zorg wordt niet ingezet.
  (Beleidsplan Sociaal Domein 2022, r. 288-290, 694-709, 728-729)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 3 oktober 2022
    En "Anouk" is generalist bij "taakgroep-wmo"
    En inwoner "Gerrit Vossenberg" van 83 jaar woont in gebied "naarden"
    Als "Anouk" een vraag vastlegt over "Gerrit Vossenberg":
      | ingang       | usd                                      |
      | kanaal       | telefoon                                 |
      | vraag        | Het lukt thuis niet meer goed.           |
      | leefgebieden | zelfredzaamheid                          |
    En "Anouk" een gesprek vastlegt over "Gerrit Vossenberg":
      | inwoner      | Gerrit Vossenberg                        |
      | verslag      | Er komen al mensen over de vloer.        |
      | eigen kracht | Hij regelt zijn eigen maaltijden.        |
      | mantelzorg   | nee                                      |
      | leefgebied   | zelfredzaamheid: de dag loopt vast       |
      | behoefte     | zelfredzaamheid: Een dag die loopt       |
    En "Anouk" afweegt voor "Een dag die loopt":
      | trede                                                      | genoeg | reden                       |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | nee    | Zijn buren zijn zelf oud.   |
      | Laagdrempelige voorzieningen                               | nee    | Daar komt hij niet zelf.    |
    En "Anouk" een plan maakt voor "Gerrit Vossenberg":
      | doel  | Zelf de dag door komen |
      | soort | regie-oppakken         |
      | terug | 3 april 2023           |
    En "Anouk" in het plan zet voor "Een dag die loopt":
      | trede      | Individuele maatwerkvoorzieningen |
      | wat        | Begeleiding in de ochtend         |
      | uitvoerder | aanbieder                         |
      | wie        | Begeleiding aan Huis              |
      | product    | begeleiding-individueel           |

  @GOO-083 @GOO-084 @GOO-086 @GOO-087 @demo
  Scenario: Twee aanbieders, een casusregisseur, en eerst een beslissing over wat dubbel lijkt
    Als "Anouk" een deelnemer toevoegt aan het plan van "Gerrit Vossenberg":
      | soort      | wijkverpleging             |
      | naam       | Thuiszorg Landelijk        |
      | taak       | Hulp bij opstaan en de dag beginnen |
      | contact    | 020 1234567                |
      | leefgebied | zelfredzaamheid            |
      | gebonden   | nee                        |
    En "Anouk" het plan afspreekt met "meneer Vossenberg"
    Dan wordt dat geweigerd met "Thuiszorg Landelijk is niet gebonden aan de samenwerkingsafspraken" en bron "r. 708-709"
    Als "Anouk" met "Thuiszorg Landelijk" regelt: "Komt elke maand bij het overleg."
    Dan is er bij "Gerrit Vossenberg" een signaal "Wmo 2015 en Zvw"
    Als "Anouk" het plan afspreekt met "meneer Vossenberg"
    Dan wordt dat geweigerd met "Hierover moet eerst worden beslist"
    Als "Anouk" over het eerste signaal bij "Gerrit Vossenberg" beslist, houden: "De een wast, de ander begeleidt."
    En "Anouk" het plan afspreekt met "meneer Vossenberg"
    Dan wordt dat geweigerd met "casusregisseur"
    Als "Anouk" de rol "Procesregisseur" bij "Gerrit Vossenberg" zelf neemt namens de gemeente
    En "Anouk" de rol "Casusregisseur" bij "Gerrit Vossenberg" zelf neemt namens de gemeente
    Dan wordt dat geweigerd met "ligt nooit bij de gemeente"
    Als "Anouk" de rol "Casusregisseur" bij "Gerrit Vossenberg" legt bij instelling "Thuiszorg Landelijk"
    En "Anouk" het plan afspreekt met "meneer Vossenberg"
    Dan ligt "Casusregisseur" bij "Gerrit Vossenberg" bij een instelling "Thuiszorg Landelijk"
    En ligt "Procesregisseur" bij "Gerrit Vossenberg" bij de gemeente "Anouk"
    En ligt "Vast contactpersoon" bij "Gerrit Vossenberg" bij de gemeente "Anouk"
