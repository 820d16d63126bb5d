// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewayspage.h"

#include "gateways/checkpanel.h"
#include "gateways/gatewaybook.h"
#include "gateways/gatewaydelegate.h"
#include "gateways/gatewayform.h"
#include "gateways/gatewaymodel.h"
#include "gateways/keysaver.h"
#include "shell/services.h"
#include "theme/theme.h"
#include "widgets/undobar.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int ListWidth = 260;
constexpr int FormWidth = 640;
constexpr int CheckWidth = 420;

QBoxLayout* columnOf(QWidget* card)
{
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(14);
    return column;
}

QLabel* labelOf(const QString& text, Tone tone, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    setTone(label, tone);
    return label;
}

} // namespace

GatewaysPage::GatewaysPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_model(new GatewayModel(services.gateways, this))
{
    build();
    makeHeader();
    connect(m_form, &GatewayForm::edited, this, &GatewaysPage::keepDraft);
    connect(m_keySaver, &KeySaver::kept, this, &GatewaysPage::bookChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            choose(ProfileId(now.data(ProfileIdRole).toString()));
    });
    connect(&services.gateways, &GatewayBook::changed, this, &GatewaysPage::bookChanged);
    bookChanged();
}

GatewaysPage::~GatewaysPage()
{
    m_undo->settleNow();
}

QString GatewaysPage::id() const
{
    return u"gateways"_s;
}

QString GatewaysPage::title() const
{
    return tr("Gateways");
}

QString GatewaysPage::iconName() const
{
    return u"gateways"_s;
}

void GatewaysPage::activate()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void GatewaysPage::build()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeList());
    row->addWidget(makeDetail(), 1);
}

QWidget* GatewaysPage::makeList()
{
    auto* side = new QFrame(this);
    side->setObjectName(u"sideList"_s);
    side->setFixedWidth(ListWidth);
    m_list = new QListView(side);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new GatewayDelegate(m_services.theme, m_list));
    m_list->setAccessibleName(tr("Gateways"));
    m_list->setSpacing(1);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(10, 10, 10, 10);
    column->addWidget(m_list);
    return side;
}

QWidget* GatewaysPage::makeDetail()
{
    auto* inner = new QWidget(this);
    inner->setProperty("scrolled", true);
    auto* place = new QVBoxLayout(inner);
    place->setContentsMargins(12, 12, 12, 12);
    place->setSpacing(10);
    place->addWidget(m_undo = new UndoBar(inner));
    place->addWidget(m_detail = new QStackedWidget(inner), 1);
    m_detail->addWidget(makeNothing());
    m_detail->addWidget(makeSheet());

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    return scroll;
}

QWidget* GatewaysPage::makeNothing()
{
    auto* nothing = new QLabel(tr("No gateway is chosen. Choose one on the left, or add one."), this);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    setTone(nothing, Tone::Muted);
    return nothing;
}

QWidget* GatewaysPage::makeSheet()
{
    auto* form = new QFrame(this);
    setTone(form, Tone::Card);
    QBoxLayout* formColumn = columnOf(form);
    formColumn->addWidget(m_form = new GatewayForm(m_services.theme, form));
    formColumn->addWidget(m_keySaver = new KeySaver(m_services.gateways, form));
    formColumn->addLayout(makeButtons());

    auto* check = new QFrame(this);
    setTone(check, Tone::Card);
    QBoxLayout* checkColumn = columnOf(check);
    checkColumn->addWidget(labelOf(tr("Connection check"), Tone::Title, check));
    checkColumn->addWidget(labelOf(tr("Asks the gateway with this key, and shows how long each step took."), Tone::Muted, check));
    checkColumn->addWidget(m_check = new CheckPanel(m_services, check));

    auto* sheet = new QWidget(this);
    auto* row = new QHBoxLayout(sheet);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(form, 2, Qt::AlignTop);
    row->addWidget(check, 1, Qt::AlignTop);
    form->setMaximumWidth(FormWidth);
    check->setMaximumWidth(CheckWidth);
    row->addStretch(0);
    return sheet;
}

QBoxLayout* GatewaysPage::makeButtons()
{
    m_saveButton = new QPushButton(tr("Save"), this);
    m_saveButton->setObjectName(u"saveGateway"_s);
    m_checkButton = new QPushButton(m_services.theme.icon(u"shield"_s), tr("Check"), this);
    m_checkButton->setObjectName(u"checkGateway"_s);
    m_removeButton = new QPushButton(m_services.theme.icon(u"trash"_s), tr("Delete"), this);
    m_removeButton->setObjectName(u"removeGateway"_s);
    setTone(m_saveButton, Tone::Primary);
    setTone(m_removeButton, Tone::Flat);
    connect(m_saveButton, &QPushButton::clicked, this, &GatewaysPage::save);
    connect(m_checkButton, &QPushButton::clicked, this, &GatewaysPage::check);
    connect(m_removeButton, &QPushButton::clicked, this, &GatewaysPage::remove);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_saveButton);
    row->addWidget(m_checkButton);
    row->addStretch(1);
    row->addWidget(m_removeButton);
    return row;
}

void GatewaysPage::makeHeader()
{
    m_header = new QWidget(this);
    auto* add = new QPushButton(m_services.theme.icon(u"plus"_s), tr("Add gateway"), m_header);
    add->setObjectName(u"addGateway"_s);
    connect(add, &QPushButton::clicked, this, &GatewaysPage::addGateway);
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(add);
}

void GatewaysPage::addGateway()
{
    const GatewayDraft draft = draftOf(gateway::profileTemplate(gateway::Provider::HolySheep));
    m_drafts.insert(draft.profile.id, draft);
    m_list->selectionModel()->clear();
    choose(draft.profile.id);
    m_form->focusFirstField();
}

void GatewaysPage::choose(const ProfileId& id)
{
    if (id == m_chosen)
        return;
    m_chosen = id;
    m_check->clear();
    m_keySaver->dismiss();
    showChosen();
}

void GatewaysPage::showChosen()
{
    const auto stored = m_services.gateways.find(m_chosen);
    const auto draft = m_drafts.constFind(m_chosen);
    const bool any = stored || draft != m_drafts.cend();
    m_detail->setCurrentIndex(any ? 1 : 0);
    if (any)
        m_form->setDraft(draft != m_drafts.cend() ? *draft : draftOf(*stored));
    m_form->setKeyPlace(stored ? m_services.gateways.keyPlace(*stored) : QString());
    m_form->setFixed(m_services.gateways.isTransient(m_chosen));
    updateButtons();
}

void GatewaysPage::keepDraft()
{
    m_drafts.insert(m_chosen, m_form->draft());
    if (!isUnsaved())
        m_drafts.remove(m_chosen);
    m_model->setUnsaved(m_chosen, isUnsaved());
    updateButtons();
}

void GatewaysPage::save()
{
    m_form->showAllProblems();
    const GatewayDraft draft = m_form->draft();
    if (problemsOf(draft).stopSaving())
        return;
    const gateway::GatewayProfile profile = profileOf(draft);
    m_drafts.remove(profile.id);
    m_model->setUnsaved(profile.id, false);
    m_services.gateways.save(profile);
    if (!draft.newKey.isEmpty())
        m_keySaver->save(profile, draft.newKey);
    m_list->setCurrentIndex(m_model->index(m_model->rowOf(profile.id)));
    showChosen();
}

void GatewaysPage::check()
{
    m_form->showAllProblems();
    const GatewayDraft draft = m_form->draft();
    if (problemsOf(draft).stopSaving())
        return;
    const gateway::GatewayProfile profile = profileOf(draft);
    if (!draft.newKey.isEmpty()) {
        m_check->check(profile, draft.newKey);
        return;
    }
    m_services.gateways.key(profile, m_check, [this, profile](const Result<SecretString>& key) {
        if (profile.id == m_chosen)
            m_check->check(profile, key.value_or(SecretString()));
    });
}

void GatewaysPage::remove()
{
    const auto stored = m_services.gateways.find(m_chosen);
    m_drafts.remove(m_chosen);
    m_model->setUnsaved(m_chosen, false);
    if (!stored) {
        bookChanged();
        return;
    }
    m_services.gateways.remove(stored->id);
    m_undo->offer(tr("“%1” was deleted.").arg(stored->name), [this, profile = *stored] { m_services.gateways.save(profile); },
                  [this, profile = *stored] { m_services.gateways.forgetKey(profile); });
}

void GatewaysPage::bookChanged()
{
    const bool exists = m_services.gateways.find(m_chosen) || m_drafts.contains(m_chosen);
    const auto& profiles = m_services.gateways.profiles();
    if (!exists && !profiles.isEmpty())
        m_list->setCurrentIndex(m_model->index(0));
    else
        showChosen();
}

void GatewaysPage::updateButtons()
{
    const bool fixed = m_services.gateways.isTransient(m_chosen);
    m_saveButton->setEnabled(!fixed && isUnsaved());
    m_removeButton->setEnabled(!fixed);
}

bool GatewaysPage::isUnsaved() const
{
    const auto stored = m_services.gateways.find(m_chosen);
    return !stored || m_form->draft() != draftOf(*stored);
}

} // namespace bw::ui
