"""A household on its way from question to decision: every step is the action itself, in any municipality.

Two municipalities with different policy play the same case, so that a test on both shows that a rule comes
from the profile. `geweigerd` is how every refusal is tested: reason, source, way out, and nothing written.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice
from typing import Any, TypeVar

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.test.utils import override_settings
from django.utils import timezone
from psycopg.pq import TransactionStatus
from pytest_django import DjangoDbBlocker, Settings

from naober.besluit.actions import neem_besluit, toets_rechtmatigheid
from naober.besluit.models import Besluit, Rechtmatigheidstoets
from naober.besluit.rules import Voornemen
from naober.bewoners.models import Huishouden, Persoon
from naober.demo.verhaal.doorlopen import met_toets, vul_open_in
from naober.demo.verhaal.wereld import Wereld
from naober.demo.verhaal.zinnen_ingang import leg_verplichte_stappen
from naober.dossier.models import Betrokkenheid, Dossier, Inzagegrond
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Gemeente, Medewerker
from naober.gemeente.profiel import Product, Rol
from naober.gemeente.queries import profiel_van
from naober.ingang.actions import registreer_binnenkomst
from naober.ingang.models import Binnenkomst
from naober.ingang.rules import Melding
from naober.kern import Bedrag, Weigering, testreeks
from naober.logboek.actions import kies_doel
from naober.onderzoek.actions import NieuweBehoefte, leg_bevindingen_vast, leg_gesprek_vast
from naober.onderzoek.models import Behoefte, Expertisevraag, Gesprek, Meting, Onderzoek
from naober.onderzoek.rules import Expertiseverzoek, Gespreksverslag, Metingopname, Tafelgenoot, Vondst
from naober.onderzoek.uitzoeken import leg_meting_vast, rond_onderzoek_af, vraag_expertise
from naober.plan.actions import maak_plan, spreek_af, voeg_actie_toe
from naober.plan.models import Actie, Plan
from naober.plan.rules import Bouwsteen
from tests.dossier.gevallen import HARDENBERG, TESTERVEEN, TESTPROFIELEN, Geval, profiel_uit

T = TypeVar("T")

STAPPEN = ("vraag", "gesprek", "afweging", "plan", "actie", "afspraak", "besluit")
TERUGKIJKEN = timedelta(days=90)
# Rarer in Dutch text than a common name, so that finding it in a log means that it leaked.
ACHTERNAMEN = ("Zwaluwenburg", "Kwikkelaar")
_BSNS = list(islice(testreeks(), 6))
_STAF: dict[str, tuple[Rol, ...]] = {
    "anouk": (Rol.GENERALIST,),
    "bram": (Rol.GENERALIST,),
    "berta": (Rol.BESLISSER,),
    "cas": (Rol.CLIENTONDERSTEUNER,),
    "dina": (Rol.GENERALIST, Rol.BESLISSER, Rol.CLIENTONDERSTEUNER),
    "kees": (Rol.INGANG,),
    "tom": (Rol.TOETSER,),
    "tess": (Rol.TOETSER,),
    # A generalist of the same municipality, in another team, who has nothing to do with this household.
    "elders": (Rol.GENERALIST,),
}


class Zaak:
    """One household with its staff. `tot("plan")` plays every step up to and including that one."""

    binnenkomst: Binnenkomst
    dossier: Dossier
    gesprek: Gesprek
    behoefte: Behoefte
    plan: Plan
    actie: Actie
    besluit: Besluit

    def __init__(self, geval: Geval, nummer: int = 0) -> None:
        self.geval, self.dag = geval, geval.dag
        profiel = profiel_uit(geval.slug)
        self.gemeente = profiel.gemeente.code
        Gemeente.objects.get_or_create(code=self.gemeente, defaults={"naam": geval.slug, "slug": geval.slug})
        self.profiel = profiel_van(self.gemeente, self.dag)
        self.staf = self._personeel()
        self.anouk, self.bram, self.berta, self.cas, self.dina, self.kees, self.tom, self.tess = (
            Actor.van(m) for naam, m in self.staf.items() if naam != "elders"
        )
        self.elders = Actor.van(self.staf["elders"])
        self._zet_in_beslisteam()
        self.beslisser: Actor = getattr(self, geval.beslisser)
        self.persoon = self.inwoner("Hendrika", ACHTERNAMEN[0], _BSNS[2 * nummer])
        self.andere = self.inwoner("Okke", ACHTERNAMEN[1], _BSNS[2 * nummer + 1])
        # What the decision of this case has otherwise than `voornemen`, for `tot("besluit")`.
        self.voornemen_anders: dict[str, Any] = {}
        # The same of the conversation, for `tot("gesprek")`.
        self.verslag_anders: dict[str, Any] = {}
        self.gedaan: list[str] = []

    def _zet_in_beslisteam(self) -> None:
        """Where only members of some team decide on this product, whoever decides in this case is one of them."""
        mandaat = self.profiel.mandaat_voor(self.geval.product)
        medewerker = self.staf[self.geval.beslisser]
        if mandaat is None or not mandaat.besluitteams or not {*mandaat.besluit} & {*medewerker.rollen}:
            return
        medewerker.team = mandaat.besluitteams[0]
        medewerker.save()
        setattr(self, self.geval.beslisser, Actor.van(medewerker))

    def _personeel(self) -> dict[str, Medewerker]:
        """The staff of a case, in two statements: a second household of one municipality has the same."""
        naar_team = {"elders": self.geval.ander_team}
        staf = {naam: self._account(naam, rollen, naar_team.get(naam, "")) for naam, rollen in _STAF.items()}
        namen = [m.gebruikersnaam for m in staf.values()]
        al = {m.gebruikersnaam: m for m in Medewerker.objects.filter(gebruikersnaam__in=namen)}
        Medewerker.objects.bulk_create(m for m in staf.values() if m.gebruikersnaam not in al)
        return {naam: al.get(m.gebruikersnaam, m) for naam, m in staf.items()}

    def _account(self, naam: str, rollen: tuple[Rol, ...], team: str = "") -> Medewerker:
        return Medewerker(
            gebruikersnaam=f"{naam}-{self.geval.slug}",
            gemeente_id=self.gemeente,
            naam=naam.capitalize(),
            rollen=[r.value for r in rollen],
            team=team or self.geval.team,
        )

    def _medewerker(self, naam: str, rollen: tuple[Rol, ...], team: str = "") -> Medewerker:
        wie = self._account(naam, rollen, team)
        gevonden = Medewerker.objects.filter(gebruikersnaam=wie.gebruikersnaam).first()
        if gevonden is None:
            wie.save()
        return gevonden or wie

    def erbij(self, actor: Actor) -> Actor:
        """This colleague, now involved in the file: who decides or tests sees it otherwise only when a task waits."""
        rol = sorted(actor.rollen)[0]
        wie = {"dossier": self.dossier, "medewerker_id": actor.id, "rol": rol, "tot": None}
        Betrokkenheid.objects.get_or_create(**wie, defaults={"van": self.dag})
        return actor

    def toegelaten(self, wie: str) -> Medewerker:
        """This colleague, whom the resident lets see the file."""
        Inzagegrond.objects.get_or_create(
            dossier=self.dossier,
            medewerker=self.staf[wie],
            grond=Inzagegrond.Grond.TOESTEMMING,
            ingetrokken_op=None,
            defaults={
                "reden": "Meedenken bij het gesprek en het plan.",
                "gegeven_door": "De inwoner",
                "vastgelegd_door": self.staf["anouk"],
            },
        )
        return self.staf[wie]

    def inwoner(self, voornaam: str, achternaam: str, bsn: str | None = None) -> Persoon:
        huishouden = Huishouden.objects.create(
            straat="Proefstraat", huisnummer=1, postcode="7777AA", plaats="Proefdorp", gebied=self.geval.gebied
        )
        return Persoon.objects.create(
            huishouden=huishouden,
            bsn=bsn,
            voornamen=voornaam,
            geslachtsnaam=achternaam,
            geboortedatum=date(self.dag.year - 70, 1, 2),
            geslacht=Persoon.Geslacht.VROUW,
        )

    # ------------------------------------------------------------------------------ wat er wordt ingevuld

    def melding(self, **anders: Any) -> Melding:
        basis = Melding(
            ingang=self.geval.ingang,
            kanaal=self.geval.kanaal,
            eigen_vraag=True,
            omschrijving="Het huishouden lukt niet meer.",
            leefgebieden=frozenset(self.geval.leefgebieden),
            enkelvoudig=False,
            gegevens=self._bij_de_melding(),
        )
        return replace(basis, **anders)

    def _bij_de_melding(self) -> dict[str, str]:
        """The last choice of everything that this profile asks at the report: often that it is not known yet."""
        velden = [v for s in self.profiel.ingangsstappen if s.bij != "daarna" for v in s.velden]
        return {v.code: v.mogelijk[-1] if v.mogelijk else "Besproken." for v in velden if v.verplicht and not v.als}

    def verslag(self, **anders: Any) -> Gespreksverslag:
        basis = Gespreksverslag(
            verslag="Samen gekeken naar wat er nodig is.",
            deelnemers=(Tafelgenoot("De inwoner", "inwoner"),),
            eigen_kracht="Koken gaat goed.",
            mantelzorg="nee",
            clientondersteuning=True,
            leefgebieden={self.geval.leefgebieden[0]: "Het schoonmaken blijft liggen."},
        )
        return replace(basis, **anders)

    def nieuwe_behoefte(self, **anders: Any) -> NieuweBehoefte:
        return replace(NieuweBehoefte(self.persoon, self.geval.leefgebieden[0], "Een huis op orde"), **anders)

    def vondsten(self) -> dict[str, Vondst]:
        """On every rung below the product: looked at, and not enough."""
        lichter = self.profiel.trap.lichter_dan(self.trede)
        return {t.code: met_toets(self.profiel, t.code, Vondst("nee", f"{t.naam} is te licht.")) for t in lichter}

    @property
    def product(self) -> Product:
        product = self.profiel.product(self.geval.product)
        assert product is not None
        return product

    @property
    def trede(self) -> str:
        return self.product.trede

    def bouwsteen(self, **anders: Any) -> Bouwsteen:
        basis = Bouwsteen(
            trede=self.trede,
            omschrijving="Twee dagdelen per week",
            uitvoerder="aanbieder",
            wie="Stichting Proef",
            product=self.geval.product,
            reden_buiten_team="Het team kan dit niet zelf.",
        )
        return replace(basis, **anders)

    def voornemen(self, **anders: Any) -> Voornemen:
        vorm = anders.get("leveringsvorm", self.product.leveringsvormen[0])
        basis = Voornemen(
            uitkomst="toegekend",
            aanvraag_op=self.dag,
            motivering="Lichtere hulp is niet genoeg.",
            ingang_op=self.dag,
            eind_op=self.dag + timedelta(days=365),
            leveringsvorm=vorm,
            bedrag=None if vorm == "zin" else Bedrag.van_euro("80"),
            per="" if vorm == "zin" else "maand",
            antwoorden=self.geval.antwoorden,
            gegevens=self.geval.gegevens,
            **self._van_product(),
        )
        return replace(basis, **anders)

    def _van_product(self) -> dict[str, Any]:
        """What this product or this municipality asks of every grant."""
        regels, product = self.profiel.besluitregels, self.product
        vereist: dict[str, Any] = {}
        if product.omvang is not None:
            vereist["omvang"] = product.omvang.minimum or Decimal(1)
        if product.zwaarder_dan or product.verblijf:
            vereist["reden_niet_lichter"] = "Lichter is geprobeerd."
        if product.toegangswegen:
            vereist["toegangsweg"] = product.toegangswegen[0]
        if regels is not None and regels.resultaat_vereist:
            vereist["resultaat"] = "Meedoen zoals in het plan staat."
        return vereist

    # ----------------------------------------------------------------------------------------- de stappen

    def tot(self, stap: str) -> "Zaak":
        for naam in STAPPEN[: STAPPEN.index(stap) + 1]:
            if naam not in self.gedaan:
                getattr(self, f"_{naam}")()
                self.gedaan.append(naam)
        return self

    def wachtende_vraag(self) -> Binnenkomst:
        """Taken in by the desk; nobody of the team has taken it up."""
        return goed(registreer_binnenkomst(self.kees, melding=self.melding(), persoon=self.persoon, peildatum=self.dag))

    def ondersteuning(self) -> dict[str, Any]:
        """A step of the entrance as the municipality asks it: what client support was given."""
        return {"vorm": ["advies"], "gebieden": ["wonen"], "door": "vrijwilliger"}

    def _vraag(self) -> None:
        self.binnenkomst = goed(
            registreer_binnenkomst(self.anouk, melding=self.melding(), persoon=self.persoon, peildatum=self.dag)
        )
        assert self.binnenkomst.dossier is not None
        self.dossier = self.binnenkomst.dossier

    def _gesprek(self) -> None:
        self.gesprek = goed(
            leg_gesprek_vast(
                self.anouk,
                dossier=self.dossier,
                gesprek=self.verslag(**self.verslag_anders),
                behoeften=[self.nieuwe_behoefte()],
                peildatum=self.dag,
            )
        )
        self.behoefte = Behoefte.objects.get(gesprek=self.gesprek)

    def _afweging(self) -> None:
        # What the profile asks in the investigation and at the entrance before anything is weighed.
        vul_open_in(self.wereld, "anouk", self.dossier, "afweging")
        leg_verplichte_stappen(self.wereld, "anouk", "bevinding")
        goed(leg_bevindingen_vast(self.anouk, behoefte=self.behoefte, bevindingen=self.vondsten(), peildatum=self.dag))

    def _plan(self) -> None:
        leg_verplichte_stappen(self.wereld, "anouk", "plan")
        self.plan = goed(
            maak_plan(
                self.anouk,
                dossier=self.dossier,
                doelen=[("Thuis blijven wonen", "stabilisatie")],
                evaluatie_op=self.dag + TERUGKIJKEN,
                peildatum=self.dag,
            )
        )

    def _actie(self) -> None:
        vul_open_in(self.wereld, "anouk", self.dossier, "product", alleen=[self.geval.product])
        self.actie = goed(
            voeg_actie_toe(
                self.anouk, plan=self.plan, behoefte=self.behoefte, bouwsteen=self.bouwsteen(), peildatum=self.dag
            )
        )

    def _afspraak(self) -> None:
        self.plan = goed(spreek_af(self.anouk, plan=self.plan, akkoord_van="Het huishouden", peildatum=self.dag))
        self.actie = Actie.objects.select_related(
            "plan", "plan__dossier", "plan__dossier__huishouden", "behoefte", "behoefte__persoon"
        ).get(pk=self.actie.pk)

    @property
    def wereld(self) -> Wereld:
        """The same case as a story sees it."""
        return Wereld(
            gemeente=self.gemeente,
            dag=self.dag,
            mensen={"anouk": self.anouk},
            inwoners={self.persoon.naam: self.persoon},
        )

    def onderzocht(self, wet: str = "Wmo 2015") -> Onderzoek:
        """Every mandatory section of the investigation, and the investigation complete."""
        vul_open_in(self.wereld, "anouk", self.dossier, "afweging", "afronding", wetten=[wet])
        return goed(rond_onderzoek_af(self.anouk, dossier=self.dossier, conclusie="Samen bekeken.", peildatum=self.dag))

    def expertise_gevraagd(self) -> Expertisevraag:
        bron = self.profiel.expertisebronnen[0]
        verzoek = Expertiseverzoek(bron.code, bron.bronnen[0], bron.vormen[0], "Wat helpt?")
        return goed(vraag_expertise(self.anouk, dossier=self.dossier, verzoek=verzoek, peildatum=self.dag))

    def meting(self, moment: str = "", **scores: int) -> Metingopname:
        """The first instrument of the profile, at its first moment, with three on every dimension."""
        instrument = self.profiel.instrumenten[0]
        gewoon = {d.code: 3 for d in instrument.dimensies}
        return Metingopname(instrument.code, self.persoon.pk, moment or instrument.momenten[0], {**gewoon, **scores})

    def gemeten(self, moment: str = "", **scores: int) -> Meting:
        return goed(
            leg_meting_vast(self.anouk, dossier=self.dossier, meting=self.meting(moment, **scores), peildatum=self.dag)
        )

    def _besluit(self) -> None:
        self.besluit = goed(
            neem_besluit(
                self.beslisser,
                actie=self.actie,
                voornemen=self.voornemen(**self.voornemen_anders),
                peildatum=self.dag,
            )
        )

    @property
    def toets(self) -> Rechtmatigheidstoets:
        return Rechtmatigheidstoets.objects.get(besluit=self.besluit)

    def trek_in(self) -> Rechtmatigheidstoets:
        """The back office ends the decision, on the first ground of the profile."""
        mandaat = self.profiel.mandaat_voor(self.geval.product)
        assert mandaat is not None
        assert mandaat.nacontrole is not None
        return goed(
            toets_rechtmatigheid(
                self.tom,
                toets=self.toets,
                rechtmatig=False,
                grond=mandaat.nacontrole.gronden[0].code,
                toelichting="Dit klopt niet met de wet.",
                peildatum=self.dag,
            )
        )


def goed(uitkomst: T | Weigering) -> T:
    """What the action made; a refusal fails the test with its reason."""
    assert not isinstance(uitkomst, Weigering), f"onverwacht geweigerd: {uitkomst.code}: {uitkomst}"
    return uitkomst


_TABELLEN = """
select quote_ident(relname) from pg_class
where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
  and has_table_privilege(oid, 'select')
order by relname
"""


_GESCHREVEN = """
select quote_ident(relname), n_tup_ins + n_tup_upd + n_tup_del from pg_stat_xact_user_tables
where schemaname = 'public' and n_tup_ins + n_tup_upd + n_tup_del > 0 and has_table_privilege(relid, 'select')
"""


def afdruk(tabellen: Sequence[str] | None = None) -> dict[str, tuple[int, str]]:
    """What every table holds that the app may read, or each of these: the number of rows, and a fingerprint of them."""
    with connection.cursor() as cursor:
        if tabellen is None:
            cursor.execute(_TABELLEN)
            tabellen = [tabel for (tabel,) in cursor.fetchall()]
        delen = [
            f"select '{tabel}', count(*), md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from {tabel} t"
            for tabel in tabellen
        ]
        if not delen:
            return {}
        cursor.execute(" union all ".join(delen))
        return {tabel: (aantal, hash_) for tabel, aantal, hash_ in cursor.fetchall()}


def veranderd(voor: Mapping[str, tuple[int, str]], na: Mapping[str, tuple[int, str]]) -> list[str]:
    """The tables that differ between two prints."""
    return sorted(tabel for tabel in voor.keys() | na.keys() if voor.get(tabel) != na.get(tabel))


def aangeraakt() -> dict[str, int]:
    """How many rows of each table this transaction wrote, what it took back included, as PostgreSQL counts them."""
    with connection.cursor() as cursor:
        cursor.execute(_GESCHREVEN)
        return dict(cursor.fetchall())


def geweigerd(code: str, doe: Callable[..., object], *args: Any, **kwargs: Any) -> Weigering:
    """Call an action that must refuse with this code: with reason, source and a way out, and write nothing.

    What was written and taken back again is looked at twice: as it is now, and with all of this call undone."""
    with transaction.atomic():
        voor = aangeraakt()
        uitkomst = doe(*args, **kwargs)
        geraakt = [tabel for tabel, aantal in aangeraakt().items() if voor.get(tabel) != aantal]
        na = afdruk(geraakt)
        transaction.set_rollback(True)
    assert isinstance(uitkomst, Weigering), f"dit had geweigerd moeten worden met {code}"
    assert uitkomst.code == code, f"geweigerd met {uitkomst.code} in plaats van {code}: {uitkomst}"
    assert uitkomst.reden.strip(), f"{code} zegt niet waarom"
    assert str(uitkomst.bron).strip(), f"{code} noemt geen bron"
    assert uitkomst.alternatief.strip(), f"{code} zegt niet wat wel kan"
    assert veranderd(afdruk(geraakt), na) == [], f"de weigering {code} heeft toch iets geschreven"
    return uitkomst


# -------------------------------------------------------------------------------------------- fixtures


def speel(geval: Geval) -> Iterator[Zaak]:
    with in_scope(gemeente=profiel_uit(geval.slug).gemeente.code, breed=True):
        yield Zaak(geval)
        # A test that provoked a database error leaves nothing to check or restore.
        if connection.connection.info.transaction_status == TransactionStatus.INERROR:
            transaction.set_rollback(True)


@pytest.fixture
def beide_profielen(settings: Settings) -> None:
    settings.PROFIELMAPPEN = [*settings.PROFIELMAPPEN, TESTPROFIELEN]


@contextmanager
def blijft_staan(blocker: DjangoDbBlocker) -> Iterator[None]:
    """What is written at the begin of this block stays for all tests of a file, each of which is undone up to there.
    Both profiles are known in it."""
    with (
        blocker.unblock(),
        override_settings(PROFIELMAPPEN=[*settings.PROFIELMAPPEN, TESTPROFIELEN]),
        transaction.atomic(),
    ):
        yield
        transaction.set_rollback(True)


@pytest.fixture
def zaak(db: None, beide_profielen: None) -> Iterator[Zaak]:
    """A case in the municipality whose generalist decides, in its scope."""
    yield from speel(HARDENBERG)


@pytest.fixture
def testerveen(db: None, beide_profielen: None) -> Iterator[Zaak]:
    """The same case where the generalist only advises, in its scope."""
    yield from speel(TESTERVEEN)


@pytest.fixture(params=[HARDENBERG, TESTERVEEN], ids=lambda geval: geval.slug)
def elke_zaak(request: pytest.FixtureRequest, db: None, beide_profielen: None) -> Iterator[Zaak]:
    """The case in both municipalities."""
    yield from speel(request.param)


def kies_vandaag(medewerker: Medewerker, dossier: Dossier) -> None:
    """Somebody without a task in this file says what they open it for; that holds on the day of the clock."""
    goed(kies_doel(Actor.van(medewerker), dossier=dossier, aanleiding="contact", peildatum=timezone.localdate()))
