#pragma once

#include "core/events/gender.h"
#include "core/events/tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class EntityKind : std::uint8_t { Unknown, Person, Country, Organisation, Work };

/// Somebody or something with a name, joined from all the names an article calls it by.
struct Entity {
    std::string name;      ///< the fullest the article or the table of names has ("Barack Obama", "North Korea")
    std::string headline;  ///< what a headline calls it ("Obama", "UN")
    EntityKind kind = EntityKind::Unknown;
    bool isFirm = false;   ///< its name is a business's ("Norland Motor Corp.")
    bool isThing = false;  ///< "the Norland Rovers", "Norland Harbour Authority": nobody
    Gender gender = Gender::Unknown;
};

enum class NameUse : std::uint8_t {
    Name,
    Adjective,  ///< "the Chinese government"
    Seat,       ///< a capital: its state's name as an actor, a place after "in"
};

/// Words [from, to] of a sentence that name an entity.
struct NameMention {
    int sentence = 0;
    int from = 0, to = 0;
    int entity = -1;
    NameUse use = NameUse::Name;
};

/// Who and what an article names.
struct Cast {
    std::vector<Entity> entities;
    std::vector<NameMention> mentions;  ///< in the order of the text
    std::vector<std::size_t> firstOf;   ///< for each sentence, its first place in `mentions`; one more at the end
    int work = -1;                      ///< what "the film" means, where the article names one work only
    int president = -1;                 ///< whom "the president" means, where the article leaves no doubt

    /// The mention that covers a word, or null.
    const NameMention* at(int sentence, int word) const;
};

/// Finds the names of an article and joins those that mean the same. `notNames` are spans in order (time expressions)
/// whose capitals are no names. Needs tags, no parse.
Cast readCast(const std::vector<Tree>& trees, const std::vector<Span>& notNames);

}  // namespace dateline
