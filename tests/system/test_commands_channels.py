"""Each verb on channels, by what it does in Asterisk."""
import uuid

import pytest

from calls import Call, bridged, peer
from wait import until


def succeeded(result, via=("ami", "ari")):
    assert result["status"] == "succeeded" and result["error"] is None, result
    assert result["via"] in via, result
    assert result["received"] <= result["started"] <= result["finished"]
    return result["data"]


def name_of(prefix="ch"):
    return f"{prefix}-{uuid.uuid4().hex[:12]}"


@pytest.fixture
def call(hq, watch):
    """A call that stays, in the dialplan."""
    placed = Call(hq, "600")
    watch.wait(lambda p: p.event == "OriginateResponse" and p.get("Uniqueid") == placed.near)
    return placed


@pytest.fixture
def in_stasis(hq, watch):
    """A call whose far end is in the daemon's Stasis application."""
    placed = Call(hq, "300", near="talk")
    until(lambda: placed.far in hq.ari.get("/applications/bus")[1]["channel_ids"] or
          hq.ari.get(f"/channels/{placed.far}")[1].get("dialplan", {}).get("app_name") == "Stasis")
    return placed


def test_originate_calls_a_place_in_the_dialplan(hq, run):
    channel = name_of()
    data = succeeded(run("originate", {"endpoint": "Local/600@default/n", "context": "caller", "extension": "s", "priority": 1,
                                       "channel_id": channel, "other_channel_id": channel + "-2", "caller_id": "Al <555>",
                                       "variables": {"A": "1", "B": "x y"}, "timeout_ms": 5000, "account_code": "acc"}))
    assert data["channel"]["id"] == channel
    there = hq.find(channel)
    assert (there.get("Context"), there.get("Exten"), there.get("ChannelStateDesc")) == ("caller", "s", "Up")
    assert hq.find(channel + "-2").get("CallerIDNum") == "555" and there.get("AccountCode") == "acc"
    assert (hq.variable("A", there.get("Channel")), hq.variable("B", there.get("Channel"))) == ("1", "x y")


def test_originate_runs_an_application(hq, run):
    data = succeeded(run("originate", {"endpoint": "Local/600@default/n", "application": "Wait", "application_data": "60"}))
    there = hq.find(data["channel"]["id"])
    assert (there.get("Application"), there.get("ApplicationData")) == ("Wait", "60")


def test_originate_into_stasis(hq, run, reader):
    data = succeeded(run("originate", {"endpoint": "Local/600@default/n", "stasis_app": "bus", "stasis_args": "a,b"}))
    start = reader.wait(lambda r: r.type == "stasis.start" and r.data["channel"]["id"] == data["channel"]["id"])
    assert "a" in str(start.data)


@pytest.mark.parametrize("endpoint, more, code", [
    ("Local/800@default/n", {}, {"busy"}), ("Local/801@default/n", {}, {"congestion"}),
    ("Local/750@default/n", {"timeout_ms": 1000}, {"no_answer"})])
def test_originate_that_is_not_answered_fails_and_says_why(endpoint, more, code, hq, run):
    result = run("originate", {"endpoint": endpoint, "context": "caller", "extension": "s", **more})
    assert result["status"] == "failed" and result["error"]["code"] in code, result
    hq.ami.until_idle()


def test_originate_to_nowhere_fails(run):
    result = run("originate", {"endpoint": "Local/9999@default/n", "context": "caller", "extension": "s"})
    assert result["status"] == "failed" and result["error"]["message"], result


def test_hangup_by_id_and_by_name_with_a_cause(hq, watch, run):
    for by, cause, code in (("id", 17, "17"), ("name", "busy", "17"), ("id", None, None)):
        placed = Call(hq, "600")
        watch.wait(lambda p: p.event == "OriginateResponse" and p.get("Uniqueid") == placed.near)
        channel = placed.near if by == "id" else placed.name(placed.near)
        succeeded(run("hangup", {"channel": channel, **({"cause": cause} if cause else {})}))
        end = watch.wait(lambda p: p.event == "Hangup" and p.get("Uniqueid") == placed.near)
        assert code is None or end.get("Cause") == code


def test_redirect_sends_a_channel_elsewhere(hq, call, run):
    succeeded(run("redirect", {"channel": call.far, "context": "default", "extension": "601"}))
    until(lambda: hq.find(call.far).get("Application") == "Echo")


def test_redirect_sends_both_legs_elsewhere(hq, watch, run):
    placed = bridged(Call(hq, "700"), watch)
    other = hq.find(peer(placed)).get("Uniqueid")
    succeeded(run("redirect", {"channel": placed.far, "context": "default", "extension": "601",
                               "extra_channel": other, "extra_context": "default", "extra_extension": "600"}))
    until(lambda: (hq.find(placed.far).get("Application"), hq.find(other).get("Application")) == ("Echo", "Wait"))


def test_bridge_joins_two_channels(hq, watch, call, run):
    other = Call(hq, "600")
    watch.wait(lambda p: p.event == "OriginateResponse" and p.get("Uniqueid") == other.near)
    succeeded(run("bridge", {"channel_a": call.near, "channel_b": other.near}))
    until(lambda: hq.find(call.near).get("BridgeId") and hq.find(call.near).get("BridgeId") == hq.find(other.near).get("BridgeId"))


def test_a_bridge_is_made_filled_emptied_and_destroyed(hq, in_stasis, run):
    bridge = name_of("br")
    data = succeeded(run("bridge.create", {"bridge": bridge, "type": "mixing", "name": "ours"}), ("ari",))
    assert bridge in str(data) and hq.ari.get(f"/bridges/{bridge}")[1]["name"] == "ours"
    succeeded(run("bridge.add", {"bridge": bridge, "channels": [in_stasis.far]}))
    until(lambda: hq.ari.get(f"/bridges/{bridge}")[1]["channels"] == [in_stasis.far])
    succeeded(run("bridge.remove", {"bridge": bridge, "channels": [in_stasis.far]}))
    until(lambda: hq.ari.get(f"/bridges/{bridge}")[1]["channels"] == [])
    succeeded(run("bridge.destroy", {"bridge": bridge}))
    until(lambda: hq.ari.get(f"/bridges/{bridge}")[0] == 404)
    assert run("bridge.destroy", {"bridge": bridge})["status"] == "failed"


def test_ring_and_answer(hq, run):
    placed = Call(hq, "302")
    until(lambda: hq.find(placed.far) and hq.find(placed.far).get("Application") == "Stasis")
    succeeded(run("ring", {"channel": placed.far}))
    until(lambda: hq.find(placed.near).get("ChannelStateDesc") == "Ringing")
    succeeded(run("ring.stop", {"channel": placed.far}))
    succeeded(run("answer", {"channel": placed.far}))
    until(lambda: hq.find(placed.far).get("ChannelStateDesc") == "Up")


def test_hold_and_unhold(watch, in_stasis, run):
    since = len(watch.events)
    succeeded(run("hold", {"channel": in_stasis.far}))
    watch.wait(lambda p: p.event == "MusicOnHoldStart" and p.get("Linkedid") == in_stasis.near, since=since)
    succeeded(run("unhold", {"channel": in_stasis.far}))
    watch.wait(lambda p: p.event == "MusicOnHoldStop" and p.get("Linkedid") == in_stasis.near, since=since)


@pytest.mark.parametrize("direction", ["in", "out", "both"])
def test_mute_and_unmute(direction, in_stasis, call, run):
    for channel in (in_stasis.far, call.near):
        succeeded(run("mute", {"channel": channel, "direction": direction}))
        succeeded(run("unmute", {"channel": channel, "direction": direction}))


def test_dtmf_is_heard_at_the_other_end(watch, call, run):
    since = len(watch.events)
    succeeded(run("dtmf", {"channel": call.near, "digits": "5#", "duration_ms": 80, "between_ms": 80}))
    for digit in "5#":
        watch.wait(lambda p: p.event == "DTMFEnd" and p.get("Digit") == digit and p.get("Linkedid") == call.near, since=since)


def test_play_pause_resume_and_stop(hq, in_stasis, run):
    playback = name_of("pb")
    succeeded(run("play", {"channel": in_stasis.far, "media": ["sound:demo-congrats"], "playback": playback}), ("ari",))
    until(lambda: hq.ari.get(f"/playbacks/{playback}")[1]["state"] == "playing")
    succeeded(run("playback.pause", {"playback": playback}))
    until(lambda: hq.ari.get(f"/playbacks/{playback}")[1]["state"] == "paused")
    succeeded(run("playback.resume", {"playback": playback}))
    until(lambda: hq.ari.get(f"/playbacks/{playback}")[1]["state"] == "playing")
    succeeded(run("playback.stop", {"playback": playback}))
    until(lambda: hq.ari.get(f"/playbacks/{playback}")[0] == 404)


def test_play_a_list_on_a_bridge(hq, in_stasis, run):
    bridge, playback = name_of("br"), name_of("pb")
    run("bridge.create", {"bridge": bridge})
    run("bridge.add", {"bridge": bridge, "channels": [in_stasis.far]})
    succeeded(run("play", {"bridge": bridge, "media": ["sound:demo-congrats", "sound:beep"], "playback": playback}))
    told = until(lambda: hq.ari.get(f"/playbacks/{playback}")[1])
    assert told["target_uri"] == f"bridge:{bridge}"
    succeeded(run("bridge.destroy", {"bridge": bridge}))


def test_record_pause_resume_and_stop(hq, in_stasis, run):
    recording = name_of("rec")
    succeeded(run("record", {"channel": in_stasis.far, "name": recording, "format": "wav", "max_duration_ms": 60000,
                             "if_exists": "overwrite", "beep": False, "terminate_on": "none"}), ("ari",))
    state = lambda: hq.ari.get(f"/recordings/live/{recording}")[1].get("state")
    until(lambda: state() == "recording")
    succeeded(run("recording.pause", {"name": recording}))
    until(lambda: state() == "paused")
    succeeded(run("recording.resume", {"name": recording}))
    until(lambda: state() == "recording")
    succeeded(run("recording.stop", {"name": recording}))
    until(lambda: hq.ari.get(f"/recordings/stored/{recording}")[0] == 200)


def test_variables_of_a_channel_and_of_all(hq, call, run):
    near = call.name(call.near)
    succeeded(run("variable.set", {"channel": call.near, "name": "CITY", "value": "Zürich; \\ \"x\""}))
    assert hq.ari.get(f"/channels/{call.near}/variable", variable="CITY")[1]["value"] == "Zürich; \\ \"x\""
    assert succeeded(run("variable.get", {"channel": near, "name": "CITY"}))["value"] == "Zürich; \\ \"x\""
    value = name_of("v")
    succeeded(run("variable.set", {"name": "EVERYWHERE", "value": value}))
    assert hq.variable("EVERYWHERE") == value == succeeded(run("variable.get", {"name": "EVERYWHERE"}))["value"]


def test_a_value_that_ami_would_trim_arrives_unaltered_or_is_refused(hq, call, run):
    result = run("variable.set", {"channel": call.near, "name": "PADDED", "value": "  x  "})
    value = hq.ari.get(f"/channels/{call.near}/variable", variable="PADDED")[1].get("value")
    assert value == "  x  " if result["status"] == "succeeded" else not value, (result, value)


def test_blind_transfer(hq, watch, run):
    placed = bridged(Call(hq, "700"), watch)
    succeeded(run("transfer.blind", {"channel": hq.find(peer(placed)).get("Uniqueid"), "context": "default", "extension": "601"}))
    until(lambda: hq.find(placed.far).get("Application") == "Echo")


def test_attended_transfer(hq, watch, run):
    placed, since = bridged(Call(hq, "700"), watch), len(watch.events)
    transferer = peer(placed)
    succeeded(run("transfer.attended", {"channel": transferer, "context": "consult", "extension": "9"}))
    watch.wait(lambda p: p.event == "BridgeEnter" and p.get("Channel") == transferer, since=since)
    hq.ami.action("Hangup", Channel=transferer)
    watch.wait(lambda p: p.event == "AttendedTransfer", since=since)


def test_park(hq, watch, run):
    placed = bridged(Call(hq, "700"), watch)
    succeeded(run("park", {"channel": placed.far, "timeout_ms": 30000}))
    parked = until(lambda: hq.ami.list("ParkedCalls"))
    assert [slot.get("ParkeeUniqueid") for slot in parked] == [placed.far]
