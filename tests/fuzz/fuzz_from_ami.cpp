// Any packets, read and encoded in each way.
#include "asterbus/ami/parser.hpp"
#include "asterbus/event/encode.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace asterbus;
    ami::parser parser{1U << 16U};
    parser.feed("Asterisk Call Manager/11.0.0\r\n");
    (void)parser.banner();
    parser.feed({reinterpret_cast<char const*>(data), size});
    event::from_ami unmapped{{event::native_fields::unmapped, true}};
    event::from_ami all{{event::native_fields::all, true}};
    std::string value;
    event::header_list headers;
    for (auto m = parser.next(); m && *m != nullptr; m = parser.next()) {
        value.clear();
        event::encode(unmapped, unmapped.read(**m, {}), {"hq", 1, 1, "hq/1"},
                      event::encoding::structured, value, headers);
        event::encode(all, all.read(**m, {}), {"hq", 1, 1, "hq/1"}, event::encoding::binary, value,
                      headers);
    }
    return 0; // surviving without a sanitizer report is the assertion
}
