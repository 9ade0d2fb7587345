"""Opening a file and involving people in it."""

from datetime import date

from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Betrokkenheid, Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.models import Medewerker
from naober.gemeente.profiel import Rol
from naober.kern import Bron, Weigering

_WMO = Bron("Wmo 2015", "art. 2.3.2")

weiger_bij_botsing(
    "dossier_een_open_per_huishouden",
    Weigering(
        code="dossier.bestaat",
        reden="Een collega heeft net een dossier voor dit huishouden geopend.",
        bron=_WMO,
        alternatief="Bewaar nog een keer: uw vraag komt dan in dat dossier.",
    ),
)
weiger_bij_botsing(
    "betrokkenheid_een_regisseur",
    Weigering(
        code="dossier.heeft-regisseur",
        reden="Een collega heeft net de regie in dit dossier genomen. Een huishouden heeft één regisseur.",
        bron=_WMO,
        alternatief="Stem af met de regisseur.",
    ),
)
weiger_bij_botsing(
    "betrokkenheid_uniek",
    Weigering(
        code="betrokkene.al-betrokken",
        reden="Deze collega is in deze rol al bij het dossier betrokken.",
        bron=_WMO,
        alternatief="Dan hoeft u niets te doen, of kies een andere collega.",
    ),
)


def open_dossier_van(huishouden_id: int, peildatum: date) -> Dossier:
    """The household's one open file, made when there is none. Only called inside an action."""
    dossier = Dossier.objects.filter(huishouden_id=huishouden_id, gesloten_op__isnull=True).first()
    return dossier or Dossier.objects.create(huishouden_id=huishouden_id, geopend_op=peildatum)


def doe_mee(dossier: Dossier, actor: Actor, peildatum: date) -> bool:
    """Involve the generalist who takes a question up; as coordinator when the file has none. True when it
    becomes so. Only called inside an action."""
    lopend = Betrokkenheid.objects.filter(dossier=dossier, tot__isnull=True)
    regie = not lopend.filter(regie=True).exists()
    betrokken, nieuw = lopend.get_or_create(
        medewerker_id=actor.id,
        rol=Rol.GENERALIST,
        defaults={"dossier": dossier, "regie": regie, "van": peildatum},
    )
    if regie and not nieuw:
        betrokken.regie = True
        betrokken.save()
    return regie


@handeling(recht="betrokkene.toevoegen", wet=_WMO)
def betrek(
    actor: Actor, *, dossier: Dossier, medewerker: Medewerker, rol: Rol, peildatum: date
) -> Gedaan[Betrokkenheid] | Weigering:
    """Involve a colleague in this file, in one role. Refused when that colleague does not have the role here."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if rol not in medewerker.rollen or medewerker.gemeente_id != actor.gemeente:
        return Weigering(
            code="betrokkene.rol",
            reden=f"Deze collega heeft de rol {rol.woord} niet in deze gemeente.",
            bron=_WMO,
            alternatief="Kies een collega met deze rol.",
            veld="medewerker",
        )
    betrokkene = Betrokkenheid.objects.create(dossier=open_, medewerker=medewerker, rol=rol, van=peildatum)
    return Gedaan(betrokkene, open_, Gebeurtenis.Soort.OVERIG, f"{medewerker.naam} is betrokken als {rol.woord}.")
