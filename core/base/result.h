#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace dateline {

/// Why the outside world failed, as two sentences for the person: what happened, and what to do.
struct Error {
    std::string what;
    std::string advice;

    bool operator==(const Error&) const = default;
};

/// A value, or the reason why there is none. For failures of the outside world only: what is merely absent is a
/// std::optional, and a bug is an assert.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return state_.index() == 0; }

    const T& value() const& {
        assert(*this);
        return std::get<0>(state_);
    }
    T& value() & {
        assert(*this);
        return std::get<0>(state_);
    }
    T&& value() && {
        assert(*this);
        return std::get<0>(std::move(state_));
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Error& error() const {
        assert(!*this);
        return std::get<1>(state_);
    }

private:
    std::variant<T, Error> state_;
};

}  // namespace dateline
