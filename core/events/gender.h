#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// Which of "he" and "she" somebody can be.
enum class Gender : std::uint8_t { Unknown, He, She };

/// By a given name that nearly always tells (resources/lang/en/given_names.tsv).
Gender genderOfName(std::string_view given);
/// By a title before a name: "Mr.", "Queen".
Gender genderOfTitle(std::string_view title);
/// By what somebody is to another, in small letters: "daughter", "widower"; also "actress".
Gender genderOfKin(std::string_view noun);
/// "Man", "driver", "Lund's mayor": a noun that "he" or "she" may mean.
bool maybeSomebody(std::string_view lemma);
/// By a pronoun in lower case: "his", "her".
Gender genderOfPronoun(std::string_view pronoun);

/// Whether a pronoun of one gender can stand for somebody of the other.
constexpr bool canBe(Gender pronoun, Gender somebody) {
    return pronoun == Gender::Unknown || somebody == Gender::Unknown || pronoun == somebody;
}

}  // namespace dateline
