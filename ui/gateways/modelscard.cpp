// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/modelscard.h"

#include "gateway/explain.h"
#include "gateway/livecall.h"
#include "gateways/editedgateway.h"
#include "gateways/gatewaybook.h"
#include "gateways/modeldelegate.h"
#include "gateways/modeltable.h"
#include "gateways/pricekeeper.h"
#include "shell/services.h"
#include "theme/theme.h"
#include "widgets/columnmemory.h"
#include "widgets/formtable.h"
#include "widgets/linebuttons.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int MarkWidth = 36;
constexpr int PriceWidth = 110;

} // namespace

ModelsCard::ModelsCard(Services& services, EditedGateway& gateway, QWidget* parent)
    : QFrame(parent), m_services(services), m_gateway(gateway), m_models(new ModelTable(this)), m_filter(new ModelFilter(this))
{
    setTone(this, Tone::Card);
    m_filter->setSourceModel(m_models);
    build();
    connect(&gateway, &EditedGateway::changed, this, &ModelsCard::showModels);
    connect(&gateway, &EditedGateway::loaded, this, [this] { setNote({}); });
    connect(m_models, &ModelTable::favouriteChanged, this,
            [this](const QString& model, bool on) { setMark(&gateway::GatewayProfile::favouriteModels, model, on); });
    connect(m_models, &ModelTable::hiddenChanged, this,
            [this](const QString& model, bool on) { setMark(&gateway::GatewayProfile::hiddenModels, model, on); });
    if (services.priceKeeper)
        connect(services.priceKeeper, &PriceKeeper::changed, this, &ModelsCard::showModels);
    showModels();
}

void ModelsCard::build()
{
    auto* heading = new QLabel(tr("Models"), this);
    setTone(heading, Tone::Title);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"modelSearch"_s);
    m_search->setPlaceholderText(tr("Find a model"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    nameLineButtons(*m_search);
    m_hidden = new QCheckBox(tr("show hidden"), this);
    m_default = new QPushButton(tr("Make default"), this);
    m_default->setObjectName(u"makeDefault"_s);
    m_default->setToolTip(tr("New chats begin with the selected model. A double click does the same."));
    m_fetch = new QPushButton(m_services.theme.icon(u"download"_s), tr("Ask the gateway"), this);
    m_fetch->setObjectName(u"fetchModels"_s);
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();
    setTone(m_note, Tone::Muted);

    auto* top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(heading);
    top->addWidget(m_search, 1);
    top->addWidget(m_hidden);
    top->addWidget(m_default);
    top->addWidget(m_fetch);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 13, 16, 13);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_note);
    column->addWidget(makeTable());
    connect(m_search, &QLineEdit::textChanged, m_filter, &ModelFilter::setText);
    connect(m_hidden, &QCheckBox::toggled, m_filter, &ModelFilter::setHiddenShown);
    connect(m_fetch, &QPushButton::clicked, this, [this] { fetch(); });
    connect(m_default, &QPushButton::clicked, this, &ModelsCard::makeDefault);
}

void ModelsCard::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QWidget* ModelsCard::makeTable()
{
    m_view = new FormTable(this);
    m_view->setObjectName(u"models"_s);
    m_view->setAccessibleName(tr("Models"));
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new ModelDelegate(m_services.theme, m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setRowsShown(3, 10);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(ModelFavourite, Qt::AscendingOrder);
    m_view->horizontalHeader()->setMinimumSectionSize(MarkWidth);
    m_view->setColumnWidths({MarkWidth, 0, PriceWidth, PriceWidth, PriceWidth, MarkWidth});
    rememberColumns(*m_view->horizontalHeader(), u"modelColumns"_s);
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() == ModelName)
            makeDefault();
    });
    return m_view;
}

QList<openai::ModelInfo> ModelsCard::listed() const
{
    return m_listed.value(m_gateway.profile().id);
}

void ModelsCard::fetch(const std::function<void(const QString&)>& done)
{
    if (m_gateway.problems().stopSaving())
        return say(tr("Put right what is marked red first."), done);
    const gateway::GatewayProfile profile = profileOf(m_gateway.draft());
    m_fetch->setEnabled(false);
    setNote(tr("Asking the gateway…"));
    m_services.gateways.keyRing(profile, m_gateway.draft().secrets, this, [this, profile, done](const Result<secrets::KeyRing>& keys) {
        if (!keys) {
            m_fetch->setEnabled(true);
            return say(keys.error().message, done);
        }
        m_services.network.models(profile, *keys, this, [this, id = profile.id, done](const gateway::ModelsResult& result) { take(id, result, done); });
    });
}

void ModelsCard::take(const ProfileId& id, const gateway::ModelsResult& result, const std::function<void(const QString&)>& done)
{
    m_fetch->setEnabled(true);
    const bool good = result.record.failure.errorClass == ErrorClass::Ok;
    if (good)
        m_listed.insert(id, result.models);
    if (id != m_gateway.profile().id)
        return;
    if (!good) {
        const gateway::Explanation words = gateway::explain(result.record.failure);
        return say(words.what + u' ' + words.cause + u' ' + words.advice, done);
    }
    setNote(tr("The gateway lists %n models.", nullptr, static_cast<int>(result.models.size())));
    showModels();
    if (done)
        done({});
}

void ModelsCard::setNote(const QString& sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void ModelsCard::say(const QString& sentence, const std::function<void(const QString&)>& done)
{
    setNote(sentence);
    if (done)
        done(sentence);
}

void ModelsCard::showModels()
{
    const gateway::GatewayProfile& profile = m_gateway.profile();
    m_models->setEditable(!m_gateway.isFixed());
    m_models->setModels(knownModels(listed(), profile, m_services.prices), profile);
    m_default->setEnabled(!m_gateway.isFixed());
}

void ModelsCard::setMark(QStringList gateway::GatewayProfile::*list, const QString& model, bool on)
{
    m_gateway.edit([&](GatewayDraft& draft) {
        QStringList& marked = draft.profile.*list;
        marked.removeAll(model);
        if (on)
            marked.append(model);
    });
}

void ModelsCard::makeDefault()
{
    const QString model = m_view->currentIndex().data(ModelIdRole).toString();
    if (!model.isEmpty())
        m_gateway.edit([&](GatewayDraft& draft) { draft.profile.defaultModel = model; });
}

} // namespace bw::ui
