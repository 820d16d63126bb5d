// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/responsereader.h"

#include <QCoreApplication>

#include <functional>

namespace bw::gateway {

//! Reads an answer that comes as one JSON body and is of use only as a whole: models, embeddings.
class BodyReader final : public ResponseReader
{
    Q_DECLARE_TR_FUNCTIONS(BodyReader)

public:
    //! Takes the whole body; nullopt if it was understood, else what is wrong with it, for people.
    using Parse = std::function<std::optional<QString>(std::string_view body)>;

    static constexpr qsizetype MaxBytes = 256 * 1024 * 1024;

    BodyReader(Parse parse, const Clock& clock) : ResponseReader(clock), m_parse(std::move(parse)) {}

protected:
    void read(const QByteArray& bytes, Instant at) override;
    [[nodiscard]] Failure conclude(const Failure& transport, Instant at) override;

private:
    [[nodiscard]] Failure misunderstood(const QString& problem);

    Parse m_parse;
    QByteArray m_body;
};

} // namespace bw::gateway
