"""The addresses of safety; part of the list in `urls.py`."""

from django.urls import path

from naober.werkplek import veiligheid

VEILIGHEIDSADRESSEN = [
    path("dossier/<int:pk>/veiligheid/", veiligheid.veiligheid, name="veiligheid"),
    path("dossier/<int:pk>/meldcode/", veiligheid.meldcode_nieuw, name="meldcode-nieuw"),
    path("meldcode/<int:pk>/stap/", veiligheid.meldcode_stap, name="meldcode-stap"),
    path("meldcode/<int:pk>/gevaar/", veiligheid.meldcode_gevaar, name="meldcode-gevaar"),
    path("meldcode/<int:pk>/actie/", veiligheid.meldcode_actie, name="meldcode-actie"),
    path("meldcode/<int:pk>/sluiten/", veiligheid.meldcode_sluiten, name="meldcode-sluiten"),
    path("dossier/<int:pk>/melding/", veiligheid.melding_nieuw, name="melding-nieuw"),
    path("dossier/<int:pk>/meedenken/", veiligheid.meedenken, name="meedenken"),
    path("overdracht/<int:pk>/terug/", veiligheid.terugkoppeling, name="terugkoppeling"),
    path("dossier/<int:pk>/veiligheidsplan/", veiligheid.veiligheidsplan_nieuw, name="veiligheidsplan-nieuw"),
    path("veiligheidsplan/<int:pk>/sluiten/", veiligheid.veiligheidsplan_sluiten, name="veiligheidsplan-sluiten"),
    path("dossier/<int:pk>/geweld/", veiligheid.geweld, name="geweld"),
    path("dossier/<int:pk>/verwijsindex/", veiligheid.verwijsindex_nieuw, name="verwijsindex-nieuw"),
    path("verwijsindexmelding/<int:pk>/match/", veiligheid.match, name="match"),
    path("verwijsindexmelding/<int:pk>/intrekken/", veiligheid.verwijsindex_intrekken, name="verwijsindex-intrekken"),
    path("dossier/<int:pk>/opschaling/", veiligheid.opschaling_nieuw, name="opschaling-nieuw"),
    path("opschaling/<int:pk>/afronden/", veiligheid.opschaling_afronden, name="opschaling-afronden"),
    path("dossier/<int:pk>/achtervang/", veiligheid.achtervang_nieuw, name="achtervang-nieuw"),
    path("dossier/<int:pk>/markering/", veiligheid.markering_nieuw, name="markering-nieuw"),
    path("markering/<int:pk>/weg/", veiligheid.markering_weg, name="markering-weg"),
    path("veiligheid-tellingen/", veiligheid.veiligheid_tellingen, name="veiligheid-tellingen"),
]
