"""The real servers, by scripts/lab."""
import os
import pathlib
import subprocess

from ami import Session
from ari import Ari
from wait import until

TOP = pathlib.Path(__file__).resolve().parents[2]


def script(name, *arguments, **environment):
    done = subprocess.run([TOP / "scripts/lab" / name, *map(str, arguments)], capture_output=True, text=True, timeout=300,
                          env={**os.environ, **environment})
    assert done.returncode == 0, f"scripts/lab/{name} {arguments}: {done.stdout}{done.stderr}"
    return done.stdout.strip()


class Asterisk:
    """One Asterisk, known to the daemon as `name`. `timestamps`: whether its AMI tells the time of each event."""

    def __init__(self, name, port, timestamps=False):
        self.name, self.port, self.http, self.timestamps = name, port, port + 1000, timestamps
        self.ari = Ari(self.http)
        self.ami = None

    def start(self):
        script("asterisk", "start", self.port, LAB_TIMESTAMPS="yes" if self.timestamps else "no")
        self.ami = Session(self.port, events="off")

    def stop(self):
        script("asterisk", "stop", self.port)

    def kill(self):
        script("asterisk", "kill", self.port)

    def restart(self):
        self.stop()
        self.start()

    @property
    def certificate(self):
        return script("asterisk", "cert", self.port)

    def ensure(self):
        """Up and empty, whatever the last test did."""
        try:
            self.ami.action("Ping", within=3)
        except (AssertionError, OSError, AttributeError):
            self.start()
        for channel in self.ami.channels():
            self.ami.action("Hangup", Channel=channel.get("Channel"))
        self.ami.until_idle()

    def find(self, channel):
        """What Asterisk itself says of a channel, by id or name; None when it has no such channel."""
        return next((c for c in self.ami.channels() if channel in (c.get("Uniqueid"), c.get("Channel"))), None)

    def variable(self, name, channel=None):
        headers = {"Channel": channel} if channel else {}
        return self.ami.action("Getvar", Variable=name, **headers).get("Value")


class Kafka:
    def __init__(self, port):
        self.port, self.brokers, self.tls_brokers = port, f"127.0.0.1:{port}", f"localhost:{port + 2}"

    def start(self):
        script("kafka", "start", self.port)

    def stop(self):
        script("kafka", "stop", self.port)

    def kill(self):
        script("kafka", "kill", self.port)

    def wipe(self):
        script("kafka", "wipe", self.port)

    @property
    def certificate(self):
        return script("kafka", "cert", self.port)
