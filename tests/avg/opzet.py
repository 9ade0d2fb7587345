"""Requests and lists for destruction, made through the actions themselves."""

from datetime import date
from typing import Any

from naober.avg.actions import (
    beslis_op_verzoek,
    keur_lijst_goed,
    laat_weg,
    registreer_verzoek,
    stel_identiteit_vast,
    stel_lijst_op,
    toon_weer,
    verleng_verzoek,
    voer_vernietiging_uit,
    vraag_identiteit,
    wijs_fout_aan,
)
from naober.avg.correcties import Plek
from naober.avg.models import Antwoordbrief, Opruimtelling, Vernietigingslijst, Vernietigingsregel, Verzoek
from naober.avg.queries import inzage_bij
from naober.avg.rules.verzoek import Beslissing, Indiening
from naober.dossier.models import Dossier
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.gemeente.queries import profiel_van
from tests.dossier.opzet import Zaak, goed

# Long after anything in these tests was recorded: the term of the law has passed.
LATER = date(2060, 5, 3)


def archivaris(zaak: Zaak, naam: str = "noor", rol: Rol = Rol.BELEID) -> Actor:
    """Somebody who keeps the archive, and works in no file."""
    medewerker, _ = Medewerker.objects.get_or_create(
        gebruikersnaam=f"{naam}-{zaak.geval.slug}",
        defaults={"gemeente_id": zaak.gemeente, "naam": naam.capitalize(), "rollen": [rol.value]},
    )
    return Actor.van(medewerker)


def indiening(zaak: Zaak, soort: str = "inzage", **anders: Any) -> Indiening:
    basis = {"omschrijving": "Wat staat er over mij?", "ontvangen_op": zaak.dag, "schriftelijk": True}
    return Indiening(soort=soort, **{**basis, **anders})


def verzoek(zaak: Zaak, soort: str = "inzage", **anders: Any) -> Verzoek:
    """A request of the resident, taken in by the generalist."""
    return goed(
        registreer_verzoek(
            zaak.anouk,
            dossier=zaak.dossier,
            persoon=zaak.persoon,
            indiening=indiening(zaak, soort, **anders),
            peildatum=zaak.dag,
        )
    )


def bekend(zaak: Zaak, rij: Verzoek) -> Verzoek:
    return goed(stel_identiteit_vast(zaak.anouk, verzoek=rij, hoe="Paspoort gezien aan de balie.", peildatum=zaak.dag))


def beslist(zaak: Zaak, rij: Verzoek, uitkomst: str = "toegewezen", grond: str = "", **anders: Any) -> Verzoek:
    """Decided by who may, with a reason."""
    return goed(
        beslis_op_verzoek(
            zaak.berta,
            verzoek=rij,
            beslissing=Beslissing(uitkomst, "Zo staat het in de wet.", grond),
            **{"peildatum": zaak.dag, **anders},
        )
    )


def sluit(zaak: Zaak) -> Dossier:
    """The file ends, and nothing in it runs any more."""
    Dossier.objects.filter(pk=zaak.dossier.pk).update(gesloten_op=zaak.dag)
    zaak.dossier.refresh_from_db()
    return zaak.dossier


def goedgekeurde_lijst(zaak: Zaak, dag: date = LATER) -> Vernietigingslijst:
    lijst = goed(stel_lijst_op(archivaris(zaak), peildatum=dag))
    return goed(keur_lijst_goed(archivaris(zaak, "floor", Rol.PRIVACYFUNCTIONARIS), lijst=lijst, peildatum=dag))


def vernietigd(zaak: Zaak, dag: date = LATER) -> Vernietigingslijst:
    return goed(voer_vernietiging_uit(archivaris(zaak), lijst=goedgekeurde_lijst(zaak, dag), peildatum=dag))


def vul(zaak: Zaak) -> dict[str, int]:
    """A row in every table of this room, and the number of each thing that an address can point to."""
    inzage = bekend(zaak, verzoek(zaak))
    profiel = profiel_van(zaak.gemeente, zaak.dag)
    regel = inzage_bij(inzage, profiel, zaak.dag, alleen="dossier.Gebeurtenis").gegevens[0]
    weg = goed(
        laat_weg(
            zaak.anouk, verzoek=inzage, tabel=regel.tabel, rij=regel.nummer, grond="ander", reden="Over de buurman.",
            peildatum=zaak.dag,
        )
    )  # fmt: skip
    correctie = bekend(zaak, verzoek(zaak, "correctie"))
    goed(
        wijs_fout_aan(
            zaak.anouk, verzoek=correctie, plek=Plek("bewoners.Persoon", zaak.persoon.pk, "voornamen"),
            moet_zijn="Hendrikje", verklaring="", peildatum=zaak.dag,
        )
    )  # fmt: skip
    beslist(zaak, correctie, "afgewezen", "klopt")
    beslist(zaak, bekend(zaak, verzoek(zaak, "beperking")))
    lijst = Vernietigingslijst.objects.create(opgesteld_op=zaak.dag, opgesteld_door_id=zaak.anouk.id)
    rij = Vernietigingsregel.objects.create(lijst=lijst, soort="dossier", nummer=0, vrij_op=zaak.dag, grond="proef")
    klaar = Vernietigingslijst.objects.create(
        opgesteld_op=zaak.dag, opgesteld_door_id=zaak.anouk.id, goedgekeurd_op=zaak.dag,
        goedgekeurd_door_id=zaak.bram.id, afgesloten_op=zaak.dag, bewijs="0" * 64,
    )  # fmt: skip
    Opruimtelling.objects.create(dag=zaak.dag, soort="zorg-om-iemand", grond="wmo-signaal", aantal=1)
    brief = Antwoordbrief.objects.get(verzoek=correctie)
    bestanden = {"antwoordbrief": brief.pk, "verklaring": klaar.pk}
    return {
        **bestanden,
        "verzoek": inzage.pk,
        "weglating": weg.pk,
        "vernietiging": lijst.pk,
        "vernietigingsregel": rij.pk,
    }


def _correctie(zaak: Zaak) -> dict[str, Any]:
    plek = Plek("bewoners.Persoon", zaak.persoon.pk, "voornamen")
    return {"verzoek": verzoek(zaak, "correctie"), "plek": plek, "moet_zijn": "Hendrikje", "verklaring": ""}


def _weg(zaak: Zaak) -> dict[str, Any]:
    return {"tabel": "onderzoek.Gesprek", "rij": zaak.gesprek.pk, "grond": "ander", "reden": "Over de buurman."}


# Each action on a request in a file, and its input once there was a talk.
IN_DOSSIER: tuple[tuple[Any, Any], ...] = (
    (
        registreer_verzoek,
        lambda z: {"dossier": z.dossier, "persoon": z.persoon, "indiening": indiening(z)},
    ),
    (vraag_identiteit, lambda z: {"verzoek": verzoek(z)}),
    (stel_identiteit_vast, lambda z: {"verzoek": verzoek(z), "hoe": "Paspoort gezien."}),
    (verleng_verzoek, lambda z: {"verzoek": verzoek(z), "maanden": 1, "reden": "Veel stukken."}),
    (laat_weg, lambda z: {"verzoek": verzoek(z), **_weg(z)}),
    (
        toon_weer,
        lambda z: {"weglating": goed(laat_weg(z.anouk, verzoek=verzoek(z), **_weg(z), peildatum=z.dag))},
    ),
    (wijs_fout_aan, _correctie),
)
