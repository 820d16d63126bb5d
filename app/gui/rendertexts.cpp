// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/rendertexts.h"

using namespace Qt::StringLiterals;

namespace bw::app {

namespace {

constexpr qsizetype QuestionLength = 250;
constexpr qsizetype AnswerLength = 4'700;

const QString Chapter = uR"(## Keep-alive %1

Mỗi kết nối mới tốn **TCP + TLS**: 150–300 ms trước khi byte đầu tiên được gửi. A pool keeps `max_connections` open, and
a request that finds one idle pays *nothing* for DNS, TCP and TLS. See [the reference](https://example.com/docs).

1. bỏ qua bắt tay ở request sau,
2. giữ cửa sổ TCP đã mở rộng,
   - and its congestion window,
3. giảm CPU cho SSL.

```python
async with httpx.AsyncClient(
    limits=httpx.Limits(max_connections=100, keepalive_expiry=120),
    http2=True) as client:
    r = await client.post("/chat/completions", json=body)  # reused
```

| variant | p50 | p99 |
|---|---:|---:|
| cold | 450 ms | 1 200 ms |
| pooled | 85 ms | 150 ms |

> Measured on one endpoint; yours will differ.

)"_s;

} // namespace

QString chapters(qsizetype characters)
{
    QString text;
    for (int number = 1; text.size() < characters; ++number)
        text += Chapter.arg(number);
    return text;
}

QStringList tokensOf(const QString& text)
{
    QStringList tokens;
    qsizetype start = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == u' ' || text[i] == u'\n') {
            tokens.append(text.mid(start, i - start));
            start = i;
        }
    }
    return tokens;
}

store::Message madeUpMessage(openai::Role role, const QString& text, store::MessageState state)
{
    store::Message message;
    message.id = MessageId::create();
    message.role = role;
    message.text = text;
    message.state = state;
    return message;
}

QList<store::Message> madeUpConversation(int messages)
{
    QList<store::Message> conversation;
    while (conversation.size() < messages) {
        conversation.append(madeUpMessage(openai::Role::User, u"Question %1: "_s.arg(conversation.size() / 2) + Chapter.left(QuestionLength)));
        conversation.append(madeUpMessage(openai::Role::Assistant, chapters(AnswerLength)));
    }
    return conversation;
}

} // namespace bw::app
