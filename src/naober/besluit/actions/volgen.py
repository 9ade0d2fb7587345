"""What becomes of a decision: whether the help came and reached its result; barriers; who takes part."""

from collections.abc import Mapping
from datetime import date

from naober.besluit.models import Belemmering, Besluit, Deelname
from naober.dossier.handeling import Gedaan, handeling, vergrendel
from naober.dossier.models import Dossier, Gebeurtenis
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.gemeente.rules import Antwoord, weeg_toets
from naober.gemeente.velden import Antwoorden, controleer_velden, vastleggen
from naober.kern import Bron, Weigering, datum_voluit
from naober.plan.grendel import GESCHRAPT
from naober.plan.models import Actie
from naober.plan.queries import actie as zoek_actie

_VOLGEN = Bron("Wmo 2015", "art. 2.3.9")
_NIET_TOEGEKEND = Weigering(
    "volgen.niet-toegekend", "Dit is niet toegekend, dus er valt niets te volgen.", _VOLGEN, "Kies een toekenning."
)


def _toekenning(actor: Actor, besluit: Besluit) -> Besluit | Weigering:
    dossier = vergrendel(actor, besluit.dossier, ook_gesloten=True)
    if isinstance(dossier, Weigering):
        return dossier
    vers = Besluit.objects.select_related("dossier").get(pk=besluit.pk)
    return vers if vers.uitkomst == Besluit.Uitkomst.TOEGEKEND else _NIET_TOEGEKEND


@handeling(recht="besluit.volgen", wet=_VOLGEN)
def meld_levering(actor: Actor, *, besluit: Besluit, geleverd_op: date, peildatum: date) -> Gedaan[Besluit] | Weigering:
    """Record on which day the granted help was there. Refused: twice, before the decision, after today."""
    vers = _toekenning(actor, besluit)
    if isinstance(vers, Weigering):
        return vers
    if vers.geleverd_op is not None or not vers.genomen_op <= geleverd_op <= peildatum:
        return Weigering(
            "volgen.levering",
            "De hulp is al gemeld, of deze dag past niet: hij ligt tussen het besluit en vandaag.",
            _VOLGEN,
            "Controleer de datum.",
            "geleverd_op",
        )
    vers.geleverd_op = geleverd_op
    vers.save()
    tekst = f"De hulp van besluit {vers.kenmerk} is begonnen."
    return Gedaan(vers, vers.dossier, Gebeurtenis.Soort.BESLUIT, tekst, dag=geleverd_op)


@handeling(recht="besluit.volgen", wet=_VOLGEN)
def schaal_levering_op(
    actor: Actor, *, besluit: Besluit, naar: str, reden: str, peildatum: date
) -> Gedaan[Besluit] | Weigering:
    """Raise that granted help did not come within the term of the profile: to whom, and why it stays out.

    Refused: no such term, not past it yet, help that is there."""
    vers = _toekenning(actor, besluit)
    if isinstance(vers, Weigering):
        return vers
    if vers.leveren_voor is None or vers.leveren_voor >= peildatum or vers.geleverd_op is not None:
        tot = f" De termijn loopt tot en met {datum_voluit(vers.leveren_voor)}." if vers.leveren_voor else ""
        return Weigering(
            "volgen.niet-te-laat", f"Deze hulp is niet te laat.{tot}", _VOLGEN, "Wacht de termijn af.", "reden"
        )
    if not naar.strip() or not reden.strip():
        return Weigering(
            "volgen.opschalen", "Aan wie is dit voorgelegd, en waarom blijft de hulp uit?", _VOLGEN,
            "Vul beide in.", "naar" if not naar.strip() else "reden",
        )  # fmt: skip
    vers.opgeschaald_op, vers.opgeschaald_naar = peildatum, naar.strip()
    vers.save()
    regel = profiel_van(actor.gemeente, vers.genomen_op).termijn("levering", wet=vers.wet)
    tekst = f"De hulp van besluit {vers.kenmerk} is te laat en voorgelegd aan {vers.opgeschaald_naar}: {reden.strip()}"
    return Gedaan(vers, vers.dossier, Gebeurtenis.Soort.BESLUIT, tekst, regel.bron)


@handeling(recht="besluit.volgen", wet=_VOLGEN)
def leg_resultaat_vast(
    actor: Actor, *, besluit: Besluit, bereikt: str, uitleg: str, peildatum: date
) -> Gedaan[Besluit] | Weigering:
    """Record whether the result of a grant was reached. It may be recorded again: what counts is the last."""
    vers = _toekenning(actor, besluit)
    if isinstance(vers, Weigering):
        return vers
    if bereikt not in Besluit.Resultaatstand.values or not uitleg.strip():
        return Weigering(
            "volgen.resultaat",
            "Is het resultaat bereikt, en waar blijkt dat uit?",
            _VOLGEN,
            "Vul beide in; vraag het de inwoner.",
            "uitleg" if bereikt else "bereikt",
        )
    vers.resultaat_stand, vers.resultaat_op, vers.resultaat_uitleg = bereikt, peildatum, uitleg.strip()
    vers.save()
    tekst = f"Resultaat van besluit {vers.kenmerk}: {vers.get_resultaat_stand_display()}."
    return Gedaan(vers, vers.dossier, Gebeurtenis.Soort.BESLUIT, tekst)


@handeling(recht="besluit.volgen", wet=_VOLGEN)
def leg_belemmering_vast(
    actor: Actor,
    *,
    dossier: Dossier,
    soort: str,
    beste_oplossing: str,
    uitleg: str,
    wet: str = "",
    organisatie: str = "",
    ervaren: bool = False,
    besluit: Besluit | None = None,
    peildatum: date,
) -> Gedaan[Belemmering] | Weigering:
    """Record why the best solution could not be had, or seemed so, by the kinds of the profile.

    Refused: a kind that the profile does not have, no best solution or no explanation."""
    open_ = vergrendel(actor, dossier, ook_gesloten=True)
    if isinstance(open_, Weigering):
        return open_
    profiel = profiel_van(actor.gemeente, peildatum)
    regels = profiel.besluitregels
    gekozen = next((b for b in (regels.belemmeringen if regels else ()) if b.code == soort), None)
    if gekozen is None:
        namen = "; ".join(b.naam for b in regels.belemmeringen) if regels else ""
        return Weigering(
            "belemmering.soort",
            "Wat voor grens is dit?",
            regels.bron if regels else _VOLGEN,
            f"Kies uit: {namen or 'het profiel noemt er geen'}.",
            "soort",
        )
    if not beste_oplossing.strip() or not uitleg.strip():
        return Weigering(
            "belemmering.onvolledig",
            "Wat was de beste oplossing, en wat stond die in de weg?",
            gekozen.bron,
            "Vul beide in.",
            "beste_oplossing" if not beste_oplossing.strip() else "uitleg",
        )
    belemmering = Belemmering.objects.create(
        dossier=open_,
        besluit=besluit,
        soort=soort,
        wet=wet.strip(),
        organisatie=organisatie.strip(),
        ervaren=ervaren,
        beste_oplossing=beste_oplossing.strip(),
        uitleg=uitleg.strip(),
        gezien_op=peildatum,
    )
    tekst = f"Grens aan de beste oplossing vastgelegd: {gekozen.naam}."
    return Gedaan(belemmering, open_, Gebeurtenis.Soort.OVERIG, tekst, gekozen.bron)


@handeling(recht="besluit.volgen", wet=_VOLGEN)
def leg_deelname_vast(
    actor: Actor, *, actie: Actie, antwoorden: Mapping[str, Antwoord], gegevens: Antwoorden, peildatum: date
) -> Gedaan[Deelname] | Weigering:
    """Record who takes part in a general provision, for which goals, and whether it is meant for them.

    The checklist is an advice: an answer of no is recorded and never a refusal, for the provision is open to all.
    Refused: a field of the profile that is missing or wrong, an action without such a provision."""
    dossier = vergrendel(actor, actie.plan.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    vers = zoek_actie(actor, actie.pk)
    if vers is None:
        return GESCHRAPT
    profiel = profiel_van(actor.gemeente, peildatum)
    code = vers.voorziening.code if vers.voorziening else ""
    voorziening = next((v for v in profiel.voorzieningen if v.code == code), None)
    if voorziening is None or not (voorziening.toets or voorziening.velden):
        return Weigering(
            "deelname.niet-gevraagd",
            "Bij deze actie legt de gemeente niets over deelname vast.",
            profiel.trap.bron,
            "Er is niets te doen.",
        )
    if weigering := controleer_velden(
        voorziening.velden, gegevens, code="deelname.gegeven", bron=voorziening.bron, voorvoegsel="gegeven-"
    ):
        return weigering
    oordeel = weeg_toets(profiel.toets(voorziening.toets), antwoorden) if voorziening.toets else None
    rij, _ = Deelname.objects.update_or_create(
        actie=vers,
        defaults={
            "vastgelegd_op": peildatum,
            "past": oordeel.voldaan if oordeel else None,
            "toetsing": [
                {
                    "code": u.voorwaarde.code,
                    "vraag": u.voorwaarde.vraag,
                    "antwoord": u.antwoord.waarde,
                    "waarom": u.antwoord.motivering,
                    "bron": str(u.voorwaarde.bron),
                }
                for u in (oordeel.uitkomsten if oordeel else ())
                if u.antwoord is not None
            ],
            "gegevens": vastleggen(voorziening.velden, gegevens),
        },
    )
    advies: dict[bool | None, str] = {
        True: " Het is voor deze inwoner bedoeld.",
        False: " De gemeente bedoelde het voor anderen; het mag wel.",
    }
    tekst = f"Deelname aan {voorziening.naam} vastgelegd.{advies.get(rij.past, '')}"
    return Gedaan(rij, dossier, Gebeurtenis.Soort.PLAN, tekst, voorziening.bron)
