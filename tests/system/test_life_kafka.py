"""Kafka absent, restarted, killed, hanging; the outbox full; TLS and SASL."""
import signal

import pytest

import schema
from ami import Session
from bus import merged, pbx
from calls import Call
from records import Reader, Sender
from wait import until


@pytest.fixture
def kafka_again(kafka):
    """Kafka as the test likes it, up again afterwards."""
    yield kafka
    kafka.start()


def hangups(reader, call):
    return [r for r in reader.events() if r.type == "channel.hangup" and r.callid == f"hq/{call.near}"]


def complete(reader):
    """Numbers from 1 without a hole, soon."""
    numbers = lambda: [record.sequence for record in reader.events("hq")]
    return until(lambda: numbers() == list(range(1, len(numbers()) + 1)), what=numbers)


def test_a_daemon_that_starts_without_kafka_delivers_once_it_comes(hq, watch, kafka_again, make_bus):
    kafka_again.stop()
    daemon = make_bus([pbx(hq)]).start()
    until(lambda: set(daemon.status()["links"].values()) == {"up"}, what=daemon.status)
    status = daemon.status()
    assert (status["code"], status["kafka"]) == (503, False) and daemon.page("/healthz")[0] == 200
    call = Call(hq, "100")
    watch.wait(lambda p: p.event == "Hangup" and p.get("Uniqueid") == call.near)
    kafka_again.start()
    daemon.ready(60)
    reader = Reader(kafka_again.brokers, daemon.prefix)
    until(lambda: len(hangups(reader, call)) == 2, 30)
    assert complete(reader) and not reader.repeats() and daemon.stop() == 0
    reader.close()


def typed_of(reader, call):
    """The types that AMI told of a call. A fact that was sent twice under two numbers stands there twice."""
    return [r.type for r in reader.events() if r.source == "ami" and r.callid == f"hq/{call.near}"
            and r.type in schema.TYPES.values()]


def typed_by(watch, call):
    return [schema.expected(p) for p in watch.events if call.near in (p.get("Linkedid"), p.get("DestLinkedid"))
            and p.event in schema.TYPES]


@pytest.mark.parametrize("how", ["stop", "kill"])
def test_a_restart_of_kafka_loses_nothing_and_repeats_nothing(how, hq, watch, kafka_again, make_bus):
    daemon = make_bus([pbx(hq)]).start().ready()
    first = Call(hq, "100")
    watch.wait(lambda p: p.event == "Hangup" and p.get("Uniqueid") == first.near)
    getattr(kafka_again, how)()
    until(lambda: daemon.status()["kafka"] is False, 30, daemon.status)
    second = Call(hq, "100")
    watch.wait(lambda p: p.event == "Hangup" and p.get("Uniqueid") == second.near)
    assert set(daemon.status()["links"].values()) == {"up"} and daemon.page("/healthz")[0] == 200
    kafka_again.start()
    daemon.ready(60)
    third = Call(hq, "100")
    reader = Reader(kafka_again.brokers, daemon.prefix)
    for call in (first, second, third):
        until(lambda: len(hangups(reader, call)) == 2, 40)
    assert complete(reader)
    for call in (first, second, third):
        until(lambda: typed_of(reader, call) == typed_by(watch, call), what=lambda: (typed_of(reader, call), typed_by(watch, call)))
    # A broker that dies may forget that it has a record: sent again, it keeps its id and its bytes.
    again = reader.repeats()
    assert not again if how == "stop" else all(once.value == twice.value for once, twice in again), again
    sender = Sender(kafka_again.brokers, daemon.prefix)
    assert reader.result(sender.command("ping"), 40).json["status"] == "succeeded"
    reader.close()
    assert daemon.stop() == 0


def test_what_does_not_fit_the_outbox_is_counted_and_said(hq, watch, kafka_again, make_bus):
    daemon = make_bus([pbx(hq, ari=None)], {"outbox": {"max_size": "1MiB"}}).start().ready()
    kafka_again.stop()
    until(lambda: daemon.status()["kafka"] is False, 30, daemon.status)
    since = len(watch.events)
    for number in range(1500):
        hq.ami.action("UserEvent", UserEvent="flood", Number=str(number), Ballast="x" * 900)
    watch.wait(lambda p: p.get("Number") == "1499", since=since)
    dropped = lambda: int(daemon.metric("asterbus_events_dropped_total", pbx="hq"))
    until(lambda: dropped() > 0)
    assert set(daemon.status()["links"].values()) == {"up"}
    kafka_again.start()
    daemon.ready(60)
    reader = Reader(kafka_again.brokers, daemon.prefix)
    told = lambda: sum(r.data.get("events") or 0 for r in reader.events("hq") if r.type == "stream.gap")
    until(lambda: told() == dropped(), 30, lambda: (told(), dropped()))
    mine = lambda: [r for r in reader.events("hq") if r.type == "user.event" and r.data["event"] == "flood"]
    until(lambda: len(mine()) + dropped() == 1500, 30, lambda: (len(mine()), dropped()))
    assert dropped() == daemon.metric("asterbus_events_dropped_total", pbx="hq", reason="outbox_full")
    assert len(mine()) > 300  # a mebibyte's worth was kept
    reader.close()
    assert daemon.stop() == 0


def test_a_gap_is_told_on_every_partition_of_the_event_topics(hq, kafka, make_bus):
    daemon = make_bus([pbx(hq)]).start().ready()
    reader = Reader(kafka.brokers, daemon.prefix)
    hq.restart()
    gap = reader.wait(lambda r: r.type == "stream.gap", 30)
    places = lambda: {(r.topic.split(".", 1)[1], r.partition) for topic in ("calls", "queues", "devices", "system")
                      for r in reader.of(f"events.{topic}") if r.event["id"] == gap.event["id"]}
    wanted = {(f"events.{topic}", partition) for topic in ("calls", "queues", "devices") for partition in range(4)}
    until(lambda: wanted <= places(), what=lambda: places())
    assert any(topic == "events.system" for topic, _ in places())
    assert not reader.repeats()  # on each once
    reader.close()


def test_kafka_over_sasl_ssl(hq, kafka, make_bus):
    secured = {"security.protocol": "SASL_SSL", "sasl.mechanism": "PLAIN", "sasl.username": "bus",
               "sasl.password": "${KAFKA_PASSWORD}", "ssl.ca.location": kafka.certificate, "session.timeout.ms": "6000"}
    daemon = make_bus([pbx(hq)], {"kafka": {"brokers": [kafka.tls_brokers], "properties": secured}}, {"KAFKA_PASSWORD": "buspw"})
    daemon.start().ready(30)
    reader, sender = Reader(kafka.brokers, daemon.prefix), Sender(kafka.brokers, daemon.prefix)
    assert reader.result(sender.command("ping"), 30).json["status"] == "succeeded"
    reader.close()
    assert "buspw" not in daemon.log + daemon.page("/api/status")[1] + daemon.page("/metrics")[1]


def test_a_wrong_kafka_password_is_said_and_the_pbx_stays_up(hq, kafka, make_bus):
    secured = {"security.protocol": "SASL_SSL", "sasl.mechanism": "PLAIN", "sasl.username": "bus", "sasl.password": "no-such-pw",
               "ssl.ca.location": kafka.certificate}
    daemon = make_bus([pbx(hq)], {"kafka": {"brokers": [kafka.tls_brokers], "properties": secured}}).start()
    until(lambda: daemon.lines("uthentication"), 20)
    until(lambda: set(daemon.status()["links"].values()) == {"up"}, what=daemon.status)
    until(lambda: "uthentication" in daemon.status()["text"], 20, daemon.status)
    assert daemon.status()["code"] == 503 and "no-such-pw" not in daemon.log + daemon.status()["text"]


def test_sigterm_drains_what_kafka_has_not_acknowledged(hq, kafka, make_bus):
    session = Session(hq.port)
    daemon = make_bus([pbx(hq)]).start().ready()
    reader = Reader(kafka.brokers, daemon.prefix)
    received = lambda: daemon.metric("asterbus_link_received_total", pbx="hq", link="ami")
    before = received()
    for number in range(300):
        hq.ami.action("UserEvent", UserEvent="last", Number=str(number))
    until(lambda: received() >= before + 300)
    daemon.signal(signal.SIGTERM)
    assert daemon.ended() == 0
    until(lambda: len([r for r in reader.events("hq") if r.type == "user.event" and r.data["event"] == "last"]) == 300)
    assert complete(reader) and not reader.repeats()
    session.close()
    reader.close()


def test_topics_are_created_and_state_is_compacted(hq, kafka, make_bus):
    import confluent_kafka.admin as admin
    daemon = make_bus([pbx(hq)]).start().ready()
    client = admin.AdminClient({"bootstrap.servers": kafka.brokers})
    names = {f"{daemon.prefix}.{name}" for name in ("events.calls", "events.queues", "events.devices", "events.system", "commands",
                                                    "results", "commands.rejected", "state")}
    until(lambda: names <= set(client.list_topics(timeout=5).topics), 20)
    resource = admin.ConfigResource(admin.RESOURCE_TOPIC, f"{daemon.prefix}.state")
    assert client.describe_configs([resource])[resource].result(10)["cleanup.policy"].value == "compact"


def test_properties_that_librdkafka_refuses_end_the_start(hq, make_bus):
    daemon = make_bus([pbx(hq)])
    daemon.write(merged(daemon.config, {"kafka": {"properties": {"no.such.property": "1"}}}))
    assert daemon.start().ended() == 78 and "no.such.property" in daemon.log
