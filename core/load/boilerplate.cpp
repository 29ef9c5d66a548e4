#include "core/load/boilerplate.h"

#include "core/load/word_set.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>
#include <vector>

namespace dateline {
namespace {

using Words = WordSet;

/// Words of class names and ids that mean: other people's or other articles' text. English, and what German, French,
/// Spanish, Italian, Portuguese and Dutch sites write.
const Words& foreignWords() {
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
        "teaserlist readmore morelinks upnext nextprev prevnext yarpp crp suggested suggestions latest ");
    return words;
}

/// Words that mean: furniture of the page, or a wrapper named after the furniture beside it.
const Words& boilerplateWords() {
    static const Words words = wordSet(
        // letters, banners, pop-ups
        "newsletter newsletters subscribe subscription signup cookie cookies cookiebar consent gdpr cmp "
        "popup dialog modal lightbox login signin register paywall "
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
        "print printonly screenreader feedback poll references bibliography ");
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
        "contentmain articleinner theloop hentry ");
    return names;
}

char low(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

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
        case HtmlTag::Del:
            return Role::Invisible;
        case HtmlTag::Noscript:
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
    for (const std::string& word : nameWords(names)) {
        if (foreignWords().contains(word)) return Role::Foreign;
        if (boilerplateWords().contains(word)) role = Role::Boilerplate;
        if (role == Role::Boilerplate) continue;
        if (suspectWords().contains(word)) role = Role::Suspect;
    }
    return role;
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

}  // namespace dateline
