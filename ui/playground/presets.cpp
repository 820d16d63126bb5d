// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/presets.h"

#include "base/wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

auto named(const QString& name)
{
    return [&name](const Preset& preset) { return preset.name == name; };
}

bool contains(const QList<Preset>& presets, const QString& name)
{
    return std::ranges::any_of(presets, named(name));
}

} // namespace

Presets::Presets(QString file, QObject* parent) : QObject(parent), m_file(std::move(file)) {}

Result<QList<Preset>> Presets::all() const
{
    QFile file(m_file);
    if (!file.exists())
        return QList<Preset>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, tr("The presets could not be read from %1: %2.").arg(m_file, file.errorString()));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return failure(ErrorCode::Parse, tr("%1 is not a file of presets: %2.").arg(m_file, problem.errorString()));
    QList<Preset> presets;
    for (const QJsonValue& preset : document[u"presets"].toArray()) {
        if (!preset[u"name"].toString().isEmpty() && preset[u"parameters"].isObject())
            presets.append({preset[u"name"].toString(), preset[u"parameters"].toObject()});
    }
    std::ranges::sort(presets, [](const Preset& a, const Preset& b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    return presets;
}

//! What is to be written over: a broken file is put aside, not lost.
Result<QList<Preset>> Presets::readable()
{
    Result<QList<Preset>> presets = all();
    if (presets || presets.error().code != ErrorCode::Parse)
        return presets;
    QFile::remove(m_file + u".broken"_s);
    if (!QFile::rename(m_file, m_file + u".broken"_s))
        return presets;
    return QList<Preset>();
}

Result<void> Presets::save(const QString& name, const QJsonObject& parameters)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return failure(ErrorCode::InvalidInput, tr("Give the preset a name."));
    Result<QList<Preset>> presets = readable();
    if (!presets)
        return tl::unexpected(presets.error());
    presets->removeIf(named(trimmed));
    presets->append({trimmed, parameters});
    return write(*presets);
}

Result<void> Presets::rename(const QString& from, const QString& to)
{
    const QString trimmed = to.trimmed();
    Result<QList<Preset>> presets = readable();
    if (!presets)
        return tl::unexpected(presets.error());
    if (trimmed.isEmpty())
        return failure(ErrorCode::InvalidInput, tr("Give the preset a name."));
    if (trimmed != from && contains(*presets, trimmed))
        return failure(ErrorCode::InvalidInput, tr("There is a preset “%1” already.").arg(trimmed));
    for (Preset& preset : *presets) {
        if (preset.name == from)
            preset.name = trimmed;
    }
    return write(*presets);
}

Result<void> Presets::remove(const QString& name)
{
    Result<QList<Preset>> presets = readable();
    if (!presets)
        return tl::unexpected(presets.error());
    presets->removeIf(named(name));
    return write(*presets);
}

Result<void> Presets::write(QList<Preset> presets)
{
    QJsonArray list;
    for (const Preset& preset : presets)
        list.append(QJsonObject{{u"name"_s, preset.name}, {u"parameters"_s, preset.parameters}});
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    WholeFile file(m_file);
    const QByteArray json = QJsonDocument(QJsonObject{{u"presets"_s, list}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return failure(ErrorCode::Io, tr("The presets could not be written to %1: %2. Nothing that was there is lost.").arg(m_file, file.errorString()));
    emit changed();
    return {};
}

} // namespace bw::ui
