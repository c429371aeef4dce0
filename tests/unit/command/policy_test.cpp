#include "asterbus/command/json_text.hpp"
#include "asterbus/command/policy.hpp"

#include <gtest/gtest.h>

namespace asterbus::command {
namespace {

using list = std::vector<std::string>;

bool allowed(policy const& p, std::string const& name, std::string const& args = "{}")
{
    command const c{"1", "p", name, *parse_json(args), {}};
    return !p.refuses(name) && !p.refuses_content(c);
}

TEST(Policy, TheDefaultDeniesByName)
{
    policy const p;
    for (auto const* const name :
         {"ami.Command", "ami.command", "ami.UpdateConfig", "ami.CreateConfig", "ami.ModuleLoad",
          "ami.Reload", "ami.Filter", "ami.Login", "ami.Logoff", "ami.Events", "ami.GetConfig",
          "ami.GetConfigJSON", "ami.PJSIPShowAuths", "ari.asterisk.loadModule",
          "ari.asterisk.getObject"})
        EXPECT_FALSE(allowed(p, name)) << name;
    for (auto const* const name : {"ami.QueueStatus", "originate", "ari.channels.list"})
        EXPECT_TRUE(allowed(p, name)) << name;
}

TEST(Policy, AllowAndDenyAreGlobs)
{
    policy const some{{"queue.*", "ping"}, {}};
    EXPECT_TRUE(allowed(some, "queue.member.add"));
    EXPECT_TRUE(allowed(some, "ping"));
    EXPECT_FALSE(allowed(some, "hangup"));
    policy const no_native{{"*"}, {"ami.*", "ari.*"}};
    EXPECT_TRUE(allowed(no_native, "hangup"));
    EXPECT_FALSE(allowed(no_native, "ami.Ping"));
}

TEST(Policy, AFullNameInAllowLiftsTheDeny)
{
    EXPECT_TRUE(allowed(policy{{"*", "ami.Command"}, default_deny()}, "ami.Command"));
    EXPECT_FALSE(allowed(policy{{"*", "ami.*"}, default_deny()}, "ami.Command"));
    policy const p{{"*", "application:System", "function:DB"}, default_deny()};
    EXPECT_TRUE(allowed(p, "originate", R"({"application":"System"})"));
    EXPECT_FALSE(allowed(p, "originate", R"({"application":"TrySystem"})"));
    EXPECT_TRUE(allowed(p, "variable.get", R"~({"name":"DB(a/b)"})~"));
    EXPECT_FALSE(allowed(p, "variable.get", R"~({"name":"DB_DELETE(a/b)"})~"));
}

TEST(Policy, ApplicationsThatReachTheShell)
{
    policy const p;
    for (auto const* const app : {"System", "system", " System", "TrySystem", "Exec", "ExecIf",
                                  "TryExec", "AGI", "EAGI", "ExternalIVR"}) {
        std::string const name = app;
        EXPECT_FALSE(allowed(p, "originate", R"({"application":")" + name + "\"}")) << name;
        EXPECT_FALSE(allowed(p, "ami.Originate", R"({"application":")" + name + "\"}")) << name;
        EXPECT_FALSE(allowed(p, "ami.Originate", R"({"Application":["Wait",")" + name + "\"]}"))
            << name;
        EXPECT_FALSE(allowed(p, "ami.DialplanExtensionAdd", R"({"Application":")" + name + "\"}"))
            << name;
        EXPECT_FALSE(allowed(p, "ami.AGI", R"({"Command":"EXEC )" + name + " x\"}")) << name;
    }
    EXPECT_FALSE(allowed(p, "ami.AGI", R"({"Command":"exec  System x"})"));
    EXPECT_TRUE(allowed(p, "ami.AGI", R"({"Command":"ANSWER"})"));
    EXPECT_TRUE(allowed(p, "originate", R"({"application":"Wait"})"));
}

TEST(Policy, MixMonitorOnlyWithoutACommand)
{
    policy const p;
    EXPECT_TRUE(
        allowed(p, "originate", R"({"application":"MixMonitor","application_data":"a.wav,b"})"));
    EXPECT_FALSE(
        allowed(p, "originate", R"({"application":"MixMonitor","application_data":"a.wav,b,rm"})"));
    EXPECT_TRUE(allowed(p, "ami.MixMonitor", R"({"Channel":"a","File":"a.wav"})"));
    EXPECT_FALSE(allowed(p, "ami.MixMonitor", R"({"Channel":"a","File":"a.wav","Command":"rm"})"));
}

TEST(Policy, FunctionsThatReachShellFilesNetworkAndDatabase)
{
    policy const p;
    for (std::string const text :
         {"SHELL(rm)", "shell(rm)", "${SHELL(rm)}", "x${FILE(/etc/passwd)}", "CURL(http://x)",
          "DB(a/b)", "ODBC_SQL(x)", "AST_CONFIG(manager.conf,bus,secret)",
          "AST_SORCERY(res_pjsip,auth,a,password)", "REALTIME(a)", "EVAL(${x})", "SHELL (x)",
          "a,SHELL(x)"}) {
        EXPECT_FALSE(allowed(p, "variable.get", R"({"name":")" + text + "\"}")) << text;
        EXPECT_FALSE(allowed(p, "ami.Setvar", R"({"Variable":")" + text + "\"}")) << text;
        EXPECT_FALSE(allowed(p, "originate", R"({"variables":{"A":")" + text + "\"}}")) << text;
        EXPECT_FALSE(allowed(p, "originate", R"({"variables":{")" + text + R"(":"A"}})")) << text;
        EXPECT_FALSE(allowed(p, "ami.Originate", R"({"Variable":["A=1",")" + text + "\"]}"))
            << text;
        EXPECT_FALSE(allowed(p, "originate", R"({"application_data":")" + text + "\"}")) << text;
    }
    for (std::string const text : {"CALLERID(name)", "MYDB(x)", "SHELLX(x)", "SHELL", "(x)"})
        EXPECT_TRUE(allowed(p, "variable.get", R"({"name":")" + text + "\"}")) << text;
}

} // namespace
} // namespace asterbus::command
