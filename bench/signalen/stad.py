"""A municipality as it is in life: more surnames than a list holds, second names, homes that share a number, people
who moved, died, or keep their address secret."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import product
from random import Random

from naober.bewoners.bulk import Huishoudenrij, Persoonrij, laad_bewoners
from naober.demo.bevolking import Bevolking, bevolking_per_kern
from naober.fundament.databank.base import als_eigenaar
from naober.fundament.scope import in_scope
from naober.gemeente.profiel import Profiel


def _woorden(tekst: str) -> list[str]:
    return tekst.split()


# In life a third of the people bear a name that a list of common names has.
_EIGEN_NAAM = 0.65
_TWEEDE_NAAM, _DERDE_NAAM = 0.45, 0.12
_GESTAPELD = 0.18
_BEGIN = _woorden("""
Bakk Beek Berk Blok Boom Bos Braam Brink Broek Bult Dam Dijk Door Duin Eek Elz Es Foll Gaard Geer Gies Haar
Hagen Heid Hof Holt Hoog Huis Kamp Kerk Klap Klein Kolk Kort Kuip Laan Lind Loo Meer Meul Moer Noord Oost
Otter Paal Plas Poel Ram Riet Rood Schild Schoot Slag Sloot Spek Steen Stok Tap Teunis Veen Veld Vliet Voort
Waard Weg Wier Wijn Wild Wolf Woud Zand Zijl Zuid Zwart
""")
_EIND = _woorden("""
aker baar berg beek boer bos brink burg dam dijk donk ema enga enaar eveld graaf haar hof horst huis huizen
ing inga ink kamp kens laar link loo man mans meer meijer mulder oord rink roden schot sma stede stra straat
teren tink veld vliet voort waal weerd wijk wold zen zema
""")
_VOOR = ("", "", "", "", "", "", "van", "van", "de", "van de", "van der", "van den", "te", "ter", "op den")
_NAMEN = tuple(begin + eind for begin, eind in product(_BEGIN, _EIND))
_ERBIJ = _woorden("""
Johannes Maria Cornelis Anna Petrus Elisabeth Wilhelmus Catharina Theodorus Adriana Jacobus Geertruida
""")
_TOEVOEGINGEN = ["A", "B", "C", "D", "E", "F", "bis", "1", "2", "3", "4", "I", "II", "III"]

# Some of everybody; the same for the same residents, so that the truth can be read back.
_SQL = (
    # A household that moved, and where it lived before.
    """
    insert into bewoners_vorigadres
      (gemeente_id, huishouden_id, straat, huisnummer, toevoeging, postcode, plaats, gebied, geheim_adres, tot)
    select h.gemeente_id, h.id, v.straat, v.huisnummer, v.toevoeging, v.postcode, v.plaats, v.gebied, false,
      %(dag)s::date - (h.id %% 500)::integer
    from bewoners_huishouden h
    join bewoners_huishouden v on v.id = %(eerste)s + (h.id * 7919) %% %(aantal)s
    where h.id %% 13 = 5 and v.id <> h.id
    """,
    # Somebody who left the household where they grew up, or a partner.
    """
    insert into bewoners_woonperiode (gemeente_id, persoon_id, huishouden_id, mede, tot)
    select p.gemeente_id, p.id, v.id, false, %(dag)s::date - (p.id %% 700)::integer
    from bewoners_persoon p
    join bewoners_huishouden v on v.id = %(eerste)s + (p.id * 104729) %% %(aantal)s
    where p.id %% 29 = 7 and v.id <> p.huishouden_id and p.geboortedatum < %(dag)s::date - 7000
    """,
    "update bewoners_huishouden set geheim_adres = true where id %% 400 = 11",
    "update bewoners_persoon set overleden_op = %(dag)s::date - 90 where id %% 300 = 17",
)


def vul(profiel: Profiel, dag: date, aantal: int, zaad: int) -> None:
    """Load so many residents, and what makes them real."""
    from django.db import connection

    with in_scope(gemeente=profiel.gemeente.code, breed=True):
        for kern, deel in bevolking_per_kern(profiel, dag, zaad, aantal=aantal):
            kans = Random(f"{zaad} {kern.naam}")
            laad_bewoners(list(_huizen(deel.huishoudens, kans)), list(_mensen(deel, kans)))
    tel_voor_de_planner()
    with in_scope(gemeente=profiel.gemeente.code, breed=True), connection.cursor() as cursor:
        cursor.execute("select min(id), count(*) from bewoners_huishouden")
        eerste, huizen = cursor.fetchone()
        for opdracht in _SQL:
            cursor.execute(opdracht, {"dag": dag, "eerste": eerste, "aantal": huizen})


def tel_voor_de_planner() -> None:
    """Statistics, as a running installation has them; only the owner may."""
    from django.db import connection

    with als_eigenaar(), connection.cursor() as cursor:
        cursor.execute("vacuum (analyze)")


def _huizen(huizen: list[Huishoudenrij], kans: Random) -> Iterator[Huishoudenrij]:
    """Some numbers are shared by several homes, each with its own addition."""
    plek: Huishoudenrij | None = None
    over: list[str] = []
    for huis in huizen:
        if plek is None or not over:
            plek = huis
            over = _TOEVOEGINGEN[: kans.randint(2, 8)] if kans.random() < _GESTAPELD / 4 else []
            yield replace(huis, toevoeging=over.pop(0)) if over else huis
        else:
            yield replace(plek, toevoeging=over.pop(0), plaats=huis.plaats, gebied=huis.gebied)


def _mensen(deel: Bevolking, kans: Random) -> Iterator[Persoonrij]:
    """The same people with more kinds of names; a family keeps one name."""
    huis, namen = -1, dict[str, tuple[str, str]]()
    for p in deel.personen:
        if p.huishouden != huis:
            huis, namen = p.huishouden, {}
        if p.geslachtsnaam not in namen:
            eigen = kans.random() < _EIGEN_NAAM
            namen[p.geslachtsnaam] = (
                (kans.choice(_VOOR), kans.choice(_NAMEN)) if eigen else (p.voorvoegsel, p.geslachtsnaam)
            )
        voorvoegsel, naam = namen[p.geslachtsnaam]
        erbij = [kans.choice(_ERBIJ) for grens in (_TWEEDE_NAAM, _DERDE_NAAM) if kans.random() < grens]
        voornamen = " ".join([p.voornamen, *erbij])
        yield replace(p, voornamen=voornamen, voorvoegsel=voorvoegsel, geslachtsnaam=naam)
