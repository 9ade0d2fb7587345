"""What the letter of a decision says. Dutch at B1: short sentences, the outcome first, every term explained.

Of what staff typed only this gets in: the motivation of a decision, why it has no last day, who does it and with
which extra assignment, and the explanation of a withdrawal. The reasons behind a finding, a condition or an urgent
choice stay in the file: whoever opens the letter at home may be the very person they are about.
"""

from collections.abc import Sequence
from datetime import date

from naober.besluit.lezer import Lezer, lezer_van
from naober.besluit.models import Besluit
from naober.besluit.rules.grenzen import omvang_voluit
from naober.brief.zetten import Briefinhoud, Deel
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Mandaat, Product, Profiel, Rol, Toetsgrond, Trap, Trede
from naober.gemeente.rules import Oordeel, eenmaal
from naober.gemeente.velden import weergave
from naober.kern import Bedrag, datum_voluit
from naober.plan.models import Actie
from naober.regels import BijdrageOordeel

_LEVERING = {
    Besluit.Leveringsvorm.ZIN: (
        "{krijgt} dit van een organisatie. De gemeente betaalt die organisatie. Dit heet zorg in natura."
    ),
    Besluit.Leveringsvorm.PGB: (
        "U kiest zelf wie de hulp geeft. De gemeente geeft daar een budget voor. "
        "Dit heet een persoonsgebonden budget (pgb)."
    ),
    Besluit.Leveringsvorm.GELD: "{krijgt} geld van de gemeente. Daarmee betaalt u de kosten.",
    Besluit.Leveringsvorm.PVB: (
        "U kiest zelf wie de hulp geeft. De gemeente betaalt die voor u. Dit heet een persoonsvolgend budget."
    ),
    Besluit.Leveringsvorm.VOUCHER: (
        "{krijgt} een voucher. Daarmee gaat u naar een organisatie die meedoet. De gemeente betaalt die organisatie."
    ),
}
_TREDE = {"ja": "genoeg", "deels": "voor een deel genoeg", "nee": "niet genoeg"}
_CAK = (
    "Het CAK is een organisatie van de overheid. Het CAK rekent uit wat u betaalt voor hulp van de gemeente, "
    "en stuurt u de rekening."
)


def besluitbrief(
    profiel: Profiel,
    actor: Actor,
    besluit: Besluit,
    product: Product,
    *,
    oordelen: Sequence[Oordeel],
    bijdrage: BijdrageOordeel | None,
) -> Briefinhoud:
    """The letter of a grant or a rejection, with everything the resident needs to follow and to contest it.

    To the parents or carers when the child is under sixteen on the day of the decision. `oordelen`: every
    checklist that was weighed. `bijdrage` is None where no own contribution exists. Source: Awb art. 3:46."""
    toegekend = besluit.uitkomst == Besluit.Uitkomst.TOEGEKEND
    lezer = lezer_van(besluit.persoon, besluit.genomen_op)
    delen = [
        _toekenning(profiel, besluit, product, lezer) if toegekend else _afwijzing(profiel, besluit, product, lezer),
        _waarom(profiel.trap, besluit, toegekend),
        *_voorwaarden(oordelen, lezer),
        *(_bijdragen(product, bijdrage) if toegekend else []),
        *([_controle(profiel, product)] if toegekend else []),
        bezwaardeel(profiel, besluit.wet, besluit.genomen_op),
        vragendeel(profiel, actor),
    ]
    naam = naam_van(product)
    kop = f"{lezer.krijgt} {naam}" if toegekend else f"Uw aanvraag voor {naam} is afgewezen"
    mandaat = profiel.mandaat_voor(product.code)
    rol = rol_van(actor, mandaat.besluit if mandaat else ())
    regels = _regels(profiel, besluit, product, oordelen, bijdrage)
    return brief(profiel, actor, rol, besluit, lezer, kop, besluit.genomen_op, delen, regels)


def intrekkingsbrief(
    profiel: Profiel, actor: Actor, besluit: Besluit, product: Product, grond: Toetsgrond, toelichting: str, dag: date
) -> Briefinhoud:
    """The letter that ends a decision which the test afterwards found unlawful. It has a reference of its own,
    for an objection is made to this decision and not to the first."""
    lezer = lezer_van(besluit.persoon, dag)
    gekregen = f"{lezer.kind} {naam_van(product)}" if lezer.kind else f"u {naam_van(product)}"
    besloten = (
        f"Op {datum_voluit(besluit.genomen_op)} kreeg {gekregen}. Dat staat in de brief met kenmerk "
        f"{besluit.kenmerk}. De gemeente heeft dat besluit later gecontroleerd. Het klopt niet met de wet. "
        f"Daarom stopt het op {datum_voluit(dag)}."
    )
    delen = [
        Deel("Wat is er besloten?", [besloten]),
        Deel("Waarom is dat?", [_zin(grond.naam), *alineas(_zin(toelichting))]),
        bezwaardeel(profiel, besluit.wet, dag),
        vragendeel(profiel, actor),
    ]
    kop = f"{lezer.krijgt} niet langer {naam_van(product)}"
    rol = rol_van(actor, (Rol.TOETSER,))
    return brief(
        profiel, actor, rol, besluit, lezer, kop, dag, delen, bronnen(str(grond.bron)), kenmerk=f"{besluit.kenmerk}-i"
    )


def brief(
    profiel: Profiel,
    actor: Actor,
    rol: Rol,
    besluit: Besluit,
    lezer: Lezer,
    kop: str,
    dag: date,
    delen: Sequence[Deel],
    regels: Deel,
    kenmerk: str = "",
) -> Briefinhoud:
    """A letter about a decision, with a reference of its own where it is not the first."""
    huishouden, kenmerk = besluit.dossier.huishouden, kenmerk or besluit.kenmerk
    return Briefinhoud(
        onderwerp=kop,
        aanhef=lezer.aanhef,
        datum=datum_voluit(dag),
        kenmerk=kenmerk,
        kenmerktekst=f"Kenmerk {kenmerk}",
        afzender={
            "naam": profiel.gemeente.afzender,
            "team": _teamnaam(profiel, actor),
            "gemeente": profiel.gemeente.naam,
        },
        ontvanger={
            "naam": lezer.naam,
            "adres": huishouden.straatregel,
            "woonplaats": huishouden.plaatsregel,
        },
        ondertekenaar={"naam": actor.naam, "rol": profiel.rolnaam(rol)},
        delen=delen,
        bronnen=regels,
    )


# ---------------------------------------------------------------------------------------- wie, en hoe genoemd


def rol_van(actor: Actor, bij_voorkeur: Sequence[Rol]) -> Rol:
    """The role in which someone signs: the one that this letter takes, where they have it."""
    return next((rol for rol in bij_voorkeur if rol in actor.rollen), sorted(actor.rollen)[0])


def _teamnaam(profiel: Profiel, actor: Actor) -> str:
    team = profiel.team(actor.team)
    return team.naam if team else profiel.gemeente.teamnaam


def naam_van(product: Product) -> str:
    """How a letter calls this product inside a sentence."""
    return product.brief_naam or product.in_zin


def _hoofdletter(tekst: str) -> str:
    return f"{tekst[0].upper()}{tekst[1:]}" if tekst else ""


def _zin(tekst: str) -> str:
    """A text as a sentence: with a capital and an end."""
    kaal = _hoofdletter(tekst.strip())
    return kaal if kaal.endswith((".", "!", "?", "…")) or not kaal else f"{kaal}."


def alineas(tekst: str) -> list[str]:
    """What someone typed, with every line a paragraph of its own."""
    return [regel.strip() for regel in tekst.splitlines() if regel.strip()]


# ------------------------------------------------------------------------------------------------- de delen


def _toekenning(profiel: Profiel, besluit: Besluit, product: Product, lezer: Lezer) -> Deel:
    vorm, actie = Besluit.Leveringsvorm(besluit.leveringsvorm), besluit.actie
    geld = vorm == Besluit.Leveringsvorm.GELD
    rijen = [(f"Wat {lezer.kind or 'u'} krijgt", product.naam)]
    if besluit.bedrag_centen is not None:
        per = f" {Besluit.Per(besluit.per).label}" if besluit.per else ""
        rijen.append(("Bedrag", f"{Bedrag.van_centen(besluit.bedrag_centen)}{per}"))
    if besluit.omvang is not None and product.omvang is not None:
        rijen.append(("Hoeveel", omvang_voluit(product.omvang, besluit.omvang)))
    if besluit.vormsoort:
        rijen.append(("Soort", besluit.vormsoort))
    if product.vervoer and product.vervoer != "geen":
        rijen.append(("Vervoer", "hoort erbij" if product.vervoer == "inbegrepen" else "wordt apart geregeld"))
    if besluit.resultaat:
        rijen.append(("Wat u ermee bereikt", besluit.resultaat))
    rijen.append(("Vanaf", datum_voluit(besluit.ingang_op or besluit.genomen_op)))
    rijen.append(("Tot en met", datum_voluit(besluit.eind_op) if besluit.eind_op else "geen vaste laatste dag"))
    if besluit.reden_zonder_einde and besluit.eind_op is None:
        rijen.append(("Waarom geen laatste dag", besluit.reden_zonder_einde))
    rijen.append(("Hoe dat gaat", _LEVERING[vorm].format(krijgt=lezer.krijgt)))
    rijen.append(("Wie het regelt" if geld else "Wie het doet", actie.wie))
    if actie.opdracht:
        rijen.append(("Extra opdracht", actie.opdracht))
    rijen.extend(
        (veld.brief_naam or veld.naam, weergave(veld, besluit.gegevens[veld.code]))
        for veld in (*product.velden, *profiel.plan.besluitvelden(actie.trede, product.code))
        if veld.in_brief and veld.code in besluit.gegevens
    )
    besloten = (
        f"{lezer.krijgt} {naam_van(product)}. U vroeg dit{lezer.voor} aan op {datum_voluit(besluit.aanvraag_op)}. "
        f"{product.brief_uitleg or product.uitleg}{_anders(besluit)}"
    )
    if besluit.spoed:
        besloten = (
            f"{lezer.krijgt} meteen {naam_van(product)}, omdat het niet kan wachten. Dit is tijdelijk. De gemeente "
            f"onderzoekt nu wat er nodig is. Daarna volgt een nieuw besluit. {product.brief_uitleg or product.uitleg}"
        )
    return Deel("Wat is er besloten?", [besloten], rijen)


def _anders(besluit: Besluit) -> str:
    """That it is not quite what was asked, said at once and not left to be found out."""
    return {
        "gelijkwaardig": " Dit is iets anders dan u verwachtte, en even goed.",
        "minder": " Dit is minder dan u vroeg. Uw aanvraag is dus voor een deel toegekend.",
        "meer": " Dit is meer dan u vroeg.",
    }.get(besluit.verhouding, "")


def _afwijzing(profiel: Profiel, besluit: Besluit, product: Product, lezer: Lezer) -> Deel:
    besloten = (
        f"U vroeg op {datum_voluit(besluit.aanvraag_op)} dit aan{lezer.voor}: {naam_van(product)}. "
        f"{lezer.krijgt} dit niet. Dat heet: uw aanvraag is afgewezen."
    )
    bekend = {g.code: g.naam for g in (profiel.besluitregels.weigergronden if profiel.besluitregels else ())}
    return Deel("Wat is er besloten?", [besloten], punten=[_zin(bekend[g]) for g in besluit.gronden if g in bekend])


def _waarom(trap: Trap, besluit: Besluit, toegekend: bool) -> Deel:
    zinnen, actie = alineas(besluit.motivering), besluit.actie
    if actie.onveilig:
        if toegekend:
            zinnen.append("Omdat het dringend was, is meteen gekozen voor deze hulp.")
        return Deel("Waarom is dit besloten?", zinnen)
    oordelen = {b.trede: b.volstaat for b in actie.behoefte.bevindingen.all()}
    punten = [f"{t.naam}: {_TREDE[oordelen[t.code]]}." for t in _lichter(trap, actie) if t.code in oordelen]
    if punten:
        zinnen.append("Samen met u is eerst gekeken of lichtere hulp genoeg is:")
    return Deel("Waarom is dit besloten?", zinnen, punten=punten)


def _lichter(trap: Trap, actie: Actie) -> Sequence[Trede]:
    """The rungs below that of the action; none when the ladder has lost that rung since the plan was made."""
    return trap.lichter_dan(actie.trede) if actie.trede in {t.code for t in trap.treden} else ()


def _voorwaarden(oordelen: Sequence[Oordeel], lezer: Lezer) -> list[Deel]:
    punten = [
        f"{_zin(lezer.vraag(u.voorwaarde))} Antwoord: {'ja' if u.antwoord.waarde else 'nee'}."
        for u in eenmaal(oordelen)
        if u.antwoord is not None
    ]
    return [Deel("Naar welke voorwaarden is gekeken?", punten=punten)] if punten else []


def _bijdragen(product: Product, bijdrage: BijdrageOordeel | None) -> list[Deel]:
    """What the resident pays. Also when that is nothing, for a tailored provision under the Wmo: it is what everyone
    asks. Other laws have rules of their own, and money to spend needs no such sentence."""
    if bijdrage is not None:
        return [_bijdrage(bijdrage)]
    if product.bijdrage != "geen" or product.soort != "maatwerk" or not product.wet.startswith("Wmo"):
        return []
    return [Deel("Betaalt u zelf mee?", ["Voor deze hulp betaalt u geen eigen bijdrage via het CAK."])]


def _bijdrage(bijdrage: BijdrageOordeel) -> Deel:
    kop, redenen = "Betaalt u zelf mee?", " ".join(bijdrage.redenen)
    if bijdrage.soort == "geen":
        return Deel(kop, [f"U betaalt niets. {redenen}".strip()])
    if bijdrage.bedrag is not None:
        # The reason of a fixed amount repeats the amount; the letter says the rest of it in the second person.
        betaalt = (
            f"U betaalt {bijdrage.bedrag} per {bijdrage.per}. Dat is de eigen bijdrage voor uw hele huishouden "
            "samen, hoeveel hulp u ook krijgt."
        )
        return Deel(kop, [betaalt, _CAK])
    onbekend = f"Hoeveel u betaalt, hoort u van het CAK. {_CAK}"
    return Deel(kop, [onbekend, redenen] if redenen else [onbekend])


def _controle(profiel: Profiel, product: Product) -> Deel:
    mandaat = profiel.mandaat_voor(product.code)
    if not _wordt_later_getoetst(mandaat):
        return Deel("Vanaf wanneer geldt dit?", ["Dit besluit geldt meteen."])
    controle = (
        "Ja. Dit besluit geldt meteen, en de gemeente controleert later of het klopt met de wet. Klopt het niet "
        "met de wet? Alleen dan kan het stoppen. U krijgt daar dan een brief over."
    )
    return Deel("Wordt dit nog gecontroleerd?", [controle])


def _wordt_later_getoetst(mandaat: Mandaat | None) -> bool:
    return mandaat is not None and mandaat.nacontrole is not None and mandaat.nacontrole.moment == "achteraf"


def bezwaardeel(profiel: Profiel, wet: str, dag: date) -> Deel:
    """How to object to a decision of this day, and until when."""
    uiterlijk = datum_voluit(profiel.termijn("bezwaar", wet=wet).vanaf(dag).uiterste_datum)
    return Deel(
        "Bent u het er niet mee eens?",
        [
            "Bel ons eerst gerust. Vaak komen we er samen uit.",
            (
                "U kunt ook bezwaar maken. Dat betekent: u vraagt de gemeente om opnieuw te kijken. Stuur uw bezwaar "
                f"uiterlijk {uiterlijk} naar het college van burgemeester en wethouders, {profiel.gemeente.postadres}. "
                "Door te bellen krijgt u daar niet meer tijd voor. Zet in uw brief:"
            ),
        ],
        punten=[
            "uw naam en adres;",
            "de datum van uw brief;",
            "het kenmerk van deze brief;",
            "waarom u het er niet mee eens bent;",
            "uw handtekening.",
        ],
    )


def vragendeel(profiel: Profiel, actor: Actor) -> Deel:
    """Whom to call, and who can think along."""
    return Deel(
        "Hebt u vragen?",
        [
            f"Bel met {actor.naam}, {_teamnaam(profiel, actor)}: {profiel.gemeente.telefoon}.",
            (
                "Wilt u dat iemand met u meedenkt? Vraag dan om een onafhankelijke cliëntondersteuner. Dat is iemand "
                "die aan uw kant staat en die niet bij de gemeente werkt. Dat kost u niets."
            ),
        ],
    )


def _regels(
    profiel: Profiel,
    besluit: Besluit,
    product: Product,
    oordelen: Sequence[Oordeel],
    bijdrage: BijdrageOordeel | None,
) -> Deel:
    return bronnen(
        besluit.wet,
        str(product.bron),
        besluit.mandaat,
        str(profiel.trap.bron),
        *(str(uitkomst.voorwaarde.bron) for oordeel in oordelen for uitkomst in oordeel.uitkomsten),
        *(str(bron) for bron in (bijdrage.bronnen if bijdrage else ())),
    )


def bronnen(*regels: str) -> Deel:
    """The one section where articles and line numbers stand; each once, and the law on letters last."""
    vast = "Algemene wet bestuursrecht, art. 3:46 (motivering) en 6:7 (bezwaar)"
    return Deel("Welke regels horen bij dit besluit?", punten=list(dict.fromkeys([*regels, vast])))
