// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/redisconnection.h"

#include <hiredis/hiredis.h>

#include <algorithm>
#include <array>
#include <cerrno>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace bw::cache {

namespace {

struct FreeReply
{
    void operator()(redisReply* reply) const noexcept { freeReplyObject(reply); }
};

using ReplyPointer = std::unique_ptr<redisReply, FreeReply>;

//! hiredis writes without MSG_NOSIGNAL: a server that went away would end the program. Only this thread is spared.
void spareThisThreadBrokenPipes()
{
#ifdef Q_OS_UNIX
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
#endif
}

QByteArray textOf(const redisReply& reply)
{
    return QByteArray(reply.str, qsizetype(reply.len));
}

RedisReply converted(const redisReply& reply)
{
    switch (reply.type) {
    case REDIS_REPLY_STRING:
    case REDIS_REPLY_STATUS:
        return {RedisReply::Kind::Text, textOf(reply), 0, {}};
    case REDIS_REPLY_ERROR:
        return {RedisReply::Kind::Error, textOf(reply), 0, {}};
    case REDIS_REPLY_INTEGER:
        return {RedisReply::Kind::Integer, {}, reply.integer, {}};
    case REDIS_REPLY_ARRAY: {
        RedisReply list{RedisReply::Kind::List, {}, 0, {}};
        for (size_t i = 0; i < reply.elements; ++i)
            list.list.append(reply.element[i]->str ? textOf(*reply.element[i]) : QByteArray());
        return list;
    }
    default:
        return {};
    }
}

//! Not one that took too long: to ask that again would take as long again.
bool wasClosed(const redisContext& context, int systemError)
{
    constexpr std::array Timeouts = {EAGAIN, EWOULDBLOCK, ETIMEDOUT};
    return context.err == REDIS_ERR_EOF
        || (context.err == REDIS_ERR_IO && std::find(Timeouts.begin(), Timeouts.end(), systemError) == Timeouts.end());
}

//! A server that wants no connection says why before it closes it.
QString lastWords(const RedisReplies& replies)
{
    return !replies.isEmpty() && replies.last().kind == RedisReply::Kind::Error ? QString::fromUtf8(replies.last().text) : QString();
}

void append(redisContext* context, const QByteArrayList& command)
{
    std::vector<const char*> words;
    std::vector<size_t> lengths;
    for (const QByteArray& word : command) {
        words.push_back(word.constData());
        lengths.push_back(size_t(word.size()));
    }
    // Its only failure is no memory, and then nothing comes back for it either.
    redisAppendCommandArgv(context, int(words.size()), words.data(), lengths.data());
}

} // namespace

class RedisConnection::Private
{
public:
    Private(RedisAddress where, Milliseconds limit) : address(std::move(where)), timeout(limit) {}

    [[nodiscard]] bool connect();
    [[nodiscard]] bool logIn();
    [[nodiscard]] std::optional<RedisReplies> exchange(const RedisCommands& commands);
    void close() { context.reset(); }

    const RedisAddress address;
    const Milliseconds timeout;
    struct Free
    {
        void operator()(redisContext* context) const noexcept { redisFree(context); }
    };

    std::unique_ptr<redisContext, Free> context;
    QString lastError;
    bool closed = false; //!< by the server; the reason of the last failure
};

bool RedisConnection::Private::connect()
{
    spareThisThreadBrokenPipes();
    const auto micros = std::chrono::microseconds(timeout).count();
    timeval limit{};
    limit.tv_sec = static_cast<decltype(limit.tv_sec)>(micros / 1'000'000);
    limit.tv_usec = static_cast<decltype(limit.tv_usec)>(micros % 1'000'000);
    context.reset(address.socket.isEmpty()
                      ? redisConnectWithTimeout(address.host.toUtf8().constData(), address.port, limit)
                      : redisConnectUnixWithTimeout(address.socket.toLocal8Bit().constData(), limit));
    if (!context || context->err || redisSetTimeout(context.get(), limit) != REDIS_OK) {
        lastError = context ? QString::fromLocal8Bit(context->errstr) : u"out of memory"_s;
        close();
        return false;
    }
    return logIn();
}

bool RedisConnection::Private::logIn()
{
    RedisCommands commands;
    if (!address.password.isEmpty()) {
        QByteArrayList auth{"AUTH"};
        if (!address.user.isEmpty())
            auth.append(address.user.toUtf8());
        commands.append(auth << address.password.reveal());
    }
    if (address.database != 0)
        commands.append({"SELECT", QByteArray::number(address.database)});
    const auto replies = exchange(commands);
    if (!replies)
        return false;
    for (const RedisReply& reply : *replies) {
        if (reply.kind == RedisReply::Kind::Error) {
            lastError = QString::fromUtf8(reply.text);
            close();
            return false;
        }
    }
    return true;
}

std::optional<RedisReplies> RedisConnection::Private::exchange(const RedisCommands& commands)
{
    for (const QByteArrayList& command : commands)
        append(context.get(), command);
    RedisReplies replies;
    for (qsizetype i = 0; i < commands.size(); ++i) {
        void* raw = nullptr;
        errno = 0;
        const int status = redisGetReply(context.get(), &raw);
        const ReplyPointer reply(static_cast<redisReply*>(raw));
        if (status != REDIS_OK || !reply) {
            closed = wasClosed(*context, errno);
            lastError = lastWords(replies);
            if (lastError.isEmpty())
                lastError = QString::fromLocal8Bit(context->errstr);
            close(); // what is still to come on it would be taken for the next answers
            return std::nullopt;
        }
        replies.append(converted(*reply));
    }
    return replies;
}

RedisConnection::RedisConnection(RedisAddress address, Milliseconds timeout)
    : d(std::make_unique<Private>(std::move(address), timeout))
{
}

RedisConnection::~RedisConnection() = default;

std::optional<RedisReplies> RedisConnection::ask(const RedisCommands& commands)
{
    const bool reused = d->context != nullptr;
    if (!reused && !d->connect())
        return std::nullopt;
    if (auto replies = d->exchange(commands); replies || !reused || !d->closed)
        return replies;
    return d->connect() ? d->exchange(commands) : std::nullopt;
}

const QString& RedisConnection::lastError() const noexcept
{
    return d->lastError;
}

} // namespace bw::cache
