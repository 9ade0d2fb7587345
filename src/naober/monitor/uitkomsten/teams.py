"""Teams side by side, as the beginning of a conversation: each figure with how sure it is and who live in its area.

No place on a list: teams stand by their name, and nothing is added up to one mark.
"""

from collections.abc import Sequence

from naober.gemeente.profiel import Indicator
from naober.kern.cijfertabel import VERBORGEN, Cijfer, Cijfertabel, Kolom
from naober.monitor.indicatoren import Indicator as Meting
from naober.monitor.indicatoren import laad
from naober.monitor.tellen import Uitkomst, Uitslag
from naober.monitor.uitkomsten.bron import Cijferbron, kolom_van, leeg, waarde
from naober.monitor.uitkomsten.rules import onzekerheid

# Beside what the profile compares by team: what help brought about, and how long it took.
GEWOON = ("doelen-bereikt", "vraag-tevreden", "uitval", "informele-inzet", "termijn-gehaald")
_ACHTERGROND = (
    ("alleen", "Wonen alleen"), ("alleen-met-kinderen", "Een volwassene met kinderen"),
    ("samen-met-kinderen", "Samen met kinderen"),
)  # fmt: skip


def te_vergelijken(bron: Cijferbron) -> tuple[tuple[Meting, Indicator | None], ...]:
    """The figures that teams are compared by: first those of which the profile says so, then some of the house; with
    each the indicator of the policy that it is of."""
    alle = laad()
    eigen = [
        (alle[i.meting], i) for i in bron.profiel.indicatoren
        if "team" in i.vergelijken and i.meting in alle and "team" in alle[i.meting].splitst and _kaal(i)
    ]  # fmt: skip
    uit: dict[str, tuple[Meting, Indicator | None]] = {m.code: (m, i) for m, i in eigen}
    for code in GEWOON:
        uit.setdefault(code, (alle[code], None))
    return tuple(uit.values())


def _kaal(i: Indicator) -> bool:
    """Counted over everything: a choice is for the page of the indicator itself."""
    return not any((i.keuze.wetten, i.keuze.producten, i.keuze.treden, i.keuze.vormen, i.keuze.leefgebieden))


def naast_elkaar(bron: Cijferbron, wat: Meting, indicator: Indicator | None) -> Cijfertabel:
    """One figure for each team, with its interval where it is a share of people."""
    uitkomst = bron.tel(wat.code, "team")
    deel = wat.soort == "procent"
    kolommen = [Kolom("Team"), kolom_van(wat.code, "Cijfer")]
    kolommen += [Kolom(n, "procent", decimalen=1) for n in ("Zeker boven", "Zeker onder")] if deel else []
    rijen: list[list[Cijfer]] = []
    if isinstance(uitkomst, Uitkomst):
        delen = sorted(uitkomst.delen, key=lambda d: bron.naam("team", d.sleutel[0]))
        rijen = [[bron.naam("team", d.sleutel[0]), waarde(d), *(_grenzen(d) if deel else ())] for d in delen]
        if delen:
            rijen.append(["Alles bij elkaar", waarde(uitkomst.geheel), *(_grenzen(uitkomst.geheel) if deel else ())])
    uitleg = [f"Geteld: {wat.teller}. Van: {wat.noemer}. Niet meegeteld: {wat.laat_weg}."]
    if deel:
        uitleg.append(
            "Tussen de twee grenzen ligt het cijfer met 95 procent zekerheid, als het om toeval tussen inwoners gaat. "
            "Overlappen de grenzen van twee teams, dan is er geen verschil aangetoond."
        )
    if indicator and indicator.achtergrond:
        uitleg.append(f"Wat ook meespeelt: {', '.join(indicator.achtergrond)}.")
    return bron.tabel(indicator.naam if indicator else wat.naam, kolommen, rijen, uitleg)


def _grenzen(d: Uitslag) -> Sequence[Cijfer]:
    if d.verborgen:
        return (VERBORGEN, VERBORGEN)
    grens = onzekerheid(float(d.teller or 0), float(d.noemer or 0))
    return (None, None) if grens is None else grens


def achtergrond(bron: Cijferbron) -> Cijfertabel:
    """Who live where each team works: how many households have help, and of which kind."""
    uitkomst = bron.tel("huishoudens-op-trede", "team", "huishoudtype")
    geheel = bron.tel("huishoudens-op-trede", "team")
    cellen = {d.sleutel: d for d in uitkomst.delen} if isinstance(uitkomst, Uitkomst) else {}
    teams = sorted(geheel.delen, key=lambda d: bron.naam("team", d.sleutel[0])) if isinstance(geheel, Uitkomst) else []
    niets = leeg(cellen.values())
    rijen: list[list[Cijfer]] = []
    for d in teams:
        team = d.sleutel[0]
        rijen.append([
            bron.naam("team", team), _gebieden(bron, team), waarde(d),
            *(waarde(cellen[team, code]) if (team, code) in cellen else niets for code, _ in _ACHTERGROND),
        ])  # fmt: skip
    return bron.tabel(
        "Met wie elk team werkt",
        [Kolom("Team"), Kolom("Gebieden"), Kolom("Huishoudens", "aantal"),
         *(Kolom(n, "aantal") for _, n in _ACHTERGROND)],
        rijen,
        ("Huishoudens met hulp in een plan. Wie er wonen en wat er speelt, verschilt per gebied.",),
    )  # fmt: skip


def _gebieden(bron: Cijferbron, team: str) -> str:
    gevonden = bron.profiel.team(team)
    namen = [bron.naam("gebied", g) for g in (gevonden.gebieden if gevonden else ())]
    return ", ".join(namen) or "de hele gemeente"
