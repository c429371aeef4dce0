/// A member of a consumer group on one topic. Records come in order per partition; an offset is
/// stored only when it and all before it are done. Served on the given io_context, woken by an
/// eventfd; all functions are called on its thread.
///
/// A new group starts at the oldest record (auto.offset.reset=earliest): a command that was sent
/// before the group existed is still answered, if only as expired. Partitions move cooperatively:
/// those that stay are not interrupted. What was handed out of a partition that then moved may
/// still be done; its new owner gets it again.
#pragma once

#include "asterbus/base/failure.hpp"
#include "asterbus/kafka/errc.hpp"
#include "asterbus/kafka/producer.hpp"

#include <asio/io_context.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::kafka {

class consumer {
public:
    struct options {
        std::string brokers;
        std::string group;
        std::string topic;
        properties extra;
        /// Records handed out and not done, and their bytes; fetching pauses there, for all.
        std::size_t max_pending = 100'000;
        std::size_t max_pending_bytes = std::size_t{256} << 20U;
    };
    /// Owns its bytes.
    struct message {
        std::string topic;
        std::int32_t partition = 0;
        std::int64_t offset = 0;
        std::int64_t timestamp_ms = -1; ///< since 1970, by the producer or the broker; -1: none
        std::optional<std::string> key;
        std::string payload; ///< empty for a record without a value, too
        std::vector<std::pair<std::string, std::string>> headers; ///< a null value is empty
    };
    /// Run on the io_context's thread; must not destroy the consumer (post that).
    struct handlers {
        std::function<void(message)> received;
        std::function<void(int level, std::string_view text)> log;
        std::function<void(std::size_t partitions)> assigned; ///< after each rebalance
    };

    [[nodiscard]] static result<std::unique_ptr<consumer>> create(asio::io_context&, options const&,
                                                                  handlers);
    /// What create would say to these options, apart from the brokers' names; connects to nothing.
    [[nodiscard]] static result<void> check(options);
    /// Commits what is done and leaves the group; waits for the broker's answer, 3 s at most.
    ~consumer();

    /// The record's work is over: its offset may be stored once all before it are done too.
    void done(std::int32_t partition, std::int64_t offset);
    /// Stop handing out records; those handed out can still be done.
    void stop();
    [[nodiscard]] bool assigned() const;
    /// Records between the group's position and the end of the assigned partitions, as far as
    /// known.
    [[nodiscard]] std::optional<std::int64_t> lag() const;

private:
    struct impl;
    explicit consumer(std::unique_ptr<impl>);
    std::unique_ptr<impl> impl_;
};

} // namespace asterbus::kafka
