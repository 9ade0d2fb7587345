"""The operations on signals; part of the table in `operaties.py`."""

from collections.abc import Callable

from naober.api.operatie import Operatie, handeling, lezing
from naober.gemeente.actor import Actor
from naober.signalen import actions as doen
from naober.signalen import queries as lezen
from naober.signalen.inlezen import actions as _inlezen  # noqa: F401 - the list of rights names what no machine may do

MELDEN = "signaal.melden"
OPVOLGEN = "signaal.opvolgen"

SIGNAALOPERATIES: tuple[Operatie, ...] = (
    handeling("meldingen", doen.meld_signaal, "Meld een signaal"),
    lezing("meldingen", lezen.eigen_meldingen, "Lees wat u zelf meldde en wat u daarop hoorde", recht=MELDEN),
    handeling("meldingen/{int:signaal}/_intrekken", doen.trek_signaal_in, "Trek een signaal in"),
    handeling("meldingen/{int:signaal}/_koppelen", doen.koppel_signaal, "Zeg om welke inwoner het gaat"),
    lezing("signaalzaken", lezen.signaalrij, "Lees de signalen van uw team", recht=OPVOLGEN, vorige=lezen.plek_van),
    lezing("signaalzaken/{int:pk}", lezen.signaalzaak, "Lees één zaak met haar signalen", recht=OPVOLGEN),
    handeling("signaalzaken/{int:zaak}/_oppakken", doen.pak_signaal_op, "Pak een zaak op"),
    handeling("signaalzaken/{int:zaak}/_meldcode", doen.begin_meldcode_bij_signaal, "Begin de meldcode na een signaal"),
    handeling("signaalzaken/{int:zaak}/pogingen", doen.leg_poging_vast, "Leg een poging tot contact vast"),
    handeling("signaalzaken/{int:zaak}/_aanbod", doen.leg_gespreksaanbod_vast, "Leg vast dat de inwoner wil praten"),
    handeling("signaalzaken/{int:zaak}/opvolgingen", doen.spreek_opvolging_af, "Spreek af wie wat doet"),
    handeling("signaalzaken/{int:zaak}/stukken", doen.stuur_stuk, "Stuur de inwoner wat bij het signaal hoort"),
    handeling("signaalzaken/{int:zaak}/_groepsactiviteit", doen.kies_groepsactiviteit, "Kies iets voor de hele groep"),
    handeling("signaalzaken/{int:zaak}/_doorsturen", doen.stuur_signaal_door, "Stuur een zaak naar een ander team"),
    handeling("signaalzaken/{int:zaak}/_hulpvraag", doen.maak_hulpvraag, "Maak er een vraag om hulp van"),
    handeling("signaalzaken/{int:zaak}/_sluiten", doen.sluit_signaalzaak, "Sluit een zaak af"),
    handeling("opvolgingen/{int:opvolging}/_afronden", doen.rond_opvolging_af, "Leg vast wat ervan kwam"),
)

ZOEKERS: tuple[Callable[[Actor, int], object | None], ...] = (lezen.signaal, lezen.signaalzaak, lezen.opvolging)
