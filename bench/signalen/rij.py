"""A delivery kept as cases, and the queue of a team with half a million signals in the municipality.

The delivery goes the whole way of the worker. The rest of the signals are written straight into the tables: half of
the cases are still open, which is more than in life, and one team has a third of them. Pages go through Django's client
and all middleware, as in the other benches: every kind of filter, the first page and deep ones by key, as a member of
the largest team, of a small one and as who leads."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from bench.meten import Grens, Proef, Uitkomst, meet

if TYPE_CHECKING:
    from naober.gemeente.models import Medewerker
    from naober.gemeente.profiel import Profiel

SIGNALEN = 500_000
# Milliseconds, and statements: those of an empty page and the two of the queue.
GRENS = Grens(p95=60, queries=8)
LEEG = "lege pagina"
OPWARMEN, RONDES = 10, 60
# So deep the key of a page lies.
DIEPTEN = (0, 500, 5_000, 50_000)

_ZAKEN = """
insert into signalen_signaalzaak
  (gemeente_id, over, huishouden_id, persoon_id, gebied, team, status, ernst, prioriteit, redenen, eerste_op,
   laatste_op, uiterlijk_op, normaliseren, niveau, resultaat, toelichting, afgesloten_op)
select %(gemeente)s, 'iemand', h.id, null, h.gebied,
  (%(teams)s::text[])[case when n %% 3 = 0 then 1 else 1 + n %% %(aantal_teams)s end],
  case when n %% 2 = 0 then 'afgesloten' when n / 1000 %% 5 = 0 then 'opgepakt' else 'wacht' end,
  1 + (n %% 10 = 7)::integer + (n %% 40 = 3)::integer, ((n %% 1000) * 7919) %% 23,
  array['2 signalen van verschillende partners', 'kinderen in huis'], %(dag)s::date - n %% 300, %(dag)s::date - n %% 90,
  %(dag)s::date - 60 + (n * 31) %% 90, '', '', case when n %% 2 = 0 then 'niet-bereikt' else '' end, '',
  case when n %% 2 = 0 then %(dag)s::date - n %% 60 end
from (select h.*, (abs(hashint8(h.id)::bigint) %% 1000000)::integer as n from bewoners_huishouden h
      where not exists (select from signalen_signaalzaak z where z.huishouden_id = h.id)
      order by h.id limit %(zaken)s) h
"""
# Kinds as they come: a few make up nearly all, one is rare, and of one there is none.
_SIGNALEN = """
insert into signalen_signaal
  (gemeente_id, zaak_id, soort, afzender, grond, kenmerk, organisatie, melder, melder_contact, ontvangen_op, gezien_op,
   ernst, omschrijving, leefwereld, wortels, gegevens, bedrag, voornamen, voorvoegsel, geslachtsnaam, straat,
   huisnummer, toevoeging, postcode, plaats, koppeling, koppeling_uitleg, ingetrokken_reden, bewaren_tot)
select z.gemeente_id, z.id,
  case when z.id %% 20000 = 7 then %(zeldzaam)s
    else (%(soorten)s::text[])[1 + abs(hashint8(z.id + k)::bigint) %% %(aantal_soorten)s] end,
  'verhuurder', 'wgs-schuldeiser', 'B' || z.id || '-' || k, 'Proefpartner', '', '', z.laatste_op, z.laatste_op, z.ernst,
  '', '', '{}', '{"bedrag": "350,00"}', 350, 'A.', '', 'Proefnaam', h.straat, h.huisnummer, h.toevoeging, h.postcode,
  h.plaats, 'zeker', array['naam, geboortedatum en adres zijn gelijk'], '', %(dag)s::date + 200
from signalen_signaalzaak z join bewoners_huishouden h on h.id = z.huishouden_id
cross join generate_series(1, 2) k
where k = 1 or z.id %% 4 = 1
limit %(signalen)s
"""


@dataclass(frozen=True, slots=True)
class Mensen:
    """One of each that matters here."""

    backoffice: "Medewerker"
    groot: "Medewerker"
    klein: "Medewerker"
    leider: "Medewerker"


def meet_rij(profiel: "Profiel", pad: Path, rijen: int, dag: date, signalen: int = SIGNALEN) -> list[Uitkomst]:
    """Empty the tables of signals, keep this delivery, fill up to so many signals, and measure the queue."""
    from django.conf import settings
    from django.db import connection

    from bench.proeven import tel_opdrachten
    from bench.signalen.stad import tel_voor_de_planner
    from naober.fundament.databank.base import als_eigenaar
    from naober.fundament.geheugen import ruim_rustig_op

    settings.ROOT_URLCONF = "bench.urls"
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    with als_eigenaar(), connection.cursor() as cursor:
        cursor.execute("truncate signalen_signaalzaak, signalen_aanlevering, gemeente_medewerker cascade")
    teams = [t.code for t in profiel.teams if t.soort == "toegangsteam"]
    mensen = _mensen(profiel.gemeente.code, teams)
    opslaan = lees_in(mensen.backoffice, pad, rijen, dag)
    soorten, zeldzaam, geen = _soorten(profiel, dag)
    vul_rij(profiel.gemeente.code, teams, soorten, zeldzaam, signalen, dag)
    tel_voor_de_planner()
    ruim_rustig_op()
    proeven = [
        Proef(LEEG, _blad(mensen.groot, lambda nr: "/bench/leeg/"), _klopt(b"leeg")),
        *_proeven(mensen, soorten[0], zeldzaam, geen),
    ]
    return [*opslaan, *meet(proeven, tel_opdrachten, opwarmen=OPWARMEN, rondes=RONDES)]


def _mensen(gemeente: int, teams: Sequence[str]) -> Mensen:
    from naober.gemeente.models import Medewerker
    from naober.gemeente.profiel import Rol

    rijen = [(Rol.TOETSER, ""), (Rol.GENERALIST, teams[0]), (Rol.GENERALIST, teams[-1]), (Rol.TEAMLEIDER, teams[0])]
    return Mensen(*(
        Medewerker.objects.create(
            gemeente_id=gemeente, gebruikersnaam=f"rij.{nr}", naam=f"Rij {nr}", rollen=[rol], team=team, password="!"
        )
        for nr, (rol, team) in enumerate(rijen, 1)
    ))  # fmt: skip


def lees_in(wie: "Medewerker", pad: Path, rijen: int, dag: date) -> list[Uitkomst]:
    """The whole way of a delivery: taken in by who may, then read, matched and kept by the worker. What keeping costs
    is measured apart."""
    from naober.fundament.scope import actieve_scope
    from naober.gemeente.actor import Actor
    from naober.gemeente.zicht import scope_van
    from naober.kern import Weigering
    from naober.signalen.inlezen import verwerken
    from naober.signalen.inlezen.actions import lever_signalen_aan
    from naober.signalen.inlezen.bulk import neem_vele_aan
    from naober.signalen.models import Aanlevering

    actor, opslaan = Actor.van(wie), 0.0

    def gemeten(*wat: Any) -> Any:
        nonlocal opslaan
        begin = perf_counter()
        uit = neem_vele_aan(*wat)
        opslaan += perf_counter() - begin
        return uit

    with actieve_scope(scope_van(actor)):
        uitkomst = lever_signalen_aan(
            actor, bestand=pad.read_bytes(), bestandsnaam=pad.name, afzender="verhuurder",
            organisatie="Proefpartner", inspanning=True, kolommen={}, peildatum=dag,
        )  # fmt: skip
    assert not isinstance(uitkomst, Weigering), uitkomst
    begin = perf_counter()
    with patch.object(verwerken, "neem_vele_aan", gemeten):
        assert verwerken.verwerk_een(actor, dag) == uitkomst.pk
    alles = perf_counter() - begin
    with actieve_scope(scope_van(actor)):
        stand = Aanlevering.objects.get(pk=uitkomst.pk)
    assert (stand.stand, stand.gelezen) == ("klaar", rijen), (stand.stand, stand.fout)
    print(f"{rijen} rijen ingelezen in {alles:.0f} s, waarvan {opslaan:.0f} s vastleggen")
    print(f"zeker {stand.zeker}, voor een mens {stand.mens}, elders {stand.elders}, afgekeurd {stand.afgekeurd}")
    wat = f"{stand.zeker + stand.mens} signalen"
    return [
        Uitkomst(f"{wat} vastleggen als zaken", opslaan * 1000, opslaan * 1000, None),
        Uitkomst(f"{rijen} rijen lezen, koppelen en vastleggen", alles * 1000, alles * 1000, None),
    ]


def _soorten(profiel: "Profiel", dag: date) -> tuple[list[str], str, str]:
    """Four kinds that come all the time, one that is rare, and one that never came."""
    from naober.gemeente.signaalregels import signaalkader

    codes = [s.code for s in signaalkader(profiel.gemeente.code, dag).soorten]
    return codes[:4], codes[5], codes[6]


def vul_rij(gemeente: int, teams: Sequence[str], soorten: Sequence[str], zeldzaam: str, tot: int, dag: date) -> None:
    """Cases and signals until there are so many signals."""
    from django.db import connection

    from naober.fundament.scope import in_scope

    with in_scope(gemeente=gemeente, breed=True), connection.cursor() as cursor:
        cursor.execute("select count(*) from signalen_signaal")
        nog = tot - cursor.fetchone()[0]
        waarden = {"gemeente": gemeente, "teams": list(teams), "aantal_teams": len(teams), "dag": dag,
                   "zaken": round(nog * 0.81), "soorten": list(soorten), "aantal_soorten": len(soorten),
                   "zeldzaam": zeldzaam, "signalen": nog}  # fmt: skip
        cursor.execute(_ZAKEN, waarden)
        cursor.execute(_SIGNALEN, waarden)
        cursor.execute("select count(*), count(distinct zaak_id) from signalen_signaal")
        print("{} signalen in {} zaken".format(*cursor.fetchone()), flush=True)


def _proeven(mensen: Mensen, vaak: str, zeldzaam: str, geen: str) -> list[Proef]:
    """The queue as each of them asks for it."""
    filters = {
        "alles": "", "wacht": "&status=wacht", "opgepakt": "&status=opgepakt", "een gewone soort": f"&soort={vaak}",
        "een gewone soort, opgepakt": f"&soort={vaak}&status=opgepakt", "een zeldzame soort": f"&soort={zeldzaam}",
        "een soort die er niet is": f"&soort={geen}",
    }  # fmt: skip
    uit = []
    for naam, wie in (("groot team", mensen.groot), ("klein team", mensen.klein), ("teamleider", mensen.leider)):
        sleutels = _sleutels(wie)
        for filter_, deel in filters.items():
            leeg = filter_ in ("een soort die er niet is", "een zeldzame soort")
            uit.append(_proef(f"{naam}: {filter_}", wie, deel, sleutels[:1] if leeg else sleutels, leeg=leeg))
    return uit


def _proef(naam: str, wie: "Medewerker", deel: str, sleutels: Sequence[str], *, leeg: bool) -> Proef:
    """Each round another depth."""
    bewijs = (b"</html>",) if leeg else (b"/signaalzaak/", b"Volgende signalen")

    def pad(nr: int) -> str:
        return f"/signaalrij/?voor={sleutels[nr % len(sleutels)]}{deel}"

    return Proef(naam, _blad(wie, pad), _klopt(*bewijs), LEEG, GRENS)


def _sleutels(wie: "Medewerker") -> list[str]:
    """The key of a page at each depth of this team's queue that it has."""
    from django.db import connection

    from naober.fundament.scope import in_scope

    rij = "from signalen_signaalzaak where team = %s and status <> 'afgesloten'"
    vraag = f"select prioriteit || '_' || uiterlijk_op || '_' || id {rij} order by prioriteit desc, uiterlijk_op, id"
    uit = [""]
    with in_scope(gemeente=wie.gemeente_id, breed=True), connection.cursor() as cursor:
        cursor.execute(
            "select count(*) from signalen_signaalzaak where team = %s and status <> 'afgesloten'", [wie.team]
        )
        [(lengte,)] = cursor.fetchall()
        print(f"rij van {wie.team}: {lengte} zaken")
        # Of the deepest page every filter has to leave something.
        for diepte in (d for d in DIEPTEN[1:] if d < lengte * 0.8):
            cursor.execute(f"{vraag} offset %s limit 1", [wie.team, diepte])
            uit += [sleutel for (sleutel,) in cursor.fetchall()]
    return uit


def _blad(wie: "Medewerker", pad: Callable[[int], str]) -> Callable[[int], object]:
    from bench.proeven import _ingelogd

    client = _ingelogd(wie)
    return lambda nr: client.get(pad(nr))


def _klopt(*bewijs: bytes) -> Callable[[object], bool]:
    from bench.proeven import _pagina

    return _pagina(*bewijs)
