"""The companion programs and the demo, as the README shows them."""
import json
import subprocess

from bus import BIN, run as program
from calls import Call
from lab import TOP
from wait import until

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


def follow(bus, kafka, *arguments):
    return subprocess.Popen([BIN / "asterbus", "tail", "--config", bus.file, *arguments], stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True)


def test_normalize_needs_no_server():
    done = subprocess.run([BIN / "asterbus", "normalize"], input=CAPTURE, capture_output=True, timeout=20)
    assert done.returncode == 0, done.stderr
    events = [json.loads(line) for line in done.stdout.splitlines() if line.strip()]
    assert [event["type"] for event in events] == ["asterbus.channel.hangup"]
    assert events[0]["data"]["cause"] == {"code": 16, "name": "normal_clearing", "text": "Normal Clearing"}
    assert events[0]["data"]["native"] == {"TenantID": "7"}


def test_send_waits_for_the_result(bus, kafka):
    done = program("asterbus", "send", "--config", bus.file, "--pbx", "hq", "ping")
    assert done.returncode == 0 and "succeeded" in done.stdout, done.stdout + done.stderr
    done = program("asterbus", "send", "--config", bus.file, "--pbx", "hq", "hangup", "channel=1.404")
    assert done.returncode == 1 and "channel_not_found" in done.stdout + done.stderr


def test_tail_follows_a_call(bus, hq, kafka):
    tail = follow(bus, kafka, "--json", "--type", "channel.hangup")
    found = []
    try:
        call = Call(hq, "100")
        for line in tail.stdout:
            found.append(json.loads(line))
            if f"hq/{call.near}" == found[-1].get("callid"):
                break
            if len(found) % 2 == 0:
                call = Call(hq, "100")
    finally:
        tail.terminate()
        tail.wait(10)
    assert {event["type"] for event in found} == {"asterbus.channel.hangup"}


def test_status_tells_the_links(bus):
    done = program("asterbus", "status", "--url", f"http://127.0.0.1:{bus.port}")
    assert done.returncode == 0 and "hq" in done.stdout and "up" in done.stdout, done.stdout + done.stderr


def test_schema_prints_a_schema():
    done = program("asterbus", "schema", "channel.hangup")
    assert done.returncode == 0 and json.loads(done.stdout), done.stderr


def test_wrong_use_is_64():
    for arguments in (["nonsense"], ["send"], []):
        assert program("asterbus", *arguments).returncode == 64, arguments


def test_the_demo_ends_by_itself():
    done = subprocess.run([TOP / "scripts/demo", "--seconds", "20"], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert "originate" in done.stdout and "succeeded" in done.stdout, done.stdout[-3000:]
