/// AMI fields as they were sent, as JSON. Private to this folder.
#pragma once

#include "asterbus/ami/message.hpp"
#include "asterbus/event/json_buffer.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace asterbus::event {

/// `[["Event","Hangup"],...]`, in order: the message can be rebuilt from it.
void write_pairs(json_buffer&, std::span<ami::field const>, bool mask_digits);

/// An object of the fields at these positions; a repeated name has an array of its values.
/// `chosen` is left in another order.
void write_object(json_buffer&, std::span<ami::field const>, std::vector<std::uint32_t>& chosen,
                  bool mask_digits);

} // namespace asterbus::event
