#include "core/syntax/parse_state.h"

#include <algorithm>
#include <cassert>

namespace dateline {

void ParseState::attach(std::int32_t child, std::int32_t head, Relation relation) {
    Node& under = nodes_[static_cast<std::size_t>(child)];
    Node& over = nodes_[static_cast<std::size_t>(head)];
    under.head = head;
    under.relation = relation;
    if (child < head) {
        over.left2 = over.left;
        over.left = child;
        over.leftCount = static_cast<std::uint8_t>(std::min(over.leftCount + 1, 200));
    } else {
        over.right2 = over.right;
        over.right = child;
        over.rightCount = static_cast<std::uint8_t>(std::min(over.rightCount + 1, 200));
    }
}

void ParseState::apply(Move move, Relation relation) {
    assert(allowed(move));
    if (move == Move::Shift) {
        stack_.push_back(next_++);
        return;
    }
    const std::int32_t top = stack_.back();
    stack_.pop_back();
    attach(top, move == Move::Left ? next_ : stack_.back(), relation);
}

}  // namespace dateline
