"""The addresses of residents. No name and no number of a person ever stands in one."""

from django.urls import path

from naober.portaal import plan, post, views

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
    path("mijn/berichten/", post.berichten, name="mijn-berichten"),
    path("mijn/brief/<int:pk>/", views.brief, name="mijn-brief"),
]
