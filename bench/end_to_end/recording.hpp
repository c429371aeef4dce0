/// Recorded AMI events, played over and over as ever new calls: call ids and channel names are
/// numbered on from pass to pass, so that keys spread as those of many calls. In place: playing
/// costs next to nothing.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::bench {

class recording {
public:
    /// Reads whole packets from the file; throws std::runtime_error when there are none.
    /// `timestamps`: each event carries a Timestamp field, as with timestampevents in manager.conf.
    recording(std::string const& file, bool timestamps);

    /// Whole events, `most` of them or up to the end of the pass; valid until the next call.
    struct piece {
        std::string_view bytes;
        std::size_t events = 0;
    };
    [[nodiscard]] piece next(std::size_t most, std::chrono::system_clock::time_point now);

private:
    struct place {
        std::size_t at;
        std::uint64_t number; ///< as recorded
    };
    void add(std::string_view packet, bool timestamps);
    void find_numbers();
    void renumber();

    std::string bytes_;
    std::vector<std::size_t> ends_;       ///< of each event
    std::vector<std::size_t> timestamps_; ///< where each event's digits stand
    std::vector<place> call_ids_, channel_names_;
    std::size_t event_ = 0;
    std::uint64_t pass_ = 0;
};

} // namespace asterbus::bench
