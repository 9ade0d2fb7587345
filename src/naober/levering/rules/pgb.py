"""Pure rules of a personal budget: the conditions, the plan, the tariff, who has no choice, and how it is checked.

What differs by municipality stands in `geld.pgb` of the profile; what it does not say is not asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from naober.gemeente.profiel import Product
from naober.gemeente.profiel.geld import Helpersoort, Pgbregels
from naober.gemeente.velden import Antwoorden, controleer_velden
from naober.kern import Bedrag, Bron, Weigering

VOORWAARDEN = Bron("Wmo 2015", "art. 2.3.6 lid 2")
DUURDER = Bron("Wmo 2015", "art. 2.3.6 lid 5 onder a")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pgbplan:
    """The personal plan as it is recorded. `taken`: per task whether it can be done; `hulp`: who helps with them (one
    of the profile) and `hulp_naam`. `natura`: what the cheapest adequate help in kind costs per unit, `gevraagd`: what
    the chosen helper asks. `uitsluitingen`: answers to who has no choice. `besproken_op`: tested with the resident."""

    motivering: str
    gegevens: Antwoorden
    taken: Mapping[str, bool] = field(default_factory=dict)
    hulp: str = ""
    hulp_naam: str = ""
    helper: str = ""
    helper_naam: str = ""
    natura: Bedrag | None = None
    gevraagd: Bedrag | None = None
    netwerk_reden: str = ""
    netwerk_misbruik: str = ""
    uitsluitingen: Mapping[str, bool] = field(default_factory=dict)
    besproken_op: date | None = None
    zelf_regelen: bool = False
    buiten_gemeente: bool = False


@dataclass(frozen=True, slots=True)
class Pgbtarief:
    """What the budget pays for one unit, what the resident pays besides, and why; with the sources."""

    centen: int
    bijbetaling: int
    redenen: tuple[str, ...]
    bronnen: tuple[Bron, ...]


def controleer_plan(regels: Pgbregels, plan: Pgbplan, product: Product, *, peildatum: date) -> Weigering | None:
    """Refuse a plan that says too little, for who has no choice, or that pays a network without a reason."""
    return (
        _controleer_keuze(regels, plan, product)
        or _controleer_inhoud(regels, plan, peildatum)
        or _controleer_vermogen(regels, plan)
        or _controleer_helper(regels, plan)
    )


def _controleer_keuze(regels: Pgbregels, plan: Pgbplan, product: Product) -> Weigering | None:
    # Individual provisions of youth have the same choice as tailored ones.
    if regels.alleen_maatwerk and product.soort != "maatwerk":
        return Weigering(
            "pgb.alleen-maatwerk",
            f"{product.naam} is geen maatwerk. Daarvoor bestaat geen pgb.",
            regels.bron,
            "Geef deze hulp in natura, of zoek een maatwerkvoorziening.",
        )
    for u in regels.uitsluitingen:
        if u.wetten and product.wet not in u.wetten:
            continue
        if u.code not in plan.uitsluitingen:
            return Weigering(
                "pgb.uitsluiting-open", f"Dit is nog niet beantwoord: {u.vraag}", u.bron, "Antwoord ja of nee.",
                f"uitsluiting-{u.code}",
            )  # fmt: skip
        if plan.uitsluitingen[u.code]:
            return Weigering(
                "pgb.uitgesloten",
                f"Voor deze jeugdige kan geen pgb worden gekozen: op de vraag '{u.vraag}' is het antwoord ja.",
                u.bron,
                "Geef de hulp in natura.",
                f"uitsluiting-{u.code}",
            )
    if plan.buiten_gemeente and product.code not in regels.buiten_gemeente:
        return Weigering(
            "pgb.buiten-gemeente",
            f"Dat {product.in_zin} bij een aanbieder buiten de gemeente wordt ingekocht, staat niet in het beleid.",
            regels.bron,
            "Kies een aanbieder binnen de gemeente.",
            "buiten_gemeente",
        )
    return None


def _controleer_inhoud(regels: Pgbregels, plan: Pgbplan, peildatum: date) -> Weigering | None:
    if not plan.motivering.strip():
        return Weigering(
            "pgb.motivering",
            "Waarom wil de inwoner een pgb en geen hulp in natura? Dat staat er nog niet.",
            VOORWAARDEN,
            "Schrijf op wat de inwoner daarover zegt.",
            "motivering",
        )
    if regels.plan is not None and (
        weigering := controleer_velden(
            regels.plan.velden, plan.gegevens, code="pgb.plan", bron=regels.plan.bron, voorvoegsel="gegeven-"
        )
    ):
        return weigering
    if plan.besproken_op is not None and plan.besproken_op > peildatum:
        return Weigering(
            "pgb.besproken", "Dat gesprek is nog niet geweest.", VOORWAARDEN, "Vul de dag van het gesprek in.",
            "besproken_op",
        )  # fmt: skip
    return None


def _controleer_vermogen(regels: Pgbregels, plan: Pgbplan) -> Weigering | None:
    """Each task is answered; what somebody cannot do needs a helper with a name."""
    for nummer, taak in enumerate(regels.taken):
        if taak not in plan.taken:
            return Weigering(
                "pgb.taak-open", f"Dit is nog niet beantwoord: kan de inwoner {taak}?", regels.bron,
                "Antwoord ja of nee.", f"taak-{nummer}",
            )  # fmt: skip
    kan_niet = [taak for taak in regels.taken if not plan.taken[taak]]
    if plan.hulp and plan.hulp not in regels.hulp_van:
        return Weigering(
            "pgb.hulp", "Deze hulp bij het pgb kennen wij niet.", regels.bron,
            f"Kies uit: {'; '.join(regels.hulp_van)}.", "hulp",
        )  # fmt: skip
    if kan_niet and not (plan.hulp and plan.hulp_naam.strip()):
        return Weigering(
            "pgb.vermogen",
            f"De inwoner kan dit niet zelf: {kan_niet[0]}. Er staat niet wie daarbij helpt.",
            regels.bron,
            f"Leg vast wie helpt: {'; '.join(regels.hulp_van)}. Is er niemand, dan is er geen pgb.",
            "hulp",
        )
    return None


def _controleer_helper(regels: Pgbregels, plan: Pgbplan) -> Weigering | None:
    helper = regels.helper(plan.helper)
    if helper is None and (regels.helpers or plan.helper):
        namen = "; ".join(h.naam for h in regels.helpers)
        return Weigering("pgb.helper", "Wie gaat de hulp geven?", regels.bron, f"Kies uit: {namen}.", "helper")
    if helper is None or not helper.netwerk or regels.netwerk is None:
        return None
    if plan.netwerk_reden.strip() and plan.netwerk_misbruik.strip():
        return None
    return Weigering(
        "pgb.netwerk",
        "Hulp die het netwerk anders gratis zou geven, wordt niet betaald. Alleen bij uitzondering kan dat.",
        regels.netwerk.bron,
        "Schrijf op waarom dit een uitzondering is, en hoe misbruik wordt voorkomen.",
        "netwerk_misbruik" if plan.netwerk_reden.strip() else "netwerk_reden",
    )


def bepaal_tarief(regels: Pgbregels, plan: Pgbplan, product: str) -> Pgbtarief | Weigering | None:
    """What the budget pays per unit: the tariff of the by-law or a part of the cost price in kind, never more than the
    cheapest adequate help in kind, never more than is asked. None where the policy has no rule for it."""
    tarief = regels.tarief
    if tarief is None:
        return None
    if plan.natura is None:
        return Weigering(
            "pgb.natura",
            "Wat kost de goedkoopste passende hulp in natura? Zonder dat is er geen tarief.",
            tarief.bron,
            "Vul de kostprijs in natura per eenheid in, uit het contract.",
            "natura",
        )
    helper = regels.helper(plan.helper)
    hoogst, redenen, bronnen = _uitgangspunt(regels, product, plan.natura, helper)
    redenen = (*redenen, "Het tarief rust op het persoonlijk plan en is genoeg voor goede hulp.")
    bronnen = (*bronnen, tarief.bron)
    if plan.gevraagd is None or plan.gevraagd.centen <= hoogst:
        return Pgbtarief(plan.gevraagd.centen if plan.gevraagd else hoogst, 0, redenen, bronnen)
    if not tarief.bijbetalen:
        return Weigering(
            "pgb.te-duur",
            f"Deze hulp kost {plan.gevraagd}, meer dan het tarief van {Bedrag(hoogst)}.",
            DUURDER,
            "Kies hulp die past bij het tarief.",
            "gevraagd",
        )
    verschil = plan.gevraagd.centen - hoogst
    reden = (
        f"De gekozen hulp kost {plan.gevraagd}. Het pgb blijft {Bedrag(hoogst)}; de inwoner betaalt zelf "
        f"{Bedrag(verschil)} bij. Alleen dat deel wordt geweigerd."
    )
    return Pgbtarief(hoogst, verschil, (*redenen, reden), (*bronnen, DUURDER))


def _uitgangspunt(
    regels: Pgbregels, product: str, natura: Bedrag, helper: Helpersoort | None
) -> tuple[int, tuple[str, ...], tuple[Bron, ...]]:
    vast = regels.tarief_voor(product, helper.code) if helper else None
    if vast is not None:
        centen = vast.centen
        reden, bron = f"Het tarief voor deze hulp is {Bedrag(centen)}.", vast.bron
    elif helper is not None and helper.percentage is not None:
        centen = natura.centen * helper.percentage // 100
        reden, bron = (
            f"Voor deze hulp is het tarief {helper.percentage} procent van natura: {Bedrag(centen)}.",
            helper.bron,
        )
    else:
        centen = natura.centen
        reden, bron = f"Het tarief is afgeleid van de kostprijs in natura: {natura}.", regels.bron
    if regels.tarief is not None and regels.tarief.hoogstens_goedkoopst and centen > natura.centen:
        centen = natura.centen
        reden += f" Meer dan de goedkoopste passende hulp in natura mag niet: {natura}."
    return centen, (reden,), (bron,)


def weiger_onbesproken(regels: Pgbregels, *, vastgelegd: bool, besproken_op: date | None) -> Weigering | None:
    """Where the policy asks a personal plan, a budget waits until there is one that was tested with the resident."""
    if regels.plan is None or not regels.plan.verplicht or besproken_op is not None:
        return None
    if not vastgelegd:
        return Weigering(
            "pgb.zonder-plan",
            f"Zonder {regels.plan.naam.lower()} is er geen pgb.",
            regels.plan.bron,
            "Leg het plan vast en bespreek het met de inwoner.",
            "leveringsvorm",
        )
    return Weigering(
        "pgb.niet-besproken",
        f"Het {regels.plan.naam.lower()} is nog niet samen met de inwoner getoetst.",
        regels.plan.bron,
        "Bespreek het plan en leg vast wanneer dat was.",
        "leveringsvorm",
    )


def controleer_toekenning(
    regels: Pgbregels, plan: Pgbplan | None, product: Product, *, eenheden: int | None, centen: int
) -> Weigering | None:
    """May this budget be granted on this plan? `eenheden`: hundredths of units in one period; `centen`: per period.

    Refused by `weiger_onbesproken` and `bepaal_tarief`, and more than the tariff."""
    besproken = plan.besproken_op if plan else None
    if weigering := weiger_onbesproken(regels, vastgelegd=plan is not None, besproken_op=besproken):
        return weigering
    if plan is None:
        return None
    tarief = bepaal_tarief(regels, plan, product.code)
    if isinstance(tarief, Weigering):
        return tarief
    if tarief is None or eenheden is None:
        return None
    hoogst = tarief.centen * eenheden // 100
    if centen > hoogst:
        return Weigering(
            "pgb.bedrag",
            f"Het budget is {Bedrag(centen)}, maar bij dit tarief hoort hoogstens {Bedrag(hoogst)}.",
            tarief.bronnen[-1],
            f"Ken {Bedrag(hoogst)} toe. Wat duurder is, betaalt de inwoner zelf bij.",
            "bedrag",
        )
    return None


def controleer_persoonsgericht(
    regels: Pgbregels, plan: Pgbplan | None, product: Product, centen: int
) -> Weigering | None:
    """A payment in place of help in kind: cheaper, and the resident can arrange it."""
    regel = regels.personengericht
    if regel is None or product.code not in regel.producten:
        return None
    if plan is None or plan.natura is None:
        return Weigering(
            "pgb.betaling-natura",
            "Wat kost deze hulp in natura? Betaling aan de inwoner kan alleen als dat goedkoper is.",
            regel.bron,
            "Leg eerst vast wat natura kost en of de inwoner het zelf kan regelen.",
            "leveringsvorm",
        )
    if centen >= plan.natura.centen:
        return Weigering(
            "pgb.betaling-niet-goedkoper",
            f"Deze betaling ({Bedrag(centen)}) is niet goedkoper dan natura ({plan.natura}).",
            regel.bron,
            "Geef de hulp in natura.",
            "bedrag",
        )
    if not plan.zelf_regelen:
        return Weigering(
            "pgb.betaling-zelf",
            "De inwoner kan de levering niet zelf regelen.",
            regel.bron,
            "Geef de hulp in natura.",
            "leveringsvorm",
        )
    return None
