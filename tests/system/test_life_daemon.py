"""asterbusd as its operator meets it: config errors, --check, signals, pages, logs."""
import json
import signal
import time

import pytest

from bus import merged, pbx, run as program
from calls import Call
from records import Reader, Sender
from wait import until

VALID = """pbxs:
  - name: hq
    ami: {host: 127.0.0.1, port: 5038, username: bus, password: "${AMI_PASSWORD}"}
kafka: {brokers: ["127.0.0.1:9092"]}
"""
BROKEN = {
    "unknown key": (VALID + "evnts: {native: all}\n", 5, "events"),
    "unknown nested key": (VALID + "events:\n  nativ: all\n", 6, "native"),
    "wrong type": (VALID + "events: {mask_dtmf: perhaps}\n", 5, "mask_dtmf"),
    "wrong choice": (VALID + "events: {sources: fusion}\n", 5, "fused"),
    "missing key": (VALID.replace("host: 127.0.0.1, ", ""), 3, "host"),
    "bad name": (VALID.replace("name: hq", "name: HQ!"), 2, "name"),
    "bad duration": (VALID + "commands: {default_deadline: soon}\n", 5, "default_deadline"),
    "no YAML": (VALID + "topics: [\n", 6, ""),
    "unset environment": (VALID.replace("AMI_PASSWORD", "NO_SUCH_VARIABLE"), 3, "NO_SUCH_VARIABLE"),
}


@pytest.mark.parametrize("how", [[], ["--check"]], ids=["start", "check"])
@pytest.mark.parametrize("broken", BROKEN)
def test_a_config_error_is_told_with_its_place_and_ends_with_78(broken, how, tmp_path, monkeypatch):
    text, line, word = BROKEN[broken]
    file = tmp_path / "asterbus.yaml"
    file.write_text(text)
    monkeypatch.setenv("AMI_PASSWORD", "top-secret-pw")
    done = program("asterbusd", "--config", file, *how)
    said = done.stdout + done.stderr
    assert done.returncode == 78, said
    assert f"{file}:{line}:" in said and word in said, said
    assert "top-secret-pw" not in said


def test_check_accepts_a_valid_config(tmp_path, monkeypatch):
    (tmp_path / "ok.yaml").write_text(VALID)
    monkeypatch.setenv("AMI_PASSWORD", "x")
    done = program("asterbusd", "--config", tmp_path / "ok.yaml", "--check")
    assert done.returncode == 0, done.stderr


def test_a_missing_config_and_wrong_use_have_codes_of_their_own(tmp_path):
    assert program("asterbusd", "--config", tmp_path / "none.yaml").returncode == 78
    assert program("asterbusd", "--nonsense").returncode == 64
    assert program("asterbusd", "--help").returncode == 0
    assert program("asterbusd", "--version").stdout.strip()


def test_sigterm_ends_with_0(hq, make_bus):
    daemon = make_bus([pbx(hq)]).start().ready()
    daemon.signal(signal.SIGTERM)
    assert daemon.ended() == 0
    assert not daemon.lines(" error ")


def test_sighup_with_a_bad_config_keeps_the_old(hq, kafka, make_bus):
    daemon = make_bus([pbx(hq)]).start().ready()
    good = daemon.file.read_text()
    daemon.file.write_text(good.replace('"topics"', '"topcs"'))
    daemon.signal(signal.SIGHUP)
    until(lambda: daemon.metric("asterbus_reload_failures_total") == 1)
    until(lambda: daemon.lines("topics"), what="the reason in the log")
    assert daemon.page("/readyz")[0] == 200
    reader = Reader(kafka.brokers, daemon.prefix)
    call = Call(hq, "100")
    reader.wait(lambda r: r.type == "channel.hangup" and r.callid == f"hq/{call.near}")
    reader.close()


def test_sighup_takes_over_events_and_commands_and_says_what_needs_a_restart(hq, branch, kafka, make_bus):
    daemon = make_bus([pbx(hq)]).start().ready()
    reader, sender = Reader(kafka.brokers, daemon.prefix), Sender(kafka.brokers, daemon.prefix)
    assert reader.result(sender.command("ping")).json["status"] == "succeeded"
    daemon.write(merged(daemon.config, {"pbxs": [pbx(hq), pbx(branch)], "events": {"exclude": ["channel.created"]},
                                        "commands": {"deny": ["ping"]}}))
    daemon.signal(signal.SIGHUP)
    until(lambda: daemon.lines("reload", "in force"))
    assert daemon.lines("branch", "next start")
    call = Call(hq, "100")
    reader.wait(lambda r: r.type == "channel.hangup" and r.callid == f"hq/{call.near}")
    assert not [r for r in reader.events("hq") if r.type == "channel.created" and r.callid == f"hq/{call.near}"]
    assert reader.result(sender.command("ping")).json["error"]["code"] == "not_allowed"
    assert not [r for r in reader.events("hq") if r.type in ("link.down", "stream.gap")]
    reader.close()


def test_pages(hq, make_bus):
    daemon = make_bus([pbx(hq)]).start().ready()
    assert daemon.page("/healthz")[0] == 200
    status = json.loads(daemon.page("/api/status")[1])
    assert status["ready"] is True and [p["name"] for p in status["pbxs"]] == ["hq"]
    code, text = daemon.page("/")
    assert code == 200 and "<html" in text.lower()
    assert daemon.page("/nothing")[0] == 404
    for method in ("POST", "PUT", "DELETE"):
        assert daemon.page("/api/status", method)[0] in (400, 404, 405)
    assert "buspw" not in daemon.page("/metrics")[1] + daemon.page("/api/status")[1] + text + daemon.log


def test_metrics_add_up(hq, watch, make_bus):
    daemon = make_bus([pbx(hq)]).start().ready()
    call = Call(hq, "300", near="dtmf")
    watch.wait(lambda p: p.event == "Hangup" and p.get("Uniqueid") == call.far, 20)
    hq.ami.until_idle()
    metric = lambda name: daemon.metric(f"asterbus_{name}_total", pbx="hq")

    def law():
        received = metric("link_received")
        return received == (metric("events_published") - metric("events_own") + metric("events_told_by_other")
                            + metric("events_excluded") + metric("events_dropped")) and \
            metric("events_published") == metric("events_delivered") and received > 50
    until(law, 10, lambda: daemon.page("/metrics")[1])


def test_logs_are_one_json_object_a_line(hq, make_bus):
    daemon = make_bus([pbx(hq)], {"log": {"format": "json", "level": "info"}}).start().ready()
    assert daemon.stop() == 0
    lines = [json.loads(line) for line in daemon.log.splitlines()]
    assert lines and all(isinstance(line, dict) for line in lines)


def test_a_second_daemon_on_the_same_state_is_refused_or_apart(hq, make_bus):
    first = make_bus([pbx(hq)]).start().ready()
    second = make_bus([pbx(hq, ari=None)], {"state_dir": first.config["state_dir"]}).start()
    until(lambda: second.process.poll() is not None or second.page("/readyz")[0] == 200, 20)
    assert first.page("/readyz")[0] == 200
    if second.process.poll() is not None:
        assert second.process.returncode == 1 and str(first.process.pid) in second.log


def test_the_daemon_is_ready_soon(hq, make_bus):
    began = time.monotonic()
    make_bus([pbx(hq)]).start().ready(10)
    assert time.monotonic() - began < 10
