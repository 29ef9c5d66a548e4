#include "core/load/agencies.h"

#include "core/load/line_shape.h"
#include "core/load/word_set.h"

#include <array>
#include <string_view>

namespace dateline {
namespace {

bool isAgency(const std::string& folded) {
    static const WordSet names = wordSet(
        "afp|reuters|ap|associated press|the associated press|agence france presse|dpa|dpa afx|dapd|apa|"
        "sda|keystone sda|ansa|efe|lusa|tass|itar tass|interfax|ria novosti|xinhua|kyodo|kyodo news|"
        "jiji|yonhap|kcna|pti|ani|ians|bernama|antara|anadolu|anadolu agency|aa|dha|iha|upi|pa|pa media|"
        "press association|aap|cp|canadian press|the canadian press|belga|anp|tt|ntb|ritzau|stt|bns|pap|"
        "ctk|mti|sid|epd|kna|bloomberg|afp relaxnews|agencies|wire services|news agencies|agenturen|"
        "agences|agencias|kuna|wam|spa|mena|irna|app|bss|unb|sana|petra|vna|cna|tap|map|aps|nan|sapa|"
        "staff|staff reports|",
        '|');
    return names.contains(folded);
}

std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \n\t()[]/–—-");
    if (begin == text.npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \n\t()[]/.") - begin + 1));
}

/// The list as it is written, where every one of its parts is an agency.
std::string agencyList(std::string_view tail) {
    std::string list = trimmed(tail);
    for (const std::string_view opener : {"Source: ", "Sources: ", "With ", "with ", "Quelle: "})
        if (list.starts_with(opener)) list.erase(0, opener.size());
    if (list.empty() || list.size() > 80) return {};
    std::string part;
    for (std::size_t i = 0; i <= list.size(); ++i) {
        const bool word = i < list.size() && list.substr(i, 5) == " and ";
        if (i == list.size() || list[i] == ',' || list[i] == '/' || list[i] == ';' || word) {
            if (!isAgency(foldedWords(part))) return {};
            part.clear();
            if (word) i += 4;
        } else {
            part += list[i];
        }
    }
    return list;
}

}  // namespace

std::string takeAgencies(std::string& text) {
    static constexpr std::array<std::string_view, 7> partings = {" – ", " — ", " - ", " --", " (", " [", "\n"};
    for (const std::string_view parting : partings) {
        const std::size_t at = text.rfind(parting);
        if (at == text.npos || text.size() - at > 100) continue;
        const std::size_t end = text.find_last_not_of(" \n", at);
        const std::string before = text.substr(0, end + 1);
        std::string agencies = agencyList(std::string_view(text).substr(at + parting.size()));
        if (agencies.empty() || !endsSentence(before)) continue;
        text = before;
        return agencies;
    }
    return {};
}

}  // namespace dateline
