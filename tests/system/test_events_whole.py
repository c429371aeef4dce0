"""Every AMI event of every kind of call is on its topic once, whole and in order."""
import pytest

import calls

CONFIG = {"events": {"native": "all", "mask_dtmf": False}}


@pytest.mark.parametrize("kind", calls.KINDS)
def test_every_event_of_a_call_arrives_once_whole_and_in_order(kind, hq, watch, window):
    with window() as seen:
        calls.KINDS[kind](hq, watch)
    told = [[tuple(pair) for pair in record.data["native"]] for record in seen.by("ami")]
    assert [packet.event for packet in seen.packets] == [dict(pairs).get("Event") for pairs in told]
    assert [list(packet) for packet in seen.packets] == told


def test_a_packet_with_repeated_fields_can_be_rebuilt(hq, window):
    with window() as seen:
        hq.ami.action("UserEvent", ("UserEvent", "twice"), ("Value", "1"), ("Value", " 2"), ("Empty", ""))
    native = [record.data["native"] for record in seen.of("user.event")]
    assert native == [[["Event", "UserEvent"], ["Privilege", "user,all"], ["UserEvent", "twice"],
                       *[list(pair) for pair in seen.packets[0][3:]]]]
    assert [value for name, value in native[0] if name == "Value"] == ["1", " 2"]


def test_a_burst_of_events_arrives_without_a_hole(hq, window):
    with window() as seen:
        for number in range(500):
            hq.ami.action("UserEvent", UserEvent="burst", Number=str(number))
    numbers = [dict(map(tuple, record.data["native"]))["Number"] for record in seen.of("user.event")]
    assert numbers == [str(number) for number in range(500)]


def test_a_name_that_is_no_utf8_is_read_as_latin1_and_counted(hq, watch, window, bus):
    before = bus.page("/metrics")[1]
    with window() as seen:
        calls.latin1(hq, watch)
    names = {record.data["channel"]["caller"]["name"] for record in seen.of("channel.caller_changed")}
    assert names == {"Jörg Müller"}
    assert bus.page("/metrics")[1] != before
