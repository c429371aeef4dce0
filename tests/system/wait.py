"""Waiting for what must happen, never for time to pass."""
import time


class Late(AssertionError):
    pass


def until(ask, within=10.0, what=None):
    """Asks until the answer is true, and returns it."""
    deadline = time.monotonic() + within
    while True:
        answer = ask()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise Late(f"not within {within} s: {what() if callable(what) else what or ask}")
        time.sleep(0.02)
