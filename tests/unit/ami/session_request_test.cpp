// Actions: answers, lists, deadlines, responses that break the rules.
#include "asterbus/ami/errc.hpp"

#include "actor.hpp"

#include <gtest/gtest.h>

namespace asterbus::ami::test {
namespace {

using std::chrono::seconds;

std::string sent(std::string const& name, int id)
{
    return "Action: " + name + "\r\nActionID: t-" + std::to_string(id) + "\r\n\r\n";
}

script asked(std::initializer_list<std::string> names)
{
    script talk = logged_in();
    int id = 0;
    for (auto const& name : names) {
        ++id;
        talk.act([name, id](actor& a) {
                a.request(static_cast<request_id>(id), {name, {}});
            })
            .expect_send(sent(name, id));
    }
    return talk;
}

void under_every_split(script const& talk)
{
    for (std::size_t const chunk : {1, 2, 3, 7, 4096}) {
        actor a{usual_options()};
        EXPECT_EQ(talk.run(a, chunk), "") << "in pieces of " << chunk;
    }
}

TEST(AmiRequest, IsAnsweredByItsActionIdInAnyOrder)
{
    script talk = asked({"Getvar", "Setvar"});
    talk.peer_says("Response: Error\r\nActionID: t-2\r\nMessage: No\r\n\r\n")
        .expect("answer 2: Error")
        .peer_says("Response: Success\r\nActionID: t-1\r\nValue: 7\r\n\r\n")
        .expect("answer 1: Success")
        .act([](actor& a) {
            EXPECT_TRUE(a.answers.at(1)->success());
            EXPECT_EQ(a.answers.at(1)->response.get("value"), "7");
            EXPECT_FALSE(a.answers.at(2)->success());
        });
    under_every_split(talk);
}

TEST(AmiRequest, CommandOutputComesWithTheResponse)
{
    script talk = asked({"Command", "Command"});
    talk.peer_says("Response: Success\r\nActionID: t-1\r\nMessage: Command output follows\r\n"
                   "Output: a\r\nOutput: b\r\n\r\n")
        .expect("answer 1: Success")
        .peer_says("Response: Follows\r\nPrivilege: Command\r\nActionID: t-2\r\n"
                   "a: 1\n\nb--END COMMAND--\r\n\r\n")
        .expect("answer 2: Follows")
        .act([](actor& a) {
            EXPECT_EQ(a.answers.at(1)->response.fields.size(), 5U);
            EXPECT_TRUE(a.answers.at(2)->success());
            EXPECT_EQ(a.answers.at(2)->response.fields.back().second, "b");
        });
    under_every_split(talk);
}

TEST(AmiRequest, ListsAreGatheredBesideEachOther)
{
    script talk = asked({"QueueStatus", "CoreShowChannels"});
    talk.peer_says("Response: Success\r\nActionID: t-1\r\nEventList: start\r\n"
                   "Message: Queue status will follow\r\n\r\n"
                   "Response: Success\r\nActionID: t-2\r\nEventList: start\r\n\r\n"
                   "Event: QueueParams\r\nQueue: a\r\nActionID: t-1\r\n\r\n"
                   "Event: CoreShowChannel\r\nActionID: t-2\r\n\r\n"
                   "Event: Hangup\r\nPrivilege: call,all\r\n\r\n"
                   "Event: QueueMember\r\nQueue: a\r\nActionID: t-1\r\n\r\n"
                   "Event: QueueStatusComplete\r\nActionID: t-1\r\nEventList: Complete\r\n"
                   "ListItems: 2\r\n\r\n")
        .expect("event Hangup")
        .expect("answer 1: Success, QueueParams, QueueMember, QueueStatusComplete")
        .peer_says(
            "Event: CoreShowChannelsComplete\r\nActionID: t-2\r\nEventList: Complete\r\n\r\n")
        .expect("answer 2: Success, CoreShowChannel, CoreShowChannelsComplete");
    under_every_split(talk);
}

TEST(AmiRequest, OldListsAreAnnouncedInWordsOnly)
{
    script talk = asked({"Status", "Agents"});
    talk.peer_says("Response: Success\r\nActionID: t-1\r\n"
                   "Message: Channel status will follow\r\n\r\n"
                   "Event: Status\r\nPrivilege: Call\r\nChannel: X\r\nActionID: t-1\r\n\r\n"
                   "Event: StatusComplete\r\nActionID: t-1\r\nItems: 1\r\n\r\n")
        .expect("answer 1: Success, Status, StatusComplete")
        .peer_says("Response: Success\r\nActionID: t-2\r\nMessage: Agents will follow\r\n\r\n"
                   "Event: AgentsComplete\r\nActionID: t-2\r\n\r\n")
        .expect("answer 2: Success, AgentsComplete");
    under_every_split(talk);
}

TEST(AmiRequest, ACancelledListEndsToo)
{
    script talk = asked({"PJSIPShowEndpoints"});
    talk.peer_says("Response: Success\r\nActionID: t-1\r\nEventList: start\r\n\r\n"
                   "Event: EndpointList\r\nActionID: t-1\r\n\r\n"
                   "Event: Ended\r\nActionID: t-1\r\nEventList: cancelled\r\n\r\n")
        .expect("answer 1: Success, EndpointList, Ended")
        .act([](actor& a) { EXPECT_EQ(a.answers.at(1)->complete->get("EventList"), "cancelled"); });
    under_every_split(talk);
}

TEST(AmiRequest, EventsThatNameARequestButAreNoListItemsAreEvents)
{
    script talk = asked({"Originate", "CoreShowChannels"});
    talk.peer_says("Event: OriginateResponse\r\nPrivilege: call,all\r\nActionID: t-1\r\n"
                   "Response: Failure\r\n\r\n")
        .expect("event OriginateResponse")
        .peer_says(
            "Response: Success\r\nActionID: t-1\r\nMessage: Originate successfully queued\r\n"
            "\r\nResponse: Success\r\nActionID: t-2\r\nEventList: start\r\n\r\n")
        .expect("answer 1: Success")
        .peer_says(
            "Event: OriginateResponse\r\nPrivilege: call,all\r\nActionID: t-1\r\n\r\n"
            "Event: UserEvent\r\nPrivilege: user,all\r\nActionID: t-2\r\n\r\n"
            "Event: CoreShowChannelsComplete\r\nActionID: t-2\r\nEventList: Complete\r\n\r\n")
        .expect("event OriginateResponse")
        .expect("event UserEvent")
        .expect("answer 2: Success, CoreShowChannelsComplete");
    under_every_split(talk);
}

TEST(AmiRequest, AResponseWithoutActionIdAnswersTheNextInOrder)
{
    script talk = asked({"Originate", "QueueRule", "Getvar"});
    talk.peer_says("Response: Success\r\nActionID: t-1\r\n\r\n")
        .expect("answer 1: Success")
        .peer_says("Response: Success\r\nRuleList: x\r\n\r\n\r\n")
        .expect("answer 2: Success")
        .peer_says("Response: Error\r\nMessage: too long\r\n\r\n")
        .expect("answer 3: Error")
        .peer_says("Response: Error\r\nMessage: whose?\r\n\r\n");
    under_every_split(talk);
}

TEST(AmiRequest, AResponseWithoutActionIdIsNotGivenToOnePassedOver)
{
    // Asterisk answers in order: once 2 is answered, nothing for 1 can come.
    script talk = asked({"Lost", "Getvar", "Setvar"});
    talk.peer_says("Response: Success\r\nActionID: t-2\r\n\r\n")
        .expect("answer 2: Success")
        .peer_says("Response: Success\r\nUnnamed: yes\r\n\r\n")
        .expect("answer 3: Success");
    under_every_split(talk);
}

TEST(AmiRequest, AResponseWithoutActionIdToOneGivenUpGoesToNobody)
{
    script talk = logged_in();
    talk.act([](actor& a) {
            a.request(1, {"Slow", {}}, milliseconds{100});
        })
        .expect_send(sent("Slow", 1))
        .wait(milliseconds{100})
        .expect("answer 1: the PBX did not answer in time")
        .act([](actor& a) {
            a.request(2, {"Getvar", {}});
        })
        .expect_send(sent("Getvar", 2))
        .peer_says("Response: Success\r\n\r\n")
        .peer_says("Response: Error\r\n\r\n")
        .expect("answer 2: Error");
    under_every_split(talk);
}

TEST(AmiRequest, EachHasItsDeadline)
{
    script talk = logged_in();
    talk.act([](actor& a) {
            a.request(1, {"A", {}}, milliseconds{3'000});
            a.request(2, {"B", {}}, milliseconds{1'000});
            a.request(3, {"C", {}}, milliseconds{2'000});
        })
        .expect_send(sent("A", 1) + sent("B", 2) + sent("C", 3))
        .wait(milliseconds{999})
        .wait(milliseconds{1})
        .expect("answer 2: the PBX did not answer in time")
        .peer_says("Response: Success\r\nActionID: t-3\r\n\r\n")
        .expect("answer 3: Success")
        .wait(milliseconds{1'999})
        .wait(milliseconds{1})
        .expect("answer 1: the PBX did not answer in time")
        .peer_says("Response: Success\r\nActionID: t-1\r\n\r\n");
    under_every_split(talk);
}

TEST(AmiRequest, AListThatNeverEndsIsGivenUp)
{
    auto o = usual_options();
    o.list_timeout = milliseconds{2'000};
    script talk = asked({"CoreShowChannels"});
    talk.peer_says("Response: Success\r\nActionID: t-1\r\nEventList: start\r\n\r\n"
                   "Event: CoreShowChannel\r\nActionID: t-1\r\n\r\n")
        .wait(milliseconds{2'000})
        .expect("answer 1: the PBX did not answer in time")
        .peer_says("Event: CoreShowChannel\r\nActionID: t-1\r\n\r\n")
        .expect("event CoreShowChannel");
    actor a{o};
    EXPECT_EQ(talk.run(a), "");
}

TEST(AmiRequest, OnlySoManyMayWait)
{
    auto o = usual_options();
    o.max_requests = 2;
    actor a{o};
    ASSERT_EQ(asked({"A", "B"}).run(a), "");
    a.request(3, {"C", {}});
    EXPECT_EQ(a.sent, "");
    EXPECT_EQ(a.answers.at(3).error().code, errc::too_many_requests);
    a.hear("Response: Success\r\nActionID: t-1\r\n\r\n");
    a.request(4, {"D", {}});
    EXPECT_EQ(a.sent, sent("D", 4));
}

TEST(AmiRequest, WhatCannotBeSentIsRefusedAtOnce)
{
    actor a{usual_options()};
    ASSERT_EQ(logged_in().run(a), "");
    a.request(1, {"Setvar", {{"Value", "a\nAction: Logoff"}}});
    EXPECT_EQ(a.sent, "");
    EXPECT_EQ(a.answers.at(1).error().code, errc::control_byte);
    EXPECT_EQ(a.talk().state(), link_state::up);
}

TEST(AmiRequest, CutAnywhereAnswersEveryoneOnce)
{
    script talk = asked({"QueueStatus", "Getvar"});
    talk.peer_says("Response: Success\r\nActionID: t-1\r\nEventList: start\r\n\r\n"
                   "Event: QueueParams\r\nActionID: t-1\r\n\r\n"
                   "Event: QueueStatusComplete\r\nActionID: t-1\r\nEventList: Complete\r\n\r\n"
                   "Response: Success\r\nActionID: t-2\r\n\r\n");
    std::size_t lost = 0;
    talk.cut_anywhere([] { return std::make_unique<actor>(usual_options()); },
                      [&](actor const& a, std::size_t) {
                          for (auto const& [id, what] : a.answers) {
                              if (what) continue;
                              EXPECT_EQ(what.error().code, errc::link_lost);
                              ++lost;
                          }
                          EXPECT_TRUE(a.answers.empty() || a.answers.size() == 2U);
                          EXPECT_EQ(a.talk().state(), link_state::down);
                      });
    EXPECT_GT(lost, 100U);
}

TEST(AmiRequest, ActionIdsNameTheSession)
{
    actor a{usual_options()};
    EXPECT_EQ(a.talk().action_id(42), "t-42");
}

TEST(AmiRequest, ResponsesToStrangersAreIgnored)
{
    script talk = asked({"Getvar"});
    talk.peer_says("Response: Success\r\nActionID: other-1\r\n\r\n"
                   "Response: Success\r\nActionID: t-99\r\n\r\n"
                   "Response: Success\r\nActionID: t--1\r\n\r\n"
                   "Response: Success\r\nActionID: t-1\r\n\r\n")
        .expect("answer 1: Success");
    under_every_split(talk);
}

} // namespace
} // namespace asterbus::ami::test
