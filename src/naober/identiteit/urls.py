"""The addresses of the door. No name, number or code of a person ever stands in one."""

from django.urls import path

from naober.identiteit import views

urlpatterns = [
    path("sessie/", views.sessie, name="sessie"),
    path("sessie/verlengen/", views.sessie_verlengen, name="sessie-verlengen"),
    path("aanmelden/<int:nr>/", views.aanmelden, name="aanmelden"),
    path("aanmelden/terug/", views.aanmelden_terug, name="aanmelden-terug"),
    path("aanmelden/afgemeld/", views.afgemeld_door_aanbieder, name="afgemeld-door-aanbieder"),
    path("uitgelogd/<int:nr>/", views.uitgelogd, name="uitgelogd"),
]
