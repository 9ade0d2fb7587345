"""Letters to a whole group of residents: who has the same help, who lives in an area, whose help ends before a day.

The list of who gets it is drawn up once and kept. Sending goes in portions: each resident gets the letter in their file
and a message on their own pages, once, with a line on the timeline. What was cut off goes on where it was."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Q, QuerySet

from naober.agenda.actions import bewaar_document
from naober.agenda.models import Bericht, Document, Groepsbrief, Groepsontvanger
from naober.agenda.rules import controleer_groepsbrief
from naober.besluit.models import Besluit
from naober.bewoners.models import Persoon
from naober.brief.zetten import Briefinhoud, Deel, OnzetbaarTeken, zet
from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import actieve_scope, huidige_scope, zonder_namen
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Profiel
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering, datum_voluit, leeftijd_op

_AWB = Bron("Awb", "art. 2:1")
PER_KEER = 100
_ZELF_VANAF = 16


@dataclass(frozen=True, slots=True)
class Groep:
    """Who gets it. Empty fields do not narrow: then everybody with help by decision that runs today."""

    product: str = ""
    gebied: str = ""
    eindigt_voor: date | None = None


@dataclass(frozen=True, slots=True)
class Groepsstand:
    """A letter with how many get it and how many have it; the letter as it stands for all names nobody."""

    brief: Groepsbrief
    ontvangers: int
    verstuurd: int

    @property
    def wacht(self) -> int:
        return self.ontvangers - self.verstuurd


@handeling(recht="groepsbrief.sturen", wet=_AWB)
def stel_groepsbrief_op(
    actor: Actor, *, onderwerp: str, tekst: str, groep: Groep, peildatum: date
) -> Gedaan[Groepsbrief] | Weigering:
    """Draw up a letter and the list of who gets it, as it is today. Nothing is sent yet.

    Refused: nothing said, words that not everybody reads, a product or area that is not there, and an empty group."""
    profiel = profiel_van(actor.gemeente, peildatum)
    if weigering := controleer_groepsbrief(onderwerp, tekst) or _onbekend(profiel, groep):
        return weigering
    with _ruim():
        besluiten = _groep(groep, peildatum).order_by("persoon_id", "dossier_id")
        wie = list(besluiten.values_list("persoon_id", "dossier_id"))
        per_persoon = dict(reversed(wie))
        if not per_persoon:
            return Weigering(
                "groepsbrief.niemand",
                "Niemand heeft nu deze hulp, hier en tot die dag.",
                _AWB,
                "Maak de groep groter: laat een keuze weg.",
                "product",
            )
        rij = Groepsbrief.objects.create(
            onderwerp=onderwerp.strip(),
            tekst=tekst.strip(),
            product=groep.product,
            gebied=groep.gebied,
            eindigt_voor=groep.eindigt_voor,
            opgesteld_op=peildatum,
            opgesteld_door_id=actor.id,
        )
        Groepsontvanger.objects.bulk_create(
            Groepsontvanger(groepsbrief=rij, persoon_id=persoon, dossier_id=dossier, opgenomen_op=peildatum)
            for persoon, dossier in sorted(per_persoon.items())
        )
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Brief aan een groep opgesteld: {rij.onderwerp}")


@handeling(recht="groepsbrief.sturen", wet=_AWB)
def verstuur_groepsbrief(actor: Actor, *, groepsbrief: Groepsbrief, peildatum: date) -> Gedaan[Groepsbrief] | Weigering:
    """Give the next hundred who wait their letter and message. Sent again it goes on with who is left, and
    who has it gets nothing twice. Refused: nobody waits, and a sign that a letter cannot have."""
    profiel = profiel_van(actor.gemeente, peildatum)
    with _ruim():
        wacht = Groepsontvanger.objects.filter(groepsbrief=groepsbrief, document__isnull=True)
        rijen = list(
            wacht.select_related("persoon__huishouden", "dossier", "groepsbrief")
            .select_for_update(of=("self",), skip_locked=True)
            .order_by("id")[:PER_KEER]
        )
        if not rijen:
            return Weigering("groepsbrief.klaar", "Iedereen heeft de brief.", _AWB, "Er is niets meer te versturen.")
        try:
            for rij in rijen:
                _verstuur(actor, profiel, rij, peildatum)
        except OnzetbaarTeken as fout:
            return Weigering(
                "brief.teken",
                f"Het teken {fout.teken} kan niet in een brief worden afgedrukt.",
                Bron("Besluit digitale toegankelijkheid overheid", "art. 3"),
                "Stel de brief opnieuw op, zonder dat teken.",
            )
    return Gedaan(groepsbrief, None, Gebeurtenis.Soort.OVERIG, f"Brief aan een groep verstuurd: {len(rijen)} keer.")


def _verstuur(actor: Actor, profiel: Profiel, rij: Groepsontvanger, dag: date) -> None:
    brief = rij.groepsbrief
    pdf = zet(_inhoud(actor, profiel, rij, dag))
    kenmerk = _kenmerk(rij)
    rij.document = bewaar_document(
        rij.dossier, Document.Soort.BRIEF, f"{brief.onderwerp[:90]} ({kenmerk}).pdf", "application/pdf", pdf, dag,
        toegevoegd_door_id=actor.id, persoon=rij.persoon,
    )  # fmt: skip
    rij.bericht = Bericht.objects.create(
        dossier=rij.dossier,
        persoon=rij.persoon,
        soort=Bericht.Soort.BERICHT,
        tekst=f"{brief.onderwerp}\n\n{brief.tekst}",
        door=actor.naam,
        medewerker_id=actor.id,
    )
    rij.save()
    Gebeurtenis.objects.create(
        dossier=rij.dossier,
        dag=dag,
        medewerker_id=actor.id,
        handeling="verstuur_groepsbrief",
        soort=Gebeurtenis.Soort.CONTACT,
        tekst=f"Brief aan een groep, ook aan {rij.persoon.naam}: {brief.onderwerp} (kenmerk {kenmerk}).",
        bron=str(_AWB),
    )


def _kenmerk(rij: Groepsontvanger) -> str:
    return f"G-{rij.groepsbrief.opgesteld_op.year}-{rij.groepsbrief_id:04d}-{rij.pk:06d}"


def _inhoud(actor: Actor, profiel: Profiel, rij: Groepsontvanger, dag: date) -> Briefinhoud:
    persoon, huis = rij.persoon, rij.persoon.huishouden
    kind = leeftijd_op(persoon.geboren_of_verwacht, dag) < _ZELF_VANAF
    alineas = [a.strip() for a in rij.groepsbrief.tekst.splitlines() if a.strip()]
    kenmerk = _kenmerk(rij)
    vraag = f"Bel ons: {profiel.gemeente.telefoon}. Noem het kenmerk {kenmerk}."
    return Briefinhoud(
        onderwerp=rij.groepsbrief.onderwerp,
        aanhef="Beste ouders of verzorgers," if kind else f"Beste {persoon.naam},",
        datum=datum_voluit(dag),
        kenmerk=kenmerk,
        kenmerktekst=f"Kenmerk {kenmerk}",
        afzender={
            "naam": profiel.gemeente.afzender,
            "team": profiel.gemeente.teamnaam,
            "gemeente": profiel.gemeente.naam,
        },
        ontvanger={
            "naam": f"De ouders of verzorgers van {persoon.naam}" if kind else persoon.naam,
            "adres": huis.straatregel if huis else "",
            "woonplaats": huis.plaatsregel if huis else "",
        },
        ondertekenaar={"naam": actor.naam, "rol": profiel.rolnaam(sorted(actor.rollen)[0])},
        delen=[
            Deel(rij.groepsbrief.onderwerp, alineas),
            Deel("Hebt u vragen?", [vraag, "U leest deze brief ook op uw eigen bladzijden, onder Berichten."]),
        ],
        bronnen=Deel("Waar staat dit?", punten=[str(_AWB)]),
    )


def groepsbrieven(actor: Actor, limiet: int = 50) -> list[Groepsstand]:
    """The letters to groups, newest first, with how many have them: numbers only. One query."""
    return _standen(Q(), limiet)


def verstuurde_brieven(limiet: int = 50) -> list[Groepsstand]:
    """What everybody may read: the letters of which at least one went out, newest first. One query."""
    return _standen(Q(heeft__gt=0), limiet)


def _standen(welke: Q, limiet: int) -> list[Groepsstand]:
    with zonder_namen():
        klaar = Count("ontvangers", filter=Q(ontvangers__document__isnull=False))
        rijen = Groepsbrief.objects.annotate(ontvangt=Count("ontvangers"), heeft=klaar).filter(welke)
        return [Groepsstand(b, b.ontvangt, b.heeft) for b in rijen.order_by("-id")[:limiet]]


def stand_van(actor: Actor, pk: int) -> Groepsstand | None:
    """One letter with how many get it and have it."""
    return next(iter(_standen(Q(pk=pk), 1)), None)


def groepsbrief(actor: Actor, pk: int) -> Groepsbrief | None:
    """One letter, in the words that all of them read."""
    return Groepsbrief.objects.filter(pk=pk).first()


def _onbekend(profiel: Profiel, groep: Groep) -> Weigering | None:
    for veld, code, bekend in (
        ("product", groep.product, {p.code for p in profiel.producten}),
        ("gebied", groep.gebied, {g.code for g in profiel.gebieden}),
    ):
        if code and code not in bekend:
            return Weigering("groepsbrief.keuze", f"Dit {veld} is er niet.", _AWB, "Kies uit de lijst.", veld)
    return None


def _groep(groep: Groep, dag: date) -> QuerySet[Besluit]:
    loopt = Besluit.objects.filter(
        Q(ingang_op__isnull=True) | Q(ingang_op__lte=dag),
        Q(eind_op__isnull=True) | Q(eind_op__gte=dag),
        uitkomst=Besluit.Uitkomst.TOEGEKEND,
        ingetrokken_op__isnull=True,
        persoon__in=Persoon.objects.filter(overleden_op__isnull=True, huishouden__isnull=False),
    )
    if groep.product:
        loopt = loopt.filter(product=groep.product)
    if groep.gebied:
        loopt = loopt.filter(persoon__huishouden__gebied=groep.gebied)
    if groep.eindigt_voor:
        loopt = loopt.filter(eind_op__lt=groep.eindigt_voor)
    return loopt


@contextmanager
def _ruim() -> Iterator[None]:
    """The whole municipality, for the list and for what each of it gets: whoever sends sees no name of it."""
    scope = huidige_scope()
    if scope is None:
        raise AssertionError("een brief aan een groep gaat uit in de scope van een gemeente")
    with actieve_scope(replace(scope, breed=True)):
        yield
