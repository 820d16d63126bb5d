// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/attachment.h"

#include <QWidget>

class QLabel;
class QMimeData;
class QScrollArea;

namespace bw::ui {

class ChipFlow;
class Theme;

inline constexpr qsizetype MostAttachments = 20;                  //!< to one message
inline constexpr qint64 LargestTogether = 50LL * 1024 * 1024;     //!< bytes over the wire; what OpenAI takes

//! What goes with the prompt that is being written: a chip each, which can be taken off again. Hidden while there is none.
class AttachmentBar final : public QWidget
{
    Q_OBJECT

public:
    explicit AttachmentBar(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] static bool canTake(const QMimeData& offer); //!< files of this machine, or a picture
    void take(const QMimeData& offer);
    void takeFiles(const QStringList& paths); //!< read on another thread; changed() when they are there
    void setAttachments(const QList<Attachment>& attachments); //!< of another conversation
    [[nodiscard]] bool isReading() const noexcept { return m_reading > 0; }
    [[nodiscard]] const QList<Attachment>& attachments() const noexcept { return m_attachments; }
    //! What each costs, in the order of attachments(): stands in place of its tokens.
    void setEstimates(const QStringList& estimates);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void changed();
    void refused(const QString& sentence); //!< a file that cannot go
    void warned(const QString& sentence);  //!< a large one came

private:
    void takeImage(const QImage& image);
    void begin();
    void add(const QList<Result<Attachment>>& read);
    void accept(const Result<Attachment>& read);
    [[nodiscard]] qint64 bytesTogether() const;
    [[nodiscard]] QWidget* newChip(qsizetype index);
    void fitHeight(); //!< to the chips; the others of very many are scrolled to
    void remove(qsizetype index);
    void fill();
    void showTexts();

    const Theme& m_theme;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_body = nullptr;
    ChipFlow* m_chips = nullptr;
    QList<Attachment> m_attachments;
    QStringList m_estimates;  //!< may be of fewer
    QList<QLabel*> m_labels; //!< one each
    int m_reading = 0; //!< turns of reading that are on
    quint64 m_turn = 0; //!< another conversation: what was read for the one before is too late
};

} // namespace bw::ui
