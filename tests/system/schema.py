"""What the contract says of an event, written down apart from the daemon: types, topics, keys, where a field stands."""
import datetime
import re

# AMI's name -> the type that the contract names
TYPES = {
    "Newchannel": "channel.created", "Newstate": "channel.state_changed", "Rename": "channel.renamed",
    "NewCallerid": "channel.caller_changed", "NewConnectedLine": "channel.connected_changed",
    "Newexten": "channel.dialplan_step", "VarSet": "channel.variable_set", "DTMFBegin": "channel.dtmf_started",
    "DTMFEnd": "channel.dtmf_received", "Hold": "channel.held", "Unhold": "channel.unheld",
    "HangupRequest": "channel.hangup_requested", "SoftHangupRequest": "channel.hangup_requested", "Hangup": "channel.hangup",
    "DialBegin": "dial.begin", "DialState": "dial.state", "DialEnd": "dial.end", "BridgeCreate": "bridge.created",
    "BridgeDestroy": "bridge.destroyed", "BridgeEnter": "bridge.entered", "BridgeLeave": "bridge.left",
    "BridgeMerge": "bridge.merged", "BlindTransfer": "transfer.blind", "AttendedTransfer": "transfer.attended",
    "QueueCallerJoin": "queue.caller_joined", "QueueCallerLeave": "queue.caller_left",
    "QueueCallerAbandon": "queue.caller_abandoned", "QueueMemberAdded": "queue.member_added",
    "QueueMemberRemoved": "queue.member_removed", "QueueMemberPause": "queue.member_paused",
    "QueueMemberPenalty": "queue.member_penalty", "QueueMemberStatus": "queue.member_status", "AgentCalled": "agent.called",
    "AgentConnect": "agent.connected", "AgentComplete": "agent.completed", "AgentRingNoAnswer": "agent.ring_no_answer",
    "DeviceStateChange": "device.state_changed", "UserEvent": "user.event",
}
# what only ARI tells
ARI_ONLY = {"StasisStart": "stasis.start", "StasisEnd": "stasis.end", "PlaybackStarted": "playback.started",
            "PlaybackFinished": "playback.finished", "RecordingStarted": "recording.started",
            "RecordingFinished": "recording.finished"}

CALLS = ("channel.", "dial.", "bridge.", "transfer.", "stasis.", "playback.", "recording.", "agent.", "queue.caller_")
TOPIC = {"queue.member_": "events.queues", "device.": "events.devices", "link.": "events.system"}

# AMI's field -> its place in data.channel, where the event is about that channel
CHANNEL = {"Uniqueid": "id", "Channel": "name", "ChannelState": "state_code", "Linkedid": "linked_id",
           "CallerIDNum": "caller.number", "CallerIDName": "caller.name", "ConnectedLineNum": "connected.number",
           "ConnectedLineName": "connected.name", "Language": "language", "AccountCode": "account_code",
           "Context": "dialplan.context", "Exten": "dialplan.extension", "Priority": "dialplan.priority"}
STATES = {"Down": "down", "Rsrvd": "reserved", "OffHook": "off_hook", "Dialing": "dialing", "Ring": "ring",
          "Ringing": "ringing", "Up": "up", "Busy": "busy"}
NOTHING = ("", "<unknown>", "<none>")
ENVELOPE = {"specversion", "id", "source", "type", "time", "datacontenttype", "dataschema", "pbx", "sequence", "data"}
TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,9}Z$")


def topic(event_type):
    if event_type.startswith(CALLS):
        return "events.calls"
    return next((name for start, name in TOPIC.items() if event_type.startswith(start)), None)


def at(data, path):
    for name in path.split("."):
        if not isinstance(data, dict) or name not in data:
            return KeyError
        data = data[name]
    return data


def leaves(value):
    if isinstance(value, dict):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    else:
        yield value


def word(text):
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def plain(text):
    """What Asterisk meant before it escaped it as C does."""
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t", "r": "\r"}.get(found.group(1), found.group(1)), text)


def expected(packet):
    """The type that the contract names for an AMI event; None where it names none."""
    if packet.event == "DTMFEnd" and packet.get("Direction") == "Sent":
        return "channel.dtmf_sent"
    return TYPES.get(packet.event)


def says(leaf, text):
    """Whether a typed value can be what the PBX wrote as `text`."""
    if text in NOTHING:
        return leaf is None or leaf == ""
    if isinstance(leaf, bool):
        return text.lower() in (("yes", "1", "true", "on") if leaf else ("no", "0", "false", "off"))
    if isinstance(leaf, (int, float)):
        try:
            return float(text.split(" (")[0]) in (leaf, leaf / 1000)
        except ValueError:
            return False
    if leaf is None:
        return False
    if leaf in (text, plain(text)) or leaf == word(text) or leaf == STATES.get(text):
        return True
    return bool(TIME.match(leaf)) and _time(leaf, text)


def _time(leaf, text):
    for read in (float, moment):
        try:
            return abs(moment(leaf) - read(text)) < 0.002
        except ValueError:
            continue
    return False


def lost(packet, data):
    """The fields of an AMI packet that are neither typed nor native in an event's data."""
    native = data.get("native") or {}
    values = [leaf for name, value in data.items() if name != "native" for leaf in leaves(value)]
    return [(name, text) for name, text in packet if name not in ("Event", "Privilege", "Timestamp")
            and not any(says(value, text) for value in values) and text not in _kept(native, name)]


def _kept(native, name):
    value = native.get(name, [])
    return value if isinstance(value, list) else [value]


def misplaced(packet, data):
    """The channel fields of a packet that do not stand where the contract puts them."""
    if packet.get("Uniqueid") is None or packet.get("Linkedid") is None:
        return []
    channel = data.get("channel", {})
    wrong = [(name, packet.get(name), at(channel, path)) for name, path in CHANNEL.items()
             if packet.get(name) is not None and not says(at(channel, path), packet.get(name))]
    if channel.get("state") != STATES.get(packet.get("ChannelStateDesc")):
        wrong.append(("ChannelStateDesc", packet.get("ChannelStateDesc"), channel.get("state")))
    return wrong
