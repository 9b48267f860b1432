"""What the webhooks room announces."""

from dataclasses import dataclass


@dataclass(frozen=True)
class EndpointAdded:
    """A person gave an address that is told what happens."""

    endpoint_id: int


@dataclass(frozen=True)
class EndpointStopped:
    """Nothing is sent to an endpoint any more, for a reason other than its owner's own word."""

    endpoint_id: int
    reason: str
    at: str
