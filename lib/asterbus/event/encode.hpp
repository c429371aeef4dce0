/// From a fact to the bytes of a CloudEvents 1.0 event, structured or binary (Kafka protocol
/// binding).
#pragma once

#include "asterbus/event/fact.hpp"
#include "asterbus/event/from_ami.hpp"
#include "asterbus/event/from_ari.hpp"
#include "asterbus/event/own_event.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::event {

enum class encoding : std::uint8_t { structured, binary };

/// What the flow adds to a fact.
struct envelope {
    std::string_view pbx;
    std::uint64_t epoch =
        0; ///< milliseconds since 1970 at which this daemon began to number this PBX's events
    std::uint64_t sequence = 0; ///< from 1, without a hole within the epoch
    std::string_view callid;    ///< "hq/1795251978.5"; empty when it concerns no call
};

/// Kafka headers. Structured: content-type alone. Binary: the CloudEvents attributes as ce_id,
/// ce_type, ... and content-type. Its strings are reused: keep one list between events.
using header_list = std::vector<std::pair<std::string_view, std::string>>;

/// Appends the CloudEvent: in structured mode the whole JSON to `value`; in binary mode `data`
/// alone. Replaces what `headers` held. The fact must be the last one that `reader` returned.
/// Returns false when text had to be read as Latin-1.
bool encode(from_ami const& reader, fact const&, envelope const&, encoding, std::string& value,
            header_list& headers);
bool encode(from_ari const& reader, fact const&, envelope const&, encoding, std::string& value,
            header_list& headers);
/// An event of the daemon's own.
bool encode(own_event const&, envelope const&, encoding, std::string& value, header_list& headers);

} // namespace asterbus::event
