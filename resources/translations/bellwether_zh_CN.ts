<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AnswerFormat</name>
    <message>
        <source>It is no JSON. %1</source>
        <translation>这不是 JSON。%1</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>%1 is neither a picture (PNG, JPEG, GIF, WebP) nor text in UTF-8, so a model could not read it.</source>
        <translation>%1 既不是图片（PNG、JPEG、GIF、WebP），也不是 UTF-8 文本，模型无法读取。</translation>
    </message>
    <message>
        <source>%1 is no file that can be read.</source>
        <translation>%1 不是可以读取的文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is larger than 20 MB, which no gateway takes. Make it smaller first.</source>
        <translation>%1 超过 20 MB，没有网关会接受。请先把它缩小。</translation>
    </message>
    <message>
        <source>The picture of the clipboard cannot be read.</source>
        <translation>无法读取剪贴板中的图片。</translation>
    </message>
    <message>
        <source>The picture is larger than 20 MB, which no gateway takes. Make it smaller first.</source>
        <translation>图片超过 20 MB，没有网关会接受。请先把它缩小。</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>图片.png</translation>
    </message>
    <message>
        <source>~%1 tokens</source>
        <translation>约 %1 token</translation>
    </message>
    <message>
        <source>%1 is large (%2): every further message of this conversation sends it, and pays for it, again.</source>
        <translation>%1 很大（%2）：此对话之后的每条消息都会再次发送它，并再次为它付费。</translation>
    </message>
    <message>
        <source>Models look at no more than %1 pixels a side: a smaller copy tells them the same.</source>
        <translation>模型每边最多只看 %1 像素：较小的副本传达的信息相同。</translation>
    </message>
    <message>
        <source>[picture, %1]</source>
        <translation>[图片，%1]</translation>
    </message>
</context>
<context>
    <name>AttemptRows</name>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Retry-After %1</source>
        <translation>Retry-After %1</translation>
    </message>
    <message>
        <source>again without %1</source>
        <translation>去掉 %1 后重试</translation>
    </message>
    <message>
        <source>again after %1</source>
        <translation>%1 后重试</translation>
    </message>
    <message>
        <source>again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>next endpoint</source>
        <translation>下一个端点</translation>
    </message>
    <message>
        <source>next key</source>
        <translation>下一个密钥</translation>
    </message>
    <message>
        <source>no attempts left</source>
        <translation>没有剩余尝试次数</translation>
    </message>
    <message>
        <source>breaker open</source>
        <translation>熔断器已断开</translation>
    </message>
    <message>
        <source>retry budget used up</source>
        <translation>重试预算已用完</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>耗时 %1。</translation>
    </message>
    <message>
        <source>Waited %1 before it.</source>
        <translation>之前等待了 %1。</translation>
    </message>
    <message>
        <source>On a kept connection.</source>
        <translation>使用保持的连接。</translation>
    </message>
    <message>
        <source>On a new connection.</source>
        <translation>使用新连接。</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>来自缓存</translation>
    </message>
    <message>
        <source>stale cache</source>
        <translation>过期缓存</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>retried</source>
        <translation>已重试</translation>
    </message>
</context>
<context>
    <name>AttemptWords</name>
    <message>
        <source>gave up after %1 attempts</source>
        <translation>尝试 %1 次后放弃</translation>
    </message>
    <message>
        <source>no more retries, their budget is used up</source>
        <translation>不再重试，重试预算已用完</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>等待了 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>again without %1</source>
        <translation>去掉 %1 后重试</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>没有网络</translation>
    </message>
    <message>
        <source>name not found</source>
        <translation>找不到名称</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>no encrypted connection</source>
        <translation>无法建立加密连接</translation>
    </message>
    <message>
        <source>no free connection in time</source>
        <translation>未及时等到空闲连接</translation>
    </message>
    <message>
        <source>no turn under the rate limit in time</source>
        <translation>受速率限制，未及时轮到</translation>
    </message>
    <message>
        <source>left alone, its circuit is open</source>
        <translation>暂不请求，熔断器已断开</translation>
    </message>
    <message>
        <source>kept connection was dead</source>
        <translation>保持的连接已失效</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>连接被关闭</translation>
    </message>
    <message>
        <source>not sent in time</source>
        <translation>未能及时发出</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>未及时得到回答</translation>
    </message>
    <message>
        <source>no first token in time</source>
        <translation>未及时得到首 token</translation>
    </message>
    <message>
        <source>went silent in the middle</source>
        <translation>中途没有了动静</translation>
    </message>
    <message>
        <source>cut off in the middle</source>
        <translation>中途断开</translation>
    </message>
    <message>
        <source>error in the middle</source>
        <translation>中途出错</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <source>no quota left</source>
        <translation>配额已用完</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>过载</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>refused as wrong</source>
        <translation>请求有误，被拒绝</translation>
    </message>
    <message>
        <source>content filter</source>
        <translation>内容过滤</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>无法理解</translation>
    </message>
    <message>
        <source>time was over</source>
        <translation>时间已用完</translation>
    </message>
    <message>
        <source>stopped by the spend limit</source>
        <translation>因花费上限而停止</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>BiasVerdict</name>
    <message>
        <source>incomplete</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>%1 of %2 streams did not end as they should. The usual cause is a limit of open files or a computer that is very busy. Close other programs and check again.</source>
        <translation>%2 个流中有 %1 个没有正常结束。常见原因是打开文件数的限制，或计算机过于繁忙。请关闭其他程序后再检查一次。</translation>
    </message>
    <message>
        <source>not exact</source>
        <translation>不精确</translation>
    </message>
    <message>
        <source>With %1 streams at once, one first token in a hundred was noted more than %2 late. Times taken under such load say something about this computer, too. The usual cause is that other programs keep it busy: close them and check again, or send fewer requests at once.</source>
        <translation>同时有 %1 个流时，每一百个首 token 中有一个被记录得晚了 %2 以上。在这种负载下测得的时间也反映了这台计算机的状况。常见原因是其他程序占用了它：请关闭它们后再检查，或减少同时发送的请求。</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Times can be taken at their word. With %1 streams at once, 99 of 100 first tokens were noted less than %2 after they were written, which includes their way from one program to the other.</source>
        <translation>测得的时间可以信赖。同时有 %1 个流时，100 个首 token 中有 99 个在写出后不到 %2 就被记录下来，其中包含从一个程序到另一个程序的路程。</translation>
    </message>
</context>
<context>
    <name>BodyReader</name>
    <message>
        <source>The gateway answered with success, but sent nothing.</source>
        <translation>网关返回了成功，但没有发送任何内容。</translation>
    </message>
</context>
<context>
    <name>bw::app::AlreadyRunning</name>
    <message>
        <source>Bellwether runs already with this data, but does not answer.</source>
        <translation>Bellwether 已在使用这些数据运行，但没有回应。</translation>
    </message>
    <message>
        <source>Usually it is busy with a slow disk. Wait a moment and start it again. If that does not help, end the running one with the system's task manager first.</source>
        <translation>通常是因为它正忙于访问缓慢的磁盘。请稍等片刻再启动。如果仍然不行，请先用系统的任务管理器结束正在运行的程序。</translation>
    </message>
</context>
<context>
    <name>bw::ui::HelpKeys</name>
    <message>
        <source>Everything can be done with the keyboard. A key holds wherever in the window you are, as long as the screen that it belongs to is shown.</source>
        <translation>一切都可以用键盘完成。只要所属的页面正在显示，按键在窗口中任何位置都有效。</translation>
    </message>
    <message>
        <source>The command palette finds every command by a few letters of its name, also those without keys. Every key can be changed in the settings.</source>
        <translation>命令面板用名称中的几个字母就能找到每个命令，包括没有按键的。每个按键都可以在设置中更改。</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>所有按键</translation>
    </message>
</context>
<context>
    <name>bw::ui::HelpTable</name>
    <message>
        <source>Search in this table</source>
        <translation>在此表中查找</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>这里没有包含这些词的内容。</translation>
    </message>
</context>
<context>
    <name>bw::store::ProfileStore</name>
    <message>
        <source>Not all of the gateway “%1” could be read.</source>
        <translation>未能完整读取网关“%1”。</translation>
    </message>
    <message>
        <source>Stored gateways that could not be read and are missing here: %1. They are still in the database; usually a newer version of the program wrote them. Start that version, or bring back a backup.</source>
        <translation>无法读取、因而未在此列出的已保存网关：%1 个。它们仍在数据库中；通常是由较新版本的程序写入的。请启动那个版本，或恢复备份。</translation>
    </message>
</context>
<context>
    <name>bw::ui::ExportMenu</name>
    <message>
        <source>Export gateway</source>
        <translation>导出网关</translation>
    </message>
    <message>
        <source>Bellwether profile (*.json)</source>
        <translation>Bellwether 配置 (*.json)</translation>
    </message>
    <message>
        <source>“%1” was written to %2, without its keys.</source>
        <translation>“%1”已写入 %2，不含其密钥。</translation>
    </message>
    <message>
        <source>Everything about this gateway except its keys, as a file for others or for bellwether-cli --gateway.</source>
        <translation>此网关除密钥以外的全部内容，保存为文件，供他人使用或用于 bellwether-cli --gateway。</translation>
    </message>
    <message>
        <source>Profile…</source>
        <translation>配置文件…</translation>
    </message>
    <message>
        <source>A reverse proxy in front of its endpoints as they are saved: weights and backups, failover, rate limits and a cache. Programs then ask http://127.0.0.1:8080/v1 with their own keys; bellwether-cli export nginx has more options.</source>
        <translation>位于已保存的各端点之前的反向代理：权重与备用、故障转移、限速和缓存。程序随后以自己的密钥请求 http://127.0.0.1:8080/v1；bellwether-cli export nginx 有更多选项。</translation>
    </message>
    <message>
        <source>Export nginx.conf</source>
        <translation>导出 nginx.conf</translation>
    </message>
    <message>
        <source>nginx configuration (*.conf)</source>
        <translation>nginx 配置 (*.conf)</translation>
    </message>
    <message>
        <source>“%1” was written to %2 as an nginx.conf, without its keys. Have nginx check it with “nginx -t -c” and the path.</source>
        <translation>“%1”已作为 nginx.conf 写入 %2，不含密钥。请用“nginx -t -c”加该路径让 nginx 检查。</translation>
    </message>
</context>
<context>
    <name>bw::ui::LaneCard</name>
    <message>
        <source>It has not been asked since the program began.</source>
        <translation>程序启动以来还没有请求过它。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Each model has a breaker and a speed of its own, with each key.</source>
        <translation>每个模型与每个密钥都有各自的熔断器和速度。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>The key that it is asked with, by its name.</source>
        <translation>请求所用的密钥，以名称表示。</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>熔断器</translation>
    </message>
    <message>
        <source>Closed: requests go through. Open: none do until then. Half-open: a few try whether it is well again.</source>
        <translation>闭合：请求通过。断开：在此之前没有请求通过。半开：少量请求试探它是否恢复。</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>In a row, up to now; a success begins anew.</source>
        <translation>至今连续失败的次数；成功一次即重新计数。</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>最近失败</translation>
    </message>
    <message>
        <source>When it was, and what it was.</source>
        <translation>发生的时间和错误。</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>暂停至</translation>
    </message>
    <message>
        <source>The server asked to be left alone until then.</source>
        <translation>服务器要求在此之前不要请求。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>After “too many requests” it is asked more slowly for a minute: this much of the usual.</source>
        <translation>收到“请求过多”后，一分钟内会放慢请求：为平时的这个比例。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Requests that wait for its rate limit.</source>
        <translation>正在等待限速的请求。</translation>
    </message>
    <message>
        <source>What is known of the endpoint</source>
        <translation>已知的端点情况</translation>
    </message>
    <message>
        <source>What is known of “%1”</source>
        <translation>已知的“%1”情况</translation>
    </message>
</context>
<context>
    <name>bw::ui::LaneWords</name>
    <message>
        <source>a removed key</source>
        <translation>已移除的密钥</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>密钥 %1</translation>
    </message>
    <message>
        <source>list of models</source>
        <translation>模型列表</translation>
    </message>
    <message>
        <source>open until %1</source>
        <translation>断开至 %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>半开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>闭合</translation>
    </message>
    <message>
        <source>not asked until %1</source>
        <translation>%1 之前不会请求</translation>
    </message>
    <message>
        <source>not asked until the next request tries it</source>
        <translation>在下一个请求试探之前不会请求</translation>
    </message>
    <message>
        <source>being tried again</source>
        <translation>正在重新试探</translation>
    </message>
    <message>
        <source>failures in a row: %1, the last at %2</source>
        <translation>连续失败：%1 次，最近一次在 %2</translation>
    </message>
    <message>
        <source>the server asked to be left alone until %1</source>
        <translation>服务器要求在 %1 之前不要请求</translation>
    </message>
    <message>
        <source>slowed to %1 of its speed after “too many requests”</source>
        <translation>收到“请求过多”后减速到 %1</translation>
    </message>
    <message>
        <source>requests that wait for its rate limit: %1</source>
        <translation>正在等待限速的请求：%1 个</translation>
    </message>
    <message>
        <source>full</source>
        <translation>全速</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The key “%1” was refused here lately, so it is asked with last.</source>
        <translation>密钥“%1”最近在这里被拒绝，因此最后才会使用。</translation>
    </message>
    <message>
        <source>This endpoint said that it has no model “%1”, so it is not asked for it while another can be.</source>
        <translation>此端点表示没有模型“%1”，只要还有其他端点就不会向它请求该模型。</translation>
    </message>
    <message>
        <source>Nothing is tried a second time here for now: too many of the last requests failed.</source>
        <translation>这里暂时不再重试：最近失败的请求太多。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>when, and what</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a model with its key, and what is known of it</comment>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>bw::ui::StorageWatch</name>
    <message>
        <source>What was spent today before this start does not count for the daily limits of gateways.</source>
        <translation>此次启动之前今天的花费不计入网关的每日上限。</translation>
    </message>
</context>
<context>
    <name>bw::net::BodyDecoding</name>
    <message>
        <source>The response is compressed with “%1”, which was not asked for and cannot be undone here. Usually a proxy on the way compresses what it should not.</source>
        <translation>响应使用了未请求的“%1”压缩，此处无法解压。通常是途中的代理压缩了不该压缩的内容。</translation>
    </message>
</context>
<context>
    <name>CacheBackends</name>
    <message>
        <source>This program was built without Redis support, so the cache cannot be shared. Use the cache on this machine instead.</source>
        <translation>此程序构建时不含 Redis 支持，因此缓存无法共享。请改用本机上的缓存。</translation>
    </message>
</context>
<context>
    <name>CacheEntry</name>
    <message>
        <source>The cached answer is damaged and was left out.</source>
        <translation>缓存的回答已损坏，未被使用。</translation>
    </message>
    <message>
        <source>The cached answer was stored by another version and was left out.</source>
        <translation>缓存的回答由另一个版本保存，未被使用。</translation>
    </message>
</context>
<context>
    <name>ChatAssembler</name>
    <message>
        <source>The gateway&apos;s answer is not JSON. It begins: %1</source>
        <translation>网关的回答不是 JSON。它的开头是：%1</translation>
    </message>
    <message>
        <source>The gateway sent an event that is not JSON: %1</source>
        <translation>网关发送了一个不是 JSON 的事件：%1</translation>
    </message>
    <message>
        <source>The gateway answered in the format of the %1 API, not of OpenAI&apos;s chat completions. The base URL usually leads to the wrong path.</source>
        <translation>网关以 %1 API 的格式回答，而不是 OpenAI 的 chat completions 格式。通常是基础 URL 指向了错误的路径。</translation>
    </message>
</context>
<context>
    <name>ChatExport</name>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助手</translation>
    </message>
    <message>
        <source>This answer was cut off by an error.</source>
        <translation>此回答因错误而中断。</translation>
    </message>
    <message>
        <source>This answer was stopped.</source>
        <translation>此回答已被停止。</translation>
    </message>
    <message>
        <source>This answer was still being written.</source>
        <translation>此回答仍在书写中。</translation>
    </message>
</context>
<context>
    <name>ChatImport</name>
    <message>
        <source>lines that are no chat</source>
        <translation>不是对话的行</translation>
    </message>
    <message>
        <source>This is a ZIP archive. Unpack it and choose the JSON file within: conversations.json of ChatGPT, data.json of Cherry Studio.</source>
        <translation>这是一个 ZIP 压缩包。请先解压，再选择其中的 JSON 文件：ChatGPT 的 conversations.json，Cherry Studio 的 data.json。</translation>
    </message>
    <message>
        <source>There is no chat in this file. It may be an export of ChatGPT (conversations.json), Open WebUI, Cherry Studio (data.json), LM Studio, or lines of JSON with &quot;messages&quot; each.</source>
        <translation>此文件中没有对话。它可以是 ChatGPT（conversations.json）、Open WebUI、Cherry Studio（data.json）、LM Studio 的导出文件，或每行含有 &quot;messages&quot; 的 JSON。</translation>
    </message>
    <message>
        <source>pictures and files</source>
        <translation>图片和文件</translation>
    </message>
    <message>
        <source>Imported chat</source>
        <translation>导入的对话</translation>
    </message>
    <message>
        <source>messages of tools and systems</source>
        <translation>工具和系统消息</translation>
    </message>
    <message>
        <source>empty chats</source>
        <translation>空对话</translation>
    </message>
</context>
<context>
    <name>ChatReader</name>
    <message>
        <source>The gateway answered with success, but sent nothing.</source>
        <translation>网关返回了成功，但没有发送任何内容。</translation>
    </message>
    <message>
        <source>The answer ended with the reason “%1”.</source>
        <translation>回答以原因“%1”结束。</translation>
    </message>
    <message>
        <source>The gateway sent an answer of more than 64 MB. Bellwether stopped reading it there.</source>
        <translation>网关发送了一个超过 64 MB 的回答。Bellwether 在那里停止读取。</translation>
    </message>
    <message>
        <source>The gateway answered with success, but sent nothing of an answer. It sent: %1</source>
        <translation>网关返回了成功，但没有发送任何回答内容。它发送的是：%1</translation>
    </message>
</context>
<context>
    <name>ChatRequestJson</name>
    <message>
        <source>The request is not a JSON object: %1.</source>
        <translation>请求不是 JSON 对象：%1。</translation>
    </message>
    <message>
        <source>The request has no list of messages, so it is not a chat request.</source>
        <translation>请求没有消息列表，因此不是对话请求。</translation>
    </message>
</context>
<context>
    <name>CheckVerdict</name>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>首字节</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>key verified · %1</source>
        <translation>密钥已验证 · %1</translation>
    </message>
    <message>
        <source>reachable · %1</source>
        <translation>可以连接 · %1</translation>
    </message>
    <message>
        <source>The gateway answered and accepts the key.</source>
        <translation>网关已响应并接受该密钥。</translation>
    </message>
    <message>
        <source>The gateway answered and asks for no key.</source>
        <translation>网关已响应，且不要求密钥。</translation>
    </message>
    <message>
        <source>It went over a connection that was open already: no DNS, TCP or TLS.</source>
        <translation>使用了已打开的连接：没有 DNS、TCP 或 TLS。</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未验证</translation>
    </message>
    <message>
        <source>The gateway answered, but did not say whether the key is good.</source>
        <translation>网关已响应，但没有说明密钥是否有效。</translation>
    </message>
    <message>
        <source>Some gateways list their models to everyone. Name a default model, then check again: one token of it tells.</source>
        <translation>有些网关向所有人列出模型。请指定一个默认模型，然后再检查一次：用它的一个 token 就能知道。</translation>
    </message>
</context>
<context>
    <name>ClientHealth</name>
    <message>
        <source>The client&apos;s event loops were up to %1 ms late (p99), which is more than 5 % of the median of %2 ms: use more workers, or another machine.</source>
        <translation>客户端的事件循环最多延迟 %1 毫秒（p99），超过中位数 %2 毫秒的 5 %：请使用更多工作线程，或换一台机器。</translation>
    </message>
    <message>
        <source>Requests went out up to %1 ms after they were planned (p99): this machine is too busy for the rate.</source>
        <translation>请求最多比计划晚 %1 毫秒发出（p99）：这台机器太忙，达不到该速率。</translation>
    </message>
    <message>
        <source>A worker used %1 % of a core: use more workers, or a lower rate.</source>
        <translation>一个工作线程用了一个核心的 %1 %：请使用更多工作线程，或降低速率。</translation>
    </message>
    <message>
        <source>The gateway completed %1 of the %2 requests a second that were offered; this client was well.</source>
        <translation>每秒提供 %2 个请求，网关完成了 %1 个；此客户端状况良好。</translation>
    </message>
    <message>
        <source>A worker used %1 % of a core: in a closed loop the rate is as much the client&apos;s limit as the gateway&apos;s.</source>
        <translation>一个工作线程用了一个核心的 %1 %：在闭环中，速率既受网关限制，也受客户端限制。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Add a demo gateway that runs inside the program and costs nothing.</source>
        <translation>添加一个在程序内运行、不产生费用的演示网关。</translation>
    </message>
    <message>
        <source>Use every screen once, save a picture of each in DIR, print what was measured, and end.</source>
        <translation>把每个界面都用一遍，将各界面的图片保存到 DIR，打印测量结果，然后结束。</translation>
    </message>
    <message>
        <source>Keep all data in the folder of the program.</source>
        <translation>把所有数据保存在程序所在的文件夹。</translation>
    </message>
    <message>
        <source>Keep all data in DIR.</source>
        <translation>把所有数据保存在 DIR。</translation>
    </message>
    <message>
        <source>Open with the screen NAME: %1.</source>
        <translation>打开时显示界面 NAME：%1。</translation>
    </message>
    <message>
        <source>Open with a new chat.</source>
        <translation>打开时新建对话。</translation>
    </message>
    <message>
        <source>Open with the form of a load test.</source>
        <translation>打开时显示负载测试表单。</translation>
    </message>
    <message>
        <source>See whether window, chat, database, keychain and TLS work here, print it as JSON, and end.</source>
        <translation>检查窗口、对话、数据库、密钥链和 TLS 在此处能否工作，以 JSON 输出后结束。</translation>
    </message>
    <message>
        <source>Write what --smoke-test found to FILE, and a picture of the window beside it.</source>
        <translation>将 --smoke-test 的结果写入 FILE，并在旁边保存一张窗口图片。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Choose one of --portable and --data-dir.</source>
        <translation>--portable 和 --data-dir 只能选择一个。</translation>
    </message>
    <message>
        <source>Have --smoke-test shake hands with HOST:PORT, which shows the test&apos;s own certificate, not with a server of its own.</source>
        <translation>让 --smoke-test 与 HOST:PORT（使用测试自带证书的服务器）进行 TLS 握手，而不是与它自己的服务器握手。</translation>
    </message>
    <message>
        <source>--%1 needs --smoke-test.</source>
        <translation>--%1 需要与 --smoke-test 一起使用。</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 需要一个值。</translation>
    </message>
    <message>
        <source>Playground, stress test and monitor for AI gateways.</source>
        <translation>AI 网关的试验场、压力测试和监控。</translation>
    </message>
    <message>
        <source>Files or bellwether: links to open.</source>
        <translation>要打开的文件或 bellwether: 链接。</translation>
    </message>
    <message>
        <source>bellwether: %1
See bellwether --help.</source>
        <translation>bellwether：%1
请参阅 bellwether --help。</translation>
    </message>
    <message>
        <source>With the NAME render: have the chat draw much text, print each budget with what was measured, and end; exit code 1 if one was missed.</source>
        <translation>NAME 为 render 时：让对话绘制大量文本，打印各项预算及测得的数值，然后结束；有一项未达到则退出码为 1。</translation>
    </message>
    <message>
        <source>--selftest knows “render”, not “%1”.</source>
        <translation>--selftest 只支持“render”，不支持“%1”。</translation>
    </message>
    <message>
        <source>There is no screen “%1”. Choose one of these: %2.</source>
        <translation>没有界面“%1”。请选择其中之一：%2。</translation>
    </message>
</context>
<context>
    <name>CostLines</name>
    <message>
        <source>× $%1 a million</source>
        <translation>× 每百万 $%1</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Input, cached by the provider</source>
        <translation>输入，由提供商缓存</translation>
    </message>
    <message>
        <source>Input, written to its cache</source>
        <translation>输入，写入其缓存</translation>
    </message>
    <message>
        <source>Output, worked out from the total</source>
        <translation>输出，由总数推算</translation>
    </message>
    <message>
        <source>Output, reasoning included</source>
        <translation>输出，含推理</translation>
    </message>
    <message>
        <source>Fee for the request</source>
        <translation>单次请求费用</translation>
    </message>
    <message>
        <source>Cost, estimated</source>
        <translation>成本（估计）</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>No price is known for this model. Add it to the prices of the gateway.</source>
        <translation>此模型的价格未知。请把它添加到网关的价格中。</translation>
    </message>
    <message>
        <source>At the maker&apos;s list price</source>
        <translation>按厂商标价</translation>
    </message>
    <message>
        <source>The provider itself says</source>
        <translation>提供商自己报告</translation>
    </message>
    <message>
        <source>Saved: it came from the cache</source>
        <translation>节省：来自缓存</translation>
    </message>
    <message>
        <source>An attempt was sent and ended without usage: the provider may bill it, too.</source>
        <translation>有一次尝试已发出，但结束时没有用量：提供商可能也会收费。</translation>
    </message>
    <message>
        <source>Counted when it was sent</source>
        <translation>发送时已计入</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>it has neither a prompt nor messages nor a conversation.</source>
        <translation>既没有提示词，也没有消息或对话。</translation>
    </message>
    <message>
        <source>it is not JSON: %1.</source>
        <translation>不是 JSON：%1。</translation>
    </message>
    <message>
        <source>Line %1 of the prompts cannot be used: %2</source>
        <translation>提示词的第 %1 行无法使用：%2</translation>
    </message>
    <message>
        <source>The file of prompts is empty.</source>
        <translation>提示词文件是空的。</translation>
    </message>
    <message>
        <source>The file of prompts %1 cannot be read: %2.</source>
        <translation>无法读取提示词文件 %1：%2。</translation>
    </message>
</context>
<context>
    <name>Diagnose</name>
    <message>
        <source>Nothing wrong was found: the gateway answers, and its connections are kept.</source>
        <translation>没有发现问题：网关有响应，连接得到保持。</translation>
    </message>
    <message>
        <source>The way to the gateway is open. Whether it answers well was not tried.</source>
        <translation>通往网关的路是通的。它的响应是否良好没有测试。</translation>
    </message>
    <message>
        <source>one request</source>
        <translation>一个请求</translation>
    </message>
    <message>
        <source>one token</source>
        <translation>一个 token</translation>
    </message>
    <message>
        <source>cold, one after the other</source>
        <translation>冷连接，逐个</translation>
    </message>
    <message>
        <source>warm, one after the other</source>
        <translation>热连接，逐个</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>同时 %1 个</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>done, %1 requests, $%2</source>
        <translation>完成，%1 个请求，$%2</translation>
    </message>
    <message>
        <source>done, %1 requests</source>
        <translation>完成，%1 个请求</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>连接池</translation>
    </message>
    <message>
        <source>handshake</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>1st token</source>
        <translation>首 token</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Diagnosis of %1 (%2), %3</source>
        <translation>%1（%2）的诊断，%3</translation>
    </message>
    <message>
        <source>Pasted: %1</source>
        <translation>粘贴的内容：%1</translation>
    </message>
    <message>
        <source>The pasted line says the same.</source>
        <translation>粘贴的那一行说的是同一件事。</translation>
    </message>
    <message>
        <source>The pasted line points here: %1.</source>
        <translation>粘贴的那一行指向这里：%1。</translation>
    </message>
    <message>
        <source>It did not happen while this was measured.</source>
        <translation>测量期间没有发生。</translation>
    </message>
    <message>
        <source>Run this again while the fault is there.</source>
        <translation>请在故障出现时再运行一次。</translation>
    </message>
    <message>
        <source>Ask the provider, or try another model, region or endpoint; with a backup endpoint in the profile, requests move there by themselves.</source>
        <translation>请询问提供商，或换一个模型、区域或端点；如果配置中有备用端点，请求会自动转移过去。</translation>
    </message>
    <message>
        <source>The provider takes long before its first token.</source>
        <translation>提供商在首 token 之前耗时很长。</translation>
    </message>
    <message>
        <source>From the request to the first token it took %1, with nothing else running.</source>
        <translation>在没有其他任务运行时，从请求到首 token 用了 %1。</translation>
    </message>
    <message>
        <source>The connection itself is not the reason: that time is counted after the request was sent.</source>
        <translation>连接本身不是原因：该时间从请求发出后开始计算。</translation>
    </message>
    <message>
        <source>The provider writes slowly.</source>
        <translation>提供商输出很慢。</translation>
    </message>
    <message>
        <source>%1 tokens a second, one request at a time.</source>
        <translation>每秒 %1 个 token，一次一个请求。</translation>
    </message>
    <message>
        <source>The provider gets slower the more requests run at once.</source>
        <translation>同时运行的请求越多，提供商越慢。</translation>
    </message>
    <message>
        <source>To the first token: %1 alone, %2 with %3 at once, counted after the request was sent.</source>
        <translation>到首 token：单独时 %1，同时 %3 个时 %2，均从请求发出后计算。</translation>
    </message>
    <message>
        <source>Send fewer at once, or spread them over more endpoints; ask the provider how many at once your plan allows.</source>
        <translation>请减少同时发送的请求，或分散到更多端点；询问提供商您的套餐允许多少并发。</translation>
    </message>
    <message>
        <source>%1 events of the stream came in %2 bursts.</source>
        <translation>流的 %1 个事件分 %2 批到达。</translation>
    </message>
    <message>
        <source>The first token of a long answer came after %1, of a one-token answer after %2.</source>
        <translation>长回答的首 token 在 %1 后到达，只有一个 token 的回答在 %2 后到达。</translation>
    </message>
    <message>
        <source>On the way: %1.</source>
        <translation>途中：%1。</translation>
    </message>
    <message>
        <source>Something on the way holds the stream back and lets it go in bursts.</source>
        <translation>途中有某个环节扣住了流，再成批放出。</translation>
    </message>
    <message>
        <source>Switch buffering off where the stream passes (nginx: proxy_buffering off or the header X-Accel-Buffering: no, and no gzip for text/event-stream).</source>
        <translation>请在流经过的地方关闭缓冲（nginx：proxy_buffering off，或响应头 X-Accel-Buffering: no，并且不对 text/event-stream 使用 gzip）。</translation>
    </message>
    <message>
        <source>This computer is too busy to measure well.</source>
        <translation>这台计算机太忙，无法准确测量。</translation>
    </message>
    <message>
        <source>Its own event loop was up to %1 late.</source>
        <translation>它自己的事件循环最多延迟了 %1。</translation>
    </message>
    <message>
        <source>Close what uses the processor, or measure from another machine; the times above contain its delay.</source>
        <translation>请关闭占用处理器的程序，或在另一台机器上测量；上面的时间包含了它造成的延迟。</translation>
    </message>
    <message>
        <source>The name of the gateway could not be found.</source>
        <translation>找不到网关的名称。</translation>
    </message>
    <message>
        <source>In the system&apos;s words: %1.</source>
        <translation>系统的原话：%1。</translation>
    </message>
    <message>
        <source>Check the host name in the base URL, then the DNS settings of this computer.</source>
        <translation>请检查基础 URL 中的主机名，再检查这台计算机的 DNS 设置。</translation>
    </message>
    <message>
        <source>The name server answers slowly.</source>
        <translation>域名服务器响应很慢。</translation>
    </message>
    <message>
        <source>Finding the address took %1, and %2 when asked again.</source>
        <translation>查找地址用了 %1，再次查询用了 %2。</translation>
    </message>
    <message>
        <source>Use a nearer name server, or one that keeps answers on this machine (systemd-resolved, dnsmasq). Until then keep connections open for longer: only new ones pay for this.</source>
        <translation>请使用更近的域名服务器，或能在本机保留结果的服务（systemd-resolved、dnsmasq）。在此之前请让连接保持得更久：只有新连接才付出这个代价。</translation>
    </message>
    <message>
        <source>%1 of %2 requests that could have used a kept connection had to open one.</source>
        <translation>%2 个本可使用已保持连接的请求中，有 %1 个不得不新建连接。</translation>
    </message>
    <message>
        <source>A new connection costs %1 each time.</source>
        <translation>每次新建连接耗时 %1。</translation>
    </message>
    <message>
        <source>This gateway&apos;s settings forbid keeping connections.</source>
        <translation>此网关的设置禁止保持连接。</translation>
    </message>
    <message>
        <source>The gateway, or a proxy before it, closes every connection after one request.</source>
        <translation>网关或其前面的代理在每个请求后都关闭连接。</translation>
    </message>
    <message>
        <source>Set the limits of connections and requests per connection back to their defaults.</source>
        <translation>请把连接数和每连接请求数的限制恢复为默认值。</translation>
    </message>
    <message>
        <source>Switch keep-alive on at the gateway or its proxy (nginx: keepalive_timeout, keepalive_requests, HTTP/1.1 to the upstream); a header that the client sends does not do it.</source>
        <translation>请在网关或其代理上启用 keep-alive（nginx：keepalive_timeout、keepalive_requests、到上游使用 HTTP/1.1）；客户端发送的请求头起不到作用。</translation>
    </message>
    <message>
        <source>Opening a connection takes long.</source>
        <translation>建立连接耗时很长。</translation>
    </message>
    <message>
        <source>TCP and TLS take %1 of the %2 of a request over a new connection.</source>
        <translation>在新连接上的请求共用 %2，其中 TCP 和 TLS 占 %1。</translation>
    </message>
    <message>
        <source>Keep connections open and warm them up before the load comes; a gateway that is nearer shortens every handshake.</source>
        <translation>请保持连接打开，并在负载到来前预热；更近的网关可以缩短每次握手。</translation>
    </message>
    <message>
        <source>Requests wait for a free connection.</source>
        <translation>请求在等待空闲连接。</translation>
    </message>
    <message>
        <source>With %1 at once they waited %2 of %3 for one of %4 connections.</source>
        <translation>同时 %1 个请求时，为等待 %4 条连接中的一条，它们在 %3 中等了 %2。</translation>
    </message>
    <message>
        <source>Allow at least as many connections for this gateway as requests run at once, or send fewer at once.</source>
        <translation>请让此网关的连接数至少等于同时运行的请求数，或减少同时发送的请求。</translation>
    </message>
    <message>
        <source>In its own words: %1</source>
        <translation>它的原话：%1</translation>
    </message>
    <message>
        <source>It asked to wait %1.</source>
        <translation>它要求等待 %1。</translation>
    </message>
    <message>
        <source>%1: it failed (%2).</source>
        <translation>%1：失败（%2）。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 requests failed (%4).</source>
        <translation>%1：%3 个请求中有 %2 个失败（%4）。</translation>
    </message>
    <message>
        <source>GET /models</source>
        <translation>GET /models</translation>
    </message>
    <message>
        <source>A single chat</source>
        <translation>单次对话</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>逐个发送</translation>
    </message>
    <message>
        <source>The way to the gateway</source>
        <translation>通往网关的路</translation>
    </message>
    <message>
        <source>One cheap request</source>
        <translation>一个便宜的请求</translation>
    </message>
    <message>
        <source>Cold against warm connections</source>
        <translation>冷连接与热连接对比</translation>
    </message>
    <message>
        <source>A small ramp</source>
        <translation>小幅加压</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>%1 requests, about %2 tokens in and at most %3 out</source>
        <translation>%1 个请求，输入约 %2 个 token，输出最多 %3 个</translation>
    </message>
    <message>
        <source>%1: at most $%2</source>
        <translation>%1：最多 $%2</translation>
    </message>
    <message>
        <source>%1; the price of this model is unknown</source>
        <translation>%1；此模型的价格未知</translation>
    </message>
    <message>
        <source>Too few connections</source>
        <translation>连接太少</translation>
    </message>
    <message>
        <source>Connections are not kept</source>
        <translation>连接没有保持</translation>
    </message>
    <message>
        <source>New connections are slow</source>
        <translation>新建连接慢</translation>
    </message>
    <message>
        <source>The certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>The name server</source>
        <translation>域名服务器</translation>
    </message>
    <message>
        <source>The proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>A proxy buffers the stream</source>
        <translation>代理缓冲了流</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>The rate limit</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <source>The quota</source>
        <translation>配额</translation>
    </message>
    <message>
        <source>The provider is slow</source>
        <translation>提供商慢</translation>
    </message>
    <message>
        <source>The provider is down</source>
        <translation>提供商停止服务</translation>
    </message>
    <message>
        <source>The request or the address</source>
        <translation>请求或地址</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台计算机</translation>
    </message>
</context>
<context>
    <name>Distribution</name>
    <message>
        <source>a number or a distribution such as {&quot;dist&quot;: &quot;constant&quot;, &quot;value&quot;: 20}</source>
        <translation>数字，或形如 {&quot;dist&quot;: &quot;constant&quot;, &quot;value&quot;: 20} 的分布</translation>
    </message>
    <message>
        <source>at least min</source>
        <translation>不小于 min 的值</translation>
    </message>
</context>
<context>
    <name>DoctorLines</name>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, named by this system&apos;s settings</source>
        <translation>%1，来自系统设置</translation>
    </message>
    <message>
        <source>%1, as set for this gateway</source>
        <translation>%1，为此网关设置</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1 is an address</source>
        <translation>%1 是一个地址</translation>
    </message>
    <message>
        <source>%1 is %2; asked again: %3</source>
        <translation>%1 是 %2；再次查询：%3</translation>
    </message>
    <message>
        <source>TCP %1</source>
        <translation>TCP %1</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>would speak HTTP/2</source>
        <translation>可使用 HTTP/2</translation>
    </message>
    <message>
        <source>speaks HTTP/1.1</source>
        <translation>使用 HTTP/1.1</translation>
    </message>
    <message>
        <source>%1, signed by %2, valid until %3</source>
        <translation>%1，由 %2 签发，有效期至 %3</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签发者</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>%1 over %2, first byte after %3</source>
        <translation>%1，通过 %2，首字节在 %3 后</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>not seen: behind a proxy or HTTP/2 the connection is not ours</source>
        <translation>不可见：在代理或 HTTP/2 之后，连接不属于我们</translation>
    </message>
    <message>
        <source>the second request went over the first one&apos;s connection</source>
        <translation>第二个请求使用了第一个请求的连接</translation>
    </message>
    <message>
        <source>switched off in this gateway&apos;s settings</source>
        <translation>已在此网关的设置中关闭</translation>
    </message>
    <message>
        <source>the server closed the connection after one request</source>
        <translation>服务器在一个请求后关闭了连接</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>%1 events came in %2 bursts, the first %3 late: something holds the stream back</source>
        <translation>%1 个事件分 %2 批到达，第一批晚了 %3：途中有环节扣住了流</translation>
    </message>
    <message>
        <source>%1 events came one by one</source>
        <translation>%1 个事件逐个到达</translation>
    </message>
    <message>
        <source>%1 events came in %2 bursts, but the first in time</source>
        <translation>%1 个事件分 %2 批到达，但第一批准时</translation>
    </message>
    <message>
        <source>%1 events, too few to judge</source>
        <translation>%1 个事件，太少，无法判断</translation>
    </message>
    <message>
        <source>First request</source>
        <translation>第一个请求</translation>
    </message>
    <message>
        <source>Second request</source>
        <translation>第二个请求</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>途中</translation>
    </message>
</context>
<context>
    <name>Embeddings</name>
    <message>
        <source>The gateway&apos;s embeddings could not be read. The answer begins: %1</source>
        <translation>无法读取网关的 embeddings。回答的开头是：%1</translation>
    </message>
    <message>
        <source>The request has no texts as its input, so it is no request for embeddings that can be read.</source>
        <translation>请求的 input 中没有文本，因此不是可读取的嵌入请求。</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>HolySheep&apos;s endpoints are switched off by HOLYSHEEP_ENABLED in the environment.</source>
        <translation>HolySheep 的端点已被环境变量 HOLYSHEEP_ENABLED 关闭。</translation>
    </message>
</context>
<context>
    <name>EventStreamParser</name>
    <message>
        <source>The gateway sent one event of more than 64 MB. Bellwether stopped reading the answer there.</source>
        <translation>网关发送了一个超过 64 MB 的事件。Bellwether 在那里停止读取回答。</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>The request succeeded.</source>
        <translation>请求成功。</translation>
    </message>
    <message>
        <source>The gateway answered completely.</source>
        <translation>网关给出了完整的回答。</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>无需任何操作。</translation>
    </message>
    <message>
        <source>This computer could not reach the network.</source>
        <translation>这台计算机无法连接网络。</translation>
    </message>
    <message>
        <source>Usually Wi-Fi, a cable or a VPN is down, or there is no route to the gateway.</source>
        <translation>通常是 Wi-Fi、网线或 VPN 断了，或者没有通往网关的路由。</translation>
    </message>
    <message>
        <source>Check the network connection and any VPN, then try again.</source>
        <translation>请检查网络连接和所用的 VPN，然后重试。</translation>
    </message>
    <message>
        <source>The name of the gateway could not be found.</source>
        <translation>找不到网关的名称。</translation>
    </message>
    <message>
        <source>Usually the base URL is misspelled, or the DNS server does not answer.</source>
        <translation>通常是基础 URL 写错了，或者 DNS 服务器没有响应。</translation>
    </message>
    <message>
        <source>Check the host name in the base URL, then the DNS settings of this computer.</source>
        <translation>请检查基础 URL 中的主机名，再检查这台计算机的 DNS 设置。</translation>
    </message>
    <message>
        <source>The gateway refused the connection.</source>
        <translation>网关拒绝了连接。</translation>
    </message>
    <message>
        <source>Usually nothing listens on this host and port: the server is down or restarting, or the port is wrong.</source>
        <translation>通常是此主机和端口上没有程序在监听：服务器已停止或正在重启，或者端口有误。</translation>
    </message>
    <message>
        <source>Check the port in the base URL and that the gateway is running.</source>
        <translation>请检查基础 URL 中的端口，并确认网关正在运行。</translation>
    </message>
    <message>
        <source>No connection to the gateway came about.</source>
        <translation>无法与网关建立连接。</translation>
    </message>
    <message>
        <source>Usually the host is down, the port is wrong, or a firewall or proxy stands in between.</source>
        <translation>通常是主机已停止、端口有误，或者中间有防火墙或代理。</translation>
    </message>
    <message>
        <source>Check the base URL, the proxy setting and the firewall, and that the gateway is running.</source>
        <translation>请检查基础 URL、代理设置和防火墙，并确认网关正在运行。</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate has expired.</source>
        <translation>网关的证书已过期。</translation>
    </message>
    <message>
        <source>Usually its owner forgot to renew it; seldom the clock of this computer is wrong.</source>
        <translation>通常是其所有者忘了续期；偶尔是这台计算机的时钟不对。</translation>
    </message>
    <message>
        <source>Check the date of this computer; if it is right, tell whoever runs the gateway, and use another endpoint until then.</source>
        <translation>请检查这台计算机的日期；如果正确，请告知网关的运营者，在此期间使用其他端点。</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is not valid yet.</source>
        <translation>网关的证书尚未生效。</translation>
    </message>
    <message>
        <source>Usually the clock of this computer is behind.</source>
        <translation>通常是这台计算机的时钟慢了。</translation>
    </message>
    <message>
        <source>Set the date and time of this computer.</source>
        <translation>请校准这台计算机的日期和时间。</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate was issued for another host.</source>
        <translation>网关的证书是为其他主机签发的。</translation>
    </message>
    <message>
        <source>Usually the base URL names an alias or an address that the certificate does not, or a portal answers in its place.</source>
        <translation>通常是基础 URL 使用了证书中没有的别名或地址，或者有登录门户代为应答。</translation>
    </message>
    <message>
        <source>Use the host name that the certificate is issued for; the connection doctor shows it.</source>
        <translation>请使用证书签发给的主机名；连接诊断中会显示它。</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is signed by nobody this computer trusts.</source>
        <translation>网关证书的签发者不受这台计算机信任。</translation>
    </message>
    <message>
        <source>Usually it is self-signed, or a company proxy signs all traffic anew.</source>
        <translation>通常是自签名证书，或者公司代理对所有流量重新签名。</translation>
    </message>
    <message>
        <source>Add the certificate authority to this gateway if you trust it; the connection doctor shows who signed.</source>
        <translation>如果您信任该证书颁发机构，请将其添加到此网关；连接诊断中会显示签发者。</translation>
    </message>
    <message>
        <source>The gateway&apos;s public key is not the pinned one.</source>
        <translation>网关的公钥不是固定的那个。</translation>
    </message>
    <message>
        <source>Usually the gateway changed its key; it can also be somebody in between.</source>
        <translation>通常是网关更换了密钥；也可能是中间有人截取。</translation>
    </message>
    <message>
        <source>Ask whoever runs the gateway for its new key before you change the pin.</source>
        <translation>在更改固定的公钥之前，请先向网关的运营者确认新公钥。</translation>
    </message>
    <message>
        <source>The extra certificate authority of this gateway cannot be read.</source>
        <translation>无法读取此网关的额外证书颁发机构。</translation>
    </message>
    <message>
        <source>Usually only a part of its PEM text was pasted or imported.</source>
        <translation>通常是只粘贴或导入了其 PEM 文本的一部分。</translation>
    </message>
    <message>
        <source>Paste the whole certificate into the gateway&apos;s network settings, or leave that field empty.</source>
        <translation>请在网关的网络设置中粘贴完整的证书，或将该字段留空。</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate was not accepted.</source>
        <translation>网关的证书未被接受。</translation>
    </message>
    <message>
        <source>Usually it is self-signed, has expired, or was issued for another host name; a company proxy can cause this too.</source>
        <translation>通常是证书为自签名、已过期，或签发给了其他主机名；公司代理也可能造成这种情况。</translation>
    </message>
    <message>
        <source>Add the certificate authority to this gateway if you trust it, or check the date of this computer and the host name.</source>
        <translation>如果您信任该证书颁发机构，请将其添加到此网关，或检查这台计算机的日期和主机名。</translation>
    </message>
    <message>
        <source>The encrypted connection could not be set up.</source>
        <translation>无法建立加密连接。</translation>
    </message>
    <message>
        <source>Usually the port speaks plain HTTP, or the two sides have no TLS version in common.</source>
        <translation>通常是该端口使用未加密的 HTTP，或者双方没有共同支持的 TLS 版本。</translation>
    </message>
    <message>
        <source>Check whether the base URL should begin with http:// or https://, and the port.</source>
        <translation>请检查基础 URL 应以 http:// 还是 https:// 开头，并检查端口。</translation>
    </message>
    <message>
        <source>No connection of the pool came free in time.</source>
        <translation>连接池中没有及时空出连接。</translation>
    </message>
    <message>
        <source>All allowed connections were busy: too many requests run at once, or answers take too long.</source>
        <translation>所有允许的连接都在使用中：同时运行的请求太多，或者回答耗时太长。</translation>
    </message>
    <message>
        <source>Allow more connections for this gateway, or send fewer requests at once.</source>
        <translation>请为此网关允许更多连接，或减少同时发送的请求。</translation>
    </message>
    <message>
        <source>The request waited too long for its turn under the rate limit.</source>
        <translation>请求在速率限制下等待轮到自己的时间太长。</translation>
    </message>
    <message>
        <source>More requests or tokens were asked for than the limit of this key and model allows.</source>
        <translation>请求数或 token 数超过了此密钥和模型的限制。</translation>
    </message>
    <message>
        <source>Send more slowly, or raise the limit in the gateway&apos;s settings if your plan allows more.</source>
        <translation>请放慢发送速度；如果您的套餐允许，也可在网关设置中提高限制。</translation>
    </message>
    <message>
        <source>The gateway is switched off by the environment, so nothing was sent.</source>
        <translation>网关已被环境变量关闭，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>The variable HOLYSHEEP_ENABLED says no, and the gateway has no other endpoint.</source>
        <translation>变量 HOLYSHEEP_ENABLED 设为关闭，而网关没有其他端点。</translation>
    </message>
    <message>
        <source>Remove the variable and start Bellwether again, or add an endpoint of another provider to the gateway.</source>
        <translation>请移除该变量并重新启动 Bellwether，或给网关添加其他提供商的端点。</translation>
    </message>
    <message>
        <source>All endpoints of the gateway are switched off, so nothing was sent.</source>
        <translation>网关的所有端点都已关闭，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Somebody switched them off in the gateway&apos;s settings.</source>
        <translation>有人在网关的设置中关闭了它们。</translation>
    </message>
    <message>
        <source>Switch one of them on, or choose another gateway.</source>
        <translation>请启用其中一个端点，或选择其他网关。</translation>
    </message>
    <message>
        <source>The request was not sent because the gateway kept failing.</source>
        <translation>请求没有发送，因为网关接连失败。</translation>
    </message>
    <message>
        <source>The circuit breaker is open: several requests in a row failed, so the endpoint is left alone for a while.</source>
        <translation>熔断器已断开：接连有多个请求失败，因此暂时不请求该端点。</translation>
    </message>
    <message>
        <source>Wait until it is probed again, or see in the monitor why the last requests failed.</source>
        <translation>请等待它再次被探测，或在监控中查看最近的请求为何失败。</translation>
    </message>
    <message>
        <source>A kept connection turned out to be dead, and sending again failed too.</source>
        <translation>一条保持的连接已失效，重新发送也失败了。</translation>
    </message>
    <message>
        <source>Usually the gateway restarted, or closes idle connections sooner than it says.</source>
        <translation>通常是网关重启了，或者比其声明的时间更早关闭空闲连接。</translation>
    </message>
    <message>
        <source>Try again; if it happens often, lower the idle time of connections to this gateway.</source>
        <translation>请重试；如果经常发生，请缩短到此网关的空闲连接的保持时间。</translation>
    </message>
    <message>
        <source>The gateway closed the connection without an answer.</source>
        <translation>网关没有回答就关闭了连接。</translation>
    </message>
    <message>
        <source>Usually the server or a proxy in front of it crashed, restarted or dropped the request.</source>
        <translation>通常是服务器或其前面的代理崩溃、重启或丢弃了请求。</translation>
    </message>
    <message>
        <source>Try again; if it stays, look at the logs of the gateway or ask its provider.</source>
        <translation>请重试；如果仍然如此，请查看网关的日志或询问其提供商。</translation>
    </message>
    <message>
        <source>The request could not be sent in time.</source>
        <translation>请求未能及时发出。</translation>
    </message>
    <message>
        <source>Usually the upload is very slow, or the gateway stopped reading.</source>
        <translation>通常是上传很慢，或者网关停止了读取。</translation>
    </message>
    <message>
        <source>Check the network, make the request smaller, or raise the write timeout.</source>
        <translation>请检查网络、减小请求，或提高写入超时。</translation>
    </message>
    <message>
        <source>The gateway did not answer in time.</source>
        <translation>网关没有及时回答。</translation>
    </message>
    <message>
        <source>Usually the model is overloaded or the answer is long; the request may still be billed.</source>
        <translation>通常是模型过载或回答很长；该请求仍可能计费。</translation>
    </message>
    <message>
        <source>Raise the read timeout, use streaming, or ask for a shorter answer.</source>
        <translation>请提高读取超时、使用流式回答，或要求更短的回答。</translation>
    </message>
    <message>
        <source>The first token did not come in time.</source>
        <translation>首 token 没有及时到达。</translation>
    </message>
    <message>
        <source>Usually the request waits in the provider&apos;s queue, the prompt is very long, or the model reasons silently.</source>
        <translation>通常是请求在提供商处排队、提示词很长，或者模型在默默推理。</translation>
    </message>
    <message>
        <source>Raise the first-token timeout, or try another model or endpoint.</source>
        <translation>请提高首 token 超时，或换一个模型或端点。</translation>
    </message>
    <message>
        <source>The answer stopped coming in the middle.</source>
        <translation>回答中途停了下来。</translation>
    </message>
    <message>
        <source>Usually the provider stalled, or a proxy on the way holds the stream back.</source>
        <translation>通常是提供商停顿了，或者途中有代理扣住了流。</translation>
    </message>
    <message>
        <source>Keep the partial answer and ask to continue; raise the idle timeout if the model pauses for long.</source>
        <translation>请保留已收到的部分并要求继续；如果模型会长时间停顿，请提高空闲超时。</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation>回答完成之前连接断开了。</translation>
    </message>
    <message>
        <source>Usually a server or proxy restarted, or a proxy limits how long a response may take.</source>
        <translation>通常是服务器或代理重启了，或者代理限制了响应的时长。</translation>
    </message>
    <message>
        <source>Keep the partial answer and send again; check the read timeouts of proxies on the way.</source>
        <translation>请保留已收到的部分并重新发送；检查途中代理的读取超时。</translation>
    </message>
    <message>
        <source>The gateway reported an error in the middle of the answer.</source>
        <translation>网关在回答中途报告了错误。</translation>
    </message>
    <message>
        <source>Usually the provider behind the gateway failed while it was writing.</source>
        <translation>通常是网关背后的提供商在输出时出了故障。</translation>
    </message>
    <message>
        <source>Keep the partial answer and send again; the message of the gateway says more.</source>
        <translation>请保留已收到的部分并重新发送；网关的消息中有更多说明。</translation>
    </message>
    <message>
        <source>The gateway refused the request: too many tokens in a short time.</source>
        <translation>网关拒绝了请求：短时间内 token 太多。</translation>
    </message>
    <message>
        <source>The limit of tokens a minute of this key or model is used up.</source>
        <translation>此密钥或模型的每分钟 token 限额已用完。</translation>
    </message>
    <message>
        <source>Wait as long as the gateway asks, shorten prompts, or send fewer requests at once.</source>
        <translation>请按网关要求的时间等待、缩短提示词，或减少同时发送的请求。</translation>
    </message>
    <message>
        <source>The gateway refused the request: too many requests in a short time.</source>
        <translation>网关拒绝了请求：短时间内请求太多。</translation>
    </message>
    <message>
        <source>The rate limit of this key or model is used up.</source>
        <translation>此密钥或模型的速率限制已用完。</translation>
    </message>
    <message>
        <source>Wait as long as the gateway asks, or send fewer requests at once.</source>
        <translation>请按网关要求的时间等待，或减少同时发送的请求。</translation>
    </message>
    <message>
        <source>The account has no credit or quota left.</source>
        <translation>账户的余额或配额已用完。</translation>
    </message>
    <message>
        <source>The prepaid balance or the monthly limit is used up; waiting a minute does not help.</source>
        <translation>预付余额或每月上限已用完；等一分钟没有用。</translation>
    </message>
    <message>
        <source>Top up or raise the limit in the provider&apos;s console, or use another key.</source>
        <translation>请在提供商的控制台中充值或提高上限，或使用其他密钥。</translation>
    </message>
    <message>
        <source>A proxy in front of the gateway got no valid answer from it (502).</source>
        <translation>网关前面的代理没有从网关得到有效的回答（502）。</translation>
    </message>
    <message>
        <source>Usually the gateway is restarting or has crashed behind its load balancer.</source>
        <translation>通常是网关在其负载均衡器后面正在重启或已崩溃。</translation>
    </message>
    <message>
        <source>Try again in a moment; if it stays, ask the provider or look at the gateway&apos;s own logs.</source>
        <translation>请稍后重试；如果仍然如此，请询问提供商或查看网关自己的日志。</translation>
    </message>
    <message>
        <source>A proxy in front of the gateway waited in vain for it (504).</source>
        <translation>网关前面的代理没有等到网关的回答（504）。</translation>
    </message>
    <message>
        <source>Usually the model takes longer than the proxy is willing to wait.</source>
        <translation>通常是模型所需的时间超过了代理愿意等待的时间。</translation>
    </message>
    <message>
        <source>Use streaming, ask for a shorter answer, or raise the proxy&apos;s timeout.</source>
        <translation>请使用流式回答、要求更短的回答，或提高代理的超时。</translation>
    </message>
    <message>
        <source>The gateway is not available now (503).</source>
        <translation>网关目前不可用（503）。</translation>
    </message>
    <message>
        <source>Usually it is overloaded, restarting or under maintenance.</source>
        <translation>通常是它过载、正在重启或正在维护。</translation>
    </message>
    <message>
        <source>Try again in a moment, or use another model or endpoint.</source>
        <translation>请稍后重试，或使用其他模型或端点。</translation>
    </message>
    <message>
        <source>The gateway failed with an internal error (500).</source>
        <translation>网关发生内部错误（500）。</translation>
    </message>
    <message>
        <source>Usually a fault at the provider, seldom a request that it cannot digest.</source>
        <translation>通常是提供商的故障，偶尔是它无法处理的请求。</translation>
    </message>
    <message>
        <source>Try again; if only this request fails, simplify its parameters.</source>
        <translation>请重试；如果只有这个请求失败，请简化其参数。</translation>
    </message>
    <message>
        <source>The gateway is overloaded or failed for a moment.</source>
        <translation>网关过载或暂时失败。</translation>
    </message>
    <message>
        <source>Usually too many people use the model at once.</source>
        <translation>通常是同时使用该模型的人太多。</translation>
    </message>
    <message>
        <source>The key could not be read from the keychain, so nothing was sent.</source>
        <translation>无法从密钥链读取密钥，因此没有发送任何内容。</translation>
    </message>
    <message>
        <source>Usually the keychain is locked, or did not allow Bellwether to read the key.</source>
        <translation>通常是密钥链已锁定，或者没有允许 Bellwether 读取密钥。</translation>
    </message>
    <message>
        <source>Unlock the keychain and allow it, then try again; the gateway is not to blame.</source>
        <translation>请解锁密钥链并允许读取，然后重试；这不是网关的问题。</translation>
    </message>
    <message>
        <source>The key has expired (401).</source>
        <translation>密钥已过期（401）。</translation>
    </message>
    <message>
        <source>The provider gave it an end, or it was replaced by a newer one.</source>
        <translation>提供商给它设了有效期，或者它已被更新的密钥取代。</translation>
    </message>
    <message>
        <source>Make a new key in the provider&apos;s console and enter it for this gateway.</source>
        <translation>请在提供商的控制台中创建新密钥，并为此网关输入。</translation>
    </message>
    <message>
        <source>The gateway did not accept the key (401).</source>
        <translation>网关没有接受密钥（401）。</translation>
    </message>
    <message>
        <source>Usually the key is mistyped, expired or revoked, belongs to another provider, or is missing.</source>
        <translation>通常是密钥输错、已过期或已吊销，属于其他提供商，或者缺失。</translation>
    </message>
    <message>
        <source>Check the key of this gateway, or make a new one in the provider&apos;s console.</source>
        <translation>请检查此网关的密钥，或在提供商的控制台中创建新密钥。</translation>
    </message>
    <message>
        <source>The key is known, but may not do this (403).</source>
        <translation>密钥有效，但无权执行此操作（403）。</translation>
    </message>
    <message>
        <source>Usually the key or project has no access to this model, or the country or IP address is not allowed.</source>
        <translation>通常是该密钥或项目无权使用此模型，或者所在国家/地区或 IP 地址不被允许。</translation>
    </message>
    <message>
        <source>Check the permissions of the key in the provider&apos;s console, or choose another model.</source>
        <translation>请在提供商的控制台中检查密钥的权限，或选择其他模型。</translation>
    </message>
    <message>
        <source>The gateway did not accept the key.</source>
        <translation>网关没有接受密钥。</translation>
    </message>
    <message>
        <source>Usually the key is mistyped, expired or revoked, or belongs to another provider.</source>
        <translation>通常是密钥输错、已过期或已吊销，或者属于其他提供商。</translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation>对话对此模型来说太长。</translation>
    </message>
    <message>
        <source>The prompt and the wished answer together exceed the model&apos;s context window.</source>
        <translation>提示词与所需的回答合起来超出了模型的上下文窗口。</translation>
    </message>
    <message>
        <source>Shorten the conversation, ask for fewer tokens, or choose a model with a larger context.</source>
        <translation>请缩短对话、要求更少的 token，或选择上下文更大的模型。</translation>
    </message>
    <message>
        <source>The gateway does not know this model (404).</source>
        <translation>网关不认识此模型（404）。</translation>
    </message>
    <message>
        <source>Usually the model&apos;s name is misspelled, retired, or not open to this key.</source>
        <translation>通常是模型名称写错、已停用，或者不对此密钥开放。</translation>
    </message>
    <message>
        <source>Choose a model from the gateway&apos;s own list.</source>
        <translation>请从网关自己的列表中选择模型。</translation>
    </message>
    <message>
        <source>The gateway does not know this model.</source>
        <translation>网关不认识此模型。</translation>
    </message>
    <message>
        <source>Usually the model&apos;s name is misspelled, retired or not open to this key, or no endpoint has it in its list of models.</source>
        <translation>通常是模型名称写错、已停用或不对此密钥开放，或者没有端点的模型列表包含它。</translation>
    </message>
    <message>
        <source>Choose a model from the gateway&apos;s own list, or add it to the list of an endpoint that serves it.</source>
        <translation>请从网关自己的列表中选择模型，或把它添加到提供它的端点的列表中。</translation>
    </message>
    <message>
        <source>The gateway has nothing at this address (404).</source>
        <translation>网关在此地址没有任何内容（404）。</translation>
    </message>
    <message>
        <source>This address does not take such requests (405).</source>
        <translation>此地址不接受这类请求（405）。</translation>
    </message>
    <message>
        <source>Usually the base URL points to a web page instead of the API.</source>
        <translation>通常是基础 URL 指向了网页而不是 API。</translation>
    </message>
    <message>
        <source>Check the base URL of this gateway.</source>
        <translation>请检查此网关的基础 URL。</translation>
    </message>
    <message>
        <source>The request is too large (413).</source>
        <translation>请求太大（413）。</translation>
    </message>
    <message>
        <source>Usually an image or a long prompt exceeds what the gateway or a proxy in front of it accepts.</source>
        <translation>通常是图片或很长的提示词超过了网关或其前面的代理所能接受的大小。</translation>
    </message>
    <message>
        <source>Make the request smaller.</source>
        <translation>请减小请求。</translation>
    </message>
    <message>
        <source>The gateway refused the request as wrong.</source>
        <translation>网关认为请求有误而拒绝了它。</translation>
    </message>
    <message>
        <source>Usually a parameter is not known or not allowed for this model.</source>
        <translation>通常是某个参数未知，或不允许用于此模型。</translation>
    </message>
    <message>
        <source>Read the gateway&apos;s message, then change or remove the parameter it names.</source>
        <translation>请阅读网关的消息，然后修改或移除其中提到的参数。</translation>
    </message>
    <message>
        <source>The answer was held back by a content filter.</source>
        <translation>回答被内容过滤器拦下。</translation>
    </message>
    <message>
        <source>The prompt or the answer touched a rule of the provider.</source>
        <translation>提示词或回答触及了提供商的规则。</translation>
    </message>
    <message>
        <source>Rephrase the prompt, or adjust the filter in the provider&apos;s console if you may.</source>
        <translation>请改写提示词；如果您有权限，也可在提供商的控制台中调整过滤器。</translation>
    </message>
    <message>
        <source>The answer was cut short.</source>
        <translation>回答被截断了。</translation>
    </message>
    <message>
        <source>Usually a proxy on the way ended the stream, or cut an event in two.</source>
        <translation>通常是途中的代理结束了流，或把一个事件切成了两半。</translation>
    </message>
    <message>
        <source>Send it again; if it happens often, switch off buffering in the proxies on the way.</source>
        <translation>请重新发送；如果经常发生，请关闭途中代理的缓冲。</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer could not be understood.</source>
        <translation>无法理解网关的回答。</translation>
    </message>
    <message>
        <source>Usually the base URL points to a web page, a login portal or another kind of API, or the answer was empty.</source>
        <translation>通常是基础 URL 指向了网页、登录门户或其他类型的 API，或者回答是空的。</translation>
    </message>
    <message>
        <source>Check the base URL, and look at the raw answer in the inspector.</source>
        <translation>请检查基础 URL，并在检查器中查看原始响应。</translation>
    </message>
    <message>
        <source>The time for this request was over.</source>
        <translation>此请求的时间已用完。</translation>
    </message>
    <message>
        <source>All attempts and waits together took longer than the total timeout allows.</source>
        <translation>所有尝试和等待合计超过了总超时。</translation>
    </message>
    <message>
        <source>Raise the total timeout, or see in the attempts where the time went.</source>
        <translation>请提高总超时，或在各次尝试中查看时间用在了哪里。</translation>
    </message>
    <message>
        <source>The request was stopped by the spend limit.</source>
        <translation>请求因花费上限而停止。</translation>
    </message>
    <message>
        <source>The money set as a limit is used up.</source>
        <translation>设为上限的金额已用完。</translation>
    </message>
    <message>
        <source>Raise the spend limit if you want to go on.</source>
        <translation>如果要继续，请提高花费上限。</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>请求已取消。</translation>
    </message>
    <message>
        <source>You or the program stopped it before its end.</source>
        <translation>您或程序在它结束之前停止了它。</translation>
    </message>
    <message>
        <source>Send it again if you still want the answer.</source>
        <translation>如果仍需要回答，请重新发送。</translation>
    </message>
    <message>
        <source>Usually the base URL has a wrong path, or the model is unknown. Where a base URL names no version, /v1 is added to it, and not every gateway wants that.</source>
        <translation>通常是基础 URL 的路径有误，或模型未知。如果基础 URL 没有写版本，会自动加上 /v1，而并非每个网关都需要它。</translation>
    </message>
    <message>
        <source>Check the base URL, then the model's name. For a gateway without /v1, paste its whole address, with /chat/completions at its end.</source>
        <translation>请检查基础 URL，然后检查模型名称。对于没有 /v1 的网关，请粘贴其完整地址，以 /chat/completions 结尾。</translation>
    </message>
</context>
<context>
    <name>FileKind</name>
    <message>
        <source>%1 cannot be read: %2. Look whether it is still there and whether you may read it.</source>
        <translation>无法读取 %1：%2。请检查它是否还在，以及您是否有权读取。</translation>
    </message>
    <message>
        <source>%1 is larger than 512 MB. Split it and open its parts.</source>
        <translation>%1 大于 512 MB。请将其拆分后分别打开。</translation>
    </message>
    <message>
        <source>%1 is nothing that Bellwether opens: neither a run or a plan of a load test, nor exported chats, a gateway or a picture. If it should be one of them, it may be cut off; export it again.</source>
        <translation>Bellwether 无法打开 %1：它既不是负载测试的运行或计划，也不是导出的对话、网关或图片。如果它本应是其中之一，可能文件不完整；请重新导出。</translation>
    </message>
    <message>
        <source>%1 is a folder, a pipe or a device and not a file, so it was not opened. Choose a file.</source>
        <translation>%1 是文件夹、管道或设备，而不是文件，因此没有打开。请选择一个文件。</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day: d is its number, MMM the short name of the month, M the number of the month, yyyy the year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year: d is its number, MMM the short name of the month, M the number of the month</comment>
        <translation>M月d日</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <translation>
            <numerusform> 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GatewayDraft</name>
    <message>
        <source>Enter the base URL of the gateway, for example https://api.example.com/v1.</source>
        <translation>请输入网关的基础 URL，例如 https://api.example.com/v1。</translation>
    </message>
    <message>
        <source>Over http:// everyone on the way can read the key and the messages. Use https:// if the gateway has it.</source>
        <translation>使用 http:// 时，途中的任何人都能看到密钥和消息。如果网关支持，请使用 https://。</translation>
    </message>
    <message>
        <source>Give the gateway a name, so that you can tell it from others.</source>
        <translation>请给网关起一个名称，以便与其他网关区分。</translation>
    </message>
    <message>
        <source>Every endpoint is switched off, so no request can be sent.</source>
        <translation>所有端点都已关闭，因此无法发送请求。</translation>
    </message>
    <message>
        <source>Another OpenAI-compatible gateway</source>
        <translation>另一个兼容 OpenAI 的网关</translation>
    </message>
</context>
<context>
    <name>GatewayProfile</name>
    <message>
        <source>The gateway profile names no endpoint.</source>
        <translation>网关配置中没有端点。</translation>
    </message>
    <message>
        <source>This is not a web address. A base URL looks like https://api.example.com/v1.</source>
        <translation>这不是网址。基础 URL 形如 https://api.example.com/v1。</translation>
    </message>
    <message>
        <source>A gateway is reached by http:// or https://, not by “%1”.</source>
        <translation>网关通过 http:// 或 https:// 访问，而不是“%1”。</translation>
    </message>
    <message>
        <source>The address must not hold a user name or password. Put the key into the key field.</source>
        <translation>地址中不能含有用户名或密码。请把密钥填入密钥栏。</translation>
    </message>
    <message>
        <source>The address must not hold a key, for addresses are kept and exported as they stand. Put the key into the key field, and leave it out of the address.</source>
        <translation>地址中不能含有密钥，因为地址会原样保存和导出。请把密钥填入密钥栏，并从地址中删去。</translation>
    </message>
</context>
<context>
    <name>HelpFilters</name>
    <message>
        <source>Terms beside each other must all fit.</source>
        <translation>并列的条件必须全部满足。</translation>
    </message>
    <message>
        <source>One of the two is enough; “|” says the same. Parentheses keep together what belongs together.</source>
        <translation>满足其一即可；“|”含义相同。括号把相关的条件放在一起。</translation>
    </message>
    <message>
        <source>“-” or “not” before a term turns it round. “*” stands for any characters.</source>
        <translation>条件前加“-”或“not”表示相反。“*”代表任意字符。</translation>
    </message>
    <message>
        <source>One of several values, with commas between them.</source>
        <translation>多个值之一，用逗号分隔。</translation>
    </message>
    <message>
        <source>Numbers take &lt;, &lt;=, &gt; and &gt;=. Times are in milliseconds unless a unit stands behind them, as in 1.5s or 2m; counts may end in k or M.</source>
        <translation>数字可用 &lt;、&lt;=、&gt; 和 &gt;=。时间以毫秒为单位，除非后面写有单位，如 1.5s 或 2m；计数可以以 k 或 M 结尾。</translation>
    </message>
    <message>
        <source>Quotation marks hold several words together.</source>
        <translation>引号把多个词连在一起。</translation>
    </message>
    <message>
        <source>A word without a field is looked for in all names, and as a status or the beginning of an id.</source>
        <translation>没有字段的词会在所有名称中查找，也可作为状态码或 id 的开头。</translation>
    </message>
    <message>
        <source>Understood are: %1</source>
        <translation>可用的有：%1</translation>
    </message>
    <message>
        <source>Filter language</source>
        <translation>筛选语言</translation>
    </message>
    <message>
        <source>What can be typed into the filter above the log of requests. While you type, fields and their values are offered.</source>
        <translation>请求日志上方的筛选框中可以输入的内容。输入时会提示字段及其值。</translation>
    </message>
    <message>
        <source>What you type</source>
        <translation>输入内容</translation>
    </message>
    <message>
        <source>What it finds</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>HelpNumbers</name>
    <message>
        <source>TTFT, time to first token</source>
        <translation>TTFT，首 token 时间</translation>
    </message>
    <message>
        <source>From the wish to the first piece of the answer, whether text, thought or tool call. The wish is the press of Send in a chat, the free slot in a closed loop, the planned moment at a fixed rate; waiting and connecting are in it.</source>
        <translation>从想要发送到回答的第一部分，不论是文本、思考还是工具调用。想要发送的时刻在聊天中是按下发送键，在闭环中是有空位时，在固定速率下是计划的时刻；等待和连接都算在内。</translation>
    </message>
    <message>
        <source>vLLM, GuideLLM and AIPerf count from the sending of the request. Under load that hides the wait before it.</source>
        <translation>vLLM、GuideLLM 和 AIPerf 从请求发出时算起。负载高时，这会掩盖发送之前的等待。</translation>
    </message>
    <message>
        <source>TTFT, service</source>
        <translation>服务 TTFT</translation>
    </message>
    <message>
        <source>The same, from the last byte of the request being sent.</source>
        <translation>同上，但从请求的最后一个字节发出时算起。</translation>
    </message>
    <message>
        <source>What most tools call TTFT. Compare this one with theirs.</source>
        <translation>多数工具所说的 TTFT。请用这个数与它们比较。</translation>
    </message>
    <message>
        <source>TTFO, time to first output</source>
        <translation>TTFO，首个输出时间</translation>
    </message>
    <message>
        <source>From sending to the first piece that is no thought. Before it a reasoning model only thinks.</source>
        <translation>从发送到第一个不是思考的部分。在此之前推理模型只在思考。</translation>
    </message>
    <message>
        <source>AIPerf has it as “time to first output token”; others have no such number.</source>
        <translation>AIPerf 称为“time to first output token”；其他工具没有这个数。</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>From sending to the first byte of the response.</source>
        <translation>从发送到响应的第一个字节。</translation>
    </message>
    <message>
        <source>curl and browsers call it TTFB, but count connecting in.</source>
        <translation>curl 和浏览器称为 TTFB，但把连接时间也算在内。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>From the wish to the sending: late planning, our own rate limit, the pool, connecting; each is shown by itself.</source>
        <translation>从想要发送到真正发出：计划延迟、自己的限速、连接池、连接；每一项单独显示。</translation>
    </message>
    <message>
        <source>Rarely told. Tools that leave it out show the times of a calm gateway.</source>
        <translation>很少有工具给出。省略它的工具显示的是空闲网关的时间。</translation>
    </message>
    <message>
        <source>End to end</source>
        <translation>端到端</translation>
    </message>
    <message>
        <source>To the last piece of the answer: for the user from the wish, for the service from the sending.</source>
        <translation>到回答的最后一部分：对用户从想要发送算起，对服务从发出算起。</translation>
    </message>
    <message>
        <source>“E2EL” of vLLM and “request latency” of AIPerf and GuideLLM count from the sending.</source>
        <translation>vLLM 的“E2EL”以及 AIPerf、GuideLLM 的“request latency”从发出算起。</translation>
    </message>
    <message>
        <source>TPOT, time per output token</source>
        <translation>TPOT，每个输出 token 的时间</translation>
    </message>
    <message>
        <source>The time from first to last piece, over the tokens of the answer less one; one value a request, none for an answer of one token.</source>
        <translation>第一部分到最后一部分的时间，除以回答的 token 数减一；每个请求一个值，只有一个 token 的回答没有该值。</translation>
    </message>
    <message>
        <source>The same in vLLM. GuideLLM and llm-load-test count TTFT in; what AIPerf and GuideLLM call ITL is this number.</source>
        <translation>vLLM 相同。GuideLLM 和 llm-load-test 把 TTFT 也算进去；AIPerf 和 GuideLLM 所说的 ITL 就是这个数。</translation>
    </message>
    <message>
        <source>Chunk gap</source>
        <translation>数据块间隔</translation>
    </message>
    <message>
        <source>Every gap between two pieces, of all requests together. It is called ITL only where each piece is one token.</source>
        <translation>所有请求中每两部分之间的间隔，合在一起。只有每部分正好一个 token 时才称为 ITL。</translation>
    </message>
    <message>
        <source>vLLM calls these gaps ITL; AIPerf calls them inter chunk latency.</source>
        <translation>vLLM 把这些间隔称为 ITL；AIPerf 称为 inter chunk latency。</translation>
    </message>
    <message>
        <source>Longest stall</source>
        <translation>最长停顿</translation>
    </message>
    <message>
        <source>The longest gap of one answer: what a reader notices as a hang.</source>
        <translation>一个回答中最长的间隔：读者会感觉卡住。</translation>
    </message>
    <message>
        <source>Means and medians of gaps do not show it.</source>
        <translation>间隔的平均值和中位数看不出它。</translation>
    </message>
    <message>
        <source>Tokens of the answer</source>
        <translation>回答的 token</translation>
    </message>
    <message>
        <source>What the gateway says it counted, thoughts included; without that an estimate, marked “~” and summed apart.</source>
        <translation>网关报告的计数，包含思考；没有时为估算值，标“~”并单独合计。</translation>
    </message>
    <message>
        <source>Many tools count pieces or run a tokenizer of their own, which differs from what is billed.</source>
        <translation>许多工具数的是块数，或用自己的分词器，与计费数不同。</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>tok/s</translation>
    </message>
    <message>
        <source>For the user one over TPOT. For the system the tokens that came within the measured time, over that time.</source>
        <translation>对用户是 TPOT 的倒数。对系统是测量时间内到达的 token 数除以该时间。</translation>
    </message>
    <message>
        <source>“Output token throughput” of vLLM and AIPerf is that of the system, with the slow end of the run in it.</source>
        <translation>vLLM 和 AIPerf 的“output token throughput”是系统的数，并包含运行末尾变慢的部分。</translation>
    </message>
    <message>
        <source>Goodput, attainment</source>
        <translation>有效吞吐、达标率</translation>
    </message>
    <message>
        <source>Good is a request that ended well, was not cut short and kept every limit (--slo). Goodput is good ones a second; attainment is good ones of all attempted, so errors count against it.</source>
        <translation>好请求是正常结束、未被截断并满足所有限制（--slo）的请求。有效吞吐是每秒的好请求数；达标率是好请求占所有尝试的比例，因此错误会降低它。</translation>
    </message>
    <message>
        <source>vLLM and AIPerf mean the same by goodput; their shares usually leave failed requests out.</source>
        <translation>vLLM 和 AIPerf 的 goodput 含义相同；它们的比例通常不计失败的请求。</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>Failed of those attempted, by kind; also an answer that was cut off, an error within a stream and an empty answer.</source>
        <translation>失败占尝试的比例，按种类；也包括被切断的回答、流中的错误和空回答。</translation>
    </message>
    <message>
        <source>Most tools look at the HTTP status alone; a stream that broke off counts as good there.</source>
        <translation>多数工具只看 HTTP 状态；中断的流在那里也算成功。</translation>
    </message>
    <message>
        <source>Offered and achieved rate</source>
        <translation>计划速率与实际速率</translation>
    </message>
    <message>
        <source>Offered is what the plan wanted a second, achieved what was completed a second within the measured time. What was never sent is told and counts as not good.</source>
        <translation>计划速率是计划每秒要发的数量，实际速率是测量时间内每秒完成的数量。未能发出的会列出，并算作不达标。</translation>
    </message>
    <message>
        <source>Tools that wait for a free slot lower the rate silently as the gateway becomes slow (coordinated omission).</source>
        <translation>等待空位的工具会在网关变慢时悄悄降低速率（协同遗漏）。</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>并发数</translation>
    </message>
    <message>
        <source>Requests under way: the mean weighted by time, and the exact peak.</source>
        <translation>进行中的请求：按时间加权的平均值和精确峰值。</translation>
    </message>
    <message>
        <source>Elsewhere often the number that was asked for, not the one that was.</source>
        <translation>别处往往是设定的数，而不是实际的数。</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>百分位数</translation>
    </message>
    <message>
        <source>From a histogram of three exact digits that can be added up. A p99 of fewer than 662 requests is greyed, a p90 below 64, a p99.9 below 6,620: it could be chance.</source>
        <translation>来自精确到三位有效数字、可合并的直方图。少于 662 个请求的 p99 会变灰，p90 少于 64，p99.9 少于 6,620：可能只是偶然。</translation>
    </message>
    <message>
        <source>A mean of percentiles, as dashboards show it, is no percentile.</source>
        <translation>仪表板上常见的百分位数的平均值并不是百分位数。</translation>
    </message>
    <message>
        <source>Measured time</source>
        <translation>测量时间</translation>
    </message>
    <message>
        <source>Warm-up and cool-down are cut by when a request was sent; requests still under way at the end run to their end and lower no rate.</source>
        <translation>预热和收尾按请求发送的时刻剪去；结束时仍在进行的请求会跑完，不会拉低速率。</translation>
    </message>
    <message>
        <source>vLLM divides by all of the time, the slow end included.</source>
        <translation>vLLM 除以全部时间，包括末尾变慢的部分。</translation>
    </message>
    <message>
        <source>Trusted, or not</source>
        <translation>是否可信</translation>
    </message>
    <message>
        <source>Whether the client itself was the limit: lag of its event loops above 5 % of the median TTFT, a plan kept more than 1 ms late, or a processor above 90 %.</source>
        <translation>客户端自身是否成了瓶颈：事件循环延迟超过 TTFT 中位数的 5 %，计划延迟超过 1 ms，或处理器超过 90 %。</translation>
    </message>
    <message>
        <source>Rarely told at all. The self-check in this help measures it for this computer.</source>
        <translation>几乎没有工具给出。本帮助中的自检会为这台电脑测量它。</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>The provider's own figure where it gives one, else tokens by the price table. An unknown price is “—”, never nothing; a request that broke off may still be billed and is summed apart.</source>
        <translation>供应商给出费用时用其数字，否则按价格表计算 token。未知价格为“—”，绝不是零；中断的请求仍可能计费，单独合计。</translation>
    </message>
    <message>
        <source>Other load tests have no cost.</source>
        <translation>其他负载测试工具没有费用。</translation>
    </message>
    <message>
        <source>Saved by kept connections</source>
        <translation>保持连接节省的时间</translation>
    </message>
    <message>
        <source>Requests over a connection that was there, times the median handshake of this gateway.</source>
        <translation>使用已有连接的请求数，乘以该网关握手时间的中位数。</translation>
    </message>
    <message>
        <source>Elsewhere it is taken to be 150 to 300 ms, wherever the gateway is.</source>
        <translation>别处常假定为 150 到 300 毫秒，不管网关在哪里。</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>What every number of Bellwether means, on every screen, in every report and on the command line, and what other tools mean by the same word.</source>
        <translation>Bellwether 的每个数字在所有页面、报告和命令行中的含义，以及其他工具用同一个词指什么。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>在这里</translation>
    </message>
    <message>
        <source>In other tools</source>
        <translation>在其他工具中</translation>
    </message>
</context>
<context>
    <name>HelpTraps</name>
    <message>
        <source>A client that sends “Keep-Alive: timeout=30, max=100”</source>
        <translation>客户端发送“Keep-Alive: timeout=30, max=100”</translation>
    </message>
    <message>
        <source>It does nothing. Only a server says with this header how long it keeps a connection; no server reads a client's.</source>
        <translation>它不起任何作用。只有服务器用这个头说明连接保持多久；没有服务器会读客户端的。</translation>
    </message>
    <message>
        <source>How long connections are kept is set at the gateway, under limits. A server's Keep-Alive is obeyed: its connections are closed a second before it would.</source>
        <translation>连接保持多久在网关的限制中设置。服务器的 Keep-Alive 会被遵守：连接在它关闭的前一秒关闭。</translation>
    </message>
    <message>
        <source>Node's “keepAliveMsecs” as the time that a connection stays open</source>
        <translation>把 Node 的“keepAliveMsecs”当作连接保持打开的时间</translation>
    </message>
    <message>
        <source>It is the delay until TCP probes begin on a quiet connection. When an idle connection is let go is the agent's “timeout”.</source>
        <translation>它是安静的连接上开始 TCP 探测前的延迟。空闲连接何时释放由 agent 的“timeout”决定。</translation>
    </message>
    <message>
        <source>Idle expiry is a setting by its own name, 30 s unless changed.</source>
        <translation>空闲过期是单独命名的设置，默认 30 秒。</translation>
    </message>
    <message>
        <source>A second “limit_req” in nginx in the hope that it replaces the first</source>
        <translation>在 nginx 中写第二个“limit_req”，以为它会取代第一个</translation>
    </message>
    <message>
        <source>Both apply, and the stricter one decides. A burst without “nodelay” also waits, which looks like a slow gateway.</source>
        <translation>两个都生效，由更严格的决定。没有“nodelay”的突发还会等待，看上去像网关变慢。</translation>
    </message>
    <message>
        <source>The nginx.conf that Bellwether exports has one limit by address and one by key, says so, and answers 429 at once.</source>
        <translation>Bellwether 导出的 nginx.conf 有一个按地址、一个按密钥的限制，写明这一点，并立即返回 429。</translation>
    </message>
    <message>
        <source>Waiting int(Retry-After) * 2**attempt</source>
        <translation>等待 int(Retry-After) * 2**attempt</translation>
    </message>
    <message>
        <source>The server said how long; doubling it waits for too long. And it may be a date or a fraction, at which int() ends the program.</source>
        <translation>服务器已说明要等多久；再翻倍就等得太久。它还可能是日期或小数，此时 int() 会让程序崩溃。</translation>
    </message>
    <message>
        <source>What the server says is kept to, in seconds, milliseconds or as a date, with at most 250 ms added against the herd. Only without it the wait doubles.</source>
        <translation>严格遵守服务器的说明，不论是秒、毫秒还是日期，最多加 250 毫秒以免一拥而上。只有没有说明时等待才翻倍。</translation>
    </message>
    <message>
        <source>“50M tokens × $60 = $3,000,000 a month”</source>
        <translation>“5000 万 token × $60 = 每月 $3,000,000”</translation>
    </message>
    <message>
        <source>A price is for a million tokens: it is $3,000. Nor can 50 M tokens save $12,000 to $15,000 a month; at such prices $4,500 is the most.</source>
        <translation>价格是每百万 token 的：结果是 $3,000。5000 万 token 也不可能每月节省 $12,000 到 $15,000；按这样的价格最多 $4,500。</translation>
    </message>
    <message>
        <source>Spend shows the units of every price and what a month would cost at other models' prices.</source>
        <translation>花费页面显示每个价格的单位，以及按其他模型的价格一个月的费用。</translation>
    </message>
    <message>
        <source>A circuit breaker without a half-open limit</source>
        <translation>没有半开限制的熔断器</translation>
    </message>
    <message>
        <source>When its pause is over, everything that waited rushes at a gateway that has barely recovered, and it falls again.</source>
        <translation>暂停结束时，所有等待的请求一起冲向刚恢复的网关，它又会倒下。</translation>
    </message>
    <message>
        <source>At most three probes are let through; three successes close the breaker, one failure opens it again, for longer.</source>
        <translation>最多放行三个探测请求；三次成功后熔断器闭合，一次失败就再次断开，且时间更长。</translation>
    </message>
    <message>
        <source>A cache key made of model, messages and temperature</source>
        <translation>只由模型、消息和 temperature 构成的缓存键</translation>
    </message>
    <message>
        <source>It forgets tools, seed, top_p and all the rest, so one request is given the answer of another.</source>
        <translation>它忽略了 tools、seed、top_p 等其余参数，于是一个请求会得到另一个请求的回答。</translation>
    </message>
    <message>
        <source>The key is made of the gateway's address and the whole body, less the few fields that cannot change an answer, and of the headers that can.</source>
        <translation>缓存键由网关地址和整个请求体（除去少数不会改变回答的字段）以及会改变回答的头构成。</translation>
    </message>
    <message>
        <source>A “semantic” cache that hashes the prompt</source>
        <translation>对提示词取哈希的“语义”缓存</translation>
    </message>
    <message>
        <source>A hash finds the very same prompt and nothing like it: one other letter is a miss.</source>
        <translation>哈希只能找到完全相同的提示词：差一个字母就不命中。</translation>
    </message>
    <message>
        <source>The cache here is exact and is called so. Answers to alike questions are not given in place of each other.</source>
        <translation>这里的缓存是精确匹配，也如实这样称呼。相似问题的回答不会互相替代。</translation>
    </message>
    <message>
        <source>Trusting nginx to retry or cache a chat</source>
        <translation>以为 nginx 会自动重试或缓存聊天</translation>
    </message>
    <message>
        <source>A chat is a POST, and nginx does neither to a POST unless told to: “proxy_next_upstream … non_idempotent”, “proxy_cache_methods POST” with the body in the key.</source>
        <translation>聊天是 POST，除非明确要求，nginx 对 POST 两样都不做：“proxy_next_upstream … non_idempotent”，“proxy_cache_methods POST”并把请求体放进键里。</translation>
    </message>
    <message>
        <source>The exported nginx.conf has both, and never holds a stream back.</source>
        <translation>导出的 nginx.conf 两者都有，并且从不滞留流。</translation>
    </message>
    <message>
        <source>There is no such address, and no SDK calls it. A stream is asked for at …/chat/completions with "stream": true.</source>
        <translation>没有这样的地址，也没有 SDK 会调用它。流式请求发往 …/chat/completions，并带 "stream": true。</translation>
    </message>
    <message>
        <source>Such an address may be pasted; what does not belong to the gateway is cut off.</source>
        <translation>可以粘贴这样的地址；不属于网关的部分会被去掉。</translation>
    </message>
    <message>
        <source>Traps</source>
        <translation>陷阱</translation>
    </message>
    <message>
        <source>What is copied from one article to the next, why it does not do what it is said to, and what Bellwether does instead.</source>
        <translation>文章之间互相抄来的做法，它们为什么达不到所说的效果，以及 Bellwether 怎么做。</translation>
    </message>
    <message>
        <source>What is often done</source>
        <translation>常见做法</translation>
    </message>
    <message>
        <source>What is so</source>
        <translation>实际情况</translation>
    </message>
    <message>
        <source>What Bellwether does</source>
        <translation>Bellwether 的做法</translation>
    </message>
</context>
<context>
    <name>IncidentReport</name>
    <message>
        <source>Time to first token</source>
        <translation>首 token 时间</translation>
    </message>
    <message>
        <source>Requests and failures</source>
        <translation>请求与失败</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>class</source>
        <translation>错误类别</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>usual cause</source>
        <translation>常见原因</translation>
    </message>
    <message>
        <source>began, UTC</source>
        <translation>开始时间，UTC</translation>
    </message>
    <message>
        <source>our id</source>
        <translation>Bellwether 的 id</translation>
    </message>
    <message>
        <source>provider&apos;s id</source>
        <translation>提供商的 id</translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>provider&apos;s words</source>
        <translation>提供商的原话</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>%1 requests, %2 failed (%3 of those attempted). TTFT is measured from the wish to the first token, as the user feels it.</source>
        <translation>%1 个请求，%2 个失败（占已尝试请求的 %3）。TTFT 从想要发送的时刻计到首 token，即用户感受到的时间。</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>失败情况</translation>
    </message>
    <message>
        <source>By endpoint</source>
        <translation>按端点</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>Failed requests, %1 of %2, newest first</source>
        <translation>失败的请求，%2 个中的 %1 个，最新的在前</translation>
    </message>
    <message>
        <source>Slowest requests that went well</source>
        <translation>成功的请求中最慢的</translation>
    </message>
</context>
<context>
    <name>JsonSchema</name>
    <message>
        <source>The schema leads on and on here and cannot be checked to its end.</source>
        <translation>schema 在这里无止境地延伸，无法检查到底。</translation>
    </message>
    <message>
        <source>Nothing is allowed here.</source>
        <translation>这里不允许有任何内容。</translation>
    </message>
    <message>
        <source>This must be of the type %1, but is of the type %2.</source>
        <translation>类型必须是 %1，但实际是 %2。</translation>
    </message>
    <message>
        <source>This must be %1, but is %2.</source>
        <translation>必须是 %1，但实际是 %2。</translation>
    </message>
    <message>
        <source>This must be one of %1, but is %2.</source>
        <translation>必须是 %1 之一，但实际是 %2。</translation>
    </message>
    <message>
        <source>This must be at least %1, but is %2.</source>
        <translation>必须至少为 %1，但实际是 %2。</translation>
    </message>
    <message>
        <source>This must be at most %1, but is %2.</source>
        <translation>必须至多为 %1，但实际是 %2。</translation>
    </message>
    <message>
        <source>This must be more than %1, but is %2.</source>
        <translation>必须大于 %1，但实际是 %2。</translation>
    </message>
    <message>
        <source>This must be less than %1, but is %2.</source>
        <translation>必须小于 %1，但实际是 %2。</translation>
    </message>
    <message>
        <source>This must be a multiple of %1, but is %2.</source>
        <translation>必须是 %1 的倍数，但实际是 %2。</translation>
    </message>
    <message>
        <source>This text must have at least %1 characters, but has %2.</source>
        <translation>此文本至少要有 %1 个字符，但只有 %2 个。</translation>
    </message>
    <message>
        <source>This text must have at most %1 characters, but has %2.</source>
        <translation>此文本至多可有 %1 个字符，但有 %2 个。</translation>
    </message>
    <message>
        <source>This text must match the pattern %1.</source>
        <translation>此文本必须符合模式 %1。</translation>
    </message>
    <message>
        <source>This list must have at least %1 items, but has %2.</source>
        <translation>此列表至少要有 %1 项，但只有 %2 项。</translation>
    </message>
    <message>
        <source>This list must have at most %1 items, but has %2.</source>
        <translation>此列表至多可有 %1 项，但有 %2 项。</translation>
    </message>
    <message>
        <source>No item of this list may stand in it twice.</source>
        <translation>此列表中的项不能重复。</translation>
    </message>
    <message>
        <source>This is required, but is missing.</source>
        <translation>此项必需，但缺失。</translation>
    </message>
    <message>
        <source>This must have at least %1 properties, but has %2.</source>
        <translation>至少要有 %1 个属性，但只有 %2 个。</translation>
    </message>
    <message>
        <source>This must have at most %1 properties, but has %2.</source>
        <translation>至多可有 %1 个属性，但有 %2 个。</translation>
    </message>
    <message>
        <source>The schema does not name this property, and allows no others.</source>
        <translation>schema 没有列出此属性，也不允许其他属性。</translation>
    </message>
    <message>
        <source>This is just what the schema forbids here.</source>
        <translation>这正是 schema 在此处禁止的。</translation>
    </message>
    <message>
        <source>This fits %1 of the alternatives, and must fit one alone.</source>
        <translation>符合其中 %1 个选项，但必须只符合一个。</translation>
    </message>
    <message>
        <source>This fits none of the %1 alternatives.</source>
        <translation>不符合 %1 个选项中的任何一个。</translation>
    </message>
    <message>
        <source>A schema is an object, true or false.</source>
        <translation>schema 必须是对象、true 或 false。</translation>
    </message>
    <message>
        <source>The schema is nested too deeply.</source>
        <translation>schema 嵌套过深。</translation>
    </message>
    <message>
        <source>The type is one of object, array, string, number, integer, boolean and null, or a list of them.</source>
        <translation>类型必须是 object、array、string、number、integer、boolean 和 null 之一，或它们的列表。</translation>
    </message>
    <message>
        <source>The pattern is no regular expression: %1.</source>
        <translation>该模式不是正则表达式：%1。</translation>
    </message>
    <message>
        <source>A $ref must stay within this schema: it begins with #.</source>
        <translation>$ref 必须在此 schema 之内：以 # 开头。</translation>
    </message>
    <message>
        <source>There is nothing at %1 in this schema.</source>
        <translation>此 schema 中的 %1 处没有内容。</translation>
    </message>
    <message>
        <source>This must be a list that is not empty.</source>
        <translation>必须是非空列表。</translation>
    </message>
    <message>
        <source>This must be a list of names.</source>
        <translation>必须是名称列表。</translation>
    </message>
    <message>
        <source>This must be a whole number from 0.</source>
        <translation>必须是从 0 起的整数。</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>必须是数字。</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>必须是 true 或 false。</translation>
    </message>
    <message>
        <source>This must be an object of schemas.</source>
        <translation>必须是由 schema 组成的对象。</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>There is nothing here.</source>
        <translation>这里没有内容。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>One value is expected, and more than one stand here.</source>
        <translation>应当只有一个值，这里却不止一个。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
</context>
<context>
    <name>KeyVerdict</name>
    <message>
        <source>The gateway takes this key.</source>
        <translation>网关接受此密钥。</translation>
    </message>
    <message>
        <source>The gateway answers without a key.</source>
        <translation>网关无需密钥即可响应。</translation>
    </message>
    <message>
        <source>It looks like a key of another provider (%1).</source>
        <translation>它看起来像另一个提供商（%1）的密钥。</translation>
    </message>
    <message>
        <source>The gateway wants a key, and none was sent.</source>
        <translation>网关要求密钥，但没有发送。</translation>
    </message>
    <message>
        <source>Enter a key for this gateway; its provider&apos;s console makes one.</source>
        <translation>请为此网关输入密钥；可在其提供商的控制台中创建。</translation>
    </message>
    <message>
        <source>Nothing can be said about the key.</source>
        <translation>无法判断密钥的情况。</translation>
    </message>
    <message>
        <source>The gateway lists its models to everyone.</source>
        <translation>网关向所有人列出模型。</translation>
    </message>
    <message>
        <source>Name a model, so that one token of it can be asked for.</source>
        <translation>请指定一个模型，以便请求它的一个 token。</translation>
    </message>
    <message>
        <source>DNS %1</source>
        <translation>DNS %1</translation>
    </message>
    <message>
        <source>TCP %1</source>
        <translation>TCP %1</translation>
    </message>
    <message>
        <source>TLS %1</source>
        <translation>TLS %1</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>first byte after %1</source>
        <translation>首字节在 %1 后</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>The link holds a key, so nothing of it was used: a link stays in the history of the browser and in logs. Take a link without it and enter the key on the Keys page; if this key is yours, renew it at its provider.</source>
        <translation>该链接中含有密钥，因此完全没有使用它：链接会留在浏览器历史和日志中。请使用不含密钥的链接，并在“密钥”页输入密钥；如果这是您的密钥，请在提供商处更换。</translation>
    </message>
    <message>
        <source>The link names no gateway: it needs an address that begins with https://, as in bellwether:import?url=https://api.example.com/v1. Ask for another link, or add the gateway by hand.</source>
        <translation>该链接没有指明网关：需要以 https:// 开头的地址，例如 bellwether:import?url=https://api.example.com/v1。请索取另一个链接，或手动添加网关。</translation>
    </message>
    <message>
        <source>The link is longer than any that Bellwether makes. Ask for a shorter one.</source>
        <translation>该链接比 Bellwether 生成的任何链接都长。请索取更短的链接。</translation>
    </message>
    <message>
        <source>Bellwether does not know what the link asks for (“%1”). It may be for a newer version; this one knows new-chat, stress and import.</source>
        <translation>Bellwether 不知道该链接要求什么（“%1”）。它可能用于更新的版本；此版本支持 new-chat、stress 和 import。</translation>
    </message>
</context>
<context>
    <name>LogColumns</name>
    <message>
        <source>cut</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>应答者</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>最长间隔</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>tok/s</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>When the request ended.</source>
        <translation>请求结束的时间。</translation>
    </message>
    <message>
        <source>The HTTP status, or what went wrong without one.</source>
        <translation>HTTP 状态；如果没有，则是出错的情况。</translation>
    </message>
    <message>
        <source>Time from when it was wanted to the first token, queueing and connecting included.</source>
        <translation>从需要发送时到首 token 的时间，包含排队和建立连接。</translation>
    </message>
    <message>
        <source>Time from when it was wanted to the last token.</source>
        <translation>从需要发送时到最后一个 token 的时间。</translation>
    </message>
    <message>
        <source>Time from when it was wanted to when it was sent.</source>
        <translation>从需要发送时到实际发出的时间。</translation>
    </message>
    <message>
        <source>Time from when it was sent to the first byte of the response.</source>
        <translation>从发出到收到响应首字节的时间。</translation>
    </message>
    <message>
        <source>The longest pause between two events of the stream.</source>
        <translation>流中两个事件之间的最长停顿。</translation>
    </message>
    <message>
        <source>Tokens a second after the first one.</source>
        <translation>首 token 之后每秒的 token 数。</translation>
    </message>
    <message>
        <source>Tokens in / out. “~” marks an estimate.</source>
        <translation>输入 / 输出的 token 数。“~”表示估计值。</translation>
    </message>
    <message>
        <source>What it cost by the price book; “—” if the price is not known.</source>
        <translation>按价格表计算的成本；价格未知时为“—”。</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>成功</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>The gateway&apos;s list of models could not be read. It begins: %1</source>
        <translation>无法读取网关的模型列表。它的开头是：%1</translation>
    </message>
</context>
<context>
    <name>NginxConfig</name>
    <message>
        <source>The ports must lie between 1 and 65535; one is needed for clients, one for the cache and one for each endpoint.</source>
        <translation>端口必须在 1 到 65535 之间；客户端需要一个，缓存需要一个，每个端点各需要一个。</translation>
    </message>
    <message>
        <source>The port for clients lies among the inner ports. Choose others.</source>
        <translation>客户端的端口落在内部端口之中。请选择其他端口。</translation>
    </message>
    <message>
        <source>Rates and bursts cannot be below 0.</source>
        <translation>速率和突发不能小于 0。</translation>
    </message>
    <message>
        <source>nginx cannot read a path or address with a quote, a dollar sign or a line break.</source>
        <translation>nginx 无法读取含有引号、美元符号或换行的路径或地址。</translation>
    </message>
    <message>
        <source>The gateway “%1” has no endpoint that is switched on.</source>
        <translation>网关“%1”没有启用的端点。</translation>
    </message>
</context>
<context>
    <name>PhaseBars</name>
    <message>
        <source>pause</source>
        <translation>停顿</translation>
    </message>
    <message>
        <source>The pause before this attempt: as long as the server asked, or a growing one with some chance in it.</source>
        <translation>此次尝试之前的停顿：按服务器的要求，或逐渐增长并带有一些随机。</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <source>Held back by our own limits for this key and model, so that the gateway would not have to refuse.</source>
        <translation>被我们自己针对此密钥和模型的限制拦下，以免网关不得不拒绝。</translation>
    </message>
    <message>
        <source>An attempt at %1 that failed.</source>
        <translation>在 %1 的一次失败的尝试。</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>连接池</translation>
    </message>
    <message>
        <source>Waiting for a free connection of the pool.</source>
        <translation>正在等待连接池中的空闲连接。</translation>
    </message>
    <message>
        <source>dns</source>
        <translation>dns</translation>
    </message>
    <message>
        <source>Looking up the address of the host.</source>
        <translation>查找主机地址。</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Opening the TCP connection.</source>
        <translation>建立 TCP 连接。</translation>
    </message>
    <message>
        <source>tls</source>
        <translation>tls</translation>
    </message>
    <message>
        <source>Agreeing on keys: the TLS handshake.</source>
        <translation>协商密钥：TLS 握手。</translation>
    </message>
    <message>
        <source>send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Writing the request.</source>
        <translation>写出请求。</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>From the last byte of the request to the first of the response: the network there and back, and the gateway.</source>
        <translation>从请求的最后一个字节到响应的第一个字节：网络往返，加上网关。</translation>
    </message>
    <message>
        <source>body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Reading the response.</source>
        <translation>读取响应。</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>首 token</translation>
    </message>
    <message>
        <source>The stream was open, but no token came yet.</source>
        <translation>流已打开，但还没有 token 到达。</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>From the first token to the last.</source>
        <translation>从首 token 到最后一个 token。</translation>
    </message>
    <message>
        <source>end</source>
        <translation>收尾</translation>
    </message>
    <message>
        <source>After the last token: usage and the end of the stream.</source>
        <translation>最后一个 token 之后：用量和流的结束。</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>排队</translation>
    </message>
    <message>
        <source>From when it was wanted to when it could begin: reading the key, waiting for a free slot.</source>
        <translation>从需要发送到可以开始：读取密钥，等待空位。</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>“%1” is not sent with embeddings, which know only “dimensions”: remove it.</source>
        <translation>“%1”不会随 embeddings 发送，它只认“dimensions”：请删除。</translation>
    </message>
    <message>
        <source>Embeddings are not given up half way: set it to 0.</source>
        <translation>Embeddings 不会中途放弃：请设为 0。</translation>
    </message>
    <message>
        <source>Say which model to ask.</source>
        <translation>请说明要请求哪个模型。</translation>
    </message>
    <message>
        <source>The seed is too large: at most %1.</source>
        <translation>种子过大：最大为 %1。</translation>
    </message>
    <message>
        <source>Choose the file with the prompts.</source>
        <translation>请选择含有提示词的文件。</translation>
    </message>
    <message>
        <source>Embeddings have no turns: set it to 1.</source>
        <translation>embeddings 没有多轮：请设为 1。</translation>
    </message>
    <message>
        <source>Conversations grow with their answers and cannot come from a pool of prompts: set it to 0.</source>
        <translation>多轮对话随回答增长，不能来自提示词池：请设为 0。</translation>
    </message>
    <message>
        <source>A template needs a text.</source>
        <translation>模板需要文本。</translation>
    </message>
    <message>
        <source>The template names {{%1}}, but there are no values for it.</source>
        <translation>模板中有 {{%1}}，但没有它的值。</translation>
    </message>
    <message>
        <source>A stage must last longer than nothing.</source>
        <translation>阶段的持续时间必须大于零。</translation>
    </message>
    <message>
        <source>Every stage is at level 0: nothing would be sent.</source>
        <translation>所有阶段的水平都是 0：不会发送任何请求。</translation>
    </message>
    <message>
        <source>The time between bursts must be longer than 0 s.</source>
        <translation>两次突发之间的时间必须大于 0 秒。</translation>
    </message>
    <message>
        <source>Choose the file with the trace.</source>
        <translation>请选择含有轨迹的文件。</translation>
    </message>
    <message>
        <source>The shape of gamma must be above 0.</source>
        <translation>gamma 的形状参数必须大于 0。</translation>
    </message>
    <message>
        <source>At most %1 in flight cannot hold the %2 that the load asks for.</source>
        <translation>最多 %1 个在途请求容不下负载所要求的 %2 个。</translation>
    </message>
    <message>
        <source>Requests in flight must be from 1 to %1.</source>
        <translation>在途请求数必须在 1 到 %1 之间。</translation>
    </message>
    <message>
        <source>The rate must be above 0 and at most %1 a second.</source>
        <translation>速率必须大于 0，且至多每秒 %1。</translation>
    </message>
    <message>
        <source>Requests in flight are a whole number.</source>
        <translation>在途请求数是整数。</translation>
    </message>
    <message>
        <source>Say when the run ends: after so many requests, or after so long.</source>
        <translation>请说明运行何时结束：达到多少个请求之后，或多长时间之后。</translation>
    </message>
    <message>
        <source>A cool-down needs a duration to be the end of.</source>
        <translation>冷却阶段需要有持续时间，它是其末尾的一段。</translation>
    </message>
    <message>
        <source>Warm-up and cool-down leave nothing of the duration to be measured.</source>
        <translation>预热和冷却没有为测量留下时间。</translation>
    </message>
    <message>
        <source>Every variant needs a name.</source>
        <translation>每个变体都需要名称。</translation>
    </message>
    <message>
        <source>Two variants are called “%1”.</source>
        <translation>有两个变体都叫“%1”。</translation>
    </message>
    <message>
        <source>HTTP/2 is about one connection for many requests: it cannot be cold.</source>
        <translation>HTTP/2 是用一条连接承载许多请求：它不能是冷的。</translation>
    </message>
    <message>
        <source>A search needs a load with a level: a closed loop or a rate.</source>
        <translation>搜索需要带水平的负载：闭环或速率。</translation>
    </message>
    <message>
        <source>A search sets the level itself: remove the stages.</source>
        <translation>搜索会自己设定水平：请移除阶段。</translation>
    </message>
    <message>
        <source>The search must go up: from a lower to a higher level.</source>
        <translation>搜索必须向上：从较低水平到较高水平。</translation>
    </message>
    <message>
        <source>A search is for one variant: remove the others.</source>
        <translation>搜索只针对一个变体：请移除其他变体。</translation>
    </message>
    <message>
        <source>The highest level is the one that still meets the thresholds: give at least one.</source>
        <translation>最高水平是仍满足阈值的水平：请至少给出一个阈值。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>an array of texts</source>
        <translation>文本数组</translation>
    </message>
    <message>
        <source>an amount of dollars as a text, like &quot;0.50&quot;</source>
        <translation>以文本表示的美元金额，如 &quot;0.50&quot;</translation>
    </message>
    <message>
        <source>The levels of a search must be from %1 to %2.</source>
        <translation>搜索的水平必须在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>A sweep has from %1 to %2 levels.</source>
        <translation>一次扫描有 %1 到 %2 个水平。</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 holds no plan: it is no JSON object.</source>
        <translation>%1 中没有计划：它不是 JSON 对象。</translation>
    </message>
    <message>
        <source>%1 holds no plan: %2</source>
        <translation>%1 中没有计划：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>PlanPresets</name>
    <message>
        <source>smoke</source>
        <translation>冒烟</translation>
    </message>
    <message>
        <source>steady rate</source>
        <translation>恒定速率</translation>
    </message>
    <message>
        <source>pool vs cold vs cache</source>
        <translation>连接池、冷连接与缓存对比</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>soak</source>
        <translation>浸泡</translation>
    </message>
    <message>
        <source>spike</source>
        <translation>尖峰</translation>
    </message>
    <message>
        <source>Smoke</source>
        <translation>冒烟</translation>
    </message>
    <message>
        <source>Twenty requests, two at a time: does it answer at all?</source>
        <translation>二十个请求，每次两个：到底有没有响应？</translation>
    </message>
    <message>
        <source>Steady rate</source>
        <translation>恒定速率</translation>
    </message>
    <message>
        <source>Ten requests a second for a minute, as people who know nothing of each other send them.</source>
        <translation>一分钟内每秒十个请求，就像互不相识的人各自发送那样。</translation>
    </message>
    <message>
        <source>Pool vs cold vs cache</source>
        <translation>连接池、冷连接与缓存对比</translation>
    </message>
    <message>
        <source>What kept-alive connections bring, and what a cache brings on top of them.</source>
        <translation>保持的连接带来什么，缓存在此之上又带来什么。</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>The highest rate that still meets the thresholds.</source>
        <translation>仍满足阈值的最高速率。</translation>
    </message>
    <message>
        <source>Soak</source>
        <translation>浸泡</translation>
    </message>
    <message>
        <source>A small load for an hour: what gets worse with time?</source>
        <translation>持续一小时的小负载：随着时间推移什么会变差？</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>尖峰</translation>
    </message>
    <message>
        <source>Ten times the load within five seconds, and back.</source>
        <translation>五秒内达到十倍负载，然后恢复。</translation>
    </message>
</context>
<context>
    <name>PriceBook</name>
    <message>
        <source>The price file is not valid JSON: %1.</source>
        <translation>价格文件不是有效的 JSON：%1。</translation>
    </message>
    <message>
        <source>The price file has no list called “prices”.</source>
        <translation>价格文件中没有名为“prices”的列表。</translation>
    </message>
    <message>
        <source>The prices could not be written to %1: %2. Check that there is room and that you may write there.</source>
        <translation>无法把价格写入 %1：%2。请检查是否有空间以及是否有写入权限。</translation>
    </message>
    <message>
        <source>Your prices in %1 cannot be read: %2.</source>
        <translation>无法读取 %1 中您的价格：%2。</translation>
    </message>
    <message>
        <source>Your prices in %1 cannot be used, the shipped ones hold. %2</source>
        <translation>无法使用 %1 中您的价格，将采用自带的价格。%2</translation>
    </message>
    <message>
        <source>the file there cannot be moved aside</source>
        <translation>那里的文件无法移开</translation>
    </message>
    <message>
        <source>A price is needed here; 0 if it costs nothing.</source>
        <translation>这里需要一个价格；如果免费请填 0。</translation>
    </message>
    <message>
        <source>This is no amount of money of at least 0, with at most 12 decimal places.</source>
        <translation>这不是至少为 0、最多 12 位小数的金额。</translation>
    </message>
    <message>
        <source>This is no date like 2026-01-31.</source>
        <translation>这不是形如 2026-01-31 的日期。</translation>
    </message>
    <message>
        <source>This is no whole number above 0.</source>
        <translation>这不是大于 0 的整数。</translation>
    </message>
    <message>
        <source>The thresholds must be above 0 and rise from tier to tier.</source>
        <translation>阈值必须大于 0，并逐级递增。</translation>
    </message>
    <message>
        <source>This is no currency code of three letters like USD or CNY.</source>
        <translation>这不是像 USD 或 CNY 那样的三字母货币代码。</translation>
    </message>
    <message>
        <source>A price in US dollars needs no rate.</source>
        <translation>以美元计的价格不需要汇率。</translation>
    </message>
    <message>
        <source>Say how many US dollars one unit of this currency costs; costs are shown in dollars.</source>
        <translation>请说明此货币的一个单位等于多少美元；成本以美元显示。</translation>
    </message>
    <message>
        <source>A price needs the name of its model.</source>
        <translation>价格需要对应模型的名称。</translation>
    </message>
    <message>
        <source>a row without a model</source>
        <translation>没有模型的行</translation>
    </message>
    <message>
        <source>Price of %1, field “%2”: %3</source>
        <translation>%1 的价格，字段“%2”：%3</translation>
    </message>
    <message>
        <source>This is no price like 2.50.</source>
        <translation>这不是形如 2.50 的价格。</translation>
    </message>
    <message>
        <source>A price cannot be below 0.</source>
        <translation>价格不能小于 0。</translation>
    </message>
    <message>
        <source>A price per million tokens has at most 6 decimal places.</source>
        <translation>每百万 token 的价格最多 6 位小数。</translation>
    </message>
</context>
<context>
    <name>ProfileFile</name>
    <message>
        <source>The profile file %1 cannot be read: %2.</source>
        <translation>无法读取配置文件 %1：%2。</translation>
    </message>
    <message>
        <source>The profile file %1 is not a JSON object: %2.</source>
        <translation>配置文件 %1 不是 JSON 对象：%2。</translation>
    </message>
    <message>
        <source>The gateway&apos;s limit a day must be written as {&quot;per_day_usd&quot;: &quot;2.50&quot;}, an amount of US dollars, but is “%1”. Correct it in the file: nothing would limit the spend.</source>
        <translation>网关的每日上限必须写成 {&quot;per_day_usd&quot;: &quot;2.50&quot;}，即美元金额，但现在是“%1”。请在文件中更正：否则花费将不受限制。</translation>
    </message>
    <message>
        <source>Its limit a day could not be read and is $0 now, which lets no request through: set it anew.</source>
        <translation>无法读取它的每日限额，现在限额为 $0，不会放行任何请求：请重新设置。</translation>
    </message>
    <message>
        <source>A price is left out. %1</source>
        <translation>已略去一项价格。%1</translation>
    </message>
</context>
<context>
    <name>RecordLog</name>
    <message>
        <source>The file for the requests, %1, cannot be written: %2.</source>
        <translation>无法写入请求文件 %1：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be written to %1: %2. Often the disk is full: make room before the next run.</source>
        <translation>
            <numerusform>有 %n 条记录无法写入 %1：%2。常见原因是磁盘已满：请在下次运行前腾出空间。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk was too slow for %n record(s), which are not in %1. A file on a faster disk takes them all.</source>
        <translation>
            <numerusform>磁盘太慢，有 %n 条记录没有写入 %1。换到更快的磁盘上即可全部写入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedisAddress</name>
    <message>
        <source>The database of a Redis address is a number, as in redis://localhost:6379/0.</source>
        <translation>Redis 地址中的数据库是数字，如 redis://localhost:6379/0。</translation>
    </message>
    <message>
        <source>Redis over TLS (rediss://) is not supported. Put a tunnel such as stunnel in front of it and use redis://.</source>
        <translation>不支持通过 TLS 的 Redis（rediss://）。请在它前面放置 stunnel 之类的隧道，并使用 redis://。</translation>
    </message>
    <message>
        <source>This is no address of a Redis server. It looks like redis://localhost:6379/0.</source>
        <translation>这不是 Redis 服务器的地址。地址形如 redis://localhost:6379/0。</translation>
    </message>
</context>
<context>
    <name>RedisCache</name>
    <message>
        <source>The Redis server %1 cannot be used (%2). Usually it is stopped, or the address or password is wrong. Answers come from the gateway until it is back.</source>
        <translation>无法使用 Redis 服务器 %1（%2）。通常是它已停止，或地址、密码有误。在它恢复之前，回答直接来自网关。</translation>
    </message>
    <message>
        <source>The Redis server %1 keeps no answers (%2). Usually its memory or its disk is full, or it is a copy that may only be read. What it has is still used; the rest comes from the gateway until that is put right.</source>
        <translation>Redis 服务器 %1 不保存回答（%2）。通常是它的内存或磁盘已满，或者它是只读副本。已有的回答仍会使用；在纠正之前，其余的来自网关。</translation>
    </message>
    <message>
        <source>No answer was thrown away: the Redis server %1 cannot be used (%2). Usually it is stopped, or the address or password is wrong.</source>
        <translation>没有丢弃任何回答：无法使用 Redis 服务器 %1（%2）。通常是它已停止，或地址、密码有误。</translation>
    </message>
    <message>
        <source>Only some answers were thrown away: then the Redis server %1 could not be used any more (%2). Try again when it is back.</source>
        <translation>只丢弃了一部分回答：之后 Redis 服务器 %1 无法再使用（%2）。请在它恢复后再试。</translation>
    </message>
    <message>
        <source>No answer was thrown away: the Redis server %1 refuses that (%2). Usually it is a copy that may only be read, or its user may not delete. Clear the cache at the server that it copies.</source>
        <translation>没有删除任何回答：Redis 服务器 %1 拒绝了这一操作（%2）。通常它是只读副本，或其用户无权删除。请在它所复制的服务器上清除缓存。</translation>
    </message>
    <message>
        <source>Only some answers were thrown away: then the Redis server %1 refused the rest (%2). Usually it has become a copy that may only be read. Clear the cache at the server that it copies.</source>
        <translation>只删除了部分回答：之后 Redis 服务器 %1 拒绝了其余部分（%2）。通常它已变成只读副本。请在它所复制的服务器上清除缓存。</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>No endpoint of “%1” serves the model %2. Add the model to an endpoint&apos;s list, or empty the list to allow all.</source>
        <translation>“%1”没有端点提供模型 %2。请把该模型加入某个端点的列表，或清空列表以允许所有模型。</translation>
    </message>
    <message>
        <source>%1 “%2” has no other endpoint to ask. Remove the variable, or add a backup to the gateway.</source>
        <translation>%1 “%2”没有其他端点可以请求。请移除该变量，或给网关添加备用端点。</translation>
    </message>
    <message>
        <source>All endpoints of “%1” are switched off. Switch one on to send requests again.</source>
        <translation>“%1”的所有端点都已关闭。请启用其中一个才能再次发送请求。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” asked to be left alone for another %n second(s).</source>
        <translation>
            <numerusform>“%1”要求再过 %n 秒才能请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rate limit of “%1” leaves no time to send this request.</source>
        <translation>“%1”的速率限制没有留出发送此请求的时间。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” failed too often and is not asked for another %n second(s).</source>
        <translation>
            <numerusform>“%1”失败过于频繁，%n 秒内不再请求。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” failed too often; a few trial requests are under way.</source>
        <translation>“%1”失败过于频繁；正在进行少量试探请求。</translation>
    </message>
    <message>
        <source>The time for the whole request was over before it could be sent.</source>
        <translation>整个请求的时间在发出之前就已用完。</translation>
    </message>
    <message>
        <source>It was not asked again, because the endpoint fails too often.</source>
        <translation>没有再次请求，因为该端点失败过于频繁。</translation>
    </message>
    <message>
        <source>It was not asked again, because too many requests are being repeated already.</source>
        <translation>没有再次请求，因为已有太多请求在重复发送。</translation>
    </message>
</context>
<context>
    <name>RequestRecord</name>
    <message>
        <source>This request cannot be read from the history: its entry is damaged, or was written by a newer Bellwether.</source>
        <translation>无法从历史中读取此请求：其条目已损坏，或由更新版本的 Bellwether 写入。</translation>
    </message>
    <message>
        <source>This is not a record of a request: it has no id.</source>
        <translation>这不是请求的记录：它没有 id。</translation>
    </message>
</context>
<context>
    <name>ResponseReader</name>
    <message>
        <source>The gateway answered with a redirect.</source>
        <translation>网关以重定向应答。</translation>
    </message>
    <message>
        <source>The gateway redirects to %1. Redirects are not followed, since the key would go along: if that address is right, make it the base URL.</source>
        <translation>网关重定向到 %1。不会跟随重定向，因为密钥会一起发送过去：如果该地址正确，请把它设为基础 URL。</translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message>
        <source>%1 /s</source>
        <translation>%1 /秒</translation>
    </message>
    <message>
        <source>First content, reasoning or tool call after the planned instant (user) or after the sending (service).</source>
        <translation>首个内容、推理或工具调用，从计划时刻起算（用户感知）或从发送起算（服务）。</translation>
    </message>
    <message>
        <source>The last content after the planned instant (user) or after the sending (service).</source>
        <translation>最后的内容，从计划时刻起算（用户感知）或从发送起算（服务）。</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>E2E</source>
        <translation>E2E</translation>
    </message>
    <message>
        <source>TPOT</source>
        <translation>TPOT</translation>
    </message>
    <message>
        <source>Time per output token after the first; one value a request.</source>
        <translation>首 token 之后每个输出 token 的时间；每个请求一个值。</translation>
    </message>
    <message>
        <source>Chunk gap</source>
        <translation>块间隔</translation>
    </message>
    <message>
        <source>Between two chunks of an answer; all of them together.</source>
        <translation>一个回答的两个块之间；全部合在一起。</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation>达成</translation>
    </message>
    <message>
        <source>Completed in the measured time, a second.</source>
        <translation>在测量时间内每秒完成的数量。</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Goodput</translation>
    </message>
    <message>
        <source>Good requests a second: answered whole, and within every limit a request must keep.</source>
        <translation>每秒合格的请求：完整应答，并且满足请求须遵守的所有限制。</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Planned, but not sent at the end.</source>
        <translation>已计划，但到结束时仍未发送。</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Handshakes</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>复用</translation>
    </message>
    <message>
        <source>Cache hits</source>
        <translation>缓存命中</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Cost / 1M out</source>
        <translation>成本 / 百万输出</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>%1%2 %</source>
        <translation>%1%2 %</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>user-perceived</source>
        <translation>用户感知</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>服务 %1</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Good requests of those that were planned; errors are bad.</source>
        <translation>计划的请求中良好者所占比例；错误不算良好。</translation>
    </message>
    <message>
        <source>Tokens, peak</source>
        <translation>Token 峰值</translation>
    </message>
    <message>
        <source>Of all requests together, in their best second.</source>
        <translation>所有请求合计，取最高的一秒。</translation>
    </message>
    <message>
        <source>Longest stall p99</source>
        <translation>最长停顿 p99</translation>
    </message>
    <message>
        <source>The longest gap of each answer; one value a request.</source>
        <translation>每个回答中最长的间隔；每个请求一个值。</translation>
    </message>
    <message>
        <source>Handshakes saved</source>
        <translation>节省的握手</translation>
    </message>
    <message>
        <source>What keep-alive saved: connections that were reused, times the median handshake.</source>
        <translation>keep-alive 节省的时间：复用的连接数乘以握手时间的中位数。</translation>
    </message>
    <message>
        <source>Cost / request</source>
        <translation>费用 / 请求</translation>
    </message>
    <message>
        <source>Cost / good request</source>
        <translation>费用 / 良好请求</translation>
    </message>
    <message>
        <source>Cost of failures</source>
        <translation>失败的费用</translation>
    </message>
    <message>
        <source>Of the cost: for requests that did not go well.</source>
        <translation>费用中用于未成功请求的部分。</translation>
    </message>
    <message>
        <source>Perhaps billed</source>
        <translation>可能已计费</translation>
    </message>
    <message>
        <source>Requests that were sent and ended before the provider said what they cost; no sum has them.</source>
        <translation>已发送但在提供商说明费用之前就结束的请求；不计入任何合计。</translation>
    </message>
    <message>
        <source>TTFO</source>
        <translation>TTFO</translation>
    </message>
    <message>
        <source>First output after the sending, reasoning left out.</source>
        <translation>发出之后的首个输出，不含推理。</translation>
    </message>
    <message>
        <source>Empty answers</source>
        <translation>空回答</translation>
    </message>
    <message>
        <source>Chats that ended well without a single token: often a filter, or a limit of tokens that reasoning used up.</source>
        <translation>正常结束却没有任何 token 的对话：通常是因为过滤器，或推理用完了 token 上限。</translation>
    </message>
</context>
<context>
    <name>RunCharts</name>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>E2E</source>
        <translation>E2E</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>service TTFT</source>
        <translation>服务 TTFT</translation>
    </message>
    <message>
        <source>service E2E</source>
        <translation>服务 E2E</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>guard</source>
        <translation>防护</translation>
    </message>
    <message>
        <source>client limited</source>
        <translation>客户端受限</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>未达标</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>Nobody measured how well %1 was.</source>
        <translation>没有人测量 %1 自身的状况。</translation>
    </message>
    <message>
        <source>%1, from the sending on: %2 has no user-perceived times.</source>
        <translation>%1，从发送时起算：%2 没有用户感知时间。</translation>
    </message>
    <message>
        <source>%1, of too few samples</source>
        <translation>%1，样本太少</translation>
    </message>
</context>
<context>
    <name>RunCurves</name>
    <message>
        <source>user-perceived</source>
        <translation>用户感知</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>RunFile</name>
    <message>
        <source>The file has the form of a run, but no results in it.</source>
        <translation>文件具有运行的形式，但其中没有结果。</translation>
    </message>
    <message>
        <source>This is not the result of a stress run.</source>
        <translation>这不是压力测试运行的结果。</translation>
    </message>
</context>
<context>
    <name>RunFiles</name>
    <message>
        <source>Report as HTML, with charts…</source>
        <translation>HTML 报告，含图表…</translation>
    </message>
    <message>
        <source>Whole run as JSON…</source>
        <translation>整个运行的 JSON…</translation>
    </message>
    <message>
        <source>Numbers as CSV…</source>
        <translation>数值的 CSV…</translation>
    </message>
    <message>
        <source>Distributions as HdrHistogram log…</source>
        <translation>分布的 HdrHistogram 日志…</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Numbers as vLLM&apos;s bench writes them…</source>
        <translation>按 vLLM bench 的格式写出的数据…</translation>
    </message>
    <message>
        <source>Numbers as AIPerf writes them…</source>
        <translation>按 AIPerf 的格式写出的数据…</translation>
    </message>
</context>
<context>
    <name>RunFindings</name>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>%1%2 is asked for, %3 was measured.</source>
        <translation>要求 %1%2，测得 %3。</translation>
    </message>
    <message>
        <source>requests a second</source>
        <translation>个请求/秒</translation>
    </message>
    <message>
        <source>requests in flight</source>
        <translation>个在途请求</translation>
    </message>
    <message>
        <source>LIMIT</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>%1 %2 is the highest level that meets every threshold.</source>
        <translation>%1 %2 是满足所有阈值的最高水平。</translation>
    </message>
    <message>
        <source>No level that was tried meets the thresholds.</source>
        <translation>试过的水平都不满足阈值。</translation>
    </message>
    <message>
        <source>FULL</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>From %1 %2 on the gateway does not keep up.</source>
        <translation>从 %1 %2 起，网关跟不上了。</translation>
    </message>
    <message>
        <source>95 % interval %1 … %2 %</source>
        <translation>95 % 区间 %1 … %2 %</translation>
    </message>
    <message>
        <source>UNDECIDED</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>%1 against %2: the %3 p50 may differ or not (%4).</source>
        <translation>%1 与 %2 相比：%3 p50 可能有差异，也可能没有（%4）。</translation>
    </message>
    <message>
        <source>FASTER</source>
        <translation>更快</translation>
    </message>
    <message>
        <source>SLOWER</source>
        <translation>更慢</translation>
    </message>
    <message>
        <source>%1 against %2: the %3 p50 is %4 % %5 (%6).</source>
        <translation>%1 与 %2 相比：%3 p50 %5 %4 %（%6）。</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>低</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>高</translation>
    </message>
    <message>
        <source>RATE LIMIT</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>You stopped this run; its numbers are of what came until then.</source>
        <translation>您停止了此次运行；其数值只包含到那时为止的内容。</translation>
    </message>
    <message>
        <source>INTERRUPTED</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>The program ended before this run did; its numbers are of what was kept until then.</source>
        <translation>程序在此次运行结束之前就结束了；其数值只包含到那时为止保存的内容。</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>GUARD</source>
        <translation>防护</translation>
    </message>
    <message>
        <source>ENDED</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>CLIENT LIMITED</source>
        <translation>客户端受限</translation>
    </message>
    <message>
        <source>Do not trust these numbers. %1</source>
        <translation>请不要相信这些数值。%1</translation>
    </message>
    <message>
        <source>GATEWAY LIMITED</source>
        <translation>网关受限</translation>
    </message>
    <message>
        <source>TRUSTED</source>
        <translation>可信</translation>
    </message>
    <message>
        <source>The client was never the limit: its event loops and its schedule kept up.</source>
        <translation>客户端从未成为限制：它的事件循环和发送计划都跟得上。</translation>
    </message>
    <message>
        <source>FEW SAMPLES</source>
        <translation>样本太少</translation>
    </message>
    <message>
        <source>p99 is grey: %1 answers are too few for it, 662 are needed.</source>
        <translation>p99 显示为灰色：%1 个回答太少，需要 662 个。</translation>
    </message>
    <message>
        <source>SWITCHED ON</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Nothing: retries, breaker, limiter and cache were off, so this is the gateway itself.</source>
        <translation>没有：重试、熔断器、限流器和缓存都已关闭，所以这就是网关本身。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>PLANS</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Not alike: %1.</source>
        <translation>不相同：%1。</translation>
    </message>
    <message>
        <source>Nobody knows how well the client was.</source>
        <translation>没有人知道客户端的状况如何。</translation>
    </message>
    <message>
        <source>CLIENT NOT MEASURED</source>
        <translation>客户端未测量</translation>
    </message>
    <message>
        <source>SERVICE TIMES</source>
        <translation>服务时间</translation>
    </message>
    <message>
        <source>This program measures from the sending on: there are no user-perceived times, with what had to wait in them.</source>
        <translation>该程序从发送时开始测量：没有包含等待在内的用户感知时间。</translation>
    </message>
    <message>
        <source>Compared from the sending on, without what had to wait: there are no user-perceived times of %1.</source>
        <translation>从发送时起比较，不含等待：%1 没有用户感知时间。</translation>
    </message>
    <message>
        <source>LEVELS</source>
        <translation>各级别</translation>
    </message>
    <message>
        <source>%1 %2 were tried; without a threshold none of them is judged.</source>
        <translation>已尝试 %1 %2；没有阈值，因此不评判任何级别。</translation>
    </message>
    <message>
        <source>The latest loop lagged by %1 (p50), %2 (p99), %3 at most.</source>
        <translation>最迟的循环延迟为 %1（p50）、%2（p99），最多 %3。</translation>
    </message>
</context>
<context>
    <name>RunImport</name>
    <message>
        <source>The program that made this run did not measure itself.</source>
        <translation>生成此运行的程序没有测量自己。</translation>
    </message>
    <message>
        <source>it is not a JSON object (%1).</source>
        <translation>不是 JSON 对象（%1）。</translation>
    </message>
</context>
<context>
    <name>RunMarks</name>
    <message>
        <source>NOTE</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>WENT ON</source>
        <translation>已继续</translation>
    </message>
    <message>
        <source>LEVEL</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>SLEPT</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>GUARD</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>After %1: %2</source>
        <translation>%1 后：%2</translation>
    </message>
</context>
<context>
    <name>RunNotice</name>
    <message>
        <source>The load test failed: %1</source>
        <translation>负载测试失败：%1</translation>
    </message>
    <message>
        <source>A guard ended the load test: %1</source>
        <translation>防护终止了负载测试：%1</translation>
    </message>
    <message>
        <source>The load test was interrupted.</source>
        <translation>负载测试已中断。</translation>
    </message>
    <message>
        <source>The load test is over.</source>
        <translation>负载测试已结束。</translation>
    </message>
    <message>
        <source>The load test is over and missed a threshold.</source>
        <translation>负载测试已结束，未达到某个阈值。</translation>
    </message>
    <message>
        <source>%1 requests, %2 failed.</source>
        <translation>%1 个请求，%2 个失败。</translation>
    </message>
    <message>
        <source>p95 of %1: %2.</source>
        <translation>%1 的 p95：%2。</translation>
    </message>
</context>
<context>
    <name>RunOrders</name>
    <message>
        <source>There is no gateway “%1”. Choose another one, or add it on the Gateways screen.</source>
        <translation>没有网关“%1”。请选择其他网关，或在“网关”界面中添加它。</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>TTFT over time, user-perceived</source>
        <translation>TTFT 随时间变化，用户感知</translation>
    </message>
    <message>
        <source>E2E over time, user-perceived</source>
        <translation>E2E 随时间变化，用户感知</translation>
    </message>
    <message>
        <source>Offered and achieved</source>
        <translation>提供与达成</translation>
    </message>
    <message>
        <source>achieved</source>
        <translation>达成</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Latency by level</source>
        <translation>各水平的延迟</translation>
    </message>
    <message>
        <source>requests a second</source>
        <translation>个请求/秒</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Too few samples to say much</source>
        <translation>样本太少，说明不了什么</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>The client was well.</source>
        <translation>客户端状况良好。</translation>
    </message>
    <message>
        <source>Do not trust these numbers.</source>
        <translation>请不要相信这些数值。</translation>
    </message>
    <message>
        <source>Stress run</source>
        <translation>压力测试运行</translation>
    </message>
    <message>
        <source>retries, breaker, limiter and cache off</source>
        <translation>重试、熔断器、限流器和缓存均关闭</translation>
    </message>
    <message>
        <source>on: %1</source>
        <translation>启用：%1</translation>
    </message>
    <message>
        <source>Every number</source>
        <translation>所有数值</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Where the plans are not alike</source>
        <translation>计划不相同之处</translation>
    </message>
    <message>
        <source>The plan of %1</source>
        <translation>%1 的计划</translation>
    </message>
    <message>
        <source>Percentiles of %1</source>
        <translation>%1 的百分位</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>E2E</source>
        <translation>E2E</translation>
    </message>
    <message>
        <source>service TTFT</source>
        <translation>服务 TTFT</translation>
    </message>
    <message>
        <source>service E2E</source>
        <translation>服务 E2E</translation>
    </message>
    <message>
        <source>How well the client was is not known.</source>
        <translation>客户端状况如何不得而知。</translation>
    </message>
    <message>
        <source>Not every program here has user-perceived times: charts show service times, from the sending on.</source>
        <translation>这里并非每个程序都有用户感知时间：图表显示的是从发送时起算的服务时间。</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1 测得</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>各级别</translation>
    </message>
    <message>
        <source>errors, %</source>
        <translation>错误，%</translation>
    </message>
    <message>
        <source>The highest level that meets every threshold: %1.</source>
        <translation>满足所有阈值的最高级别：%1。</translation>
    </message>
    <message>
        <source>No level that was tried meets the thresholds.</source>
        <translation>尝试过的级别都不满足阈值。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <source>Spent in all: %1</source>
        <translation>总花费：%1</translation>
    </message>
</context>
<context>
    <name>RunStore</name>
    <message>
        <source>This run is not there any more.</source>
        <translation>此运行已不存在。</translation>
    </message>
</context>
<context>
    <name>RunTiles</name>
    <message>
        <source>%1 /s</source>
        <translation>%1 /秒</translation>
    </message>
    <message>
        <source>%1%2 % vs %3</source>
        <translation>%1%2 %，对比 %3</translation>
    </message>
    <message>
        <source>%1 p%2</source>
        <translation>%1 p%2</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>服务 %1</translation>
    </message>
    <message>
        <source>only %1 samples</source>
        <translation>只有 %1 个样本</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Goodput</translation>
    </message>
    <message>
        <source>%1 good</source>
        <translation>%1 个合格</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>no known price</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>%1 projected</source>
        <translation>预计 %1</translation>
    </message>
    <message>
        <source>%1 per good</source>
        <translation>每个合格请求 %1</translation>
    </message>
    <message>
        <source>pacer late by %1</source>
        <translation>发送迟了 %1</translation>
    </message>
    <message>
        <source>a worker at %1 CPU</source>
        <translation>一个工作线程占 CPU %1</translation>
    </message>
    <message>
        <source>loop lag p99 %1</source>
        <translation>循环延迟 p99 %1</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>可信</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>受限</translation>
    </message>
    <message>
        <source>TTFT p50</source>
        <translation>TTFT p50</translation>
    </message>
    <message>
        <source>TTFT p99</source>
        <translation>TTFT p99</translation>
    </message>
    <message>
        <source>from the sending on</source>
        <translation>从发送时起算</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>Spend in all</source>
        <translation>总花费</translation>
    </message>
</context>
<context>
    <name>RunWatch</name>
    <message>
        <source>Nothing was measured: all requests (%1) were sent in the warm-up or the cool-down. Send more, or shorten those.</source>
        <translation>没有测到任何数据：所有请求（%1 个）都在预热或收尾阶段发出。请多发一些，或缩短这两个阶段。</translation>
    </message>
    <message>
        <source>Nothing could be sent. %1</source>
        <translation>什么都发不出去。%1</translation>
    </message>
    <message>
        <source>The gateway is gone: nothing could be sent for the last %1 s. %2</source>
        <translation>网关不见了：最近 %1 秒什么都发不出去。%2</translation>
    </message>
    <message>
        <source>%1 of the last %2 requests failed, more than the %3 % that the plan allows.</source>
        <translation>最近 %2 个请求中有 %1 个失败，超过计划允许的 %3 %。</translation>
    </message>
    <message>
        <source>The gateway does not keep up: %1 requests wait, and more every second.</source>
        <translation>网关跟不上：有 %1 个请求在等待，而且每秒都在增加。</translation>
    </message>
    <message>
        <source>The 95th percentile is known to ± %1 %.</source>
        <translation>第 95 百分位已知，误差 ± %1 %。</translation>
    </message>
</context>
<context>
    <name>Slo</name>
    <message>
        <source>“%1” is no limit for a request. It must be like ttft&lt;400ms, with one of %2.</source>
        <translation>“%1”不是对请求的限制。它应形如 ttft&lt;400ms，可用的有 %2。</translation>
    </message>
</context>
<context>
    <name>SnapshotCharts</name>
    <message>
        <source>%1/min</source>
        <translation>%1/分</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>p99 %1, of too few samples</source>
        <translation>p99 %1，样本太少</translation>
    </message>
</context>
<context>
    <name>SpendGuard</name>
    <message>
        <source>, and it would cost about $%1</source>
        <translation>，而它大约要花 $%1</translation>
    </message>
    <message>
        <source>The gateway's limit of $%1 a day does not allow this request: $%2 are spent today%3, $%4 are on their way%5.</source>
        <translation>网关每天 $%1 的上限不允许此请求：今天已花费 $%2%3，在途 $%4%5。</translation>
    </message>
    <message>
        <source> ($%1 of it perhaps, for requests of which nobody said what they cost)</source>
        <translation>（其中 $%1 只是可能的花费，这些请求没有任何一方说明费用）</translation>
    </message>
</context>
<context>
    <name>SpendPeriod</name>
    <message>
        <source>by the minute</source>
        <translation>按分钟</translation>
    </message>
    <message>
        <source>every 5 minutes</source>
        <translation>每 5 分钟</translation>
    </message>
    <message>
        <source>by the hour</source>
        <translation>按小时</translation>
    </message>
    <message>
        <source>by the day</source>
        <translation>按天</translation>
    </message>
</context>
<context>
    <name>SqliteCache</name>
    <message>
        <source>The response cache cannot be used: %1 could not be opened or written (%2). Usually the disk is full or the folder is not writable. Answers come from the gateway until that is put right.</source>
        <translation>无法使用响应缓存：%1 无法打开或写入（%2）。通常是磁盘已满或文件夹不可写。在纠正之前，回答直接来自网关。</translation>
    </message>
    <message>
        <source>No answer was thrown away: another program is writing to %1. Try again in a moment.</source>
        <translation>没有丢弃任何回答：另一个程序正在写入 %1。请稍后再试。</translation>
    </message>
    <message>
        <source>No answer was thrown away: %1 could not be opened or written (%2). Usually the disk is full or the folder is not writable.</source>
        <translation>没有丢弃任何回答：%1 无法打开或写入（%2）。通常是磁盘已满或文件夹不可写。</translation>
    </message>
</context>
<context>
    <name>StrictObject</name>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing: it must be %2.</source>
        <translation>缺少“%1”：必须是 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2, not %3.</source>
        <translation>“%1”必须是 %2，而不是 %3。</translation>
    </message>
    <message>
        <source>a number %1</source>
        <translation>%1 的数字</translation>
    </message>
    <message>
        <source>a whole number %1</source>
        <translation>%1 的整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>非空文本</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 之一</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>an array of objects</source>
        <translation>对象数组</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be an object, not %2.</source>
        <translation>“%1”必须是对象，而不是 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known. Allowed here: %2.</source>
        <translation>“%1”未知。这里允许：%2。</translation>
    </message>
</context>
<context>
    <name>Threshold</name>
    <message>
        <source>“%1” is no threshold. It must be like ttft_p95&lt;400ms, error_rate&lt;1%, goodput&gt;50/s or cost&lt;0.5usd.</source>
        <translation>“%1”不是阈值。它应形如 ttft_p95&lt;400ms、error_rate&lt;1%、goodput&gt;50/s 或 cost&lt;0.5usd。</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>Line %1 of the trace cannot be used: %2</source>
        <translation>轨迹的第 %1 行无法使用：%2</translation>
    </message>
    <message>
        <source>it must be TIMESTAMP,ContextTokens,GeneratedTokens.</source>
        <translation>必须是 TIMESTAMP,ContextTokens,GeneratedTokens。</translation>
    </message>
    <message>
        <source>it must have the numbers timestamp (ms) and input_length.</source>
        <translation>必须含有数字 timestamp（毫秒）和 input_length。</translation>
    </message>
    <message>
        <source>it is not a JSON object.</source>
        <translation>不是 JSON 对象。</translation>
    </message>
    <message>
        <source>it is neither a request of a Mooncake trace nor a record of Bellwether.</source>
        <translation>既不是 Mooncake 轨迹的请求，也不是 Bellwether 的记录。</translation>
    </message>
    <message>
        <source>The trace is empty: there is nothing to replay.</source>
        <translation>轨迹是空的：没有可以重放的内容。</translation>
    </message>
    <message>
        <source>The trace %1 cannot be read: %2.</source>
        <translation>无法读取轨迹 %1：%2。</translation>
    </message>
    <message>
        <source>Of none of these requests is it known how long it was, which is so when all of them failed. Choose requests some of which were answered.</source>
        <translation>这些请求的长度都不得而知，通常是因为它们全都失败了。请选择其中有一些得到回答的请求。</translation>
    </message>
</context>
<context>
    <name>TypedNumber</name>
    <message>
        <source>“%1” means one thing in some countries and a thousand times as much in others. Write it without the comma, or with a point.</source>
        <translation>“%1”在不同国家可能相差一千倍。请去掉逗号，或改用小数点。</translation>
    </message>
</context>
<context>
    <name>Variant</name>
    <message>
        <source>There is no gateway “%1” for the variant “%2”.</source>
        <translation>变体“%2”没有网关“%1”。</translation>
    </message>
    <message>
        <source>Nobody knows what %1 costs, so the spend of this run cannot be limited. Add its price to the gateway, or remove the limit.</source>
        <translation>没有人知道 %1 的价格，因此无法限制此次运行的花费。请在网关中添加其价格，或移除上限。</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>circuit breaker</source>
        <translation>熔断器</translation>
    </message>
    <message>
        <source>rate limiter</source>
        <translation>限流器</translation>
    </message>
    <message>
        <source>response cache</source>
        <translation>响应缓存</translation>
    </message>
    <message>
        <source>waiting as long as the server asks</source>
        <translation>按服务器要求的时间等待</translation>
    </message>
</context>
<context>
    <name>bw::app::Tour</name>
    <message>
        <source>How does keep-alive change the latency of API calls?</source>
        <translation>keep-alive 如何改变 API 调用的延迟？</translation>
    </message>
    <message>
        <source>Show me a Python example that streams an answer.</source>
        <translation>给我一个流式输出回答的 Python 示例。</translation>
    </message>
    <message>
        <source>What does a connection pool do?</source>
        <translation>连接池有什么作用？</translation>
    </message>
</context>
<context>
    <name>bw::gateway::AttemptLoop</name>
    <message>
        <source>The request was cancelled.</source>
        <translation>请求已取消。</translation>
    </message>
    <message>
        <source>The time for the whole request was over.</source>
        <translation>整个请求的时间已用完。</translation>
    </message>
    <message>
        <source>The request was cancelled while it waited for the next attempt.</source>
        <translation>请求在等待下一次尝试时被取消。</translation>
    </message>
    <message>
        <source>Another request answered first.</source>
        <translation>另一个请求先得到了回答。</translation>
    </message>
    <message>
        <source>Another request for the same answer was quicker.</source>
        <translation>另一个请求更快地得到了同一个回答。</translation>
    </message>
</context>
<context>
    <name>bw::gateway::AttemptRunner</name>
    <message>
        <source>No byte of the stream came for %1 s.</source>
        <translation>%1 秒内流中没有到达任何字节。</translation>
    </message>
    <message>
        <source>No token came within %1 s after the request was sent.</source>
        <translation>请求发出后 %1 秒内没有 token 到达。</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>请求已取消。</translation>
    </message>
    <message>
        <source>The time for the whole request was over.</source>
        <translation>整个请求的时间已用完。</translation>
    </message>
</context>
<context>
    <name>bw::gateway::ChatCall</name>
    <message>
        <source>The request was cancelled.</source>
        <translation>请求已取消。</translation>
    </message>
</context>
<context>
    <name>bw::gateway::HeaderProblem</name>
    <message>
        <source>Give the header a name.</source>
        <translation>请给请求头起一个名称。</translation>
    </message>
    <message>
        <source>A header&apos;s name has letters, digits and “-”, no spaces and no colon.</source>
        <translation>请求头的名称由字母、数字和“-”组成，不含空格和冒号。</translation>
    </message>
    <message>
        <source>Bellwether writes this header itself, as each request needs it.</source>
        <translation>此请求头由 Bellwether 按每个请求的需要自行写入。</translation>
    </message>
    <message>
        <source>A header&apos;s value is a single line.</source>
        <translation>请求头的值只能是一行。</translation>
    </message>
    <message>
        <source>Keep-Alive in a request does nothing: only a server says with it how long it keeps a connection. It is sent, but how long connections are kept is set in the gateway's limits.</source>
        <translation>请求中的 Keep-Alive 不起作用：只有服务器用它说明连接保持多久。它仍会被发送，但连接保持多久在网关的限制中设置。</translation>
    </message>
</context>
<context>
    <name>bw::gateway::Import</name>
    <message>
        <source>The option %1 of the command is not known here and was left out.</source>
        <translation>命令的选项 %1 在这里未知，已略去。</translation>
    </message>
    <message>
        <source>A profile file holds no keys. Enter them on the Keys page.</source>
        <translation>配置文件中不含密钥。请在“密钥”页输入。</translation>
    </message>
    <message>
        <source>The profile switches the check of the server&apos;s certificate off. Switch it on again on the Network page if you can.</source>
        <translation>该配置关闭了对服务器证书的检查。如果可以，请在“网络”页重新打开。</translation>
    </message>
    <message>
        <source>The file holds no gateway profile.</source>
        <translation>文件中没有网关配置。</translation>
    </message>
    <message>
        <source>The JSON cannot be read: %1.</source>
        <translation>无法读取 JSON：%1。</translation>
    </message>
    <message>
        <source>This YAML has no “model_list”, so it is no LiteLLM configuration.</source>
        <translation>此 YAML 中没有“model_list”，因此不是 LiteLLM 配置。</translation>
    </message>
    <message>
        <source>This is larger than any list of gateways: more than 1 MB. Choose another file.</source>
        <translation>这比任何网关列表都大：超过 1 MB。请选择其他文件。</translation>
    </message>
    <message>
        <source>This is neither a cURL command, nor a .env file, a LiteLLM config.yaml or an exported profile.</source>
        <translation>这既不是 cURL 命令，也不是 .env 文件、LiteLLM config.yaml 或导出的配置。</translation>
    </message>
    <message>
        <source>The cURL command names no address. Copy it with its https://… and try again.</source>
        <translation>cURL 命令中没有地址。请连同 https://… 一起复制后再试。</translation>
    </message>
    <message>
        <source>The command switches the check of the server&apos;s certificate off (--insecure), so it is off here too. Switch it on again on the Network page if you can.</source>
        <translation>该命令关闭了对服务器证书的检查（--insecure），因此这里也关闭了。如果可以，请在“网络”页重新打开。</translation>
    </message>
    <message>
        <source>The command reads the file %1, which was not opened.</source>
        <translation>该命令要读取文件 %1，但没有打开它。</translation>
    </message>
    <message>
        <source>The command signs in with a user name and password, which gateways of this kind do not take. It was left out.</source>
        <translation>该命令用用户名和密码登录，这类网关不接受。已略去。</translation>
    </message>
    <message>
        <source>The pinned key of the command could not be read, so none is pinned.</source>
        <translation>无法读取命令中固定的公钥，因此没有固定任何公钥。</translation>
    </message>
    <message>
        <source>from cURL</source>
        <translation>来自 cURL</translation>
    </message>
    <message>
        <source>The body of the request is no JSON that could be read, so its model is not known.</source>
        <translation>请求正文不是可读取的 JSON，因此不知道其模型。</translation>
    </message>
    <message>
        <source>Left out, because it belongs to a request and not to a gateway: %1.</source>
        <translation>已略去，因为它属于请求而不是网关：%1。</translation>
    </message>
    <message>
        <source>There is no cURL command in this text.</source>
        <translation>此文本中没有 cURL 命令。</translation>
    </message>
    <message>
        <source>%1 holds no base URL that could be used.</source>
        <translation>%1 中没有可用的基础 URL。</translation>
    </message>
    <message>
        <source>from .env</source>
        <translation>来自 .env</translation>
    </message>
    <message>
        <source>Not used, because they name no gateway: %1.</source>
        <translation>未使用，因为它们不指明网关：%1。</translation>
    </message>
    <message>
        <source>None of these variables names a gateway. Bellwether looks for names such as OPENAI_API_KEY and OPENAI_BASE_URL.</source>
        <translation>这些变量都不指明网关。Bellwether 查找的是 OPENAI_API_KEY 和 OPENAI_BASE_URL 之类的名称。</translation>
    </message>
    <message>
        <source>The configuration lists no model that speaks OpenAI&apos;s API.</source>
        <translation>配置中没有使用 OpenAI API 的模型。</translation>
    </message>
    <message>
        <source>From LiteLLM</source>
        <translation>来自 LiteLLM</translation>
    </message>
    <message>
        <source>The section “%1” is about the proxy itself and was left out.</source>
        <translation>“%1”一节与代理本身有关，已略去。</translation>
    </message>
    <message>
        <source>An entry of the model list without a name was left out.</source>
        <translation>模型列表中没有名称的一项已略去。</translation>
    </message>
    <message>
        <source>Azure</source>
        <translation>Azure</translation>
    </message>
    <message>
        <source>“%1” was left out: %2 does not speak OpenAI&apos;s API.</source>
        <translation>已略去“%1”：%2 不使用 OpenAI 的 API。</translation>
    </message>
    <message>
        <source>“%1” was left out: its address is not given, or is in a variable that is not known here.</source>
        <translation>已略去“%1”：没有给出地址，或地址在这里未知的变量中。</translation>
    </message>
    <message>
        <source>“%1” was left out: %2</source>
        <translation>已略去“%1”：%2</translation>
    </message>
    <message>
        <source>LiteLLM configuration</source>
        <translation>LiteLLM 配置</translation>
    </message>
    <message>
        <source>The key is in the variable %1, which is not known here. Enter the key itself.</source>
        <translation>密钥在变量 %1 中，这里不知道它的值。请输入密钥本身。</translation>
    </message>
    <message>
        <source>There is no key in it that could be used.</source>
        <translation>其中没有可用的密钥。</translation>
    </message>
    <message>
        <source>The fallbacks of the models were put into one list, which holds for every model. Look at it on the Resilience page.</source>
        <translation>各模型的后备已合并为一个列表，对所有模型有效。请在“韧性”页查看。</translation>
    </message>
    <message>
        <source>These settings have no counterpart and were left out: %1.</source>
        <translation>这些设置没有对应项，已略去：%1。</translation>
    </message>
    <message>
        <source>The YAML is nested too deeply or too large for a list of gateways.</source>
        <translation>对于网关列表来说，此 YAML 嵌套过深或过大。</translation>
    </message>
    <message>
        <source>The YAML cannot be read; line %1: %2.</source>
        <translation>无法读取 YAML；第 %1 行：%2。</translation>
    </message>
    <message>
        <source>The YAML cannot be read: %1.</source>
        <translation>无法读取 YAML：%1。</translation>
    </message>
    <message>
        <source>This build of Bellwether reads no YAML. Turn the file into JSON first, or use the build of your system.</source>
        <translation>此构建的 Bellwether 不能读取 YAML。请先把文件转换为 JSON，或使用适合您系统的构建。</translation>
    </message>
</context>
<context>
    <name>bw::metrics</name>
    <message>
        <source>This is not an HdrHistogram V2 encoding that Bellwether can read.</source>
        <translation>这不是 Bellwether 能读取的 HdrHistogram V2 编码。</translation>
    </message>
</context>
<context>
    <name>bw::net</name>
    <message>
        <source>The server&apos;s public key is not the pinned one.</source>
        <translation>服务器的公钥不是固定的那个。</translation>
    </message>
    <message>
        <source>A header of the request holds a character that HTTP forbids.</source>
        <translation>请求的某个请求头含有 HTTP 禁止的字符。</translation>
    </message>
    <message>
        <source>No answer within %1 s.</source>
        <translation>%1 秒内没有响应。</translation>
    </message>
    <message>
        <source>The extra certificate authority is not a PEM certificate.</source>
        <translation>额外的证书颁发机构不是 PEM 证书。</translation>
    </message>
    <message>
        <source>The server reset the connection.</source>
        <translation>服务器重置了连接。</translation>
    </message>
</context>
<context>
    <name>bw::net::ContentDecoder</name>
    <message>
        <source>The compressed body of the response is broken.</source>
        <translation>响应的压缩正文已损坏。</translation>
    </message>
    <message>
        <source>The compressed body of the response is too large: it grew to more than a hundred times its size.</source>
        <translation>响应的压缩正文过大：解压后膨胀到一百倍以上。</translation>
    </message>
</context>
<context>
    <name>bw::net::LoopbackServer</name>
    <message>
        <source>Port %1 of this machine could not be opened: %2. Usually another program uses it. Choose another port.</source>
        <translation>无法打开本机的端口 %1：%2。通常是另一个程序在使用它。请选择其他端口。</translation>
    </message>
</context>
<context>
    <name>bw::net::PlainFetch</name>
    <message>
        <source>The server sends on again and again.</source>
        <translation>服务器一再重定向。</translation>
    </message>
</context>
<context>
    <name>bw::net::PooledExchange</name>
    <message>
        <source>The request was cancelled.</source>
        <translation>请求已取消。</translation>
    </message>
    <message>
        <source>No connection of the pool came free in time.</source>
        <translation>连接池中没有及时空出连接。</translation>
    </message>
    <message>
        <source>The name of the host was not resolved in time.</source>
        <translation>主机名没有及时解析。</translation>
    </message>
    <message>
        <source>The connection was not established in time.</source>
        <translation>连接没有及时建立。</translation>
    </message>
    <message>
        <source>The TLS handshake was not finished in time.</source>
        <translation>TLS 握手没有及时完成。</translation>
    </message>
    <message>
        <source>The request could not be written in time.</source>
        <translation>请求没有及时写出。</translation>
    </message>
    <message>
        <source>No byte of the response came in time.</source>
        <translation>响应没有及时到达任何字节。</translation>
    </message>
</context>
<context>
    <name>bw::net::Reply</name>
    <message>
        <source>The redirect was not followed.</source>
        <translation>没有跟随重定向。</translation>
    </message>
    <message>
        <source>The redirect was not allowed.</source>
        <translation>不允许重定向。</translation>
    </message>
    <message>
        <source>The connection pool is gone.</source>
        <translation>连接池已不存在。</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>服务器以状态 %1 响应。</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>操作已取消。</translation>
    </message>
</context>
<context>
    <name>bw::net::ResponseParser</name>
    <message>
        <source>A line of the response is too long.</source>
        <translation>响应中有一行过长。</translation>
    </message>
    <message>
        <source>The header of the response is too large.</source>
        <translation>响应头过大。</translation>
    </message>
    <message>
        <source>The response is not valid HTTP: %1.</source>
        <translation>响应不是有效的 HTTP：%1。</translation>
    </message>
    <message>
        <source>The server answered with an interim response that was not asked for.</source>
        <translation>服务器发送了未经请求的临时响应。</translation>
    </message>
    <message>
        <source>The connection ended within the header of the response.</source>
        <translation>连接在响应头中途结束。</translation>
    </message>
    <message>
        <source>The connection ended before the response was complete.</source>
        <translation>连接在响应完整之前结束。</translation>
    </message>
</context>
<context>
    <name>bw::net::StockExchange</name>
    <message>
        <source>The server&apos;s public key is not the pinned one.</source>
        <translation>服务器的公钥不是固定的那个。</translation>
    </message>
</context>
<context>
    <name>bw::net::WireExchange</name>
    <message>
        <source>The connection was closed.</source>
        <translation>连接已关闭。</translation>
    </message>
</context>
<context>
    <name>bw::record::FilterExpr</name>
    <message>
        <source>How it ended: ok, error, cancelled, or an HTTP status such as 429 or 5xx; 429 alone finds it too</source>
        <translation>结果：ok、error、cancelled，或 HTTP 状态，如 429 或 5xx；只输入 429 也能找到</translation>
    </message>
    <message>
        <source>The model asked for, or the one that answered; * stands for anything</source>
        <translation>请求的模型，或应答的模型；* 代表任意内容</translation>
    </message>
    <message>
        <source>The gateway&apos;s name</source>
        <translation>网关的名称</translation>
    </message>
    <message>
        <source>The endpoint&apos;s name</source>
        <translation>端点的名称</translation>
    </message>
    <message>
        <source>What made the request</source>
        <translation>发出请求的来源</translation>
    </message>
    <message>
        <source>The kind of error</source>
        <translation>错误的种类</translation>
    </message>
    <message>
        <source>Time to first token, in ms unless a unit stands behind it</source>
        <translation>到首 token 的时间，后面没有单位时为毫秒</translation>
    </message>
    <message>
        <source>Time to the end, in ms unless a unit stands behind it</source>
        <translation>到结束的时间，后面没有单位时为毫秒</translation>
    </message>
    <message>
        <source>Tokens a second while the answer came</source>
        <translation>回答到达期间每秒的 token 数</translation>
    </message>
    <message>
        <source>What it cost, in dollars</source>
        <translation>成本，以美元计</translation>
    </message>
    <message>
        <source>Tokens in and out together</source>
        <translation>输入与输出的 token 合计</translation>
    </message>
    <message>
        <source>Tokens of the prompt</source>
        <translation>提示词的 token</translation>
    </message>
    <message>
        <source>Tokens of the answer</source>
        <translation>回答的 token</translation>
    </message>
    <message>
        <source>Tokens of the prompt that the provider had cached</source>
        <translation>提示词中由提供商缓存的 token</translation>
    </message>
    <message>
        <source>How often it was tried</source>
        <translation>尝试的次数</translation>
    </message>
    <message>
        <source>Whether our own cache answered</source>
        <translation>是否由我们自己的缓存应答</translation>
    </message>
    <message>
        <source>What our own cache saved, in dollars</source>
        <translation>我们自己的缓存节省的金额，以美元计</translation>
    </message>
    <message>
        <source>The label of the key</source>
        <translation>密钥的标签</translation>
    </message>
    <message>
        <source>The model that answered</source>
        <translation>应答的模型</translation>
    </message>
    <message>
        <source>Why the answer ended</source>
        <translation>回答结束的原因</translation>
    </message>
    <message>
        <source>What was asked for: a chat, the list of models …</source>
        <translation>请求的内容：对话、模型列表……</translation>
    </message>
    <message>
        <source>Time before it was sent, in ms unless a unit stands behind it</source>
        <translation>发出之前的时间，后面没有单位时为毫秒</translation>
    </message>
    <message>
        <source>Time from sending to the first byte, in ms unless a unit stands behind it</source>
        <translation>从发出到首字节的时间，后面没有单位时为毫秒</translation>
    </message>
    <message>
        <source>The longest gap between two chunks, in ms unless a unit stands behind it</source>
        <translation>两个数据块之间的最长间隔，后面没有单位时为毫秒</translation>
    </message>
    <message>
        <source>The HTTP status as a number</source>
        <translation>HTTP 状态的数字</translation>
    </message>
    <message>
        <source>A property: streamed, tried again, cut short …</source>
        <translation>属性：流式、重试过、被截断……</translation>
    </message>
    <message>
        <source>Words in the prompt or the answer, where those are kept</source>
        <translation>提示词或回答中的词，如果保留了这些内容</translation>
    </message>
    <message>
        <source>Ended at or after: 15m ago, 14:30, 2026-01-31</source>
        <translation>在此时或之后结束：15m ago、14:30、2026-01-31</translation>
    </message>
    <message>
        <source>Ended before: 15m ago, 14:30, 2026-01-31</source>
        <translation>在此之前结束：15m ago、14:30、2026-01-31</translation>
    </message>
    <message>
        <source>The beginning of the request&apos;s id; its first six characters alone find it too</source>
        <translation>请求 id 的开头；只输入其中前六个字符也能找到</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing.</source>
        <translation>此括号没有对应的左括号。</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>嵌套过深。</translation>
    </message>
    <message>
        <source>A condition is missing here.</source>
        <translation>这里缺少一个条件。</translation>
    </message>
    <message>
        <source>A condition is missing before this.</source>
        <translation>此处之前缺少一个条件。</translation>
    </message>
    <message>
        <source>This parenthesis is never closed.</source>
        <translation>此括号没有关闭。</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <source>There is nothing between these quotation marks.</source>
        <translation>这对引号之间没有内容。</translation>
    </message>
    <message>
        <source>There is nothing called “%1”. There is: %2. To look for these very characters, put quotation marks around them.</source>
        <translation>没有名为“%1”的项。可用的有：%2。要查找这些字符本身，请给它们加上引号。</translation>
    </message>
    <message>
        <source>“%1” takes a time: 500 (milliseconds), 1.5s or 2m.</source>
        <translation>“%1”需要一个时间：500（毫秒）、1.5s 或 2m。</translation>
    </message>
    <message>
        <source>“%1” takes an amount in dollars, such as 0.01.</source>
        <translation>“%1”需要以美元计的金额，例如 0.01。</translation>
    </message>
    <message>
        <source>“%1” takes a whole number, such as 200 or 5k.</source>
        <translation>“%1”需要一个整数，例如 200 或 5k。</translation>
    </message>
    <message>
        <source>“%1” takes a number, such as 20.</source>
        <translation>“%1”需要一个数字，例如 20。</translation>
    </message>
    <message>
        <source>“%1” is nothing that “%2” can be. It can be: %3.</source>
        <translation>“%1”不是“%2”可取的值。可取的有：%3。</translation>
    </message>
    <message>
        <source>Texts are searched for at least three characters.</source>
        <translation>文本至少要有三个字符才能查找。</translation>
    </message>
    <message>
        <source>Something to look for must stand behind “%1”.</source>
        <translation>“%1”后面必须有要查找的内容。</translation>
    </message>
    <message>
        <source>“%1” takes how long ago (15m, 2h, 3d), a time of today (14:30) or a date (2026-01-31, 2026-01-31T14:30).</source>
        <translation>“%1”需要多久以前（15m、2h、3d）、今天的时间（14:30）或日期（2026-01-31、2026-01-31T14:30）。</translation>
    </message>
    <message>
        <source>A value must stand behind “%1”.</source>
        <translation>“%1”后面必须有一个值。</translation>
    </message>
    <message>
        <source>“%1” is no number, so it cannot be larger or smaller. Write %1:value.</source>
        <translation>“%1”不是数字，不能比较大小。请写成 %1:value。</translation>
    </message>
    <message>
        <source>“%1” takes one value only.</source>
        <translation>“%1”只接受一个值。</translation>
    </message>
</context>
<context>
    <name>bw::secrets::KeyRules</name>
    <message>
        <source>There is a space or a line end around the key, which the gateway will refuse. Remove it, or let Bellwether tidy it.</source>
        <translation>密钥前后有空格或换行，网关会拒绝它。请去掉，或让 Bellwether 整理。</translation>
    </message>
    <message>
        <source>More than the key was pasted: quotes, &quot;Bearer&quot; or the name of a variable are around it. Leave only the key itself.</source>
        <translation>粘贴的内容不只是密钥：周围有引号、&quot;Bearer&quot; 或变量名。请只保留密钥本身。</translation>
    </message>
    <message>
        <source>This is a web address and not a key. Copy the key itself from the provider&apos;s page.</source>
        <translation>这是网址，不是密钥。请从提供商的页面复制密钥本身。</translation>
    </message>
    <message>
        <source>There is a character in the key that no key has, often an invisible one or a curly quote from a document. Copy the key again from the provider&apos;s page.</source>
        <translation>密钥中有任何密钥都不含的字符，通常是不可见字符或来自文档的弯引号。请从提供商的页面重新复制密钥。</translation>
    </message>
    <message>
        <source>This is a placeholder or a masked key and not the key itself. Providers show a whole key only once; make a new one if it is lost.</source>
        <translation>这是占位符或遮盖过的密钥，而不是密钥本身。提供商只完整显示密钥一次；如果丢失，请新建一个。</translation>
    </message>
    <message>
        <source>There is a space or a line end inside the key. It was probably broken over two lines; copy it again in one piece.</source>
        <translation>密钥中间有空格或换行。它可能被分成了两行；请完整地重新复制。</translation>
    </message>
    <message>
        <source>Keys of %1 begin with &quot;%2&quot;, and this one does not. Check that it is an API key and that it was copied from its first character on.</source>
        <translation>%1 的密钥以 &quot;%2&quot; 开头，而这个不是。请检查它是否是 API 密钥，以及是否从第一个字符开始复制。</translation>
    </message>
    <message numerus="yes">
        <source>Keys of %1 have at least %n characters, and this one is shorter. Its end was probably not copied.</source>
        <translation>
            <numerusform>%1 的密钥至少有 %n 个字符，而这个更短。可能没有复制到末尾。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a character in the key that keys of %1 never have. Copy the key again from the provider&apos;s page.</source>
        <translation>密钥中有 %1 的密钥从不含有的字符。请从提供商的页面重新复制密钥。</translation>
    </message>
    <message>
        <source>There is no key yet. %1 answers nobody without one; make one on its website.</source>
        <translation>还没有密钥。没有密钥时 %1 不会应答任何人；请在其网站上创建一个。</translation>
    </message>
    <message>
        <source>This looks like a key of %1, but this gateway is %2. If it really belongs to %1, choose %1 as the provider, or it would be sent to the wrong company.</source>
        <translation>这看起来像 %1 的密钥，但此网关是 %2。如果它确实属于 %1，请选择 %1 作为提供商，否则它会被发送给错误的公司。</translation>
    </message>
</context>
<context>
    <name>bw::secrets::KeychainStore</name>
    <message>
        <source>There is no key to keep. Enter one first.</source>
        <translation>没有要保存的密钥。请先输入一个。</translation>
    </message>
    <message>
        <source>%1 holds no key for this gateway, or it stayed locked. Unlock it and try again, or enter the key again.</source>
        <translation>%1 中没有此网关的密钥，或者它一直处于锁定状态。请解锁后再试，或重新输入密钥。</translation>
    </message>
    <message>
        <source>%1 was not allowed to give out the key, so the gateway cannot be asked. The key is still there; try again and allow it.</source>
        <translation>%1 未获准给出密钥，因此无法请求该网关。密钥仍在那里；请再试一次并允许访问。</translation>
    </message>
    <message>
        <source>%1 refused access. Usually it is locked, or Bellwether is not on its list of programs. The key is still there; unlock it and try again.</source>
        <translation>%1 拒绝访问。通常是它被锁定，或 Bellwether 不在它的程序列表中。密钥仍在那里；请解锁后再试。</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Usually its window waits for a password behind other windows, or its service hangs. Look for that window and try again, or keep the key for this session only.</source>
        <translation>%1 没有及时响应。通常是它的窗口在其他窗口后面等待密码，或它的服务没有反应。请找到该窗口后再试，或只为本次会话保留密钥。</translation>
    </message>
    <message>
        <source>No keychain service can be reached, so keys cannot be kept safely. On Linux, install and start GNOME Keyring, KeePassXC or KWallet; or keep the key for this session only.</source>
        <translation>无法连接到密钥链服务，因此密钥无法安全保存。在 Linux 上，请安装并启动 GNOME Keyring、KeePassXC 或 KWallet；或只为本次会话保留密钥。</translation>
    </message>
</context>
<context>
    <name>bw::secrets::SessionKeyStore</name>
    <message>
        <source>There is no key for this gateway in this session. Keys kept for the session only are forgotten when Bellwether ends; enter it again.</source>
        <translation>本次会话中没有此网关的密钥。只为会话保留的密钥在 Bellwether 结束时会被忘记；请重新输入。</translation>
    </message>
    <message>
        <source>There is no key to keep. Enter one first.</source>
        <translation>没有要保存的密钥。请先输入一个。</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>仅本次会话</translation>
    </message>
</context>
<context>
    <name>bw::sim::HttpServer</name>
    <message>
        <source>The simulator cannot listen on port %1 of 127.0.0.1: %2. Choose another port, or none to get a free one.</source>
        <translation>模拟器无法监听 127.0.0.1 的端口 %1：%2。请选择其他端口，或不指定端口以使用空闲端口。</translation>
    </message>
    <message>
        <source>The certificate file holds no PEM certificate.</source>
        <translation>证书文件中没有 PEM 证书。</translation>
    </message>
    <message>
        <source>The key file holds no RSA or EC private key in PEM without a password.</source>
        <translation>密钥文件中没有不带密码的 PEM 格式 RSA 或 EC 私钥。</translation>
    </message>
</context>
<context>
    <name>bw::sim::RequestLog</name>
    <message>
        <source>The log file %1 cannot be written: %2. Choose another path.</source>
        <translation>无法写入日志文件 %1：%2。请选择其他路径。</translation>
    </message>
</context>
<context>
    <name>bw::sim::ScenarioReader</name>
    <message>
        <source>an array of names</source>
        <translation>名称数组</translation>
    </message>
    <message>
        <source>different from the other models&apos; ids</source>
        <translation>与其他模型的 id 不同的值</translation>
    </message>
    <message>
        <source>an array with at least one model</source>
        <translation>至少含一个模型的数组</translation>
    </message>
    <message>
        <source>a header&apos;s name and value, each on one line and the name without a colon</source>
        <translation>响应头的名称和值，各占一行，且名称中没有冒号</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must have either status or kind.</source>
        <translation>“%1”必须有 status 或 kind，二者只能取一。</translation>
    </message>
    <message>
        <source>The probabilities p in &quot;%1&quot; add up to %2: they must not exceed 1.</source>
        <translation>“%1”中的概率 p 合计为 %2：不能超过 1。</translation>
    </message>
    <message>
        <source>This is not JSON: %1 at byte %2.</source>
        <translation>这不是 JSON：%1，位于第 %2 字节。</translation>
    </message>
    <message>
        <source>A scenario is one JSON object.</source>
        <translation>场景必须是一个 JSON 对象。</translation>
    </message>
</context>
<context>
    <name>bw::sim::SimulatedGateway</name>
    <message>
        <source>The simulator is running already.</source>
        <translation>模拟器已在运行。</translation>
    </message>
</context>
<context>
    <name>bw::store::ConversationStore</name>
    <message>
        <source>This chat is not there any more. It was probably deleted.</source>
        <translation>此对话已不存在。可能已被删除。</translation>
    </message>
</context>
<context>
    <name>bw::store::Database</name>
    <message>
        <source>The database is read-only now, so this was not saved. The banner on top of the window says why.</source>
        <translation>数据库现在是只读的，因此没有保存。窗口上方的横幅说明了原因。</translation>
    </message>
    <message>
        <source>The database is read-only now, so it was not compacted. The banner on top of the window says why.</source>
        <translation>数据库现在为只读，因此没有压缩。窗口顶部的横幅说明了原因。</translation>
    </message>
    <message>
        <source>%1 is no copy of Bellwether&apos;s database, or it is damaged, so it was not restored. Choose a file that was exported under Settings, Data, or one of the folder “backups”.</source>
        <translation>%1 不是 Bellwether 数据库的副本，或已损坏，因此没有还原。请选择在“设置”的“数据”中导出的文件，或“backups”文件夹中的文件。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Bellwether, so it was not restored. Update Bellwether, then try again.</source>
        <translation>%1 由更新版本的 Bellwether 写入，因此没有还原。请更新 Bellwether 后再试。</translation>
    </message>
    <message>
        <source>The copy could not be written to %1. Check that the folder can be written and that no other program has the file open.</source>
        <translation>无法把副本写入 %1。请检查文件夹是否可写，以及是否有其他程序打开了该文件。</translation>
    </message>
    <message>
        <source>The copy could not be put in the place of the database, which was left as it was. Check that its folder can be written and that the disk has space.</source>
        <translation>无法用副本替换数据库，数据库保持原样。请检查其文件夹是否可写，以及磁盘是否有空间。</translation>
    </message>
    <message>
        <source>The damaged database %1 could not be moved aside, so it was left as it is. Check that its folder can be written, then start Bellwether again.</source>
        <translation>无法移开已损坏的数据库 %1，因此保持原样。请检查其文件夹是否可写，然后重新启动 Bellwether。</translation>
    </message>
    <message>
        <source>The folder %1 for backups could not be made. Check that it can be written and that the disk has space.</source>
        <translation>无法创建备份文件夹 %1。请检查它是否可写，以及磁盘是否有空间。</translation>
    </message>
    <message>
        <source>The folder %1 for Bellwether&apos;s database could not be made. Check that it can be written, or choose another one with --data-dir.</source>
        <translation>无法创建 Bellwether 数据库的文件夹 %1。请检查它是否可写，或用 --data-dir 选择另一个。</translation>
    </message>
    <message>
        <source>The database has another layout than this Bellwether reads.</source>
        <translation>数据库的布局与此 Bellwether 能读取的不同。</translation>
    </message>
    <message>
        <source>The SQLite driver of Qt is missing, so nothing can be saved. Reinstall Bellwether.</source>
        <translation>缺少 Qt 的 SQLite 驱动，因此无法保存任何内容。请重新安装 Bellwether。</translation>
    </message>
    <message>
        <source>The damaged file was kept as %1. Usually a disk failed or another program wrote to it.</source>
        <translation>已损坏的文件保留为 %1。通常是磁盘出错，或其他程序写入了它。</translation>
    </message>
    <message>
        <source>Bellwether&apos;s database was damaged. What can still be read of it could not be taken over: %1</source>
        <translation>Bellwether 的数据库已损坏。其中仍可读取的内容无法接管：%1</translation>
    </message>
    <message>
        <source>Bellwether&apos;s database was damaged and nothing in it could be read, so a new, empty one was begun. An older copy may be in the folder “backups” beside it: it can be restored under Settings, Data.</source>
        <translation>Bellwether 的数据库已损坏，其中没有可读取的内容，因此新建了一个空数据库。它旁边的“backups”文件夹中可能有较早的副本：可在“设置”的“数据”中还原。</translation>
    </message>
    <message>
        <source>Bellwether&apos;s database was damaged. All of it could be read (entries: %1) and goes on in a new file.</source>
        <translation>Bellwether 的数据库曾损坏。全部内容都能读取（条目：%1），并在新文件中继续。</translation>
    </message>
    <message>
        <source>Bellwether&apos;s database was damaged. What could be read (entries: %1) goes on in a new file; some entries are lost. An older copy may be in the folder “backups” beside it.</source>
        <translation>Bellwether 的数据库曾损坏。可读取的内容（条目：%1）在新文件中继续；部分条目已丢失。它旁边的“backups”文件夹中可能有较早的副本。</translation>
    </message>
    <message>
        <source>The database was written by a newer Bellwether (version %1 of its layout, this one knows %2), so it is only read, and nothing is saved. Update Bellwether, or start it with another --data-dir.</source>
        <translation>数据库由更新版本的 Bellwether 写入（布局版本 %1，此版本支持 %2），因此只读取，不保存任何内容。请更新 Bellwether，或用另一个 --data-dir 启动。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing new can be saved. What was saved before is untouched. Free some space, then try again.</source>
        <translation>磁盘已满，无法保存新内容。之前保存的内容未受影响。请释放一些空间，然后再试。</translation>
    </message>
    <message>
        <source>Bellwether may not write to its database, so nothing new can be saved. Usually the file or its folder belongs to another user or is write-protected. Change that, then try again.</source>
        <translation>Bellwether 不能写入其数据库，因此无法保存新内容。通常是文件或其文件夹属于另一个用户，或有写保护。请更改后再试。</translation>
    </message>
    <message>
        <source>The disk with Bellwether&apos;s database cannot be read or written. Usually it was unplugged or its network connection broke. Bring it back, then try again.</source>
        <translation>无法读写 Bellwether 数据库所在的磁盘。通常是它被拔出，或网络连接中断。请恢复后再试。</translation>
    </message>
    <message>
        <source>Bellwether&apos;s database is damaged, so nothing new is saved to it. Usually a disk failed or another program wrote to the file. Restart Bellwether: it keeps the damaged file and goes on in a new one with all that can still be read.</source>
        <translation>Bellwether 的数据库已损坏，因此不再向其保存新内容。通常是磁盘出错，或其他程序写入了文件。请重新启动 Bellwether：它会保留已损坏的文件，并在新文件中以所有仍可读取的内容继续。</translation>
    </message>
    <message>
        <source>Another program is using Bellwether&apos;s database. Close it, then try again.</source>
        <translation>另一个程序正在使用 Bellwether 的数据库。请关闭它，然后再试。</translation>
    </message>
    <message>
        <source>The database refused a change (%1). This is a mistake in Bellwether; what was saved before is untouched. Please report it.</source>
        <translation>数据库拒绝了一项更改（%1）。这是 Bellwether 的错误；之前保存的内容未受影响。请报告此问题。</translation>
    </message>
    <message>
        <source>The database is not open, so nothing can be read or saved. Restart Bellwether.</source>
        <translation>数据库没有打开，因此无法读取或保存。请重新启动 Bellwether。</translation>
    </message>
    <message>
        <source>%1 could not be written. Check that its folder can be written and that the disk has space.</source>
        <translation>无法写入 %1。请检查其文件夹是否可写，以及磁盘是否有空间。</translation>
    </message>
    <message>
        <source>A copy of everything is being made.</source>
        <translation>正在制作全部内容的副本。</translation>
    </message>
    <message>
        <source>The database is being compacted.</source>
        <translation>正在压缩数据库。</translation>
    </message>
    <message>
        <source>The daily backup of the database is being made.</source>
        <translation>正在制作数据库的每日备份。</translation>
    </message>
    <message>
        <source>A copy is being put in the place of the database.</source>
        <translation>正在用副本替换数据库。</translation>
    </message>
</context>
<context>
    <name>bw::store::HeldWrites</name>
    <message>
        <source>The disk takes nothing now; this is kept and written later.</source>
        <translation>磁盘现在不接受写入；内容已保留，稍后写入。</translation>
    </message>
</context>
<context>
    <name>bw::store::RecordStore</name>
    <message>
        <source>The details of this request cannot be read: this part of the history&apos;s file is damaged.</source>
        <translation>无法读取此请求的详情：历史文件的这一部分已损坏。</translation>
    </message>
    <message>
        <source>This request is not in the history any more. It was older than what is kept.</source>
        <translation>此请求已不在历史中。它早于保留期限。</translation>
    </message>
    <message>
        <source>What was said in this request was not kept. The gear of the monitor says of which requests it is.</source>
        <translation>此请求的对话内容没有保留。监控界面的齿轮菜单说明保留哪些请求的内容。</translation>
    </message>
</context>
<context>
    <name>bw::stress::Batch</name>
    <message>
        <source>The line is not JSON: %1.</source>
        <translation>该行不是 JSON：%1。</translation>
    </message>
</context>
<context>
    <name>bw::stress::Coordinator</name>
    <message>
        <source>The server asked to wait for %1 s: nothing is sent until then.</source>
        <translation>服务器要求等待 %1 s：在此之前不发送任何请求。</translation>
    </message>
    <message>
        <source>The machine slept for %1 s: what was in flight then is not the gateway&apos;s doing.</source>
        <translation>机器休眠了 %1 秒：当时在途的情况不是网关造成的。</translation>
    </message>
    <message>
        <source>The limit of $%1 for this run is reached.</source>
        <translation>已达到此次运行 $%1 的上限。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>已继续</translation>
    </message>
    <message>
        <source>%1 requests a second from here on</source>
        <translation>从这里起每秒 %1 个请求</translation>
    </message>
    <message>
        <source>%1 requests in flight from here on</source>
        <translation>从这里起 %1 个在途请求</translation>
    </message>
    <message>
        <source>The limit of $%1 for this run is too low for a request that may cost up to $%2. Allow its answer fewer tokens, or raise the limit.</source>
        <translation>本次运行的上限 $%1 太低：一个请求最多可能花费 $%2。请减少回答允许的 token 数，或提高上限。</translation>
    </message>
</context>
<context>
    <name>bw::stress::LimitText</name>
    <message>
        <source>The gateway says that it takes %1 tokens a minute.</source>
        <translation>网关称每分钟接受 %1 个 token。</translation>
    </message>
    <message>
        <source>The gateway says that it takes %1 requests a minute.</source>
        <translation>网关称每分钟接受 %1 个请求。</translation>
    </message>
    <message>
        <source>The gateway refuses above about %1 tokens a minute.</source>
        <translation>网关在每分钟超过约 %1 个 token 时拒绝。</translation>
    </message>
    <message>
        <source>The gateway refuses above about %1 requests a minute.</source>
        <translation>网关在每分钟超过约 %1 个请求时拒绝。</translation>
    </message>
</context>
<context>
    <name>bw::stress::LoadText</name>
    <message>
        <source>%1 in flight</source>
        <translation>%1 个在途</translation>
    </message>
    <message>
        <source>%1/s, Poisson</source>
        <translation>%1/秒，泊松</translation>
    </message>
    <message>
        <source>%1/s, gamma %2</source>
        <translation>%1/秒，gamma %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>sweep of %1</source>
        <translation>%1 扫描</translation>
    </message>
    <message>
        <source>highest of %1</source>
        <translation>%1 最高值</translation>
    </message>
    <message>
        <source>%1 every %2 s</source>
        <translation>每 %2 秒 %1 个</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>trace × %1</source>
        <translation>轨迹 × %1</translation>
    </message>
</context>
<context>
    <name>bw::stress::SelfCheck</name>
    <message>
        <source>The simulator stopped before the check was done. It said: %1</source>
        <translation>模拟器在检查完成之前停止了。它说：%1</translation>
    </message>
    <message>
        <source>The simulator %1 could not be started. It comes with Bellwether; reinstalling puts it back.</source>
        <translation>无法启动模拟器 %1。它随 Bellwether 一起提供；重新安装即可恢复。</translation>
    </message>
    <message>
        <source>The scenario of the check could not be written: %1</source>
        <translation>无法写入检查用的场景：%1</translation>
    </message>
</context>
<context>
    <name>bw::ui::AccessibleTranscript</name>
    <message numerus="yes">
        <source>%n message(s). Alt+Up and Alt+Down go from one to the next.</source>
        <translation>
            <numerusform>%n 条消息。Alt+上 和 Alt+下 在消息间移动。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::AlertCommand</name>
    <message>
        <source>The command of the alert “%1” could not be started: %2. Is the program installed, and its path right?</source>
        <translation>无法启动警报“%1”的命令：%2。该程序是否已安装，路径是否正确？</translation>
    </message>
</context>
<context>
    <name>bw::ui::AnswerNotes</name>
    <message>
        <source>%1 was sent as %2, which %3 asks for.</source>
        <translation>%1 按 %3 的要求以 %2 发送。</translation>
    </message>
    <message>
        <source>Not sent, because %1 refuses it: %2.</source>
        <translation>未发送，因为 %1 拒绝它：%2。</translation>
    </message>
    <message>
        <source>Remembered while Bellwether runs; Gateways › Resilience switches this off.</source>
        <translation>在 Bellwether 运行期间记住；可在“网关 › 韧性”中关闭。</translation>
    </message>
    <message>
        <source>✓ The answer is a JSON object.</source>
        <translation>✓ 回答是 JSON 对象。</translation>
    </message>
    <message>
        <source>✓ The answer follows the schema “%1”.</source>
        <translation>✓ 回答符合 schema“%1”。</translation>
    </message>
    <message>
        <source>✗ The answer is no JSON object.</source>
        <translation>✗ 回答不是 JSON 对象。</translation>
    </message>
    <message>
        <source>✗ The answer does not follow the schema “%1”.</source>
        <translation>✗ 回答不符合 schema“%1”。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Hide how sure the model was</source>
        <translation>隐藏模型的确定程度</translation>
    </message>
    <message>
        <source>Show how sure the model was</source>
        <translation>显示模型的确定程度</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>bw::ui::AppearanceSettings</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>“As the system” follows it also when it changes by the time of day.</source>
        <translation>“跟随系统”在系统按时段切换时也会随之切换。</translation>
    </message>
    <message>
        <source>look light dark mode colours colors night</source>
        <translation>外观 浅色 深色 颜色 夜间 look light dark mode colours colors night</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Compact shows more rows and leaves less room around buttons and fields.</source>
        <translation>“紧凑”显示更多行，按钮和输入框周围留白更少。</translation>
    </message>
    <message>
        <source>compact comfortable spacing padding</source>
        <translation>紧凑 宽松 间距 compact comfortable spacing padding</translation>
    </message>
    <message>
        <source>Text and language</source>
        <translation>文字和语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Size of all text</source>
        <translation>所有文字的大小</translation>
    </message>
    <message>
        <source>In buttons, lists, tables and chats.</source>
        <translation>用于按钮、列表、表格和对话。</translation>
    </message>
    <message>
        <source>font larger smaller scale zoom accessibility</source>
        <translation>字体 放大 缩小 缩放 font larger smaller scale zoom accessibility</translation>
    </message>
    <message>
        <source>Size of the text in chats</source>
        <translation>对话文字大小</translation>
    </message>
    <message>
        <source>On top of the size of all text. In the playground, the keys for Larger text, Smaller text and Text in its usual size change it; on the other screens they change the size of all text.</source>
        <translation>在所有文字大小的基础上再调整。在试验场中，“放大文字”“缩小文字”和“文字恢复正常大小”的按键更改它；在其他界面中，这些按键更改所有文字的大小。</translation>
    </message>
    <message>
        <source>font zoom messages playground</source>
        <translation>字体 缩放 消息 font zoom messages playground</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the program. What models answer does not depend on it.</source>
        <translation>指程序的语言。模型的回答与此无关。</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Black and white, with lines as strong as text. Where the system asks for it, it is on anyway.</source>
        <translation>黑白显示，线条与文字同样醒目。系统要求时总会开启。</translation>
    </message>
    <message>
        <source>accessibility contrast black white vision</source>
        <translation>辅助功能 对比度 黑白 视力 accessibility contrast black white vision</translation>
    </message>
</context>
<context>
    <name>bw::ui::AttachmentBar</name>
    <message>
        <source>Take off %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>At most %1 files go with one message: the others were left out. Send them with the next one.</source>
        <translation>一条消息最多附带 %1 个文件：其余文件未附上。请随下一条消息发送。</translation>
    </message>
    <message>
        <source>%1 was left out: with the others it would be more than %2, which hardly any gateway takes. Send it with the next message.</source>
        <translation>%1 未附上：与其他文件合计将超过 %2，几乎没有网关会接受。请随下一条消息发送。</translation>
    </message>
</context>
<context>
    <name>bw::ui::AuditTable</name>
    <message>
        <source>as asked</source>
        <translation>符合请求</translation>
    </message>
    <message>
        <source>nothing unusual</source>
        <translation>无异常</translation>
    </message>
    <message>
        <source>far more prompt tokens billed than counted</source>
        <translation>计费的提示词 token 远多于统计值</translation>
    </message>
    <message>
        <source>far more answer tokens billed than counted</source>
        <translation>计费的回答 token 远多于统计值</translation>
    </message>
    <message>
        <source>another model answered</source>
        <translation>由另一个模型应答</translation>
    </message>
    <message>
        <source>several builds answer in turn</source>
        <translation>由多个构建轮流应答</translation>
    </message>
    <message>
        <source>it states more than its prices say</source>
        <translation>报出的成本高于其价格</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>It states</source>
        <translation>网关报出</translation>
    </message>
    <message>
        <source>We expect</source>
        <translation>我们预期</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>应答者</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message numerus="yes">
        <source>Of %1 answer(s): %2 tokens billed, %3 counted here. Our count is an estimate; a third more or less means nothing.</source>
        <translation>
            <numerusform>%1 个回答：计费 %2 个 token，这里统计 %3 个。我们的统计是估计值；相差三分之一以内不说明问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %1 answer(s) with a cost of the provider&apos;s and a price of ours.</source>
        <translation>
            <numerusform>%1 个回答同时有提供商给出的成本和我们的价格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>build %1: %2 answer(s)</source>
        <translation>
            <numerusform>构建 %1：%2 个回答</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::BackupModel</name>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>bw::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>bw::ui::BiasTable</name>
    <message>
        <source>streams</source>
        <translation>流</translation>
    </message>
    <message>
        <source>first token
median, ms</source>
        <translation>首 token
中位数，毫秒</translation>
    </message>
    <message>
        <source>first token
p99, ms</source>
        <translation>首 token
p99，毫秒</translation>
    </message>
    <message>
        <source>every token
median, ms</source>
        <translation>每个 token
中位数，毫秒</translation>
    </message>
    <message>
        <source>every token
p99, ms</source>
        <translation>每个 token
p99，毫秒</translation>
    </message>
    <message>
        <source>event loop
p99, ms</source>
        <translation>事件循环
p99，毫秒</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>bw::ui::BindingEditor</name>
    <message>
        <source>New keys: press them here</source>
        <translation>新按键：在此按下</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>The command has these keys and no others</source>
        <translation>此命令只使用这些按键</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>The command has these keys beside those it has</source>
        <translation>此命令额外使用这些按键</translation>
    </message>
    <message>
        <source>Take them from there</source>
        <translation>从那里取走</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Choose a command to change its keys.</source>
        <translation>选择一个命令以更改其按键。</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>当前为 %1</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Nothing is changed until you take it from there, or press other keys.</source>
        <translation>%1 属于“%2”。在您从那里取走或按下其他按键之前，不会有任何更改。</translation>
    </message>
</context>
<context>
    <name>bw::ui::BlockLayout</name>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>bw::ui::BoxPlot</name>
    <message>
        <source>There are no values yet.</source>
        <translation>还没有数值。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s): quartiles %1, %2 and %3; from %4 to %5.</source>
        <translation>
            <numerusform>%n 个数值：四分位数 %1、%2 和 %3；从 %4 到 %5。</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::BranchSwitcher</name>
    <message>
        <source>The version before</source>
        <translation>上一个版本</translation>
    </message>
    <message>
        <source>The next version</source>
        <translation>下一个版本</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>第 %1 个版本，共 %2 个</translation>
    </message>
</context>
<context>
    <name>bw::ui::BreakdownCard</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model asked for</source>
        <translation>请求的模型</translation>
    </message>
    <message>
        <source>(no model)</source>
        <translation>（无模型）</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>(no gateway)</source>
        <translation>（无网关）</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>(no source)</source>
        <translation>（无来源）</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation>（无密钥）</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Compares what the gateways billed with what was counted here: tokens, the model that answered, its build, and the cost that it states.</source>
        <translation>把网关的计费与这里的统计进行比较：token、应答的模型、其构建，以及它报出的成本。</translation>
    </message>
    <message>
        <source>Compare the bills</source>
        <translation>比较账单</translation>
    </message>
    <message>
        <source>%1 requests read…</source>
        <translation>已读取 %1 个请求…</translation>
    </message>
    <message>
        <source>The newest %1 requests of this time were compared.</source>
        <translation>比较了这段时间内最新的 %1 个请求。</translation>
    </message>
    <message>
        <source>No answer in this time can be compared.</source>
        <translation>这段时间内没有可比较的回答。</translation>
    </message>
    <message>
        <source>All %1 requests of this time were compared.</source>
        <translation>比较了这段时间内的全部 %1 个请求。</translation>
    </message>
</context>
<context>
    <name>bw::ui::BudgetBar</name>
    <message>
        <source>used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>will not last</source>
        <translation>不够用</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>bw::ui::BudgetList</name>
    <message>
        <source>Budgets</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>No gateway has a daily limit. Set one in Gateways, on the tab Resilience: when it is reached, further requests are stopped.</source>
        <translation>没有网关设置每日上限。请在“网关”的“韧性”标签页中设置：达到上限后，后续请求会被停止。</translation>
    </message>
</context>
<context>
    <name>bw::ui::CacheFields</name>
    <message>
        <source>The same prompt now gives the same answer until it expires, where the model would have given another one.</source>
        <translation>同一个提示词在过期之前会得到相同的回答，而模型本来会给出不同的回答。</translation>
    </message>
    <message>
        <source>Redis address</source>
        <translation>Redis 地址</translation>
    </message>
    <message>
        <source>Put the password into its own field, so that it goes to the keychain and not into a file.</source>
        <translation>请把密码填入它自己的字段，这样它会进入密钥链而不是文件。</translation>
    </message>
    <message>
        <source>Response cache</source>
        <translation>响应缓存</translation>
    </message>
    <message>
        <source>the same request is answered from here, at once and for nothing</source>
        <translation>相同的请求由这里立即应答，不产生费用</translation>
    </message>
    <message>
        <source>Sampled answers too</source>
        <translation>也包括采样的回答</translation>
    </message>
    <message>
        <source>also where the temperature is not 0 and no seed is given</source>
        <translation>temperature 不为 0 且没有给出 seed 时也缓存</translation>
    </message>
    <message>
        <source>Stale on error</source>
        <translation>出错时使用过期内容</translation>
    </message>
    <message>
        <source>an answer up to a day too old, rather than an error</source>
        <translation>宁可给出最多过期一天的回答，也不报错</translation>
    </message>
    <message>
        <source>Replay at its pace</source>
        <translation>按原节奏重放</translation>
    </message>
    <message>
        <source>a stored stream comes as it came, not at once</source>
        <translation>保存的流按原来的节奏到达，而不是一次全部到达</translation>
    </message>
    <message>
        <source>Other models</source>
        <translation>其他模型</translation>
    </message>
    <message>
        <source>how long an answer stays fresh, ±10 %</source>
        <translation>回答保持新鲜的时长，±10 %</translation>
    </message>
</context>
<context>
    <name>bw::ui::CacheStatisticsCard</name>
    <message>
        <source>What it has done</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>未命中</translation>
    </message>
    <message>
        <source>hit rate</source>
        <translation>命中率</translation>
    </message>
    <message>
        <source>answered by another call</source>
        <translation>由另一个调用应答</translation>
    </message>
    <message>
        <source>answers kept</source>
        <translation>保留的回答</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Answers to throw away</source>
        <translation>要丢弃的回答</translation>
    </message>
    <message>
        <source>answers of the model</source>
        <translation>该模型的回答</translation>
    </message>
    <message>
        <source>answers older than an hour</source>
        <translation>一小时以前的回答</translation>
    </message>
    <message>
        <source>answers older than a day</source>
        <translation>一天以前的回答</translation>
    </message>
    <message>
        <source>answers older than a week</source>
        <translation>一周以前的回答</translation>
    </message>
    <message>
        <source>all answers of this gateway</source>
        <translation>此网关的所有回答</translation>
    </message>
    <message>
        <source>Model, as it is asked for</source>
        <translation>请求所用的模型名</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Name the model.</source>
        <translation>请指定模型。</translation>
    </message>
    <message>
        <source>1 answer is gone.</source>
        <translation>已清除 1 个回答。</translation>
    </message>
    <message>
        <source>%1 answers are gone.</source>
        <translation>已清除 %1 个回答。</translation>
    </message>
</context>
<context>
    <name>bw::ui::CacheTab</name>
    <message>
        <source>Response cache</source>
        <translation>响应缓存</translation>
    </message>
    <message>
        <source>A request with temperature 0 or a fixed seed that was answered completely is answered again from the cache, with the same text, at no cost. Regenerate, repeats and key checks always ask the gateway.</source>
        <translation>temperature 为 0 或固定 seed 且已完整应答的请求会由缓存再次应答，文本相同，不产生费用。重新生成、重复和密钥检查总是请求网关。</translation>
    </message>
    <message>
        <source>Where answers are kept</source>
        <translation>回答保存在哪里</translation>
    </message>
    <message>
        <source>A Redis that is down is a miss, never an error. It speaks no TLS: put a tunnel in front where the network is not yours.</source>
        <translation>Redis 停止时视为未命中，绝不报错。它不使用 TLS：如果网络不是您自己的，请在前面放置隧道。</translation>
    </message>
    <message>
        <source>a file on this computer</source>
        <translation>这台计算机上的文件</translation>
    </message>
    <message>
        <source>a Redis server, shared with others</source>
        <translation>与他人共享的 Redis 服务器</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>This build has no Redis: its requests go past the cache.</source>
        <translation>此构建不含 Redis：它的请求会绕过缓存。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Built in: gpt-4.1 and claude 7200 s, gemini-2.5-flash 1800 s, deepseek 3600 s. Rows of your own win over these.</source>
        <translation>内置：gpt-4.1 和 claude 7200 秒，gemini-2.5-flash 1800 秒，deepseek 3600 秒。您自己的行优先。</translation>
    </message>
    <message>
        <source>No rows of your own.</source>
        <translation>没有自己的行。</translation>
    </message>
    <message>
        <source>goes to the system&apos;s keychain when you save; empty: none is asked for</source>
        <translation>保存时进入系统密钥链；留空：不需要密码</translation>
    </message>
    <message>
        <source>kept in: %1; another one replaces it</source>
        <translation>保存在：%1；输入新的会替换它</translation>
    </message>
</context>
<context>
    <name>bw::ui::CauseBox</name>
    <message>
        <source>The gateway said: %1</source>
        <translation>网关说：%1</translation>
    </message>
</context>
<context>
    <name>bw::ui::CellTable</name>
    <message>
        <source>Add row</source>
        <translation>添加行</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>移除行</translation>
    </message>
    <message>
        <source>The row was removed.</source>
        <translation>已移除该行。</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>已移除“%1”。</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChartCard</name>
    <message>
        <source>No requests in this time.</source>
        <translation>这段时间内没有请求。</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>显示为图表</translation>
    </message>
    <message>
        <source>%1: show as table</source>
        <translation>%1：显示为表格</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChatFiles</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is larger than 512 MB. Split the export and import its parts.</source>
        <translation>%1 超过 512 MB。请拆分导出文件，再分别导入。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>导出对话</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Lines of JSON (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>导入对话</translation>
    </message>
    <message>
        <source>Exports of ChatGPT, Open WebUI, Cherry Studio, LM Studio (*.json *.jsonl)</source>
        <translation>ChatGPT、Open WebUI、Cherry Studio、LM Studio 的导出文件 (*.json *.jsonl)</translation>
    </message>
    <message>
        <source>Nothing was asked in this conversation yet, so there are no prompts for a load test.</source>
        <translation>此对话中还没有提问，因此没有可用于负载测试的提示词。</translation>
    </message>
    <message>
        <source>Keep the prompts for a load test</source>
        <translation>保存提示词供负载测试使用</translation>
    </message>
    <message>
        <source>The conversation was written to %1.</source>
        <translation>对话已写入 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) of %1 were imported.</source>
        <translation>
            <numerusform>已从 %1 导入 %n 个对话。</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>已略去：%1。</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>%1 is a folder, a pipe or a device and not a file, so it was not opened. Choose a file.</source>
        <translation>%1 是文件夹、管道或设备，而不是文件，因此没有打开。请选择一个文件。</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChatFormat</name>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChatPane</name>
    <message>
        <source>Messages of pane %1 of %2, %3</source>
        <translation>第 %1 个窗格的消息，共 %2 个，%3</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChatSession</name>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>The gateway was chosen by BELLWETHER_GATEWAY in the environment.</source>
        <translation>网关由环境变量 BELLWETHER_GATEWAY 选定。</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>您的消息</translation>
    </message>
    <message>
        <source>%1 (branch)</source>
        <translation>%1（分支）</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChatView</name>
    <message>
        <source>↓ New below</source>
        <translation>↓ 下方有新内容</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Menu of the message</source>
        <translation>消息菜单</translation>
    </message>
    <message>
        <source>Edit, regenerate, delete … · Shift+F10 opens it for the message chosen by Alt+Up and Alt+Down</source>
        <translation>编辑、重新生成、删除…… · 用 Alt+Up 和 Alt+Down 选择消息，再按 Shift+F10 打开</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Choose a model above and ask something. Every number of every answer stands below it.</source>
        <translation>请在上方选择模型并提问。每个回答的各项数值都显示在它下面。</translation>
    </message>
    <message>
        <source>You, %1</source>
        <translation>您，%1</translation>
    </message>
    <message>
        <source>The answer is coming</source>
        <translation>回答正在到来</translation>
    </message>
    <message>
        <source>Answer, %1</source>
        <translation>回答，%1</translation>
    </message>
    <message>
        <source>%1 answered, %2</source>
        <translation>%1 已回答，%2</translation>
    </message>
    <message>
        <source>Result of a tool, %1</source>
        <translation>工具结果，%1</translation>
    </message>
    <message>
        <source>Instruction, %1</source>
        <translation>指令，%1</translation>
    </message>
    <message>
        <source>An answer is complete.</source>
        <translation>一个回答已完成。</translation>
    </message>
    <message>
        <source>%1 has answered.</source>
        <translation>%1 已回答。</translation>
    </message>
    <message>
        <source>The selection was copied.</source>
        <translation>已复制所选内容。</translation>
    </message>
    <message>
        <source>The code was copied.</source>
        <translation>已复制代码。</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>The message was copied.</source>
        <translation>已复制消息。</translation>
    </message>
    <message>
        <source>Copy reasoning</source>
        <translation>复制推理</translation>
    </message>
    <message>
        <source>The reasoning was copied.</source>
        <translation>已复制推理。</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Show more of this message</source>
        <translation>显示此消息的更多内容</translation>
    </message>
    <message>
        <source>Load picture from %1</source>
        <translation>从 %1 加载图片</translation>
    </message>
    <message>
        <source>Copy code %1: %2</source>
        <translation>复制代码 %1：%2</translation>
    </message>
    <message>
        <source>Hide the reasoning</source>
        <translation>隐藏推理</translation>
    </message>
    <message>
        <source>Show the reasoning</source>
        <translation>显示推理</translation>
    </message>
    <message>
        <source>Table of how sure the model was</source>
        <translation>模型的确定程度表</translation>
    </message>
    <message>
        <source>Open link: %1</source>
        <translation>打开链接：%1</translation>
    </message>
</context>
<context>
    <name>bw::ui::CheckPanel</name>
    <message>
        <source>checking…</source>
        <translation>正在检查…</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChoiceButton</name>
    <message numerus="yes">
        <source>%1 + %n more</source>
        <translation>
            <numerusform>%1 + 另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::CleaningView</name>
    <message>
        <source>Compact the database and the history</source>
        <translation>压缩数据库和历史</translation>
    </message>
    <message>
        <source>What was deleted leaves room in the files. This gives it back to the disk; it may take a while, and work goes on.</source>
        <translation>已删除的内容会在文件中留下空间。此操作将空间归还磁盘；可能需要一些时间，期间可以继续工作。</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>压缩</translation>
    </message>
    <message>
        <source>Clear the response cache</source>
        <translation>清除响应缓存</translation>
    </message>
    <message>
        <source>Answers that were kept so as not to ask and pay twice.</source>
        <translation>为避免重复提问和付费而保留的回答。</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>清除…</translation>
    </message>
    <message>
        <source>Response cache</source>
        <translation>响应缓存</translation>
    </message>
    <message>
        <source>Throw all kept answers away?</source>
        <translation>丢弃所有保留的回答？</translation>
    </message>
    <message>
        <source>The next requests ask their gateways again, and cost again. Conversations and the history stay. What is kept in a Redis stays too: it is cleared on the page of its gateway.</source>
        <translation>之后的请求会再次询问网关并再次计费。对话和历史保留。Redis 中的内容也保留：请在其网关页面清除。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Delete the history and its statistics</source>
        <translation>删除历史及其统计</translation>
    </message>
    <message>
        <source>The log of requests, the charts of past days and the sums under Spend.</source>
        <translation>请求日志、过去日期的图表以及“花费”下的合计。</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Delete every request from the history, and what was counted?</source>
        <translation>从历史中删除所有请求及其统计？</translation>
    </message>
    <message>
        <source>The log, the charts of past days and the sums under Spend begin anew; daily budgets do so with the next start. Conversations, gateways, prices, load tests and settings stay. This cannot be undone.</source>
        <translation>日志、过去日期的图表和“花费”下的合计将重新开始；每日预算在下次启动后重新开始。对话、网关、价格、负载测试和设置保留。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>The database is being compacted …</source>
        <translation>正在压缩数据库 …</translation>
    </message>
    <message>
        <source>The history is being compacted …</source>
        <translation>正在压缩历史 …</translation>
    </message>
    <message>
        <source>Both files are as small as they can be.</source>
        <translation>两个文件都已是最小。</translation>
    </message>
    <message>
        <source>The response cache is being cleared …</source>
        <translation>正在清除响应缓存 …</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are gone.</source>
        <translation>
            <numerusform>已清除 %n 个回答。</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is being deleted …</source>
        <translation>正在删除历史 …</translation>
    </message>
    <message>
        <source>The history is empty. “Compact” gives its room back to the disk.</source>
        <translation>历史已清空。“压缩”会将其空间归还磁盘。</translation>
    </message>
</context>
<context>
    <name>bw::ui::CloseGuard</name>
    <message>
        <source>A load test is running. It would end now.</source>
        <translation>负载测试正在运行。现在退出会使它结束。</translation>
    </message>
    <message>
        <source>An answer is still coming. It would stay incomplete; what came so far is kept.</source>
        <translation>一个回答仍在到来。它将不完整；已到达的部分会保留。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quit Bellwether now?</source>
        <translation>现在退出 Bellwether？</translation>
    </message>
</context>
<context>
    <name>bw::ui::CodeDialog</name>
    <message>
        <source>Pool for a service: keeps 50 of 100 connections for 120 s, HTTP/2</source>
        <translation>用于服务的连接池：100 个连接中保留 50 个，保持 120 秒，HTTP/2</translation>
    </message>
    <message>
        <source>View code</source>
        <translation>查看代码</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Off: the pool as this gateway is set up here. HTTP/2 needs “pip install httpx[http2]”.</source>
        <translation>关闭时：使用此网关在这里设置的连接池。HTTP/2 需要“pip install httpx[http2]”。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The next request to %1 of %2, as it would be sent. Put the key into the environment as BELLWETHER_API_KEY; it is in none of these programs.</source>
        <translation>发往 %2 的 %1 的下一个请求，按实际发送的样子。请把密钥放入环境变量 BELLWETHER_API_KEY；这些程序中都不含密钥。</translation>
    </message>
    <message>
        <source>(no model chosen)</source>
        <translation>（未选择模型）</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>保存程序</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder, or copy the code instead.</source>
        <translation>无法写入 %1：%2。请选择其他文件夹，或改为复制代码。</translation>
    </message>
</context>
<context>
    <name>bw::ui::CommandGroups</name>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>窗格</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Light and dark</source>
        <translation>浅色和深色</translation>
    </message>
    <message>
        <source>List of conversations</source>
        <translation>对话列表</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>While finding</source>
        <translation>查找时</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>压力测试</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>花费</translation>
    </message>
</context>
<context>
    <name>bw::ui::CommandModel</name>
    <message>
        <source>no keys</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
</context>
<context>
    <name>bw::ui::CommandPalette</name>
    <message>
        <source>Nothing has these letters in this order.</source>
        <translation>没有按此顺序含有这些字母的项。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Commands, screens, chats and models</source>
        <translation>命令、界面、对话和模型</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
</context>
<context>
    <name>bw::ui::Composer</name>
    <message>
        <source>Send ⏎</source>
        <translation>发送 ⏎</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Stop this answer. What came is kept.</source>
        <translation>停止此回答。已到达的内容会保留。</translation>
    </message>
    <message>
        <source>Attach a picture or a text file; dropping and pasting work, too</source>
        <translation>附加图片或文本文件；也可以拖放和粘贴</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Editing a message. Esc leaves it as it is.</source>
        <translation>正在编辑消息。按 Esc 保持原样。</translation>
    </message>
    <message>
        <source>Write a message.</source>
        <translation>输入消息。</translation>
    </message>
    <message>
        <source>Write a message. Enter sends, Shift+Enter begins a new line.</source>
        <translation>输入消息。Enter 发送，Shift+Enter 换行。</translation>
    </message>
    <message>
        <source>Prompts you keep; a / at the beginning of a line offers them, too</source>
        <translation>您保存的提示词；行首输入 / 也会列出它们</translation>
    </message>
    <message>
        <source>Tab goes to the next place, Esc leaves them.</source>
        <translation>Tab 跳到下一处，Esc 离开。</translation>
    </message>
    <message>
        <source>{{%1}} is not filled in. Send again to send it as it is.</source>
        <translation>{{%1}} 尚未填写。再次发送即按原样发送。</translation>
    </message>
    <message>
        <source>Write a message. %1 sends, Enter begins a new line.</source>
        <translation>撰写消息。%1 发送，Enter 换行。</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>发送 %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::ConfirmRun</name>
    <message>
        <source>Start the load test?</source>
        <translation>开始负载测试？</translation>
    </message>
    <message>
        <source>This sends load to %1.</source>
        <translation>这将向 %1 发送负载。</translation>
    </message>
    <message>
        <source>Start it only if you may: to whoever runs it, a load test looks like an attack.</source>
        <translation>请仅在获得许可时开始：对于运营方来说，负载测试看起来像攻击。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>bw::ui::ContextMeter</name>
    <message>
        <source>context %1</source>
        <translation>上下文 %1</translation>
    </message>
    <message>
        <source>context ?</source>
        <translation>上下文 ?</translation>
    </message>
</context>
<context>
    <name>bw::ui::ConversationList</name>
    <message>
        <source>draft · %1</source>
        <translation>草稿 · %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::ConversationPanel</name>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>移至文件夹</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>删除对话</translation>
    </message>
    <message>
        <source>New folder …</source>
        <translation>新建文件夹…</translation>
    </message>
    <message>
        <source>Out of its folder</source>
        <translation>移出文件夹</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>重命名文件夹</translation>
    </message>
    <message>
        <source>Dissolve folder, keep its conversations</source>
        <translation>解散文件夹，保留其中的对话</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Name of the folder:</source>
        <translation>文件夹名称：</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>搜索对话</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>Conversation deleted.</source>
        <translation>对话已删除。</translation>
    </message>
    <message>
        <source>Titles, prompts, answers and reasoning. &quot;Words in quotes&quot; stand together.</source>
        <translation>标题、提示词、回答和推理。&quot;引号中的词语&quot;须连在一起。</translation>
    </message>
</context>
<context>
    <name>bw::ui::ConversationRows</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>%1, folded, conversations: %2</source>
        <translation>%1，已折叠，对话：%2</translation>
    </message>
    <message>
        <source>%1, conversations: %2</source>
        <translation>%1，对话：%2</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已置顶</translation>
    </message>
</context>
<context>
    <name>bw::ui::CopiesView</name>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>导出全部</translation>
    </message>
    <message>
        <source>Conversations, gateways, load tests, prices, presets, alerts and settings, in a folder of their own. Keys are not in it: they stay in the keychain. Nor is the history of requests: the monitor exports that.</source>
        <translation>对话、网关、负载测试、价格、预设、警报和设置，放在单独的文件夹中。不含密钥：它们留在密钥链中。也不含请求历史：由监控屏幕导出。</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Backups of the database are made once a day, and before a newer Bellwether changes its layout; the newest are kept. Restoring puts a copy in the place of the database, which is kept beside it.</source>
        <translation>数据库每天备份一次，并在新版 Bellwether 更改其结构之前备份；保留最新的几份。恢复会用副本替换数据库，原数据库保留在旁边。</translation>
    </message>
    <message>
        <source>Backups of the database, the newest first</source>
        <translation>数据库备份，最新的在前</translation>
    </message>
    <message>
        <source>No backup was made yet: the first comes within minutes of the start.</source>
        <translation>尚无备份：第一份会在启动后几分钟内创建。</translation>
    </message>
    <message>
        <source>Restore the chosen one…</source>
        <translation>恢复所选备份…</translation>
    </message>
    <message>
        <source>Restore an export…</source>
        <translation>恢复导出…</translation>
    </message>
    <message>
        <source>Where to put the folder with everything</source>
        <translation>放置包含全部内容的文件夹的位置</translation>
    </message>
    <message>
        <source>Everything but the keys is in %1 now.</source>
        <translation>除密钥外的全部内容已在 %1 中。</translation>
    </message>
    <message>
        <source>Restore an export: choose its bellwether.db</source>
        <translation>恢复导出：选择其中的 bellwether.db</translation>
    </message>
    <message>
        <source>Databases of Bellwether (*.db);;All files (*)</source>
        <translation>Bellwether 数据库 (*.db);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Go back to this copy of everything?</source>
        <translation>将全部内容恢复到此副本？</translation>
    </message>
    <message>
        <source>%1

Conversations, gateways and load tests become what they were then. What is there now is kept as a file beside the database. Keys and the history of requests stay as they are. Bellwether starts again afterwards.</source>
        <translation>%1

对话、网关和负载测试将恢复到当时的状态。现有内容会作为文件保留在数据库旁。密钥和请求历史保持不变。之后 Bellwether 会重新启动。</translation>
    </message>
    <message>
        <source>Its settings, prices, presets and alerts too</source>
        <translation>同时恢复其设置、价格、预设和警报</translation>
    </message>
    <message>
        <source>The copy is in its place.</source>
        <translation>副本已就位。</translation>
    </message>
    <message>
        <source>Bellwether starts again now, to show what is in it.</source>
        <translation>Bellwether 现在重新启动以显示其中的内容。</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Not now: something would be lost.</source>
        <translation>现在不行：有内容会丢失。</translation>
    </message>
    <message>
        <source>Bellwether starts again after a copy was restored. End or save this first, and restore then.</source>
        <translation>恢复副本后 Bellwether 会重新启动。请先结束或保存这些内容，然后再恢复。</translation>
    </message>
    <message>
        <source>The newest changes could not be written to the disk: they would be lost.</source>
        <translation>最新的更改未能写入磁盘：它们会丢失。</translation>
    </message>
    <message>
        <source>Checking the copy and putting it in the place of the database…</source>
        <translation>正在检查副本并用它替换数据库…</translation>
    </message>
</context>
<context>
    <name>bw::ui::CosineModel</name>
    <message>
        <source>“%1” and “%2”</source>
        <translation>“%1”与“%2”</translation>
    </message>
</context>
<context>
    <name>bw::ui::CostView</name>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>The gateway said nothing of tokens, so there is nothing to count.</source>
        <translation>网关没有提供 token 数，因此没有可计算的内容。</translation>
    </message>
</context>
<context>
    <name>bw::ui::CrashDialog</name>
    <message>
        <source>Bellwether ended unexpectedly</source>
        <translation>Bellwether 意外结束</translation>
    </message>
    <message>
        <source>Bellwether crashed the last time it ran. Chats, runs and settings were saved up to about a second before. This report is only on this computer and holds no keys and no texts of yours; it helps to find the mistake if you copy it into a bug report.</source>
        <translation>Bellwether 上次运行时崩溃了。对话、运行和设置已保存到崩溃前约一秒。此报告只在这台计算机上，不含密钥，也不含您的文本；把它复制到错误报告中有助于找到问题。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>bw::ui::CurveChart</name>
    <message>
        <source>%1, of too few samples</source>
        <translation>%1，样本太少</translation>
    </message>
</context>
<context>
    <name>bw::ui::DataMover</name>
    <message>
        <source>The folder %1 could not be made. Choose one where you may write, on a disk that has space.</source>
        <translation>无法创建文件夹 %1。请选择您有写入权限且磁盘有空间的位置。</translation>
    </message>
</context>
<context>
    <name>bw::ui::DataPanel</name>
    <message>
        <source>Where files lie</source>
        <translation>文件位置</translation>
    </message>
    <message>
        <source>Making room</source>
        <translation>释放空间</translation>
    </message>
    <message>
        <source>Copies of everything</source>
        <translation>全部内容的副本</translation>
    </message>
    <message>
        <source>folders, paths, size on disk, open folder</source>
        <translation>文件夹, 路径, 占用空间, 打开文件夹, folders, paths, size on disk</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>导出全部</translation>
    </message>
    <message>
        <source>backup, copy, move to another computer</source>
        <translation>备份, 复制, 迁移到另一台电脑, backup, copy, move</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>backups, import, go back, undo</source>
        <translation>备份, 导入, 返回, 撤销, backups, import, undo</translation>
    </message>
    <message>
        <source>Compact the database and the history</source>
        <translation>压缩数据库和历史</translation>
    </message>
    <message>
        <source>vacuum, shrink, free space</source>
        <translation>收缩, 释放空间, vacuum, shrink, free space</translation>
    </message>
    <message>
        <source>Clear the response cache</source>
        <translation>清除响应缓存</translation>
    </message>
    <message>
        <source>delete kept answers</source>
        <translation>删除保留的回答, delete kept answers</translation>
    </message>
    <message>
        <source>Delete the history and its statistics</source>
        <translation>删除历史及其统计</translation>
    </message>
    <message>
        <source>clear log, requests, spend</source>
        <translation>清除日志, 请求, 花费, clear log, requests, spend</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>bw::ui::DataSettings</name>
    <message>
        <source>Keep requests for</source>
        <translation>请求保留</translation>
    </message>
    <message>
        <source>What is older is deleted. Charts of long times keep their numbers for longer.</source>
        <translation>更早的内容会被删除。长时间图表的数字会保留更久。</translation>
    </message>
    <message>
        <source>retention history log age</source>
        <translation>保留 历史 日志 期限 retention history log age</translation>
    </message>
    <message>
        <source>Largest size of the history</source>
        <translation>历史的最大大小</translation>
    </message>
    <message>
        <source>The oldest requests make room.</source>
        <translation>最旧的请求会让出空间。</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>retention disk space file</source>
        <translation>保留 磁盘 空间 文件 retention disk space file</translation>
    </message>
    <message>
        <source>Keep what was said in the playground</source>
        <translation>保留试验场中的内容</translation>
    </message>
    <message>
        <source>Requests and answers in the history, to be looked at later. Keys are in none of it.</source>
        <translation>历史中的请求和回答，供以后查看。其中不含密钥。</translation>
    </message>
    <message>
        <source>bodies record prompts</source>
        <translation>正文 记录 提示词 bodies record prompts</translation>
    </message>
    <message>
        <source>Keep what was said in load tests</source>
        <translation>保留负载测试中的内容</translation>
    </message>
    <message>
        <source>Takes much room: a test makes thousands of answers.</source>
        <translation>占用大量空间：一次测试会产生数千个回答。</translation>
    </message>
    <message>
        <source>bodies record stress</source>
        <translation>正文 记录 负载 bodies record stress</translation>
    </message>
    <message>
        <source>Keep of each body at most</source>
        <translation>每个正文最多保留</translation>
    </message>
    <message>
        <source>The rest is cut off, which the inspector says.</source>
        <translation>其余部分会被截断，检查器会注明。</translation>
    </message>
    <message>
        <source> kB</source>
        <translation> kB</translation>
    </message>
    <message>
        <source>size limit</source>
        <translation>大小限制 size limit</translation>
    </message>
    <message>
        <source>Metrics for Prometheus</source>
        <translation>供 Prometheus 使用的指标</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Let programs on this computer read the metrics</source>
        <translation>允许本机程序读取指标</translation>
    </message>
    <message>
        <source>Only through 127.0.0.1: no other computer reaches it.</source>
        <translation>仅通过 127.0.0.1：其他电脑无法访问。</translation>
    </message>
    <message>
        <source>prometheus scrape endpoint</source>
        <translation>prometheus scrape endpoint 指标</translation>
    </message>
    <message>
        <source>Port of the metrics</source>
        <translation>指标的端口</translation>
    </message>
    <message>
        <source>One that no other program uses.</source>
        <translation>没有其他程序使用的端口。</translation>
    </message>
    <message>
        <source>prometheus</source>
        <translation>prometheus 端口</translation>
    </message>
</context>
<context>
    <name>bw::ui::DesktopNotifier</name>
    <message>
        <source>This desktop has neither a tray nor a service for notifications, so nothing is shown there now. Usually a program for notifications is missing: install one, such as dunst or mako, or an extension for tray icons.</source>
        <translation>此桌面既没有系统托盘，也没有通知服务，因此目前不会在桌面上显示任何内容。通常是缺少通知程序：请安装一个，例如 dunst 或 mako，或者安装托盘图标扩展。</translation>
    </message>
</context>
<context>
    <name>bw::ui::DiagnoseDialog</name>
    <message>
        <source>Diagnose</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Finds out why a gateway is slow or fails: first the connection, which is free, then a few cheap requests. Each step says what it costs, and you decide whether it runs.</source>
        <translation>找出网关缓慢或失败的原因：先检查免费的连接，再发送少量便宜的请求。每一步都会说明费用，由您决定是否执行。</translation>
    </message>
    <message>
        <source>A line of a log, or a cURL command</source>
        <translation>日志中的一行，或 cURL 命令</translation>
    </message>
    <message>
        <source>A line of a log, or a cURL command, to start from</source>
        <translation>作为起点的日志行或 cURL 命令</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Start from (optional)</source>
        <translation>起点（可选）</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking at %1 (%2)…</source>
        <translation>正在查看 %1（%2）…</translation>
    </message>
    <message>
        <source>the first that the gateway lists</source>
        <translation>网关列出的第一个</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Save the diagnosis</source>
        <translation>保存诊断</translation>
    </message>
    <message>
        <source>Text (*.txt);;JSON (*.json)</source>
        <translation>文本 (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Choose another place.</source>
        <translation>无法写入文件：%1。请选择其他位置。</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>%1 (switched off)</source>
        <translation>%1（已关闭）</translation>
    </message>
</context>
<context>
    <name>bw::ui::DiagnoseRun</name>
    <message>
        <source>Choose a gateway, or paste a cURL command that names one.</source>
        <translation>请选择网关，或粘贴指明网关的 cURL 命令。</translation>
    </message>
</context>
<context>
    <name>bw::ui::DiffDialog</name>
    <message>
        <source>Left text</source>
        <translation>左侧文本</translation>
    </message>
    <message>
        <source>Right text</source>
        <translation>右侧文本</translation>
    </message>
    <message>
        <source>Compare texts</source>
        <translation>比较文本</translation>
    </message>
    <message>
        <source>As one text</source>
        <translation>合并为一个文本</translation>
    </message>
    <message>
        <source>%1 the same</source>
        <translation>%1 相同</translation>
    </message>
</context>
<context>
    <name>bw::ui::DiffView</name>
    <message>
        <source>Left text</source>
        <translation>左侧文本</translation>
    </message>
    <message>
        <source>Right text</source>
        <translation>右侧文本</translation>
    </message>
</context>
<context>
    <name>bw::ui::EditedPlan</name>
    <message>
        <source>Choose a gateway.</source>
        <translation>请选择网关。</translation>
    </message>
</context>
<context>
    <name>bw::ui::EditorTabs</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Limits &amp;&amp; timeouts</source>
        <translation>限制与超时</translation>
    </message>
    <message>
        <source>Resilience</source>
        <translation>韧性</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>bw::ui::EmbeddingsView</name>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>One text a line</source>
        <translation>每行一个文本</translation>
    </message>
    <message>
        <source>Empty lines stand between texts</source>
        <translation>空行分隔各文本</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Shorter vectors, where the model can; — is not sent.</source>
        <translation>更短的向量（如果模型支持）；— 表示不发送。</translation>
    </message>
    <message>
        <source>Embed</source>
        <translation>生成 embeddings</translation>
    </message>
    <message>
        <source>dimensions</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Vectors of your texts, and how near they are to each other, will stand here.</source>
        <translation>您的文本的向量以及它们彼此的接近程度将显示在这里。</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation>余弦相似度</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>复制 JSON</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>复制 CSV</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>The vectors with their texts</source>
        <translation>向量及其文本</translation>
    </message>
    <message>
        <source>The table of cosine similarities</source>
        <translation>余弦相似度表</translation>
    </message>
    <message>
        <source>At most %1 texts at once; these are %2.</source>
        <translation>一次最多 %1 个文本；现在有 %2 个。</translation>
    </message>
    <message>
        <source>texts: %1 · tokens: ~%2 · ≈ %3</source>
        <translation>文本：%1 · token：~%2 · ≈ %3</translation>
    </message>
    <message>
        <source>%1 · %2 dimensions · %3 tokens · %4 · %5</source>
        <translation>%1 · %2 维 · %3 个 token · %4 · %5</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在请求…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Wait no longer. The gateway may answer all the same, and ask money for it.</source>
        <translation>不再等待。网关仍可能作答，并为此收费。</translation>
    </message>
    <message>
        <source>Some of these texts have empty lines, or spaces at an end, that cannot be typed here: what is asked now is not quite the same.</source>
        <translation>其中一些文本含有空行或首尾空格，此处无法输入：现在发出的请求不会完全相同。</translation>
    </message>
</context>
<context>
    <name>bw::ui::EndpointFields</name>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>请输入整数。</translation>
    </message>
    <message>
        <source>Own models</source>
        <translation>自己的模型</translation>
    </message>
    <message>
        <source>served here, a comma between; empty means all</source>
        <translation>在此提供的模型，用逗号分隔；留空表示全部</translation>
    </message>
    <message>
        <source>share among its equals, a backup among the backups</source>
        <translation>在同类端点中所占的份额，备用在备用之间</translation>
    </message>
</context>
<context>
    <name>bw::ui::EndpointStatusCard</name>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Switching one off or on takes effect at once.</source>
        <translation>开关立即生效。</translation>
    </message>
    <message>
        <source>This endpoint is well again: close its breaker and ask it in its turn</source>
        <translation>此端点已恢复：关闭其熔断器，并按顺序请求它</translation>
    </message>
    <message>
        <source>The circuit breaker. Benched: it failed three times in half a minute, so that the other endpoints are asked first for a while.</source>
        <translation>熔断器。冷落：它在半分钟内失败了三次，因此一段时间内先请求其他端点。</translation>
    </message>
    <message>
        <source>Attempts of the last quarter of an hour. One that failed here counts even if another endpoint answered.</source>
        <translation>最近一刻钟的尝试。在此失败的尝试即使由其他端点应答也会计入。</translation>
    </message>
    <message>
        <source>Half of the streams had their first token by then, of the last quarter of an hour.</source>
        <translation>最近一刻钟内，有一半的流在此时间之前得到了首 token。</translation>
    </message>
    <message>
        <source>Ask endpoint %1</source>
        <translation>请求端点 %1</translation>
    </message>
    <message>
        <source>Ask this endpoint</source>
        <translation>请求此端点</translation>
    </message>
    <message>
        <source>%1 (backup)</source>
        <translation>%1（备用）</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::EndpointTable</name>
    <message>
        <source>Ask</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>基础 URL</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>熔断器</translation>
    </message>
    <message>
        <source>Last 15 min</source>
        <translation>最近 15 分钟</translation>
    </message>
    <message>
        <source>Requests go to this endpoint.</source>
        <translation>请求会发往此端点。</translation>
    </message>
    <message>
        <source>Asked only when no other endpoint may be.</source>
        <translation>仅在没有其他端点可用时请求。</translation>
    </message>
    <message>
        <source>Own models of this endpoint; see below the table.</source>
        <translation>此端点自己的模型；见表格下方。</translation>
    </message>
    <message>
        <source>Own keys of this endpoint; see the Keys page.</source>
        <translation>此端点自己的密钥；见“密钥”页。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>gateway&apos;s</source>
        <translation>网关的</translation>
    </message>
    <message numerus="yes">
        <source>%n own</source>
        <translation>
            <numerusform>自己的 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Share among its equals – a backup among the backups –, 1–100; default 1.</source>
        <translation>在同类端点中所占的份额（备用在备用之间），1–100；默认 1。</translation>
    </message>
</context>
<context>
    <name>bw::ui::EndpointsTab</name>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation>添加端点</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Every model has the name here that is asked for.</source>
        <translation>每个模型在这里的名称与请求时的名称相同。</translation>
    </message>
    <message>
        <source>Names of models: what is asked for here, and what this endpoint calls it.</source>
        <translation>模型名称：这里请求的名称，以及此端点对它的称呼。</translation>
    </message>
    <message>
        <source>endpoint %1</source>
        <translation>端点 %1</translation>
    </message>
    <message>
        <source>Endpoint “%1” was removed.</source>
        <translation>已移除端点“%1”。</translation>
    </message>
    <message>
        <source>Models of “%1”</source>
        <translation>“%1”的模型</translation>
    </message>
    <message>
        <source>Requests are shared among those without “backup” by their weights. Only when none of them may be asked do the backups share them, by theirs. The order is no rank: the first one’s address merely stands for the gateway. A double click changes a cell.</source>
        <translation>请求按权重分给不是“备用”的端点。只有它们都不能请求时，备用端点才按各自的权重分担。顺序不代表先后：第一个的地址只是用来代表网关。双击可修改单元格。</translation>
    </message>
</context>
<context>
    <name>bw::ui::ErrorNote</name>
    <message>
        <source>You stopped this answer. What came is kept.</source>
        <translation>您停止了此回答。已到达的内容会保留。</translation>
    </message>
    <message>
        <source>The answer ended at the limit of its length.</source>
        <translation>回答因达到长度上限而结束。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>attempt %1: %2 %3 · %4</source>
        <translation>第 %1 次尝试：%2 %3 · %4</translation>
    </message>
    <message>
        <source>Nothing more is known.</source>
        <translation>没有更多信息。</translation>
    </message>
</context>
<context>
    <name>bw::ui::EventList</name>
    <message>
        <source>The stream stood still for far longer than between most events.</source>
        <translation>流停顿的时间远长于大多数事件之间的间隔。</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>bw::ui::EventTable</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>持续</translation>
    </message>
    <message>
        <source>%1 (muted)</source>
        <translation>%1（已静音）</translation>
    </message>
    <message>
        <source>is on</source>
        <translation>进行中</translation>
    </message>
</context>
<context>
    <name>bw::ui::FieldRow</name>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>默认 %1</translation>
    </message>
    <message>
        <source>default %1 · %2</source>
        <translation>默认 %1 · %2</translation>
    </message>
</context>
<context>
    <name>bw::ui::FilterLine</name>
    <message>
        <source>Filter of the requests</source>
        <translation>请求筛选</translation>
    </message>
</context>
<context>
    <name>bw::ui::FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
</context>
<context>
    <name>bw::ui::FirstStart</name>
    <message>
        <source>Welcome to Bellwether</source>
        <translation>欢迎使用 Bellwether</translation>
    </message>
    <message>
        <source>HolySheep AI</source>
        <translation>HolySheep AI</translation>
    </message>
    <message>
        <source>Another OpenAI-compatible gateway</source>
        <translation>另一个兼容 OpenAI 的网关</translation>
    </message>
    <message>
        <source>The demo gateway: runs on this computer, costs nothing</source>
        <translation>演示网关：在这台计算机上运行，不产生费用</translation>
    </message>
    <message>
        <source>Check and start</source>
        <translation>检查并开始</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>仍然开始</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>基础 URL</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Paste your key. A check with the gateway, and you can start.</source>
        <translation>粘贴您的密钥。向网关检查一次，就可以开始。</translation>
    </message>
    <message>
        <source>Which gateway do you want to talk to?</source>
        <translation>您想与哪个网关对话？</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain only, never in a file.</source>
        <translation>只保存在系统密钥链中，绝不写入文件。</translation>
    </message>
    <message>
        <source>Settings: language, look, size of the text</source>
        <translation>设置：语言、外观、文字大小</translation>
    </message>
</context>
<context>
    <name>bw::ui::FixedKeys</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>Edit the last prompt, from an empty input</source>
        <translation>在空输入框中编辑上一条提示词</translation>
    </message>
    <message>
        <source>Delete (can be undone)</source>
        <translation>删除（可撤销）</translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation>还能做什么</translation>
    </message>
    <message>
        <source>Choose the message above, or below</source>
        <translation>选择上一条或下一条消息</translation>
    </message>
    <message>
        <source>Another version of the chosen message</source>
        <translation>所选消息的另一个版本</translation>
    </message>
    <message>
        <source>What can be done with the chosen message</source>
        <translation>对所选消息可执行的操作</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>试验场</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Delete the chosen runs (can be undone)</source>
        <translation>删除所选的运行（可撤销）</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayBook</name>
    <message>
        <source>this session only</source>
        <translation>仅本次会话</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayCard</name>
    <message>
        <source>TTFT p50 %1</source>
        <translation>TTFT p50 %1</translation>
    </message>
    <message>
        <source>%1 of %2 requests answered</source>
        <translation>%2 个请求中应答了 %1 个</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayDelegate</name>
    <message>
        <source>not saved · certificates not checked</source>
        <translation>未保存 · 不检查证书</translation>
    </message>
    <message>
        <source>certificates not checked</source>
        <translation>不检查证书</translation>
    </message>
    <message>
        <source>changes not saved</source>
        <translation>更改未保存</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayEditor</name>
    <message>
        <source>Subjects</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>changes not saved</source>
        <translation>更改未保存</translation>
    </message>
    <message>
        <source>certificates are not checked</source>
        <translation>不检查证书</translation>
    </message>
    <message>
        <source>Anyone on the way can pose as this gateway. Switch the check on again on the Network page.</source>
        <translation>途中的任何人都可以冒充此网关。请在“网络”页重新打开检查。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Connection check</source>
        <translation>连接检查</translation>
    </message>
    <message>
        <source>Asks the gateway with its first key, and shows how long each step took.</source>
        <translation>用网关的第一个密钥请求它，并显示每一步耗时多少。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>New gateway</source>
        <translation>新网关</translation>
    </message>
    <message>
        <source>Something here stops saving.</source>
        <translation>这里有内容妨碍保存。</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayFiles</name>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>无法读取文件 %1：%2。</translation>
    </message>
    <message>
        <source>The file %1 is larger than any list of gateways: more than 1 MB. Choose another file.</source>
        <translation>文件 %1 比任何网关列表都大：超过 1 MB。请选择其他文件。</translation>
    </message>
    <message>
        <source>The profile could not be written to %1: %2. What was there before is unchanged.</source>
        <translation>无法把配置写入 %1：%2。原有内容没有改变。</translation>
    </message>
    <message>
        <source>Imported gateway</source>
        <translation>导入的网关</translation>
    </message>
    <message>
        <source>%1 is a folder, a pipe or a device and not a file, so it was not opened. Choose a file.</source>
        <translation>%1 是文件夹、管道或设备，而不是文件，因此没有打开。请选择一个文件。</translation>
    </message>
    <message>
        <source>The nginx.conf could not be written to %1: %2. What was there before is unchanged.</source>
        <translation>无法将 nginx.conf 写入 %1：%2。原有内容未改变。</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayHeaderTable</name>
    <message>
        <source>Header</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>The value goes to the keychain and into no file.</source>
        <translation>该值进入密钥链，不写入任何文件。</translation>
    </message>
    <message>
        <source>•••••• goes to the keychain when you save</source>
        <translation>•••••• 保存时进入密钥链</translation>
    </message>
    <message>
        <source>type the value; it will not be shown</source>
        <translation>输入值；它不会显示出来</translation>
    </message>
    <message>
        <source>•••••• kept in: %1</source>
        <translation>•••••• 保存在：%1</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayHealth</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>断开 %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>半开</translation>
    </message>
    <message>
        <source>benched %1</source>
        <translation>冷落 %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>闭合</translation>
    </message>
    <message>
        <source>list of models</source>
        <translation>模型列表</translation>
    </message>
    <message>
        <source>%1 models</source>
        <translation>%1 个模型</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the state of a breaker, and of what</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayModel</name>
    <message>
        <source>every breaker is open</source>
        <translation>所有熔断器都已断开</translation>
    </message>
    <message>
        <source>a breaker is open</source>
        <translation>有一个熔断器已断开</translation>
    </message>
    <message>
        <source>certificates are not checked</source>
        <translation>不检查证书</translation>
    </message>
    <message>
        <source>changes not saved</source>
        <translation>更改未保存</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayPanel</name>
    <message>
        <source>No gateway was asked in this time.</source>
        <translation>这段时间内没有请求任何网关。</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>此程序</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>pool busy/idle</source>
        <translation>连接池 忙/闲</translation>
    </message>
    <message>
        <source>Connections in use, and kept for the next request.</source>
        <translation>正在使用的连接，以及为下一个请求保留的连接。</translation>
    </message>
    <message>
        <source>reused</source>
        <translation>复用</translation>
    </message>
    <message>
        <source>Requests that found a kept connection, of all since the program began.</source>
        <translation>自程序启动以来，使用已保持连接的请求所占的份额。</translation>
    </message>
    <message>
        <source>handshakes saved</source>
        <translation>节省的握手</translation>
    </message>
    <message>
        <source>Time that kept connections saved: how often one was reused × the median handshake.</source>
        <translation>保持连接节省的时间：复用次数 × 握手时间的中位数。</translation>
    </message>
    <message>
        <source>cache hits</source>
        <translation>缓存命中</translation>
    </message>
    <message>
        <source>network lag</source>
        <translation>网络延迟</translation>
    </message>
    <message>
        <source>How late the network threads were, p99; every latency shown is known to about this.</source>
        <translation>网络线程的延迟，p99；显示的每个延迟值的精度约为此值。</translation>
    </message>
    <message>
        <source>window lag</source>
        <translation>窗口延迟</translation>
    </message>
    <message>
        <source>How late this window was, p99. It holds no request up.</source>
        <translation>此窗口的延迟，p99。它不会拖住任何请求。</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New connections since the program began.</source>
        <translation>自程序启动以来的新连接。</translation>
    </message>
    <message>
        <source>%1 records came too fast and are not counted.</source>
        <translation>%1 条记录来得太快，没有计入。</translation>
    </message>
    <message>
        <source>%1 records are counted, but not kept in the history.</source>
        <translation>%1 条记录已计入，但没有保存在历史中。</translation>
    </message>
    <message>
        <source>There are too many combinations of gateway, model and key: %1 count as “other”.</source>
        <translation>网关、模型和密钥的组合太多：%1 个计入“其他”。</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewaysPage</name>
    <message>
        <source>Gateways</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>No gateway is chosen. Choose one on the left, add one, or drop a cURL command, a .env file or a LiteLLM config.yaml here.</source>
        <translation>没有选择网关。请在左侧选择一个、添加一个，或把 cURL 命令、.env 文件或 LiteLLM config.yaml 拖到这里。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>A cURL command, a .env file, a LiteLLM config.yaml or an exported profile becomes a gateway.</source>
        <translation>cURL 命令、.env 文件、LiteLLM config.yaml 或导出的配置会成为一个网关。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Add gateway</source>
        <translation>添加网关</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>These gateways were edited and not saved: %1.</source>
        <translation>以下网关已修改但未保存：%1。</translation>
    </message>
    <message>
        <source>A key that you typed is not in the keychain, and nowhere else.</source>
        <translation>您输入的一个密钥未能放入密钥链，也没有保存在其他任何地方。</translation>
    </message>
    <message>
        <source>Find a model of the gateway</source>
        <translation>查找网关的模型</translation>
    </message>
    <message>
        <source>Add a gateway</source>
        <translation>添加网关</translation>
    </message>
    <message>
        <source>Check the key of the gateway</source>
        <translation>检查网关的密钥</translation>
    </message>
    <message>
        <source>Warm up the gateway: open connections ahead</source>
        <translation>预热网关：提前打开连接</translation>
    </message>
    <message>
        <source>Import a gateway</source>
        <translation>导入网关</translation>
    </message>
    <message>
        <source>Export the gateway</source>
        <translation>导出网关</translation>
    </message>
    <message>
        <source>Export the gateway as an nginx.conf</source>
        <translation>将网关导出为 nginx.conf</translation>
    </message>
</context>
<context>
    <name>bw::ui::GeneralSettings</name>
    <message>
        <source>Where I left off</source>
        <translation>上次离开的位置</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>试验场</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>压力测试</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Screen at the start</source>
        <translation>启动时的屏幕</translation>
    </message>
    <message>
        <source>What the window shows first.</source>
        <translation>窗口首先显示的内容。</translation>
    </message>
    <message>
        <source>open launch home page</source>
        <translation>打开 启动 首页 open launch home page</translation>
    </message>
    <message>
        <source>Open the last chat</source>
        <translation>打开上次的对话</translation>
    </message>
    <message>
        <source>Otherwise the playground starts with a new one.</source>
        <translation>否则试验场以新对话开始。</translation>
    </message>
    <message>
        <source>conversation restore session</source>
        <translation>对话 恢复 会话 conversation restore session</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ask before quitting while something is under way</source>
        <translation>有任务进行时退出前询问</translation>
    </message>
    <message>
        <source>A load test would end early, an answer would stay incomplete.</source>
        <translation>负载测试会提前结束，回答会不完整。</translation>
    </message>
    <message>
        <source>confirm exit close run</source>
        <translation>确认 退出 关闭 confirm exit close run</translation>
    </message>
    <message>
        <source>Keep probes and alerts going in the tray when the window is closed</source>
        <translation>关闭窗口后在托盘中继续探测和警报</translation>
    </message>
    <message>
        <source>The window is hidden, and an icon in the tray brings it back or quits. Without a tray, closing quits as before.</source>
        <translation>窗口会隐藏，托盘图标可将其恢复或退出。没有托盘时，关闭仍会退出。</translation>
    </message>
    <message>
        <source>background minimize notification area system tray</source>
        <translation>后台 最小化 通知区域 托盘 background minimize notification area system tray</translation>
    </message>
</context>
<context>
    <name>bw::ui::HeaderRules</name>
    <message>
        <source>The header “%1” stands there twice.</source>
        <translation>请求头“%1”出现了两次。</translation>
    </message>
</context>
<context>
    <name>bw::ui::HeaderTable</name>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
</context>
<context>
    <name>bw::ui::HeadersDialog</name>
    <message>
        <source>“%1” carries a credential, and a conversation is kept in plain text. Put it into the keychain instead: Gateways › Network › Headers, marked as secret.</source>
        <translation>“%1”带有凭据，而对话以明文保存。请把它放入密钥链：网关 › 网络 › 请求头，并标记为机密。</translation>
    </message>
    <message>
        <source>The header “%1” stands there twice.</source>
        <translation>请求头“%1”出现了两次。</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Headers of this conversation</source>
        <translation>此对话的请求头</translation>
    </message>
    <message>
        <source>Sent with every request of this conversation. They win over those of the gateway and of the model.</source>
        <translation>随此对话的每个请求发送。它们优先于网关和模型的请求头。</translation>
    </message>
    <message>
        <source>No header yet.</source>
        <translation>还没有请求头。</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>bw::ui::HeatMap</name>
    <message>
        <source>No streamed answers in this time.</source>
        <translation>这段时间内没有流式回答。</translation>
    </message>
    <message>
        <source>no gaps</source>
        <translation>没有间隔</translation>
    </message>
    <message>
        <source>%1 gaps</source>
        <translation>%1 个间隔</translation>
    </message>
    <message>
        <source>most  %1</source>
        <translation>最多  %1</translation>
    </message>
    <message>
        <source>longest  %1</source>
        <translation>最长  %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>bw::ui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Check this client</source>
        <translation>检查此客户端</translation>
    </message>
    <message>
        <source>Bellwether %1</source>
        <translation>Bellwether %1</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>自检</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>bw::ui::HistoryDialog</name>
    <message>
        <source>History and metrics</source>
        <translation>历史和指标</translation>
    </message>
    <message>
        <source>What is kept of requests</source>
        <translation>请求保留的内容</translation>
    </message>
    <message>
        <source>Metrics for Prometheus</source>
        <translation>供 Prometheus 使用的指标</translation>
    </message>
    <message>
        <source>Days that requests are kept</source>
        <translation>请求保留的天数</translation>
    </message>
    <message>
        <source>Largest size of the history</source>
        <translation>历史的最大大小</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Largest size of a kept body</source>
        <translation>保留的正文的最大大小</translation>
    </message>
    <message>
        <source> kB</source>
        <translation> kB</translation>
    </message>
    <message>
        <source>of the playground</source>
        <translation>试验场的</translation>
    </message>
    <message>
        <source>of load tests</source>
        <translation>负载测试的</translation>
    </message>
    <message>
        <source>Give free space back</source>
        <translation>归还空闲空间</translation>
    </message>
    <message>
        <source>What was deleted leaves room in the file for new requests. This gives it back to the disk; it may take a while.</source>
        <translation>删除的内容会在文件中为新请求留出空间。此操作把空间归还给磁盘；可能需要一些时间。</translation>
    </message>
    <message>
        <source>Delete the history…</source>
        <translation>删除历史…</translation>
    </message>
    <message>
        <source>Keep requests for</source>
        <translation>请求保留</translation>
    </message>
    <message>
        <source>In a file of at most</source>
        <translation>文件大小至多</translation>
    </message>
    <message>
        <source>Keep what was said</source>
        <translation>保留对话内容</translation>
    </message>
    <message>
        <source>Of each body at most</source>
        <translation>每个正文至多</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>What is older, or too much, is deleted, the oldest first. Charts of long times keep their numbers for longer. Keys are in none of it.</source>
        <translation>更早或过多的内容会被删除，最旧的先删。长时间范围的图表会更久地保留其数值。其中都不含密钥。</translation>
    </message>
    <message>
        <source>Let programs on this computer read them</source>
        <translation>允许这台计算机上的程序读取</translation>
    </message>
    <message>
        <source>Port of the metrics</source>
        <translation>指标的端口</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中有 %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Delete the history</source>
        <translation>删除历史</translation>
    </message>
    <message>
        <source>Delete every request from the history?</source>
        <translation>要从历史中删除所有请求吗？</translation>
    </message>
    <message>
        <source>The log and the charts of past days begin anew; chats, gateways and the live numbers of this run stay. This cannot be undone.</source>
        <translation>日志和过去几天的图表将重新开始；对话、网关和此次运行的实时数值会保留。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>bw::ui::IdentityCard</name>
    <message>
        <source>The model of a new chat, for example gpt-4.1</source>
        <translation>新对话的模型，例如 gpt-4.1</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>基础 URL</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Default model</source>
        <translation>默认模型</translation>
    </message>
    <message>
        <source>Runs inside Bellwether, costs nothing, and is gone when you quit.</source>
        <translation>在 Bellwether 内运行，不产生费用，退出时消失。</translation>
    </message>
    <message numerus="yes">
        <source>Of the first endpoint; %n more on the Endpoints page.</source>
        <translation>
            <numerusform>属于第一个端点；“端点”页还有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste the key; leave empty where none is asked for</source>
        <translation>粘贴密钥；如果不需要密钥请留空</translation>
    </message>
    <message>
        <source>A key is kept; paste another one to replace it</source>
        <translation>已保存一个密钥；粘贴另一个可替换它</translation>
    </message>
    <message>
        <source>The demo gateway asks for no key.</source>
        <translation>演示网关不需要密钥。</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain only, never in a file.</source>
        <translation>只保存在系统密钥链中，绝不写入文件。</translation>
    </message>
    <message>
        <source>Kept in: %1.</source>
        <translation>保存在：%1。</translation>
    </message>
</context>
<context>
    <name>bw::ui::ImportDialog</name>
    <message>
        <source>This is a cURL command.</source>
        <translation>这是 cURL 命令。</translation>
    </message>
    <message>
        <source>This is a .env file.</source>
        <translation>这是 .env 文件。</translation>
    </message>
    <message>
        <source>This is a LiteLLM configuration.</source>
        <translation>这是 LiteLLM 配置。</translation>
    </message>
    <message>
        <source>This is an exported profile.</source>
        <translation>这是导出的配置。</translation>
    </message>
    <message>
        <source>Import gateways</source>
        <translation>导入网关</translation>
    </message>
    <message>
        <source>Text to import</source>
        <translation>要导入的文本</translation>
    </message>
    <message>
        <source>curl https://api.example.com/v1/chat/completions -H &quot;Authorization: Bearer …&quot;

or the lines of a .env file

or a LiteLLM config.yaml</source>
        <translation>curl https://api.example.com/v1/chat/completions -H &quot;Authorization: Bearer …&quot;

或 .env 文件的各行

或 LiteLLM config.yaml</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Paste a cURL command, the lines of a .env file, a LiteLLM config.yaml or an exported profile.</source>
        <translation>粘贴 cURL 命令、.env 文件的各行、LiteLLM config.yaml 或导出的配置。</translation>
    </message>
    <message>
        <source>Configurations (*.yaml *.yml *.json .env *.env *.sh *.txt);;All files (*)</source>
        <translation>配置 (*.yaml *.yml *.json .env *.env *.sh *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no key in it. One that you enter will be sent to %1.</source>
        <translation>其中没有密钥。您输入的密钥将发送给 %1。</translation>
    </message>
    <message>
        <source>memory, for this session only</source>
        <translation>内存，仅本次会话</translation>
    </message>
    <message>
        <source>Its key goes to %1 and will be sent to %2.</source>
        <translation>其密钥进入 %1，并将发送给 %2。</translation>
    </message>
    <message>
        <source>Its keys go to %1 and will be sent to %2.</source>
        <translation>其各个密钥进入 %1，并将发送给 %2。</translation>
    </message>
    <message>
        <source>Add %1 gateways</source>
        <translation>添加 %1 个网关</translation>
    </message>
    <message>
        <source>Add gateway</source>
        <translation>添加网关</translation>
    </message>
    <message>
        <source>The text names variables of your environment: %1. What is in them was read, and will be sent to %2. Tick this gateway only if that is what you want.</source>
        <translation>此文本引用了您的环境变量：%1。其内容已被读取，并将发送到 %2。仅当您确实希望如此时才勾选此网关。</translation>
    </message>
</context>
<context>
    <name>bw::ui::IncidentBundle</name>
    <message>
        <source>%1 is there already. Choose another place.</source>
        <translation>%1 已存在。请选择其他位置。</translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Check that you may write there.</source>
        <translation>无法创建文件夹 %1。请检查您是否可以在那里写入。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check that there is room on the disk.</source>
        <translation>无法写入 %1：%2。请检查磁盘是否有空间。</translation>
    </message>
</context>
<context>
    <name>bw::ui::IncidentDialog</name>
    <message>
        <source>Incident bundle</source>
        <translation>事件资料包</translation>
    </message>
    <message>
        <source>What happened from %1, to send to the provider: a page with the numbers and the failed and slow requests, these requests as HAR, and how the gateways were set up. Keys are in none of it.</source>
        <translation>从 %1 起发生的情况，用于发送给提供商：一个页面，含数值以及失败和缓慢的请求，这些请求的 HAR，以及各网关的设置。其中都不含密钥。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What you saw, for whoever reads it</source>
        <translation>您看到的情况，供阅读者参考</translation>
    </message>
    <message>
        <source>With what was said, where it was kept</source>
        <translation>包含对话内容（如果有保留）</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
</context>
<context>
    <name>bw::ui::InspectorActions</name>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>In the playground</source>
        <translation>在试验场中</translation>
    </message>
    <message>
        <source>In the playground, past the cache</source>
        <translation>在试验场中，绕过缓存</translation>
    </message>
    <message>
        <source>The request itself was not kept, only its numbers.</source>
        <translation>请求本身没有保留，只保留了其数值。</translation>
    </message>
    <message>
        <source>The gateway of this request is no longer in the list.</source>
        <translation>此请求的网关已不在列表中。</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>保存请求</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Check that there is room and that you may write there.</source>
        <translation>无法写入文件：%1。请检查是否有空间以及您是否可以在那里写入。</translation>
    </message>
    <message>
        <source>Only the first %1 kB of this request were kept, so it cannot be asked again. The gear of the monitor says how much is kept.</source>
        <translation>此请求只保留了前 %1 kB，因此无法再次发送。监控界面的齿轮菜单说明保留多少。</translation>
    </message>
    <message>
        <source>Only chats and embeddings can be asked again.</source>
        <translation>只有对话和嵌入请求可以重新发送。</translation>
    </message>
    <message>
        <source>Only chat requests can be taken along as a program.</source>
        <translation>只有对话请求可以复制为程序。</translation>
    </message>
</context>
<context>
    <name>bw::ui::InspectorHost</name>
    <message>
        <source>Request – Bellwether</source>
        <translation>请求 – Bellwether</translation>
    </message>
</context>
<context>
    <name>bw::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Click a request in the list, or a point in a chart, to see where its time went.</source>
        <translation>点击列表中的请求或图表中的点，查看它的时间花在哪里。</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>在单独的窗口中打开</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>关闭检查器</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Request %1…</source>
        <translation>请求 %1…</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>provider&apos;s id %1</source>
        <translation>提供商的 id %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::InspectorTabs</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Assembled text</source>
        <translation>合成的文本</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>没有文本。</translation>
    </message>
    <message>
        <source>Raw request</source>
        <translation>原始请求</translation>
    </message>
    <message>
        <source>The request was not kept. Bodies of the playground are; of load tests only if you ask for it.</source>
        <translation>请求没有保留。试验场的正文会保留；负载测试的正文只在您要求时保留。</translation>
    </message>
    <message>
        <source>Raw response</source>
        <translation>原始响应</translation>
    </message>
    <message>
        <source>The response was not kept. Bodies of the playground are; of load tests only if you ask for it.</source>
        <translation>响应没有保留。试验场的正文会保留；负载测试的正文只在您要求时保留。</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>头部</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Reasoning:
%1

Answer:
%2</source>
        <translation>推理：
%1

回答：
%2</translation>
    </message>
    <message>
        <source>… %1 more bytes: save the request to see all of them.</source>
        <translation>… 还有 %1 字节：保存请求可查看全部。</translation>
    </message>
</context>
<context>
    <name>bw::ui::JsonDialog</name>
    <message>
        <source>Left out when you accept, because the conversation sets it: %1. Choose the model above the chat, and stream among the parameters.</source>
        <translation>接受时已略去，因为由对话设定：%1。请在对话上方选择模型，在参数中选择 stream。</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Unset</source>
        <translation>取消设置</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>整理</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>请求正文</translation>
    </message>
    <message>
        <source>Everything that is sent besides model, messages and stream, as JSON. Parameters that only your gateway knows belong here too.</source>
        <translation>除 model、messages 和 stream 之外发送的全部内容，以 JSON 表示。只有您的网关认识的参数也写在这里。</translation>
    </message>
    <message>
        <source>No parameter is sent.</source>
        <translation>不发送任何参数。</translation>
    </message>
    <message>
        <source>The body is a JSON object: it begins with { and ends with }.</source>
        <translation>正文是 JSON 对象：以 { 开头，以 } 结尾。</translation>
    </message>
</context>
<context>
    <name>bw::ui::KeyBindings</name>
    <message>
        <source>No keys were pressed.</source>
        <translation>没有按下任何键。</translation>
    </message>
    <message>
        <source>Ctrl, Shift or Alt alone cannot be told from the beginning of other keys. Press another key with it.</source>
        <translation>仅按 Ctrl、Shift 或 Alt 无法与其他按键的开头区分。请同时按下另一个键。</translation>
    </message>
    <message>
        <source>%1 is for editing text, in every program, and stays that. Choose other keys.</source>
        <translation>%1 在所有程序中都用于编辑文字，保持不变。请选择其他按键。</translation>
    </message>
    <message>
        <source>%1 is needed for typing and moving about, and one slip would set something off. Hold Ctrl or Alt with it, or take a function key.</source>
        <translation>%1 用于输入和移动，误按会触发操作。请同时按住 Ctrl 或 Alt，或使用功能键。</translation>
    </message>
</context>
<context>
    <name>bw::ui::KeyField</name>
    <message>
        <source>Show the key</source>
        <translation>显示密钥</translation>
    </message>
    <message>
        <source>Paste the key</source>
        <translation>粘贴密钥</translation>
    </message>
</context>
<context>
    <name>bw::ui::KeySaver</name>
    <message>
        <source>Keep for this session only</source>
        <translation>仅为本次会话保留</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The key could not be put into the keychain. %1 Bellwether never writes a key into a file: keep it in memory until you quit, or unlock the keychain and try again.</source>
        <translation>无法把密钥放入密钥链。%1 Bellwether 绝不把密钥写入文件：请在退出前保存在内存中，或解锁密钥链后再试。</translation>
    </message>
    <message>
        <source>The keys could not be put into the keychain. %1 Bellwether never writes a key into a file: keep them in memory until you quit, or unlock the keychain and try again.</source>
        <translation>无法把各个密钥放入密钥链。%1 Bellwether 绝不把密钥写入文件：请在退出前保存在内存中，或解锁密钥链后再试。</translation>
    </message>
</context>
<context>
    <name>bw::ui::KeyTable</name>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>保存在</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>上次检查</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>密钥 %1</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>the gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>尚未读取</translation>
    </message>
</context>
<context>
    <name>bw::ui::KeyboardPanel</name>
    <message>
        <source>Keys of commands</source>
        <translation>命令的按键</translation>
    </message>
    <message>
        <source>Changed keys hold at once, stand in bold and follow you to another machine with the settings.</source>
        <translation>更改的按键立即生效，以粗体显示，并随设置带到另一台电脑。</translation>
    </message>
    <message>
        <source>Search commands by words or keys</source>
        <translation>按词语或按键搜索命令</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>All keys back to their defaults…</source>
        <translation>将所有按键恢复为默认…</translation>
    </message>
    <message>
        <source>Give every command its default keys?</source>
        <translation>将每个命令恢复为默认按键？</translation>
    </message>
    <message>
        <source>What you changed here is forgotten; nothing else is.</source>
        <translation>您在此处的更改会被丢弃；其他内容不受影响。</translation>
    </message>
    <message>
        <source>Use the defaults</source>
        <translation>使用默认按键</translation>
    </message>
    <message>
        <source>keyboard shortcuts, hotkeys, key bindings, rebind</source>
        <translation>键盘快捷键, 热键, 按键绑定, keyboard shortcuts, hotkeys, key bindings, rebind</translation>
    </message>
    <message>
        <source>All keys back to their defaults</source>
        <translation>将所有按键恢复为默认</translation>
    </message>
    <message>
        <source>reset keyboard shortcuts</source>
        <translation>重置键盘快捷键 reset keyboard shortcuts</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
</context>
<context>
    <name>bw::ui::KeysTab</name>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>添加密钥</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Check all, one by one</source>
        <translation>逐个检查全部</translation>
    </message>
    <message>
        <source>The first one is used; the next one when it is refused or its quota is used up. An endpoint with keys of its own uses only those. They are kept in the system&apos;s keychain, never in a file.</source>
        <translation>使用第一个密钥；它被拒绝或配额用完时使用下一个。有自己密钥的端点只使用自己的密钥。密钥保存在系统密钥链中，绝不写入文件。</translation>
    </message>
    <message>
        <source>What you call it, for example “production”</source>
        <translation>您给它起的名称，例如“生产”</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Check this key</source>
        <translation>检查此密钥</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>“%1” was removed. It leaves the keychain when you save.</source>
        <translation>已移除“%1”。保存时它会离开密钥链。</translation>
    </message>
    <message>
        <source>every endpoint without keys of its own</source>
        <translation>所有没有自己密钥的端点</translation>
    </message>
    <message>
        <source>only endpoint “%1”</source>
        <translation>仅端点“%1”</translation>
    </message>
    <message>
        <source>This key is sent to: %1</source>
        <translation>此密钥会发送给：%1</translation>
    </message>
    <message>
        <source>Paste the key</source>
        <translation>粘贴密钥</translation>
    </message>
    <message>
        <source>A key is kept; paste another one to replace it</source>
        <translation>已保存一个密钥；粘贴另一个可替换它</translation>
    </message>
    <message>
        <source>Goes to the system&apos;s keychain when you save.</source>
        <translation>保存时进入系统密钥链。</translation>
    </message>
    <message>
        <source>Kept in: %1.</source>
        <translation>保存在：%1。</translation>
    </message>
</context>
<context>
    <name>bw::ui::LanguageSwitch</name>
    <message>
        <source>The language changes as soon as the windows and menus that are open beside this one are closed.</source>
        <translation>关闭此窗口旁打开的窗口和菜单后，语言会立即更改。</translation>
    </message>
</context>
<context>
    <name>bw::ui::LimitFields</name>
    <message>
        <source>More than there are connections at all (%1).</source>
        <translation>超过连接总数（%1）。</translation>
    </message>
    <message>
        <source>Shorter than the first-token timeout, which can then never be reached.</source>
        <translation>短于首 token 超时，因此后者永远不会触发。</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>连接池</translation>
    </message>
    <message>
        <source>until a connection is free</source>
        <translation>直到有空闲连接</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>DNS, TCP and TLS of a new connection</source>
        <translation>新连接的 DNS、TCP 和 TLS</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>without progress while sending</source>
        <translation>发送期间没有进展</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>to the first byte of the answer, then between bytes</source>
        <translation>到回答的首字节，之后是字节之间</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首 token</translation>
    </message>
    <message>
        <source>of a stream, from the last byte sent</source>
        <translation>流式回答，从发出最后一个字节起</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>silence in mid-stream; comments count as a sign of life</source>
        <translation>流中途的静默；注释视为有活动</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>all attempts and waits together; 0 means 180 s, of a stream 90 s to its first token</source>
        <translation>所有尝试和等待合计；0 表示 180 秒，流式则为到首 token 90 秒</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>open at once, in use or idle</source>
        <translation>同时打开的数量，使用中或空闲</translation>
    </message>
    <message>
        <source>Kept alive</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>idle ones kept for the next request</source>
        <translation>为下一个请求保留的空闲连接</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保持时长</translation>
    </message>
    <message>
        <source>a shorter Keep-Alive of the server is obeyed</source>
        <translation>服务器给出更短的 Keep-Alive 时遵从它</translation>
    </message>
    <message>
        <source>Per host</source>
        <translation>每主机</translation>
    </message>
    <message>
        <source>to one host at once</source>
        <translation>同时到同一主机的数量</translation>
    </message>
    <message>
        <source>Per endpoint</source>
        <translation>每端点</translation>
    </message>
    <message>
        <source>0 means as many as per host</source>
        <translation>0 表示与每主机相同</translation>
    </message>
    <message>
        <source>Requests a connection</source>
        <translation>每连接请求数</translation>
    </message>
    <message>
        <source>then a new one is opened; 0 means no limit</source>
        <translation>之后打开新连接；0 表示没有限制</translation>
    </message>
    <message>
        <source>Cold connections</source>
        <translation>冷连接</translation>
    </message>
    <message>
        <source>a new connection for every request, to compare with</source>
        <translation>每个请求都用新连接，用于比较</translation>
    </message>
</context>
<context>
    <name>bw::ui::LimitsTab</name>
    <message>
        <source>Timeouts</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Each has an error of its own, so that you can see which one it was. 0 switches one off.</source>
        <translation>每种都有自己的错误，让您看到是哪一种。0 表示关闭。</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>A connection that is kept saves DNS, TCP and TLS of the next request.</source>
        <translation>保持的连接省去下一个请求的 DNS、TCP 和 TLS。</translation>
    </message>
</context>
<context>
    <name>bw::ui::LineButtons</name>
    <message>
        <source>Clear the line</source>
        <translation>清除该行</translation>
    </message>
</context>
<context>
    <name>bw::ui::LineChart</name>
    <message>
        <source>Logarithmic scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>Grey: too few samples for this percentile to mean much.</source>
        <translation>灰色：样本太少，此百分位说明不了什么。</translation>
    </message>
    <message>
        <source>nothing happened</source>
        <translation>什么都没有发生</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个样本</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
</context>
<context>
    <name>bw::ui::LogExport</name>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>无法写入文件：%1。</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Check that there is room on the disk.</source>
        <translation>无法写入文件：%1。请检查磁盘是否有空间。</translation>
    </message>
</context>
<context>
    <name>bw::ui::LogScrollBar</name>
    <message>
        <source>Place in the log</source>
        <translation>在日志中的位置</translation>
    </message>
    <message>
        <source>Red: where requests failed.</source>
        <translation>红色：有请求失败的地方。</translation>
    </message>
</context>
<context>
    <name>bw::ui::LogTable</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>恢复最初的列</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>bw::ui::MainWindow</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Diagnose: why is it slow, or why does it fail?</source>
        <translation>诊断：为什么慢，或为什么失败？</translation>
    </message>
    <message>
        <source>Alerts and probes</source>
        <translation>警报和探测</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Full screen, or back</source>
        <translation>全屏或退出全屏</translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation>外观：跟随系统</translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation>外观：浅色</translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation>外观：深色</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Show the page…</source>
        <translation>显示页面…</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Find in all conversations</source>
        <translation>在所有对话中查找</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>文字恢复正常大小</translation>
    </message>
</context>
<context>
    <name>bw::ui::MarkdownDocument</name>
    <message>
        <source>[image: %1]</source>
        <translation>[图片：%1]</translation>
    </message>
    <message>
        <source>Picture in the text</source>
        <translation>文中的图片</translation>
    </message>
    <message>
        <source>Picture from %1</source>
        <translation>来自 %1 的图片</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>picture from somewhere: what it shows</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 — not loaded</source>
        <translation>%1 — 未加载</translation>
    </message>
    <message>
        <source>Load picture</source>
        <translation>加载图片</translation>
    </message>
    <message>
        <source>%1 — loading…</source>
        <translation>%1 — 正在加载…</translation>
    </message>
    <message>
        <source>%1 — not shown. %2</source>
        <translation>%1 — 未显示。%2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
</context>
<context>
    <name>bw::ui::MeasuredTable</name>
    <message>
        <source>measured (medians)</source>
        <translation>测量值（中位数）</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>连接池</translation>
    </message>
    <message>
        <source>handshake</source>
        <translation>握手</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>首 token</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总计</translation>
    </message>
</context>
<context>
    <name>bw::ui::MessageActions</name>
    <message>
        <source>Edit …</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>重新回答</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <source>Branch to a new chat</source>
        <translation>分支为新对话</translation>
    </message>
    <message>
        <source>Inspect the request</source>
        <translation>检查请求</translation>
    </message>
    <message>
        <source>Delete, with what follows</source>
        <translation>删除，连同其后的内容</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Continue elsewhere</source>
        <translation>换一处继续</translation>
    </message>
    <message>
        <source>No gateway has a default or favourite model</source>
        <translation>没有网关设置了默认或收藏的模型</translation>
    </message>
    <message>
        <source>The message was deleted.</source>
        <translation>消息已删除。</translation>
    </message>
    <message>
        <source>%1 messages were deleted.</source>
        <translation>已删除 %1 条消息。</translation>
    </message>
</context>
<context>
    <name>bw::ui::MessageForecast</name>
    <message>
        <source>price not known</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>next message ≈ %1</source>
        <translation>下一条消息 ≈ %1</translation>
    </message>
    <message>
        <source>next message ≈ %1 × %2 panes</source>
        <translation>下一条消息 ≈ %1 × %2 个窗格</translation>
    </message>
    <message>
        <source>next message ≈ %1 in %2 panes</source>
        <translation>下一条消息 ≈ %1，共 %2 个窗格</translation>
    </message>
    <message>
        <source>next message ≈ %1 + %2 of %3 panes without a price</source>
        <translation>下一条消息 ≈ %1 + %3 个窗格中有 %2 个价格未知</translation>
    </message>
    <message>
        <source>%1: ~%2 tokens in, ~%3 out, %4</source>
        <translation>%1：输入 ~%2 个 token，输出 ~%3 个，%4</translation>
    </message>
    <message>
        <source>files in it: %1</source>
        <translation>其中的文件：%1</translation>
    </message>
    <message>
        <source>~%1 tokens in</source>
        <translation>输入 ~%1 个 token</translation>
    </message>
    <message>
        <source>~%1–%2 tokens in</source>
        <translation>输入 ~%1–%2 个 token</translation>
    </message>
    <message>
        <source>Estimated: the conversation so far, this message, and an answer as long as those before.</source>
        <translation>估计值：到目前为止的对话、这条消息，以及与之前一样长的回答。</translation>
    </message>
    <message>
        <source>Files are estimated as the makers of the models count them, and are sent again with every further message.</source>
        <translation>文件按模型厂商的计数方式估算，并会随之后的每条消息再次发送。</translation>
    </message>
    <message>
        <source>~%1 tokens</source>
        <translation>约 %1 token</translation>
    </message>
    <message>
        <source>~%1–%2 tokens</source>
        <translation>约 %1–%2 token</translation>
    </message>
    <message>
        <source>%1: about %2 of %3 tokens of context</source>
        <translation>%1：约占 %3 个 token 上下文中的 %2 个</translation>
    </message>
    <message>
        <source>%1: the gateway does not say how much context it has, nor does the price book</source>
        <translation>%1：网关没有说明其上下文长度，价格表中也没有</translation>
    </message>
</context>
<context>
    <name>bw::ui::MessageItem</name>
    <message>
        <source>Bellwether ended while this answer was coming. What had come is kept.</source>
        <translation>Bellwether 在此回答到达期间结束。已到达的内容会保留。</translation>
    </message>
    <message>
        <source>Thinking… %1 tokens</source>
        <translation>正在思考… %1 个 token</translation>
    </message>
    <message>
        <source>Thought · %1 tokens</source>
        <translation>已思考 · %1 个 token</translation>
    </message>
    <message>
        <source>Thought for %1 · %2 tokens</source>
        <translation>已思考 %1 · %2 个 token</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message numerus="yes">
        <source>%n more characters are not shown.</source>
        <translation>
            <numerusform>还有 %n 个字符未显示。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::ModelDelegate</name>
    <message>
        <source>default</source>
        <translation>默认</translation>
    </message>
</context>
<context>
    <name>bw::ui::ModelExtrasField</name>
    <message>
        <source>“%1” carries a credential: put it among the gateway&apos;s headers above, marked as secret.</source>
        <translation>“%1”带有凭据：请把它放到上方网关的请求头中，并标记为机密。</translation>
    </message>
    <message>
        <source>The value of “%1” is a text.</source>
        <translation>“%1”的值是文本。</translation>
    </message>
    <message>
        <source>“%1” of %2 is not known: a model has &quot;headers&quot; and &quot;body&quot;.</source>
        <translation>%2 的“%1”未知：模型有 &quot;headers&quot; 和 &quot;body&quot;。</translation>
    </message>
    <message>
        <source>What is sent for %1 is a JSON object with &quot;headers&quot; and &quot;body&quot;.</source>
        <translation>为 %1 发送的内容是含有 &quot;headers&quot; 和 &quot;body&quot; 的 JSON 对象。</translation>
    </message>
    <message>
        <source>“%1” of %2 is a JSON object.</source>
        <translation>%2 的“%1”是 JSON 对象。</translation>
    </message>
    <message>
        <source>This is a JSON object, with the names of models.</source>
        <translation>这是以模型名称为键的 JSON 对象。</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>按模型</translation>
    </message>
    <message>
        <source>headers and body of single models; they win over the gateway&apos;s</source>
        <translation>单个模型的请求头和正文；它们优先于网关的</translation>
    </message>
</context>
<context>
    <name>bw::ui::ModelTable</name>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，来自 %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Input, $/MTok</source>
        <translation>输入，$/MTok</translation>
    </message>
    <message>
        <source>Output, $/MTok</source>
        <translation>输出，$/MTok</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Favourites come first where a model is chosen.</source>
        <translation>选择模型时，收藏的排在最前。</translation>
    </message>
    <message>
        <source>US dollars a million tokens.</source>
        <translation>每百万 token 的美元价格。</translation>
    </message>
    <message>
        <source>Tokens of prompt and answer together.</source>
        <translation>提示词和回答的 token 合计。</translation>
    </message>
    <message>
        <source>Hidden models are not offered where a model is chosen.</source>
        <translation>选择模型时不显示隐藏的模型。</translation>
    </message>
</context>
<context>
    <name>bw::ui::ModelsCard</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>查找模型</translation>
    </message>
    <message>
        <source>show hidden</source>
        <translation>显示隐藏的</translation>
    </message>
    <message>
        <source>Make default</source>
        <translation>设为默认</translation>
    </message>
    <message>
        <source>New chats begin with the selected model. A double click does the same.</source>
        <translation>新对话以所选模型开始。双击效果相同。</translation>
    </message>
    <message>
        <source>Ask the gateway</source>
        <translation>询问网关</translation>
    </message>
    <message>
        <source>Put right what is marked red first.</source>
        <translation>请先纠正标红的内容。</translation>
    </message>
    <message>
        <source>Asking the gateway…</source>
        <translation>正在询问网关…</translation>
    </message>
    <message numerus="yes">
        <source>The gateway lists %n models.</source>
        <translation>
            <numerusform>网关列出了 %n 个模型。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::MonitorCharts</name>
    <message>
        <source>cache saved %1</source>
        <translation>缓存节省 %1</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Throughput &amp; errors</source>
        <translation>吞吐量与错误</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>$ / min, by model</source>
        <translation>$ / 分，按模型</translation>
    </message>
    <message>
        <source>Gaps between chunks</source>
        <translation>数据块间隔</translation>
    </message>
    <message>
        <source>heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>No requests in this time. Send a chat or start a load test.</source>
        <translation>这段时间内没有请求。请发送一条对话或开始一次负载测试。</translation>
    </message>
    <message>
        <source>Nothing with a known price in this time.</source>
        <translation>这段时间内没有价格已知的内容。</translation>
    </message>
    <message>
        <source>Which latency</source>
        <translation>哪种延迟</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>首 token</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>gap between chunks</source>
        <translation>数据块间隔</translation>
    </message>
    <message>
        <source>first token after sending</source>
        <translation>发出后到首 token</translation>
    </message>
    <message>
        <source>wait for the first byte</source>
        <translation>等待首字节</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>排队</translation>
    </message>
</context>
<context>
    <name>bw::ui::MonitorExports</name>
    <message>
        <source>Export requests</source>
        <translation>导出请求</translation>
    </message>
    <message>
        <source>%1 files (*.%1)</source>
        <translation>%1 文件 (*.%1)</translation>
    </message>
    <message>
        <source>Exporting requests…</source>
        <translation>正在导出请求…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Where to put the incident bundle</source>
        <translation>事件资料包放在哪里</translation>
    </message>
    <message>
        <source>Incident bundle</source>
        <translation>事件资料包</translation>
    </message>
    <message>
        <source>Requests as a trace</source>
        <translation>请求轨迹</translation>
    </message>
    <message numerus="yes">
        <source>Of %n request(s) nobody counted all tokens, mostly because they failed. Where a number is missing, the trace has what the others ask for on average.</source>
        <translation>
            <numerusform>有 %n 个请求缺少 token 数，多半因为它们失败了。缺少的数值在轨迹中以其他请求的平均值代替。</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests as HAR</source>
        <translation>请求导出为 HAR</translation>
    </message>
    <message>
        <source>A HAR file shows others when each request was sent, how long each step took and how it ended. Keys are not in it.</source>
        <translation>HAR 文件向他人展示每个请求何时发送、每一步耗时多久以及如何结束。其中不含密钥。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>With what was said, where it was kept</source>
        <translation>包含对话内容（如果有保留）</translation>
    </message>
</context>
<context>
    <name>bw::ui::MonitorHeader</name>
    <message>
        <source>All gateways</source>
        <translation>所有网关</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>所有模型</translation>
    </message>
    <message>
        <source>Source: any</source>
        <translation>来源：任意</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>History and metrics: what is kept, and who may read it</source>
        <translation>历史和指标：保留什么，谁可以读取</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The marked stretch of time. Esc takes the mark away.</source>
        <translation>标记的时间段。按 Esc 取消标记。</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>只显示这一段</translation>
    </message>
    <message>
        <source>Take the mark away</source>
        <translation>取消标记</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Requests as CSV…</source>
        <translation>请求导出为 CSV…</translation>
    </message>
    <message>
        <source>Requests as JSON Lines…</source>
        <translation>请求导出为 JSON Lines…</translation>
    </message>
    <message>
        <source>Requests as HAR…</source>
        <translation>请求导出为 HAR…</translation>
    </message>
    <message>
        <source>Incident bundle…</source>
        <translation>事件资料包…</translation>
    </message>
    <message>
        <source>Requests as a trace for Stress…</source>
        <translation>请求导出为轨迹，用于压力测试…</translation>
    </message>
</context>
<context>
    <name>bw::ui::MonitorPage</name>
    <message>
        <source>Monitor</source>
        <translation>监控</translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation>筛选请求</translation>
    </message>
    <message>
        <source>Let go of the marked time</source>
        <translation>取消标记的时间段</translation>
    </message>
    <message>
        <source>Pause the monitor, or go on</source>
        <translation>暂停监控，或继续</translation>
    </message>
    <message>
        <source>Write an incident bundle for the provider</source>
        <translation>为供应商生成事件资料包</translation>
    </message>
    <message>
        <source>What is kept of requests, and metrics for Prometheus</source>
        <translation>保留哪些请求内容，以及 Prometheus 指标</translation>
    </message>
    <message>
        <source>Export the requests as CSV</source>
        <translation>将请求导出为 CSV</translation>
    </message>
    <message>
        <source>Export the requests as JSON Lines</source>
        <translation>将请求导出为 JSON Lines</translation>
    </message>
    <message>
        <source>Export the requests as HAR</source>
        <translation>将请求导出为 HAR</translation>
    </message>
    <message>
        <source>Export the requests as a trace for a load test</source>
        <translation>将请求导出为负载测试用的轨迹</translation>
    </message>
</context>
<context>
    <name>bw::ui::NetworkFields</name>
    <message>
        <source>Proxy host</source>
        <translation>代理主机</translation>
    </message>
    <message>
        <source>a name or an address, without http://</source>
        <translation>名称或地址，不带 http://</translation>
    </message>
    <message>
        <source>Enter only the name or address of the proxy, for example proxy.example.com.</source>
        <translation>请只输入代理的名称或地址，例如 proxy.example.com。</translation>
    </message>
    <message>
        <source>Without a host the proxy cannot be used.</source>
        <translation>没有主机，代理无法使用。</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>empty: the proxy asks for none</source>
        <translation>留空：代理不需要</translation>
    </message>
    <message>
        <source>Pinned key</source>
        <translation>固定公钥</translation>
    </message>
    <message>
        <source>SHA-256 of the server&apos;s public key; another one is refused</source>
        <translation>服务器公钥的 SHA-256；其他公钥会被拒绝</translation>
    </message>
    <message>
        <source>A pin is the SHA-256 of a public key: 64 hexadecimal digits, or base64 as curl&apos;s sha256//…= has it.</source>
        <translation>固定值是公钥的 SHA-256：64 位十六进制数字，或像 curl 的 sha256//…= 那样的 base64。</translation>
    </message>
    <message>
        <source>Anyone on the way can pose as the gateway and read the key. A red badge stays wherever this gateway is shown.</source>
        <translation>途中的任何人都可以冒充网关并读取密钥。凡是显示此网关的地方都会保留红色标记。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Without a port the proxy cannot be used.</source>
        <translation>没有端口，代理无法使用。</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>where the server offers it; measured slower for short answers</source>
        <translation>在服务器支持时使用；对短回答实测更慢</translation>
    </message>
    <message>
        <source>Skip verification</source>
        <translation>跳过验证</translation>
    </message>
    <message>
        <source>trust any certificate of this gateway&apos;s hosts</source>
        <translation>信任此网关主机的任何证书</translation>
    </message>
    <message>
        <source>Extra certificate authorities</source>
        <translation>额外的证书颁发机构</translation>
    </message>
    <message>
        <source>PEM, trusted besides the system&apos;s; for a company&apos;s own proxy</source>
        <translation>PEM，在系统的之外另外信任；用于公司自己的代理</translation>
    </message>
    <message>
        <source>This holds a private key, which nobody needs to trust a server. Paste the certificate alone.</source>
        <translation>其中含有私钥，信任服务器并不需要它。请只粘贴证书。</translation>
    </message>
    <message>
        <source>No certificate could be read. Paste everything from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.</source>
        <translation>没有可读取的证书。请粘贴从 -----BEGIN CERTIFICATE----- 到 -----END CERTIFICATE----- 的全部内容。</translation>
    </message>
    <message>
        <source>Extra body</source>
        <translation>额外正文</translation>
    </message>
    <message>
        <source>JSON that is added to every request</source>
        <translation>添加到每个请求的 JSON</translation>
    </message>
    <message>
        <source>This is no valid JSON. %1</source>
        <translation>这不是有效的 JSON。%1</translation>
    </message>
    <message>
        <source>The extra body is a JSON object: it begins with { and ends with }.</source>
        <translation>额外正文是 JSON 对象：以 { 开头，以 } 结尾。</translation>
    </message>
</context>
<context>
    <name>bw::ui::NetworkSettings</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>“As the system” also obeys http_proxy, https_proxy and no_proxy. A login is set at the gateway.</source>
        <translation>“跟随系统”也遵循 http_proxy、https_proxy 和 no_proxy。登录信息在网关处设置。</translation>
    </message>
    <message>
        <source>http socks company firewall</source>
        <translation>http socks 公司 防火墙 company firewall</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>代理主机</translation>
    </message>
    <message>
        <source>Its name or address, without http://. For HTTP and SOCKS5.</source>
        <translation>其名称或地址，不含 http://。用于 HTTP 和 SOCKS5。</translation>
    </message>
    <message>
        <source>proxy address server</source>
        <translation>代理 地址 服务器 proxy address server</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>For HTTP and SOCKS5.</source>
        <translation>用于 HTTP 和 SOCKS5。</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>代理 端口 proxy</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>DNS, TCP and TLS of a new connection together.</source>
        <translation>新连接的 DNS、TCP 和 TLS 合计。</translation>
    </message>
    <message>
        <source>timeout connection</source>
        <translation>超时 连接 timeout connection</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首 token</translation>
    </message>
    <message>
        <source>Of a stream, from the last byte sent.</source>
        <translation>针对流，从发送最后一个字节起计。</translation>
    </message>
    <message>
        <source>timeout first byte TTFT</source>
        <translation>超时 首字节 timeout first byte TTFT</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Silence in the middle of a stream; a comment line of the server ends it.</source>
        <translation>流中途的静默；服务器的注释行会结束静默。</translation>
    </message>
    <message>
        <source>timeout stall</source>
        <translation>超时 停顿 timeout stall</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>All attempts and waits together.</source>
        <translation>所有尝试和等待合计。</translation>
    </message>
    <message>
        <source>timeout deadline</source>
        <translation>超时 截止 timeout deadline</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>180 s, of a stream 90 s to its first token</source>
        <translation>180 秒，流式为到首个 token 90 秒</translation>
    </message>
    <message>
        <source>Connections to one host</source>
        <translation>到同一主机的连接</translation>
    </message>
    <message>
        <source>Open at once at the most; what does not fit waits.</source>
        <translation>同时打开的上限；超出的需等待。</translation>
    </message>
    <message>
        <source>limit concurrency pool</source>
        <translation>限制 并发 连接池 limit concurrency pool</translation>
    </message>
    <message>
        <source>Keep idle connections for</source>
        <translation>空闲连接保留</translation>
    </message>
    <message>
        <source>The next request then needs no new handshake. A shorter Keep-Alive of the server is obeyed.</source>
        <translation>下一个请求无需重新握手。会遵循服务器更短的 Keep-Alive。</translation>
    </message>
    <message>
        <source>keep-alive keepalive idle pool</source>
        <translation>keep-alive keepalive idle pool 空闲 连接池</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>Where the server offers it. Measured slower for short answers.</source>
        <translation>在服务器支持时使用。实测对短回答较慢。</translation>
    </message>
    <message>
        <source>protocol h2</source>
        <translation>协议 protocol h2</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>出口</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>bw::ui::NetworkTab</name>
    <message>
        <source>%1, expired on %2</source>
        <translation>%1，已于 %2 过期</translation>
    </message>
    <message>
        <source>%1, valid until %2</source>
        <translation>%1，有效期至 %2</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>as the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Connection security</source>
        <translation>连接安全</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Open a PEM file…</source>
        <translation>打开 PEM 文件…</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Go with every request. Credentials go to the keychain, never into a file.</source>
        <translation>随每个请求发送。凭据进入密钥链，绝不写入文件。</translation>
    </message>
    <message>
        <source>Add header</source>
        <translation>添加请求头</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>移除请求头</translation>
    </message>
    <message>
        <source>Extra body</source>
        <translation>额外正文</translation>
    </message>
    <message>
        <source>JSON that is added to every chat request, for what a provider takes beyond OpenAI&apos;s parameters. A request&apos;s own parameters win.</source>
        <translation>添加到每个对话请求的 JSON，用于提供商在 OpenAI 参数之外支持的内容。请求自己的参数优先。</translation>
    </message>
    <message>
        <source>Open a certificate</source>
        <translation>打开证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>无法读取文件 %1：%2。</translation>
    </message>
    <message>
        <source>goes to the system&apos;s keychain when you save</source>
        <translation>保存时进入系统密钥链</translation>
    </message>
    <message>
        <source>kept in: %1; another one replaces it</source>
        <translation>保存在：%1；输入新的会替换它</translation>
    </message>
    <message>
        <source>Connections ahead</source>
        <translation>预先连接</translation>
    </message>
    <message>
        <source>Opened now, they save the next requests the time of a handshake. Nothing is asked, so nothing is billed; they close when they stay idle.</source>
        <translation>现在打开，后续请求就能省去握手的时间。不发送任何请求，因此不计费；连接闲置后会自动关闭。</translation>
    </message>
    <message>
        <source>The header was removed.</source>
        <translation>已移除请求头。</translation>
    </message>
    <message>
        <source>The header “%1” was removed.</source>
        <translation>已移除请求头“%1”。</translation>
    </message>
</context>
<context>
    <name>bw::ui::NotificationBus</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>bw::ui::NotificationSettings</name>
    <message>
        <source>Notifications of the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>When a long load test ends</source>
        <translation>长时间负载测试结束时</translation>
    </message>
    <message>
        <source>While another window is in front, and the test took a minute or more.</source>
        <translation>当其他窗口在前且测试持续一分钟或更久时。</translation>
    </message>
    <message>
        <source>run finished stress message popup</source>
        <translation>运行完成 负载 消息 弹窗 run finished stress message popup</translation>
    </message>
    <message>
        <source>When an alert goes off</source>
        <translation>警报触发时</translation>
    </message>
    <message>
        <source>Besides the bell and the banner of the window. The rules are behind the bell.</source>
        <translation>除窗口的铃铛和横幅外。规则在铃铛后面。</translation>
    </message>
    <message>
        <source>alarm warning probe message popup</source>
        <translation>警报 警告 探测 消息 弹窗 alarm warning probe message popup</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Look for a newer version once a week</source>
        <translation>每周检查一次新版本</translation>
    </message>
    <message>
        <source>One request to the project&apos;s own server that says nothing about you or your work. It only tells: nothing is downloaded or installed.</source>
        <translation>向项目自己的服务器发送一个请求，不包含任何关于您或您工作的信息。它只会告知：不下载或安装任何东西。</translation>
    </message>
    <message>
        <source>update check upgrade release download</source>
        <translation>更新 检查 升级 update check upgrade release download</translation>
    </message>
</context>
<context>
    <name>bw::ui::PaceChart</name>
    <message>
        <source>Token pace</source>
        <translation>Token 速度</translation>
    </message>
    <message>
        <source>Now %1 tokens a second, peak %2.</source>
        <translation>当前每秒 %1 个 token，峰值 %2。</translation>
    </message>
    <message>
        <source>Shown while an answer streams.</source>
        <translation>在回答流式到达时显示。</translation>
    </message>
    <message>
        <source>peak %1 tok/s</source>
        <translation>峰值 %1 tok/s</translation>
    </message>
</context>
<context>
    <name>bw::ui::PaletteModel</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
</context>
<context>
    <name>bw::ui::PaneCaption</name>
    <message>
        <source>Pane %1 of %2 · %3</source>
        <translation>第 %1 个窗格，共 %2 个 · %3</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <source>System prompt, parameters and numbers below are those of this pane.</source>
        <translation>下面的系统提示词、参数和数值属于此窗格。</translation>
    </message>
</context>
<context>
    <name>bw::ui::PaneHeader</name>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>正在输出</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>What can be done with this pane</source>
        <translation>对此窗格可执行的操作</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Ask several times…</source>
        <translation>多次提问…</translation>
    </message>
    <message>
        <source>Compare the text with another answer…</source>
        <translation>与另一个回答比较文本…</translation>
    </message>
    <message>
        <source>Use this one, let the others go</source>
        <translation>采用这个，放弃其他</translation>
    </message>
    <message>
        <source>Leave out of the shared input</source>
        <translation>不参与共享输入</translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>关闭此窗格</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <source>no gateway yet</source>
        <translation>还没有网关</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Close this pane; its conversation stays in the list</source>
        <translation>关闭此窗格；其对话保留在列表中</translation>
    </message>
    <message>
        <source>%1 of %2: the model that answers. Any name can be typed.</source>
        <translation>%1 / %2：负责回答的模型。可以输入任意名称。</translation>
    </message>
</context>
<context>
    <name>bw::ui::ParameterField</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>schema</translation>
    </message>
</context>
<context>
    <name>bw::ui::ParameterGroup</name>
    <message>
        <source>%1 · %2 set</source>
        <translation>%1 · 已设置 %2 项</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>bw::ui::ParameterList</name>
    <message>
        <source>It is not sent.</source>
        <translation>不发送。</translation>
    </message>
    <message>
        <source>This is a JSON object: it begins with { and ends with }.</source>
        <translation>这是 JSON 对象：以 { 开头，以 } 结尾。</translation>
    </message>
    <message>
        <source>Parameters · unset is not sent</source>
        <translation>参数 · 未设置的不发送</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a parameter</source>
        <translation>查找参数</translation>
    </message>
    <message>
        <source>No parameter is called so. One that only your gateway knows is set in the body as JSON.</source>
        <translation>没有这个名称的参数。只有您的网关认识的参数请在正文中以 JSON 设置。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>chat</translation>
    </message>
    <message>
        <source>completion</source>
        <translation>completion</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON…</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>chat: /v1/chat/completions, a conversation. completion: /v1/completions, the model goes on with your text; nothing said before is sent.</source>
        <translation>chat：/v1/chat/completions，对话。completion：/v1/completions，模型接着您的文本继续写；之前的内容都不发送。</translation>
    </message>
    <message>
        <source>Tool rounds</source>
        <translation>工具轮数</translation>
    </message>
    <message>
        <source>After so many rounds of tools a warning stands beside the answers.</source>
        <translation>工具调用超过这么多轮后，回答旁会显示警告。</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>HTTP headers of this conversation</source>
        <translation>此对话的 HTTP 请求头</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Everything that is sent besides model and messages, as JSON</source>
        <translation>除模型和消息之外发送的全部内容，以 JSON 表示</translation>
    </message>
    <message>
        <source>%1 set</source>
        <translation>已设置 %1 项</translation>
    </message>
    <message>
        <source>In the body as well: %1</source>
        <translation>正文中还有：%1</translation>
    </message>
    <message>
        <source>The preset “%1” was removed.</source>
        <translation>预设“%1”已移除。</translation>
    </message>
</context>
<context>
    <name>bw::ui::ParameterPanel</name>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>None is sent.</source>
        <translation>不发送。</translation>
    </message>
    <message>
        <source>Token pace</source>
        <translation>Token 速度</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>此对话</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>tokens in / out</source>
        <translation>token 输入 / 输出</translation>
    </message>
    <message>
        <source>cached in</source>
        <translation>输入中已缓存</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>at list price</source>
        <translation>按标价</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
</context>
<context>
    <name>bw::ui::Parameters</name>
    <message>
        <source>How freely the model chooses its words: 0 to 2.</source>
        <translation>模型选词的自由程度：0 到 2。</translation>
    </message>
    <message>
        <source>The answer is cut after so many tokens.</source>
        <translation>回答在这么多 token 之后截断。</translation>
    </message>
    <message>
        <source>Only the likeliest words, up to this share: 0 to 1.</source>
        <translation>只取最可能的词，直到此份额：0 到 1。</translation>
    </message>
    <message>
        <source>The same seed asks for the same answer; not every model obeys.</source>
        <translation>相同的 seed 请求相同的回答；并非每个模型都遵守。</translation>
    </message>
    <message>
        <source>Off: the answer comes in one piece and has no TTFT.</source>
        <translation>关闭：回答一次性到达，没有 TTFT。</translation>
    </message>
    <message>
        <source>json_object makes the model answer in JSON, say so in the prompt too; json_schema in JSON of one form, and the answer is checked.</source>
        <translation>json_object 让模型以 JSON 回答，请在提示词中也说明；json_schema 要求固定形式的 JSON，并检查回答。</translation>
    </message>
    <message>
        <source>How long a reasoning model thinks first.</source>
        <translation>推理模型先思考多久。</translation>
    </message>
    <message>
        <source>Above 0: new subjects are likelier. −2 to 2.</source>
        <translation>大于 0：更可能谈到新主题。−2 到 2。</translation>
    </message>
    <message>
        <source>Above 0: repeating words is less likely. −2 to 2.</source>
        <translation>大于 0：更少重复词语。−2 到 2。</translation>
    </message>
    <message>
        <source>The answer ends before this text. Up to four, separated by commas.</source>
        <translation>回答在此文本之前结束。最多四个，用逗号分隔。</translation>
    </message>
    <message>
        <source>So many answers to one prompt; each is billed.</source>
        <translation>一个提示词得到这么多回答；每个都计费。</translation>
    </message>
    <message>
        <source>So many are written and the likeliest is sent; all are billed.</source>
        <translation>写出这么多，发送最可能的一个；全部计费。</translation>
    </message>
    <message>
        <source>JSON: the number of a token and how much likelier it becomes, −100 to 100.</source>
        <translation>JSON：token 的编号以及它的可能性增加多少，−100 到 100。</translation>
    </message>
    <message>
        <source>As max_tokens, thinking included; reasoning models know this one alone.</source>
        <translation>同 max_tokens，但包含思考；推理模型只认识这个。</translation>
    </message>
    <message>
        <source>How wordy the answer is.</source>
        <translation>回答的详细程度。</translation>
    </message>
    <message>
        <source>How sure the model was of each token: shown as colour behind the words.</source>
        <translation>模型对每个 token 的确定程度：以文字背后的颜色显示。</translation>
    </message>
    <message>
        <source>With logprobs: so many other tokens at each place, 0 to 20.</source>
        <translation>与 logprobs 一起：每个位置另外显示这么多 token，0 到 20。</translation>
    </message>
    <message>
        <source>How sure the model was of each token, and so many other tokens at each place, 0 to 5.</source>
        <translation>模型对每个 token 的确定程度，以及每个位置另外的这么多 token，0 到 5。</translation>
    </message>
    <message>
        <source>The prompt comes back before the answer.</source>
        <translation>提示词会在回答之前返回。</translation>
    </message>
    <message>
        <source>What comes after the text that the model writes.</source>
        <translation>模型所写文本之后的内容。</translation>
    </message>
    <message>
        <source>JSON: text that most of the answer will repeat, which makes it faster.</source>
        <translation>JSON：回答中大部分会重复的文本，可以加快速度。</translation>
    </message>
    <message>
        <source>What the answer may be made of, such as text; separated by commas.</source>
        <translation>回答可以由什么组成，例如 text；用逗号分隔。</translation>
    </message>
    <message>
        <source>Functions that the model may ask you to call.</source>
        <translation>模型可以要求您调用的函数。</translation>
    </message>
    <message>
        <source>Whether it may call them, must, or must call one of them.</source>
        <translation>模型可以调用、必须调用，还是必须调用其中某一个。</translation>
    </message>
    <message>
        <source>Whether one answer may call several tools.</source>
        <translation>一个回答能否调用多个工具。</translation>
    </message>
    <message>
        <source>JSON: of models that search the web.</source>
        <translation>JSON：用于能搜索网络的模型。</translation>
    </message>
    <message>
        <source>Which queue the request stands in; prices differ.</source>
        <translation>请求排在哪个队列中；价格不同。</translation>
    </message>
    <message>
        <source>Whether the provider keeps the answer for its own tools.</source>
        <translation>提供商是否为自己的工具保留回答。</translation>
    </message>
    <message>
        <source>JSON: names and texts that the provider keeps with a stored answer.</source>
        <translation>JSON：提供商随保存的回答一起保留的名称和文本。</translation>
    </message>
    <message>
        <source>A name for who asks, so that the provider can tell misuse apart.</source>
        <translation>提问者的名称，让提供商能够区分滥用。</translation>
    </message>
    <message>
        <source>As user, under its newer name.</source>
        <translation>同 user，使用较新的名称。</translation>
    </message>
    <message>
        <source>Requests with the same key find the same prompt cache.</source>
        <translation>键相同的请求使用同一个提示词缓存。</translation>
    </message>
    <message>
        <source>How long the provider keeps the prompt in its cache.</source>
        <translation>提供商在其缓存中保留提示词多久。</translation>
    </message>
    <message>
        <source>JSON: beside include_usage, which is always asked for.</source>
        <translation>JSON：在始终请求的 include_usage 之外。</translation>
    </message>
    <message>
        <source>Type a whole number from 1.</source>
        <translation>请输入从 1 起的整数。</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>请输入整数。</translation>
    </message>
    <message>
        <source>Type a number from %1 to %2.</source>
        <translation>请输入 %1 到 %2 之间的数字。</translation>
    </message>
    <message>
        <source>At most four texts.</source>
        <translation>最多四个文本。</translation>
    </message>
    <message>
        <source>%1 set</source>
        <translation>已设置 %1 项</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>常用</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Type it without a separator of thousands: %1 can be read in two ways.</source>
        <translation>请不要使用千位分隔符：%1 可能有两种理解。</translation>
    </message>
</context>
<context>
    <name>bw::ui::PeriodBar</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
</context>
<context>
    <name>bw::ui::Pictures</name>
    <message>
        <source>It has more than %1.</source>
        <translation>它超过 %1。</translation>
    </message>
    <message>
        <source>It did not come in time. The server may be busy: try again later.</source>
        <translation>未能及时到达。服务器可能繁忙：请稍后重试。</translation>
    </message>
    <message>
        <source>The server answered with status %1. The picture may be gone: open its address in a browser.</source>
        <translation>服务器返回状态 %1。图片可能已不存在：请在浏览器中打开其地址。</translation>
    </message>
    <message>
        <source>The server could not be reached (%1). Check the connection and try again.</source>
        <translation>无法连接服务器（%1）。请检查连接后重试。</translation>
    </message>
    <message>
        <source>Its address is none of the web.</source>
        <translation>其地址不是网页地址。</translation>
    </message>
    <message>
        <source>It is no picture that Bellwether shows: PNG, JPEG, GIF, WebP or BMP.</source>
        <translation>这不是 Bellwether 能显示的图片：PNG、JPEG、GIF、WebP 或 BMP。</translation>
    </message>
    <message>
        <source>It has more than %1 million pixels.</source>
        <translation>它超过 %1 百万像素。</translation>
    </message>
    <message>
        <source>Its data are damaged.</source>
        <translation>其数据已损坏。</translation>
    </message>
    <message>
        <source>There are too many pictures here already.</source>
        <translation>此处图片已过多。</translation>
    </message>
    <message>
        <source>The server sends on to an address that is not encrypted.</source>
        <translation>服务器转到了未加密的地址。</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlacesView</name>
    <message>
        <source>Settings, prices, presets</source>
        <translation>设置、价格、预设</translation>
    </message>
    <message>
        <source>Conversations, gateways, runs</source>
        <translation>对话、网关、运行</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>History of requests</source>
        <translation>请求历史</translation>
    </message>
    <message>
        <source>Window and crash reports</source>
        <translation>窗口和崩溃报告</translation>
    </message>
    <message>
        <source>Response cache</source>
        <translation>响应缓存</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Open folder: %1</source>
        <translation>打开文件夹：%1</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlanEstimator</name>
    <message>
        <source>Nobody knows what %1 costs.</source>
        <translation>没有人知道 %1 的价格。</translation>
    </message>
    <message>
        <source>What it costs depends on how many it answers.</source>
        <translation>成本取决于它应答多少。</translation>
    </message>
    <message>
        <source>About %1, if an answer has %2 tokens.</source>
        <translation>约 %1，如果一个回答有 %2 个 token。</translation>
    </message>
    <message>
        <source>At most about %1.</source>
        <translation>至多约 %1。</translation>
    </message>
    <message>
        <source>About %1 requests</source>
        <translation>约 %1 个请求</translation>
    </message>
    <message>
        <source>As many requests as it answers</source>
        <translation>能应答多少请求就发送多少</translation>
    </message>
    <message>
        <source>to this machine</source>
        <translation>发往本机</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>发往 %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlanField</name>
    <message>
        <source>rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>The variants take turns so often, so that what drifts meets all of them alike.</source>
        <translation>各变体轮流这么多次，使漂移对所有变体影响相同。</translation>
    </message>
    <message>
        <source>up to 10</source>
        <translation>最多 10</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>variants</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>What runs against what, in turns within one run.</source>
        <translation>在一次运行中轮流比较的对象。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>cold · pooled</source>
        <translation>冷 · 连接池</translation>
    </message>
    <message>
        <source>cold · pooled · + cache</source>
        <translation>冷 · 连接池 · + 缓存</translation>
    </message>
    <message>
        <source>HTTP/1.1 · HTTP/2</source>
        <translation>HTTP/1.1 · HTTP/2</translation>
    </message>
    <message>
        <source>two gateways</source>
        <translation>两个网关</translation>
    </message>
    <message>
        <source>two models</source>
        <translation>两个模型</translation>
    </message>
    <message>
        <source>as in the plan file</source>
        <translation>按计划文件</translation>
    </message>
    <message>
        <source>against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>The other gateway.</source>
        <translation>另一个网关。</translation>
    </message>
    <message>
        <source>The other model.</source>
        <translation>另一个模型。</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>look for</source>
        <translation>寻找</translation>
    </message>
    <message>
        <source>A sweep tries levels one after the other; the highest level is found by halving the distance.</source>
        <translation>扫描逐个尝试各水平；最高水平通过折半距离找到。</translation>
    </message>
    <message>
        <source>a sweep of levels</source>
        <translation>扫描各水平</translation>
    </message>
    <message>
        <source>the highest level</source>
        <translation>最高水平</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>The lowest level: a rate, or requests in flight.</source>
        <translation>最低水平：速率，或在途请求数。</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>The highest level.</source>
        <translation>最高水平。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>So many levels, evenly apart.</source>
        <translation>这么多个水平，间隔均匀。</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>How exactly the highest level is looked for.</source>
        <translation>以多高的精度寻找最高水平。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>spend above</source>
        <translation>花费超过</translation>
    </message>
    <message>
        <source>A hard stop: no request is sent that might go over it. Needs a known price.</source>
        <translation>硬性停止：不会发送可能超出它的请求。需要价格已知。</translation>
    </message>
    <message>
        <source>Enter an amount above 0, in dollars.</source>
        <translation>请输入大于 0 的金额，以美元计。</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Sent with each request as they stand here: {&quot;temperature&quot;: 0}.</source>
        <translation>按这里所写随每个请求发送：{&quot;temperature&quot;: 0}。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>This is no JSON object. Write {&quot;name&quot;: value}.</source>
        <translation>这不是 JSON 对象。请写成 {&quot;name&quot;: value}。</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>工作线程</translation>
    </message>
    <message>
        <source>Network threads. Empty: half the cores, at least two.</source>
        <translation>网络线程。留空：核心数的一半，至少两个。</translation>
    </message>
    <message>
        <source>by the cores</source>
        <translation>按核心数</translation>
    </message>
    <message>
        <source>every request to</source>
        <translation>所有请求写入</translation>
    </message>
    <message>
        <source>A file that gets one JSON line a request. An existing one is replaced.</source>
        <translation>每个请求写入一行 JSON 的文件。已有的文件会被替换。</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>无文件</translation>
    </message>
    <message>
        <source>people who give up</source>
        <translation>放弃的人</translation>
    </message>
    <message>
        <source>So many requests are cancelled by the client before their end.</source>
        <translation>这么多请求在结束之前由客户端取消。</translation>
    </message>
    <message>
        <source>after</source>
        <translation>在此之后</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>How long after it was sent a request is given up.</source>
        <translation>请求发出多久之后被放弃。</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same plan with the same seed asks the same, at the same planned times.</source>
        <translation>相同的计划和种子会在相同的计划时刻发送相同的请求。</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Off: a failure is a failure, and what is measured is the gateway.</source>
        <translation>关闭：失败就是失败，测量的是网关本身。</translation>
    </message>
    <message>
        <source>circuit breaker</source>
        <translation>熔断器</translation>
    </message>
    <message>
        <source>Stops asking an endpoint that only fails.</source>
        <translation>不再请求只会失败的端点。</translation>
    </message>
    <message>
        <source>rate limiter</source>
        <translation>限流器</translation>
    </message>
    <message>
        <source>Keeps to the gateway&apos;s limits instead of finding them.</source>
        <translation>遵守网关的限制，而不是去寻找它。</translation>
    </message>
    <message>
        <source>response cache</source>
        <translation>响应缓存</translation>
    </message>
    <message>
        <source>Answers what was asked before without the gateway.</source>
        <translation>问过的内容不经网关直接应答。</translation>
    </message>
    <message>
        <source>Retry-After</source>
        <translation>Retry-After</translation>
    </message>
    <message>
        <source>Sends nothing for as long as the server asks to wait.</source>
        <translation>服务器要求等待多久，就多久不发送。</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>停止条件</translation>
    </message>
    <message>
        <source>errors above</source>
        <translation>错误超过</translation>
    </message>
    <message>
        <source>Of the last 100 requests or more.</source>
        <translation>在最近 100 个或更多请求中。</translation>
    </message>
    <message>
        <source>p95 known to ±</source>
        <translation>p95 误差 ±</translation>
    </message>
    <message>
        <source>Enough is known: more requests would not say more.</source>
        <translation>已经足够：更多请求不会提供更多信息。</translation>
    </message>
    <message>
        <source>overwhelmed</source>
        <translation>不堪重负</translation>
    </message>
    <message>
        <source>The rate is not held any more, and what waits only grows.</source>
        <translation>已无法保持该速率，等待的请求只会增加。</translation>
    </message>
    <message>
        <source>Pass when</source>
        <translation>通过条件</translation>
    </message>
    <message>
        <source>run keeps</source>
        <translation>运行满足</translation>
    </message>
    <message>
        <source>Separated by commas: ttft_p95&lt;400ms, e2e_p99&lt;2s, error_rate&lt;1%, goodput&gt;50/s, cost&lt;0.5usd.</source>
        <translation>用逗号分隔：ttft_p95&lt;400ms, e2e_p99&lt;2s, error_rate&lt;1%, goodput&gt;50/s, cost&lt;0.5usd。</translation>
    </message>
    <message>
        <source>request keeps</source>
        <translation>请求满足</translation>
    </message>
    <message>
        <source>What a request must keep to be good: ttft&lt;400ms, tpot&lt;=20ms, e2e&lt;2s.</source>
        <translation>请求须满足什么才算合格：ttft&lt;400ms, tpot&lt;=20ms, e2e&lt;2s。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 秒</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>No more than so many at once. What is over it is sent late, its user clock running.</source>
        <translation>同时最多这么多。超出的会晚发送，其用户时钟照常运行。</translation>
    </message>
    <message>
        <source>100 in flight</source>
        <translation>100 个在途</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Levels over time, in place of one: “20 s at 5, 10 s to 50, 20 s at 50”.</source>
        <translation>随时间变化的多个水平，代替单一水平：“20 s at 5, 10 s to 50, 20 s at 50”。</translation>
    </message>
    <message>
        <source>one level all the time</source>
        <translation>始终为一个水平</translation>
    </message>
    <message>
        <source>So many requests at once; the next is sent when one ends.</source>
        <translation>同时这么多请求；一个结束时发送下一个。</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>Requests a second, whatever the gateway does.</source>
        <translation>每秒请求数，不管网关怎样。</translation>
    </message>
    <message>
        <source>clumping</source>
        <translation>聚集</translation>
    </message>
    <message>
        <source>Shape of the gamma distribution: below 1 in clumps, above 1 more even than Poisson.</source>
        <translation>gamma 分布的形状：小于 1 成簇，大于 1 比泊松更均匀。</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>爬升</translation>
    </message>
    <message>
        <source>From nothing to the first level in this time.</source>
        <translation>在这段时间内从零升到第一个水平。</translation>
    </message>
    <message>
        <source>burst of</source>
        <translation>突发</translation>
    </message>
    <message>
        <source>So many requests at the same instant.</source>
        <translation>同一时刻的请求数。</translation>
    </message>
    <message>
        <source>every</source>
        <translation>每隔</translation>
    </message>
    <message>
        <source>The time between two bursts.</source>
        <translation>两次突发之间的时间。</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>A Mooncake trace (JSON Lines), an Azure trace (CSV) or requests exported from the monitor.</source>
        <translation>Mooncake 轨迹（JSON Lines）、Azure 轨迹（CSV），或从监控导出的请求。</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How many times as fast as it was.</source>
        <translation>是原来速度的多少倍。</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>The run ends after so many, of each variant. Empty: after the duration.</source>
        <translation>每个变体达到这么多请求后运行结束。留空：按持续时间。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>持续时间</translation>
    </message>
    <message>
        <source>The run ends after so long, for each variant. Empty: after the requests.</source>
        <translation>每个变体达到这么长时间后运行结束。留空：按请求数。</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>What is sent in the first seconds does not count.</source>
        <translation>最初几秒发送的不计入。</translation>
    </message>
    <message>
        <source>cool-down</source>
        <translation>冷却</translation>
    </message>
    <message>
        <source>What is sent in the last seconds does not count.</source>
        <translation>最后几秒发送的不计入。</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>When requests are sent.</source>
        <translation>何时发送请求。</translation>
    </message>
    <message>
        <source>so many at once</source>
        <translation>同时若干个</translation>
    </message>
    <message>
        <source>constant rate</source>
        <translation>恒定速率</translation>
    </message>
    <message>
        <source>Poisson rate</source>
        <translation>泊松速率</translation>
    </message>
    <message>
        <source>gamma rate</source>
        <translation>gamma 速率</translation>
    </message>
    <message>
        <source>bursts</source>
        <translation>突发</translation>
    </message>
    <message>
        <source>replay of a trace</source>
        <translation>重放轨迹</translation>
    </message>
    <message>
        <source>“%1” is no stage. Write “20 s at 5” to hold a level, “10 s to 50” to move to one.</source>
        <translation>“%1”不是阶段。“20 s at 5”表示保持某个水平，“10 s to 50”表示移到某个水平。</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>请输入数字。</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>请输入整数。</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>请输入 %1 到 %2 之间的数字。</translation>
    </message>
    <message>
        <source>Write a number of tokens (128), a mean and its spread (128 ± 32), or a range (100–200).</source>
        <translation>请写 token 数（128）、平均值及其离散（128 ± 32）或范围（100–200）。</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>tok</source>
        <translation>tok</translation>
    </message>
    <message>
        <source>How many tokens an answer may have: 256, 256 ± 64 or 100–400. Empty: the gateway decides.</source>
        <translation>一个回答可以有多少 token：256、256 ± 64 或 100–400。留空：由网关决定。</translation>
    </message>
    <message>
        <source>not limited</source>
        <translation>不限制</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>What is asked. In a template {{n}} is the number of the request, {{id}} a word of its own.</source>
        <translation>提问的内容。模板中的 {{n}} 是请求的编号，{{id}} 是一个独有的词。</translation>
    </message>
    <message>
        <source>one short sentence</source>
        <translation>一个短句</translation>
    </message>
    <message>
        <source>prompt pool</source>
        <translation>提示词池</translation>
    </message>
    <message>
        <source>So many different prompts, drawn at random: what a cache is measured with. Empty: each request its own.</source>
        <translation>随机抽取的不同提示词的数量：用于测量缓存。留空：每个请求各不相同。</translation>
    </message>
    <message>
        <source>no pool</source>
        <translation>无池</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Where the prompts come from.</source>
        <translation>提示词从哪里来。</translation>
    </message>
    <message>
        <source>one text</source>
        <translation>一段文本</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>How long a prompt is: 128, 128 ± 32 or 100–200.</source>
        <translation>提示词有多长：128、128 ± 32 或 100–200。</translation>
    </message>
    <message>
        <source>common start</source>
        <translation>公共开头</translation>
    </message>
    <message>
        <source>How much of every prompt is the same: what a gateway&apos;s prefix cache may save.</source>
        <translation>每个提示词中有多少相同：网关的前缀缓存可以节省的部分。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>JSON Lines with a prompt or messages each, ShareGPT conversations, or plain lines.</source>
        <translation>JSON Lines（每行含 prompt 或 messages）、ShareGPT 对话，或普通文本行。</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Requests of a conversation: each next one holds what was said before.</source>
        <translation>一个对话的请求数：每个后续请求包含之前的内容。</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>思考</translation>
    </message>
    <message>
        <source>How long people think between an answer and their next turn.</source>
        <translation>人们在回答和下一轮之间思考多久。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Which of your gateways gets the load.</source>
        <translation>由您的哪个网关承受负载。</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The model as the gateway calls it.</source>
        <translation>网关对该模型的称呼。</translation>
    </message>
    <message>
        <source>asks for</source>
        <translation>请求类型</translation>
    </message>
    <message>
        <source>Chat completions, or embeddings of the prompts.</source>
        <translation>chat completions，或提示词的 embeddings。</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>embeddings</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>流式</translation>
    </message>
    <message>
        <source>Token by token, with TTFT and TPOT; off: whole answers.</source>
        <translation>逐个 token，带 TTFT 和 TPOT；关闭：完整回答。</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>The highest level must hold so often again before it counts.</source>
        <translation>最高水平必须再次保持这么多次才算数。</translation>
    </message>
    <message>
        <source>values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>What stands in the places of the template, drawn at random: “city: Hanoi | Hue; unit: C | F”. A backslash takes ; and | literally.</source>
        <translation>填入模板各处的内容，随机抽取：“city: Hanoi | Hue; unit: C | F”。在 ; 和 | 前加反斜杠则按原样保留。</translation>
    </message>
    <message>
        <source>place: value | value</source>
        <translation>名称: 值 | 值</translation>
    </message>
    <message>
        <source>system prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>What the model is told before every prompt, like its role or its style.</source>
        <translation>每个提示词之前告诉模型的内容，例如它的角色或风格。</translation>
    </message>
    <message>
        <source>“%1” gives no values. Write the name of a place and what may stand there: “city: Hanoi | Hue”.</source>
        <translation>“%1”没有给出取值。请写出模板中的名称和可以填入的内容：“city: Hanoi | Hue”。</translation>
    </message>
    <message>
        <source>{{n}} and {{id}} fill themselves: give “%1” another name.</source>
        <translation>{{n}} 和 {{id}} 会自动填入：请给“%1”换一个名称。</translation>
    </message>
    <message>
        <source>“%1” is there twice. Put all its values behind one name, with | between them.</source>
        <translation>“%1”出现了两次。请把它的所有值写在同一个名称之后，用 | 分隔。</translation>
    </message>
    <message>
        <source>“%1” has no values. Write what may stand there: “%1: Hanoi | Hue”.</source>
        <translation>“%1”没有取值。请写出可以填入的内容：“%1: Hanoi | Hue”。</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlanForm</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Plan of the load test</source>
        <translation>负载测试的计划</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlanRow</name>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlaygroundHeader</name>
    <message>
        <source>One input for all</source>
        <translation>所有窗格共用输入</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>Show or hide the parameters</source>
        <translation>显示或隐藏参数</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>View code</source>
        <translation>查看代码</translation>
    </message>
    <message>
        <source>The next request as a program: cURL, Python or Node</source>
        <translation>下一个请求的程序形式：cURL、Python 或 Node</translation>
    </message>
    <message>
        <source>One more model beside this one, up to six</source>
        <translation>在旁边再加一个模型，最多六个</translation>
    </message>
    <message>
        <source>Texts to vectors, and back to the chats</source>
        <translation>文本转为向量，以及返回对话</translation>
    </message>
    <message>
        <source>One input sends to all panes; off: an input in each</source>
        <translation>一个输入发送到所有窗格；关闭：每个窗格各有输入</translation>
    </message>
    <message>
        <source>key verified · %1</source>
        <translation>密钥已验证 · %1</translation>
    </message>
    <message>
        <source>The gateway took the key.</source>
        <translation>网关接受了密钥。</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>key not checked</source>
        <translation>密钥未检查</translation>
    </message>
    <message>
        <source>The gateway does not say whether the key is good before a message is sent.</source>
        <translation>在发送消息之前，网关不会说明密钥是否有效。</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Add pane</source>
        <translation>添加窗格</translation>
    </message>
    <message>
        <source>certificates are not checked</source>
        <translation>不检查证书</translation>
    </message>
    <message>
        <source>Anyone on the way can pose as this gateway and read the key. Switch the check on again under Gateways, Network.</source>
        <translation>途中的任何人都可以冒充此网关并读取密钥。请在“网关”的“网络”页重新打开检查。</translation>
    </message>
    <message>
        <source>Its gateway is gone: choose one</source>
        <translation>其网关已不存在：请选择一个</translation>
    </message>
    <message>
        <source>No gateway yet</source>
        <translation>尚无网关</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlaygroundPage</name>
    <message>
        <source>Ask for the last answer again</source>
        <translation>重新请求最后一个回答</translation>
    </message>
    <message>
        <source>Stop the answers that are coming</source>
        <translation>停止正在到达的回答</translation>
    </message>
    <message>
        <source>Go to the input</source>
        <translation>转到输入框</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>复制最后一个回答</translation>
    </message>
    <message>
        <source>Copy the last code block</source>
        <translation>复制最后一个代码块</translation>
    </message>
    <message>
        <source>View code: the next request as cURL, Python or Node</source>
        <translation>查看代码：下一个请求的 cURL、Python 或 Node 形式</translation>
    </message>
    <message>
        <source>Ask several times and compare the numbers</source>
        <translation>多次提问并比较数值</translation>
    </message>
    <message>
        <source>Compare the texts of two panes or answers</source>
        <translation>比较两个窗格或回答的文本</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>选择模型</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>在此对话中查找</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>重命名对话</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>下一个对话</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>上一个对话</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>导出对话</translation>
    </message>
    <message>
        <source>Import chats of ChatGPT, Open WebUI, Cherry Studio or LM Studio</source>
        <translation>导入 ChatGPT、Open WebUI、Cherry Studio 或 LM Studio 的对话</translation>
    </message>
    <message>
        <source>Use the prompts of this conversation in a load test</source>
        <translation>在负载测试中使用此对话的提示词</translation>
    </message>
    <message>
        <source>Add a pane</source>
        <translation>添加窗格</translation>
    </message>
    <message>
        <source>Close the pane</source>
        <translation>关闭窗格</translation>
    </message>
    <message>
        <source>Use the answers of this pane, let the others go</source>
        <translation>采用此窗格的回答，放弃其他</translation>
    </message>
    <message>
        <source>Leave the pane out of the shared input, or take it in again</source>
        <translation>把此窗格排除出共享输入，或重新加入</translation>
    </message>
    <message>
        <source>One input for all panes, or one in each</source>
        <translation>所有窗格共用一个输入，或各用一个</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Go to pane %1</source>
        <translation>转到第 %1 个窗格</translation>
    </message>
    <message>
        <source>Pane %1 · %2</source>
        <translation>窗格 %1 · %2</translation>
    </message>
    <message>
        <source>Pane %1 · answer %2</source>
        <translation>窗格 %1 · 回答 %2</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>试验场</translation>
    </message>
    <message numerus="yes">
        <source>%n other pane(s) with their answers were let go.</source>
        <translation>
            <numerusform>已放弃另外 %n 个窗格及其回答。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>要在浏览器中打开此地址吗？</translation>
    </message>
    <message>
        <source>Prompts: use, write, change and delete them</source>
        <translation>提示词：使用、编写、更改和删除</translation>
    </message>
    <message>
        <source>Keep what is typed as a prompt</source>
        <translation>将输入内容存为提示词</translation>
    </message>
    <message>
        <source>It leads to %1.
%2</source>
        <translation>它指向 %1。
%2</translation>
    </message>
    <message>
        <source>No gateway</source>
        <translation>没有网关</translation>
    </message>
    <message>
        <source>There is no gateway to send this to.</source>
        <translation>没有可以发送的网关。</translation>
    </message>
    <message>
        <source>The last one was deleted, or those that are stored could not be read. Add one on the Gateways screen: what you typed stays here.</source>
        <translation>最后一个网关已被删除，或已保存的网关无法读取。请在“网关”界面中添加一个：您输入的内容会保留在这里。</translation>
    </message>
    <message>
        <source>Go to Gateways</source>
        <translation>前往网关界面</translation>
    </message>
    <message>
        <source>Gateway gone</source>
        <translation>网关已不存在</translation>
    </message>
    <message>
        <source>The gateway of this chat is gone.</source>
        <translation>此对话的网关已不存在。</translation>
    </message>
    <message>
        <source>It was deleted, or it was there for an earlier run only. Choose another one: what you typed stays here.</source>
        <translation>它已被删除，或只存在于之前的某次运行中。请选择另一个网关：您输入的内容会保留在这里。</translation>
    </message>
    <message>
        <source>Choose a gateway</source>
        <translation>选择网关</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>上一处</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlaygroundSettings</name>
    <message>
        <source>The first in the list</source>
        <translation>列表中的第一个</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Of the first chat after a start; a later one begins with what the chat before it used.</source>
        <translation>用于启动后的第一个对话；之后的对话沿用前一个对话所用的。</translation>
    </message>
    <message>
        <source>default provider profile</source>
        <translation>默认 提供商 配置 default provider profile</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Its name as the gateway knows it, asked of this gateway as long as it is the one above.</source>
        <translation>网关所知的名称，只要上面选的是此网关就使用它。</translation>
    </message>
    <message>
        <source>default model name</source>
        <translation>默认 模型 名称 default model name</translation>
    </message>
    <message>
        <source>the gateway&apos;s default</source>
        <translation>网关的默认值</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>系统提示词</translation>
    </message>
    <message>
        <source>Every new chat begins with it; each chat can change its own.</source>
        <translation>每个新对话都以此开始；每个对话可单独更改。</translation>
    </message>
    <message>
        <source>default instructions role persona</source>
        <translation>默认 指令 角色 default instructions role persona</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Typing and reading</source>
        <translation>输入和阅读</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Enter 发送</translation>
    </message>
    <message>
        <source>Shift+Enter is a new line. Otherwise Enter is a new line, and %1 sends.</source>
        <translation>Shift+Enter 换行。否则 Enter 换行，%1 发送。</translation>
    </message>
    <message>
        <source>return key ctrl+enter newline keyboard</source>
        <translation>回车键 换行 键盘 return key ctrl+enter newline keyboard</translation>
    </message>
    <message>
        <source>Show reasoning unfolded</source>
        <translation>展开显示推理</translation>
    </message>
    <message>
        <source>What a model thought before its answer. Folded, one line says how long it thought.</source>
        <translation>模型在回答之前的思考。折叠时用一行说明思考了多久。</translation>
    </message>
    <message>
        <source>thinking thoughts chain of thought fold</source>
        <translation>思考 思维链 折叠 thinking thoughts chain of thought fold</translation>
    </message>
    <message>
        <source>New chats</source>
        <translation>新对话</translation>
    </message>
</context>
<context>
    <name>bw::ui::PresetMenu</name>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Named sets of parameters: apply, save, rename, remove</source>
        <translation>命名的参数集：应用、保存、重命名、移除</translation>
    </message>
    <message>
        <source>No preset yet</source>
        <translation>还没有预设</translation>
    </message>
    <message>
        <source>Save these parameters as…</source>
        <translation>将这些参数保存为…</translation>
    </message>
    <message>
        <source>Unset all parameters</source>
        <translation>取消设置所有参数</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Replace by these parameters</source>
        <translation>用这些参数替换</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设的名称</translation>
    </message>
    <message>
        <source>Save parameters</source>
        <translation>保存参数</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>重命名预设</translation>
    </message>
</context>
<context>
    <name>bw::ui::Presets</name>
    <message>
        <source>The presets could not be read from %1: %2.</source>
        <translation>无法从 %1 读取预设：%2。</translation>
    </message>
    <message>
        <source>%1 is not a file of presets: %2.</source>
        <translation>%1 不是预设文件：%2。</translation>
    </message>
    <message>
        <source>Give the preset a name.</source>
        <translation>请给预设起一个名称。</translation>
    </message>
    <message>
        <source>There is a preset “%1” already.</source>
        <translation>已有预设“%1”。</translation>
    </message>
    <message>
        <source>The presets could not be written to %1: %2. Nothing that was there is lost.</source>
        <translation>无法把预设写入 %1：%2。原有内容没有丢失。</translation>
    </message>
</context>
<context>
    <name>bw::ui::PriceBookCard</name>
    <message>
        <source>No prices of yours: the shipped ones hold.</source>
        <translation>没有您自己的价格：采用自带的价格。</translation>
    </message>
    <message>
        <source>Price book of all gateways</source>
        <translation>所有网关的价格表</translation>
    </message>
    <message>
        <source>Holds where a gateway has no row of its own. Your rows win over the shipped ones of the same model, and are kept at once.</source>
        <translation>在网关没有自己的行时有效。您的行优先于同一模型的自带行，并立即保存。</translation>
    </message>
    <message>
        <source>Shipped prices</source>
        <translation>自带价格</translation>
    </message>
    <message>
        <source>Change this price</source>
        <translation>更改此价格</translation>
    </message>
    <message>
        <source>Makes a row of yours of it. A double click does the same.</source>
        <translation>由此生成您自己的一行。双击效果相同。</translation>
    </message>
    <message>
        <source>Shipped with Bellwether</source>
        <translation>随 Bellwether 提供</translation>
    </message>
    <message>
        <source>Not kept yet. %1</source>
        <translation>尚未保存。%1</translation>
    </message>
    <message>
        <source>changed by hand</source>
        <translation>手动更改</translation>
    </message>
</context>
<context>
    <name>bw::ui::PriceTable</name>
    <message>
        <source>Enter US dollars a request, at least 0, or nothing.</source>
        <translation>请输入每个请求的美元金额，至少为 0，或留空。</translation>
    </message>
    <message>
        <source>Enter a date such as 2025-11-30, or nothing.</source>
        <translation>请输入形如 2025-11-30 的日期，或留空。</translation>
    </message>
    <message>
        <source>Enter the model&apos;s name.</source>
        <translation>请输入模型的名称。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>As the gateway names it; a date at its end or a vendor before it is found too.</source>
        <translation>网关对它的称呼；末尾带日期或前面带厂商名也能匹配。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>US dollars a million tokens.</source>
        <translation>每百万 token 的美元价格。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>US dollars a million tokens, reasoning included.</source>
        <translation>每百万 token 的美元价格，包含推理。</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>缓存的输入</translation>
    </message>
    <message>
        <source>US dollars a million tokens; empty: as input.</source>
        <translation>每百万 token 的美元价格；留空：同输入。</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>写入缓存</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>每次请求</translation>
    </message>
    <message>
        <source>US dollars on top of each request; empty: nothing.</source>
        <translation>每个请求另加的美元金额；留空：无。</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Year-month-day.</source>
        <translation>年-月-日。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Where the price is from.</source>
        <translation>价格来自哪里。</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>When it stood there: year-month-day.</source>
        <translation>价格在何时列于该处：年-月-日。</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>手动输入</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Enter a price; 0 if it costs nothing.</source>
        <translation>请输入价格；免费则填 0。</translation>
    </message>
    <message>
        <source>The prices of %1 are in several currencies. Write all of them in one.</source>
        <translation>%1 的价格使用了多种货币。请全部改用同一种货币。</translation>
    </message>
    <message>
        <source>It is not known what a %1 costs in US dollars. Write the prices of %2 in US dollars.</source>
        <translation>不知道 1 %1 等于多少美元。请用美元填写 %2 的价格。</translation>
    </message>
</context>
<context>
    <name>bw::ui::PricesTab</name>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>US dollars a million tokens. A model without a row here has the price of the price book; one that is in neither is shown as “—”, never as 0.</source>
        <translation>每百万 token 的美元价格。这里没有行的模型采用价格表的价格；两处都没有的显示为“—”，绝不显示为 0。</translation>
    </message>
    <message>
        <source>No prices of its own: the price book holds.</source>
        <translation>没有自己的价格：采用价格表。</translation>
    </message>
    <message>
        <source>Import from the gateway</source>
        <translation>从网关导入</translation>
    </message>
    <message>
        <source>Takes over the prices that the gateway states in its list of models.</source>
        <translation>采用网关在其模型列表中给出的价格。</translation>
    </message>
    <message>
        <source>Asking the gateway…</source>
        <translation>正在询问网关…</translation>
    </message>
    <message>
        <source>GET /models of %1</source>
        <translation>GET /models，%1</translation>
    </message>
    <message>
        <source>The gateway states no prices in its list of models.</source>
        <translation>网关的模型列表中没有价格。</translation>
    </message>
    <message numerus="yes">
        <source>%n prices were taken over. Save to keep them.</source>
        <translation>
            <numerusform>已采用 %n 个价格。请保存以保留它们。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::PrivacyPanel</name>
    <message>
        <source>No telemetry, no account. Nothing is counted, and no report of a crash is sent: it stays on this computer.</source>
        <translation>没有遥测，没有账户。不做统计，也不发送崩溃报告：它留在此电脑上。</translation>
    </message>
    <message>
        <source>privacy tracking analytics crash statistics</source>
        <translation>隐私 跟踪 分析 崩溃 统计 privacy tracking analytics crash statistics</translation>
    </message>
    <message>
        <source>What you write goes to the gateways that you set up, and nowhere else. Their operators may keep it: see their terms.</source>
        <translation>您写的内容只发送到您设置的网关，不会去别处。其运营方可能会保留：请查看他们的条款。</translation>
    </message>
    <message>
        <source>privacy prompts upload server</source>
        <translation>隐私 提示词 上传 服务器 privacy prompts upload server</translation>
    </message>
    <message>
        <source>Keys lie in the system&apos;s keychain, never in a file of Bellwether. “Secrets audit” looks whether that holds.</source>
        <translation>密钥位于系统密钥链中，绝不在 Bellwether 的文件里。“密钥审计”会检查是否如此。</translation>
    </message>
    <message>
        <source>privacy keychain secret password</source>
        <translation>隐私 密钥链 机密 密码 privacy keychain secret password</translation>
    </message>
    <message>
        <source>A picture that an answer names on some server is fetched only when you choose “Load picture”: its server then learns that you read it.</source>
        <translation>回答中指向某服务器的图片只有在您选择“加载图片”时才会获取：届时其服务器会知道您在阅读。</translation>
    </message>
    <message>
        <source>privacy remote images pictures tracking pixel</source>
        <translation>隐私 远程图片 跟踪像素 privacy remote images pictures tracking pixel</translation>
    </message>
    <message>
        <source>Look for a newer version now</source>
        <translation>立即检查新版本</translation>
    </message>
    <message>
        <source>update check upgrade</source>
        <translation>更新 检查 升级 update check upgrade</translation>
    </message>
    <message>
        <source>Looked last on %1.</source>
        <translation>上次检查：%1。</translation>
    </message>
    <message>
        <source>Never looked yet.</source>
        <translation>从未检查。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>这是最新版本。</translation>
    </message>
    <message>
        <source>Version %1 is available.</source>
        <translation>版本 %1 可用。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>离开此电脑的内容</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>This build knows no server to ask. Whoever you have it from tells you of newer versions.</source>
        <translation>此构建没有可询问的服务器。提供它的人会告知您新版本。</translation>
    </message>
</context>
<context>
    <name>bw::ui::ProbeForm</name>
    <message>
        <source>What a probe asks for</source>
        <translation>探测请求的内容</translation>
    </message>
    <message>
        <source>list of models</source>
        <translation>模型列表</translation>
    </message>
    <message>
        <source>one token</source>
        <translation>一个 token</translation>
    </message>
    <message>
        <source>The list of models is free and proves the way and the key. One token is billed, and proves that the model answers.</source>
        <translation>模型列表免费，可证明通路和密钥有效。一个 token 会计费，可证明模型能应答。</translation>
    </message>
    <message>
        <source>Seconds from one probe to the next</source>
        <translation>两次探测之间的秒数</translation>
    </message>
    <message>
        <source>every</source>
        <translation>每隔</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
</context>
<context>
    <name>bw::ui::ProbeTable</name>
    <message>
        <source>list of models</source>
        <translation>模型列表</translation>
    </message>
    <message>
        <source>one token</source>
        <translation>一个 token</translation>
    </message>
    <message>
        <source>%1, every %2 s</source>
        <translation>%1，每 %2 秒</translation>
    </message>
    <message>
        <source>On</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>请求内容</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Up, 24 h</source>
        <translation>可用率，24 小时</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>上次失败</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>bw::ui::ProfileField</name>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>请输入 %1 到 %2 之间的数字。</translation>
    </message>
    <message>
        <source>%1 is out of range: from %2 to %3.</source>
        <translation>%1 超出范围：应在 %2 到 %3 之间。</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>请输入整数。</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>bw::ui::ProfileTable</name>
    <message>
        <source>Enter whole seconds from %1 to %2.</source>
        <translation>请输入 %1 到 %2 之间的整数秒。</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>Row %1: “%2” stands there twice.</source>
        <translation>第 %1 行：“%2”出现了两次。</translation>
    </message>
    <message>
        <source>Model begins with</source>
        <translation>模型开头</translation>
    </message>
    <message>
        <source>The longest beginning that fits counts.</source>
        <translation>以匹配的最长开头为准。</translation>
    </message>
    <message>
        <source>Enter how the names of the models begin.</source>
        <translation>请输入模型名称的开头。</translation>
    </message>
    <message>
        <source>Fresh for, s</source>
        <translation>新鲜时长，秒</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>请求名称</translation>
    </message>
    <message>
        <source>The model&apos;s name here, as in a chat.</source>
        <translation>模型在这里的名称，与对话中相同。</translation>
    </message>
    <message>
        <source>Enter the name that is asked for.</source>
        <translation>请输入请求时使用的名称。</translation>
    </message>
    <message>
        <source>Name at this endpoint</source>
        <translation>在此端点的名称</translation>
    </message>
    <message>
        <source>What is sent instead.</source>
        <translation>改为发送的名称。</translation>
    </message>
    <message>
        <source>Enter the name at this endpoint.</source>
        <translation>请输入在此端点的名称。</translation>
    </message>
    <message>
        <source>Names of models</source>
        <translation>模型名称</translation>
    </message>
</context>
<context>
    <name>bw::ui::ProfileTextArea</name>
    <message>
        <source>Back to the default: nothing</source>
        <translation>恢复默认值：无</translation>
    </message>
</context>
<context>
    <name>bw::ui::PromptFile</name>
    <message>
        <source>It is not valid JSON: %1.</source>
        <translation>它不是有效的 JSON：%1。</translation>
    </message>
    <message>
        <source>It has no list called “prompts”.</source>
        <translation>其中没有名为“prompts”的列表。</translation>
    </message>
</context>
<context>
    <name>bw::ui::PromptLibrary</name>
    <message>
        <source>The prompts could not be read from %1: %2.</source>
        <translation>无法从 %1 读取提示词：%2。</translation>
    </message>
    <message>
        <source>%1 is too large for a file of prompts.</source>
        <translation>%1 太大，不像提示词文件。</translation>
    </message>
    <message>
        <source>%1 is not a file of prompts. %2</source>
        <translation>%1 不是提示词文件。%2</translation>
    </message>
    <message>
        <source>The prompts could not be written to %1: %2. Nothing that was there is lost; check that there is room and that you may write there.</source>
        <translation>无法将提示词写入 %1：%2。已有内容没有丢失；请检查是否有空间以及您是否有写入权限。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 are no prompts, for they have no text. They stay in the file, but are not shown.</source>
        <translation>
            <numerusform>%1 中有 %n 行不是提示词，因为没有文字。它们保留在文件中，但不显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file of prompts could not be read. It is kept as %1, and a new one was begun.</source>
        <translation>无法读取提示词文件。它已保留为 %1，并新建了一个文件。</translation>
    </message>
    <message>
        <source>A prompt needs a text.</source>
        <translation>提示词需要文字。</translation>
    </message>
</context>
<context>
    <name>bw::ui::PromptsDialog</name>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Find by name, folder or text</source>
        <translation>按名称、文件夹或文字查找</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Import prompts…</source>
        <translation>导入提示词…</translation>
    </message>
    <message>
        <source>Export all prompts…</source>
        <translation>导出所有提示词…</translation>
    </message>
    <message>
        <source>Its first words, if it has no name</source>
        <translation>没有名称时用开头的几个词</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Insert into the input</source>
        <translation>插入输入框</translation>
    </message>
    <message>
        <source>“%1” was changed.</source>
        <translation>“%1”已更改。</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Import prompts</source>
        <translation>导入提示词</translation>
    </message>
    <message>
        <source>Prompts (*.json)</source>
        <translation>提示词 (*.json)</translation>
    </message>
    <message>
        <source>All prompts of this file are here already.</source>
        <translation>此文件的所有提示词都已在这里。</translation>
    </message>
    <message>
        <source>Export all prompts</source>
        <translation>导出所有提示词</translation>
    </message>
    <message>
        <source>{{topic}} is a place to fill in when the prompt is used; \{{topic}} is just text.</source>
        <translation>{{topic}} 是使用提示词时要填写的位置；\{{topic}} 只是普通文字。</translation>
    </message>
    <message>
        <source>To fill in: %1</source>
        <translation>要填写：%1</translation>
    </message>
    <message>
        <source>No prompt yet. What you often ask can be kept here, with places to fill in.</source>
        <translation>还没有提示词。您常问的内容可以保存在这里，并留出要填写的位置。</translation>
    </message>
    <message>
        <source>No prompt has this in its name, folder or text.</source>
        <translation>没有提示词的名称、文件夹或文字中包含此内容。</translation>
    </message>
</context>
<context>
    <name>bw::ui::QuitGuard</name>
    <message numerus="yes">
        <source>%n change(s) to your chats are in memory only.</source>
        <translation>
            <numerusform>对话中有 %n 处更改仅在内存中。</numerusform>
        </translation>
    </message>
    <message>
        <source>What a load test found is in memory only.</source>
        <translation>负载测试的结果仅在内存中。</translation>
    </message>
    <message>
        <source>The disk takes writes again. Saving…</source>
        <translation>磁盘又可以写入了。正在保存…</translation>
    </message>
    <message>
        <source>The disk still takes nothing.</source>
        <translation>磁盘仍无法写入。</translation>
    </message>
    <message>
        <source>Changes to your gateways are in memory only.</source>
        <translation>对网关的更改只在内存中。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Bellwether closes by itself once all is written. If you quit all the same, the changes of the last moments are lost, and what is under way is not finished.</source>
        <translation>全部写入后 Bellwether 会自行关闭。如果仍然退出，最后时刻的更改会丢失，正在进行的工作也不会完成。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>仍然退出</translation>
    </message>
</context>
<context>
    <name>bw::ui::RangeButton</name>
    <message numerus="yes">
        <source>Last %n min</source>
        <translation>
            <numerusform>最近 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n h</source>
        <translation>
            <numerusform>最近 %n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>最近 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>从…到…</translation>
    </message>
</context>
<context>
    <name>bw::ui::RecordOpener</name>
    <message>
        <source>The requests behind this point are no longer in the history.</source>
        <translation>此点背后的请求已不在历史中。</translation>
    </message>
</context>
<context>
    <name>bw::ui::RepeatDialog</name>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Compare two texts…</source>
        <translation>比较两个文本…</translation>
    </message>
    <message>
        <source>Use this answer</source>
        <translation>采用此回答</translation>
    </message>
    <message>
        <source>Ask several times</source>
        <translation>多次提问</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>多少次</translation>
    </message>
    <message>
        <source>times: </source>
        <translation>次数：</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>tokens a second</source>
        <translation>每秒 token</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>length in tokens</source>
        <translation>长度（token）</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>The chosen answer</source>
        <translation>所选回答</translation>
    </message>
    <message>
        <source>Choose an answer to read it; choose two to compare them.</source>
        <translation>选择一个回答可以阅读；选择两个可以比较。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The conversation goes on with it; the others stay as branches.</source>
        <translation>对话以它继续；其他回答保留为分支。</translation>
    </message>
    <message>
        <source>Nothing could be asked: there is no prompt, no model, or an answer is still coming.</source>
        <translation>无法提问：没有提示词、没有模型，或仍有回答正在到达。</translation>
    </message>
    <message numerus="yes">
        <source>%n more to come, one after the other, past the cache.</source>
        <translation>
            <numerusform>还有 %n 个，逐个进行，绕过缓存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>~%1 tokens in, %n time(s) · ≈ %2 together</source>
        <translation>
            <numerusform>输入 ~%1 个 token，%n 次 · 合计 ≈ %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>~%1 tokens in, %n time(s) · price not known</source>
        <translation>
            <numerusform>输入 ~%1 个 token，%n 次 · 价格未知</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>回答 %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::RepeatModel</name>
    <message>
        <source>streaming</source>
        <translation>正在输出</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>tok/s</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
</context>
<context>
    <name>bw::ui::ReplaySheet</name>
    <message>
        <source>Recorded requests</source>
        <translation>记录的请求</translation>
    </message>
    <message>
        <source>The trace could not be written: %1. Check that there is room on the disk.</source>
        <translation>轨迹无法写入：%1。请检查磁盘是否有空间。</translation>
    </message>
</context>
<context>
    <name>bw::ui::RequestLog</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Back to the newest requests</source>
        <translation>回到最新的请求</translation>
    </message>
    <message>
        <source>No requests in this time.</source>
        <translation>这段时间内没有请求。</translation>
    </message>
    <message>
        <source>No request fits the filter.</source>
        <translation>没有符合筛选的请求。</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 个</translation>
    </message>
    <message>
        <source>%1 selected, the most at a time</source>
        <translation>已选 %1，已达单次上限</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::ResilienceFields</name>
    <message>
        <source>Open on a share, too</source>
        <translation>按比例也断开</translation>
    </message>
    <message>
        <source>not only on failures in a row</source>
        <translation>不仅仅看连续失败</translation>
    </message>
    <message>
        <source>Share of failures</source>
        <translation>失败的比例</translation>
    </message>
    <message>
        <source>of the newest results</source>
        <translation>在最新的结果中</translation>
    </message>
    <message>
        <source>Newest results</source>
        <translation>最新结果</translation>
    </message>
    <message>
        <source>so many are looked at</source>
        <translation>查看这么多个</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>fewer results say nothing</source>
        <translation>更少的结果不说明问题</translation>
    </message>
    <message>
        <source>Not older than</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>More than are looked at (%1): the share can never open it.</source>
        <translation>超过所查看的数量（%1）：该比例永远不会使它断开。</translation>
    </message>
    <message>
        <source>Spend a day</source>
        <translation>每日花费</translation>
    </message>
    <message>
        <source>requests beyond it are not sent; empty means no limit</source>
        <translation>超出的请求不会发送；留空表示没有上限</translation>
    </message>
    <message>
        <source>Enter an amount in US dollars above 0, for example 5, or nothing for no limit.</source>
        <translation>请输入大于 0 的美元金额，例如 5；留空表示没有上限。</translation>
    </message>
    <message>
        <source>Longer than the longest wait, which holds.</source>
        <translation>长于最长等待时间，以后者为准。</translation>
    </message>
    <message>
        <source>Longer than the longest opening, which holds.</source>
        <translation>长于最长断开时间，以后者为准。</translation>
    </message>
    <message>
        <source>A request makes at most %1 hops: the last of these are never asked.</source>
        <translation>一个请求最多跳转 %1 次：其中最后几个永远不会被请求。</translation>
    </message>
    <message>
        <source>A request that timed out may have been answered and billed: it may be paid for twice.</source>
        <translation>超时的请求可能已经应答并计费：可能会付两次费。</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>at one endpoint, the first included</source>
        <translation>在一个端点，包括第一次</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>首次等待</translation>
    </message>
    <message>
        <source>doubles with each attempt</source>
        <translation>每次尝试加倍</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <source>of our own</source>
        <translation>我们自己的等待</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>of a wait that chance may take off</source>
        <translation>等待时间中可随机减去的部分</translation>
    </message>
    <message>
        <source>Longest Retry-After</source>
        <translation>最长 Retry-After</translation>
    </message>
    <message>
        <source>if the server asks for more, the next endpoint is asked</source>
        <translation>如果服务器要求更久，则请求下一个端点</translation>
    </message>
    <message>
        <source>Repeat after a read timeout</source>
        <translation>读取超时后重复</translation>
    </message>
    <message>
        <source>the gateway may have worked on it</source>
        <translation>网关可能已经处理过</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>熔断器</translation>
    </message>
    <message>
        <source>keeps requests from an endpoint that only fails</source>
        <translation>不让请求发往只会失败的端点</translation>
    </message>
    <message>
        <source>Opens after</source>
        <translation>断开条件</translation>
    </message>
    <message>
        <source>failures in a row</source>
        <translation>连续失败次数</translation>
    </message>
    <message>
        <source>Stays open for</source>
        <translation>断开时长</translation>
    </message>
    <message>
        <source>doubles with each opening in a row</source>
        <translation>每次连续断开加倍</translation>
    </message>
    <message>
        <source>At the longest for</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>Probes at once</source>
        <translation>同时试探</translation>
    </message>
    <message>
        <source>while half open</source>
        <translation>半开时</translation>
    </message>
    <message>
        <source>Closes after</source>
        <translation>闭合条件</translation>
    </message>
    <message>
        <source>good answers in a row</source>
        <translation>连续良好回答次数</translation>
    </message>
    <message>
        <source>± of the time it stays open, against the herd</source>
        <translation>断开时长的 ± 浮动，避免一拥而上</translation>
    </message>
    <message>
        <source>Forgotten after</source>
        <translation>遗忘时间</translation>
    </message>
    <message>
        <source>closed for so long: the next opening is a first one again</source>
        <translation>闭合这么久之后：下一次断开重新算作第一次</translation>
    </message>
    <message>
        <source>Probe when all are open</source>
        <translation>全部断开时试探</translation>
    </message>
    <message>
        <source>ask the endpoint that opens first, rather than nobody</source>
        <translation>请求最先恢复的端点，而不是谁都不请求</translation>
    </message>
    <message>
        <source>Rate limiter</source>
        <translation>限流器</translation>
    </message>
    <message>
        <source>waits here instead of being refused there</source>
        <translation>在这里等待，而不是在那里被拒绝</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>a key and model; 0 means as the server&apos;s headers say</source>
        <translation>每个密钥和模型；0 表示按服务器响应头</translation>
    </message>
    <message>
        <source>/min</source>
        <translation>/分</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>prompt and answer together; 0 means as the server&apos;s headers say</source>
        <translation>提示词和回答合计；0 表示按服务器响应头</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>同时请求数</translation>
    </message>
    <message>
        <source>after a pause; 0 means one second&apos;s worth</source>
        <translation>停顿之后；0 表示一秒的量</translation>
    </message>
    <message>
        <source>Tokens at once</source>
        <translation>同时 token 数</translation>
    </message>
    <message>
        <source>Fallback models</source>
        <translation>后备模型</translation>
    </message>
    <message>
        <source>asked in this order when the model fails; a comma between</source>
        <translation>模型失败时按此顺序请求；用逗号分隔</translation>
    </message>
    <message>
        <source>Refused parameters</source>
        <translation>被拒绝的参数</translation>
    </message>
    <message>
        <source>ask again without a parameter that a model refuses, and say so</source>
        <translation>去掉模型拒绝的参数后再次请求，并加以说明</translation>
    </message>
    <message>
        <source>Also after a content filter</source>
        <translation>内容过滤后也如此</translation>
    </message>
    <message>
        <source>ask the next model when one refuses the content</source>
        <translation>某个模型拒绝内容时请求下一个模型</translation>
    </message>
    <message>
        <source>Hedging</source>
        <translation>对冲</translation>
    </message>
    <message>
        <source>a second request for a stream whose first token is late; the loser may be billed</source>
        <translation>首 token 迟到时为该流发出第二个请求；落后的一个可能也会计费</translation>
    </message>
    <message>
        <source>Hedge after</source>
        <translation>对冲等待</translation>
    </message>
    <message>
        <source>at least; the usual time to the first token if that is longer</source>
        <translation>至少；如果到首 token 的通常时间更长，则以它为准</translation>
    </message>
</context>
<context>
    <name>bw::ui::ResilienceTab</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>After a failure that passes by itself. A delay that the server asks for is kept exactly; text that has been shown is never asked for again.</source>
        <translation>针对会自行消失的失败。服务器要求的延迟会严格遵守；已显示的文本绝不会再次请求。</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>熔断器</translation>
    </message>
    <message>
        <source>One for each endpoint. While it is open the next endpoint is asked at once; after its time a few probes decide.</source>
        <translation>每个端点一个。断开期间立即请求下一个端点；时间到后由少量试探决定。</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>速率限制</translation>
    </message>
    <message>
        <source>Learned from the server&apos;s headers, and lower if you say so: the shortage is waited out here, where it is seen.</source>
        <translation>从服务器的响应头得知，如果您设定得更低则以您的为准：不足时在这里等待，让您看得见。</translation>
    </message>
    <message>
        <source>Fallback and hedging</source>
        <translation>后备与对冲</translation>
    </message>
    <message>
        <source>Other endpoints are tried first, then other models. The answer says who gave it.</source>
        <translation>先尝试其他端点，再尝试其他模型。回答会说明由谁给出。</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
</context>
<context>
    <name>bw::ui::ResultCard</name>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What the run shows stands here: every number, what passes and what does not, and how far it can be trusted.</source>
        <translation>运行的结果显示在这里：所有数值，哪些通过、哪些未通过，以及可信程度。</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>bw::ui::ResultView</name>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
</context>
<context>
    <name>bw::ui::RuleForm</name>
    <message>
        <source>Name (optional)</source>
        <translation>名称（可选）</translation>
    </message>
    <message>
        <source>Name of the alert</source>
        <translation>警报的名称</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>监视的内容</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>百分位</translation>
    </message>
    <message>
        <source>Which latency</source>
        <translation>哪种延迟</translation>
    </message>
    <message>
        <source>time to first token</source>
        <translation>到首 token 的时间</translation>
    </message>
    <message>
        <source>total time</source>
        <translation>总时间</translation>
    </message>
    <message>
        <source>gap between chunks</source>
        <translation>数据块间隔</translation>
    </message>
    <message>
        <source>Over or below</source>
        <translation>高于或低于</translation>
    </message>
    <message>
        <source>over</source>
        <translation>高于</translation>
    </message>
    <message>
        <source>below</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>界限</translation>
    </message>
    <message>
        <source>Looks at the last minutes</source>
        <translation>查看最近几分钟</translation>
    </message>
    <message>
        <source>For so many minutes</source>
        <translation>持续这么多分钟</translation>
    </message>
    <message>
        <source>Of which gateway</source>
        <translation>哪个网关</translation>
    </message>
    <message>
        <source>Command to run (optional), such as /usr/local/bin/page-me</source>
        <translation>要运行的命令（可选），例如 /usr/local/bin/page-me</translation>
    </message>
    <message>
        <source>Command to run</source>
        <translation>要运行的命令</translation>
    </message>
    <message>
        <source>Runs without a shell when the alert goes on and when it is over. BELLWETHER_ALERT, BELLWETHER_ALERT_STATE (on or off) and BELLWETHER_ALERT_VALUE stand in its environment.</source>
        <translation>警报开始和结束时不经 shell 运行。其环境中有 BELLWETHER_ALERT、BELLWETHER_ALERT_STATE（on 或 off）和 BELLWETHER_ALERT_VALUE。</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>在最近</translation>
    </message>
    <message>
        <source>min, and so for</source>
        <translation>分钟内，并持续</translation>
    </message>
    <message>
        <source>min, of</source>
        <translation>分钟，</translation>
    </message>
    <message>
        <source>all gateways</source>
        <translation>所有网关</translation>
    </message>
</context>
<context>
    <name>bw::ui::RuleTable</name>
    <message>
        <source>Watch for this</source>
        <translation>监视此项</translation>
    </message>
    <message>
        <source>On</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>何时通知我</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>one that is gone</source>
        <translation>已不存在的网关</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>on, muted</source>
        <translation>进行中，已静音</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>超过界限</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>平静</translation>
    </message>
</context>
<context>
    <name>bw::ui::RunTable</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>bw::ui::RunView</name>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Offered and achieved</source>
        <translation>提供与达成</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>The strip along the foot is this client: green and thin while it kept up, red and thick where it was late itself.</source>
        <translation>底部的条带是此客户端：跟得上时细而绿，自己延迟时粗而红。</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>尚未测量任何内容。</translation>
    </message>
    <message>
        <source>Whose latency</source>
        <translation>哪一方的延迟</translation>
    </message>
    <message>
        <source>user-perceived</source>
        <translation>用户感知</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>User-perceived: from the planned instant on, waiting included. Service: from the sending on, which forgets what had to wait.</source>
        <translation>用户感知：从计划的时刻起，包含等待。服务：从发送起，不计必须等待的部分。</translation>
    </message>
    <message>
        <source>Which curves</source>
        <translation>哪种曲线</translation>
    </message>
    <message>
        <source>Percentiles: how slow the slowest 1 % were. Cumulative share: how many requests were at most as slow.</source>
        <translation>百分位：最慢的 1 % 有多慢。累积份额：有多少请求至多这么慢。</translation>
    </message>
    <message>
        <source>%1 by level</source>
        <translation>各水平的 %1</translation>
    </message>
    <message>
        <source>cumulative share of %1</source>
        <translation>%1 的累积份额</translation>
    </message>
    <message>
        <source>percentiles of %1</source>
        <translation>%1 的百分位</translation>
    </message>
</context>
<context>
    <name>bw::ui::RunsHeader</name>
    <message>
        <source>Use this plan</source>
        <translation>使用此计划</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Filter: name, model, tag…</source>
        <translation>筛选：名称、模型、标签…</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>A run of Bellwether, or a result of vLLM&apos;s bench, GuideLLM or AIPerf, to compare with.</source>
        <translation>用于比较的 Bellwether 运行，或 vLLM bench、GuideLLM、AIPerf 的结果。</translation>
    </message>
    <message>
        <source>Puts the plan of this run into the form of the stress screen.</source>
        <translation>把此运行的计划放入压力测试界面的表单。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) beside each other</source>
        <translation>
            <numerusform>并排显示 %n 个运行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Choose a run, or several to see them beside each other.</source>
        <translation>选择一个运行，或选择多个并排查看。</translation>
    </message>
    <message>
        <source>No load test was run yet. Start one on the Stress screen, or import a result.</source>
        <translation>还没有进行过负载测试。请在“压力测试”界面开始一次，或导入结果。</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were deleted.</source>
        <translation>
            <numerusform>已删除 %n 个运行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The run was written to %1.</source>
        <translation>运行已写入 %1。</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>导出运行</translation>
    </message>
    <message>
        <source>%1 files (*.%1)</source>
        <translation>%1 文件 (*.%1)</translation>
    </message>
    <message>
        <source>Import a run</source>
        <translation>导入运行</translation>
    </message>
    <message>
        <source>Results (*.json)</source>
        <translation>结果 (*.json)</translation>
    </message>
    <message>
        <source>The run was imported.</source>
        <translation>运行已导入。</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>筛选运行</translation>
    </message>
</context>
<context>
    <name>bw::ui::SavingsCard</name>
    <message>
        <source>Saved</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>Nothing to compare with in this time: no list price is known, and the cache was not asked.</source>
        <translation>这段时间内没有可比较的内容：没有已知的标价，也没有询问缓存。</translation>
    </message>
    <message>
        <source>No price is known of these, so every sum with them is too low: %1. Enter prices in Gateways, on the tab Prices.</source>
        <translation>这些的价格未知，因此含有它们的合计都偏低：%1。请在“网关”的“价格”标签页中输入价格。</translation>
    </message>
</context>
<context>
    <name>bw::ui::SchemaDialog</name>
    <message>
        <source>An object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>A list of objects</source>
        <translation>对象列表</translation>
    </message>
    <message>
        <source>One of several words</source>
        <translation>若干词之一</translation>
    </message>
    <message>
        <source>A name has letters, digits, “_” and “-”, at most 64 of them.</source>
        <translation>名称由字母、数字、“_”和“-”组成，最多 64 个。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Sent, but not checked here: %1.</source>
        <translation>会发送，但这里不检查：%1。</translation>
    </message>
    <message>
        <source>Schema of the answer</source>
        <translation>回答的 schema</translation>
    </message>
    <message>
        <source>The model is asked to answer in JSON of this form, and each answer is checked against it. Checked are: %1.</source>
        <translation>要求模型以此形式的 JSON 回答，并按它检查每个回答。检查的内容：%1。</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>Name of the schema</source>
        <translation>schema 的名称</translation>
    </message>
    <message>
        <source>The provider makes sure of it; such schemas name every property as required and allow no others.</source>
        <translation>由提供商保证；这样的 schema 把每个属性都列为必需，并且不允许其他属性。</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>模板…</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Answers are not bound to a schema.</source>
        <translation>回答不受 schema 约束。</translation>
    </message>
</context>
<context>
    <name>bw::ui::SearchResults</name>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>推理</translation>
    </message>
    <message>
        <source>answer of a tool</source>
        <translation>工具的回答</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Nothing was found. Words are found from their beginning; accents do not matter.</source>
        <translation>没有找到。词从开头匹配；重音符号不影响。</translation>
    </message>
    <message>
        <source>Places: the newest %1. More words narrow it down.</source>
        <translation>位置：最新的 %1 处。更多的词可以缩小范围。</translation>
    </message>
    <message>
        <source>Places: %1</source>
        <translation>位置：%1</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>新对话</translation>
    </message>
</context>
<context>
    <name>bw::ui::SecretsPanel</name>
    <message>
        <source>Take it out of that setting, or out of the file.</source>
        <translation>请将其从该设置或文件中移除。</translation>
    </message>
    <message>
        <source>Delete the message or the text that holds it, then choose “Compact” under Data: until then deleted text stays in the file.</source>
        <translation>删除包含它的消息或文字，然后在“数据”下选择“压缩”：在此之前，已删除的文字仍留在文件中。</translation>
    </message>
    <message>
        <source>Delete this backup; newer ones are made once the database itself is clean.</source>
        <translation>删除此备份；数据库本身清理后会创建新的备份。</translation>
    </message>
    <message>
        <source>Delete the history under Data, then choose “Compact” there.</source>
        <translation>在“数据”下删除历史，然后在那里选择“压缩”。</translation>
    </message>
    <message>
        <source>Delete the file.</source>
        <translation>删除该文件。</translation>
    </message>
    <message>
        <source>Clear the response cache under Data.</source>
        <translation>在“数据”下清除响应缓存。</translation>
    </message>
    <message>
        <source>No key is kept, so there is nothing to look for.</source>
        <translation>没有保存密钥，因此没有可查找的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n 个密钥</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3 read, then the search was ended. It says nothing about the rest.</source>
        <translation>%1，%2，已读取 %3，随后搜索被结束。对其余部分没有结论。</translation>
    </message>
    <message>
        <source>%1, %2, %3 read: none was found.</source>
        <translation>%1，%2，已读取 %3：没有发现。</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 read: a key stands in a file, in %n place(s).</source>
        <translation>
            <numerusform>%1，%2，已读取 %3：文件中有密钥，共 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>A key of “%1” stands in %2. %3</source>
        <translation>“%1”的密钥出现在 %2 中。%3</translation>
    </message>
    <message>
        <source>Then make a new key at that gateway and revoke the old one there: whoever could read these files may know it.</source>
        <translation>然后在该网关创建新密钥并撤销旧密钥：能读取这些文件的人可能已经知道它。</translation>
    </message>
    <message>
        <source>Not read, or not as the databases that they are: %1. Look at their permissions, or whether the disk is well.</source>
        <translation>未读取，或未能作为数据库读取：%1。请检查其权限，或磁盘是否正常。</translation>
    </message>
    <message>
        <source>Not looked for: keys of “%1”. %2</source>
        <translation>未查找：“%1”的密钥。%2</translation>
    </message>
    <message>
        <source>Not looked for, because it is too short to be a secret: the key of “%1”.</source>
        <translation>未查找，因为太短，不算机密：“%1”的密钥。</translation>
    </message>
    <message>
        <source>Keys are kept by this system: %1. Bellwether reads each once when it is needed, and writes none into a file of its own.</source>
        <translation>密钥由此系统保存：%1。Bellwether 在需要时读取每个密钥一次，不写入自己的任何文件。</translation>
    </message>
    <message>
        <source>Keys are kept in memory only and are gone when Bellwether ends.</source>
        <translation>密钥仅保存在内存中，Bellwether 结束后即消失。</translation>
    </message>
    <message>
        <source>Where keys are kept</source>
        <translation>密钥保存位置</translation>
    </message>
    <message>
        <source>Secrets audit</source>
        <translation>密钥审计</translation>
    </message>
    <message>
        <source>Looks for every key of your gateways in every file that Bellwether writes: settings, database, history, logs, crash reports, cache and backups; as it is, percent-encoded, in base64, in hexadecimal, and within compressed data. The keychain may ask you to unlock it.</source>
        <translation>在 Bellwether 写入的每个文件中查找您网关的每个密钥：设置、数据库、历史、日志、崩溃报告、缓存和备份；包括原样、百分号编码、base64、十六进制以及压缩数据中。密钥链可能要求您解锁。</translation>
    </message>
    <message>
        <source>Search the files</source>
        <translation>搜索文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>搜索进度</translation>
    </message>
    <message>
        <source>The search was ended before it was through: it says nothing.</source>
        <translation>搜索在完成前被结束：没有结论。</translation>
    </message>
    <message>
        <source>keychain, keyring, password store, API keys</source>
        <translation>密钥链, 密码存储, API 密钥, keychain, keyring, password store, API keys</translation>
    </message>
    <message>
        <source>search files for keys, leaked API keys, check</source>
        <translation>在文件中查找密钥, 泄露的 API 密钥, 检查, search files for keys, leaked API keys, check</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>密钥</translation>
    </message>
</context>
<context>
    <name>bw::ui::SelfCheckPanel</name>
    <message>
        <source>How far can the times that Bellwether shows be trusted? The check starts a gateway of its own beside this program, which notes when it writes each token, and compares that with when the token was seen here. It takes about ten seconds, sends nothing out of this computer, and costs nothing.</source>
        <translation>Bellwether 显示的时间有多可信？检查会在此程序旁启动一个自己的网关，记录它写出每个 token 的时间，并与这里看到该 token 的时间比较。约需十秒，不会向这台计算机之外发送任何内容，也不产生费用。</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>检查的进度</translation>
    </message>
    <message>
        <source>How much later than written this client saw tokens</source>
        <translation>此客户端看到 token 比写出晚多少</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Running %1 streams at once…</source>
        <translation>正在同时运行 %1 个流…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Check this client</source>
        <translation>检查此客户端</translation>
    </message>
</context>
<context>
    <name>bw::ui::SentenceReader</name>
    <message numerus="yes">
        <source>Code, %n line(s).</source>
        <translation>
            <numerusform>代码，%n 行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::SettingRow</name>
    <message>
        <source>Back to the default: %1</source>
        <translation>恢复默认：%1</translation>
    </message>
</context>
<context>
    <name>bw::ui::SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分区</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>No setting has to do with “%1”. Try another word for it, or fewer words.</source>
        <translation>没有与“%1”相关的设置。请换个词，或减少词数。</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) found</source>
        <translation>
            <numerusform>找到 %n 项设置</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::SettingsSections</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>试验场</translation>
    </message>
    <message>
        <source>Network defaults</source>
        <translation>网络默认值</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Gateways that you add begin with these values. Those that exist keep their own, on their page, and imported ones bring theirs.</source>
        <translation>您添加的网关以这些值开始。已有的网关保留各自页面上的值，导入的网关自带其值。</translation>
    </message>
</context>
<context>
    <name>bw::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search by words or keys</source>
        <translation>按词语或按键搜索</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>更改按键…</translation>
    </message>
</context>
<context>
    <name>bw::ui::SlashList</name>
    <message>
        <source>Prompts and commands</source>
        <translation>提示词和命令</translation>
    </message>
    <message>
        <source>%1. %2 of %3. Enter takes it, Esc closes the list.</source>
        <translation>%1。第 %2 项，共 %3 项。Enter 选择，Esc 关闭列表。</translation>
    </message>
</context>
<context>
    <name>bw::ui::SpendChart</name>
    <message>
        <source>total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>together  %1</source>
        <translation>合计  %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Total so far</source>
        <translation>到目前为止的总计</translation>
    </message>
</context>
<context>
    <name>bw::ui::SpendPage</name>
    <message>
        <source>Spend</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>What a bar stands for</source>
        <translation>柱形代表的内容</translation>
    </message>
    <message>
        <source>Nothing with a known price in this time. Send a chat or start a load test.</source>
        <translation>这段时间内没有价格已知的内容。请发送一条对话或开始一次负载测试。</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>无法读取历史：%1</translation>
    </message>
    <message>
        <source>Export what was spent</source>
        <translation>导出花费</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Nothing was read from the history yet. Try again in a moment.</source>
        <translation>还没有从历史中读取任何内容。请稍后再试。</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Choose another place.</source>
        <translation>无法写入文件：%1。请选择其他位置。</translation>
    </message>
    <message>
        <source>Budgets and savings</source>
        <translation>预算和节省</translation>
    </message>
    <message>
        <source>Export what was spent as CSV</source>
        <translation>将花费导出为 CSV</translation>
    </message>
    <message>
        <source>Compare the providers' bills with our own count</source>
        <translation>将供应商账单与自己的统计比较</translation>
    </message>
</context>
<context>
    <name>bw::ui::SpendTable</name>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>输入 token</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>输出 token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>每次请求</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Saved by cache</source>
        <translation>缓存节省</translation>
    </message>
    <message numerus="yes">
        <source>The price of %1 request(s) is not known: it was more.</source>
        <translation>
            <numerusform>有 %1 个请求的价格未知：实际更多。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::SpendText</name>
    <message>
        <source>%1 a day, as yesterday</source>
        <translation>每天 %1，同昨天</translation>
    </message>
    <message>
        <source>%1 a day over %2 days</source>
        <translation>每天 %1，按 %2 天计</translation>
    </message>
    <message>
        <source>from today alone, %1 a day</source>
        <translation>仅按今天，每天 %1</translation>
    </message>
    <message>
        <source>too early to say</source>
        <translation>为时尚早</translation>
    </message>
    <message>
        <source>Saved, in the time shown</source>
        <translation>在所示时间内节省</translation>
    </message>
    <message>
        <source>list price %1 · cache %2</source>
        <translation>标价 %1 · 缓存 %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Forecast, end of month</source>
        <translation>预测，月底</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Against list price</source>
        <translation>与标价相比</translation>
    </message>
    <message>
        <source>%1 paid where the list price is %2: %3 less</source>
        <translation>标价为 %2 的部分支付了 %1：少 %3</translation>
    </message>
    <message>
        <source>Against no cache</source>
        <translation>与没有缓存相比</translation>
    </message>
    <message>
        <source>%1 of %2 answers came from the cache; without it %3</source>
        <translation>%2 个回答中有 %1 个来自缓存；没有它则为 %3</translation>
    </message>
    <message>
        <source>The provider&apos;s own cache</source>
        <translation>提供商自己的缓存</translation>
    </message>
    <message>
        <source>%1 of the prompts were billed at the price of cached input</source>
        <translation>%1 的提示词按缓存输入的价格计费</translation>
    </message>
    <message>
        <source>Perhaps billed</source>
        <translation>可能已计费</translation>
    </message>
    <message>
        <source>requests that were sent and broke off before the provider said what they cost; no sum has them</source>
        <translation>已发送但在提供商给出费用之前中断的请求；任何合计中都不包含它们</translation>
    </message>
    <message>
        <source>%1 of %2 a day</source>
        <translation>每天 %2 中的 %1</translation>
    </message>
    <message>
        <source>%1: used up, further requests are stopped until midnight</source>
        <translation>%1：已用完，午夜之前停止后续请求</translation>
    </message>
    <message>
        <source>%1; at this pace it will not last until midnight</source>
        <translation>%1；按此速度撑不到午夜</translation>
    </message>
    <message>
        <source>%1; %2 by midnight at this pace</source>
        <translation>%1；按此速度到午夜为 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 个请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 request(s)</source>
        <translation>
            <numerusform>%1：%2 个请求</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation>
            <numerusform>%1 个 token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::StatsLine</name>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>Time from the press of Send to the first token, queueing and connecting included.</source>
        <translation>从按下“发送”到首 token 的时间，包含排队和连接。</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 tok/s</translation>
    </message>
    <message>
        <source>Tokens a second after the first one (1 / TPOT).</source>
        <translation>首 token 之后每秒的 token 数（1 / TPOT）。</translation>
    </message>
    <message>
        <source>%1 (%2 cached)</source>
        <translation>%1（缓存 %2）</translation>
    </message>
    <message>
        <source>%1 (%2 thought)</source>
        <translation>%1（思考 %2）</translation>
    </message>
    <message>
        <source>%1 → %2 tok</source>
        <translation>%1 → %2 tok</translation>
    </message>
    <message>
        <source>Tokens in → tokens out. “~” marks an estimate; “cached” were read from the provider&apos;s cache, “thought” is reasoning.</source>
        <translation>输入 token → 输出 token。“~”表示估计值；“缓存”表示从提供商缓存读取，“思考”表示推理。</translation>
    </message>
    <message>
        <source>retried %1×</source>
        <translation>重试 %1×</translation>
    </message>
    <message>
        <source>How many more attempts were needed; the waiting is part of TTFT.</source>
        <translation>另外需要的尝试次数；等待时间计入 TTFT。</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Why the model ended: “stop” is a complete answer, “length” hit max_tokens.</source>
        <translation>模型结束的原因：“stop”是完整的回答，“length”表示达到了 max_tokens。</translation>
    </message>
    <message>
        <source>cache %1</source>
        <translation>缓存 %1</translation>
    </message>
    <message>
        <source>The response cache did not have this answer; it has now, if it may be kept.</source>
        <translation>响应缓存中没有此回答；如果允许保留，现在有了。</translation>
    </message>
    <message>
        <source>From the response cache: nothing was sent, and %1 was not spent.</source>
        <translation>来自响应缓存：没有发送任何内容，没有花费 %1。</translation>
    </message>
    <message>
        <source>The gateway failed, so an older answer of the response cache stands here. What was sent to it may cost something.</source>
        <translation>网关出错，因此这里显示响应缓存中较旧的答案。已发送的内容可能仍会产生费用。</translation>
    </message>
    <message>
        <source>From the response cache: nothing was sent.</source>
        <translation>来自响应缓存：没有发送任何内容。</translation>
    </message>
    <message>
        <source>What the provider says it bills; by the price book it is %1.</source>
        <translation>提供商自称的计费；按价格表为 %1。</translation>
    </message>
    <message>
        <source>What it cost by the price book; “—” if the price is not known.</source>
        <translation>按价格表计算的成本；价格未知时为“—”。</translation>
    </message>
    <message>
        <source>answered by %1</source>
        <translation>由 %1 应答</translation>
    </message>
    <message>
        <source>Another model or endpoint than the first one asked.</source>
        <translation>不是最先请求的模型或端点。</translation>
    </message>
    <message>
        <source>Which build of the model answered (system_fingerprint): a seed gives the same answer only from the same build.</source>
        <translation>由模型的哪个构建应答（system_fingerprint）：只有相同的构建，seed 才会给出相同的回答。</translation>
    </message>
    <message>
        <source>inspect</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Time from the sending of the request to the first token: the gateway's part of TTFT.</source>
        <translation>从发出请求到首个 token 的时间：TTFT 中属于网关的部分。</translation>
    </message>
    <message>
        <source>first output</source>
        <translation>首个输出</translation>
    </message>
    <message>
        <source>Time from the sending to the first token that is no reasoning (TTFO).</source>
        <translation>从发出到首个非推理 token 的时间（TTFO）。</translation>
    </message>
    <message>
        <source>The answer came from the response cache, so nothing was paid for it.</source>
        <translation>这个回答来自响应缓存，因此没有花钱。</translation>
    </message>
    <message>
        <source>The response cache was not asked: a new answer was wanted. What the cache holds stays as it is.</source>
        <translation>没有询问响应缓存：需要的是一个新回答。缓存中的内容保持不变。</translation>
    </message>
</context>
<context>
    <name>bw::ui::StatusLine</name>
    <message>
        <source>p95 TTFT</source>
        <translation>p95 TTFT</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>连接池</translation>
    </message>
    <message>
        <source>reused</source>
        <translation>复用</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>缓存</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>key in</source>
        <translation>密钥在</translation>
    </message>
    <message>
        <source>Time to the first token as you felt it: 95 of 100 answers of the last 15 minutes came at least this fast.</source>
        <translation>您感受到的首 token 时间：最近 15 分钟的 100 个回答中有 95 个至少这么快。</translation>
    </message>
    <message>
        <source>Requests of the last 15 minutes that failed. Your own stops do not count.</source>
        <translation>最近 15 分钟内失败的请求。您自己的停止不计入。</translation>
    </message>
    <message>
        <source>Requests of the last 15 minutes that the cache answered, of those that asked it.</source>
        <translation>最近 15 分钟内由缓存回答的请求，占询问过缓存的请求的比例。</translation>
    </message>
    <message>
        <source>no gateway yet</source>
        <translation>还没有网关</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1（共 %2）</translation>
    </message>
    <message>
        <source>Some of today&apos;s requests used models without a known price.</source>
        <translation>今天的部分请求使用了价格未知的模型。</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未验证</translation>
    </message>
    <message>
        <source>The certificate of this gateway is not checked: anyone on the way can pose as it and read the key. Switch the check on again under Gateways, Network.</source>
        <translation>此网关的证书未经检查：途中的任何人都可以冒充它并读取密钥。请在“网关”的“网络”页重新打开检查。</translation>
    </message>
    <message>
        <source>Connections to this gateway in use now, of those that Bellwether may open to it.</source>
        <translation>现在到此网关使用中的连接，以及 Bellwether 可以向它打开的总数。</translation>
    </message>
    <message>
        <source>Requests to this gateway that went over a connection that was already open.</source>
        <translation>发往此网关且使用已打开连接的请求。</translation>
    </message>
    <message>
        <source>Cost of the requests that Bellwether sent today, in earlier runs too.</source>
        <translation>Bellwether 今天发送的请求的成本，包括之前几次运行。</translation>
    </message>
    <message>
        <source>Cost of the requests that Bellwether sent since it was started. What it spent before that is not known: the history cannot be read.</source>
        <translation>Bellwether 启动以来发送的请求的成本。此前的花费未知：无法读取历史记录。</translation>
    </message>
</context>
<context>
    <name>bw::ui::StepRow</name>
    <message>
        <source>1 request</source>
        <translation>1 个请求</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 个请求</translation>
    </message>
    <message>
        <source>free</source>
        <translation>免费</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1，至多 %2</translation>
    </message>
    <message>
        <source>%1, price unknown</source>
        <translation>%1，价格未知</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>执行：%1</translation>
    </message>
    <message>
        <source>Skip: %1</source>
        <translation>跳过：%1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>run it?</source>
        <translation>执行吗？</translation>
    </message>
    <message>
        <source>running</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>What is known already says that it would tell nothing more.</source>
        <translation>已知的信息表明它不会提供更多内容。</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
</context>
<context>
    <name>bw::ui::StressHeader</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>ended by a guard</source>
        <translation>被防护终止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1，历时 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, round %2 of %3</source>
        <translation>%1，第 %2 轮，共 %3 轮</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>水平 %1</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行的进度</translation>
    </message>
    <message>
        <source>Change it while the run is on, and press Enter.</source>
        <translation>可在运行期间更改，然后按 Enter。</translation>
    </message>
    <message>
        <source>Open a plan file…</source>
        <translation>打开计划文件…</translation>
    </message>
    <message>
        <source>Save this plan…</source>
        <translation>保存此计划…</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Note in the run that something happened just now.</source>
        <translation>在运行中记下刚才发生了某件事。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Plan: my own</source>
        <translation>计划：自定义</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>计划：%1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/秒</translation>
    </message>
</context>
<context>
    <name>bw::ui::StressPage</name>
    <message>
        <source>pool vs cold vs cache</source>
        <translation>连接池、冷连接与缓存对比</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>压力测试</translation>
    </message>
    <message>
        <source>Load test plans (*.json)</source>
        <translation>负载测试计划 (*.json)</translation>
    </message>
    <message>
        <source>Choose a plan and press Start.</source>
        <translation>选择计划，然后按“开始”。</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>打开计划</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>The plan was written to %1.</source>
        <translation>计划已写入 %1。</translation>
    </message>
    <message>
        <source>Load test</source>
        <translation>负载测试</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>What happened just now?</source>
        <translation>刚才发生了什么？</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your attention.</source>
        <translation>
            <numerusform>有 %n 个字段需要您处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the load test</source>
        <translation>开始负载测试</translation>
    </message>
    <message>
        <source>Stop the load test</source>
        <translation>停止负载测试</translation>
    </message>
    <message>
        <source>Pause the load test, or go on</source>
        <translation>暂停负载测试，或继续</translation>
    </message>
    <message>
        <source>Open a plan of a load test</source>
        <translation>打开负载测试计划</translation>
    </message>
    <message>
        <source>Save the plan of the load test</source>
        <translation>保存负载测试计划</translation>
    </message>
    <message>
        <source>Plan of a load test: %1</source>
        <translation>负载测试计划：%1</translation>
    </message>
</context>
<context>
    <name>bw::ui::ThroughputChart</name>
    <message>
        <source>requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>%1 requests, %2 of them failed</source>
        <translation>%1 个请求，其中 %2 个失败</translation>
    </message>
    <message>
        <source>requests  %1</source>
        <translation>请求  %1</translation>
    </message>
    <message>
        <source>planned  %1</source>
        <translation>计划  %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>请求/秒</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
</context>
<context>
    <name>bw::ui::TimeRangeDialog</name>
    <message>
        <source>Time to show</source>
        <translation>要显示的时间</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>bw::ui::TokenBlocks</name>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>or “%1”: %2</source>
        <translation>或“%1”：%2</translation>
    </message>
</context>
<context>
    <name>bw::ui::TokenDialog</name>
    <message>
        <source>How sure the model was</source>
        <translation>模型的确定程度</translation>
    </message>
    <message>
        <source>Tokens: %1 · on average %2 sure of each (geometric mean). A dot stands for a blank.</source>
        <translation>token：%1 · 平均对每个有 %2 的把握（几何平均）。点代表空格。</translation>
    </message>
</context>
<context>
    <name>bw::ui::TokenModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Logprob</source>
        <translation>Logprob</translation>
    </message>
    <message>
        <source>Instead of it</source>
        <translation>替代项</translation>
    </message>
</context>
<context>
    <name>bw::ui::ToolBlocks</name>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>Calls %1</source>
        <translation>调用 %1</translation>
    </message>
    <message>
        <source>Calls %1 · %2</source>
        <translation>调用 %1 · %2</translation>
    </message>
    <message>
        <source>The arguments are no valid JSON. %1</source>
        <translation>参数不是有效的 JSON。%1</translation>
    </message>
    <message>
        <source>A tool answered</source>
        <translation>工具已应答</translation>
    </message>
    <message>
        <source>Answer of the tool · %1</source>
        <translation>工具的回答 · %1</translation>
    </message>
    <message>
        <source>There is more of it, which is sent but not shown.</source>
        <translation>还有更多内容，会发送但不显示。</translation>
    </message>
    <message>
        <source>There is more of it, which is kept but not shown.</source>
        <translation>还有更多内容，已保留但未显示。</translation>
    </message>
</context>
<context>
    <name>bw::ui::ToolPanel</name>
    <message>
        <source>Send the answers</source>
        <translation>发送回答</translation>
    </message>
    <message>
        <source>Calls of tools to answer: %1 · round %2</source>
        <translation>待应答的工具调用：%1 · 第 %2 轮</translation>
    </message>
    <message>
        <source>More than %1 rounds, the limit of this conversation. Sending goes on all the same.</source>
        <translation>超过 %1 轮，即此对话的上限。发送仍会继续。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>What the tool answers: text or JSON</source>
        <translation>工具的回答：文本或 JSON</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>%1 的回答</translation>
    </message>
</context>
<context>
    <name>bw::ui::ToolsDialog</name>
    <message>
        <source>Empty</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>天气</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Description: when and for what the model should call it</source>
        <translation>说明：模型应在何时、为何调用它</translation>
    </message>
    <message>
        <source>Parameters, as a JSON schema</source>
        <translation>参数，以 JSON schema 表示</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>Two tools have this name.</source>
        <translation>两个工具使用了此名称。</translation>
    </message>
    <message>
        <source>Its parameters are no JSON. %1</source>
        <translation>其参数不是 JSON。%1</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
</context>
<context>
    <name>bw::ui::Tray</name>
    <message>
        <source>Open Bellwether</source>
        <translation>打开 Bellwether</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新对话</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Probes and alerts go on. The icon in the tray brings the window back, and its menu quits.</source>
        <translation>探测和警报继续运行。托盘图标可恢复窗口，其菜单可退出。</translation>
    </message>
    <message>
        <source>Bellwether is still there</source>
        <translation>Bellwether 仍在运行</translation>
    </message>
</context>
<context>
    <name>bw::ui::TypedDialog</name>
    <message>
        <source>Throw away what you typed?</source>
        <translation>要丢弃已输入的内容吗？</translation>
    </message>
    <message>
        <source>It is not used yet, and nothing keeps it once this window is closed.</source>
        <translation>这些内容尚未使用，关闭此窗口后不会保留。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续输入</translation>
    </message>
</context>
<context>
    <name>bw::ui::TypedGuard</name>
    <message>
        <source>What you typed in the window “%1” is not used yet.</source>
        <translation>您在窗口“%1”中输入的内容尚未使用。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quit and lose what you typed?</source>
        <translation>要退出并丢弃已输入的内容吗？</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>仍然退出</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
</context>
<context>
    <name>bw::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>bw::ui::UnsavedDialog</name>
    <message>
        <source>Not everything is saved</source>
        <translation>尚未全部保存</translation>
    </message>
    <message>
        <source>Usually the disk is full. Make room and try again, or export the open chat to another disk. Once all is saved, Bellwether closes by itself. If you quit all the same, these changes are lost.</source>
        <translation>通常是磁盘已满。请腾出空间后重试，或将打开的对话导出到另一个磁盘。全部保存后，Bellwether 会自行关闭。如果仍然退出，这些更改将丢失。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Export the open chat…</source>
        <translation>导出打开的对话…</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>仍然退出</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
</context>
<context>
    <name>bw::ui::UpdateNews</name>
    <message>
        <source>Version %1 of Bellwether is available.</source>
        <translation>Bellwether %1 版可用。</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>要在浏览器中打开此地址吗？</translation>
    </message>
</context>
<context>
    <name>bw::ui::UptimeStrip</name>
    <message>
        <source>up %1</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>up %1 %</source>
        <translation>可用 %1 %</translation>
    </message>
    <message>
        <source>%1: %2 ok, %3 failed</source>
        <translation>%1：%2 成功，%3 失败</translation>
    </message>
</context>
<context>
    <name>bw::ui::VectorModel</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>向量</translation>
    </message>
</context>
<context>
    <name>bw::ui::WarmUpPanel</name>
    <message>
        <source>%1: nothing was opened. As many connections as the limits allow are open already, or they cannot be kept: with a proxy, with HTTP/2, or because the gateway&apos;s settings say so.</source>
        <translation>%1：没有打开任何连接。已打开的连接达到了上限，或者连接无法保留：使用了代理或 HTTP/2，或者网关的设置如此规定。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 connections are ready for the next requests.</source>
        <translation>%1：%3 个连接中有 %2 个已就绪，可供后续请求使用。</translation>
    </message>
    <message>
        <source>%1: no connection within five seconds. Mostly the address is wrong or a firewall is in the way: “Check” shows where it stops.</source>
        <translation>%1：五秒内未能建立连接。多半是地址有误或被防火墙阻挡：“检查”会显示卡在哪一步。</translation>
    </message>
    <message>
        <source>%1: no connection could be opened (%2). Mostly the address is wrong or the server does not run: check the address of the endpoint.</source>
        <translation>%1：无法打开任何连接（%2）。多半是地址有误或服务器没有运行：请检查该端点的地址。</translation>
    </message>
    <message>
        <source>No endpoint of this gateway may be asked. Switch one on under Endpoints.</source>
        <translation>此网关没有可以请求的端点。请在“端点”中启用一个。</translation>
    </message>
    <message>
        <source>Warm up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Opening connections…</source>
        <translation>正在打开连接…</translation>
    </message>
</context>
<context>
    <name>bw::ui::WatchDesk</name>
    <message>
        <source>Alert: %1. It is %2 now.</source>
        <translation>警报：%1。当前为 %2。</translation>
    </message>
    <message>
        <source>Bellwether alert</source>
        <translation>Bellwether 警报</translation>
    </message>
    <message>
        <source>Alerts and probes</source>
        <translation>警报和探测</translation>
    </message>
    <message>
        <source>Alerts and probes: %1 on</source>
        <translation>警报和探测：%1 个进行中</translation>
    </message>
    <message>
        <source>Over: %1. At worst it was %2.</source>
        <translation>已结束：%1。最差时为 %2。</translation>
    </message>
</context>
<context>
    <name>bw::ui::WatchDialog</name>
    <message>
        <source>Alerts and probes</source>
        <translation>警报和探测</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>探测</translation>
    </message>
    <message>
        <source>Alerts that went off</source>
        <translation>已触发的警报</translation>
    </message>
    <message>
        <source>Mute for an hour</source>
        <translation>静音一小时</translation>
    </message>
    <message>
        <source>It stays in the list, but nobody is told.</source>
        <translation>它仍在列表中，但不再通知任何人。</translation>
    </message>
    <message>
        <source>Clear those that are over</source>
        <translation>清除已结束的</translation>
    </message>
    <message>
        <source>Notify on the desktop, too</source>
        <translation>同时在桌面上通知</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>A rule looks at the requests of the last minutes, every few seconds, while the program runs. Its alert is over when the value has been a tenth better than the limit for a minute; while too few requests come to tell, it stays as it is.</source>
        <translation>规则在程序运行期间每隔几秒查看最近几分钟的请求。当数值在一分钟内比界限好十分之一时，其警报结束；当请求太少而无法判断时，警报保持原状。</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>A probe asks an endpoint whether it is there, past all limits and breakers, and is never repeated. It is counted like every request, with the source “probe”.</source>
        <translation>探测会询问端点是否在线，不受任何限制和熔断器约束，且从不重复。它与所有请求一样计入，来源为“probe”。</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>已移除“%1”。</translation>
    </message>
</context>
<context>
    <name>bw::ui::Waterfall</name>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>It was never sent.</source>
        <translation>它从未发送。</translation>
    </message>
    <message>
        <source>%1: %2, from %3 on
%4</source>
        <translation>%1：%2，从 %3 起
%4</translation>
    </message>
</context>
<context>
    <name>bw::ui::WhatIfCard</name>
    <message>
        <source>What if</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>What a month costs with each model</source>
        <translation>每个模型一个月的成本</translation>
    </message>
    <message>
        <source>As in the time shown</source>
        <translation>按所示时间</translation>
    </message>
    <message>
        <source>Tokens a month</source>
        <translation>每月 token</translation>
    </message>
    <message>
        <source>million</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>Of these, prompts</source>
        <translation>其中提示词</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>From our cache</source>
        <translation>来自我们的缓存</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比较对象</translation>
    </message>
</context>
<context>
    <name>bw::ui::WhatIfTable</name>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <source>%1 at the maker&apos;s list price</source>
        <translation>%1，按厂商标价</translation>
    </message>
    <message>
        <source>no list price known</source>
        <translation>标价未知</translation>
    </message>
    <message>
        <source>%1 a month; %2 if nothing came from the cache; %3.</source>
        <translation>每月 %1；如果没有来自缓存的内容则为 %2；%3。</translation>
    </message>
</context>
<context>
    <name>bw::update::Release</name>
    <message>
        <source>The server gave no answer that names a version and its page.</source>
        <translation>服务器的回答没有指明版本及其页面。</translation>
    </message>
</context>
<context>
    <name>bw::update::UpdateCheck</name>
    <message>
        <source>The server could not be asked: %1. Look whether this computer is online; the program works without it.</source>
        <translation>无法询问服务器：%1。请检查此电脑是否在线；没有它程序也能工作。</translation>
    </message>
</context>
<context>
    <name>bw::watch::Alert</name>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>Spend an hour</source>
        <translation>每小时花费</translation>
    </message>
    <message>
        <source>Spend today</source>
        <translation>今日花费</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Cache hit rate</source>
        <translation>缓存命中率</translation>
    </message>
    <message>
        <source>Open breakers</source>
        <translation>断开的熔断器</translation>
    </message>
    <message>
        <source>Failed probes in a row</source>
        <translation>连续失败的探测</translation>
    </message>
    <message>
        <source>time to first token</source>
        <translation>到首 token 的时间</translation>
    </message>
    <message>
        <source>total time</source>
        <translation>总时间</translation>
    </message>
    <message>
        <source>gap between chunks</source>
        <translation>数据块间隔</translation>
    </message>
    <message>
        <source>p%1 of %2</source>
        <translation>%2 的 p%1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 低于 %2</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 高于 %2</translation>
    </message>
    <message>
        <source>%1 for %2 min</source>
        <translation>%1，持续 %2 分钟</translation>
    </message>
</context>
<context>
    <name>bw::watch::Probe</name>
    <message>
        <source>%1 requests a day, price unknown</source>
        <translation>每天 %1 个请求，价格未知</translation>
    </message>
    <message>
        <source>%1 requests a day, free</source>
        <translation>每天 %1 个请求，免费</translation>
    </message>
    <message>
        <source>%1 requests a day, about $%2</source>
        <translation>每天 %1 个请求，约 $%2</translation>
    </message>
</context>
<context>
    <name>bw::watch::WatchSettings</name>
    <message>
        <source>This is not a file of alerts and probes: %1.</source>
        <translation>这不是警报和探测的文件：%1。</translation>
    </message>
    <message>
        <source>Alerts and probes could not be read from %1: %2.</source>
        <translation>无法从 %1 读取警报和探测：%2。</translation>
    </message>
    <message>
        <source>Alerts and probes could not be written to %1: %2.</source>
        <translation>无法把警报和探测写入 %1：%2。</translation>
    </message>
</context>
</TS>
