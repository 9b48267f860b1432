"""Traces by OpenTelemetry: spans of requests, jobs and statements, where the extra `otel` is installed.

A span names views, methods, statuses and jobs, and statements with placeholders; never addresses, values or people.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

try:
    from opentelemetry import trace
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.instrumentation.psycopg import PsycopgInstrumentor
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    INSTALLED = True
except ImportError:  # without the extra
    INSTALLED = False

_provider: Any = None


def begin(url: str, part: str) -> bool:
    """Send spans of this process (`web` or `worker`) to the collector at `url` (OTLP over HTTP) from now on.

    Returns whether it does: not without an address, nor without the extra.
    """
    global _provider
    if not url or not INSTALLED:
        return False
    resource = Resource.create({"service.name": "handsel", "service.instance.id": part})
    _provider = TracerProvider(resource=resource)
    exporter = OTLPSpanExporter(endpoint=f"{url.rstrip('/')}/v1/traces", timeout=5)
    _provider.add_span_processor(BatchSpanProcessor(exporter))
    PsycopgInstrumentor().instrument(tracer_provider=_provider, skip_dep_check=True)
    return True


def end() -> None:
    """Send what waits and stop."""
    global _provider
    if _provider is not None:
        PsycopgInstrumentor().uninstrument()
        _provider.shutdown()
        _provider = None


class Span:
    """What a block of work says of itself; says it to nobody while nothing is traced."""

    def __init__(self, span: Any = None) -> None:
        self._span = span

    def name(self, name: str) -> None:
        """Give the block the name that is known only at its end."""
        if self._span is not None:
            self._span.update_name(name)

    def note(self, **figures: str | int) -> None:
        """Write words and numbers beside it: `note(http_route="jobs:job")` is `http.route`."""
        if self._span is not None:
            for key, value in figures.items():
                self._span.set_attribute(key.replace("_", "."), value)

    def fail(self) -> None:
        """Mark the block as failed."""
        if self._span is not None:
            self._span.set_status(trace.StatusCode.ERROR)


@contextmanager
def span(name: str, *, serves: bool = False) -> Iterator[Span]:
    """Trace a block: a request that is served, or a job."""
    if _provider is None:
        yield Span()
        return
    kind = trace.SpanKind.SERVER if serves else trace.SpanKind.CONSUMER
    tracer = _provider.get_tracer("handsel")
    with tracer.start_as_current_span(name, kind=kind, record_exception=False) as found:
        yield Span(found)
