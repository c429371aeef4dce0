/// Writes JSON by appending to a string. Written by hand because it is on the event path: an event
/// in about 0.3 us, where a document tree takes 4 us (docs/performance.md). Reading JSON is
/// simdjson's work, here and everywhere.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace asterbus {

/// Appends `text` as a JSON string with its quotes. Text that is not UTF-8 is read as Latin-1,
/// whole. Returns false when that was needed, so that the caller can count it.
bool append_json_string(std::string& out, std::string_view text);

/// Appends one JSON value after another, with commas where they belong. The caller keeps the
/// nesting right.
///   json_writer w{out};
///   w.begin_object(); w.key("a"); w.integer(1); w.end_object();      // {"a":1}
class json_writer {
public:
    explicit json_writer(std::string& out) : out_(out) {}

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }

    /// A member's name. `name` is one of ours: plain ASCII without quotes, backslashes or control
    /// bytes.
    void key(std::string_view name)
    {
        separate();
        out_ += '"';
        out_ += name;
        out_ += "\":";
        after_key_ = true;
    }
    /// A member's name as a peer sent it: any bytes.
    void foreign_key(std::string_view name)
    {
        separate();
        repaired_ |= !append_json_string(out_, name);
        out_ += ':';
        after_key_ = true;
    }

    void string(std::string_view value)
    {
        separate();
        repaired_ |= !append_json_string(out_, value);
    }
    void integer(std::int64_t value);
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void null() { raw("null"); }
    /// Text that is JSON already.
    void raw(std::string_view json)
    {
        separate();
        out_ += json;
    }

    /// True when a string was not UTF-8 and was read as Latin-1.
    [[nodiscard]] bool repaired() const { return repaired_; }
    [[nodiscard]] std::string& out() { return out_; }

private:
    void open(char bracket)
    {
        separate();
        out_ += bracket;
        first_ = true;
    }
    void close(char bracket)
    {
        out_ += bracket;
        first_ = false;
    }
    void separate()
    {
        if (!first_ && !after_key_) out_ += ',';
        first_ = false;
        after_key_ = false;
    }

    std::string& out_;
    bool first_ = true;
    bool after_key_ = false;
    bool repaired_ = false;
};

} // namespace asterbus
