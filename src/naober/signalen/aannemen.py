"""Writing a signal down and finding the case that it belongs to; for every way in which signals come. Only called
inside an action, in a wide scope.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from naober.bewoners.models import Persoon
from naober.dossier.deur import lopende_dossiers
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.signalen import Signaalgrond, Signaalsoort
from naober.gemeente.signaalkader import Signaalkader
from naober.gemeente.velden import vastleggen
from naober.ingang.models import Binnenkomst
from naober.kern.kalender import maanden_later
from naober.signalen import rules
from naober.signalen.models import Signaal, Signaalzaak, Terugkoppeling
from naober.signalen.rules import Inzending
from naober.signalen.wie import Vondst

VOLWASSEN = 18


def neem_aan(
    profiel: Profiel, kader: Signaalkader, soort: Signaalsoort, grond: Signaalgrond, inzending: Inzending,
    vondst: Vondst, *, gebied: str, ontvangen: date, door: int | None, team: str = "",
    binnenkomst: Binnenkomst | None = None,
) -> Signaal:  # fmt: skip
    """The signal, in the open case of its household or in one of its own, and what the sender hears at once. `team`:
    where it waits when neither its kind nor help that runs says otherwise; `binnenkomst`: as it was told at the
    entrance."""
    zaak = _zaak(profiel, soort, inzending, vondst, gebied, ontvangen, team)
    rij = maak_signaal(zaak, soort, grond, inzending, vondst, ontvangen=ontvangen, door=door)
    rij.binnenkomst = binnenkomst
    rij.save(force_insert=True)
    weeg(zaak, kader, ontvangen)
    for moment in momenten_van(zaak):
        laat_weten(rij, kader, moment, ontvangen)
    return rij


def momenten_van(zaak: Signaalzaak) -> tuple[str, ...]:
    """What whoever sends a signal now hears at once: that it came in, and that somebody has the case already."""
    return ("ontvangen", "opgepakt") if zaak.status == Signaalzaak.Status.OPGEPAKT else ("ontvangen",)


def maak_signaal(
    zaak: Signaalzaak, soort: Signaalsoort, grond: Signaalgrond, inzending: Inzending, vondst: Vondst, *,
    ontvangen: date, door: int | None,
) -> Signaal:  # fmt: skip
    """The row of one signal, not saved yet."""
    wie = inzending.wie
    return Signaal(
        zaak=zaak, soort=soort.code, afzender=inzending.afzender, grond=grond.code, kenmerk=inzending.kenmerk[:80],
        organisatie=inzending.organisatie.strip()[:120], melder=inzending.melder.strip()[:120],
        melder_contact=inzending.melder_contact.strip()[:120], gemeld_door_id=door, ontvangen_op=ontvangen,
        gezien_op=inzending.gezien_op or ontvangen, ernst=inzending.ernst,
        omschrijving=inzending.omschrijving.strip(), leefwereld=inzending.leefwereld if soort.leefwereld else "",
        wortels=sorted(inzending.wortels), gegevens=vastleggen(soort.velden, inzending.antwoorden),
        bedrag=inzending.bedrag, weet_ervan=inzending.weet_ervan, voornamen=wie.voornamen, voorvoegsel=wie.voorvoegsel,
        geslachtsnaam=wie.geslachtsnaam, geboortedatum=wie.geboortedatum, straat=wie.straat, huisnummer=wie.huisnummer,
        toevoeging=wie.toevoeging, postcode=wie.postcode, plaats=wie.plaats, koppeling=vondst.koppeling,
        koppeling_uitleg=[tekst[:200] for tekst in vondst.uitleg],
        bewaren_tot=rules.bewaren_tot(grond, ontvangen),
    )  # fmt: skip


def _zaak(
    profiel: Profiel, soort: Signaalsoort, inzending: Inzending, vondst: Vondst, gebied: str, dag: date, team: str
) -> Signaalzaak:  # fmt: skip
    uiterlijk = rules.uiterlijk(soort, inzending.ernst, dag)
    if vondst.huishouden is not None and (lopend := open_zaak(vondst.huishouden.pk)):
        return lopend
    return Signaalzaak.objects.create(
        over=soort.over,
        huishouden=vondst.huishouden,
        persoon=vondst.persoon,
        gebied=vondst.huishouden.gebied if vondst.huishouden else gebied,
        team=team_voor(profiel, soort, vondst, gebied, team),
        eerste_op=dag,
        laatste_op=dag,
        uiterlijk_op=uiterlijk,
    )


def open_zaak(huishouden: int) -> Signaalzaak | None:
    """The case of this household that is open, locked until the end of the action."""
    rijen = Signaalzaak.objects.select_for_update(of=("self",)).filter(huishouden=huishouden)
    return rijen.exclude(status=Signaalzaak.Status.AFGESLOTEN).first()


def team_voor(profiel: Profiel, soort: Signaalsoort, vondst: Vondst, gebied: str, team: str) -> str:
    """Where it waits: at the team of the kind; else where the household is helped already; else at `team`, or the team
    of the area, or the first team that gives access."""
    if soort.team:
        return soort.team
    huishouden = vondst.huishouden
    if huishouden is not None and (loopt := next(iter(lopende_dossiers([huishouden.pk])), None)) and loopt.team:
        return loopt.team
    return team or team_van_plek(profiel, huishouden.gebied if huishouden else gebied)


def team_van_plek(profiel: Profiel, gebied: str) -> str:
    """The team of the area, else the first one that gives access."""
    team = profiel.team_van_gebied(gebied)
    team = team or next((t for t in profiel.teams if t.soort == "toegangsteam"), None) or profiel.teams[0]
    return team.code


@dataclass(frozen=True, slots=True)
class Som:
    """What the signals of a case come to; `uiterlijk`: kind, severity and day of each."""

    ernst: int
    signalen: int
    partners: int
    bedrag: Decimal
    eerste: date
    laatste: date
    uiterlijk: tuple[tuple[str, int, date], ...]
    gronden: frozenset[str]

    @classmethod
    def van(cls, signalen: Sequence[Signaal]) -> "Som | None":
        """None when none of them stands."""
        if not signalen:
            return None
        dagen = [s.ontvangen_op for s in signalen]
        return cls(
            max(s.ernst for s in signalen), len(signalen), len({s.afzender for s in signalen}),
            sum((s.bedrag or Decimal() for s in signalen), Decimal()), min(dagen), max(dagen),
            tuple((s.soort, s.ernst, s.ontvangen_op) for s in signalen), frozenset(s.grond for s in signalen),
        )  # fmt: skip


def weeg(zaak: Signaalzaak, kader: Signaalkader, dag: date) -> None:
    """Reckon anew how urgent a case is and by when somebody takes it up, from the signals that stand. Three queries."""
    som = Som.van(list(zaak.signalen.filter(ingetrokken_op__isnull=True)))
    if som is None:
        return
    kinderen = eerder = 0
    if zaak.huishouden_id is not None:
        jong = Persoon.objects.filter(huishouden=zaak.huishouden_id, overleden_op__isnull=True)
        kinderen = jong.filter(geboortedatum__gt=maanden_later(dag, -12 * VOLWASSEN)).count()
        eerder = Signaalzaak.objects.filter(huishouden=zaak.huishouden_id, afgesloten_op__isnull=False).count()
    reken(zaak, kader, som, kinderen, eerder)
    zaak.save()


def reken(zaak: Signaalzaak, kader: Signaalkader, som: Som | None, kinderen: int, eerder: int) -> None:
    """Write on the case what its signals come to, and take it out of a file in which one of them may not be read; it
    is not saved."""
    if som is None:
        return
    feiten = rules.Zaakfeiten(som.ernst, som.signalen, som.partners, int(som.bedrag), kinderen, eerder)
    punten, redenen = rules.prioriteit(kader, feiten)
    zaak.ernst, zaak.prioriteit, zaak.redenen = som.ernst, punten, list(redenen)
    zaak.eerste_op, zaak.laatste_op = som.eerste, som.laatste
    zaak.uiterlijk_op = min(rules.uiterlijk(s, e, op) for code, e, op in som.uiterlijk if (s := kader.soort(code)))
    if zaak.gesprek_voor is not None:
        # Something that threatens after the offer was accepted shortens its term (Wgs art. 4 lid 2).
        dreigt = (rules.gesprek_voor(True, op) for _, e, op in som.uiterlijk if e == rules.DREIGT)
        zaak.gesprek_voor = min([zaak.gesprek_voor, *dreigt])
    if zaak.dossier_id is not None and not rules.mag_in_dossier(kader, som.gronden):
        # What joined it may not be read there.
        zaak.dossier_id = None


def tekst_voor(signaal: Signaal, kader: Signaalkader, momenten: Sequence[str], moment: str) -> str:
    """What the sender hears, with the term of this signal alone: that of the case would tell that there are others."""
    soort = kader.soort(signaal.soort)
    uiterlijk = rules.uiterlijk(soort, signaal.ernst, signaal.ontvangen_op) if soort else signaal.zaak.uiterlijk_op
    return rules.terugkoppeling(momenten, moment, ontvangen=signaal.ontvangen_op, uiterlijk_op=uiterlijk)


def laat_weten(signaal: Signaal, kader: Signaalkader, moment: str, dag: date) -> Terugkoppeling | None:
    """Keep what the sender hears at this moment; None when the rule of this sender says nothing of it."""
    bron = kader.bron(signaal.afzender)
    tekst = tekst_voor(signaal, kader, bron.terugkoppeling if bron else (), moment)
    if not tekst:
        return None
    rij, _ = Terugkoppeling.objects.get_or_create(signaal=signaal, moment=moment, defaults={"dag": dag, "tekst": tekst})
    return rij
