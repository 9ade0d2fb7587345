"""Figures as national lists define them, and help that comes together with other help."""

from datetime import date
from typing import Any

from naober.monitor.indicatoren.basis import loopt, tellend, toegekend, zelfde
from naober.monitor.indicatoren.register import Breuk, Kolom, Uitvraag, aantal, indicator, unieke
from naober.monitor.motor import Motor

_MEERDERJARIG = 18
_JEUGDWET, _WMO = "Jeugdwet", "Wmo 2015"


def _jaar(dag: Any) -> Kolom:
    return dag.year if isinstance(dag, date) else dag.year()


def _jongeren(motor: Motor, vraag: Uitvraag) -> Any:
    """Who lives here and is not of age in the year of the last day: no day of birth is kept."""
    return tellend(
        motor.tabel("persoon"), vraag,
        lambda t, _, tot: (t.overleden.isnull() | (t.overleden > tot))
        & ((_jaar(tot) - t.geboortejaar).between(0, _MEERDERJARIG - 1)),
    )  # fmt: skip


@indicator(
    "jongeren-met-jeugdhulp", naam="Jongeren met jeugdhulp", eenheid="procent", splitst=(),
    teller="jongeren tot 18 jaar met jeugdhulp op een besluit", noemer="jongeren tot 18 jaar die hier wonen",
    laat_weg="hulp zonder besluit, en hulp vanaf 18 jaar",
)  # fmt: skip
def jongeren_met_jeugdhulp(motor: Motor, vraag: Uitvraag) -> Breuk:
    hulp = toegekend(motor)
    hulp = loopt(hulp.filter(hulp.wet == _JEUGDWET), "ingang", "einde", vraag)
    jongeren = _jongeren(motor, vraag)
    return Breuk(unieke(jongeren.semi_join(hulp, zelfde(vraag, "persoon"))), aantal(jongeren), 100)


@indicator(
    "wmo-maatwerk-bereik", naam="Cliënten met een maatwerkarrangement Wmo", eenheid="per 10.000 inwoners",
    soort="getal", splitst=("product",), teller="inwoners met maatwerk uit de Wmo op een besluit",
    noemer="inwoners, maal 10.000", laat_weg="algemene voorzieningen, en hulp zonder besluit",
)  # fmt: skip
def wmo_maatwerk_bereik(motor: Motor, vraag: Uitvraag) -> Breuk:
    hulp = toegekend(motor)
    hulp = loopt(hulp.filter((hulp.wet == _WMO) & (hulp.soort == "maatwerk")), "ingang", "einde", vraag)
    wie = tellend(motor.tabel("persoon"), vraag, lambda t, _, tot: t.overleden.isnull() | (t.overleden > tot))
    return Breuk(unieke(hulp), aantal(wie), 10_000)


@indicator(
    "stapeling", naam="Inwoners met meer dan één soort hulp", eenheid="procent", splitst=("wet",),
    teller="inwoners met twee of meer soorten hulp in dezelfde tijd", noemer="inwoners met hulp op een besluit",
    laat_weg="hulp zonder besluit",
)  # fmt: skip
def stapeling(motor: Motor, vraag: Uitvraag) -> Breuk:
    """Different products: two grants of the same one are no stacking."""
    hulp = loopt(toegekend(motor), "ingang", "einde", vraag)
    sleutels = zelfde(vraag, "persoon")
    per = hulp.group_by(sleutels).aggregate(soorten=hulp["product"].nunique())
    return Breuk(unieke(hulp.semi_join(per.filter(per.soorten > 1), sleutels)), unieke(hulp), 100)
