/// The daemon's HTTP: read-only, a few bounded threads of its own. Knows paths, not meanings.
#pragma once

#include "asterbus/bridge/options.hpp"

#include "daemon/view.hpp"

#include <memory>

namespace asterbus::daemon {

class http_server {
public:
    /// Takes the address; throws std::runtime_error when it cannot. Answers nothing before start().
    http_server(bridge::http_options const&, view);
    ~http_server();

    void start();
    /// Ends what is being answered, within its time bounds, and frees the address.
    void stop();
    /// The port, also where the config says 0: any free one.
    [[nodiscard]] int port() const;

private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

} // namespace asterbus::daemon
