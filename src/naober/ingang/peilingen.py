"""What visitors think: a question of the municipality with answers to choose from, and whether a page is clear.

Nobody is asked who they are, and nothing is kept but the answer and its day."""

from datetime import date

from django.db.models import Count

from naober.dossier.handeling import Gedaan, voer_uit
from naober.dossier.models import Gebeurtenis
from naober.fundament.scope import huidige_scope
from naober.gemeente.profiel import Profiel
from naober.gemeente.profiel.openbaar import Peiling
from naober.gemeente.queries import profiel_van
from naober.ingang.models import Stem
from naober.kern import Bron, Fout, Weigering
from naober.kern.tellen import Aantal, verhul

_GEMEENTEWET = Bron("Gemeentewet", "art. 150 lid 1")
DUIDELIJK = "duidelijk-"
# The pages of which a reader may say whether they are clear, by the last part of their name.
BLADZIJDEN = {"nieuws": "Nieuws en uitleg", "route": "Zo krijgt u hulp", "verwachten": "Wat u mag verwachten"}


def peiling(profiel: Profiel, code: str) -> Peiling | None:
    """The question with this code: of the profile, or whether a page is clear; None when there is no such question."""
    naam = BLADZIJDEN.get(code.removeprefix(DUIDELIJK)) if code.startswith(DUIDELIJK) else None
    if naam is not None:
        vraag = f"Was ‘{naam}’ duidelijk voor u?"
        return Peiling(code=code, vraag=vraag, keuzes=("Ja", "Een beetje", "Nee"), bron=_GEMEENTEWET)
    return next((p for p in profiel.openbaar.peilingen if p.code == code), None)


def alle_peilingen(profiel: Profiel) -> list[Peiling]:
    """Every question: those of the profile, then of each page whether it is clear."""
    van_bladzijden = [peiling(profiel, DUIDELIJK + naam) for naam in BLADZIJDEN]
    return [*profiel.openbaar.peilingen, *(p for p in van_bladzijden if p is not None)]


def stem(*, vraag: str, keuze: str, peildatum: date) -> Stem | Weigering:
    """Keep the answer of a visitor, in the scope of the municipality. Refused: no such question, or no such answer."""
    scope = huidige_scope()
    if scope is None:
        raise Fout("Een antwoord komt binnen in de scope van een gemeente.")

    def doe() -> Gedaan[Stem] | Weigering:
        gevonden = peiling(profiel_van(scope.gemeente, peildatum), vraag)
        if gevonden is None or keuze not in gevonden.keuzes:
            return Weigering(
                "peiling.keuze", "Kies een van de antwoorden.", _GEMEENTEWET, "Kies uit de lijst.", "keuze"
            )
        rij = Stem.objects.create(peiling=vraag, keuze=keuze, dag=peildatum)
        return Gedaan(rij, None, Gebeurtenis.Soort.VRAAG, "")

    return voer_uit(doe, "stem", peildatum, _GEMEENTEWET, wie={}, medewerker=None)


def uitslagen(profiel: Profiel) -> list[tuple[Peiling, list[Aantal]]]:
    """What was answered to every question; small numbers hidden. One query."""
    rijen = Stem.objects.values_list("peiling", "keuze").annotate(aantal=Count("pk"))
    geteld = {(code, keuze): aantal for code, keuze, aantal in rijen}
    return [(p, verhul([(k, geteld.get((p.code, k), 0)) for k in p.keuzes])) for p in alle_peilingen(profiel)]
