// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/networkerrors.h"

namespace bw::net {

namespace {

struct StockRow
{
    QNetworkReply::NetworkError error;
    ErrorClass errorClass;
};

constexpr StockRow StockRows[] = {
    {QNetworkReply::ConnectionRefusedError, ErrorClass::Connect},
    {QNetworkReply::HostNotFoundError, ErrorClass::Dns},
    {QNetworkReply::TimeoutError, ErrorClass::Connect},
    {QNetworkReply::OperationCanceledError, ErrorClass::Cancelled},
    {QNetworkReply::SslHandshakeFailedError, ErrorClass::Tls},
    {QNetworkReply::TemporaryNetworkFailureError, ErrorClass::Offline},
    {QNetworkReply::NetworkSessionFailedError, ErrorClass::Offline},
    {QNetworkReply::UnknownNetworkError, ErrorClass::Offline},
    {QNetworkReply::ProxyConnectionRefusedError, ErrorClass::Connect},
    {QNetworkReply::ProxyConnectionClosedError, ErrorClass::Connect},
    {QNetworkReply::ProxyNotFoundError, ErrorClass::Dns},
    {QNetworkReply::ProxyTimeoutError, ErrorClass::Connect},
    {QNetworkReply::ProxyAuthenticationRequiredError, ErrorClass::Connect},
    {QNetworkReply::UnknownProxyError, ErrorClass::Connect},
};

struct StatusRow
{
    int status;
    QNetworkReply::NetworkError error;
};

constexpr StatusRow StatusRows[] = {
    {400, QNetworkReply::ProtocolInvalidOperationError},
    {401, QNetworkReply::AuthenticationRequiredError},
    {403, QNetworkReply::ContentAccessDenied},
    {404, QNetworkReply::ContentNotFoundError},
    {405, QNetworkReply::ContentOperationNotPermittedError},
    {407, QNetworkReply::ProxyAuthenticationRequiredError},
    {409, QNetworkReply::ContentConflictError},
    {410, QNetworkReply::ContentGoneError},
    {418, QNetworkReply::ProtocolInvalidOperationError},
    {500, QNetworkReply::InternalServerError},
    {501, QNetworkReply::OperationNotImplementedError},
    {503, QNetworkReply::ServiceUnavailableError},
};

struct OwnRow
{
    ErrorClass errorClass;
    QNetworkReply::NetworkError error;
};

constexpr OwnRow OwnRows[] = {
    {ErrorClass::Ok, QNetworkReply::NoError},
    {ErrorClass::Offline, QNetworkReply::UnknownNetworkError},
    {ErrorClass::Dns, QNetworkReply::HostNotFoundError},
    {ErrorClass::Connect, QNetworkReply::ConnectionRefusedError},
    {ErrorClass::Tls, QNetworkReply::SslHandshakeFailedError},
    {ErrorClass::PoolTimeout, QNetworkReply::OperationCanceledError},
    {ErrorClass::WriteTimeout, QNetworkReply::OperationCanceledError},
    {ErrorClass::ReadTimeout, QNetworkReply::OperationCanceledError},
    {ErrorClass::Cancelled, QNetworkReply::OperationCanceledError},
    {ErrorClass::StaleConnection, QNetworkReply::RemoteHostClosedError},
    {ErrorClass::Reset, QNetworkReply::RemoteHostClosedError},
    {ErrorClass::StreamCut, QNetworkReply::RemoteHostClosedError},
    {ErrorClass::Protocol, QNetworkReply::ProtocolFailure},
};

} // namespace

ErrorClass classOf(QNetworkReply::NetworkError error, Received received)
{
    if (received == Received::Head && error != QNetworkReply::OperationCanceledError)
        return ErrorClass::StreamCut;
    if (error == QNetworkReply::RemoteHostClosedError)
        return classOfLost(received);
    const auto row = std::find_if(std::begin(StockRows), std::end(StockRows),
                                  [error](const StockRow& candidate) { return candidate.error == error; });
    return row == std::end(StockRows) ? ErrorClass::Protocol : row->errorClass;
}

ErrorClass classOfConnecting(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return ErrorClass::Dns;
    case QAbstractSocket::NetworkError: // no route, network down
        return ErrorClass::Offline;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return ErrorClass::Tls;
    default:
        return ErrorClass::Connect;
    }
}

ErrorClass classOfLost(Received received)
{
    switch (received) {
    case Received::Nothing:
        return ErrorClass::Reset;
    case Received::SomeBytes:
        return ErrorClass::Protocol;
    case Received::Head:
        return ErrorClass::StreamCut;
    }
    return ErrorClass::Protocol;
}

QNetworkReply::NetworkError networkErrorOf(ErrorClass errorClass)
{
    const auto row = std::find_if(std::begin(OwnRows), std::end(OwnRows),
                                  [errorClass](const OwnRow& candidate) { return candidate.errorClass == errorClass; });
    return row == std::end(OwnRows) ? QNetworkReply::UnknownNetworkError : row->error;
}

QNetworkReply::NetworkError networkErrorOfStatus(int status)
{
    if (status < 400)
        return QNetworkReply::NoError;
    const auto row = std::find_if(std::begin(StatusRows), std::end(StatusRows),
                                  [status](const StatusRow& candidate) { return candidate.status == status; });
    if (row != std::end(StatusRows))
        return row->error;
    return status < 500 ? QNetworkReply::UnknownContentError : QNetworkReply::UnknownServerError;
}

} // namespace bw::net
