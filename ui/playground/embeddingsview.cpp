// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/embeddingsview.h"

#include "gateway/explain.h"
#include "gateway/livecall.h"
#include "gateway/refusal.h"
#include "gateways/gatewaybook.h"
#include "base/vectors.h"
#include "openai/embeddings.h"
#include "playground/cosinedelegate.h"
#include "playground/cosinemodel.h"
#include "playground/embeddingtexts.h"
#include "playground/modelcatalog.h"
#include "playground/vectordelegate.h"
#include "playground/vectormodel.h"
#include "spend/cost.h"
#include "theme/theme.h"
#include "widgets/background.h"
#include "widgets/format.h"
#include "widgets/scaledsize.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTextCursor>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int InputWidth = 380;
constexpr int MostDimensions = 65'536;
constexpr int CosineCell = 64;

QTableView* newTable(QAbstractItemModel* model, const QString& name, QWidget* parent)
{
    auto* const table = new QTableView(parent);
    table->setModel(model);
    table->setAccessibleName(name);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectItems);
    return table;
}

} // namespace

EmbeddingsView::EmbeddingsView(Services& services, ModelCatalog& catalog, QWidget* parent)
    : QWidget(parent), m_services(services), m_catalog(catalog), m_vectors(new VectorModel(this)), m_cosines(new CosineModel(services.theme, this))
{
    auto* const splitter = new QSplitter(this);
    splitter->setObjectName(u"embeddingsSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(makeInput());
    splitter->addWidget(makeResult());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({InputWidth, 800});
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(splitter);
    connect(&catalog, &ModelCatalog::changed, this, &EmbeddingsView::fillModels);
    setBusy(false);
    refreshForecast();
}

QWidget* EmbeddingsView::makeInput()
{
    auto* const side = new QWidget(this);
    makeTexts(*side);
    m_error = new QLabel(side);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setObjectName(u"embeddingsError"_s);
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTone(m_error, Tone::Bad);
    m_error->hide();
    auto* const title = new QLabel(tr("Texts"), side);
    setTone(title, Tone::Section);
    auto* const column = new QVBoxLayout(side);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(m_input, 1);
    column->addWidget(m_paragraphs);
    column->addLayout(makeOptions(*side));
    column->addWidget(m_error);
    column->addLayout(makeButtons(*side));
    connect(m_input, &QPlainTextEdit::textChanged, this, &EmbeddingsView::refreshForecast);
    connect(m_paragraphs, &QCheckBox::toggled, this, &EmbeddingsView::refreshForecast);
    connect(m_model, &QComboBox::currentTextChanged, this, &EmbeddingsView::refreshForecast);
    connect(m_model, &QComboBox::activated, this, [this] { m_chosen = true; });
    connect(m_model->lineEdit(), &QLineEdit::textEdited, this, [this] { m_chosen = true; });
    connect(m_embed, &QPushButton::clicked, this, &EmbeddingsView::embed);
    connect(m_stop, &QPushButton::clicked, this, &EmbeddingsView::stop);
    return side;
}

void EmbeddingsView::makeTexts(QWidget& side)
{
    m_input = new QPlainTextEdit(&side);
    m_input->setObjectName(u"embeddingsInput"_s);
    m_input->setAccessibleName(tr("Texts"));
    m_input->setPlaceholderText(tr("One text a line"));
    m_input->setTabChangesFocus(true);
    m_paragraphs = new QCheckBox(tr("Empty lines stand between texts"), &side);
}

QLayout* EmbeddingsView::makeOptions(QWidget& side)
{
    m_model = new QComboBox(&side);
    m_model->setObjectName(u"embeddingsModel"_s);
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->setAccessibleName(tr("Model"));
    m_dimensions = new QSpinBox(&side);
    m_dimensions->setRange(0, MostDimensions);
    m_dimensions->setSpecialValueText(unknownText());
    m_dimensions->setAccessibleName(tr("Dimensions"));
    m_dimensions->setToolTip(tr("Shorter vectors, where the model can; — is not sent."));
    auto* const row = new QHBoxLayout;
    row->addWidget(m_model, 1);
    row->addWidget(new QLabel(tr("dimensions"), &side));
    row->addWidget(m_dimensions);
    return row;
}

QLayout* EmbeddingsView::makeButtons(QWidget& side)
{
    m_forecast = new QLabel(&side);
    m_forecast->setWordWrap(true);
    setTone(m_forecast, Tone::Muted);
    m_embed = new QPushButton(tr("Embed"), &side);
    m_embed->setObjectName(u"embed"_s);
    setTone(m_embed, Tone::Primary);
    m_stop = new QPushButton(tr("Stop"), &side);
    m_stop->setObjectName(u"stopEmbedding"_s);
    m_stop->setToolTip(tr("Wait no longer. The gateway may answer all the same, and ask money for it."));
    auto* const row = new QHBoxLayout;
    row->addWidget(m_forecast, 1);
    row->addWidget(m_stop);
    row->addWidget(m_embed);
    return row;
}

QWidget* EmbeddingsView::makeResult()
{
    auto* const side = new QWidget(this);
    m_summary = new QLabel(tr("Vectors of your texts, and how near they are to each other, will stand here."), side);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    setTone(m_summary, Tone::Secondary);
    auto* const vectors = newTable(m_vectors, tr("Vectors"), side);
    vectors->setItemDelegateForColumn(VectorNumbers, new VectorDelegate(m_services.theme, vectors));
    vectors->horizontalHeader()->setStretchLastSection(true);
    vectors->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    vectors->verticalHeader()->hide();
    setScaledColumns(*vectors->horizontalHeader(), {260, 70}); // the text, the vector's length
    auto* const cosines = newTable(m_cosines, tr("Cosine similarity"), side);
    cosines->horizontalHeader()->setDefaultSectionSize(CosineCell);
    cosines->verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    cosines->setItemDelegate(new CosineDelegate(cosines));
    m_tabs = new QTabWidget(side);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(vectors, tr("Vectors"));
    m_tabs->addTab(cosines, tr("Cosine similarity"));

    auto* const copyVectors = new QPushButton(tr("Copy JSON"), side);
    auto* const copyTable = new QPushButton(tr("Copy CSV"), side);
    m_inspect = new QPushButton(tr("Inspect"), side);
    m_inspect->setObjectName(u"inspectEmbedding"_s);
    copyVectors->setToolTip(tr("The vectors with their texts"));
    copyTable->setToolTip(tr("The table of cosine similarities"));
    m_afterResult = {copyVectors, copyTable};
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    for (QPushButton* const button : {copyVectors, copyTable, m_inspect})
        buttons->addWidget(button, 0, Qt::AlignTop);
    auto* const column = new QVBoxLayout(side);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addLayout(buttons);
    column->addWidget(m_tabs, 1);
    connect(copyVectors, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(vectorsAsJson(m_asked, m_result)); });
    connect(copyTable, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_cosines->asCsv()); });
    connect(m_inspect, &QPushButton::clicked, this, [this] { emit inspectRequested(m_record.value()); });
    return side;
}

QString EmbeddingsView::typed() const
{
    return m_input->toPlainText();
}

void EmbeddingsView::setTyped(const QString& text)
{
    m_input->setPlainText(text);
}

void EmbeddingsView::setRequest(const openai::EmbeddingsRequest& request)
{
    const bool lines = std::ranges::none_of(request.input, [](const QString& text) { return text.contains(u'\n'); });
    m_paragraphs->setChecked(!lines);
    QTextCursor all(m_input->document());
    all.select(QTextCursor::Document);
    all.insertText(request.input.join(lines ? u"\n"_s : u"\n\n"_s));
    m_chosen = true;
    m_model->setCurrentText(request.model);
    m_dimensions->setValue(request.dimensions);
    m_error->setText(tr("Some of these texts have empty lines, or spaces at an end, that cannot be typed here: what is asked now is not quite the same."));
    m_error->setVisible(texts() != request.input);
}

void EmbeddingsView::focusInput()
{
    m_input->setFocus(Qt::OtherFocusReason);
}

void EmbeddingsView::setGateway(const ProfileId& gateway)
{
    m_gateway = gateway;
    fillModels();
}

//! Those that say so in their name come first.
void EmbeddingsView::fillModels()
{
    const auto profile = m_services.gateways.find(m_gateway);
    QStringList models = profile ? m_catalog.models(*profile) : QStringList();
    std::stable_partition(models.begin(), models.end(), [](const QString& model) { return model.contains("embed"_L1, Qt::CaseInsensitive); });
    const QString current = m_chosen ? m_model->currentText() : QString();
    const QSignalBlocker blocker(m_model);
    m_model->clear();
    m_model->addItems(models);
    m_model->setCurrentText(current.isEmpty() ? models.value(0) : current);
    refreshForecast();
}

QStringList EmbeddingsView::texts() const
{
    return embeddingTexts(m_input->toPlainText(), m_paragraphs->isChecked() ? TextSplit::Paragraphs : TextSplit::Lines);
}

void EmbeddingsView::refreshForecast()
{
    const QStringList typed = texts();
    qint64 tokens = 0;
    for (const QString& text : typed)
        tokens += openai::estimateTokens(text);
    const auto profile = m_services.gateways.find(m_gateway);
    const auto price = spend::findPrice(profile ? profile->prices : QList<spend::Price>(), m_services.prices, m_model->currentText(), spend::priceDay());
    openai::Usage usage;
    usage.promptTokens = tokens;
    const QString cost = moneyText(price ? std::optional(spend::cost(usage, *price).total()) : std::nullopt);
    const bool tooMany = typed.size() > MostEmbeddings;
    m_forecast->setText(tooMany ? tr("At most %1 texts at once; these are %2.").arg(MostEmbeddings).arg(typed.size())
                                : tr("texts: %1 · tokens: ~%2 · ≈ %3").arg(countText(typed.size()), countText(tokens), cost));
    m_embed->setEnabled(!m_busy && !typed.isEmpty() && !tooMany && profile && !m_model->currentText().trimmed().isEmpty());
}

void EmbeddingsView::embed()
{
    const auto profile = m_services.gateways.find(m_gateway);
    if (!profile || m_busy)
        return;
    gateway::EmbeddingsSpec spec;
    spec.profile = *profile;
    spec.model = m_model->currentText().trimmed();
    spec.input = texts();
    spec.dimensions = m_dimensions->value();
    spec.source = record::Source::Playground;
    spec.intended = systemClock().now();
    spec.keepRaw = true; // the inspector shows it, and it can be asked again
    setBusy(true);
    m_error->hide();
    m_services.gateways.keyRing(*profile, this, [this, spec, turn = ++m_turn](const Result<secrets::KeyRing>& keys) {
        if (turn != m_turn)
            return;
        if (!keys) {
            setBusy(false);
            return showError(gateway::keyNotRead(keys.error()));
        }
        gateway::EmbeddingsSpec complete = spec;
        complete.keys = *keys;
        ask(complete);
    });
}

void EmbeddingsView::ask(const gateway::EmbeddingsSpec& spec)
{
    m_services.network.embeddings(spec, this, [this, texts = spec.input, turn = m_turn](const gateway::EmbeddingsResult& result) {
        if (turn == m_turn)
            take(result, texts);
    });
}

void EmbeddingsView::stop()
{
    ++m_turn;
    setBusy(false);
}

void EmbeddingsView::take(const gateway::EmbeddingsResult& result, const QStringList& texts)
{
    m_record = result.record;
    if (result.record.failure.errorClass != ErrorClass::Ok) {
        setBusy(false);
        return showError(result.record.failure);
    }
    m_asked = texts;
    m_result = result.vectors;
    m_vectors->setVectors(m_asked, result.vectors);
    m_summary->setText(summaryOf(result));
    compare();
    setBusy(false);
}

//! A table of many texts takes its time: one of fewer may be ready before it.
void EmbeddingsView::compare()
{
    inBackground(this, [vectors = m_result] { return cosineTable(vectors); }, [this, texts = m_asked, job = ++m_job](const CosineTable& table) {
        if (job == m_job)
            m_cosines->setTable(texts, table);
    });
}

QString EmbeddingsView::summaryOf(const gateway::EmbeddingsResult& result) const
{
    const record::RequestRecord& record = result.record;
    const qint64 tokens = record.usage ? record.usage->promptTokens : 0;
    return tr("%1 · %2 dimensions · %3 tokens · %4 · %5")
        .arg(result.model, countText(result.vectors.isEmpty() ? 0 : result.vectors.constFirst().size()), countText(tokens),
             moneyText(record::paid(record)), durationText(record::e2e(record)));
}

void EmbeddingsView::showError(const Failure& failure)
{
    const gateway::Explanation words = gateway::explain(failure);
    m_error->setText(words.what + u' ' + words.cause + u' ' + words.advice);
    m_error->setToolTip(plainTip(failure.message));
    m_error->show();
}

void EmbeddingsView::setBusy(bool busy)
{
    m_busy = busy;
    m_embed->setText(busy ? tr("Asking…") : tr("Embed"));
    for (QPushButton* const button : std::as_const(m_afterResult))
        button->setEnabled(!busy && !m_result.isEmpty());
    m_inspect->setEnabled(!busy && m_record);
    m_stop->setVisible(busy);
    refreshForecast();
}

} // namespace bw::ui
