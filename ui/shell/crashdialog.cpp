// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/crashdialog.h"

#include "theme/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr QSize DialogSize(640, 420);
constexpr qint64 LongestReport = 64 * 1'024;

QString contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(LongestReport)) : QString();
}

} // namespace

CrashDialog::CrashDialog(const Theme& theme, const QString& file, QWidget* parent)
    : QDialog(parent), m_file(file), m_text(contentOf(file))
{
    setObjectName(u"crashDialog"_s);
    setWindowTitle(tr("Bellwether ended unexpectedly"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* sentence = new QLabel(tr("Bellwether crashed the last time it ran. Chats, runs and settings were saved up to about a second before. "
                                   "This report is only on this computer and holds no keys and no texts of yours; it helps to find "
                                   "the mistake if you copy it into a bug report."),
                                this);
    sentence->setWordWrap(true);
    sentence->setTextFormat(Qt::PlainText);
    auto* text = new QPlainTextEdit(m_text, this);
    text->setReadOnly(true);
    text->setFont(theme.monospace());
    text->setAccessibleName(tr("Report"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* copy = buttons->addButton(tr("Copy the report"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyReport"_s);
    connect(copy, &QPushButton::clicked, this, &CrashDialog::copy);
    auto* folder = buttons->addButton(tr("Open its folder"), QDialogButtonBox::ActionRole);
    connect(folder, &QPushButton::clicked, this, &CrashDialog::openFolder);
    auto* remove = buttons->addButton(tr("Delete it"), QDialogButtonBox::ActionRole);
    remove->setObjectName(u"deleteReport"_s);
    connect(remove, &QPushButton::clicked, this, &CrashDialog::remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addWidget(sentence);
    column->addWidget(text, 1);
    column->addWidget(buttons);
    resize(DialogSize);
}

void CrashDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
}

void CrashDialog::remove()
{
    QFile::remove(m_file);
    accept();
}

void CrashDialog::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file).absolutePath()));
}

} // namespace bw::ui
