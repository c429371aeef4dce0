#include "daemon/config.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace asterbus::daemon;
    // Neither this machine's environment nor its files.
    substitution_sources const sources{
        [](std::string const& name) -> std::optional<std::string> {
            if (name.size() > 3) return std::nullopt;
            return name;
        },
        [](std::string const& path) -> tl::expected<std::string, std::string> {
            if (path.size() > 3) return tl::unexpected{std::string{"no"}};
            return path + '\n';
        }};
    try {
        static_cast<void>(
            read_config("fuzz", {reinterpret_cast<char const*>(data), size}, sources));
    } catch (config_error const&) {
    }
    return 0;
}
