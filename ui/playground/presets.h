// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QObject>

namespace bw::ui {

struct Preset
{
    QString name;
    QJsonObject parameters; //!< as a conversation keeps them

    bool operator==(const Preset&) const = default;
};

//! The person's named sets of parameters, in a file of the settings' folder. Written whole or not at all; a file that
//! cannot be read is kept beside it under another name before it is written over.
class Presets final : public QObject
{
    Q_OBJECT

public:
    explicit Presets(QString file, QObject* parent = nullptr);

    //! Reads the file anew: another window may have written it.
    [[nodiscard]] Result<QList<Preset>> all() const; //!< by name
    //! Writes over the one of that name. InvalidInput for a name without letters.
    [[nodiscard]] Result<void> save(const QString& name, const QJsonObject& parameters);
    [[nodiscard]] Result<void> rename(const QString& from, const QString& to); //!< InvalidInput if that name is taken
    [[nodiscard]] Result<void> remove(const QString& name);

signals:
    void changed();

private:
    [[nodiscard]] Result<QList<Preset>> readable();
    [[nodiscard]] Result<void> write(QList<Preset> presets);

    QString m_file;
};

} // namespace bw::ui
