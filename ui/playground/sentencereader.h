// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bw::ui {

//! Cuts an answer that is still coming into sentences that can be read out. A sentence is whole when the next one has
//! begun, by the rules of Unicode (UAX #29), which know the ends of sentences of English, Vietnamese and Chinese. Marks of
//! Markdown are left out; of code only its length is told.
class SentenceReader
{
public:
    [[nodiscard]] QStringList append(QStringView text); //!< the sentences that became whole by it
    [[nodiscard]] QString finish();                     //!< what is left; the next answer begins anew

private:
    void takeLine(QStringView line, QStringList& sentences);
    void takeSentences(QStringList& sentences);
    void takeLong(QStringList& sentences);
    void skipWord();

    QString m_open; //!< what was not read out yet, all of one line
    QString m_fence; //!< what the code began with; empty: it is no code
    int m_codeLines = 0;
    bool m_skipsWord = false; //!< the word that is coming is none to listen to
};

//! A line of Markdown without its marks: "**Yes**, [see](https://a.b)" → "Yes, see".
[[nodiscard]] QString withoutMarks(const QString& line);

} // namespace bw::ui
