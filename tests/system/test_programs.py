"""The companion programs and the demo, as the README shows them."""
import json
import subprocess

from bus import BIN, run as program
from calls import Call
from lab import TOP

CAPTURE = b"""Asterisk Call Manager/11.0.0\r
Event: Hangup\r
Privilege: call,all\r
Channel: PJSIP/6001-00000001\r
ChannelState: 6\r
ChannelStateDesc: Up\r
Uniqueid: 1795251978.5\r
Linkedid: 1795251978.5\r
Cause: 16\r
Cause-txt: Normal Clearing\r
TenantID: 7\r
\r
"""


def test_normalize_needs_no_server():
    done = subprocess.run([BIN / "asterbus", "normalize"], input=CAPTURE, capture_output=True, timeout=20)
    assert done.returncode == 0, done.stderr
    events = [json.loads(line) for line in done.stdout.splitlines() if line.strip()]
    assert [event["type"] for event in events] == ["asterbus.channel.hangup"]
    assert events[0]["data"]["cause"] == {"code": 16, "name": "normal_clearing", "text": "Normal Clearing"}
    assert events[0]["data"]["native"] == {"TenantID": "7"}


def test_send_waits_for_the_result(bus):
    done = program("asterbus", "send", "--config", bus.file, "--pbx", "hq", "ping")
    assert done.returncode == 0 and "succeeded" in done.stdout, done.stdout + done.stderr
    done = program("asterbus", "send", "--config", bus.file, "--pbx", "hq", "hangup", "channel=1.404")
    assert done.returncode == 1 and "channel_not_found" in done.stdout + done.stderr


def test_tail_follows_one_call(bus, hq, watch):
    call = Call(hq, "100")
    watch.wait(lambda p: p.event == "Hangup" and p.get("Uniqueid") == call.near)
    done = program("asterbus", "tail", "--config", bus.file, "--from-beginning", "--json", "--type", "channel.hangup",
                   "--call", f"hq/{call.near}", "--count", "2", "--seconds", "15")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0 and len(found) == 2, done.stdout + done.stderr
    assert {(event["type"], event["callid"]) for event in found} == {("asterbus.channel.hangup", f"hq/{call.near}")}


def test_tail_shows_people_what_happens(bus, hq, watch):
    call = Call(hq, "8138")
    watch.wait(lambda p: p.event == "Hangup" and p.get("Uniqueid") == call.near)
    done = program("asterbus", "tail", "--config", bus.file, "--from-beginning", "--call", f"hq/{call.near}", "--count", "5")
    assert done.returncode == 0 and len(done.stdout.splitlines()) >= 5 and "{" not in done.stdout, done.stdout


def test_status_tells_the_links(bus):
    done = program("asterbus", "status", "--url", f"http://127.0.0.1:{bus.port}")
    assert done.returncode == 0 and "hq" in done.stdout and "up" in done.stdout, done.stdout + done.stderr


def test_wrong_use_is_64():
    for arguments in (["nonsense"], ["send"], []):
        assert program("asterbus", *arguments).returncode == 64, arguments


def test_the_demo_ends_by_itself():
    done = subprocess.run([TOP / "scripts/demo", "--seconds", "20"], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert "originate" in done.stdout and "succeeded" in done.stdout, done.stdout[-3000:]
