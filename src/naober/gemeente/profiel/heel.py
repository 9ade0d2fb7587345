"""One municipality's whole profile."""

from naober.gemeente.delen import Tekst
from naober.gemeente.profiel.aanbod import Leveringsvorm, Product, Vorm
from naober.gemeente.profiel.begroting import Begroting
from naober.gemeente.profiel.besluit import Besluitregels, Mandaat, Termijnregel
from naober.gemeente.profiel.bewaren import Bewaartermijn
from naober.gemeente.profiel.deelbeleid import Deelbeleid
from naober.gemeente.profiel.doelen import Doel, Indicator, Monitorbeleid
from naober.gemeente.profiel.geld import Geldbeleid
from naober.gemeente.profiel.gesprek import Expertisebron, Gespreksonderdeel, Instrument, Onderzoeksregel
from naober.gemeente.profiel.grondslag import Kader
from naober.gemeente.profiel.inkoop import Inkoopbeleid
from naober.gemeente.profiel.kader import Tegenstrijdigheid
from naober.gemeente.profiel.naoberschap import Naoberschapbeleid
from naober.gemeente.profiel.openbaar import Openbaar
from naober.gemeente.profiel.organisatie import (
    Afdeling,
    AndereMedewerker,
    Capaciteit,
    Document,
    Expertise,
    Functie,
    Gebied,
    Gegevens,
    Leefgebied,
    Organisatie,
    Team,
    Teamstijl,
    Toegangspunt,
)
from naober.gemeente.profiel.plan import Planbeleid
from naober.gemeente.profiel.portaal import Portaal
from naober.gemeente.profiel.preventie import Preventiebeleid
from naober.gemeente.profiel.privacy import Privacybeleid
from naober.gemeente.profiel.programma import Beleidsdocument, Opgave, Programmaactie
from naober.gemeente.profiel.regels import Regel, Teamomvang
from naober.gemeente.profiel.registers import Register
from naober.gemeente.profiel.rollen import Rol, Rolnaam
from naober.gemeente.profiel.samenspel import Netwerk, Samenspelbeleid
from naober.gemeente.profiel.scenarios import Rekenmodel
from naober.gemeente.profiel.schuldhulp import Schuldhulpbeleid
from naober.gemeente.profiel.signalen import Signaalbeleid
from naober.gemeente.profiel.sociale_kaart import Kaartbeleid, Voorziening
from naober.gemeente.profiel.toegang import (
    Adviseur,
    Ingang,
    Ingangsstap,
    Leeftijdsgroep,
    Toegangsroute,
    Triageregel,
    Triageuitkomst,
    Wachttijdnorm,
)
from naober.gemeente.profiel.toetsen import Toets
from naober.gemeente.profiel.trap import Trap
from naober.gemeente.profiel.veiligheid import Veiligheidsbeleid
from naober.gemeente.profiel.zicht import Dossierzicht, Kring
from naober.kern import Fout


class Profiel(Kader):
    """One municipality's policy. Read it with `naober.gemeente.laden.profiel_van`."""

    gemeente: Gegevens
    document: Document
    trap: Trap
    leefgebieden: tuple[Leefgebied, ...]
    gebieden: tuple[Gebied, ...]
    teams: tuple[Team, ...]
    rollen: tuple[Rolnaam, ...]
    ingangen: tuple[Ingang, ...]
    kanalen: tuple[Tekst, ...]
    triage: tuple[Triageregel, ...]
    toegangsroutes: tuple[Toegangsroute, ...] = ()
    ingangsstappen: tuple[Ingangsstap, ...] = ()
    leeftijdsgroepen: tuple[Leeftijdsgroep, ...] = ()
    adviseurs: tuple[Adviseur, ...] = ()
    triageuitkomsten: tuple[Triageuitkomst, ...] = ()
    wachttijd: Wachttijdnorm | None = None
    gesprek: tuple[Gespreksonderdeel, ...]
    instrumenten: tuple[Instrument, ...] = ()
    expertisebronnen: tuple[Expertisebron, ...] = ()
    onderzoeksregels: tuple[Onderzoeksregel, ...] = ()
    toetsen: tuple[Toets, ...]
    producten: tuple[Product, ...]
    voorzieningen: tuple[Voorziening, ...]
    mandaten: tuple[Mandaat, ...]
    termijnen: tuple[Termijnregel, ...]
    tegenstrijdigheden: tuple[Tegenstrijdigheid, ...] = ()
    besluitregels: Besluitregels | None = None
    leveringsvormen: tuple[Leveringsvorm, ...] = ()
    # Who carries it out.
    organisaties: tuple[Organisatie, ...] = ()
    afdelingen: tuple[Afdeling, ...] = ()
    expertises: tuple[Expertise, ...] = ()
    functies: tuple[Functie, ...] = ()
    netwerken: tuple[Netwerk, ...] = ()
    toegangspunten: tuple[Toegangspunt, ...] = ()
    capaciteit: tuple[Capaciteit, ...] = ()
    teamstijl: Teamstijl | None = None
    # What it set out to do, and what it keeps up meanwhile.
    documenten: tuple[Beleidsdocument, ...] = ()
    opgaven: tuple[Opgave, ...] = ()
    acties: tuple[Programmaactie, ...] = ()
    registers: tuple[Register, ...] = ()
    # What it wants to reach, by what it sees whether it does, and how it steers by that.
    doelen: tuple[Doel, ...] = ()
    indicatoren: tuple[Indicator, ...] = ()
    monitor: Monitorbeleid = Monitorbeleid()
    andere_medewerker: AndereMedewerker | None = None
    dossierzicht: tuple[Dossierzicht, ...] = ()
    plan: Planbeleid = Planbeleid()
    regels: tuple[Regel, ...] = ()
    teamomvang: Teamomvang | None = None
    privacy: Privacybeleid = Privacybeleid()
    # How sure it must be who a resident is that signs in; without it the national minimum holds.
    portaal: Portaal | None = None
    # How long the municipality keeps data, beside what the law says.
    bewaartermijnen: tuple[Bewaartermijn, ...] = ()
    delen: Deelbeleid = Deelbeleid()
    kaart: Kaartbeleid = Kaartbeleid()
    preventie: Preventiebeleid = Preventiebeleid()
    # What is reported before anybody asks for help, and what is done with it.
    signalen: Signaalbeleid = Signaalbeleid()
    veiligheid: Veiligheidsbeleid = Veiligheidsbeleid()
    naoberschap: Naoberschapbeleid = Naoberschapbeleid()
    samenspel: Samenspelbeleid = Samenspelbeleid()
    # Help with debts: who decides, what is looked at, and who carries out.
    schuldhulp: Schuldhulpbeleid = Schuldhulpbeleid()
    # Pgb, contributions and budget lines; how support is bought, and how a resident chooses who delivers it.
    geld: Geldbeleid = Geldbeleid()
    inkoop: Inkoopbeleid = Inkoopbeleid()
    # The budget as the document prints it; without one there is no line that money lands on.
    begroting: Begroting | None = None
    # What it calculates with when it looks ahead.
    rekenmodel: Rekenmodel | None = None
    # What it tells everybody.
    openbaar: Openbaar = Openbaar()
    # What the law asks of every municipality: no part of its folder, added when the profile is read.
    landelijk: tuple[Gespreksonderdeel, ...] = ()

    @property
    def onderdelen(self) -> tuple[Gespreksonderdeel, ...]:
        """The sections of the investigation that have a form of their own: the municipality's and the law's."""
        return (*(o for o in self.gesprek if not o.vast), *self.landelijk)

    def onderdeel(self, code: str) -> Gespreksonderdeel | None:
        return next((o for o in self.onderdelen if o.code == code), None)

    def instrument(self, code: str) -> Instrument | None:
        return next((i for i in self.instrumenten if i.code == code), None)

    def expertisebron(self, code: str) -> Expertisebron | None:
        return next((e for e in self.expertisebronnen if e.code == code), None)

    def onderzoeksregel(self, code: str) -> Onderzoeksregel | None:
        return next((r for r in self.onderzoeksregels if r.code == code), None)

    def product(self, code: str) -> Product | None:
        """The product, with what this municipality records of every grant of a tailored provision."""
        gevonden = next((p for p in self.producten if p.code == code), None)
        velden = self.besluitregels.velden if self.besluitregels else ()
        if gevonden is None or not velden or gevonden.soort != "maatwerk":
            return gevonden
        return gevonden.model_copy(update={"velden": (*gevonden.velden, *velden)})

    def toets(self, code: str) -> Toets:
        gevonden = next((t for t in self.toetsen if t.code == code), None)
        if gevonden is None:
            raise Fout(f"De toets {code!r} geldt niet op deze dag.", wat_nu="Verbeter de datums in toetsen.yaml.")
        return gevonden

    def team(self, code: str) -> Team | None:
        return next((t for t in self.teams if t.code == code), None)

    def team_van_gebied(self, gebied: str) -> Team | None:
        return next((t for t in self.teams if t.soort == "toegangsteam" and gebied in t.gebieden), None)

    def leefgebied(self, code: str) -> Leefgebied | None:
        return next((v for v in self.leefgebieden if v.code == code), None)

    def ingang(self, code: str) -> Ingang | None:
        return next((i for i in self.ingangen if i.code == code), None)

    def mandaat_voor(self, product: str) -> Mandaat | None:
        return next((m for m in self.mandaten if product in m.producten or "*" in m.producten), None)

    def termijn(self, code: str, wet: str | None = None) -> Termijnregel:
        """The term with this code; the one for this law when there is one, else the one for all laws."""
        passend = [t for t in self.termijnen if t.code == code and (not t.wetten or wet in t.wetten)]
        return max(passend, key=lambda t: len(t.wetten) > 0)

    def regel(self, code: str) -> Regel | None:
        return next((r for r in self.regels if r.code == code), None)

    def heeft_termijn(self, code: str) -> bool:
        return any(t.code == code for t in self.termijnen)

    def leveringsvorm(self, vorm: str) -> Leveringsvorm | None:
        return next((v for v in self.leveringsvormen if v.vorm == vorm), None)

    def vormen_van(self, product: Product) -> tuple[Vorm, ...]:
        """The forms in which this product is given now: without what the policy knows but does not use yet."""
        uit = {v.vorm for v in self.leveringsvormen if not v.actief}
        return tuple(v for v in product.leveringsvormen if v not in uit)

    def rolnaam(self, rol: Rol) -> str:
        return next((r.naam for r in self.rollen if r.rol == rol), rol.woord)

    def wie_pakt_op(self, team: str) -> str:
        """What whoever takes up the questions of this team is called: a function of theirs, or else the role."""
        van_team = (f.naam for f in self.functies if f.team == team and Rol.GENERALIST in f.rollen)
        naam = next(van_team, "")
        return f"{naam[0].lower()}{naam[1:]}" if naam else self.rolnaam(Rol.GENERALIST)

    def kring(self, rol: Rol) -> Kring:
        """How far this role sees; where the profile says nothing, only where somebody is involved."""
        return next((z.kring for z in self.dossierzicht if rol in z.rollen), Kring.BETROKKEN)

    def zicht(self, rol: Rol) -> Dossierzicht | None:
        """What the profile says of how far this role sees."""
        return next((z for z in self.dossierzicht if rol in z.rollen), None)

    def organisatie(self, code: str) -> Organisatie | None:
        return next((o for o in self.organisaties if o.code == code), None)

    def functie(self, code: str) -> Functie | None:
        return next((f for f in self.functies if f.code == code), None)

    def register(self, code: str) -> Register | None:
        return next((r for r in self.registers if r.code == code), None)

    def doel(self, code: str) -> Doel | None:
        return next((d for d in self.doelen if d.code == code), None)

    def indicator(self, code: str) -> Indicator | None:
        return next((i for i in self.indicatoren if i.code == code), None)
