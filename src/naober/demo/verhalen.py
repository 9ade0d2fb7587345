"""Where the stories stand when a visitor comes in: made by the same actions that the visitor will use.

Jordi's mother has just telephoned; meneer Schut has been under the team's light eye for four months; meneer
Spijkers and the grandmother have not asked anything yet.
"""

from datetime import date, timedelta
from typing import TypeVar

from naober.bewoners.models import Persoon
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Profiel, Rol
from naober.ingang.actions import registreer_binnenkomst
from naober.ingang.rules import Melding
from naober.kaart.models import Voorziening
from naober.kern import Fout, Weigering
from naober.onderzoek.actions import NieuweBehoefte, leg_bevindingen_vast, leg_gesprek_vast
from naober.onderzoek.models import Behoefte
from naober.onderzoek.rules import Gespreksverslag, Tafelgenoot, Vondst
from naober.plan.actions import maak_plan, spreek_af, voeg_actie_toe
from naober.plan.rules import Bouwsteen

R = TypeVar("R")
_STEUN_VAN_TEAM = "ondersteuning-gebiedsteam"


def speel_begin(profiel: Profiel, mensen: dict[str, Persoon], peildatum: date) -> bool:
    """Play the stories up to where a visitor takes over. False when this municipality's policy does not have
    the provision and the roles of these stories; then nothing is played."""
    generalist, ingang = _medewerker(profiel, Rol.GENERALIST), _medewerker(profiel, Rol.INGANG)
    if generalist is None or ingang is None or all(v.code != _STEUN_VAN_TEAM for v in profiel.voorzieningen):
        return False
    with in_scope(gemeente=profiel.gemeente.code, breed=True):
        _moeder_belt(ingang, mensen["jordi"], peildatum)
        _schut_licht(generalist, mensen["schut"], peildatum - timedelta(days=120))
    return True


def _medewerker(profiel: Profiel, rol: Rol) -> Actor | None:
    medewerker = Medewerker.objects.filter(gemeente_id=profiel.gemeente.code, rollen__contains=[rol]).order_by("pk")
    eerste = medewerker.first()
    return Actor.van(eerste) if eerste else None


def _gelukt(uitkomst: R | Weigering) -> R:
    if isinstance(uitkomst, Weigering):
        raise Fout("Een verhaal van de demo is geweigerd.", waarom=str(uitkomst), waar="naober.demo.verhalen")
    return uitkomst


def _moeder_belt(ingang: Actor, jordi: Persoon, dag: date) -> None:
    melding = Melding(
        ingang="telefoon-gemeente",
        kanaal="telefoon",
        eigen_vraag=False,
        melder="mevrouw Lamberink",
        melder_relatie="moeder",
        omschrijving="Ik kan door een ongeval een poos niet bij mijn zoon komen. Hij redt het huishouden niet alleen.",
        vraag_erachter="Wie kijkt er elke dag even bij hem, nu zijn moeder dat niet kan?",
        eigen_mogelijkheden="Hij doet zelf boodschappen en helpt in het wijkcentrum.",
        leefgebieden=frozenset({"wonen-huishouden", "beperking-mantelzorg"}),
        enkelvoudig=False,
    )
    _gelukt(registreer_binnenkomst(ingang, melding=melding, persoon=jordi, peildatum=dag))


def _schut_licht(generalist: Actor, schut: Persoon, dag: date) -> None:
    melding = Melding(
        ingang="gebiedsteam",
        kanaal="fysiek",
        eigen_vraag=True,
        omschrijving="Ik vergeet dingen, maar ik wil graag thuis blijven wonen.",
        leefgebieden=frozenset({"beperking-mantelzorg", "wonen-huishouden"}),
        enkelvoudig=False,
    )
    _gelukt(registreer_binnenkomst(generalist, melding=melding, persoon=schut, peildatum=dag))
    dossier = Dossier.objects.get(huishouden=schut.huishouden)
    gesprek = Gespreksverslag(
        verslag="Lichte dementie. Hij redt zich nog, als er af en toe iemand komt kijken.",
        deelnemers=(Tafelgenoot(schut.naam, "inwoner"), Tafelgenoot("Ineke Schut", "mantelzorger")),
        eigen_kracht="Hij kookt en wandelt nog zelf.",
        mantelzorg="ja",
        mantelzorg_steun="De kinderen kunnen het team altijd bellen.",
        clientondersteuning=True,
        leefgebieden={"beperking-mantelzorg": "Lichte dementie, sinds een jaar."},
    )
    nodig = NieuweBehoefte(schut, "beperking-mantelzorg", "Veilig thuis wonen met dementie")
    _gelukt(leg_gesprek_vast(generalist, dossier=dossier, gesprek=gesprek, behoeften=[nodig], peildatum=dag))
    behoefte = Behoefte.objects.get(dossier=dossier)
    bevindingen = {
        "eigen-kracht": Vondst("deels", "Hij vergeet soms het gas."),
        "sociaal-netwerk": Vondst("deels", "De kinderen komen in het weekend."),
        "vrijwilligers": Vondst("nee", "Hij laat nog geen vreemden binnen."),
    }
    _gelukt(leg_bevindingen_vast(generalist, behoefte=behoefte, bevindingen=bevindingen, peildatum=dag))
    plan = _gelukt(
        maak_plan(
            generalist,
            dossier=dossier,
            doelen=[("Veilig thuis blijven wonen", "stabilisatie")],
            evaluatie_op=dag + timedelta(days=118),
            mantelzorg_steun="De kinderen hoeven niet elke dag zelf te komen.",
            peildatum=dag,
        )
    )
    steun = Voorziening.objects.get(code=_STEUN_VAN_TEAM)
    bouwsteen = Bouwsteen(
        trede=steun.trede,
        omschrijving="Elke week even komen kijken",
        uitvoerder="team",
        wie=generalist.naam,
        voorziening_trede=steun.trede,
    )
    _gelukt(
        voeg_actie_toe(generalist, plan=plan, behoefte=behoefte, bouwsteen=bouwsteen, voorziening=steun, peildatum=dag)
    )
    _gelukt(spreek_af(generalist, plan=plan, akkoord_van="meneer Schut en zijn kinderen", peildatum=dag))
