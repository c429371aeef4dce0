#include "asterbus/command/json_text.hpp"

#include "asterbus/base/text.hpp"

#include <utility>
#include <vector>

namespace asterbus::command {
namespace {

/// Builds the document while nlohmann's parser reads it, and stops at the first thing that is over
/// a bound.
class bounded_builder {
public:
    bool null() { return put(nullptr); }
    bool boolean(bool v) { return put(v); }
    bool number_integer(json::number_integer_t v) { return put(v); }
    bool number_unsigned(json::number_unsigned_t v) { return put(v); }
    bool number_float(json::number_float_t v, std::string const&) { return put(v); }
    bool string(std::string& v) { return put(std::move(v)); }
    bool binary(json::binary_t&) { return false; }
    bool start_object(std::size_t) { return enter(json::object()); }
    bool start_array(std::size_t) { return enter(json::array()); }
    bool end_object() { return leave(); }
    bool end_array() { return leave(); }

    bool key(std::string& name)
    {
        if (open_.back()->contains(name))
            return stop("member " + asterbus::quoted(name) + " stands twice");
        key_ = std::move(name);
        return true;
    }
    bool parse_error(std::size_t at, std::string const&, nlohmann::detail::exception const&)
    {
        return stop("not JSON, from byte " + std::to_string(at));
    }

    json document;
    std::string why;

private:
    template <class Value>
    bool put(Value&& value)
    {
        return add(std::forward<Value>(value)) != nullptr;
    }
    bool enter(json value)
    {
        if (open_.size() == max_json_depth)
            return stop("nested deeper than " + std::to_string(max_json_depth));
        auto* const added = add(std::move(value));
        if (added != nullptr) open_.push_back(added);
        return added != nullptr;
    }
    bool leave()
    {
        open_.pop_back();
        return true;
    }
    json* add(json value)
    {
        if (++values_ > max_json_values) {
            stop("more than " + std::to_string(max_json_values) + " values");
            return nullptr;
        }
        if (open_.empty()) return &(document = std::move(value));
        auto& parent = *open_.back();
        if (parent.is_array()) return &parent.emplace_back(std::move(value));
        // A reference to a member moves when its object grows; it only grows once this one is left.
        return &(parent[key_] = std::move(value));
    }
    bool stop(std::string reason)
    {
        why = std::move(reason);
        return false;
    }

    std::vector<json*> open_;
    std::string key_;
    std::size_t values_ = 0;
};

} // namespace

tl::expected<json, std::string> parse_json(std::string_view text)
{
    if (text.size() > max_command_bytes)
        return tl::unexpected{"longer than " + std::to_string(max_command_bytes) + " bytes"};
    bounded_builder builder;
    if (!json::sax_parse(text.begin(), text.end(), &builder))
        return tl::unexpected{std::move(builder.why)};
    return std::move(builder.document);
}

std::string to_text(json const& value)
{
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

json foreign_string(std::string_view bytes)
{
    if (is_utf8(bytes)) return std::string{bytes};
    std::string text;
    append_latin1(text, bytes);
    return text;
}

} // namespace asterbus::command
