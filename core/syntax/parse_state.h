#pragma once

#include "core/syntax/syntax.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline {

/// What the arc-hybrid parser does next (Kuhlmann, Gómez-Rodríguez and Satta 2011): move a word to the stack, hang the
/// stack's top under the next word (Left) or under the word below it (Right).
enum class Move : std::uint8_t { Shift, Left, Right };

/// A move and its relation as one number: the classes of the parser's model.
inline constexpr std::size_t moveClassCount = 1 + 2 * (static_cast<std::size_t>(Relation::Dep) + 1);
constexpr std::uint8_t moveClass(Move move, Relation relation) {
    if (move == Move::Shift) return 0;
    return static_cast<std::uint8_t>(1 + 2 * static_cast<int>(relation) + (move == Move::Right ? 1 : 0));
}
constexpr Move moveOf(std::uint8_t index) {
    return index == 0 ? Move::Shift : index % 2 == 1 ? Move::Left : Move::Right;
}
constexpr Relation relationOf(std::uint8_t index) { return static_cast<Relation>(index == 0 ? 0 : (index - 1) / 2); }

/// A half-built tree. The root stands after the last word, as number `size`; it gets exactly one child.
class ParseState {
public:
    /// A word's number where there is none.
    static constexpr std::int32_t none = -1;

    /// What hangs under a word so far.
    struct Node {
        std::int32_t head = none;
        Relation relation = Relation::Dep;
        std::int32_t left = none, left2 = none;    ///< outermost child to the left, and the one within it
        std::int32_t right = none, right2 = none;  ///< the same to the right
        std::uint8_t leftCount = 0, rightCount = 0;
    };

    explicit ParseState(std::size_t size) : nodes_(size + 1) { stack_.reserve(size); }

    std::int32_t size() const { return static_cast<std::int32_t>(nodes_.size()) - 1; }
    bool finished() const { return next_ == size() && stack_.empty(); }
    bool allowed(Move move) const {
        switch (move) {
            case Move::Shift:
                return next_ < size();
            case Move::Left:
                return next_ < size() ? !stack_.empty() : stack_.size() == 1;
            case Move::Right:
                return stack_.size() >= 2;
        }
        return false;
    }
    /// Whether there is no choice: with nothing on the stack a word can only be moved there, and the last one there can
    /// only hang under the root.
    bool forced() const { return stack_.empty() || (stack_.size() == 1 && next_ == size()); }
    void apply(Move move, Relation relation);

    /// The word `depth` below the top of the stack, or none.
    std::int32_t stack(std::size_t depth) const {
        return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : none;
    }
    std::size_t depth() const { return stack_.size(); }
    /// The word `ahead` of the next one; the root comes last.
    std::int32_t buffer(std::int32_t ahead) const { return next_ + ahead <= size() ? next_ + ahead : none; }
    const Node& node(std::int32_t word) const { return nodes_[static_cast<std::size_t>(word)]; }

private:
    void attach(std::int32_t child, std::int32_t head, Relation relation);

    std::vector<Node> nodes_;
    std::vector<std::int32_t> stack_;
    std::int32_t next_ = 0;
};

}  // namespace dateline
