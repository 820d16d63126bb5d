// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFile>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace bw::cli {

//! The lines of a file, a pipe or a terminal, read in a thread of their own: the event loop turns while nothing comes. The
//! thread runs a little ahead only. Nothing can end its waiting for input, so that it is left behind and ends with the process.
class LineInput final
{
public:
    //! `told` runs in the event loop of this thread when there is more to take, or the end has come. `file` is open, and
    //! nothing was read from it.
    LineInput(std::unique_ptr<QFile> file, std::function<void()> told);
    ~LineInput();
    Q_DISABLE_COPY_MOVE(LineInput)

    //! The next line, as it is but for its end; nullopt: none has come yet, or the input has ended.
    [[nodiscard]] std::optional<QByteArray> take();
    [[nodiscard]] bool hasEnded() const; //!< and every line of it was taken

    //! Why it could not be read to its end; empty if it could.
    [[nodiscard]] QString trouble() const;

private:
    struct Shared;
    class Reader;

    QObject m_receiver;
    std::shared_ptr<Shared> m_shared;
};

//! `name`, or stdin for "-", open for LineInput.
[[nodiscard]] Result<std::unique_ptr<QFile>> openInput(const QString& name);

} // namespace bw::cli
