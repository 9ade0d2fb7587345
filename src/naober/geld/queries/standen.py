"""How the budget stands: by line, area, team, law and rung, from the bookings. No person is in any of it.

Bookings are read as sums (`Boekstand`) and what came in since (`Boekstaart`): one statement, whatever was booked."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db import connection

from naober.geld.bronnen import TAAK
from naober.geld.posten import budgetten, lasten, plafond_zonder_bedrag
from naober.geld.rules.stand import Geldstand, Waarschuwing, verwacht, waarschuwing
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.rechten import heeft_recht
from naober.kern import Bron
from naober.kern.tellen import Verborgen, beschermd, verhul, verhul_tabel
from naober.levering.models import Aanbieder, Contract, Contractproduct

INZIEN = "geld.inzien"
GEEN_POST = "Geen post"
_ASSEN = ("post", "gebied", "team", "trede", "wet", "product", "aanbieder")
_VERDELING = Bron("Financiële-verhoudingswet", "art. 6")


@dataclass(frozen=True, slots=True)
class Rij:
    """One line, area, team or anything else with how it stands. `aantal`: how many commitments weigh on it.

    `stand` is None where it could be about people whom a reader knows. `straks`: what is expected of the whole year.
    `begroot`: what there is for it, which is about nobody."""

    code: str
    naam: str
    aantal: int
    stand: Geldstand | None
    straks: int | None = None
    waarschuwing: Waarschuwing | None = None
    einde: str = ""
    begroot: int | None = None


@dataclass(frozen=True, slots=True)
class Overzicht:
    """The budget of one year. `posten`: every line that costs money, and what landed on none. `totaal` of them all;
    `totaal_dicht`: only its budget is shown, as the rest would tell what the one line that is kept back holds."""

    jaar: int
    dag: date
    totaal: Geldstand
    straks: int | None
    posten: tuple[Rij, ...]
    per: dict[str, tuple[Rij, ...]]
    totaal_dicht: bool = False

    @property
    def waarschuwingen(self) -> list[Waarschuwing]:
        return [r.waarschuwing for r in self.posten if r.waarschuwing]


_TAAK_TEKST = "Taakbekostiging telt pas mee na de afrekening: er zijn contracten met één bedrag voor de hele taak."
_TAAK_WAT_NU = "Houd tot de afrekening zelf rekening met dat bedrag. Het staat in het contract."


Som = tuple[Geldstand, int]


def jaarsommen(jaar: int, assen: Sequence[str], post: str | None = None) -> dict[str, dict[str, Som]]:
    """By each of these axes the sums of a year, of all lines or of one: one statement."""
    uit: dict[str, dict[str, Som]] = {as_: {} for as_ in assen}
    for as_, _, code, som in _sommen(jaar, assen, post):
        uit[as_][code] = som
    return uit


def kruissommen(jaar: int, assen: Sequence[str]) -> dict[str, dict[str, dict[str, Som]]]:
    """By each of these axes and line the sums of a year: one statement."""
    uit: dict[str, dict[str, dict[str, Som]]] = {as_: {} for as_ in assen}
    for as_, post, code, som in _sommen(jaar, assen, per_post=True):
        uit[as_].setdefault(post, {})[code] = som
    return uit


def _sommen(
    jaar: int, assen: Sequence[str], post: str | None = None, *, per_post: bool = False
) -> Iterator[tuple[str, str, str, Som]]:
    """Axis, line (when asked for), what is on the axis, and its sums."""
    erbij = "post, " if per_post else ""
    groepen = ", ".join(f"({erbij}{as_})" for as_ in assen)
    velden = ", ".join(f"{as_}::text" for as_ in assen)
    van = "where boekjaar = %(jaar)s" + (" and post = %(post)s" if post is not None else "")
    kolommen = ", ".join(dict.fromkeys(("soort", "dagjaar", "boekjaar", "centen", "aantal", "post", *assen)))
    opdracht = f"""
    select grouping({", ".join(assen)}), {erbij or "'', "}{velden},
      coalesce(sum(centen) filter (where soort in ('verplicht', 'vrijval')), 0),
      coalesce(sum(centen) filter (where soort = 'gerealiseerd'), 0),
      coalesce(sum(centen) filter (where soort in ('verplicht', 'vrijval') and dagjaar = boekjaar), 0),
      coalesce(sum(aantal) filter (where soort = 'onbekend'), 0),
      coalesce(sum(aantal) filter (where soort <> 'onbekend'), 0)
    from (
      select {kolommen} from geld_boekstand {van} union all select {kolommen} from geld_boekstaart {van}
    ) b
    group by grouping sets ({groepen})
    """  # noqa: S608  the axes are ours
    with connection.cursor() as cursor:
        cursor.execute(opdracht, {"jaar": jaar, "post": post})
        for welke, van_post, *rest in cursor.fetchall():
            # A bit for each axis, the first one highest; nought for the one that is grouped by.
            nummer = next(n for n in range(len(assen)) if not welke >> (len(assen) - 1 - n) & 1)
            v, r, nieuw, onbekend, aantal = (int(x) for x in rest[len(assen) :])
            yield assen[nummer], van_post, str(rest[nummer]), (Geldstand(None, v, r, nieuw, onbekend), aantal)


_LEEG: Som = (Geldstand(None, 0, 0), 0)


def begrotingsstand(actor: Actor, profiel: Profiel, jaar: int, peildatum: date) -> Overzicht | None:
    """The budget of a year beside what is committed, realised and expected; None without the right. Three statements.

    A row that is about fewer than five commitments shows no amount, nor what is needed to reckon it back."""
    stand = stand_om_af_te_schermen(actor, profiel, jaar, peildatum)
    if stand is None:
        return None
    posten = _schermen_af(stand.posten)
    weg = [r for r, getoond in zip(stand.posten, posten, strict=True) if getoond.stand is None and r.stand]
    if beschermd([n for r in weg if r.stand and (n := telling(r.stand, r.aantal))]):
        return replace(stand, posten=posten)
    leeg = Geldstand(stand.totaal.begroot, 0, 0, onbekend=stand.totaal.onbekend)
    return replace(stand, posten=posten, totaal=leeg, straks=None, totaal_dicht=True)


def stand_om_af_te_schermen(actor: Actor, profiel: Profiel, jaar: int, peildatum: date) -> Overzicht | None:
    """As `begrotingsstand`, with small lines of the budget as they are: for a report that adds lines up, and itself
    hides what is small."""
    if not heeft_recht(actor.rollen, INZIEN):
        return None
    sommen = jaarsommen(jaar, ("post", "gebied", "team", "trede", "wet"))
    posten = tuple(_posten(profiel, sommen["post"], jaar, peildatum))
    bekend = [r.stand.begroot for r in posten if r.stand and r.stand.begroot is not None]
    standen = [s for s, _ in sommen["post"].values()]
    totaal = Geldstand(
        sum(bekend) if bekend else None, sum(s.verplicht for s in standen), sum(s.gerealiseerd for s in standen),
        sum(s.nieuw for s in standen), sum(s.onbekend for s in standen),
    )  # fmt: skip
    namen = _namen(profiel)
    verborgen = _verborgen(jaar, posten, sommen)
    per = {
        as_: _rijen(sommen[as_], namen[as_], jaar, peildatum, verborgen[as_].kolommen if as_ in verborgen else ())
        for as_ in ("gebied", "team", "trede", "wet")
    }
    return Overzicht(jaar, peildatum, totaal, verwacht(totaal, jaar, peildatum), posten, per)


def over_taakbekostiging(actor: Actor) -> Waarschuwing | None:
    """Said when there is help that is paid by the whole task, of which the money is in no figure before it is settled;
    None without the right. One query."""
    if not heeft_recht(actor.rollen, INZIEN):
        return None
    loopt = Contractproduct.objects.filter(bekostiging__in=TAAK, contract__stand=Contract.Stand.LOOPT)
    return Waarschuwing("taak", _TAAK_TEKST, _TAAK_WAT_NU) if loopt.exists() else None


def _posten(profiel: Profiel, sommen: Mapping[str, Som], jaar: int, dag: date) -> list[Rij]:
    uit = []
    bekend = lasten(profiel, jaar)
    budget = budgetten(profiel, jaar, [p.code for p in bekend])
    for post in bekend:
        som, aantal = sommen.get(post.code, _LEEG)
        stand = replace(som, begroot=budget[post.code])
        straks = verwacht(stand, jaar, dag)
        zonder = plafond_zonder_bedrag(profiel, post.code, jaar)
        melding = waarschuwing(post.naam, post.einde or "", stand, straks, zonder_plafond=zonder)
        uit.append(Rij(post.code, post.naam, aantal, stand, straks, melding, post.einde or "", stand.begroot))
    elders = sorted(set(sommen) - {p.code for p in bekend})
    for code in elders:
        som, aantal = sommen[code]
        if som != Geldstand(None, 0, 0):
            uit.append(_zonder_post(profiel, code, som, aantal, jaar, dag))
    return uit


def telling(stand: Geldstand, aantal: int) -> int:
    """About how many commitments it is, to see whether that is few: whatever has money is about one at least, also when
    those that came and went leave none."""
    heeft_geld = stand.verplicht or stand.gerealiseerd
    return max(aantal + stand.onbekend, 1 if heeft_geld else 0)


def _schermen_af(posten: Sequence[Rij]) -> tuple[Rij, ...]:
    """The lines, of which small ones show what there is for them and nothing else. That one goes over it is said
    without amounts."""
    getoond = verhul([(r.code, telling(r.stand, r.aantal) if r.stand else 0) for r in posten])
    return tuple(r if getal.aantal is not None else _dicht(r) for r, getal in zip(posten, getoond, strict=True))


_ZONDER_BEDRAG = {"over": "is overschreden", "straks": "wordt naar verwachting overschreden"}


def _dicht(rij: Rij) -> Rij:
    melding = rij.waarschuwing
    if melding is not None and melding.ernst in _ZONDER_BEDRAG:
        melding = replace(melding, tekst=f"{rij.naam} {_ZONDER_BEDRAG[melding.ernst]}.")
    elif melding is not None and melding.ernst == "geen-post":
        melding = replace(melding, tekst=f"Er is hulp die in de begroting geen plek heeft: {rij.naam}.")
    return replace(rij, aantal=0, stand=None, straks=None, waarschuwing=melding)


def _zonder_post(profiel: Profiel, code: str, stand: Geldstand, aantal: int, jaar: int, dag: date) -> Rij:
    """What landed on no line, or on one that the budget of today does not have: said, with what to do."""
    post = profiel.begroting.post(code) if profiel.begroting else None
    naam = post.naam if post else code or GEEN_POST
    wat_nu = "Voeg in de begroting een post toe waar dit op past, en draai daarna de controle van het geld."
    tekst = f"Hulp waarvoor de begroting geen post heeft: {aantal} verplichtingen."
    if code:
        tekst = f"Op {naam} staat geld, maar de begroting van {jaar} kent deze post niet."
        deel = profiel.begroting.deel(post.deel) if profiel.begroting and post else None
        if deel and deel.rol != "begroting":
            tekst = f"Op {naam} staat geld, maar {deel.naam} telt niet mee in de begroting zelf."
    melding = Waarschuwing("geen-post", tekst, wat_nu)
    return Rij(code or "geen-post", naam, aantal, stand, verwacht(stand, jaar, dag), melding)


def _namen(profiel: Profiel) -> dict[str, dict[str, str]]:
    return {
        "gebied": {g.code: g.naam for g in profiel.gebieden},
        "team": {t.code: t.naam for t in profiel.teams},
        "trede": {t.code: t.naam for t in profiel.trap.treden},
        "wet": {},
        "product": {p.code: p.naam for p in profiel.producten},
    }


# Shown of all lines together and of each line as well, so that one could be reckoned back from the other.
_DUBBEL = ("gebied", "team", "trede")


def _verborgen(jaar: int, posten: Sequence[Rij], sommen: Mapping[str, Mapping[str, Som]]) -> dict[str, Verborgen]:
    """By axis which cells of lines and which totals are kept back, so that the overview and the pages of all lines laid
    beside each other tell of none that is small. One statement."""
    dicht = {_postcode(r.code) for r in _schermen_af(posten) if r.stand is None}
    kruis = kruissommen(jaar, _DUBBEL)
    return {
        as_: verhul_tabel(
            {post: _tellingen(per) for post, per in kruis[as_].items()}, _tellingen(sommen[as_]), dicht
        )
        for as_ in _DUBBEL
    }  # fmt: skip


def _postcode(code: str) -> str:
    return "" if code == "geen-post" else code


def _tellingen(sommen: Mapping[str, Som]) -> dict[str, int]:
    return {code: telling(*som) for code, som in sommen.items() if som[0] != _LEEG[0]}


def _rijen(
    sommen: Mapping[str, Som], namen: Mapping[str, str], jaar: int, dag: date, ook: Collection[str] = ()
) -> tuple[Rij, ...]:
    """In the order of the policy, then what it does not know. Small rows without an amount, and those in `ook`."""
    volgorde = {code: n for n, code in enumerate(namen)}
    codes = sorted(sommen, key=lambda code: (volgorde.get(code, len(volgorde)), code == "", code))
    codes = [code for code in codes if sommen[code][0] != _LEEG[0]]
    getoond = verhul([(code, telling(*sommen[code])) for code in codes], ook=ook)
    uit = []
    for code, getal in zip(codes, getoond, strict=True):
        stand, aantal = sommen[code]
        open_ = getal.aantal is not None
        straks = verwacht(stand, jaar, dag) if open_ else None
        naam = namen.get(code, code) or "niet bekend"
        uit.append(Rij(code, naam, aantal if open_ else 0, stand if open_ else None, straks))
    return tuple(uit)


@dataclass(frozen=True, slots=True)
class Postdetail:
    """One line of the budget in one year, and what it is spent on."""

    post: Rij
    per: dict[str, tuple[Rij, ...]]


def poststand(actor: Actor, profiel: Profiel, code: str, jaar: int, peildatum: date) -> Postdetail | None:
    """This line by area, team, rung, product and provider, nothing of a line that the overview keeps back; None without
    the right, or when there is no such line and nothing on it. At most five statements."""
    if not heeft_recht(actor.rollen, INZIEN):
        return None
    alle_sommen = jaarsommen(jaar, ("post", *_DUBBEL))
    alle = _posten(profiel, alle_sommen["post"], jaar, peildatum)
    rij = next((r for r in _schermen_af(alle) if r.code == code), None)
    if rij is None:
        return None
    if rij.stand is None:
        return Postdetail(rij, {})
    sommen = jaarsommen(jaar, _ASSEN, _postcode(code))
    dicht = {as_: v.van_rij(_postcode(code)) for as_, v in _verborgen(jaar, alle, alle_sommen).items()}
    namen = _namen(profiel)
    bekend = Aanbieder.objects.filter(pk__in=[int(pk) for pk in sommen["aanbieder"]]).values_list("pk", "naam")
    namen["aanbieder"] = {"0": "nog geen aanbieder, of geld", **{str(pk): naam for pk, naam in bekend}}
    assen = ("gebied", "team", "trede", "product", "aanbieder")
    return Postdetail(rij, {as_: _rijen(sommen[as_], namen[as_], jaar, peildatum, dicht.get(as_, ())) for as_ in assen})
