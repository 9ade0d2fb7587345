"""What safety asks of who leads a file, as tasks with a day: safety goes before every other step."""

from datetime import date, timedelta
from typing import Any

from naober.agenda.gevolgen import taak_voor_regie
from naober.dossier.handeling import Gedaan, gevolg_van
from naober.gemeente.actor import Actor
from naober.veiligheid.beleid import kader_van
from naober.veiligheid.models import Veiligheidsplan
from naober.veiligheid.queries import jeugdigen_in, open_meldcode
from naober.veiligheid.rules.overdracht import uiterlijk_voor

_HERKOMST = "veiligheid"
# When a receiver names no term for its first answer, ask after a week.
_EEN_WEEK = timedelta(weeks=1)


@gevolg_van("pak_op")
def let_op_gevaar(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Whose safety is at stake is looked at today, unless the reporting code runs already."""
    if gedaan.dossier is None or not gedaan.resultaat.gevaar:
        return
    if not open_meldcode().filter(dossier=gedaan.dossier).exists():
        tekst = "Iemands veiligheid is in het geding. Begin de meldcode als het om geweld of een onveilig kind gaat."
        taak_voor_regie(actor, gedaan.dossier, tekst, _HERKOMST, dag)


@gevolg_van("begin_meldcode")
def volg_de_meldcode(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """The steps, and the index when there is a youth in the household."""
    if gedaan.dossier is None:
        return
    acuut = "Er is nu gevaar: dit gaat voor alles. " if gedaan.resultaat.acuut else ""
    taak_voor_regie(actor, gedaan.dossier, f"{acuut}Zet de volgende stap van de meldcode.", _HERKOMST, dag)
    if jeugdigen_in(gedaan.dossier, kader_van(actor.gemeente, dag)):
        tekst = "Er woont een jeugdige in dit huishouden. Is een melding in de Verwijsindex nodig?"
        taak_voor_regie(actor, gedaan.dossier, tekst, _HERKOMST, dag)


@gevolg_van("zet_meldcodestap")
def doe_wat_is_besloten(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """Who decided to report, does so."""
    stap, code = gedaan.resultaat, gedaan.resultaat.meldcode
    besluit = any(s.besluit and s.code == stap.stap for s in kader_van(actor.gemeente, dag).stappen)
    if gedaan.dossier is not None and besluit and code.melden and code.besloten_op == dag:
        taak_voor_regie(actor, gedaan.dossier, "U besloot te melden. Doe de melding vandaag.", _HERKOMST, dag)


@gevolg_van("doe_melding")
def vraag_bericht_terug(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A report is followed: what the receiver must have done by then is asked on the last day of its term."""
    kader, overdracht = kader_van(actor.gemeente, dag), gedaan.resultaat
    ontvanger = kader.ontvanger(overdracht.ontvanger)
    if gedaan.dossier is None or ontvanger is None:
        return
    dagen = [op for s in kader.weg(ontvanger) if (op := uiterlijk_voor(s, dag)) is not None]
    tekst = f"Vraag {ontvanger.naam} wat er met de melding is gebeurd."
    taak_voor_regie(actor, gedaan.dossier, tekst[:200], _HERKOMST, min(dagen, default=dag + _EEN_WEEK))


@gevolg_van("maak_veiligheidsplan")
@gevolg_van("beoordeel_geweld")
def kijk_weer(actor: Actor, gedaan: Gedaan[Any], dag: date) -> None:
    """A safety plan is looked at again on the day that was agreed."""
    plan = Veiligheidsplan.objects.filter(dossier=gedaan.dossier, gesloten_op__isnull=True).first()
    if gedaan.dossier is not None and plan is not None and plan.kijk_op > dag:
        tekst = "Kijk samen of iedereen veilig is, en leg vast of het geweld is gestopt."
        taak_voor_regie(actor, gedaan.dossier, tekst, _HERKOMST, plan.kijk_op)
