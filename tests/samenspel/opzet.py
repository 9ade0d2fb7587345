"""Networks, consultations and cases that are put forward, on the case of tests/dossier."""

from datetime import date, timedelta
from typing import Any

from naober.delen.actions import Deling, Gevraagd, verstrek
from naober.delen.models import Verstrekking
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.register.actions import leg_vast
from naober.samenspel import actions as doen
from naober.samenspel.models import Bijeenkomst, Casusoverleg, Casuspunt, Doorbraak, Inbreng, Knelpunt, Werkafspraak
from naober.samenspel.rules import Deelnemer, NieuweWerkafspraak, Uitnodiging
from tests.delen.opzet import toestemming
from tests.dossier.opzet import Zaak, goed

NETWERK, NAAM = "signalering-1", "Signaleringsnetwerk 1"
VERTELD = "Zij wil graag dat de wijkagent meekijkt."


def collega(zaak: Zaak, naam: str, *rollen: Rol, **velden: Any) -> Medewerker:
    wie = zaak._medewerker(naam, rollen, "elders-" + naam)
    for veld, waarde in velden.items():
        setattr(wie, veld, waarde)
    wie.save()
    return wie


def lid(zaak: Zaak, wie: int, *, netwerk: str = NAAM, namens: str = "dorpsteam", **velden: str) -> None:
    """As who keeps the register of members does."""
    beleid = Actor.van(collega(zaak, "beleid", Rol.BELEID))
    antwoorden = {"netwerk": netwerk, "namens": namens, "van": zaak.dag.isoformat(), **velden}
    goed(leg_vast(beleid, register="netwerkleden", onderwerp=str(wie), antwoorden=antwoorden, peildatum=zaak.dag))


def gepland(zaak: Zaak, dag: date | None = None, **anders: Any) -> Bijeenkomst:
    return goed(doen.plan_bijeenkomst(zaak.anouk, netwerk=NETWERK, dag=dag or zaak.dag, peildatum=zaak.dag, **anders))


def verteld(zaak: Zaak) -> Verstrekking:
    """The network is told of this household, which lets it know."""
    toestemming(zaak, Gevraagd(("hulpvraag",), "afstemmen", ontvanger=NETWERK))
    deling = Deling(NETWERK, ("hulpvraag",), "afstemmen", "Wmo 2015", inhoud=VERTELD, noodzaak="Samen afstemmen.")
    return goed(verstrek(zaak.anouk, dossier=zaak.dossier, persoon=zaak.persoon, deling=deling, peildatum=zaak.dag))


def soort_van(zaak: Zaak, *, formeel: bool) -> str:
    return next(p.code for p in zaak.profiel.plan.partijen if p.formeel is formeel)


def uitnodiging(zaak: Zaak, *deelnemers: Deelnemer, **anders: Any) -> Uitnodiging:
    basis: dict[str, Any] = {
        "onderwerp": "De zorg thuis",
        "vraag": "Wie komt er 's nachts?",
        "dag": zaak.dag,
        "leider": "Anouk",
        "beslist": "De teamleider",
        "inwoner_uitgenodigd": True,
        "deelnemers": deelnemers or collegas(zaak),
    }
    return Uitnodiging(**{**basis, **anders})


def collegas(zaak: Zaak) -> tuple[Deelnemer, ...]:
    """A daughter, and a colleague who works in the file."""
    return (
        Deelnemer("De dochter", soort_van(zaak, formeel=False)),
        Deelnemer("Bram", soort_van(zaak, formeel=True), medewerker=zaak.bram.id),
    )


def belegd(zaak: Zaak, *deelnemers: Deelnemer, **anders: Any) -> Casusoverleg:
    return goed(
        doen.beleg_casusoverleg(
            zaak.anouk,
            dossier=zaak.dossier,
            persoon=zaak.persoon,
            uitnodiging=uitnodiging(zaak, *deelnemers, **anders),
            peildatum=zaak.dag,
        )
    )


def leider(zaak: Zaak) -> Medewerker:
    """Who leads the team of this case, and has the mandate."""
    return zaak._medewerker("teamleider", (Rol.TEAMLEIDER,), zaak.geval.team)


def voorgelegd(zaak: Zaak, **anders: Any) -> Knelpunt:
    soort = zaak.profiel.samenspel.knelpunten[0]
    basis: dict[str, Any] = {
        "soort": soort.code,
        "wijzen": soort.wetten[:2],
        "vraag": "Wie betaalt de nachtzorg?",
        "beslist_door": leider(zaak),
    }
    return goed(doen.leg_knelpunt_voor(zaak.anouk, dossier=zaak.dossier, **{**basis, **anders}, peildatum=zaak.dag))


def rijen(zaak: Zaak) -> dict[str, int]:
    """A number of each thing of this room. What the policy of this municipality does not ask for is written as rows."""
    bijeenkomst = Bijeenkomst.objects.create(
        netwerk="proef", dag=zaak.dag, leden=[zaak.anouk.id], gepland_door_id=zaak.anouk.id
    )
    gedeeld = Verstrekking.objects.create(
        dossier=zaak.dossier, persoon=zaak.persoon, ontvanger_soort="netwerk", ontvanger="proef",
        ontvanger_naam="Proef",
        gegevens=["hulpvraag"], inhoud=VERTELD, doel="afstemmen", noodzaak="Samen.", van_wet="Wmo 2015", grond="wet",
        regel="proef", bron="Proef", dag=zaak.dag, medewerker_id=zaak.anouk.id,
    )  # fmt: skip
    punt = Casuspunt.objects.create(
        bijeenkomst=bijeenkomst, verstrekking=gedeeld, dossier=zaak.dossier, ingebracht_door_id=zaak.anouk.id
    )
    overleg = belegd(zaak)
    afspraak = Werkafspraak.objects.create(
        overleg=overleg, dossier=zaak.dossier, wat="Belt de arts.", eigenaar_id=zaak.anouk.id, namens="Anouk",
        uiterlijk=zaak.dag + timedelta(days=7), gemaakt_op=zaak.dag,
    )  # fmt: skip
    goed(doen.breng_in(zaak.anouk, overleg=overleg, tekst="Denk aan de trap.", peildatum=zaak.dag))
    assert Inbreng.objects.filter(overleg=overleg).exists()
    knelpunt = voorgelegd(zaak)
    return {
        "bijeenkomst": bijeenkomst.pk,
        "casuspunt": punt.pk,
        "casusoverleg": overleg.pk,
        "werkafspraak": afspraak.pk,
        "knelpunt": knelpunt.pk,
        "doorbraak": doorbraak(zaak).pk,
    }


def doorbraak(zaak: Zaak) -> Doorbraak:
    """What the breakthrough team was asked, as a row: the profile of this municipality has no such team."""
    return Doorbraak.objects.create(
        vraag=zaak.expertise_gevraagd(), dossier=zaak.dossier, vergeefs=2, langste_wacht=12, uiterlijk=zaak.dag
    )


def _besloten(zaak: Zaak) -> Doorbraak:
    besluit = {"besloten": "Een eigen klas.", "mandaat": "De wethouder", "uitvoeren_voor": zaak.dag}
    return goed(doen.leg_doorbraak_vast(zaak.anouk, doorbraak=doorbraak(zaak), **besluit, peildatum=zaak.dag))


# The actions in a file, with what they are given.
IN_DOSSIER: tuple[tuple[Any, Any], ...] = (
    (
        doen.beleg_casusoverleg,
        lambda z: {"dossier": z.dossier, "persoon": z.persoon, "uitnodiging": uitnodiging(z)},
    ),
    (
        doen.houd_casusoverleg,
        lambda z: {"overleg": belegd(z), "verslag": "Geregeld.", "aanwezig": [1, 2], "inwoner_erbij": True},
    ),
    (doen.laat_casusoverleg_vervallen, lambda z: {"overleg": belegd(z), "reden": "Opgelost."}),
    (
        doen.spreek_in_overleg_af,
        lambda z: {"overleg": belegd(z), "afspraak": NieuweWerkafspraak("Belt de arts.", "team", z.dag, z.bram.id)},
    ),
    (
        doen.leg_knelpunt_voor,
        lambda z: {
            "dossier": z.dossier, "soort": "tussen-wal-en-schip", "wijzen": ["Wmo 2015", "Wlz"],
            "vraag": "Wie geeft de nachtzorg?", "beslist_door": leider(z),
        },
    ),
    (doen.draag_knelpunt_over, lambda z: {"knelpunt": voorgelegd(z), "naar": z.staf["dina"]}),
    (doen.los_knelpunt_op, lambda z: {"knelpunt": voorgelegd(z), "oplossing": "De Wlz geeft het."}),
    (
        doen.leg_doorbraak_vast,
        lambda z: {
            "doorbraak": doorbraak(z), "besloten": "Een klas.", "mandaat": "De wethouder", "uitvoeren_voor": z.dag,
        },
    ),
    (
        doen.leg_doorbraakresultaat_vast,
        lambda z: {"doorbraak": _besloten(z), "gelukt": "ja", "resultaat": "Hij gaat naar school."},
    ),
)  # fmt: skip
