"""A household of the demo on its way from a question to a decision, in any municipality: every step is an action."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from naober.besluit.actions import geef_advies, neem_besluit, toets_rechtmatigheid
from naober.besluit.models import Besluit, Rechtmatigheidstoets
from naober.besluit.rules import Voornemen
from naober.bewoners.models import Persoon
from naober.demo.levering.spel import Spel, gelukt
from naober.demo.verhaal.doorlopen import gewoon, gunstig, met_toets, rond_onderzoek_zonodig_af, vul_open_in
from naober.demo.verhaal.wereld import Wereld
from naober.demo.verhaal.zinnen_ingang import lees_velden, leg_verplichte_stappen
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Product, Rol
from naober.gemeente.rules import Antwoord, toetsen_voor
from naober.ingang.actions import registreer_binnenkomst
from naober.ingang.rules import Melding
from naober.kern import Bedrag
from naober.onderzoek.actions import NieuweBehoefte, leg_bevindingen_vast, leg_gesprek_vast
from naober.onderzoek.models import Behoefte
from naober.onderzoek.rules import Gespreksverslag, Tafelgenoot, Vondst
from naober.plan.actions import maak_plan, spreek_af, voeg_actie_toe
from naober.plan.models import Actie
from naober.plan.rules import Bouwsteen, Doelvoornemen
from naober.plan.voortgang.actions import Uitwerking, werk_actie_uit

_BEKEKEN = "Samen bekeken; het is niet genoeg."
# What was decided so long ago was tested by now; what is newer waits for a visitor.
_TOETS_NA_DAGEN = 30
_PER_MAAND = Bedrag.van_euro("420")


@dataclass(frozen=True, slots=True)
class Vraag:
    """What one household asks, and what it gets. `van`, `tot`: the days of the grant."""

    product: str
    omschrijving: str
    nodig: str
    wat: str
    van: date
    tot: date
    wie: str = "anouk"
    vorm: str = "zin"
    omvang: Decimal | None = None


@dataclass
class Gezin:
    """One household with its file. The days lie before the first day of the grant."""

    spel: Spel
    persoon: Persoon
    vraag: Vraag
    wereld: Wereld = field(init=False)
    besluit: Besluit = field(init=False)

    def __post_init__(self) -> None:
        mensen = {self.vraag.wie: self.actor}
        self.wereld = Wereld(self.spel.gemeente, self.vraag.van, mensen, {self.persoon.naam: self.persoon})

    @property
    def actor(self) -> Actor:
        return self.spel.wie[self.vraag.wie]

    @property
    def product(self) -> Product:
        return self.spel.product(self.vraag.product)

    @property
    def dossier(self) -> Dossier:
        return self.wereld.dossier(self.persoon.naam)

    def _op(self, dagen_ervoor: int) -> date:
        self.wereld.dag = min(self.vraag.van, self.spel.vandaag) - timedelta(days=dagen_ervoor)
        return self.wereld.dag

    def tot_plan(self) -> Actie:
        """A question, a talk, the weighing and an agreed plan: the action that asks a decision."""
        self._meld(self._op(35))
        behoefte = self._spreek(self._op(28))
        dag = self._op(21)
        vul_open_in(self.wereld, self.vraag.wie, self.dossier, "afweging")
        leg_verplichte_stappen(self.wereld, self.vraag.wie, "bevinding")
        lichter = self.spel.profiel.trap.lichter_dan(self.product.trede)
        vondsten = {t.code: met_toets(self.spel.profiel, t.code, Vondst("nee", _BEKEKEN)) for t in lichter}
        gelukt(leg_bevindingen_vast(self.actor, behoefte=behoefte, bevindingen=vondsten, peildatum=dag))
        leg_verplichte_stappen(self.wereld, self.vraag.wie, "plan")
        doelen = [Doelvoornemen("Zo zelfstandig thuis wonen als kan", "stabilisatie", "Een aanbieder.", "De buren.")]
        plan = gelukt(
            maak_plan(
                self.actor, dossier=self.dossier, doelen=doelen, evaluatie_op=dag + timedelta(days=180), peildatum=dag
            )
        )
        vul_open_in(self.wereld, self.vraag.wie, self.dossier, "product", alleen=[self.product.code])
        bouwsteen = Bouwsteen(
            trede=self.product.trede,
            omschrijving=self.vraag.wat,
            uitvoerder="aanbieder",
            wie="een aanbieder die de inwoner kiest",
            product=self.product.code,
            reden_buiten_team="Het is langer nodig dan het team kan helpen.",
        )
        gelukt(voeg_actie_toe(self.actor, plan=plan, behoefte=behoefte, bouwsteen=bouwsteen, peildatum=dag))
        velden = [
            v for o in self.spel.profiel.plan.onderdelen_bij(self.product.trede, self.product.code) for v in o.velden
        ]
        uitwerking = Uitwerking(
            resultaten=["De week heeft structuur"], inzet_inwoner="Belt zelf als het anders loopt.",
            inzet_team="Kijkt elk kwartaal mee.", gegevens=gewoon(self.wereld, velden, {}),
        )  # fmt: skip
        actie = self.wereld.actie(self.vraag.wat)
        gelukt(werk_actie_uit(self.actor, actie=actie, uitwerking=uitwerking, peildatum=dag))
        gelukt(spreek_af(self.actor, plan=plan, akkoord_van=self.persoon.naam, peildatum=self._op(14)))
        return self.wereld.actie(self.vraag.wat)

    def tot_besluit(self) -> "Gezin":
        """The plan, the advice where one is asked, and the grant, a week before it begins."""
        self.beslis(self.tot_plan())
        return self

    def beslis(self, actie: Actie) -> None:
        """The grant, taken by who may."""
        dag, mandaat = self._op(7), self.spel.profiel.mandaat_voor(self.product.code)
        rond_onderzoek_zonodig_af(self.wereld, self.vraag.wie, actie.plan.dossier, self.product.wet)
        beslist = self.actor
        if mandaat is not None and not set(mandaat.besluit) & beslist.rollen:
            gelukt(
                geef_advies(
                    self.actor, actie=actie, strekking="toekennen", motivering="Lichter is niet genoeg.",
                    waarom_niet_lichter="Alles wat lichter is, is bekeken.", peildatum=dag,
                )
            )  # fmt: skip
            beslist = self._beslisser(mandaat.besluitteams)
        self.besluit = gelukt(neem_besluit(beslist, actie=actie, voornemen=self._voornemen(actie), peildatum=dag))
        toets = Rechtmatigheidstoets.objects.filter(besluit=self.besluit).first()
        toetser = next((a for a in self.spel.wie.values() if Rol.TOETSER in a.rollen), None)
        if toets is not None and toetser is not None and dag < self.spel.geleden(_TOETS_NA_DAGEN):
            gelukt(toets_rechtmatigheid(toetser, toets=toets, rechtmatig=True, peildatum=dag))

    def _beslisser(self, teams: tuple[str, ...]) -> Actor:
        beslissers = [a for a in self.spel.wie.values() if Rol.BESLISSER in a.rollen]
        return next((a for a in beslissers if not teams or a.team in teams), beslissers[0])

    # ---------------------------------------------------------------------------------- wat er wordt ingevuld

    def _leefgebied(self) -> str:
        eigen = self.product.leefgebieden or tuple(g.code for g in self.spel.profiel.leefgebieden)
        return next((code for code in eigen if code.startswith(("wonen", "zelfred", "huishouden"))), eigen[0])

    def _meld(self, dag: date) -> None:
        profiel = self.spel.profiel
        van_team = (i for i in profiel.ingangen if (t := profiel.team(i.team or "")) and t.soort == "toegangsteam")
        velden = [v for s in profiel.ingangsstappen if s.bij != "daarna" for v in s.velden]
        melding = Melding(
            ingang=next(van_team, profiel.ingangen[0]).code,
            kanaal="telefoon",
            eigen_vraag=True,
            omschrijving=self.vraag.omschrijving,
            leefgebieden=frozenset({self._leefgebied()}),
            enkelvoudig=False,
            gegevens=lees_velden(velden, {}),
        )
        gelukt(registreer_binnenkomst(self.actor, melding=melding, persoon=self.persoon, peildatum=dag))

    def _spreek(self, dag: date) -> Behoefte:
        gesprek = Gespreksverslag(
            verslag="Samen doorgenomen hoe een gewone dag gaat, en wat er nodig is.",
            deelnemers=(Tafelgenoot(self.persoon.naam, "inwoner"),),
            eigen_kracht="Veel lukt nog, als er structuur is.",
            mantelzorg="nee",
            clientondersteuning=True,
            leefgebieden={self._leefgebied(): self.vraag.omschrijving},
        )
        nodig = NieuweBehoefte(self.persoon, self._leefgebied(), self.vraag.nodig)
        gelukt(leg_gesprek_vast(self.actor, dossier=self.dossier, gesprek=gesprek, behoeften=[nodig], peildatum=dag))
        return self.wereld.behoefte(self.vraag.nodig)

    def _voornemen(self, actie: Actie) -> Voornemen:
        v, product, regels = self.vraag, self.product, self.spel.profiel.besluitregels
        velden = [f for f in product.velden if f.verplicht] + list(
            self.spel.profiel.plan.besluitvelden(product.trede, product.code)
        )
        meer: dict[str, Any] = {}
        if v.vorm == "pgb":
            meer |= {"bedrag": _PER_MAAND, "per": "maand"}
        if product.omvang is not None:
            meer["omvang"] = v.omvang or max(product.omvang.minimum or Decimal(1), Decimal(4))
        if product.toegangswegen:
            meer["toegangsweg"] = product.toegangswegen[0]
        return Voornemen(
            uitkomst="toegekend",
            aanvraag_op=actie.aangevraagd_op or self.wereld.dag,
            motivering="Met deze hulp kan de inwoner zelfstandig thuis blijven wonen.",
            ingang_op=v.van,
            eind_op=v.tot,
            leveringsvorm=v.vorm,
            antwoorden=self._antwoorden(actie),
            gegevens=gewoon(self.wereld, velden, {}),
            reden_niet_lichter="Lichter is bekeken en is niet genoeg." if product.zwaarder_dan else "",
            resultaat="Zelfstandig thuis wonen." if regels is not None and regels.resultaat_vereist else "",
            **meer,
        )

    def _antwoorden(self, actie: Actie) -> dict[str, Antwoord]:
        profiel, product = self.spel.profiel, self.product
        codes = list(toetsen_voor(profiel, product, actie.trede))
        if self.vraag.vorm == "pgb" and product.toets_pgb:
            codes.append(product.toets_pgb)
        return {k: a for code in codes for k, a in gunstig(profiel.toets(code)).items()}
