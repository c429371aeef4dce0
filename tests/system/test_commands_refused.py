"""Bad, forbidden, late and repeated commands: each gets its one answer, and nothing happens on the PBX."""
import datetime
import json
import uuid

import pytest

from wait import until

NOW = lambda **delta: (datetime.datetime.utcnow() + datetime.timedelta(**delta)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
CALL = {"endpoint": "Local/100@default/n", "context": "caller", "extension": "s"}
EVIL = "x\r\n\r\nAction: Originate\r\nChannel: Local/100@default\r\nApplication: Wait\r\nData: 1"

REJECTED = [
    ("nonsense", {}, "unknown_command", "nonsense"),
    ("ami.Nonsense", {}, "unknown_command", "Nonsense"),
    ("ari.channels.nonsense", {}, "unknown_command", "nonsense"),
    ("originate", {}, "invalid_argument", "endpoint"),
    ("originate", {**CALL, "timeout_ms": "soon"}, "invalid_argument", "timeout_ms"),
    ("originate", {**CALL, "colour": "red"}, "invalid_argument", "colour"),
    ("originate", {**CALL, "variables": ["A"]}, "invalid_argument", "variables"),
    ("originate", {**CALL, "endpoint": EVIL}, "invalid_argument", "endpoint"),
    ("originate", {**CALL, "caller_id": "a\nb"}, "invalid_argument", "caller_id"),
    ("originate", {**CALL, "variables": {"A": EVIL}}, "invalid_argument", "variables"),
    ("originate", {**CALL, "context": "caller\0"}, "invalid_argument", "context"),
    ("variable.set", {"name": "LAB\r\nX: 1", "value": "1"}, "invalid_argument", "name"),
    ("hangup", {"channel": ["a"]}, "invalid_argument", "channel"),
    ("hangup", {"channel": "1.1", "cause": "never"}, "invalid_argument", "cause"),
    ("dtmf", {"channel": "1.1", "digits": "12x"}, "invalid_argument", "digits"),
    ("mute", {"channel": "1.1", "direction": "sideways"}, "invalid_argument", "direction"),
    ("bridge.add", {"bridge": "b", "channels": 3}, "invalid_argument", "channels"),
    ("ami.UserEvent", {"UserEvent": EVIL}, "invalid_argument", "UserEvent"),
    ("ami.UserEvent", {"UserEvent": "x", "A: b\r\nX": "1"}, "invalid_argument", None),
    ("ami.UserEvent", {"UserEvent": "x", "Long": "y" * 2000}, "invalid_argument", "Long"),
    ("ami.Command", {"Command": "core show channels"}, "not_allowed", None),
    ("ami.ModuleLoad", {"Module": "res_ari.so", "LoadType": "unload"}, "not_allowed", None),
    ("ami.Reload", {}, "not_allowed", None),
    ("ami.Filter", {"Operation": "Add", "Filter": "x"}, "not_allowed", None),
    ("ami.Logoff", {}, "not_allowed", None),
    ("originate", {"endpoint": "Local/100@default", "application": "System", "application_data": "true"}, "not_allowed", None),
    ("originate", {"endpoint": "Local/100@default", "application": "AGI", "application_data": "x"}, "not_allowed", None),
    ("ami.Originate", {"Channel": "Local/100@default", "Application": "System", "Data": "true"}, "not_allowed", None),
    ("variable.set", {"name": "SHELL(touch /tmp/x)", "value": "1"}, "not_allowed", None),
    ("variable.get", {"name": "SHELL(true)"}, "not_allowed", None),
]


@pytest.mark.parametrize("command, args, code, names", REJECTED, ids=lambda value: str(value)[:40])
def test_a_bad_or_forbidden_command_is_rejected_and_changes_nothing(command, args, code, names, run, window, hq):
    with window() as seen:
        result = run(command, args)
    assert result["status"] == "rejected" and result["error"]["code"] == code, result
    assert result["started"] is None and result["error"]["message"], result
    assert names is None or names in result["error"]["message"], result
    assert not [packet for packet in seen.packets if packet.event in ("Newchannel", "UserEvent", "Reload")]


@pytest.mark.parametrize("channel", ["../../asterisk/info", "..%2f..%2fx", "a/b", "a?b=c", "a b#c", "%00"])
def test_a_channel_id_never_reaches_another_place_of_ari(channel, run, watch, hq):
    result = run("ari.channels.hangup", {"channelId": channel})
    assert result["status"] in ("rejected", "failed"), result
    assert result["error"]["code"] in ("invalid_argument", "channel_not_found", "not_found"), result


def test_an_unknown_pbx_is_said(run):
    result = run("ping", pbx="moon")
    assert (result["status"], result["error"]["code"]) == ("rejected", "unknown_pbx") and "moon" in result["error"]["message"]


def test_a_command_whose_deadline_has_passed_is_not_sent(run, window):
    with window() as seen:
        result = run("originate", CALL, deadline=NOW(seconds=-1))
    assert (result["status"], result["error"]["code"], result["started"]) == ("expired", "deadline_passed", None), result
    assert "Newchannel" not in [packet.event for packet in seen.packets]


def test_a_command_in_time_is_sent(run):
    assert run("ping", deadline=NOW(seconds=20))["status"] == "succeeded"


@pytest.mark.parametrize("value", [b"", b"{", b"\xff\x00\x01", b"[1]", b'"ping"', b'{"command": "ping", "pbx": "hq"}',
                                   b'{"id": 7, "command": "ping", "pbx": "hq"}', b"null", b"[" * 100_000], ids=lambda v: repr(v)[:30])
def test_what_is_no_command_goes_to_the_rejected_topic_byte_for_byte(value, sender, reader, run):
    key = f"k-{uuid.uuid4()}"
    partition, offset = sender.raw(value, key)
    rejected = until(lambda: next((r for r in reader.of("commands.rejected") if r.key == key), None))
    assert rejected.value == value or (value == b"" and not rejected.value)
    assert rejected.headers["asterbus_reason"] and rejected.headers["asterbus_topic"] == sender.topic
    assert (rejected.headers["asterbus_partition"], rejected.headers["asterbus_offset"]) == (str(partition), str(offset))
    assert rejected.headers["asterbus_length"] == str(len(value))
    assert run("ping")["status"] == "succeeded"


@pytest.mark.parametrize("broken", [{}, {"command": "ping", "args": 3}, {"command": 5}, {"command": "ping", "deadline": "soon"},
                                    {"command": "ping", "pbx": 1}, {"command": "ping", "colour": "red"}], ids=str)
def test_a_broken_command_that_has_an_id_gets_its_result(broken, sender, reader):
    command = f"c-{uuid.uuid4()}"
    sender.raw(json.dumps({"id": command, "pbx": "hq", **broken}).encode())
    result = reader.result(command).json
    assert result["status"] == "rejected" and result["error"]["code"] and result["error"]["message"], result


def test_a_huge_record_does_not_stop_the_consumer(sender, reader, run):
    key = f"k-{uuid.uuid4()}"
    sender.raw(b"\xfe" * 10_000_000, key)
    rejected = until(lambda: next((r for r in reader.of("commands.rejected") if r.key == key), None), 30)
    assert rejected.headers["asterbus_length"] == "10000000" and (b"\xfe" * 10_000_000).startswith(rejected.value)
    assert run("ping")["status"] == "succeeded"


def test_the_same_id_is_executed_once_and_answered_the_same(sender, reader, window, hq):
    with window() as seen:
        first = sender.command("ami.UserEvent", args={"UserEvent": "once"}, key="a")
        answer = reader.result(first).json
        sender.command("ami.UserEvent", args={"UserEvent": "once"}, id=first, key="another")
        until(lambda: len([r for r in reader.of("results") if r.json["command_id"] == first]) == 2)
    assert len([packet for packet in seen.packets if packet.get("UserEvent") == "once"]) == 1
    assert [r.json for r in reader.of("results") if r.json["command_id"] == first] == [answer, answer]


def test_commands_of_one_key_run_in_order(sender, reader, watch):
    mark, since = uuid.uuid4().hex, len(watch.events)
    ids = [sender.command("ami.UserEvent", args={"UserEvent": "order", "Mark": mark, "N": str(n)}, key="same") for n in range(50)]
    for command in ids:
        assert reader.result(command).json["status"] == "succeeded"
    assert [p.get("N") for p in watch.events[since:] if p.get("Mark") == mark] == [str(n) for n in range(50)]


def test_a_slow_command_holds_back_its_own_key_alone(sender, reader):
    slow = sender.command("originate", args={**CALL, "endpoint": "Local/750@default/n", "timeout_ms": 3000}, key="slow")
    behind, beside = sender.command("ping", key="slow"), sender.command("ping", key="quick")
    reader.result(beside)
    assert not [r for r in reader.of("results") if r.json["command_id"] in (slow, behind)]
    assert reader.result(slow).json["error"]["code"] == "no_answer" and reader.result(behind).json["status"] == "succeeded"


def test_a_result_has_the_key_of_its_command_and_says_when(sender, reader):
    result = reader.result(sender.command("ping", key="my-key"))
    assert result.key == "my-key" and result.headers["content-type"].startswith("application/json")
    assert set(result.json) >= {"command_id", "pbx", "command", "status", "data", "error", "received", "started", "finished", "via"}


def test_reply_topic_and_correlation_id_are_honoured(prefix, kafka, sender, reader):
    from records import Reader
    topic = f"{prefix}.replies"
    command = sender.command("ping", headers=[("kafka_replyTopic", topic.encode()), ("kafka_correlationId", b"\x00\x01\xfe")])
    result = reader.result(command)
    replies = Reader(kafka.brokers, prefix, ("replies",))
    reply = until(lambda: replies.of("replies"))[0]
    replies.close()
    assert reply.json == result.json and ("kafka_correlationId", b"\x00\x01\xfe") in reply.raw_headers


def test_a_cloudevent_whose_data_is_the_command_is_accepted(sender, reader):
    command = f"c-{uuid.uuid4()}"
    event = {"specversion": "1.0", "id": "e1", "source": "/crm", "type": "command", "datacontenttype": "application/json",
             "data": {"id": command, "pbx": "hq", "command": "ping", "args": {}}}
    sender.raw(json.dumps(event).encode(), headers=[("content-type", b"application/cloudevents+json")])
    assert reader.result(command).json["status"] == "succeeded"
