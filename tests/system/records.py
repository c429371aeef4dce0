"""What is on the topics: a reader that keeps every record, and a sender of commands."""
import collections
import functools
import json
import threading
import uuid

import confluent_kafka

from wait import until

EVENT_TOPICS = ("events.calls", "events.queues", "events.devices", "events.system")
TOPICS = (*EVENT_TOPICS, "results", "commands.rejected")
# the only events that stand on every partition of the event topics, once on each
EVERYWHERE = ("stream.gap", "stream.synced")


class Record:
    def __init__(self, message):
        self.topic, self.partition, self.offset = message.topic(), message.partition(), message.offset()
        self.key = None if message.key() is None else message.key().decode()
        self.value, self.timestamp = message.value(), message.timestamp()[1]
        self.raw_headers = message.headers() or []
        self.headers = {name: (value or b"").decode("utf-8", "replace") for name, value in self.raw_headers}

    @functools.cached_property
    def json(self):
        return json.loads(self.value)

    @functools.cached_property
    def event(self):
        """The CloudEvent, structured or binary."""
        if self.headers.get("content-type", "").startswith("application/cloudevents"):
            return self.json
        return {**{name[3:]: value for name, value in self.headers.items() if name.startswith("ce_")}, "data": self.json}

    type = property(lambda self: self.event["type"].removeprefix("asterbus."))
    data = property(lambda self: self.event["data"])
    pbx = property(lambda self: self.event["pbx"])
    source = property(lambda self: self.event["source"].rsplit("/", 1)[-1])
    sequence = property(lambda self: int(self.event["sequence"]))
    epoch = property(lambda self: self.event["id"].split("/")[1])
    callid = property(lambda self: self.event.get("callid"))

    def __repr__(self):
        return f"<{self.topic}[{self.partition}]@{self.offset} {self.key} {self.value[:400]!r}>"


class Reader:
    """Every record of the topics of one prefix from their beginning, per topic in the order of each partition."""

    def __init__(self, brokers, prefix, topics=TOPICS, **properties):
        self.prefix, self.by_topic = prefix, collections.defaultdict(list)
        self._consumer = confluent_kafka.Consumer({
            "bootstrap.servers": brokers, "group.id": f"reader-{uuid.uuid4()}", "enable.auto.commit": False,
            "auto.offset.reset": "earliest", "fetch.wait.max.ms": 20, "fetch.message.max.bytes": 16_000_000,
            "reconnect.backoff.max.ms": 500, **properties})
        self._names = [f"{prefix}.{topic}" for topic in topics]
        known = until(self._known, 30, lambda: f"topics not created: {self._names}, there are {self._there()}")
        self._consumer.assign([confluent_kafka.TopicPartition(name, partition, confluent_kafka.OFFSET_BEGINNING)
                               for name in self._names for partition in known[name].partitions])
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _there(self):
        return [name for name in self._consumer.list_topics(timeout=5).topics if name.startswith(self.prefix)]

    def _known(self):
        try:
            topics = self._consumer.list_topics(timeout=2).topics
        except confluent_kafka.KafkaException:
            return None
        return topics if all(name in topics and topics[name].partitions for name in self._names) else None

    def _read(self):
        while not self._stop.is_set():
            for message in self._consumer.consume(500, 0.02):
                if not message.error():
                    record = Record(message)
                    self.by_topic[record.topic[len(self.prefix) + 1:]].append(record)

    def of(self, topic):
        return list(self.by_topic[topic])

    def events(self, pbx=None):
        """All events, by PBX, epoch and sequence; one that stands on several partitions once."""
        found = {}
        for record in self.delivered(pbx):
            found.setdefault(record.event["id"], record)
        return sorted(found.values(), key=lambda r: (r.pbx, int(r.epoch), r.sequence))

    def delivered(self, pbx=None):
        """Every event record as it stands on its topic, repeated ones too."""
        return [record for topic in EVENT_TOPICS for record in self.of(topic) if pbx is None or record.pbx == pbx]

    def repeats(self, pbx=None):
        """Each record whose event stood there before, with the first one: [(first, again)]. events() hides them."""
        first, again = {}, []
        for record in self.delivered(pbx):
            place = (record.topic, record.partition) if record.type in EVERYWHERE else ()
            before = first.setdefault((record.event["id"], *place), record)
            if before is not record:
                again.append((before, record))
        return again

    def wait(self, test, within=10.0, pbx=None):
        """The first event that passes."""
        return until(lambda: next((r for r in self.events(pbx) if test(r)), None), within,
                     lambda: [r.type for r in self.events(pbx)][-60:])

    def result(self, command, within=20.0):
        return until(lambda: next((r for r in self.of("results") if r.json["command_id"] == command), None), within,
                     lambda: f"no result of {command}; there are {self.of('results')[-5:]}")

    def close(self):
        self._stop.set()
        self._thread.join(5)
        self._consumer.close()


class Sender:
    """A producer of commands."""

    def __init__(self, brokers, prefix, **properties):
        self.topic = f"{prefix}.commands"
        self._producer = confluent_kafka.Producer({"bootstrap.servers": brokers, "linger.ms": 0,
                                                   "message.max.bytes": 15_000_000, **properties})

    def raw(self, value, key=None, headers=None):
        """Any bytes; returns (partition, offset)."""
        place = []
        self._producer.produce(self.topic, value, key, headers=headers or [],
                               on_delivery=lambda error, message: place.append(error or (message.partition(), message.offset())))
        assert self._producer.flush(20) == 0 and isinstance(place[0], tuple), place
        return place[0]

    def command(self, name, pbx="hq", args=None, id=None, key=None, headers=None, **more):
        """Returns the command's id."""
        command = {"id": id or f"c-{uuid.uuid4()}", "pbx": pbx, "command": name, "args": args or {}, **more}
        self.raw(json.dumps(command).encode(), key or command["id"], headers)
        return command["id"]
