"""Organisations on the map. One that is there already is never made twice."""

from dataclasses import asdict
from datetime import date

from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.kaart import rules
from naober.kaart.models import Herkomst, Organisatie
from naober.kaart.queries import naamsleutel
from naober.kaart.rules import Organisatiegegevens
from naober.kern import Bron, Weigering

WIJZER = Bron("Wmo 2015", "art. 2.3.2 lid 4 onder e")
_DUBBEL = "kaart.organisatie-dubbel"

weiger_bij_botsing(
    "organisatie_naam_uniek",
    Weigering(
        code=_DUBBEL,
        reden="Een organisatie met deze naam staat al op de kaart.",
        bron=WIJZER,
        alternatief="Zoek haar op en vul haar aan.",
        veld="naam",
    ),
)


@handeling(recht="kaart.bijhouden", wet=WIJZER)
def voeg_organisatie_toe(
    actor: Actor, *, gegevens: Organisatiegegevens, toch: bool = False, peildatum: date
) -> Gedaan[Organisatie] | Weigering:
    """Put an organisation on the map. Refused when it is there already, with its name; also under a name that only
    looks like it, unless `toch` says that it is another one."""
    if fout := rules.controleer_organisatie(gegevens, Organisatie.Soort.values) or _dubbel(gegevens.naam, toch):
        return fout
    rij = Organisatie.objects.create(**_kolommen(gegevens), herkomst=Herkomst.MEDEWERKER)
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Op de kaart: organisatie {rij.naam}.")


@handeling(recht="kaart.bijhouden", wet=WIJZER)
def wijzig_organisatie(
    actor: Actor,
    *,
    organisatie: Organisatie,
    gegevens: Organisatiegegevens,
    actief: bool = True,
    toch: bool = False,
    peildatum: date,
) -> Gedaan[Organisatie] | Weigering:
    """Change what the map says of an organisation; not `actief`: it is no longer there. Refused as when it is added."""
    if fout := rules.controleer_organisatie(gegevens, Organisatie.Soort.values):
        return fout
    if fout := _dubbel(gegevens.naam, toch, behalve=organisatie.pk):
        return fout
    vers = Organisatie.objects.select_for_update().get(pk=organisatie.pk)
    for naam, waarde in {**_kolommen(gegevens), "actief": actief}.items():
        setattr(vers, naam, waarde)
    vers.save()
    vers.refresh_from_db()
    return Gedaan(vers, None, Gebeurtenis.Soort.OVERIG, f"Kaart: organisatie {vers.naam} gewijzigd.")


def _kolommen(gegevens: Organisatiegegevens) -> dict[str, object]:
    return {**asdict(gegevens), "naam": gegevens.naam.strip()}


def _dubbel(naam: str, toch: bool, behalve: int = 0) -> Weigering | None:
    """The refusal for a name that an organisation on the map has, or that looks like one."""
    sleutel = naamsleutel(naam)
    bekend = dict(Organisatie.objects.exclude(pk=behalve).values_list("naamsleutel", "naam"))
    if sleutel in bekend:
        reden = f"Deze organisatie staat al op de kaart, als {bekend[sleutel]}."
        return Weigering(_DUBBEL, reden, WIJZER, f"Open {bekend[sleutel]} en vul die aan.", "naam")
    lijkt = [] if toch else rules.gelijkende(sleutel, list(bekend))
    if lijkt:
        namen = ", ".join(sorted(bekend[s] for s in lijkt))
        wat = "Is het een andere? Vink dan aan dat dit een andere organisatie is."
        return Weigering("kaart.organisatie-lijkt-op", f"Dit lijkt op: {namen}.", WIJZER, wat, "naam")
    return None
