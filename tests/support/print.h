#pragma once

#include "core/base/span.h"

#include <QByteArray>
#include <QString>
#include <QTest>

#include <string>
#include <string_view>

// How engine values print when QCOMPARE fails. Found by argument-dependent look-up, so each lives beside its type.
namespace dateline {

inline char* toString(const Span& span) {
    return qstrdup(qPrintable(QStringLiteral("[%1, %2)").arg(span.begin).arg(span.end)));
}

}  // namespace dateline

namespace QTest {

template <>
inline char* toString(const std::string& text) {
    return qstrdup(('"' + QByteArray::fromStdString(text) + '"').constData());
}
template <>
inline char* toString(const std::string_view& text) {
    return qstrdup(('"' + QByteArray(text.data(), static_cast<qsizetype>(text.size())) + '"').constData());
}

}  // namespace QTest
