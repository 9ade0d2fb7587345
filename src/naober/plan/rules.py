"""The ladder as a rule: which rung may be used, and when a plan may be agreed. No clock, no database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from naober.gemeente.profiel import Product, Profiel, Trap, Trede
from naober.kern import Bron, Weigering
from naober.onderzoek.rules import Vondst


def mag_op_trede(trap: Trap, trede: str, vondsten: Mapping[str, Vondst], *, onveilig: str = "") -> Weigering | None:
    """May a need be met on this rung? Every lighter rung needs a finding with a reason, and none of them
    may already be enough. Safety opens every rung at once when the ladder says so and the danger is named."""
    doel = next((t for t in trap.treden if t.code == trede), None)
    if doel is None:
        return Weigering(
            "trede.onbekend",
            "Deze trede staat niet op de trap van de gemeente.",
            trap.bron,
            "Kies een trede van de trap.",
            "trede",
        )
    if onveilig.strip() and trap.veiligheid_eerst:
        return None
    for lichter in trap.lichter_dan(trede):
        vondst = vondsten.get(lichter.code)
        if vondst is not None and vondst.volstaat == "ja":
            return Weigering(
                code="trede.lichter-volstaat",
                reden=f"{lichter.naam} is genoeg voor deze behoefte. Dan is {doel.naam} niet nodig.",
                bron=trap.bron,
                alternatief=f"Kies {lichter.naam}, of pas eerst de bevinding op die trede aan.",
                veld="trede",
            )
    missend = zonder_bevinding(trap, trede, vondsten)
    if missend:
        namen = _som_op([t.naam for t in missend])
        return Weigering(
            code="trede.bevinding-ontbreekt",
            reden=f"Voor {doel.naam} moet eerst zijn bekeken of een lichtere trede genoeg is. Nog open: {namen}.",
            bron=trap.bron,
            alternatief="Leg op elke lichtere trede vast waarom die niet of maar deels genoeg is.",
            veld="trede",
        )
    return None


def zonder_bevinding(trap: Trap, trede: str, vondsten: Mapping[str, Vondst]) -> tuple[Trede, ...]:
    """The lighter rungs on which nothing was found yet, lightest first."""
    return tuple(t for t in trap.lichter_dan(trede) if t.code not in vondsten or not vondsten[t.code].reden.strip())


def _som_op(namen: Sequence[str]) -> str:
    return namen[0] if len(namen) == 1 else f"{', '.join(namen[:-1])} en {namen[-1]}"


@dataclass(frozen=True, slots=True)
class Bouwsteen:
    """An action as it is proposed, before it stands in the plan."""

    trede: str
    omschrijving: str
    uitvoerder: str
    wie: str
    product: str = ""
    voorziening_trede: str = ""
    reden_buiten_team: str = ""
    opdracht: str = ""
    onveilig: str = ""
    aangevraagd: bool = False


@dataclass(frozen=True, slots=True)
class Doelvoornemen:
    """A goal as it is proposed. `formeel` and `informeel`: which help of professionals and of people around was
    considered for it."""

    tekst: str
    soort: str
    formeel: str = ""
    informeel: str = ""


Doelen = Sequence[tuple[str, str] | Doelvoornemen]
# The kinds of goal of a profile that names none.
GEWONE_DOELSOORTEN = {"verbetering": "verbetering", "stabilisatie": "stabilisatie"}


def doelsoorten_van(profiel: Profiel) -> dict[str, str]:
    """The kinds of goal that this municipality knows, by code."""
    return {d.code: d.naam for d in profiel.plan.doelsoorten} or GEWONE_DOELSOORTEN


def als_voornemen(doel: tuple[str, str] | Doelvoornemen) -> Doelvoornemen:
    return doel if isinstance(doel, Doelvoornemen) else Doelvoornemen(*doel)


def controleer_doelen(profiel: Profiel, doelen: Sequence[Doelvoornemen], bron: Bron) -> Weigering | None:
    """A goal has a text, and a kind that this municipality knows."""
    soorten = doelsoorten_van(profiel)
    if all(d.tekst.strip() and d.soort in soorten for d in doelen):
        return None
    namen = list(soorten.values())
    return Weigering(
        "plan.doel",
        f"Een doel heeft een omschrijving en een soort: {', '.join(namen[:-1])} of {namen[-1]}.",
        next((d.bron for d in profiel.plan.doelsoorten), bron),
        "Vul beide in.",
        "doel",
    )


def controleer_samenhang(profiel: Profiel, doelen: Sequence[Doelvoornemen]) -> Weigering | None:
    """Where the profile asks it, each goal says which formal and which informal help was considered."""
    regel = profiel.plan.regel("formeel-en-informeel")
    leeg = next((d for d in doelen if not (d.formeel.strip() and d.informeel.strip())), None)
    if regel is None or leeg is None:
        return None
    return Weigering(
        "plan.formeel-informeel",
        f"Welke hulp van professionals en welke van mensen eromheen is overwogen? Nog leeg bij: {leeg.tekst}.",
        regel.bron,
        "Vul bij dit doel allebei in. Is het plan er al, kies dan Plan herzien.",
        "doel",
    )


def _teamhulp(profiel: Profiel, bouwsteen: Bouwsteen) -> Weigering | None:
    """Where the municipality draws the line at the plan, help of the team that follows from it is tailored."""
    product = next((p for p in profiel.producten if p.teamhulp), None)
    if product is None or bouwsteen.uitvoerder != "team" or bouwsteen.product:
        return None
    return Weigering(
        "actie.teamhulp",
        "Hulp van het team is vrij toegankelijk tot en met het plan. Wat uit het plan volgt, is maatwerk.",
        product.bron,
        f"Kies het product {product.naam}. Daarover volgt een besluit, en er is een eigen bijdrage.",
        "product",
    )


def controleer_bouwsteen(profiel: Profiel, bouwsteen: Bouwsteen, vondsten: Mapping[str, Vondst]) -> Weigering | None:
    """Refuse a building block that skips the ladder, stands on the wrong rung, or leaves out who does it."""
    trap = profiel.trap
    if weigering := _zonder_dwang(bouwsteen) or _controleer_ladder(trap, bouwsteen, vondsten):
        return weigering
    trede = trap.trede(bouwsteen.trede)
    if not bouwsteen.omschrijving.strip() or not bouwsteen.wie.strip():
        return Weigering(
            "actie.onvolledig",
            "Bij een actie hoort wat er gebeurt en wie het doet.",
            trap.bron,
            "Vul beide in.",
            "omschrijving",
        )
    regel = profiel.plan.regel("team-eerst")
    if regel and bouwsteen.uitvoerder == "aanbieder" and not bouwsteen.reden_buiten_team.strip():
        return Weigering(
            "actie.reden-buiten-team",
            "Het team doet zoveel mogelijk zelf. Waarom doet een ander dit?",
            regel.bron,
            "Schrijf op waarom het team dit niet zelf doet.",
            "reden_buiten_team",
        )
    if weigering := _teamhulp(profiel, bouwsteen):
        return weigering
    product = profiel.product(bouwsteen.product) if bouwsteen.product else None
    if bouwsteen.product and product is None:
        return Weigering(
            "actie.product",
            "Dit product staat niet in het gemeenteprofiel.",
            trap.bron,
            "Kies een product uit de lijst.",
            "product",
        )
    if trede.besluit and product is None:
        return Weigering(
            "actie.zonder-product",
            f"Op de trede {trede.naam} hoort een product, want er is een besluit nodig.",
            trede.bron,
            "Kies het product.",
            "product",
        )
    andere = product.trede if product else bouwsteen.voorziening_trede
    if andere and andere != trede.code:
        naam = product.naam if product else "Deze voorziening"
        return Weigering(
            "actie.verkeerde-trede",
            f"{naam} staat op een andere trede: {trap.trede(andere).naam}.",
            product.bron if product else trap.bron,
            "Kies die trede, of een andere oplossing.",
            "product" if product else "voorziening",
        )
    return None


def _zonder_dwang(bouwsteen: Bouwsteen) -> Weigering | None:
    """Family, friends and neighbours help because they want to: nobody gives them an assignment, and what they do is no
    condition for anything else."""
    if bouwsteen.uitvoerder != "netwerk" or not bouwsteen.opdracht.strip():
        return None
    return Weigering(
        "actie.mantelzorg-geen-voorwaarde",
        "Een mantelzorger, vriend of buur krijgt geen opdracht: mantelzorg is geen plicht en geen voorwaarde.",
        Bron("Wmo 2015", "art. 1.1.1 lid 1"),
        "Schrijf bij wat er gebeurt wat diegene zelf aanbiedt, of kies andere hulp.",
        "opdracht",
    )


def _controleer_ladder(trap: Trap, bouwsteen: Bouwsteen, vondsten: Mapping[str, Vondst]) -> Weigering | None:
    """What a resident applies for must be decided upon, also when the answer will be no (Awb art. 1:3 lid 3):
    it goes into the plan without the ladder, and can then be rejected. Granting asks the ladder all the same."""
    bekend = any(t.code == bouwsteen.trede for t in trap.treden)
    if not (bouwsteen.aangevraagd and bekend):
        return mag_op_trede(trap, bouwsteen.trede, vondsten, onveilig=bouwsteen.onveilig)
    if bouwsteen.product:
        return None
    return Weigering(
        "actie.aanvraag-zonder-product",
        "Een aanvraag gaat over een product waarover wordt besloten.",
        Bron("Awb", "art. 1:3 lid 3"),
        "Kies het product.",
        "product",
    )


def heeft_besluit_nodig(profiel: Profiel, trede: str, product: str) -> bool:
    """A rung may ask a decision for all that stands on it; a product may ask one on any rung."""
    return profiel.trap.trede(trede).besluit or bool(product)


@dataclass(frozen=True, slots=True)
class Behoeftestand:
    """How far a need has come: met by a finding that suffices, by actions, or still open."""

    omschrijving: str
    volstaat_op: str | None
    acties_op: tuple[str, ...]

    @property
    def gedekt(self) -> bool:
        return self.volstaat_op is not None or bool(self.acties_op)


def open_behoeften(behoeften: Sequence[Behoeftestand]) -> Sequence[str]:
    return [b.omschrijving for b in behoeften if not b.gedekt]


def mag_afspreken(
    profiel: Profiel, behoeften: Sequence[Behoeftestand], *, doelen: int, akkoord_van: str
) -> Weigering | None:
    """A plan is agreed with the household, has an aim, and leaves no need without an answer."""
    bron = profiel.trap.bron
    if doelen == 0:
        return Weigering(
            "plan.zonder-doel",
            "Dit plan heeft nog geen doel.",
            bron,
            "Noem minstens één doel: verbetering of stabilisatie.",
            "doel",
        )
    if open_ := open_behoeften(behoeften):
        return Weigering(
            "plan.open-behoefte",
            f"Voor deze behoefte staat nog niets in het plan: {open_[0]}.",
            bron,
            "Voeg een actie toe, of leg vast op welke trede het al is opgelost.",
            "plan",
        )
    if not akkoord_van.strip():
        return Weigering(
            "plan.akkoord", "Een plan spreekt u af met het huishouden.", bron, "Vul in wie akkoord is.", "akkoord_van"
        )
    return None


def controleer_product_in_plan(product: Product, status: str) -> Weigering | None:
    """A decision follows from an agreed plan, never the other way round."""
    if status == "afgesproken":
        return None
    return Weigering(
        code="besluit.zonder-plan",
        reden=f"Over {product.in_zin} kan pas worden besloten als het plan met het huishouden is afgesproken.",
        bron=product.bron,
        alternatief="Spreek eerst het plan af.",
    )
