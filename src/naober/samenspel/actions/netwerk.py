"""Meetings of a network, what is said there in general and of a household, and who does what."""

from collections.abc import Sequence
from datetime import date

from naober.delen.models import Verstrekking
from naober.dossier.handeling import Gedaan, handeling, op_slot, vergrendel, weiger_bij_botsing
from naober.dossier.models import Dossier, Gebeurtenis
from naober.dossier.rules import niet_later
from naober.gemeente.actor import Actor
from naober.gemeente.profiel import Netwerk, Ontvangersoort
from naober.gemeente.queries import profiel_van
from naober.kern import Bron, Weigering
from naober.register.queries import bekende_achternamen, leden_van_netwerk, netwerken_van
from naober.register.rules import geen_lid
from naober.samenspel.models import Bijeenkomst, Casuspunt, Werkafspraak
from naober.samenspel.queries import ingetrokken, namen_in
from naober.samenspel.rules import netwerk as regels

_NETWERK = Bron("Wmo 2015", "art. 2.1.2 lid 2")
_DELEN = Bron("AVG", "art. 5 lid 1 onder b en c")
_OVERIG = Gebeurtenis.Soort.OVERIG
_NIET_OPEN = Weigering(
    "bijeenkomst.niet-open",
    "Deze bijeenkomst is geweest of gaat niet door.",
    _NETWERK,
    "Plan een nieuwe bijeenkomst.",
)
weiger_bij_botsing(
    "bijeenkomst_een_gepland",
    Weigering(
        "bijeenkomst.al-gepland",
        "De volgende bijeenkomst van dit netwerk staat al gepland.",
        _NETWERK,
        "Gebruik die, of laat haar eerst vervallen.",
        "dag",
    ),
)
weiger_bij_botsing(
    "casuspunt_een_keer",
    Weigering("agendapunt.dubbel", "Dit huishouden staat al op de agenda.", _NETWERK, "Dan hoeft u niets te doen."),
)


def _mijn_netwerk(actor: Actor, code: str, dag: date) -> Netwerk | Weigering:
    """The network with this code, for who belongs to it on this day."""
    profiel = profiel_van(actor.gemeente, dag)
    netwerk = next((n for n in profiel.netwerken if n.code == code), None)
    if netwerk is None:
        bron = Bron(profiel.document.kort, "netwerken")
        return Weigering("netwerk.onbekend", "Dit netwerk is er niet.", bron, "Kies uit de lijst.", "netwerk")
    return netwerk if code in netwerken_van(actor, profiel, dag) else geen_lid(netwerk, "netwerk")


def _op_slot(actor: Actor, bijeenkomst: Bijeenkomst, dag: date) -> tuple[Bijeenkomst, Netwerk] | Weigering:
    """This meeting, locked, with its network; refused for who does not belong to it today."""
    netwerk = _mijn_netwerk(actor, bijeenkomst.netwerk, dag)
    if isinstance(netwerk, Weigering):
        return netwerk
    return Bijeenkomst.objects.select_for_update(of=("self",)).get(pk=bijeenkomst.pk), netwerk


def _over_niemand(actor: Actor, netwerk: Netwerk, teksten: Sequence[tuple[str, str]]) -> Weigering | None:
    """Names are looked for among whom this actor may see, and among whom the network was told of."""
    namen = {*bekende_achternamen(actor), *namen_in(netwerk.code)}
    return regels.noemt_inwoner(netwerk, teksten, sorted(namen))


@handeling(recht="netwerk.bijeenkomen", wet=_NETWERK)
def plan_bijeenkomst(
    actor: Actor, *, netwerk: str, dag: date, plaats: str = "", agenda: Sequence[str] = (), peildatum: date
) -> Gedaan[Bijeenkomst] | Weigering:
    """Plan the next meeting of one's own network, with what it will talk about in general. Who belongs to it on that
    day is asked to come.

    Refused: see `controleer_planning`, a name in the agenda, and a network of which the next one was planned
    already."""
    mijn = _mijn_netwerk(actor, netwerk, peildatum)
    if isinstance(mijn, Weigering):
        return mijn
    profiel = profiel_van(actor.gemeente, peildatum)
    leden = [nummer for nummer, _, _ in leden_van_netwerk(profiel, netwerk, dag)]
    if fout := regels.controleer_planning(mijn, dag, peildatum, leden):
        return fout
    punten = [punt.strip() for punt in agenda if punt.strip()]
    if fout := _over_niemand(actor, mijn, [("agenda", punt) for punt in (*punten, plaats)]):
        return fout
    rij = Bijeenkomst.objects.create(
        netwerk=netwerk,
        dag=dag,
        plaats=plaats.strip(),
        leden=leden,
        gepland_door_id=actor.id,
        agenda=[_punt(actor, punt) for punt in punten],
    )
    return Gedaan(rij, None, _OVERIG, f"Bijeenkomst van {mijn.naam} gepland op {dag:%d-%m-%Y}.", mijn.bron)


def _punt(actor: Actor, onderwerp: str) -> dict[str, str]:
    return {"onderwerp": onderwerp.strip()[:200], "door": actor.naam}


@handeling(recht="netwerk.bijeenkomen", wet=_NETWERK)
def zet_op_agenda(
    actor: Actor, *, bijeenkomst: Bijeenkomst, onderwerp: str, peildatum: date
) -> Gedaan[Bijeenkomst] | Weigering:
    """Put something general on the agenda. Refused: nothing, a name of somebody, a meeting that is over."""
    gevonden = _op_slot(actor, bijeenkomst, peildatum)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, netwerk = gevonden
    if vers.stand != Bijeenkomst.Stand.GEPLAND:
        return _NIET_OPEN
    if not onderwerp.strip():
        return Weigering("agendapunt.leeg", "Waarover gaat het?", netwerk.bron, "Vul een onderwerp in.", "onderwerp")
    if fout := _over_niemand(actor, netwerk, [("onderwerp", onderwerp)]):
        return fout
    vers.agenda = [*vers.agenda, _punt(actor, onderwerp)]
    vers.save()
    return Gedaan(vers, None, _OVERIG, f"Op de agenda van {netwerk.naam}: {onderwerp.strip()[:200]}.", netwerk.bron)


@handeling(recht="netwerk.bijeenkomen", wet=_DELEN)
def breng_casus_in(
    actor: Actor, *, bijeenkomst: Bijeenkomst, verstrekking: Verstrekking, peildatum: date
) -> Gedaan[Casuspunt] | Weigering:
    """Put a household on the agenda, of which the network was told from its file (`delen`), by who works in that file.

    Refused: a network without that level, what was told to another, a consent that was withdrawn since, and who is not
    in the file."""
    gevonden = _op_slot(actor, bijeenkomst, peildatum)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, netwerk = gevonden
    if vers.stand != Bijeenkomst.Stand.GEPLAND:
        return _NIET_OPEN
    if netwerk.casusniveau is None:
        return Weigering(
            "agendapunt.geen-casus", f"{netwerk.naam} bespreekt geen huishoudens.", netwerk.bron,
            "Beleg een overleg rond dit huishouden.",
        )  # fmt: skip
    dossier = vergrendel(actor, verstrekking.dossier)
    if isinstance(dossier, Weigering):
        return dossier
    if (verstrekking.ontvanger_soort, verstrekking.ontvanger) != (Ontvangersoort.NETWERK, vers.netwerk):
        return Weigering(
            "agendapunt.niet-gedeeld",
            f"Aan {netwerk.naam} is hierover nog niets verteld.",
            _DELEN,
            "Deel het eerst vanuit het dossier, met toestemming van de inwoner.",
            "verstrekking",
        )
    if ingetrokken([verstrekking.pk]):
        return _INGETROKKEN
    rij = Casuspunt.objects.create(
        bijeenkomst=vers,
        verstrekking=verstrekking,
        dossier=dossier,
        ingebracht_door_id=actor.id,
    )
    tekst = f"Dit huishouden wordt besproken in {netwerk.naam} op {vers.dag:%d-%m-%Y}."
    return Gedaan(rij, dossier, _OVERIG, tekst, netwerk.bron)


_INGETROKKEN = Weigering(
    "agendapunt.ingetrokken",
    "De inwoner heeft de toestemming ingetrokken. Dan bespreekt het netwerk dit niet meer.",
    Bron("AVG", "art. 7 lid 3"),
    "Haal het van de agenda, of vraag de inwoner of het alsnog mag.",
)


@handeling(recht="netwerk.bijeenkomen", wet=_NETWERK)
def houd_bijeenkomst(
    actor: Actor, *, bijeenkomst: Bijeenkomst, verslag: str, aanwezig: Sequence[tuple[str, str]], peildatum: date
) -> Gedaan[Bijeenkomst] | Weigering:
    """Record that the meeting was held: who was there (name, kind of member), and what was said in general.

    Refused: before its day, without minutes, a name or number of a resident in them, and somebody for a kind of party
    that is not in this network."""
    gevonden = _op_slot(actor, bijeenkomst, peildatum)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, netwerk = gevonden
    if vers.stand != Bijeenkomst.Stand.GEPLAND:
        return _NIET_OPEN
    if fout := niet_later(vers.dag, peildatum, "dag", netwerk.bron):
        return fout
    if not verslag.strip():
        return Weigering(
            "bijeenkomst.verslag", "Wat is er besproken?", netwerk.bron, "Schrijf het algemene verslag.", "verslag"
        )
    if fout := regels.controleer_aanwezigen(netwerk, aanwezig) or _over_niemand(actor, netwerk, [("verslag", verslag)]):
        return fout
    vers.stand, vers.verslag = Bijeenkomst.Stand.GEHOUDEN, verslag.strip()
    vers.aanwezig = [{"naam": naam.strip(), "namens": soort} for naam, soort in aanwezig]
    vers.save()
    return Gedaan(vers, None, _OVERIG, f"{netwerk.naam} kwam bijeen.", netwerk.bron, dag=vers.dag)


@handeling(recht="netwerk.bijeenkomen", wet=_NETWERK)
def laat_bijeenkomst_vervallen(
    actor: Actor, *, bijeenkomst: Bijeenkomst, reden: str, peildatum: date
) -> Gedaan[Bijeenkomst] | Weigering:
    """It does not take place, with the reason; the next one can be planned. Refused: one that is over, no reason."""
    gevonden = _op_slot(actor, bijeenkomst, peildatum)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, netwerk = gevonden
    if vers.stand != Bijeenkomst.Stand.GEPLAND:
        return _NIET_OPEN
    if not reden.strip():
        return Weigering("bijeenkomst.reden", "Waarom gaat het niet door?", netwerk.bron, "Schrijf het op.", "reden")
    if fout := _over_niemand(actor, netwerk, [("reden", reden)]):
        return fout
    vers.stand, vers.reden = Bijeenkomst.Stand.VERVALLEN, reden.strip()
    vers.save()
    return Gedaan(vers, None, _OVERIG, f"De bijeenkomst van {netwerk.naam} gaat niet door.", netwerk.bron)


@handeling(recht="netwerk.bijeenkomen", wet=_DELEN)
def leg_casusverslag_vast(
    actor: Actor, *, punt: Casuspunt, verslag: str, peildatum: date
) -> Gedaan[Casuspunt] | Weigering:
    """Write down what the network said of a household; only who was asked to that meeting reads it.

    Refused: a general item, nothing said, a consent that was withdrawn, and who does not belong to the network
    today."""
    gevonden = _op_slot(actor, punt.bijeenkomst, peildatum)
    if isinstance(gevonden, Weigering):
        return gevonden
    bijeenkomst, netwerk = gevonden
    if bijeenkomst.stand == Bijeenkomst.Stand.VERVALLEN:
        return _NIET_OPEN
    # The policy of the database shows it to the members of that meeting alone.
    vers = Casuspunt.objects.select_for_update(of=("self",)).get(pk=punt.pk)
    if not verslag.strip():
        return Weigering(
            "agendapunt.verslag", "Wat is er over dit huishouden besproken?", netwerk.bron, "Schrijf het op.", "verslag"
        )
    if ingetrokken([vers.verstrekking_id]):
        return _INGETROKKEN
    dossier = op_slot(vers.dossier_id)
    if isinstance(dossier, Weigering):
        return dossier
    vers.verslag = verslag.strip()
    vers.save()
    # What was said is for the network; in the file stands that it was.
    return Gedaan(vers, dossier, _OVERIG, f"Besproken in {netwerk.naam}.", netwerk.bron)


@handeling(recht="netwerk.bijeenkomen", wet=_NETWERK)
def spreek_in_netwerk_af(
    actor: Actor,
    *,
    bijeenkomst: Bijeenkomst,
    afspraak: regels.NieuweWerkafspraak,
    punt: Casuspunt | None = None,
    peildatum: date,
) -> Gedaan[Werkafspraak] | Weigering:
    """Who does what and until when: in general, without anybody in it, or about the household of `punt`.

    Refused: see `controleer_afspraak`, a name in what is general, and an item of another meeting."""
    gevonden = _op_slot(actor, bijeenkomst, peildatum)
    if isinstance(gevonden, Weigering):
        return gevonden
    vers, netwerk = gevonden
    if vers.stand == Bijeenkomst.Stand.VERVALLEN:
        return _NIET_OPEN
    leden = {nr for nr, _, _ in leden_van_netwerk(profiel_van(actor.gemeente, peildatum), vers.netwerk, peildatum)}
    if fout := regels.controleer_afspraak(afspraak, leden, peildatum):
        return fout
    dossier: Dossier | Weigering | None = None
    if punt is not None:
        punt = Casuspunt.objects.get(pk=punt.pk)
        if punt.bijeenkomst_id != vers.pk:
            return Weigering("werkafspraak.punt", "Dit punt hoort hier niet bij.", netwerk.bron, "Kies uit de lijst.")
        if ingetrokken([punt.verstrekking_id]):
            return _INGETROKKEN
        dossier = op_slot(punt.dossier_id)
    elif fout := _over_niemand(actor, netwerk, [("wat", afspraak.wat), ("namens", afspraak.namens)]):
        return fout
    if isinstance(dossier, Weigering):
        return dossier
    rij = Werkafspraak.objects.create(
        bijeenkomst=vers,
        punt=punt,
        dossier=dossier,
        wat=afspraak.wat.strip(),
        eigenaar_id=afspraak.eigenaar,
        namens=afspraak.namens.strip(),
        uiterlijk=afspraak.uiterlijk,
        gemaakt_op=peildatum,
    )
    wat = "over een huishouden" if punt else rij.wat
    tekst = f"Afspraak in {netwerk.naam} voor {rij.namens}, uiterlijk {rij.uiterlijk:%d-%m-%Y}: {wat}."
    return Gedaan(rij, dossier, _OVERIG, tekst, netwerk.bron)


@handeling(recht="werkafspraak.opvolgen", wet=_NETWERK)
def volg_werkafspraak_op(
    actor: Actor, *, afspraak: Werkafspraak, uitkomst: str, peildatum: date
) -> Gedaan[Werkafspraak] | Weigering:
    """It is done, with what came of it: by its owner, or by who belongs to it when nobody with an account owns it. Who
    called the consultation may do so too. Refused: done before, of another, nothing said."""
    vers = Werkafspraak.objects.select_for_update(of=("self",)).get(pk=afspraak.pk)
    leidt = vers.overleg_id is not None and vers.overleg is not None and vers.overleg.belegd_door_id == actor.id
    erbij = leidt
    if vers.bijeenkomst is not None:
        mijn = _mijn_netwerk(actor, vers.bijeenkomst.netwerk, peildatum)
        if isinstance(mijn, Weigering):
            return mijn
        if vers.punt_id is None and (fout := _over_niemand(actor, mijn, [("uitkomst", uitkomst)])):
            return fout
    elif vers.overleg is not None:
        erbij = leidt or actor.id in vers.overleg.leden
    fout = regels.controleer_opvolging(
        gedaan=vers.gedaan_op is not None,
        van=vers.eigenaar_id if erbij or vers.bijeenkomst_id else vers.eigenaar_id or 0,
        ik=actor.id,
        mag_voor=leidt,
        uitkomst=uitkomst,
    )
    if fout:
        return fout
    dossier = op_slot(vers.dossier_id) if vers.dossier_id else None
    if isinstance(dossier, Weigering):
        return dossier
    vers.gedaan_op, vers.uitkomst = peildatum, uitkomst.strip()
    vers.save()
    # Of a household the network or the consultation reads what came of it; its file that it was done.
    over = f"De afspraak met {vers.namens} is nagekomen." if dossier else f"Afspraak nagekomen: {vers.wat}"
    return Gedaan(vers, dossier, _OVERIG, over)
