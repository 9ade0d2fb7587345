"""What Django may write about an error: where it happened, and nothing of what was worked with.

A report of Django's own holds what was sent and the value of every variable; here both stay empty, also when somebody
turns on mail to administrators or another handler."""

from collections.abc import ItemsView
from types import FrameType, TracebackType
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.datastructures import MultiValueDict
from django.views.debug import SafeExceptionReporterFilter


class ZonderGegevens(SafeExceptionReporterFilter):
    """Leaves out what was sent, and the variables of every frame."""

    def is_active(self, request: HttpRequest | None) -> bool:
        return True

    def get_post_parameters(self, request: HttpRequest | None) -> MultiValueDict[str, str]:
        velden: MultiValueDict[str, str] = MultiValueDict()
        for naam in getattr(request, "POST", QueryDict()):
            velden[naam] = self.cleansed_substitute
        return velden

    def get_traceback_frame_variables(
        self, request: HttpRequest | None, tb_frame: FrameType | TracebackType
    ) -> ItemsView[str, Any]:
        leeg: dict[str, Any] = {}
        return leeg.items()
