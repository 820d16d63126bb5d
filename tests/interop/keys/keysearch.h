// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace bw::test {

//! Looks for keys in what a program left behind: as they are, percent-encoded, in hexadecimal, in base64 wherever they
//! begin in a longer text, in UTF-16 of both byte orders, and within compressed cells of SQLite files.
class KeySearch
{
public:
    //! `about`: what the finding is called; the key itself is in no message.
    void add(const QString& about, const QByteArray& key);
    [[nodiscard]] qsizetype keyCount() const noexcept { return m_keys; }

    //! One line for each key and form, empty if there is none. `where` begins the lines.
    [[nodiscard]] QStringList in(const QByteArray& bytes, const QString& where) const;
    [[nodiscard]] QStringList inCell(const QByteArray& cell, const QString& where) const; //!< of a store: unpacked too
    [[nodiscard]] QStringList inFile(const QString& path) const;
    [[nodiscard]] QStringList below(const QString& folder) const; //!< every file, hidden ones too

private:
    [[nodiscard]] QStringList inDatabase(const QString& path) const;

    struct Form
    {
        QString name; //!< "the key of chat --json in base64"
        QByteArray bytes;
    };

    QList<Form> m_forms;
    qsizetype m_keys = 0;
};

} // namespace bw::test
