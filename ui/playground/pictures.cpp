// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/pictures.h"

#include "net/plainfetch.h"

#include <QBuffer>
#include <QImageReader>
#include <QLocale>
#include <QUrl>
#include <QtAlgorithms>

using namespace Qt::StringLiterals;

namespace bw::ui {

namespace {

constexpr int DecodingThreads = 2;
constexpr int WidestShown = 1'720; //!< pixels: the widest column on a screen of two to one
constexpr int HighestShown = 1'440;
constexpr qint64 MostImageBytes = 192LL * 1024 * 1024; //!< of all that are shown
constexpr qsizetype LongestInText = Pictures::MostBytes * 3 / 2; //!< characters: base64 takes four for three bytes
constexpr int WorstScaling = 8'192; //!< pixels a side that a decoder may have to take whole

//! Formats without programs, addresses or files in them.
const QList<QByteArray>& safeFormats()
{
    static const QList<QByteArray> formats{"png", "jpeg", "jpg", "gif", "webp", "bmp", "ico"};
    return formats;
}

bool isInText(const QString& address)
{
    return address.startsWith("data:"_L1, Qt::CaseInsensitive);
}

//! "data:image/png;base64,…"; empty: it is none, or too big.
QByteArray dataOf(const QString& address)
{
    const qsizetype comma = address.left(200).indexOf(u',');
    if (comma < 0 || address.size() > LongestInText)
        return {};
    const QByteArray payload = QStringView(address).sliced(comma + 1).toLatin1();
    const bool base64 = QStringView(address).first(comma).endsWith(u";base64", Qt::CaseInsensitive);
    return base64 ? QByteArray::fromBase64(QByteArray::fromPercentEncoding(payload)) : QByteArray::fromPercentEncoding(payload);
}

bool isEncrypted(const QUrl& url)
{
    return url.scheme() == "https"_L1;
}

QString hostOf(const QString& address)
{
    return QString::fromLatin1(QUrl(address).host(QUrl::FullyEncoded).toLatin1());
}

struct PictureDecoder
{
    Q_DECLARE_TR_FUNCTIONS(bw::ui::Pictures)

public:
    [[nodiscard]] static QString problemOf(const net::PlainFetch::Answer& answer)
    {
        using Problem = net::PlainFetch::Problem;
        switch (answer.problem) {
        case Problem::TooBig:
            return tr("It has more than %1.").arg(QLocale().formattedDataSize(Pictures::MostBytes, 0));
        case Problem::TooLate:
            return tr("It did not come in time. The server may be busy: try again later.");
        case Problem::Status:
            return tr("The server answered with status %1. The picture may be gone: open its address in a browser.").arg(answer.status);
        case Problem::Network:
            return tr("The server could not be reached (%1). Check the connection and try again.").arg(answer.detail);
        case Problem::Address:
        case Problem::MovedAway:
        case Problem::None:
            break;
        }
        return tr("Its address is none of the web.");
    }

    //! In a thread of its own.
    [[nodiscard]] static Result<QImage> decode(const QByteArray& data)
    {
        QBuffer buffer;
        buffer.setData(data);
        buffer.open(QIODevice::ReadOnly);
        const QByteArray format = QImageReader::imageFormat(&buffer);
        if (!safeFormats().contains(format))
            return failure(ErrorCode::Unsupported, tr("It is no picture that Bellwether shows: PNG, JPEG, GIF, WebP or BMP."));
        QImageReader reader(&buffer, format);
        reader.setAutoTransform(true);
        const QSize size = reader.size();
        if (size.isEmpty())
            return failure(ErrorCode::Parse, tr("Its data are damaged."));
        if (qint64(size.width()) * size.height() > Pictures::MostPixels ||
            std::max(size.width(), size.height()) > WorstScaling * 4)
            return failure(ErrorCode::Unsupported, tr("It has more than %1 million pixels.").arg(Pictures::MostPixels / 1'000'000));
        if (size.width() > WidestShown || size.height() > HighestShown)
            reader.setScaledSize(size.scaled(WidestShown, HighestShown, Qt::KeepAspectRatio));
        const QImage image = reader.read();
        if (image.isNull())
            return failure(ErrorCode::Parse, tr("Its data are damaged."));
        return image;
    }
};

} // namespace

Pictures::Pictures(QObject* parent) : QObject(parent)
{
    m_threads.setMaxThreadCount(DecodingThreads);
}

Pictures::~Pictures()
{
    m_threads.clear();
    m_threads.waitForDone();
}

Picture Pictures::find(const QString& address)
{
    if (const auto known = m_entries.value(address))
        return known->picture;
    if (isInText(address)) {
        auto entry = std::make_shared<Entry>();
        entry->picture.state = Picture::State::Loading;
        m_entries.insert(address, entry);
        decode(address, dataOf(address));
        return entry->picture;
    }
    if (!net::isWebAddress(QUrl(address)))
        return {.state = Picture::State::Foreign};
    return {.state = Picture::State::NotLoaded, .source = hostOf(address)};
}

void Pictures::load(const QString& address)
{
    const Picture now = find(address);
    if (now.state != Picture::State::NotLoaded && (now.state != Picture::State::Failed || isInText(address)))
        return;
    auto& entry = m_entries[address];
    if (!entry)
        entry = std::make_shared<Entry>();
    if (entry->from.isEmpty())
        entry->from = address;
    entry->picture = {.state = Picture::State::Loading, .source = hostOf(entry->from)};
    auto* const fetch = new net::PlainFetch(net::PlainFetch::Limits{.bytes = MostBytes}, this);
    connect(fetch, &net::PlainFetch::finished, this, [this, fetch, address](const net::PlainFetch::Answer& answer) {
        const auto known = m_entries.value(address);
        fetch->deleteLater();
        if (answer.problem == net::PlainFetch::Problem::None)
            return decode(address, answer.body);
        if (answer.problem != net::PlainFetch::Problem::MovedAway || !net::isWebAddress(answer.movedTo))
            return fail(address, PictureDecoder::problemOf(answer));
        if (isEncrypted(QUrl(known->from)) && !isEncrypted(answer.movedTo))
            return fail(address, tr("The server sends on to an address that is not encrypted."));
        known->from = answer.movedTo.toString(QUrl::FullyEncoded);
        known->picture = {.state = Picture::State::NotLoaded, .source = hostOf(known->from)};
        emit changed(address);
    });
    fetch->start(QUrl(entry->from));
    emit changed(address);
}

//! What is being decoded just now ends for nobody.
void Pictures::forget()
{
    qDeleteAll(findChildren<net::PlainFetch*>(Qt::FindDirectChildrenOnly));
    m_threads.clear();
    m_entries.clear();
    m_imageBytes = 0;
}

void Pictures::decode(const QString& address, const QByteArray& data)
{
    const bool tooBig = data.size() > MostBytes || (isInText(address) && address.size() > LongestInText);
    if (data.isEmpty() || tooBig) {
        const QString problem = tooBig ? PictureDecoder::problemOf({.problem = net::PlainFetch::Problem::TooBig}) : tr("Its data are damaged.");
        QMetaObject::invokeMethod(this, [this, address, problem] { fail(address, problem); }, Qt::QueuedConnection);
        return;
    }
    // The pool is joined before this is gone.
    m_threads.start([this, address, data] {
        const Result<QImage> image = PictureDecoder::decode(data);
        QMetaObject::invokeMethod(this, [this, address, image] { takeImage(address, image); }, Qt::QueuedConnection);
    });
}

void Pictures::takeImage(const QString& address, const Result<QImage>& image)
{
    const auto entry = m_entries.value(address);
    if (!entry || entry->picture.state != Picture::State::Loading)
        return; // it was forgotten meanwhile
    if (!image)
        return fail(address, image.error().message);
    if (m_imageBytes + image->sizeInBytes() > MostImageBytes)
        return fail(address, tr("There are too many pictures here already."));
    m_imageBytes += image->sizeInBytes();
    entry->picture.state = Picture::State::Shown;
    entry->picture.image = *image;
    emit changed(address);
}

void Pictures::fail(const QString& address, const QString& problem)
{
    const auto entry = m_entries.value(address);
    if (!entry)
        return; // it was forgotten meanwhile
    entry->picture.state = Picture::State::Failed;
    entry->picture.problem = problem;
    emit changed(address);
}

} // namespace bw::ui
