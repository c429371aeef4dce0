/// What has been started, so that it stops in the reverse order, also when a later start throws.
/// Start order is written once.
#pragma once

#include <functional>
#include <utility>
#include <vector>

namespace asterbus::bridge {

class lifetime {
public:
    lifetime() = default;
    lifetime(lifetime const&) = delete;
    lifetime& operator=(lifetime const&) = delete;
    ~lifetime() { stop(); }

    /// Something runs now; `stop` ends it and must not throw.
    void started(std::function<void()> stop) { stops_.push_back(std::move(stop)); }

    /// Newest first, each once.
    void stop()
    {
        while (!stops_.empty()) {
            auto const last = std::move(stops_.back());
            stops_.pop_back();
            last();
        }
    }

private:
    std::vector<std::function<void()>> stops_;
};

} // namespace asterbus::bridge
