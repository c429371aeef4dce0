/// A conversation with a session, without sockets, clocks or sleeping: what the peer says, what
/// must be sent, what must be noted, in order. Played under any split of the peer's bytes, and cut
/// off after any number of them.
///
/// An Actor performs the session's steps. It has: `std::string sent` (bytes not yet expected),
/// `std::deque<std::string> notes` (what else the session decided, in words, not yet expected),
/// `connect()`, `hear(std::string_view)`, `wait(milliseconds)` and `cut()` (the connection broke).
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace asterbus::test {

template <class Actor>
class script {
public:
    static constexpr std::size_t everything = static_cast<std::size_t>(-1);

    script& peer_says(std::string bytes)
    {
        heard_ += bytes.size();
        return add([bytes](Actor& a, std::size_t chunk, std::size_t& left) -> std::string {
            auto const size = std::min(bytes.size(), left);
            for (std::size_t at = 0; at < size; at += chunk)
                a.hear(std::string_view{bytes}.substr(at, std::min(chunk, size - at)));
            left -= size;
            return {};
        });
    }
    script& expect_send(std::string bytes)
    {
        return add([bytes](Actor& a, std::size_t, std::size_t&) -> std::string {
            if (!a.sent.starts_with(bytes))
                return "expected to send:\n" + bytes + "sent:\n" + a.sent;
            a.sent.erase(0, bytes.size());
            return {};
        });
    }
    script& expect(std::string note)
    {
        return add([note](Actor& a, std::size_t, std::size_t&) -> std::string {
            auto const seen = a.notes.empty() ? std::string{"nothing"} : a.notes.front();
            if (seen != note) return "expected: " + note + "\nseen: " + seen;
            a.notes.pop_front();
            return {};
        });
    }
    script& wait(std::chrono::milliseconds time)
    {
        return act([time](Actor& a) { a.wait(time); });
    }
    /// Anything else that we do ourselves.
    script& act(std::function<void(Actor&)> what)
    {
        return add([what](Actor& a, std::size_t, std::size_t&) -> std::string {
            what(a);
            return {};
        });
    }

    /// Plays with the peer's bytes in pieces of `chunk`. What went otherwise than written, or an
    /// empty text.
    [[nodiscard]] std::string run(Actor& a, std::size_t chunk = everything) const
    {
        a.connect();
        std::size_t left = everything;
        for (auto const& m : moves_)
            if (auto wrong = m(a, chunk, left); !wrong.empty()) return wrong;
        if (!a.sent.empty()) return "not expected to send:\n" + a.sent;
        if (!a.notes.empty()) return "not expected: " + a.notes.front();
        return {};
    }

    /// Plays up to each byte that the peer says, cuts there, and calls check(actor, bytes heard).
    template <class Make, class Check>
    void cut_anywhere(Make make, Check check) const
    {
        for (std::size_t heard = 0; heard < heard_; ++heard) {
            auto a = make();
            a->connect();
            std::size_t left = heard;
            for (auto const& m : moves_) {
                if (!m(*a, everything, left).empty() || left == 0) break;
            }
            a->cut();
            check(*a, heard);
        }
    }

private:
    using move = std::function<std::string(Actor&, std::size_t chunk, std::size_t& left)>;

    script& add(move m)
    {
        moves_.push_back(std::move(m));
        return *this;
    }

    std::vector<move> moves_;
    std::size_t heard_ = 0;
};

} // namespace asterbus::test
