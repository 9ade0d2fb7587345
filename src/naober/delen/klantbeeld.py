"""One client view of a household over all domains, as far as the role of an organisation goes; and its counts."""

from collections import defaultdict
from collections.abc import Iterator

from naober.besluit.models import Besluit
from naober.delen.rules.klantbeeld import Beeldstuk, Domeinbeeld, controleer_beeld, kies_beeld, tel_beeld
from naober.dossier.models import Dossier
from naober.fundament.scope import zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.kern import Weigering
from naober.kern.tellen import Aantal
from naober.onderzoek.models import Behoefte
from naober.plan.models import Actie


def organisatie_van(actor: Actor, profiel: Profiel) -> str:
    """For which organisation somebody works: that of their account, else that of their team."""
    team = profiel.team(actor.team)
    return actor.organisatie or ((team.organisatie or "") if team else "")


def klantbeeld_van(actor: Actor, dossier: Dossier, profiel: Profiel) -> tuple[Domeinbeeld, ...] | Weigering:
    """The view of this file, found with this actor: three queries, and none when it is refused."""
    code = organisatie_van(actor, profiel)
    organisatie = profiel.organisatie(code)
    beeld = profiel.delen.klantbeeld
    if weigering := controleer_beeld(beeld, code, organisatie.naam if organisatie else ""):
        return weigering
    return kies_beeld(beeld, code, _stukken(dossier, profiel))


def _stukken(dossier: Dossier, profiel: Profiel) -> Iterator[Beeldstuk]:
    wetten = {p.code: (p.naam, p.wet) for p in profiel.producten}
    behoeften = Behoefte.objects.filter(dossier=dossier, vervallen_op__isnull=True).select_related("persoon")
    for b in behoeften.order_by("id"):
        yield Beeldstuk("hulpvraag", f"{b.persoon.naam}: {b.omschrijving}", b.leefgebied)
    acties = Actie.objects.filter(plan__dossier=dossier, plan__status="afgesproken").select_related("behoefte__persoon")
    for a in acties.order_by("id"):
        if a.helpt:
            wet = wetten[a.product][1] if a.product in wetten else ""
            tekst = f"{a.behoefte.persoon.naam}: {a.omschrijving}, door {a.wie}"
            yield Beeldstuk("plan", tekst, a.behoefte.leefgebied, a.product, wet)
    for besluit in Besluit.objects.filter(dossier=dossier).select_related("persoon").order_by("id"):
        naam = wetten[besluit.product][0] if besluit.product in wetten else besluit.product
        tot = f" tot en met {besluit.eind_op:%d-%m-%Y}" if besluit.eind_op else ""
        tekst = f"{besluit.persoon.naam}: {naam}, {besluit.get_uitkomst_display()}{tot}"
        yield Beeldstuk("besluit", tekst, product=besluit.product, wet=besluit.wet)


def klantbeeld_aantallen(actor: Actor, profiel: Profiel) -> list[Aantal]:
    """In which domains together households with an open file have something, without any of them: three queries, and
    none where the municipality lays down no view."""
    beeld = profiel.delen.klantbeeld
    if beeld is None:
        return []
    per_huis: dict[int, list[Beeldstuk]] = defaultdict(list)
    wetten = {p.code: p.wet for p in profiel.producten}
    with zonder_namen():
        behoeften = Behoefte.objects.filter(vervallen_op__isnull=True, dossier__gesloten_op__isnull=True)
        for huis, leefgebied in behoeften.values_list("dossier__huishouden_id", "leefgebied").distinct():
            per_huis[huis].append(Beeldstuk("hulpvraag", "", leefgebied))
        acties = Actie.objects.filter(plan__status="afgesproken", plan__dossier__gesloten_op__isnull=True)
        velden = ("plan__dossier__huishouden_id", "behoefte__leefgebied", "product")
        for huis, leefgebied, product in acties.values_list(*velden).distinct():
            per_huis[huis].append(Beeldstuk("plan", "", leefgebied, product, wetten.get(product, "")))
        besluiten = Besluit.objects.filter(dossier__gesloten_op__isnull=True)
        for huis, product, wet in besluiten.values_list("dossier__huishouden_id", "product", "wet").distinct():
            per_huis[huis].append(Beeldstuk("besluit", "", product=product, wet=wet))
    return tel_beeld(beeld, per_huis)
