"""Every command of the administrator, done: as which role it works, for which municipality and how widely, on whose
name its changes stand, and that it prints nobody. What must hold of each is its row in `api/rechtenlijst.py`."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import CommandError
from django.db import DatabaseError, connection
from django.utils import timezone

from naober.api.rechtenlijst import BEHEEROPDRACHTEN, Beheeropdracht, Bereik, Namens
from naober.avg.models import Vernietigingslijst, Vernietigingsregel
from naober.avg.vernietigregister import vul_aan
from naober.dossier.models import Dossier
from naober.fundament import scope as scopes
from naober.fundament.scope import Scope, in_scope
from naober.gemeente.models import Gemeente
from naober.gemeente.profiel import Rol
from naober.kern.bsn import Bsn
from tests.avg.opzet import archivaris, sluit
from tests.beveiliging.tabellen import sql
from tests.dossier.gevallen import HARDENBERG, TESTERVEEN
from tests.dossier.opzet import Zaak
from tests.logboek.opzet import bekeken

WORTEL = Path(__file__).resolve().parents[2]
SRC = WORTEL / "src" / "naober"


@dataclass
class Spoor:
    """What a command did: its scopes, whether as the owner, what it printed, and what it left in the history."""

    scopes: list[Scope] = field(default_factory=list)
    als_eigenaar: bool = False
    als_app: bool = False
    uitvoer: str = ""
    contexten: list[dict[str, Any]] = field(default_factory=list)


class Wereld:
    """A household in two municipalities, one of them with a file that may be destroyed."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        with in_scope(gemeente=9998, breed=True):
            self.daar = Zaak(TESTERVEEN).tot("gesprek")
        with in_scope(gemeente=160, breed=True):
            self.hier = Zaak(HARDENBERG).tot("gesprek")
            self.weg = Zaak(HARDENBERG, 1).tot("gesprek")
            bekeken(self.hier, "bram", aanleiding="geen")
            self.lijst = self._lijst()
            # So that the command asks no password on a terminal.
            self.hier.staf["anouk"].set_unusable_password()
            self.hier.staf["anouk"].save()

    def _lijst(self) -> Vernietigingslijst:
        sluit(self.weg)
        noor, floor = archivaris(self.weg), archivaris(self.weg, "floor", Rol.PRIVACYFUNCTIONARIS)
        self.archivaris = noor.id
        dag = self.weg.dag
        lijst = Vernietigingslijst.objects.create(
            opgesteld_op=dag, opgesteld_door_id=noor.id, goedgekeurd_op=dag, goedgekeurd_door_id=floor.id, verzoek=0
        )
        Vernietigingsregel.objects.create(
            lijst=lijst, soort="dossier", nummer=self.weg.dossier.pk, vrij_op=dag, grond="Op verzoek"
        )
        return lijst

    @property
    def mensen(self) -> set[str]:
        personen = [zaak.persoon for zaak in (self.daar, self.hier, self.weg)]
        return {w for p in personen for w in (p.bsn or "?", p.geslachtsnaam)} - {"?"}

    def doe(self, opdracht: str, *woorden: str, **opties: Any) -> Callable[[StringIO, StringIO], None]:
        return lambda uit, fout: call_command(opdracht, *woorden, stdout=uit, stderr=fout, **opties)


def _vernietig_opnieuw(w: Wereld) -> Callable[[StringIO, StringIO], None]:
    """As if an older backup had brought back a file that was destroyed."""
    pad = Path(settings.VERNIETIGREGISTER)
    tekst = pad.read_text(encoding="utf-8")
    pad.write_text(tekst.replace(f'"nummer": {w.weg.dossier.pk}', f'"nummer": {w.hier.dossier.pk}'))
    return w.doe("vernietig_opnieuw", "--sinds=2020-01-01T00:00:00+00:00")


def _stop_demo(w: Wereld) -> Callable[[StringIO, StringIO], None]:
    """With a database of its own: another would be that of these tests."""

    def doe(uit: StringIO, fout: StringIO) -> None:
        with patch.dict(settings.DATABASES["default"], {"INGEBED": None}):
            w.doe("stop_demo")(uit, fout)
        assert "blijft draaien" in uit.getvalue()

    return doe


# How each is tried here, in the order of this list; or where else it is.
PROEVEN: dict[str, Callable[[Wereld], Callable[[StringIO, StringIO], None]] | str] = {
    "controleer": lambda w: w.doe("controleer"),
    "controleer_geld": lambda w: w.doe("controleer_geld"),
    "prognose": lambda w: w.doe("prognose", "maak"),
    "kaart_bijhouden": lambda w: w.doe("kaart_bijhouden"),
    "laad_profielen": lambda w: w.doe("laad_profielen"),
    "logboek": lambda w: w.doe("logboek"),
    "logboek_signalen": lambda w: w.doe("logboek_signalen", f"--dag={timezone.localdate()}"),
    "migrate": lambda w: w.doe("migrate", verbosity=1),
    "openapi": lambda w: w.doe("openapi"),
    "rechten": lambda w: w.doe("rechten"),
    "ruim_signalen_op": lambda w: w.doe("ruim_signalen_op"),
    "rollen_sql": lambda w: w.doe("rollen_sql"),
    "medewerker": lambda w: w.doe(
        "medewerker", w.hier.staf["anouk"].gebruikersnaam, gemeente="hardenberg", naam="Anouk", rol=["generalist"]
    ),
    "sleutel": lambda w: w.doe("sleutel", "maak", w.hier.staf["anouk"].gebruikersnaam, "--naam", "proef"),
    "reservekopie": lambda w: w.doe("reservekopie", str(w.map / "reserve")),
    "vernietig": lambda w: w.doe("vernietig", gemeente=160, lijst=w.lijst.pk, actor=w.archivaris),
    "vernietig_opnieuw": _vernietig_opnieuw,
    "herstel": "tests/veerkracht/test_vernietigd.py",
    "stop_demo": _stop_demo,
    "bevolking": "tests/demo/test_opdracht_bevolking.py",
    "kaart": "tests/kaart/test_uitwisselen.py",
    "demo": "tests/demo/test_commando.py",
    "overkomst": "tests/ingang/test_overkomst.py",
    "landelijk": "tests/monitor/test_landelijk.py",
    "monitor": "tests/monitor/test_winkel.py",
    "verwerk_aanleveringen": "tests/signalen/test_opdracht.py",
    "vroegsignalen_uit": "tests/signalen/test_uitleveren.py",
    "verwerk_berichten": "tests/veerkracht/test_afschieten.py",
    "speel_aanbieder": "tests/levering/test_postbus.py",
    "wissel_berichten_uit": "tests/levering/test_postbus.py",
}


def rij_van(naam: str) -> Beheeropdracht:
    return next(o for o in BEHEEROPDRACHTEN if o.naam == naam)


@contextmanager
def gevolgd(spoor: Spoor, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep what is done on this connection, and for whom."""
    echt = scopes._zet

    def zet(scope: Scope | None) -> None:
        if scope is not None:
            spoor.scopes.append(scope)
        echt(scope)

    def bij(doe: Any, opdracht: Any, parameters: Any, veel: Any, context: Any) -> Any:
        eigenaar = getattr(context["connection"], "eigenaar", False)
        spoor.als_eigenaar |= eigenaar
        spoor.als_app |= not eigenaar
        return doe(opdracht, parameters, veel, context)

    voor = _laatste()
    with monkeypatch.context() as m, connection.execute_wrapper(bij):
        m.setattr(scopes, "_zet", zet)
        yield
    spoor.contexten = _erbij(voor)


def _gebeurtenistabellen() -> list[str]:
    return [t for (t,) in sql("select relname from pg_class where relkind = 'r' and relname like '%event' order by 1")]


def _laatste() -> dict[str, int]:
    with in_scope(gemeente=160, breed=True):
        return {t: sql(f"select coalesce(max(pgh_id), 0) from {t}")[0][0] for t in _gebeurtenistabellen()}


def _erbij(voor: dict[str, int]) -> list[dict[str, Any]]:
    uit: list[dict[str, Any]] = []
    with in_scope(gemeente=160, breed=True):
        for tabel, nummer in voor.items():
            for (context,) in sql(f"select pgh_context from {tabel} where pgh_id > %s", [nummer]):
                uit.append(json.loads(context) if isinstance(context, str) else context or {})
    return uit


def probeer(naam: str, doe: Callable[[StringIO, StringIO], None], monkeypatch: pytest.MonkeyPatch) -> Spoor:
    spoor, uit, fout = Spoor(), StringIO(), StringIO()
    with gevolgd(spoor, monkeypatch):
        try:
            doe(uit, fout)
        except SystemExit:
            assert naam == "controleer", "alleen die eindigt met een code"
    spoor.uitvoer = uit.getvalue() + fout.getvalue()
    return spoor


def test_elke_opdracht_staat_in_de_lijst_en_wordt_gedraaid() -> None:
    van_ons = {naam for naam, app in get_commands().items() if str(app).startswith("naober.")}
    assert van_ons == {o.naam for o in BEHEEROPDRACHTEN} == set(PROEVEN)
    for naam, elders in PROEVEN.items():
        if isinstance(elders, str):
            assert f'"{naam}"' in (WORTEL / elders).read_text(encoding="utf-8"), f"{elders} draait {naam} niet"


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("beide_profielen")
def test_elke_opdracht_doet_wat_in_de_lijst_staat_en_drukt_niemand_af(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "VERNIETIGREGISTER", str(tmp_path / "register.jsonl"))
    w = Wereld(tmp_path)
    mensen = w.mensen
    for naam, proef in PROEVEN.items():
        if isinstance(proef, str):
            continue
        spoor, rij = probeer(naam, proef(w), monkeypatch), rij_van(naam)
        _rol_klopt(spoor, rij)
        gezien = {s.gemeente for s in spoor.scopes}
        if rij.bereik is Bereik.GEEN:
            assert not any(s.breed for s in spoor.scopes), naam
        elif rij.bereik is Bereik.EEN:
            assert gezien == {160}, naam
        else:
            assert gezien <= set(Gemeente.objects.values_list("code", flat=True)), naam
        assert any(s.breed for s in spoor.scopes) <= rij.breed, f"{naam} ziet elk dossier en zegt dat niet"
        _op_naam_van(spoor, rij, w)
        _noemt_niemand(naam, spoor.uitvoer, mensen)
    with in_scope(gemeente=160, breed=True):
        assert not Dossier.objects.filter(pk__in=(w.weg.dossier.pk, w.hier.dossier.pk)).exists()
    with in_scope(gemeente=9998, breed=True):
        assert Dossier.objects.filter(pk=w.daar.dossier.pk).exists()


def _rol_klopt(spoor: Spoor, rij: Beheeropdracht) -> None:
    assert spoor.als_eigenaar <= ("eigenaar" in rij.rol), rij.naam
    if rij.rol == "geen":
        assert not spoor.als_app, rij.naam
    elif rij.rol == "eigenaar":
        assert spoor.als_eigenaar, rij.naam


def _op_naam_van(spoor: Spoor, rij: Beheeropdracht, w: Wereld) -> None:
    """What changed in the history says who: the member of staff who was named, or the system with the reason."""
    if rij.namens is Namens.NIEMAND:
        assert spoor.contexten == [], rij.naam
    for context in spoor.contexten:
        if rij.namens is Namens.SYSTEEM:
            assert (context["actor"], context["handeling"]) == ("systeem", rij.naam)
            assert context["reden"]
        else:
            assert context["actor"] == w.archivaris
    if rij.naam in ("vernietig", "vernietig_opnieuw"):
        assert spoor.contexten, f"{rij.naam} liet niets na: dan is er niets getoond"


def _noemt_niemand(naam: str, tekst: str, mensen: set[str]) -> None:
    for woord in mensen:
        assert woord not in tekst, f"{naam} drukt een inwoner af"
    zonder_controlegetal = re.sub(r"\b[0-9a-f]{32,}\b", "", tekst)  # digits in a checksum are nobody
    for cijfers in re.findall(r"(?<!\d)\d{9}(?!\d)", zonder_controlegetal):
        with pytest.raises(ValueError, match=r"[a-z]"):
            Bsn(cijfers)


# ------------------------------------------------------------------------------------------- wie de rol niet heeft


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("beide_profielen")
def test_zonder_het_wachtwoord_van_die_rol_komt_een_opdracht_nergens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on the server: the environment of the web server has only its own role."""
    monkeypatch.setattr(settings, "VERNIETIGREGISTER", str(tmp_path / "register.jsonl"))
    w = Wereld(tmp_path)
    call_command("vernietig", gemeente=160, lijst=w.lijst.pk, actor=w.archivaris, stdout=StringIO())
    assert vul_aan(160) == 0
    _vernietig_opnieuw(w)
    app = {"USER": connection.settings_dict["USER"]}
    monkeypatch.setitem(connection.settings_dict, "EIGENAAR", app)
    monkeypatch.setitem(connection.settings_dict, "RESERVE", app)
    for naam, woorden in (
        ("logboek", ["--vanaf=2031-01"]),
        ("vernietig_opnieuw", ["--sinds=2020-01-01T00:00:00+00:00"]),
        ("reservekopie", [str(tmp_path / "reserve")]),
        ("herstel", [str(tmp_path / "reserve")]),
    ):
        with pytest.raises((DatabaseError, CommandError)):
            call_command(naam, *woorden, stdout=StringIO(), stderr=StringIO())
    with in_scope(gemeente=160, breed=True):
        assert Dossier.objects.filter(pk=w.hier.dossier.pk).exists()
    assert not list(tmp_path.glob("reserve/naober-*"))


def test_wat_niet_is_goedgekeurd_of_zonder_medewerker_doet_vernietig_niet(zaak: Zaak) -> None:
    zaak.tot("vraag")
    sluit(zaak)
    lijst = Vernietigingslijst.objects.create(opgesteld_op=zaak.dag, opgesteld_door_id=zaak.anouk.id, verzoek=0)
    Vernietigingsregel.objects.create(lijst=lijst, soort="dossier", nummer=zaak.dossier.pk, vrij_op=zaak.dag, grond="x")
    wie = archivaris(zaak).id
    for opties, zin in (
        ({"gemeente": zaak.gemeente, "lijst": lijst.pk}, "Wie voert dit uit"),
        ({"gemeente": zaak.gemeente, "lijst": lijst.pk, "actor": wie}, "tweede persoon"),
        ({"gemeente": zaak.gemeente, "lijst": lijst.pk, "actor": zaak.elders.id}, "recht|mag|rol"),
        ({"gemeente": 9998, "lijst": lijst.pk, "actor": wie}, "medewerker van deze gemeente"),
    ):
        with pytest.raises(CommandError, match=zin):
            call_command("vernietig", **opties)
    with pytest.raises(CommandError, match="--gemeente"):
        call_command("vernietig")
    assert Dossier.objects.filter(pk=zaak.dossier.pk).exists()


def test_wat_django_meebrengt_ziet_zonder_gemeente_geen_inwoner(zaak: Zaak) -> None:
    zaak.tot("vraag")
    sql("select set_config('naober.gemeente', '', true)")
    uit = StringIO()
    with pytest.raises((DatabaseError, CommandError)):
        call_command("dumpdata", "bewoners", stdout=uit)
    assert zaak.persoon.geslachtsnaam not in uit.getvalue()


def test_er_is_geen_taak_die_vanzelf_draait() -> None:
    """A background worker brings rows of its own in the list of rights, and its kill test."""
    pakketten = (WORTEL / "requirements" / "base.txt").read_text(encoding="utf-8").lower()
    for naam in ("celery", "procrastinate", "apscheduler", "django-q", "huey", "dramatiq", "rq=="):
        assert f"\n{naam}" not in pakketten, f"zet de taken van {naam} in api/rechtenlijst.py"
    los = re.compile(r"\b(Thread|Timer|ThreadPoolExecutor|ProcessPoolExecutor|create_task)\(")
    gevonden = [str(p.relative_to(SRC)) for p in SRC.rglob("*.py") if los.search(p.read_text(encoding="utf-8"))]
    # Reads a file ahead, and writes its lines, for the action that waits for both and in whose scope they work.
    assert sorted(gevonden) == ["levering/actions/inlezen.py", "levering/actions/meeschrijven.py"]
