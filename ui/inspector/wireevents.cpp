// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/wireevents.h"

#include "openai/bodykind.h"
#include "openai/chatassembler.h"
#include "sse/eventstreamparser.h"

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

//! Gives out the stamps of a record one after the other.
class Stamps
{
public:
    explicit Stamps(const record::RequestRecord& record) : m_record(record), m_last(record.sent) {}

    void stamp(WireEvent& event)
    {
        if (m_next >= m_record.deltaTimes.size())
            return;
        const Instant at = m_record.deltaTimes[m_next++];
        if (isSet(m_record.sent))
            event.at = at - m_record.sent;
        if (isSet(m_last))
            event.gap = at - m_last;
        m_last = at;
    }

    [[nodiscard]] bool isEmpty() const noexcept { return m_next >= m_record.deltaTimes.size(); }

private:
    const record::RequestRecord& m_record;
    Instant m_last;
    qsizetype m_next = 0;
};

QList<WireEvent> timesOnly(const record::RequestRecord& record)
{
    QList<WireEvent> events;
    Stamps stamps(record);
    while (!stamps.isEmpty())
        stamps.stamp(events.emplaceBack());
    return events;
}

} // namespace

QList<WireEvent> wireEvents(const Inspection& inspection)
{
    const QByteArray& body = inspection.exchange.responseBody;
    if (body.isEmpty())
        return timesOnly(inspection.record);
    if (openai::bodyKind(view(body)) != openai::BodyKind::EventStream)
        return {{std::nullopt, std::nullopt, QString::fromUtf8(body)}};
    QList<WireEvent> events;
    Stamps stamps(inspection.record);
    openai::ChatAssembler assembler;
    sse::EventStreamParser parser;
    const auto take = [&](const sse::Event& event) {
        WireEvent& made = events.emplaceBack();
        made.data = event.error.empty() ? text(event.data) : text(event.error);
        if (!assembler.addEvent({event.type, event.data, event.error, event.unterminated}, NoInstant).isEmpty())
            stamps.stamp(made);
    };
    if (parser.feed(view(body), take))
        static_cast<void>(parser.finish(take)); // what cannot be read was too long: the events before it are shown
    return events;
}

} // namespace bw::ui
