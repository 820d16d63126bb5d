// SPDX-License-Identifier: GPL-3.0-or-later
#include "stress/runmarks.h"

#include "charts/plot.h"
#include "theme/theme.h"
#include "widgets/format.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace bw::ui {

namespace {

constexpr double Reach = 5;   //!< pixels beside a line that are still on it
constexpr int Opacity = 170; //!< of 255: what is measured stays readable under it

struct RunMarksText
{
    Q_DECLARE_TR_FUNCTIONS(RunMarks)
};

} // namespace

QString markWord(stress::Mark::Kind kind)
{
    switch (kind) {
    case stress::Mark::Kind::Note:
        return RunMarksText::tr("NOTE");
    case stress::Mark::Kind::Paused:
        return RunMarksText::tr("PAUSED");
    case stress::Mark::Kind::Resumed:
        return RunMarksText::tr("WENT ON");
    case stress::Mark::Kind::LevelChanged:
        return RunMarksText::tr("LEVEL");
    case stress::Mark::Kind::Slept:
        return RunMarksText::tr("SLEPT");
    case stress::Mark::Kind::Guard:
        return RunMarksText::tr("GUARD");
    }
    return {};
}

QString markSentence(const stress::Mark& mark)
{
    const QString text = mark.text.trimmed().isEmpty() ? markWord(mark.kind) : mark.text.trimmed();
    const bool ends = text.endsWith(QLatin1Char('.')) || text.endsWith(QChar(0x3002));
    const QString sentence = RunMarksText::tr("After %1: %2").arg(durationText(mark.at), text);
    return ends ? sentence : sentence + QLatin1Char('.');
}

RunMarks::RunMarks(const Theme& theme, Plot& plot, QObject* parent) : QObject(parent), m_theme(theme), m_plot(plot)
{
    plot.addOver([this](QPainter& painter) { paint(painter); });
    plot.viewport()->installEventFilter(this);
}

void RunMarks::setMarks(const QList<stress::Mark>& marks, WallTime start)
{
    m_marks = marks;
    m_start = start;
}

double RunMarks::pixelOf(const stress::Mark& mark) const
{
    const WallTime at = m_start + std::chrono::duration_cast<Milliseconds>(mark.at);
    return std::round(m_plot.pixelOf(toAxis(at), m_plot.up().from).x()) + 0.5;
}

QString RunMarks::textAt(double pixel) const
{
    QStringList texts;
    for (const stress::Mark& mark : m_marks) {
        if (std::abs(pixelOf(mark) - pixel) <= Reach)
            texts.append(markSentence(mark));
    }
    return texts.join(QLatin1Char('\n'));
}

void RunMarks::paint(QPainter& painter) const
{
    QColor ink = m_theme.colors().accent;
    ink.setAlpha(Opacity);
    painter.setPen(QPen(ink, 1, Qt::DotLine));
    for (const stress::Mark& mark : m_marks) {
        const double x = pixelOf(mark);
        painter.drawLine(QPointF(x, m_plot.plotArea().top()), QPointF(x, m_plot.plotArea().bottom()));
    }
}

//! Anywhere else the plot says what it says.
bool RunMarks::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QObject::eventFilter(watched, event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = textAt(help->pos().x());
    if (text.isEmpty())
        return QObject::eventFilter(watched, event);
    QToolTip::showText(help->globalPos(), text, m_plot.viewport());
    return true;
}

} // namespace bw::ui
