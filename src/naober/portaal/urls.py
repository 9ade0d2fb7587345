"""The addresses of residents. No name and no number of a person ever stands in one."""

from django.urls import path

from naober.portaal import besluiten, naoberschap, plan, post, views

urlpatterns = [
    path("mijn/", views.overzicht, name="mijn-overzicht"),
    path("mijn/inloggen/", views.inloggen, name="mijn-inloggen"),
    path("mijn/uitloggen/", views.uitloggen, name="mijn-uitloggen"),
    path("mijn/voor/", views.voor, name="mijn-voor"),
    path("mijn/wie-keek/", views.wie_keek, name="mijn-wie-keek"),
    path("mijn/wie-keek/vraag/", views.inzagevraag, name="mijn-inzagevraag"),
    path("mijn/toestemming/", views.toestemming, name="mijn-toestemming"),
    path("mijn/toestemming/vraag/<int:pk>/", views.toestemmingsvraag, name="mijn-toestemmingsvraag"),
    path("mijn/toestemming/<int:pk>/intrekken/", views.intrekken, name="mijn-intrekken"),
    path("mijn/plan/", plan.plan, name="mijn-plan"),
    path("mijn/plan/doel/<int:pk>/", plan.doel, name="mijn-doel"),
    path("mijn/plan/actie/<int:pk>/", plan.actie, name="mijn-actie"),
    path("mijn/plan/eigen/", plan.eigen_plan, name="mijn-eigen-plan"),
    path("mijn/plan/opmerking/", plan.opmerking, name="mijn-opmerking"),
    path("mijn/plan/reactie/<int:pk>/", plan.reactie, name="mijn-reactie"),
    path("mijn/verslag/<int:pk>/", plan.verslag, name="mijn-verslag"),
    path("mijn/voortgang/", besluiten.voortgang, name="mijn-voortgang"),
    path("mijn/voortgang/aanvraag/", besluiten.aanvraag, name="mijn-aanvraag"),
    path("mijn/voortgang/klacht/", besluiten.klacht, name="mijn-klacht"),
    path("mijn/besluit/<int:pk>/", besluiten.besluit, name="mijn-besluit"),
    path("mijn/besluit/<int:pk>/bezwaar/", besluiten.bezwaar, name="mijn-bezwaar"),
    path("mijn/documenten/", post.documenten, name="mijn-documenten"),
    path("mijn/documenten/insturen/", post.document_insturen, name="mijn-document-insturen"),
    path("mijn/document/<int:pk>/", post.document, name="mijn-document"),
    path("mijn/afspraken/", post.afspraken, name="mijn-afspraken"),
    path("mijn/afspraken/vragen/", post.afspraak_vragen, name="mijn-afspraak-vragen"),
    path("mijn/afspraken/<int:pk>/verzetten/", post.afspraak_verzetten, name="mijn-afspraak-verzetten"),
    path("mijn/afspraken/<int:pk>/agenda/", post.afspraak_agenda, name="mijn-afspraak-agenda"),
    path("mijn/berichten/", post.berichten, name="mijn-berichten"),
    path("mijn/naoberschap/", naoberschap.naoberschap, name="mijn-naoberschap"),
    path("mijn/naoberschap/helpen/", naoberschap.aanbieden, name="mijn-aanbieden"),
    path("mijn/naoberschap/vragen/", naoberschap.vragen, name="mijn-hulpvraag"),
    path("mijn/naoberschap/mantelzorg/", naoberschap.mantelzorg, name="mijn-mantelzorg"),
    path("mijn/naoberschap/voorstel/<int:pk>/", naoberschap.voorstel, name="mijn-voorstel"),
    path("mijn/naoberschap/aanbod/<int:pk>/intrekken/", naoberschap.intrekken, name="mijn-aanbod-intrekken"),
    path("mijn/brief/<int:pk>/", views.brief, name="mijn-brief"),
]
