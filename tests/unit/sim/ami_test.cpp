// The AMI port as a client sees it: login, answers, what actions do.
#include "sim/ami/session.hpp"
#include "unit/sim/world.hpp"

namespace asterbus::sim {
namespace {

struct client : world {
    std::string heard;
    bool closed = false;
    std::shared_ptr<ami_session> session = std::make_shared<ami_session>(
        calls, account{},
        ami_session::wires{[this](std::string_view text) { heard += text; },
                           [this] { closed = true; }, "IPV4/TCP/127.0.0.1/5038",
                           "IPV4/TCP/127.0.0.1/40000"},
        model.now());

    struct ear final : audience {
        ami_session& session;
        explicit ear(ami_session& s) : session(s) {}
        void hear(ami_event const& e) override { session.hear(e); }
        void hear(ari_event const&) override {}
    } ear_{*session};

    client() { model.add_audience(ear_); }

    /// What comes back for these lines and an empty one.
    std::string say(std::string const& lines)
    {
        heard.clear();
        session->on_bytes(lines + "\r\n\r\n");
        return heard;
    }
    void login() { say("Action: Login\r\nUsername: bus\r\nSecret: buspw\r\nEvents: off"); }
    channel& talking_to_600()
    {
        auto& c = calls.incoming("6001", {"default", "600", 1});
        run(std::chrono::seconds{1});
        return c;
    }
};

TEST_F(client, begins_with_the_banner)
{
    session->start();
    EXPECT_EQ(heard, "Asterisk Call Manager/11.0.0\r\n");
}

TEST_F(client, logs_in_by_password_and_is_told_that_the_pbx_has_booted)
{
    auto const answer = say("Action: Login\r\nActionID: 1\r\nUsername: bus\r\nSecret: buspw");
    EXPECT_TRUE(answer.starts_with(
        "Response: Success\r\nActionID: 1\r\nMessage: Authentication accepted\r\n\r\n"
        "Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: 0\r\n"))
        << answer;
}

TEST_F(client, with_a_wrong_password_waits_a_second_and_is_sent_away)
{
    EXPECT_EQ(say("Action: Login\r\nUsername: bus\r\nSecret: no"), "");
    run(std::chrono::seconds{1});
    EXPECT_EQ(heard, "Response: Error\r\nMessage: Authentication failed\r\n\r\n");
    EXPECT_TRUE(closed);
}

TEST_F(client, may_do_nothing_before_its_login)
{
    EXPECT_EQ(say("Action: Ping"), "Response: Error\r\nMessage: Permission denied\r\n\r\n");
}

TEST_F(client, is_heard_under_every_split_of_its_bytes)
{
    login();
    std::string const bytes = "Action: Getvar\r\nActionID: 7\r\nVariable: X\r\n\r\n";
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        heard.clear();
        session->on_bytes(bytes.substr(0, cut));
        session->on_bytes(bytes.substr(cut));
        EXPECT_EQ(heard, "Response: Success\r\nActionID: 7\r\nVariable: X\r\nValue: \r\n\r\n")
            << cut;
    }
}

TEST_F(client, hears_what_asterisk_says_to_what_it_does_not_take)
{
    login();
    EXPECT_EQ(say("Foo: bar"), "Response: Error\r\nMessage: Missing action in request\r\n\r\n");
    EXPECT_EQ(say("Action: Nonsense"),
              "Response: Error\r\nMessage: Invalid/unknown command: Nonsense. Use "
              "Action: ListCommands to show available commands.\r\n\r\n");
    EXPECT_EQ(say("Action: Ping\r\nActionID: 9\r\nX: " + std::string(1100, 'a')),
              "Response: Error\r\nActionID: 9\r\nMessage: Failed to parse message: line too "
              "long\r\n\r\n");
    EXPECT_EQ(say("Action: Hangup\r\nChannel: none"),
              "Response: Error\r\nMessage: No such channel\r\n\r\n");
    EXPECT_EQ(
        say("Action: Redirect\r\nChannel: none\r\nContext: default\r\nExten: 1\r\nPriority: 1"),
        "Response: Error\r\nMessage: Channel does not exist: none\r\n\r\n");
}

TEST_F(client, hears_only_the_classes_of_its_mask)
{
    say("Action: Login\r\nUsername: bus\r\nSecret: buspw\r\nEvents: agent");
    heard.clear();
    people.play("queue");
    run(std::chrono::seconds{1});
    EXPECT_NE(heard.find("Event: QueueCallerJoin\r\n"), std::string::npos);
    EXPECT_EQ(heard.find("Event: Newchannel\r\n"), std::string::npos);
}

TEST_F(client, originates_a_call_that_is_answered_and_runs_the_dialplan)
{
    login();
    say("Action: Originate\r\nActionID: o\r\nChannel: PJSIP/6001\r\nContext: default\r\nExten: "
        "100\r\nPriority: "
        "1\r\nAsync: true\r\nChannelId: mine\r\nVariable: A=1");
    run(std::chrono::seconds{20});
    EXPECT_EQ(told.all("OriginateResponse", "Response"), std::vector<std::string>{"Success"});
    EXPECT_EQ(told.all("OriginateResponse", "Uniqueid"), std::vector<std::string>{"mine"});
    EXPECT_EQ(told.all("Newexten", "Application"),
              (std::vector<std::string>{"AppDial2", "Answer", "Wait", "Hangup"}));
    EXPECT_TRUE(model.channels().empty());
}

TEST_F(client, originates_a_call_to_a_busy_phone_in_vain)
{
    login();
    say("Action: Originate\r\nChannel: PJSIP/busy\r\nApplication: Wait\r\nData: 1\r\nAsync: true");
    run(std::chrono::seconds{1});
    EXPECT_EQ(told.all("OriginateResponse", "Reason"), std::vector<std::string>{"0"});
    EXPECT_EQ(told.all("DialEnd", "DialStatus"), std::vector<std::string>{"BUSY"});
    EXPECT_EQ(told.all("Hangup", "Cause"), std::vector<std::string>{"17"});
}

TEST_F(client, originates_a_call_that_nobody_takes)
{
    login();
    say("Action: Originate\r\nChannel: PJSIP/noanswer\r\nApplication: Wait\r\nData: 1\r\nAsync: "
        "true\r\nTimeout: 1500");
    run(std::chrono::seconds{2});
    EXPECT_EQ(told.all("OriginateResponse", "Reason"), std::vector<std::string>{"3"});
    EXPECT_EQ(told.all("Hangup", "Cause"), std::vector<std::string>{"19"});
}

TEST_F(client, originates_to_nowhere)
{
    login();
    say("Action: Originate\r\nChannel: PJSIP/9999\r\nApplication: Wait\r\nAsync: true");
    run(std::chrono::seconds{1});
    EXPECT_EQ(told.all("OriginateResponse", "Response"), std::vector<std::string>{"Failure"});
    EXPECT_TRUE(told.all("Newchannel", "Channel").empty());
}

TEST_F(client, hangs_a_channel_up_by_name_and_with_a_cause)
{
    login();
    auto const name = talking_to_600().name;
    say("Action: Hangup\r\nChannel: " + name + "\r\nCause: 21");
    EXPECT_EQ(told.all("Hangup", "Cause"), std::vector<std::string>{"21"});
    EXPECT_TRUE(model.channels().empty());
}

TEST_F(client, joins_two_channels_and_moves_both_elsewhere)
{
    login();
    auto& a = talking_to_600();
    auto& b = talking_to_600();
    say("Action: Bridge\r\nChannel1: " + a.name + "\r\nChannel2: " + b.name);
    EXPECT_EQ(calls.partner(a), &b);
    EXPECT_EQ(a.linked_id, b.linked_id);
    say("Action: Redirect\r\nChannel: " + a.name + "\r\nExtraChannel: " + b.name +
        "\r\nContext: default\r\nExten: 600\r\nPriority: 1");
    EXPECT_EQ(calls.partner(a), nullptr);
    EXPECT_EQ(model.channels().size(), 2U);
    EXPECT_TRUE(model.bridges().empty());
}

TEST_F(client, kicks_a_channel_out_of_its_bridge_and_the_other_goes_on)
{
    login();
    auto& a = talking_to_600();
    auto& b = talking_to_600();
    say("Action: Bridge\r\nChannel1: " + a.name + "\r\nChannel2: " + b.name);
    auto const bridge = a.bridge;
    ASSERT_FALSE(bridge.empty());
    EXPECT_EQ(say("Action: BridgeKick\r\nBridgeUniqueid: " + bridge + "\r\nChannel: " + a.name),
              "Response: Success\r\nMessage: Channel has been kicked\r\n\r\n");
    EXPECT_EQ(told.all("BridgeLeave", "Uniqueid"), (std::vector{a.id, b.id}));
    EXPECT_EQ(told.all("BridgeDestroy", "BridgeUniqueid"), std::vector{bridge});
    EXPECT_EQ(model.channels().size(), 2U);
}

TEST_F(client, kicks_the_called_phone_and_both_ends_hang_up)
{
    login();
    auto const caller = calls.incoming("6001", {"default", "6002", 1}).name;
    run(std::chrono::seconds{5});
    auto const& called = *calls.partner(*model.find_channel(caller));
    say("Action: BridgeKick\r\nChannel: " + called.name);
    run(std::chrono::seconds{1});
    EXPECT_EQ(told.all("BridgeLeave", "Uniqueid").size(), 2U);
    EXPECT_TRUE(model.channels().empty());
    EXPECT_TRUE(model.bridges().empty());
}

TEST_F(client, destroys_a_bridge_and_its_stasis_channels_stay_in_their_application)
{
    login();
    auto& a = calls.incoming("6001", {"default", "300", 1});
    auto& b = calls.incoming("6002", {"default", "300", 1});
    run(std::chrono::seconds{1});
    auto& bridge = model.create_bridge({});
    auto const id = bridge.id;
    for (auto* c : {&a, &b})
        model.enter_bridge(bridge, *c);
    EXPECT_EQ(say("Action: BridgeKick\r\nChannel: " + a.id),
              "Response: Success\r\nMessage: Channel has been kicked\r\n\r\n");
    EXPECT_TRUE(a.bridge.empty());
    EXPECT_EQ(say("Action: BridgeDestroy\r\nBridgeUniqueid: " + id),
              "Response: Success\r\nMessage: Bridge has been destroyed\r\n\r\n");
    run(std::chrono::seconds{1});
    EXPECT_TRUE(model.bridges().empty());
    EXPECT_EQ(told.all("BridgeLeave", "Uniqueid"), (std::vector{a.id, b.id}));
    EXPECT_EQ(model.channels().size(), 2U);
    EXPECT_FALSE(a.stasis.empty() || b.stasis.empty());
}

TEST_F(client, destroys_a_talk_and_the_parking_lot)
{
    login();
    calls.incoming("6001", {"default", "6002", 1});
    say("Action: Park\r\nChannel: " + talking_to_600().name);
    run(std::chrono::seconds{5});
    ASSERT_EQ(model.bridges().size(), 2U);
    while (!model.bridges().empty())
        say("Action: BridgeDestroy\r\nBridgeUniqueid: " + model.bridges().begin()->first);
    EXPECT_TRUE(calls.parked().empty());
    run(std::chrono::seconds{1});
    EXPECT_TRUE(model.channels().empty()); // nobody's dialplan had anything left
}

TEST_F(client, hears_why_nothing_leaves_a_bridge)
{
    login();
    auto const& c = talking_to_600();
    auto const why = [&](std::string const& lines) {
        auto const text = say(lines);
        auto const at = text.find("Message: ");
        return text.starts_with("Response: Error\r\n")
                   ? text.substr(at + 9, text.find('\r', at) - at - 9)
                   : text;
    };
    auto const other = model.create_bridge({}).id;
    EXPECT_EQ(why("Action: BridgeKick"), "Channel must be provided");
    EXPECT_EQ(why("Action: BridgeKick\r\nChannel: none\r\nBridgeUniqueid: none"),
              "Channel does not exist");
    EXPECT_EQ(why("Action: BridgeKick\r\nChannel: " + c.name), "Channel is not in a bridge");
    EXPECT_EQ(why("Action: BridgeKick\r\nBridgeUniqueid: none\r\nChannel: " + c.name),
              "Bridge not found");
    EXPECT_EQ(why("Action: BridgeKick\r\nBridgeUniqueid: " + other + "\r\nChannel: " + c.name),
              "Channel kick from bridge failed");
    EXPECT_EQ(why("Action: BridgeDestroy"), "BridgeUniqueid must be provided");
    EXPECT_EQ(why("Action: BridgeDestroy\r\nBridgeUniqueid: none"),
              "Specified BridgeUniqueid not found");
}

TEST_F(client, parks_a_channel_and_finds_it_in_the_list)
{
    login();
    auto const name = talking_to_600().name;
    say("Action: Park\r\nChannel: " + name);
    EXPECT_NE(say("Action: ParkedCalls").find("ParkeeChannel: " + name), std::string::npos);
}

TEST_F(client, changes_queue_members)
{
    login();
    say("Action: QueueAdd\r\nQueue: sales\r\nInterface: PJSIP/6009\r\nPenalty: 2");
    say("Action: QueuePause\r\nInterface: PJSIP/6009\r\nPaused: true\r\nReason: lunch");
    EXPECT_EQ(told.all("QueueMemberAdded", "Penalty"), std::vector<std::string>{"2"});
    EXPECT_EQ(told.all("QueueMemberPause", "PausedReason"), std::vector<std::string>{"lunch"});
    say("Action: QueueRemove\r\nQueue: sales\r\nInterface: PJSIP/6009");
    EXPECT_EQ(model.find_queue("sales")->member("PJSIP/6009"), nullptr);
}

TEST_F(client, gets_a_list_with_its_beginning_items_and_end)
{
    login();
    auto const text = say("Action: QueueSummary\r\nActionID: q");
    EXPECT_TRUE(text.starts_with("Response: Success\r\nActionID: q\r\nEventList: start\r\n"));
    EXPECT_TRUE(text.ends_with("Event: QueueSummaryComplete\r\nActionID: q\r\nEventList: "
                               "Complete\r\nListItems: 2\r\n\r\n"));
}

TEST_F(client, transfers_a_call_to_somebody_else)
{
    login();
    auto& c = calls.incoming("6001", {"default", "6002", 1});
    run(std::chrono::seconds{5});
    ASSERT_NE(calls.partner(c), nullptr);
    say("Action: Atxfer\r\nChannel: " + calls.partner(c)->name +
        "\r\nContext: default\r\nExten: 6003");
    run(std::chrono::seconds{10});
    EXPECT_EQ(told.all("AttendedTransfer", "Result"), std::vector<std::string>{"Success"});
    ASSERT_NE(calls.partner(c), nullptr);
    EXPECT_EQ(calls.partner(c)->device, "PJSIP/6003");
}

} // namespace
} // namespace asterbus::sim
