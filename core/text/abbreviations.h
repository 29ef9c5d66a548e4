#pragma once

#include <string_view>

namespace dateline {

/// What a full stop after a word means.
enum class StopKind {
    Ordinary,  ///< it ends a sentence
    Name,      ///< an abbreviation before a name: it ends none
    Number,    ///< it ends none where a number follows
    Any,       ///< it ends one only where the next word begins sentences
};

/// The kind of the stop after `word`, in a language by its BCP 47 code; English where the language has no list.
StopKind stopKind(std::string_view word, std::string_view language);

/// Whether a word, capitalised after an abbreviation, begins a new sentence.
bool beginsSentences(std::string_view word, std::string_view language);

/// Whether a stop between a number and this word makes an ordinal ("19. Dezember") in the language.
bool followsOrdinal(std::string_view word, std::string_view language);

/// A state behind a town's name ("a Springfield, Ill., clinic"), as news agencies shorten it, without its last stop.
bool isState(std::string_view word);

}  // namespace dateline
