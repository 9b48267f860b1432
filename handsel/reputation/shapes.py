"""The shapes in which programs read what is known of their owner."""

from ninja import Schema


class FiguresOut(Schema):
    """One's own figures over so many days."""

    days: int
    band: str
    counted: int
    invited: int
    answered: int
    accepted: int
    declined: int
    missed: int
    sent: int
    viewed: int
    talks: int
    referrals: int
    referrals_taken: int
    complete: int


class CoachingAdviceOut(Schema):
    """One piece of advice, and the figure that it comes from."""

    key: str
    message: str
    figure: str


class CoachingOut(Schema):
    """Advice from one's own figures."""

    figures: FiguresOut
    advice: list[CoachingAdviceOut]
