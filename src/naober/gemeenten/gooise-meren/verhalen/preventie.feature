# language: nl
Functionaliteit: Kiezen wat werkt
  Bewezen waar het kan, met ruimte voor wat gebruikers nuttig vinden. (Beleidsplan Sociaal Domein 2022, r. 790-803; r. 813-832; r. 1052-1055)

  Achtergrond:
    Gegeven de gemeente "gooise-meren" op 6 september 2022
    En "Mees" is opbouwwerker bij "taakgroep-wmo"
    En "Roos" is beleid bij "taakgroep-wmo"

  @GOO-193 @GOO-194
  Scenario: AMW+ houdt contact met thuislozen en is het voorbeeld voor andere keuzes
    Dan zegt de maatregel "AMW+" dat het te zien is aan "minder indicaties Begeleiding individueel"
    Als "Roos" een maatregel opneemt:
      | naam            | Spreekuur in de opvang                     |
      | uitleg          | Een vast spreekuur voor thuislozen.        |
      | vorm            | individueel                                |
      | trede           | Laagdrempelige voorzieningen               |
      | themas          | thuislozen                                 |
      | doelen          | lichtere voorzieningen in plaats van zwaardere hulp |
      | bewijs          | niet aangetoond                            |
      | minder-maatwerk | nog niet aangetoond                        |
    Dan gaat bij de keuze "AMW+" voor op "Spreekuur in de opvang"
    Als "Roos" de maatregel "Spreekuur in de opvang" aanvult:
      | minder-maatwerk | aantoonbaar minder |
    Dan wordt dat geweigerd met "Waaraan is dat te zien?" en bron "r. 799-803"

  @GOO-192
  Scenario: Van Triple P is te zien wie geschoold is, en wie het ook doet
    Als "Mees" bij "Triple P" een scholing vastlegt:
      | tekst   | Training van vorig jaar       |
      | wie     | kinderopvang in Naarden       |
      | aantal  | 9                             |
      | waarvan | 2                             |
    Dan zijn er bij "Triple P" 9 mensen van "kinderopvang in Naarden" geschoold, van wie 2 het toepassen

  @GOO-122
  Scenario: Een kind met een ouder die psychische problemen heeft, vindt het Buitenshuisproject
    Als een inwoner zoekt op "mijn ouder heeft psychische problemen"
    Dan staat "Buitenshuisproject" bij de eerste 5

  @GOO-190 @GOO-191
  Scenario: Het Geheugenhuis bewijst zich in de praktijk, en dat telt mee
    Dan geldt "Geheugenhuis Bussum en Muiden" als "door gebruikers als nuttig en effectief ervaren", want "Hogeschool Utrecht en Versa Welzijn"
    En gaat bij de keuze "Triple P" voor op "Geheugenhuis Bussum en Muiden"
    En gaat bij de keuze "Geheugenhuis Bussum en Muiden" voor op "Outreachende jeugdconsulent"
