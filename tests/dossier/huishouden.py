"""What is typed for each action on a household and on who stands around it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from naober.bewoners.models import Netwerkcontact, Persoon, Vertegenwoordiging
from naober.bewoners.rules import Adres, Machtiging
from naober.bewoners.soorten import Netwerksoort, Vertegenwoordigersoort
from naober.dossier.bewoners import (
    Kind,
    bekijk_geheim_adres,
    ga_uit_huis,
    leg_geboorte_vast,
    leg_overlijden_vast,
    meld_ongeboren_kind,
    verhuis,
    voeg_toe_aan_huishouden,
    zet_adres_geheim,
)
from naober.dossier.omgeving import (
    Contact,
    beeindig_netwerkcontact,
    beeindig_vertegenwoordiging,
    leg_netwerkcontact_vast,
    leg_relatie_vast,
    leg_vertegenwoordiging_vast,
)
from tests.dossier.opzet import Zaak, goed


def adres(zaak: Zaak, huisnummer: int = 99) -> Adres:
    return Adres("Nieuwstraat", huisnummer, "7777ZZ", "Proefdorp", zaak.geval.gebied)


def verwacht(zaak: Zaak, dagen: int = 100) -> Persoon:
    """A child that is expected in this household."""
    return goed(
        meld_ongeboren_kind(
            zaak.anouk,
            dossier=zaak.dossier,
            ouder=zaak.persoon,
            verwacht_op=zaak.dag + timedelta(days=dagen),
            peildatum=zaak.dag,
        )
    )


def huisgenoot(zaak: Zaak, jaren: int = 8) -> Persoon:
    """Someone else who lives in this household."""
    return Persoon.objects.create(
        huishouden=zaak.persoon.huishouden,
        voornamen="Lotte",
        geslachtsnaam=zaak.persoon.geslachtsnaam,
        geboortedatum=zaak.dag.replace(year=zaak.dag.year - jaren, day=1),
    )


def mentor(zaak: Zaak, soort: str = "mentor", **anders: Any) -> Machtiging:
    basis = {"naam": "Mevrouw Mentink", "grondslag": "Beschikking kantonrechter 12-34", "van": zaak.dag}
    return Machtiging(soort=Vertegenwoordigersoort(soort), **{**basis, **anders})


def vertegenwoordigd(zaak: Zaak, **anders: Any) -> Vertegenwoordiging:
    return goed(
        leg_vertegenwoordiging_vast(
            zaak.anouk,
            dossier=zaak.dossier,
            persoon=zaak.persoon,
            machtiging=mentor(zaak, **anders),
            peildatum=zaak.dag,
        )
    )


def buurvrouw(zaak: Zaak) -> Netwerkcontact:
    return goed(
        leg_netwerkcontact_vast(
            zaak.anouk,
            dossier=zaak.dossier,
            persoon=zaak.persoon,
            contact=Contact("Truus", Netwerksoort.BUUR, steun="Kookt op maandag."),
            peildatum=zaak.dag,
        )
    )


# Each action, and its input once there is a file.
HUISHOUDEN: tuple[tuple[Callable[..., Any], Callable[[Zaak], dict[str, Any]]], ...] = (
    (verhuis, lambda z: {"dossier": z.dossier, "adres": adres(z), "op": z.dag}),
    (ga_uit_huis, lambda z: {"dossier": z.dossier, "persoon": huisgenoot(z), "op": z.dag, "adres": adres(z)}),
    (voeg_toe_aan_huishouden, lambda z: {"dossier": z.dossier, "persoon": z.andere, "op": z.dag}),
    (zet_adres_geheim, lambda z: {"dossier": z.dossier, "geheim": True, "reden": "Zij is bedreigd."}),
    (bekijk_geheim_adres, lambda z: {"dossier": z.dossier, "reden": "Huisbezoek."}),
    (
        meld_ongeboren_kind,
        lambda z: {"dossier": z.dossier, "ouder": z.persoon, "verwacht_op": z.dag + timedelta(days=90)},
    ),
    (
        leg_geboorte_vast,
        lambda z: {"dossier": z.dossier, "kind": verwacht(z, 3), "gegevens": Kind("Mees"), "geboren_op": z.dag},
    ),
    (leg_overlijden_vast, lambda z: {"dossier": z.dossier, "persoon": huisgenoot(z), "op": z.dag}),
    (
        leg_relatie_vast,
        lambda z: {
            "dossier": z.dossier,
            "persoon": z.persoon,
            "ander": z.andere,
            "soort": "zus",
            "omgekeerd": "broer",
        },
    ),
    (
        leg_netwerkcontact_vast,
        lambda z: {"dossier": z.dossier, "persoon": z.persoon, "contact": Contact("Joop", Netwerksoort.STRAAT)},
    ),
    (beeindig_netwerkcontact, lambda z: {"dossier": z.dossier, "contact": buurvrouw(z), "op": z.dag}),
    (
        leg_vertegenwoordiging_vast,
        lambda z: {"dossier": z.dossier, "persoon": z.persoon, "machtiging": mentor(z)},
    ),
    (
        beeindig_vertegenwoordiging,
        lambda z: {"dossier": z.dossier, "vertegenwoordiging": vertegenwoordigd(z), "op": z.dag},
    ),
)


def vul_huishouden(zaak: Zaak) -> None:
    """A row in every table about a household."""
    buurvrouw(zaak)
    vertegenwoordigd(zaak)
    goed(
        voeg_toe_aan_huishouden(
            zaak.anouk, dossier=zaak.dossier, persoon=zaak.andere, op=zaak.dag, mede=True, peildatum=zaak.dag
        )
    )
    goed(verhuis(zaak.anouk, dossier=zaak.dossier, adres=adres(zaak), op=zaak.dag, peildatum=zaak.dag))
