// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace bw {

//! Where a text waits for a value.
struct TemplatePlace
{
    qsizetype start = 0;  //!< UTF-16 units of the text, braces included
    qsizetype length = 0;
    QString name;

    bool operator==(const TemplatePlace&) const = default;
};

//! A text that a person keeps, with {{name}} where something else is to stand each time. A name begins with a letter or
//! _ and has letters, digits, _, - and spaces, in any script: {{ target language }}, {{chủ đề}}. A backslash before the
//! braces takes them literally, two give one backslash before the place. Places do not stand in one another; what has no
//! such name between its braces is text. A value.
class PromptTemplate
{
public:
    explicit PromptTemplate(const QString& text);

    //! What is shown: line ends as a text edit has them, escapes resolved, each place as "{{name}}" without spaces.
    [[nodiscard]] const QString& text() const noexcept { return m_text; }
    [[nodiscard]] const QList<TemplatePlace>& places() const noexcept { return m_places; } //!< in text()
    [[nodiscard]] QStringList names() const; //!< each once, in the order of the text
    //! A place without a value stays as it is.
    [[nodiscard]] QString filled(const QHash<QString, QString>& values) const;

private:
    QString m_text;
    QList<TemplatePlace> m_places;
};

//! \r\n, \r and what a QTextDocument takes for an end of a paragraph become \n: with this, places in a text and in the
//! edit that shows it are the same numbers.
[[nodiscard]] QString withPlainLineEnds(QString text);

} // namespace bw
