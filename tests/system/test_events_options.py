"""What an operator can choose about events: sources, encoding, native fields, filters, masking, topics."""
import contextlib
import uuid

import pytest

import calls
import schema
from ami import Session
from bus import pbx
from records import Reader
from wait import until
from window import Window


@contextlib.contextmanager
def running(make_bus, kafka, pbxs, topics=None, **over):
    daemon = make_bus(pbxs, over).start().ready()
    reader = Reader(kafka.brokers, daemon.prefix) if topics is None else Reader(kafka.brokers, daemon.prefix, topics)
    yield reader
    reader.close()
    assert daemon.stop() == 0, daemon.log[-2000:]


@pytest.fixture
def observed(hq, watch, make_bus, kafka):
    """The window of one answered Stasis call with a playback, under some events config."""
    def observe(**events):
        with running(make_bus, kafka, [pbx(hq)], events=events) as reader:
            with Window(hq, watch, reader) as seen:
                seen.call = calls.Call(hq, "300", near="dtmf")
                until(lambda: hq.ari.post(f"/channels/{seen.call.far}/play", media="sound:beep")[0] == 201)
            return seen
    return observe


def test_fused_tells_each_fact_once(observed):
    seen = observed()
    assert len(seen.by("ami")) == len(seen.packets)
    from_ari = {record.type for record in seen.by("ari")}
    assert {"stasis.start", "playback.started"} <= from_ari
    assert not from_ari & set(schema.TYPES.values())


def test_both_tells_each_fact_by_each_link_with_the_same_type_and_call(observed):
    seen = observed(sources="both")
    for kind in ("channel.created", "channel.hangup", "channel.dtmf_received"):
        by = {source: sorted((r.data["channel"]["id"], r.callid) for r in seen.by(source) if r.type == kind)
              for source in ("ami", "ari")}
        assert by["ami"] == by["ari"] != [], kind


def test_ami_alone(observed):
    seen = observed(sources="ami")
    assert len(seen.by("ami")) == len(seen.packets) and not seen.by("ari")


def test_ari_alone_tells_the_same_call_ids(hq, watch, make_bus, kafka):
    with running(make_bus, kafka, [pbx(hq)], events={"sources": "ari"}) as reader:
        call = calls.Call(hq, "300")
        reader.wait(lambda r: r.type == "stasis.start" and r.data["channel"]["id"] == call.far)
        call.hangup()
        for end in (call.near, call.far):
            reader.wait(lambda r: r.type == "channel.hangup" and r.data["channel"]["id"] == end)
        told = [record for record in reader.events("hq") if call.far in record.value.decode() and record.callid]
        assert {record.source for record in told} == {"ari"}
        assert {record.callid for record in told if record.type != "call.merged"} == {f"hq/{call.near}"}


def test_a_pbx_with_ari_alone_is_told(hq, make_bus, kafka):
    with running(make_bus, kafka, [pbx(hq, ami=None)]) as reader:
        call = calls.Call(hq, "300")
        reader.wait(lambda r: r.type == "stasis.start" and r.data["channel"]["id"] == call.far)
        call.hangup()
        reader.wait(lambda r: r.type == "channel.hangup" and r.data["channel"]["id"] == call.far)


def test_two_applications_hear_of_what_they_are_subscribed_to_and_of_their_own_calls(hq, make_bus, kafka):
    heard, unheard, bridge = calls.Call(hq, "600"), calls.Call(hq, "600"), f"br-{uuid.uuid4().hex[:8]}"
    until(lambda: hq.find(heard.near) and hq.find(unheard.near))
    assert hq.ari.post(f"/bridges/{bridge}", type="mixing")[0] == 200
    apps = [{"name": "bus", "subscribe_all": False, "subscribe": [f"channel:{heard.near}", f"bridge:{bridge}"]},
            {"name": "second", "subscribe_all": False}]
    with running(make_bus, kafka, [pbx(hq, ami=None, ari={"apps": apps})]) as reader:
        told = lambda kind, thing, id: reader.wait(lambda r: r.type == kind and r.data[thing]["id"] == id)
        for call in (unheard, heard):
            call.hangup()
        assert told("channel.hangup", "channel", heard.near).data["stasis_app"] == "bus"
        hq.ari.delete(f"/bridges/{bridge}")
        assert told("bridge.destroyed", "bridge", bridge).data["stasis_app"] == "bus"
        for exten, app in (("300", "bus"), ("301", "second")):
            call = calls.Call(hq, exten)
            assert told("stasis.start", "channel", call.far).data["stasis_app"] == app
            call.hangup()
            assert told("stasis.end", "channel", call.far).data["stasis_app"] == app
        assert not [record for record in reader.events("hq") if unheard.near in record.value.decode()]


def test_binary_events_carry_their_attributes_as_headers(observed):
    seen = observed(encoding="binary")
    assert len(seen.by("ami")) == len(seen.packets)
    for record in seen.events:
        assert record.headers["content-type"] == "application/json" and record.headers["ce_specversion"] == "1.0"
        assert record.headers["ce_id"] == f"hq/{record.epoch}/{record.sequence}"
        assert "specversion" not in record.json and record.json == record.data
    of_call = [record for record in seen.events if record.type == "channel.hangup"]
    assert {record.headers["ce_callid"] for record in of_call} == {f"hq/{seen.call.near}"}


def test_native_none_leaves_native_out_of_what_the_schema_knows(observed):
    known = [record for record in observed(native="none").events if not record.type.startswith("native.")]
    assert known and not [record for record in known if "native" in record.data]


def test_digits_are_masked_wherever_they_stand(observed):
    seen = observed(native="all")
    told = [record for record in seen.events if "dtmf" in record.type]
    assert told
    for record in told:
        native = dict(map(tuple, record.data["native"])) if isinstance(record.data["native"], list) else record.data["native"]
        digit = native.get("Digit") or native.get("digit")
        assert digit not in ("1", "2"), record
        assert not {"1", "2"} & {leaf for name, value in record.data.items() if name not in ("native", "channel")
                                 for leaf in schema.leaves(value)}, record


def test_excluded_types_are_absent_and_take_no_number(observed):
    seen = observed(exclude=["channel.variable_set", "channel.dialplan_*", "device.*"])
    kinds = {record.type for record in seen.events}
    assert "channel.created" in kinds
    assert not {kind for kind in kinds if kind.startswith(("channel.variable_set", "channel.dialplan_", "device."))}
    assert [r.sequence for r in seen.events] == list(range(seen.events[0].sequence, seen.events[-1].sequence + 1))


def test_included_types_alone_are_told(observed):
    seen = observed(include=["user.event", "channel.hangup"])
    assert set(seen.types()) <= {"user.event", "channel.hangup", "call.merged"} and "channel.hangup" in seen.types()


def test_topics_can_have_names_of_their_own(hq, watch, make_bus, kafka):
    daemon = make_bus([pbx(hq)])
    daemon.config["topics"]["calls"] = f"{daemon.prefix}.phone"
    daemon.write(daemon.config)
    daemon.start().ready()
    reader = Reader(kafka.brokers, daemon.prefix, ("phone", "events.system"))
    call = calls.Call(hq, "100")
    until(lambda: [r for r in reader.of("phone") if r.type == "channel.hangup" and r.callid == f"hq/{call.near}"])
    reader.close()


def test_times_are_those_of_a_pbx_that_tells_them(branch, make_bus, kafka):
    session = Session(branch.port)
    with running(make_bus, kafka, [pbx(branch)]) as reader:
        with Window(branch, session, reader) as seen:
            calls.Call(branch, "100")
    for packet, record in zip(seen.packets, seen.by("ami")):
        assert record.data["time_source"] == "pbx"
        assert abs(schema.moment(record.event["time"]) - float(packet.get("Timestamp"))) < 0.002
    session.close()


def test_times_are_the_moment_of_reading_otherwise(observed):
    assert {record.data["time_source"] for record in observed().by("ami")} == {"read"}
