#pragma once

#include "core/fetch/fetch.h"

namespace dateline {

// Why a page did not come, each with what to do. Nearly always the page can still be saved in a browser.

Error notTheWeb();
Error unknownHost(const QUrl& address);
Error localAddress(const QUrl& address);
Error tooSlow(const FetchLimits& limits);
Error tooLarge(const FetchLimits& limits);
Error tooManyRedirects(const QUrl& address);
Error lessSafe(const QUrl& address);
Error emptyPage(const QUrl& address);
/// An answer of 400 or more.
Error refusedBySite(const QUrl& address, int status);
Error brokenConnection(const QUrl& address, QNetworkReply::NetworkError error);

}  // namespace dateline
