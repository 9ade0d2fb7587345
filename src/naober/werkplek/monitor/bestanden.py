"""Any table of figures on a page, as a file: what stands there, and where it comes from."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

from naober.gezicht.cijferbestand import VORMEN, maak_bestand
from naober.kern.cijfertabel import Cijfertabel
from naober.werkplek.toegang import bestaat


def als_bestand(request: HttpRequest, zoek: Callable[[str], Cijfertabel | None]) -> HttpResponse:
    """The table that the question names (`tabel`), in the form it names (`vorm`). What is not on the page, or a form
    that does not exist, is not found."""
    vorm = request.GET.get("vorm", "")
    if vorm not in VORMEN:
        raise Http404
    gemaakt = bestaat(maak_bestand(bestaat(zoek(request.GET.get("tabel", ""))), vorm))
    antwoord = HttpResponse(gemaakt.inhoud, content_type=gemaakt.soort)
    antwoord["Content-Disposition"] = f'attachment; filename="{gemaakt.naam}"'
    return antwoord
