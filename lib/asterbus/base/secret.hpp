/// A password or token: can be compared and used, but has no printer, so that it cannot reach a log
/// by accident.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace asterbus {

class secret {
public:
    secret() = default;
    explicit secret(std::string value) : value_(std::move(value)) {}

    [[nodiscard]] bool empty() const { return value_.empty(); }
    /// The value itself. Only for writing it to the peer that it authenticates to.
    [[nodiscard]] std::string_view reveal() const { return value_; }
    friend bool operator==(secret const&, secret const&) = default;

private:
    std::string value_;
};

} // namespace asterbus
