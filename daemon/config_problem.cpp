#include "daemon/config_problem.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace asterbus::daemon {
namespace {

std::vector<std::string> in_order(std::string const& file, std::vector<problem> problems)
{
    std::ranges::stable_sort(problems, {}, &problem::where);
    std::vector<std::string> lines;
    for (auto const& p : problems)
        lines.push_back(describe(file, p));
    return lines;
}

} // namespace

std::string describe(std::string const& file, problem const& p)
{
    if (p.where.line == 0) return fmt::format("{}: {}", file, p.what);
    return fmt::format("{}:{}:{}: {}", file, p.where.line, p.where.column, p.what);
}

config_error::config_error(std::string const& file, std::vector<problem> problems)
    : config_error(in_order(file, std::move(problems)))
{}

config_error::config_error(std::vector<std::string> lines)
    : std::runtime_error(fmt::format("{}", fmt::join(lines, "\n"))), lines_(std::move(lines))
{}

} // namespace asterbus::daemon
