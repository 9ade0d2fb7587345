"""A household in any municipality, with a question taken up and a talk: everything from its own profile."""

from dataclasses import replace
from datetime import date
from typing import Any

from naober.bewoners.models import Persoon
from naober.demo.verhaal.doorlopen import BESPROKEN, gewoon, gunstig, met_toets, rond_onderzoek_zonodig_af, vul_open_in
from naober.demo.verhaal.wereld import Wereld
from naober.demo.verhaal.zinnen_ingang import lees_velden
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.laden import lees_profiel
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.profiel.gesprek import IETS_NODIG
from naober.gemeente.queries import profielmappen
from naober.ingang.actions import registreer_binnenkomst
from naober.ingang.rules import Melding
from naober.onderzoek.actions import NieuweBehoefte, leg_bevindingen_vast, leg_gesprek_vast
from naober.onderzoek.models import Behoefte, Onderdeel, Onderzoek
from naober.onderzoek.onderdelen.rules import Inzending
from naober.onderzoek.rules import Gespreksverslag, Tafelgenoot, Vondst
from naober.onderzoek.uitzoeken import leg_onderdeel_vast, rond_onderzoek_af
from tests.dossier.opzet import goed


class Huis:
    """One household in this municipality, on the first day of its policy, with a generalist who works there."""

    def __init__(self, slug: str, *leeftijden: int) -> None:
        profiel = lees_profiel(profielmappen()[slug])
        self.slug, self.dag = slug, profiel.document.geldig_van
        self.profiel = profiel
        Gemeente.objects.get_or_create(code=profiel.gemeente.code, defaults={"naam": slug, "slug": slug})
        team = next(t for t in profiel.teams if t.soort == "toegangsteam")
        self.anouk = Actor.van(
            Medewerker.objects.create(
                gemeente_id=profiel.gemeente.code,
                gebruikersnaam=f"onderzoek-{slug}",
                naam="Anouk",
                rollen=[Rol.GENERALIST.value],
                team=team.code,
            )
        )
        gebied = team.gebieden[0] if team.gebieden else profiel.gebieden[0].code
        self.wereld = Wereld(gemeente=profiel.gemeente.code, dag=self.dag, mensen={"anouk": self.anouk})
        self.persoon = self.wereld.nieuwe_inwoner("Proef Persoon", (leeftijden or (70,))[0], gebied)
        for nr, jaren in enumerate(leeftijden[1:], start=2):
            Persoon.objects.create(
                huishouden=self.persoon.huishouden,
                voornamen=f"Nummer{nr}",
                geslachtsnaam="Persoon",
                geboortedatum=date(self.dag.year - jaren, 1, 2),
                geslacht=Persoon.Geslacht.ONBEKEND,
            )
        self.gebied = profiel.leefgebieden[0].code
        self.dossier = self._vraag()

    def _vraag(self) -> Dossier:
        melding = Melding(
            ingang=self.profiel.ingangen[0].code,
            kanaal=self.profiel.kanalen[0],
            eigen_vraag=True,
            omschrijving="Het lukt niet meer.",
            leefgebieden=frozenset({self.gebied}),
            enkelvoudig=False,
            # What the profile asks at the report, as it mostly goes.
            gegevens=lees_velden([v for s in self.profiel.ingangsstappen if s.bij != "daarna" for v in s.velden], {}),
        )
        rij = goed(registreer_binnenkomst(self.anouk, melding=melding, persoon=self.persoon, peildatum=self.dag))
        assert rij.dossier is not None
        return rij.dossier

    @property
    def gezin(self) -> list[Persoon]:
        return list(self.persoon.huishouden.personen.order_by("pk"))

    def verslag(self, **anders: Any) -> Gespreksverslag:
        basis = Gespreksverslag(
            verslag="Samen gekeken.",
            deelnemers=(Tafelgenoot("De inwoner", "inwoner"),),
            eigen_kracht="Koken lukt.",
            mantelzorg="nee",
            clientondersteuning=True,
            leefgebieden={self.gebied: "Hier speelt iets."},
        )
        return replace(basis, **anders)

    def gesprek(self, *, gevraagd: str = "", **anders: Any) -> Behoefte:
        rij = goed(
            leg_gesprek_vast(
                self.anouk,
                dossier=self.dossier,
                gesprek=self.verslag(**anders),
                behoeften=[NieuweBehoefte(self.persoon, self.gebied, "Weer op pad", gevraagd)],
                peildatum=self.dag,
            )
        )
        return Behoefte.objects.get(gesprek=rij)

    def invoer(self, code: str, persoon: Persoon | None = None, moment: str = "", **antwoorden: Any) -> dict[str, Any]:
        """What the action is given for this section, with an ordinary answer where none is named. A name with an
        underscore stands for a code with a dash."""
        deel = self.profiel.onderdeel(code)
        assert deel is not None, code
        vast = {c.replace("_", "-"): w for c, w in antwoorden.items()}
        velden = deel.vraagt(self.profiel.leefgebieden)
        if deel.leefgebieden:
            nodig = Behoefte.objects.filter(dossier=self.dossier, vervallen_op__isnull=True)
            nodig = nodig.filter(persoon=persoon) if persoon else nodig
            vast = dict.fromkeys(nodig.values_list("leefgebied", flat=True), IETS_NODIG) | vast
        inzending = Inzending(
            antwoorden=gewoon(self.wereld, velden, vast),
            oordelen=gunstig(self.profiel.toets(deel.toets)) if deel.toets else {},
            persoon=persoon.pk if persoon else None,
            moment=moment or (deel.momenten[0] if deel.momenten else ""),
        )
        return {"dossier": self.dossier, "onderdeel": code, "inzending": inzending, "peildatum": self.dag}

    def leg_vast(self, code: str, persoon: Persoon | None = None, moment: str = "", **antwoorden: Any) -> Onderdeel:
        return goed(leg_onderdeel_vast(self.anouk, **self.invoer(code, persoon, moment, **antwoorden)))

    def vul(self, *behalve: str, wet: str = "Wmo 2015") -> None:
        """Every mandatory section of the investigation, except these."""
        vul_open_in(self.wereld, "anouk", self.dossier, "afweging", "afronding", wetten=[wet])
        Onderdeel.objects.filter(onderzoek__dossier=self.dossier, code__in=behalve).delete()

    def weeg(self, behoefte: Behoefte, **volstaat: str) -> Any:
        """Findings on every rung that asks one: 'nee' unless named (code with underscores)."""
        anders = {c.replace("_", "-"): w for c, w in volstaat.items()}
        treden = [t.code for t in self.profiel.trap.treden if t.bevinding]
        vondsten = {t: met_toets(self.profiel, t, Vondst(anders.get(t, "nee"), BESPROKEN)) for t in treden}
        return leg_bevindingen_vast(self.anouk, behoefte=behoefte, bevindingen=vondsten, peildatum=self.dag)

    @property
    def afronding(self) -> dict[str, Any]:
        return {"dossier": self.dossier, "conclusie": "Samen bekeken.", "peildatum": self.dag}

    def rond_af(self) -> Onderzoek:
        return goed(rond_onderzoek_af(self.anouk, **self.afronding))

    def rond_zonodig_af(self, wet: str) -> None:
        rond_onderzoek_zonodig_af(self.wereld, "anouk", self.dossier, wet)
