"""The one place where a request gets its transaction and its scope.

`ATOMIC_REQUESTS` would not do: it wraps only the view, so that other middleware and the rendering of a
`TemplateResponse` fall outside the scope. Streaming responses are written after the scope has closed: let a
view gather its data first.
"""

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from naober.fundament.scope import Scope, actieve_scope


def scope_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Run each request in one transaction, in the scope of the signed-in user; one query.

    A visitor gets no scope: every query on a protected table then raises. With a status of 500 or more
    nothing of the request is kept. A refusal (status 400 up to 499) is kept, because its log is.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        scope = Scope.van(request.user)
        with actieve_scope(scope) if scope else transaction.atomic():
            response = get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        return response

    return middleware
