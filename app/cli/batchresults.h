// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/lineset.h"

#include <QByteArray>
#include <QFile>
#include <QJsonObject>

#include <optional>

namespace bw::cli {

//! Where the results of a batch go, one a line: stdout, or after those that are in a file already.
class BatchResults
{
public:
    BatchResults() = default; //!< to stdout

    //! Goes on in `path`, which may not be there yet. A line that a kill left unfinished is cut off. InvalidInput, with
    //! nothing changed, if the file holds anything but results, or is `requestsPath` itself; Io if it cannot be written.
    [[nodiscard]] Result<void> goOnIn(const QString& path, const QString& requestsPath);
    [[nodiscard]] const LineSet& done() const noexcept { return m_done; } //!< the requests whose results are there

    [[nodiscard]] bool isFile() const { return m_file.isOpen(); }

    //! False: it was not taken whole, and neither is any after it.
    [[nodiscard]] bool add(qint64 line, QJsonObject result);
    [[nodiscard]] const std::optional<Error>& trouble() const noexcept { return m_trouble; }

private:
    [[nodiscard]] Result<void> open(qint64 whole);
    [[nodiscard]] Error notTaken(qint64 line) const;

    QFile m_file;
    LineSet m_done;
    std::optional<Error> m_trouble;
};

} // namespace bw::cli
