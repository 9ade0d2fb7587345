# language: nl
Functionaliteit: Een scheiding waar kinderen tussen zitten
  Voor ouders en kinderen samen is er één samenhangend aanbod, voordat het uit de hand loopt.
  (Beleidsplan Sociaal Domein, r. 798-801)

  @LEU-080 @demo
  Scenario: Het aanbod is er voor de ouders en voor de kinderen
    Gegeven de gemeente "leusden" op 6 maart 2017
    En "Sanne" is generalist bij "sociaal-team"
    En inwoner "Marit Oosterveen" van 39 jaar woont in gebied "leusden"
    Als "Sanne" een vraag vastlegt over "Marit Oosterveen":
      | ingang       | sociaal-team                          |
      | kanaal       | telefoon                              |
      | vraag        | Wij maken alleen nog ruzie over de kinderen. |
      | leefgebieden | opvoeden-opgroeien                    |
    En "Sanne" een gesprek vastlegt over "Marit Oosterveen":
      | inwoner      | Marit Oosterveen                      |
      | verslag      | De overdracht op vrijdag loopt steeds mis. |
      | eigen kracht | Beide ouders willen dat het stopt.    |
      | mantelzorg   | nee                                   |
      | leefgebied   | opvoeden-opgroeien: ruzie waar de kinderen bij zijn |
      | behoefte     | opvoeden-opgroeien: Rust voor de kinderen |
    En "Sanne" een plan maakt voor "Marit Oosterveen":
      | doel  | Geen ruzie meer bij de overdracht |
      | soort | preventie                         |
      | terug | 6 juni 2017                       |
    En "Sanne" het onderdeel "complexe-scheiding" invult:
      | aanbod-ouders | Gesprekken over samen ouder blijven |
      | samenhang     | Sanne houdt beide in de gaten       |
    Dan wordt dat geweigerd met "Wat is het aanbod voor de kinderen?"
    Als "Sanne" het onderdeel "complexe-scheiding" invult:
      | aanbod-ouders   | Gesprekken over samen ouder blijven |
      | aanbod-kinderen | Een groep met andere kinderen       |
      | samenhang       | Sanne houdt beide in de gaten       |
    Dan hoort bij de tijdlijn van "Marit Oosterveen" de regel "Aanbod bij conflictueus ouderschap of een complexe scheiding vastgelegd in het plan."
