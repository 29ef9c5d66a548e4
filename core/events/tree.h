#pragma once

#include "core/base/span.h"
#include "core/events/time_slots.h"
#include "core/syntax/syntax.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A sentence's words with their dictionary forms and, once parsed, its tree in both directions. Words are known by
/// their index; -1 is no word. The text must outlive it.
struct Tree {
    std::string_view text;
    Span span;
    bool heading = false;
    std::size_t place = 0;  ///< how many of the article's sentences stand before it
    bool parsed = false;
    std::vector<Word> words;
    std::vector<std::string> lemmas;
    std::vector<TimeSlot> slots;               ///< its time expressions
    std::vector<int> firstChild, nextSibling;  ///< children from left to right
    std::vector<int> left, right;              ///< first and last word of each word's subtree

    int size() const { return static_cast<int>(words.size()); }
    const Word& at(int i) const { return words[static_cast<std::size_t>(i)]; }
    std::string_view word(int i) const { return at(i).span.in(text); }
    const std::string& lemma(int i) const { return lemmas[static_cast<std::size_t>(i)]; }
    PennTag tag(int i) const { return PennTag(at(i).xpos); }
    Upos upos(int i) const { return at(i).upos; }
    Relation relation(int i) const { return at(i).relation; }
    int head(int i) const { return at(i).head; }
    int first(int i) const { return firstChild.empty() ? -1 : firstChild[static_cast<std::size_t>(i)]; }
    int next(int i) const { return nextSibling.empty() ? -1 : nextSibling[static_cast<std::size_t>(i)]; }
    /// The first child with this relation.
    int child(int i, Relation relation) const;
    /// The words below and including `i`, as they stand in the text.
    int from(int i) const { return left.empty() ? i : left[static_cast<std::size_t>(i)]; }
    int to(int i) const { return right.empty() ? i : right[static_cast<std::size_t>(i)]; }
    /// The time expression that a word is part of, or null.
    const TimeSlot* slotAt(int word) const { return slots.empty() ? nullptr : dateline::slotAt(slots, word); }
    /// The word at a byte of the text, or -1.
    int wordAt(std::uint32_t byte) const;
};

/// Splits and tags a sentence. Its time expressions are left out for the tagger and the parser, which read "the
/// December 25 release" and "also on Friday denied" the better for it; `first` is the index of times[0].
Tree readTree(std::string_view text, Span sentence, bool heading, std::span<const TimeExpression> times = {},
              std::uint32_t first = 0);

/// Words [from, to] of a sentence that are one name; the parser sees the last of them only.
struct NameWords {
    int from = 0, to = 0;
    bool adjective = false;
};
/// Adds heads and relations. Names and times are left out and hung on their places afterwards: a time on the noun it
/// qualifies or on the verb of its clause. Linear.
void parse(Tree& tree, std::span<const NameWords> names = {});

bool isNominal(Upos upos);
/// Whether a tag is that of a finite verb or a modal.
bool hasTense(PennTag tag);
/// A dash that parts, as a word: "—", "–", "--", and the "_" of news wires.
bool isDash(std::string_view word);
/// Whether a word parts its sentence in two: a semicolon, a colon, or a dash that stands by itself ("36–0" has none).
bool partsClauses(const Tree& tree, int word);
/// The word that governs the words [from, to]: the one whose head is outside of them; without a parse the last noun or
/// number.
int headOf(const Tree& tree, int from, int to);

}  // namespace dateline
