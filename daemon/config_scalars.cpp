#include "daemon/config_scalars.hpp"

#include "asterbus/base/text.hpp"

#include "daemon/config_values.hpp"

namespace asterbus::daemon {
namespace {

using std::chrono::milliseconds;

std::string write_duration(milliseconds span)
{
    auto const ms = span.count();
    if (ms != 0 && ms % 86'400'000 == 0) return fmt::format("{}d", ms / 86'400'000);
    if (ms != 0 && ms % 3'600'000 == 0) return fmt::format("{}h", ms / 3'600'000);
    if (ms != 0 && ms % 60'000 == 0) return fmt::format("{}m", ms / 60'000);
    if (ms != 0 && ms % 1'000 == 0) return fmt::format("{}s", ms / 1'000);
    return fmt::format("{}ms", ms);
}

} // namespace

std::optional<scalar> read_scalar(value const& v, std::string_view wanted)
{
    if (!v.node.IsScalar()) {
        v.expected(wanted);
        return std::nullopt;
    }
    auto made = substitute(v.node.Scalar(), v.in->sources);
    if (!made) {
        v.complain(made.error());
        return std::nullopt;
    }
    for (auto& path : made->files)
        v.in->files.push_back({v.where, std::move(path)});
    auto const quoted = v.node.Tag() == "!" && !made->changed;
    return scalar{std::move(made->text), quoted, made->changed};
}

void complain_of(value const& v, scalar const& got, std::string_view wanted)
{
    if (got.substituted)
        v.complain(fmt::format("expected {}", wanted));
    else
        v.complain(fmt::format("expected {}, found {}", wanted, quoted(got.text, 80)));
}

std::optional<std::string> any_text(value const& v)
{
    auto got = read_scalar(v, "a text");
    if (!got) return std::nullopt;
    return std::move(got->text);
}

std::optional<std::string> text(value const& v)
{
    auto got = any_text(v);
    if (got && got->empty()) {
        v.complain("expected a text, found an empty one");
        return std::nullopt;
    }
    return got;
}

std::optional<secret> password(value const& v)
{
    auto got = text(v);
    if (!got) return std::nullopt;
    return secret{std::move(*got)};
}

std::optional<bool> boolean(value const& v)
{
    constexpr std::string_view wanted = "true or false";
    auto const got = read_scalar(v, wanted);
    if (!got) return std::nullopt;
    if (!got->quoted && got->text == "true") return true;
    if (!got->quoted && got->text == "false") return false;
    complain_of(v, *got, wanted);
    return std::nullopt;
}

std::optional<std::int64_t> whole_number(value const& v, std::int64_t least, std::int64_t most)
{
    auto const wanted = fmt::format("a whole number from {} to {}", least, most);
    auto const got = read_scalar(v, wanted);
    if (!got) return std::nullopt;
    auto const number = to_integer(got->text);
    if (!got->quoted && number && *number >= least && *number <= most) return number;
    complain_of(v, *got, wanted);
    return std::nullopt;
}

std::optional<milliseconds> time_span(value const& v, milliseconds least, milliseconds most)
{
    auto const wanted = fmt::format("a duration from {} to {}, such as 100ms, 30s, 5m or 24h",
                                    write_duration(least), write_duration(most));
    auto const got = read_scalar(v, wanted);
    if (!got) return std::nullopt;
    auto const span = parse_duration(got->text);
    if (span && *span >= least && *span <= most) return span;
    complain_of(v, *got, wanted);
    return std::nullopt;
}

std::optional<std::uint64_t> byte_count(value const& v, std::uint64_t least, std::uint64_t most)
{
    constexpr std::string_view wanted = "a size such as 64MiB, 10GiB or 500kB";
    auto const got = read_scalar(v, wanted);
    if (!got) return std::nullopt;
    auto const bytes = parse_size(got->text);
    if (bytes && *bytes >= least && *bytes <= most) return bytes;
    if (bytes)
        complain_of(v, *got, fmt::format("a size of at least {} bytes", least));
    else
        complain_of(v, *got, wanted);
    return std::nullopt;
}

std::optional<std::vector<value>> items(value const& v, std::string_view wanted)
{
    if (!v.node.IsSequence()) {
        v.expected(wanted);
        return std::nullopt;
    }
    std::vector<value> all;
    for (auto const& node : v.node) {
        auto const where = node.IsNull() ? v.where : place_of(node);
        all.push_back({node, fmt::format("{}[{}]", v.name, all.size()), where, v.in});
    }
    return all;
}

} // namespace asterbus::daemon
