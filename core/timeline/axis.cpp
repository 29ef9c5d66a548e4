#include "core/timeline/axis.h"

#include <cmath>

namespace dateline {

Axis between(const Axis& from, const Axis& to, double share) {
    if (share <= 0) return from;
    if (share >= 1) return to;
    const double a = from.secondsPerPixel, b = to.secondsPerPixel;
    if (std::abs(a / b - 1) < 1e-6) return panned(from, (to.x(from.pin) - from.pinX) * share);
    const double scale = a * std::pow(b / a, share);
    // x = pinX + (t - pin) / a is the same on both axes at this moment, counted from `from.pin`.
    const double toPinX = to.x(from.pin);
    const double moment = (toPinX - from.pinX) / (1 / a - 1 / b);
    const double place = from.pinX + moment / a;
    return panned({from.pin, place - moment / scale, scale}, 0);
}

}  // namespace dateline
