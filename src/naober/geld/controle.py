"""The nightly check: reckon everything anew from where it stands, and say what differs from what was booked.

The first filling is the same: then all of it differs, and is booked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.db import connection, transaction

from naober.besluit.models import Besluit
from naober.dossier.models import Dossier
from naober.fundament.scope import in_scope
from naober.geld.afrekenen import geldende, reken_af
from naober.geld.boeken import herreken, verdicht
from naober.geld.models import Boeking
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.levering.models import Toewijzing

STUK = 500


@dataclass(slots=True)
class Uitslag:
    """What was found: how many grants and orders were looked at, and for how many something was booked wrong or not at
    all, by year and kind in cents. `tabellen`: sums that do not agree with the bookings they are made of. `verdicht`:
    bookings that were moved to the sums."""

    bekeken: int = 0
    anders: int = 0
    verschillen: dict[tuple[int, str], int] = field(default_factory=dict)
    tabellen: list[str] = field(default_factory=list)
    verdicht: int = 0
    hersteld: bool = False

    @property
    def klopt(self) -> bool:
        return not self.anders and not self.tabellen

    def neem_op(self, boekingen: list[Boeking]) -> None:
        self.anders += len({b.verplichting for b in boekingen})
        for b in boekingen:
            sleutel = b.boekjaar, b.soort
            self.verschillen[sleutel] = self.verschillen.get(sleutel, 0) + (b.centen or b.aantal)

    def regels(self) -> Iterator[str]:
        """In words, a line for each."""
        yield f"{self.bekeken} toekenningen en toewijzingen nagerekend, {self.anders} anders dan geboekt."
        for (jaar, soort), wat in sorted(self.verschillen.items()):
            hoeveel = f"{wat} keer" if soort == "onbekend" else f"{wat / 100:.2f} euro"
            yield f"  {jaar} {soort}: {hoeveel}{' bijgeboekt' if self.hersteld else ' verschil'}"
        yield from (f"  {tekst}" for tekst in self.tabellen)


class _Terug(Exception):
    """Undoes what was only reckoned."""


def controleer(gemeente: int, dag: date, *, herstel: bool = False, stuk: int = STUK) -> Uitslag:
    """Reckon every file of one municipality anew. With `herstel` the differences are booked; without it nothing is,
    but for moving bookings to the sums. Files are locked a few at a time, so that work goes on meanwhile."""
    uit = Uitslag(hersteld=herstel)
    with in_scope(gemeente=gemeente, breed=True):
        uit.verdicht = verdicht()
        profiel = profiel_van(gemeente, dag)
    laatste = 0
    while True:
        with in_scope(gemeente=gemeente, breed=True):
            nummers = _volgende(laatste, stuk)
            if not nummers:
                break
            laatste = nummers[-1]
            _van_dossiers(profiel, dag, nummers, uit, herstel)
    with in_scope(gemeente=gemeente, breed=True):
        _afgerekend(profiel, dag, uit, herstel)
        if herstel:
            verdicht()
        uit.tabellen += _sommen()
    return uit


def _afgerekend(profiel: Profiel, dag: date, uit: Uitslag, herstel: bool) -> None:
    """The years that were settled with providers."""
    try:
        with transaction.atomic():
            uit.neem_op([b for rij in geldende() for b in reken_af(profiel, rij, dag)])
            if not herstel:
                raise _Terug
    except _Terug:
        pass


def _volgende(na: int, stuk: int) -> list[int]:
    rijen = Dossier.objects.filter(pk__gt=na).select_for_update(of=("self",)).order_by("pk")
    return list(rijen.values_list("pk", flat=True)[:stuk])


def _van_dossiers(profiel: Profiel, dag: date, nummers: list[int], uit: Uitslag, herstel: bool) -> None:
    besluiten = list(Besluit.objects.filter(dossier__in=nummers, uitkomst="toegekend").values_list("pk", flat=True))
    toewijzingen = list(Toewijzing.objects.filter(dossier__in=nummers).values_list("pk", flat=True))
    uit.bekeken += len(besluiten) + len(toewijzingen)
    if not (besluiten or toewijzingen):
        return
    try:
        with transaction.atomic():
            geboekt = herreken(profiel, dag, besluiten=besluiten, toewijzingen=toewijzingen)
            if isinstance(geboekt, list):
                uit.neem_op(geboekt)
            if not herstel:
                raise _Terug
    except _Terug:
        pass


# Bookings against the rows they were made of, and against the sums that pages read; nothing comes back when they agree.
_PER_RIJ = """
with boek as (
  select verplichting, boekjaar, post,
    coalesce(sum(centen) filter (where soort in ('verplicht', 'vrijval')), 0) as v,
    coalesce(sum(centen) filter (where soort = 'gerealiseerd'), 0) as r
  from geld_boeking where verplichting > 0 group by 1, 2, 3
), rij as (
  select id as verplichting, j.key::int as boekjaar, j.value ->> 0 as post, (j.value ->> 1)::bigint as v,
    (j.value ->> 2)::bigint as r
  from geld_verplichting, jsonb_each(jaren) j
)
select count(*) from boek full join rij using (verplichting, boekjaar, post)
where (coalesce(boek.v, 0), coalesce(boek.r, 0)) <> (coalesce(rij.v, 0), coalesce(rij.r, 0))
  and exists (select from geld_verplichting x where x.id = verplichting)
"""
_PER_JAAR = """
with stand as (
  select boekjaar, soort, post, sum(centen) as c, sum(aantal) as n from (
    select boekjaar, soort, post, centen, aantal from geld_boekstand
    union all select boekjaar, soort, post, centen, aantal from geld_boekstaart
  ) b group by 1, 2, 3
), boek as (select boekjaar, soort, post, sum(centen) as c, sum(aantal) as n from geld_boeking group by 1, 2, 3)
select boekjaar, soort, post, coalesce(stand.c, 0) - coalesce(boek.c, 0), coalesce(stand.n, 0) - coalesce(boek.n, 0)
from stand full join boek using (boekjaar, soort, post)
where (coalesce(stand.c, 0), coalesce(stand.n, 0)) <> (coalesce(boek.c, 0), coalesce(boek.n, 0))
order by 1, 2, 3
"""


def _sommen() -> list[str]:
    uit = []
    with connection.cursor() as cursor:
        cursor.execute(_PER_RIJ)
        if aantal := cursor.fetchone()[0]:
            uit.append(f"Van {aantal} verplichtingen zeggen de boekingen iets anders dan de verplichting zelf.")
        cursor.execute(_PER_JAAR)
        for jaar, soort, post, centen, keer in cursor.fetchall():
            wat = f"{centen / 100:.2f} euro en {keer} stuks"
            uit.append(f"{jaar} {soort} op {post or 'geen post'}: de standen wijken {wat} af van de boekingen.")
    return uit


def controleer_overal(dag: date, meld: Callable[[str], object], *, herstel: bool, alleen: int | None = None) -> bool:
    """Every municipality, or one, with what was found; True when all of it is right."""
    goed = True
    gemeenten = Gemeente.objects.order_by("naam")
    for gemeente in gemeenten if alleen is None else gemeenten.filter(pk=alleen):
        uit = controleer(gemeente.code, dag, herstel=herstel)
        goed &= uit.klopt or (herstel and not uit.tabellen)
        meld(f"{gemeente.naam}:")
        for regel in uit.regels():
            meld(regel)
    return goed
