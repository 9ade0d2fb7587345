"""The addresses of the work place. No name and no citizen service number ever stands in an address."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from naober.werkplek import agenda, besluiten, bewoners, contact, dag, dossiers, ingang, kaart, onderzoek, plannen
from naober.werkplek.formulieren.ingang import Inlogformulier
from naober.werkplek.toegang import alleen_post

urlpatterns = [
    path(
        "inloggen/",
        LoginView.as_view(
            template_name="werkplek/inloggen.html",
            authentication_form=Inlogformulier,
            redirect_authenticated_user=True,
        ),
        name="inloggen",
    ),
    path("uitloggen/", alleen_post(LogoutView.as_view()), name="uitloggen"),
    path("", dag.mijn_dag, name="mijn-dag"),
    path("agenda/", agenda.agenda, name="agenda"),
    path("agenda/sleutel/", agenda.agendasleutel, name="agendasleutel"),
    path("agenda/link/<int:gemeente>/<uuid:sleutel>/", agenda.agendalink, name="agenda-link"),
    path("afspraak/nieuw/", agenda.eigen_afspraak, name="afspraak-nieuw"),
    path("afspraak/<int:pk>/afzeggen/", agenda.afspraak_afzeggen, name="afspraak-afzeggen"),
    path("taak/nieuw/", agenda.eigen_taak, name="taak-nieuw"),
    path("taak/<int:pk>/gedaan/", agenda.taak_gedaan, name="taak-gedaan"),
    path("dossier/<int:pk>/contact/", contact.contact, name="dossier-contact"),
    path("dossier/<int:pk>/contactmoment/", contact.contactmoment, name="contactmoment"),
    path("dossier/<int:pk>/notitie/", contact.notitie, name="notitie"),
    path("dossier/<int:pk>/werkaantekening/weg/", contact.werkaantekening_weg, name="werkaantekening-weg"),
    path("dossier/<int:pk>/afspraak/", agenda.afspraak_in_dossier, name="dossier-afspraak"),
    path("dossier/<int:pk>/taak/", agenda.taak_in_dossier, name="dossier-taak"),
    path("dossier/<int:pk>/documenten/", contact.documenten, name="documenten"),
    path("dossier/<int:pk>/document/", contact.nieuw_document, name="document-nieuw"),
    path("document/<int:pk>/", contact.document, name="document"),
    path("document/<int:pk>/vervallen/", contact.document_vervallen, name="document-vervallen"),
    path("kaart/", kaart.kaart, name="kaart"),
    path("beleid/", dag.beleid, name="beleid"),
    path("inwoner/zoeken/", ingang.zoek_inwoner, name="inwoner-zoeken"),
    path("binnenkomst/nieuw/", ingang.nieuwe_binnenkomst, name="binnenkomst-nieuw"),
    path("binnenkomst/<int:pk>/oppakken/", ingang.oppakken, name="binnenkomst-oppakken"),
    path("dossier/<int:pk>/", dossiers.dossier, name="dossier"),
    path("dossier/<int:pk>/tijdlijn/", dossiers.tijdlijn, name="tijdlijn"),
    path("dossier/<int:pk>/betrekken/", dossiers.betrekken, name="betrekken"),
    path("dossier/<int:pk>/afronden/", plannen.afronden, name="dossier-afronden"),
    path("dossier/<int:pk>/gesprek/", onderzoek.gesprek, name="gesprek"),
    path("dossier/<int:pk>/gesprekken/", onderzoek.gesprekken, name="gesprekken"),
    path("dossier/<int:pk>/wie/", bewoners.omgeving, name="omgeving"),
    path("dossier/<int:pk>/wie/adres-inzien/", bewoners.adres_inzien, name="adres-inzien"),
    *(path(f"dossier/<int:pk>/wie/{wat}/", bewoners.wijzig(wat), name=wat) for wat in bewoners.WIJZIGINGEN),
    path("dossier/<int:pk>/waarneming/", onderzoek.waarneming, name="waarneming"),
    path("behoefte/<int:pk>/afweging/", onderzoek.afweging, name="afweging"),
    path("behoefte/<int:pk>/vervallen/", onderzoek.vervallen, name="behoefte-vervallen"),
    path("dossier/<int:pk>/plan/", plannen.nieuw_plan, name="plan-nieuw"),
    path("plan/<int:pk>/actie/", plannen.nieuwe_actie, name="actie-nieuw"),
    path("plan/<int:pk>/schrappen/", plannen.schrappen, name="actie-schrappen"),
    path("plan/<int:pk>/afspreken/", plannen.afspreken, name="plan-afspreken"),
    path("plan/<int:pk>/herzien/", plannen.herzien, name="plan-herzien"),
    path("actie/<int:pk>/besluit/", besluiten.nieuw_besluit, name="besluit-nieuw"),
    path("besluit/<int:pk>/", besluiten.besluit, name="besluit"),
    path("brief/<int:pk>/", besluiten.brief, name="brief"),
    path("toets/<int:pk>/", besluiten.toets, name="toets"),
]
