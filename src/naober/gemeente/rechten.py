"""Rights: each defined once, in the users' words, with its legal ground, the roles that have it, and how far it goes.

The room of an action names the right; pages and the API ask the same table. `docs/rechten.md` is written from it
(`manage.py rechten`), and `tests/beveiliging/test_matrix.py` tries every address, operation and role against it.
"""

from naober.gemeente.geldrechten import GELDRECHTEN
from naober.gemeente.kaartrechten import KAARTRECHTEN
from naober.gemeente.leveringsrechten import LEVERINGSRECHTEN
from naober.gemeente.monitorrechten import MONITORRECHTEN
from naober.gemeente.naoberrechten import NAOBERRECHTEN
from naober.gemeente.profiel import Rol
from naober.gemeente.recht import Band, Recht, Stand
from naober.gemeente.samenspelrechten import SAMENSPELRECHTEN
from naober.gemeente.schuldhulprechten import SCHULDHULPRECHTEN
from naober.gemeente.signaalrechten import SIGNAALRECHTEN
from naober.gemeente.veiligheidsrechten import VEILIGHEIDSRECHTEN
from naober.kern import Bron, Fout, Weigering

__all__ = ["RECHTEN", "Band", "Recht", "Stand", "heeft_recht", "weiger_buiten_toegang", "weiger_zonder_recht"]

_VELDWERK = frozenset({Rol.GENERALIST})
_TOEGANG = frozenset({Rol.INGANG, Rol.GENERALIST})
_VAN_HET_WERK = frozenset({Rol.GENERALIST, Rol.BESLISSER, Rol.TOETSER, Rol.TEAMLEIDER})
_INZAGE = _VAN_HET_WERK | {Rol.CLIENTONDERSTEUNER, Rol.ERVARINGSDESKUNDIGE}
# A provider under contract has the rights that name it, and none that are of everybody.
_IEDEREEN = frozenset(Rol) - {Rol.AANBIEDER}
_EIGEN = _IEDEREEN - {Rol.CLIENTONDERSTEUNER, Rol.ERVARINGSDESKUNDIGE}


# The college sees to what is carried out; a register says itself which roles write in it.
_GEMEENTEWET = Bron("Gemeentewet", "art. 160 lid 1 onder b")
_LEIDING = frozenset({Rol.TEAMLEIDER, Rol.BELEID})
_WMO_ONDERZOEK = Bron("Wmo 2015", "art. 2.3.2")
_WMO_BESLUIT = Bron("Wmo 2015", "art. 2.3.5")

RECHTEN: dict[str, Recht] = {
    r.code: r
    for r in (
        Recht(
            "bewoner.zoeken",
            "inwoners opzoeken",
            Bron("Wmo 2015", "art. 5.1.1"),
            _TOEGANG,
            band=Band.GEMEENTE,
            stand=Stand.GEEN,
        ),
        Recht(
            "binnenkomst.registreren",
            "een vraag of signaal vastleggen",
            _WMO_ONDERZOEK,
            _TOEGANG,
            band=Band.GEMEENTE,
            stand=Stand.OOK_GESLOTEN,
        ),
        Recht(
            "binnenkomst.oppakken",
            "een binnengekomen vraag oppakken",
            _WMO_ONDERZOEK,
            _VELDWERK,
            band=Band.TEAM,
            stand=Stand.OOK_GESLOTEN,
        ),
        Recht(
            "binnenkomst.aanvullen",
            "iets bij een binnengekomen vraag vastleggen",
            _WMO_ONDERZOEK,
            _TOEGANG,
            band=Band.TEAM,
        ),
        Recht(
            "binnenkomst.toewijzen",
            "een vraag aan een collega toewijzen",
            _WMO_ONDERZOEK,
            _TOEGANG | {Rol.TEAMLEIDER},
            band=Band.TEAM,
            stand=Stand.OOK_GESLOTEN,
        ),
        Recht(
            "dossier.inzien", "een dossier inzien", Bron("Wmo 2015", "art. 5.1.1"), _INZAGE, stand=Stand.OOK_GESLOTEN
        ),
        Recht("betrokkene.toevoegen", "iemand bij een dossier betrekken", _WMO_ONDERZOEK, _VELDWERK),
        Recht(
            "huishouden.bijhouden",
            "bijhouden wie er bij een huishouden hoort",
            Bron("AVG", "art. 5 lid 1 onder d"),
            _VELDWERK,
        ),
        Recht("adres.geheim", "een geheim adres inzien of instellen", Bron("AVG", "art. 5 lid 1 onder c"), _VELDWERK),
        Recht("gesprek.vastleggen", "een gesprek vastleggen", _WMO_ONDERZOEK, _VELDWERK, toegang=True),
        Recht("waarneming.vastleggen", "een waarneming vastleggen", _WMO_ONDERZOEK, _VELDWERK),
        Recht("bevinding.vastleggen", "een bevinding vastleggen", _WMO_ONDERZOEK, _VELDWERK, toegang=True),
        Recht("plan.maken", "een plan maken", _WMO_ONDERZOEK, _VELDWERK, toegang=True),
        # For whoever works here; a client supporter is independent of the municipality and keeps no agenda in it.
        Recht(
            "agenda.bijhouden",
            "een afspraak, taak of werkaantekening bijhouden",
            _WMO_ONDERZOEK,
            _EIGEN,
            band=Band.TEAM,
        ),
        Recht("contact.vastleggen", "een contactmoment of een notitie vastleggen", _WMO_ONDERZOEK, _VELDWERK),
        Recht(
            "document.toevoegen",
            "een document toevoegen of laten vervallen",
            _WMO_ONDERZOEK,
            frozenset({Rol.GENERALIST, Rol.BESLISSER}),
        ),
        Recht(
            "dossier.overdragen",
            "een dossier aan een collega overdragen",
            _WMO_ONDERZOEK,
            frozenset({Rol.GENERALIST, Rol.TEAMLEIDER}),
        ),
        Recht(
            "afwezigheid.vastleggen",
            "een afwezigheid met vervanger vastleggen",
            _WMO_ONDERZOEK,
            _EIGEN,
            band=Band.TEAM,
            stand=Stand.GEEN,
        ),
        Recht(
            "team.leiden",
            "de werkverdeling van het team beheren",
            _WMO_ONDERZOEK,
            frozenset({Rol.TEAMLEIDER}),
            band=Band.TEAM,
            stand=Stand.GEEN,
        ),
        Recht("expertise.vragen", "expertise vragen", _WMO_ONDERZOEK, _VELDWERK, toegang=True),
        Recht("onderzoek.afronden", "een onderzoek afronden", _WMO_ONDERZOEK, _VELDWERK, toegang=True),
        Recht("dossier.afronden", "een dossier afronden", _WMO_ONDERZOEK, _VELDWERK),
        # Who decides on what is the municipality's own mandate; this right only opens the door to that test.
        Recht(
            "besluit.nemen",
            "een besluit voorbereiden of nemen",
            _WMO_BESLUIT,
            frozenset({Rol.GENERALIST, Rol.BESLISSER}),
            toegang=True,
        ),
        Recht(
            "besluit.wijzigen",
            "een besluit wijzigen of intrekken",
            _WMO_BESLUIT,
            frozenset({Rol.GENERALIST, Rol.BESLISSER}),
            toegang=True,
            stand=Stand.OOK_GESLOTEN,
        ),
        Recht("register.bijhouden", "dit register bijhouden", _GEMEENTEWET, _IEDEREEN, band=Band.GEMEENTE),
        Recht(
            "medewerker.instellen",
            "vastleggen wat een medewerker doet en kan",
            _GEMEENTEWET,
            _LEIDING,
            band=Band.GEMEENTE,
            stand=Stand.GEEN,
        ),
        Recht(
            "team.omvang",
            "de omvang van de teams berekenen",
            Bron("Wmo 2015", "art. 2.1.2"),
            frozenset({Rol.TEAMLEIDER}),
            band=Band.GEEN,
            stand=Stand.GEEN,
        ),
        Recht(
            "besluit.adviseren",
            "adviseren over een besluit",
            _WMO_BESLUIT,
            frozenset({Rol.GENERALIST, Rol.BESLISSER}),
        ),
        Recht(
            "aanvraag.vastleggen",
            "een aanvraag of haar termijn vastleggen",
            Bron("Awb", "art. 4:1"),
            frozenset({Rol.GENERALIST, Rol.BESLISSER}),
        ),
        Recht(
            "besluit.volgen",
            "vastleggen hoe het met een besluit gaat",
            Bron("Wmo 2015", "art. 2.3.9"),
            frozenset({Rol.GENERALIST, Rol.BESLISSER, Rol.TEAMLEIDER}),
            stand=Stand.OOK_GESLOTEN,
        ),
        Recht(
            "bezwaar.registreren",
            "een bezwaar of klacht vastleggen",
            Bron("Awb", "art. 6:4"),
            frozenset({Rol.GENERALIST, Rol.BESLISSER, Rol.TOETSER, Rol.TEAMLEIDER}),
            stand=Stand.OOK_GESLOTEN,
        ),
        Recht(
            "bezwaar.behandelen",
            "op een bezwaar beslissen of een klacht afhandelen",
            Bron("Awb", "art. 7:11"),
            frozenset({Rol.BESLISSER, Rol.TOETSER, Rol.TEAMLEIDER}),
            stand=Stand.OOK_GESLOTEN,
        ),
        Recht(
            "tellingen.inzien",
            "tellingen bekijken",
            Bron("Wmo 2015", "art. 2.5.1"),
            frozenset({Rol.GENERALIST, Rol.BESLISSER, Rol.TOETSER, Rol.TEAMLEIDER}),
            band=Band.GEEN,
            stand=Stand.GEEN,
        ),
        Recht(
            "overkomst.inlezen",
            "cliënten inlezen die naar de gemeente overkomen",
            _WMO_ONDERZOEK,
            frozenset({Rol.INGANG}),
            band=Band.GEMEENTE,
            stand=Stand.OOK_GESLOTEN,
        ),
        Recht("klantbeeld.tellen", "het klantbeeld tellen", _GEMEENTEWET, _LEIDING, band=Band.GEEN, stand=Stand.GEEN),
        Recht(
            "besluit.toetsen",
            "de rechtmatigheid toetsen",
            _WMO_BESLUIT,
            frozenset({Rol.TOETSER}),
            stand=Stand.OOK_GESLOTEN,
        ),
        # Whoever handles a request gives out a whole file; deciding on it is one step further.
        Recht(
            "verzoek.registreren",
            "een verzoek over de eigen gegevens vastleggen",
            Bron("AVG", "art. 12 lid 2"),
            frozenset({Rol.GENERALIST, Rol.BESLISSER, Rol.TEAMLEIDER}),
            stand=Stand.OOK_GESLOTEN,
        ),
        Recht(
            "verzoek.behandelen",
            "een verzoek over de eigen gegevens behandelen",
            Bron("AVG", "art. 12 lid 2"),
            frozenset({Rol.GENERALIST, Rol.BESLISSER, Rol.TEAMLEIDER}),
            stand=Stand.OOK_GESLOTEN,
        ),
        Recht(
            "verzoek.beslissen",
            "op een verzoek over de eigen gegevens beslissen",
            Bron("UAVG", "art. 34"),
            frozenset({Rol.BESLISSER, Rol.TEAMLEIDER}),
            stand=Stand.OOK_GESLOTEN,
        ),
        # Two rights, and two people: who draws up a list never approves it.
        Recht(
            "vernietiging.voorbereiden",
            "een vernietigingslijst maken of uitvoeren",
            Bron("Archiefwet 1995", "art. 3"),
            frozenset({Rol.BELEID, Rol.TEAMLEIDER}),
            band=Band.GEMEENTE,
            stand=Stand.OOK_GESLOTEN,
        ),
        Recht(
            "vernietiging.goedkeuren",
            "een vernietigingslijst goedkeuren",
            Bron("Archiefbesluit 1995", "art. 8"),
            frozenset({Rol.BELEID, Rol.TEAMLEIDER, Rol.PRIVACYFUNCTIONARIS}),
            band=Band.GEMEENTE,
            stand=Stand.OOK_GESLOTEN,
        ),
        # Who only sees the files in which they work is never asked what for.
        Recht(
            "doel.kiezen",
            "kiezen waarvoor u een dossier opent",
            Bron("AVG", "art. 5 lid 1 onder b"),
            _VAN_HET_WERK,
            stand=Stand.OOK_GESLOTEN,
        ),
        Recht(
            "inzage.vragen",
            "een vraag over inzages vastleggen",
            Bron("AVG", "art. 15 lid 1"),
            _VAN_HET_WERK,
            stand=Stand.OOK_GESLOTEN,
        ),
        Recht(
            "datalek.vastleggen",
            "een datalek vastleggen",
            Bron("AVG", "art. 33 lid 5"),
            _IEDEREEN,
            band=Band.GEMEENTE,
            stand=Stand.GEEN,
        ),
        Recht(
            "eigen.adres",
            "uw eigen adres opgeven",
            Bron("AVG", "art. 6 lid 1 onder a"),
            _IEDEREEN,
            band=Band.GEMEENTE,
            stand=Stand.GEEN,
        ),
        Recht("toestemming.vastleggen", "toestemming vastleggen of intrekken", Bron("AVG", "art. 7"), _VELDWERK),
        Recht(
            "gegevens.verstrekken",
            "gegevens van een inwoner delen",
            Bron("AVG", "art. 5 lid 1 onder b en c"),
            frozenset({Rol.GENERALIST, Rol.BESLISSER}),
        ),
        Recht("dossiertoegang.vragen", "vragen om mee te kijken", Bron("AVG", "art. 5 lid 1 onder f"), _VELDWERK),
        Recht(
            "dossiertoegang.toekennen",
            "beslissen wie mag meekijken",
            Bron("AVG", "art. 5 lid 1 onder f"),
            frozenset({Rol.GENERALIST, Rol.TEAMLEIDER}),
        ),
        Recht("noodtoegang.gebruiken", "een dossier in nood openen", Bron("AVG", "art. 6 lid 1 onder d"), _VELDWERK),
        Recht(
            "privacy.toezien",
            "toezien op inzages in persoonsgegevens",
            Bron("AVG", "art. 39 lid 1 onder b"),
            frozenset({Rol.PRIVACYFUNCTIONARIS}),
            band=Band.GEMEENTE,
            stand=Stand.GEEN,
        ),
        *KAARTRECHTEN,
        *NAOBERRECHTEN,
        *SAMENSPELRECHTEN,
        *LEVERINGSRECHTEN,
        *GELDRECHTEN,
        *MONITORRECHTEN,
        *SCHULDHULPRECHTEN,
        *SIGNAALRECHTEN,
        *VEILIGHEIDSRECHTEN,
    )
}


def heeft_recht(rollen: frozenset[Rol], code: str) -> bool:
    return bool(_recht(code).rollen & rollen)


def weiger_zonder_recht(rollen: frozenset[Rol], code: str) -> Weigering | None:
    """The refusal for someone without this right, or None when it may go on."""
    if (recht := _recht(code)).rollen & rollen:
        return None
    wie = " of ".join(sorted(r.woord for r in recht.rollen))
    return Weigering(
        code="recht.ontbreekt",
        reden=f"U mag niet {recht.naam}: dat hoort niet bij uw rol.",
        bron=recht.wet,
        alternatief=f"Vraag het aan iemand met de rol {wie}.",
    )


def weiger_buiten_toegang(verantwoordelijkheid: str, code: str) -> Weigering | None:
    """The refusal for someone of an organisation that is not the access, or None when the right does not ask it.

    Where a municipality does not divide responsibilities, `verantwoordelijkheid` is empty and nothing is refused."""
    recht = _recht(code)
    if not recht.toegang or verantwoordelijkheid in ("", "toegang"):
        return None
    return Weigering(
        code="recht.niet-van-de-toegang",
        reden=f"U mag niet {recht.naam}: uw organisatie is van het {verantwoordelijkheid}, niet van de toegang.",
        bron=recht.wet,
        alternatief="Geef de vraag door aan de toegang. Wie ondersteuning aanbiedt, beslist er niet over.",
    )


def _recht(code: str) -> Recht:
    recht = RECHTEN.get(code)
    if recht is None:
        raise Fout(f"Het recht {code!r} bestaat niet. Voeg het toe in naober.gemeente.rechten.")
    return recht
