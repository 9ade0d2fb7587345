"""Which rules on sharing hold for a municipality: the national ones with its own before them."""

from datetime import date
from functools import lru_cache

from naober.gemeente.deelkader import Kader
from naober.gemeente.laden import geldend, heel_profiel
from naober.gemeente.landelijk import deelkader
from naober.gemeente.profiel import Deelregel, Grond, Netwerk, Ontvanger, Ontvangersoort, Organisatie
from naober.gemeente.profiel.deelbeleid import Uitdrukkelijk
from naober.gemeente.queries import profielmap
from naober.kern import Fout

_VERZEKERINGSWET = "Zorgverzekeringswet"


@lru_cache(maxsize=64)
def kader_van(gemeente: int, dag: date) -> Kader:
    """The rules on sharing of this municipality as they hold on `dag`, also on a day before its policy document."""
    landelijk = geldend(deelkader(), dag)
    heel = heel_profiel(profielmap(gemeente))
    eigen, profiel = geldend(heel.delen, dag), geldend(heel, dag)
    if not landelijk.leeftijden:
        raise Fout(f"Op {dag:%d-%m-%Y} was er nog geen wet over toestemming van kinderen.")
    regels = tuple(_naar_hier(r, eigen.uitdrukkelijk) for r in (*eigen.regels, *landelijk.regels))
    eigen_ontvangers = (
        *(_organisatie(o) for o in profiel.organisaties if not o.gemeente),
        *(_netwerk(n) for n in profiel.netwerken),
    )
    return Kader(
        dag,
        landelijk.gegevens,
        landelijk.doelen,
        (*eigen_ontvangers, *(o for o in landelijk.ontvangers if o.code not in {e.code for e in eigen_ontvangers})),
        tuple(r for r in regels if r.stand == "geldt"),
        tuple(r for r in heel.delen.regels if r.stand != "geldt"),
        tuple(c for c in eigen.convenanten if c.stand == "getekend"),
        heel.delen.convenanten,
        landelijk.leeftijden[-1],
        eigen.noodtoegang or landelijk.noodtoegang,
        eigen.inzageverzoek or landelijk.inzageverzoek,
    )


def _naar_hier(regel: Deelregel, uitdrukkelijk: Uitdrukkelijk | None) -> Deelregel:
    """Where third parties get nothing without consent, a rule of law becomes one that asks for it."""
    derden = set(regel.ontvangers) - {Ontvangersoort.MEDEWERKER}
    if uitdrukkelijk is None or regel.grond is not Grond.WET or not derden:
        return regel
    if set(regel.doelen) <= set(uitdrukkelijk.behalve):
        return regel
    return regel.model_copy(update={"grond": Grond.TOESTEMMING, "bron": uitdrukkelijk.bron})


def _organisatie(o: Organisatie) -> Ontvanger:
    """An organisation of the profile as a receiver: what it is follows from its contract and its law."""
    soort = Ontvangersoort.ORGANISATIE
    if o.wet == _VERZEKERINGSWET:
        soort = Ontvangersoort.VERZEKERAAR
    elif o.gecontracteerd:
        soort = Ontvangersoort.AANBIEDER
    return Ontvanger(code=o.code, naam=o.naam, soort=soort, wet=o.wet, bron=o.bron)


def _netwerk(n: Netwerk) -> Ontvanger:
    return Ontvanger(code=n.code, naam=n.naam, soort=Ontvangersoort.NETWERK, bron=n.bron)
