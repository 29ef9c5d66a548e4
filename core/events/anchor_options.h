#pragma once

#include "core/events/dating.h"
#include "core/events/passage.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Where a date may come from.
enum class AnchorSource : std::uint8_t {
    Sentence,     ///< a time expression of its sentence
    Before,       ///< the last ones before its sentence
    Scene,        ///< what dates the last clause before its sentence that grammar dates
    Lead,         ///< the first day of the article's beginning, wherever that stands
    Coreference,  ///< a dated mention of the same happening
    Namesake,     ///< grammar dates another use of the same word
    Published,    ///< the article's day
};

/// One date that a candidate may have.
struct AnchorOption {
    AnchorSource source = AnchorSource::Published;
    std::uint32_t time = 0;  ///< index into the passage's times; of no meaning for Published
    When when;
    std::string day;  ///< `when` as an ISO date
    int uses = 0;     ///< how many of the article's time expressions mean this day
    std::optional<Interval> range;
    bool nearest = false;    ///< no other time of the sentence is nearer
    bool direct = false;     ///< the grammar of the sentence hangs the expression on the trigger itself
    bool inherited = false;  ///< the grammar hands it down from the clause above
};

/// What a time expression says, read once for all the candidates that it may date.
struct DateInReach {
    std::string day;  ///< as an ISO date; empty where it can date nothing
    int uses = 0;     ///< how many of the article's time expressions mean this day
    std::optional<Interval> range;
    std::uint64_t rule = 0, words = 0;  ///< hashes of the rule that read it and of its words
};

/// Finds the dates that each of a passage's candidates may have. `rules` is what grammar and coreference gave them.
/// Both must outlive it, and stay as they are.
class AnchorFinder {
public:
    AnchorFinder(const Passage& passage, const std::vector<Dated>& rules);

    /// The sentence's own first, the article's day last.
    std::vector<AnchorOption> optionsOf(std::size_t candidate) const;
    const DateInReach& date(std::uint32_t time) const { return dates_[time]; }
    /// Whether grammar hangs a time expression on some trigger.
    bool datesSomething(std::uint32_t time) const { return hangs_[time]; }

private:
    void add(AnchorSource source, std::uint32_t time, std::vector<AnchorOption>& options) const;
    void addOfSentence(std::size_t candidate, std::vector<AnchorOption>& options) const;
    void addOfArticle(std::size_t candidate, std::vector<AnchorOption>& options) const;
    void addNamesake(std::size_t candidate, std::vector<AnchorOption>& options) const;
    bool isDirect(std::size_t candidate) const;
    void readDates();
    int timesMeaning(const std::string& day) const;
    void findLead();

    const Passage& passage_;
    const std::vector<Dated>& rules_;
    std::vector<DateInReach> dates_;                ///< of each time
    std::vector<bool> hangs_;                       ///< of each time
    std::vector<std::size_t> sceneBefore_;          ///< of each candidate: the last one dated before its sentence
    std::map<std::string, int, std::less<>> uses_;  ///< of each date
    std::map<std::string_view, std::vector<std::size_t>> byLemma_;  ///< candidates that grammar dates
    std::size_t lead_;
};

}  // namespace dateline
