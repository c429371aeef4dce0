"""An AMI client that owes nothing to asterbus: packets as ordered lists of (name, value), and actions."""
import itertools
import socket
import threading

from wait import until


def text(raw):
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")


class Packet(list):
    """The pairs of one packet in order, a repeated name repeated."""

    def get(self, name, otherwise=None):
        return next((value for key, value in self if key.lower() == name.lower()), otherwise)

    def all(self, name):
        return [value for key, value in self if key.lower() == name.lower()]

    @property
    def event(self):
        return self.get("Event") if self and self[0][0] == "Event" else None


def packets(stream):
    """Every packet of the stream until it ends; the banner is gone already."""
    packet = Packet()
    for line in stream:
        line = line.rstrip(b"\r\n")
        if line:
            name, _, value = line.partition(b":")
            packet.append((text(name), text(value[1:] if value.startswith(b" ") else value)))
        elif packet:
            yield packet
            packet = Packet()


class Session:
    """One login. Events are kept in order in `events`; actions are answered by ActionID."""

    def __init__(self, port, username="bus", password="buspw", events="on"):
        self.events, self.answers, self.lists = [], {}, {}
        self._ids, self._changed = itertools.count(1), threading.Condition()
        self._socket = socket.create_connection(("127.0.0.1", port), 5)
        self._socket.settimeout(None)
        self._stream = self._socket.makefile("rb")
        self.banner = self._stream.readline()
        threading.Thread(target=self._read, daemon=True).start()
        answer = self.action("Login", Username=username, Secret=password, Events=events)
        assert answer.get("Response") == "Success", answer

    def _read(self):
        try:
            for packet in packets(self._stream):
                with self._changed:
                    self._sort(packet)
                    self._changed.notify_all()
        except (OSError, ValueError):
            pass

    def _sort(self, packet):
        action = packet.get("ActionID")
        if not packet.event:
            self.answers[action] = packet
        elif action in self.lists:
            self.lists[action].append(packet)
        else:
            self.events.append(packet)

    def action(self, name, *pairs, within=10.0, **headers):
        """Sends an action; its response. An underscore in a keyword stands for a hyphen."""
        action = f"test-{next(self._ids)}"
        return self._send(action, name, pairs, headers, within)

    def raw(self, data):
        """Bytes as they are; nobody waits for the answer."""
        self._socket.sendall(data)

    def _send(self, action, name, pairs, headers, within):
        lines = [("Action", name), ("ActionID", action), *pairs, *((k.replace("_", "-"), v) for k, v in headers.items())]
        self._socket.sendall("".join(f"{k}: {v}\r\n" for k, v in lines).encode() + b"\r\n")
        with self._changed:
            assert self._changed.wait_for(lambda: action in self.answers, within), f"no answer to {name}"
            return self.answers[action]

    def list(self, name, within=10.0, **headers):
        """The items of a list action."""
        action = f"list-{next(self._ids)}"
        self.lists[action] = items = []
        answer = self._send(action, name, (), headers, within)
        if answer.get("EventList") == "start":
            with self._changed:
                assert self._changed.wait_for(lambda: items and items[-1].get("EventList") == "Complete", within), name
        return [packet for packet in items if packet.get("EventList") != "Complete"]

    def cli(self, command):
        return "\n".join(self.action("Command", Command=command).all("Output"))

    def wait(self, test, within=10.0, since=0):
        """The first event that passes, the past included."""
        def found():
            return next((e for e in self.events[since:] if test(e)), None)
        with self._changed:
            assert self._changed.wait_for(lambda: found() is not None, within), [e.event for e in self.events[since:]][-40:]
            return found()

    def channels(self):
        return self.list("CoreShowChannels")

    def until_idle(self, within=20.0):
        until(lambda: not self.channels(), within, lambda: f"channels still there: {self.channels()}")

    def close(self):
        self._socket.close()
