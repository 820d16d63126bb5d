// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/codedialog.h"

#include "base/wholefile.h"
#include "playground/codetokens.h"
#include "report/codeexport.h"
#include "theme/theme.h"
#include "theme/tone.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bw::ui {

namespace {

constexpr QSize CodeDialogSize(820, 600);

struct CodeTab
{
    report::CodeLanguage language;
    QLatin1StringView title;
    QLatin1StringView syntax; //!< for the highlighter
    QLatin1StringView suffix; //!< of a file
};

constexpr std::array<CodeTab, 4> CodeTabs{{
    {report::CodeLanguage::Curl, QLatin1StringView("cURL"), QLatin1StringView("bash"), QLatin1StringView("sh")},
    {report::CodeLanguage::PythonOpenAi, QLatin1StringView("Python (openai)"), QLatin1StringView("python"), QLatin1StringView("py")},
    {report::CodeLanguage::PythonHttpx, QLatin1StringView("Python (httpx)"), QLatin1StringView("python"), QLatin1StringView("py")},
    {report::CodeLanguage::Node, QLatin1StringView("Node (openai)"), QLatin1StringView("javascript"), QLatin1StringView("mjs")},
}};

const CodeTab& tabAt(int index)
{
    return CodeTabs[size_t(std::clamp(index, 0, int(CodeTabs.size()) - 1))];
}

//! What a service that calls all day wants: more connections kept, for longer, many streams in one.
gateway::GatewayProfile withServicePool(gateway::GatewayProfile profile)
{
    profile.pool.cold = false;
    profile.pool.maxConnections = 100;
    profile.pool.maxIdle = 50;
    profile.pool.idleExpiry = 120s;
    profile.network.http2 = true;
    return profile;
}

} // namespace

CodeDialog::CodeDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_about(new QLabel(this)), m_languages(new QTabBar(this)), m_text(new QPlainTextEdit(this)),
      m_servicePool(new QCheckBox(tr("Pool for a service: keeps 50 of 100 connections for 120 s, HTTP/2"), this)), m_said(new QLabel(this))
{
    setWindowTitle(tr("View code"));
    resize(CodeDialogSize);
    for (const CodeTab& language : CodeTabs)
        m_languages->addTab(language.title);
    m_languages->setDrawBase(false);
    m_languages->setExpanding(false);
    m_languages->setAccessibleName(tr("Language"));
    m_text->setReadOnly(true);
    m_text->setFont(theme.monospace());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setAccessibleName(tr("Code"));
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    setTone(m_about, Tone::Secondary);
    m_servicePool->setToolTip(tr("Off: the pool as this gateway is set up here. HTTP/2 needs “pip install httpx[http2]”."));
    setTone(m_said, Tone::Good);

    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(m_about);
    column->addWidget(m_languages);
    column->addWidget(m_text, 1);
    column->addWidget(makeFoot());
    connect(m_languages, &QTabBar::currentChanged, this, &CodeDialog::refresh);
    connect(m_servicePool, &QCheckBox::toggled, this, &CodeDialog::refresh);
    connect(&theme, &Theme::changed, this, &CodeDialog::color);
}

QWidget* CodeDialog::makeFoot()
{
    auto* const foot = new QWidget(this);
    auto* const copy = new QPushButton(tr("Copy"), foot);
    auto* const save = new QPushButton(tr("Save…"), foot);
    auto* const close = new QPushButton(tr("Close"), foot);
    setTone(copy, Tone::Primary);
    copy->setObjectName(u"copyCode"_s);
    copy->setDefault(true);
    auto* const row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_servicePool);
    row->addStretch(1);
    row->addWidget(m_said);
    row->addWidget(close);
    row->addWidget(save);
    row->addWidget(copy);
    connect(copy, &QPushButton::clicked, this, &CodeDialog::copy);
    connect(save, &QPushButton::clicked, this, &CodeDialog::save);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return foot;
}

void CodeDialog::setRequest(const gateway::GatewayProfile& profile, const openai::ChatRequest& request, const net::Headers& headers)
{
    m_profile = profile;
    m_request = request;
    m_headers = headers;
    m_about->setText(tr("The next request to %1 of %2, as it would be sent. Put the key into the environment as "
                        "BELLWETHER_API_KEY; it is in none of these programs.")
                         .arg(request.model.isEmpty() ? tr("(no model chosen)") : request.model, profile.name));
    refresh();
}

QString CodeDialog::code() const
{
    return m_text->toPlainText();
}

void CodeDialog::refresh()
{
    const CodeTab& language = tabAt(m_languages->currentIndex());
    const bool python = language.suffix == "py"_L1;
    m_servicePool->setVisible(python);
    const gateway::GatewayProfile profile = python && m_servicePool->isChecked() ? withServicePool(m_profile) : m_profile;
    m_text->setPlainText(report::requestCode(language.language, profile, m_request, m_headers));
    m_said->clear();
    color();
}

void CodeDialog::color()
{
    CodeState state;
    const QString text = code();
    colorCode(*m_text->document(), text, QString(tabAt(m_languages->currentIndex()).syntax), state, m_theme.colors());
    m_text->viewport()->update();
}

void CodeDialog::copy()
{
    QGuiApplication::clipboard()->setText(code());
    m_said->setText(tr("Copied."));
}

void CodeDialog::save()
{
    const CodeTab& language = tabAt(m_languages->currentIndex());
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the program"), u"request."_s + language.suffix);
    if (path.isEmpty())
        return;
    WholeFile file(path);
    const QByteArray bytes = code().toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return m_said->setText(tr("Saved."));
    QMessageBox::warning(this, tr("Save the program"),
                         tr("%1 could not be written: %2. Choose another folder, or copy the code instead.").arg(path, file.errorString()));
}

} // namespace bw::ui
