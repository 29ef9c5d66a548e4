#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// What a word does to the telling: an act, speech whose content is the point ("warned"), mere reporting ("said"), the
/// beginning or end of another act, a verb whose object is the act ("held talks"), or what holds and does not happen.
enum class ActKind : std::uint8_t { Act, Speech, Report, Aspect, Light, State };

/// A kind of act (resources/lang/en/events_acts.tsv). Lives as long as the program.
struct Act {
    std::string_view name;
    ActKind kind = ActKind::Act;
    std::uint8_t weight = 0;  ///< 0 (background) .. 9 (front page)
};

/// Whether an act says something, whatever the point of it; null does not.
constexpr bool isSaying(const Act* act) {
    return act && (act->kind == ActKind::Report || act->kind == ActKind::Speech);
}

/// What a noun names, in hundredths of its uses (resources/lang/en/events_nouns.tsv, derived from WordNet).
struct NounSense {
    std::uint8_t happening = 0;  ///< an act, event, process or phenomenon
    std::uint8_t communication = 0;
    std::uint8_t state = 0;  ///< a state or feeling
    std::string_view verb;   ///< the verb it comes from ("deny" for denial), or empty
};

/// The kind of act a verb names, with its particle where it has one ("call", "off"); null for a verb of no kind.
const Act* verbAct(std::string_view lemma, std::string_view particle = {});
/// The same of a noun.
const Act* nounAct(std::string_view lemma);
/// A verb whose passive announces what is to come: "is expected", "was scheduled".
bool isExpecting(std::string_view lemma);
/// A verb that says nothing without an object ("cause", "appoint"; resources/lang/en/events_verbs.tsv, from WordNet).
bool wantsObject(std::string_view lemma);
/// Null for a noun that names nothing that happens.
const NounSense* nounSense(std::string_view lemma);

}  // namespace dateline
