"""What changes in and around a household: actions on people, here because each is a line on their timeline."""

from dataclasses import dataclass
from datetime import date, timedelta

from naober.bewoners.bewoning import bewoners_van, hoort_bij
from naober.bewoners.models import Huishouden, Persoon, Relatie, VorigAdres, Woonperiode
from naober.bewoners.rules import (
    Adres,
    controleer_geboorte,
    controleer_verhuizing,
    controleer_vertrek,
    controleer_verwacht,
)
from naober.dossier.handeling import Gedaan, handeling, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.dossier.rules import niet_later
from naober.gemeente.actor import Actor
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Bsn, Weigering

RECHT = "huishouden.bijhouden"
GESLACHTEN = Persoon.Geslacht.choices
_JUIST = Bron("AVG", "art. 5 lid 1 onder d")
_MINIMAAL = Bron("AVG", "art. 5 lid 1 onder c")
_BRP = Bron("Wet basisregistratie personen", "art. 1.7")
_OVERIG = Gebeurtenis.Soort.OVERIG
_DAG_ERVOOR = timedelta(days=1)

weiger_bij_botsing(
    "persoon_bsn_uniek",
    Weigering(
        code="persoon.bsn",
        reden="Dit burgerservicenummer hoort al bij een andere inwoner.",
        bron=_JUIST,
        alternatief="Controleer het nummer, of zoek de inwoner op.",
        veld="bsn",
    ),
)
weiger_bij_botsing(
    "woonperiode_een_lopend",
    Weigering(
        code="huishouden.al-lid",
        reden="Een collega heeft deze persoon net aan dit huishouden toegevoegd.",
        bron=_JUIST,
        alternatief="Dan hoeft u niets te doen.",
        veld="persoon",
    ),
)


def geslacht(code: str) -> Persoon.Geslacht:
    """The value of what was chosen from `GESLACHTEN`."""
    return Persoon.Geslacht(code)


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of a child at birth."""

    voornamen: str
    geslacht: Persoon.Geslacht = Persoon.Geslacht.ONBEKEND
    bsn: str = ""


@dataclass(frozen=True, slots=True)
class Brievenadres:
    """Where someone really lives: for whoever has to go or write there."""

    straat: str
    plaats: str


# ----------------------------------------------------------------------------------------------- wonen


@handeling(recht=RECHT, wet=_BRP)
def verhuis(
    actor: Actor, *, dossier: Dossier, adres: Adres, op: date, geheim: bool = False, peildatum: date
) -> Gedaan[Huishouden] | Weigering:
    """Move the whole household, with its file; where it lived stays known. An address that was secret stays secret.

    Refused: a day after today or before they came to live here, the address where they are, an unknown area."""
    open_ = _begin(actor, dossier, op, peildatum)
    if isinstance(open_, Weigering):
        return open_
    huis = Huishouden.objects.select_for_update().get(pk=open_.huishouden_id)
    if weigering := _controleer_adres(actor, adres, peildatum) or controleer_verhuizing(
        _adres_van(huis), adres, huis.adres_sinds, op
    ):
        return weigering
    VorigAdres.objects.create(
        huishouden=huis,
        **_velden(_adres_van(huis)),
        geheim_adres=huis.geheim_adres,
        van=huis.adres_sinds,
        tot=op - _DAG_ERVOOR,
    )
    for veld, waarde in _velden(adres).items():
        setattr(huis, veld, waarde)
    huis.adres_sinds, huis.geheim_adres = op, geheim or huis.geheim_adres
    huis.save()
    return Gedaan(huis, open_, _OVERIG, f"Het huishouden is verhuisd naar {huis.adresregel}.", dag=op)


@handeling(recht=RECHT, wet=_BRP)
def ga_uit_huis(
    actor: Actor, *, dossier: Dossier, persoon: Persoon, op: date, adres: Adres | None = None, peildatum: date
) -> Gedaan[Persoon] | Weigering:
    """Someone leaves this household, to a household of their own at `adres`, or out of the municipality without one.

    A child that was here beside another home only stops being here. Refused: who does not belong here, who is the
    only one here (then the household moves), a day after today or before they came."""
    open_ = _begin(actor, dossier, op, peildatum, persoon)
    if isinstance(open_, Weigering):
        return open_
    vers = Persoon.objects.select_for_update().get(pk=persoon.pk)
    if vers.huishouden_id != open_.huishouden_id:
        return _niet_meer_mede(open_, vers, op)
    if len(bewoners_van(open_.huishouden, peildatum)) < 2:
        return Weigering(
            code="uit-huis.enige",
            reden=f"{vers.naam} is de enige van dit huishouden.",
            bron=_BRP,
            alternatief="Leg een verhuizing van het huishouden vast; het dossier gaat dan mee.",
            veld="persoon",
        )
    if weigering := controleer_vertrek(vers.huishouden_sinds, op) or (
        _controleer_adres(actor, adres, peildatum) if adres else None
    ):
        return weigering
    geheim = open_.huishouden.geheim_adres
    nieuw = None
    if adres is not None:
        nieuw = Huishouden.objects.create(**_velden(adres), adres_sinds=op, geheim_adres=geheim)
    _sluit_af(vers, op)
    vers.huishouden, vers.huishouden_sinds = nieuw, op if nieuw else None
    vers.save()
    waarheen = f"naar {nieuw.adresregel}" if nieuw else "naar buiten de gemeente"
    return Gedaan(vers, open_, _OVERIG, f"{vers.naam} is uit huis gegaan, {waarheen}.", dag=op)


@handeling(recht=RECHT, wet=_BRP)
def voeg_toe_aan_huishouden(
    actor: Actor, *, dossier: Dossier, persoon: Persoon, op: date, mede: bool = False, peildatum: date
) -> Gedaan[Persoon] | Weigering:
    """A resident comes to belong to this household: with their address, or `mede`, beside the home they have.

    The past stays known, and an address that was secret makes this one secret. Refused: who belongs here already,
    a second home without a first, a day after today or before they came to where they live."""
    open_ = _begin(actor, dossier, op, peildatum)
    if isinstance(open_, Weigering):
        return open_
    vers = Persoon.objects.select_for_update(of=("self",)).select_related("huishouden").get(pk=persoon.pk)
    if hoort_bij(vers, open_.huishouden_id, peildatum) and not (vers.huishouden_id != open_.huishouden_id and not mede):
        return weiger("huishouden.al-lid", f"{vers.naam} hoort al bij dit huishouden.", "Dan hoeft u niets te doen.")
    if mede:
        if vers.huishouden_id is None:
            return weiger(
                "huishouden.geen-hoofd", f"{vers.naam} heeft nog geen eigen adres.", "Voeg toe als vaste bewoner."
            )
        Woonperiode.objects.create(persoon=vers, huishouden=open_.huishouden, mede=True, van=op)
    else:
        if weigering := controleer_vertrek(vers.huishouden_sinds, op):
            return weigering
        Woonperiode.objects.filter(persoon=vers, huishouden=open_.huishouden, tot__isnull=True).update(tot=op)
        _sluit_af(vers, op)
        if vers.huishouden is not None and vers.huishouden.geheim_adres:
            Huishouden.objects.filter(pk=open_.huishouden_id).update(geheim_adres=True)
        vers.huishouden, vers.huishouden_sinds = open_.huishouden, op
        vers.save()
    hoe = "hoort ook bij dit huishouden, naast het eigen adres" if mede else "woont nu in dit huishouden"
    return Gedaan(vers, open_, _OVERIG, f"{vers.naam} {hoe}.", dag=op)


@handeling(recht="adres.geheim", wet=_MINIMAAL)
def zet_adres_geheim(
    actor: Actor, *, dossier: Dossier, geheim: bool, reden: str, peildatum: date
) -> Gedaan[Huishouden] | Weigering:
    """Make the address of this household secret, or no longer; always with a reason. Refused: no reason."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if not reden.strip():
        return _zonder_reden()
    huis = Huishouden.objects.select_for_update().get(pk=open_.huishouden_id)
    huis.geheim_adres = geheim
    huis.save()
    wat = "Het adres is geheim gemaakt" if geheim else "Het adres is niet meer geheim"
    return Gedaan(huis, open_, _OVERIG, f"{wat}: {reden.strip()}")


@handeling(recht="adres.geheim", wet=_MINIMAAL)
def bekijk_geheim_adres(
    actor: Actor, *, dossier: Dossier, reden: str, peildatum: date
) -> Gedaan[Brievenadres] | Weigering:
    """The secret address, street and place, for who has to go there; that it was looked at, and why, is recorded.

    Refused: no reason."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if not reden.strip():
        return _zonder_reden()
    huis = open_.huishouden
    tekst = f"Het geheime adres is ingezien: {reden.strip()}"
    return Gedaan(Brievenadres(huis.straatregel, huis.plaatsregel), open_, _OVERIG, tekst)


# ----------------------------------------------------------------------------------------- geboren en gestorven


@handeling(recht=RECHT, wet=_JUIST)
def meld_ongeboren_kind(
    actor: Actor, *, dossier: Dossier, ouder: Persoon, verwacht_op: date, geslachtsnaam: str = "", peildatum: date
) -> Gedaan[Persoon] | Weigering:
    """Register a child before birth, in the household of the parent who expects it; from here its file runs on.

    Refused: a parent who does not belong here or is not born, a day that is not within nine months."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    if weigering := hoort_hier(open_, ouder, peildatum) or controleer_verwacht(verwacht_op, peildatum):
        return weigering
    if ouder.ongeboren:
        return weiger("kind.ouder", "Dit is zelf een ongeboren kind.", "Kies de ouder.", "ouder")
    kind = Persoon.objects.create(
        huishouden_id=open_.huishouden_id,
        huishouden_sinds=peildatum,
        voorvoegsel="" if geslachtsnaam else ouder.voorvoegsel,
        geslachtsnaam=geslachtsnaam.strip() or ouder.geslachtsnaam,
        verwacht_op=verwacht_op,
    )
    verbind(kind, ouder, {"vrouw": "moeder", "man": "vader"}.get(ouder.geslacht, "ouder"), "kind")
    tekst = f"{ouder.naam} verwacht een kind op {verwacht_op:%d-%m-%Y}."
    return Gedaan(kind, open_, _OVERIG, tekst)


@handeling(recht=RECHT, wet=_JUIST)
def leg_geboorte_vast(
    actor: Actor, *, dossier: Dossier, kind: Persoon, gegevens: Kind, geboren_op: date, peildatum: date
) -> Gedaan[Persoon] | Weigering:
    """The expected child is born: the same record, so that everything about it goes on.

    Refused: who does not belong here or was born already, no first name, a number that cannot be, a day after today or
    far from expected."""
    open_ = _begin(actor, dossier, geboren_op, peildatum, kind, veld="geboren_op")
    if isinstance(open_, Weigering):
        return open_
    vers = Persoon.objects.select_for_update().get(pk=kind.pk)
    if weigering := controleer_geboorte(vers.verwacht_op if vers.ongeboren else None, geboren_op):
        return weigering
    if not gegevens.voornamen.strip():
        return weiger("kind.naam", "Een geboren kind heeft een voornaam.", "Vul de voornaam in.", "voornamen")
    bsn = Bsn.lees(gegevens.bsn) if gegevens.bsn.strip() else None
    if isinstance(bsn, Weigering):
        return bsn
    vers.voornamen, vers.geboortedatum, vers.geslacht = gegevens.voornamen.strip(), geboren_op, gegevens.geslacht
    vers.bsn = bsn.voluit if bsn else None
    vers.save()
    return Gedaan(vers, open_, _OVERIG, f"{vers.naam} is geboren.", dag=geboren_op)


@handeling(recht=RECHT, wet=_JUIST)
def leg_overlijden_vast(
    actor: Actor, *, dossier: Dossier, persoon: Persoon, op: date, peildatum: date
) -> Gedaan[Persoon] | Weigering:
    """Someone of this household died, or a child that was expected does not come. What was recorded stays.

    Refused: who does not belong here, a day after today or before birth, a death that is known already."""
    open_ = _begin(actor, dossier, op, peildatum, persoon)
    if isinstance(open_, Weigering):
        return open_
    vers = Persoon.objects.select_for_update().get(pk=persoon.pk)
    if vers.overleden_op is not None:
        return weiger("overlijden.al-bekend", "Dit is al vastgelegd.", "Dan hoeft u niets te doen.")
    if vers.geboortedatum is not None and op < vers.geboortedatum:
        return weiger("overlijden.voor-geboorte", "Deze dag ligt voor de geboorte.", "Verbeter de datum.", "op")
    vers.overleden_op = op
    vers.save()
    tekst = f"De zwangerschap ({vers.naam}) is voorbij." if vers.ongeboren else f"{vers.naam} is overleden."
    return Gedaan(vers, open_, _OVERIG, tekst, dag=op)


# ----------------------------------------------------------------------------------------------- hulpjes


def _begin(
    actor: Actor, dossier: Dossier, op: date, peildatum: date, persoon: Persoon | None = None, veld: str = "op"
) -> Dossier | Weigering:
    """The file locked, when the day has been and the person belongs here."""
    open_ = vergrendel(actor, dossier)
    if isinstance(open_, Weigering):
        return open_
    weigering = niet_later(op, peildatum, veld, _JUIST)
    return weigering or (hoort_hier(open_, persoon, peildatum) if persoon else None) or open_


def hoort_hier(dossier: Dossier, persoon: Persoon, peildatum: date) -> Weigering | None:
    """Refuse who does not belong to the household of this file."""
    if hoort_bij(persoon, dossier.huishouden_id, peildatum):
        return None
    return weiger(
        "persoon.ander-huishouden", "Deze persoon hoort niet bij dit huishouden.", "Kies iemand uit dit huishouden."
    )


def _niet_meer_mede(dossier: Dossier, persoon: Persoon, op: date) -> Gedaan[Persoon] | Weigering:
    periode = Woonperiode.objects.get(persoon=persoon, huishouden_id=dossier.huishouden_id, tot__isnull=True)
    if weigering := controleer_vertrek(periode.van, op):
        return weigering
    periode.tot = op - _DAG_ERVOOR
    periode.save()
    return Gedaan(persoon, dossier, _OVERIG, f"{persoon.naam} hoort niet meer ook bij dit huishouden.", dag=op)


def _sluit_af(persoon: Persoon, op: date) -> None:
    """Keep where someone lived up to the day before."""
    if persoon.huishouden_id is not None:
        Woonperiode.objects.create(
            persoon=persoon,
            huishouden_id=persoon.huishouden_id,
            van=persoon.huishouden_sinds,
            tot=op - _DAG_ERVOOR,
        )


def verbind(persoon: Persoon, ander: Persoon, soort: str, omgekeerd: str, *, mantelzorger: bool = False) -> Relatie:
    """Both directions of one relation; gives the first."""
    heen, _ = Relatie.objects.get_or_create(persoon=persoon, ander=ander, soort=soort)
    if heen.mantelzorger != mantelzorger:
        heen.mantelzorger = mantelzorger
        heen.save()
    Relatie.objects.get_or_create(persoon=ander, ander=persoon, soort=omgekeerd)
    return heen


def _controleer_adres(actor: Actor, adres: Adres, peildatum: date) -> Weigering | None:
    if any(gebied.code == adres.gebied for gebied in profiel_van(actor.gemeente, peildatum).gebieden):
        return None
    return weiger(
        "adres.gebied", "Dit gebied bestaat niet in deze gemeente.", "Kies een gebied uit de lijst.", "gebied"
    )


def _adres_van(huis: Huishouden) -> Adres:
    return Adres(huis.straat, huis.huisnummer, huis.postcode, huis.plaats, huis.gebied, huis.toevoeging)


def _velden(adres: Adres) -> dict[str, str | int]:
    return {
        "straat": adres.straat,
        "huisnummer": adres.huisnummer,
        "toevoeging": adres.toevoeging,
        "postcode": adres.postcode,
        "plaats": adres.plaats,
        "gebied": adres.gebied,
    }


def weiger(code: str, reden: str, alternatief: str, veld: str = "persoon") -> Weigering:
    """A refusal because what is kept about people has to be right."""
    return Weigering(code=code, reden=reden, bron=_JUIST, alternatief=alternatief, veld=veld)


def _zonder_reden() -> Weigering:
    return Weigering(
        code="adres.reden",
        reden="Een geheim adres vraagt een reden: wie het zoekt, mag het niet vinden.",
        bron=_MINIMAAL,
        alternatief="Schrijf op waarom dit nodig is.",
        veld="reden",
    )
