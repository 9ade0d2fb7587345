"""The headers that every answer carries, whatever part of the house gave it: a page, a file, an error."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# What a browser can do and a page of ours never asks for.
_NIET_NODIG = (
    "accelerometer", "ambient-light-sensor", "autoplay", "battery", "bluetooth", "browsing-topics", "camera",
    "display-capture", "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid",
    "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
    "publickey-credentials-create", "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access",
    "usb", "web-share", "xr-spatial-tracking",
)  # fmt: skip
KOPPEN: dict[str, str] = {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{naam}=()" for naam in _NIET_NODIG),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Permitted-Cross-Domain-Policies": "none",
}
# For a file that somebody else made: should a browser show it after all, then nothing in it runs.
CSP_VREEMD_BESTAND = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"


def als_bestand(inhoud: bytes, soort: str, naam: str) -> HttpResponse:
    """A file that somebody added, to save: never shown inside a page of ours, and nothing in it runs."""
    antwoord = HttpResponse(inhoud, content_type=soort)
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}"'
    antwoord["Content-Security-Policy"] = CSP_VREEMD_BESTAND
    return antwoord


def als_stuk(inhoud: bytes, naam: str, *, soort: str = "application/pdf", opslaan: bool = False) -> HttpResponse:
    """A file that we made ourselves, such as a letter: shown by the browser, or only to save."""
    antwoord = HttpResponse(inhoud, content_type=soort)
    antwoord["Content-Disposition"] = f'{"attachment" if opslaan else "inline"}; filename="{naam}"'
    return antwoord


def koppen_middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Stands first, so that an answer of any other middleware gets them too.

    What says nothing about keeping is kept by nobody: pages are about people, and computers are shared. Styles and
    script say themselves for how long they may be kept."""

    def middleware(request: HttpRequest) -> HttpResponse:
        antwoord = get_response(request)
        for kop, waarde in KOPPEN.items():
            antwoord.headers.setdefault(kop, waarde)
        antwoord.headers.setdefault("Cache-Control", "private, no-store")
        return antwoord

    return middleware
