// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/parameterlist.h"

#include "playground/parameterfield.h"
#include "playground/parametergroup.h"
#include "playground/presetmenu.h"
#include "playground/presets.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/format.h"
#include "widgets/linebuttons.h"
#include "widgets/scaledsize.h"
#include "widgets/undobar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

using Group = ParameterSpec::Group;

constexpr int ListControlWidth = 86;
constexpr std::array Groups = {Group::Common, Group::Sampling, Group::Output, Group::Tools, Group::Service};

} // namespace

ParameterList::ParameterList(const Theme& theme, const QString& presetFile, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_presets(new Presets(presetFile, this)), m_undo(new UndoBar(this)),
      m_problem(new QLabel(this)), m_search(new QLineEdit(this)), m_nothing(new QLabel(this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    addHeading(*column);
    for (const Group group : Groups)
        addGroup(*column, group);
    addRequestGroup(*column);
    setParameters({});
}

void ParameterList::addHeading(QVBoxLayout& column)
{
    auto* const title = new ElidedLabel(tr("Parameters · unset is not sent"), this);
    setTone(title, Tone::Section);
    m_menu = new PresetMenu(m_theme, *m_presets, this);
    auto* const row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_search, 1);
    row->addWidget(m_menu);
    column.addWidget(title);
    column.addLayout(row);
    m_search->setPlaceholderText(tr("Find"));
    m_search->setAccessibleName(tr("Find a parameter"));
    m_search->setObjectName(u"parameterSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(m_theme.icon(u"search"_s, IconTone::Muted), QLineEdit::LeadingPosition);
    nameLineButtons(*m_search);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    setTone(m_problem, Tone::Bad);
    m_nothing->setWordWrap(true);
    m_nothing->setText(tr("No parameter is called so. One that only your gateway knows is set in the body as JSON."));
    m_nothing->hide();
    setTone(m_nothing, Tone::Muted);
    m_undo->hide();
    m_search->setMinimumWidth(60);
    for (QWidget* const widget : {static_cast<QWidget*>(m_undo), static_cast<QWidget*>(m_problem), static_cast<QWidget*>(m_nothing)})
        column.addWidget(widget);
    connect(m_search, &QLineEdit::textChanged, this, &ParameterList::filter);
    connect(m_menu, &PresetMenu::chosen, this, &ParameterList::replace);
    connect(m_menu, &PresetMenu::removed, this, &ParameterList::offerUndo);
    connect(m_menu, &PresetMenu::failed, this, &ParameterList::showProblem);
    connect(m_presets, &Presets::changed, this, [this] { showProblem({}); });
}

void ParameterList::addGroup(QVBoxLayout& column, Group group)
{
    auto* const box = new ParameterGroup(m_theme, groupTitle(group), group != Group::Common, this);
    m_groups.append(box);
    column.addWidget(box);
    for (const ParameterSpec& spec : chatParameters()) {
        if (spec.group != group)
            continue;
        auto* const field = new ParameterField(spec, m_theme.monospace(), box);
        field->setObjectName(spec.name);
        m_fields.append(field);
        box->column().addWidget(field);
        connect(field, &ParameterField::edited, this,
                [this, field](const std::optional<QJsonValue>& value) { take(field->spec(), value); });
        connect(field, &ParameterField::editorRequested, this, [this, field] { edit(*field); });
    }
}

void ParameterList::addRequestGroup(QVBoxLayout& column)
{
    m_request = new ParameterGroup(m_theme, tr("Request"), true, this);
    column.addWidget(m_request);
    m_api = new QComboBox(m_request);
    m_api->addItem(tr("chat"));
    m_api->addItem(tr("completion"));
    m_rounds = new QSpinBox(m_request);
    m_rounds->setRange(0, ChatOptions::MostToolRounds);
    auto* const body = new QPushButton(tr("JSON…"), m_request);
    m_headers = new QPushButton(unknownText(), m_request);
    m_others = new QLabel(m_request);
    m_others->setWordWrap(true);
    m_others->setTextFormat(Qt::PlainText);
    setTone(m_others, Tone::Muted);
    QVBoxLayout& rows = m_request->column();
    rows.addWidget(makeRow(tr("API"), m_api, tr("chat: /v1/chat/completions, a conversation. completion: /v1/completions, the model goes on with "
                                                "your text; nothing said before is sent.")));
    rows.addWidget(makeRow(tr("Tool rounds"), m_rounds, tr("After so many rounds of tools a warning stands beside the answers.")));
    rows.addWidget(makeRow(tr("Headers"), m_headers, tr("HTTP headers of this conversation")));
    rows.addWidget(makeRow(tr("Body"), body, tr("Everything that is sent besides model and messages, as JSON")));
    rows.addWidget(m_others);
    connect(m_api, &QComboBox::activated, this, [this](int index) {
        ChatOptions options = optionsIn(m_parameters);
        options.api = index == 1 ? openai::Api::Completion : openai::Api::Chat;
        takeOptions(options);
    });
    connect(m_rounds, &QSpinBox::valueChanged, this, [this](int rounds) {
        ChatOptions options = optionsIn(m_parameters);
        if (std::exchange(options.toolRounds, rounds) != rounds)
            takeOptions(options);
    });
    connect(body, &QPushButton::clicked, this, &ParameterList::editBody);
    connect(m_headers, &QPushButton::clicked, this, &ParameterList::editHeaders);
}

QWidget* ParameterList::makeRow(const QString& name, QWidget* control, const QString& hint)
{
    auto* const row = new QWidget(m_request);
    auto* const label = new QLabel(name, row);
    label->setBuddy(control);
    setScaledWidth(*control, ListControlWidth);
    for (QWidget* const widget : {static_cast<QWidget*>(label), control})
        widget->setToolTip(hint);
    control->setAccessibleName(name);
    control->setAccessibleDescription(hint);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(label, 1);
    layout->addWidget(control);
    return row;
}

void ParameterList::setParameters(const QJsonObject& parameters)
{
    m_parameters = parameters;
    showValues();
}

void ParameterList::showValues()
{
    const ChatOptions options = optionsIn(m_parameters);
    QStringList functions;
    for (const QJsonValue& tool : m_parameters.value(u"tools").toArray())
        functions.append(tool[u"function"][u"name"].toString());
    functions.removeAll(QString());
    for (ParameterField* const field : std::as_const(m_fields)) {
        if (field->spec().name == "tool_choice"_L1)
            field->setMoreChoices(functions);
        field->setValue(field->spec().isOf(options.api) ? m_parameters.value(field->spec().name) : QJsonValue());
    }
    const QSignalBlocker blocker(m_rounds);
    m_api->setCurrentIndex(options.api == openai::Api::Completion ? 1 : 0);
    m_rounds->setValue(options.toolRounds);
    m_headers->setText(options.headers.isEmpty() ? unknownText() : tr("%1 set").arg(options.headers.size()));
    const QStringList more = others();
    m_others->setText(tr("In the body as well: %1").arg(more.join(u", "_s)));
    m_others->setVisible(!more.isEmpty());
    m_menu->setCurrent(m_parameters);
    showCounts();
    filter();
}

void ParameterList::showCounts()
{
    const ChatOptions options = optionsIn(m_parameters);
    for (size_t i = 0; i < Groups.size(); ++i) {
        const auto set = std::ranges::count_if(m_fields, [&](const ParameterField* field) {
            return field->spec().group == Groups[i] && field->spec().isOf(options.api) && m_parameters.contains(field->spec().name);
        });
        m_groups[qsizetype(i)]->setCount(Groups[i] == Group::Common ? 0 : int(set));
    }
    m_request->setCount(int(others().size()) + int(options.headers.size()) + (options.api == openai::Api::Completion ? 1 : 0));
}

//! Only what the API knows and the search asks for.
void ParameterList::filter()
{
    const QString words = m_search->text().trimmed();
    const openai::Api api = optionsIn(m_parameters).api;
    bool any = false;
    for (size_t i = 0; i < Groups.size(); ++i) {
        bool here = false;
        for (ParameterField* const field : std::as_const(m_fields)) {
            if (field->spec().group != Groups[i])
                continue;
            const bool shown = field->spec().isOf(api) && (words.isEmpty() || field->matches(words));
            field->setVisible(shown);
            here = here || shown;
        }
        m_groups[qsizetype(i)]->setSearching(!words.isEmpty());
        m_groups[qsizetype(i)]->setVisible(here);
        any = any || here;
    }
    m_nothing->setVisible(!any);
}

QStringList ParameterList::others() const
{
    QStringList names;
    for (const QString& name : withoutOptions(m_parameters).keys()) {
        if (std::ranges::none_of(chatParameters(), [&name](const ParameterSpec& spec) { return spec.name == name; }))
            names.append(name);
    }
    return names;
}

void ParameterList::take(const ParameterSpec& spec, const std::optional<QJsonValue>& value)
{
    if (value)
        m_parameters.insert(spec.name, *value);
    else
        m_parameters.remove(spec.name);
    m_menu->setCurrent(m_parameters);
    showCounts();
    emit changed(m_parameters);
}

void ParameterList::takeOptions(const ChatOptions& options)
{
    QJsonObject parameters = m_parameters;
    putOptions(parameters, options);
    replace(parameters);
}

void ParameterList::replace(const QJsonObject& parameters)
{
    setParameters(parameters);
    emit changed(m_parameters);
}

void ParameterList::offerUndo(const QString& name, const QJsonObject& parameters)
{
    const auto undo = [this, name, parameters] {
        if (const auto saved = m_presets->save(name, parameters); !saved)
            showProblem(saved.error().message);
    };
    m_undo->offer(tr("The preset “%1” was removed.").arg(name), undo, [] {});
}

void ParameterList::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

} // namespace bw::ui
