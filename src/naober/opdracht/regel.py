"""What may be typed, and what comes of it: the commands, their arguments, and the exit code."""

import argparse
import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn
from zoneinfo import ZoneInfo

from naober.kern import Fout
from naober.opdracht import bereken, controleer, leesbaar, toets, toon, vergelijk
from naober.opdracht.mappen import STANDAARDMAP, Uitvoer, open_profiel, profielmappen
from naober.regels.gemeentelijk import zoek

NIET_UITGEVOERD = 2

_DAG = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# argparse speaks English; these are the messages that our commands can give.
_NEDERLANDS = {
    "the following arguments are required:": "er ontbreekt:",
    "unrecognized arguments:": "niet bekend:",
    "invalid choice:": "kent niet:",
    "choose from": "kies uit",
    "expected one argument": "verwacht één waarde",
    "expected at least one argument": "verwacht ten minste één waarde",
    "ignored explicit argument": "neemt geen waarde:",
}

_NIET_TE_LEZEN: dict[type[OSError], str] = {
    FileNotFoundError: "bestaat niet",
    IsADirectoryError: "is een map, geen bestand",
    PermissionError: "mag niet worden gelezen",
}


class _Opmaak(argparse.HelpFormatter):
    """Help with its usage line in Dutch."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "gebruik: " if prefix is None else prefix)


class _Lezer(argparse.ArgumentParser):
    """A parser that speaks Dutch and raises `Fout` where argparse would end the process."""

    def __init__(self, **opties: Any) -> None:
        super().__init__(**opties, add_help=False, allow_abbrev=False, formatter_class=_Opmaak)
        self.invoer = self.add_argument_group("argumenten")
        self.keuzes = self.add_argument_group("opties")
        self.keuzes.add_argument("-h", "--help", action="help", help="laat deze uitleg zien")

    def error(self, message: str) -> NoReturn:
        tekst = message.removeprefix("argument ")
        for engels, nederlands in _NEDERLANDS.items():
            tekst = tekst.replace(engels, nederlands)
        raise Fout("Deze opdracht is niet te lezen.", waarom=f"{tekst}.", wat_nu=f"Uitleg geeft: {self.prog} --help")


def hoofd(argumenten: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; `argumenten` stands in for those of the process.

    0: done, and good. 1: done, and not good (a profile with an error, a checklist that is not met). 2: not done, or
    a checklist that is still open. What was asked goes to standard output, what went wrong to standard error."""
    try:
        keuze = _lezer().parse_args(argumenten)
        uitvoer: Uitvoer = keuze.doe(keuze)
    except Fout as fout:
        sys.stderr.write(f"{fout}\n")
        return NIET_UITGEVOERD
    except OSError as fout:
        waarom = _NIET_TE_LEZEN.get(type(fout), "is niet te lezen")
        sys.stderr.write(f"{fout.filename} {waarom}. Controleer het pad en de rechten.\n")
        return NIET_UITGEVOERD
    _schrijf(uitvoer.tekst)
    return uitvoer.code


def vandaag() -> date:
    """Today in the Netherlands: the one place where the command line reads the clock."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()  # noqa: TID251 - this is the edge, without Django


def _schrijf(tekst: str) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal without é still gets its answer
    try:
        sys.stdout.write(tekst)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads, `head` for one, has seen enough; Python would complain when it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _lezer() -> _Lezer:
    lezer = _Lezer(prog="naober", description="Gemeenteprofielen nakijken, lezen, vergelijken en uitproberen.")
    opdrachten = lezer.add_subparsers(title="opdrachten", dest="opdracht", metavar="opdracht", required=True)
    profiel = opdrachten.add_parser("profiel", help="een profiel nakijken, lezen of vergelijken")
    acties = profiel.add_subparsers(title="opdrachten", dest="actie", metavar="opdracht", required=True)
    _profielopdrachten(acties)
    weeg = _opdracht(opdrachten, "toets", "weeg een toets op gegeven antwoorden, of bereken een regeling", _doe_toets)
    weeg.invoer.add_argument("gemeente", help="naam van de map van het profiel")
    weeg.invoer.add_argument("toets", help="code van de toets of de regeling in het profiel")
    weeg.invoer.add_argument("feiten", type=Path, help="JSON-bestand met de antwoorden of de feiten")
    _datum(weeg, "--peildatum", verplicht=True)
    _json(weeg)
    vullen = _opdracht(opdrachten, "bevolking", "vul een proefgemeente met verzonnen inwoners", _doe_bevolking)
    vullen.keuzes.add_argument("--gemeente", required=True, help="naam van de map van het profiel")
    vullen.keuzes.add_argument("--inwoners", type=int, help="hoeveel ongeveer; zonder: zoveel als het profiel noemt")
    vullen.keuzes.add_argument("--zaad", type=int, default=1, help="een ander getal geeft andere mensen")
    vullen.keuzes.add_argument("--inkomens", type=Path, help="schrijf per huishouden het jaarinkomen in centen (CSV)")
    vullen.keuzes.add_argument("--toch", action="store_true", help="ook als DATABASE_URL is gezet")
    _opdracht(opdrachten, "controleer", "kijk na of deze installatie veilig is ingericht", _doe_installatie)
    _kaartopdracht(opdrachten)
    _berichtopdrachten(opdrachten)
    _reserveopdrachten(opdrachten)
    return lezer


def _kaartopdracht(opdrachten: Any) -> None:
    kaart = _opdracht(opdrachten, "kaart", "wissel de sociale kaart uit met een bestand", _doe_kaart)
    kaart.invoer.add_argument("wat", choices=["uit", "csv", "ical", "in", "verzin"], help="wat er moet gebeuren")
    kaart.invoer.add_argument("bestand", type=Path, help="HSDS als JSON per regel (ook een lijst); csv of ics")
    kaart.keuzes.add_argument("--gemeente", required=True, help="naam van de map van het profiel")
    kaart.keuzes.add_argument("--fouten", type=Path, help="waar afgekeurde regels komen; anders naast het bestand")
    kaart.keuzes.add_argument("--aantal", type=int, default=1000, help="bij verzin: hoeveel voorzieningen")
    kaart.keuzes.add_argument("--zaad", type=int, default=1, help="bij verzin: hetzelfde zaad geeft dezelfde kaart")


def _berichtopdrachten(opdrachten: Any) -> None:
    bericht = opdrachten.add_parser("bericht", help="berichten van iWmo en iJw nakijken")
    acties = bericht.add_subparsers(title="opdrachten", dest="actie", metavar="opdracht", required=True)
    keuren = _opdracht(acties, "keur", "kijk vorm en inhoud van berichten na", _doe_keur)
    keuren.invoer.add_argument("bestanden", nargs="+", type=Path, metavar="bestand", help="XML, ook in zijn envelop")
    lijst = _opdracht(acties, "regels", "welke regels de standaard stelt", _doe_regels)
    lijst.keuzes.add_argument("--bericht", type=int, metavar="NUMMER", help="alleen van dit bericht, zoals 323")
    hoeveel = _opdracht(acties, "volume", "hoeveel er van een toewijzing mag worden gedeclareerd", _doe_volume)
    hoeveel.invoer.add_argument("volume", type=int, help="toegewezen volume")
    hoeveel.invoer.add_argument("eenheid", choices=["01", "04", "14", "16", "82", "83", "84"], help="code van WJ756")
    hoeveel.invoer.add_argument("frequentie", choices=["1", "2", "4", "6"], help="code van WMO757")
    for naam in ("--ingang", "--van", "--tot"):
        hoeveel.keuzes.add_argument(naam, type=_dag, required=True, metavar="JJJJ-MM-DD")
    hoeveel.keuzes.add_argument("--eind", type=_dag, metavar="JJJJ-MM-DD", help="einde van de toewijzing")
    hoeveel.keuzes.add_argument("--categorie", help="productcategorie; 01 van de Wmo telt anders")
    for lezer in (lijst, hoeveel):
        lezer.keuzes.add_argument("--wet", choices=["iwmo", "ijw"], default="iwmo")


def _reserveopdrachten(opdrachten: Any) -> None:
    kopie = _opdracht(opdrachten, "reservekopie", "maak een reservekopie van alle gegevens", _doe_reservekopie)
    kopie.invoer.add_argument("doel", type=Path, help="map waarin de kopie komt")
    kopie.keuzes.add_argument("--sleutel", type=Path, help="openbare OpenPGP-sleutel van wie mag herstellen")
    kopie.keuzes.add_argument("--bewaar", type=int, help="verwijder daarna kopieën die ouder zijn dan zoveel dagen")
    terug = _opdracht(opdrachten, "herstel", "zet een reservekopie terug in een lege databank", _doe_herstel)
    terug.invoer.add_argument("kopie", type=Path, help="de map van de reservekopie")
    terug.keuzes.add_argument("--ouder", action="store_true", help="ook als de tabellen sindsdien zijn gewijzigd")


def _profielopdrachten(acties: Any) -> None:
    nakijken = _opdracht(acties, "controleer", "elke fout van elk profiel", _doe_controleer)
    nakijken.invoer.add_argument("gemeenten", nargs="*", metavar="gemeente", help="map van het profiel; leeg: alle")
    tonen = _opdracht(acties, "toon", "trap, mandaten en termijnen met hun bron", _doe_toon)
    tonen.invoer.add_argument("gemeente", help="naam van de map van het profiel")
    _datum(tonen, "--op")
    lezen = _opdracht(acties, "leesbaar", "welke teksten voor inwoners moeilijk zijn", _doe_leesbaar)
    lezen.invoer.add_argument("gemeenten", nargs="*", metavar="gemeente", help="map van het profiel; leeg: alle")
    naast = _opdracht(acties, "vergelijk", "gemeenten naast elkaar", _doe_vergelijk)
    naast.invoer.add_argument("gemeenten", nargs="+", metavar="gemeente", help="twee of meer profielen")
    _datum(naast, "--op")
    _json(naast)


def _opdracht(ouder: Any, naam: str, uitleg: str, doe: Callable[[argparse.Namespace], Uitvoer]) -> _Lezer:
    lezer = ouder.add_parser(naam, help=uitleg, description=f"{uitleg[0].upper()}{uitleg[1:]}.")
    if not isinstance(lezer, _Lezer):
        raise AssertionError  # argparse makes what its parent is
    lezer.keuzes.add_argument("--map", type=Path, default=STANDAARDMAP, help="map waarin de profielen staan")
    lezer.set_defaults(doe=doe)
    return lezer


def _datum(lezer: _Lezer, naam: str, *, verplicht: bool = False) -> None:
    uitleg = "de dag waarop het beleid geldt" + ("" if verplicht else "; standaard vandaag")
    lezer.keuzes.add_argument(naam, type=_dag, required=verplicht, metavar="JJJJ-MM-DD", help=uitleg)


def _json(lezer: _Lezer) -> None:
    lezer.keuzes.add_argument("--json", action="store_true", help="schrijf JSON in plaats van tekst")


def _dag(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst if _DAG.fullmatch(tekst) else "")
    except ValueError as fout:
        raise argparse.ArgumentTypeError(
            f"{tekst!r} is geen datum; verwacht jaar-maand-dag, zoals 2015-03-01"
        ) from fout


def _doe_controleer(keuze: argparse.Namespace) -> Uitvoer:
    return controleer.controleer(keuze.map, keuze.gemeenten)


def _doe_leesbaar(keuze: argparse.Namespace) -> Uitvoer:
    namen = keuze.gemeenten or list(profielmappen(keuze.map))
    return leesbaar.leesbaar({naam: open_profiel(keuze.map, naam, vandaag()) for naam in namen})


def _doe_toon(keuze: argparse.Namespace) -> Uitvoer:
    dag = keuze.op or vandaag()
    return toon.toon(open_profiel(keuze.map, keuze.gemeente, dag), dag)


def _doe_vergelijk(keuze: argparse.Namespace) -> Uitvoer:
    dag = keuze.op or vandaag()
    vergelijk.controleer_keuze(keuze.gemeenten, als_json=keuze.json)
    profielen = {naam: open_profiel(keuze.map, naam, dag) for naam in keuze.gemeenten}
    return vergelijk.vergelijk(profielen, dag, als_json=keuze.json)


def _doe_toets(keuze: argparse.Namespace) -> Uitvoer:
    profiel = open_profiel(keuze.map, keuze.gemeente, keuze.peildatum)
    # A checklist goes first; what is none is a scheme that calculates, or is named with all that there is.
    kan_rekenen = not toets.heeft_toets(profiel, keuze.toets) and zoek(profiel, keuze.toets) is not None
    doe = bereken.bereken if kan_rekenen else toets.toets
    return doe(profiel, keuze.toets, keuze.feiten, keuze.peildatum, als_json=keuze.json)


def _doe_installatie(keuze: argparse.Namespace) -> Uitvoer:
    """`naober controleer`: the same as `manage.py controleer`."""
    return Uitvoer(_beheer("controleer"), "")


def _doe_bevolking(keuze: argparse.Namespace) -> Uitvoer:
    opties = {naam: getattr(keuze, naam) for naam in ("gemeente", "inwoners", "zaad", "inkomens", "toch")}
    return Uitvoer(_beheer("bevolking", **opties), "")


def _doe_kaart(keuze: argparse.Namespace) -> Uitvoer:
    """`naober kaart`: the same as `manage.py kaart`, with the municipality by the name of its folder."""
    code = open_profiel(keuze.map, keuze.gemeente, vandaag()).gemeente.code
    opties = {naam: getattr(keuze, naam) for naam in ("fouten", "aantal", "zaad")}
    return Uitvoer(_beheer("kaart", keuze.wat, keuze.bestand, gemeente=code, **opties), "")


def _doe_keur(keuze: argparse.Namespace) -> Uitvoer:
    # Parsing XML is asked for rarely, and loading it takes longer than all else that starts here.
    from naober.opdracht import bericht

    return bericht.keur(keuze.bestanden, vandaag())


def _doe_regels(keuze: argparse.Namespace) -> Uitvoer:
    from naober.opdracht import bericht

    return bericht.regels(keuze.bericht, keuze.wet)


def _doe_volume(keuze: argparse.Namespace) -> Uitvoer:
    from naober.istandaard import Omvang
    from naober.opdracht import bericht

    omvang = Omvang(keuze.volume, keuze.eenheid, keuze.frequentie)
    return bericht.volume(omvang, keuze.ingang, keuze.eind, keuze.van, keuze.tot, keuze.categorie, keuze.wet)


def _doe_reservekopie(keuze: argparse.Namespace) -> Uitvoer:
    """`naober reservekopie`: the same as `manage.py reservekopie`."""
    opties = {naam: getattr(keuze, naam) for naam in ("sleutel", "bewaar")}
    return Uitvoer(_beheer("reservekopie", keuze.doel, **opties), "")


def _doe_herstel(keuze: argparse.Namespace) -> Uitvoer:
    return Uitvoer(_beheer("herstel", keuze.kopie, ouder=keuze.ouder), "")


def _beheer(naam: str, *woorden: Any, **opties: Any) -> int:
    """The exit code of a command with settings and database: Django is started here, and not before."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naober.instellingen")
    import django
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import CommandError, call_command

    try:
        django.setup()
        call_command(naam, *map(str, woorden), **opties)
    except (CommandError, ImproperlyConfigured) as fout:
        raise Fout(str(fout)) from fout
    except SystemExit as einde:
        return int(einde.code or 0)
    return 0
