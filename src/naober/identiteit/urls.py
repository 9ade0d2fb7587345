"""The addresses of the door. No name, number or code of a person ever stands in one."""

from django.urls import path

from naober.identiteit import views

urlpatterns = [
    path("sessie/", views.sessie, name="sessie"),
    path("sessie/verlengen/", views.sessie_verlengen, name="sessie-verlengen"),
]
