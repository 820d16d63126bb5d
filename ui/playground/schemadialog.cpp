// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/schemadialog.h"

#include "base/jsontext.h"
#include "openai/jsonschema.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

struct Template
{
    const char* title;
    const char16_t* schema;
};

constexpr Template Templates[] = {
    {QT_TRANSLATE_NOOP("bw::ui::SchemaDialog", "An object"),
     uR"({"type": "object", "properties": {"title": {"type": "string"}, "count": {"type": "integer"}},
          "required": ["title", "count"], "additionalProperties": false})"},
    {QT_TRANSLATE_NOOP("bw::ui::SchemaDialog", "A list of objects"),
     uR"({"type": "object", "properties": {"items": {"type": "array", "items": {"type": "object",
          "properties": {"name": {"type": "string"}, "price": {"type": "number"}}, "required": ["name", "price"],
          "additionalProperties": false}}}, "required": ["items"], "additionalProperties": false})"},
    {QT_TRANSLATE_NOOP("bw::ui::SchemaDialog", "One of several words"),
     uR"({"type": "object", "properties": {"label": {"enum": ["positive", "neutral", "negative"]},
          "reason": {"type": "string"}}, "required": ["label", "reason"], "additionalProperties": false})"},
};

QString templateText(int index)
{
    const auto schema = parseJson(QString::fromUtf16(Templates[index].schema));
    return schema ? prettyJson(*schema) : QString();
}

} // namespace

QString wireNameProblem(const QString& name)
{
    static const QRegularExpression allowed(u"^[A-Za-z0-9_-]{1,64}$"_s);
    return allowed.match(name).hasMatch() ? QString() : SchemaDialog::tr("A name has letters, digits, “_” and “-”, at most 64 of them.");
}

QString schemaProblemText(const QJsonValue& schema)
{
    const auto problem = openai::schemaProblem(schema);
    return problem ? SchemaDialog::tr("%1: %2").arg(problem->path, problem->message) : QString();
}

QString schemaNoteText(const QJsonValue& schema)
{
    const QStringList unchecked = openai::uncheckedKeywords(schema);
    return unchecked.isEmpty() ? QString() : SchemaDialog::tr("Sent, but not checked here: %1.").arg(unchecked.join(u", "_s));
}

SchemaDialog::SchemaDialog(const Theme& theme, const QJsonValue& format, QWidget* parent)
    : JsonDialog(theme, tr("Schema of the answer"),
                 tr("The model is asked to answer in JSON of this form, and each answer is checked against it. Checked are: %1.")
                     .arg(openai::checkedKeywords().join(u", "_s)), parent),
      m_name(new QLineEdit(this)), m_strict(new QCheckBox(tr("strict"), this)), m_templates(new QComboBox(this))
{
    const QJsonObject given = format[u"json_schema"].toObject();
    m_name->setText(given[u"name"].toString(u"answer"_s));
    m_name->setAccessibleName(tr("Name of the schema"));
    m_strict->setChecked(given[u"strict"].toBool(true));
    m_strict->setToolTip(tr("The provider makes sure of it; such schemas name every property as required and allow no others."));
    m_templates->addItem(tr("Template…"));
    for (const Template& each : Templates)
        m_templates->addItem(tr(each.title));
    m_templates->setAccessibleName(tr("Templates"));
    auto* const row = new QHBoxLayout;
    auto* const caption = new QLabel(tr("Name"), this);
    caption->setBuddy(m_name);
    row->addWidget(caption);
    row->addWidget(m_name, 1);
    row->addWidget(m_strict);
    row->addWidget(m_templates);
    above().addLayout(row);
    setEmptyText(tr("Answers are not bound to a schema."));
    editor().setMayBeEmpty(false);
    editor().setCheck(schemaProblemText);
    editor().setNote(schemaNoteText);
    editor().setText(given[u"schema"].isObject() ? prettyJson(given[u"schema"]) : templateText(0));
    connect(m_name, &QLineEdit::textChanged, this, [this] { judge(); });
    connect(m_templates, &QComboBox::activated, this, &SchemaDialog::useTemplate);
    judge();
}

void SchemaDialog::accepting(const std::optional<QJsonValue>& schema)
{
    const QJsonObject described{{u"name"_s, m_name->text()}, {u"strict"_s, m_strict->isChecked()}, {u"schema"_s, schema.value_or(QJsonObject())}};
    emit edited(QJsonValue(QJsonObject{{u"type"_s, u"json_schema"_s}, {u"json_schema"_s, described}}));
}

void SchemaDialog::judge()
{
    const QString problem = m_name ? wireNameProblem(m_name->text()) : QString();
    if (m_name)
        m_name->setToolTip(problem);
    setAcceptable(problem.isEmpty() && editor().isValid());
}

void SchemaDialog::useTemplate(int index)
{
    if (index > 0)
        editor().setText(templateText(index - 1));
    m_templates->setCurrentIndex(0);
}

} // namespace bw::ui
