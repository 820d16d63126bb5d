// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSaveFile>

namespace bw {

//! A file that replaces another whole or not at all. QSaveFile does that but for one case, which every caller would have to
//! look after: when a full disk refuses the last bytes, its commit() succeeds with a file that lacks them.
class WholeFile final : public QSaveFile
{
public:
    explicit WholeFile(const QString& path) : QSaveFile(path) {}

    //! Of a file of some megabytes at most. False: what stood at `to` still does. QFile::copy() has the same weakness.
    [[nodiscard]] static bool copy(const QString& from, const QString& to);

    //! False if any byte was refused: then the file that was there before is untouched, and errorString() says why.
    [[nodiscard]] bool commit();

protected:
    qint64 writeData(const char* data, qint64 size) override;

private:
    bool m_short = false;
};

} // namespace bw
