// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/headersdialog.h"

#include "gateway/headerproblem.h"
#include "gateway/redaction.h"
#include "theme/theme.h"
#include "widgets/celltable.h"
#include "widgets/formtable.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr QSize HeadersDialogSize(560, 400);

QString nameProblem(const QByteArray& name, const QByteArray& value)
{
    if (const QString problem = gateway::headerNameProblem(name); !problem.isEmpty())
        return problem;
    if (gateway::isSecretHeader(name) || gateway::isSecretHeader(name, value))
        return HeadersDialog::tr("“%1” carries a credential, and a conversation is kept in plain text. Put it into the keychain instead: "
                                 "Gateways › Network › Headers, marked as secret.").arg(QString::fromUtf8(name));
    return {};
}

} // namespace

QString conversationHeadersProblem(const net::Headers& headers)
{
    QSet<QByteArray> seen;
    for (const auto& [name, value] : headers) {
        QString problem = nameProblem(name, value);
        if (problem.isEmpty())
            problem = gateway::headerValueProblem(value);
        if (problem.isEmpty() && seen.contains(name.toLower()))
            problem = HeadersDialog::tr("The header “%1” stands there twice.").arg(QString::fromUtf8(name));
        if (!problem.isEmpty())
            return problem;
        seen.insert(name.toLower());
    }
    return {};
}

QString conversationHeadersAdvice(const net::Headers& headers)
{
    for (const auto& [name, value] : headers) {
        if (const QString advice = gateway::headerAdvice(name); !advice.isEmpty())
            return advice;
    }
    return {};
}

HeadersDialog::HeadersDialog(const Theme& theme, const net::Headers& headers, QWidget* parent)
    : TypedDialog(parent),
      m_table(new CellTable(theme,
                            {{.title = tr("Header"), .problem = [](const QString& name) { return name.isEmpty() ? QString() : nameProblem(name.toUtf8(), {}); }},
                             {.title = tr("Value"), .problem = [](const QString& value) { return gateway::headerValueProblem(value.toUtf8()); }}},
                            {QString(), QString()}, this))
{
    setWindowTitle(tr("Headers of this conversation"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(HeadersDialogSize);
    auto* const words = new QLabel(tr("Sent with every request of this conversation. They win over those of the gateway and of the model."), this);
    words->setWordWrap(true);
    setTone(words, Tone::Secondary);
    QList<QStringList> rows;
    for (const auto& [name, value] : headers)
        rows.append({QString::fromUtf8(name), QString::fromUtf8(value)});
    m_table->setRows(rows);
    m_table->setPlaceholder(tr("No header yet."));
    m_table->view().setColumnWidths({200, 0});

    auto* const buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("Use them"), QDialogButtonBox::AcceptRole);
    setTone(m_accept, Tone::Primary);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(words);
    column->addWidget(m_table);
    column->addStretch(1);
    column->addWidget(buttons);
    connect(&m_table->model(), &CellTableModel::edited, this, &HeadersDialog::judge);
    connect(buttons, &QDialogButtonBox::rejected, this, &HeadersDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit edited(this->headers());
        accept();
    });
    judge();
}

//! Rows that nobody filled in are no headers.
net::Headers HeadersDialog::headers() const
{
    net::Headers headers;
    for (const QStringList& row : m_table->model().rows()) {
        if (!row[0].trimmed().isEmpty() || !row[1].isEmpty())
            headers.append(net::Header{row[0].trimmed().toUtf8(), row[1].toUtf8()});
    }
    return headers;
}

QStringList HeadersDialog::typed() const
{
    QStringList cells;
    for (const auto& [name, value] : headers())
        cells << QString::fromUtf8(name) << QString::fromUtf8(value);
    return cells;
}

void HeadersDialog::judge()
{
    const net::Headers typed = headers();
    const QString problem = conversationHeadersProblem(typed);
    if (problem.isEmpty())
        m_table->setAdvice(conversationHeadersAdvice(typed));
    else
        m_table->setProblem(problem);
    m_accept->setEnabled(problem.isEmpty());
}

} // namespace bw::ui
