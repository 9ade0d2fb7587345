"""Debts, and the proposal to all creditors."""

from datetime import date

from django.db.models import QuerySet

from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.gemeente.actor import Actor
from naober.inkomen.actions.stap import bijgewerkt, lopend
from naober.inkomen.models import Schuld, Schuldhulptraject, Schuldregeling
from naober.inkomen.queries.traject import stand_van
from naober.inkomen.rules import regeling as rules
from naober.inkomen.rules.schulden import ANTWOORDEN, Schuldinvoer, controleer_schuld
from naober.inkomen.rules.traject import weiger
from naober.inkomen.rules.woorden import DDAS, WGS
from naober.kern import Weigering

weiger_bij_botsing(
    "schuldregeling_een_open_per_traject",
    weiger("dag", "Er is al een voorstel.", "Open de bladzijde opnieuw.", code="schuldhulp.voorstel-ligt-er"),
)


@handeling(recht="schuldhulp.bijhouden", wet=WGS)
def leg_schuld_vast(
    actor: Actor, *, traject: Schuldhulptraject, schuld: Schuldinvoer, peildatum: date
) -> Gedaan[Schuld] | Weigering:
    """One debt. Refused by `controleer_schuld`."""
    vast = lopend(actor, traject)
    if isinstance(vast, Weigering):
        return vast
    vers, dossier = vast
    if weigering := controleer_schuld(schuld, peildatum):
        return weigering
    rij = Schuld(traject=vers, aanvang_centen=schuld.bedrag.centen)
    _vul(rij, schuld)
    return bijgewerkt(rij, dossier)


@handeling(recht="schuldhulp.bijhouden", wet=WGS)
def wijzig_schuld(actor: Actor, *, schuld: Schuld, invoer: Schuldinvoer, peildatum: date) -> Gedaan[Schuld] | Weigering:
    """The same debt as it is now; what it was at the beginning stays. Nothing left of it is a debt that was paid off.
    What the creditor said to a proposal that waits counts no more for another amount or creditor. Refused by
    `controleer_schuld`, an earlier day than it was last established on, and what was taken away."""
    vast = lopend(actor, schuld.traject)
    if isinstance(vast, Weigering):
        return vast
    rij = Schuld.objects.select_for_update(of=("self",)).get(pk=schuld.pk)
    if weigering := _weg(rij) or controleer_schuld(invoer, peildatum, stond=True):
        return weigering
    if invoer.peildatum < rij.peildatum:
        return weiger("peildatum_schuld", "De schuld is daarna al vastgesteld.", "Vul een latere dag in.", DDAS)
    anders = (rij.schuldeiser, rij.bedrag_centen) != (invoer.schuldeiser.strip()[:120], invoer.bedrag.centen)
    if anders and vast[0].regelingen.filter(uitkomst="").exists():
        rij.antwoord = ""
    _vul(rij, invoer)
    return bijgewerkt(rij, vast[1])


@handeling(recht="schuldhulp.bijhouden", wet=WGS)
def laat_schuld_vervallen(actor: Actor, *, schuld: Schuld, reden: str, peildatum: date) -> Gedaan[Schuld] | Weigering:
    """This is no debt of theirs, or stood here twice. It stays to be read. Refused without a reason, and twice."""
    vast = lopend(actor, schuld.traject)
    if isinstance(vast, Weigering):
        return vast
    rij = Schuld.objects.select_for_update(of=("self",)).get(pk=schuld.pk)
    if weigering := _weg(rij):
        return weigering
    if not reden.strip():
        return weiger("reden", "Er staat niet waarom deze schuld vervalt.", "Schrijf de reden op.")
    rij.vervallen_op, rij.vervallen_om = peildatum, reden.strip()
    rij.save()
    return bijgewerkt(rij, vast[1])


def _weg(schuld: Schuld) -> Weigering | None:
    if schuld.vervallen_op is None:
        return None
    return weiger("", "Deze schuld is vervallen.", "Leg zo nodig een nieuwe schuld vast.", code="schuld.vervallen")


def _vul(rij: Schuld, invoer: Schuldinvoer) -> None:
    rij.schuldeiser, rij.prive, rij.kvk = invoer.schuldeiser.strip()[:120], invoer.prive, invoer.kvk
    rij.postcode, rij.soort, rij.zakelijk = invoer.postcode_kaal, invoer.soort, invoer.zakelijk
    rij.bedrag_centen, rij.peildatum = invoer.bedrag.centen, invoer.peildatum
    rij.afgelost_op = None if invoer.bedrag.centen else rij.afgelost_op or invoer.peildatum
    rij.save()


@handeling(recht="schuldhulp.bijhouden", wet=WGS)
def dien_voorstel_in(
    actor: Actor, *, traject: Schuldhulptraject, dag: date, peildatum: date
) -> Gedaan[Schuldregeling] | Weigering:
    """A proposal to all creditors. What they said to one before counts no more. Refused by `controleer_voorstel`."""
    vast = lopend(actor, traject)
    if isinstance(vast, Weigering):
        return vast
    vers, dossier = vast
    schulden = _open(vers)
    if weigering := rules.controleer_voorstel(
        stand_van(vers, peildatum), schulden=schulden.count(), dag=dag, peildatum=peildatum
    ):
        return weigering
    schulden.exclude(antwoord="").update(antwoord="")
    rij = Schuldregeling.objects.create(traject=vers, ingediend_op=dag)
    return bijgewerkt(rij, dossier, dag)


@handeling(recht="schuldhulp.bijhouden", wet=WGS)
def leg_antwoord_vast(actor: Actor, *, schuld: Schuld, antwoord: str, peildatum: date) -> Gedaan[Schuld] | Weigering:
    """What a creditor says to the proposal. Refused: an answer that is none, and as long as there is no proposal."""
    vast = lopend(actor, schuld.traject)
    if isinstance(vast, Weigering):
        return vast
    vers, dossier = vast
    rij = Schuld.objects.select_for_update(of=("self",)).get(pk=schuld.pk)
    if weigering := _weg(rij):
        return weigering
    if antwoord not in ANTWOORDEN:
        return weiger("antwoord", "Er staat niet wat de schuldeiser zegt.", "Kies akkoord of weigert.", DDAS)
    if rij.afgelost_op is not None:
        return weiger("antwoord", "Deze schuld is afgelost.", "Deze schuldeiser hoeft niet te antwoorden.", DDAS)
    if not vers.regelingen.filter(uitkomst="").exists():
        return weiger("antwoord", "Er ligt geen voorstel bij de schuldeisers.", "Dien eerst een voorstel in.", DDAS)
    rij.antwoord = antwoord
    rij.save()
    return bijgewerkt(rij, dossier)


@handeling(recht="schuldhulp.bijhouden", wet=rules.DWANGAKKOORD)
def vraag_dwangakkoord(
    actor: Actor, *, regeling: Schuldregeling, dag: date, peildatum: date
) -> Gedaan[Schuldregeling] | Weigering:
    """Ask the court to make who refuses agree. Refused by `controleer_dwangakkoord`, and of what has ended."""
    gevonden = _open_regeling(actor, regeling)
    if isinstance(gevonden, Weigering):
        return gevonden
    rij, vers = gevonden
    if weigering := rules.controleer_dwangakkoord(
        ingediend=rij.ingediend_op, dwang=rij.dwangakkoord_op, antwoorden=_antwoorden(vers), dag=dag,
        peildatum=peildatum,
    ):  # fmt: skip
        return weigering
    rij.dwangakkoord_op = dag
    rij.save()
    return bijgewerkt(rij, vers.dossier, dag)


@handeling(recht="schuldhulp.bijhouden", wet=WGS)
def rond_voorstel_af(
    actor: Actor, *, regeling: Schuldregeling, uitkomst: str, dag: date, peildatum: date
) -> Gedaan[Schuldregeling] | Weigering:
    """How a proposal ended. Refused by `controleer_uitkomst`, and a second time."""
    gevonden = _open_regeling(actor, regeling)
    if isinstance(gevonden, Weigering):
        return gevonden
    rij, vers = gevonden
    if weigering := rules.controleer_uitkomst(
        uitkomst=uitkomst, dag=dag, ingediend=rij.ingediend_op, dwang=rij.dwangakkoord_op,
        antwoorden=_antwoorden(vers), peildatum=peildatum,
    ):  # fmt: skip
        return weigering
    rij.uitkomst, rij.uitkomst_op = uitkomst, dag
    rij.save()
    return bijgewerkt(rij, vers.dossier, dag)


def _open_regeling(actor: Actor, regeling: Schuldregeling) -> tuple[Schuldregeling, Schuldhulptraject] | Weigering:
    vast = lopend(actor, regeling.traject)
    if isinstance(vast, Weigering):
        return vast
    rij = Schuldregeling.objects.select_for_update(of=("self",)).get(pk=regeling.pk)
    if rij.uitkomst:
        return weiger("", "Dit voorstel is al afgerond.", "Dien zo nodig een nieuw voorstel in.", DDAS)
    return rij, vast[0]


def _open(traject: Schuldhulptraject) -> QuerySet[Schuld]:
    return traject.schulden.filter(vervallen_op__isnull=True, afgelost_op__isnull=True)


def _antwoorden(traject: Schuldhulptraject) -> list[str]:
    return list(_open(traject).values_list("antwoord", flat=True))
