"""Following help that was allocated: day parts of a voucher, whether it is there and does what it should."""

from datetime import date

from naober.dossier.handeling import Gedaan, handeling, vergrendel
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering
from naober.levering.actions.slot import op_slot_toewijzing
from naober.levering.models import Dagdeelclaim, Leveringscheck, Toewijzing
from naober.levering.queries.toewijzingen import is_voucher
from naober.levering.rules.toewijzen import mag_claimen, saldo

_SOORT = Gebeurtenis.Soort.BESLUIT
VOLGEN = Bron("Wmo 2015", "art. 2.3.9")


@handeling(recht="levering.melden", wet=VOLGEN)
def claim_dagdelen(
    actor: Actor, *, toewijzing: Toewijzing, dag: date, dagdelen: int, toelichting: str = "", peildatum: date
) -> Gedaan[Dagdeelclaim] | Weigering:
    """The resident took part on this day: that many day parts go off the voucher. Refused by `mag_claimen`, and for
    another's allocation."""
    gevonden = op_slot_toewijzing(actor, toewijzing)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, dossier = gevonden
    over = saldo(vers.volume, list(vers.dagdelen.values_list("dagdelen", flat=True)))
    fout = mag_claimen(
        dagdelen=dagdelen, over=over, dag=dag, ingang=vers.ingang, einde=vers.einde, peildatum=peildatum,
        is_voucher=is_voucher(profiel_van(actor.gemeente, peildatum), vers),
    )  # fmt: skip
    if fout:
        return fout
    rij = Dagdeelclaim.objects.create(toewijzing=vers, dag=dag, dagdelen=dagdelen, toelichting=toelichting.strip())
    tekst = f"{dagdelen} dagdelen bij {vers.aanbieder.naam}; nog {over - dagdelen} over."
    return Gedaan(rij, dossier, _SOORT, tekst, dag=dag)


@handeling(recht="besluit.volgen", wet=VOLGEN)
def leg_leveringscheck_vast(
    actor: Actor,
    *,
    toewijzing: Toewijzing,
    geleverd: bool,
    resultaat: bool,
    toelichting: str,
    tevreden: int | None = None,
    peildatum: date,
) -> Gedaan[Leveringscheck] | Weigering:
    """Record whether the help is given and does what it was meant for, and how satisfied the resident is (1 to 10).
    Refused without an explanation, a result without help, and a number outside that."""
    dossier = vergrendel(actor, Dossier(pk=toewijzing.dossier_id), ook_gesloten=True)
    if isinstance(dossier, Weigering):
        return dossier
    if not toelichting.strip() or (resultaat and not geleverd):
        reden = "De uitleg ontbreekt, of er is resultaat zonder hulp."
        return Weigering("check.onvolledig", reden, VOLGEN, "Schrijf wat u zag en hoorde.", "toelichting")
    if tevreden is not None and not 1 <= tevreden <= 10:
        reden = "Tevredenheid is een cijfer van 1 tot 10."
        return Weigering("check.tevreden", reden, VOLGEN, "Pas het cijfer aan.", "tevreden")
    rij = Leveringscheck.objects.create(
        toewijzing=toewijzing, op=peildatum, geleverd=geleverd, resultaat=resultaat, toelichting=toelichting.strip(),
        tevreden=tevreden,
    )  # fmt: skip
    wat = "komt, met het beoogde resultaat" if resultaat else "komt, zonder het beoogde resultaat"
    tekst = f"De hulp van {toewijzing.aanbieder.naam} {wat if geleverd else 'komt niet'}."
    return Gedaan(rij, dossier, _SOORT, tekst)
