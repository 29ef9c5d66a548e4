#pragma once

#include "core/syntax/feature.h"
#include "core/syntax/wide_pages.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace dateline {

/// The numbers of a model's features, which are those of their order. A hash's top bits choose its bucket, its low 16
/// bits are the fingerprint by which it is known there.
///
/// The index is larger than the processor's nearest caches and is asked some two hundred times a word, so a bucket is
/// half of a cache line, its fingerprints are compared all at once, and nothing branches on what is found.
class FeatureIndex {
public:
    FeatureIndex() = default;
    /// `perBucket` has the number of features of each of 2^bits buckets, of which there is at least one bit;
    /// `fingerprints` has as many pairs of bytes, the lower first.
    FeatureIndex(unsigned bits, std::span<const std::uint8_t> perBucket, std::span<const std::uint8_t> fingerprints);

    /// The feature's number, counted from 1, or 0 where it is not there; of features that cannot be told apart the
    /// first. The index must not be empty.
    std::uint32_t find(Feature feature) const {
        const Bucket& bucket = buckets_[feature >> shift_];
        if (bucket.first >= crowded) [[unlikely]]
            return findInCrowd(feature, crowds_[bucket.first - crowded]);
        const unsigned equal = equals(bucket, static_cast<std::uint16_t>(feature & 0xFFFF));
        const auto place = static_cast<unsigned>(std::countr_zero(equal | 1U << places));
        return (bucket.first + place) & (equal != 0 ? ~0U : 0U);
    }
    /// Begins to fetch what `find` will read.
    void expect(Feature feature) const { __builtin_prefetch(&buckets_[feature >> shift_]); }

private:
    static constexpr std::size_t places = 14;
    /// Buckets with more features than places, or with none, have their number among such buckets added to this.
    static constexpr std::uint32_t crowded = 0x80000000;

    struct alignas(32) Bucket {
        std::uint32_t first = crowded;                     ///< the number of its first feature, counted from 1
        std::array<std::uint16_t, places> fingerprints{};  ///< places left over repeat the first
    };
    struct Crowd {
        std::uint32_t first = 1;
        std::vector<std::uint16_t> fingerprints;
    };

    /// A bit for each place, set where it is this fingerprint.
    static unsigned equals(const Bucket& bucket, std::uint16_t sought) {
#ifdef __SSE2__
        const __m128i all = _mm_set1_epi16(static_cast<short>(sought));
        const auto* const eights = reinterpret_cast<const __m128i*>(&bucket);
        const __m128i low = _mm_cmpeq_epi16(_mm_load_si128(eights), all);
        const __m128i high = _mm_cmpeq_epi16(_mm_load_si128(eights + 1), all);
        return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(low, high))) >> 2;
#else
        unsigned bits = 0;
        for (unsigned i = 0; i < places; ++i) bits |= static_cast<unsigned>(bucket.fingerprints[i] == sought) << i;
        return bits;
#endif
    }
    static std::uint32_t findInCrowd(Feature feature, const Crowd& crowd);

    std::vector<Bucket, WidePages<Bucket>> buckets_;
    std::vector<Crowd> crowds_;
    unsigned shift_ = 63;  ///< leaves a hash's bucket
};

}  // namespace dateline
