"""Pure rules on a worry that is told in somebody's own words, by a visitor or at the entrance: of which kind it is, and
whose it is."""

from naober.gemeente.profiel.signalen import Signaalbron, Signaalsoort
from naober.gemeente.signaalkader import Signaalkader

# Codes of the national list: a worry of which nobody said more, and who reports without an organisation.
ZORG, ZORG_OM_KIND, BEZOEKER = "zorg-om-iemand", "zorg-om-kind", "inwoner"
_VOLWASSEN = 18


def voor_bezoekers(kader: Signaalkader) -> tuple[Signaalsoort, ...]:
    """What a visitor of the public pages may say that it is about: kinds about somebody or an address that anybody may
    give today. Events in a life come from who registers them."""
    return tuple(
        s
        for s in kader.soorten_van(BEZOEKER)
        if s.over != "groep" and s.groep != "levensgebeurtenis" and kader.grond_voor(s) is not None
    )


def soort_van_zorg(kader: Signaalkader, leeftijd: int | None) -> Signaalsoort | None:
    """The kind of a worry of which nobody said more: about a child, or about somebody."""
    kind = kader.soort(ZORG_OM_KIND) if leeftijd is not None and leeftijd < _VOLWASSEN else None
    return kind or kader.soort(ZORG)


def afzender_bij(kader: Signaalkader, soort: Signaalsoort, ingang: str, *, zelf: bool) -> Signaalbron | None:
    """Who sent what came in at this entrance: the sender that the entrance is; else the municipality itself when it
    went out to look (`zelf`), or somebody in the surroundings, who is told least."""
    eigen = next((b for b in kader.bronnen if ingang == b.code or ingang in b.organisaties), None)
    anders = kader.bron("gemeente" if zelf else BEZOEKER)
    return eigen if eigen is not None and soort in kader.soorten_van(eigen.code) else anders
