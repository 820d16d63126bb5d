// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/toolsdialog.h"

#include "base/jsontext.h"
#include "playground/schemadialog.h"
#include "theme/theme.h"
#include "widgets/formfield.h"
#include "widgets/jsonedit.h"
#include "widgets/scaledsize.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr QSize ToolsDialogSize(760, 560);
constexpr int ToolListWidth = 200;
constexpr int DescriptionHeight = 62;

struct ToolTemplate
{
    const char* title;
    const char* name;
    const char* description;
    const char16_t* parameters;
};

constexpr ToolTemplate ToolTemplates[] = {
    {QT_TRANSLATE_NOOP("bw::ui::ToolsDialog", "Empty"), "my_function", "", uR"({"type": "object", "properties": {}, "required": []})"},
    {QT_TRANSLATE_NOOP("bw::ui::ToolsDialog", "Weather"), "get_weather", "Current weather of a place.",
     uR"({"type": "object", "properties": {"location": {"type": "string", "description": "City and country"},
          "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]}}, "required": ["location"]})"},
    {QT_TRANSLATE_NOOP("bw::ui::ToolsDialog", "Search"), "search", "Searches the documents for a question.",
     uR"({"type": "object", "properties": {"query": {"type": "string"}, "limit": {"type": "integer", "minimum": 1, "maximum": 20}},
          "required": ["query"]})"},
    {QT_TRANSLATE_NOOP("bw::ui::ToolsDialog", "Time"), "get_time", "Current time in a time zone.",
     uR"({"type": "object", "properties": {"zone": {"type": "string", "description": "IANA name, such as Asia/Shanghai"}}, "required": ["zone"]})"},
};

QString tidied(const char16_t* json)
{
    const auto value = parseJson(QString::fromUtf16(json));
    return value ? prettyJson(*value) : QString();
}

} // namespace

ToolsDialog::ToolsDialog(const Theme& theme, const QJsonArray& tools, QWidget* parent) : TypedDialog(parent)
{
    setWindowTitle(tr("Tools"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(ToolsDialogSize);
    makeForm(theme);
    buildLayout(theme);
    for (const QJsonValue& value : tools) {
        const QJsonObject function = value[u"function"].toObject();
        if (value[u"type"].toString() == "function"_L1)
            m_tools.append({function[u"name"].toString(), function[u"description"].toString(), prettyJson(function[u"parameters"].toObject()),
                            function[u"strict"].toBool(), {}});
        else
            m_tools.append({value[u"type"].toString(), {}, {}, false, value.toObject()});
    }
    refresh();
    m_list->setCurrentRow(m_tools.isEmpty() ? -1 : 0);
    show(m_list->currentRow());
}

void ToolsDialog::buildLayout(const Theme& theme)
{
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Tools"));
    setScaledWidth(*m_list, ToolListWidth);
    auto* const add = new QPushButton(theme.icon(u"plus"_s), tr("Add"), this);
    fillTemplates(*add);
    m_remove = new QPushButton(tr("Remove"), this);
    m_problem = new QLabel(this);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setTone(m_problem, Tone::Bad);

    auto* const listButtons = new QHBoxLayout;
    listButtons->addWidget(add);
    listButtons->addWidget(m_remove);
    auto* const left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addLayout(listButtons);
    auto* const middle = new QHBoxLayout;
    middle->setSpacing(14);
    middle->addLayout(left);
    middle->addWidget(m_form, 1);
    auto* const buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(tr("Use them"), QDialogButtonBox::AcceptRole);
    setTone(m_accept, Tone::Primary);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addLayout(middle, 1);
    column->addWidget(m_problem);
    column->addWidget(buttons);

    connect(m_list, &QListWidget::currentRowChanged, this, &ToolsDialog::show);
    connect(m_remove, &QPushButton::clicked, this, &ToolsDialog::removeTool);
    connect(m_name, &QLineEdit::textEdited, this, &ToolsDialog::keep);
    connect(m_description, &QPlainTextEdit::textChanged, this, &ToolsDialog::keep);
    connect(m_parameters, &JsonEdit::changed, this, &ToolsDialog::keep);
    connect(buttons, &QDialogButtonBox::rejected, this, &ToolsDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit edited(this->tools());
        accept();
    });
}

void ToolsDialog::makeForm(const Theme& theme)
{
    m_name = new QLineEdit(this);
    m_description = new QPlainTextEdit(this);
    setScaledHeight(*m_description, DescriptionHeight);
    m_description->setTabChangesFocus(true);
    m_parameters = new JsonEdit(theme, tr("Parameters"), this);
    m_parameters->setLines(9);
    m_parameters->setMayBeEmpty(false);
    m_parameters->setCheck(schemaProblemText);
    m_form = new QWidget(this);
    auto* const form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addWidget(new FormField(tr("Name"), m_name, m_form));
    form->addWidget(new FormField(tr("Description: when and for what the model should call it"), m_description, m_form));
    form->addWidget(new FormField(tr("Parameters, as a JSON schema"), m_parameters, m_form), 1);
}

void ToolsDialog::fillTemplates(QPushButton& add)
{
    auto* const menu = new QMenu(&add);
    for (const ToolTemplate& each : ToolTemplates) {
        menu->addAction(tr(each.title), this, [this, &each] {
            addTool({QString::fromLatin1(each.name), QString::fromLatin1(each.description), tidied(each.parameters), false, {}});
        });
    }
    add.setMenu(menu);
}

void ToolsDialog::addTool(const Tool& tool)
{
    Tool added = tool;
    const auto isTaken = [this](const QString& name) {
        return std::ranges::any_of(m_tools, [&name](const Tool& other) { return other.name == name; });
    };
    for (int i = 2; isTaken(added.name); ++i)
        added.name = tool.name + u'_' + QString::number(i);
    m_tools.append(added);
    refresh();
    m_list->setCurrentRow(int(m_tools.size()) - 1);
    m_name->setFocus();
    m_name->selectAll();
}

void ToolsDialog::removeTool()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_tools.removeAt(row);
    refresh();
    m_list->setCurrentRow(std::min(row, int(m_tools.size()) - 1));
    show(m_list->currentRow());
}

void ToolsDialog::show(int row)
{
    const bool any = row >= 0 && row < m_tools.size();
    const bool function = any && m_tools[row].other.isEmpty();
    m_form->setEnabled(function);
    m_remove->setEnabled(any);
    m_showing = true;
    m_name->setText(any ? m_tools[row].name : QString());
    m_description->setPlainText(any ? m_tools[row].description : QString());
    m_parameters->setMayBeEmpty(!function);
    m_parameters->setText(function ? m_tools[row].parameters : QString());
    m_showing = false;
}

void ToolsDialog::keep()
{
    const int row = m_list->currentRow();
    if (m_showing || row < 0 || row >= m_tools.size() || !m_tools[row].other.isEmpty())
        return;
    m_tools[row].name = m_name->text().trimmed();
    m_tools[row].description = m_description->toPlainText();
    m_tools[row].parameters = m_parameters->text();
    refresh();
}

void ToolsDialog::refresh()
{
    const QSignalBlocker blocker(m_list);
    const int row = m_list->currentRow();
    if (m_list->count() != m_tools.size()) {
        m_list->clear();
        for (qsizetype i = 0; i < m_tools.size(); ++i)
            m_list->addItem(QString());
    }
    for (qsizetype i = 0; i < m_tools.size(); ++i)
        m_list->item(int(i))->setText(m_tools[i].name.isEmpty() ? tr("(no name)") : m_tools[i].name);
    m_list->setCurrentRow(row);
    const QString problem = firstProblem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_accept->setEnabled(problem.isEmpty());
}

QStringList ToolsDialog::typed() const
{
    QStringList words;
    for (const Tool& tool : m_tools)
        words << tool.name << tool.description << tool.parameters;
    return words;
}

QString ToolsDialog::problemOf(const Tool& tool) const
{
    if (!tool.other.isEmpty())
        return {};
    if (const QString problem = wireNameProblem(tool.name); !problem.isEmpty())
        return problem;
    if (std::ranges::count(m_tools, tool.name, &Tool::name) > 1)
        return tr("Two tools have this name.");
    const auto parameters = parseJson(tool.parameters);
    return parameters ? schemaProblemText(*parameters) : tr("Its parameters are no JSON. %1").arg(toSentence(parameters.error()));
}

QString ToolsDialog::firstProblem() const
{
    for (const Tool& tool : m_tools) {
        if (const QString problem = problemOf(tool); !problem.isEmpty())
            return tr("“%1”: %2").arg(tool.name, problem);
    }
    return {};
}

QJsonArray ToolsDialog::tools() const
{
    QJsonArray list;
    for (const Tool& tool : m_tools) {
        if (!tool.other.isEmpty()) {
            list.append(tool.other);
            continue;
        }
        QJsonObject function{{u"name"_s, tool.name}, {u"parameters"_s, parseJson(tool.parameters).value_or(QJsonObject())}};
        if (!tool.description.trimmed().isEmpty())
            function.insert(u"description"_s, tool.description.trimmed());
        if (tool.strict)
            function.insert(u"strict"_s, true);
        list.append(QJsonObject{{u"type"_s, u"function"_s}, {u"function"_s, function}});
    }
    return list;
}

} // namespace bw::ui
