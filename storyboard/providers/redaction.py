"""Keeps keys and signed links out of every text that leaves the adapters: errors, logs and reprs."""

import json
import logging
import re
from urllib.parse import quote

LOGGERS = ("httpx", "httpcore", "httpcore.connection", "httpcore.http11", "httpcore.http2", "httpcore.proxy")
"""The loggers of the HTTP library; a filter on a parent does not see its children's records."""

_SHORTEST_KEY = 4
_MARK = "[key]"
_LOOKS_LIKE_KEY = re.compile(r"\bBearer\s+[^\s\"',;]{8,}|\bsk-[A-Za-z0-9_*.-]{6,}", re.IGNORECASE)
_QUERY = re.compile(r"(https?://[^\s?\"'<>]+)\?[^\s\"'<>]+")


class Redactor:
    """Replaces one key, anything that looks like a key, and the queries of links. Its repr shows nothing."""

    def __init__(self, key: str) -> None:
        forms = {key, quote(key, safe=""), json.dumps(key)[1:-1]} if len(key) >= _SHORTEST_KEY else set[str]()
        self._forms = sorted(forms, key=len, reverse=True)

    def __repr__(self) -> str:
        return "Redactor()"

    def clean(self, text: str) -> str:
        """The text without secrets."""
        for form in self._forms:
            text = text.replace(form, _MARK)
        return _QUERY.sub(r"\1?[query]", _LOOKS_LIKE_KEY.sub(_MARK, text))


class LogFilter(logging.Filter):
    """Rewrites log records of the HTTP library; attached for as long as a client lives."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def filter(self, record: logging.LogRecord) -> bool:
        """Let the record pass with its text cleaned."""
        record.msg = self._redactor.clean(record.getMessage())
        record.args = ()
        # A traceback may show what the text does not.
        record.exc_info = None
        record.exc_text = None
        return True

    def attach(self) -> None:
        """Start cleaning."""
        for name in LOGGERS:
            logging.getLogger(name).addFilter(self)

    def detach(self) -> None:
        """Stop cleaning."""
        for name in LOGGERS:
            logging.getLogger(name).removeFilter(self)
