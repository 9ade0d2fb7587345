"""Pieces of a profile in words, the same wherever the command line shows them."""

import textwrap
from collections.abc import Iterable
from datetime import date

from naober.gemeente.delen import Beleid
from naober.gemeente.profiel import Mandaat, Product, Profiel, Rol, Termijnregel, Triageregel
from naober.kern import datum_voluit

BREEDTE = 100


def alinea(tekst: str, inspringing: int = 0) -> list[str]:
    """This text on lines that fit, indented by so many columns."""
    wit = " " * inspringing
    return textwrap.wrap(tekst, BREEDTE, initial_indent=wit, subsequent_indent=wit)


def herkomst(deel: Beleid, inspringing: int) -> list[str]:
    """Where this comes from, and the assumption in it: both stand wherever the piece of policy stands."""
    regels = alinea(f"bron: {deel.bron}", inspringing)
    return regels + (alinea(f"aanname: {deel.aanname}", inspringing) if deel.aanname else [])


def geldigheid(profiel: Profiel, dag: date) -> str:
    """Which day's policy this is. Outside the time of the document it says so, because it is easily overlooked."""
    document = profiel.document
    if dag < document.geldig_van:
        eerste = datum_voluit(document.geldig_van)
        return f"{datum_voluit(dag)}; de nota geldt vanaf {eerste}, dus dit is het beleid van die dag"
    if document.geldig_tot and dag > document.geldig_tot:
        return f"{datum_voluit(dag)}; let op: de nota gold tot en met {datum_voluit(document.geldig_tot)}"
    return datum_voluit(dag)


def ja_nee(waarde: bool) -> str:
    return "ja" if waarde else "nee"


def rolnamen(profiel: Profiel, rollen: Iterable[Rol]) -> str:
    """The municipality's own names for these roles; one of them is enough."""
    return " of ".join(profiel.rolnaam(rol) for rol in rollen)


def lengte(termijn: Termijnregel) -> str:
    """How long the term is: "6 weken", "1 dag"."""
    for aantal, een, meer in (
        (termijn.weken, "week", "weken"),
        (termijn.dagen, "dag", "dagen"),
        (termijn.maanden, "maand", "maanden"),
    ):
        if aantal:
            return f"{aantal} {een if aantal == 1 else meer}"
    raise AssertionError  # a profile refuses a term without a length


def voor_wetten(termijn: Termijnregel) -> str:
    """Under which laws the term holds, as an addition; empty when it holds for all others."""
    return f" ({', '.join(termijn.wetten)})" if termijn.wetten else ""


def zonder_mandaat(profiel: Profiel) -> tuple[Product, ...]:
    """The products on which nobody may decide."""
    return tuple(p for p in profiel.producten if profiel.mandaat_voor(p.code) is None)


def mandaatproducten(profiel: Profiel, mandaat: Mandaat) -> str:
    """On what this mandate decides, after the mandates before it took theirs."""
    eigen = [p.naam for p in profiel.producten if profiel.mandaat_voor(p.code) is mandaat]
    if not eigen:
        return "geen enkel product"
    if len(eigen) == len(profiel.producten):
        return "alle producten"
    return "alle andere producten" if "*" in mandaat.producten else ", ".join(eigen)


def triage_als(profiel: Profiel, regel: Triageregel) -> str:
    """When this rule of the routing fits."""
    als = regel.als
    delen: list[str] = []
    if als.enkelvoudig is not None:
        delen.append("enkelvoudig" if als.enkelvoudig else "niet enkelvoudig")
    namen = {gebied.code: gebied.naam for gebied in profiel.leefgebieden}
    for codes, begin, tussen in (
        (als.leefgebieden, "over", "of"),
        (als.alleen, "alleen over", "of"),
        (als.alle, "over", "en"),
    ):
        if codes:
            delen.append(f"{begin} " + f" {tussen} ".join(namen.get(code, code) for code in codes))
    if als.jonger_dan is not None:
        delen.append(f"jonger dan {als.jonger_dan}")
    if als.vanaf is not None:
        delen.append(f"vanaf {als.vanaf} jaar")
    ingangen = {ingang.code: ingang.naam for ingang in profiel.ingangen}
    delen += [f"via {' of '.join(ingangen.get(c, c) for c in als.ingangen)}"] if als.ingangen else []
    delen += [f"in {' of '.join(als.gebieden)}"] if als.gebieden else []
    delen += [" of ".join(als.aard)] if als.aard else []
    delen += [f"herkomst {' of '.join(als.herkomst)}"] if als.herkomst else []
    delen += [f"onder {' of '.join(als.wetten)}"] if als.wetten else []
    delen += [f"om {' of '.join(als.producten)}"] if als.producten else []
    if als.veiligheid is not None:
        delen.append("de veiligheid is in het geding" if als.veiligheid else "zonder gevaar")
    if als.spoed is not None:
        delen.append("met spoed" if als.spoed else "zonder spoed")
    delen += [f"{code}: {' of '.join(waarden)}" for code, waarden in als.antwoorden.items()]
    return ", ".join(delen) or "elke andere vraag"


def triage_naar(profiel: Profiel, regel: Triageregel) -> str:
    """Where a question goes when this rule fits."""
    if regel.uitkomst == "beantwoorden":
        return "meteen beantwoorden"
    if regel.naar == "gebied":
        return "naar het team van het adres"
    team = profiel.team(regel.naar or "")
    return f"naar {team.naam if team else regel.naar}"
