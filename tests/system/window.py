"""What happened between two marks, as an AMI reader saw it and as the topics tell it."""
import uuid

import calls
from wait import until

OWN = ("link.", "stream.", "call.merged")  # the daemon's own words


class Window:
    """Marks are user events, so both sides see them in the one order in which Asterisk hands out its AMI events.
    On leaving, waits until the PBX is idle, and until every event up to the closing mark is on its topic, once."""

    def __init__(self, asterisk, watch, reader, idle=True):
        self.asterisk, self.watch, self.reader, self.idle = asterisk, watch, reader, idle
        self.packets, self.events = [], []

    def _mark(self):
        mark = f"mark-{uuid.uuid4()}"
        self.asterisk.ami.action("UserEvent", UserEvent="mark", Id=mark)
        self.watch.wait(lambda p: p.get("Id") == mark)
        return mark

    def _index(self, mark):
        return next(i for i, p in enumerate(self.watch.events) if p.get("Id") == mark)

    def _record(self, mark):
        name = self.asterisk.name
        return self.reader.wait(lambda r: r.type == "user.event" and mark in r.value.decode(), 15, name)

    def __enter__(self):
        self.opening = self._mark()
        self.first, self._calls = self._record(self.opening), len(calls.placed)
        return self

    def __exit__(self, kind, *_):
        if kind:
            return
        if self.idle:
            for call in calls.placed[self._calls:]:
                self.watch.wait(lambda p: p.event == "Hangup" and p.get("Uniqueid") == call.near, 20)
            self.asterisk.ami.until_idle()
            self._mark()  # what trails behind the last hangup comes before the answer to this one's successor
        closing = self._mark()
        self.packets = self.watch.events[self._index(self.opening) + 1:self._index(closing)]
        self.packets = [p for p in self.packets if p.get("UserEvent") != "mark"]
        last = self._record(closing)
        wanted = set(range(self.first.sequence, last.sequence + 1))
        until(lambda: wanted <= {r.sequence for r in self._numbered()}, 10,
              lambda: f"sequence has holes: {sorted(wanted - {r.sequence for r in self._numbered()})}")
        assert not self.reader.repeats(self.asterisk.name)
        inside = [r for r in self._numbered() if self.first.sequence < r.sequence < last.sequence]
        self.sequences = sorted(r.sequence for r in inside)  # of the marks too: each must be there once
        self.events = [r for r in inside
                       if not (r.type == "user.event" and r.data.get("event") == "mark")]

    def _numbered(self):
        return [r for r in self.reader.events(self.asterisk.name) if r.epoch == self.first.epoch]

    def told(self):
        """The events that are the PBX's words, not the daemon's."""
        return [r for r in self.events if not r.type.startswith(OWN) and not r.data.get("inferred")]

    def by(self, source):
        return [r for r in self.told() if r.source == source]

    def types(self):
        return [r.type for r in self.events]

    def of(self, *types):
        return [r for r in self.events if r.type in types]
