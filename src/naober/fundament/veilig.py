"""Is this installation safe to work with? What is wrong is named with its remedy; a production server with an error
does not start.

A room adds what only it knows in its AppConfig, as `controles: tuple[Callable[[], Iterable[Gebrek]], ...]`; those
may ask the database.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor

from naober.fundament.controle import onbeveiligde_tabellen, wijzigbare_historie
from naober.fundament.rollen import APP, EIGENAAR, RESERVE

KORTSTE_GEHEIM = 50
_JAAR = 31_536_000
_VEILIGE_LIJN = {"require", "verify-ca", "verify-full"}
_EIGEN_MACHINE = ("", "localhost", "127.0.0.1", "::1")
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Gebrek:
    """Something that is not as it should be: a stable code, what is wrong, and what to do. Without `fout` it is a
    remark, and the server starts."""

    code: str
    wat: str
    doe: str
    fout: bool = True

    def __str__(self) -> str:
        return f"{'FOUT  ' if self.fout else 'let op'} {self.code}: {self.wat} {self.doe}"


def gebreken(*, met_databank: bool = True) -> list[Gebrek]:
    """Everything that is not safe here; empty is good. Never the value of a secret."""
    gevonden = list(chain(van_geheim(), van_adres(), van_koppen(), van_verbinding(), van_bestanden(), van_logboek()))
    if met_databank:
        try:
            gevonden += chain(van_rol(), van_serverlog(), van_schijf(), van_tabellen())
        except OperationalError:
            gevonden.append(
                Gebrek(
                    "databank.weg",
                    "De databank is niet te bereiken; wat daarin moet kloppen, is niet nagekeken.",
                    "Controleer DATABASE_URL, en of PostgreSQL draait.",
                )
            )
    return gevonden


def eis_veilig() -> None:
    """Refuse to serve (ImproperlyConfigured, with everything that is wrong) outside development.

    A database that is away for a moment is no reason: without it there is nothing to see, and the server has to be
    there when it is back."""
    if settings.ONTWIKKELING:
        return
    fouten = [b for b in gebreken() if b.fout]
    if [b.code for b in fouten] == ["databank.weg"]:
        _LOG.error("%s", fouten[0])
        return
    if fouten:
        regels = "\n".join(f"  {b}" for b in fouten)
        raise ImproperlyConfigured(
            f"Deze installatie is niet veilig en start daarom niet:\n{regels}\nNakijken: manage.py controleer"
        )


# ------------------------------------------------------------------------------------------------- instellingen


def van_geheim() -> Iterator[Gebrek]:
    if settings.ONTWIKKELING:
        yield Gebrek(
            "omgeving.ontwikkeling",
            "Dit is een ontwikkelomgeving, met een bekend geheim en cookies zonder https.",
            "Zet op een server NAOBER_OMGEVING=productie, of laat haar weg en zet DATABASE_URL.",
        )
    if settings.DEBUG:
        yield Gebrek(
            "debug.aan",
            "DEBUG staat aan: een foutpagina toont dan gegevens van inwoners.",
            "Zet DEBUG uit in de instellingen.",
        )
    for naam, waarde in (
        ("NAOBER_GEHEIM", settings.SECRET_KEY),
        *(("NAOBER_GEHEIM_OUD", w) for w in settings.SECRET_KEY_FALLBACKS),
    ):
        if len(waarde) < KORTSTE_GEHEIM or len(set(waarde)) < 12:
            yield Gebrek(
                "geheim.zwak",
                f"{naam} is te kort of te eenvoudig om sessies mee te beveiligen.",
                f"Maak er een van {KORTSTE_GEHEIM} tekens of meer: openssl rand -base64 48.",
            )


def van_adres() -> Iterator[Gebrek]:
    ruim = [h for h in settings.ALLOWED_HOSTS if h.strip() in ("*", "") or h.startswith(".")]
    if ruim or not settings.ALLOWED_HOSTS:
        yield Gebrek(
            "hosts.alles",
            "NAOBER_HOSTS laat elke naam toe.",
            "Noem de namen waaronder deze server bereikbaar is, zonder * of punt vooraan.",
        )
    if set(settings.ALLOWED_HOSTS) <= {"localhost", "127.0.0.1", "[::1]"} and not ruim:
        yield Gebrek(
            "hosts.alleen-hier",
            "NAOBER_HOSTS noemt alleen de eigen machine.",
            "Noem de naam waaronder medewerkers de server openen.",
            fout=False,
        )
    if onveilig := [h for h in settings.CSRF_TRUSTED_ORIGINS if not h.startswith("https://") or "*" in h]:
        yield Gebrek(
            "herkomst.onveilig",
            f"NAOBER_HERKOMST vertrouwt {', '.join(onveilig)}.",
            "Noem volledige adressen met https://, zonder sterretje.",
        )


def van_koppen() -> Iterator[Gebrek]:
    for wat in ("SESSION", "CSRF"):
        naam = getattr(settings, f"{wat}_COOKIE_NAME")
        veilig = getattr(settings, f"{wat}_COOKIE_SECURE") and getattr(settings, f"{wat}_COOKIE_HTTPONLY")
        zelfde = getattr(settings, f"{wat}_COOKIE_SAMESITE") in ("Lax", "Strict")
        eigen = getattr(settings, f"{wat}_COOKIE_PATH") == "/" and not getattr(settings, f"{wat}_COOKIE_DOMAIN")
        if not (naam.startswith("__Host-") and veilig and zelfde and eigen):
            yield Gebrek(
                "cookie.onveilig",
                f"De cookie {naam} gaat niet alleen over https, of is voor meer dan deze server.",
                "Laat de instellingen van cookies zoals Naober ze levert.",
            )
    if settings.SECURE_HSTS_SECONDS < _JAAR or not settings.SECURE_SSL_REDIRECT:
        yield Gebrek(
            "https.los",
            "Een browser mag deze server ook zonder https openen.",
            "Laat SECURE_HSTS_SECONDS en SECURE_SSL_REDIRECT zoals Naober ze levert.",
        )
    regels = [str(w) for w in chain.from_iterable(settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].values())]
    if any("unsafe" in w or w in ("*", "http:", "https:") for w in regels):
        yield Gebrek(
            "csp.ruim",
            "Het beleid voor inhoud (CSP) laat script van elders of in de bladzijde toe.",
            "Haal 'unsafe-…', * en http(s): uit CONTENT_SECURITY_POLICY.",
        )


def van_verbinding() -> Iterator[Gebrek]:
    databank = settings.DATABASES["default"]
    if databank.get("INGEBED") is not None:
        yield Gebrek(
            "databank.ingebed",
            "Er is geen DATABASE_URL: dit is de ingebedde databank, zonder wachtwoord.",
            "Zet DATABASE_URL_BESTAND of DATABASE_URL naar een eigen PostgreSQL.",
        )
    if databank.get("USER") != APP and databank.get("INGEBED") is None:
        yield Gebrek(
            "databank.rol",
            f"DATABASE_URL werkt als {databank.get('USER')!r} en niet als {APP}.",
            f"Gebruik de rol {APP}: die bezit geen tabel en kan de regels per rij niet omzeilen.",
        )
    host, lijn = str(databank.get("HOST") or ""), databank.get("OPTIONS", {}).get("sslmode", "")
    if not (host.startswith("/") or host in _EIGEN_MACHINE or lijn in _VEILIGE_LIJN):
        yield Gebrek(
            "databank.lijn",
            "De databank staat op een andere machine en de verbinding hoeft niet versleuteld te zijn.",
            "Zet ?sslmode=verify-full achter DATABASE_URL.",
        )
    if databank.get("RESERVE", {}).get("PASSWORD"):
        yield Gebrek(
            "databank.reserve",
            f"Het wachtwoord van {RESERVE} staat in deze omgeving; die rol leest alles van elke gemeente.",
            "Geef DATABASE_URL_RESERVE alleen aan reservekopie en herstel, en niet aan de server.",
        )
    if databank.get("EIGENAAR", {}).get("PASSWORD"):
        yield Gebrek(
            "databank.eigenaar",
            f"Het wachtwoord van {EIGENAAR} staat in deze omgeving.",
            "Geef DATABASE_URL_EIGENAAR alleen aan migrate, en niet aan de server.",
        )


def van_bestanden() -> Iterator[Gebrek]:
    if not settings.VIRUSSCAN:
        yield Gebrek(
            "virusscan.niet-gekozen",
            "Er is niet gekozen of bestanden op schadelijke software worden nagekeken.",
            "Zet NAOBER_VIRUSSCAN naar clamd of een opdracht, of op 'geen'.",
        )
    elif not settings.VIRUSSCAN.startswith(("clamd:", "opdracht:")):
        kent = settings.VIRUSSCAN == "geen"
        yield Gebrek(
            "virusscan.geen" if kent else "virusscan.onbekend",
            "Bestanden worden niet nagekeken op schadelijke software."
            if kent
            else "NAOBER_VIRUSSCAN is niet te lezen.",
            "Zet NAOBER_VIRUSSCAN naar clamd:… of opdracht:….",
            fout=not kent,
        )
    if not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        yield Gebrek(
            "bestanden.stijlen",
            "De stijlen en het script zijn niet klaargezet.",
            "Draai tools/voorkant.py en daarna manage.py collectstatic --noinput.",
        )
    if not any((Path(settings.BOUW) / "lettertypen").glob("*.ttf")):
        yield Gebrek(
            "bestanden.lettertypen",
            "De lettertypen voor brieven ontbreken; dan is er geen besluit te nemen.",
            "Draai tools/voorkant.py, of zet NAOBER_BOUW naar de map waarin ze staan.",
        )


def van_logboek() -> Iterator[Gebrek]:
    logboek: dict[str, Any] = settings.LOGGING
    loggers: dict[str, Any] = {"root": logboek.get("root", {}), **logboek.get("loggers", {})}
    if spraakzaam := [n for n, i in loggers.items() if i.get("level") in ("DEBUG", "NOTSET")]:
        yield Gebrek(
            "logboek.spraakzaam",
            f"{', '.join(spraakzaam)} schrijft alles op, ook opdrachten met gegevens.",
            "Zet het niveau in LOGGING op WARNING.",
        )


# ------------------------------------------------------------------------------------------------------ databank


def _rijen(opdracht: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(opdracht, parameters)
        rijen: list[tuple[Any, ...]] = cursor.fetchall()
        return rijen


def van_rol() -> Iterator[Gebrek]:
    """What the role that serves may really do, whatever it is called."""
    [(rol, te_machtig, bezit)] = _rijen(
        "select current_user, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or exists (select from"
        " pg_auth_members where member = r.oid),"
        " exists (select from pg_class where relowner = r.oid and relnamespace = 'public'::regnamespace)"
        " from pg_roles r where rolname = current_user"
    )
    if te_machtig or bezit:
        waarom = "bezit tabellen" if bezit else "mag meer dan lezen en schrijven"
        yield Gebrek(
            "databank.te-machtig",
            f"De server werkt als {rol}, en die rol {waarom}: de regels per rij binden haar niet vanzelf.",
            f"Voer de uitvoer van manage.py rollen_sql opnieuw uit en gebruik {APP}.",
        )


def van_tabellen() -> Iterator[Gebrek]:
    migraties = MigrationExecutor(connection)
    if migraties.migration_plan(migraties.loader.graph.leaf_nodes()):
        yield Gebrek("databank.oud", "De tabellen horen bij een oudere versie.", "Draai manage.py migrate.")
        return
    yield from van_kamers()
    for tekst in onbeveiligde_tabellen():
        yield Gebrek("databank.open", f"{tekst}.", "Draai manage.py migrate; helpt dat niet, meld het.")
    for tabel in wijzigbare_historie():
        yield Gebrek(
            "databank.geschiedenis",
            f"De geschiedenis in {tabel} is te veranderen.",
            f"Neem update en delete op {tabel} van {APP} af.",
        )


# What PostgreSQL would otherwise write in its own log, and the value with which it does not.
_SERVERLOG: dict[str, str] = {
    "log_statement": "none",
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": "0",
}


def van_serverlog() -> Iterator[Gebrek]:
    for naam, goed in _SERVERLOG.items():
        [(waarde,)] = _rijen("select current_setting(%s)", [naam])
        if waarde != goed:
            yield Gebrek(
                "databank.log",
                f"PostgreSQL heeft {naam} = {waarde}: opdrachten met gegevens kunnen dan in haar log komen.",
                f"Als superuser: alter system set {naam} = '{goed}'; en daarna select pg_reload_conf();",
                fout=False,
            )


# What makes that something that was recorded is still there after a crash or a power cut.
_SCHIJF: dict[str, str] = {"fsync": "on", "full_page_writes": "on", "synchronous_commit": "on"}


def van_schijf() -> Iterator[Gebrek]:
    for naam, goed in _SCHIJF.items():
        [(waarde,)] = _rijen("select current_setting(%s)", [naam])
        if waarde == "off":
            yield Gebrek(
                "databank.vluchtig",
                f"PostgreSQL heeft {naam} = off: wat is vastgelegd, kan na een storing weg zijn.",
                f"Als superuser: alter system set {naam} = '{goed}'; en daarna select pg_reload_conf();",
                fout=False,
            )


def van_kamers() -> Iterable[Gebrek]:
    """What the rooms themselves want to see."""
    for config in apps.get_app_configs():
        for controle in getattr(config, "controles", ()):
            yield from controle()
