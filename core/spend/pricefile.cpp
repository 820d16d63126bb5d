// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/pricefile.h"

#include "base/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace bw::spend {

namespace {

using namespace Qt::StringLiterals;

struct PriceFileText
{
    Q_DECLARE_TR_FUNCTIONS(PriceBook)
};

tl::unexpected<Error> notWritten(const QString& path, const QString& why)
{
    return failure(
        ErrorCode::Io,
        PriceFileText::tr(
            "The prices could not be written to %1: %2. Check that there is room and that you may write there.")
            .arg(path, why));
}

bool isReplaced(const Price& shipped, const PriceBook& own)
{
    return std::ranges::any_of(own.prices(), [&shipped](const Price& row) {
        return row.model == shipped.model && (!row.validFrom.isValid() || (shipped.validFrom.isValid() && shipped.validFrom >= row.validFrom));
    });
}

} // namespace

Result<PriceBook> readPriceFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return PriceBook();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io,
                       PriceFileText::tr("Your prices in %1 cannot be read: %2.").arg(path, file.errorString()));
    return PriceBook::fromJson(file.readAll()).map_error([&path](const Error& error) {
        return Error{
            error.code,
            PriceFileText::tr("Your prices in %1 cannot be used, the shipped ones hold. %2").arg(path, error.message)};
    });
}

Result<void> writePriceFile(const QString& path, const PriceBook& own)
{
    if (!readPriceFile(path)) {
        const QString aside = path + u".unreadable"_s;
        QFile::remove(aside);
        if (!QFile::rename(path, aside))
            return notWritten(path, PriceFileText::tr("the file there cannot be moved aside"));
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    WholeFile file(path);
    const QByteArray json = own.toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return notWritten(path, file.errorString());
    return {};
}

PriceBook laidOver(const PriceBook& shipped, const PriceBook& own)
{
    QList<Price> rows;
    for (const Price& row : shipped.prices()) {
        if (!isReplaced(row, own))
            rows.append(row);
    }
    for (Price row : own.prices()) {
        if (row.context == 0)
            row.context = shipped.context(row.model);
        rows.append(std::move(row));
    }
    return PriceBook(rows);
}

} // namespace bw::spend
