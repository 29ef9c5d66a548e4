#include "core/syntax/feature_index.h"

#include <algorithm>

namespace dateline {

FeatureIndex::FeatureIndex(unsigned bits, std::span<const std::uint8_t> perBucket,
                           std::span<const std::uint8_t> fingerprints)
    : buckets_(perBucket.size()), shift_(64 - bits) {
    std::uint32_t number = 0;
    const auto fingerprint = [&](std::size_t i) {
        return static_cast<std::uint16_t>(fingerprints[2 * i] | fingerprints[2 * i + 1] << 8);
    };
    for (std::size_t b = 0; b < buckets_.size(); number += perBucket[b++]) {
        const std::size_t count = perBucket[b];
        Bucket& bucket = buckets_[b];
        if (count == 0 || count > places) {
            bucket.first = crowded + static_cast<std::uint32_t>(crowds_.size());
            Crowd& crowd = crowds_.emplace_back(Crowd{number + 1, {}});
            for (std::size_t i = 0; i < count; ++i) crowd.fingerprints.push_back(fingerprint(number + i));
            continue;
        }
        bucket.first = number + 1;
        bucket.fingerprints.fill(fingerprint(number));
        for (std::size_t i = 1; i < count; ++i) bucket.fingerprints[i] = fingerprint(number + i);
    }
}

std::uint32_t FeatureIndex::findInCrowd(Feature feature, const Crowd& crowd) {
    const auto& all = crowd.fingerprints;
    const auto at = std::find(all.begin(), all.end(), static_cast<std::uint16_t>(feature & 0xFFFF));
    return at == all.end() ? 0 : crowd.first + static_cast<std::uint32_t>(at - all.begin());
}

}  // namespace dateline
