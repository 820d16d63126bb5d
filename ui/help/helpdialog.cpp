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
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr QSize HelpSize(920, 640);

} // namespace

HelpDialog::HelpDialog(QWidget* parent) : QDialog(parent), m_tabs(new QTabBar(this)), m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Help"));
    setObjectName(u"help"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    column->addWidget(tonedLabel(tr("Bellwether %1").arg(QStringLiteral(BELLWETHER_VERSION)), Tone::Secondary, this));
    addPages();
    const QSize wanted(scaledPixels(HelpSize.width()), scaledPixels(HelpSize.height()));
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
    setAttribute(Qt::WA_DeleteOnClose); // and with it a check that runs
}

void HelpDialog::addPages()
{
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const HelpTopic& topic : {numbersTopic(), trapsTopic(), filtersTopic()})
        addPage(new HelpTable(topic, m_pages), topic.title);
    auto* keys = new HelpKeys(m_pages);
    connect(keys, &HelpKeys::allKeysWanted, this, &HelpDialog::allKeysWanted);
    addPage(keys, tr("Keys"));
    addPage(makeSelfCheck(), tr("Self-check"));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
}

void HelpDialog::addPage(QWidget* page, const QString& title)
{
    m_tabs->addTab(title);
    m_pages->addWidget(page);
}

QWidget* HelpDialog::makeSelfCheck()
{
    auto* page = new QWidget(m_pages);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    column->addWidget(tonedLabel(tr("Check this client"), Tone::Title, page));
    column->addWidget(new SelfCheckPanel(stress::SelfCheck::programBeside(), {1, 100, 500}, page));
    return page;
}

} // namespace bw::ui
