// The command line of asterbus-sim.
#include "sim/options.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <vector>

namespace asterbus::sim {
namespace {

parsed_options parse(std::vector<char const*> arguments)
{
    arguments.insert(arguments.begin(), "asterbus-sim");
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    auto parsed = parse_options(static_cast<int>(arguments.size()), arguments.data());
    testing::internal::GetCapturedStdout();
    testing::internal::GetCapturedStderr();
    return parsed;
}

TEST(sim_options, have_defaults_that_work)
{
    auto const o = parse({}).run.value();
    EXPECT_EQ(o.listen, "127.0.0.1");
    EXPECT_EQ(o.who.username, "bus");
    EXPECT_EQ(o.calls.flows, flow_names());
    EXPECT_FALSE(o.seconds.has_value());
}

TEST(sim_options, take_what_is_asked_for)
{
    auto const o = parse({"--ami", "0", "--calls-per-second", "0.5", "--flows", "simple,queue",
                          "--seconds", "3"})
                       .run.value();
    EXPECT_EQ(o.ami_port, 0);
    EXPECT_EQ(o.calls.calls_per_second, 0.5);
    EXPECT_EQ(o.calls.flows, (std::vector<std::string>{"simple", "queue"}));
    EXPECT_EQ(o.seconds, 3.0);
}

TEST(sim_options, read_the_password_from_a_file)
{
    auto const path = testing::TempDir() + "sim_password";
    std::ofstream{path} << "hush\nmore\n";
    EXPECT_EQ(parse({"--password-file", path.c_str()}).run.value().who.password, "hush");
    EXPECT_EQ(parse({"--password-file", "/nonexistent"}).exit_code, 64);
}

TEST(sim_options, end_with_64_on_wrong_use_and_0_on_help)
{
    EXPECT_EQ(parse({"--flows", "nope"}).exit_code, 64);
    EXPECT_EQ(parse({"--calls-per-second", "-1"}).exit_code, 64);
    EXPECT_EQ(parse({"--nonsense"}).exit_code, 64);
    EXPECT_EQ(parse({"--help"}).exit_code, 0);
    EXPECT_FALSE(parse({"--version"}).run.has_value());
}

} // namespace
} // namespace asterbus::sim
