// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/contentdecoder.h"

#include <QCoreApplication>

#ifdef BELLWETHER_HAS_ZLIB
#include <zlib.h>
#endif

namespace bw::net {

namespace {

tl::unexpected<Error> broken()
{
    return failure(ErrorCode::Parse, QCoreApplication::translate("bw::net::ContentDecoder",
                                                                 "The compressed body of the response is broken."));
}

} // namespace

#ifdef BELLWETHER_HAS_ZLIB

namespace {

constexpr int GzipOrZlib = 32 + MAX_WBITS; // zlib finds out which
constexpr qint64 HarmlessSize = 10 * 1024 * 1024;
constexpr qint64 HarmlessRatio = 100;

constexpr int RawDeflate = -MAX_WBITS;

bool isNamed(QByteArrayView encoding, const char* other)
{
    return encoding.compare(other, Qt::CaseInsensitive) == 0;
}

//! RFC 1950, 2.2
bool beginsLikeZlib(QByteArrayView bytes)
{
    const auto first = static_cast<unsigned char>(bytes[0]);
    const auto second = static_cast<unsigned char>(bytes[1]);
    return (first & 0x0F) == Z_DEFLATED && (first * 256 + second) % 31 == 0;
}

tl::unexpected<Error> tooLarge()
{
    return failure(ErrorCode::Unsupported,
                   QCoreApplication::translate("bw::net::ContentDecoder", "The compressed body of the response is too large: it grew to more "
                                                                          "than a hundred times its size."));
}

} // namespace

class ContentDecoder::Inflate
{
public:
    explicit Inflate(bool mayBeRaw) : m_mayBeRaw(mayBeRaw) {}
    ~Inflate()
    {
        if (m_begun)
            inflateEnd(&m_stream);
    }
    Q_DISABLE_COPY_MOVE(Inflate)

    Result<QByteArray> run(const QByteArray& bytes)
    {
        if (m_begun)
            return inflated(bytes);
        m_first += bytes;
        if (m_first.size() < 2)
            return QByteArray();
        const bool raw = m_mayBeRaw && !beginsLikeZlib(m_first) && !m_first.startsWith("\x1f\x8b"); // gzip's, under the wrong name
        m_begun = m_ready = inflateInit2(&m_stream, raw ? RawDeflate : GzipOrZlib) == Z_OK;
        return inflated(std::exchange(m_first, {}));
    }

    [[nodiscard]] bool isComplete() const { return m_ended || (m_in == 0 && m_first.isEmpty()); }

private:
    Result<QByteArray> inflated(QByteArray input)
    {
        QByteArray output;
        m_stream.next_in = toBytef(input);
        m_stream.avail_in = uInt(input.size());
        while (m_ready && hasMore() && (!m_ended || beginNext())) {
            std::array<unsigned char, 32 * 1024> block;
            m_stream.next_out = block.data();
            m_stream.avail_out = uInt(block.size());
            const uInt before = m_stream.avail_in;
            const int code = inflate(&m_stream, Z_NO_FLUSH);
            if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
                return broken();
            const size_t made = block.size() - m_stream.avail_out;
            output.append(QByteArrayView(block.data(), qsizetype(made)));
            m_in += before - m_stream.avail_in;
            m_out += qint64(made);
            if (isBomb())
                return tooLarge();
            m_ended = code == Z_STREAM_END;
            if (code == Z_BUF_ERROR)
                break;
        }
        return m_ready ? Result<QByteArray>(output) : broken();
    }

    static Bytef* toBytef(QByteArray& bytes) { return static_cast<Bytef*>(static_cast<void*>(bytes.data())); }
    [[nodiscard]] bool hasMore() const { return m_stream.avail_in > 0 || (!m_ended && m_stream.avail_out == 0); }
    [[nodiscard]] bool isBomb() const { return m_out > HarmlessSize && m_out > HarmlessRatio * m_in; }

    //! A gzip file may be several, one after the other, and zeros that fill it up. False: no further one begins in this input.
    bool beginNext()
    {
        while (m_stream.avail_in > 0 && *m_stream.next_in == 0) {
            ++m_stream.next_in;
            --m_stream.avail_in;
        }
        if (m_stream.avail_in == 0)
            return false;
        m_ended = false;
        m_ready = inflateReset(&m_stream) == Z_OK;
        return m_ready;
    }

    z_stream m_stream{};
    QByteArray m_first; //!< too few bytes to tell what they are
    qint64 m_in = 0; //!< of all that came one after the other, as m_out
    qint64 m_out = 0;
    bool m_mayBeRaw = false;
    bool m_begun = false;
    bool m_ready = false;
    bool m_ended = false;
};

QByteArrayView ContentDecoder::offered()
{
    return "gzip, deflate";
}

bool ContentDecoder::understands(QByteArrayView contentEncoding)
{
    return isNamed(contentEncoding, "gzip") || isNamed(contentEncoding, "x-gzip") || isNamed(contentEncoding, "deflate");
}

ContentDecoder::ContentDecoder(QByteArrayView contentEncoding) : m_inflate(std::make_unique<Inflate>(isNamed(contentEncoding, "deflate"))) {}

Result<QByteArray> ContentDecoder::decode(const QByteArray& bytes)
{
    return m_inflate->run(bytes);
}

Result<void> ContentDecoder::finish() const
{
    return m_inflate->isComplete() ? Result<void>() : broken();
}

#else

class ContentDecoder::Inflate
{
};

QByteArrayView ContentDecoder::offered()
{
    return "identity";
}

bool ContentDecoder::understands(QByteArrayView)
{
    return false;
}

Result<QByteArray> ContentDecoder::decode(const QByteArray&)
{
    return broken();
}

Result<void> ContentDecoder::finish() const
{
    return {};
}

ContentDecoder::ContentDecoder(QByteArrayView) {}

#endif

ContentDecoder::~ContentDecoder() = default;

} // namespace bw::net
