"""What may be sent to the resident of a case, and what is done for all when a signal is about a group."""

from datetime import date

from naober.bewoners.models import Persoon
from naober.dossier.handeling import Gedaan, handeling
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.signaalregels import signaalkader
from naober.kaart.models import Preventiemaatregel
from naober.kaart.preventie import EINDE
from naober.kern import Weigering
from naober.signalen import stukregels
from naober.signalen.actions.stap import WMO, laat_allen_weten, leeg, opgepakt_voor, regel, sluit
from naober.signalen.models import Contactpoging, Opvolging, Signaalzaak

_VRAAG = Gebeurtenis.Soort.VRAAG
GROEPSACTIVITEIT = "groepsactiviteit"


@handeling(recht="signaal.opvolgen", wet=WMO)
def stuur_stuk(actor: Actor, *, zaak: Signaalzaak, soort: str, peildatum: date) -> Gedaan[Contactpoging] | Weigering:
    """Send the resident what the policy has to read with this kind of signal; it counts as an attempt by letter.

    Refused by `controleer_stuk`: nothing to send with it, no household known, no child young enough, and a second
    time."""
    vers = opgepakt_voor(actor, zaak)
    if isinstance(vers, Weigering):
        return vers
    bewoners = Persoon.objects.filter(huishouden=vers.huishouden_id, overleden_op__isnull=True)
    feiten = stukregels.Stukfeiten(
        soorten=tuple(vers.signalen.filter(ingetrokken_op__isnull=True).values_list("soort", flat=True)),
        geboren=tuple(dag for dag in bewoners.values_list("geboortedatum", flat=True) if dag)
        if vers.huishouden_id
        else (),
        bekend=vers.huishouden_id is not None,
        gestuurd=tuple(vers.pogingen.filter(soort=stukregels.BRIEF).values_list("toelichting", flat=True)),
    )
    stuk = stukregels.controleer_stuk(signaalkader(actor.gemeente, peildatum), feiten, soort)
    if isinstance(stuk, Weigering):
        return stuk
    rij = Contactpoging.objects.create(
        zaak=vers, soort=stukregels.BRIEF, dag=peildatum, bereikt=False, toelichting=stukregels.gestuurd(stuk),
        gedaan_door_id=actor.id,
    )  # fmt: skip
    return Gedaan(rij, vers.dossier, _VRAAG, regel(vers, rij.toelichting))


@handeling(recht="signaal.opvolgen", wet=WMO)
def kies_groepsactiviteit(
    actor: Actor, *, zaak: Signaalzaak, maatregel: Preventiemaatregel, niveau: str, peildatum: date
) -> Gedaan[Opvolging] | Weigering:
    """A signal about a group ends in something for all of them: a preventive measure. The case is closed with it.

    Refused: a signal that is not about a group, a measure that has ended, a level that is not known."""
    vers = opgepakt_voor(actor, zaak)
    if isinstance(vers, Weigering):
        return vers
    if vers.over != "groep":
        return leeg("zaak", "Dit signaal gaat over iemand. Een groepsactiviteit hoort bij een signaal over een groep.")
    if maatregel.stand in EINDE:
        return leeg("maatregel", "Deze maatregel loopt niet meer.")
    if signaalkader(actor.gemeente, peildatum).niveau(niveau) is None:
        return leeg("niveau", "Er staat niet op welk niveau dit is.")
    wie = maatregel.uitvoerder or ", ".join(maatregel.partners) or "de gemeente"
    kader = signaalkader(actor.gemeente, peildatum)
    rij = Opvolging.objects.create(
        zaak=vers, niveau=niveau, wat=maatregel.naam, wie=wie[:120], uiterlijk_op=peildatum, gedaan_op=peildatum,
        uitkomst="Dit is er nu voor de hele groep.", afgesproken_door_id=actor.id,
    )  # fmt: skip
    sluit(vers, kader, GROEPSACTIVITEIT, niveau, f"Voor de hele groep: {maatregel.naam}.", peildatum)
    laat_allen_weten(vers, kader, "afgesloten", peildatum)
    return Gedaan(rij, None, _VRAAG, "")
