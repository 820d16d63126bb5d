// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/curloptions.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace bw::gateway {

namespace {

using namespace Qt::StringLiterals;
using Word = QLatin1StringView;

struct Option
{
    char letter = 0; //!< 0: none
    Word name;
    CurlOption kind = CurlOption::Nothing;
    bool takesValue = false;
};

//! From curl's manual; those without a meaning here stand in it so that their values are not taken for an address.
constexpr std::array Options = {
    Option{0, Word("url"), CurlOption::Url, true},
    Option{'H', Word("header"), CurlOption::Header, true},
    Option{'b', Word("cookie"), CurlOption::Cookie, true},
    Option{0, Word("oauth2-bearer"), CurlOption::Bearer, true},
    Option{'d', Word("data"), CurlOption::Data, true},
    Option{0, Word("data-raw"), CurlOption::Data, true},
    Option{0, Word("data-binary"), CurlOption::Data, true},
    Option{0, Word("data-ascii"), CurlOption::Data, true},
    Option{0, Word("json"), CurlOption::Data, true},
    Option{0, Word("connect-timeout"), CurlOption::ConnectTimeout, true},
    Option{'m', Word("max-time"), CurlOption::MaxTime, true},
    Option{'x', Word("proxy"), CurlOption::HttpProxy, true},
    Option{0, Word("preproxy"), CurlOption::SocksProxy, true},
    Option{0, Word("socks5"), CurlOption::SocksProxy, true},
    Option{0, Word("socks5-hostname"), CurlOption::SocksProxy, true},
    Option{'U', Word("proxy-user"), CurlOption::ProxyUser, true},
    Option{'k', Word("insecure"), CurlOption::Insecure, false},
    Option{0, Word("http2"), CurlOption::Http2, false},
    Option{0, Word("http2-prior-knowledge"), CurlOption::Http2, false},
    Option{0, Word("pinnedpubkey"), CurlOption::Pin, true},
    Option{0, Word("cacert"), CurlOption::File, true},
    Option{'E', Word("cert"), CurlOption::File, true},
    Option{0, Word("key"), CurlOption::File, true},
    Option{'K', Word("config"), CurlOption::File, true},
    Option{'u', Word("user"), CurlOption::Login, true},
    Option{'X', Word("request"), CurlOption::Nothing, true},
    Option{'A', Word("user-agent"), CurlOption::Nothing, true},
    Option{'e', Word("referer"), CurlOption::Nothing, true},
    Option{'o', Word("output"), CurlOption::Nothing, true},
    Option{'D', Word("dump-header"), CurlOption::Nothing, true},
    Option{'w', Word("write-out"), CurlOption::Nothing, true},
    Option{'c', Word("cookie-jar"), CurlOption::Nothing, true},
    Option{0, Word("retry"), CurlOption::Nothing, true},
    Option{0, Word("retry-delay"), CurlOption::Nothing, true},
    Option{0, Word("retry-max-time"), CurlOption::Nothing, true},
    Option{0, Word("keepalive-time"), CurlOption::Nothing, true},
    Option{0, Word("limit-rate"), CurlOption::Nothing, true},
    Option{0, Word("trace"), CurlOption::Nothing, true},
    Option{0, Word("trace-ascii"), CurlOption::Nothing, true},
    Option{0, Word("compressed"), CurlOption::Nothing, false},
    Option{'s', Word("silent"), CurlOption::Nothing, false},
    Option{'S', Word("show-error"), CurlOption::Nothing, false},
    Option{'N', Word("no-buffer"), CurlOption::Nothing, false},
    Option{'L', Word("location"), CurlOption::Nothing, false},
    Option{0, Word("location-trusted"), CurlOption::Nothing, false},
    Option{'v', Word("verbose"), CurlOption::Nothing, false},
    Option{'i', Word("include"), CurlOption::Nothing, false},
    Option{0, Word("show-headers"), CurlOption::Nothing, false},
    Option{'f', Word("fail"), CurlOption::Nothing, false},
    Option{0, Word("fail-with-body"), CurlOption::Nothing, false},
    Option{'G', Word("get"), CurlOption::Nothing, false},
    Option{'I', Word("head"), CurlOption::Nothing, false},
    Option{'O', Word("remote-name"), CurlOption::Nothing, false},
    Option{'#', Word("progress-bar"), CurlOption::Nothing, false},
    Option{'4', Word("ipv4"), CurlOption::Nothing, false},
    Option{'6', Word("ipv6"), CurlOption::Nothing, false},
    Option{'g', Word("globoff"), CurlOption::Nothing, false},
    Option{'0', Word("http1.0"), CurlOption::Nothing, false},
    Option{0, Word("http1.1"), CurlOption::Nothing, false},
    Option{0, Word("tlsv1.2"), CurlOption::Nothing, false},
    Option{0, Word("tlsv1.3"), CurlOption::Nothing, false},
    Option{0, Word("no-progress-meter"), CurlOption::Nothing, false},
    Option{0, Word("retry-all-errors"), CurlOption::Nothing, false},
    Option{0, Word("ssl-no-revoke"), CurlOption::Nothing, false},
};

struct CurlOptionsText
{
    Q_DECLARE_TR_FUNCTIONS(bw::gateway::Import)
};

class Reader
{
public:
    Reader(const QStringList& words, QStringList& notes) : m_words(words), m_notes(notes) {}

    QList<CurlArgument> read()
    {
        while (m_at < m_words.size()) {
            const QString word = m_words[m_at++];
            if (word.startsWith("--"_L1) && word.size() > 2)
                longOption(word.mid(2));
            else if (word.startsWith(u'-') && word.size() > 1)
                letters(word.mid(1));
            else if (word != "--"_L1)
                add(CurlOption::Url, word);
        }
        return m_arguments;
    }

private:
    void longOption(const QString& word)
    {
        const QString name = word.section(u'=', 0, 0);
        const auto option = std::ranges::find_if(Options, [&name](const Option& each) { return name == each.name; });
        if (option == Options.end())
            unknown(u"--"_s + name, !word.contains(u'='));
        else if (!option->takesValue)
            add(option->kind, {});
        else
            add(option->kind, word.contains(u'=') ? word.section(u'=', 1) : next());
    }

    void letters(const QString& group)
    {
        for (qsizetype at = 0; at < group.size(); ++at) {
            const auto option = std::ranges::find_if(
                Options, [&](const Option& each) { return each.letter != 0 && group[at] == QLatin1Char(each.letter); });
            if (option == Options.end()) {
                unknown(u'-' + group.mid(at, 1), false);
                continue;
            }
            if (option->takesValue) {
                const QString rest = group.mid(at + 1);
                add(option->kind, rest.isEmpty() ? next() : rest);
                return;
            }
            add(option->kind, {});
        }
    }

    void unknown(const QString& option, bool mayTakeValue)
    {
        m_notes.append(
            CurlOptionsText::tr("The option %1 of the command is not known here and was left out.").arg(option));
        const bool value = mayTakeValue && m_at < m_words.size() && !m_words[m_at].startsWith(u'-') && !m_words[m_at].contains("://"_L1);
        if (value)
            ++m_at;
    }

    QString next() { return m_at < m_words.size() ? m_words[m_at++] : QString(); }

    void add(CurlOption kind, const QString& value)
    {
        if (kind == CurlOption::Data && value.startsWith(u'@'))
            m_arguments.append({CurlOption::File, value.mid(1)});
        else if (kind != CurlOption::Nothing)
            m_arguments.append({kind, value});
    }

    const QStringList& m_words;
    QStringList& m_notes;
    qsizetype m_at = 0;
    QList<CurlArgument> m_arguments;
};

} // namespace

QList<CurlArgument> curlArguments(const QStringList& words, QStringList& notes)
{
    return Reader(words, notes).read();
}

} // namespace bw::gateway
