/// Reads a YAML tree strictly: every key asked for, every value checked, every problem kept with
/// its place, none thrown. Readers are small callables `(value const&) -> std::optional<T>` that
/// report what is wrong themselves; see config_scalars.hpp.
#pragma once

#include "daemon/config_problem.hpp"
#include "daemon/config_substitute.hpp"

#include <yaml-cpp/yaml.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace asterbus::daemon {

/// A file that a secret was read from, and where the config names it.
struct named_file {
    place where;
    std::string path;
};

/// What one reading of a config shares and gathers.
struct reading {
    substitution_sources sources;
    std::vector<problem> problems;
    std::vector<named_file> files;
};

/// A node, its name for people ("pbxs[0].ami.port") and its place.
struct value {
    YAML::Node node;
    std::string name;
    place where;
    reading* in;

    /// Keeps a problem: "pbxs[0].ami.port: expected ...".
    void complain(std::string_view what) const;
    /// "expected WANTED, found a list".
    void expected(std::string_view wanted) const;
};

[[nodiscard]] place place_of(YAML::Node const&);

/// One mapping. Remembers which keys were asked for; finish() complains about all others.
class section {
public:
    explicit section(value const& mapping);

    /// The value of `key`, when it is there.
    [[nodiscard]] std::optional<value> find(std::string_view key);
    /// The same; a missing key is a problem of the mapping.
    [[nodiscard]] std::optional<value> need(std::string_view key);

    /// Sets `target` when the key is there and its value is right.
    template <class T, class Reader>
    void read(std::string_view key, T& target, Reader const& reader)
    {
        take(find(key), target, reader);
    }
    template <class T, class Reader>
    void require(std::string_view key, T& target, Reader const& reader)
    {
        take(need(key), target, reader);
    }

    /// Complains about unknown, repeated and missing keys. Call it last. Returns the keys that it
    /// suggested for unknown ones: whoever misses one of these need not complain again.
    std::vector<std::string> finish();

    [[nodiscard]] value const& whole() const { return whole_; }

private:
    struct entry {
        std::string key;
        value what;
        place where;
        bool asked = false;
    };

    template <class T, class Reader>
    static void take(std::optional<value> const& from, T& target, Reader const& reader)
    {
        if (!from) return;
        if (auto got = reader(*from)) target = std::move(*got);
    }
    void load();
    void add(YAML::Node const& key, YAML::Node const& node);
    [[nodiscard]] std::string name_of(std::string_view key) const;
    [[nodiscard]] std::string_view nearest(std::string_view key) const;

    value whole_;
    bool is_mapping_;
    std::vector<entry> entries_;
    std::vector<std::string> known_;
    std::vector<std::string> missing_;
};

} // namespace asterbus::daemon
