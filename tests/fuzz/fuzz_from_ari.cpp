// Any text, read as an ARI event and encoded in each way: what comes out must be JSON.
#include "asterbus/event/encode.hpp"

#include <simdjson.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void check(std::string_view json, asterbus::event::reader_options options)
{
    using namespace asterbus;
    event::from_ari reader{options};
    auto const fact = reader.read(json, {});
    if (!fact) return;
    std::string value;
    event::header_list headers;
    event::encode(reader, **fact, {"hq", 1, 1, "hq/1"}, event::encoding::structured, value,
                  headers);
    simdjson::dom::parser parser;
    if (parser.parse(value).error()) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using asterbus::event::native_fields;
    std::string text{reinterpret_cast<char const*>(data), size};
    text.append(simdjson::SIMDJSON_PADDING, '\0');
    check({text.data(), size}, {native_fields::unmapped, true});
    check({text.data(), size}, {native_fields::all, true});
    return 0;
}
