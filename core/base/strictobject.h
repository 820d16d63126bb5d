// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace bw {

//! What is wrong with one field of a document or form.
struct FieldProblem
{
    QString path; //!< "load.rate", "variants[1].model"; empty: the whole
    QString message;

    bool operator==(const FieldProblem&) const = default;
};

//! The complaints about a document, in the order of reading.
class Complaint
{
public:
    void raise(const QString& path, const QString& message) { m_problems.append({path, message}); }
    [[nodiscard]] const QList<FieldProblem>& problems() const noexcept { return m_problems; }
    [[nodiscard]] std::optional<Error> error() const; //!< the first: later ones often only follow from it

private:
    QList<FieldProblem> m_problems;
};

//! A JSON object read key by key. What is wrong is raised with the key's path, and a harmless value returned.
//! finish() complains about keys that nobody asked for.
class StrictObject
{
public:
    StrictObject(QJsonObject object, QString path, Complaint& complaint);

    [[nodiscard]] bool has(const QString& key); //!< null counts as absent
    [[nodiscard]] double number(const QString& key, double least, double most);
    [[nodiscard]] qint64 integer(const QString& key, qint64 least, qint64 most);
    [[nodiscard]] bool boolean(const QString& key);
    [[nodiscard]] QString text(const QString& key); //!< not empty
    [[nodiscard]] qsizetype oneOf(const QString& key, const QStringList& allowed); //!< the index in `allowed`
    [[nodiscard]] QJsonValue value(const QString& key);
    [[nodiscard]] StrictObject object(const QString& key);
    //! The objects of an array.
    [[nodiscard]] QList<StrictObject> objects(const QString& key);

    void finish();
    void raise(const QString& key, const QString& mustBe);
    [[nodiscard]] QString pathOf(const QString& key) const;
    [[nodiscard]] Complaint& complaint() noexcept { return *m_complaint; }
    [[nodiscard]] QStringList keys() const { return m_object.keys(); }

private:
    QJsonObject m_object;
    QString m_path;
    QStringList m_asked;
    Complaint* m_complaint = nullptr; // never null
};

} // namespace bw
