"""Asterisk restarted, killed, unreachable, taken over; two in one daemon; wrong passwords; TLS."""
import json

import pytest

from ari import Watcher
from bus import free_port, pbx
from calls import Call
from records import Reader, Sender
from schema import moment
from wait import until


def state(daemon, name, link):
    return daemon.status()["links"].get((name, link))


def tells_of(reader, call, name):
    """The hangups of both ends of a call."""
    return [r for r in reader.events(name) if r.type == "channel.hangup" and r.callid == f"{name}/{call.near}"]


@pytest.fixture
def two(hq, branch, kafka, make_bus):
    daemon = make_bus([pbx(hq), pbx(branch)]).start().ready()
    daemon.reader, daemon.sender = Reader(kafka.brokers, daemon.prefix), Sender(kafka.brokers, daemon.prefix)
    yield daemon
    daemon.reader.close()
    assert daemon.stop() == 0, daemon.log[-2000:]


@pytest.mark.parametrize("how", ["stop", "kill"])
def test_a_restart_of_asterisk_is_a_gap_and_everything_goes_on(how, hq, branch, two):
    lasting = Call(hq, "600")
    until(lambda: hq.find(lasting.far) and hq.find(lasting.far).get("Application") == "Wait")
    two.reader.wait(lambda r: r.callid == f"hq/{lasting.near}")
    getattr(hq, how)()
    two.reader.wait(lambda r: r.type == "link.down" and r.pbx == "hq", 20)
    assert two.status()["code"] == 503 and state(two, "hq", "ami") != "up"
    refused = two.reader.result(two.sender.command("ping", "hq"), 20).json
    assert (refused["status"], refused["error"]["code"]) == ("rejected", "link_down"), refused
    # the other PBX goes on meanwhile
    assert state(two, "branch", "ami") == "up"
    assert two.reader.result(two.sender.command("ping", "branch"), 20).json["status"] == "succeeded"
    beside = Call(branch, "100")
    until(lambda: len(tells_of(two.reader, beside, "branch")) == 2)
    hq.start()
    two.ready(60)
    gap = two.reader.wait(lambda r: r.type == "stream.gap" and r.pbx == "hq", 20)
    assert gap.data["link"] in ("ami", "ari") and gap.data["reason"] and moment(gap.data["from"]) <= moment(gap.data["to"])
    after = Call(hq, "100")
    until(lambda: len(tells_of(two.reader, after, "hq")) == 2)
    assert two.reader.result(two.sender.command("ping", "hq"), 20).json["status"] == "succeeded"
    assert not [r for r in two.reader.events("branch") if r.type in ("stream.gap", "link.down")]
    for name in ("hq", "branch"):
        numbers = [r.sequence for r in two.reader.events(name)]
        assert numbers == list(range(1, len(numbers) + 1))


def test_two_pbxs_are_told_apart(hq, branch, two):
    ours, theirs = Call(hq, "100"), Call(branch, "100")
    until(lambda: len(tells_of(two.reader, ours, "hq")) == 2 and len(tells_of(two.reader, theirs, "branch")) == 2)
    assert not tells_of(two.reader, ours, "branch") and not tells_of(two.reader, theirs, "hq")
    result = two.reader.result(two.sender.command("variable.set", "branch", {"name": "WHO", "value": "branch"})).json
    assert result["status"] == "succeeded" and result["pbx"] == "branch"
    assert branch.variable("WHO") == "branch" and hq.variable("WHO") != "branch"


@pytest.mark.parametrize("link", ["ami", "ari"])
def test_a_wrong_password_is_said_once_and_leaves_the_other_pbx_alone(link, hq, branch, kafka, make_bus):
    daemon = make_bus([pbx(hq, **{link: {"password": "wrong-pw"}}), pbx(branch)]).start()
    until(lambda: state(daemon, "hq", link) == "auth_failed", 20, daemon.status)
    until(lambda: state(daemon, "branch", "ami") == state(daemon, "branch", "ari") == "up", 20, daemon.status)
    status = daemon.status()
    assert status["code"] == 503 and status["kafka"]
    reader = Reader(kafka.brokers, daemon.prefix)
    call = Call(branch, "100")
    until(lambda: len(tells_of(reader, call, "branch")) == 2)
    reader.close()
    told = [line for line in daemon.lines("hq") if "auth_failed" in line and ("warn" in line.lower() or "error" in line.lower())]
    assert len([line for line in told if "action" not in line]) == 1, told
    assert "wrong-pw" not in daemon.log


def test_tls_for_ami_and_ari(hq, kafka, make_bus):
    ca = hq.certificate
    secured = pbx(hq, ami={"host": "localhost", "port": hq.port + 1, "tls": {"enabled": True, "ca": ca}},
                  ari={"url": f"https://localhost:{hq.http + 1}", "tls": {"ca": ca}})
    daemon = make_bus([secured]).start().ready()
    reader, sender = Reader(kafka.brokers, daemon.prefix), Sender(kafka.brokers, daemon.prefix)
    call = Call(hq, "300")
    reader.wait(lambda r: r.type == "stasis.start" and r.data["channel"]["id"] == call.far)
    assert reader.result(sender.command("ari.asterisk.getInfo")).json["status"] == "succeeded"
    reader.close()
    assert daemon.stop() == 0


@pytest.mark.parametrize("what", ["another CA", "another name"])
def test_a_certificate_that_does_not_fit_is_refused(what, hq, branch, make_bus):
    ca, host = (branch.certificate, "localhost") if what == "another CA" else (hq.certificate, "127.0.0.2")
    wrong = pbx(hq, ami={"host": host, "port": hq.port + 1, "tls": {"enabled": True, "ca": ca}},
                ari={"url": f"https://localhost:{hq.http + 1}", "tls": {"ca": ca}})
    if what == "another name":
        wrong = pbx(hq, ami={"port": hq.port + 1, "tls": {"enabled": True, "ca": ca, "server_name": "elsewhere"}})
    daemon = make_bus([wrong]).start()
    until(lambda: "certificate" in daemon.status()["text"].lower(), 20, daemon.status)
    assert state(daemon, "hq", "ami") != "up"


def test_an_application_taken_over_by_another_client_is_replaced_and_not_fought_over(hq, kafka, make_bus):
    daemon = make_bus([pbx(hq)]).start().ready()
    reader, sender = Reader(kafka.brokers, daemon.prefix), Sender(kafka.brokers, daemon.prefix)
    thief = Watcher(hq.ari, "bus")
    until(lambda: state(daemon, "hq", "ari") == "replaced", 10, daemon.status)
    reader.wait(lambda r: r.type == "link.down" and "replaced" in json.dumps(r.data))
    call = Call(hq, "300")
    thief.wait(lambda event: event["type"] == "StasisStart" and event["channel"]["id"] == call.far)
    assert daemon.status()["code"] == 503 and state(daemon, "hq", "ami") == "up"
    result = reader.result(sender.command("ari.asterisk.getInfo")).json
    assert result["status"] == "rejected", result
    assert not [event for event in thief.events if event["type"] == "ApplicationReplaced"]
    thief.close()
    reader.close()


def test_a_pbx_that_is_not_there_is_tried_again(hq, branch, make_bus):
    nowhere = free_port()
    daemon = make_bus([pbx(hq), pbx(branch, ami={"port": nowhere}, ari={"url": f"http://127.0.0.1:{nowhere}"})]).start()
    until(lambda: state(daemon, "hq", "ami") == state(daemon, "hq", "ari") == "up", 20, daemon.status)
    assert state(daemon, "branch", "ami") != "up" and daemon.status()["code"] == 503
    assert daemon.page("/healthz")[0] == 200


def test_an_account_with_few_rights_gets_what_it_may(hq, kafka, make_bus):
    few = pbx(hq, ami={"username": "watcher", "password": "watchpw"}, ari=None)
    daemon = make_bus([few]).start().ready()
    reader, sender = Reader(kafka.brokers, daemon.prefix), Sender(kafka.brokers, daemon.prefix)
    call = Call(hq, "100")
    until(lambda: len(tells_of(reader, call, "hq")) == 2)
    assert not [r for r in reader.events("hq") if r.type in ("channel.variable_set", "user.event")]
    result = reader.result(sender.command("ami.CoreSettings")).json
    assert (result["status"], result["error"]["code"]) == ("failed", "permission_denied"), result
    reader.close()


def test_what_the_account_may_not_see_comes_from_ari(hq, kafka, make_bus):
    few = pbx(hq, ami={"username": "watcher", "password": "watchpw"})
    daemon = make_bus([few]).start().ready()
    reader = Reader(kafka.brokers, daemon.prefix)
    call = Call(hq, "601", near="dtmf")
    told = reader.wait(lambda r: r.type == "channel.dtmf_received" and r.callid == f"hq/{call.near}")
    assert told.source == "ari"
    created = [r for r in reader.events("hq") if r.type == "channel.created" and r.callid == f"hq/{call.near}"]
    assert {r.source for r in created} == {"ami"} and len(created) == 2
    reader.close()
