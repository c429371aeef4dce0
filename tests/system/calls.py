"""Calls of each kind, placed on a PBX directly, without asterbus."""
import itertools
import os

from wait import until

_ids = itertools.count(1)
placed = []  # every call of this session


class Call:
    """A Local channel from `near` (an extension of context caller) to `exten` of context default. `options` are those of
    Local channels: n keeps both halves in the call."""

    def __init__(self, asterisk, exten, near="s", options="/n", name=None, pairs=(), timeout=10_000, context="default"):
        self.asterisk, number = asterisk, next(_ids)
        self.near, self.far = f"call{os.getpid()}-{number}.near", f"call{os.getpid()}-{number}.far"
        headers = {"Channel": f"Local/{exten}@{context}{options}", "Context": "caller", "Exten": near,
                   "Priority": "1", "Async": "true", "ChannelId": self.near, "OtherChannelId": self.far, "Timeout": timeout}
        if name:
            headers["CallerID"] = name
        answer = asterisk.ami.action("Originate", *pairs, **headers)
        assert answer.get("Response") == "Success", answer
        placed.append(self)

    def name(self, which):
        return self.asterisk.find(which).get("Channel")

    def hangup(self, which=None):
        self.asterisk.ami.action("Hangup", Channel=self.name(which or self.near))


def peer(call):
    """The channel that the far end of a call to 700 talks with."""
    return next(c.get("Channel") for c in call.asterisk.ami.channels() if c.get("Channel", "").startswith("Local/600@default")
                and c.get("Channel").endswith(";1") and c.get("Linkedid") == call.near)


def bridged(call, watch):
    watch.wait(lambda p: p.event == "BridgeEnter" and p.get("Uniqueid") == call.far)
    return call


def abandoned(asterisk, watch):
    call = Call(asterisk, "201")
    watch.wait(lambda p: p.event == "QueueCallerJoin" and p.get("Uniqueid") == call.far)
    call.hangup()


def blind_transfer(asterisk, watch):
    call = bridged(Call(asterisk, "700"), watch)
    asterisk.ami.action("BlindTransfer", Channel=peer(call), Context="default", Exten="100")


def attended_transfer(asterisk, watch):
    call = bridged(Call(asterisk, "700"), watch)
    transferer, since = peer(call), len(watch.events)
    asterisk.ami.action("Atxfer", Channel=transferer, Context="consult", Exten="9")
    watch.wait(lambda p: p.event == "BridgeEnter" and p.get("Channel") == transferer, since=since)
    asterisk.ami.action("Hangup", Channel=transferer)
    watch.wait(lambda p: p.event == "AttendedTransfer", since=since)
    call.hangup()


def park_and_retrieve(asterisk, watch):
    parked = Call(asterisk, "500")
    watch.wait(lambda p: p.event == "ParkedCall" and p.get("ParkeeUniqueid") == parked.far)
    Call(asterisk, "510")
    watch.wait(lambda p: p.event == "UnParkedCall" and p.get("ParkeeUniqueid") == parked.far)
    bridged(parked, watch).hangup()


def conference(asterisk, watch):
    parties = [Call(asterisk, "400"), Call(asterisk, "400")]
    for party in parties:
        watch.wait(lambda p: p.event == "ConfbridgeJoin" and p.get("Uniqueid") == party.far)
    for party in parties:
        party.hangup()


def latin1(asterisk, watch):
    """A call whose caller's name is no UTF-8."""
    call = Call(asterisk, "100")
    watch.wait(lambda p: p.event == "OriginateResponse" and p.get("Uniqueid") == call.near)
    asterisk.ami.raw(b"Action: Setvar\r\nActionID: latin1\r\nChannel: " + call.name(call.near).encode()
                     + b"\r\nVariable: CALLERID(name)\r\nValue: J\xf6rg M\xfcller\r\n\r\n")


def music_on_hold(asterisk, watch):
    """A party is put on hold and taken back: its own end plays the music."""
    call = bridged(Call(asterisk, "700", near="stasis"), watch)
    until(lambda: asterisk.ari.post(f"/channels/{call.near}/hold")[0] == 204)
    watch.wait(lambda p: p.event == "MusicOnHoldStart" and p.get("Linkedid") == call.near)
    asterisk.ari.delete(f"/channels/{call.near}/hold")
    watch.wait(lambda p: p.event == "MusicOnHoldStop" and p.get("Linkedid") == call.near)
    call.hangup()


# every kind of call: how to place it so that it ends by itself
KINDS = {
    "answered": lambda pbx, watch: Call(pbx, "100"),
    "optimized": lambda pbx, watch: Call(pbx, "100", options=""),
    "busy": lambda pbx, watch: Call(pbx, "800"),
    "congestion": lambda pbx, watch: Call(pbx, "801"),
    "cause 38": lambda pbx, watch: Call(pbx, "8138"),
    "no answer": lambda pbx, watch: Call(pbx, "750", timeout=300),
    "dialled, no answer": lambda pbx, watch: Call(pbx, "751"),
    "queue answered": lambda pbx, watch: Call(pbx, "200"),
    "queue abandoned": abandoned,
    "queue ring no answer": lambda pbx, watch: Call(pbx, "202"),
    "blind transfer": blind_transfer,
    "attended transfer": attended_transfer,
    "park and retrieve": park_and_retrieve,
    "conference": conference,
    "DTMF": lambda pbx, watch: Call(pbx, "601", near="dtmf"),
    "odd variables and user event": lambda pbx, watch: Call(pbx, "860", name='"Jörg \\"X\\" <b>" <55>'),
    "Latin-1 caller name": latin1,
    "recorded by MixMonitor": lambda pbx, watch: Call(pbx, "870"),
    "music on hold": music_on_hold,
}
