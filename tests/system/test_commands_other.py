"""Verbs on queues and the PBX, any AMI action, any ARI operation."""
import uuid

import pytest

from test_commands_channels import succeeded


def members(hq, queue):
    return {packet.get("Location"): packet for packet in hq.ami.list("QueueStatus", Queue=queue) if packet.event == "QueueMember"}


def test_a_queue_member_is_added_paused_and_removed(hq, run):
    interface = f"Local/{uuid.uuid4().hex[:8]}@agents"
    succeeded(run("queue.member.add", {"queue": "sales", "interface": interface, "name": "Ann", "penalty": 3, "paused": False,
                                       "state_interface": "Custom:lamp"}))
    there = members(hq, "sales")[interface]
    assert (there.get("Name"), there.get("Penalty"), there.get("Paused")) == ("Ann", "3", "0")
    assert there.get("StateInterface") == "Custom:lamp"
    succeeded(run("queue.member.pause", {"queue": "sales", "interface": interface, "paused": True, "reason": "lunch"}))
    there = members(hq, "sales")[interface]
    assert (there.get("Paused"), there.get("PausedReason")) == ("1", "lunch")
    succeeded(run("queue.member.pause", {"interface": interface, "paused": False}))
    assert members(hq, "sales")[interface].get("Paused") == "0"
    succeeded(run("queue.member.remove", {"queue": "sales", "interface": interface}))
    assert interface not in members(hq, "sales")
    assert run("queue.member.remove", {"queue": "sales", "interface": interface})["status"] == "failed"


def test_queue_status_lists_what_asterisk_lists(hq, run):
    items = succeeded(run("queue.status", {"queue": "support"}))["items"]
    assert {"Local/1001@agents", "Local/1002@agents"} == set(members(hq, "support"))
    assert all(interface in str(items) for interface in members(hq, "support"))
    assert len(str(succeeded(run("queue.status"))["items"])) > len(str(items))


def test_ping_tells_the_round_trip(run):
    assert 0 <= succeeded(run("ping"))["round_trip_ms"] < 1000


def test_any_ami_action(hq, run):
    data = succeeded(run("ami.CoreSettings"), ("ami",))
    assert hq.ami.action("CoreSettings").get("AsteriskVersion") in str(data)


def test_an_ami_list_gives_its_items(hq, run):
    items = succeeded(run("ami.QueueSummary"))["items"]
    assert len(items) == len(hq.ami.list("QueueSummary"))


def test_an_ami_action_with_a_repeated_header(hq, watch, run):
    mark = uuid.uuid4().hex
    succeeded(run("ami.UserEvent", {"UserEvent": "many", "Id": mark, "Value": ["1", "2"]}))
    assert watch.wait(lambda p: p.get("Id") == mark).all("Value") == ["1", "2"]


def test_any_ari_operation(hq, run):
    data = succeeded(run("ari.asterisk.getInfo"), ("ari",))
    assert hq.ari.get("/asterisk/info")[1]["system"]["version"] in str(data)
    items = succeeded(run("ari.applications.list"))["items"]
    assert "bus" in str(items)


def test_an_ari_operation_with_path_query_and_body(hq, run):
    bridge = f"br-{uuid.uuid4().hex[:8]}"
    succeeded(run("ari.bridges.createWithId", {"bridgeId": bridge, "type": "mixing", "name": "a b/c?d"}))
    assert hq.ari.get(f"/bridges/{bridge}")[1]["name"] == "a b/c?d"
    succeeded(run("ari.bridges.destroy", {"bridgeId": bridge}))
    assert hq.ari.get(f"/bridges/{bridge}")[0] == 404
    value = uuid.uuid4().hex
    succeeded(run("ari.asterisk.setGlobalVar", {"variable": "BY_ARI", "value": value}))
    assert hq.variable("BY_ARI") == value


def test_what_asterisk_refuses_is_failed_with_its_words(run):
    result = run("ami.QueueRemove", {"Queue": "nowhere", "Interface": "Local/1@agents"})
    assert result["status"] == "failed" and result["error"]["native"], result
    result = run("ari.bridges.get", {"bridgeId": "nobody"})
    assert result["status"] == "failed" and result["error"]["native"], result


@pytest.mark.parametrize("verb, args", [
    ("hangup", {}), ("redirect", {"context": "default", "extension": "100"}), ("dtmf", {"digits": "1"}),
    ("variable.get", {"name": "A"}), ("transfer.blind", {"context": "default", "extension": "100"}),
    ("answer", {}), ("mute", {}), ("hold", {}), ("ring", {}), ("play", {"media": ["sound:beep"]}),
    ("record", {"name": "r"}), ("park", {})])
def test_a_channel_that_is_not_there_is_said(verb, args, run):
    result = run(verb, {"channel": "1.404", **args})
    assert result["status"] == "failed" and result["error"]["code"] == "channel_not_found", result
