"""A purchase, step by step, as the procedure of the profile has it."""

from datetime import date

from naober.dossier.handeling import Gedaan, handeling, weiger_bij_botsing
from naober.dossier.models import Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Weigering
from naober.levering.models import Inkoopstap, Inkooptraject
from naober.levering.rules.contract import WET, controleer_stap, volgende_stap

weiger_bij_botsing(
    "inkooptraject_naam_uniek",
    Weigering("inkoop.bestaat", "Er is al een inkoop met deze naam.", WET, "Kies een andere naam.", "naam"),
)
weiger_bij_botsing(
    "inkoopstap_een_keer", Weigering("inkoop.volgorde", "Deze stap is al gedaan.", WET, "Ververs de bladzijde.", "stap")
)


@handeling(recht="contract.beheren", wet=WET)
def begin_inkoop(
    actor: Actor, *, naam: str, procedure: str, verwacht_op: date | None = None, initiatief: str = "", peildatum: date
) -> Gedaan[Inkooptraject] | Weigering:
    """Begin a purchase by a procedure of the profile; `initiatief`: the finished initiative that it follows on.
    Refused: an unknown procedure, or one without a name."""
    beleid = profiel_van(actor.gemeente, peildatum).inkoop
    gekozen = beleid.procedure(procedure)
    if gekozen is None or not naam.strip():
        reden = "De naam ontbreekt, of de gemeente kent deze procedure niet."
        return Weigering("inkoop.procedure", reden, WET, "Kies een procedure uit de lijst.", "procedure")
    # The policy may say when such a purchase is expected to be over.
    gepland = next((t.einde for t in beleid.trajecten if t.procedure == procedure and t.einde), None)
    rij = Inkooptraject.objects.create(
        naam=naam.strip(), procedure=procedure, begonnen_op=peildatum, verwacht_op=verwacht_op or gepland,
        initiatief=initiatief.strip(),
    )  # fmt: skip
    vorm = f", na het initiatief {rij.initiatief}" if rij.initiatief else ""
    tekst = f"Inkoop {rij.naam} begonnen: {gekozen.naam}{vorm}."
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, tekst, gekozen.bron)


@handeling(recht="contract.beheren", wet=WET)
def leg_inkoopstap_vast(
    actor: Actor,
    *,
    traject: Inkooptraject,
    stap: str,
    verslag: str,
    partijen: list[str] | None = None,
    bericht: str = "",
    peildatum: date,
) -> Gedaan[Inkoopstap] | Weigering:
    """Record the next step, with who took part or signed. Refused by `controleer_stap`, who signs the last time without
    having signed before, and a milestone of which organisations are told nothing where the policy asks it."""
    vers = Inkooptraject.objects.select_for_update(of=("self",)).get(pk=traject.pk)
    procedure = profiel_van(actor.gemeente, peildatum).inkoop.procedure(vers.procedure)
    if procedure is None:
        return Weigering("inkoop.procedure", "Deze procedure is er niet meer.", WET, "Begin opnieuw.", "stap")
    gedaan = {s.stap: s for s in vers.stappen.all()}
    namen = [p.strip() for p in partijen or () if p.strip()]
    if fout := controleer_stap(procedure, gedaan, stap, partijen=namen, verslag=verslag):
        return fout
    eerder = [gedaan[s.code].partijen for s in procedure.stappen if s.ondertekent and s.code in gedaan]
    if eerder and (vreemd := sorted(set(namen) - set(eerder[-1]))) and stap == procedure.stappen[-1].code:
        reden = f"Dit deed eerder niet mee: {', '.join(vreemd)}."
        return Weigering("inkoop.niet-eerder", reden, procedure.bron, "Laat die partij eerst tekenen.", "partijen")
    nu = next(s for s in procedure.stappen if s.code == stap)
    if nu.uitleg and "nieuwsmail" in nu.uitleg.lower() and not bericht.strip():
        reden = "Organisaties horen van deze stap."
        return Weigering("inkoop.bericht", reden, procedure.bron, "Schrijf de tekst van de nieuwsmail.", "bericht")
    rij = Inkoopstap.objects.create(
        traject=vers, stap=stap, op=peildatum, verslag=verslag.strip(), partijen=namen, bericht=bericht.strip()
    )
    if volgende_stap(procedure, {*gedaan, stap}) is None:
        vers.klaar_op = peildatum
        vers.save()
    return Gedaan(rij, None, Gebeurtenis.Soort.OVERIG, f"Inkoop {vers.naam}: {nu.naam}.", procedure.bron)
