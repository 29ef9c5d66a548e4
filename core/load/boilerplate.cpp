#include "core/load/boilerplate.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace dateline {
namespace {

using Words = std::unordered_set<std::string_view>;

/// The words of a text as a set; the text is a literal and outlives it.
Words wordSet(std::string_view text, char separator = ' ') {
    Words words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        if (end > begin) words.insert(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

/// Words of class names and ids that mean: this is not the article. English, and what German, French, Spanish,
/// Italian, Portuguese and Dutch sites write.
const Words& boilerplateWords() {
    static const Words words = wordSet(
        // comments
        "comment comments commentlist commentform kommentar kommentare commentaire commentaires comentarios "
        "disqus respond replies livefyre opinions "
        // sharing
        "share sharing sharebar shares sharedaddy shariff social socials socialmedia addthis addtoany a2a "
        "sociable teilen partage compartir condividi like jetpack "
        // elsewhere on the site
        "related relatedposts relacionadas relacionados verwandt recommend recommended recommendation "
        "recommendations recirc recirculation outbrain taboola zergnet trending mostread popular teasers "
        "teaserlist readmore morelinks upnext nextprev prevnext yarpp crp suggested suggestions latest "
        // letters, banners, pop-ups
        "newsletter newsletters subscribe subscription signup cookie cookies cookiebar consent gdpr cmp "
        "popup modal lightbox login signin register paywall "
        // navigation
        "breadcrumb breadcrumbs brotkrumen breadcrump sidebar sidenav footer nav navi navbar navigation "
        "navigator menu submenu topbar toolbar pagination pager paging pagenavi skip skiplink sitemap "
        "taglist tagcloud topnav subnav masthead colophon "
        // advertising
        "ad ads advert adverts advertisement advertising adsense adslot adbox sponsor sponsored sponsors "
        "werbung anzeige publicidad publicite reklama promo promos promotion promobox affiliate banner "
        "banners billboard dfp gpt "
        // pictures and their words
        "caption captions figcaption imagecaption bildunterschrift credit credits gallery slideshow carousel "
        "copyright imprint "
        // about the author and the page
        "authorbox authorbio bio tags postmeta entrymeta byline rating ratings attachment attachments vcard "
        "print printonly screenreader noprint feedback poll ");
    return words;
}

const Words& suspectWords() {
    static const Words words = wordSet(
        "header meta info author autor date time tools teaser widget widgets extra extras box infobox "
        "category categories tag links linklist bottom foot more kicker label button buttons actions icons "
        "media image video player hidden disclaimer notice note warning hinweis aside secondary rail right "
        "left summary toc stats ");
    return words;
}

const Words& contentNames() {
    static const Words names = wordSet(
        "articlebody articletext articlecontent bodytext postbody postcontent posttext entrycontent "
        "entrytext storybody storycontent maincontent articlebodycontent textbody fulltext artikeltext "
        "articlemain storytext newsbody newstext blogcontent singlecontent pagecontent contentbody "
        "contentmain articleinner theloop ");
    return names;
}

char low(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

/// The words of "article__relatedLinks js-Share": article, related, links, js, share.
std::vector<std::string> wordsOf(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        const char c = i < name.size() ? name[i] : ' ';
        const auto byte = static_cast<unsigned char>(c);
        const bool hump =
            std::isupper(byte) && !word.empty() && i > 0 && std::islower(static_cast<unsigned char>(name[i - 1]));
        if ((!std::isalnum(byte) || hump) && !word.empty()) words.push_back(std::exchange(word, {}));
        if (std::isalnum(byte)) word += low(c);
    }
    return words;
}

/// Every class and the id, as one lower-case name without its joints ("article-body" is "articlebody").
bool hasContentName(std::string_view names) {
    std::string joined;
    for (std::size_t i = 0; i <= names.size(); ++i) {
        const char c = i < names.size() ? names[i] : ' ';
        if (std::isalnum(static_cast<unsigned char>(c))) joined += low(c);
        if (c != ' ' && c != '\n' && c != '\t') continue;
        if (contentNames().contains(joined)) return true;
        joined.clear();
    }
    return false;
}

bool isHidden(const HtmlTree& page, std::uint32_t node) {
    if (page.hasAttribute(node, "hidden")) return true;
    const std::string_view style = page.attribute(node, "style");
    if (style.empty()) return false;
    std::string plain;
    for (const char c : style)
        if (c != ' ') plain += low(c);
    return plain.find("display:none") != plain.npos || plain.find("visibility:hidden") != plain.npos;
}

Role roleOfTag(HtmlTag tag) {
    switch (tag) {
        case HtmlTag::Head:
        case HtmlTag::Script:
        case HtmlTag::Style:
        case HtmlTag::Button:
        case HtmlTag::Select:
        case HtmlTag::Textarea:
        case HtmlTag::Input:
        case HtmlTag::Iframe:
        case HtmlTag::Svg:
        case HtmlTag::Canvas:
        case HtmlTag::Datalist:
        case HtmlTag::Dialog:
        case HtmlTag::Map:
        case HtmlTag::Object:
        case HtmlTag::Embed:
        case HtmlTag::Audio:
        case HtmlTag::Video:
        case HtmlTag::Option:
        case HtmlTag::Noscript:
        case HtmlTag::Del:
            return Role::Invisible;
        case HtmlTag::Nav:
        case HtmlTag::Footer:
        case HtmlTag::Figcaption:
        case HtmlTag::Menu:
            return Role::Boilerplate;
        case HtmlTag::Aside:
        case HtmlTag::Form:
        case HtmlTag::Header:
        case HtmlTag::Caption:
        case HtmlTag::Fieldset:
        case HtmlTag::Figure:
            return Role::Suspect;
        default:
            return Role::Neutral;
    }
}

Role roleOfAria(std::string_view role) {
    static const Words furniture = {"navigation", "complementary", "banner",  "contentinfo", "dialog", "alertdialog",
                                    "search",     "menu",          "menubar", "toolbar",     "form"};
    if (furniture.contains(role)) return Role::Boilerplate;
    return role == "main" || role == "article" ? Role::Content : Role::Neutral;
}

Role roleOfNames(const HtmlTree& page, std::uint32_t node) {
    std::string names(page.attribute(node, "class"));
    names.append(" ").append(page.attribute(node, "id"));
    if (names.size() == 1) return Role::Neutral;
    if (hasContentName(names)) return Role::Content;
    Role role = Role::Neutral;
    for (const std::string& word : wordsOf(names)) {
        if (boilerplateWords().contains(word)) return Role::Boilerplate;
        if (suspectWords().contains(word)) role = Role::Suspect;
    }
    return role;
}

std::string plainLine(std::string_view line) {
    std::string plain;
    for (const char c : line) plain += low(c);
    while (!plain.empty() && (plain.back() == ':' || plain.back() == ' ' || plain.back() == '.' || plain.back() == '>'))
        plain.pop_back();
    return plain;
}

}  // namespace

Role roleOf(const HtmlTree& page, std::uint32_t node) {
    const HtmlTag tag = page[node].tag;
    const Role byTag = roleOfTag(tag);
    if (byTag == Role::Invisible || isHidden(page, node)) return Role::Invisible;
    if (byTag == Role::Boilerplate) return byTag;
    if (const Role byAria = roleOfAria(page.attribute(node, "role")); byAria != Role::Neutral) return byAria;
    if (page.attribute(node, "itemprop").find("articleBody") != std::string_view::npos) return Role::Content;
    // A whole page or article is named after its template or its keywords ("post tag-popular", "has-sidebar").
    if (tag == HtmlTag::Html || tag == HtmlTag::Body || tag == HtmlTag::Article || tag == HtmlTag::Main)
        return Role::Neutral;
    return std::max(byTag, roleOfNames(page, node),
                    [](Role a, Role b) { return static_cast<int>(a) < static_cast<int>(b); });
}

bool isFurnitureLine(std::string_view line) {
    if (line.size() > 60) return false;
    static const Words lines = wordSet(
        "advertisement|advertising|ad|werbung|anzeige|publicité|publicidad|reklama|sponsored|"
        "continue reading the main story|read more|mehr lesen|weiterlesen|lire la suite|leer más|read also|"
        "lesen sie auch|auch interessant|related|related articles|related stories|related posts|"
        "related content|more on this|more on this story|see also|share|share this|share this article|"
        "share this story|share on|share via|teilen|partager|compartir|condividi|tweet|print|drucken|email|"
        "e-mail|comments|kommentare|leave a comment|leave a reply|post a comment|sign up|subscribe|log in|"
        "newsletter|follow us|like this|loading|like loading|close|menu|search|skip to content|back to top|"
        "nach oben|photo|video|image|tags|more|next|previous|getty images|story continues below|"
        "story continues below advertisement|article continues below|facebook|twitter|whatsapp|copy link|"
        "image copyright|media caption|image caption|you may also like|you might also like|recommended|"
        "recommended for you|trending|trending now|most read|most popular|gefällt mir|wird geladen|zum thema|"
        "mehr zum thema|",
        '|');
    const std::string plain = plainLine(line);
    return lines.contains(plain);
}

bool isShareLine(std::string_view line) {
    static const Words words = wordSet(
        "twitter facebook reddit pinterest email e mail whatsapp linkedin telegram tumblr xing flipboard "
        "pocket instagram youtube messenger google google+ plus x bluesky mastodon threads vk viber line sms "
        "print share tweet pin it copy link save more on via this article story teilen drucken partager "
        "compartir buffer digg stumbleupon rss follow us like send and or to ");
    static const Words networks = wordSet(
        "twitter facebook reddit pinterest whatsapp linkedin telegram tumblr xing flipboard tweet share "
        "teilen instagram email partager compartir ");
    const std::vector<std::string> parts = wordsOf(line);
    if (parts.empty() || parts.size() > 20 ||
        std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return false;
    if (!std::all_of(parts.begin(), parts.end(), [](const std::string& word) { return words.contains(word); }))
        return false;
    return std::any_of(parts.begin(), parts.end(), [](const std::string& word) { return networks.contains(word); });
}

}  // namespace dateline
