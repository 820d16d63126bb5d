// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helpdialog.h"

#include "help/helpkeys.h"
#include "help/helptable.h"
#include "help/helptopic.h"
#include "help/selfcheckpanel.h"
#include "stress/selfcheck.h"
#include "theme/fonts.h"
#include "theme/tone.h"

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr QSize HelpSize(920, 640);

} // namespace

HelpDialog::HelpDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Help"));
    setObjectName(u"help"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addWidget(makePages(), 1);
    column->addWidget(tonedLabel(tr("Bellwether %1").arg(QStringLiteral(BELLWETHER_VERSION)), Tone::Secondary, this));
    const QSize wanted(scaledPixels(HelpSize.width()), scaledPixels(HelpSize.height()));
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
    setAttribute(Qt::WA_DeleteOnClose); // and with it a check that runs
}

QTabWidget* HelpDialog::makePages()
{
    auto* pages = new QTabWidget(this);
    pages->setDocumentMode(true);
    for (const HelpTopic& topic : {numbersTopic(), trapsTopic(), filtersTopic()})
        pages->addTab(new HelpTable(topic, pages), topic.title);
    auto* keys = new HelpKeys(pages);
    connect(keys, &HelpKeys::allKeysWanted, this, &HelpDialog::allKeysWanted);
    pages->addTab(keys, tr("Keys"));
    pages->addTab(makeSelfCheck(pages), tr("Self-check"));
    return pages;
}

QWidget* HelpDialog::makeSelfCheck(QWidget* parent)
{
    auto* page = new QWidget(parent);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    column->addWidget(tonedLabel(tr("Check this client"), Tone::Title, page));
    column->addWidget(new SelfCheckPanel(stress::SelfCheck::programBeside(), {1, 100, 500}, page));
    return page;
}

} // namespace bw::ui
