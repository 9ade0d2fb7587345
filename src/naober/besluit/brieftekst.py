"""What the letter of a decision says. Dutch at B1: short sentences, `u`, every term explained."""

from collections.abc import Sequence
from datetime import date

from naober.besluit.brief import Briefinhoud, Deel
from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Product, Profiel, Rol, Toetsgrond, Trap
from naober.gemeente.rules import Oordeel
from naober.kern import datum_voluit
from naober.plan.models import Actie
from naober.regels import BijdrageOordeel


def besluitbrief(
    profiel: Profiel,
    actor: Actor,
    besluit: Besluit,
    product: Product,
    *,
    oordeel: Oordeel | None,
    bijdrage: BijdrageOordeel | None,
) -> Briefinhoud:
    """The letter of a grant or a rejection, with everything the resident needs to follow and to contest it."""
    toegekend = besluit.uitkomst == Besluit.Uitkomst.TOEGEKEND
    delen = [
        _wat_is_besloten(besluit, product, toegekend),
        _waarom(profiel.trap, besluit),
        *([_voorwaarden(oordeel)] if oordeel else []),
        *([_bijdrage(bijdrage)] if toegekend and bijdrage else []),
        *([_controle(profiel, product)] if toegekend else []),
        _bezwaar(profiel, besluit.genomen_op),
        _vragen(profiel, actor),
        _regels(besluit, product, oordeel, bijdrage),
    ]
    kop = f"U krijgt {product.in_zin}" if toegekend else f"U krijgt geen {product.in_zin}"
    return _brief(profiel, actor, besluit, kop, besluit.genomen_op, delen)


def intrekkingsbrief(
    profiel: Profiel, actor: Actor, besluit: Besluit, product: Product, grond: Toetsgrond, toelichting: str, dag: date
) -> Briefinhoud:
    """The letter that ends a decision which the test afterwards found unlawful."""
    delen = [
        Deel(
            "Wat is er besloten?",
            [
                (
                    f"Op {datum_voluit(besluit.genomen_op)} kreeg u {product.in_zin}. De gemeente heeft dat besluit "
                    f"achteraf gecontroleerd. Het klopt niet met de wet. Daarom stopt het op {datum_voluit(dag)}."
                ),
            ],
        ),
        Deel("Waarom?", [f"{grond.naam}. {toelichting}"]),
        _bezwaar(profiel, dag),
        _vragen(profiel, actor),
        Deel("Regels waarop dit rust", punten=[str(grond.bron), "Algemene wet bestuursrecht, art. 3:46 en 6:7"]),
    ]
    return _brief(profiel, actor, besluit, f"Uw {product.in_zin} stopt", dag, delen)


def _brief(profiel: Profiel, actor: Actor, besluit: Besluit, kop: str, dag: date, delen: Sequence[Deel]) -> Briefinhoud:
    persoon, huishouden = besluit.persoon, besluit.dossier.huishouden
    rol = Rol.GENERALIST if Rol.GENERALIST in actor.rollen else sorted(actor.rollen)[0]
    return Briefinhoud(
        onderwerp=kop,
        aanhef=f"{_aanspreking(persoon)},",
        datum=datum_voluit(dag),
        kenmerk=besluit.kenmerk,
        kenmerktekst=f"Kenmerk {besluit.kenmerk}",
        afzender={
            "naam": profiel.gemeente.afzender,
            "team": profiel.gemeente.teamnaam,
            "gemeente": profiel.gemeente.naam,
        },
        ontvanger={
            "naam": persoon.naam,
            "adres": huishouden.adres,
            "woonplaats": f"{huishouden.postcode[:4]} {huishouden.postcode[4:]}  {huishouden.plaats}",
        },
        ondertekenaar={"naam": actor.naam, "rol": profiel.rolnaam(rol)},
        delen=delen,
    )


def _aanspreking(persoon: Persoon) -> str:
    aanhef = {Persoon.Geslacht.MAN: "Beste meneer", Persoon.Geslacht.VROUW: "Beste mevrouw"}
    woord = aanhef.get(Persoon.Geslacht(persoon.geslacht))
    if woord is None:
        return f"Beste {persoon.naam}"
    achternaam = persoon.achternaam
    return f"{woord} {achternaam[0].upper()}{achternaam[1:]}"


def _wat_is_besloten(besluit: Besluit, product: Product, toegekend: bool) -> Deel:
    vraag = f"U vroeg op {datum_voluit(besluit.aanvraag_op)} om hulp. "
    if not toegekend:
        return Deel("Wat is er besloten?", [f"{vraag}U krijgt geen {product.in_zin}. {product.uitleg}"])
    actie = besluit.actie
    rijen = [("Wat u krijgt", product.naam), ("Vanaf", datum_voluit(besluit.ingang_op or besluit.genomen_op))]
    rijen.append(("Tot en met", datum_voluit(besluit.eind_op) if besluit.eind_op else "geen vaste laatste dag"))
    if besluit.reden_zonder_einde and besluit.eind_op is None:
        rijen.append(("Waarom geen laatste dag", besluit.reden_zonder_einde))
    rijen.append(("Hoe u het krijgt", Besluit.Leveringsvorm(besluit.leveringsvorm).label))
    rijen.append(("Wie het doet", actie.wie))
    if actie.opdracht:
        rijen.append(("Extra opdracht", actie.opdracht))
    rijen.extend((veld.naam, besluit.gegevens[veld.code]) for veld in product.velden)
    return Deel("Wat is er besloten?", [f"{vraag}U krijgt {product.in_zin}. {product.uitleg}"], rijen)


def _waarom(trap: Trap, besluit: Besluit) -> Deel:
    actie: Actie = besluit.actie
    per_trede = {b.trede: b for b in actie.behoefte.bevindingen.all()}
    oordeel = {"ja": "genoeg", "deels": "voor een deel genoeg", "nee": "niet genoeg"}
    punten = [
        f"{trede.naam}: {oordeel[per_trede[trede.code].volstaat]}. {per_trede[trede.code].reden}"
        for trede in trap.lichter_dan(actie.trede)
        if trede.code in per_trede
    ]
    alineas = [besluit.motivering]
    if actie.onveilig:
        alineas.append(f"Uw veiligheid gaat voor: {actie.onveilig}")
    if punten:
        alineas.append("Samen met u is eerst gekeken of lichtere hulp genoeg is. Dit kwam daaruit:")
    return Deel("Waarom dit besluit?", alineas, punten=punten)


def _voorwaarden(oordeel: Oordeel) -> Deel:
    punten = []
    for uitkomst in oordeel.uitkomsten:
        antwoord = uitkomst.antwoord
        if antwoord is None:
            continue
        ja_nee = "ja" if antwoord.waarde else "nee"
        reden = f" {antwoord.motivering[0].upper()}{antwoord.motivering[1:]}" if antwoord.motivering else ""
        punten.append(f"{uitkomst.voorwaarde.vraag} Antwoord: {ja_nee}.{reden} ({uitkomst.voorwaarde.bron})")
    return Deel("Naar welke voorwaarden is gekeken?", punten=punten)


def _bijdrage(bijdrage: BijdrageOordeel) -> Deel:
    return Deel("Betaalt u zelf mee?", list(bijdrage.redenen))


def _controle(profiel: Profiel, product: Product) -> Deel:
    mandaat = profiel.mandaat_voor(product.code)
    if mandaat is None or mandaat.nacontrole is None or mandaat.nacontrole.moment != "achteraf":
        return Deel("Vanaf wanneer geldt dit?", ["Dit besluit geldt meteen."])
    return Deel(
        "Wordt dit nog gecontroleerd?",
        [
            (
                "Dit besluit geldt meteen. De gemeente controleert achteraf of het klopt met de wet. Alleen als het "
                "niet klopt met de wet, kan het besluit stoppen. U krijgt daar dan een brief over."
            ),
        ],
    )


def _bezwaar(profiel: Profiel, dag: date) -> Deel:
    uiterlijk = datum_voluit(profiel.termijn("bezwaar").vanaf(dag).uiterste_datum)
    return Deel(
        "Bent u het er niet mee eens?",
        [
            "Bel ons eerst gerust. Vaak komen we er samen uit.",
            (
                f"U kunt ook bezwaar maken. Dat betekent: u vraagt de gemeente om opnieuw te kijken. Stuur uw bezwaar "
                f"uiterlijk {uiterlijk} naar het college van burgemeester en wethouders, {profiel.gemeente.postadres}. "
                "Zet in uw brief:"
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


def _vragen(profiel: Profiel, actor: Actor) -> Deel:
    return Deel(
        "Hebt u vragen?",
        [
            (
                f"Bel met {actor.naam} van het {profiel.gemeente.teamnaam}: {profiel.gemeente.telefoon}. Wilt u dat "
                "iemand met u meedenkt? Vraag dan om een onafhankelijke cliëntondersteuner. Dat kost u niets."
            ),
        ],
    )


def _regels(besluit: Besluit, product: Product, oordeel: Oordeel | None, bijdrage: BijdrageOordeel | None) -> Deel:
    bronnen = [besluit.wet, str(product.bron), besluit.mandaat]
    bronnen += [str(u.voorwaarde.bron) for u in oordeel.uitkomsten] if oordeel else []
    bronnen += [str(b) for b in bijdrage.bronnen] if bijdrage else []
    bronnen.append("Algemene wet bestuursrecht, art. 3:46 (motivering) en 6:7 (bezwaar)")
    return Deel("Regels waarop dit rust", punten=list(dict.fromkeys(bronnen)))
