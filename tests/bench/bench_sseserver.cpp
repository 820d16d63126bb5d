// SPDX-License-Identifier: GPL-3.0-or-later
// A server of event streams that costs as little as it can, so that two cores measure the client: plain epoll, one thread.
// bench_sseserver EVENTS INTERVAL_MS: answers every POST with that many chat chunks, one packet each; interval 0: in bulk.
// Prints its port.
#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <netinet/tcp.h>
#include <string>
#include <string_view>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <unordered_map>
#include <utility>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::string_view Head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
constexpr int EventsPerBlock = 200;

std::string chunk(const std::string& data)
{
    char size[16];
    std::snprintf(size, sizeof size, "%zx\r\n", data.size());
    return size + data + "\r\n";
}

std::string event(const std::string& delta, const std::string& finish)
{
    return chunk(R"(data: {"id":"chatcmpl-bench","object":"chat.completion.chunk","created":1700000000,"model":"bench",)"
                 R"("system_fingerprint":null,"choices":[{"index":0,"delta":)"
                 + delta + R"(,"logprobs":null,"finish_reason":)" + finish + "}]}\n\n");
}

struct Stream
{
    int left = 0;
    bool streaming = false;
    std::string request;
    std::string unsent;
};

class Server
{
public:
    Server(int events, int intervalMs)
        : m_events(events), m_interval(intervalMs), m_token(event(R"({"content":" token"})", "null")),
          m_end(event("{}", R"("stop")") + chunk("data: [DONE]\n\n") + "0\r\n\r\n")
    {
        for (int i = 0; i < EventsPerBlock; ++i)
            m_block += m_token;
    }

    [[nodiscard]] bool listen()
    {
        m_listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        sockaddr* const generic = static_cast<sockaddr*>(static_cast<void*>(&address));
        if (bind(m_listener, generic, size) != 0 || ::listen(m_listener, 4096) != 0)
            return false;
        getsockname(m_listener, generic, &size);
        std::printf("%d\n", ntohs(address.sin_port));
        std::fflush(stdout);
        m_epoll = epoll_create1(0);
        watch(EPOLL_CTL_ADD, m_listener, EPOLLIN);
        return true;
    }

    [[noreturn]] void run()
    {
        std::vector<epoll_event> ready(512);
        for (;;) {
            const int count = epoll_wait(m_epoll, ready.data(), int(ready.size()), timeout());
            for (int i = 0; i < count; ++i)
                serve(ready[size_t(i)]);
            pace();
        }
    }

private:
    void watch(int operation, int descriptor, unsigned events) const
    {
        epoll_event event{};
        event.events = events;
        event.data.fd = descriptor;
        epoll_ctl(m_epoll, operation, descriptor, &event);
    }

    [[nodiscard]] int timeout() const
    {
        if (m_due.empty())
            return -1;
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(m_due.front().first - Clock::now()).count();
        return int(std::max<long>(0, wait));
    }

    void serve(const epoll_event& event)
    {
        if (event.data.fd == m_listener) {
            accept();
            return;
        }
        if (event.events & EPOLLOUT)
            fill(event.data.fd);
        if (event.events & (EPOLLIN | EPOLLHUP | EPOLLERR))
            read(event.data.fd);
    }

    void accept()
    {
        for (int peer = 0; (peer = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK)) >= 0;) {
            const int on = 1;
            setsockopt(peer, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            m_streams[peer] = {};
            watch(EPOLL_CTL_ADD, peer, EPOLLIN);
        }
    }

    void read(int peer)
    {
        char buffer[16384];
        const auto got = ::read(peer, buffer, sizeof buffer);
        const auto stream = m_streams.find(peer);
        if (got <= 0) {
            ::close(peer);
            m_streams.erase(peer);
            return;
        }
        stream->second.request.append(buffer, size_t(got));
        if (isComplete(stream->second.request)) {
            stream->second.request.clear();
            begin(peer, stream->second);
        }
    }

    [[nodiscard]] static bool isComplete(const std::string& request)
    {
        const auto end = request.find("\r\n\r\n");
        if (end == std::string::npos)
            return false;
        std::string head = request.substr(0, end);
        std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return char(std::tolower(c)); });
        const auto length = head.find("content-length:");
        return length == std::string::npos || request.size() >= end + 4 + std::strtoul(head.c_str() + length + 15, nullptr, 10);
    }

    void begin(int peer, Stream& stream)
    {
        stream.left = m_events;
        stream.streaming = true;
        send(peer, stream, Head);
        if (m_interval.count() > 0) {
            m_due.emplace_back(Clock::now() + m_interval, peer);
            return;
        }
        watch(EPOLL_CTL_MOD, peer, EPOLLIN | EPOLLOUT);
    }

    void send(int peer, Stream& stream, std::string_view bytes)
    {
        if (stream.unsent.empty()) {
            const auto put = ::send(peer, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            bytes.remove_prefix(size_t(std::max<ssize_t>(0, put)));
        }
        stream.unsent.append(bytes);
    }

    void fill(int peer)
    {
        const auto found = m_streams.find(peer);
        if (found == m_streams.end() || !found->second.streaming)
            return;
        Stream& stream = found->second;
        const std::string unsent = std::exchange(stream.unsent, {});
        send(peer, stream, unsent);
        while (stream.unsent.empty() && stream.left > 0) {
            const int events = std::min(stream.left, EventsPerBlock);
            stream.left -= events;
            send(peer, stream, std::string_view(m_block).substr(0, size_t(events) * m_token.size()));
        }
        if (!stream.unsent.empty() || stream.left > 0)
            return;
        stream.streaming = false;
        send(peer, stream, m_end);
        watch(EPOLL_CTL_MOD, peer, EPOLLIN);
    }

    void pace()
    {
        const auto now = Clock::now();
        while (!m_due.empty() && m_due.front().first <= now) {
            const auto [at, peer] = m_due.front();
            m_due.pop_front();
            const auto stream = m_streams.find(peer);
            if (stream == m_streams.end() || !stream->second.streaming)
                continue;
            if (stream->second.left-- > 0) {
                send(peer, stream->second, m_token);
                m_due.emplace_back(at + m_interval, peer);
            } else {
                stream->second.streaming = false;
                send(peer, stream->second, m_end);
            }
        }
    }

    int m_events;
    std::chrono::milliseconds m_interval;
    std::string m_token;
    std::string m_end;
    std::string m_block;
    int m_listener = -1;
    int m_epoll = -1;
    std::unordered_map<int, Stream> m_streams;
    std::deque<std::pair<Clock::time_point, int>> m_due; //!< in order, because all wait alike
};

} // namespace

int main(int argc, char* argv[])
{
    if (argc != 3)
        return 2;
    std::signal(SIGPIPE, SIG_IGN);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    Server server(std::atoi(argv[1]), std::atoi(argv[2]));
    if (!server.listen())
        return 1;
    server.run();
}
