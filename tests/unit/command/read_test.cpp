#include "asterbus/command/json_text.hpp"
#include "asterbus/command/read.hpp"

#include <gtest/gtest.h>

namespace asterbus::command {
namespace {

using headers = std::vector<std::pair<std::string, std::string>>;

std::string reason(std::string_view payload, headers const& h = {})
{
    auto const got = read(payload, h);
    auto const* const bad = std::get_if<unreadable>(&got);
    return bad == nullptr ? "readable" : bad->reason;
}

std::string fault(std::string_view payload)
{
    auto const got = read(payload, {});
    auto const* const bad = std::get_if<faulty>(&got);
    return bad == nullptr ? "not faulty"
                          : bad->what.id + " " + bad->why.code + ": " + bad->why.message;
}

TEST(Read, AWholeCommand)
{
    auto const got = read(
        R"({"id":"c-1","pbx":"hq","command":"ping","args":{"a":1},"deadline":"2026-11-21T09:07:00Z"})",
        {});
    auto const& c = std::get<command>(got);
    EXPECT_EQ(c.id, "c-1");
    EXPECT_EQ(c.pbx, "hq");
    EXPECT_EQ(c.name, "ping");
    EXPECT_EQ(c.args.dump(), R"({"a":1})");
    ASSERT_TRUE(c.deadline);
    EXPECT_EQ(rfc3339(*c.deadline), "2026-11-21T09:07:00.000Z");
}

TEST(Read, ArgsAndDeadlineMayBeMissingOrNull)
{
    auto const got =
        read(R"({"id":"1","pbx":"p","command":"ping","args":null,"deadline":null})", {});
    auto const& c = std::get<command>(got);
    EXPECT_TRUE(c.args.is_object());
    EXPECT_FALSE(c.deadline);
}

TEST(Read, StructuredCloudEvent)
{
    constexpr auto event =
        R"({"specversion":"1.0","id":"e-1","source":"/x","type":"t","data":{"pbx":"p","command":"ping"}})";
    EXPECT_EQ(std::get<command>(read(event, {})).id, "e-1");
    headers const h{{"Content-Type", "application/cloudevents+json; charset=utf-8"}};
    EXPECT_EQ(std::get<command>(read(event, h)).id, "e-1");
    EXPECT_EQ(reason(R"({"specversion":"1.0","id":"e-1","type":"t"})"), "cloud_event_without_data");
    EXPECT_EQ(reason(R"({"specversion":"1.0","id":"e-1","type":"t","data":{"channel":{}}})"),
              "not_a_command");
}

TEST(Read, BinaryCloudEvent)
{
    headers const h{
        {"ce_specversion", "1.0"}, {"ce_id", "e-2"}, {"content-type", "application/json"}};
    EXPECT_EQ(std::get<command>(read(R"({"pbx":"p","command":"ping"})", h)).id, "e-2");
    EXPECT_EQ(std::get<command>(read(R"({"id":"own","pbx":"p","command":"ping"})", h)).id, "own");
}

TEST(Read, WhatIsNoCommandAtAll)
{
    EXPECT_EQ(reason(""), "empty");
    EXPECT_EQ(reason("hello"), "not JSON, from byte 1");
    EXPECT_EQ(reason("{\"id\":\"1\"").substr(0, 8), "not JSON");
    EXPECT_EQ(reason("\xff\xfe").substr(0, 8), "not JSON");
    EXPECT_EQ(reason("[]"), "not_an_object");
    EXPECT_EQ(reason("5"), "not_an_object");
    EXPECT_EQ(reason(R"({"id":"1","type":"x"})"), "not_a_command");
    EXPECT_EQ(reason(R"({"pbx":"p","command":"ping"})"), "no_usable_id");
    EXPECT_EQ(reason(R"({"id":7,"pbx":"p","command":"ping"})"), "no_usable_id");
    EXPECT_EQ(reason(R"({"id":"","pbx":"p","command":"ping"})"), "no_usable_id");
    EXPECT_EQ(reason(R"({"id":"a\nb","pbx":"p","command":"ping"})"), "no_usable_id");
    EXPECT_EQ(reason(R"({"id":")" + std::string(256, 'x') + R"(","pbx":"p","command":"ping"})"),
              "no_usable_id");
}

TEST(Read, Bounds)
{
    EXPECT_EQ(reason(R"({"id":"1","id":"2","pbx":"p","command":"x"})"),
              "member \"id\" stands twice");
    EXPECT_EQ(reason(R"({"id":"1","pbx":"p","command":"x","args":{"a":{"b":1,"b":2}}})"),
              "member \"b\" stands twice");
    EXPECT_EQ(reason(std::string(100000, '[')), "nested deeper than 32");
    EXPECT_EQ(reason(std::string(max_command_bytes + 1, ' ')), "longer than 1048576 bytes");
    std::string many = "[1";
    for (int i = 0; i < 5000; ++i)
        many += ",1";
    EXPECT_EQ(reason(many + "]"), "more than 4096 values");
}

TEST(Read, ACommandWithAFaultIsAnswered)
{
    EXPECT_EQ(fault(R"({"id":"1","command":"ping"})"),
              "1 invalid_argument: pbx: is required, a string");
    EXPECT_EQ(fault(R"({"id":"1","pbx":"p"})"),
              "1 invalid_argument: command: is required, a string");
    EXPECT_EQ(fault(R"({"id":"1","pbx":"p","command":5})"),
              "1 invalid_argument: command: is required, a string");
    EXPECT_EQ(fault(R"({"id":"1","pbx":"p","command":"ping","args":[]})"),
              "1 invalid_argument: args: must be an object");
    EXPECT_EQ(fault(R"({"id":"1","pbx":"p","command":"ping","deadline":"soon"})"),
              "1 invalid_argument: deadline: must be an RFC 3339 time as \"2026-11-21T09:07:00Z\"");
    EXPECT_EQ(fault(R"({"id":"1","pbx":"p","command":"ping","deadline":5})").substr(0, 29),
              "1 invalid_argument: deadline:");
    EXPECT_EQ(fault(R"({"id":"1","pbx":"p","command":"ping","arg":{}})"),
              "1 invalid_argument: \"arg\": a command has no such member, did you mean \"args\"? "
              "(it has id, pbx, command, args, deadline)");
}

} // namespace
} // namespace asterbus::command
