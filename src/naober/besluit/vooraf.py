"""What has to be there before help is granted: the decision asks it, and a page says it before anything is sent."""

from dataclasses import replace

from naober.gemeente.profiel import Product, Profiel
from naober.kern import Weigering
from naober.onderzoek.onderdelen.stand import weiger_zonder_onderzoek
from naober.plan.models import Actie
from naober.plan.voortgang.rules import controleer_onderdelen


def weiger_onuitgewerkt(profiel: Profiel, actie: Actie) -> Weigering | None:
    """Where the plan must say of such help how much, how long or to which end, a grant waits for that. No query."""
    fout = controleer_onderdelen(profiel, actie.trede, actie.product, actie.gegevens, alleen_besluit=True)
    if fout is None:
        return None
    naam = next(o.naam for o in profiel.plan.onderdelen_bij(actie.trede, actie.product) if o.bij_besluit)
    return replace(
        fout,
        code="actie.onuitgewerkt",
        reden=f"In het plan staat bij deze hulp nog niet alles voor het besluit ({naam.lower()}). {fout.reden}.",
        alternatief="Wie het plan maakt, werkt deze actie uit. Daarna kan er worden toegekend.",
        veld="",
    )


def gaat_meteen(profiel: Profiel, actie: Actie) -> bool:
    """Somebody is not safe, and here safety comes before the investigation."""
    return bool(actie.onveilig) and profiel.trap.veiligheid_eerst


def nog_open(profiel: Profiel, product: Product, actie: Actie) -> list[Weigering]:
    """All that a grant of this action would be refused for before a word is filled in, for the page of the decision."""
    onderzoek = None if gaat_meteen(profiel, actie) else weiger_zonder_onderzoek(profiel, actie.behoefte, product)
    return [w for w in (onderzoek, weiger_onuitgewerkt(profiel, actie)) if w is not None]
