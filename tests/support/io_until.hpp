/// Runs an io_context until something is true. The time limit only ends a test that fails.
#pragma once

#include <asio/io_context.hpp>

#include <chrono>

namespace asterbus::test {

template <class Condition>
bool run_until(asio::io_context& io, Condition const& is_true,
               std::chrono::seconds limit = std::chrono::seconds{40})
{
    auto const end = std::chrono::steady_clock::now() + limit;
    while (!is_true()) {
        if (std::chrono::steady_clock::now() > end) return false;
        io.restart();
        io.run_one_for(std::chrono::milliseconds{50});
    }
    return true;
}

} // namespace asterbus::test
