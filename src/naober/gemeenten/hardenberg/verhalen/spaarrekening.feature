# language: nl
@HAR-060
Functionaliteit: Een spaarrekening voor het kleinkind
  Een gesprek kan de oplossing zijn. Zonder product, en toch een uitkomst die telt. (Samen Doen, r. 2396-2414)

  Achtergrond:
    Gegeven de gemeente "hardenberg" op 9 februari 2015
    En "Anouk" is generalist bij "gebiedsteam-noord"
    En inwoner "Willemien Koster" van 63 jaar woont in gebied "noord"

  @HAR-159 @demo
  Scenario: Niet doorverwijzen en niet weigeren, maar een gesprek
    Als "Anouk" een vraag vastlegt over "Willemien Koster":
      | ingang       | gebiedsteam                                               |
      | kanaal       | fysiek                                                    |
      | vraag        | Mag ik een spaarrekening openen voor mijn kleinkind?      |
      | erachter     | Zij zit in de schuldhulp en voelt zich schuldig: ze kan haar kleinkind niets geven. |
      | leefgebieden | schulden-inkomen, jeugd-gezin                             |
    En "Anouk" een gesprek vastlegt over "Willemien Koster":
      | inwoner      | Willemien Koster                                                    |
      | verslag      | Samen gezocht naar iets om te geven dat niets kost.                  |
      | eigen kracht | Zij is graag met haar kleinkind op pad.                              |
      | mantelzorg   | nee                                                                 |
      | leefgebied   | schulden-inkomen: in schuldhulpverlening, minimaal inkomen          |
      | behoefte     | schulden-inkomen: Haar kleinkind iets kunnen geven                  |
      | gevraagd     | een spaarrekening                                                   |
    En "Anouk" afweegt voor "Haar kleinkind iets kunnen geven":
      | trede        | genoeg | reden                                                               |
      | Eigen kracht | ja     | Zij gaat met haar kleinkind naar de kinderboerderij. Dat kost niets. |
    En "Anouk" het dossier van "Willemien Koster" afrondt met "Zij geeft haar kleinkind een middag op de kinderboerderij."
    Dan is het dossier van "Willemien Koster" afgerond
    En is "Haar kleinkind iets kunnen geven" opgelost op de trede "Eigen kracht"
    En is er geen besluit en geen brief
    En is er geen plan

  Scenario: Als eigen kracht genoeg is, kan er geen zwaardere hulp naast
    Als "Anouk" een vraag vastlegt over "Willemien Koster":
      | ingang       | gebiedsteam                                          |
      | kanaal       | fysiek                                               |
      | vraag        | Mag ik een spaarrekening openen voor mijn kleinkind? |
      | leefgebieden | schulden-inkomen, jeugd-gezin                        |
    En "Anouk" een gesprek vastlegt over "Willemien Koster":
      | inwoner      | Willemien Koster                                   |
      | verslag      | Samen gezocht.                                     |
      | eigen kracht | Zij is graag met haar kleinkind op pad.            |
      | mantelzorg   | nee                                                |
      | leefgebied   | schulden-inkomen: in schuldhulpverlening           |
      | behoefte     | schulden-inkomen: Haar kleinkind iets kunnen geven |
    En "Anouk" afweegt voor "Haar kleinkind iets kunnen geven":
      | trede        | genoeg | reden                        |
      | Eigen kracht | ja     | Naar de kinderboerderij.     |
    En "Anouk" een plan maakt voor "Willemien Koster":
      | doel  | Iets geven    |
      | soort | verbetering   |
      | terug | 1 juni 2015   |
    En "Anouk" in het plan zet voor "Haar kleinkind iets kunnen geven":
      | trede      | Algemene voorzieningen        |
      | wat        | Gesprek bij de kredietbank    |
      | uitvoerder | aanbieder                     |
      | wie        | Gemeentelijke kredietbank     |
    Dan wordt dat geweigerd met "Eigen kracht is genoeg voor deze behoefte"
