"""Django settings. Everything that differs per installation comes from the environment; see docs/beheer.md."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict

from naober.fundament.geheimen import geheim, staat_er
from naober.fundament.tempo import lees_grenzen
from naober.identiteit.rules import Remregel, Sessieduur

WORTEL = Path(__file__).resolve().parent.parent.parent
BOUW = Path(os.environ.get("NAOBER_BOUW", WORTEL / "build"))

DEBUG = False
# Whoever names a database of its own runs for real, unless it says otherwise.
ONTWIKKELING = (
    os.environ.get("NAOBER_OMGEVING", "productie" if staat_er("DATABASE_URL") else "ontwikkeling") == "ontwikkeling"
)
# The server of the demo, where a visitor signs in as an invented resident without proving it.
PROEF = ONTWIKKELING and os.environ.get("NAOBER_PROEFDEUR") == "ja"
SECRET_KEY = geheim("NAOBER_GEHEIM") or ("alleen-voor-demo-en-toets" if ONTWIKKELING else "")
if not SECRET_KEY:
    raise ImproperlyConfigured(
        "NAOBER_GEHEIM ontbreekt. Zet een lang willekeurig geheim in een bestand en wijs het aan met "
        "NAOBER_GEHEIM_BESTAND, of zet het in de omgeving."
    )
# While a secret is being replaced, what was signed with the one before still counts.
SECRET_KEY_FALLBACKS = [oud] if (oud := geheim("NAOBER_GEHEIM_OUD")) else []
ALLOWED_HOSTS = os.environ.get("NAOBER_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [h for h in os.environ.get("NAOBER_HERKOMST", "").split(",") if h]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "pgtrigger",
    "pghistory",
    "django_htmx",
    "csp",
    "naober.fundament",
    "naober.gemeente",
    "naober.bewoners",
    "naober.dossier",
    "naober.logboek",
    "naober.register",
    "naober.kaart",
    "naober.ingang",
    "naober.onderzoek",
    "naober.plan",
    "naober.naoberschap",
    "naober.besluit",
    "naober.delen",
    "naober.veiligheid",
    "naober.levering",
    "naober.signalen",
    "naober.inkomen",
    "naober.samenspel",
    "naober.geld",
    "naober.monitor",
    "naober.agenda",
    "naober.avg",
    "naober.koppelingen",
    "naober.gezicht",
    "naober.identiteit",
    "naober.werkplek",
    "naober.portaal",
    "naober.api",
    "naober.demo",
]

# One middleware opens the transaction and sets municipality and actor (naober.fundament.scope);
# ATOMIC_REQUESTS stays off because it would leave rendering outside the scope.
# The headers stand first, so that what another middleware answers has them too.
MIDDLEWARE = [
    "naober.fundament.koppen.koppen_middleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "naober.api.problemen.problemen_middleware",
    "naober.fundament.omvang.omvang_middleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "naober.gemeente.sleutels.sleutel_middleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "naober.identiteit.sessies.sessie_middleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "naober.fundament.tempo.tempo_middleware",
    "naober.fundament.middleware.scope_middleware",
    "naober.werkplek.meekijken.voorbij_middleware",
    "naober.logboek.middleware.logboek_middleware",
]

ROOT_URLCONF = "naober.demo.urls" if PROEF else "naober.urls"
WSGI_APPLICATION = "naober.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "gemeente.Medewerker"
LOGIN_URL = "inloggen"
LOGIN_REDIRECT_URL = "mijn-dag"
LOGOUT_REDIRECT_URL = "inloggen"
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {
            "environment": "naober.gezicht.jinja.omgeving",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "naober.gezicht.jinja.eenmaal",
            ],
        },
    },
]
FORM_RENDERER = "naober.gezicht.formulier.Weergave"


def _databank() -> dict[str, Any]:
    """The application's connection. Without DATABASE_URL our backend starts the embedded server."""
    basis: dict[str, Any] = {
        "ENGINE": "naober.fundament.databank",
        "NAME": "naober",
        "USER": "naober_app",
        "CONN_MAX_AGE": 60,
        # A line that the database cut off while nobody used it, is made anew instead of failing the next page.
        "CONN_HEALTH_CHECKS": True,
        # A question that is built once (naober.fundament.vaste_vraag) is planned once too, when a connection saw it
        # five times: of the time a page spent in the database, most went to planning the same few statements.
        "OPTIONS": {"prepare_threshold": 5},
        # Not for Django: read by our backend and by the commands that need the owner.
        "INGEBED": None,
        "EIGENAAR": {"USER": "naober_eigenaar"},
        "RESERVE": {"USER": "naober_reserve"},
    }
    url = geheim("DATABASE_URL")
    if not url:
        basis["INGEBED"] = Path(os.environ.get("NAOBER_PG", WORTEL / ".naober" / "pg"))
        return basis

    def velden(adres: str) -> dict[str, Any]:
        """As Django names them; what it does not name, such as sslmode, goes to the driver as it is."""
        namen = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
        delen = {naam: str(waarde) for naam, waarde in conninfo_to_dict(adres).items() if waarde is not None}
        gevonden: dict[str, Any] = {namen[naam]: waarde for naam, waarde in delen.items() if naam in namen}
        if opties := {naam: waarde for naam, waarde in delen.items() if naam not in namen}:
            gevonden["OPTIONS"] = {**basis["OPTIONS"], **opties}
        return gevonden

    basis.update(velden(url))
    for rol in ("EIGENAAR", "RESERVE"):
        if adres := geheim(f"DATABASE_URL_{rol}"):
            basis[rol] = velden(adres)
    return basis


DATABASES = {"default": _databank()}

# Folders with municipality profiles, searched in order; a test adds its own.
PROFIELMAPPEN = [Path(__file__).resolve().parent / "gemeenten"]

# Who to turn to about the API of this installation, in its OpenAPI document: an e-mail address and a page. Left out
# when one is missing; the example is for the document in docs/, as the government's design rules ask for a contact.
_BEHEER = (os.environ.get("NAOBER_BEHEER_MAIL", ""), os.environ.get("NAOBER_BEHEER_ADRES", ""))
if ONTWIKKELING and not any(_BEHEER):
    _BEHEER = ("beheer@example.org", "https://example.org")
API_CONTACT = (
    {"name": "De beheerder van deze installatie", "email": _BEHEER[0], "url": _BEHEER[1]} if all(_BEHEER) else {}
)

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

# A document of at most 10 MB (naober.agenda.rules) comes to the API as text in JSON, which takes a third more.
GROOTSTE_VERZOEK = 15 * 1024 * 1024
# A message of the national standard is at most 25 MB, and one byte more is kept and rejected (naober.levering.verkeer).
GROOTSTE_PER_PAD = {
    r"/berichtenverkeer/insturen/": 26 * 1024 * 1024,
    r"/api/v1/[^/]+/ketenberichten": 35 * 1024 * 1024,
}
# What each address takes is asked before anything is read (naober.fundament.omvang).
DATA_UPLOAD_MAX_MEMORY_SIZE = max(GROOTSTE_VERZOEK, *GROOTSTE_PER_PAD.values())
DATA_UPLOAD_MAX_NUMBER_FILES = 1
# The folder in which the gateway to the national exchange leaves and fetches messages (naober.koppelingen.ggk).
BERICHTENMAP = os.environ.get("NAOBER_BERICHTENMAP", str(WORTEL / ".naober" / "berichten"))
# Which scanner looks at every file that comes in; see naober.fundament.virusscan.
VIRUSSCAN = os.environ.get("NAOBER_VIRUSSCAN", "")
# The file, outside the database, of what was destroyed; see naober.avg.vernietigregister.
VERNIETIGREGISTER = os.environ.get("NAOBER_VERNIETIGREGISTER", "")
# From which account each municipality pays: code|name|iban|bic, with semicolons between. Invented outside production.
BETAALREKENINGEN = os.environ.get(
    "NAOBER_BETAALREKENINGEN", "*|Gemeente (verzonnen)|NL91ABNA0417164300|ABNANL2A" if ONTWIKKELING else ""
)
# The folder with the figures of the monitor, the key of its pseudonyms, which engine counts and with how many threads
# (0: all), and from how many hours behind the files figures are shown with a warning, and from how many no longer.
MONITORMAP = os.environ.get("NAOBER_MONITORMAP", str(WORTEL / ".naober" / "monitor"))
MONITOR_SLEUTEL = geheim("NAOBER_MONITOR_SLEUTEL") or SECRET_KEY
MONITOR_MOTOR = os.environ.get("NAOBER_MONITOR_MOTOR", "duckdb")
MONITOR_DRADEN = int(os.environ.get("NAOBER_MONITOR_DRADEN", "0"))
MONITOR_OUD = int(os.environ.get("NAOBER_MONITOR_OUD", "30"))
MONITOR_TE_OUD = int(os.environ.get("NAOBER_MONITOR_TE_OUD", str(14 * 24)))
# The folder in which files for the SVB and the CAK appear.
KOPPELMAP = os.environ.get("NAOBER_KOPPELMAP", str(WORTEL / ".naober" / "koppelingen"))
# How often an account may do something per minute; see naober.fundament.tempo.
TEMPO = lees_grenzen(os.environ.get("NAOBER_TEMPO", ""))

STATIC_URL = "static/"
STATIC_ROOT = BOUW / "static"
STATICFILES_DIRS = [BOUW / "voorkant"] if (BOUW / "voorkant").exists() else []
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "django.contrib.staticfiles.storage.StaticFilesStorage"
            if ONTWIKKELING
            else "whitenoise.storage.CompressedManifestStaticFilesStorage"
        )
    },
}
WHITENOISE_USE_FINDERS = ONTWIKKELING

# Nothing but what stands here: no script or style inside a page, and nothing of anybody else.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        # Two ticks in the component styles are pictures inside the style sheet.
        "img-src": [SELF, "data:"],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# Not "no-referrer": the check on forged forms reads where a form came from.
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not ONTWIKKELING
if not ONTWIKKELING:
    # With this name a browser takes them from this host alone, over https and for the whole site.
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-naober-sessie", "__Host-naober-csrf"
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_SSL_REDIRECT = True


def _minuten(naam: str, anders: int) -> timedelta:
    """A number of minutes from the environment."""
    tekst = os.environ.get(naam, "") or str(anders)
    if not tekst.isdecimal() or not 1 <= int(tekst) <= 24 * 60:
        raise ImproperlyConfigured(f"{naam} is een aantal minuten, van 1 tot en met 1440; er staat iets anders.")
    return timedelta(minutes=int(tekst))


# How long a session lives without anything happening, and in all. Of a resident: as DigiD asks of who connects to it.
SESSIEDUUR = {
    "medewerker": Sessieduur(_minuten("NAOBER_SESSIE_STIL", 30), _minuten("NAOBER_SESSIE_TOTAAL", 8 * 60)),
    "bewoner": Sessieduur(_minuten("NAOBER_BEWONER_STIL", 15), _minuten("NAOBER_BEWONER_TOTAAL", 2 * 60)),
}
SESSIE_WAARSCHUW = timedelta(minutes=5)
SESSION_COOKIE_AGE = int(max(duur.totaal for duur in SESSIEDUUR.values()).total_seconds())
# The brake on wrong passwords: for one account, and for one address, behind which a whole office may work.
REM_ACCOUNT = Remregel(pogingen=5, venster=timedelta(minutes=15), duur=timedelta(minutes=15))
REM_ADRES = Remregel(pogingen=50, venster=timedelta(minutes=15), duur=timedelta(minutes=15))
# The list of providers at which people sign in, described in docs/beheer.md; without it there are only accounts here.
AANBIEDERS = os.environ.get("NAOBER_AANBIEDERS", "")
# How many web servers of our own stand in front; as many addresses of `X-Forwarded-For` are believed, from the end.
PROXIES = int(os.environ.get("NAOBER_PROXIES", "0" if ONTWIKKELING else "1"))
# A report of an error says where, and holds nothing of what was sent.
DEFAULT_EXCEPTION_REPORTER_FILTER = "naober.fundament.foutrapport.ZonderGegevens"

PGHISTORY_MIDDLEWARE_METHODS: tuple[str, ...] = ()

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"kort": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"scherm": {"class": "logging.StreamHandler", "formatter": "kort"}},
    "root": {"handlers": ["scherm"], "level": "WARNING"},
    # A refused form is an answer, not something to warn the administrator about.
    "loggers": {"django.request": {"level": "ERROR"}},
}
