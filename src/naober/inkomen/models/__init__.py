"""Tables: fields and constraints."""

from naober.inkomen.models.schulden import Schuld, Schuldregeling
from naober.inkomen.models.traject import Schuldhulpclient, Schuldhulpstap, Schuldhulptraject

__all__ = ["Schuld", "Schuldhulpclient", "Schuldhulpstap", "Schuldhulptraject", "Schuldregeling"]
