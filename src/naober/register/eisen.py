"""What a register asks before a line may be recorded: other answers, from a day on or until it. Pure."""

from collections.abc import Mapping
from datetime import date

from naober.gemeente.profiel import Register
from naober.gemeente.velden import Antwoorden, Waarde
from naober.kern import Weigering


def past(antwoorden: Antwoorden, verwacht: Mapping[str, tuple[str, ...]]) -> bool:
    """Each of these fields has one of the answers named."""
    return all(set(als_lijst(antwoorden.get(code))) & set(waarden) for code, waarden in verwacht.items())


def als_lijst(waarde: Waarde | None) -> tuple[str, ...]:
    """One answer or several, as several; none when nothing was filled in."""
    return (waarde,) if isinstance(waarde, str) else tuple(waarde or ())


def controleer_eisen(register: Register, antwoorden: Antwoorden) -> Weigering | None:
    """Refused: the first condition of the register that these answers do not keep."""
    for eis in register.eisen:
        geldt = past(antwoorden, eis.als) and all(_dag_in(antwoorden, code, vanaf=d) for code, d in eis.vanaf.items())
        geldt = geldt and all(_dag_in(antwoorden, code, voor=d) for code, d in eis.voor.items())
        if geldt and not past(antwoorden, eis.dan):
            veld = next(iter({**eis.als, **eis.vanaf, **eis.voor}))
            return Weigering("register.eis", eis.uitleg, eis.bron, "Wacht tot het zover is.", f"veld-{veld}")
    return None


def _dag_in(antwoorden: Antwoorden, code: str, *, vanaf: date | None = None, voor: date | None = None) -> bool:
    """The day in this field is on the right side; a day that was not given is on neither."""
    dag = antwoorden.get(code)
    if not isinstance(dag, str) or not dag:
        return False
    gelezen = date.fromisoformat(dag)
    return (vanaf is None or gelezen >= vanaf) and (voor is None or gelezen < voor)
