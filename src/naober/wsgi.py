"""The entry point for gunicorn. An unsafe production configuration does not start: see `fundament.veilig`."""

import os

from django.core.wsgi import get_wsgi_application

from naober.fundament.geheugen import ruim_rustig_op

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "naober.instellingen")
application = get_wsgi_application()

from naober.fundament.veilig import eis_veilig  # noqa: E402  the rooms have to be loaded first

eis_veilig()
ruim_rustig_op()
