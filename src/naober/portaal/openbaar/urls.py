"""The public addresses. They hold the name of a municipality, codes of its policy and numbers of what there is."""

from django.urls import path, register_converter

from naober.portaal.openbaar import cijfers, herkennen, insturen, nieuws, regelingen, uitleg, views
from naober.portaal.openbaar.omzetters import Beleidscode, Gemeenteslug

register_converter(Gemeenteslug, "gemeente")
register_converter(Beleidscode, "beleidscode")

_VAN_GEMEENTE = (
    ("", views.start, "openbaar"),
    ("zoeken/", views.zoeken, "openbaar-zoeken"),
    ("aanbod/<int:pk>/", views.iets, "openbaar-aanbod"),
    ("zelf/", uitleg.zelf, "openbaar-zelf"),
    ("zelf/<beleidscode:code>/", uitleg.zelf_onderwerp, "openbaar-zelf-onderwerp"),
    ("preventie/", uitleg.preventie, "openbaar-preventie"),
    ("hulp-krijgen/", uitleg.route, "openbaar-route"),
    ("teams/", uitleg.teams, "openbaar-teams"),
    ("clientondersteuning/", uitleg.clientondersteuning, "openbaar-clientondersteuning"),
    ("verwachten/", uitleg.verwachten, "openbaar-verwachten"),
    ("cijfers/", cijfers.cijfers, "openbaar-cijfers"),
    ("cijfers/bestand/", cijfers.bestand, "openbaar-cijferbestand"),
    ("cijfers/rapport/", cijfers.rapport, "openbaar-rapport"),
    ("nieuws/", nieuws.nieuws, "openbaar-nieuws"),
    ("nieuws/rss/", nieuws.nieuws_rss, "openbaar-nieuws-rss"),
    ("films/", nieuws.films, "openbaar-films"),
    ("films/<beleidscode:code>/", nieuws.film, "openbaar-film"),
    ("toolbox/", nieuws.toolbox, "openbaar-toolbox"),
    ("gegevens/", nieuws.aanbod_data, "openbaar-data"),
    ("app/", nieuws.app, "openbaar-app"),
    ("wie-doet-wat/", views.wie_doet_wat, "openbaar-wie-doet-wat"),
    ("vroeger/<beleidscode:naam>/", uitleg.vroeger, "openbaar-vroeger"),
    ("regelingen/", regelingen.regelingen, "openbaar-regelingen"),
    ("vraag/", insturen.vraag, "openbaar-vraag"),
    ("terugbellen/", insturen.loketvraag, "openbaar-loketvraag"),
    ("zorgen/", insturen.zorgen, "openbaar-zorgen"),
    ("herkennen/", herkennen.herkennen, "openbaar-herkennen"),
    ("afspraak/", insturen.afspraak, "openbaar-afspraak"),
    ("mening/", insturen.mening, "openbaar-mening"),
    ("peiling/<beleidscode:code>/", insturen.peiling, "openbaar-peiling"),
    ("initiatief/", insturen.initiatief, "openbaar-initiatief"),
    ("verstuurd/", insturen.verstuurd, "openbaar-verstuurd"),
    ("hulp/", views.hulp, "openbaar-hulp"),
)
urlpatterns = [
    path("in/", views.kies_gemeente, name="openbaar-gemeenten"),
    *(path(f"in/<gemeente:gemeente>/{pad}", view, name=naam) for pad, view, naam in _VAN_GEMEENTE),
]
