// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace bw::stress {

//! A text with {{name}} in it. A value.
class PromptTemplate
{
public:
    explicit PromptTemplate(const QString& text);

    [[nodiscard]] QStringList names() const; //!< each once, in the order of the text
    [[nodiscard]] QString filled(const std::function<QString(const QString& name)>& valueOf) const;
    [[nodiscard]] bool isConstant() const noexcept { return m_names.isEmpty(); }

    //! {{n}}: the number of the request, from 1 on. {{id}}: a word that no other request has.
    [[nodiscard]] static bool isBuiltIn(const QString& name);

private:
    QStringList m_texts; //!< around the names: one more than these
    QStringList m_names;
};

} // namespace bw::stress
