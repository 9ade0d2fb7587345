"""What an address of these pages may hold beside numbers: the name of a municipality, and a code of its policy.

Neither can be the name of a person: what is not in a profile is no address (404)."""

from naober.gemeente.queries import gemeente_met_slug, profielmap


class Gemeenteslug:
    """A municipality that has a profile, by its name in an address; in Python its CBS code."""

    regex = "[a-z0-9]+(?:-[a-z0-9]+)*"

    def to_python(self, value: str) -> int:
        code = gemeente_met_slug(value)
        if code is None:
            raise ValueError(value)
        return code

    def to_url(self, value: int | str) -> str:
        if isinstance(value, str):
            return value
        return profielmap(value).name


class Beleidscode:
    """A code from the profile or from the national data; the page itself says whether it exists."""

    regex = "[a-z0-9]+(?:-[a-z0-9]+)*"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
