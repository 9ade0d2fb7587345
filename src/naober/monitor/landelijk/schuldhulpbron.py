"""Trajectories of debt help in the database, as values of the national delivery. A fixed number of queries."""

from datetime import date

from django.db.models import Q, QuerySet

from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.inkomen.models import Schuld, Schuldhulptraject, Schuldregeling
from naober.inkomen.queries.traject import toelating_van
from naober.monitor.landelijk.schuldhulp import Client, Fase, Regeling, Schuldpost, Traject


def in_periode(rijen: QuerySet[Schuldhulptraject], van: date, tot: date) -> QuerySet[Schuldhulptraject]:
    """Those that ran on some day of the period."""
    return rijen.filter(Q(geeindigd_op__isnull=True) | Q(geeindigd_op__gte=van), aangemeld_op__lte=tot)


def trajecten(rijen: QuerySet[Schuldhulptraject]) -> list[Traject]:
    """These trajectories with all that is delivered of them, by number. Six queries."""
    heel = rijen.select_related("actie__plan", "actie__besluit").prefetch_related(
        "clienten__persoon__huishouden", "schulden", "stappen", "regelingen"
    )
    return [_traject(r) for r in heel.order_by("pk")]


def _traject(r: Schuldhulptraject) -> Traject:
    besluit: Besluit | None = getattr(r.actie, "besluit", None) if r.actie is not None else None
    toelating, op = toelating_van(r, besluit)
    plan_op = r.actie.plan.afgesproken_op if r.actie is not None else None
    schulden = [s for s in sorted(r.schulden.all(), key=lambda s: s.pk) if s.vervallen_op is None]
    return Traject(
        r.pk,
        r.dossier_id,
        [_client(c.persoon) for c in sorted(r.clienten.all(), key=lambda c: c.pk)],
        r.aangemeld_op,
        r.gesprek_op,
        toelating,
        op,
        plan_op if toelating == "toelating" else None,
        sum(s.aanvang_centen for s in schulden),
        [
            Schuldpost(s.bedrag_centen, s.peildatum, s.soort, s.zakelijk, s.schuldeiser, s.kvk, s.postcode, s.prive)
            for s in schulden
        ],
        [
            Fase(s.soort, s.vorm, s.van, s.tot, s.aangevraagd_op, s.goedgekeurd_op, s.vtlb_centen)
            for s in sorted(r.stappen.all(), key=lambda s: s.pk)
        ],
        [
            Regeling(g.ingediend_op, g.uitkomst, g.uitkomst_op, g.dwangakkoord_op, _opgelegd(r, g))
            for g in sorted(r.regelingen.all(), key=lambda g: g.pk)
        ],
        r.geeindigd_op,
        r.reden,
        r.beeindigd_op is not None or (besluit is not None and besluit.ingetrokken_op is not None),
    )


def _opgelegd(r: Schuldhulptraject, regeling: Schuldregeling) -> bool:
    """Did the court make somebody agree? Accepted while a creditor still refuses is only possible that way."""
    if regeling.dwangakkoord_op is None or regeling.uitkomst_op is None:
        return False
    return any(
        s.antwoord == Schuld.Antwoord.WEIGERT and (s.vervallen_op is None or s.vervallen_op > regeling.uitkomst_op)
        for s in r.schulden.all()
    )


def _client(persoon: Persoon) -> Client:
    thuis = persoon.huishouden
    if thuis is None or thuis.geheim_adres:
        return Client(persoon.bsn or "", persoon.geboortedatum, persoon.geslacht)
    return Client(
        persoon.bsn or "",
        persoon.geboortedatum,
        persoon.geslacht,
        thuis.postcode or "",
        str(thuis.huisnummer or ""),
        thuis.toevoeging or "",
    )
