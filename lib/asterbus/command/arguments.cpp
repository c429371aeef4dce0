#include "asterbus/command/arguments.hpp"

#include "asterbus/base/text.hpp"

namespace asterbus::command {

error invalid_argument(std::string_view name, std::string_view what)
{
    return {"invalid_argument", std::string{name} + ": " + std::string{what}, nullptr};
}

std::optional<std::string> find_control_byte_in(json const& value, std::string const& path)
{
    if (value.is_string() && find_control_byte(value.get_ref<std::string const&>())) return path;
    if (!value.is_structured()) return {};
    for (auto const& [name, inner] : value.items()) {
        if (value.is_object() && find_control_byte(name)) return path + ", a name in it";
        if (auto found = find_control_byte_in(inner, path.empty() ? name : path + "." + name))
            return found;
    }
    return {};
}

bool given(json const& args, std::string_view name)
{
    auto const found = args.find(std::string{name});
    return found != args.end() && !found->is_null();
}

std::string plain_text(json const& scalar)
{
    return scalar.is_string() ? scalar.get<std::string>() : scalar.dump();
}

std::string text_of(json const& args, std::string_view name, std::string_view otherwise)
{
    return given(args, name) ? plain_text(args[std::string{name}]) : std::string{otherwise};
}

std::int64_t integer_of(json const& args, std::string_view name, std::int64_t otherwise)
{
    return given(args, name) ? args[std::string{name}].get<std::int64_t>() : otherwise;
}

std::vector<std::string> texts_of(json const& args, std::string_view name)
{
    if (!given(args, name)) return {};
    auto const& value = args[std::string{name}];
    if (!value.is_array()) return {plain_text(value)};
    std::vector<std::string> all;
    for (auto const& one : value)
        all.push_back(plain_text(one));
    return all;
}

std::string joined(std::vector<std::string> const& parts, char separator)
{
    std::string all;
    for (auto const& part : parts) {
        if (!all.empty()) all += separator;
        all += part;
    }
    return all;
}

} // namespace asterbus::command
