// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/statusline.h"

#include "theme/fonts.h"
#include "widgets/captionedvalue.h"
#include "widgets/elidedlabel.h"
#include "widgets/format.h"
#include "widgets/pill.h"
#include "widgets/scaledsize.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int LineHeight = 26;
constexpr int TargetWidth = 90; //!< of the name of the gateway, which may be shortened

QString reusedText(const net::PoolStats& pool)
{
    const qint64 requests = pool.opened + pool.reused;
    if (requests == 0)
        return unknownText();
    return percentText(static_cast<double>(pool.reused) / static_cast<double>(requests));
}

QString poolText(const net::PoolStats& pool, int limit)
{
    return limit > 0 ? u"%1/%2"_s.arg(pool.busy).arg(limit) : unknownText();
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QFrame(parent), m_target(new ElidedLabel(this)), m_insecure(new Pill(tr("not verified"), Pill::Kind::Bad, this)),
      m_ttft(new CaptionedValue(tr("p95 TTFT"), this)), m_errors(new CaptionedValue(tr("errors"), this)), m_pool(new CaptionedValue(tr("pool"), this)),
      m_reused(new CaptionedValue(tr("reused"), this)), m_cache(new CaptionedValue(tr("cache"), this)), m_spent(new CaptionedValue(tr("today"), this)),
      m_key(new CaptionedValue(tr("key in"), this))
{
    setObjectName(u"statusLine"_s);
    setScaledHeight(*this, LineHeight);
    m_target->setObjectName(u"statusTarget"_s);
    m_insecure->setObjectName(u"statusInsecure"_s);
    m_insecure->setToolTip(tr("The certificate of this gateway is not checked: anyone on the way can pose as it and read the key. Switch the check on "
                              "again under Gateways, Network."));
    m_ttft->setToolTip(tr("Time to the first token as you felt it: 95 of 100 answers of the last 15 minutes came at least this fast."));
    m_errors->setToolTip(tr("Requests of the last 15 minutes that failed. Your own stops do not count."));
    m_pool->setToolTip(tr("Connections to this gateway in use now, of those that Bellwether may open to it."));
    m_reused->setToolTip(tr("Requests to this gateway that went over a connection that was already open."));
    m_cache->setToolTip(tr("Requests of the last 15 minutes that the cache answered, of those that asked it."));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(18);
    for (QWidget* item : std::initializer_list<QWidget*>{m_target, m_insecure, m_ttft, m_errors, m_pool, m_reused, m_cache})
        row->addWidget(item);
    row->addStretch(1);
    row->addWidget(m_spent);
    row->addWidget(m_key);
    m_target->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    setValues({});
}

void StatusLine::setValues(const StatusValues& values)
{
    m_target->setText(values.target.isEmpty() ? tr("no gateway yet") : values.target);
    m_insecure->setVisible(values.insecure);
    m_ttft->setValue(durationText(values.ttftP95));
    m_errors->setValue(percentText(values.errorRate));
    m_pool->setValue(poolText(values.pool, values.poolLimit));
    m_reused->setValue(reusedText(values.pool));
    m_cache->setValue(values.cacheHits ? percentText(values.cacheHits) : QString());
    setSpent(values);
    m_key->setValue(values.keyPlace);
    makeRoom();
    layout()->activate(); // nobody sees half of a change
}

void StatusLine::setSpent(const StatusValues& values)
{
    const bool isKnown = values.spentToday && (values.knowsEarlier || values.spentToday->cost || values.spentToday->unpriced > 0);
    const QString spent = isKnown ? amountText(*values.spentToday) : unknownText();
    m_spent->setValue(values.budgetToday ? tr("%1 of %2").arg(spent, moneyText(values.budgetToday)) : spent);
    const bool lacksPrices = values.spentToday && values.spentToday->unpriced > 0;
    if (lacksPrices)
        m_spent->setToolTip(tr("Some of today's requests used models without a known price."));
    else if (values.knowsEarlier)
        m_spent->setToolTip(tr("Cost of the requests that Bellwether sent today, in earlier runs too."));
    else
        m_spent->setToolTip(tr("Cost of the requests that Bellwether sent since it was started. What it spent before that is not known: the history "
                               "cannot be read."));
}

void StatusLine::makeRoom()
{
    const QMargins margins = layout()->contentsMargins();
    int left = width() - margins.left() - margins.right() - scaledPixels(TargetWidth);
    if (!m_insecure->isHidden())
        left -= layout()->spacing() + m_insecure->sizeHint().width();
    for (CaptionedValue* item : {m_errors, m_spent, m_ttft, m_pool, m_key, m_reused, m_cache}) { // what matters most comes first
        const bool isEmpty = item->value().isEmpty();
        if (!isEmpty)
            left -= layout()->spacing() + item->sizeHint().width();
        item->setVisible(!isEmpty && left >= 0);
    }
}

QSize StatusLine::minimumSizeHint() const
{
    return {0, QFrame::minimumSizeHint().height()};
}

bool StatusLine::event(QEvent* event)
{
    const bool isDone = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest)
        makeRoom();
    return isDone;
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    makeRoom();
}

} // namespace bw::ui
