"""The servers of a test session, and asterbusd per module: a module's CONFIG is laid over the default config."""
import itertools
import os

import pytest

from ami import Session
from bus import BIN, Bus, merged, pbx
from lab import Asterisk, Kafka
from records import Reader, Sender
from window import Window

AMI_PORTS = [int(port) for port in os.environ.get("ASTERBUS_AMI_PORTS", "15038 15138").split()]
KAFKA_PORT = int(os.environ.get("ASTERBUS_KAFKA_PORT", "19092"))
_prefixes = itertools.count(1)


@pytest.fixture(scope="session")
def kafka():
    server = Kafka(KAFKA_PORT)
    server.stop()
    server.wipe()
    server.start()
    yield server
    server.stop()


def served(name, port, timestamps):
    server = Asterisk(name, port, timestamps)
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def hq_server():
    yield from served("hq", AMI_PORTS[0], False)


@pytest.fixture(scope="session")
def branch_server():
    yield from served("branch", AMI_PORTS[1], True)


@pytest.fixture
def hq(hq_server):
    hq_server.ensure()
    return hq_server


@pytest.fixture
def branch(branch_server):
    branch_server.ensure()
    return branch_server


@pytest.fixture(scope="module")
def prefix():
    return f"t{os.getpid()}-{next(_prefixes)}"


def base_config(kafka, prefix, pbxs):
    return {"pbxs": pbxs, "topics": {"prefix": prefix},
            "kafka": {"brokers": [kafka.brokers], "properties": {"session.timeout.ms": "6000"}}}


@pytest.fixture(scope="module")
def bus(request, tmp_path_factory, kafka, hq_server, prefix):
    """One daemon on PBX hq."""
    hq_server.ensure()
    over = getattr(request.module, "CONFIG", {})
    config = merged(base_config(kafka, prefix, [pbx(hq_server, **getattr(request.module, "PBX", {}))]), over)
    daemon = Bus(tmp_path_factory.mktemp(request.module.__name__), config).start().ready()
    yield daemon
    code = daemon.stop()
    assert code == 0, f"asterbusd ended with {code}:\n{daemon.log[-3000:]}"


@pytest.fixture(scope="module")
def reader(kafka, prefix, bus):
    records = Reader(kafka.brokers, prefix)
    yield records
    records.close()


@pytest.fixture(scope="module")
def sender(kafka, prefix, bus):
    return Sender(kafka.brokers, prefix)


@pytest.fixture
def run(sender, reader):
    """Sends a command and returns its result."""
    def run(name, args=None, within=20.0, **more):
        return reader.result(sender.command(name, args=args, **more), within).json
    return run


@pytest.fixture(scope="module")
def watch(hq_server):
    """An independent AMI reader."""
    session = Session(hq_server.port)
    yield session
    session.close()


@pytest.fixture
def window(hq, watch, reader):
    return lambda **options: Window(hq, watch, reader, **options)


@pytest.fixture
def make_bus(tmp_path, kafka, request):
    """Daemons with configs of their own; all are gone after the test."""
    made = []

    def make(pbxs, over=None, environment=None):
        name = f"t{os.getpid()}-{next(_prefixes)}"
        daemon = Bus(tmp_path / name, merged(base_config(kafka, name, pbxs), over or {}), environment)
        daemon.prefix = name
        made.append(daemon)
        return daemon
    yield make
    for daemon in made:
        daemon.kill()


def pytest_sessionstart():
    if not (BIN / "asterbusd").exists():
        pytest.exit(f"no asterbusd in {BIN}: run scripts/build first", 1)
