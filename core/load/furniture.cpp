#include "core/load/furniture.h"

#include "core/load/line_shape.h"
#include "core/load/page_blocks.h"
#include "core/load/word_set.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace dateline {
namespace {

bool startsWithWords(std::string_view folded, std::string_view words) {
    return folded.starts_with(words) && (folded.size() == words.size() || folded[words.size()] == ' ');
}

bool startsWithAny(std::string_view folded, const WordSet& openings) {
    return std::any_of(openings.begin(), openings.end(),
                       [&](std::string_view o) { return startsWithWords(folded, o); });
}

/// "Image 1 of 5", "Bild 2 von 7", "3 / 12".
bool isCounter(const std::string& folded) {
    const std::size_t figures = static_cast<std::size_t>(
        std::count_if(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; }));
    const std::size_t words = wordCount(folded);
    if (figures == 0 || words > 4) return false;
    return startsWithWords(folded, "image") || startsWithWords(folded, "bild") || startsWithWords(folded, "photo") ||
           startsWithWords(folded, "slide");
}

}  // namespace

bool isFurnitureLine(std::string_view line) {
    if (line.size() > 80) return false;
    static const WordSet lines = wordSet(
        "advertisement|advertising|advert|ad|werbung|anzeige|publicité|publicidad|publicidade|pubblicità|reklama|"
        "reklame|iklan|annons|annonse|mainos|sponsored|continue reading the main story|continue reading|read more|"
        "mehr lesen|weiterlesen|lire la suite|leer más|read also|lesen sie auch|auch interessant|zum weiterlesen|"
        "related|related articles|related stories|related posts|related content|related topics|more on this|"
        "more on this story|see also|don t miss|dont miss|share|share this|share this article|share this story|"
        "share on|share via|share this post|teilen|partager|compartir|condividi|tweet|print|drucken|email|e mail|"
        "comments|kommentare|leave a comment|leave a reply|post a comment|no comments|kommentar verfassen|sign up|"
        "subscribe|log in|newsletter|follow us|like this|loading|like loading|close|menu|search|skip to content|"
        "back to top|nach oben|photo|video|image|tags|more|next|previous|getty images|story continues below|"
        "story continues below advertisement|article continues below|article continues after advertisement|facebook|"
        "twitter|whatsapp|copy link|image copyright|media caption|image caption|you may also like|"
        "you might also like|das könnte sie auch interessieren|das könnte dich auch interessieren|recommended|"
        "recommended for you|trending|trending now|most read|most popular|meistgelesen|meistgelesene artikel|"
        "meistdiskutierte artikel|verwandte themen|verwandte artikel|ähnliche artikel|ähnliche beiträge|"
        "mehr themen|gefällt mir|wird geladen|zum thema|mehr zum thema|weitere informationen|"
        "lesen sie auch die folgenden beiträge|text size|advertisement feature|",
        '|');
    const std::string folded = foldedWords(line);
    return lines.contains(folded) || isCounter(folded);
}

bool isShareLine(std::string_view line) {
    static const WordSet words = wordSet(
        "twitter facebook reddit pinterest email e mail whatsapp linkedin telegram tumblr xing flipboard pocket "
        "instagram youtube messenger google google+ plus x bluesky mastodon threads vk viber line sms print share "
        "tweet pin it copy link save more on via this article story teilen drucken partager compartir buffer digg "
        "stumbleupon rss follow us like send and or to whats app linked in you tube tik tok ");
    static const WordSet networks = wordSet(
        "twitter facebook reddit pinterest whatsapp linkedin telegram tumblr xing flipboard tweet share teilen "
        "instagram email partager compartir ");
    const std::vector<std::string> parts = nameWords(line);
    if (parts.empty() || parts.size() > 20 ||
        std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return false;
    if (!std::all_of(parts.begin(), parts.end(), [](const std::string& word) { return words.contains(word); }))
        return false;
    return std::any_of(parts.begin(), parts.end(), [](const std::string& word) { return networks.contains(word); });
}

bool isInvitation(std::string_view line, bool linked) {
    static const WordSet elsewhere = wordSet(
        "read also|also read|read more|see also|related|more on this|more from|recommended|don t miss|watch|"
        "lesen sie auch|lesen sie mehr|lesen sie hier|lies auch|mehr zum thema|mehr dazu|siehe auch|auch interessant|"
        "das thema könnte dich auch interessieren|lire aussi|à lire aussi|à lire|a lire aussi|voir aussi|leggi anche|"
        "lea también|lea además|lee también|puedes ver|puede ver|vea también|mira también|te puede interesar|"
        "leia também|leia mais|veja também|czytaj też|czytaj także|czytaj więcej|dowiedz się więcej|zobacz też|"
        "zobacz także|lees ook|lees meer|läs också|les også|läs mer|læs også|lue myös|читайте также|читайте|"
        "читай также|смотрите также|okumaya devam|ayrıca|",
        '|');
    static const WordSet credits = wordSet(
        "titelbild|beitragsbild|bildquelle|bild|foto|fotos|photo|photos|image|image credit|photo credit|picture|crédit "
        "photo|"
        "crédit|credit|",
        '|');
    const std::size_t size = weight(line);
    if (size > 180) return false;
    const std::string folded = foldedWords(line);
    const std::size_t colon = line.find(':');
    const bool labelled = colon != line.npos && colon < 50;
    if (startsWithAny(folded, elsewhere)) return linked || (labelled && !endsSentence(line));
    return labelled && size <= 120 && !endsSentence(line) && credits.contains(foldedWords(line.substr(0, colon)));
}

bool isAppeal(std::string_view line) {
    static const WordSet verbs = wordSet(
        "follow|subscribe|sign up|like us|join us|join our|write to|email|e mail|reach|contact|get the|get our|send us|"
        "download|listen to|more|for more|folgen sie|folge uns|abonnieren sie|abonniere|suivez|abonnez "
        "vous|síguenos|suscríbete|"
        "segui|seguici|siga|",
        '|');
    static constexpr std::array<std::string_view, 13> places = {
        "@",        "twitter",     "facebook", "instagram", "youtube", "newsletter", "whatsapp",
        "telegram", "newsletters", "podcast",  "http",      "www.",    "e-mail"};
    if (weight(line) > 260 || !startsWithAny(foldedWords(line), verbs)) return false;
    std::string low(line);
    for (char& c : low)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::any_of(places.begin(), places.end(),
                       [&](std::string_view place) { return low.find(place) != low.npos; });
}

}  // namespace dateline
