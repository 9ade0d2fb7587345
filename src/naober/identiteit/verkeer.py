"""The traffic with one provider: OpenID Connect by mozilla-django-oidc, with the checks that it leaves to us.

The library knows one provider per installation, from the settings; here it is asked for one of a list. It checks the
signature and the nonce; who the token is for, by whom and until when is checked here. Nothing of an answer is written
in a log or kept in a session: there may be a citizen service number in it."""

import logging
from datetime import timedelta
from hmac import compare_digest
from typing import Any

import jwt
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from mozilla_django_oidc.auth import OIDCAuthenticationBackend
from mozilla_django_oidc.views import OIDCAuthenticationRequestView

from naober.identiteit.aanbieders import Aanbieder
from naober.identiteit.rules import weiger_aanmelden
from naober.kern import Weigering

_log = logging.getLogger("naober.identiteit")
TERUG = "aanmelden-terug"
_AFGEMELD = "http://schemas.openid.net/event/backchannel-logout"
# Clocks of two machines differ; a message to end a session is of now.
SPELING = timedelta(seconds=60)
OUDSTE_AFMELDING = timedelta(minutes=10)
_WACHT = 10


def _instelling(aanbieder: Aanbieder, naam: str, *anders: Any) -> Any:
    """What the library asks of its settings, of this provider. It falls back on its own defaults only."""
    bekend = {
        "OIDC_OP_AUTHORIZATION_ENDPOINT": aanbieder.aanvraag,
        "OIDC_OP_TOKEN_ENDPOINT": aanbieder.token,
        "OIDC_OP_USER_ENDPOINT": aanbieder.gegevens,
        "OIDC_OP_JWKS_ENDPOINT": aanbieder.sleutels,
        "OIDC_RP_CLIENT_ID": aanbieder.client,
        "OIDC_RP_SIGN_ALGO": aanbieder.ondertekening.value,
        "OIDC_RP_SCOPES": aanbieder.bereik,
        "OIDC_AUTHENTICATION_CALLBACK_URL": TERUG,
        "OIDC_USE_PKCE": True,
        "OIDC_TIMEOUT": _WACHT,
    }
    if naam == "OIDC_RP_CLIENT_SECRET":
        return aanbieder.geheim
    if naam in bekend:
        return bekend[naam]
    if not anders:
        raise LookupError(naam)
    return anders[0]


class Aanvraag(OIDCAuthenticationRequestView):  # type: ignore[misc]  # the library ships no types
    """The way to the provider: with PKCE, nonce and state, and with how sure it has to be."""

    def __init__(self, aanbieder: Aanbieder, acr: tuple[str, ...], *, opnieuw: bool = False) -> None:
        self.aanbieder, self.acr, self.opnieuw = aanbieder, acr, opnieuw
        super().__init__()

    def get_settings(self, attr: str, *args: Any) -> Any:
        return _instelling(self.aanbieder, attr, *args)

    def get_extra_params(self, request: HttpRequest) -> dict[str, str]:
        """`opnieuw`: also who is signed in at the provider proves again who they are."""
        extra = {"acr_values": " ".join(self.acr)} if self.acr else {}
        return {**extra, "prompt": "login"} if self.opnieuw else extra

    def begin(self, request: HttpRequest) -> HttpResponse:
        """The redirect to the provider; the session remembers to which one, by the state that comes back."""
        eerder = set(request.session.get("oidc_states", {}))
        antwoord: HttpResponse = self.get(request)
        for state in set(request.session["oidc_states"]) - eerder:
            request.session["oidc_states"][state]["aanbieder"] = self.aanbieder.nummer
            request.session["oidc_states"][state]["opnieuw"] = self.opnieuw
        request.session.modified = True
        return antwoord


class Verkeer(OIDCAuthenticationBackend):  # type: ignore[misc]  # the library ships no types
    """The way back: what the provider says of who signed in, once it is sure that the provider says so to us."""

    def __init__(self, aanbieder: Aanbieder) -> None:
        self.aanbieder = aanbieder
        super().__init__()

    def get_settings(self, attr: str, *args: Any) -> Any:
        return _instelling(self.aanbieder, attr, *args)

    def claims(self, request: HttpRequest, nonce: str, code_verifier: str | None) -> dict[str, Any] | Weigering:
        """The claims of who signed in. Refused, and logged without them: a token for another, one that is over or not
        right, and a provider that does not answer."""
        try:
            gevonden = self.authenticate(request, nonce=nonce, code_verifier=code_verifier)
        except jwt.ExpiredSignatureError:
            return self._weiger("verlopen")
        except jwt.InvalidAudienceError:
            return self._weiger("andere-ontvanger")
        except OSError as fout:
            # What requests raises. Its text holds the answer of the provider.
            _log.warning("Aanbieder %s gaf geen bruikbaar antwoord (%s).", self.aanbieder.nummer, type(fout).__name__)
            return self._weiger("onbereikbaar")
        except (jwt.PyJWTError, SuspiciousOperation, LookupError, TypeError, ValueError):
            return self._weiger("ongeldig")
        return gevonden if isinstance(gevonden, dict) else self._weiger("ongeldig")

    def afmelding(self, token: str) -> dict[str, Any] | None:
        """The claims of a message that a session is over (OpenID Connect Back-Channel Logout 1.0, 2.6). None, and
        logged, when it is not one, or not of this provider for us and of now."""
        try:
            claims = self._lees(token, eis=["iat", "jti"])
        except OSError as fout:
            _log.warning("Aanbieder %s gaf geen sleutels (%s).", self.aanbieder.nummer, type(fout).__name__)
            return None
        except (jwt.PyJWTError, SuspiciousOperation, LookupError, TypeError, ValueError) as fout:
            _log.warning("Een afmelding van aanbieder %s klopt niet (%s).", self.aanbieder.nummer, type(fout).__name__)
            return None
        gebeurtenis = claims.get("events")
        gaat_erover = isinstance(gebeurtenis, dict) and isinstance(gebeurtenis.get(_AFGEMELD), dict)
        van_nu = timezone.now().timestamp() - claims["iat"] <= OUDSTE_AFMELDING.total_seconds()
        if not gaat_erover or not van_nu or "nonce" in claims or not (claims.get("sub") or claims.get("sid")):
            _log.warning("Een bericht van aanbieder %s is geen afmelding van nu.", self.aanbieder.nummer)
            return None
        return claims

    # ------------------------------------------------------------------------- what the library calls

    def verify_token(self, token: str, **kwargs: Any) -> dict[str, Any]:
        """The claims of an ID token that is of this provider, for us, not over, and the answer to our question. The
        library asks it without a nonce for what a provider signs besides."""
        if "nonce" not in kwargs:
            return self._lees(token, eis=["sub"])
        claims = self._lees(token, eis=["exp", "iat", "sub"])
        if not compare_digest(str(claims.get("nonce", "")), str(kwargs.get("nonce") or "-")):
            raise SuspiciousOperation("nonce")
        if isinstance(claims["aud"], list) and len(claims["aud"]) > 1 and claims.get("azp") != self.aanbieder.client:
            raise jwt.InvalidAudienceError("azp")
        return claims

    def get_or_create_user(self, access_token: str, id_token: str, payload: dict[str, Any]) -> dict[str, Any]:
        """No account yet: what the token says, and what the provider says besides, when that is of the same person."""
        if self.aanbieder.gegevens is None:
            return payload
        meer = self.get_userinfo(access_token, id_token, payload)
        if not isinstance(meer, dict) or meer.get("sub") != payload["sub"]:
            raise TypeError("userinfo")
        # How somebody signed in is said in the token, which is signed.
        return {**meer, **payload}

    def _lees(self, token: str, eis: list[str]) -> dict[str, Any]:
        claims: dict[str, Any] = jwt.decode(
            token,
            self.retrieve_matching_jwk(token),
            algorithms=[self.aanbieder.ondertekening.value],
            audience=self.aanbieder.client,
            issuer=self.aanbieder.uitgever,
            leeway=SPELING,
            options={"require": ["iss", "aud", *eis]},
        )
        return claims

    def _weiger(self, code: str) -> Weigering:
        _log.warning("Aanmelden bij aanbieder %s is geweigerd: %s.", self.aanbieder.nummer, code)
        return weiger_aanmelden(code)


def voor_wie(token: str) -> tuple[str, frozenset[str]]:
    """By whom this token says to be, and for whom, before anything of it is believed: to choose whose keys to try."""
    try:
        claims = jwt.decode(token, options={"verify_signature": False})
    except (jwt.PyJWTError, ValueError):
        return "", frozenset()
    aud = claims.get("aud")
    return str(claims.get("iss", "")), frozenset(aud if isinstance(aud, list) else [str(aud)])
