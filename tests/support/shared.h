#pragma once

#include "tests/checkout.h"

#include <QDir>
#include <QFile>
#include <QString>
#include <QTest>

/// The path of a file in ../shared, or a loud skip where that folder is not beside the checkout.
#define DATELINE_SHARED_FILE(name, path)                                                                   \
    const QString name = QDir(QStringLiteral(DATELINE_SHARED_DIR)).absoluteFilePath(QStringLiteral(path)); \
    if (!QFile::exists(name))                                                                              \
    QSKIP("NOT CHECKED: ../shared is not beside this checkout, and this test reads " path " there")
