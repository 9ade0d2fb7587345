# language: nl
Functionaliteit: De inwoner heeft een sterke positie en wordt gehoord
  De inwoner ziet de eigen vraag, het plan, de vaste contactpersoon en de afgesproken resultaten, en kan er iets bij zeggen
  dat de gemeente moet lezen. (Beleidsplan Sociaal Domein 2022, r. 276-278, 425-427)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 3 oktober 2022
    En "Anouk" is generalist bij "taakgroep-wmo"
    En inwoner "Mien Valkeveen" van 81 jaar woont in gebied "naarden"
    Als "Anouk" een vraag vastlegt over "Mien Valkeveen":
      | ingang       | usd                             |
      | kanaal       | telefoon                        |
      | vraag        | De dagen lopen thuis vast.      |
      | leefgebieden | zelfredzaamheid                 |
    En "Anouk" een gesprek vastlegt over "Mien Valkeveen":
      | inwoner      | Mien Valkeveen                  |
      | verslag      | Zij wil graag onder de mensen.  |
      | eigen kracht | Zij regelt haar eigen maaltijd. |
      | mantelzorg   | nee                             |
      | leefgebied   | zelfredzaamheid: de dag loopt vast |
      | behoefte     | zelfredzaamheid: Een dag die loopt |
    En "Anouk" afweegt voor "Een dag die loopt":
      | trede                                                        | genoeg | reden                     |
      | Inwoners die samen met en/of voor elkaar hun vragen oplossen | ja     | Een buurvrouw gaat mee.   |
    En "Anouk" een plan maakt voor "Mien Valkeveen":
      | doel  | Zelf de dag door komen |
      | soort | regie-oppakken         |
      | terug | 3 april 2023           |
    En "Anouk" in het plan zet voor "Een dag die loopt":
      | trede      | Inwoners die samen met en/of voor elkaar hun vragen oplossen |
      | wat        | Elke week met de buurvrouw naar de koffie |
      | uitvoerder | netwerk                                   |
      | wie        | de buurvrouw                              |
    En "Anouk" uitwerkt "Elke week met de buurvrouw naar de koffie":
      | doel      | Zelf de dag door komen     |
      | resultaat | Elke week onder de mensen  |
    En "Anouk" het plan afspreekt met "mevrouw Valkeveen"

  @GOO-043
  Scenario: Zij ziet vraag, plan, contactpersoon en resultaat, en haar opmerking wordt gelezen
    Dan ziet "Mien Valkeveen" de vraag "De dagen lopen thuis vast.", de actie "Elke week met de buurvrouw naar de koffie", het resultaat "Elke week onder de mensen" en contactpersoon "Anouk"
    Als "Mien Valkeveen" op Mijn Naober als opmerking schrijft: "Ik wil liever op dinsdag."
    Dan wacht op de dag van "Anouk" iets van "Mien Valkeveen": opmerking
    Als "Anouk" leest wat "Mien Valkeveen" schreef
    Dan ziet "Mien Valkeveen" dat "Ik wil liever op dinsdag." is gelezen door "Anouk"
    En wacht op de dag van "Anouk" niets van inwoners

  Scenario: Zij vertelt zelf hoe het gaat
    Als "Mien Valkeveen" op Mijn Naober bij het doel "Zelf de dag door komen" een 4 geeft: "De koffie is gezellig."
    Dan staat bij het doel "Zelf de dag door komen" van "Mien Valkeveen": goed
    En wacht op de dag van "Anouk" iets van "Mien Valkeveen": voortgang
    Als "Mien Valkeveen" op Mijn Naober een eigen plan indient: "Op vrijdag kook ik met mijn nicht."
    Dan wacht op de dag van "Anouk" iets van "Mien Valkeveen": ingediend
