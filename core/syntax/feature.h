#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// A feature is the hash of what was seen and of the template that looked; its 64 bits are its whole identity.
using Feature = std::uint64_t;

constexpr std::uint64_t mixed(std::uint64_t x) {
    x ^= x >> 32;
    x *= 0xD6E8FEB86659FD93U;
    return x ^ x >> 29;
}

constexpr Feature feature(std::uint64_t pattern, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0,
                          std::uint64_t d = 0) {
    return mixed((pattern + 1) * 0x9E3779B97F4A7C15U + a * 0xA0761D6478BD642FU + b * 0xE7037ED1A0B428DBU +
                 c * 0x8EBC6AF09C88C6E3U + d * 0x589965CC75374CC3U);
}

/// FNV-1a: the words of a model are hashed byte by byte, the same on every machine.
constexpr std::uint32_t hashStart = 2166136261U;
constexpr std::uint32_t hashed(std::uint32_t hash, char byte) {
    return (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
}
constexpr std::uint32_t hashed(std::string_view bytes) {
    std::uint32_t hash = hashStart;
    for (const char byte : bytes) hash = hashed(hash, byte);
    return hash;
}

}  // namespace dateline
