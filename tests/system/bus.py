"""asterbusd as its operator sees it: a config, a process, a log, HTTP pages."""
import copy
import http.client
import json
import os
import pathlib
import signal
import socket
import subprocess

from lab import TOP
from wait import until

BIN = pathlib.Path(os.environ.get("ASTERBUS_BIN", TOP / "build/release/bin"))


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def merged(base, over):
    """`over` laid over `base`, mapping by mapping; None takes a key away."""
    result = copy.deepcopy(base)
    for key, value in over.items():
        if value is None:
            result.pop(key, None)
        elif isinstance(value, dict) and isinstance(result.get(key), dict):
            result[key] = merged(result[key], value)
        else:
            result[key] = copy.deepcopy(value)
    return result


def pbx(asterisk, **over):
    """The config of one PBX: both links, as the account that may do everything."""
    return merged({"name": asterisk.name,
                   "ami": {"host": "127.0.0.1", "port": asterisk.port, "username": "bus", "password": "buspw"},
                   "ari": {"url": f"http://127.0.0.1:{asterisk.http}", "username": "bus", "password": "buspw",
                           "apps": [{"name": "bus", "subscribe_all": True}]}}, over)


class Bus:
    def __init__(self, folder, config, environment=None):
        self.folder, self.port = pathlib.Path(folder), free_port()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.config = merged({"http": {"listen": f"127.0.0.1:{self.port}"}, "state_dir": str(self.folder / "state"),
                              "log": {"level": "debug"}}, config)
        self.file, self.log_file = self.folder / "asterbus.yaml", self.folder / "asterbusd.log"
        self.environment, self.process = {**os.environ, **(environment or {})}, None
        self.write(self.config)

    def write(self, config):
        self.config = config
        self.file.write_text(json.dumps(config, indent=2))  # JSON is YAML

    def start(self):
        with self.log_file.open("ab") as log:
            self.process = subprocess.Popen([BIN / "asterbusd", "--config", self.file], stdout=log, stderr=log,
                                            stdin=subprocess.DEVNULL, env=self.environment)
        return self

    def status(self):
        """What /readyz tells: {"ready", "kafka", "links": {(pbx, link): state}}."""
        code, text = self.page("/readyz")
        told = json.loads(text) if text else {}
        links = {(link["pbx"], link["link"]): link["state"] for link in told.get("links", [])}
        return {"code": code, "kafka": told.get("kafka", {}).get("up"), "links": links, "text": text}

    def page(self, path, method="GET"):
        """(status, text); status 0 while nothing listens."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request(method, path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        except OSError:
            return 0, ""
        finally:
            connection.close()

    def ready(self, within=20.0):
        def ask():
            assert self.process.poll() is None, f"asterbusd ended with {self.process.returncode}:\n{self.log}"
            return self.page("/readyz")[0] == 200
        until(ask, within, lambda: f"not ready: {self.page('/readyz')}\n{self.log[-3000:]}")
        return self

    def metric(self, name, **labels):
        """The sum of a metric's samples that carry these labels."""
        total, seen = 0.0, False
        for line in self.page("/metrics")[1].splitlines():
            sample, _, value = line.rpartition(" ")
            if sample.partition("{")[0] == name and all(f'{k}="{v}"' in sample for k, v in labels.items()):
                total, seen = total + float(value), True
        assert seen, f"no metric {name} {labels}"
        return total

    @property
    def log(self):
        return self.log_file.read_text(errors="replace")

    def lines(self, *words):
        return [line for line in self.log.splitlines() if all(word in line for word in words)]

    def signal(self, which):
        self.process.send_signal(which)

    def ended(self, within=20.0):
        """The exit code."""
        return self.process.wait(within)

    def stop(self):
        if self.process and self.process.poll() is None:
            self.signal(signal.SIGTERM)
        return self.ended()

    def kill(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def run(program, *arguments, within=20, **options):
    """One run of a program to its end."""
    return subprocess.run([BIN / program, *map(str, arguments)], capture_output=True, text=True, timeout=within, **options)
