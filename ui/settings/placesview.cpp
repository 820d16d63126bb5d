// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/placesview.h"

#include "shell/services.h"
#include "theme/theme.h"
#include "widgets/background.h"
#include "widgets/elidedlabel.h"
#include "widgets/format.h"
#include "widgets/iconbutton.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

enum PlaceColumn { NamePlace, PathPlace, SizePlace, FolderPlace };

//! The folder itself, or the nearest that exists.
QString existingFolder(const QString& path)
{
    QFileInfo folder(QFileInfo(path).isDir() ? path : QFileInfo(path).absolutePath());
    while (!folder.exists() && !folder.isRoot())
        folder.setFile(folder.absolutePath());
    return folder.absoluteFilePath();
}

QLabel* sizeLabel(QWidget* parent)
{
    auto* const label = new QLabel(unknownText(), parent);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

} // namespace

PlacesView::PlacesView(Services& services, QWidget* parent) : QWidget(parent), m_services(services)
{
    setObjectName(u"data.places"_s);
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(PathPlace, 1);
    int row = 0;
    addPlace(store::FileKind::Settings, tr("Settings, prices, presets"), row++);
    addPlace(store::FileKind::Database, tr("Conversations, gateways, runs"), row++);
    addPlace(store::FileKind::Backups, tr("Backups"), row++);
    addPlace(store::FileKind::History, tr("History of requests"), row++);
    addPlace(store::FileKind::Logs, tr("Window and crash reports"), row++);
    addPlace(store::FileKind::Cache, tr("Response cache"), row++);
    auto* const sum = new QLabel(tr("Together"), this);
    setTone(sum, Tone::Secondary);
    grid->addWidget(sum, row, NamePlace);
    m_total = sizeLabel(this);
    m_total->setObjectName(u"totalSize"_s);
    grid->addWidget(m_total, row, SizePlace);
}

void PlacesView::addPlace(store::FileKind kind, const QString& name, int row)
{
    const QString place = store::placeOf(kind, m_services.paths);
    auto* const path = new ElidedLabel(QDir::toNativeSeparators(place), this);
    path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(path, Tone::Muted);
    m_sizes[kind] = sizeLabel(this);
    auto* const open = new IconButton(m_services.theme, u"external"_s, tr("Open folder: %1").arg(name), this);
    connect(open, &IconButton::clicked, this, [place] { QDesktopServices::openUrl(QUrl::fromLocalFile(existingFolder(place))); });
    auto* const grid = static_cast<QGridLayout*>(layout());
    grid->addWidget(new QLabel(name, this), row, NamePlace);
    grid->addWidget(path, row, PathPlace);
    grid->addWidget(m_sizes[kind], row, SizePlace);
    grid->addWidget(open, row, FolderPlace);
}

void PlacesView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    measure();
}

void PlacesView::measure()
{
    if (std::exchange(m_measuring, true))
        return;
    inBackground(this, [paths = m_services.paths] { return store::bytesByKind(store::ownFiles(paths)); },
                 [this](const std::map<store::FileKind, qint64>& bytes) {
                     m_measuring = false;
                     showSizes(bytes);
                     emit measured();
                 });
}

void PlacesView::showSizes(const std::map<store::FileKind, qint64>& bytes)
{
    qint64 total = 0;
    for (const auto& [kind, label] : m_sizes) {
        const auto found = bytes.find(kind);
        const qint64 size = found == bytes.end() ? 0 : found->second;
        label->setText(bytesText(size));
        total += size;
    }
    m_total->setText(bytesText(total));
}

} // namespace bw::ui
