"""The entry point for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application

from naober.fundament.geheugen import ruim_rustig_op

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naober.instellingen")
application = get_wsgi_application()
ruim_rustig_op()
