// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/strictobject.h"

#include "base/jsontext.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace bw {

namespace {

struct StrictObjectText
{
    Q_DECLARE_TR_FUNCTIONS(StrictObject)
};

QString shown(const QJsonValue& value)
{
    const QString text = compactJson(value);
    return text.size() > 40 ? text.first(40) + u'…' : text;
}

QString range(double least, double most)
{
    return StrictObjectText::tr("from %1 to %2").arg(QString::number(least, 'g', 12), QString::number(most, 'g', 12));
}

} // namespace

std::optional<Error> Complaint::error() const
{
    return m_problems.isEmpty() ? std::nullopt : std::optional(Error{ErrorCode::InvalidInput, m_problems.first().message});
}

StrictObject::StrictObject(QJsonObject object, QString path, Complaint& complaint)
    : m_object(std::move(object)), m_path(std::move(path)), m_complaint(&complaint)
{
}

QString StrictObject::pathOf(const QString& key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void StrictObject::raise(const QString& key, const QString& mustBe)
{
    const QJsonValue given = m_object.value(key);
    if (given.isUndefined())
        m_complaint->raise(pathOf(key), StrictObjectText::tr("\"%1\" is missing: it must be %2.").arg(pathOf(key), mustBe));
    else
        m_complaint->raise(pathOf(key), StrictObjectText::tr("\"%1\" must be %2, not %3.").arg(pathOf(key), mustBe, shown(given)));
}

QJsonValue StrictObject::value(const QString& key)
{
    m_asked.append(key);
    return m_object.value(key);
}

bool StrictObject::has(const QString& key)
{
    const QJsonValue given = value(key);
    return !given.isUndefined() && !given.isNull();
}

double StrictObject::number(const QString& key, double least, double most)
{
    const QJsonValue given = value(key);
    if (!given.isDouble() || given.toDouble() < least || given.toDouble() > most) {
        raise(key, StrictObjectText::tr("a number %1").arg(range(least, most)));
        return least;
    }
    return given.toDouble();
}

qint64 StrictObject::integer(const QString& key, qint64 least, qint64 most)
{
    const QJsonValue given = value(key);
    const double number = given.toDouble(-1);
    if (!given.isDouble() || number != std::floor(number) || number < double(least) || number > double(most)) {
        raise(key, StrictObjectText::tr("a whole number %1").arg(range(double(least), double(most))));
        return least;
    }
    return given.toInteger();
}

bool StrictObject::boolean(const QString& key)
{
    const QJsonValue given = value(key);
    if (!given.isBool())
        raise(key, StrictObjectText::tr("true or false"));
    return given.toBool();
}

QString StrictObject::text(const QString& key)
{
    const QJsonValue given = value(key);
    if (!given.isString() || given.toString().isEmpty())
        raise(key, StrictObjectText::tr("a text that is not empty"));
    return given.toString();
}

qsizetype StrictObject::oneOf(const QString& key, const QStringList& allowed)
{
    const qsizetype index = allowed.indexOf(value(key).toString());
    if (index < 0)
        raise(key, StrictObjectText::tr("one of %1").arg(allowed.join(u", "_s)));
    return std::max<qsizetype>(index, 0);
}

StrictObject StrictObject::object(const QString& key)
{
    const QJsonValue given = value(key);
    if (!given.isObject())
        raise(key, StrictObjectText::tr("an object"));
    return {given.toObject(), pathOf(key), *m_complaint};
}

QList<StrictObject> StrictObject::objects(const QString& key)
{
    const QJsonValue given = value(key);
    if (!given.isArray())
        raise(key, StrictObjectText::tr("an array of objects"));
    QList<StrictObject> list;
    const QJsonArray array = given.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = u"%1[%2]"_s.arg(pathOf(key)).arg(i);
        if (!array[i].isObject())
            m_complaint->raise(path, StrictObjectText::tr("\"%1\" must be an object, not %2.").arg(path, shown(array[i])));
        list.append({array[i].toObject(), path, *m_complaint});
    }
    return list;
}

void StrictObject::finish()
{
    for (const QString& key : m_object.keys()) {
        if (!m_asked.contains(key)) {
            m_asked.removeDuplicates();
            m_complaint->raise(pathOf(key), StrictObjectText::tr("\"%1\" is not known. Allowed here: %2.").arg(pathOf(key), m_asked.join(u", "_s)));
        }
    }
}

} // namespace bw
