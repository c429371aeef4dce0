"""Events as consumers read them by default: types, data, envelope, keys, topics, order."""
import collections
import uuid

import pytest

import calls
import schema
from ari import Watcher
from wait import until

CONFIG = {"events": {"mask_dtmf": False}}


def pairs(seen):
    """Each AMI packet with the event that tells it."""
    told = seen.by("ami")
    assert len(told) == len(seen.packets), (collections.Counter(p.event for p in seen.packets), collections.Counter(seen.types()))
    return list(zip(seen.packets, told))


def check_envelope(record, asterisk):
    event = record.event
    assert schema.ENVELOPE <= set(event), event
    assert event["specversion"] == "1.0" and event["datacontenttype"] == "application/json"
    assert event["type"].startswith("asterbus.") and event["dataschema"].startswith("urn:asterbus:schema:"), event
    assert record.type.startswith("native.") or event["dataschema"] == f"urn:asterbus:schema:{record.type}:1", event
    assert event["source"] == f"/asterbus/{asterisk.name}/{record.source}" and event["pbx"] == asterisk.name
    assert event["id"] == f"{asterisk.name}/{record.epoch}/{record.sequence}" and len(event["sequence"]) == 16
    assert schema.TIME.match(event["time"]), event["time"]
    assert record.headers["content-type"].startswith("application/cloudevents+json")


def check_place(record):
    """Topic and key by what the event is about."""
    topic = record.topic.split(".", 1)[1]
    assert topic == (schema.topic(record.type) or topic), record
    if topic == "events.calls" and record.callid:
        assert record.key == record.callid
    assert record.key == record.pbx or record.key.startswith(record.pbx + "/"), record


def check_order(records):
    """All events of one call are in one partition, in order."""
    by_key = collections.defaultdict(list)
    for record in records:
        by_key[record.topic, record.key].append(record)
    for same in by_key.values():
        assert len({record.partition for record in same}) == 1, same
        assert [record.offset for record in same] == sorted(record.offset for record in same)


def calls_of(packets):
    """Each packet with the Linkedid of its call: its own, else the one that its channel was last said to have."""
    linked = {}
    for packet in packets:
        channel, call = packet.get("Uniqueid"), packet.get("Linkedid")
        if channel and call:
            linked[channel] = call
        yield packet, call or linked.get(channel)


@pytest.mark.parametrize("kind", calls.KINDS)
def test_every_event_is_typed_and_no_field_is_lost(kind, hq, watch, window):
    with window() as seen:
        calls.KINDS[kind](hq, watch)
    for packet, record in pairs(seen):
        assert record.type == (schema.expected(packet) or record.type), packet
        assert not schema.lost(packet, record.data), (packet, record.data)
        assert not schema.misplaced(packet, record.data), (packet, record.data)
        check_envelope(record, hq)
    for (_, call), record in zip(calls_of(seen.packets), seen.by("ami")):
        assert not call or record.callid == f"{hq.name}/{call}", record
    for record in seen.events:
        check_place(record)
    check_order(seen.events)
    assert seen.sequences == list(range(seen.sequences[0], seen.sequences[-1] + 1))


def test_a_retrieved_call_tells_that_two_calls_became_one(hq, watch, window):
    with window() as seen:
        calls.park_and_retrieve(hq, watch)
    parked, fetching = calls.placed[-2:]
    merged = seen.of("call.merged")
    assert [(r.data["from"], r.data["to"]) for r in merged] == [(f"hq/{fetching.near}", f"hq/{parked.near}")]
    assert merged[0].callid == f"hq/{fetching.near}" and merged[0].topic.endswith("events.calls")


def test_a_cdr_is_part_of_its_call_although_it_names_a_channel_alone(hq, watch, window, reader):
    with window():
        call = calls.Call(hq, "100")
        for end in (call.near, call.far):
            watch.wait(lambda p: p.event == "Cdr" and p.get("Uniqueid") == end)
    told = [r for r in reader.events("hq") if r.type == "cdr.written" and r.data["channel"]["id"] in (call.near, call.far)]
    assert len(told) == 2
    for record in told:
        assert (record.callid, record.key) == (f"hq/{call.near}",) * 2 and record.topic.endswith("events.calls")


def test_a_hangup_says_why(hq, watch, window):
    with window() as seen:
        calls.Call(hq, "8138")
    causes = [record.data["cause"] for record in seen.of("channel.hangup")]
    assert {(cause["code"], cause["name"]) for cause in causes} == {(38, "network_out_of_order")}


def test_a_user_event_keeps_its_own_fields_and_names(hq, watch, window):
    with window() as seen:
        hq.ami.action("UserEvent", UserEvent="Order", Id="77", Note="x: y")
        calls.KINDS["odd variables and user event"](hq, watch)
    plain, of_call = seen.of("user.event")
    assert plain.data["event"] == "Order" and plain.data["fields"] == {"Id": "77", "Note": "x: y"}
    assert plain.topic.endswith("events.system") and plain.callid is None
    assert of_call.data["event"] == "Odd" and of_call.data["fields"] == {"Text": "x=1; y: 2", "Empty": "", "Number": "7"}
    assert of_call.topic.endswith("events.calls") and of_call.callid == f"hq/{calls.placed[-1].near}"


def test_a_stasis_call_with_playback_and_recording_is_told_once_and_under_its_call_id(hq, watch, window):
    with window() as seen:
        call = calls.Call(hq, "300", near="talk")
        until(lambda: hq.ari.post(f"/channels/{call.far}/play/p-{call.near}", media="sound:beep")[0] == 201)
        until(lambda: hq.ari.get(f"/playbacks/p-{call.near}")[0] == 404)
        hq.ari.post(f"/channels/{call.far}/record", name=f"r-{call.near}", format="wav")
        until(lambda: hq.ari.get(f"/recordings/live/r-{call.near}")[1].get("state") == "recording")
        hq.ari.post(f"/recordings/live/r-{call.near}/stop")
        until(lambda: hq.ari.get(f"/recordings/stored/r-{call.near}")[0] == 200)
        call.hangup()
    told = [record.type for record in seen.events if record.type in schema.ARI_ONLY.values()]
    assert sorted(told) == sorted(schema.ARI_ONLY.values())
    for record in seen.of(*schema.ARI_ONLY.values()):
        assert record.source == "ari" and record.callid == f"hq/{call.near}", record
    assert seen.of("stasis.start")[0].data["channel"]["id"] == call.far
    # what AMI tells comes from AMI alone
    assert len(pairs(seen)) == len(seen.packets)
    assert not [record for record in seen.by("ari") if record.type in schema.TYPES.values()]


def test_a_device_state_is_keyed_by_its_device(hq, window):
    lamp = f"Custom:{uuid.uuid4().hex[:8]}"
    with window() as seen:
        hq.ami.action("Setvar", Variable=f"DEVICE_STATE({lamp})", Value="INUSE")
        hq.ami.action("Setvar", Variable=f"DEVICE_STATE({lamp})", Value="NOT_INUSE")
    told = [record for record in seen.of("device.state_changed") if record.key == f"hq/{lamp}"]
    assert [record.data["state"] for record in told] == ["in_use", "not_in_use"], told


def test_queue_members_are_keyed_by_their_queue(hq, window):
    interface = f"Local/{uuid.uuid4().hex[:6]}@agents"
    with window() as seen:
        hq.ami.action("QueueAdd", Queue="sales", Interface=interface, Penalty="3", MemberName="New One")
        hq.ami.action("QueuePause", Queue="sales", Interface=interface, Paused="true", Reason="lunch")
        hq.ami.action("QueueRemove", Queue="sales", Interface=interface)
    told = seen.of("queue.member_added", "queue.member_paused", "queue.member_removed")
    assert [record.type for record in told] == ["queue.member_added", "queue.member_paused", "queue.member_removed"]
    assert {(record.key, record.topic.split(".", 1)[1]) for record in told} == {("hq/sales", "events.queues")}
    for packet, record in pairs(seen):
        assert not schema.lost(packet, record.data), packet


def test_another_application_does_not_disturb(hq, watch, window):
    other = Watcher(hq.ari, "second", subscribe_all=False)
    with window() as seen:
        call = calls.Call(hq, "301", near="talk")
        other.wait(lambda event: event["type"] == "StasisStart" and event["channel"]["id"] == call.far)
        call.hangup()
    other.close()
    assert len(pairs(seen)) == len(seen.packets)


def test_every_link_says_that_it_is_up(reader, hq):
    up = [record for record in reader.events("hq") if record.type == "link.up"]
    assert {record.topic.split(".", 1)[1] for record in up} == {"events.system"}
    assert {record.key for record in up} == {"hq"} and len(up) >= 2
