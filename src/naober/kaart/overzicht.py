"""What the map holds as a whole: read once, in one query, for the pages and files that count."""

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Q

from naober.gemeente.actor import Actor
from naober.kaart.models import Voorziening
from naober.kaart.rules.overzicht import Feit


def feiten(actor: Actor) -> list[Feit]:
    """Every entry that can be offered now, as far as counting needs it: one query."""
    van_plek = {
        "op_gebied": ArrayAgg("plekken__locatie__gebied", filter=Q(plekken__locatie__gebied__gt=""), default=[]),
        "op_plek": ArrayAgg("plekken__locatie__naam", filter=Q(plekken__isnull=False), default=[]),
        "uren": Count("openingstijden"),
    }
    rijen = Voorziening.objects.filter(actief=True).annotate(**van_plek)
    velden = (
        *("pk", "naam", "aard", "trede", "categorie", "leefgebieden", "doelgroepen", "activiteiten", "gebieden"),
        *("organisatie__naam", "gaat_voor", "nagekeken_op", "toegankelijkheid", "bekostiging", "telefoon", "email"),
        *("website", "levering", "op_gebied", "op_plek", "uren"),
    )
    return [_feit(r) for r in rijen.order_by("naam", "pk").values(*velden)]


def _feit(r: dict[str, object]) -> Feit:
    def codes(naam: str) -> frozenset[str]:
        waarde = r[naam]
        return frozenset(str(w) for w in waarde) if isinstance(waarde, list) else frozenset()

    gevuld = {
        "organisatie": r["organisatie__naam"],
        "contact": r["telefoon"] or r["email"] or r["website"],
        "waar": r["op_plek"] or r["levering"] in ("thuis", "afstand"),
        "wanneer": r["uren"],
        "toegankelijkheid": r["toegankelijkheid"],
        "doelgroepen": r["doelgroepen"],
        "bekostiging": r["bekostiging"],
    }
    return Feit(
        pk=int(str(r["pk"])),
        naam=str(r["naam"]),
        aard=str(r["aard"]),
        trede=str(r["trede"]),
        categorie=str(r["categorie"]),
        leefgebieden=codes("leefgebieden"),
        doelgroepen=codes("doelgroepen"),
        activiteiten=codes("activiteiten"),
        gebieden=codes("gebieden") | codes("op_gebied"),
        locaties=codes("op_plek"),
        organisatie=str(r["organisatie__naam"] or ""),
        gaat_voor=codes("gaat_voor"),
        nagekeken_op=r["nagekeken_op"],  # type: ignore[arg-type]  # a column of days
        gevuld=frozenset(naam for naam, waarde in gevuld.items() if waarde),
    )
