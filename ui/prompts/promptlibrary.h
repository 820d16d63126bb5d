// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/promptfile.h"

#include <QObject>

namespace bw::ui {

//! The person's prompts, in a file of the settings' folder. Written whole or not at all; a file that cannot be read is
//! put aside under a name of its own before it is written over. GUI thread; reads and writes a small file.
class PromptLibrary final : public QObject
{
    Q_OBJECT

public:
    explicit PromptLibrary(QString file, QObject* parent = nullptr);

    //! By folder and name. Reads the file anew: another window may have written it.
    [[nodiscard]] Result<QList<Prompt>> all() const;
    [[nodiscard]] QString problem() const; //!< why the file, or a part of it, is not shown; empty: all is well

    //! In place of the one called `before`; empty, or not there: as a new one. The name it got: one without a name is
    //! called by its first words, a name that is taken gets a number. InvalidInput for a text without letters.
    [[nodiscard]] Result<QString> save(const Prompt& prompt, const QString& before = {});
    [[nodiscard]] Result<void> remove(const QString& name);

    //! Those of another file that are not here yet, renamed where their name is taken. How many came.
    [[nodiscard]] Result<int> importFrom(const QString& path);
    [[nodiscard]] Result<void> exportTo(const QString& path) const;

signals:
    void changed();
    void putAside(const QString& sentence); //!< the file could not be read, and is another file now

private:
    [[nodiscard]] Result<PromptFile> read() const;
    [[nodiscard]] Result<PromptFile> readToWrite();
    [[nodiscard]] Result<void> write(const PromptFile& file);

    QString m_file;
};

} // namespace bw::ui
