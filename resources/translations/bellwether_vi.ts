<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AnswerFormat</name>
    <message>
        <source>It is no JSON. %1</source>
        <translation>Đây không phải JSON. %1</translation>
    </message>
</context>
<context>
    <name>Attachment</name>
    <message>
        <source>%1 is neither a picture (PNG, JPEG, GIF, WebP) nor text in UTF-8, so a model could not read it.</source>
        <translation>%1 không phải ảnh (PNG, JPEG, GIF, WebP) cũng không phải văn bản UTF-8, nên model không đọc được.</translation>
    </message>
    <message>
        <source>%1 is no file that can be read.</source>
        <translation>%1 không phải là tệp đọc được.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Không đọc được %1: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than 20 MB, which no gateway takes. Make it smaller first.</source>
        <translation>%1 lớn hơn 20 MB, không gateway nào nhận. Hãy thu nhỏ trước.</translation>
    </message>
    <message>
        <source>The picture of the clipboard cannot be read.</source>
        <translation>Không đọc được ảnh trong bảng nhớ tạm.</translation>
    </message>
    <message>
        <source>The picture is larger than 20 MB, which no gateway takes. Make it smaller first.</source>
        <translation>Ảnh lớn hơn 20 MB, không gateway nào nhận. Hãy thu nhỏ trước.</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>picture.png</translation>
    </message>
    <message>
        <source>~%1 tokens</source>
        <translation>~%1 token</translation>
    </message>
    <message>
        <source>%1 is large (%2): every further message of this conversation sends it, and pays for it, again.</source>
        <translation>%1 lớn (%2): mỗi tin nhắn tiếp theo của cuộc trò chuyện này lại gửi nó đi, và lại trả tiền cho nó.</translation>
    </message>
    <message>
        <source>Models look at no more than %1 pixels a side: a smaller copy tells them the same.</source>
        <translation>Model không xem quá %1 điểm ảnh mỗi cạnh: một bản sao nhỏ hơn cho chúng biết cũng chừng ấy.</translation>
    </message>
    <message>
        <source>[picture, %1]</source>
        <translation>[ảnh, %1]</translation>
    </message>
</context>
<context>
    <name>AttemptRows</name>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>Retry-After %1</source>
        <translation>Retry-After %1</translation>
    </message>
    <message>
        <source>again without %1</source>
        <translation>thử lại, bỏ %1</translation>
    </message>
    <message>
        <source>again after %1</source>
        <translation>thử lại sau %1</translation>
    </message>
    <message>
        <source>again</source>
        <translation>thử lại</translation>
    </message>
    <message>
        <source>next endpoint</source>
        <translation>endpoint kế tiếp</translation>
    </message>
    <message>
        <source>next key</source>
        <translation>khóa kế tiếp</translation>
    </message>
    <message>
        <source>no attempts left</source>
        <translation>hết lượt thử</translation>
    </message>
    <message>
        <source>breaker open</source>
        <translation>bộ ngắt mạch đang mở</translation>
    </message>
    <message>
        <source>retry budget used up</source>
        <translation>hết hạn mức thử lại</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>Mất %1.</translation>
    </message>
    <message>
        <source>Waited %1 before it.</source>
        <translation>Trước đó đã chờ %1.</translation>
    </message>
    <message>
        <source>On a kept connection.</source>
        <translation>Qua kết nối được giữ.</translation>
    </message>
    <message>
        <source>On a new connection.</source>
        <translation>Qua kết nối mới.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>from cache</source>
        <translation>từ cache</translation>
    </message>
    <message>
        <source>stale cache</source>
        <translation>cache quá hạn</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>bị cắt</translation>
    </message>
    <message>
        <source>retried</source>
        <translation>đã thử lại</translation>
    </message>
</context>
<context>
    <name>AttemptWords</name>
    <message>
        <source>gave up after %1 attempts</source>
        <translation>bỏ cuộc sau %1 lần thử</translation>
    </message>
    <message>
        <source>no more retries, their budget is used up</source>
        <translation>không thử lại nữa vì đã hết hạn mức</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>đã chờ %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>again without %1</source>
        <translation>thử lại, bỏ %1</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>đã trả lời</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>không có mạng</translation>
    </message>
    <message>
        <source>name not found</source>
        <translation>không tìm thấy tên</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>không kết nối được</translation>
    </message>
    <message>
        <source>no encrypted connection</source>
        <translation>không lập được kết nối mã hóa</translation>
    </message>
    <message>
        <source>no free connection in time</source>
        <translation>không kịp có kết nối trống</translation>
    </message>
    <message>
        <source>no turn under the rate limit in time</source>
        <translation>không kịp đến lượt vì giới hạn tốc độ</translation>
    </message>
    <message>
        <source>left alone, its circuit is open</source>
        <translation>để yên, bộ ngắt mạch đang mở</translation>
    </message>
    <message>
        <source>kept connection was dead</source>
        <translation>kết nối được giữ đã hỏng</translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation>kết nối bị đóng</translation>
    </message>
    <message>
        <source>not sent in time</source>
        <translation>không gửi kịp</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>không kịp có câu trả lời</translation>
    </message>
    <message>
        <source>no first token in time</source>
        <translation>không kịp có token đầu</translation>
    </message>
    <message>
        <source>went silent in the middle</source>
        <translation>im lặng giữa chừng</translation>
    </message>
    <message>
        <source>cut off in the middle</source>
        <translation>bị cắt giữa chừng</translation>
    </message>
    <message>
        <source>error in the middle</source>
        <translation>lỗi giữa chừng</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>giới hạn tốc độ</translation>
    </message>
    <message>
        <source>no quota left</source>
        <translation>hết hạn mức</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>quá tải</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>khóa bị từ chối</translation>
    </message>
    <message>
        <source>refused as wrong</source>
        <translation>bị từ chối vì sai</translation>
    </message>
    <message>
        <source>content filter</source>
        <translation>bộ lọc nội dung</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>không hiểu được</translation>
    </message>
    <message>
        <source>time was over</source>
        <translation>đã hết thời gian</translation>
    </message>
    <message>
        <source>stopped by the spend limit</source>
        <translation>bị giới hạn chi tiêu chặn lại</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>đã hủy</translation>
    </message>
</context>
<context>
    <name>BiasVerdict</name>
    <message>
        <source>incomplete</source>
        <translation>chưa đầy đủ</translation>
    </message>
    <message>
        <source>%1 of %2 streams did not end as they should. The usual cause is a limit of open files or a computer that is very busy. Close other programs and check again.</source>
        <translation>%1 trên %2 luồng không kết thúc như mong đợi. Nguyên nhân thường gặp là giới hạn số tệp mở hoặc máy tính đang quá bận. Hãy đóng các chương trình khác rồi kiểm tra lại.</translation>
    </message>
    <message>
        <source>not exact</source>
        <translation>không chính xác</translation>
    </message>
    <message>
        <source>With %1 streams at once, one first token in a hundred was noted more than %2 late. Times taken under such load say something about this computer, too. The usual cause is that other programs keep it busy: close them and check again, or send fewer requests at once.</source>
        <translation>Với %1 luồng cùng lúc, cứ một trăm token đầu thì có một token bị ghi nhận trễ hơn %2. Thời gian đo dưới mức tải như vậy phản ánh cả máy tính này. Nguyên nhân thường gặp là các chương trình khác làm máy bận: hãy đóng chúng rồi kiểm tra lại, hoặc gửi ít yêu cầu cùng lúc hơn.</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>chính xác</translation>
    </message>
    <message>
        <source>Times can be taken at their word. With %1 streams at once, 99 of 100 first tokens were noted less than %2 after they were written, which includes their way from one program to the other.</source>
        <translation>Có thể tin các số đo thời gian. Với %1 luồng cùng lúc, 99 trên 100 token đầu được ghi nhận trong vòng %2 kể từ lúc được ghi ra, tính cả đường đi từ chương trình này sang chương trình kia.</translation>
    </message>
</context>
<context>
    <name>BodyReader</name>
    <message>
        <source>The gateway answered with success, but sent nothing.</source>
        <translation>Gateway báo thành công nhưng không gửi gì.</translation>
    </message>
</context>
<context>
    <name>bw::app::AlreadyRunning</name>
    <message>
        <source>Bellwether runs already with this data, but does not answer.</source>
        <translation>Bellwether đã chạy với dữ liệu này nhưng không trả lời.</translation>
    </message>
    <message>
        <source>Usually it is busy with a slow disk. Wait a moment and start it again. If that does not help, end the running one with the system's task manager first.</source>
        <translation>Thường là do nó đang bận với một đĩa chậm. Hãy đợi một lát rồi mở lại. Nếu vẫn không được, hãy kết thúc bản đang chạy bằng trình quản lý tác vụ của hệ thống trước.</translation>
    </message>
</context>
<context>
    <name>bw::ui::HelpKeys</name>
    <message>
        <source>Everything can be done with the keyboard. A key holds wherever in the window you are, as long as the screen that it belongs to is shown.</source>
        <translation>Mọi thứ đều làm được bằng bàn phím. Phím có tác dụng ở bất cứ đâu trong cửa sổ, miễn là màn hình mà nó thuộc về đang hiện.</translation>
    </message>
    <message>
        <source>The command palette finds every command by a few letters of its name, also those without keys. Every key can be changed in the settings.</source>
        <translation>Bảng lệnh tìm mọi lệnh qua vài chữ cái trong tên, kể cả lệnh không có phím. Mọi phím đều đổi được trong phần cài đặt.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Tất cả phím</translation>
    </message>
</context>
<context>
    <name>bw::ui::HelpTable</name>
    <message>
        <source>Search in this table</source>
        <translation>Tìm trong bảng này</translation>
    </message>
    <message>
        <source>Nothing here has these words.</source>
        <translation>Không có gì ở đây chứa các từ này.</translation>
    </message>
</context>
<context>
    <name>bw::store::ProfileStore</name>
    <message>
        <source>Not all of the gateway “%1” could be read.</source>
        <translation>Không đọc được đầy đủ cổng “%1”.</translation>
    </message>
    <message>
        <source>Stored gateways that could not be read and are missing here: %1. They are still in the database; usually a newer version of the program wrote them. Start that version, or bring back a backup.</source>
        <translation>Số cổng đã lưu không đọc được và thiếu ở đây: %1. Chúng vẫn còn trong cơ sở dữ liệu; thường là do một phiên bản mới hơn của chương trình đã ghi. Hãy mở phiên bản đó, hoặc khôi phục một bản sao lưu.</translation>
    </message>
</context>
<context>
    <name>bw::ui::ExportMenu</name>
    <message>
        <source>Export gateway</source>
        <translation>Xuất gateway</translation>
    </message>
    <message>
        <source>Bellwether profile (*.json)</source>
        <translation>Hồ sơ Bellwether (*.json)</translation>
    </message>
    <message>
        <source>“%1” was written to %2, without its keys.</source>
        <translation>Đã ghi “%1” vào %2, không kèm khóa.</translation>
    </message>
    <message>
        <source>Everything about this gateway except its keys, as a file for others or for bellwether-cli --gateway.</source>
        <translation>Mọi thứ về gateway này trừ các khóa, thành tệp cho người khác hoặc cho bellwether-cli --gateway.</translation>
    </message>
    <message>
        <source>Profile…</source>
        <translation>Hồ sơ…</translation>
    </message>
    <message>
        <source>A reverse proxy in front of its endpoints as they are saved: weights and backups, failover, rate limits and a cache. Programs then ask http://127.0.0.1:8080/v1 with their own keys; bellwether-cli export nginx has more options.</source>
        <translation>Một reverse proxy đặt trước các endpoint như đã lưu: trọng số và dự phòng, chuyển khi lỗi, giới hạn tốc độ và bộ đệm. Khi đó các chương trình gọi http://127.0.0.1:8080/v1 bằng khóa của mình; bellwether-cli export nginx có thêm tùy chọn.</translation>
    </message>
    <message>
        <source>Export nginx.conf</source>
        <translation>Xuất nginx.conf</translation>
    </message>
    <message>
        <source>nginx configuration (*.conf)</source>
        <translation>Cấu hình nginx (*.conf)</translation>
    </message>
    <message>
        <source>“%1” was written to %2 as an nginx.conf, without its keys. Have nginx check it with “nginx -t -c” and the path.</source>
        <translation>“%1” đã được ghi vào %2 dưới dạng nginx.conf, không kèm khóa. Hãy để nginx kiểm tra bằng “nginx -t -c” và đường dẫn.</translation>
    </message>
</context>
<context>
    <name>bw::ui::LaneCard</name>
    <message>
        <source>It has not been asked since the program began.</source>
        <translation>Chưa được gọi lần nào từ khi chương trình khởi động.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>Each model has a breaker and a speed of its own, with each key.</source>
        <translation>Mỗi mô hình với mỗi khóa có cầu dao và tốc độ riêng.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>The key that it is asked with, by its name.</source>
        <translation>Khóa được dùng để gọi, theo tên.</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>Cầu dao</translation>
    </message>
    <message>
        <source>Closed: requests go through. Open: none do until then. Half-open: a few try whether it is well again.</source>
        <translation>Đóng: yêu cầu đi qua. Mở: không yêu cầu nào đi qua cho đến lúc đó. Nửa mở: vài yêu cầu thử xem đã ổn chưa.</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>In a row, up to now; a success begins anew.</source>
        <translation>Liên tiếp cho đến nay; một lần thành công sẽ tính lại từ đầu.</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>Lỗi gần nhất</translation>
    </message>
    <message>
        <source>When it was, and what it was.</source>
        <translation>Lúc nào và là lỗi gì.</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Tạm dừng đến</translation>
    </message>
    <message>
        <source>The server asked to be left alone until then.</source>
        <translation>Máy chủ yêu cầu đừng gọi cho đến lúc đó.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tốc độ</translation>
    </message>
    <message>
        <source>After “too many requests” it is asked more slowly for a minute: this much of the usual.</source>
        <translation>Sau lỗi “quá nhiều yêu cầu”, trong một phút nó được gọi chậm lại: còn bấy nhiêu so với bình thường.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Requests that wait for its rate limit.</source>
        <translation>Yêu cầu đang chờ giới hạn tốc độ.</translation>
    </message>
    <message>
        <source>What is known of the endpoint</source>
        <translation>Những gì đã biết về endpoint</translation>
    </message>
    <message>
        <source>What is known of “%1”</source>
        <translation>Những gì đã biết về “%1”</translation>
    </message>
</context>
<context>
    <name>bw::ui::LaneWords</name>
    <message>
        <source>a removed key</source>
        <translation>một khóa đã gỡ</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>khóa %1</translation>
    </message>
    <message>
        <source>list of models</source>
        <translation>danh sách mô hình</translation>
    </message>
    <message>
        <source>open until %1</source>
        <translation>mở đến %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>nửa mở</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đóng</translation>
    </message>
    <message>
        <source>not asked until %1</source>
        <translation>không được gọi cho đến %1</translation>
    </message>
    <message>
        <source>not asked until the next request tries it</source>
        <translation>không được gọi cho đến khi yêu cầu kế tiếp thử lại</translation>
    </message>
    <message>
        <source>being tried again</source>
        <translation>đang được thử lại</translation>
    </message>
    <message>
        <source>failures in a row: %1, the last at %2</source>
        <translation>lỗi liên tiếp: %1, lần cuối lúc %2</translation>
    </message>
    <message>
        <source>the server asked to be left alone until %1</source>
        <translation>máy chủ yêu cầu đừng gọi cho đến %1</translation>
    </message>
    <message>
        <source>slowed to %1 of its speed after “too many requests”</source>
        <translation>giảm còn %1 tốc độ sau lỗi “quá nhiều yêu cầu”</translation>
    </message>
    <message>
        <source>requests that wait for its rate limit: %1</source>
        <translation>yêu cầu đang chờ giới hạn tốc độ: %1</translation>
    </message>
    <message>
        <source>full</source>
        <translation>đầy đủ</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>The key “%1” was refused here lately, so it is asked with last.</source>
        <translation>Khóa “%1” vừa bị từ chối ở đây nên được dùng sau cùng.</translation>
    </message>
    <message>
        <source>This endpoint said that it has no model “%1”, so it is not asked for it while another can be.</source>
        <translation>Endpoint này báo không có mô hình “%1” nên không được hỏi mô hình đó khi còn endpoint khác.</translation>
    </message>
    <message>
        <source>Nothing is tried a second time here for now: too many of the last requests failed.</source>
        <translation>Tạm thời không thử lại ở đây: quá nhiều yêu cầu gần nhất đã lỗi.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>when, and what</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a model with its key, and what is known of it</comment>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>bw::ui::StorageWatch</name>
    <message>
        <source>What was spent today before this start does not count for the daily limits of gateways.</source>
        <translation>Số tiền đã chi hôm nay trước lần khởi động này không được tính vào giới hạn mỗi ngày của các cổng.</translation>
    </message>
</context>
<context>
    <name>bw::net::BodyDecoding</name>
    <message>
        <source>The response is compressed with “%1”, which was not asked for and cannot be undone here. Usually a proxy on the way compresses what it should not.</source>
        <translation>Phản hồi được nén bằng “%1”, dù không được yêu cầu, và không thể giải nén ở đây. Thường là do một proxy trên đường đi nén những thứ nó không nên nén.</translation>
    </message>
</context>
<context>
    <name>CacheBackends</name>
    <message>
        <source>This program was built without Redis support, so the cache cannot be shared. Use the cache on this machine instead.</source>
        <translation>Chương trình này được dựng không kèm Redis nên không thể dùng chung cache. Hãy dùng cache trên máy này.</translation>
    </message>
</context>
<context>
    <name>CacheEntry</name>
    <message>
        <source>The cached answer is damaged and was left out.</source>
        <translation>Câu trả lời trong cache bị hỏng nên đã bị bỏ qua.</translation>
    </message>
    <message>
        <source>The cached answer was stored by another version and was left out.</source>
        <translation>Câu trả lời trong cache do phiên bản khác lưu nên đã bị bỏ qua.</translation>
    </message>
</context>
<context>
    <name>ChatAssembler</name>
    <message>
        <source>The gateway&apos;s answer is not JSON. It begins: %1</source>
        <translation>Câu trả lời của gateway không phải JSON. Nó bắt đầu bằng: %1</translation>
    </message>
    <message>
        <source>The gateway sent an event that is not JSON: %1</source>
        <translation>Gateway gửi một sự kiện không phải JSON: %1</translation>
    </message>
    <message>
        <source>The gateway answered in the format of the %1 API, not of OpenAI&apos;s chat completions. The base URL usually leads to the wrong path.</source>
        <translation>Gateway trả lời theo định dạng API của %1, không phải chat completions của OpenAI. Thường là do URL gốc trỏ sai đường dẫn.</translation>
    </message>
</context>
<context>
    <name>ChatExport</name>
    <message>
        <source>You</source>
        <translation>Bạn</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Công cụ</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Trợ lý</translation>
    </message>
    <message>
        <source>This answer was cut off by an error.</source>
        <translation>Câu trả lời này bị ngắt do lỗi.</translation>
    </message>
    <message>
        <source>This answer was stopped.</source>
        <translation>Câu trả lời này đã bị dừng.</translation>
    </message>
    <message>
        <source>This answer was still being written.</source>
        <translation>Câu trả lời này khi đó vẫn đang được viết.</translation>
    </message>
</context>
<context>
    <name>ChatImport</name>
    <message>
        <source>lines that are no chat</source>
        <translation>các dòng không phải cuộc trò chuyện</translation>
    </message>
    <message>
        <source>This is a ZIP archive. Unpack it and choose the JSON file within: conversations.json of ChatGPT, data.json of Cherry Studio.</source>
        <translation>Đây là tệp nén ZIP. Hãy giải nén rồi chọn tệp JSON bên trong: conversations.json của ChatGPT, data.json của Cherry Studio.</translation>
    </message>
    <message>
        <source>There is no chat in this file. It may be an export of ChatGPT (conversations.json), Open WebUI, Cherry Studio (data.json), LM Studio, or lines of JSON with &quot;messages&quot; each.</source>
        <translation>Tệp này không có cuộc trò chuyện nào. Tệp hợp lệ có thể là bản xuất từ ChatGPT (conversations.json), Open WebUI, Cherry Studio (data.json), LM Studio, hoặc các dòng JSON, mỗi dòng có &quot;messages&quot;.</translation>
    </message>
    <message>
        <source>pictures and files</source>
        <translation>ảnh và tệp</translation>
    </message>
    <message>
        <source>Imported chat</source>
        <translation>Cuộc trò chuyện đã nhập</translation>
    </message>
    <message>
        <source>messages of tools and systems</source>
        <translation>tin nhắn của công cụ và hệ thống</translation>
    </message>
    <message>
        <source>empty chats</source>
        <translation>các cuộc trò chuyện trống</translation>
    </message>
</context>
<context>
    <name>ChatReader</name>
    <message>
        <source>The gateway answered with success, but sent nothing.</source>
        <translation>Gateway báo thành công nhưng không gửi gì.</translation>
    </message>
    <message>
        <source>The answer ended with the reason “%1”.</source>
        <translation>Câu trả lời kết thúc với lý do “%1”.</translation>
    </message>
    <message>
        <source>The gateway sent an answer of more than 64 MB. Bellwether stopped reading it there.</source>
        <translation>Gateway gửi một câu trả lời lớn hơn 64 MB. Bellwether đã ngừng đọc nó tại đó.</translation>
    </message>
    <message>
        <source>The gateway answered with success, but sent nothing of an answer. It sent: %1</source>
        <translation>Gateway báo thành công nhưng không gửi gì thuộc về câu trả lời. Nó đã gửi: %1</translation>
    </message>
</context>
<context>
    <name>ChatRequestJson</name>
    <message>
        <source>The request is not a JSON object: %1.</source>
        <translation>Yêu cầu không phải là đối tượng JSON: %1.</translation>
    </message>
    <message>
        <source>The request has no list of messages, so it is not a chat request.</source>
        <translation>Yêu cầu không có danh sách tin nhắn nên không phải yêu cầu trò chuyện.</translation>
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
        <translation>byte đầu</translation>
    </message>
    <message>
        <source>total</source>
        <translation>tổng</translation>
    </message>
    <message>
        <source>key verified · %1</source>
        <translation>khóa hợp lệ · %1</translation>
    </message>
    <message>
        <source>reachable · %1</source>
        <translation>kết nối được · %1</translation>
    </message>
    <message>
        <source>The gateway answered and accepts the key.</source>
        <translation>Gateway đã trả lời và chấp nhận khóa.</translation>
    </message>
    <message>
        <source>The gateway answered and asks for no key.</source>
        <translation>Gateway đã trả lời và không đòi khóa.</translation>
    </message>
    <message>
        <source>It went over a connection that was open already: no DNS, TCP or TLS.</source>
        <translation>Yêu cầu đi qua một kết nối đã mở sẵn: không cần DNS, TCP hay TLS.</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>khóa bị từ chối</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>chưa xác minh</translation>
    </message>
    <message>
        <source>The gateway answered, but did not say whether the key is good.</source>
        <translation>Gateway đã trả lời nhưng không cho biết khóa có hợp lệ hay không.</translation>
    </message>
    <message>
        <source>Some gateways list their models to everyone. Name a default model, then check again: one token of it tells.</source>
        <translation>Một số gateway liệt kê model cho bất kỳ ai. Hãy đặt model mặc định rồi kiểm tra lại: chỉ cần một token của nó là biết.</translation>
    </message>
</context>
<context>
    <name>ClientHealth</name>
    <message>
        <source>The client&apos;s event loops were up to %1 ms late (p99), which is more than 5 % of the median of %2 ms: use more workers, or another machine.</source>
        <translation>Vòng lặp sự kiện của máy khách trễ tới %1 ms (p99), vượt 5 % của trung vị %2 ms: hãy dùng thêm worker hoặc một máy khác.</translation>
    </message>
    <message>
        <source>Requests went out up to %1 ms after they were planned (p99): this machine is too busy for the rate.</source>
        <translation>Yêu cầu được gửi trễ tới %1 ms so với lịch (p99): máy này quá bận cho tốc độ đó.</translation>
    </message>
    <message>
        <source>A worker used %1 % of a core: use more workers, or a lower rate.</source>
        <translation>Một worker dùng %1 % của một nhân CPU: hãy dùng thêm worker hoặc giảm tốc độ.</translation>
    </message>
    <message>
        <source>The gateway completed %1 of the %2 requests a second that were offered; this client was well.</source>
        <translation>Gateway hoàn thành %1 trên %2 yêu cầu mỗi giây được đưa vào; máy khách này vẫn ổn.</translation>
    </message>
    <message>
        <source>A worker used %1 % of a core: in a closed loop the rate is as much the client&apos;s limit as the gateway&apos;s.</source>
        <translation>Một worker dùng %1 % của một nhân CPU: trong vòng kín, tốc độ bị giới hạn bởi cả máy khách lẫn gateway.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Add a demo gateway that runs inside the program and costs nothing.</source>
        <translation>Thêm một gateway demo chạy ngay trong chương trình, không tốn phí.</translation>
    </message>
    <message>
        <source>Use every screen once, save a picture of each in DIR, print what was measured, and end.</source>
        <translation>Dùng thử từng màn hình một lần, lưu ảnh của mỗi màn hình vào DIR, in các số đo rồi thoát.</translation>
    </message>
    <message>
        <source>Keep all data in the folder of the program.</source>
        <translation>Lưu mọi dữ liệu trong thư mục của chương trình.</translation>
    </message>
    <message>
        <source>Keep all data in DIR.</source>
        <translation>Lưu mọi dữ liệu trong DIR.</translation>
    </message>
    <message>
        <source>Open with the screen NAME: %1.</source>
        <translation>Mở màn hình NAME khi khởi động: %1.</translation>
    </message>
    <message>
        <source>Open with a new chat.</source>
        <translation>Mở với một cuộc trò chuyện mới.</translation>
    </message>
    <message>
        <source>Open with the form of a load test.</source>
        <translation>Mở với biểu mẫu của một lần thử tải.</translation>
    </message>
    <message>
        <source>See whether window, chat, database, keychain and TLS work here, print it as JSON, and end.</source>
        <translation>Xem cửa sổ, trò chuyện, cơ sở dữ liệu, kho khóa và TLS có chạy ở đây không, in ra dạng JSON rồi kết thúc.</translation>
    </message>
    <message>
        <source>Write what --smoke-test found to FILE, and a picture of the window beside it.</source>
        <translation>Ghi những gì --smoke-test tìm thấy vào FILE, kèm một ảnh của cửa sổ.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Hiện trợ giúp này.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Hiện phiên bản.</translation>
    </message>
    <message>
        <source>Choose one of --portable and --data-dir.</source>
        <translation>Chỉ chọn một trong hai: --portable hoặc --data-dir.</translation>
    </message>
    <message>
        <source>Have --smoke-test shake hands with HOST:PORT, which shows the test&apos;s own certificate, not with a server of its own.</source>
        <translation>Cho --smoke-test bắt tay TLS với HOST:PORT (máy chủ dùng chính chứng chỉ của phép thử) thay vì với máy chủ của riêng nó.</translation>
    </message>
    <message>
        <source>--%1 needs --smoke-test.</source>
        <translation>--%1 cần có --smoke-test.</translation>
    </message>
    <message>
        <source>--%1 needs a value.</source>
        <translation>--%1 cần có giá trị.</translation>
    </message>
    <message>
        <source>Playground, stress test and monitor for AI gateways.</source>
        <translation>Playground, thử tải và giám sát cho gateway AI.</translation>
    </message>
    <message>
        <source>Files or bellwether: links to open.</source>
        <translation>Các tệp hoặc liên kết bellwether: cần mở.</translation>
    </message>
    <message>
        <source>bellwether: %1
See bellwether --help.</source>
        <translation>bellwether: %1
Xem bellwether --help.</translation>
    </message>
    <message>
        <source>With the NAME render: have the chat draw much text, print each budget with what was measured, and end; exit code 1 if one was missed.</source>
        <translation>Với NAME là render: cho khung trò chuyện vẽ thật nhiều văn bản, in từng giới hạn cùng số đo được, rồi kết thúc; mã thoát 1 nếu vượt một giới hạn.</translation>
    </message>
    <message>
        <source>--selftest knows “render”, not “%1”.</source>
        <translation>--selftest chỉ biết “render”, không biết “%1”.</translation>
    </message>
    <message>
        <source>There is no screen “%1”. Choose one of these: %2.</source>
        <translation>Không có màn hình “%1”. Hãy chọn một trong số này: %2.</translation>
    </message>
</context>
<context>
    <name>CostLines</name>
    <message>
        <source>× $%1 a million</source>
        <translation>× $%1 mỗi triệu</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Đầu vào</translation>
    </message>
    <message>
        <source>Input, cached by the provider</source>
        <translation>Đầu vào, nhà cung cấp đã cache</translation>
    </message>
    <message>
        <source>Input, written to its cache</source>
        <translation>Đầu vào, ghi vào cache của họ</translation>
    </message>
    <message>
        <source>Output, worked out from the total</source>
        <translation>Đầu ra, suy ra từ tổng số</translation>
    </message>
    <message>
        <source>Output, reasoning included</source>
        <translation>Đầu ra, gồm cả suy luận</translation>
    </message>
    <message>
        <source>Fee for the request</source>
        <translation>Phí mỗi yêu cầu</translation>
    </message>
    <message>
        <source>Cost, estimated</source>
        <translation>Chi phí, ước tính</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Chi phí</translation>
    </message>
    <message>
        <source>No price is known for this model. Add it to the prices of the gateway.</source>
        <translation>Chưa biết giá của model này. Hãy thêm giá vào bảng giá của gateway.</translation>
    </message>
    <message>
        <source>At the maker&apos;s list price</source>
        <translation>Theo giá niêm yết của hãng</translation>
    </message>
    <message>
        <source>The provider itself says</source>
        <translation>Nhà cung cấp tự báo</translation>
    </message>
    <message>
        <source>Saved: it came from the cache</source>
        <translation>Tiết kiệm: lấy từ cache</translation>
    </message>
    <message>
        <source>An attempt was sent and ended without usage: the provider may bill it, too.</source>
        <translation>Một lần thử đã gửi đi và kết thúc mà không báo usage: nhà cung cấp có thể vẫn tính tiền lần đó.</translation>
    </message>
    <message>
        <source>Counted when it was sent</source>
        <translation>Đã tính lúc gửi</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>it has neither a prompt nor messages nor a conversation.</source>
        <translation>dòng này không có prompt, messages hay cuộc trò chuyện nào.</translation>
    </message>
    <message>
        <source>it is not JSON: %1.</source>
        <translation>dòng này không phải JSON: %1.</translation>
    </message>
    <message>
        <source>Line %1 of the prompts cannot be used: %2</source>
        <translation>Không dùng được dòng %1 của tệp prompt: %2</translation>
    </message>
    <message>
        <source>The file of prompts is empty.</source>
        <translation>Tệp prompt trống.</translation>
    </message>
    <message>
        <source>The file of prompts %1 cannot be read: %2.</source>
        <translation>Không đọc được tệp prompt %1: %2.</translation>
    </message>
</context>
<context>
    <name>Diagnose</name>
    <message>
        <source>Nothing wrong was found: the gateway answers, and its connections are kept.</source>
        <translation>Không phát hiện vấn đề gì: gateway trả lời và các kết nối được giữ lại.</translation>
    </message>
    <message>
        <source>The way to the gateway is open. Whether it answers well was not tried.</source>
        <translation>Đường tới gateway thông suốt. Chưa thử xem gateway trả lời có tốt không.</translation>
    </message>
    <message>
        <source>one request</source>
        <translation>một yêu cầu</translation>
    </message>
    <message>
        <source>one token</source>
        <translation>một token</translation>
    </message>
    <message>
        <source>cold, one after the other</source>
        <translation>lạnh, lần lượt từng cái</translation>
    </message>
    <message>
        <source>warm, one after the other</source>
        <translation>ấm, lần lượt từng cái</translation>
    </message>
    <message>
        <source>%1 at once</source>
        <translation>%1 cùng lúc</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>đã từ chối</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>không cần</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>done, %1 requests, $%2</source>
        <translation>xong, %1 yêu cầu, $%2</translation>
    </message>
    <message>
        <source>done, %1 requests</source>
        <translation>xong, %1 yêu cầu</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>yêu cầu</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>pool</translation>
    </message>
    <message>
        <source>handshake</source>
        <translation>bắt tay</translation>
    </message>
    <message>
        <source>1st token</source>
        <translation>token đầu</translation>
    </message>
    <message>
        <source>total</source>
        <translation>tổng</translation>
    </message>
    <message>
        <source>Diagnosis of %1 (%2), %3</source>
        <translation>Chẩn đoán %1 (%2), %3</translation>
    </message>
    <message>
        <source>Pasted: %1</source>
        <translation>Đã dán: %1</translation>
    </message>
    <message>
        <source>The pasted line says the same.</source>
        <translation>Dòng đã dán cũng cho thấy như vậy.</translation>
    </message>
    <message>
        <source>The pasted line points here: %1.</source>
        <translation>Dòng đã dán chỉ về đây: %1.</translation>
    </message>
    <message>
        <source>It did not happen while this was measured.</source>
        <translation>Hiện tượng không xảy ra trong lúc đo.</translation>
    </message>
    <message>
        <source>Run this again while the fault is there.</source>
        <translation>Hãy chạy lại khi lỗi đang xảy ra.</translation>
    </message>
    <message>
        <source>Ask the provider, or try another model, region or endpoint; with a backup endpoint in the profile, requests move there by themselves.</source>
        <translation>Hãy hỏi nhà cung cấp, hoặc thử model, vùng hay endpoint khác; nếu hồ sơ có endpoint dự phòng, yêu cầu sẽ tự chuyển sang đó.</translation>
    </message>
    <message>
        <source>The provider takes long before its first token.</source>
        <translation>Nhà cung cấp mất nhiều thời gian trước token đầu tiên.</translation>
    </message>
    <message>
        <source>From the request to the first token it took %1, with nothing else running.</source>
        <translation>Từ lúc gửi yêu cầu đến token đầu tiên mất %1, dù không có gì khác đang chạy.</translation>
    </message>
    <message>
        <source>The connection itself is not the reason: that time is counted after the request was sent.</source>
        <translation>Kết nối không phải là nguyên nhân: thời gian này tính từ sau khi yêu cầu đã gửi xong.</translation>
    </message>
    <message>
        <source>The provider writes slowly.</source>
        <translation>Nhà cung cấp viết chậm.</translation>
    </message>
    <message>
        <source>%1 tokens a second, one request at a time.</source>
        <translation>%1 token mỗi giây, khi chỉ gửi từng yêu cầu một.</translation>
    </message>
    <message>
        <source>The provider gets slower the more requests run at once.</source>
        <translation>Càng nhiều yêu cầu chạy cùng lúc, nhà cung cấp càng chậm.</translation>
    </message>
    <message>
        <source>To the first token: %1 alone, %2 with %3 at once, counted after the request was sent.</source>
        <translation>Đến token đầu: %1 khi chạy một mình, %2 khi có %3 cùng lúc, tính từ sau khi gửi yêu cầu.</translation>
    </message>
    <message>
        <source>Send fewer at once, or spread them over more endpoints; ask the provider how many at once your plan allows.</source>
        <translation>Hãy gửi ít hơn cùng lúc, hoặc chia cho nhiều endpoint; hỏi nhà cung cấp gói của bạn cho phép bao nhiêu yêu cầu cùng lúc.</translation>
    </message>
    <message>
        <source>%1 events of the stream came in %2 bursts.</source>
        <translation>%1 sự kiện của luồng đến trong %2 cụm.</translation>
    </message>
    <message>
        <source>The first token of a long answer came after %1, of a one-token answer after %2.</source>
        <translation>Token đầu của câu trả lời dài đến sau %1, của câu trả lời một token đến sau %2.</translation>
    </message>
    <message>
        <source>On the way: %1.</source>
        <translation>Trên đường đi: %1.</translation>
    </message>
    <message>
        <source>Something on the way holds the stream back and lets it go in bursts.</source>
        <translation>Có gì đó trên đường đi giữ luồng lại rồi thả ra từng cụm.</translation>
    </message>
    <message>
        <source>Switch buffering off where the stream passes (nginx: proxy_buffering off or the header X-Accel-Buffering: no, and no gzip for text/event-stream).</source>
        <translation>Hãy tắt bộ đệm ở nơi luồng đi qua (nginx: proxy_buffering off hoặc header X-Accel-Buffering: no, và không dùng gzip cho text/event-stream).</translation>
    </message>
    <message>
        <source>This computer is too busy to measure well.</source>
        <translation>Máy tính này quá bận nên đo không chính xác.</translation>
    </message>
    <message>
        <source>Its own event loop was up to %1 late.</source>
        <translation>Vòng lặp sự kiện của chính máy này trễ tới %1.</translation>
    </message>
    <message>
        <source>Close what uses the processor, or measure from another machine; the times above contain its delay.</source>
        <translation>Hãy đóng những gì đang chiếm CPU, hoặc đo từ máy khác; các thời gian ở trên có cả độ trễ của máy này.</translation>
    </message>
    <message>
        <source>The name of the gateway could not be found.</source>
        <translation>Không tìm thấy tên của gateway.</translation>
    </message>
    <message>
        <source>In the system&apos;s words: %1.</source>
        <translation>Hệ thống báo: %1.</translation>
    </message>
    <message>
        <source>Check the host name in the base URL, then the DNS settings of this computer.</source>
        <translation>Hãy kiểm tra tên máy chủ trong URL gốc, rồi đến cài đặt DNS của máy tính này.</translation>
    </message>
    <message>
        <source>The name server answers slowly.</source>
        <translation>Máy chủ tên miền trả lời chậm.</translation>
    </message>
    <message>
        <source>Finding the address took %1, and %2 when asked again.</source>
        <translation>Tìm địa chỉ mất %1, hỏi lại lần nữa mất %2.</translation>
    </message>
    <message>
        <source>Use a nearer name server, or one that keeps answers on this machine (systemd-resolved, dnsmasq). Until then keep connections open for longer: only new ones pay for this.</source>
        <translation>Hãy dùng máy chủ tên miền gần hơn, hoặc loại lưu kết quả ngay trên máy này (systemd-resolved, dnsmasq). Trong lúc chờ, hãy giữ kết nối mở lâu hơn: chỉ kết nối mới mới chịu chi phí này.</translation>
    </message>
    <message>
        <source>%1 of %2 requests that could have used a kept connection had to open one.</source>
        <translation>%1 trên %2 yêu cầu lẽ ra dùng được kết nối có sẵn lại phải mở kết nối mới.</translation>
    </message>
    <message>
        <source>A new connection costs %1 each time.</source>
        <translation>Mỗi kết nối mới tốn %1.</translation>
    </message>
    <message>
        <source>This gateway&apos;s settings forbid keeping connections.</source>
        <translation>Cài đặt của gateway này không cho giữ kết nối.</translation>
    </message>
    <message>
        <source>The gateway, or a proxy before it, closes every connection after one request.</source>
        <translation>Gateway, hoặc proxy đứng trước nó, đóng mọi kết nối sau một yêu cầu.</translation>
    </message>
    <message>
        <source>Set the limits of connections and requests per connection back to their defaults.</source>
        <translation>Hãy đưa giới hạn về số kết nối và số yêu cầu mỗi kết nối về mặc định.</translation>
    </message>
    <message>
        <source>Switch keep-alive on at the gateway or its proxy (nginx: keepalive_timeout, keepalive_requests, HTTP/1.1 to the upstream); a header that the client sends does not do it.</source>
        <translation>Hãy bật keep-alive ở gateway hoặc proxy của nó (nginx: keepalive_timeout, keepalive_requests, HTTP/1.1 tới upstream); header do máy khách gửi không làm được việc này.</translation>
    </message>
    <message>
        <source>Opening a connection takes long.</source>
        <translation>Mở kết nối mất nhiều thời gian.</translation>
    </message>
    <message>
        <source>TCP and TLS take %1 of the %2 of a request over a new connection.</source>
        <translation>TCP và TLS chiếm %1 trong %2 của một yêu cầu qua kết nối mới.</translation>
    </message>
    <message>
        <source>Keep connections open and warm them up before the load comes; a gateway that is nearer shortens every handshake.</source>
        <translation>Hãy giữ kết nối mở và làm nóng trước khi có tải; gateway càng gần thì mỗi lần bắt tay càng nhanh.</translation>
    </message>
    <message>
        <source>Requests wait for a free connection.</source>
        <translation>Yêu cầu phải chờ kết nối trống.</translation>
    </message>
    <message>
        <source>With %1 at once they waited %2 of %3 for one of %4 connections.</source>
        <translation>Khi có %1 cùng lúc, chúng chờ %2 trong %3 để có một trong %4 kết nối.</translation>
    </message>
    <message>
        <source>Allow at least as many connections for this gateway as requests run at once, or send fewer at once.</source>
        <translation>Hãy cho gateway này số kết nối ít nhất bằng số yêu cầu chạy cùng lúc, hoặc gửi ít hơn cùng lúc.</translation>
    </message>
    <message>
        <source>In its own words: %1</source>
        <translation>Nguyên văn: %1</translation>
    </message>
    <message>
        <source>It asked to wait %1.</source>
        <translation>Nó yêu cầu chờ %1.</translation>
    </message>
    <message>
        <source>%1: it failed (%2).</source>
        <translation>%1: thất bại (%2).</translation>
    </message>
    <message>
        <source>%1: %2 of %3 requests failed (%4).</source>
        <translation>%1: %2 trên %3 yêu cầu thất bại (%4).</translation>
    </message>
    <message>
        <source>GET /models</source>
        <translation>GET /models</translation>
    </message>
    <message>
        <source>A single chat</source>
        <translation>Một lượt trò chuyện</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>Lần lượt từng cái</translation>
    </message>
    <message>
        <source>The way to the gateway</source>
        <translation>Đường tới gateway</translation>
    </message>
    <message>
        <source>One cheap request</source>
        <translation>Một yêu cầu rẻ</translation>
    </message>
    <message>
        <source>Cold against warm connections</source>
        <translation>Kết nối lạnh so với ấm</translation>
    </message>
    <message>
        <source>A small ramp</source>
        <translation>Tăng tải nhẹ</translation>
    </message>
    <message>
        <source>free</source>
        <translation>miễn phí</translation>
    </message>
    <message>
        <source>%1 requests, about %2 tokens in and at most %3 out</source>
        <translation>%1 yêu cầu, khoảng %2 token vào và nhiều nhất %3 token ra</translation>
    </message>
    <message>
        <source>%1: at most $%2</source>
        <translation>%1: nhiều nhất $%2</translation>
    </message>
    <message>
        <source>%1; the price of this model is unknown</source>
        <translation>%1; chưa biết giá của model này</translation>
    </message>
    <message>
        <source>Too few connections</source>
        <translation>Quá ít kết nối</translation>
    </message>
    <message>
        <source>Connections are not kept</source>
        <translation>Kết nối không được giữ lại</translation>
    </message>
    <message>
        <source>New connections are slow</source>
        <translation>Kết nối mới chậm</translation>
    </message>
    <message>
        <source>The certificate</source>
        <translation>Chứng chỉ</translation>
    </message>
    <message>
        <source>The name server</source>
        <translation>Máy chủ tên miền</translation>
    </message>
    <message>
        <source>The proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>A proxy buffers the stream</source>
        <translation>Một proxy giữ luồng trong bộ đệm</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>The rate limit</source>
        <translation>Giới hạn tốc độ</translation>
    </message>
    <message>
        <source>The quota</source>
        <translation>Hạn mức</translation>
    </message>
    <message>
        <source>The provider is slow</source>
        <translation>Nhà cung cấp chậm</translation>
    </message>
    <message>
        <source>The provider is down</source>
        <translation>Nhà cung cấp ngừng hoạt động</translation>
    </message>
    <message>
        <source>The request or the address</source>
        <translation>Yêu cầu hoặc địa chỉ</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Máy tính này</translation>
    </message>
</context>
<context>
    <name>Distribution</name>
    <message>
        <source>a number or a distribution such as {&quot;dist&quot;: &quot;constant&quot;, &quot;value&quot;: 20}</source>
        <translation>một số hoặc một phân phối như {&quot;dist&quot;: &quot;constant&quot;, &quot;value&quot;: 20}</translation>
    </message>
    <message>
        <source>at least min</source>
        <translation>giá trị không nhỏ hơn min</translation>
    </message>
</context>
<context>
    <name>DoctorLines</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>%1, named by this system&apos;s settings</source>
        <translation>%1, theo cài đặt của hệ thống</translation>
    </message>
    <message>
        <source>%1, as set for this gateway</source>
        <translation>%1, đặt cho gateway này</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>%1 is an address</source>
        <translation>%1 là địa chỉ</translation>
    </message>
    <message>
        <source>%1 is %2; asked again: %3</source>
        <translation>%1 là %2; hỏi lại: %3</translation>
    </message>
    <message>
        <source>TCP %1</source>
        <translation>TCP %1</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>đã kết nối</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>would speak HTTP/2</source>
        <translation>hỗ trợ HTTP/2</translation>
    </message>
    <message>
        <source>speaks HTTP/1.1</source>
        <translation>dùng HTTP/1.1</translation>
    </message>
    <message>
        <source>%1, signed by %2, valid until %3</source>
        <translation>%1, do %2 ký, có hạn đến %3</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Chứng chỉ</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Bên ký</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>%1 over %2, first byte after %3</source>
        <translation>%1 qua %2, byte đầu sau %3</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>not seen: behind a proxy or HTTP/2 the connection is not ours</source>
        <translation>không thấy được: sau proxy hoặc với HTTP/2, kết nối không do Bellwether nắm giữ</translation>
    </message>
    <message>
        <source>the second request went over the first one&apos;s connection</source>
        <translation>yêu cầu thứ hai đi qua kết nối của yêu cầu đầu</translation>
    </message>
    <message>
        <source>switched off in this gateway&apos;s settings</source>
        <translation>bị tắt trong cài đặt của gateway này</translation>
    </message>
    <message>
        <source>the server closed the connection after one request</source>
        <translation>máy chủ đóng kết nối sau một yêu cầu</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Luồng</translation>
    </message>
    <message>
        <source>%1 events came in %2 bursts, the first %3 late: something holds the stream back</source>
        <translation>%1 sự kiện đến trong %2 cụm, cụm đầu trễ %3: có gì đó giữ luồng lại</translation>
    </message>
    <message>
        <source>%1 events came one by one</source>
        <translation>%1 sự kiện đến lần lượt từng cái</translation>
    </message>
    <message>
        <source>%1 events came in %2 bursts, but the first in time</source>
        <translation>%1 sự kiện đến trong %2 cụm, nhưng cụm đầu đúng lúc</translation>
    </message>
    <message>
        <source>%1 events, too few to judge</source>
        <translation>%1 sự kiện, quá ít để kết luận</translation>
    </message>
    <message>
        <source>First request</source>
        <translation>Yêu cầu đầu</translation>
    </message>
    <message>
        <source>Second request</source>
        <translation>Yêu cầu thứ hai</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Trên đường đi</translation>
    </message>
</context>
<context>
    <name>Embeddings</name>
    <message>
        <source>The gateway&apos;s embeddings could not be read. The answer begins: %1</source>
        <translation>Không đọc được embedding của gateway. Câu trả lời bắt đầu bằng: %1</translation>
    </message>
    <message>
        <source>The request has no texts as its input, so it is no request for embeddings that can be read.</source>
        <translation>Yêu cầu không có văn bản ở phần input nên không phải là yêu cầu embedding đọc được.</translation>
    </message>
</context>
<context>
    <name>Environment</name>
    <message>
        <source>HolySheep&apos;s endpoints are switched off by HOLYSHEEP_ENABLED in the environment.</source>
        <translation>Các endpoint của HolySheep bị tắt bởi biến môi trường HOLYSHEEP_ENABLED.</translation>
    </message>
</context>
<context>
    <name>EventStreamParser</name>
    <message>
        <source>The gateway sent one event of more than 64 MB. Bellwether stopped reading the answer there.</source>
        <translation>Gateway gửi một sự kiện lớn hơn 64 MB. Bellwether đã ngừng đọc câu trả lời tại đó.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>The request succeeded.</source>
        <translation>Yêu cầu thành công.</translation>
    </message>
    <message>
        <source>The gateway answered completely.</source>
        <translation>Gateway đã trả lời trọn vẹn.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Không cần làm gì.</translation>
    </message>
    <message>
        <source>This computer could not reach the network.</source>
        <translation>Máy tính này không vào được mạng.</translation>
    </message>
    <message>
        <source>Usually Wi-Fi, a cable or a VPN is down, or there is no route to the gateway.</source>
        <translation>Thường là do mất Wi-Fi, cáp mạng hoặc VPN, hoặc không có đường đi tới gateway.</translation>
    </message>
    <message>
        <source>Check the network connection and any VPN, then try again.</source>
        <translation>Hãy kiểm tra kết nối mạng và VPN nếu có, rồi thử lại.</translation>
    </message>
    <message>
        <source>The name of the gateway could not be found.</source>
        <translation>Không tìm thấy tên của gateway.</translation>
    </message>
    <message>
        <source>Usually the base URL is misspelled, or the DNS server does not answer.</source>
        <translation>Thường là do URL gốc viết sai, hoặc máy chủ DNS không trả lời.</translation>
    </message>
    <message>
        <source>Check the host name in the base URL, then the DNS settings of this computer.</source>
        <translation>Hãy kiểm tra tên máy chủ trong URL gốc, rồi đến cài đặt DNS của máy tính này.</translation>
    </message>
    <message>
        <source>The gateway refused the connection.</source>
        <translation>Gateway từ chối kết nối.</translation>
    </message>
    <message>
        <source>Usually nothing listens on this host and port: the server is down or restarting, or the port is wrong.</source>
        <translation>Thường là do không có gì lắng nghe ở máy chủ và cổng này: máy chủ đã ngừng hoặc đang khởi động lại, hoặc cổng sai.</translation>
    </message>
    <message>
        <source>Check the port in the base URL and that the gateway is running.</source>
        <translation>Hãy kiểm tra cổng trong URL gốc và xem gateway có đang chạy không.</translation>
    </message>
    <message>
        <source>No connection to the gateway came about.</source>
        <translation>Không lập được kết nối tới gateway.</translation>
    </message>
    <message>
        <source>Usually the host is down, the port is wrong, or a firewall or proxy stands in between.</source>
        <translation>Thường là do máy chủ đã ngừng, cổng sai, hoặc có tường lửa hay proxy chặn ở giữa.</translation>
    </message>
    <message>
        <source>Check the base URL, the proxy setting and the firewall, and that the gateway is running.</source>
        <translation>Hãy kiểm tra URL gốc, cài đặt proxy và tường lửa, và xem gateway có đang chạy không.</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate has expired.</source>
        <translation>Chứng chỉ của gateway đã hết hạn.</translation>
    </message>
    <message>
        <source>Usually its owner forgot to renew it; seldom the clock of this computer is wrong.</source>
        <translation>Thường là do chủ chứng chỉ quên gia hạn; hiếm khi do đồng hồ của máy tính này sai.</translation>
    </message>
    <message>
        <source>Check the date of this computer; if it is right, tell whoever runs the gateway, and use another endpoint until then.</source>
        <translation>Hãy kiểm tra ngày giờ của máy tính này; nếu đúng, hãy báo cho người vận hành gateway và tạm dùng endpoint khác.</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is not valid yet.</source>
        <translation>Chứng chỉ của gateway chưa có hiệu lực.</translation>
    </message>
    <message>
        <source>Usually the clock of this computer is behind.</source>
        <translation>Thường là do đồng hồ của máy tính này chạy chậm.</translation>
    </message>
    <message>
        <source>Set the date and time of this computer.</source>
        <translation>Hãy chỉnh lại ngày giờ của máy tính này.</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate was issued for another host.</source>
        <translation>Chứng chỉ của gateway được cấp cho máy chủ khác.</translation>
    </message>
    <message>
        <source>Usually the base URL names an alias or an address that the certificate does not, or a portal answers in its place.</source>
        <translation>Thường là do URL gốc dùng bí danh hoặc địa chỉ không có trong chứng chỉ, hoặc một cổng đăng nhập mạng trả lời thay.</translation>
    </message>
    <message>
        <source>Use the host name that the certificate is issued for; the connection doctor shows it.</source>
        <translation>Hãy dùng tên máy chủ ghi trong chứng chỉ; phần chẩn đoán kết nối có hiện tên này.</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is signed by nobody this computer trusts.</source>
        <translation>Chứng chỉ của gateway không do bên nào mà máy tính này tin cậy ký.</translation>
    </message>
    <message>
        <source>Usually it is self-signed, or a company proxy signs all traffic anew.</source>
        <translation>Thường là do chứng chỉ tự ký, hoặc proxy của công ty ký lại mọi lưu lượng.</translation>
    </message>
    <message>
        <source>Add the certificate authority to this gateway if you trust it; the connection doctor shows who signed.</source>
        <translation>Nếu tin cậy tổ chức cấp chứng chỉ đó, hãy thêm nó vào gateway này; phần chẩn đoán kết nối có hiện bên ký.</translation>
    </message>
    <message>
        <source>The gateway&apos;s public key is not the pinned one.</source>
        <translation>Khóa công khai của gateway không phải khóa đã ghim.</translation>
    </message>
    <message>
        <source>Usually the gateway changed its key; it can also be somebody in between.</source>
        <translation>Thường là do gateway đã đổi khóa; cũng có thể có kẻ chen vào giữa.</translation>
    </message>
    <message>
        <source>Ask whoever runs the gateway for its new key before you change the pin.</source>
        <translation>Hãy hỏi người vận hành gateway về khóa mới trước khi bạn đổi khóa ghim.</translation>
    </message>
    <message>
        <source>The extra certificate authority of this gateway cannot be read.</source>
        <translation>Không đọc được CA bổ sung của gateway này.</translation>
    </message>
    <message>
        <source>Usually only a part of its PEM text was pasted or imported.</source>
        <translation>Thường là do chỉ dán hoặc nhập một phần văn bản PEM của nó.</translation>
    </message>
    <message>
        <source>Paste the whole certificate into the gateway&apos;s network settings, or leave that field empty.</source>
        <translation>Dán toàn bộ chứng chỉ vào phần cài đặt mạng của gateway, hoặc để trống ô đó.</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate was not accepted.</source>
        <translation>Chứng chỉ của gateway không được chấp nhận.</translation>
    </message>
    <message>
        <source>Usually it is self-signed, has expired, or was issued for another host name; a company proxy can cause this too.</source>
        <translation>Thường là do chứng chỉ tự ký, đã hết hạn, hoặc được cấp cho tên máy chủ khác; proxy của công ty cũng có thể gây ra việc này.</translation>
    </message>
    <message>
        <source>Add the certificate authority to this gateway if you trust it, or check the date of this computer and the host name.</source>
        <translation>Nếu tin cậy tổ chức cấp chứng chỉ đó, hãy thêm nó vào gateway này, hoặc kiểm tra ngày giờ của máy tính này và tên máy chủ.</translation>
    </message>
    <message>
        <source>The encrypted connection could not be set up.</source>
        <translation>Không lập được kết nối mã hóa.</translation>
    </message>
    <message>
        <source>Usually the port speaks plain HTTP, or the two sides have no TLS version in common.</source>
        <translation>Thường là do cổng này dùng HTTP không mã hóa, hoặc hai bên không có phiên bản TLS chung.</translation>
    </message>
    <message>
        <source>Check whether the base URL should begin with http:// or https://, and the port.</source>
        <translation>Hãy kiểm tra URL gốc phải bắt đầu bằng http:// hay https://, và kiểm tra cổng.</translation>
    </message>
    <message>
        <source>No connection of the pool came free in time.</source>
        <translation>Không kịp có kết nối trống trong pool.</translation>
    </message>
    <message>
        <source>All allowed connections were busy: too many requests run at once, or answers take too long.</source>
        <translation>Mọi kết nối được phép đều bận: quá nhiều yêu cầu chạy cùng lúc, hoặc câu trả lời mất quá nhiều thời gian.</translation>
    </message>
    <message>
        <source>Allow more connections for this gateway, or send fewer requests at once.</source>
        <translation>Hãy cho gateway này nhiều kết nối hơn, hoặc gửi ít yêu cầu hơn cùng lúc.</translation>
    </message>
    <message>
        <source>The request waited too long for its turn under the rate limit.</source>
        <translation>Yêu cầu chờ quá lâu mới đến lượt theo giới hạn tốc độ.</translation>
    </message>
    <message>
        <source>More requests or tokens were asked for than the limit of this key and model allows.</source>
        <translation>Số yêu cầu hoặc token vượt quá giới hạn của khóa và model này.</translation>
    </message>
    <message>
        <source>Send more slowly, or raise the limit in the gateway&apos;s settings if your plan allows more.</source>
        <translation>Hãy gửi chậm hơn, hoặc nâng giới hạn trong cài đặt của gateway nếu gói của bạn cho phép.</translation>
    </message>
    <message>
        <source>The gateway is switched off by the environment, so nothing was sent.</source>
        <translation>Gateway bị tắt bởi biến môi trường nên không gửi gì.</translation>
    </message>
    <message>
        <source>The variable HOLYSHEEP_ENABLED says no, and the gateway has no other endpoint.</source>
        <translation>Biến HOLYSHEEP_ENABLED đặt là tắt, và gateway không có endpoint nào khác.</translation>
    </message>
    <message>
        <source>Remove the variable and start Bellwether again, or add an endpoint of another provider to the gateway.</source>
        <translation>Hãy bỏ biến này rồi khởi động lại Bellwether, hoặc thêm vào gateway một endpoint của nhà cung cấp khác.</translation>
    </message>
    <message>
        <source>All endpoints of the gateway are switched off, so nothing was sent.</source>
        <translation>Mọi endpoint của gateway đều đang tắt nên không gửi gì.</translation>
    </message>
    <message>
        <source>Somebody switched them off in the gateway&apos;s settings.</source>
        <translation>Có người đã tắt chúng trong cài đặt của gateway.</translation>
    </message>
    <message>
        <source>Switch one of them on, or choose another gateway.</source>
        <translation>Hãy bật một endpoint, hoặc chọn gateway khác.</translation>
    </message>
    <message>
        <source>The request was not sent because the gateway kept failing.</source>
        <translation>Không gửi yêu cầu vì gateway liên tục lỗi.</translation>
    </message>
    <message>
        <source>The circuit breaker is open: several requests in a row failed, so the endpoint is left alone for a while.</source>
        <translation>Bộ ngắt mạch đang mở: nhiều yêu cầu liên tiếp bị lỗi, nên endpoint được để yên một lúc.</translation>
    </message>
    <message>
        <source>Wait until it is probed again, or see in the monitor why the last requests failed.</source>
        <translation>Hãy chờ đến khi nó được thăm dò lại, hoặc xem ở màn hình Giám sát vì sao các yêu cầu gần nhất bị lỗi.</translation>
    </message>
    <message>
        <source>A kept connection turned out to be dead, and sending again failed too.</source>
        <translation>Một kết nối được giữ hóa ra đã hỏng, và gửi lại cũng không được.</translation>
    </message>
    <message>
        <source>Usually the gateway restarted, or closes idle connections sooner than it says.</source>
        <translation>Thường là do gateway đã khởi động lại, hoặc đóng kết nối rảnh sớm hơn mức nó báo.</translation>
    </message>
    <message>
        <source>Try again; if it happens often, lower the idle time of connections to this gateway.</source>
        <translation>Hãy thử lại; nếu hay xảy ra, hãy giảm thời gian giữ kết nối rảnh tới gateway này.</translation>
    </message>
    <message>
        <source>The gateway closed the connection without an answer.</source>
        <translation>Gateway đóng kết nối mà không trả lời.</translation>
    </message>
    <message>
        <source>Usually the server or a proxy in front of it crashed, restarted or dropped the request.</source>
        <translation>Thường là do máy chủ hoặc proxy đứng trước nó gặp sự cố, khởi động lại hoặc bỏ yêu cầu.</translation>
    </message>
    <message>
        <source>Try again; if it stays, look at the logs of the gateway or ask its provider.</source>
        <translation>Hãy thử lại; nếu vẫn vậy, hãy xem nhật ký của gateway hoặc hỏi nhà cung cấp.</translation>
    </message>
    <message>
        <source>The request could not be sent in time.</source>
        <translation>Không gửi kịp yêu cầu.</translation>
    </message>
    <message>
        <source>Usually the upload is very slow, or the gateway stopped reading.</source>
        <translation>Thường là do tốc độ tải lên rất chậm, hoặc gateway ngừng đọc.</translation>
    </message>
    <message>
        <source>Check the network, make the request smaller, or raise the write timeout.</source>
        <translation>Hãy kiểm tra mạng, thu nhỏ yêu cầu, hoặc tăng thời gian chờ ghi.</translation>
    </message>
    <message>
        <source>The gateway did not answer in time.</source>
        <translation>Gateway không trả lời kịp.</translation>
    </message>
    <message>
        <source>Usually the model is overloaded or the answer is long; the request may still be billed.</source>
        <translation>Thường là do model quá tải hoặc câu trả lời dài; yêu cầu vẫn có thể bị tính tiền.</translation>
    </message>
    <message>
        <source>Raise the read timeout, use streaming, or ask for a shorter answer.</source>
        <translation>Hãy tăng thời gian chờ đọc, dùng chế độ luồng, hoặc yêu cầu câu trả lời ngắn hơn.</translation>
    </message>
    <message>
        <source>The first token did not come in time.</source>
        <translation>Token đầu không đến kịp.</translation>
    </message>
    <message>
        <source>Usually the request waits in the provider&apos;s queue, the prompt is very long, or the model reasons silently.</source>
        <translation>Thường là do yêu cầu phải xếp hàng ở nhà cung cấp, prompt rất dài, hoặc model suy luận mà không gửi gì.</translation>
    </message>
    <message>
        <source>Raise the first-token timeout, or try another model or endpoint.</source>
        <translation>Hãy tăng thời gian chờ token đầu, hoặc thử model hay endpoint khác.</translation>
    </message>
    <message>
        <source>The answer stopped coming in the middle.</source>
        <translation>Câu trả lời ngừng đến giữa chừng.</translation>
    </message>
    <message>
        <source>Usually the provider stalled, or a proxy on the way holds the stream back.</source>
        <translation>Thường là do nhà cung cấp bị ngưng, hoặc một proxy trên đường đi giữ luồng lại.</translation>
    </message>
    <message>
        <source>Keep the partial answer and ask to continue; raise the idle timeout if the model pauses for long.</source>
        <translation>Hãy giữ phần đã nhận và yêu cầu viết tiếp; nếu model hay ngừng lâu, hãy tăng thời gian chờ im lặng.</translation>
    </message>
    <message>
        <source>The connection broke before the answer was complete.</source>
        <translation>Kết nối đứt trước khi câu trả lời trọn vẹn.</translation>
    </message>
    <message>
        <source>Usually a server or proxy restarted, or a proxy limits how long a response may take.</source>
        <translation>Thường là do máy chủ hoặc proxy khởi động lại, hoặc một proxy giới hạn thời gian của phản hồi.</translation>
    </message>
    <message>
        <source>Keep the partial answer and send again; check the read timeouts of proxies on the way.</source>
        <translation>Hãy giữ phần đã nhận và gửi lại; kiểm tra thời gian chờ đọc của các proxy trên đường đi.</translation>
    </message>
    <message>
        <source>The gateway reported an error in the middle of the answer.</source>
        <translation>Gateway báo lỗi giữa câu trả lời.</translation>
    </message>
    <message>
        <source>Usually the provider behind the gateway failed while it was writing.</source>
        <translation>Thường là do nhà cung cấp đứng sau gateway gặp lỗi trong khi đang viết.</translation>
    </message>
    <message>
        <source>Keep the partial answer and send again; the message of the gateway says more.</source>
        <translation>Hãy giữ phần đã nhận và gửi lại; thông báo của gateway cho biết thêm.</translation>
    </message>
    <message>
        <source>The gateway refused the request: too many tokens in a short time.</source>
        <translation>Gateway từ chối yêu cầu: quá nhiều token trong thời gian ngắn.</translation>
    </message>
    <message>
        <source>The limit of tokens a minute of this key or model is used up.</source>
        <translation>Đã dùng hết giới hạn token mỗi phút của khóa hoặc model này.</translation>
    </message>
    <message>
        <source>Wait as long as the gateway asks, shorten prompts, or send fewer requests at once.</source>
        <translation>Hãy chờ đủ thời gian gateway yêu cầu, rút ngắn prompt, hoặc gửi ít yêu cầu hơn cùng lúc.</translation>
    </message>
    <message>
        <source>The gateway refused the request: too many requests in a short time.</source>
        <translation>Gateway từ chối yêu cầu: quá nhiều yêu cầu trong thời gian ngắn.</translation>
    </message>
    <message>
        <source>The rate limit of this key or model is used up.</source>
        <translation>Đã dùng hết giới hạn tốc độ của khóa hoặc model này.</translation>
    </message>
    <message>
        <source>Wait as long as the gateway asks, or send fewer requests at once.</source>
        <translation>Hãy chờ đủ thời gian gateway yêu cầu, hoặc gửi ít yêu cầu hơn cùng lúc.</translation>
    </message>
    <message>
        <source>The account has no credit or quota left.</source>
        <translation>Tài khoản đã hết số dư hoặc hạn mức.</translation>
    </message>
    <message>
        <source>The prepaid balance or the monthly limit is used up; waiting a minute does not help.</source>
        <translation>Đã dùng hết số dư trả trước hoặc giới hạn hằng tháng; chờ một phút không giải quyết được.</translation>
    </message>
    <message>
        <source>Top up or raise the limit in the provider&apos;s console, or use another key.</source>
        <translation>Hãy nạp thêm tiền hoặc nâng giới hạn trong trang quản trị của nhà cung cấp, hoặc dùng khóa khác.</translation>
    </message>
    <message>
        <source>A proxy in front of the gateway got no valid answer from it (502).</source>
        <translation>Proxy đứng trước gateway không nhận được câu trả lời hợp lệ từ nó (502).</translation>
    </message>
    <message>
        <source>Usually the gateway is restarting or has crashed behind its load balancer.</source>
        <translation>Thường là do gateway đang khởi động lại hoặc đã gặp sự cố sau bộ cân bằng tải.</translation>
    </message>
    <message>
        <source>Try again in a moment; if it stays, ask the provider or look at the gateway&apos;s own logs.</source>
        <translation>Hãy thử lại sau giây lát; nếu vẫn vậy, hãy hỏi nhà cung cấp hoặc xem nhật ký của chính gateway.</translation>
    </message>
    <message>
        <source>A proxy in front of the gateway waited in vain for it (504).</source>
        <translation>Proxy đứng trước gateway đã chờ mà gateway không trả lời (504).</translation>
    </message>
    <message>
        <source>Usually the model takes longer than the proxy is willing to wait.</source>
        <translation>Thường là do model cần nhiều thời gian hơn mức proxy chịu chờ.</translation>
    </message>
    <message>
        <source>Use streaming, ask for a shorter answer, or raise the proxy&apos;s timeout.</source>
        <translation>Hãy dùng chế độ luồng, yêu cầu câu trả lời ngắn hơn, hoặc tăng thời gian chờ của proxy.</translation>
    </message>
    <message>
        <source>The gateway is not available now (503).</source>
        <translation>Gateway hiện không sẵn sàng (503).</translation>
    </message>
    <message>
        <source>Usually it is overloaded, restarting or under maintenance.</source>
        <translation>Thường là do nó quá tải, đang khởi động lại hoặc đang bảo trì.</translation>
    </message>
    <message>
        <source>Try again in a moment, or use another model or endpoint.</source>
        <translation>Hãy thử lại sau giây lát, hoặc dùng model hay endpoint khác.</translation>
    </message>
    <message>
        <source>The gateway failed with an internal error (500).</source>
        <translation>Gateway gặp lỗi nội bộ (500).</translation>
    </message>
    <message>
        <source>Usually a fault at the provider, seldom a request that it cannot digest.</source>
        <translation>Thường là lỗi ở nhà cung cấp, hiếm khi do yêu cầu mà nó không xử lý được.</translation>
    </message>
    <message>
        <source>Try again; if only this request fails, simplify its parameters.</source>
        <translation>Hãy thử lại; nếu chỉ yêu cầu này lỗi, hãy đơn giản hóa các tham số của nó.</translation>
    </message>
    <message>
        <source>The gateway is overloaded or failed for a moment.</source>
        <translation>Gateway quá tải hoặc gặp lỗi nhất thời.</translation>
    </message>
    <message>
        <source>Usually too many people use the model at once.</source>
        <translation>Thường là do quá nhiều người dùng model này cùng lúc.</translation>
    </message>
    <message>
        <source>The key could not be read from the keychain, so nothing was sent.</source>
        <translation>Không đọc được khóa từ kho khóa nên không gửi gì.</translation>
    </message>
    <message>
        <source>Usually the keychain is locked, or did not allow Bellwether to read the key.</source>
        <translation>Thường là do kho khóa đang khóa, hoặc không cho phép Bellwether đọc khóa.</translation>
    </message>
    <message>
        <source>Unlock the keychain and allow it, then try again; the gateway is not to blame.</source>
        <translation>Hãy mở kho khóa và cho phép đọc, rồi thử lại; đây không phải lỗi của gateway.</translation>
    </message>
    <message>
        <source>The key has expired (401).</source>
        <translation>Khóa đã hết hạn (401).</translation>
    </message>
    <message>
        <source>The provider gave it an end, or it was replaced by a newer one.</source>
        <translation>Nhà cung cấp đã đặt hạn cho khóa, hoặc khóa đã được thay bằng khóa mới hơn.</translation>
    </message>
    <message>
        <source>Make a new key in the provider&apos;s console and enter it for this gateway.</source>
        <translation>Hãy tạo khóa mới trong trang quản trị của nhà cung cấp và nhập cho gateway này.</translation>
    </message>
    <message>
        <source>The gateway did not accept the key (401).</source>
        <translation>Gateway không chấp nhận khóa (401).</translation>
    </message>
    <message>
        <source>Usually the key is mistyped, expired or revoked, belongs to another provider, or is missing.</source>
        <translation>Thường là do khóa gõ sai, hết hạn hoặc bị thu hồi, là khóa của nhà cung cấp khác, hoặc bị thiếu.</translation>
    </message>
    <message>
        <source>Check the key of this gateway, or make a new one in the provider&apos;s console.</source>
        <translation>Hãy kiểm tra khóa của gateway này, hoặc tạo khóa mới trong trang quản trị của nhà cung cấp.</translation>
    </message>
    <message>
        <source>The key is known, but may not do this (403).</source>
        <translation>Khóa được nhận ra nhưng không được phép làm việc này (403).</translation>
    </message>
    <message>
        <source>Usually the key or project has no access to this model, or the country or IP address is not allowed.</source>
        <translation>Thường là do khóa hoặc dự án không được dùng model này, hoặc quốc gia hay địa chỉ IP không được phép.</translation>
    </message>
    <message>
        <source>Check the permissions of the key in the provider&apos;s console, or choose another model.</source>
        <translation>Hãy kiểm tra quyền của khóa trong trang quản trị của nhà cung cấp, hoặc chọn model khác.</translation>
    </message>
    <message>
        <source>The gateway did not accept the key.</source>
        <translation>Gateway không chấp nhận khóa.</translation>
    </message>
    <message>
        <source>Usually the key is mistyped, expired or revoked, or belongs to another provider.</source>
        <translation>Thường là do khóa gõ sai, hết hạn hoặc bị thu hồi, hoặc là khóa của nhà cung cấp khác.</translation>
    </message>
    <message>
        <source>The conversation is too long for this model.</source>
        <translation>Cuộc trò chuyện quá dài đối với model này.</translation>
    </message>
    <message>
        <source>The prompt and the wished answer together exceed the model&apos;s context window.</source>
        <translation>Prompt cùng câu trả lời mong muốn vượt quá cửa sổ ngữ cảnh của model.</translation>
    </message>
    <message>
        <source>Shorten the conversation, ask for fewer tokens, or choose a model with a larger context.</source>
        <translation>Hãy rút ngắn cuộc trò chuyện, yêu cầu ít token hơn, hoặc chọn model có ngữ cảnh lớn hơn.</translation>
    </message>
    <message>
        <source>The gateway does not know this model (404).</source>
        <translation>Gateway không biết model này (404).</translation>
    </message>
    <message>
        <source>Usually the model&apos;s name is misspelled, retired, or not open to this key.</source>
        <translation>Thường là do tên model viết sai, đã ngừng cung cấp, hoặc không mở cho khóa này.</translation>
    </message>
    <message>
        <source>Choose a model from the gateway&apos;s own list.</source>
        <translation>Hãy chọn một model trong danh sách của chính gateway.</translation>
    </message>
    <message>
        <source>The gateway does not know this model.</source>
        <translation>Gateway không biết model này.</translation>
    </message>
    <message>
        <source>Usually the model&apos;s name is misspelled, retired or not open to this key, or no endpoint has it in its list of models.</source>
        <translation>Thường là do tên model viết sai, đã ngừng cung cấp hoặc không mở cho khóa này, hoặc không endpoint nào có nó trong danh sách model.</translation>
    </message>
    <message>
        <source>Choose a model from the gateway&apos;s own list, or add it to the list of an endpoint that serves it.</source>
        <translation>Hãy chọn một model trong danh sách của chính gateway, hoặc thêm nó vào danh sách của endpoint phục vụ nó.</translation>
    </message>
    <message>
        <source>The gateway has nothing at this address (404).</source>
        <translation>Gateway không có gì ở địa chỉ này (404).</translation>
    </message>
    <message>
        <source>This address does not take such requests (405).</source>
        <translation>Địa chỉ này không nhận loại yêu cầu như vậy (405).</translation>
    </message>
    <message>
        <source>Usually the base URL points to a web page instead of the API.</source>
        <translation>Thường là do URL gốc trỏ đến một trang web thay vì API.</translation>
    </message>
    <message>
        <source>Check the base URL of this gateway.</source>
        <translation>Hãy kiểm tra URL gốc của gateway này.</translation>
    </message>
    <message>
        <source>The request is too large (413).</source>
        <translation>Yêu cầu quá lớn (413).</translation>
    </message>
    <message>
        <source>Usually an image or a long prompt exceeds what the gateway or a proxy in front of it accepts.</source>
        <translation>Thường là do ảnh hoặc prompt dài vượt quá mức mà gateway hay proxy đứng trước nó chấp nhận.</translation>
    </message>
    <message>
        <source>Make the request smaller.</source>
        <translation>Hãy thu nhỏ yêu cầu.</translation>
    </message>
    <message>
        <source>The gateway refused the request as wrong.</source>
        <translation>Gateway từ chối yêu cầu vì sai.</translation>
    </message>
    <message>
        <source>Usually a parameter is not known or not allowed for this model.</source>
        <translation>Thường là do một tham số không được biết đến hoặc không được phép với model này.</translation>
    </message>
    <message>
        <source>Read the gateway&apos;s message, then change or remove the parameter it names.</source>
        <translation>Hãy đọc thông báo của gateway, rồi sửa hoặc bỏ tham số mà nó nêu.</translation>
    </message>
    <message>
        <source>The answer was held back by a content filter.</source>
        <translation>Câu trả lời bị bộ lọc nội dung giữ lại.</translation>
    </message>
    <message>
        <source>The prompt or the answer touched a rule of the provider.</source>
        <translation>Prompt hoặc câu trả lời phạm một quy định của nhà cung cấp.</translation>
    </message>
    <message>
        <source>Rephrase the prompt, or adjust the filter in the provider&apos;s console if you may.</source>
        <translation>Hãy viết lại prompt, hoặc chỉnh bộ lọc trong trang quản trị của nhà cung cấp nếu bạn có quyền.</translation>
    </message>
    <message>
        <source>The answer was cut short.</source>
        <translation>Câu trả lời bị cắt ngắn.</translation>
    </message>
    <message>
        <source>Usually a proxy on the way ended the stream, or cut an event in two.</source>
        <translation>Thường là do một proxy trên đường đi kết thúc luồng, hoặc cắt đôi một sự kiện.</translation>
    </message>
    <message>
        <source>Send it again; if it happens often, switch off buffering in the proxies on the way.</source>
        <translation>Hãy gửi lại; nếu hay xảy ra, hãy tắt bộ đệm ở các proxy trên đường đi.</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer could not be understood.</source>
        <translation>Không hiểu được câu trả lời của gateway.</translation>
    </message>
    <message>
        <source>Usually the base URL points to a web page, a login portal or another kind of API, or the answer was empty.</source>
        <translation>Thường là do URL gốc trỏ đến trang web, trang đăng nhập hoặc loại API khác, hoặc câu trả lời rỗng.</translation>
    </message>
    <message>
        <source>Check the base URL, and look at the raw answer in the inspector.</source>
        <translation>Hãy kiểm tra URL gốc, và xem phản hồi thô trong phần chi tiết yêu cầu.</translation>
    </message>
    <message>
        <source>The time for this request was over.</source>
        <translation>Đã hết thời gian dành cho yêu cầu này.</translation>
    </message>
    <message>
        <source>All attempts and waits together took longer than the total timeout allows.</source>
        <translation>Mọi lần thử và thời gian chờ cộng lại vượt quá tổng thời gian chờ cho phép.</translation>
    </message>
    <message>
        <source>Raise the total timeout, or see in the attempts where the time went.</source>
        <translation>Hãy tăng tổng thời gian chờ, hoặc xem trong các lần thử thời gian đã mất vào đâu.</translation>
    </message>
    <message>
        <source>The request was stopped by the spend limit.</source>
        <translation>Yêu cầu bị giới hạn chi tiêu chặn lại.</translation>
    </message>
    <message>
        <source>The money set as a limit is used up.</source>
        <translation>Đã dùng hết số tiền đặt làm giới hạn.</translation>
    </message>
    <message>
        <source>Raise the spend limit if you want to go on.</source>
        <translation>Hãy nâng giới hạn chi tiêu nếu bạn muốn tiếp tục.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Yêu cầu đã bị hủy.</translation>
    </message>
    <message>
        <source>You or the program stopped it before its end.</source>
        <translation>Bạn hoặc chương trình đã dừng yêu cầu trước khi kết thúc.</translation>
    </message>
    <message>
        <source>Send it again if you still want the answer.</source>
        <translation>Hãy gửi lại nếu bạn vẫn muốn có câu trả lời.</translation>
    </message>
    <message>
        <source>Usually the base URL has a wrong path, or the model is unknown. Where a base URL names no version, /v1 is added to it, and not every gateway wants that.</source>
        <translation>Thường là do URL gốc sai đường dẫn, hoặc không biết model này. Khi URL gốc không ghi phiên bản thì /v1 được thêm vào, và không phải gateway nào cũng cần điều đó.</translation>
    </message>
    <message>
        <source>Check the base URL, then the model's name. For a gateway without /v1, paste its whole address, with /chat/completions at its end.</source>
        <translation>Hãy kiểm tra URL gốc, rồi tên model. Với gateway không có /v1, hãy dán toàn bộ địa chỉ của nó, kết thúc bằng /chat/completions.</translation>
    </message>
</context>
<context>
    <name>FileKind</name>
    <message>
        <source>%1 cannot be read: %2. Look whether it is still there and whether you may read it.</source>
        <translation>Không đọc được %1: %2. Hãy xem tệp còn ở đó không và bạn có quyền đọc không.</translation>
    </message>
    <message>
        <source>%1 is larger than 512 MB. Split it and open its parts.</source>
        <translation>%1 lớn hơn 512 MB. Hãy chia nhỏ rồi mở từng phần.</translation>
    </message>
    <message>
        <source>%1 is nothing that Bellwether opens: neither a run or a plan of a load test, nor exported chats, a gateway or a picture. If it should be one of them, it may be cut off; export it again.</source>
        <translation>Bellwether không mở được %1: đây không phải lần chạy hay kế hoạch thử tải, cũng không phải cuộc trò chuyện đã xuất, gateway hay ảnh. Nếu lẽ ra phải là một trong số đó thì có thể tệp đã bị cắt cụt; hãy xuất lại.</translation>
    </message>
    <message>
        <source>%1 is a folder, a pipe or a device and not a file, so it was not opened. Choose a file.</source>
        <translation>%1 là thư mục, ống dẫn hoặc thiết bị chứ không phải tệp, nên không được mở. Hãy chọn một tệp.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day: d is its number, MMM the short name of the month, M the number of the month, yyyy the year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year: d is its number, MMM the short name of the month, M the number of the month</comment>
        <translation>d MMM</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <translation>
            <numerusform> ngày</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GatewayDraft</name>
    <message>
        <source>Enter the base URL of the gateway, for example https://api.example.com/v1.</source>
        <translation>Hãy nhập URL gốc của gateway, ví dụ https://api.example.com/v1.</translation>
    </message>
    <message>
        <source>Over http:// everyone on the way can read the key and the messages. Use https:// if the gateway has it.</source>
        <translation>Qua http://, bất kỳ ai trên đường truyền cũng đọc được khóa và tin nhắn. Hãy dùng https:// nếu gateway có hỗ trợ.</translation>
    </message>
    <message>
        <source>Give the gateway a name, so that you can tell it from others.</source>
        <translation>Hãy đặt tên cho gateway để phân biệt với các gateway khác.</translation>
    </message>
    <message>
        <source>Every endpoint is switched off, so no request can be sent.</source>
        <translation>Mọi endpoint đều đang tắt nên không gửi được yêu cầu nào.</translation>
    </message>
    <message>
        <source>Another OpenAI-compatible gateway</source>
        <translation>Gateway khác tương thích OpenAI</translation>
    </message>
</context>
<context>
    <name>GatewayProfile</name>
    <message>
        <source>The gateway profile names no endpoint.</source>
        <translation>Hồ sơ gateway không có endpoint nào.</translation>
    </message>
    <message>
        <source>This is not a web address. A base URL looks like https://api.example.com/v1.</source>
        <translation>Đây không phải địa chỉ web. URL gốc có dạng https://api.example.com/v1.</translation>
    </message>
    <message>
        <source>A gateway is reached by http:// or https://, not by “%1”.</source>
        <translation>Gateway được truy cập qua http:// hoặc https://, không phải qua “%1”.</translation>
    </message>
    <message>
        <source>The address must not hold a user name or password. Put the key into the key field.</source>
        <translation>Địa chỉ không được chứa tên người dùng hay mật khẩu. Hãy nhập khóa vào ô khóa.</translation>
    </message>
    <message>
        <source>The address must not hold a key, for addresses are kept and exported as they stand. Put the key into the key field, and leave it out of the address.</source>
        <translation>Địa chỉ không được chứa khóa, vì địa chỉ được lưu và xuất ra nguyên văn. Hãy nhập khóa vào ô khóa và bỏ khóa khỏi địa chỉ.</translation>
    </message>
</context>
<context>
    <name>HelpFilters</name>
    <message>
        <source>Terms beside each other must all fit.</source>
        <translation>Các điều kiện đứng cạnh nhau đều phải khớp.</translation>
    </message>
    <message>
        <source>One of the two is enough; “|” says the same. Parentheses keep together what belongs together.</source>
        <translation>Chỉ cần một trong hai; “|” có nghĩa tương tự. Dấu ngoặc giữ những gì thuộc về nhau.</translation>
    </message>
    <message>
        <source>“-” or “not” before a term turns it round. “*” stands for any characters.</source>
        <translation>“-” hoặc “not” trước một điều kiện thì đảo ngược nó. “*” thay cho ký tự bất kỳ.</translation>
    </message>
    <message>
        <source>One of several values, with commas between them.</source>
        <translation>Một trong nhiều giá trị, cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>Numbers take &lt;, &lt;=, &gt; and &gt;=. Times are in milliseconds unless a unit stands behind them, as in 1.5s or 2m; counts may end in k or M.</source>
        <translation>Số dùng &lt;, &lt;=, &gt; và &gt;=. Thời gian tính bằng mili giây trừ khi có đơn vị phía sau, như 1.5s hoặc 2m; số đếm có thể kết thúc bằng k hoặc M.</translation>
    </message>
    <message>
        <source>Quotation marks hold several words together.</source>
        <translation>Dấu ngoặc kép giữ nhiều từ đi cùng nhau.</translation>
    </message>
    <message>
        <source>A word without a field is looked for in all names, and as a status or the beginning of an id.</source>
        <translation>Từ không kèm trường được tìm trong mọi tên, và như mã trạng thái hoặc phần đầu của id.</translation>
    </message>
    <message>
        <source>Understood are: %1</source>
        <translation>Hiểu được: %1</translation>
    </message>
    <message>
        <source>Filter language</source>
        <translation>Ngôn ngữ lọc</translation>
    </message>
    <message>
        <source>What can be typed into the filter above the log of requests. While you type, fields and their values are offered.</source>
        <translation>Những gì có thể gõ vào ô lọc phía trên nhật ký yêu cầu. Trong khi gõ, các trường và giá trị của chúng được gợi ý.</translation>
    </message>
    <message>
        <source>What you type</source>
        <translation>Điều bạn gõ</translation>
    </message>
    <message>
        <source>What it finds</source>
        <translation>Tìm được gì</translation>
    </message>
</context>
<context>
    <name>HelpNumbers</name>
    <message>
        <source>TTFT, time to first token</source>
        <translation>TTFT, thời gian đến token đầu</translation>
    </message>
    <message>
        <source>From the wish to the first piece of the answer, whether text, thought or tool call. The wish is the press of Send in a chat, the free slot in a closed loop, the planned moment at a fixed rate; waiting and connecting are in it.</source>
        <translation>Từ lúc muốn gửi đến mảnh đầu tiên của câu trả lời, dù là văn bản, suy luận hay lệnh gọi công cụ. Lúc muốn gửi là lúc bấm Gửi trong trò chuyện, lúc có chỗ trống trong vòng lặp kín, thời điểm đã định ở tốc độ cố định; thời gian chờ và kết nối đều nằm trong đó.</translation>
    </message>
    <message>
        <source>vLLM, GuideLLM and AIPerf count from the sending of the request. Under load that hides the wait before it.</source>
        <translation>vLLM, GuideLLM và AIPerf đếm từ lúc yêu cầu được gửi. Khi tải cao, cách đó giấu đi thời gian chờ trước khi gửi.</translation>
    </message>
    <message>
        <source>TTFT, service</source>
        <translation>TTFT phục vụ</translation>
    </message>
    <message>
        <source>The same, from the last byte of the request being sent.</source>
        <translation>Như trên, tính từ lúc byte cuối của yêu cầu được gửi đi.</translation>
    </message>
    <message>
        <source>What most tools call TTFT. Compare this one with theirs.</source>
        <translation>Điều mà hầu hết công cụ gọi là TTFT. Hãy so số này với số của họ.</translation>
    </message>
    <message>
        <source>TTFO, time to first output</source>
        <translation>TTFO, thời gian đến đầu ra đầu tiên</translation>
    </message>
    <message>
        <source>From sending to the first piece that is no thought. Before it a reasoning model only thinks.</source>
        <translation>Từ lúc gửi đến mảnh đầu tiên không phải suy luận. Trước đó model suy luận chỉ suy nghĩ.</translation>
    </message>
    <message>
        <source>AIPerf has it as “time to first output token”; others have no such number.</source>
        <translation>AIPerf gọi là “time to first output token”; các công cụ khác không có số này.</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Chờ</translation>
    </message>
    <message>
        <source>From sending to the first byte of the response.</source>
        <translation>Từ lúc gửi đến byte đầu tiên của phản hồi.</translation>
    </message>
    <message>
        <source>curl and browsers call it TTFB, but count connecting in.</source>
        <translation>curl và trình duyệt gọi là TTFB, nhưng tính cả thời gian kết nối.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Hàng đợi</translation>
    </message>
    <message>
        <source>From the wish to the sending: late planning, our own rate limit, the pool, connecting; each is shown by itself.</source>
        <translation>Từ lúc muốn gửi đến lúc gửi: lịch bị trễ, giới hạn tốc độ của chính mình, pool, kết nối; mỗi phần được hiện riêng.</translation>
    </message>
    <message>
        <source>Rarely told. Tools that leave it out show the times of a calm gateway.</source>
        <translation>Hiếm khi được nêu. Công cụ bỏ qua phần này sẽ cho thấy thời gian của một gateway thong thả.</translation>
    </message>
    <message>
        <source>End to end</source>
        <translation>Toàn trình</translation>
    </message>
    <message>
        <source>To the last piece of the answer: for the user from the wish, for the service from the sending.</source>
        <translation>Đến mảnh cuối của câu trả lời: với người dùng tính từ lúc muốn gửi, với dịch vụ tính từ lúc gửi.</translation>
    </message>
    <message>
        <source>“E2EL” of vLLM and “request latency” of AIPerf and GuideLLM count from the sending.</source>
        <translation>“E2EL” của vLLM và “request latency” của AIPerf, GuideLLM tính từ lúc gửi.</translation>
    </message>
    <message>
        <source>TPOT, time per output token</source>
        <translation>TPOT, thời gian mỗi token đầu ra</translation>
    </message>
    <message>
        <source>The time from first to last piece, over the tokens of the answer less one; one value a request, none for an answer of one token.</source>
        <translation>Thời gian từ mảnh đầu đến mảnh cuối, chia cho số token của câu trả lời trừ một; mỗi yêu cầu một giá trị, câu trả lời một token thì không có.</translation>
    </message>
    <message>
        <source>The same in vLLM. GuideLLM and llm-load-test count TTFT in; what AIPerf and GuideLLM call ITL is this number.</source>
        <translation>vLLM cũng vậy. GuideLLM và llm-load-test tính cả TTFT; số mà AIPerf và GuideLLM gọi là ITL chính là số này.</translation>
    </message>
    <message>
        <source>Chunk gap</source>
        <translation>Khoảng cách giữa các đoạn</translation>
    </message>
    <message>
        <source>Every gap between two pieces, of all requests together. It is called ITL only where each piece is one token.</source>
        <translation>Mọi khoảng cách giữa hai mảnh, của tất cả yêu cầu gộp lại. Chỉ gọi là ITL khi mỗi mảnh là một token.</translation>
    </message>
    <message>
        <source>vLLM calls these gaps ITL; AIPerf calls them inter chunk latency.</source>
        <translation>vLLM gọi các khoảng này là ITL; AIPerf gọi là inter chunk latency.</translation>
    </message>
    <message>
        <source>Longest stall</source>
        <translation>Lần khựng lâu nhất</translation>
    </message>
    <message>
        <source>The longest gap of one answer: what a reader notices as a hang.</source>
        <translation>Khoảng cách lâu nhất trong một câu trả lời: điều mà người đọc thấy như bị treo.</translation>
    </message>
    <message>
        <source>Means and medians of gaps do not show it.</source>
        <translation>Trung bình và trung vị của các khoảng cách không cho thấy nó.</translation>
    </message>
    <message>
        <source>Tokens of the answer</source>
        <translation>Token của câu trả lời</translation>
    </message>
    <message>
        <source>What the gateway says it counted, thoughts included; without that an estimate, marked “~” and summed apart.</source>
        <translation>Số mà gateway báo đã đếm, gồm cả suy luận; nếu không có thì là ước tính, đánh dấu “~” và cộng riêng.</translation>
    </message>
    <message>
        <source>Many tools count pieces or run a tokenizer of their own, which differs from what is billed.</source>
        <translation>Nhiều công cụ đếm số mảnh hoặc dùng tokenizer riêng, khác với số bị tính tiền.</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>tok/s</translation>
    </message>
    <message>
        <source>For the user one over TPOT. For the system the tokens that came within the measured time, over that time.</source>
        <translation>Với người dùng là một chia TPOT. Với hệ thống là số token đến trong thời gian đo, chia cho thời gian đó.</translation>
    </message>
    <message>
        <source>“Output token throughput” of vLLM and AIPerf is that of the system, with the slow end of the run in it.</source>
        <translation>“Output token throughput” của vLLM và AIPerf là số của hệ thống, gồm cả đoạn cuối chậm của lần chạy.</translation>
    </message>
    <message>
        <source>Goodput, attainment</source>
        <translation>Goodput, mức đạt</translation>
    </message>
    <message>
        <source>Good is a request that ended well, was not cut short and kept every limit (--slo). Goodput is good ones a second; attainment is good ones of all attempted, so errors count against it.</source>
        <translation>Yêu cầu tốt là yêu cầu kết thúc ổn, không bị cắt ngắn và giữ mọi giới hạn (--slo). Goodput là số yêu cầu tốt mỗi giây; mức đạt là tỉ lệ tốt trên tổng số đã thử, nên lỗi bị tính vào.</translation>
    </message>
    <message>
        <source>vLLM and AIPerf mean the same by goodput; their shares usually leave failed requests out.</source>
        <translation>vLLM và AIPerf hiểu goodput giống vậy; tỉ lệ của họ thường bỏ qua yêu cầu lỗi.</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Tỉ lệ lỗi</translation>
    </message>
    <message>
        <source>Failed of those attempted, by kind; also an answer that was cut off, an error within a stream and an empty answer.</source>
        <translation>Số lỗi trên số đã thử, theo loại; gồm cả câu trả lời bị cắt, lỗi giữa luồng và câu trả lời rỗng.</translation>
    </message>
    <message>
        <source>Most tools look at the HTTP status alone; a stream that broke off counts as good there.</source>
        <translation>Hầu hết công cụ chỉ nhìn mã HTTP; ở đó luồng bị đứt vẫn tính là tốt.</translation>
    </message>
    <message>
        <source>Offered and achieved rate</source>
        <translation>Tốc độ định gửi và đạt được</translation>
    </message>
    <message>
        <source>Offered is what the plan wanted a second, achieved what was completed a second within the measured time. What was never sent is told and counts as not good.</source>
        <translation>Định gửi là số kế hoạch muốn mỗi giây, đạt được là số hoàn tất mỗi giây trong thời gian đo. Số chưa từng gửi được nêu ra và tính là không tốt.</translation>
    </message>
    <message>
        <source>Tools that wait for a free slot lower the rate silently as the gateway becomes slow (coordinated omission).</source>
        <translation>Công cụ chờ chỗ trống sẽ âm thầm giảm tốc độ khi gateway chậm đi (coordinated omission).</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Số đồng thời</translation>
    </message>
    <message>
        <source>Requests under way: the mean weighted by time, and the exact peak.</source>
        <translation>Số yêu cầu đang chạy: trung bình theo thời gian, và đỉnh chính xác.</translation>
    </message>
    <message>
        <source>Elsewhere often the number that was asked for, not the one that was.</source>
        <translation>Ở nơi khác thường là số được yêu cầu, không phải số thực có.</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>Phân vị</translation>
    </message>
    <message>
        <source>From a histogram of three exact digits that can be added up. A p99 of fewer than 662 requests is greyed, a p90 below 64, a p99.9 below 6,620: it could be chance.</source>
        <translation>Từ biểu đồ tần suất ba chữ số chính xác, cộng dồn được. p99 của dưới 662 yêu cầu bị làm mờ, p90 dưới 64, p99.9 dưới 6.620: có thể chỉ là ngẫu nhiên.</translation>
    </message>
    <message>
        <source>A mean of percentiles, as dashboards show it, is no percentile.</source>
        <translation>Trung bình của các phân vị, như bảng điều khiển hay hiện, không phải là phân vị.</translation>
    </message>
    <message>
        <source>Measured time</source>
        <translation>Thời gian đo</translation>
    </message>
    <message>
        <source>Warm-up and cool-down are cut by when a request was sent; requests still under way at the end run to their end and lower no rate.</source>
        <translation>Phần khởi động và kết thúc bị cắt theo lúc yêu cầu được gửi; yêu cầu còn dở lúc cuối vẫn chạy xong và không làm giảm tốc độ.</translation>
    </message>
    <message>
        <source>vLLM divides by all of the time, the slow end included.</source>
        <translation>vLLM chia cho toàn bộ thời gian, kể cả đoạn cuối chậm.</translation>
    </message>
    <message>
        <source>Trusted, or not</source>
        <translation>Đáng tin hay không</translation>
    </message>
    <message>
        <source>Whether the client itself was the limit: lag of its event loops above 5 % of the median TTFT, a plan kept more than 1 ms late, or a processor above 90 %.</source>
        <translation>Máy khách có phải là giới hạn không: vòng lặp sự kiện trễ quá 5 % TTFT trung vị, kế hoạch trễ quá 1 ms, hoặc bộ xử lý trên 90 %.</translation>
    </message>
    <message>
        <source>Rarely told at all. The self-check in this help measures it for this computer.</source>
        <translation>Hiếm khi được nêu. Mục tự kiểm tra trong phần trợ giúp này đo điều đó cho máy này.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Chi phí</translation>
    </message>
    <message>
        <source>The provider's own figure where it gives one, else tokens by the price table. An unknown price is “—”, never nothing; a request that broke off may still be billed and is summed apart.</source>
        <translation>Số của chính nhà cung cấp nếu có, nếu không thì token nhân bảng giá. Giá không rõ là “—”, không bao giờ là không; yêu cầu bị đứt vẫn có thể bị tính tiền và được cộng riêng.</translation>
    </message>
    <message>
        <source>Other load tests have no cost.</source>
        <translation>Các công cụ thử tải khác không có chi phí.</translation>
    </message>
    <message>
        <source>Saved by kept connections</source>
        <translation>Tiết kiệm nhờ giữ kết nối</translation>
    </message>
    <message>
        <source>Requests over a connection that was there, times the median handshake of this gateway.</source>
        <translation>Số yêu cầu đi qua kết nối có sẵn, nhân trung vị thời gian bắt tay của gateway này.</translation>
    </message>
    <message>
        <source>Elsewhere it is taken to be 150 to 300 ms, wherever the gateway is.</source>
        <translation>Ở nơi khác thường cho là 150 đến 300 ms, bất kể gateway ở đâu.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Các con số</translation>
    </message>
    <message>
        <source>What every number of Bellwether means, on every screen, in every report and on the command line, and what other tools mean by the same word.</source>
        <translation>Ý nghĩa của mọi con số trong Bellwether, trên mọi màn hình, trong mọi báo cáo và trên dòng lệnh, và các công cụ khác hiểu gì bằng cùng từ đó.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Con số</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ở đây</translation>
    </message>
    <message>
        <source>In other tools</source>
        <translation>Ở công cụ khác</translation>
    </message>
</context>
<context>
    <name>HelpTraps</name>
    <message>
        <source>A client that sends “Keep-Alive: timeout=30, max=100”</source>
        <translation>Máy khách gửi “Keep-Alive: timeout=30, max=100”</translation>
    </message>
    <message>
        <source>It does nothing. Only a server says with this header how long it keeps a connection; no server reads a client's.</source>
        <translation>Nó không có tác dụng. Chỉ máy chủ mới dùng header này để nói giữ kết nối bao lâu; không máy chủ nào đọc của máy khách.</translation>
    </message>
    <message>
        <source>How long connections are kept is set at the gateway, under limits. A server's Keep-Alive is obeyed: its connections are closed a second before it would.</source>
        <translation>Thời gian giữ kết nối được đặt ở gateway, trong mục giới hạn. Keep-Alive của máy chủ được tuân theo: kết nối được đóng sớm một giây trước khi máy chủ đóng.</translation>
    </message>
    <message>
        <source>Node's “keepAliveMsecs” as the time that a connection stays open</source>
        <translation>“keepAliveMsecs” của Node như thời gian kết nối được giữ mở</translation>
    </message>
    <message>
        <source>It is the delay until TCP probes begin on a quiet connection. When an idle connection is let go is the agent's “timeout”.</source>
        <translation>Đó là thời gian chờ trước khi TCP bắt đầu thăm dò một kết nối im lặng. Khi nào kết nối nhàn rỗi bị bỏ là do “timeout” của agent.</translation>
    </message>
    <message>
        <source>Idle expiry is a setting by its own name, 30 s unless changed.</source>
        <translation>Thời hạn nhàn rỗi là một thiết lập mang đúng tên đó, 30 giây nếu không đổi.</translation>
    </message>
    <message>
        <source>A second “limit_req” in nginx in the hope that it replaces the first</source>
        <translation>Thêm “limit_req” thứ hai trong nginx với hy vọng nó thay cái đầu</translation>
    </message>
    <message>
        <source>Both apply, and the stricter one decides. A burst without “nodelay” also waits, which looks like a slow gateway.</source>
        <translation>Cả hai đều có hiệu lực, và cái chặt hơn quyết định. Burst không có “nodelay” còn phải chờ, trông như gateway chậm.</translation>
    </message>
    <message>
        <source>The nginx.conf that Bellwether exports has one limit by address and one by key, says so, and answers 429 at once.</source>
        <translation>nginx.conf mà Bellwether xuất có một giới hạn theo địa chỉ và một theo khóa, có ghi rõ, và trả 429 ngay.</translation>
    </message>
    <message>
        <source>Waiting int(Retry-After) * 2**attempt</source>
        <translation>Chờ int(Retry-After) * 2**attempt</translation>
    </message>
    <message>
        <source>The server said how long; doubling it waits for too long. And it may be a date or a fraction, at which int() ends the program.</source>
        <translation>Máy chủ đã nói chờ bao lâu; nhân đôi là chờ quá lâu. Và nó có thể là ngày giờ hoặc số lẻ, khi đó int() làm chương trình dừng.</translation>
    </message>
    <message>
        <source>What the server says is kept to, in seconds, milliseconds or as a date, with at most 250 ms added against the herd. Only without it the wait doubles.</source>
        <translation>Lời máy chủ được giữ đúng, dù là giây, mili giây hay ngày giờ, cộng tối đa 250 ms để không cùng ùa vào. Chỉ khi không có nó thời gian chờ mới nhân đôi.</translation>
    </message>
    <message>
        <source>“50M tokens × $60 = $3,000,000 a month”</source>
        <translation>“50 triệu token × $60 = $3.000.000 mỗi tháng”</translation>
    </message>
    <message>
        <source>A price is for a million tokens: it is $3,000. Nor can 50 M tokens save $12,000 to $15,000 a month; at such prices $4,500 is the most.</source>
        <translation>Giá tính cho một triệu token: đó là $3.000. 50 triệu token cũng không thể tiết kiệm $12.000 đến $15.000 mỗi tháng; với giá như vậy nhiều nhất là $4.500.</translation>
    </message>
    <message>
        <source>Spend shows the units of every price and what a month would cost at other models' prices.</source>
        <translation>Màn hình Chi tiêu hiện đơn vị của mọi giá và chi phí một tháng theo giá của model khác.</translation>
    </message>
    <message>
        <source>A circuit breaker without a half-open limit</source>
        <translation>Bộ ngắt mạch không giới hạn ở trạng thái nửa mở</translation>
    </message>
    <message>
        <source>When its pause is over, everything that waited rushes at a gateway that has barely recovered, and it falls again.</source>
        <translation>Khi hết thời gian nghỉ, mọi thứ đang chờ ùa vào một gateway vừa mới hồi phục, và nó lại gục.</translation>
    </message>
    <message>
        <source>At most three probes are let through; three successes close the breaker, one failure opens it again, for longer.</source>
        <translation>Nhiều nhất ba yêu cầu thăm dò được qua; ba lần thành công thì đóng bộ ngắt mạch, một lần lỗi thì mở lại, lâu hơn.</translation>
    </message>
    <message>
        <source>A cache key made of model, messages and temperature</source>
        <translation>Khóa cache chỉ gồm model, tin nhắn và temperature</translation>
    </message>
    <message>
        <source>It forgets tools, seed, top_p and all the rest, so one request is given the answer of another.</source>
        <translation>Nó quên tools, seed, top_p và mọi thứ còn lại, nên yêu cầu này nhận câu trả lời của yêu cầu khác.</translation>
    </message>
    <message>
        <source>The key is made of the gateway's address and the whole body, less the few fields that cannot change an answer, and of the headers that can.</source>
        <translation>Khóa gồm địa chỉ gateway và toàn bộ nội dung, trừ vài trường không thể làm đổi câu trả lời, cùng các header có thể.</translation>
    </message>
    <message>
        <source>A “semantic” cache that hashes the prompt</source>
        <translation>Cache “ngữ nghĩa” nhưng băm câu lệnh</translation>
    </message>
    <message>
        <source>A hash finds the very same prompt and nothing like it: one other letter is a miss.</source>
        <translation>Mã băm chỉ tìm đúng câu lệnh y hệt: khác một chữ cái là trượt.</translation>
    </message>
    <message>
        <source>The cache here is exact and is called so. Answers to alike questions are not given in place of each other.</source>
        <translation>Cache ở đây là khớp chính xác và được gọi đúng như vậy. Câu trả lời cho những câu hỏi giống nhau không được dùng thay cho nhau.</translation>
    </message>
    <message>
        <source>Trusting nginx to retry or cache a chat</source>
        <translation>Tin rằng nginx tự thử lại hoặc lưu cache một cuộc trò chuyện</translation>
    </message>
    <message>
        <source>A chat is a POST, and nginx does neither to a POST unless told to: “proxy_next_upstream … non_idempotent”, “proxy_cache_methods POST” with the body in the key.</source>
        <translation>Trò chuyện là POST, và nginx không làm gì với POST trừ khi được bảo: “proxy_next_upstream … non_idempotent”, “proxy_cache_methods POST” với nội dung nằm trong khóa.</translation>
    </message>
    <message>
        <source>The exported nginx.conf has both, and never holds a stream back.</source>
        <translation>nginx.conf được xuất có cả hai, và không bao giờ giữ luồng lại.</translation>
    </message>
    <message>
        <source>There is no such address, and no SDK calls it. A stream is asked for at …/chat/completions with "stream": true.</source>
        <translation>Không có địa chỉ như vậy, và không SDK nào gọi nó. Luồng được yêu cầu tại …/chat/completions với "stream": true.</translation>
    </message>
    <message>
        <source>Such an address may be pasted; what does not belong to the gateway is cut off.</source>
        <translation>Có thể dán địa chỉ như vậy; phần không thuộc gateway sẽ bị cắt đi.</translation>
    </message>
    <message>
        <source>Traps</source>
        <translation>Bẫy</translation>
    </message>
    <message>
        <source>What is copied from one article to the next, why it does not do what it is said to, and what Bellwether does instead.</source>
        <translation>Những gì được chép từ bài này sang bài khác, vì sao chúng không làm điều được nói, và Bellwether làm gì thay vào đó.</translation>
    </message>
    <message>
        <source>What is often done</source>
        <translation>Điều hay làm</translation>
    </message>
    <message>
        <source>What is so</source>
        <translation>Thực ra</translation>
    </message>
    <message>
        <source>What Bellwether does</source>
        <translation>Bellwether làm gì</translation>
    </message>
</context>
<context>
    <name>IncidentReport</name>
    <message>
        <source>Time to first token</source>
        <translation>Thời gian đến token đầu</translation>
    </message>
    <message>
        <source>Requests and failures</source>
        <translation>Yêu cầu và lỗi</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>yêu cầu</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>error rate</source>
        <translation>tỷ lệ lỗi</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Không có.</translation>
    </message>
    <message>
        <source>class</source>
        <translation>loại lỗi</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>chuyện gì đã xảy ra</translation>
    </message>
    <message>
        <source>usual cause</source>
        <translation>nguyên nhân thường gặp</translation>
    </message>
    <message>
        <source>began, UTC</source>
        <translation>bắt đầu, UTC</translation>
    </message>
    <message>
        <source>our id</source>
        <translation>id của Bellwether</translation>
    </message>
    <message>
        <source>provider&apos;s id</source>
        <translation>id của nhà cung cấp</translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation>endpoint</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <source>total</source>
        <translation>tổng</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>các lần thử</translation>
    </message>
    <message>
        <source>provider&apos;s words</source>
        <translation>nguyên văn của nhà cung cấp</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Sự cố</translation>
    </message>
    <message>
        <source>%1 requests, %2 failed (%3 of those attempted). TTFT is measured from the wish to the first token, as the user feels it.</source>
        <translation>%1 yêu cầu, %2 bị lỗi (%3 số đã thử gửi). TTFT được đo từ lúc muốn gửi đến token đầu, như người dùng cảm nhận.</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Những gì bị lỗi</translation>
    </message>
    <message>
        <source>By endpoint</source>
        <translation>Theo endpoint</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Theo model</translation>
    </message>
    <message>
        <source>Failed requests, %1 of %2, newest first</source>
        <translation>Yêu cầu bị lỗi, %1 trên %2, mới nhất trước</translation>
    </message>
    <message>
        <source>Slowest requests that went well</source>
        <translation>Những yêu cầu thành công chậm nhất</translation>
    </message>
</context>
<context>
    <name>JsonSchema</name>
    <message>
        <source>The schema leads on and on here and cannot be checked to its end.</source>
        <translation>Schema ở đây nối nhau mãi nên không kiểm tra được đến cùng.</translation>
    </message>
    <message>
        <source>Nothing is allowed here.</source>
        <translation>Ở đây không cho phép gì cả.</translation>
    </message>
    <message>
        <source>This must be of the type %1, but is of the type %2.</source>
        <translation>Phải có kiểu %1, nhưng lại có kiểu %2.</translation>
    </message>
    <message>
        <source>This must be %1, but is %2.</source>
        <translation>Phải là %1, nhưng lại là %2.</translation>
    </message>
    <message>
        <source>This must be one of %1, but is %2.</source>
        <translation>Phải là một trong %1, nhưng lại là %2.</translation>
    </message>
    <message>
        <source>This must be at least %1, but is %2.</source>
        <translation>Phải ít nhất là %1, nhưng lại là %2.</translation>
    </message>
    <message>
        <source>This must be at most %1, but is %2.</source>
        <translation>Phải nhiều nhất là %1, nhưng lại là %2.</translation>
    </message>
    <message>
        <source>This must be more than %1, but is %2.</source>
        <translation>Phải lớn hơn %1, nhưng lại là %2.</translation>
    </message>
    <message>
        <source>This must be less than %1, but is %2.</source>
        <translation>Phải nhỏ hơn %1, nhưng lại là %2.</translation>
    </message>
    <message>
        <source>This must be a multiple of %1, but is %2.</source>
        <translation>Phải là bội số của %1, nhưng lại là %2.</translation>
    </message>
    <message>
        <source>This text must have at least %1 characters, but has %2.</source>
        <translation>Văn bản này phải có ít nhất %1 ký tự, nhưng chỉ có %2.</translation>
    </message>
    <message>
        <source>This text must have at most %1 characters, but has %2.</source>
        <translation>Văn bản này được có nhiều nhất %1 ký tự, nhưng lại có %2.</translation>
    </message>
    <message>
        <source>This text must match the pattern %1.</source>
        <translation>Văn bản này phải khớp mẫu %1.</translation>
    </message>
    <message>
        <source>This list must have at least %1 items, but has %2.</source>
        <translation>Danh sách này phải có ít nhất %1 phần tử, nhưng chỉ có %2.</translation>
    </message>
    <message>
        <source>This list must have at most %1 items, but has %2.</source>
        <translation>Danh sách này được có nhiều nhất %1 phần tử, nhưng lại có %2.</translation>
    </message>
    <message>
        <source>No item of this list may stand in it twice.</source>
        <translation>Các phần tử của danh sách này không được trùng nhau.</translation>
    </message>
    <message>
        <source>This is required, but is missing.</source>
        <translation>Bắt buộc phải có, nhưng đang thiếu.</translation>
    </message>
    <message>
        <source>This must have at least %1 properties, but has %2.</source>
        <translation>Phải có ít nhất %1 thuộc tính, nhưng chỉ có %2.</translation>
    </message>
    <message>
        <source>This must have at most %1 properties, but has %2.</source>
        <translation>Được có nhiều nhất %1 thuộc tính, nhưng lại có %2.</translation>
    </message>
    <message>
        <source>The schema does not name this property, and allows no others.</source>
        <translation>Schema không nêu thuộc tính này và không cho phép thuộc tính khác.</translation>
    </message>
    <message>
        <source>This is just what the schema forbids here.</source>
        <translation>Đây chính là điều schema cấm.</translation>
    </message>
    <message>
        <source>This fits %1 of the alternatives, and must fit one alone.</source>
        <translation>Giá trị khớp %1 phương án, nhưng chỉ được khớp đúng một.</translation>
    </message>
    <message>
        <source>This fits none of the %1 alternatives.</source>
        <translation>Giá trị không khớp phương án nào trong %1 phương án.</translation>
    </message>
    <message>
        <source>A schema is an object, true or false.</source>
        <translation>Schema phải là một đối tượng, true hoặc false.</translation>
    </message>
    <message>
        <source>The schema is nested too deeply.</source>
        <translation>Schema lồng quá sâu.</translation>
    </message>
    <message>
        <source>The type is one of object, array, string, number, integer, boolean and null, or a list of them.</source>
        <translation>Kiểu phải là một trong object, array, string, number, integer, boolean và null, hoặc một danh sách các kiểu đó.</translation>
    </message>
    <message>
        <source>The pattern is no regular expression: %1.</source>
        <translation>Mẫu không phải biểu thức chính quy: %1.</translation>
    </message>
    <message>
        <source>A $ref must stay within this schema: it begins with #.</source>
        <translation>$ref phải nằm trong schema này: bắt đầu bằng #.</translation>
    </message>
    <message>
        <source>There is nothing at %1 in this schema.</source>
        <translation>Không có gì tại %1 trong schema này.</translation>
    </message>
    <message>
        <source>This must be a list that is not empty.</source>
        <translation>Phải là một danh sách không trống.</translation>
    </message>
    <message>
        <source>This must be a list of names.</source>
        <translation>Phải là một danh sách tên.</translation>
    </message>
    <message>
        <source>This must be a whole number from 0.</source>
        <translation>Phải là số nguyên từ 0.</translation>
    </message>
    <message>
        <source>This must be a number.</source>
        <translation>Phải là một số.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Phải là true hoặc false.</translation>
    </message>
    <message>
        <source>This must be an object of schemas.</source>
        <translation>Phải là một đối tượng gồm các schema.</translation>
    </message>
</context>
<context>
    <name>JsonText</name>
    <message>
        <source>There is nothing here.</source>
        <translation>Ở đây không có gì.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>One value is expected, and more than one stand here.</source>
        <translation>Chỉ được có một giá trị, nhưng ở đây có nhiều hơn.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Dòng %1, cột %2: %3</translation>
    </message>
</context>
<context>
    <name>KeyVerdict</name>
    <message>
        <source>The gateway takes this key.</source>
        <translation>Gateway chấp nhận khóa này.</translation>
    </message>
    <message>
        <source>The gateway answers without a key.</source>
        <translation>Gateway trả lời mà không cần khóa.</translation>
    </message>
    <message>
        <source>It looks like a key of another provider (%1).</source>
        <translation>Trông giống khóa của nhà cung cấp khác (%1).</translation>
    </message>
    <message>
        <source>The gateway wants a key, and none was sent.</source>
        <translation>Gateway đòi khóa, nhưng chưa có khóa nào được gửi.</translation>
    </message>
    <message>
        <source>Enter a key for this gateway; its provider&apos;s console makes one.</source>
        <translation>Hãy nhập khóa cho gateway này; bạn có thể tạo khóa trong trang quản trị của nhà cung cấp.</translation>
    </message>
    <message>
        <source>Nothing can be said about the key.</source>
        <translation>Không kết luận được gì về khóa.</translation>
    </message>
    <message>
        <source>The gateway lists its models to everyone.</source>
        <translation>Gateway liệt kê model cho bất kỳ ai.</translation>
    </message>
    <message>
        <source>Name a model, so that one token of it can be asked for.</source>
        <translation>Hãy nêu một model để có thể hỏi thử một token.</translation>
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
        <translation>đã gửi</translation>
    </message>
    <message>
        <source>first byte after %1</source>
        <translation>byte đầu sau %1</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>The link holds a key, so nothing of it was used: a link stays in the history of the browser and in logs. Take a link without it and enter the key on the Keys page; if this key is yours, renew it at its provider.</source>
        <translation>Liên kết có chứa khóa nên không phần nào của nó được dùng: liên kết nằm lại trong lịch sử trình duyệt và trong nhật ký. Hãy lấy liên kết không có khóa rồi nhập khóa ở trang Khóa; nếu khóa này là của bạn, hãy đổi khóa mới ở nhà cung cấp.</translation>
    </message>
    <message>
        <source>The link names no gateway: it needs an address that begins with https://, as in bellwether:import?url=https://api.example.com/v1. Ask for another link, or add the gateway by hand.</source>
        <translation>Liên kết không nêu gateway nào: cần có địa chỉ bắt đầu bằng https://, như trong bellwether:import?url=https://api.example.com/v1. Hãy xin liên kết khác, hoặc tự thêm gateway.</translation>
    </message>
    <message>
        <source>The link is longer than any that Bellwether makes. Ask for a shorter one.</source>
        <translation>Liên kết dài hơn mọi liên kết mà Bellwether tạo ra. Hãy xin một liên kết ngắn hơn.</translation>
    </message>
    <message>
        <source>Bellwether does not know what the link asks for (“%1”). It may be for a newer version; this one knows new-chat, stress and import.</source>
        <translation>Bellwether không biết liên kết yêu cầu gì (“%1”). Có thể nó dành cho bản mới hơn; bản này biết new-chat, stress và import.</translation>
    </message>
</context>
<context>
    <name>LogColumns</name>
    <message>
        <source>cut</source>
        <translation>bị cắt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Bên trả lời</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Hàng đợi</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Chờ</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>Khoảng lặng dài nhất</translation>
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
        <translation>Chi phí</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Tiết kiệm</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Số lần thử</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>When the request ended.</source>
        <translation>Thời điểm yêu cầu kết thúc.</translation>
    </message>
    <message>
        <source>The HTTP status, or what went wrong without one.</source>
        <translation>Mã trạng thái HTTP, hoặc lỗi đã xảy ra nếu không có mã.</translation>
    </message>
    <message>
        <source>Time from when it was wanted to the first token, queueing and connecting included.</source>
        <translation>Thời gian từ lúc cần gửi đến token đầu tiên, gồm cả xếp hàng và kết nối.</translation>
    </message>
    <message>
        <source>Time from when it was wanted to the last token.</source>
        <translation>Thời gian từ lúc cần gửi đến token cuối cùng.</translation>
    </message>
    <message>
        <source>Time from when it was wanted to when it was sent.</source>
        <translation>Thời gian từ lúc cần gửi đến lúc thực sự gửi.</translation>
    </message>
    <message>
        <source>Time from when it was sent to the first byte of the response.</source>
        <translation>Thời gian từ lúc gửi đến byte đầu tiên của phản hồi.</translation>
    </message>
    <message>
        <source>The longest pause between two events of the stream.</source>
        <translation>Khoảng lặng dài nhất giữa hai sự kiện của luồng.</translation>
    </message>
    <message>
        <source>Tokens a second after the first one.</source>
        <translation>Số token mỗi giây sau token đầu tiên.</translation>
    </message>
    <message>
        <source>Tokens in / out. “~” marks an estimate.</source>
        <translation>Token vào / ra. “~” là số ước tính.</translation>
    </message>
    <message>
        <source>What it cost by the price book; “—” if the price is not known.</source>
        <translation>Chi phí theo bảng giá; “—” nếu chưa biết giá.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>The gateway&apos;s list of models could not be read. It begins: %1</source>
        <translation>Không đọc được danh sách model của gateway. Nó bắt đầu bằng: %1</translation>
    </message>
</context>
<context>
    <name>NginxConfig</name>
    <message>
        <source>The ports must lie between 1 and 65535; one is needed for clients, one for the cache and one for each endpoint.</source>
        <translation>Cổng phải nằm trong khoảng 1 đến 65535; cần một cổng cho máy khách, một cho cache và một cho mỗi endpoint.</translation>
    </message>
    <message>
        <source>The port for clients lies among the inner ports. Choose others.</source>
        <translation>Cổng cho máy khách nằm trong số các cổng bên trong. Hãy chọn cổng khác.</translation>
    </message>
    <message>
        <source>Rates and bursts cannot be below 0.</source>
        <translation>Tốc độ và mức dồn không được nhỏ hơn 0.</translation>
    </message>
    <message>
        <source>nginx cannot read a path or address with a quote, a dollar sign or a line break.</source>
        <translation>nginx không đọc được đường dẫn hay địa chỉ có dấu nháy, dấu đô la hoặc ngắt dòng.</translation>
    </message>
    <message>
        <source>The gateway “%1” has no endpoint that is switched on.</source>
        <translation>Gateway “%1” không có endpoint nào đang bật.</translation>
    </message>
</context>
<context>
    <name>PhaseBars</name>
    <message>
        <source>pause</source>
        <translation>nghỉ</translation>
    </message>
    <message>
        <source>The pause before this attempt: as long as the server asked, or a growing one with some chance in it.</source>
        <translation>Khoảng nghỉ trước lần thử này: đúng bằng thời gian máy chủ yêu cầu, hoặc tăng dần kèm chút ngẫu nhiên.</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>giới hạn tốc độ</translation>
    </message>
    <message>
        <source>Held back by our own limits for this key and model, so that the gateway would not have to refuse.</source>
        <translation>Bị giữ lại bởi giới hạn của chính Bellwether cho khóa và model này, để gateway khỏi phải từ chối.</translation>
    </message>
    <message>
        <source>An attempt at %1 that failed.</source>
        <translation>Một lần thử tại %1 đã thất bại.</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>pool</translation>
    </message>
    <message>
        <source>Waiting for a free connection of the pool.</source>
        <translation>Chờ một kết nối trống trong pool.</translation>
    </message>
    <message>
        <source>dns</source>
        <translation>dns</translation>
    </message>
    <message>
        <source>Looking up the address of the host.</source>
        <translation>Tra cứu địa chỉ máy chủ.</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>kết nối</translation>
    </message>
    <message>
        <source>Opening the TCP connection.</source>
        <translation>Mở kết nối TCP.</translation>
    </message>
    <message>
        <source>tls</source>
        <translation>tls</translation>
    </message>
    <message>
        <source>Agreeing on keys: the TLS handshake.</source>
        <translation>Thỏa thuận khóa: bắt tay TLS.</translation>
    </message>
    <message>
        <source>send</source>
        <translation>gửi</translation>
    </message>
    <message>
        <source>Writing the request.</source>
        <translation>Ghi yêu cầu.</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>chờ</translation>
    </message>
    <message>
        <source>From the last byte of the request to the first of the response: the network there and back, and the gateway.</source>
        <translation>Từ byte cuối của yêu cầu đến byte đầu của phản hồi: mạng hai chiều và gateway.</translation>
    </message>
    <message>
        <source>body</source>
        <translation>body</translation>
    </message>
    <message>
        <source>Reading the response.</source>
        <translation>Đọc phản hồi.</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>token đầu</translation>
    </message>
    <message>
        <source>The stream was open, but no token came yet.</source>
        <translation>Luồng đã mở nhưng chưa có token nào.</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>luồng</translation>
    </message>
    <message>
        <source>From the first token to the last.</source>
        <translation>Từ token đầu đến token cuối.</translation>
    </message>
    <message>
        <source>end</source>
        <translation>kết thúc</translation>
    </message>
    <message>
        <source>After the last token: usage and the end of the stream.</source>
        <translation>Sau token cuối: usage và phần kết của luồng.</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>hàng đợi</translation>
    </message>
    <message>
        <source>From when it was wanted to when it could begin: reading the key, waiting for a free slot.</source>
        <translation>Từ lúc cần gửi đến lúc có thể bắt đầu: đọc khóa, chờ chỗ trống.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>“%1” is not sent with embeddings, which know only “dimensions”: remove it.</source>
        <translation>“%1” không được gửi kèm embeddings, vốn chỉ biết “dimensions”: hãy bỏ đi.</translation>
    </message>
    <message>
        <source>Embeddings are not given up half way: set it to 0.</source>
        <translation>Không thể bỏ dở một embeddings: hãy đặt về 0.</translation>
    </message>
    <message>
        <source>Say which model to ask.</source>
        <translation>Hãy nêu model cần hỏi.</translation>
    </message>
    <message>
        <source>The seed is too large: at most %1.</source>
        <translation>Seed quá lớn: nhiều nhất là %1.</translation>
    </message>
    <message>
        <source>Choose the file with the prompts.</source>
        <translation>Hãy chọn tệp chứa prompt.</translation>
    </message>
    <message>
        <source>Embeddings have no turns: set it to 1.</source>
        <translation>Embedding không có lượt trò chuyện: hãy đặt là 1.</translation>
    </message>
    <message>
        <source>Conversations grow with their answers and cannot come from a pool of prompts: set it to 0.</source>
        <translation>Cuộc trò chuyện dài thêm theo câu trả lời nên không thể lấy từ kho prompt: hãy đặt là 0.</translation>
    </message>
    <message>
        <source>A template needs a text.</source>
        <translation>Mẫu cần có văn bản.</translation>
    </message>
    <message>
        <source>The template names {{%1}}, but there are no values for it.</source>
        <translation>Mẫu có nhắc đến {{%1}} nhưng không có giá trị nào cho nó.</translation>
    </message>
    <message>
        <source>A stage must last longer than nothing.</source>
        <translation>Mỗi chặng phải kéo dài hơn 0.</translation>
    </message>
    <message>
        <source>Every stage is at level 0: nothing would be sent.</source>
        <translation>Mọi chặng đều ở mức 0: sẽ không gửi gì.</translation>
    </message>
    <message>
        <source>The time between bursts must be longer than 0 s.</source>
        <translation>Thời gian giữa các đợt dồn phải lớn hơn 0 s.</translation>
    </message>
    <message>
        <source>Choose the file with the trace.</source>
        <translation>Hãy chọn tệp trace.</translation>
    </message>
    <message>
        <source>The shape of gamma must be above 0.</source>
        <translation>Tham số hình dạng của gamma phải lớn hơn 0.</translation>
    </message>
    <message>
        <source>At most %1 in flight cannot hold the %2 that the load asks for.</source>
        <translation>Nhiều nhất %1 yêu cầu đồng thời thì không đủ cho %2 mà tải đòi hỏi.</translation>
    </message>
    <message>
        <source>Requests in flight must be from 1 to %1.</source>
        <translation>Số yêu cầu đồng thời phải từ 1 đến %1.</translation>
    </message>
    <message>
        <source>The rate must be above 0 and at most %1 a second.</source>
        <translation>Tốc độ phải lớn hơn 0 và nhiều nhất là %1 mỗi giây.</translation>
    </message>
    <message>
        <source>Requests in flight are a whole number.</source>
        <translation>Số yêu cầu đồng thời phải là số nguyên.</translation>
    </message>
    <message>
        <source>Say when the run ends: after so many requests, or after so long.</source>
        <translation>Hãy nêu khi nào lần chạy kết thúc: sau bao nhiêu yêu cầu, hoặc sau bao lâu.</translation>
    </message>
    <message>
        <source>A cool-down needs a duration to be the end of.</source>
        <translation>Hạ nhiệt cần có thời lượng để tính phần cuối.</translation>
    </message>
    <message>
        <source>Warm-up and cool-down leave nothing of the duration to be measured.</source>
        <translation>Làm nóng và hạ nhiệt chiếm hết thời lượng, không còn gì để đo.</translation>
    </message>
    <message>
        <source>Every variant needs a name.</source>
        <translation>Mỗi biến thể cần có tên.</translation>
    </message>
    <message>
        <source>Two variants are called “%1”.</source>
        <translation>Có hai biến thể cùng tên “%1”.</translation>
    </message>
    <message>
        <source>HTTP/2 is about one connection for many requests: it cannot be cold.</source>
        <translation>HTTP/2 dùng một kết nối cho nhiều yêu cầu: không thể chạy lạnh.</translation>
    </message>
    <message>
        <source>A search needs a load with a level: a closed loop or a rate.</source>
        <translation>Tìm kiếm cần loại tải có mức: vòng kín hoặc tốc độ.</translation>
    </message>
    <message>
        <source>A search sets the level itself: remove the stages.</source>
        <translation>Khi tìm kiếm, mức được đặt tự động: hãy bỏ các chặng.</translation>
    </message>
    <message>
        <source>The search must go up: from a lower to a higher level.</source>
        <translation>Tìm kiếm phải đi lên: từ mức thấp đến mức cao.</translation>
    </message>
    <message>
        <source>A search is for one variant: remove the others.</source>
        <translation>Tìm kiếm chỉ dành cho một biến thể: hãy bỏ các biến thể khác.</translation>
    </message>
    <message>
        <source>The highest level is the one that still meets the thresholds: give at least one.</source>
        <translation>Mức cao nhất là mức vẫn đạt các ngưỡng: hãy đặt ít nhất một ngưỡng.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>một văn bản</translation>
    </message>
    <message>
        <source>an array of texts</source>
        <translation>một mảng văn bản</translation>
    </message>
    <message>
        <source>an amount of dollars as a text, like &quot;0.50&quot;</source>
        <translation>một số tiền đô la dạng văn bản, như &quot;0.50&quot;</translation>
    </message>
    <message>
        <source>The levels of a search must be from %1 to %2.</source>
        <translation>Các mức của một lần tìm kiếm phải từ %1 đến %2.</translation>
    </message>
    <message>
        <source>A sweep has from %1 to %2 levels.</source>
        <translation>Một lượt quét có từ %1 đến %2 mức.</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Không đọc được %1: %2.</translation>
    </message>
    <message>
        <source>%1 holds no plan: it is no JSON object.</source>
        <translation>%1 không chứa kế hoạch: không phải đối tượng JSON.</translation>
    </message>
    <message>
        <source>%1 holds no plan: %2</source>
        <translation>%1 không chứa kế hoạch: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>Không ghi được %1: %2.</translation>
    </message>
</context>
<context>
    <name>PlanPresets</name>
    <message>
        <source>smoke</source>
        <translation>thử nhanh</translation>
    </message>
    <message>
        <source>steady rate</source>
        <translation>tốc độ đều</translation>
    </message>
    <message>
        <source>pool vs cold vs cache</source>
        <translation>pool, lạnh và cache</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>công suất</translation>
    </message>
    <message>
        <source>soak</source>
        <translation>chạy dài</translation>
    </message>
    <message>
        <source>spike</source>
        <translation>tải đột biến</translation>
    </message>
    <message>
        <source>Smoke</source>
        <translation>Thử nhanh</translation>
    </message>
    <message>
        <source>Twenty requests, two at a time: does it answer at all?</source>
        <translation>Hai mươi yêu cầu, mỗi lần hai: gateway có trả lời không?</translation>
    </message>
    <message>
        <source>Steady rate</source>
        <translation>Tốc độ đều</translation>
    </message>
    <message>
        <source>Ten requests a second for a minute, as people who know nothing of each other send them.</source>
        <translation>Mười yêu cầu mỗi giây trong một phút, như của những người dùng không liên quan đến nhau.</translation>
    </message>
    <message>
        <source>Pool vs cold vs cache</source>
        <translation>Pool, lạnh và cache</translation>
    </message>
    <message>
        <source>What kept-alive connections bring, and what a cache brings on top of them.</source>
        <translation>Giữ kết nối giúp được bao nhiêu, và cache giúp thêm bao nhiêu nữa.</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Công suất</translation>
    </message>
    <message>
        <source>The highest rate that still meets the thresholds.</source>
        <translation>Tốc độ cao nhất mà vẫn đạt các ngưỡng.</translation>
    </message>
    <message>
        <source>Soak</source>
        <translation>Chạy dài</translation>
    </message>
    <message>
        <source>A small load for an hour: what gets worse with time?</source>
        <translation>Tải nhẹ trong một giờ: điều gì xấu đi theo thời gian?</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>Tải đột biến</translation>
    </message>
    <message>
        <source>Ten times the load within five seconds, and back.</source>
        <translation>Tải gấp mười trong vòng năm giây, rồi trở lại.</translation>
    </message>
</context>
<context>
    <name>PriceBook</name>
    <message>
        <source>The price file is not valid JSON: %1.</source>
        <translation>Tệp giá không phải JSON hợp lệ: %1.</translation>
    </message>
    <message>
        <source>The price file has no list called “prices”.</source>
        <translation>Tệp giá không có danh sách tên “prices”.</translation>
    </message>
    <message>
        <source>The prices could not be written to %1: %2. Check that there is room and that you may write there.</source>
        <translation>Không ghi được giá vào %1: %2. Hãy kiểm tra còn chỗ trống và bạn có quyền ghi ở đó.</translation>
    </message>
    <message>
        <source>Your prices in %1 cannot be read: %2.</source>
        <translation>Không đọc được giá của bạn trong %1: %2.</translation>
    </message>
    <message>
        <source>Your prices in %1 cannot be used, the shipped ones hold. %2</source>
        <translation>Không dùng được giá của bạn trong %1, nên áp dụng giá có sẵn. %2</translation>
    </message>
    <message>
        <source>the file there cannot be moved aside</source>
        <translation>không dời được tệp đang có ở đó</translation>
    </message>
    <message>
        <source>A price is needed here; 0 if it costs nothing.</source>
        <translation>Cần có giá ở đây; nhập 0 nếu miễn phí.</translation>
    </message>
    <message>
        <source>This is no amount of money of at least 0, with at most 12 decimal places.</source>
        <translation>Đây không phải số tiền từ 0 trở lên với nhiều nhất 12 chữ số thập phân.</translation>
    </message>
    <message>
        <source>This is no date like 2026-01-31.</source>
        <translation>Đây không phải ngày dạng 2026-01-31.</translation>
    </message>
    <message>
        <source>This is no whole number above 0.</source>
        <translation>Đây không phải số nguyên lớn hơn 0.</translation>
    </message>
    <message>
        <source>The thresholds must be above 0 and rise from tier to tier.</source>
        <translation>Các ngưỡng phải lớn hơn 0 và tăng dần theo bậc.</translation>
    </message>
    <message>
        <source>This is no currency code of three letters like USD or CNY.</source>
        <translation>Đây không phải mã tiền tệ ba chữ cái như USD hay CNY.</translation>
    </message>
    <message>
        <source>A price in US dollars needs no rate.</source>
        <translation>Giá bằng đô la Mỹ không cần tỷ giá.</translation>
    </message>
    <message>
        <source>Say how many US dollars one unit of this currency costs; costs are shown in dollars.</source>
        <translation>Hãy nêu một đơn vị tiền tệ này bằng bao nhiêu đô la Mỹ; chi phí được hiện bằng đô la.</translation>
    </message>
    <message>
        <source>A price needs the name of its model.</source>
        <translation>Giá cần có tên model.</translation>
    </message>
    <message>
        <source>a row without a model</source>
        <translation>một dòng không có model</translation>
    </message>
    <message>
        <source>Price of %1, field “%2”: %3</source>
        <translation>Giá của %1, trường “%2”: %3</translation>
    </message>
    <message>
        <source>This is no price like 2.50.</source>
        <translation>Đây không phải giá dạng 2.50.</translation>
    </message>
    <message>
        <source>A price cannot be below 0.</source>
        <translation>Giá không được nhỏ hơn 0.</translation>
    </message>
    <message>
        <source>A price per million tokens has at most 6 decimal places.</source>
        <translation>Giá mỗi triệu token có nhiều nhất 6 chữ số thập phân.</translation>
    </message>
</context>
<context>
    <name>ProfileFile</name>
    <message>
        <source>The profile file %1 cannot be read: %2.</source>
        <translation>Không đọc được tệp hồ sơ %1: %2.</translation>
    </message>
    <message>
        <source>The profile file %1 is not a JSON object: %2.</source>
        <translation>Tệp hồ sơ %1 không phải đối tượng JSON: %2.</translation>
    </message>
    <message>
        <source>The gateway&apos;s limit a day must be written as {&quot;per_day_usd&quot;: &quot;2.50&quot;}, an amount of US dollars, but is “%1”. Correct it in the file: nothing would limit the spend.</source>
        <translation>Giới hạn mỗi ngày của cổng phải được viết là {&quot;per_day_usd&quot;: &quot;2.50&quot;}, một số tiền bằng đô la Mỹ, nhưng lại là “%1”. Hãy sửa trong tệp: nếu không, chi tiêu sẽ không bị giới hạn.</translation>
    </message>
    <message>
        <source>Its limit a day could not be read and is $0 now, which lets no request through: set it anew.</source>
        <translation>Không đọc được giới hạn mỗi ngày của cổng này; giới hạn nay là $0, không cho yêu cầu nào đi qua: hãy đặt lại.</translation>
    </message>
    <message>
        <source>A price is left out. %1</source>
        <translation>Một giá bị bỏ qua. %1</translation>
    </message>
</context>
<context>
    <name>RecordLog</name>
    <message>
        <source>The file for the requests, %1, cannot be written: %2.</source>
        <translation>Không ghi được tệp yêu cầu %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) could not be written to %1: %2. Often the disk is full: make room before the next run.</source>
        <translation>
            <numerusform>Không ghi được %n bản ghi vào %1: %2. Thường là do đĩa đầy: hãy giải phóng dung lượng trước lần chạy sau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk was too slow for %n record(s), which are not in %1. A file on a faster disk takes them all.</source>
        <translation>
            <numerusform>Đĩa quá chậm nên %n bản ghi không có trong %1. Tệp trên một đĩa nhanh hơn sẽ nhận đủ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedisAddress</name>
    <message>
        <source>The database of a Redis address is a number, as in redis://localhost:6379/0.</source>
        <translation>Cơ sở dữ liệu trong địa chỉ Redis là một số, như redis://localhost:6379/0.</translation>
    </message>
    <message>
        <source>Redis over TLS (rediss://) is not supported. Put a tunnel such as stunnel in front of it and use redis://.</source>
        <translation>Không hỗ trợ Redis qua TLS (rediss://). Hãy đặt một đường hầm như stunnel phía trước và dùng redis://.</translation>
    </message>
    <message>
        <source>This is no address of a Redis server. It looks like redis://localhost:6379/0.</source>
        <translation>Đây không phải địa chỉ máy chủ Redis. Địa chỉ có dạng redis://localhost:6379/0.</translation>
    </message>
</context>
<context>
    <name>RedisCache</name>
    <message>
        <source>The Redis server %1 cannot be used (%2). Usually it is stopped, or the address or password is wrong. Answers come from the gateway until it is back.</source>
        <translation>Không dùng được máy chủ Redis %1 (%2). Thường là do nó đã dừng, hoặc sai địa chỉ hay mật khẩu. Câu trả lời sẽ lấy từ gateway cho đến khi nó hoạt động lại.</translation>
    </message>
    <message>
        <source>The Redis server %1 keeps no answers (%2). Usually its memory or its disk is full, or it is a copy that may only be read. What it has is still used; the rest comes from the gateway until that is put right.</source>
        <translation>Máy chủ Redis %1 không lưu câu trả lời (%2). Thường là do bộ nhớ hoặc đĩa của nó đã đầy, hoặc nó là bản sao chỉ đọc. Những gì nó có vẫn được dùng; phần còn lại lấy từ gateway cho đến khi khắc phục xong.</translation>
    </message>
    <message>
        <source>No answer was thrown away: the Redis server %1 cannot be used (%2). Usually it is stopped, or the address or password is wrong.</source>
        <translation>Chưa bỏ câu trả lời nào: không dùng được máy chủ Redis %1 (%2). Thường là do nó đã dừng, hoặc sai địa chỉ hay mật khẩu.</translation>
    </message>
    <message>
        <source>Only some answers were thrown away: then the Redis server %1 could not be used any more (%2). Try again when it is back.</source>
        <translation>Chỉ bỏ được một số câu trả lời: sau đó không dùng được máy chủ Redis %1 nữa (%2). Hãy thử lại khi nó hoạt động trở lại.</translation>
    </message>
    <message>
        <source>No answer was thrown away: the Redis server %1 refuses that (%2). Usually it is a copy that may only be read, or its user may not delete. Clear the cache at the server that it copies.</source>
        <translation>Không câu trả lời nào bị xoá: máy chủ Redis %1 từ chối việc đó (%2). Thường đó là một bản sao chỉ được đọc, hoặc người dùng của nó không được xoá. Hãy xoá bộ nhớ đệm ở máy chủ mà nó sao chép.</translation>
    </message>
    <message>
        <source>Only some answers were thrown away: then the Redis server %1 refused the rest (%2). Usually it has become a copy that may only be read. Clear the cache at the server that it copies.</source>
        <translation>Chỉ một số câu trả lời bị xoá: sau đó máy chủ Redis %1 từ chối phần còn lại (%2). Thường nó đã trở thành một bản sao chỉ được đọc. Hãy xoá bộ nhớ đệm ở máy chủ mà nó sao chép.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>No endpoint of “%1” serves the model %2. Add the model to an endpoint&apos;s list, or empty the list to allow all.</source>
        <translation>Không endpoint nào của “%1” phục vụ model %2. Hãy thêm model vào danh sách của một endpoint, hoặc để trống danh sách để cho phép tất cả.</translation>
    </message>
    <message>
        <source>%1 “%2” has no other endpoint to ask. Remove the variable, or add a backup to the gateway.</source>
        <translation>%1 “%2” không có endpoint khác để hỏi. Hãy bỏ biến này, hoặc thêm endpoint dự phòng cho gateway.</translation>
    </message>
    <message>
        <source>All endpoints of “%1” are switched off. Switch one on to send requests again.</source>
        <translation>Mọi endpoint của “%1” đều đang tắt. Hãy bật một endpoint để gửi yêu cầu trở lại.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” asked to be left alone for another %n second(s).</source>
        <translation>
            <numerusform>“%1” yêu cầu tạm ngưng gửi thêm %n giây nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rate limit of “%1” leaves no time to send this request.</source>
        <translation>Giới hạn tốc độ của “%1” không còn thời gian để gửi yêu cầu này.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” failed too often and is not asked for another %n second(s).</source>
        <translation>
            <numerusform>“%1” lỗi quá nhiều lần và sẽ không được hỏi trong %n giây nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” failed too often; a few trial requests are under way.</source>
        <translation>“%1” lỗi quá nhiều lần; đang gửi vài yêu cầu thử.</translation>
    </message>
    <message>
        <source>The time for the whole request was over before it could be sent.</source>
        <translation>Thời gian cho cả yêu cầu đã hết trước khi kịp gửi.</translation>
    </message>
    <message>
        <source>It was not asked again, because the endpoint fails too often.</source>
        <translation>Không hỏi lại vì endpoint lỗi quá nhiều.</translation>
    </message>
    <message>
        <source>It was not asked again, because too many requests are being repeated already.</source>
        <translation>Không hỏi lại vì đang có quá nhiều yêu cầu được gửi lại.</translation>
    </message>
</context>
<context>
    <name>RequestRecord</name>
    <message>
        <source>This request cannot be read from the history: its entry is damaged, or was written by a newer Bellwether.</source>
        <translation>Không đọc được yêu cầu này từ lịch sử: mục đã hỏng hoặc do Bellwether mới hơn ghi.</translation>
    </message>
    <message>
        <source>This is not a record of a request: it has no id.</source>
        <translation>Đây không phải bản ghi của một yêu cầu: không có id.</translation>
    </message>
</context>
<context>
    <name>ResponseReader</name>
    <message>
        <source>The gateway answered with a redirect.</source>
        <translation>Gateway trả lời bằng chuyển hướng.</translation>
    </message>
    <message>
        <source>The gateway redirects to %1. Redirects are not followed, since the key would go along: if that address is right, make it the base URL.</source>
        <translation>Gateway chuyển hướng tới %1. Chuyển hướng không được đi theo vì khóa sẽ bị gửi kèm: nếu địa chỉ đó đúng, hãy dùng nó làm URL gốc.</translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>First content, reasoning or tool call after the planned instant (user) or after the sending (service).</source>
        <translation>Nội dung, suy luận hoặc lệnh gọi công cụ đầu tiên, tính từ thời điểm theo lịch (người dùng) hoặc từ lúc gửi (phục vụ).</translation>
    </message>
    <message>
        <source>The last content after the planned instant (user) or after the sending (service).</source>
        <translation>Nội dung cuối cùng, tính từ thời điểm theo lịch (người dùng) hoặc từ lúc gửi (phục vụ).</translation>
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
        <translation>Thời gian cho mỗi token đầu ra sau token đầu tiên; mỗi yêu cầu một giá trị.</translation>
    </message>
    <message>
        <source>Chunk gap</source>
        <translation>Khoảng cách chunk</translation>
    </message>
    <message>
        <source>Between two chunks of an answer; all of them together.</source>
        <translation>Giữa hai chunk của một câu trả lời; gộp tất cả lại.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Đưa vào</translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation>Đạt được</translation>
    </message>
    <message>
        <source>Completed in the measured time, a second.</source>
        <translation>Số yêu cầu hoàn thành mỗi giây trong thời gian đo.</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Goodput</translation>
    </message>
    <message>
        <source>Good requests a second: answered whole, and within every limit a request must keep.</source>
        <translation>Số yêu cầu tốt mỗi giây: trả lời trọn vẹn và trong mọi giới hạn mà yêu cầu phải giữ.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>Chưa gửi</translation>
    </message>
    <message>
        <source>Planned, but not sent at the end.</source>
        <translation>Có trong lịch nhưng đến cuối vẫn chưa gửi.</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Đồng thời</translation>
    </message>
    <message>
        <source>Handshakes</source>
        <translation>Bắt tay</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>Dùng lại</translation>
    </message>
    <message>
        <source>Cache hits</source>
        <translation>Trúng cache</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Chi phí</translation>
    </message>
    <message>
        <source>Cost / 1M out</source>
        <translation>Chi phí / 1M ra</translation>
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
        <translation>Chỉ số</translation>
    </message>
    <message>
        <source>user-perceived</source>
        <translation>cảm nhận</translation>
    </message>
    <message>
        <source>service</source>
        <translation>phục vụ</translation>
    </message>
    <message>
        <source>change</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>%1 phục vụ</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Tốt</translation>
    </message>
    <message>
        <source>Good requests of those that were planned; errors are bad.</source>
        <translation>Yêu cầu tốt trong số đã lên kế hoạch; lỗi là không tốt.</translation>
    </message>
    <message>
        <source>Tokens, peak</source>
        <translation>Token, đỉnh</translation>
    </message>
    <message>
        <source>Of all requests together, in their best second.</source>
        <translation>Của mọi yêu cầu cộng lại, trong giây cao nhất.</translation>
    </message>
    <message>
        <source>Longest stall p99</source>
        <translation>Khoảng ngừng dài nhất p99</translation>
    </message>
    <message>
        <source>The longest gap of each answer; one value a request.</source>
        <translation>Khoảng cách dài nhất trong mỗi câu trả lời; mỗi yêu cầu một giá trị.</translation>
    </message>
    <message>
        <source>Handshakes saved</source>
        <translation>Bắt tay tiết kiệm được</translation>
    </message>
    <message>
        <source>What keep-alive saved: connections that were reused, times the median handshake.</source>
        <translation>Phần keep-alive tiết kiệm: số kết nối dùng lại nhân với thời gian bắt tay trung vị.</translation>
    </message>
    <message>
        <source>Cost / request</source>
        <translation>Chi phí / yêu cầu</translation>
    </message>
    <message>
        <source>Cost / good request</source>
        <translation>Chi phí / yêu cầu tốt</translation>
    </message>
    <message>
        <source>Cost of failures</source>
        <translation>Chi phí cho lỗi</translation>
    </message>
    <message>
        <source>Of the cost: for requests that did not go well.</source>
        <translation>Trong chi phí: phần cho các yêu cầu không thành công.</translation>
    </message>
    <message>
        <source>Perhaps billed</source>
        <translation>Có thể bị tính tiền</translation>
    </message>
    <message>
        <source>Requests that were sent and ended before the provider said what they cost; no sum has them.</source>
        <translation>Yêu cầu đã gửi nhưng kết thúc trước khi nhà cung cấp cho biết chi phí; không nằm trong tổng nào.</translation>
    </message>
    <message>
        <source>TTFO</source>
        <translation>TTFO</translation>
    </message>
    <message>
        <source>First output after the sending, reasoning left out.</source>
        <translation>Đầu ra đầu tiên sau khi gửi, không tính phần suy luận.</translation>
    </message>
    <message>
        <source>Empty answers</source>
        <translation>Câu trả lời rỗng</translation>
    </message>
    <message>
        <source>Chats that ended well without a single token: often a filter, or a limit of tokens that reasoning used up.</source>
        <translation>Cuộc trò chuyện kết thúc bình thường mà không có token nào: thường do bộ lọc, hoặc do phần suy luận đã dùng hết giới hạn token.</translation>
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
        <translation>%1/s</translation>
    </message>
    <message>
        <source>service TTFT</source>
        <translation>TTFT phục vụ</translation>
    </message>
    <message>
        <source>service E2E</source>
        <translation>E2E phục vụ</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>Run</source>
        <translation>Lần chạy</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Tải</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
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
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Chi phí</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>running</source>
        <translation>đang chạy</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>thất bại</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>bị gián đoạn</translation>
    </message>
    <message>
        <source>guard</source>
        <translation>chốt bảo vệ</translation>
    </message>
    <message>
        <source>client limited</source>
        <translation>nghẽn ở máy khách</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>không đạt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>đạt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>không được đo</translation>
    </message>
    <message>
        <source>Nobody measured how well %1 was.</source>
        <translation>Không ai đo %1 hoạt động tốt đến đâu.</translation>
    </message>
    <message>
        <source>%1, from the sending on: %2 has no user-perceived times.</source>
        <translation>%1, tính từ lúc gửi: %2 không có thời gian người dùng cảm nhận.</translation>
    </message>
    <message>
        <source>%1, of too few samples</source>
        <translation>%1, quá ít mẫu</translation>
    </message>
</context>
<context>
    <name>RunCurves</name>
    <message>
        <source>user-perceived</source>
        <translation>người dùng cảm nhận</translation>
    </message>
    <message>
        <source>service</source>
        <translation>phục vụ</translation>
    </message>
</context>
<context>
    <name>RunFile</name>
    <message>
        <source>The file has the form of a run, but no results in it.</source>
        <translation>Tệp có dạng của một lần chạy nhưng không có kết quả.</translation>
    </message>
    <message>
        <source>This is not the result of a stress run.</source>
        <translation>Đây không phải kết quả của một lần thử tải.</translation>
    </message>
</context>
<context>
    <name>RunFiles</name>
    <message>
        <source>Report as HTML, with charts…</source>
        <translation>Báo cáo HTML, có biểu đồ…</translation>
    </message>
    <message>
        <source>Whole run as JSON…</source>
        <translation>Toàn bộ lần chạy dạng JSON…</translation>
    </message>
    <message>
        <source>Numbers as CSV…</source>
        <translation>Số liệu dạng CSV…</translation>
    </message>
    <message>
        <source>Distributions as HdrHistogram log…</source>
        <translation>Phân bố dạng nhật ký HdrHistogram…</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>Không ghi được %1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Không đọc được %1: %2.</translation>
    </message>
    <message>
        <source>Numbers as vLLM&apos;s bench writes them…</source>
        <translation>Số liệu theo cách bench của vLLM ghi…</translation>
    </message>
    <message>
        <source>Numbers as AIPerf writes them…</source>
        <translation>Số liệu theo cách AIPerf ghi…</translation>
    </message>
</context>
<context>
    <name>RunFindings</name>
    <message>
        <source>%1: </source>
        <translation>%1: </translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>ĐẠT</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>KHÔNG ĐẠT</translation>
    </message>
    <message>
        <source>%1%2 is asked for, %3 was measured.</source>
        <translation>Yêu cầu %1%2, đo được %3.</translation>
    </message>
    <message>
        <source>requests a second</source>
        <translation>yêu cầu mỗi giây</translation>
    </message>
    <message>
        <source>requests in flight</source>
        <translation>yêu cầu đồng thời</translation>
    </message>
    <message>
        <source>LIMIT</source>
        <translation>GIỚI HẠN</translation>
    </message>
    <message>
        <source>%1 %2 is the highest level that meets every threshold.</source>
        <translation>%1 %2 là mức cao nhất đạt mọi ngưỡng.</translation>
    </message>
    <message>
        <source>No level that was tried meets the thresholds.</source>
        <translation>Không mức nào đã thử đạt các ngưỡng.</translation>
    </message>
    <message>
        <source>FULL</source>
        <translation>QUÁ TẢI</translation>
    </message>
    <message>
        <source>From %1 %2 on the gateway does not keep up.</source>
        <translation>Từ %1 %2 trở lên, gateway không theo kịp.</translation>
    </message>
    <message>
        <source>95 % interval %1 … %2 %</source>
        <translation>khoảng 95 %: %1 … %2 %</translation>
    </message>
    <message>
        <source>UNDECIDED</source>
        <translation>CHƯA RÕ</translation>
    </message>
    <message>
        <source>%1 against %2: the %3 p50 may differ or not (%4).</source>
        <translation>%1 so với %2: p50 của %3 có thể khác nhau hoặc không (%4).</translation>
    </message>
    <message>
        <source>FASTER</source>
        <translation>NHANH HƠN</translation>
    </message>
    <message>
        <source>SLOWER</source>
        <translation>CHẬM HƠN</translation>
    </message>
    <message>
        <source>%1 against %2: the %3 p50 is %4 % %5 (%6).</source>
        <translation>%1 so với %2: p50 của %3 %5 %4 % (%6).</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>thấp hơn</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>cao hơn</translation>
    </message>
    <message>
        <source>RATE LIMIT</source>
        <translation>GIỚI HẠN TỐC ĐỘ</translation>
    </message>
    <message>
        <source>STOPPED</source>
        <translation>ĐÃ DỪNG</translation>
    </message>
    <message>
        <source>You stopped this run; its numbers are of what came until then.</source>
        <translation>Bạn đã dừng lần chạy này; số liệu chỉ gồm những gì có đến lúc đó.</translation>
    </message>
    <message>
        <source>INTERRUPTED</source>
        <translation>BỊ GIÁN ĐOẠN</translation>
    </message>
    <message>
        <source>The program ended before this run did; its numbers are of what was kept until then.</source>
        <translation>Chương trình kết thúc trước lần chạy này; số liệu chỉ gồm những gì đã lưu đến lúc đó.</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>THẤT BẠI</translation>
    </message>
    <message>
        <source>GUARD</source>
        <translation>CHỐT BẢO VỆ</translation>
    </message>
    <message>
        <source>ENDED</source>
        <translation>KẾT THÚC</translation>
    </message>
    <message>
        <source>CLIENT LIMITED</source>
        <translation>NGHẼN Ở MÁY KHÁCH</translation>
    </message>
    <message>
        <source>Do not trust these numbers. %1</source>
        <translation>Đừng tin các số liệu này. %1</translation>
    </message>
    <message>
        <source>GATEWAY LIMITED</source>
        <translation>NGHẼN Ở GATEWAY</translation>
    </message>
    <message>
        <source>TRUSTED</source>
        <translation>TIN CẬY</translation>
    </message>
    <message>
        <source>The client was never the limit: its event loops and its schedule kept up.</source>
        <translation>Máy khách không lúc nào là giới hạn: vòng lặp sự kiện và lịch gửi đều theo kịp.</translation>
    </message>
    <message>
        <source>FEW SAMPLES</source>
        <translation>ÍT MẪU</translation>
    </message>
    <message>
        <source>p99 is grey: %1 answers are too few for it, 662 are needed.</source>
        <translation>p99 màu xám: %1 câu trả lời là quá ít, cần 662.</translation>
    </message>
    <message>
        <source>SWITCHED ON</source>
        <translation>ĐANG BẬT</translation>
    </message>
    <message>
        <source>Nothing: retries, breaker, limiter and cache were off, so this is the gateway itself.</source>
        <translation>Không có gì: thử lại, bộ ngắt mạch, bộ giới hạn và cache đều tắt, nên đây là chính gateway.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>PLANS</source>
        <translation>KẾ HOẠCH</translation>
    </message>
    <message>
        <source>Not alike: %1.</source>
        <translation>Không giống nhau: %1.</translation>
    </message>
    <message>
        <source>Nobody knows how well the client was.</source>
        <translation>Không ai biết máy khách hoạt động tốt đến đâu.</translation>
    </message>
    <message>
        <source>CLIENT NOT MEASURED</source>
        <translation>MÁY KHÁCH KHÔNG ĐƯỢC ĐO</translation>
    </message>
    <message>
        <source>SERVICE TIMES</source>
        <translation>THỜI GIAN PHỤC VỤ</translation>
    </message>
    <message>
        <source>This program measures from the sending on: there are no user-perceived times, with what had to wait in them.</source>
        <translation>Chương trình này đo từ lúc gửi: không có thời gian người dùng cảm nhận, tức gồm cả phần phải chờ.</translation>
    </message>
    <message>
        <source>Compared from the sending on, without what had to wait: there are no user-perceived times of %1.</source>
        <translation>So sánh từ lúc gửi, không gồm phần phải chờ: %1 không có thời gian người dùng cảm nhận.</translation>
    </message>
    <message>
        <source>LEVELS</source>
        <translation>CÁC MỨC</translation>
    </message>
    <message>
        <source>%1 %2 were tried; without a threshold none of them is judged.</source>
        <translation>Đã thử %1 %2; không có ngưỡng nên không mức nào được đánh giá.</translation>
    </message>
    <message>
        <source>The latest loop lagged by %1 (p50), %2 (p99), %3 at most.</source>
        <translation>Vòng lặp trễ nhất bị trễ %1 (p50), %2 (p99), nhiều nhất %3.</translation>
    </message>
</context>
<context>
    <name>RunImport</name>
    <message>
        <source>The program that made this run did not measure itself.</source>
        <translation>Chương trình tạo ra lần chạy này không tự đo chính nó.</translation>
    </message>
    <message>
        <source>it is not a JSON object (%1).</source>
        <translation>tệp không phải đối tượng JSON (%1).</translation>
    </message>
</context>
<context>
    <name>RunMarks</name>
    <message>
        <source>NOTE</source>
        <translation>GHI CHÚ</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>TẠM DỪNG</translation>
    </message>
    <message>
        <source>WENT ON</source>
        <translation>TIẾP TỤC</translation>
    </message>
    <message>
        <source>LEVEL</source>
        <translation>MỨC</translation>
    </message>
    <message>
        <source>SLEPT</source>
        <translation>MÁY NGỦ</translation>
    </message>
    <message>
        <source>GUARD</source>
        <translation>CHỐT BẢO VỆ</translation>
    </message>
    <message>
        <source>After %1: %2</source>
        <translation>Sau %1: %2</translation>
    </message>
</context>
<context>
    <name>RunNotice</name>
    <message>
        <source>The load test failed: %1</source>
        <translation>Lần thử tải thất bại: %1</translation>
    </message>
    <message>
        <source>A guard ended the load test: %1</source>
        <translation>Chốt bảo vệ đã kết thúc lần thử tải: %1</translation>
    </message>
    <message>
        <source>The load test was interrupted.</source>
        <translation>Lần thử tải bị gián đoạn.</translation>
    </message>
    <message>
        <source>The load test is over.</source>
        <translation>Lần thử tải đã xong.</translation>
    </message>
    <message>
        <source>The load test is over and missed a threshold.</source>
        <translation>Lần thử tải đã xong và không đạt một ngưỡng.</translation>
    </message>
    <message>
        <source>%1 requests, %2 failed.</source>
        <translation>%1 yêu cầu, %2 lỗi.</translation>
    </message>
    <message>
        <source>p95 of %1: %2.</source>
        <translation>p95 của %1: %2.</translation>
    </message>
</context>
<context>
    <name>RunOrders</name>
    <message>
        <source>There is no gateway “%1”. Choose another one, or add it on the Gateways screen.</source>
        <translation>Không có gateway “%1”. Hãy chọn gateway khác, hoặc thêm nó ở màn hình Gateway.</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>TTFT over time, user-perceived</source>
        <translation>TTFT theo thời gian, người dùng cảm nhận</translation>
    </message>
    <message>
        <source>E2E over time, user-perceived</source>
        <translation>E2E theo thời gian, người dùng cảm nhận</translation>
    </message>
    <message>
        <source>Offered and achieved</source>
        <translation>Đưa vào và đạt được</translation>
    </message>
    <message>
        <source>achieved</source>
        <translation>đạt được</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>đưa vào</translation>
    </message>
    <message>
        <source>user</source>
        <translation>người dùng</translation>
    </message>
    <message>
        <source>service</source>
        <translation>phục vụ</translation>
    </message>
    <message>
        <source>Latency by level</source>
        <translation>Độ trễ theo mức</translation>
    </message>
    <message>
        <source>requests a second</source>
        <translation>yêu cầu mỗi giây</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>đồng thời</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Too few samples to say much</source>
        <translation>Quá ít mẫu để kết luận</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>chỉ số</translation>
    </message>
    <message>
        <source>change</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>khoảng 95 %</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>kết luận</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Ngưỡng</translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>ĐẠT</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>KHÔNG ĐẠT</translation>
    </message>
    <message>
        <source>The client was well.</source>
        <translation>Máy khách hoạt động tốt.</translation>
    </message>
    <message>
        <source>Do not trust these numbers.</source>
        <translation>Đừng tin các số liệu này.</translation>
    </message>
    <message>
        <source>Stress run</source>
        <translation>Lần thử tải</translation>
    </message>
    <message>
        <source>retries, breaker, limiter and cache off</source>
        <translation>thử lại, bộ ngắt mạch, bộ giới hạn và cache đều tắt</translation>
    </message>
    <message>
        <source>on: %1</source>
        <translation>đang bật: %1</translation>
    </message>
    <message>
        <source>Every number</source>
        <translation>Mọi số liệu</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Where the plans are not alike</source>
        <translation>Chỗ các kế hoạch không giống nhau</translation>
    </message>
    <message>
        <source>The plan of %1</source>
        <translation>Kế hoạch của %1</translation>
    </message>
    <message>
        <source>Percentiles of %1</source>
        <translation>Các phân vị của %1</translation>
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
        <translation>TTFT phục vụ</translation>
    </message>
    <message>
        <source>service E2E</source>
        <translation>E2E phục vụ</translation>
    </message>
    <message>
        <source>How well the client was is not known.</source>
        <translation>Không biết máy khách hoạt động tốt đến đâu.</translation>
    </message>
    <message>
        <source>Not every program here has user-perceived times: charts show service times, from the sending on.</source>
        <translation>Không phải chương trình nào ở đây cũng có thời gian người dùng cảm nhận: biểu đồ cho thấy thời gian phục vụ, tính từ lúc gửi.</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bởi %1</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Các mức</translation>
    </message>
    <message>
        <source>errors, %</source>
        <translation>lỗi, %</translation>
    </message>
    <message>
        <source>The highest level that meets every threshold: %1.</source>
        <translation>Mức cao nhất đạt mọi ngưỡng: %1.</translation>
    </message>
    <message>
        <source>No level that was tried meets the thresholds.</source>
        <translation>Không mức nào đã thử đạt các ngưỡng.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Đã xảy ra điều gì</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Giới hạn tốc độ</translation>
    </message>
    <message>
        <source>Spent in all: %1</source>
        <translation>Tổng chi tiêu: %1</translation>
    </message>
</context>
<context>
    <name>RunStore</name>
    <message>
        <source>This run is not there any more.</source>
        <translation>Lần chạy này không còn nữa.</translation>
    </message>
</context>
<context>
    <name>RunTiles</name>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>%1%2 % vs %3</source>
        <translation>%1%2 % so với %3</translation>
    </message>
    <message>
        <source>%1 p%2</source>
        <translation>%1 p%2</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>phục vụ %1</translation>
    </message>
    <message>
        <source>only %1 samples</source>
        <translation>chỉ có %1 mẫu</translation>
    </message>
    <message>
        <source>Goodput</source>
        <translation>Goodput</translation>
    </message>
    <message>
        <source>%1 good</source>
        <translation>%1 tốt</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Chi tiêu</translation>
    </message>
    <message>
        <source>no known price</source>
        <translation>chưa biết giá</translation>
    </message>
    <message>
        <source>%1 projected</source>
        <translation>dự kiến %1</translation>
    </message>
    <message>
        <source>%1 per good</source>
        <translation>%1 mỗi yêu cầu tốt</translation>
    </message>
    <message>
        <source>pacer late by %1</source>
        <translation>bộ điều nhịp trễ %1</translation>
    </message>
    <message>
        <source>a worker at %1 CPU</source>
        <translation>một worker dùng %1 CPU</translation>
    </message>
    <message>
        <source>loop lag p99 %1</source>
        <translation>độ trễ vòng lặp p99 %1</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Máy khách</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>tin cậy</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>bị nghẽn</translation>
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
        <translation>tính từ lúc gửi</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>không được đo</translation>
    </message>
    <message>
        <source>Spend in all</source>
        <translation>Tổng chi tiêu</translation>
    </message>
</context>
<context>
    <name>RunWatch</name>
    <message>
        <source>Nothing was measured: all requests (%1) were sent in the warm-up or the cool-down. Send more, or shorten those.</source>
        <translation>Không đo được gì: mọi yêu cầu (%1) được gửi trong giai đoạn khởi động hoặc giai đoạn cuối. Hãy gửi nhiều hơn, hoặc rút ngắn các giai đoạn đó.</translation>
    </message>
    <message>
        <source>Nothing could be sent. %1</source>
        <translation>Không gửi được gì. %1</translation>
    </message>
    <message>
        <source>The gateway is gone: nothing could be sent for the last %1 s. %2</source>
        <translation>Mất gateway: không gửi được gì trong %1 s vừa qua. %2</translation>
    </message>
    <message>
        <source>%1 of the last %2 requests failed, more than the %3 % that the plan allows.</source>
        <translation>%1 trên %2 yêu cầu gần nhất bị lỗi, vượt mức %3 % mà kế hoạch cho phép.</translation>
    </message>
    <message>
        <source>The gateway does not keep up: %1 requests wait, and more every second.</source>
        <translation>Gateway không theo kịp: %1 yêu cầu đang chờ và mỗi giây một nhiều hơn.</translation>
    </message>
    <message>
        <source>The 95th percentile is known to ± %1 %.</source>
        <translation>Phân vị 95 đã biết với sai số ± %1 %.</translation>
    </message>
</context>
<context>
    <name>Slo</name>
    <message>
        <source>“%1” is no limit for a request. It must be like ttft&lt;400ms, with one of %2.</source>
        <translation>“%1” không phải giới hạn cho một yêu cầu. Phải viết như ttft&lt;400ms, với một trong %2.</translation>
    </message>
</context>
<context>
    <name>SnapshotCharts</name>
    <message>
        <source>%1/min</source>
        <translation>%1/phút</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>others</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>p99 %1, of too few samples</source>
        <translation>p99 %1, quá ít mẫu</translation>
    </message>
</context>
<context>
    <name>SpendGuard</name>
    <message>
        <source>, and it would cost about $%1</source>
        <translation>, và yêu cầu này tốn khoảng $%1</translation>
    </message>
    <message>
        <source>The gateway's limit of $%1 a day does not allow this request: $%2 are spent today%3, $%4 are on their way%5.</source>
        <translation>Giới hạn $%1 mỗi ngày của gateway không cho phép yêu cầu này: hôm nay đã chi $%2%3, $%4 đang chờ tính%5.</translation>
    </message>
    <message>
        <source> ($%1 of it perhaps, for requests of which nobody said what they cost)</source>
        <translation> (trong đó $%1 chỉ là có thể, của những yêu cầu mà không ai cho biết đã tốn bao nhiêu)</translation>
    </message>
</context>
<context>
    <name>SpendPeriod</name>
    <message>
        <source>by the minute</source>
        <translation>theo phút</translation>
    </message>
    <message>
        <source>every 5 minutes</source>
        <translation>mỗi 5 phút</translation>
    </message>
    <message>
        <source>by the hour</source>
        <translation>theo giờ</translation>
    </message>
    <message>
        <source>by the day</source>
        <translation>theo ngày</translation>
    </message>
</context>
<context>
    <name>SqliteCache</name>
    <message>
        <source>The response cache cannot be used: %1 could not be opened or written (%2). Usually the disk is full or the folder is not writable. Answers come from the gateway until that is put right.</source>
        <translation>Không dùng được cache phản hồi: không mở hoặc ghi được %1 (%2). Thường là do đĩa đầy hoặc thư mục không cho ghi. Câu trả lời sẽ lấy từ gateway cho đến khi khắc phục xong.</translation>
    </message>
    <message>
        <source>No answer was thrown away: another program is writing to %1. Try again in a moment.</source>
        <translation>Chưa bỏ câu trả lời nào: một chương trình khác đang ghi vào %1. Hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>No answer was thrown away: %1 could not be opened or written (%2). Usually the disk is full or the folder is not writable.</source>
        <translation>Chưa bỏ câu trả lời nào: không mở hoặc ghi được %1 (%2). Thường là do đĩa đầy hoặc thư mục không cho ghi.</translation>
    </message>
</context>
<context>
    <name>StrictObject</name>
    <message>
        <source>from %1 to %2</source>
        <translation>từ %1 đến %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing: it must be %2.</source>
        <translation>Thiếu &quot;%1&quot;: phải là %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2, not %3.</source>
        <translation>&quot;%1&quot; phải là %2, không phải %3.</translation>
    </message>
    <message>
        <source>a number %1</source>
        <translation>một số %1</translation>
    </message>
    <message>
        <source>a whole number %1</source>
        <translation>một số nguyên %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true hoặc false</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>một văn bản không trống</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>một trong %1</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>một đối tượng</translation>
    </message>
    <message>
        <source>an array of objects</source>
        <translation>một mảng đối tượng</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be an object, not %2.</source>
        <translation>&quot;%1&quot; phải là một đối tượng, không phải %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known. Allowed here: %2.</source>
        <translation>Không biết &quot;%1&quot;. Ở đây cho phép: %2.</translation>
    </message>
</context>
<context>
    <name>Threshold</name>
    <message>
        <source>“%1” is no threshold. It must be like ttft_p95&lt;400ms, error_rate&lt;1%, goodput&gt;50/s or cost&lt;0.5usd.</source>
        <translation>“%1” không phải là ngưỡng. Phải viết như ttft_p95&lt;400ms, error_rate&lt;1%, goodput&gt;50/s hoặc cost&lt;0.5usd.</translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>Line %1 of the trace cannot be used: %2</source>
        <translation>Không dùng được dòng %1 của trace: %2</translation>
    </message>
    <message>
        <source>it must be TIMESTAMP,ContextTokens,GeneratedTokens.</source>
        <translation>phải có dạng TIMESTAMP,ContextTokens,GeneratedTokens.</translation>
    </message>
    <message>
        <source>it must have the numbers timestamp (ms) and input_length.</source>
        <translation>phải có các số timestamp (ms) và input_length.</translation>
    </message>
    <message>
        <source>it is not a JSON object.</source>
        <translation>không phải đối tượng JSON.</translation>
    </message>
    <message>
        <source>it is neither a request of a Mooncake trace nor a record of Bellwether.</source>
        <translation>không phải yêu cầu của trace Mooncake, cũng không phải bản ghi của Bellwether.</translation>
    </message>
    <message>
        <source>The trace is empty: there is nothing to replay.</source>
        <translation>Trace trống: không có gì để phát lại.</translation>
    </message>
    <message>
        <source>The trace %1 cannot be read: %2.</source>
        <translation>Không đọc được trace %1: %2.</translation>
    </message>
    <message>
        <source>Of none of these requests is it known how long it was, which is so when all of them failed. Choose requests some of which were answered.</source>
        <translation>Không biết độ dài của yêu cầu nào trong số này, vì thường là tất cả đều lỗi. Hãy chọn những yêu cầu trong đó có yêu cầu được trả lời.</translation>
    </message>
</context>
<context>
    <name>TypedNumber</name>
    <message>
        <source>“%1” means one thing in some countries and a thousand times as much in others. Write it without the comma, or with a point.</source>
        <translation>“%1” ở nơi này là một số, ở nơi khác lại lớn gấp một nghìn lần. Hãy viết không có dấu phẩy, hoặc dùng dấu chấm.</translation>
    </message>
</context>
<context>
    <name>Variant</name>
    <message>
        <source>There is no gateway “%1” for the variant “%2”.</source>
        <translation>Không có gateway “%1” cho biến thể “%2”.</translation>
    </message>
    <message>
        <source>Nobody knows what %1 costs, so the spend of this run cannot be limited. Add its price to the gateway, or remove the limit.</source>
        <translation>Chưa biết giá của %1 nên không giới hạn được chi tiêu của lần chạy này. Hãy thêm giá vào gateway, hoặc bỏ giới hạn.</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>thử lại</translation>
    </message>
    <message>
        <source>circuit breaker</source>
        <translation>bộ ngắt mạch</translation>
    </message>
    <message>
        <source>rate limiter</source>
        <translation>bộ giới hạn tốc độ</translation>
    </message>
    <message>
        <source>response cache</source>
        <translation>cache phản hồi</translation>
    </message>
    <message>
        <source>waiting as long as the server asks</source>
        <translation>chờ đủ thời gian máy chủ yêu cầu</translation>
    </message>
</context>
<context>
    <name>bw::app::Tour</name>
    <message>
        <source>How does keep-alive change the latency of API calls?</source>
        <translation>Keep-alive ảnh hưởng thế nào đến độ trễ của các lệnh gọi API?</translation>
    </message>
    <message>
        <source>Show me a Python example that streams an answer.</source>
        <translation>Cho tôi một ví dụ Python nhận câu trả lời theo luồng.</translation>
    </message>
    <message>
        <source>What does a connection pool do?</source>
        <translation>Pool kết nối dùng để làm gì?</translation>
    </message>
</context>
<context>
    <name>bw::gateway::AttemptLoop</name>
    <message>
        <source>The request was cancelled.</source>
        <translation>Yêu cầu đã bị hủy.</translation>
    </message>
    <message>
        <source>The time for the whole request was over.</source>
        <translation>Thời gian cho cả yêu cầu đã hết.</translation>
    </message>
    <message>
        <source>The request was cancelled while it waited for the next attempt.</source>
        <translation>Yêu cầu bị hủy trong khi chờ lần thử kế tiếp.</translation>
    </message>
    <message>
        <source>Another request answered first.</source>
        <translation>Một yêu cầu khác đã trả lời trước.</translation>
    </message>
    <message>
        <source>Another request for the same answer was quicker.</source>
        <translation>Một yêu cầu khác cho cùng câu trả lời đã nhanh hơn.</translation>
    </message>
</context>
<context>
    <name>bw::gateway::AttemptRunner</name>
    <message>
        <source>No byte of the stream came for %1 s.</source>
        <translation>Không có byte nào của luồng đến trong %1 s.</translation>
    </message>
    <message>
        <source>No token came within %1 s after the request was sent.</source>
        <translation>Không có token nào đến trong vòng %1 s sau khi gửi yêu cầu.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Yêu cầu đã bị hủy.</translation>
    </message>
    <message>
        <source>The time for the whole request was over.</source>
        <translation>Thời gian cho cả yêu cầu đã hết.</translation>
    </message>
</context>
<context>
    <name>bw::gateway::ChatCall</name>
    <message>
        <source>The request was cancelled.</source>
        <translation>Yêu cầu đã bị hủy.</translation>
    </message>
</context>
<context>
    <name>bw::gateway::HeaderProblem</name>
    <message>
        <source>Give the header a name.</source>
        <translation>Hãy đặt tên cho header.</translation>
    </message>
    <message>
        <source>A header&apos;s name has letters, digits and “-”, no spaces and no colon.</source>
        <translation>Tên header gồm chữ cái, chữ số và “-”, không có dấu cách hay dấu hai chấm.</translation>
    </message>
    <message>
        <source>Bellwether writes this header itself, as each request needs it.</source>
        <translation>Bellwether tự viết header này theo nhu cầu của từng yêu cầu.</translation>
    </message>
    <message>
        <source>A header&apos;s value is a single line.</source>
        <translation>Giá trị của header chỉ gồm một dòng.</translation>
    </message>
    <message>
        <source>Keep-Alive in a request does nothing: only a server says with it how long it keeps a connection. It is sent, but how long connections are kept is set in the gateway's limits.</source>
        <translation>Keep-Alive trong yêu cầu không có tác dụng: chỉ máy chủ mới dùng nó để nói giữ kết nối bao lâu. Nó vẫn được gửi, nhưng thời gian giữ kết nối được đặt trong phần giới hạn của gateway.</translation>
    </message>
</context>
<context>
    <name>bw::gateway::Import</name>
    <message>
        <source>The option %1 of the command is not known here and was left out.</source>
        <translation>Tùy chọn %1 của lệnh không được hỗ trợ ở đây nên đã bị bỏ qua.</translation>
    </message>
    <message>
        <source>A profile file holds no keys. Enter them on the Keys page.</source>
        <translation>Tệp hồ sơ không chứa khóa. Hãy nhập khóa ở trang Khóa.</translation>
    </message>
    <message>
        <source>The profile switches the check of the server&apos;s certificate off. Switch it on again on the Network page if you can.</source>
        <translation>Hồ sơ tắt việc kiểm tra chứng chỉ của máy chủ. Nếu được, hãy bật lại ở trang Mạng.</translation>
    </message>
    <message>
        <source>The file holds no gateway profile.</source>
        <translation>Tệp không chứa hồ sơ gateway nào.</translation>
    </message>
    <message>
        <source>The JSON cannot be read: %1.</source>
        <translation>Không đọc được JSON: %1.</translation>
    </message>
    <message>
        <source>This YAML has no “model_list”, so it is no LiteLLM configuration.</source>
        <translation>YAML này không có “model_list” nên không phải cấu hình LiteLLM.</translation>
    </message>
    <message>
        <source>This is larger than any list of gateways: more than 1 MB. Choose another file.</source>
        <translation>Tệp này lớn hơn mọi danh sách gateway: trên 1 MB. Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>This is neither a cURL command, nor a .env file, a LiteLLM config.yaml or an exported profile.</source>
        <translation>Đây không phải lệnh cURL, tệp .env, tệp config.yaml của LiteLLM hay hồ sơ đã xuất.</translation>
    </message>
    <message>
        <source>The cURL command names no address. Copy it with its https://… and try again.</source>
        <translation>Lệnh cURL không có địa chỉ. Hãy sao chép cả phần https://… rồi thử lại.</translation>
    </message>
    <message>
        <source>The command switches the check of the server&apos;s certificate off (--insecure), so it is off here too. Switch it on again on the Network page if you can.</source>
        <translation>Lệnh tắt việc kiểm tra chứng chỉ của máy chủ (--insecure), nên ở đây cũng tắt. Nếu được, hãy bật lại ở trang Mạng.</translation>
    </message>
    <message>
        <source>The command reads the file %1, which was not opened.</source>
        <translation>Lệnh đọc tệp %1, nhưng tệp này không được mở.</translation>
    </message>
    <message>
        <source>The command signs in with a user name and password, which gateways of this kind do not take. It was left out.</source>
        <translation>Lệnh đăng nhập bằng tên người dùng và mật khẩu, loại gateway này không nhận. Phần đó đã bị bỏ qua.</translation>
    </message>
    <message>
        <source>The pinned key of the command could not be read, so none is pinned.</source>
        <translation>Không đọc được khóa ghim của lệnh nên không ghim khóa nào.</translation>
    </message>
    <message>
        <source>from cURL</source>
        <translation>từ cURL</translation>
    </message>
    <message>
        <source>The body of the request is no JSON that could be read, so its model is not known.</source>
        <translation>Body của yêu cầu không phải JSON đọc được nên không biết model của nó.</translation>
    </message>
    <message>
        <source>Left out, because it belongs to a request and not to a gateway: %1.</source>
        <translation>Đã bỏ qua vì thuộc về yêu cầu chứ không thuộc về gateway: %1.</translation>
    </message>
    <message>
        <source>There is no cURL command in this text.</source>
        <translation>Văn bản này không có lệnh cURL nào.</translation>
    </message>
    <message>
        <source>%1 holds no base URL that could be used.</source>
        <translation>%1 không chứa URL gốc dùng được.</translation>
    </message>
    <message>
        <source>from .env</source>
        <translation>từ .env</translation>
    </message>
    <message>
        <source>Not used, because they name no gateway: %1.</source>
        <translation>Không dùng vì không nêu gateway nào: %1.</translation>
    </message>
    <message>
        <source>None of these variables names a gateway. Bellwether looks for names such as OPENAI_API_KEY and OPENAI_BASE_URL.</source>
        <translation>Không biến nào trong số này nêu gateway. Bellwether tìm các tên như OPENAI_API_KEY và OPENAI_BASE_URL.</translation>
    </message>
    <message>
        <source>The configuration lists no model that speaks OpenAI&apos;s API.</source>
        <translation>Cấu hình không có model nào dùng API của OpenAI.</translation>
    </message>
    <message>
        <source>From LiteLLM</source>
        <translation>Từ LiteLLM</translation>
    </message>
    <message>
        <source>The section “%1” is about the proxy itself and was left out.</source>
        <translation>Mục “%1” nói về chính proxy nên đã bị bỏ qua.</translation>
    </message>
    <message>
        <source>An entry of the model list without a name was left out.</source>
        <translation>Một mục không có tên trong danh sách model đã bị bỏ qua.</translation>
    </message>
    <message>
        <source>Azure</source>
        <translation>Azure</translation>
    </message>
    <message>
        <source>“%1” was left out: %2 does not speak OpenAI&apos;s API.</source>
        <translation>“%1” đã bị bỏ qua: %2 không dùng API của OpenAI.</translation>
    </message>
    <message>
        <source>“%1” was left out: its address is not given, or is in a variable that is not known here.</source>
        <translation>“%1” đã bị bỏ qua: không có địa chỉ, hoặc địa chỉ nằm trong một biến không biết ở đây.</translation>
    </message>
    <message>
        <source>“%1” was left out: %2</source>
        <translation>“%1” đã bị bỏ qua: %2</translation>
    </message>
    <message>
        <source>LiteLLM configuration</source>
        <translation>Cấu hình LiteLLM</translation>
    </message>
    <message>
        <source>The key is in the variable %1, which is not known here. Enter the key itself.</source>
        <translation>Khóa nằm trong biến %1, không biết ở đây. Hãy nhập chính khóa đó.</translation>
    </message>
    <message>
        <source>There is no key in it that could be used.</source>
        <translation>Không có khóa nào dùng được.</translation>
    </message>
    <message>
        <source>The fallbacks of the models were put into one list, which holds for every model. Look at it on the Resilience page.</source>
        <translation>Các model dự phòng được gộp vào một danh sách, áp dụng cho mọi model. Hãy xem lại ở trang Chịu lỗi.</translation>
    </message>
    <message>
        <source>These settings have no counterpart and were left out: %1.</source>
        <translation>Các cài đặt này không có tương ứng nên đã bị bỏ qua: %1.</translation>
    </message>
    <message>
        <source>The YAML is nested too deeply or too large for a list of gateways.</source>
        <translation>YAML lồng quá sâu hoặc quá lớn cho một danh sách gateway.</translation>
    </message>
    <message>
        <source>The YAML cannot be read; line %1: %2.</source>
        <translation>Không đọc được YAML; dòng %1: %2.</translation>
    </message>
    <message>
        <source>The YAML cannot be read: %1.</source>
        <translation>Không đọc được YAML: %1.</translation>
    </message>
    <message>
        <source>This build of Bellwether reads no YAML. Turn the file into JSON first, or use the build of your system.</source>
        <translation>Bản dựng Bellwether này không đọc YAML. Hãy chuyển tệp sang JSON trước, hoặc dùng bản dựng cho hệ thống của bạn.</translation>
    </message>
</context>
<context>
    <name>bw::metrics</name>
    <message>
        <source>This is not an HdrHistogram V2 encoding that Bellwether can read.</source>
        <translation>Đây không phải mã hóa HdrHistogram V2 mà Bellwether đọc được.</translation>
    </message>
</context>
<context>
    <name>bw::net</name>
    <message>
        <source>The server&apos;s public key is not the pinned one.</source>
        <translation>Khóa công khai của máy chủ không phải khóa đã ghim.</translation>
    </message>
    <message>
        <source>A header of the request holds a character that HTTP forbids.</source>
        <translation>Một header của yêu cầu có ký tự mà HTTP cấm.</translation>
    </message>
    <message>
        <source>No answer within %1 s.</source>
        <translation>Không có câu trả lời trong vòng %1 s.</translation>
    </message>
    <message>
        <source>The extra certificate authority is not a PEM certificate.</source>
        <translation>Tổ chức cấp chứng chỉ bổ sung không phải chứng chỉ PEM.</translation>
    </message>
    <message>
        <source>The server reset the connection.</source>
        <translation>Máy chủ đã đặt lại kết nối.</translation>
    </message>
</context>
<context>
    <name>bw::net::ContentDecoder</name>
    <message>
        <source>The compressed body of the response is broken.</source>
        <translation>Body nén của phản hồi bị hỏng.</translation>
    </message>
    <message>
        <source>The compressed body of the response is too large: it grew to more than a hundred times its size.</source>
        <translation>Phần thân nén của phản hồi quá lớn: khi giải nén nó phình lên hơn một trăm lần.</translation>
    </message>
</context>
<context>
    <name>bw::net::LoopbackServer</name>
    <message>
        <source>Port %1 of this machine could not be opened: %2. Usually another program uses it. Choose another port.</source>
        <translation>Không mở được cổng %1 của máy này: %2. Thường là do chương trình khác đang dùng. Hãy chọn cổng khác.</translation>
    </message>
</context>
<context>
    <name>bw::net::PlainFetch</name>
    <message>
        <source>The server sends on again and again.</source>
        <translation>Máy chủ cứ chuyển hướng mãi.</translation>
    </message>
</context>
<context>
    <name>bw::net::PooledExchange</name>
    <message>
        <source>The request was cancelled.</source>
        <translation>Yêu cầu đã bị hủy.</translation>
    </message>
    <message>
        <source>No connection of the pool came free in time.</source>
        <translation>Không kịp có kết nối trống trong pool.</translation>
    </message>
    <message>
        <source>The name of the host was not resolved in time.</source>
        <translation>Không kịp tra cứu tên máy chủ.</translation>
    </message>
    <message>
        <source>The connection was not established in time.</source>
        <translation>Không kịp thiết lập kết nối.</translation>
    </message>
    <message>
        <source>The TLS handshake was not finished in time.</source>
        <translation>Không kịp hoàn tất bắt tay TLS.</translation>
    </message>
    <message>
        <source>The request could not be written in time.</source>
        <translation>Không kịp ghi yêu cầu.</translation>
    </message>
    <message>
        <source>No byte of the response came in time.</source>
        <translation>Không có byte nào của phản hồi đến kịp.</translation>
    </message>
</context>
<context>
    <name>bw::net::Reply</name>
    <message>
        <source>The redirect was not followed.</source>
        <translation>Không đi theo chuyển hướng.</translation>
    </message>
    <message>
        <source>The redirect was not allowed.</source>
        <translation>Chuyển hướng không được phép.</translation>
    </message>
    <message>
        <source>The connection pool is gone.</source>
        <translation>Pool kết nối không còn nữa.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>Máy chủ trả lời với trạng thái %1.</translation>
    </message>
    <message>
        <source>The operation was cancelled.</source>
        <translation>Thao tác đã bị hủy.</translation>
    </message>
</context>
<context>
    <name>bw::net::ResponseParser</name>
    <message>
        <source>A line of the response is too long.</source>
        <translation>Một dòng của phản hồi quá dài.</translation>
    </message>
    <message>
        <source>The header of the response is too large.</source>
        <translation>Header của phản hồi quá lớn.</translation>
    </message>
    <message>
        <source>The response is not valid HTTP: %1.</source>
        <translation>Phản hồi không phải HTTP hợp lệ: %1.</translation>
    </message>
    <message>
        <source>The server answered with an interim response that was not asked for.</source>
        <translation>Máy chủ gửi một phản hồi tạm mà không ai yêu cầu.</translation>
    </message>
    <message>
        <source>The connection ended within the header of the response.</source>
        <translation>Kết nối kết thúc giữa header của phản hồi.</translation>
    </message>
    <message>
        <source>The connection ended before the response was complete.</source>
        <translation>Kết nối kết thúc trước khi phản hồi trọn vẹn.</translation>
    </message>
</context>
<context>
    <name>bw::net::StockExchange</name>
    <message>
        <source>The server&apos;s public key is not the pinned one.</source>
        <translation>Khóa công khai của máy chủ không phải khóa đã ghim.</translation>
    </message>
</context>
<context>
    <name>bw::net::WireExchange</name>
    <message>
        <source>The connection was closed.</source>
        <translation>Kết nối đã bị đóng.</translation>
    </message>
</context>
<context>
    <name>bw::record::FilterExpr</name>
    <message>
        <source>How it ended: ok, error, cancelled, or an HTTP status such as 429 or 5xx; 429 alone finds it too</source>
        <translation>Kết thúc thế nào: ok, error, cancelled, hoặc mã trạng thái HTTP như 429 hay 5xx; chỉ gõ 429 cũng tìm được</translation>
    </message>
    <message>
        <source>The model asked for, or the one that answered; * stands for anything</source>
        <translation>Model được hỏi, hoặc model đã trả lời; * thay cho bất kỳ chuỗi nào</translation>
    </message>
    <message>
        <source>The gateway&apos;s name</source>
        <translation>Tên gateway</translation>
    </message>
    <message>
        <source>The endpoint&apos;s name</source>
        <translation>Tên endpoint</translation>
    </message>
    <message>
        <source>What made the request</source>
        <translation>Nơi tạo ra yêu cầu</translation>
    </message>
    <message>
        <source>The kind of error</source>
        <translation>Loại lỗi</translation>
    </message>
    <message>
        <source>Time to first token, in ms unless a unit stands behind it</source>
        <translation>Thời gian đến token đầu, tính bằng ms trừ khi có đơn vị đi kèm</translation>
    </message>
    <message>
        <source>Time to the end, in ms unless a unit stands behind it</source>
        <translation>Thời gian đến khi kết thúc, tính bằng ms trừ khi có đơn vị đi kèm</translation>
    </message>
    <message>
        <source>Tokens a second while the answer came</source>
        <translation>Số token mỗi giây trong khi câu trả lời đến</translation>
    </message>
    <message>
        <source>What it cost, in dollars</source>
        <translation>Chi phí, tính bằng đô la</translation>
    </message>
    <message>
        <source>Tokens in and out together</source>
        <translation>Token vào và ra cộng lại</translation>
    </message>
    <message>
        <source>Tokens of the prompt</source>
        <translation>Số token của prompt</translation>
    </message>
    <message>
        <source>Tokens of the answer</source>
        <translation>Số token của câu trả lời</translation>
    </message>
    <message>
        <source>Tokens of the prompt that the provider had cached</source>
        <translation>Số token của prompt mà nhà cung cấp đã cache</translation>
    </message>
    <message>
        <source>How often it was tried</source>
        <translation>Số lần đã thử</translation>
    </message>
    <message>
        <source>Whether our own cache answered</source>
        <translation>Cache của Bellwether có trả lời hay không</translation>
    </message>
    <message>
        <source>What our own cache saved, in dollars</source>
        <translation>Cache của Bellwether tiết kiệm được bao nhiêu, tính bằng đô la</translation>
    </message>
    <message>
        <source>The label of the key</source>
        <translation>Nhãn của khóa</translation>
    </message>
    <message>
        <source>The model that answered</source>
        <translation>Model đã trả lời</translation>
    </message>
    <message>
        <source>Why the answer ended</source>
        <translation>Vì sao câu trả lời kết thúc</translation>
    </message>
    <message>
        <source>What was asked for: a chat, the list of models …</source>
        <translation>Đã hỏi gì: trò chuyện, danh sách model …</translation>
    </message>
    <message>
        <source>Time before it was sent, in ms unless a unit stands behind it</source>
        <translation>Thời gian trước khi gửi, tính bằng ms trừ khi có đơn vị đi kèm</translation>
    </message>
    <message>
        <source>Time from sending to the first byte, in ms unless a unit stands behind it</source>
        <translation>Thời gian từ lúc gửi đến byte đầu, tính bằng ms trừ khi có đơn vị đi kèm</translation>
    </message>
    <message>
        <source>The longest gap between two chunks, in ms unless a unit stands behind it</source>
        <translation>Khoảng lặng dài nhất giữa hai chunk, tính bằng ms trừ khi có đơn vị đi kèm</translation>
    </message>
    <message>
        <source>The HTTP status as a number</source>
        <translation>Trạng thái HTTP dạng số</translation>
    </message>
    <message>
        <source>A property: streamed, tried again, cut short …</source>
        <translation>Một đặc điểm: theo luồng, đã thử lại, bị cắt …</translation>
    </message>
    <message>
        <source>Words in the prompt or the answer, where those are kept</source>
        <translation>Từ có trong prompt hoặc câu trả lời, nếu chúng được lưu</translation>
    </message>
    <message>
        <source>Ended at or after: 15m ago, 14:30, 2026-01-31</source>
        <translation>Kết thúc từ: 15m ago, 14:30, 2026-01-31</translation>
    </message>
    <message>
        <source>Ended before: 15m ago, 14:30, 2026-01-31</source>
        <translation>Kết thúc trước: 15m ago, 14:30, 2026-01-31</translation>
    </message>
    <message>
        <source>The beginning of the request&apos;s id; its first six characters alone find it too</source>
        <translation>Phần đầu id của yêu cầu; chỉ gõ sáu ký tự đầu cũng tìm được</translation>
    </message>
    <message>
        <source>This parenthesis closes nothing.</source>
        <translation>Dấu ngoặc này không đóng gì cả.</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>Lồng quá sâu.</translation>
    </message>
    <message>
        <source>A condition is missing here.</source>
        <translation>Ở đây thiếu một điều kiện.</translation>
    </message>
    <message>
        <source>A condition is missing before this.</source>
        <translation>Trước chỗ này thiếu một điều kiện.</translation>
    </message>
    <message>
        <source>This parenthesis is never closed.</source>
        <translation>Dấu ngoặc này không được đóng.</translation>
    </message>
    <message>
        <source>The closing quotation mark is missing.</source>
        <translation>Thiếu dấu nháy đóng.</translation>
    </message>
    <message>
        <source>There is nothing between these quotation marks.</source>
        <translation>Giữa hai dấu nháy này không có gì.</translation>
    </message>
    <message>
        <source>There is nothing called “%1”. There is: %2. To look for these very characters, put quotation marks around them.</source>
        <translation>Không có gì tên “%1”. Hiện có: %2. Để tìm đúng các ký tự này, hãy đặt chúng trong dấu nháy.</translation>
    </message>
    <message>
        <source>“%1” takes a time: 500 (milliseconds), 1.5s or 2m.</source>
        <translation>“%1” nhận một khoảng thời gian: 500 (mili giây), 1.5s hoặc 2m.</translation>
    </message>
    <message>
        <source>“%1” takes an amount in dollars, such as 0.01.</source>
        <translation>“%1” nhận số tiền đô la, như 0.01.</translation>
    </message>
    <message>
        <source>“%1” takes a whole number, such as 200 or 5k.</source>
        <translation>“%1” nhận số nguyên, như 200 hoặc 5k.</translation>
    </message>
    <message>
        <source>“%1” takes a number, such as 20.</source>
        <translation>“%1” nhận một số, như 20.</translation>
    </message>
    <message>
        <source>“%1” is nothing that “%2” can be. It can be: %3.</source>
        <translation>“%2” không thể là “%1”. Nó có thể là: %3.</translation>
    </message>
    <message>
        <source>Texts are searched for at least three characters.</source>
        <translation>Cần ít nhất ba ký tự để tìm trong văn bản.</translation>
    </message>
    <message>
        <source>Something to look for must stand behind “%1”.</source>
        <translation>Sau “%1” phải có nội dung cần tìm.</translation>
    </message>
    <message>
        <source>“%1” takes how long ago (15m, 2h, 3d), a time of today (14:30) or a date (2026-01-31, 2026-01-31T14:30).</source>
        <translation>“%1” nhận khoảng thời gian trước đây (15m, 2h, 3d), giờ trong hôm nay (14:30) hoặc ngày (2026-01-31, 2026-01-31T14:30).</translation>
    </message>
    <message>
        <source>A value must stand behind “%1”.</source>
        <translation>Sau “%1” phải có giá trị.</translation>
    </message>
    <message>
        <source>“%1” is no number, so it cannot be larger or smaller. Write %1:value.</source>
        <translation>“%1” không phải là số nên không thể so lớn nhỏ. Hãy viết %1:giá trị.</translation>
    </message>
    <message>
        <source>“%1” takes one value only.</source>
        <translation>“%1” chỉ nhận một giá trị.</translation>
    </message>
</context>
<context>
    <name>bw::secrets::KeyRules</name>
    <message>
        <source>There is a space or a line end around the key, which the gateway will refuse. Remove it, or let Bellwether tidy it.</source>
        <translation>Quanh khóa có dấu cách hoặc ngắt dòng, gateway sẽ từ chối. Hãy xóa đi, hoặc để Bellwether dọn giúp.</translation>
    </message>
    <message>
        <source>More than the key was pasted: quotes, &quot;Bearer&quot; or the name of a variable are around it. Leave only the key itself.</source>
        <translation>Đã dán nhiều hơn một khóa: quanh nó có dấu nháy, &quot;Bearer&quot; hoặc tên biến. Chỉ để lại chính khóa.</translation>
    </message>
    <message>
        <source>This is a web address and not a key. Copy the key itself from the provider&apos;s page.</source>
        <translation>Đây là địa chỉ web chứ không phải khóa. Hãy sao chép chính khóa từ trang của nhà cung cấp.</translation>
    </message>
    <message>
        <source>There is a character in the key that no key has, often an invisible one or a curly quote from a document. Copy the key again from the provider&apos;s page.</source>
        <translation>Trong khóa có ký tự mà không khóa nào có, thường là ký tự ẩn hoặc dấu nháy cong từ một tài liệu. Hãy sao chép lại khóa từ trang của nhà cung cấp.</translation>
    </message>
    <message>
        <source>This is a placeholder or a masked key and not the key itself. Providers show a whole key only once; make a new one if it is lost.</source>
        <translation>Đây là chuỗi giữ chỗ hoặc khóa đã che chứ không phải chính khóa. Nhà cung cấp chỉ hiện trọn khóa một lần; nếu đã mất, hãy tạo khóa mới.</translation>
    </message>
    <message>
        <source>There is a space or a line end inside the key. It was probably broken over two lines; copy it again in one piece.</source>
        <translation>Giữa khóa có dấu cách hoặc ngắt dòng. Có lẽ khóa bị ngắt thành hai dòng; hãy sao chép lại liền một mạch.</translation>
    </message>
    <message>
        <source>Keys of %1 begin with &quot;%2&quot;, and this one does not. Check that it is an API key and that it was copied from its first character on.</source>
        <translation>Khóa của %1 bắt đầu bằng &quot;%2&quot;, còn khóa này thì không. Hãy kiểm tra xem đây có phải khóa API và đã được sao chép từ ký tự đầu tiên chưa.</translation>
    </message>
    <message numerus="yes">
        <source>Keys of %1 have at least %n characters, and this one is shorter. Its end was probably not copied.</source>
        <translation>
            <numerusform>Khóa của %1 có ít nhất %n ký tự, còn khóa này ngắn hơn. Có lẽ phần cuối chưa được sao chép.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a character in the key that keys of %1 never have. Copy the key again from the provider&apos;s page.</source>
        <translation>Trong khóa có ký tự mà khóa của %1 không bao giờ có. Hãy sao chép lại khóa từ trang của nhà cung cấp.</translation>
    </message>
    <message>
        <source>There is no key yet. %1 answers nobody without one; make one on its website.</source>
        <translation>Chưa có khóa. %1 không trả lời ai nếu thiếu khóa; hãy tạo khóa trên trang web của họ.</translation>
    </message>
    <message>
        <source>This looks like a key of %1, but this gateway is %2. If it really belongs to %1, choose %1 as the provider, or it would be sent to the wrong company.</source>
        <translation>Trông giống khóa của %1, nhưng gateway này là %2. Nếu khóa đúng là của %1, hãy chọn nhà cung cấp %1, nếu không khóa sẽ bị gửi nhầm công ty.</translation>
    </message>
</context>
<context>
    <name>bw::secrets::KeychainStore</name>
    <message>
        <source>There is no key to keep. Enter one first.</source>
        <translation>Không có khóa để lưu. Hãy nhập khóa trước.</translation>
    </message>
    <message>
        <source>%1 holds no key for this gateway, or it stayed locked. Unlock it and try again, or enter the key again.</source>
        <translation>%1 không có khóa cho gateway này, hoặc vẫn đang khóa. Hãy mở khóa rồi thử lại, hoặc nhập lại khóa.</translation>
    </message>
    <message>
        <source>%1 was not allowed to give out the key, so the gateway cannot be asked. The key is still there; try again and allow it.</source>
        <translation>%1 không được phép đưa ra khóa nên không hỏi được gateway. Khóa vẫn còn đó; hãy thử lại và cho phép.</translation>
    </message>
    <message>
        <source>%1 refused access. Usually it is locked, or Bellwether is not on its list of programs. The key is still there; unlock it and try again.</source>
        <translation>%1 từ chối truy cập. Thường là do nó đang khóa, hoặc Bellwether không có trong danh sách chương trình của nó. Khóa vẫn còn đó; hãy mở khóa rồi thử lại.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Usually its window waits for a password behind other windows, or its service hangs. Look for that window and try again, or keep the key for this session only.</source>
        <translation>%1 không trả lời kịp. Thường là cửa sổ hỏi mật khẩu của nó bị che sau cửa sổ khác, hoặc dịch vụ của nó bị treo. Hãy tìm cửa sổ đó rồi thử lại, hoặc chỉ giữ khóa trong phiên này.</translation>
    </message>
    <message>
        <source>No keychain service can be reached, so keys cannot be kept safely. On Linux, install and start GNOME Keyring, KeePassXC or KWallet; or keep the key for this session only.</source>
        <translation>Không kết nối được dịch vụ kho khóa nào nên không lưu khóa an toàn được. Trên Linux, hãy cài và khởi động GNOME Keyring, KeePassXC hoặc KWallet; hoặc chỉ giữ khóa trong phiên này.</translation>
    </message>
</context>
<context>
    <name>bw::secrets::SessionKeyStore</name>
    <message>
        <source>There is no key for this gateway in this session. Keys kept for the session only are forgotten when Bellwether ends; enter it again.</source>
        <translation>Phiên này không có khóa cho gateway này. Khóa chỉ giữ trong phiên sẽ mất khi Bellwether thoát; hãy nhập lại.</translation>
    </message>
    <message>
        <source>There is no key to keep. Enter one first.</source>
        <translation>Không có khóa để lưu. Hãy nhập khóa trước.</translation>
    </message>
    <message>
        <source>this session only</source>
        <translation>chỉ phiên này</translation>
    </message>
</context>
<context>
    <name>bw::sim::HttpServer</name>
    <message>
        <source>The simulator cannot listen on port %1 of 127.0.0.1: %2. Choose another port, or none to get a free one.</source>
        <translation>Trình mô phỏng không mở được cổng %1 của 127.0.0.1: %2. Hãy chọn cổng khác, hoặc để trống để dùng một cổng còn trống.</translation>
    </message>
    <message>
        <source>The certificate file holds no PEM certificate.</source>
        <translation>Tệp chứng chỉ không chứa chứng chỉ PEM nào.</translation>
    </message>
    <message>
        <source>The key file holds no RSA or EC private key in PEM without a password.</source>
        <translation>Tệp khóa không chứa khóa riêng RSA hoặc EC dạng PEM không có mật khẩu.</translation>
    </message>
</context>
<context>
    <name>bw::sim::RequestLog</name>
    <message>
        <source>The log file %1 cannot be written: %2. Choose another path.</source>
        <translation>Không ghi được tệp nhật ký %1: %2. Hãy chọn đường dẫn khác.</translation>
    </message>
</context>
<context>
    <name>bw::sim::ScenarioReader</name>
    <message>
        <source>an array of names</source>
        <translation>một mảng tên</translation>
    </message>
    <message>
        <source>different from the other models&apos; ids</source>
        <translation>id khác với id của các model khác</translation>
    </message>
    <message>
        <source>an array with at least one model</source>
        <translation>một mảng có ít nhất một model</translation>
    </message>
    <message>
        <source>a header&apos;s name and value, each on one line and the name without a colon</source>
        <translation>tên và giá trị của một header, mỗi thứ trên một dòng và tên không có dấu hai chấm</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must have either status or kind.</source>
        <translation>&quot;%1&quot; phải có status hoặc kind, chỉ một trong hai.</translation>
    </message>
    <message>
        <source>The probabilities p in &quot;%1&quot; add up to %2: they must not exceed 1.</source>
        <translation>Các xác suất p trong &quot;%1&quot; cộng lại bằng %2: không được vượt quá 1.</translation>
    </message>
    <message>
        <source>This is not JSON: %1 at byte %2.</source>
        <translation>Đây không phải JSON: %1 ở byte %2.</translation>
    </message>
    <message>
        <source>A scenario is one JSON object.</source>
        <translation>Kịch bản phải là một đối tượng JSON.</translation>
    </message>
</context>
<context>
    <name>bw::sim::SimulatedGateway</name>
    <message>
        <source>The simulator is running already.</source>
        <translation>Trình mô phỏng đang chạy rồi.</translation>
    </message>
</context>
<context>
    <name>bw::store::ConversationStore</name>
    <message>
        <source>This chat is not there any more. It was probably deleted.</source>
        <translation>Cuộc trò chuyện này không còn nữa. Có lẽ nó đã bị xóa.</translation>
    </message>
</context>
<context>
    <name>bw::store::Database</name>
    <message>
        <source>The database is read-only now, so this was not saved. The banner on top of the window says why.</source>
        <translation>Cơ sở dữ liệu đang ở chế độ chỉ đọc nên nội dung này chưa được lưu. Dải thông báo phía trên cửa sổ cho biết lý do.</translation>
    </message>
    <message>
        <source>The database is read-only now, so it was not compacted. The banner on top of the window says why.</source>
        <translation>Cơ sở dữ liệu hiện chỉ đọc nên chưa được nén gọn. Dải thông báo ở đầu cửa sổ cho biết lý do.</translation>
    </message>
    <message>
        <source>%1 is no copy of Bellwether&apos;s database, or it is damaged, so it was not restored. Choose a file that was exported under Settings, Data, or one of the folder “backups”.</source>
        <translation>%1 không phải bản sao cơ sở dữ liệu của Bellwether, hoặc đã hỏng, nên không được khôi phục. Hãy chọn tệp đã xuất ở Cài đặt, Dữ liệu, hoặc một tệp trong thư mục “backups”.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Bellwether, so it was not restored. Update Bellwether, then try again.</source>
        <translation>%1 do Bellwether mới hơn ghi nên không được khôi phục. Hãy cập nhật Bellwether rồi thử lại.</translation>
    </message>
    <message>
        <source>The copy could not be written to %1. Check that the folder can be written and that no other program has the file open.</source>
        <translation>Không ghi được bản sao vào %1. Hãy kiểm tra thư mục có cho ghi và không có chương trình nào khác đang mở tệp.</translation>
    </message>
    <message>
        <source>The copy could not be put in the place of the database, which was left as it was. Check that its folder can be written and that the disk has space.</source>
        <translation>Không thay được cơ sở dữ liệu bằng bản sao; cơ sở dữ liệu vẫn như cũ. Hãy kiểm tra thư mục của nó có cho ghi và đĩa còn chỗ trống.</translation>
    </message>
    <message>
        <source>The damaged database %1 could not be moved aside, so it was left as it is. Check that its folder can be written, then start Bellwether again.</source>
        <translation>Không dời được cơ sở dữ liệu hỏng %1 nên nó được để nguyên. Hãy kiểm tra thư mục của nó có cho ghi, rồi khởi động lại Bellwether.</translation>
    </message>
    <message>
        <source>The folder %1 for backups could not be made. Check that it can be written and that the disk has space.</source>
        <translation>Không tạo được thư mục %1 cho bản sao lưu. Hãy kiểm tra nơi đó có cho ghi và đĩa còn chỗ trống.</translation>
    </message>
    <message>
        <source>The folder %1 for Bellwether&apos;s database could not be made. Check that it can be written, or choose another one with --data-dir.</source>
        <translation>Không tạo được thư mục %1 cho cơ sở dữ liệu của Bellwether. Hãy kiểm tra nơi đó có cho ghi, hoặc chọn thư mục khác bằng --data-dir.</translation>
    </message>
    <message>
        <source>The database has another layout than this Bellwether reads.</source>
        <translation>Cơ sở dữ liệu có cấu trúc khác với cấu trúc mà Bellwether này đọc được.</translation>
    </message>
    <message>
        <source>The SQLite driver of Qt is missing, so nothing can be saved. Reinstall Bellwether.</source>
        <translation>Thiếu trình điều khiển SQLite của Qt nên không lưu được gì. Hãy cài lại Bellwether.</translation>
    </message>
    <message>
        <source>The damaged file was kept as %1. Usually a disk failed or another program wrote to it.</source>
        <translation>Tệp hỏng được giữ lại với tên %1. Thường là do đĩa lỗi hoặc chương trình khác đã ghi vào đó.</translation>
    </message>
    <message>
        <source>Bellwether&apos;s database was damaged. What can still be read of it could not be taken over: %1</source>
        <translation>Cơ sở dữ liệu của Bellwether bị hỏng. Không chuyển được phần còn đọc được: %1</translation>
    </message>
    <message>
        <source>Bellwether&apos;s database was damaged and nothing in it could be read, so a new, empty one was begun. An older copy may be in the folder “backups” beside it: it can be restored under Settings, Data.</source>
        <translation>Cơ sở dữ liệu của Bellwether bị hỏng và không đọc được gì trong đó, nên một cơ sở dữ liệu mới, trống đã được tạo. Có thể còn bản sao cũ trong thư mục “backups” bên cạnh: bạn có thể khôi phục ở Cài đặt, Dữ liệu.</translation>
    </message>
    <message>
        <source>Bellwether&apos;s database was damaged. All of it could be read (entries: %1) and goes on in a new file.</source>
        <translation>Cơ sở dữ liệu của Bellwether bị hỏng. Toàn bộ nội dung vẫn đọc được (số mục: %1) và đã chuyển sang tệp mới.</translation>
    </message>
    <message>
        <source>Bellwether&apos;s database was damaged. What could be read (entries: %1) goes on in a new file; some entries are lost. An older copy may be in the folder “backups” beside it.</source>
        <translation>Cơ sở dữ liệu của Bellwether bị hỏng. Phần đọc được (số mục: %1) đã chuyển sang tệp mới; một số mục đã mất. Có thể còn bản sao cũ trong thư mục “backups” bên cạnh.</translation>
    </message>
    <message>
        <source>The database was written by a newer Bellwether (version %1 of its layout, this one knows %2), so it is only read, and nothing is saved. Update Bellwether, or start it with another --data-dir.</source>
        <translation>Cơ sở dữ liệu do Bellwether mới hơn ghi (cấu trúc phiên bản %1, bản này biết đến %2) nên chỉ được đọc, không lưu gì. Hãy cập nhật Bellwether, hoặc khởi động với --data-dir khác.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing new can be saved. What was saved before is untouched. Free some space, then try again.</source>
        <translation>Đĩa đầy nên không lưu thêm được gì. Những gì đã lưu vẫn nguyên vẹn. Hãy giải phóng bớt chỗ rồi thử lại.</translation>
    </message>
    <message>
        <source>Bellwether may not write to its database, so nothing new can be saved. Usually the file or its folder belongs to another user or is write-protected. Change that, then try again.</source>
        <translation>Bellwether không có quyền ghi vào cơ sở dữ liệu của nó nên không lưu thêm được gì. Thường là do tệp hoặc thư mục thuộc người dùng khác hoặc bị chống ghi. Hãy sửa lại rồi thử lại.</translation>
    </message>
    <message>
        <source>The disk with Bellwether&apos;s database cannot be read or written. Usually it was unplugged or its network connection broke. Bring it back, then try again.</source>
        <translation>Không đọc hoặc ghi được đĩa chứa cơ sở dữ liệu của Bellwether. Thường là do đĩa bị rút hoặc mất kết nối mạng. Hãy nối lại rồi thử lại.</translation>
    </message>
    <message>
        <source>Bellwether&apos;s database is damaged, so nothing new is saved to it. Usually a disk failed or another program wrote to the file. Restart Bellwether: it keeps the damaged file and goes on in a new one with all that can still be read.</source>
        <translation>Cơ sở dữ liệu của Bellwether bị hỏng nên không lưu thêm gì vào đó. Thường là do đĩa lỗi hoặc chương trình khác đã ghi vào tệp. Hãy khởi động lại Bellwether: nó giữ lại tệp hỏng và tiếp tục trong tệp mới với mọi thứ còn đọc được.</translation>
    </message>
    <message>
        <source>Another program is using Bellwether&apos;s database. Close it, then try again.</source>
        <translation>Chương trình khác đang dùng cơ sở dữ liệu của Bellwether. Hãy đóng nó rồi thử lại.</translation>
    </message>
    <message>
        <source>The database refused a change (%1). This is a mistake in Bellwether; what was saved before is untouched. Please report it.</source>
        <translation>Cơ sở dữ liệu từ chối một thay đổi (%1). Đây là lỗi của Bellwether; những gì đã lưu vẫn nguyên vẹn. Xin hãy báo lỗi này.</translation>
    </message>
    <message>
        <source>The database is not open, so nothing can be read or saved. Restart Bellwether.</source>
        <translation>Cơ sở dữ liệu chưa mở nên không đọc hay lưu được gì. Hãy khởi động lại Bellwether.</translation>
    </message>
    <message>
        <source>%1 could not be written. Check that its folder can be written and that the disk has space.</source>
        <translation>Không ghi được %1. Hãy kiểm tra thư mục có ghi được không và đĩa còn chỗ không.</translation>
    </message>
    <message>
        <source>A copy of everything is being made.</source>
        <translation>Đang tạo một bản sao của mọi thứ.</translation>
    </message>
    <message>
        <source>The database is being compacted.</source>
        <translation>Đang nén gọn cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>The daily backup of the database is being made.</source>
        <translation>Đang tạo bản sao lưu hằng ngày của cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>A copy is being put in the place of the database.</source>
        <translation>Đang đưa một bản sao vào thay cho cơ sở dữ liệu.</translation>
    </message>
</context>
<context>
    <name>bw::store::HeldWrites</name>
    <message>
        <source>The disk takes nothing now; this is kept and written later.</source>
        <translation>Đĩa lúc này không ghi được; nội dung được giữ lại và sẽ ghi sau.</translation>
    </message>
</context>
<context>
    <name>bw::store::RecordStore</name>
    <message>
        <source>The details of this request cannot be read: this part of the history&apos;s file is damaged.</source>
        <translation>Không đọc được chi tiết của yêu cầu này: phần này của tệp lịch sử đã hỏng.</translation>
    </message>
    <message>
        <source>This request is not in the history any more. It was older than what is kept.</source>
        <translation>Yêu cầu này không còn trong lịch sử. Nó đã quá thời hạn lưu.</translation>
    </message>
    <message>
        <source>What was said in this request was not kept. The gear of the monitor says of which requests it is.</source>
        <translation>Nội dung trao đổi của yêu cầu này không được lưu. Nút bánh răng ở màn hình Giám sát cho biết những yêu cầu nào được lưu.</translation>
    </message>
</context>
<context>
    <name>bw::stress::Batch</name>
    <message>
        <source>The line is not JSON: %1.</source>
        <translation>Dòng này không phải JSON: %1.</translation>
    </message>
</context>
<context>
    <name>bw::stress::Coordinator</name>
    <message>
        <source>The server asked to wait for %1 s: nothing is sent until then.</source>
        <translation>Máy chủ yêu cầu chờ %1 s: từ nay đến lúc đó không gửi gì.</translation>
    </message>
    <message>
        <source>The machine slept for %1 s: what was in flight then is not the gateway&apos;s doing.</source>
        <translation>Máy đã ngủ %1 s: những gì đang chạy lúc đó không phải do gateway.</translation>
    </message>
    <message>
        <source>The limit of $%1 for this run is reached.</source>
        <translation>Đã chạm giới hạn $%1 của lần chạy này.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Đã tạm dừng</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Đã tiếp tục</translation>
    </message>
    <message>
        <source>%1 requests a second from here on</source>
        <translation>Từ đây: %1 yêu cầu mỗi giây</translation>
    </message>
    <message>
        <source>%1 requests in flight from here on</source>
        <translation>Từ đây: %1 yêu cầu đồng thời</translation>
    </message>
    <message>
        <source>The limit of $%1 for this run is too low for a request that may cost up to $%2. Allow its answer fewer tokens, or raise the limit.</source>
        <translation>Giới hạn $%1 cho lần chạy này quá thấp cho một yêu cầu có thể tốn tới $%2. Hãy cho câu trả lời ít token hơn, hoặc nâng giới hạn.</translation>
    </message>
</context>
<context>
    <name>bw::stress::LimitText</name>
    <message>
        <source>The gateway says that it takes %1 tokens a minute.</source>
        <translation>Gateway cho biết nó nhận %1 token mỗi phút.</translation>
    </message>
    <message>
        <source>The gateway says that it takes %1 requests a minute.</source>
        <translation>Gateway cho biết nó nhận %1 yêu cầu mỗi phút.</translation>
    </message>
    <message>
        <source>The gateway refuses above about %1 tokens a minute.</source>
        <translation>Gateway từ chối khi vượt khoảng %1 token mỗi phút.</translation>
    </message>
    <message>
        <source>The gateway refuses above about %1 requests a minute.</source>
        <translation>Gateway từ chối khi vượt khoảng %1 yêu cầu mỗi phút.</translation>
    </message>
</context>
<context>
    <name>bw::stress::LoadText</name>
    <message>
        <source>%1 in flight</source>
        <translation>%1 đồng thời</translation>
    </message>
    <message>
        <source>%1/s, Poisson</source>
        <translation>%1/s, Poisson</translation>
    </message>
    <message>
        <source>%1/s, gamma %2</source>
        <translation>%1/s, gamma %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>sweep of %1</source>
        <translation>quét %1</translation>
    </message>
    <message>
        <source>highest of %1</source>
        <translation>mức cao nhất của %1</translation>
    </message>
    <message>
        <source>%1 every %2 s</source>
        <translation>%1 mỗi %2 s</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>trace</translation>
    </message>
    <message>
        <source>trace × %1</source>
        <translation>trace × %1</translation>
    </message>
</context>
<context>
    <name>bw::stress::SelfCheck</name>
    <message>
        <source>The simulator stopped before the check was done. It said: %1</source>
        <translation>Trình mô phỏng dừng trước khi kiểm tra xong. Nó báo: %1</translation>
    </message>
    <message>
        <source>The simulator %1 could not be started. It comes with Bellwether; reinstalling puts it back.</source>
        <translation>Không khởi động được trình mô phỏng %1. Nó đi kèm Bellwether; cài lại sẽ có lại nó.</translation>
    </message>
    <message>
        <source>The scenario of the check could not be written: %1</source>
        <translation>Không ghi được kịch bản kiểm tra: %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::AccessibleTranscript</name>
    <message numerus="yes">
        <source>%n message(s). Alt+Up and Alt+Down go from one to the next.</source>
        <translation>
            <numerusform>%n tin nhắn. Alt+Lên và Alt+Xuống chuyển giữa các tin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::AlertCommand</name>
    <message>
        <source>The command of the alert “%1” could not be started: %2. Is the program installed, and its path right?</source>
        <translation>Không khởi động được lệnh của cảnh báo “%1”: %2. Chương trình đã cài chưa, đường dẫn có đúng không?</translation>
    </message>
</context>
<context>
    <name>bw::ui::AnswerNotes</name>
    <message>
        <source>%1 was sent as %2, which %3 asks for.</source>
        <translation>%1 được gửi dưới dạng %2 theo yêu cầu của %3.</translation>
    </message>
    <message>
        <source>Not sent, because %1 refuses it: %2.</source>
        <translation>Không gửi vì %1 từ chối: %2.</translation>
    </message>
    <message>
        <source>Remembered while Bellwether runs; Gateways › Resilience switches this off.</source>
        <translation>Được nhớ trong khi Bellwether chạy; tắt ở Gateway › Chịu lỗi.</translation>
    </message>
    <message>
        <source>✓ The answer is a JSON object.</source>
        <translation>✓ Câu trả lời là đối tượng JSON.</translation>
    </message>
    <message>
        <source>✓ The answer follows the schema “%1”.</source>
        <translation>✓ Câu trả lời theo đúng schema “%1”.</translation>
    </message>
    <message>
        <source>✗ The answer is no JSON object.</source>
        <translation>✗ Câu trả lời không phải đối tượng JSON.</translation>
    </message>
    <message>
        <source>✗ The answer does not follow the schema “%1”.</source>
        <translation>✗ Câu trả lời không theo schema “%1”.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Hide how sure the model was</source>
        <translation>Ẩn độ chắc chắn của model</translation>
    </message>
    <message>
        <source>Show how sure the model was</source>
        <translation>Hiện độ chắc chắn của model</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
</context>
<context>
    <name>bw::ui::AppearanceSettings</name>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Thoáng</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Gọn</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>“As the system” follows it also when it changes by the time of day.</source>
        <translation>“Theo hệ thống” cũng đổi theo khi hệ thống đổi theo giờ trong ngày.</translation>
    </message>
    <message>
        <source>look light dark mode colours colors night</source>
        <translation>giao diện sáng tối màu ban đêm look light dark mode colours colors night</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Mật độ</translation>
    </message>
    <message>
        <source>Compact shows more rows and leaves less room around buttons and fields.</source>
        <translation>“Gọn” hiện nhiều dòng hơn và chừa ít khoảng trống quanh nút và ô nhập.</translation>
    </message>
    <message>
        <source>compact comfortable spacing padding</source>
        <translation>gọn thoáng khoảng cách compact comfortable spacing padding</translation>
    </message>
    <message>
        <source>Text and language</source>
        <translation>Chữ và ngôn ngữ</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Size of all text</source>
        <translation>Cỡ của mọi chữ</translation>
    </message>
    <message>
        <source>In buttons, lists, tables and chats.</source>
        <translation>Trong nút, danh sách, bảng và cuộc trò chuyện.</translation>
    </message>
    <message>
        <source>font larger smaller scale zoom accessibility</source>
        <translation>cỡ chữ phông to nhỏ phóng font larger smaller scale zoom accessibility</translation>
    </message>
    <message>
        <source>Size of the text in chats</source>
        <translation>Cỡ chữ trong cuộc trò chuyện</translation>
    </message>
    <message>
        <source>On top of the size of all text. In the playground, the keys for Larger text, Smaller text and Text in its usual size change it; on the other screens they change the size of all text.</source>
        <translation>Cộng thêm vào cỡ của mọi chữ. Trong Playground, các phím của Chữ to hơn, Chữ nhỏ hơn và Chữ cỡ thường đổi nó; ở các màn hình khác, chúng đổi cỡ của mọi chữ.</translation>
    </message>
    <message>
        <source>font zoom messages playground</source>
        <translation>cỡ chữ phóng tin nhắn font zoom messages playground</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Of the program. What models answer does not depend on it.</source>
        <translation>Của chương trình. Câu trả lời của model không phụ thuộc vào nó.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Black and white, with lines as strong as text. Where the system asks for it, it is on anyway.</source>
        <translation>Đen và trắng, đường kẻ đậm như chữ. Nơi hệ thống yêu cầu thì nó luôn bật.</translation>
    </message>
    <message>
        <source>accessibility contrast black white vision</source>
        <translation>trợ năng tương phản đen trắng thị lực accessibility contrast black white vision</translation>
    </message>
</context>
<context>
    <name>bw::ui::AttachmentBar</name>
    <message>
        <source>Take off %1</source>
        <translation>Gỡ %1</translation>
    </message>
    <message>
        <source>At most %1 files go with one message: the others were left out. Send them with the next one.</source>
        <translation>Mỗi tin nhắn kèm được nhiều nhất %1 tệp: các tệp còn lại đã bị bỏ ra. Hãy gửi chúng trong tin nhắn tiếp theo.</translation>
    </message>
    <message>
        <source>%1 was left out: with the others it would be more than %2, which hardly any gateway takes. Send it with the next message.</source>
        <translation>%1 đã bị bỏ ra: cùng với các tệp khác, dung lượng sẽ vượt quá %2, mức mà hầu như không gateway nào nhận. Hãy gửi nó trong tin nhắn tiếp theo.</translation>
    </message>
</context>
<context>
    <name>bw::ui::AuditTable</name>
    <message>
        <source>as asked</source>
        <translation>đúng như đã hỏi</translation>
    </message>
    <message>
        <source>nothing unusual</source>
        <translation>không có gì bất thường</translation>
    </message>
    <message>
        <source>far more prompt tokens billed than counted</source>
        <translation>token prompt bị tính tiền nhiều hơn hẳn số đếm được</translation>
    </message>
    <message>
        <source>far more answer tokens billed than counted</source>
        <translation>token câu trả lời bị tính tiền nhiều hơn hẳn số đếm được</translation>
    </message>
    <message>
        <source>another model answered</source>
        <translation>model khác đã trả lời</translation>
    </message>
    <message>
        <source>several builds answer in turn</source>
        <translation>nhiều bản dựng thay nhau trả lời</translation>
    </message>
    <message>
        <source>it states more than its prices say</source>
        <translation>báo chi phí cao hơn giá của nó</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Câu trả lời</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>It states</source>
        <translation>Nó báo</translation>
    </message>
    <message>
        <source>We expect</source>
        <translation>Ước tính</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Bên trả lời</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kết luận</translation>
    </message>
    <message numerus="yes">
        <source>Of %1 answer(s): %2 tokens billed, %3 counted here. Our count is an estimate; a third more or less means nothing.</source>
        <translation>
            <numerusform>Trong %1 câu trả lời: %2 token bị tính tiền, %3 đếm được ở đây. Số đếm ở đây là ước tính; chênh lệch một phần ba không nói lên điều gì.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %1 answer(s) with a cost of the provider&apos;s and a price of ours.</source>
        <translation>
            <numerusform>Trong %1 câu trả lời có cả chi phí do nhà cung cấp báo lẫn giá trong bảng giá.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>build %1: %2 answer(s)</source>
        <translation>
            <numerusform>bản dựng %1: %2 câu trả lời</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::BackupModel</name>
    <message>
        <source>Made</source>
        <translation>Tạo lúc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Kích thước</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
</context>
<context>
    <name>bw::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>bw::ui::BiasTable</name>
    <message>
        <source>streams</source>
        <translation>luồng</translation>
    </message>
    <message>
        <source>first token
median, ms</source>
        <translation>token đầu
trung vị, ms</translation>
    </message>
    <message>
        <source>first token
p99, ms</source>
        <translation>token đầu
p99, ms</translation>
    </message>
    <message>
        <source>every token
median, ms</source>
        <translation>mọi token
trung vị, ms</translation>
    </message>
    <message>
        <source>every token
p99, ms</source>
        <translation>mọi token
p99, ms</translation>
    </message>
    <message>
        <source>event loop
p99, ms</source>
        <translation>vòng lặp
p99, ms</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>lỗi</translation>
    </message>
</context>
<context>
    <name>bw::ui::BindingEditor</name>
    <message>
        <source>New keys: press them here</source>
        <translation>Phím mới: nhấn tại đây</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Dùng</translation>
    </message>
    <message>
        <source>The command has these keys and no others</source>
        <translation>Lệnh chỉ có các phím này</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>The command has these keys beside those it has</source>
        <translation>Lệnh có thêm các phím này</translation>
    </message>
    <message>
        <source>Take them from there</source>
        <translation>Lấy phím từ đó</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Không phím nào</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Mặc định</translation>
    </message>
    <message>
        <source>Choose a command to change its keys.</source>
        <translation>Chọn một lệnh để đổi phím.</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>không có phím</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>hiện là %1</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Nothing is changed until you take it from there, or press other keys.</source>
        <translation>%1 thuộc về “%2”. Chưa có gì thay đổi cho đến khi bạn lấy phím từ đó hoặc nhấn phím khác.</translation>
    </message>
</context>
<context>
    <name>bw::ui::BlockLayout</name>
    <message>
        <source>picture</source>
        <translation>hình ảnh</translation>
    </message>
</context>
<context>
    <name>bw::ui::BoxPlot</name>
    <message>
        <source>There are no values yet.</source>
        <translation>Chưa có giá trị nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s): quartiles %1, %2 and %3; from %4 to %5.</source>
        <translation>
            <numerusform>%n giá trị: các tứ phân vị %1, %2 và %3; từ %4 đến %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>trung vị %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::BranchSwitcher</name>
    <message>
        <source>The version before</source>
        <translation>Phiên bản trước</translation>
    </message>
    <message>
        <source>The next version</source>
        <translation>Phiên bản sau</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>Phiên bản %1 trên %2</translation>
    </message>
</context>
<context>
    <name>bw::ui::BreakdownCard</name>
    <message>
        <source>Models</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Model asked for</source>
        <translation>Model được hỏi</translation>
    </message>
    <message>
        <source>(no model)</source>
        <translation>(không có model)</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>(no gateway)</source>
        <translation>(không có gateway)</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>(no source)</source>
        <translation>(không có nguồn)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>(no key)</source>
        <translation>(không có khóa)</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>Hóa đơn</translation>
    </message>
    <message>
        <source>Compares what the gateways billed with what was counted here: tokens, the model that answered, its build, and the cost that it states.</source>
        <translation>So sánh những gì gateway tính tiền với những gì đếm được ở đây: token, model đã trả lời, bản dựng của nó và chi phí nó báo.</translation>
    </message>
    <message>
        <source>Compare the bills</source>
        <translation>So sánh hóa đơn</translation>
    </message>
    <message>
        <source>%1 requests read…</source>
        <translation>đã đọc %1 yêu cầu…</translation>
    </message>
    <message>
        <source>The newest %1 requests of this time were compared.</source>
        <translation>Đã so sánh %1 yêu cầu mới nhất trong khoảng này.</translation>
    </message>
    <message>
        <source>No answer in this time can be compared.</source>
        <translation>Không có câu trả lời nào trong khoảng này để so sánh.</translation>
    </message>
    <message>
        <source>All %1 requests of this time were compared.</source>
        <translation>Đã so sánh cả %1 yêu cầu trong khoảng này.</translation>
    </message>
</context>
<context>
    <name>bw::ui::BudgetBar</name>
    <message>
        <source>used up</source>
        <translation>đã hết</translation>
    </message>
    <message>
        <source>will not last</source>
        <translation>sẽ không đủ</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>trong mức</translation>
    </message>
</context>
<context>
    <name>bw::ui::BudgetList</name>
    <message>
        <source>Budgets</source>
        <translation>Ngân sách</translation>
    </message>
    <message>
        <source>No gateway has a daily limit. Set one in Gateways, on the tab Resilience: when it is reached, further requests are stopped.</source>
        <translation>Không gateway nào có giới hạn theo ngày. Hãy đặt ở Gateway, tab Chịu lỗi: khi chạm giới hạn, các yêu cầu tiếp theo sẽ bị chặn.</translation>
    </message>
</context>
<context>
    <name>bw::ui::CacheFields</name>
    <message>
        <source>The same prompt now gives the same answer until it expires, where the model would have given another one.</source>
        <translation>Cùng một prompt sẽ cho cùng một câu trả lời cho đến khi hết hạn, dù lẽ ra model đã trả lời khác.</translation>
    </message>
    <message>
        <source>Redis address</source>
        <translation>Địa chỉ Redis</translation>
    </message>
    <message>
        <source>Put the password into its own field, so that it goes to the keychain and not into a file.</source>
        <translation>Hãy nhập mật khẩu vào ô riêng để nó được cất vào kho khóa chứ không vào tệp.</translation>
    </message>
    <message>
        <source>Response cache</source>
        <translation>Cache phản hồi</translation>
    </message>
    <message>
        <source>the same request is answered from here, at once and for nothing</source>
        <translation>yêu cầu giống hệt được trả lời ngay từ đây, không tốn phí</translation>
    </message>
    <message>
        <source>Sampled answers too</source>
        <translation>Cả câu trả lời lấy mẫu</translation>
    </message>
    <message>
        <source>also where the temperature is not 0 and no seed is given</source>
        <translation>cả khi temperature khác 0 và không có seed</translation>
    </message>
    <message>
        <source>Stale on error</source>
        <translation>Bản cũ khi lỗi</translation>
    </message>
    <message>
        <source>an answer up to a day too old, rather than an error</source>
        <translation>dùng câu trả lời quá hạn đến một ngày thay vì báo lỗi</translation>
    </message>
    <message>
        <source>Replay at its pace</source>
        <translation>Phát lại đúng nhịp</translation>
    </message>
    <message>
        <source>a stored stream comes as it came, not at once</source>
        <translation>luồng đã lưu đến đúng nhịp ban đầu, không đến hết một lúc</translation>
    </message>
    <message>
        <source>Other models</source>
        <translation>Các model khác</translation>
    </message>
    <message>
        <source>how long an answer stays fresh, ±10 %</source>
        <translation>câu trả lời còn mới trong bao lâu, ±10 %</translation>
    </message>
</context>
<context>
    <name>bw::ui::CacheStatisticsCard</name>
    <message>
        <source>What it has done</source>
        <translation>Kết quả đã đạt</translation>
    </message>
    <message>
        <source>hits</source>
        <translation>trúng</translation>
    </message>
    <message>
        <source>misses</source>
        <translation>trượt</translation>
    </message>
    <message>
        <source>hit rate</source>
        <translation>tỷ lệ trúng</translation>
    </message>
    <message>
        <source>answered by another call</source>
        <translation>lệnh gọi khác đã trả lời</translation>
    </message>
    <message>
        <source>answers kept</source>
        <translation>câu trả lời đang giữ</translation>
    </message>
    <message>
        <source>size</source>
        <translation>dung lượng</translation>
    </message>
    <message>
        <source>Answers to throw away</source>
        <translation>Câu trả lời cần bỏ</translation>
    </message>
    <message>
        <source>answers of the model</source>
        <translation>câu trả lời của model</translation>
    </message>
    <message>
        <source>answers older than an hour</source>
        <translation>câu trả lời cũ hơn một giờ</translation>
    </message>
    <message>
        <source>answers older than a day</source>
        <translation>câu trả lời cũ hơn một ngày</translation>
    </message>
    <message>
        <source>answers older than a week</source>
        <translation>câu trả lời cũ hơn một tuần</translation>
    </message>
    <message>
        <source>all answers of this gateway</source>
        <translation>mọi câu trả lời của gateway này</translation>
    </message>
    <message>
        <source>Model, as it is asked for</source>
        <translation>Model, theo tên khi hỏi</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Bỏ đi</translation>
    </message>
    <message>
        <source>Name the model.</source>
        <translation>Hãy nêu model.</translation>
    </message>
    <message>
        <source>1 answer is gone.</source>
        <translation>Đã bỏ 1 câu trả lời.</translation>
    </message>
    <message>
        <source>%1 answers are gone.</source>
        <translation>Đã bỏ %1 câu trả lời.</translation>
    </message>
</context>
<context>
    <name>bw::ui::CacheTab</name>
    <message>
        <source>Response cache</source>
        <translation>Cache phản hồi</translation>
    </message>
    <message>
        <source>A request with temperature 0 or a fixed seed that was answered completely is answered again from the cache, with the same text, at no cost. Regenerate, repeats and key checks always ask the gateway.</source>
        <translation>Yêu cầu có temperature 0 hoặc seed cố định và đã được trả lời trọn vẹn sẽ được trả lời lại từ cache, với cùng văn bản, không tốn phí. Tạo lại, hỏi nhiều lần và kiểm tra khóa luôn hỏi gateway.</translation>
    </message>
    <message>
        <source>Where answers are kept</source>
        <translation>Nơi lưu câu trả lời</translation>
    </message>
    <message>
        <source>A Redis that is down is a miss, never an error. It speaks no TLS: put a tunnel in front where the network is not yours.</source>
        <translation>Redis ngừng hoạt động chỉ là trượt cache, không bao giờ là lỗi. Nó không dùng TLS: hãy đặt đường hầm phía trước nếu mạng không phải của bạn.</translation>
    </message>
    <message>
        <source>a file on this computer</source>
        <translation>một tệp trên máy tính này</translation>
    </message>
    <message>
        <source>a Redis server, shared with others</source>
        <translation>máy chủ Redis, dùng chung với người khác</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <source>This build has no Redis: its requests go past the cache.</source>
        <translation>Bản dựng này không có Redis: các yêu cầu bỏ qua cache.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>Thời hạn sống</translation>
    </message>
    <message>
        <source>Built in: gpt-4.1 and claude 7200 s, gemini-2.5-flash 1800 s, deepseek 3600 s. Rows of your own win over these.</source>
        <translation>Có sẵn: gpt-4.1 và claude 7200 s, gemini-2.5-flash 1800 s, deepseek 3600 s. Các dòng của bạn được ưu tiên hơn.</translation>
    </message>
    <message>
        <source>No rows of your own.</source>
        <translation>Chưa có dòng nào của bạn.</translation>
    </message>
    <message>
        <source>goes to the system&apos;s keychain when you save; empty: none is asked for</source>
        <translation>được cất vào kho khóa của hệ thống khi bạn lưu; trống: không cần mật khẩu</translation>
    </message>
    <message>
        <source>kept in: %1; another one replaces it</source>
        <translation>lưu trong: %1; nhập mật khẩu khác để thay</translation>
    </message>
</context>
<context>
    <name>bw::ui::CauseBox</name>
    <message>
        <source>The gateway said: %1</source>
        <translation>Gateway báo: %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::CellTable</name>
    <message>
        <source>Add row</source>
        <translation>Thêm dòng</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Bỏ dòng</translation>
    </message>
    <message>
        <source>The row was removed.</source>
        <translation>Đã bỏ dòng.</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>Đã bỏ “%1”.</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChartCard</name>
    <message>
        <source>No requests in this time.</source>
        <translation>Không có yêu cầu nào trong khoảng này.</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Hiện dạng bảng</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Sao chép số liệu</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Hiện biểu đồ</translation>
    </message>
    <message>
        <source>%1: show as table</source>
        <translation>%1: hiện dạng bảng</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChatFiles</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Không đọc được %1: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than 512 MB. Split the export and import its parts.</source>
        <translation>%1 lớn hơn 512 MB. Hãy chia nhỏ bản xuất rồi nhập từng phần.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>Không ghi được %1: %2.</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Xuất cuộc trò chuyện</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Trang web (*.html)</translation>
    </message>
    <message>
        <source>Lines of JSON (*.jsonl)</source>
        <translation>Các dòng JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Nhập cuộc trò chuyện</translation>
    </message>
    <message>
        <source>Exports of ChatGPT, Open WebUI, Cherry Studio, LM Studio (*.json *.jsonl)</source>
        <translation>Bản xuất của ChatGPT, Open WebUI, Cherry Studio, LM Studio (*.json *.jsonl)</translation>
    </message>
    <message>
        <source>Nothing was asked in this conversation yet, so there are no prompts for a load test.</source>
        <translation>Cuộc trò chuyện này chưa hỏi gì nên không có prompt để thử tải.</translation>
    </message>
    <message>
        <source>Keep the prompts for a load test</source>
        <translation>Lưu các prompt để thử tải</translation>
    </message>
    <message>
        <source>The conversation was written to %1.</source>
        <translation>Đã ghi cuộc trò chuyện vào %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) of %1 were imported.</source>
        <translation>
            <numerusform>Đã nhập %n cuộc trò chuyện từ %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Đã bỏ qua: %1.</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Cuộc trò chuyện</translation>
    </message>
    <message>
        <source>%1 is a folder, a pipe or a device and not a file, so it was not opened. Choose a file.</source>
        <translation>%1 là thư mục, ống dẫn hoặc thiết bị chứ không phải tệp, nên không được mở. Hãy chọn một tệp.</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChatFormat</name>
    <message>
        <source>now</source>
        <translation>vừa xong</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hôm qua</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChatPane</name>
    <message>
        <source>Messages of pane %1 of %2, %3</source>
        <translation>Tin nhắn của khung %1 trên %2, %3</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Tin nhắn</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChatSession</name>
    <message>
        <source>New conversation</source>
        <translation>Cuộc trò chuyện mới</translation>
    </message>
    <message>
        <source>The gateway was chosen by BELLWETHER_GATEWAY in the environment.</source>
        <translation>Gateway được chọn bởi biến môi trường BELLWETHER_GATEWAY.</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Tin nhắn của bạn</translation>
    </message>
    <message>
        <source>%1 (branch)</source>
        <translation>%1 (nhánh)</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChatView</name>
    <message>
        <source>↓ New below</source>
        <translation>↓ Có nội dung mới</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Menu of the message</source>
        <translation>Menu của tin nhắn</translation>
    </message>
    <message>
        <source>Edit, regenerate, delete … · Shift+F10 opens it for the message chosen by Alt+Up and Alt+Down</source>
        <translation>Sửa, tạo lại, xóa … · Shift+F10 mở menu cho tin nhắn được chọn bằng Alt+Lên và Alt+Xuống</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Cuộc trò chuyện mới</translation>
    </message>
    <message>
        <source>Choose a model above and ask something. Every number of every answer stands below it.</source>
        <translation>Hãy chọn model ở trên rồi hỏi. Mọi số liệu của từng câu trả lời sẽ nằm ngay bên dưới nó.</translation>
    </message>
    <message>
        <source>You, %1</source>
        <translation>Bạn, %1</translation>
    </message>
    <message>
        <source>The answer is coming</source>
        <translation>Câu trả lời đang đến</translation>
    </message>
    <message>
        <source>Answer, %1</source>
        <translation>Câu trả lời, %1</translation>
    </message>
    <message>
        <source>%1 answered, %2</source>
        <translation>%1 đã trả lời, %2</translation>
    </message>
    <message>
        <source>Result of a tool, %1</source>
        <translation>Kết quả của công cụ, %1</translation>
    </message>
    <message>
        <source>Instruction, %1</source>
        <translation>Chỉ dẫn, %1</translation>
    </message>
    <message>
        <source>An answer is complete.</source>
        <translation>Một câu trả lời đã xong.</translation>
    </message>
    <message>
        <source>%1 has answered.</source>
        <translation>%1 đã trả lời.</translation>
    </message>
    <message>
        <source>The selection was copied.</source>
        <translation>Đã sao chép phần chọn.</translation>
    </message>
    <message>
        <source>The code was copied.</source>
        <translation>Đã sao chép mã.</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Sao chép phần chọn</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Sao chép mã</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Sao chép tin nhắn</translation>
    </message>
    <message>
        <source>The message was copied.</source>
        <translation>Đã sao chép tin nhắn.</translation>
    </message>
    <message>
        <source>Copy reasoning</source>
        <translation>Sao chép suy luận</translation>
    </message>
    <message>
        <source>The reasoning was copied.</source>
        <translation>Đã sao chép suy luận.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Show more of this message</source>
        <translation>Hiện thêm tin nhắn này</translation>
    </message>
    <message>
        <source>Load picture from %1</source>
        <translation>Tải ảnh từ %1</translation>
    </message>
    <message>
        <source>Copy code %1: %2</source>
        <translation>Sao chép mã %1: %2</translation>
    </message>
    <message>
        <source>Hide the reasoning</source>
        <translation>Ẩn suy luận</translation>
    </message>
    <message>
        <source>Show the reasoning</source>
        <translation>Hiện suy luận</translation>
    </message>
    <message>
        <source>Table of how sure the model was</source>
        <translation>Bảng độ chắc chắn của model</translation>
    </message>
    <message>
        <source>Open link: %1</source>
        <translation>Mở liên kết: %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::CheckPanel</name>
    <message>
        <source>checking…</source>
        <translation>đang kiểm tra…</translation>
    </message>
</context>
<context>
    <name>bw::ui::ChoiceButton</name>
    <message numerus="yes">
        <source>%1 + %n more</source>
        <translation>
            <numerusform>%1 + %n nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::CleaningView</name>
    <message>
        <source>Compact the database and the history</source>
        <translation>Nén gọn cơ sở dữ liệu và lịch sử</translation>
    </message>
    <message>
        <source>What was deleted leaves room in the files. This gives it back to the disk; it may take a while, and work goes on.</source>
        <translation>Những gì đã xóa để lại chỗ trống trong tệp. Việc này trả chỗ đó về cho đĩa; có thể mất một lúc, và bạn vẫn làm việc tiếp được.</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Nén gọn</translation>
    </message>
    <message>
        <source>Clear the response cache</source>
        <translation>Xóa cache phản hồi</translation>
    </message>
    <message>
        <source>Answers that were kept so as not to ask and pay twice.</source>
        <translation>Những câu trả lời được giữ để khỏi hỏi và trả tiền hai lần.</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Xóa…</translation>
    </message>
    <message>
        <source>Response cache</source>
        <translation>Cache phản hồi</translation>
    </message>
    <message>
        <source>Throw all kept answers away?</source>
        <translation>Bỏ mọi câu trả lời đã giữ?</translation>
    </message>
    <message>
        <source>The next requests ask their gateways again, and cost again. Conversations and the history stay. What is kept in a Redis stays too: it is cleared on the page of its gateway.</source>
        <translation>Các yêu cầu tiếp theo lại hỏi gateway và lại tốn tiền. Cuộc trò chuyện và lịch sử vẫn còn. Những gì giữ trong Redis cũng còn: xóa chúng ở trang của gateway đó.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Delete the history and its statistics</source>
        <translation>Xóa lịch sử và số liệu thống kê của nó</translation>
    </message>
    <message>
        <source>The log of requests, the charts of past days and the sums under Spend.</source>
        <translation>Nhật ký yêu cầu, biểu đồ của những ngày trước và các tổng ở mục Chi tiêu.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Xóa…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Delete every request from the history, and what was counted?</source>
        <translation>Xóa mọi yêu cầu khỏi lịch sử cùng những gì đã đếm?</translation>
    </message>
    <message>
        <source>The log, the charts of past days and the sums under Spend begin anew; daily budgets do so with the next start. Conversations, gateways, prices, load tests and settings stay. This cannot be undone.</source>
        <translation>Nhật ký, biểu đồ của những ngày trước và các tổng ở mục Chi tiêu bắt đầu lại; ngân sách ngày bắt đầu lại từ lần khởi động sau. Cuộc trò chuyện, gateway, giá, lần thử tải và cài đặt vẫn còn. Không thể hoàn tác.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>The database is being compacted …</source>
        <translation>Đang nén gọn cơ sở dữ liệu …</translation>
    </message>
    <message>
        <source>The history is being compacted …</source>
        <translation>Đang nén gọn lịch sử …</translation>
    </message>
    <message>
        <source>Both files are as small as they can be.</source>
        <translation>Cả hai tệp đã nhỏ hết mức.</translation>
    </message>
    <message>
        <source>The response cache is being cleared …</source>
        <translation>Đang xóa cache phản hồi …</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) are gone.</source>
        <translation>
            <numerusform>Đã bỏ %n câu trả lời.</numerusform>
        </translation>
    </message>
    <message>
        <source>The history is being deleted …</source>
        <translation>Đang xóa lịch sử …</translation>
    </message>
    <message>
        <source>The history is empty. “Compact” gives its room back to the disk.</source>
        <translation>Lịch sử đã trống. “Nén gọn” trả chỗ của nó về cho đĩa.</translation>
    </message>
</context>
<context>
    <name>bw::ui::CloseGuard</name>
    <message>
        <source>A load test is running. It would end now.</source>
        <translation>Một lần thử tải đang chạy. Nó sẽ kết thúc ngay bây giờ.</translation>
    </message>
    <message>
        <source>An answer is still coming. It would stay incomplete; what came so far is kept.</source>
        <translation>Một câu trả lời còn đang đến. Nó sẽ dở dang; phần đã đến được giữ lại.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Quit Bellwether now?</source>
        <translation>Thoát Bellwether bây giờ?</translation>
    </message>
</context>
<context>
    <name>bw::ui::CodeDialog</name>
    <message>
        <source>Pool for a service: keeps 50 of 100 connections for 120 s, HTTP/2</source>
        <translation>Pool cho dịch vụ: giữ 50 trên 100 kết nối trong 120 s, HTTP/2</translation>
    </message>
    <message>
        <source>View code</source>
        <translation>Xem mã</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Off: the pool as this gateway is set up here. HTTP/2 needs “pip install httpx[http2]”.</source>
        <translation>Tắt: dùng pool như đã đặt cho gateway này. HTTP/2 cần “pip install httpx[http2]”.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lưu…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The next request to %1 of %2, as it would be sent. Put the key into the environment as BELLWETHER_API_KEY; it is in none of these programs.</source>
        <translation>Yêu cầu kế tiếp tới %1 của %2, đúng như sẽ gửi. Hãy đặt khóa vào biến môi trường BELLWETHER_API_KEY; không chương trình nào ở đây chứa khóa.</translation>
    </message>
    <message>
        <source>(no model chosen)</source>
        <translation>(chưa chọn model)</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Đã sao chép.</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>Lưu chương trình</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder, or copy the code instead.</source>
        <translation>Không ghi được %1: %2. Hãy chọn thư mục khác, hoặc sao chép mã.</translation>
    </message>
</context>
<context>
    <name>bw::ui::CommandGroups</name>
    <message>
        <source>Everywhere</source>
        <translation>Ở mọi nơi</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Màn hình</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Cuộc trò chuyện</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Câu trả lời</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Đầu vào</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Khung</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Light and dark</source>
        <translation>Sáng và tối</translation>
    </message>
    <message>
        <source>List of conversations</source>
        <translation>Danh sách cuộc trò chuyện</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>While finding</source>
        <translation>Khi đang tìm</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Giám sát</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Lần chạy</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Thử tải</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Chi tiêu</translation>
    </message>
</context>
<context>
    <name>bw::ui::CommandModel</name>
    <message>
        <source>no keys</source>
        <translation>không có phím</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Mặc định</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ở đâu</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ở mọi nơi</translation>
    </message>
</context>
<context>
    <name>bw::ui::CommandPalette</name>
    <message>
        <source>Nothing has these letters in this order.</source>
        <translation>Không có mục nào chứa các chữ cái này theo thứ tự này.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Bảng lệnh</translation>
    </message>
    <message>
        <source>Commands, screens, chats and models</source>
        <translation>Lệnh, màn hình, cuộc trò chuyện và model</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Kết quả khớp</translation>
    </message>
</context>
<context>
    <name>bw::ui::Composer</name>
    <message>
        <source>Send ⏎</source>
        <translation>Gửi ⏎</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Stop this answer. What came is kept.</source>
        <translation>Dừng câu trả lời này. Phần đã đến được giữ lại.</translation>
    </message>
    <message>
        <source>Attach a picture or a text file; dropping and pasting work, too</source>
        <translation>Đính kèm ảnh hoặc tệp văn bản; cũng có thể kéo thả hoặc dán</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Đính kèm tệp</translation>
    </message>
    <message>
        <source>Editing a message. Esc leaves it as it is.</source>
        <translation>Đang sửa tin nhắn. Esc để giữ nguyên như cũ.</translation>
    </message>
    <message>
        <source>Write a message.</source>
        <translation>Viết tin nhắn.</translation>
    </message>
    <message>
        <source>Write a message. Enter sends, Shift+Enter begins a new line.</source>
        <translation>Viết tin nhắn. Enter để gửi, Shift+Enter để xuống dòng.</translation>
    </message>
    <message>
        <source>Prompts you keep; a / at the beginning of a line offers them, too</source>
        <translation>Các prompt bạn giữ; dấu / ở đầu dòng cũng gợi ý chúng</translation>
    </message>
    <message>
        <source>Tab goes to the next place, Esc leaves them.</source>
        <translation>Tab đến chỗ tiếp theo, Esc rời khỏi các chỗ đó.</translation>
    </message>
    <message>
        <source>{{%1}} is not filled in. Send again to send it as it is.</source>
        <translation>{{%1}} chưa được điền. Gửi lần nữa để gửi nguyên như vậy.</translation>
    </message>
    <message>
        <source>Write a message. %1 sends, Enter begins a new line.</source>
        <translation>Viết tin nhắn. %1 gửi, Enter xuống dòng.</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Gửi %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::ConfirmRun</name>
    <message>
        <source>Start the load test?</source>
        <translation>Bắt đầu thử tải?</translation>
    </message>
    <message>
        <source>This sends load to %1.</source>
        <translation>Việc này gửi tải tới %1.</translation>
    </message>
    <message>
        <source>Start it only if you may: to whoever runs it, a load test looks like an attack.</source>
        <translation>Chỉ bắt đầu nếu bạn được phép: với bên vận hành, thử tải trông giống một cuộc tấn công.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
</context>
<context>
    <name>bw::ui::ContextMeter</name>
    <message>
        <source>context %1</source>
        <translation>ngữ cảnh %1</translation>
    </message>
    <message>
        <source>context ?</source>
        <translation>ngữ cảnh ?</translation>
    </message>
</context>
<context>
    <name>bw::ui::ConversationList</name>
    <message>
        <source>draft · %1</source>
        <translation>nháp · %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::ConversationPanel</name>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Bỏ ghim</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Ghim</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Chuyển vào thư mục</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Nhân bản</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Xuất …</translation>
    </message>
    <message>
        <source>Delete conversation</source>
        <translation>Xóa cuộc trò chuyện</translation>
    </message>
    <message>
        <source>New folder …</source>
        <translation>Thư mục mới …</translation>
    </message>
    <message>
        <source>Out of its folder</source>
        <translation>Đưa ra khỏi thư mục</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Mở ra</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Thu gọn</translation>
    </message>
    <message>
        <source>Rename folder</source>
        <translation>Đổi tên thư mục</translation>
    </message>
    <message>
        <source>Dissolve folder, keep its conversations</source>
        <translation>Bỏ thư mục, giữ các cuộc trò chuyện</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Thư mục mới</translation>
    </message>
    <message>
        <source>Name of the folder:</source>
        <translation>Tên thư mục:</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (bản sao)</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <translation>Tìm cuộc trò chuyện</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Cuộc trò chuyện</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Vị trí tìm thấy</translation>
    </message>
    <message>
        <source>Conversation deleted.</source>
        <translation>Đã xóa cuộc trò chuyện.</translation>
    </message>
    <message>
        <source>Titles, prompts, answers and reasoning. &quot;Words in quotes&quot; stand together.</source>
        <translation>Tiêu đề, prompt, câu trả lời và suy luận. &quot;Các từ trong ngoặc kép&quot; đứng liền nhau.</translation>
    </message>
</context>
<context>
    <name>bw::ui::ConversationRows</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hôm qua</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>7 ngày qua</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>30 ngày qua</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Cũ hơn</translation>
    </message>
    <message>
        <source>%1, folded, conversations: %2</source>
        <translation>%1, đang thu gọn, số cuộc trò chuyện: %2</translation>
    </message>
    <message>
        <source>%1, conversations: %2</source>
        <translation>%1, số cuộc trò chuyện: %2</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Đã ghim</translation>
    </message>
</context>
<context>
    <name>bw::ui::CopiesView</name>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Xuất tất cả</translation>
    </message>
    <message>
        <source>Conversations, gateways, load tests, prices, presets, alerts and settings, in a folder of their own. Keys are not in it: they stay in the keychain. Nor is the history of requests: the monitor exports that.</source>
        <translation>Cuộc trò chuyện, gateway, lần thử tải, giá, bộ tham số, cảnh báo và cài đặt, trong một thư mục riêng. Không có khóa: chúng ở lại trong kho khóa. Cũng không có lịch sử yêu cầu: màn hình giám sát xuất phần đó.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>Backups of the database are made once a day, and before a newer Bellwether changes its layout; the newest are kept. Restoring puts a copy in the place of the database, which is kept beside it.</source>
        <translation>Bản sao lưu cơ sở dữ liệu được tạo mỗi ngày một lần, và trước khi một bản Bellwether mới hơn đổi cấu trúc của nó; những bản mới nhất được giữ. Khôi phục sẽ đặt bản sao vào chỗ của cơ sở dữ liệu, còn cơ sở dữ liệu cũ được giữ bên cạnh.</translation>
    </message>
    <message>
        <source>Backups of the database, the newest first</source>
        <translation>Các bản sao lưu cơ sở dữ liệu, mới nhất trước</translation>
    </message>
    <message>
        <source>No backup was made yet: the first comes within minutes of the start.</source>
        <translation>Chưa có bản sao lưu nào: bản đầu tiên sẽ có trong vài phút sau khi khởi động.</translation>
    </message>
    <message>
        <source>Restore the chosen one…</source>
        <translation>Khôi phục bản đã chọn…</translation>
    </message>
    <message>
        <source>Restore an export…</source>
        <translation>Khôi phục bản đã xuất…</translation>
    </message>
    <message>
        <source>Where to put the folder with everything</source>
        <translation>Nơi đặt thư mục chứa tất cả</translation>
    </message>
    <message>
        <source>Everything but the keys is in %1 now.</source>
        <translation>Tất cả, trừ khóa, giờ đã ở trong %1.</translation>
    </message>
    <message>
        <source>Restore an export: choose its bellwether.db</source>
        <translation>Khôi phục bản đã xuất: chọn bellwether.db của nó</translation>
    </message>
    <message>
        <source>Databases of Bellwether (*.db);;All files (*)</source>
        <translation>Cơ sở dữ liệu của Bellwether (*.db);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Go back to this copy of everything?</source>
        <translation>Trở về bản sao này của tất cả?</translation>
    </message>
    <message>
        <source>%1

Conversations, gateways and load tests become what they were then. What is there now is kept as a file beside the database. Keys and the history of requests stay as they are. Bellwether starts again afterwards.</source>
        <translation>%1

Cuộc trò chuyện, gateway và lần thử tải trở lại như lúc đó. Những gì hiện có được giữ thành một tệp bên cạnh cơ sở dữ liệu. Khóa và lịch sử yêu cầu giữ nguyên. Sau đó Bellwether khởi động lại.</translation>
    </message>
    <message>
        <source>Its settings, prices, presets and alerts too</source>
        <translation>Cả cài đặt, giá, bộ tham số và cảnh báo của nó</translation>
    </message>
    <message>
        <source>The copy is in its place.</source>
        <translation>Bản sao đã vào chỗ.</translation>
    </message>
    <message>
        <source>Bellwether starts again now, to show what is in it.</source>
        <translation>Giờ Bellwether khởi động lại để hiện những gì có trong đó.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Khởi động lại</translation>
    </message>
    <message>
        <source>Not now: something would be lost.</source>
        <translation>Chưa được: có thứ sẽ bị mất.</translation>
    </message>
    <message>
        <source>Bellwether starts again after a copy was restored. End or save this first, and restore then.</source>
        <translation>Bellwether khởi động lại sau khi khôi phục một bản sao. Hãy kết thúc hoặc lưu những thứ này trước, rồi hãy khôi phục.</translation>
    </message>
    <message>
        <source>The newest changes could not be written to the disk: they would be lost.</source>
        <translation>Không ghi được các thay đổi mới nhất vào đĩa: chúng sẽ bị mất.</translation>
    </message>
    <message>
        <source>Checking the copy and putting it in the place of the database…</source>
        <translation>Đang kiểm tra bản sao và đưa nó vào thay cho cơ sở dữ liệu…</translation>
    </message>
</context>
<context>
    <name>bw::ui::CosineModel</name>
    <message>
        <source>“%1” and “%2”</source>
        <translation>“%1” và “%2”</translation>
    </message>
</context>
<context>
    <name>bw::ui::CostView</name>
    <message>
        <source>Cost</source>
        <translation>Chi phí</translation>
    </message>
    <message>
        <source>The gateway said nothing of tokens, so there is nothing to count.</source>
        <translation>Gateway không báo gì về token nên không có gì để tính.</translation>
    </message>
</context>
<context>
    <name>bw::ui::CrashDialog</name>
    <message>
        <source>Bellwether ended unexpectedly</source>
        <translation>Bellwether đã kết thúc bất ngờ</translation>
    </message>
    <message>
        <source>Bellwether crashed the last time it ran. Chats, runs and settings were saved up to about a second before. This report is only on this computer and holds no keys and no texts of yours; it helps to find the mistake if you copy it into a bug report.</source>
        <translation>Lần chạy trước Bellwether đã gặp sự cố. Cuộc trò chuyện, lần chạy và cài đặt đã được lưu đến khoảng một giây trước đó. Báo cáo này chỉ nằm trên máy tính này, không chứa khóa hay văn bản nào của bạn; nếu bạn chép nó vào báo cáo lỗi, việc tìm lỗi sẽ dễ hơn.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Sao chép báo cáo</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Xóa</translation>
    </message>
</context>
<context>
    <name>bw::ui::CurveChart</name>
    <message>
        <source>%1, of too few samples</source>
        <translation>%1, quá ít mẫu</translation>
    </message>
</context>
<context>
    <name>bw::ui::DataMover</name>
    <message>
        <source>The folder %1 could not be made. Choose one where you may write, on a disk that has space.</source>
        <translation>Không tạo được thư mục %1. Hãy chọn nơi bạn được phép ghi, trên đĩa còn chỗ.</translation>
    </message>
</context>
<context>
    <name>bw::ui::DataPanel</name>
    <message>
        <source>Where files lie</source>
        <translation>Nơi các tệp nằm</translation>
    </message>
    <message>
        <source>Making room</source>
        <translation>Dọn chỗ</translation>
    </message>
    <message>
        <source>Copies of everything</source>
        <translation>Bản sao của tất cả</translation>
    </message>
    <message>
        <source>folders, paths, size on disk, open folder</source>
        <translation>thư mục, đường dẫn, dung lượng đĩa, mở thư mục, folders, paths, size on disk</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Xuất tất cả</translation>
    </message>
    <message>
        <source>backup, copy, move to another computer</source>
        <translation>sao lưu, sao chép, chuyển sang máy khác, backup, copy, move</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>backups, import, go back, undo</source>
        <translation>sao lưu, nhập, trở lại, hoàn tác, backups, import, undo</translation>
    </message>
    <message>
        <source>Compact the database and the history</source>
        <translation>Nén gọn cơ sở dữ liệu và lịch sử</translation>
    </message>
    <message>
        <source>vacuum, shrink, free space</source>
        <translation>thu nhỏ, giải phóng chỗ, vacuum, shrink, free space</translation>
    </message>
    <message>
        <source>Clear the response cache</source>
        <translation>Xóa cache phản hồi</translation>
    </message>
    <message>
        <source>delete kept answers</source>
        <translation>xóa câu trả lời đã giữ, delete kept answers</translation>
    </message>
    <message>
        <source>Delete the history and its statistics</source>
        <translation>Xóa lịch sử và số liệu thống kê của nó</translation>
    </message>
    <message>
        <source>clear log, requests, spend</source>
        <translation>xóa nhật ký, yêu cầu, chi tiêu, clear log, requests, spend</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dữ liệu</translation>
    </message>
</context>
<context>
    <name>bw::ui::DataSettings</name>
    <message>
        <source>Keep requests for</source>
        <translation>Lưu yêu cầu trong</translation>
    </message>
    <message>
        <source>What is older is deleted. Charts of long times keep their numbers for longer.</source>
        <translation>Cũ hơn thì bị xóa. Biểu đồ của khoảng thời gian dài giữ số liệu lâu hơn.</translation>
    </message>
    <message>
        <source>retention history log age</source>
        <translation>lưu giữ lịch sử nhật ký tuổi retention history log age</translation>
    </message>
    <message>
        <source>Largest size of the history</source>
        <translation>Dung lượng lịch sử tối đa</translation>
    </message>
    <message>
        <source>The oldest requests make room.</source>
        <translation>Các yêu cầu cũ nhất nhường chỗ.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>retention disk space file</source>
        <translation>lưu giữ đĩa chỗ tệp retention disk space file</translation>
    </message>
    <message>
        <source>Keep what was said in the playground</source>
        <translation>Giữ những gì đã nói trong Playground</translation>
    </message>
    <message>
        <source>Requests and answers in the history, to be looked at later. Keys are in none of it.</source>
        <translation>Yêu cầu và câu trả lời trong lịch sử, để xem lại sau. Không có khóa nào trong đó.</translation>
    </message>
    <message>
        <source>bodies record prompts</source>
        <translation>nội dung ghi prompt bodies record prompts</translation>
    </message>
    <message>
        <source>Keep what was said in load tests</source>
        <translation>Giữ những gì đã nói trong các lần thử tải</translation>
    </message>
    <message>
        <source>Takes much room: a test makes thousands of answers.</source>
        <translation>Tốn nhiều chỗ: một lần thử tạo hàng nghìn câu trả lời.</translation>
    </message>
    <message>
        <source>bodies record stress</source>
        <translation>nội dung ghi thử tải bodies record stress</translation>
    </message>
    <message>
        <source>Keep of each body at most</source>
        <translation>Giữ tối đa của mỗi body</translation>
    </message>
    <message>
        <source>The rest is cut off, which the inspector says.</source>
        <translation>Phần còn lại bị cắt bỏ, trình xem chi tiết có báo.</translation>
    </message>
    <message>
        <source> kB</source>
        <translation> kB</translation>
    </message>
    <message>
        <source>size limit</source>
        <translation>giới hạn kích thước size limit</translation>
    </message>
    <message>
        <source>Metrics for Prometheus</source>
        <translation>Số đo cho Prometheus</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Let programs on this computer read the metrics</source>
        <translation>Cho các chương trình trên máy này đọc số liệu</translation>
    </message>
    <message>
        <source>Only through 127.0.0.1: no other computer reaches it.</source>
        <translation>Chỉ qua 127.0.0.1: máy khác không tới được.</translation>
    </message>
    <message>
        <source>prometheus scrape endpoint</source>
        <translation>prometheus scrape endpoint số liệu</translation>
    </message>
    <message>
        <source>Port of the metrics</source>
        <translation>Cổng của số đo</translation>
    </message>
    <message>
        <source>One that no other program uses.</source>
        <translation>Một cổng không chương trình nào khác dùng.</translation>
    </message>
    <message>
        <source>prometheus</source>
        <translation>prometheus cổng</translation>
    </message>
</context>
<context>
    <name>bw::ui::DesktopNotifier</name>
    <message>
        <source>This desktop has neither a tray nor a service for notifications, so nothing is shown there now. Usually a program for notifications is missing: install one, such as dunst or mako, or an extension for tray icons.</source>
        <translation>Màn hình làm việc này không có khay hệ thống lẫn dịch vụ thông báo, nên hiện không hiển thị được gì ở đó. Thường là thiếu chương trình thông báo: hãy cài một chương trình như dunst hoặc mako, hay một phần mở rộng cho biểu tượng khay.</translation>
    </message>
</context>
<context>
    <name>bw::ui::DiagnoseDialog</name>
    <message>
        <source>Diagnose</source>
        <translation>Chẩn đoán</translation>
    </message>
    <message>
        <source>Finds out why a gateway is slow or fails: first the connection, which is free, then a few cheap requests. Each step says what it costs, and you decide whether it runs.</source>
        <translation>Tìm nguyên nhân gateway chậm hoặc lỗi: trước tiên là kết nối, miễn phí, rồi vài yêu cầu rẻ. Mỗi bước báo chi phí và bạn quyết định có chạy hay không.</translation>
    </message>
    <message>
        <source>A line of a log, or a cURL command</source>
        <translation>Một dòng nhật ký, hoặc một lệnh cURL</translation>
    </message>
    <message>
        <source>A line of a log, or a cURL command, to start from</source>
        <translation>Một dòng nhật ký, hoặc một lệnh cURL, để bắt đầu</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Start from (optional)</source>
        <translation>Bắt đầu từ (tùy chọn)</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Sao chép văn bản</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lưu…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Looking at %1 (%2)…</source>
        <translation>Đang xem xét %1 (%2)…</translation>
    </message>
    <message>
        <source>the first that the gateway lists</source>
        <translation>model đầu tiên gateway liệt kê</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Save the diagnosis</source>
        <translation>Lưu chẩn đoán</translation>
    </message>
    <message>
        <source>Text (*.txt);;JSON (*.json)</source>
        <translation>Văn bản (*.txt);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Choose another place.</source>
        <translation>Không ghi được tệp: %1. Hãy chọn nơi khác.</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>%1 (switched off)</source>
        <translation>%1 (đã tắt)</translation>
    </message>
</context>
<context>
    <name>bw::ui::DiagnoseRun</name>
    <message>
        <source>Choose a gateway, or paste a cURL command that names one.</source>
        <translation>Hãy chọn một gateway, hoặc dán lệnh cURL có nêu gateway.</translation>
    </message>
</context>
<context>
    <name>bw::ui::DiffDialog</name>
    <message>
        <source>Left text</source>
        <translation>Văn bản trái</translation>
    </message>
    <message>
        <source>Right text</source>
        <translation>Văn bản phải</translation>
    </message>
    <message>
        <source>Compare texts</source>
        <translation>So sánh văn bản</translation>
    </message>
    <message>
        <source>As one text</source>
        <translation>Gộp thành một</translation>
    </message>
    <message>
        <source>%1 the same</source>
        <translation>giống nhau %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::DiffView</name>
    <message>
        <source>Left text</source>
        <translation>Văn bản trái</translation>
    </message>
    <message>
        <source>Right text</source>
        <translation>Văn bản phải</translation>
    </message>
</context>
<context>
    <name>bw::ui::EditedPlan</name>
    <message>
        <source>Choose a gateway.</source>
        <translation>Hãy chọn gateway.</translation>
    </message>
</context>
<context>
    <name>bw::ui::EditorTabs</name>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Limits &amp;&amp; timeouts</source>
        <translation>Giới hạn &amp;&amp; thời gian chờ</translation>
    </message>
    <message>
        <source>Resilience</source>
        <translation>Chịu lỗi</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Giá</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mạng</translation>
    </message>
</context>
<context>
    <name>bw::ui::EmbeddingsView</name>
    <message>
        <source>Texts</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>One text a line</source>
        <translation>Mỗi dòng một văn bản</translation>
    </message>
    <message>
        <source>Empty lines stand between texts</source>
        <translation>Dòng trống ngăn cách các văn bản</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Số chiều</translation>
    </message>
    <message>
        <source>Shorter vectors, where the model can; — is not sent.</source>
        <translation>Vector ngắn hơn, nếu model hỗ trợ; — là không gửi.</translation>
    </message>
    <message>
        <source>Embed</source>
        <translation>Tạo vector</translation>
    </message>
    <message>
        <source>dimensions</source>
        <translation>số chiều</translation>
    </message>
    <message>
        <source>Vectors of your texts, and how near they are to each other, will stand here.</source>
        <translation>Vector của các văn bản và độ gần nhau giữa chúng sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>Vector</translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation>Độ tương đồng cosine</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>Sao chép JSON</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>Sao chép CSV</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Xem yêu cầu</translation>
    </message>
    <message>
        <source>The vectors with their texts</source>
        <translation>Các vector kèm văn bản</translation>
    </message>
    <message>
        <source>The table of cosine similarities</source>
        <translation>Bảng độ tương đồng cosine</translation>
    </message>
    <message>
        <source>At most %1 texts at once; these are %2.</source>
        <translation>Nhiều nhất %1 văn bản cùng lúc; ở đây có %2.</translation>
    </message>
    <message>
        <source>texts: %1 · tokens: ~%2 · ≈ %3</source>
        <translation>văn bản: %1 · token: ~%2 · ≈ %3</translation>
    </message>
    <message>
        <source>%1 · %2 dimensions · %3 tokens · %4 · %5</source>
        <translation>%1 · %2 chiều · %3 token · %4 · %5</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Đang hỏi…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Wait no longer. The gateway may answer all the same, and ask money for it.</source>
        <translation>Không chờ nữa. Gateway vẫn có thể trả lời và tính tiền cho câu trả lời đó.</translation>
    </message>
    <message>
        <source>Some of these texts have empty lines, or spaces at an end, that cannot be typed here: what is asked now is not quite the same.</source>
        <translation>Một số văn bản có dòng trống hoặc dấu cách ở đầu hay cuối mà ô này không nhập được: nội dung được hỏi bây giờ không hoàn toàn giống.</translation>
    </message>
</context>
<context>
    <name>bw::ui::EndpointFields</name>
    <message>
        <source>Weight</source>
        <translation>Trọng số</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Hãy nhập số nguyên.</translation>
    </message>
    <message>
        <source>Own models</source>
        <translation>Model riêng</translation>
    </message>
    <message>
        <source>served here, a comma between; empty means all</source>
        <translation>được phục vụ ở đây, cách nhau bằng dấu phẩy; trống là tất cả</translation>
    </message>
    <message>
        <source>share among its equals, a backup among the backups</source>
        <translation>phần chia giữa các endpoint cùng loại, dự phòng chia với dự phòng</translation>
    </message>
</context>
<context>
    <name>bw::ui::EndpointStatusCard</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Switching one off or on takes effect at once.</source>
        <translation>Bật hoặc tắt endpoint có hiệu lực ngay.</translation>
    </message>
    <message>
        <source>This endpoint is well again: close its breaker and ask it in its turn</source>
        <translation>Endpoint này đã ổn: đóng bộ ngắt mạch và hỏi nó theo lượt như thường</translation>
    </message>
    <message>
        <source>The circuit breaker. Benched: it failed three times in half a minute, so that the other endpoints are asked first for a while.</source>
        <translation>Bộ ngắt mạch. Tạm nghỉ: endpoint đã lỗi ba lần trong nửa phút, nên các endpoint khác được hỏi trước một lúc.</translation>
    </message>
    <message>
        <source>Attempts of the last quarter of an hour. One that failed here counts even if another endpoint answered.</source>
        <translation>Số lần thử trong mười lăm phút qua. Lần lỗi ở đây vẫn được tính dù endpoint khác đã trả lời.</translation>
    </message>
    <message>
        <source>Half of the streams had their first token by then, of the last quarter of an hour.</source>
        <translation>Một nửa số luồng trong mười lăm phút qua đã có token đầu vào lúc đó.</translation>
    </message>
    <message>
        <source>Ask endpoint %1</source>
        <translation>Hỏi endpoint %1</translation>
    </message>
    <message>
        <source>Ask this endpoint</source>
        <translation>Hỏi endpoint này</translation>
    </message>
    <message>
        <source>%1 (backup)</source>
        <translation>%1 (dự phòng)</translation>
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
        <translation>Hỏi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>URL gốc</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Trọng số</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Dự phòng</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>Bộ ngắt mạch</translation>
    </message>
    <message>
        <source>Last 15 min</source>
        <translation>15 phút qua</translation>
    </message>
    <message>
        <source>Requests go to this endpoint.</source>
        <translation>Yêu cầu được gửi tới endpoint này.</translation>
    </message>
    <message>
        <source>Asked only when no other endpoint may be.</source>
        <translation>Chỉ được hỏi khi không hỏi được endpoint nào khác.</translation>
    </message>
    <message>
        <source>Own models of this endpoint; see below the table.</source>
        <translation>Model riêng của endpoint này; xem bên dưới bảng.</translation>
    </message>
    <message>
        <source>Own keys of this endpoint; see the Keys page.</source>
        <translation>Khóa riêng của endpoint này; xem trang Khóa.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>gateway&apos;s</source>
        <translation>của gateway</translation>
    </message>
    <message numerus="yes">
        <source>%n own</source>
        <translation>
            <numerusform>%n riêng</numerusform>
        </translation>
    </message>
    <message>
        <source>Share among its equals – a backup among the backups –, 1–100; default 1.</source>
        <translation>Phần chia giữa các endpoint cùng loại – dự phòng chia với dự phòng –, 1–100; mặc định 1.</translation>
    </message>
</context>
<context>
    <name>bw::ui::EndpointsTab</name>
    <message>
        <source>Endpoints</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Add endpoint</source>
        <translation>Thêm endpoint</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Every model has the name here that is asked for.</source>
        <translation>Ở đây mọi model mang đúng tên được hỏi.</translation>
    </message>
    <message>
        <source>Names of models: what is asked for here, and what this endpoint calls it.</source>
        <translation>Tên model: tên được hỏi ở đây, và tên mà endpoint này gọi.</translation>
    </message>
    <message>
        <source>endpoint %1</source>
        <translation>endpoint %1</translation>
    </message>
    <message>
        <source>Endpoint “%1” was removed.</source>
        <translation>Đã bỏ endpoint “%1”.</translation>
    </message>
    <message>
        <source>Models of “%1”</source>
        <translation>Model của “%1”</translation>
    </message>
    <message>
        <source>Requests are shared among those without “backup” by their weights. Only when none of them may be asked do the backups share them, by theirs. The order is no rank: the first one’s address merely stands for the gateway. A double click changes a cell.</source>
        <translation>Yêu cầu được chia theo trọng số cho các endpoint không phải “dự phòng”. Chỉ khi không endpoint nào trong số đó được gọi thì các endpoint dự phòng mới chia nhau, theo trọng số của chúng. Thứ tự không phải là thứ hạng: địa chỉ của endpoint đầu tiên chỉ đại diện cho gateway. Nhấp đúp để sửa một ô.</translation>
    </message>
</context>
<context>
    <name>bw::ui::ErrorNote</name>
    <message>
        <source>You stopped this answer. What came is kept.</source>
        <translation>Bạn đã dừng câu trả lời này. Phần đã đến được giữ lại.</translation>
    </message>
    <message>
        <source>The answer ended at the limit of its length.</source>
        <translation>Câu trả lời kết thúc vì chạm giới hạn độ dài.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Viết tiếp</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Ẩn chi tiết</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Xem yêu cầu</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Chẩn đoán</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>attempt %1: %2 %3 · %4</source>
        <translation>lần thử %1: %2 %3 · %4</translation>
    </message>
    <message>
        <source>Nothing more is known.</source>
        <translation>Không biết gì thêm.</translation>
    </message>
</context>
<context>
    <name>bw::ui::EventList</name>
    <message>
        <source>The stream stood still for far longer than between most events.</source>
        <translation>Luồng đứng yên lâu hơn hẳn khoảng cách giữa phần lớn sự kiện.</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Khoảng</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Sự kiện</translation>
    </message>
</context>
<context>
    <name>bw::ui::EventTable</name>
    <message>
        <source>When</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Tệ nhất</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Kéo dài</translation>
    </message>
    <message>
        <source>%1 (muted)</source>
        <translation>%1 (tắt tiếng)</translation>
    </message>
    <message>
        <source>is on</source>
        <translation>đang diễn ra</translation>
    </message>
</context>
<context>
    <name>bw::ui::FieldRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Về mặc định</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>mặc định %1</translation>
    </message>
    <message>
        <source>default %1 · %2</source>
        <translation>mặc định %1 · %2</translation>
    </message>
</context>
<context>
    <name>bw::ui::FilterLine</name>
    <message>
        <source>Filter of the requests</source>
        <translation>Bộ lọc yêu cầu</translation>
    </message>
</context>
<context>
    <name>bw::ui::FindBar</name>
    <message>
        <source>Find in this conversation</source>
        <translation>Tìm trong cuộc trò chuyện này</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>không tìm thấy</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Vị trí trước</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Vị trí sau</translation>
    </message>
</context>
<context>
    <name>bw::ui::FirstStart</name>
    <message>
        <source>Welcome to Bellwether</source>
        <translation>Chào mừng đến với Bellwether</translation>
    </message>
    <message>
        <source>HolySheep AI</source>
        <translation>HolySheep AI</translation>
    </message>
    <message>
        <source>Another OpenAI-compatible gateway</source>
        <translation>Gateway khác tương thích OpenAI</translation>
    </message>
    <message>
        <source>The demo gateway: runs on this computer, costs nothing</source>
        <translation>Gateway demo: chạy trên máy tính này, không tốn phí</translation>
    </message>
    <message>
        <source>Check and start</source>
        <translation>Kiểm tra và bắt đầu</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>Vẫn bắt đầu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>URL gốc</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Khóa API</translation>
    </message>
    <message>
        <source>Paste your key. A check with the gateway, and you can start.</source>
        <translation>Hãy dán khóa. Kiểm tra với gateway xong là bạn có thể bắt đầu.</translation>
    </message>
    <message>
        <source>Which gateway do you want to talk to?</source>
        <translation>Bạn muốn dùng gateway nào?</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain only, never in a file.</source>
        <translation>Chỉ lưu trong kho khóa của hệ thống, không bao giờ lưu vào tệp.</translation>
    </message>
    <message>
        <source>Settings: language, look, size of the text</source>
        <translation>Cài đặt: ngôn ngữ, giao diện, cỡ chữ</translation>
    </message>
</context>
<context>
    <name>bw::ui::FixedKeys</name>
    <message>
        <source>Send</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Xuống dòng</translation>
    </message>
    <message>
        <source>Edit the last prompt, from an empty input</source>
        <translation>Sửa prompt cuối, từ ô nhập trống</translation>
    </message>
    <message>
        <source>Delete (can be undone)</source>
        <translation>Xóa (có thể hoàn tác)</translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation>Còn làm được gì nữa</translation>
    </message>
    <message>
        <source>Choose the message above, or below</source>
        <translation>Chọn tin nhắn ở trên, hoặc ở dưới</translation>
    </message>
    <message>
        <source>Another version of the chosen message</source>
        <translation>Một phiên bản khác của tin nhắn đã chọn</translation>
    </message>
    <message>
        <source>What can be done with the chosen message</source>
        <translation>Những gì làm được với tin nhắn đã chọn</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Playground</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Lần chạy</translation>
    </message>
    <message>
        <source>Delete the chosen runs (can be undone)</source>
        <translation>Xoá các lần chạy đã chọn (có thể hoàn tác)</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayBook</name>
    <message>
        <source>this session only</source>
        <translation>chỉ phiên này</translation>
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
        <translation>%1 trên %2 yêu cầu được trả lời</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayDelegate</name>
    <message>
        <source>not saved · certificates not checked</source>
        <translation>chưa lưu · không kiểm tra chứng chỉ</translation>
    </message>
    <message>
        <source>certificates not checked</source>
        <translation>không kiểm tra chứng chỉ</translation>
    </message>
    <message>
        <source>changes not saved</source>
        <translation>thay đổi chưa lưu</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayEditor</name>
    <message>
        <source>Subjects</source>
        <translation>Các mục</translation>
    </message>
    <message>
        <source>changes not saved</source>
        <translation>thay đổi chưa lưu</translation>
    </message>
    <message>
        <source>certificates are not checked</source>
        <translation>không kiểm tra chứng chỉ</translation>
    </message>
    <message>
        <source>Anyone on the way can pose as this gateway. Switch the check on again on the Network page.</source>
        <translation>Bất kỳ ai trên đường truyền cũng có thể giả làm gateway này. Hãy bật lại việc kiểm tra ở trang Mạng.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Hủy thay đổi</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Connection check</source>
        <translation>Kiểm tra kết nối</translation>
    </message>
    <message>
        <source>Asks the gateway with its first key, and shows how long each step took.</source>
        <translation>Hỏi gateway bằng khóa đầu tiên và cho biết từng bước mất bao lâu.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>New gateway</source>
        <translation>Gateway mới</translation>
    </message>
    <message>
        <source>Something here stops saving.</source>
        <translation>Có chỗ ở đây khiến chưa lưu được.</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayFiles</name>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Không đọc được tệp %1: %2.</translation>
    </message>
    <message>
        <source>The file %1 is larger than any list of gateways: more than 1 MB. Choose another file.</source>
        <translation>Tệp %1 lớn hơn mọi danh sách gateway: trên 1 MB. Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>The profile could not be written to %1: %2. What was there before is unchanged.</source>
        <translation>Không ghi được hồ sơ vào %1: %2. Những gì có ở đó trước đây vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>Imported gateway</source>
        <translation>Gateway đã nhập</translation>
    </message>
    <message>
        <source>%1 is a folder, a pipe or a device and not a file, so it was not opened. Choose a file.</source>
        <translation>%1 là thư mục, ống dẫn hoặc thiết bị chứ không phải tệp, nên không được mở. Hãy chọn một tệp.</translation>
    </message>
    <message>
        <source>The nginx.conf could not be written to %1: %2. What was there before is unchanged.</source>
        <translation>Không ghi được nginx.conf vào %1: %2. Nội dung cũ không thay đổi.</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayHeaderTable</name>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Bí mật</translation>
    </message>
    <message>
        <source>The value goes to the keychain and into no file.</source>
        <translation>Giá trị được cất vào kho khóa, không nằm trong tệp nào.</translation>
    </message>
    <message>
        <source>•••••• goes to the keychain when you save</source>
        <translation>•••••• được cất vào kho khóa khi bạn lưu</translation>
    </message>
    <message>
        <source>type the value; it will not be shown</source>
        <translation>gõ giá trị; giá trị sẽ không được hiện lại</translation>
    </message>
    <message>
        <source>•••••• kept in: %1</source>
        <translation>•••••• lưu trong: %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayHealth</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation>%1 m %2 s</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>mở %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>nửa mở</translation>
    </message>
    <message>
        <source>benched %1</source>
        <translation>tạm nghỉ %1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đóng</translation>
    </message>
    <message>
        <source>list of models</source>
        <translation>danh sách mô hình</translation>
    </message>
    <message>
        <source>%1 models</source>
        <translation>%1 mô hình</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the state of a breaker, and of what</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayModel</name>
    <message>
        <source>every breaker is open</source>
        <translation>mọi bộ ngắt mạch đang mở</translation>
    </message>
    <message>
        <source>a breaker is open</source>
        <translation>có bộ ngắt mạch đang mở</translation>
    </message>
    <message>
        <source>certificates are not checked</source>
        <translation>không kiểm tra chứng chỉ</translation>
    </message>
    <message>
        <source>changes not saved</source>
        <translation>thay đổi chưa lưu</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewayPanel</name>
    <message>
        <source>No gateway was asked in this time.</source>
        <translation>Không gateway nào được hỏi trong khoảng này.</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Chương trình này</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>pool busy/idle</source>
        <translation>pool bận/rảnh</translation>
    </message>
    <message>
        <source>Connections in use, and kept for the next request.</source>
        <translation>Số kết nối đang dùng và số được giữ cho yêu cầu kế tiếp.</translation>
    </message>
    <message>
        <source>reused</source>
        <translation>dùng lại</translation>
    </message>
    <message>
        <source>Requests that found a kept connection, of all since the program began.</source>
        <translation>Tỷ lệ yêu cầu có sẵn kết nối được giữ, tính từ khi chương trình bắt đầu.</translation>
    </message>
    <message>
        <source>handshakes saved</source>
        <translation>bắt tay tiết kiệm được</translation>
    </message>
    <message>
        <source>Time that kept connections saved: how often one was reused × the median handshake.</source>
        <translation>Thời gian mà kết nối được giữ đã tiết kiệm: số lần dùng lại × trung vị thời gian bắt tay.</translation>
    </message>
    <message>
        <source>cache hits</source>
        <translation>trúng cache</translation>
    </message>
    <message>
        <source>network lag</source>
        <translation>trễ mạng</translation>
    </message>
    <message>
        <source>How late the network threads were, p99; every latency shown is known to about this.</source>
        <translation>Các luồng mạng trễ bao nhiêu, p99; mọi độ trễ hiện ra chính xác đến khoảng này.</translation>
    </message>
    <message>
        <source>window lag</source>
        <translation>trễ cửa sổ</translation>
    </message>
    <message>
        <source>How late this window was, p99. It holds no request up.</source>
        <translation>Cửa sổ này trễ bao nhiêu, p99. Nó không làm chậm yêu cầu nào.</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>đã mở</translation>
    </message>
    <message>
        <source>New connections since the program began.</source>
        <translation>Số kết nối mới từ khi chương trình bắt đầu.</translation>
    </message>
    <message>
        <source>%1 records came too fast and are not counted.</source>
        <translation>%1 bản ghi đến quá nhanh nên không được tính.</translation>
    </message>
    <message>
        <source>%1 records are counted, but not kept in the history.</source>
        <translation>%1 bản ghi được tính nhưng không lưu vào lịch sử.</translation>
    </message>
    <message>
        <source>There are too many combinations of gateway, model and key: %1 count as “other”.</source>
        <translation>Có quá nhiều tổ hợp gateway, model và khóa: %1 được tính là “khác”.</translation>
    </message>
</context>
<context>
    <name>bw::ui::GatewaysPage</name>
    <message>
        <source>Gateways</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>No gateway is chosen. Choose one on the left, add one, or drop a cURL command, a .env file or a LiteLLM config.yaml here.</source>
        <translation>Chưa chọn gateway. Hãy chọn ở bên trái, thêm mới, hoặc thả lệnh cURL, tệp .env hay config.yaml của LiteLLM vào đây.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập…</translation>
    </message>
    <message>
        <source>A cURL command, a .env file, a LiteLLM config.yaml or an exported profile becomes a gateway.</source>
        <translation>Lệnh cURL, tệp .env, config.yaml của LiteLLM hoặc hồ sơ đã xuất sẽ trở thành gateway.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Add gateway</source>
        <translation>Thêm gateway</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>Đã xóa “%1”.</translation>
    </message>
    <message>
        <source>These gateways were edited and not saved: %1.</source>
        <translation>Các gateway sau đã được sửa mà chưa lưu: %1.</translation>
    </message>
    <message>
        <source>A key that you typed is not in the keychain, and nowhere else.</source>
        <translation>Một khóa bạn đã gõ chưa vào được kho khóa, và không được lưu ở đâu khác.</translation>
    </message>
    <message>
        <source>Find a model of the gateway</source>
        <translation>Tìm một mô hình của gateway</translation>
    </message>
    <message>
        <source>Add a gateway</source>
        <translation>Thêm gateway</translation>
    </message>
    <message>
        <source>Check the key of the gateway</source>
        <translation>Kiểm tra khóa của gateway</translation>
    </message>
    <message>
        <source>Warm up the gateway: open connections ahead</source>
        <translation>Mở sẵn kết nối của gateway</translation>
    </message>
    <message>
        <source>Import a gateway</source>
        <translation>Nhập gateway</translation>
    </message>
    <message>
        <source>Export the gateway</source>
        <translation>Xuất gateway</translation>
    </message>
    <message>
        <source>Export the gateway as an nginx.conf</source>
        <translation>Xuất gateway thành nginx.conf</translation>
    </message>
</context>
<context>
    <name>bw::ui::GeneralSettings</name>
    <message>
        <source>Where I left off</source>
        <translation>Nơi tôi dừng lại</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Playground</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Thử tải</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Giám sát</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Chi tiêu</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Lần chạy</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Screen at the start</source>
        <translation>Màn hình khi khởi động</translation>
    </message>
    <message>
        <source>What the window shows first.</source>
        <translation>Cửa sổ hiện gì trước tiên.</translation>
    </message>
    <message>
        <source>open launch home page</source>
        <translation>mở khởi động trang đầu open launch home page</translation>
    </message>
    <message>
        <source>Open the last chat</source>
        <translation>Mở cuộc trò chuyện gần nhất</translation>
    </message>
    <message>
        <source>Otherwise the playground starts with a new one.</source>
        <translation>Nếu không, Playground bắt đầu với cuộc mới.</translation>
    </message>
    <message>
        <source>conversation restore session</source>
        <translation>trò chuyện khôi phục phiên conversation restore session</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Khi đóng cửa sổ</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Ask before quitting while something is under way</source>
        <translation>Hỏi trước khi thoát nếu còn việc đang chạy</translation>
    </message>
    <message>
        <source>A load test would end early, an answer would stay incomplete.</source>
        <translation>Lần thử tải sẽ kết thúc sớm, câu trả lời sẽ dở dang.</translation>
    </message>
    <message>
        <source>confirm exit close run</source>
        <translation>xác nhận thoát đóng confirm exit close run</translation>
    </message>
    <message>
        <source>Keep probes and alerts going in the tray when the window is closed</source>
        <translation>Giữ thăm dò và cảnh báo chạy trong khay khi đóng cửa sổ</translation>
    </message>
    <message>
        <source>The window is hidden, and an icon in the tray brings it back or quits. Without a tray, closing quits as before.</source>
        <translation>Cửa sổ được ẩn đi, biểu tượng trong khay mở lại nó hoặc thoát. Nơi không có khay, đóng là thoát như trước.</translation>
    </message>
    <message>
        <source>background minimize notification area system tray</source>
        <translation>nền thu nhỏ vùng thông báo khay background minimize notification area system tray</translation>
    </message>
</context>
<context>
    <name>bw::ui::HeaderRules</name>
    <message>
        <source>The header “%1” stands there twice.</source>
        <translation>Header “%1” xuất hiện hai lần.</translation>
    </message>
</context>
<context>
    <name>bw::ui::HeaderTable</name>
    <message>
        <source>Request</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Phản hồi</translation>
    </message>
</context>
<context>
    <name>bw::ui::HeadersDialog</name>
    <message>
        <source>“%1” carries a credential, and a conversation is kept in plain text. Put it into the keychain instead: Gateways › Network › Headers, marked as secret.</source>
        <translation>“%1” chứa thông tin bí mật, mà cuộc trò chuyện được lưu dạng văn bản thuần. Hãy cất nó vào kho khóa: Gateway › Mạng › Header, đánh dấu là bí mật.</translation>
    </message>
    <message>
        <source>The header “%1” stands there twice.</source>
        <translation>Header “%1” xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Headers of this conversation</source>
        <translation>Header của cuộc trò chuyện này</translation>
    </message>
    <message>
        <source>Sent with every request of this conversation. They win over those of the gateway and of the model.</source>
        <translation>Được gửi kèm mọi yêu cầu của cuộc trò chuyện này. Chúng được ưu tiên hơn header của gateway và của model.</translation>
    </message>
    <message>
        <source>No header yet.</source>
        <translation>Chưa có header.</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>Dùng</translation>
    </message>
</context>
<context>
    <name>bw::ui::HeatMap</name>
    <message>
        <source>No streamed answers in this time.</source>
        <translation>Không có câu trả lời theo luồng trong khoảng này.</translation>
    </message>
    <message>
        <source>no gaps</source>
        <translation>không có khoảng lặng</translation>
    </message>
    <message>
        <source>%1 gaps</source>
        <translation>%1 khoảng lặng</translation>
    </message>
    <message>
        <source>most  %1</source>
        <translation>nhiều nhất  %1</translation>
    </message>
    <message>
        <source>longest  %1</source>
        <translation>dài nhất  %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
</context>
<context>
    <name>bw::ui::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Check this client</source>
        <translation>Kiểm tra máy khách này</translation>
    </message>
    <message>
        <source>Bellwether %1</source>
        <translation>Bellwether %1</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>Tự kiểm tra</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím</translation>
    </message>
</context>
<context>
    <name>bw::ui::HistoryDialog</name>
    <message>
        <source>History and metrics</source>
        <translation>Lịch sử và số đo</translation>
    </message>
    <message>
        <source>What is kept of requests</source>
        <translation>Những gì được lưu về các yêu cầu</translation>
    </message>
    <message>
        <source>Metrics for Prometheus</source>
        <translation>Số đo cho Prometheus</translation>
    </message>
    <message>
        <source>Days that requests are kept</source>
        <translation>Số ngày lưu yêu cầu</translation>
    </message>
    <message>
        <source>Largest size of the history</source>
        <translation>Dung lượng lịch sử tối đa</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Largest size of a kept body</source>
        <translation>Dung lượng tối đa của một body được lưu</translation>
    </message>
    <message>
        <source> kB</source>
        <translation> kB</translation>
    </message>
    <message>
        <source>of the playground</source>
        <translation>của Playground</translation>
    </message>
    <message>
        <source>of load tests</source>
        <translation>của thử tải</translation>
    </message>
    <message>
        <source>Give free space back</source>
        <translation>Trả lại chỗ trống</translation>
    </message>
    <message>
        <source>What was deleted leaves room in the file for new requests. This gives it back to the disk; it may take a while.</source>
        <translation>Những gì đã xóa để lại chỗ trống trong tệp cho yêu cầu mới. Thao tác này trả chỗ đó lại cho đĩa; có thể mất một lúc.</translation>
    </message>
    <message>
        <source>Delete the history…</source>
        <translation>Xóa lịch sử…</translation>
    </message>
    <message>
        <source>Keep requests for</source>
        <translation>Lưu yêu cầu trong</translation>
    </message>
    <message>
        <source>In a file of at most</source>
        <translation>Trong tệp tối đa</translation>
    </message>
    <message>
        <source>Keep what was said</source>
        <translation>Lưu nội dung trao đổi</translation>
    </message>
    <message>
        <source>Of each body at most</source>
        <translation>Mỗi body tối đa</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện tại</translation>
    </message>
    <message>
        <source>What is older, or too much, is deleted, the oldest first. Charts of long times keep their numbers for longer. Keys are in none of it.</source>
        <translation>Những gì quá cũ hoặc quá nhiều sẽ bị xóa, cũ nhất trước. Biểu đồ dài hạn giữ số liệu lâu hơn. Không chỗ nào chứa khóa.</translation>
    </message>
    <message>
        <source>Let programs on this computer read them</source>
        <translation>Cho chương trình trên máy tính này đọc</translation>
    </message>
    <message>
        <source>Port of the metrics</source>
        <translation>Cổng của số đo</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 trong %2</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>Delete the history</source>
        <translation>Xóa lịch sử</translation>
    </message>
    <message>
        <source>Delete every request from the history?</source>
        <translation>Xóa mọi yêu cầu khỏi lịch sử?</translation>
    </message>
    <message>
        <source>The log and the charts of past days begin anew; chats, gateways and the live numbers of this run stay. This cannot be undone.</source>
        <translation>Nhật ký và biểu đồ của những ngày trước sẽ bắt đầu lại; cuộc trò chuyện, gateway và số liệu trực tiếp của lần chạy này được giữ. Không thể hoàn tác.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
</context>
<context>
    <name>bw::ui::IdentityCard</name>
    <message>
        <source>The model of a new chat, for example gpt-4.1</source>
        <translation>Model của cuộc trò chuyện mới, ví dụ gpt-4.1</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Nhà cung cấp</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>URL gốc</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Khóa API</translation>
    </message>
    <message>
        <source>Default model</source>
        <translation>Model mặc định</translation>
    </message>
    <message>
        <source>Runs inside Bellwether, costs nothing, and is gone when you quit.</source>
        <translation>Chạy trong Bellwether, không tốn phí, mất đi khi bạn thoát.</translation>
    </message>
    <message numerus="yes">
        <source>Of the first endpoint; %n more on the Endpoints page.</source>
        <translation>
            <numerusform>Của endpoint đầu tiên; còn %n endpoint ở trang Endpoint.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste the key; leave empty where none is asked for</source>
        <translation>Dán khóa; để trống nếu không cần khóa</translation>
    </message>
    <message>
        <source>A key is kept; paste another one to replace it</source>
        <translation>Đã lưu một khóa; dán khóa khác để thay</translation>
    </message>
    <message>
        <source>The demo gateway asks for no key.</source>
        <translation>Gateway demo không đòi khóa.</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain only, never in a file.</source>
        <translation>Chỉ lưu trong kho khóa của hệ thống, không bao giờ lưu vào tệp.</translation>
    </message>
    <message>
        <source>Kept in: %1.</source>
        <translation>Lưu trong: %1.</translation>
    </message>
</context>
<context>
    <name>bw::ui::ImportDialog</name>
    <message>
        <source>This is a cURL command.</source>
        <translation>Đây là lệnh cURL.</translation>
    </message>
    <message>
        <source>This is a .env file.</source>
        <translation>Đây là tệp .env.</translation>
    </message>
    <message>
        <source>This is a LiteLLM configuration.</source>
        <translation>Đây là cấu hình LiteLLM.</translation>
    </message>
    <message>
        <source>This is an exported profile.</source>
        <translation>Đây là hồ sơ đã xuất.</translation>
    </message>
    <message>
        <source>Import gateways</source>
        <translation>Nhập gateway</translation>
    </message>
    <message>
        <source>Text to import</source>
        <translation>Văn bản cần nhập</translation>
    </message>
    <message>
        <source>curl https://api.example.com/v1/chat/completions -H &quot;Authorization: Bearer …&quot;

or the lines of a .env file

or a LiteLLM config.yaml</source>
        <translation>curl https://api.example.com/v1/chat/completions -H &quot;Authorization: Bearer …&quot;

hoặc các dòng của tệp .env

hoặc config.yaml của LiteLLM</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Mở tệp…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Paste a cURL command, the lines of a .env file, a LiteLLM config.yaml or an exported profile.</source>
        <translation>Hãy dán lệnh cURL, các dòng của tệp .env, config.yaml của LiteLLM hoặc hồ sơ đã xuất.</translation>
    </message>
    <message>
        <source>Configurations (*.yaml *.yml *.json .env *.env *.sh *.txt);;All files (*)</source>
        <translation>Cấu hình (*.yaml *.yml *.json .env *.env *.sh *.txt);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>There is no key in it. One that you enter will be sent to %1.</source>
        <translation>Trong đó không có khóa. Khóa bạn nhập sẽ được gửi tới %1.</translation>
    </message>
    <message>
        <source>memory, for this session only</source>
        <translation>bộ nhớ, chỉ phiên này</translation>
    </message>
    <message>
        <source>Its key goes to %1 and will be sent to %2.</source>
        <translation>Khóa được cất vào %1 và sẽ được gửi tới %2.</translation>
    </message>
    <message>
        <source>Its keys go to %1 and will be sent to %2.</source>
        <translation>Các khóa được cất vào %1 và sẽ được gửi tới %2.</translation>
    </message>
    <message>
        <source>Add %1 gateways</source>
        <translation>Thêm %1 gateway</translation>
    </message>
    <message>
        <source>Add gateway</source>
        <translation>Thêm gateway</translation>
    </message>
    <message>
        <source>The text names variables of your environment: %1. What is in them was read, and will be sent to %2. Tick this gateway only if that is what you want.</source>
        <translation>Văn bản này nêu các biến môi trường của bạn: %1. Nội dung của chúng đã được đọc và sẽ được gửi tới %2. Chỉ chọn gateway này nếu đó đúng là điều bạn muốn.</translation>
    </message>
</context>
<context>
    <name>bw::ui::IncidentBundle</name>
    <message>
        <source>%1 is there already. Choose another place.</source>
        <translation>%1 đã có rồi. Hãy chọn nơi khác.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Check that you may write there.</source>
        <translation>Không tạo được thư mục %1. Hãy kiểm tra bạn có quyền ghi ở đó.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check that there is room on the disk.</source>
        <translation>Không ghi được %1: %2. Hãy kiểm tra đĩa còn chỗ trống.</translation>
    </message>
</context>
<context>
    <name>bw::ui::IncidentDialog</name>
    <message>
        <source>Incident bundle</source>
        <translation>Gói sự cố</translation>
    </message>
    <message>
        <source>What happened from %1, to send to the provider: a page with the numbers and the failed and slow requests, these requests as HAR, and how the gateways were set up. Keys are in none of it.</source>
        <translation>Những gì đã xảy ra từ %1, để gửi cho nhà cung cấp: một trang số liệu cùng các yêu cầu lỗi và chậm, chính các yêu cầu đó dạng HAR, và cách các gateway được cài đặt. Không chỗ nào chứa khóa.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>What you saw, for whoever reads it</source>
        <translation>Những gì bạn thấy, cho người đọc gói này</translation>
    </message>
    <message>
        <source>With what was said, where it was kept</source>
        <translation>Kèm nội dung trao đổi, nếu có lưu</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Chọn thư mục…</translation>
    </message>
</context>
<context>
    <name>bw::ui::InspectorActions</name>
    <message>
        <source>Replay</source>
        <translation>Phát lại</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Sao chép dạng</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lưu…</translation>
    </message>
    <message>
        <source>In the playground</source>
        <translation>Trong Playground</translation>
    </message>
    <message>
        <source>In the playground, past the cache</source>
        <translation>Trong Playground, bỏ qua cache</translation>
    </message>
    <message>
        <source>The request itself was not kept, only its numbers.</source>
        <translation>Chính yêu cầu này không được lưu, chỉ có số liệu của nó.</translation>
    </message>
    <message>
        <source>The gateway of this request is no longer in the list.</source>
        <translation>Gateway của yêu cầu này không còn trong danh sách.</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Lưu yêu cầu</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Tệp JSON (*.json)</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Check that there is room and that you may write there.</source>
        <translation>Không ghi được tệp: %1. Hãy kiểm tra còn chỗ trống và bạn có quyền ghi ở đó.</translation>
    </message>
    <message>
        <source>Only the first %1 kB of this request were kept, so it cannot be asked again. The gear of the monitor says how much is kept.</source>
        <translation>Chỉ %1 kB đầu của yêu cầu này được lưu, nên không thể hỏi lại. Nút bánh răng ở màn hình Giám sát cho biết lưu bao nhiêu.</translation>
    </message>
    <message>
        <source>Only chats and embeddings can be asked again.</source>
        <translation>Chỉ có thể hỏi lại các yêu cầu chat và embedding.</translation>
    </message>
    <message>
        <source>Only chat requests can be taken along as a program.</source>
        <translation>Chỉ yêu cầu chat mới có thể chép thành chương trình.</translation>
    </message>
</context>
<context>
    <name>bw::ui::InspectorHost</name>
    <message>
        <source>Request – Bellwether</source>
        <translation>Yêu cầu – Bellwether</translation>
    </message>
</context>
<context>
    <name>bw::ui::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Chi tiết yêu cầu</translation>
    </message>
    <message>
        <source>Click a request in the list, or a point in a chart, to see where its time went.</source>
        <translation>Nhấp vào một yêu cầu trong danh sách, hoặc một điểm trên biểu đồ, để xem thời gian đã đi đâu.</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Mở trong cửa sổ riêng</translation>
    </message>
    <message>
        <source>Close the inspector</source>
        <translation>Đóng phần chi tiết</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Các lần thử</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Các pha</translation>
    </message>
    <message>
        <source>Request %1…</source>
        <translation>Yêu cầu %1…</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>provider&apos;s id %1</source>
        <translation>id của nhà cung cấp %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::InspectorTabs</name>
    <message>
        <source>Events</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Assembled text</source>
        <translation>Văn bản đã ghép</translation>
    </message>
    <message>
        <source>There is no text.</source>
        <translation>Không có văn bản.</translation>
    </message>
    <message>
        <source>Raw request</source>
        <translation>Yêu cầu thô</translation>
    </message>
    <message>
        <source>The request was not kept. Bodies of the playground are; of load tests only if you ask for it.</source>
        <translation>Yêu cầu không được lưu. Body của Playground được lưu; của thử tải thì chỉ khi bạn yêu cầu.</translation>
    </message>
    <message>
        <source>Raw response</source>
        <translation>Phản hồi thô</translation>
    </message>
    <message>
        <source>The response was not kept. Bodies of the playground are; of load tests only if you ask for it.</source>
        <translation>Phản hồi không được lưu. Body của Playground được lưu; của thử tải thì chỉ khi bạn yêu cầu.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Phản hồi</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Chi phí</translation>
    </message>
    <message>
        <source>Reasoning:
%1

Answer:
%2</source>
        <translation>Suy luận:
%1

Câu trả lời:
%2</translation>
    </message>
    <message>
        <source>… %1 more bytes: save the request to see all of them.</source>
        <translation>… còn %1 byte: lưu yêu cầu để xem hết.</translation>
    </message>
</context>
<context>
    <name>bw::ui::JsonDialog</name>
    <message>
        <source>Left out when you accept, because the conversation sets it: %1. Choose the model above the chat, and stream among the parameters.</source>
        <translation>Sẽ bị bỏ khi bạn chấp nhận, vì cuộc trò chuyện tự đặt: %1. Hãy chọn model phía trên cuộc trò chuyện, và stream trong các tham số.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Dùng</translation>
    </message>
    <message>
        <source>Unset</source>
        <translation>Bỏ đặt</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Sắp gọn</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>Body của yêu cầu</translation>
    </message>
    <message>
        <source>Everything that is sent besides model, messages and stream, as JSON. Parameters that only your gateway knows belong here too.</source>
        <translation>Mọi thứ được gửi ngoài model, messages và stream, dạng JSON. Tham số chỉ gateway của bạn biết cũng đặt ở đây.</translation>
    </message>
    <message>
        <source>No parameter is sent.</source>
        <translation>Không gửi tham số nào.</translation>
    </message>
    <message>
        <source>The body is a JSON object: it begins with { and ends with }.</source>
        <translation>Body là đối tượng JSON: bắt đầu bằng { và kết thúc bằng }.</translation>
    </message>
</context>
<context>
    <name>bw::ui::KeyBindings</name>
    <message>
        <source>No keys were pressed.</source>
        <translation>Chưa nhấn phím nào.</translation>
    </message>
    <message>
        <source>Ctrl, Shift or Alt alone cannot be told from the beginning of other keys. Press another key with it.</source>
        <translation>Chỉ Ctrl, Shift hoặc Alt thì không phân biệt được với phần đầu của phím khác. Hãy nhấn kèm một phím nữa.</translation>
    </message>
    <message>
        <source>%1 is for editing text, in every program, and stays that. Choose other keys.</source>
        <translation>%1 dùng để sửa chữ trong mọi chương trình và vẫn như vậy. Hãy chọn phím khác.</translation>
    </message>
    <message>
        <source>%1 is needed for typing and moving about, and one slip would set something off. Hold Ctrl or Alt with it, or take a function key.</source>
        <translation>%1 cần để gõ và di chuyển, lỡ tay một cái là kích hoạt việc gì đó. Hãy giữ kèm Ctrl hoặc Alt, hoặc dùng phím chức năng.</translation>
    </message>
</context>
<context>
    <name>bw::ui::KeyField</name>
    <message>
        <source>Show the key</source>
        <translation>Hiện khóa</translation>
    </message>
    <message>
        <source>Paste the key</source>
        <translation>Dán khóa</translation>
    </message>
</context>
<context>
    <name>bw::ui::KeySaver</name>
    <message>
        <source>Keep for this session only</source>
        <translation>Chỉ giữ trong phiên này</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>The key could not be put into the keychain. %1 Bellwether never writes a key into a file: keep it in memory until you quit, or unlock the keychain and try again.</source>
        <translation>Không cất được khóa vào kho khóa. %1 Bellwether không bao giờ ghi khóa vào tệp: hãy giữ nó trong bộ nhớ đến khi bạn thoát, hoặc mở kho khóa rồi thử lại.</translation>
    </message>
    <message>
        <source>The keys could not be put into the keychain. %1 Bellwether never writes a key into a file: keep them in memory until you quit, or unlock the keychain and try again.</source>
        <translation>Không cất được các khóa vào kho khóa. %1 Bellwether không bao giờ ghi khóa vào tệp: hãy giữ chúng trong bộ nhớ đến khi bạn thoát, hoặc mở kho khóa rồi thử lại.</translation>
    </message>
</context>
<context>
    <name>bw::ui::KeyTable</name>
    <message>
        <source>Label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Dùng cho</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Lưu trong</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Last check</source>
        <translation>Lần kiểm tra cuối</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>khóa %1</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>đang kiểm tra…</translation>
    </message>
    <message>
        <source>the gateway</source>
        <translation>gateway</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>chưa lưu</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>chưa đọc</translation>
    </message>
</context>
<context>
    <name>bw::ui::KeyboardPanel</name>
    <message>
        <source>Keys of commands</source>
        <translation>Phím của các lệnh</translation>
    </message>
    <message>
        <source>Changed keys hold at once, stand in bold and follow you to another machine with the settings.</source>
        <translation>Phím đã đổi có hiệu lực ngay, in đậm, và theo bạn sang máy khác cùng với cài đặt.</translation>
    </message>
    <message>
        <source>Search commands by words or keys</source>
        <translation>Tìm lệnh theo từ hoặc phím</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Các lệnh và phím của chúng</translation>
    </message>
    <message>
        <source>All keys back to their defaults…</source>
        <translation>Đưa mọi phím về mặc định…</translation>
    </message>
    <message>
        <source>Give every command its default keys?</source>
        <translation>Trả phím mặc định cho mọi lệnh?</translation>
    </message>
    <message>
        <source>What you changed here is forgotten; nothing else is.</source>
        <translation>Những gì bạn đổi ở đây bị bỏ đi; ngoài ra không có gì khác.</translation>
    </message>
    <message>
        <source>Use the defaults</source>
        <translation>Dùng phím mặc định</translation>
    </message>
    <message>
        <source>keyboard shortcuts, hotkeys, key bindings, rebind</source>
        <translation>phím tắt, phím nóng, gán phím, keyboard shortcuts, hotkeys, key bindings, rebind</translation>
    </message>
    <message>
        <source>All keys back to their defaults</source>
        <translation>Đưa mọi phím về mặc định</translation>
    </message>
    <message>
        <source>reset keyboard shortcuts</source>
        <translation>đặt lại phím tắt reset keyboard shortcuts</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Bàn phím</translation>
    </message>
</context>
<context>
    <name>bw::ui::KeysTab</name>
    <message>
        <source>Keys</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Thêm khóa</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Check all, one by one</source>
        <translation>Kiểm tra tất cả</translation>
    </message>
    <message>
        <source>The first one is used; the next one when it is refused or its quota is used up. An endpoint with keys of its own uses only those. They are kept in the system&apos;s keychain, never in a file.</source>
        <translation>Khóa đầu tiên được dùng; khóa kế tiếp được dùng khi khóa trước bị từ chối hoặc hết hạn mức. Endpoint có khóa riêng chỉ dùng các khóa đó. Khóa được lưu trong kho khóa của hệ thống, không bao giờ trong tệp.</translation>
    </message>
    <message>
        <source>What you call it, for example “production”</source>
        <translation>Tên bạn gọi nó, ví dụ “production”</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Check this key</source>
        <translation>Kiểm tra khóa này</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Dùng cho</translation>
    </message>
    <message>
        <source>“%1” was removed. It leaves the keychain when you save.</source>
        <translation>Đã bỏ “%1”. Nó sẽ rời kho khóa khi bạn lưu.</translation>
    </message>
    <message>
        <source>every endpoint without keys of its own</source>
        <translation>mọi endpoint không có khóa riêng</translation>
    </message>
    <message>
        <source>only endpoint “%1”</source>
        <translation>chỉ endpoint “%1”</translation>
    </message>
    <message>
        <source>This key is sent to: %1</source>
        <translation>Khóa này được gửi tới: %1</translation>
    </message>
    <message>
        <source>Paste the key</source>
        <translation>Dán khóa</translation>
    </message>
    <message>
        <source>A key is kept; paste another one to replace it</source>
        <translation>Đã lưu một khóa; dán khóa khác để thay</translation>
    </message>
    <message>
        <source>Goes to the system&apos;s keychain when you save.</source>
        <translation>Được cất vào kho khóa của hệ thống khi bạn lưu.</translation>
    </message>
    <message>
        <source>Kept in: %1.</source>
        <translation>Lưu trong: %1.</translation>
    </message>
</context>
<context>
    <name>bw::ui::LanguageSwitch</name>
    <message>
        <source>The language changes as soon as the windows and menus that are open beside this one are closed.</source>
        <translation>Ngôn ngữ sẽ đổi ngay khi các cửa sổ và menu đang mở bên cạnh cửa sổ này được đóng.</translation>
    </message>
</context>
<context>
    <name>bw::ui::LimitFields</name>
    <message>
        <source>More than there are connections at all (%1).</source>
        <translation>Nhiều hơn tổng số kết nối (%1).</translation>
    </message>
    <message>
        <source>Shorter than the first-token timeout, which can then never be reached.</source>
        <translation>Ngắn hơn thời gian chờ token đầu, nên thời gian đó không bao giờ chạm tới.</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>until a connection is free</source>
        <translation>đến khi có kết nối trống</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>DNS, TCP and TLS of a new connection</source>
        <translation>DNS, TCP và TLS của kết nối mới</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>without progress while sending</source>
        <translation>không có tiến triển trong khi gửi</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>to the first byte of the answer, then between bytes</source>
        <translation>đến byte đầu của câu trả lời, sau đó là giữa các byte</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Token đầu</translation>
    </message>
    <message>
        <source>of a stream, from the last byte sent</source>
        <translation>của luồng, tính từ byte cuối đã gửi</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Im lặng</translation>
    </message>
    <message>
        <source>silence in mid-stream; comments count as a sign of life</source>
        <translation>im lặng giữa luồng; dòng chú thích được coi là còn hoạt động</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>all attempts and waits together; 0 means 180 s, of a stream 90 s to its first token</source>
        <translation>mọi lần thử và thời gian chờ cộng lại; 0 nghĩa là 180 s, với luồng là 90 s đến token đầu</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>open at once, in use or idle</source>
        <translation>mở cùng lúc, đang dùng hoặc rảnh</translation>
    </message>
    <message>
        <source>Kept alive</source>
        <translation>Giữ mở</translation>
    </message>
    <message>
        <source>idle ones kept for the next request</source>
        <translation>kết nối rảnh được giữ cho yêu cầu kế tiếp</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Giữ trong</translation>
    </message>
    <message>
        <source>a shorter Keep-Alive of the server is obeyed</source>
        <translation>nếu Keep-Alive của máy chủ ngắn hơn thì theo máy chủ</translation>
    </message>
    <message>
        <source>Per host</source>
        <translation>Mỗi máy chủ</translation>
    </message>
    <message>
        <source>to one host at once</source>
        <translation>tới một máy chủ cùng lúc</translation>
    </message>
    <message>
        <source>Per endpoint</source>
        <translation>Mỗi endpoint</translation>
    </message>
    <message>
        <source>0 means as many as per host</source>
        <translation>0 nghĩa là bằng mỗi máy chủ</translation>
    </message>
    <message>
        <source>Requests a connection</source>
        <translation>Yêu cầu mỗi kết nối</translation>
    </message>
    <message>
        <source>then a new one is opened; 0 means no limit</source>
        <translation>sau đó mở kết nối mới; 0 nghĩa là không giới hạn</translation>
    </message>
    <message>
        <source>Cold connections</source>
        <translation>Kết nối lạnh</translation>
    </message>
    <message>
        <source>a new connection for every request, to compare with</source>
        <translation>mỗi yêu cầu một kết nối mới, để so sánh</translation>
    </message>
</context>
<context>
    <name>bw::ui::LimitsTab</name>
    <message>
        <source>Timeouts</source>
        <translation>Thời gian chờ</translation>
    </message>
    <message>
        <source>Each has an error of its own, so that you can see which one it was. 0 switches one off.</source>
        <translation>Mỗi loại có lỗi riêng để bạn biết đó là loại nào. 0 là tắt.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>A connection that is kept saves DNS, TCP and TLS of the next request.</source>
        <translation>Kết nối được giữ giúp yêu cầu kế tiếp khỏi cần DNS, TCP và TLS.</translation>
    </message>
</context>
<context>
    <name>bw::ui::LineButtons</name>
    <message>
        <source>Clear the line</source>
        <translation>Xóa dòng</translation>
    </message>
</context>
<context>
    <name>bw::ui::LineChart</name>
    <message>
        <source>Logarithmic scale</source>
        <translation>Thang logarit</translation>
    </message>
    <message>
        <source>Grey: too few samples for this percentile to mean much.</source>
        <translation>Màu xám: quá ít mẫu nên phân vị này chưa nói lên nhiều.</translation>
    </message>
    <message>
        <source>nothing happened</source>
        <translation>không có gì xảy ra</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 mẫu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Số mẫu</translation>
    </message>
</context>
<context>
    <name>bw::ui::LogExport</name>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>Không ghi được tệp: %1.</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Check that there is room on the disk.</source>
        <translation>Không ghi được tệp: %1. Hãy kiểm tra đĩa còn chỗ trống.</translation>
    </message>
</context>
<context>
    <name>bw::ui::LogScrollBar</name>
    <message>
        <source>Place in the log</source>
        <translation>Vị trí trong nhật ký</translation>
    </message>
    <message>
        <source>Red: where requests failed.</source>
        <translation>Đỏ: nơi có yêu cầu lỗi.</translation>
    </message>
</context>
<context>
    <name>bw::ui::LogTable</name>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>Cột như ban đầu</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột</translation>
    </message>
</context>
<context>
    <name>bw::ui::MainWindow</name>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Sáng hay tối</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Diagnose: why is it slow, or why does it fail?</source>
        <translation>Chẩn đoán: vì sao chậm, vì sao lỗi?</translation>
    </message>
    <message>
        <source>Alerts and probes</source>
        <translation>Cảnh báo và thăm dò</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Bảng lệnh</translation>
    </message>
    <message>
        <source>Full screen, or back</source>
        <translation>Toàn màn hình, hoặc trở lại</translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation>Giao diện: theo hệ thống</translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation>Giao diện: sáng</translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation>Giao diện: tối</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Show the page…</source>
        <translation>Hiện trang…</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Trò chuyện mới</translation>
    </message>
    <message>
        <source>Find in all conversations</source>
        <translation>Tìm trong mọi cuộc trò chuyện</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>Chữ cỡ thường</translation>
    </message>
</context>
<context>
    <name>bw::ui::MarkdownDocument</name>
    <message>
        <source>[image: %1]</source>
        <translation>[ảnh: %1]</translation>
    </message>
    <message>
        <source>Picture in the text</source>
        <translation>Ảnh trong văn bản</translation>
    </message>
    <message>
        <source>Picture from %1</source>
        <translation>Ảnh từ %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>picture from somewhere: what it shows</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 — not loaded</source>
        <translation>%1 — chưa tải</translation>
    </message>
    <message>
        <source>Load picture</source>
        <translation>Tải ảnh</translation>
    </message>
    <message>
        <source>%1 — loading…</source>
        <translation>%1 — đang tải…</translation>
    </message>
    <message>
        <source>%1 — not shown. %2</source>
        <translation>%1 — không hiện. %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Hiện thêm</translation>
    </message>
</context>
<context>
    <name>bw::ui::MeasuredTable</name>
    <message>
        <source>measured (medians)</source>
        <translation>đo được (trung vị)</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>yêu cầu</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>pool</translation>
    </message>
    <message>
        <source>handshake</source>
        <translation>bắt tay</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>token đầu</translation>
    </message>
    <message>
        <source>total</source>
        <translation>tổng</translation>
    </message>
</context>
<context>
    <name>bw::ui::MessageActions</name>
    <message>
        <source>Edit …</source>
        <translation>Sửa …</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Trả lời lại</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Tạo lại</translation>
    </message>
    <message>
        <source>Branch to a new chat</source>
        <translation>Tách nhánh sang cuộc trò chuyện mới</translation>
    </message>
    <message>
        <source>Inspect the request</source>
        <translation>Xem chi tiết yêu cầu</translation>
    </message>
    <message>
        <source>Delete, with what follows</source>
        <translation>Xóa, kèm phần sau đó</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Viết tiếp</translation>
    </message>
    <message>
        <source>Continue elsewhere</source>
        <translation>Viết tiếp ở nơi khác</translation>
    </message>
    <message>
        <source>No gateway has a default or favourite model</source>
        <translation>Không gateway nào có model mặc định hoặc yêu thích</translation>
    </message>
    <message>
        <source>The message was deleted.</source>
        <translation>Đã xóa tin nhắn.</translation>
    </message>
    <message>
        <source>%1 messages were deleted.</source>
        <translation>Đã xóa %1 tin nhắn.</translation>
    </message>
</context>
<context>
    <name>bw::ui::MessageForecast</name>
    <message>
        <source>price not known</source>
        <translation>chưa biết giá</translation>
    </message>
    <message>
        <source>next message ≈ %1</source>
        <translation>tin kế tiếp ≈ %1</translation>
    </message>
    <message>
        <source>next message ≈ %1 × %2 panes</source>
        <translation>tin kế tiếp ≈ %1 × %2 khung</translation>
    </message>
    <message>
        <source>next message ≈ %1 in %2 panes</source>
        <translation>tin kế tiếp ≈ %1 trong %2 khung</translation>
    </message>
    <message>
        <source>next message ≈ %1 + %2 of %3 panes without a price</source>
        <translation>tin kế tiếp ≈ %1 + %2 trên %3 khung chưa có giá</translation>
    </message>
    <message>
        <source>%1: ~%2 tokens in, ~%3 out, %4</source>
        <translation>%1: ~%2 token vào, ~%3 ra, %4</translation>
    </message>
    <message>
        <source>files in it: %1</source>
        <translation>tệp kèm trong đó: %1</translation>
    </message>
    <message>
        <source>~%1 tokens in</source>
        <translation>~%1 token vào</translation>
    </message>
    <message>
        <source>~%1–%2 tokens in</source>
        <translation>~%1–%2 token vào</translation>
    </message>
    <message>
        <source>Estimated: the conversation so far, this message, and an answer as long as those before.</source>
        <translation>Ước tính: cuộc trò chuyện đến lúc này, tin nhắn này và một câu trả lời dài như những câu trước.</translation>
    </message>
    <message>
        <source>Files are estimated as the makers of the models count them, and are sent again with every further message.</source>
        <translation>Tệp được ước tính theo cách các hãng làm model đếm, và được gửi lại cùng mỗi tin nhắn tiếp theo.</translation>
    </message>
    <message>
        <source>~%1 tokens</source>
        <translation>~%1 token</translation>
    </message>
    <message>
        <source>~%1–%2 tokens</source>
        <translation>~%1–%2 token</translation>
    </message>
    <message>
        <source>%1: about %2 of %3 tokens of context</source>
        <translation>%1: khoảng %2 trên %3 token ngữ cảnh</translation>
    </message>
    <message>
        <source>%1: the gateway does not say how much context it has, nor does the price book</source>
        <translation>%1: gateway không cho biết nó có bao nhiêu ngữ cảnh, bảng giá cũng không</translation>
    </message>
</context>
<context>
    <name>bw::ui::MessageItem</name>
    <message>
        <source>Bellwether ended while this answer was coming. What had come is kept.</source>
        <translation>Bellwether kết thúc trong khi câu trả lời này đang đến. Phần đã đến được giữ lại.</translation>
    </message>
    <message>
        <source>Thinking… %1 tokens</source>
        <translation>Đang suy luận… %1 token</translation>
    </message>
    <message>
        <source>Thought · %1 tokens</source>
        <translation>Đã suy luận · %1 token</translation>
    </message>
    <message>
        <source>Thought for %1 · %2 tokens</source>
        <translation>Đã suy luận %1 · %2 token</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message numerus="yes">
        <source>%n more characters are not shown.</source>
        <translation>
            <numerusform>Còn %n ký tự nữa không được hiện.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::ModelDelegate</name>
    <message>
        <source>default</source>
        <translation>mặc định</translation>
    </message>
</context>
<context>
    <name>bw::ui::ModelExtrasField</name>
    <message>
        <source>“%1” carries a credential: put it among the gateway&apos;s headers above, marked as secret.</source>
        <translation>“%1” chứa thông tin bí mật: hãy đặt nó vào header của gateway ở trên, đánh dấu là bí mật.</translation>
    </message>
    <message>
        <source>The value of “%1” is a text.</source>
        <translation>Giá trị của “%1” phải là văn bản.</translation>
    </message>
    <message>
        <source>“%1” of %2 is not known: a model has &quot;headers&quot; and &quot;body&quot;.</source>
        <translation>Không biết “%1” của %2: một model có &quot;headers&quot; và &quot;body&quot;.</translation>
    </message>
    <message>
        <source>What is sent for %1 is a JSON object with &quot;headers&quot; and &quot;body&quot;.</source>
        <translation>Những gì gửi cho %1 là đối tượng JSON có &quot;headers&quot; và &quot;body&quot;.</translation>
    </message>
    <message>
        <source>“%1” of %2 is a JSON object.</source>
        <translation>“%1” của %2 phải là đối tượng JSON.</translation>
    </message>
    <message>
        <source>This is a JSON object, with the names of models.</source>
        <translation>Đây phải là đối tượng JSON, với tên các model.</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>Theo model</translation>
    </message>
    <message>
        <source>headers and body of single models; they win over the gateway&apos;s</source>
        <translation>header và body cho từng model; được ưu tiên hơn của gateway</translation>
    </message>
</context>
<context>
    <name>bw::ui::ModelTable</name>
    <message>
        <source>Favourite</source>
        <translation>Yêu thích</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, của %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Input, $/MTok</source>
        <translation>Đầu vào, $/MTok</translation>
    </message>
    <message>
        <source>Output, $/MTok</source>
        <translation>Đầu ra, $/MTok</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Ngữ cảnh</translation>
    </message>
    <message>
        <source>Favourites come first where a model is chosen.</source>
        <translation>Model yêu thích đứng đầu ở nơi chọn model.</translation>
    </message>
    <message>
        <source>US dollars a million tokens.</source>
        <translation>Đô la Mỹ mỗi triệu token.</translation>
    </message>
    <message>
        <source>Tokens of prompt and answer together.</source>
        <translation>Token của prompt và câu trả lời cộng lại.</translation>
    </message>
    <message>
        <source>Hidden models are not offered where a model is chosen.</source>
        <translation>Model bị ẩn không xuất hiện ở nơi chọn model.</translation>
    </message>
</context>
<context>
    <name>bw::ui::ModelsCard</name>
    <message>
        <source>Models</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Tìm model</translation>
    </message>
    <message>
        <source>show hidden</source>
        <translation>hiện cả model ẩn</translation>
    </message>
    <message>
        <source>Make default</source>
        <translation>Đặt mặc định</translation>
    </message>
    <message>
        <source>New chats begin with the selected model. A double click does the same.</source>
        <translation>Cuộc trò chuyện mới bắt đầu với model đang chọn. Nhấp đúp cũng vậy.</translation>
    </message>
    <message>
        <source>Ask the gateway</source>
        <translation>Hỏi gateway</translation>
    </message>
    <message>
        <source>Put right what is marked red first.</source>
        <translation>Trước hết hãy sửa những chỗ đánh dấu đỏ.</translation>
    </message>
    <message>
        <source>Asking the gateway…</source>
        <translation>Đang hỏi gateway…</translation>
    </message>
    <message numerus="yes">
        <source>The gateway lists %n models.</source>
        <translation>
            <numerusform>Gateway liệt kê %n model.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::MonitorCharts</name>
    <message>
        <source>cache saved %1</source>
        <translation>cache tiết kiệm %1</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Độ trễ</translation>
    </message>
    <message>
        <source>Throughput &amp; errors</source>
        <translation>Thông lượng &amp; lỗi</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Chi tiêu</translation>
    </message>
    <message>
        <source>$ / min, by model</source>
        <translation>$ / phút, theo model</translation>
    </message>
    <message>
        <source>Gaps between chunks</source>
        <translation>Khoảng cách giữa các chunk</translation>
    </message>
    <message>
        <source>heat map</source>
        <translation>bản đồ nhiệt</translation>
    </message>
    <message>
        <source>No requests in this time. Send a chat or start a load test.</source>
        <translation>Không có yêu cầu nào trong khoảng này. Hãy trò chuyện hoặc bắt đầu thử tải.</translation>
    </message>
    <message>
        <source>Nothing with a known price in this time.</source>
        <translation>Không có gì có giá đã biết trong khoảng này.</translation>
    </message>
    <message>
        <source>Which latency</source>
        <translation>Loại độ trễ</translation>
    </message>
    <message>
        <source>first token</source>
        <translation>token đầu</translation>
    </message>
    <message>
        <source>total</source>
        <translation>tổng</translation>
    </message>
    <message>
        <source>gap between chunks</source>
        <translation>khoảng cách giữa các chunk</translation>
    </message>
    <message>
        <source>first token after sending</source>
        <translation>token đầu sau khi gửi</translation>
    </message>
    <message>
        <source>wait for the first byte</source>
        <translation>chờ byte đầu</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>hàng đợi</translation>
    </message>
</context>
<context>
    <name>bw::ui::MonitorExports</name>
    <message>
        <source>Export requests</source>
        <translation>Xuất yêu cầu</translation>
    </message>
    <message>
        <source>%1 files (*.%1)</source>
        <translation>Tệp %1 (*.%1)</translation>
    </message>
    <message>
        <source>Exporting requests…</source>
        <translation>Đang xuất yêu cầu…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Where to put the incident bundle</source>
        <translation>Nơi đặt gói sự cố</translation>
    </message>
    <message>
        <source>Incident bundle</source>
        <translation>Gói sự cố</translation>
    </message>
    <message>
        <source>Requests as a trace</source>
        <translation>Yêu cầu dạng trace</translation>
    </message>
    <message numerus="yes">
        <source>Of %n request(s) nobody counted all tokens, mostly because they failed. Where a number is missing, the trace has what the others ask for on average.</source>
        <translation>
            <numerusform>%n yêu cầu không có đủ số token, phần lớn vì bị lỗi. Chỗ nào thiếu số, trace dùng mức trung bình của các yêu cầu khác.</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests as HAR</source>
        <translation>Yêu cầu dạng HAR</translation>
    </message>
    <message>
        <source>A HAR file shows others when each request was sent, how long each step took and how it ended. Keys are not in it.</source>
        <translation>Tệp HAR cho người khác thấy mỗi yêu cầu được gửi lúc nào, từng bước mất bao lâu và kết thúc ra sao. Trong đó không có khóa.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>With what was said, where it was kept</source>
        <translation>Kèm nội dung trao đổi, nếu có lưu</translation>
    </message>
</context>
<context>
    <name>bw::ui::MonitorHeader</name>
    <message>
        <source>All gateways</source>
        <translation>Mọi gateway</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Mọi model</translation>
    </message>
    <message>
        <source>Source: any</source>
        <translation>Nguồn: bất kỳ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>History and metrics: what is kept, and who may read it</source>
        <translation>Lịch sử và số đo: lưu những gì, ai được đọc</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>The marked stretch of time. Esc takes the mark away.</source>
        <translation>Khoảng thời gian được đánh dấu. Esc để bỏ dấu.</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>Chỉ hiện khoảng này</translation>
    </message>
    <message>
        <source>Take the mark away</source>
        <translation>Bỏ đánh dấu</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Requests as CSV…</source>
        <translation>Yêu cầu dạng CSV…</translation>
    </message>
    <message>
        <source>Requests as JSON Lines…</source>
        <translation>Yêu cầu dạng JSON Lines…</translation>
    </message>
    <message>
        <source>Requests as HAR…</source>
        <translation>Yêu cầu dạng HAR…</translation>
    </message>
    <message>
        <source>Incident bundle…</source>
        <translation>Gói sự cố…</translation>
    </message>
    <message>
        <source>Requests as a trace for Stress…</source>
        <translation>Yêu cầu dạng trace cho Thử tải…</translation>
    </message>
</context>
<context>
    <name>bw::ui::MonitorPage</name>
    <message>
        <source>Monitor</source>
        <translation>Giám sát</translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation>Lọc các yêu cầu</translation>
    </message>
    <message>
        <source>Let go of the marked time</source>
        <translation>Bỏ khoảng thời gian đã đánh dấu</translation>
    </message>
    <message>
        <source>Pause the monitor, or go on</source>
        <translation>Tạm dừng giám sát, hoặc tiếp tục</translation>
    </message>
    <message>
        <source>Write an incident bundle for the provider</source>
        <translation>Ghi gói sự cố cho nhà cung cấp</translation>
    </message>
    <message>
        <source>What is kept of requests, and metrics for Prometheus</source>
        <translation>Những gì được lưu về yêu cầu, và số đo cho Prometheus</translation>
    </message>
    <message>
        <source>Export the requests as CSV</source>
        <translation>Xuất các yêu cầu ra CSV</translation>
    </message>
    <message>
        <source>Export the requests as JSON Lines</source>
        <translation>Xuất các yêu cầu ra JSON Lines</translation>
    </message>
    <message>
        <source>Export the requests as HAR</source>
        <translation>Xuất các yêu cầu ra HAR</translation>
    </message>
    <message>
        <source>Export the requests as a trace for a load test</source>
        <translation>Xuất các yêu cầu thành vết để thử tải</translation>
    </message>
</context>
<context>
    <name>bw::ui::NetworkFields</name>
    <message>
        <source>Proxy host</source>
        <translation>Máy chủ proxy</translation>
    </message>
    <message>
        <source>a name or an address, without http://</source>
        <translation>tên hoặc địa chỉ, không có http://</translation>
    </message>
    <message>
        <source>Enter only the name or address of the proxy, for example proxy.example.com.</source>
        <translation>Chỉ nhập tên hoặc địa chỉ của proxy, ví dụ proxy.example.com.</translation>
    </message>
    <message>
        <source>Without a host the proxy cannot be used.</source>
        <translation>Không có máy chủ thì không dùng được proxy.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên người dùng</translation>
    </message>
    <message>
        <source>empty: the proxy asks for none</source>
        <translation>trống: proxy không đòi hỏi</translation>
    </message>
    <message>
        <source>Pinned key</source>
        <translation>Khóa ghim</translation>
    </message>
    <message>
        <source>SHA-256 of the server&apos;s public key; another one is refused</source>
        <translation>SHA-256 của khóa công khai của máy chủ; khóa khác sẽ bị từ chối</translation>
    </message>
    <message>
        <source>A pin is the SHA-256 of a public key: 64 hexadecimal digits, or base64 as curl&apos;s sha256//…= has it.</source>
        <translation>Khóa ghim là SHA-256 của một khóa công khai: 64 chữ số thập lục phân, hoặc base64 theo dạng sha256//…= của curl.</translation>
    </message>
    <message>
        <source>Anyone on the way can pose as the gateway and read the key. A red badge stays wherever this gateway is shown.</source>
        <translation>Bất kỳ ai trên đường truyền cũng có thể giả làm gateway và đọc khóa. Huy hiệu đỏ luôn hiện ở mọi nơi có gateway này.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Without a port the proxy cannot be used.</source>
        <translation>Không có cổng thì không dùng được proxy.</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>where the server offers it; measured slower for short answers</source>
        <translation>nếu máy chủ hỗ trợ; đo thấy chậm hơn với câu trả lời ngắn</translation>
    </message>
    <message>
        <source>Skip verification</source>
        <translation>Bỏ qua xác minh</translation>
    </message>
    <message>
        <source>trust any certificate of this gateway&apos;s hosts</source>
        <translation>tin bất kỳ chứng chỉ nào của các máy chủ thuộc gateway này</translation>
    </message>
    <message>
        <source>Extra certificate authorities</source>
        <translation>CA bổ sung</translation>
    </message>
    <message>
        <source>PEM, trusted besides the system&apos;s; for a company&apos;s own proxy</source>
        <translation>PEM, được tin ngoài các chứng chỉ của hệ thống; dùng cho proxy riêng của công ty</translation>
    </message>
    <message>
        <source>This holds a private key, which nobody needs to trust a server. Paste the certificate alone.</source>
        <translation>Nội dung này chứa khóa riêng, không ai cần nó để tin một máy chủ. Chỉ dán chứng chỉ.</translation>
    </message>
    <message>
        <source>No certificate could be read. Paste everything from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.</source>
        <translation>Không đọc được chứng chỉ nào. Hãy dán mọi thứ từ -----BEGIN CERTIFICATE----- đến -----END CERTIFICATE-----.</translation>
    </message>
    <message>
        <source>Extra body</source>
        <translation>Body bổ sung</translation>
    </message>
    <message>
        <source>JSON that is added to every request</source>
        <translation>JSON được thêm vào mọi yêu cầu</translation>
    </message>
    <message>
        <source>This is no valid JSON. %1</source>
        <translation>Đây không phải JSON hợp lệ. %1</translation>
    </message>
    <message>
        <source>The extra body is a JSON object: it begins with { and ends with }.</source>
        <translation>Body bổ sung là đối tượng JSON: bắt đầu bằng { và kết thúc bằng }.</translation>
    </message>
</context>
<context>
    <name>bw::ui::NetworkSettings</name>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source> s</source>
        <translation> giây</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>“As the system” also obeys http_proxy, https_proxy and no_proxy. A login is set at the gateway.</source>
        <translation>“Theo hệ thống” cũng tuân theo http_proxy, https_proxy và no_proxy. Thông tin đăng nhập đặt ở gateway.</translation>
    </message>
    <message>
        <source>http socks company firewall</source>
        <translation>http socks công ty tường lửa company firewall</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Máy chủ proxy</translation>
    </message>
    <message>
        <source>Its name or address, without http://. For HTTP and SOCKS5.</source>
        <translation>Tên hoặc địa chỉ của nó, không có http://. Cho HTTP và SOCKS5.</translation>
    </message>
    <message>
        <source>proxy address server</source>
        <translation>proxy địa chỉ máy chủ address server</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Cổng proxy</translation>
    </message>
    <message>
        <source>For HTTP and SOCKS5.</source>
        <translation>Cho HTTP và SOCKS5.</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>proxy cổng</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>DNS, TCP and TLS of a new connection together.</source>
        <translation>DNS, TCP và TLS của một kết nối mới, gộp chung.</translation>
    </message>
    <message>
        <source>timeout connection</source>
        <translation>thời gian chờ kết nối timeout connection</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Token đầu</translation>
    </message>
    <message>
        <source>Of a stream, from the last byte sent.</source>
        <translation>Của một luồng, tính từ byte cuối đã gửi.</translation>
    </message>
    <message>
        <source>timeout first byte TTFT</source>
        <translation>thời gian chờ byte đầu timeout first byte TTFT</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Im lặng</translation>
    </message>
    <message>
        <source>Silence in the middle of a stream; a comment line of the server ends it.</source>
        <translation>Im lặng giữa luồng; một dòng chú thích của máy chủ chấm dứt nó.</translation>
    </message>
    <message>
        <source>timeout stall</source>
        <translation>thời gian chờ ngưng timeout stall</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>All attempts and waits together.</source>
        <translation>Mọi lần thử và thời gian chờ gộp lại.</translation>
    </message>
    <message>
        <source>timeout deadline</source>
        <translation>thời gian chờ hạn chót timeout deadline</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>180 s, of a stream 90 s to its first token</source>
        <translation>180 giây, với luồng là 90 giây đến token đầu</translation>
    </message>
    <message>
        <source>Connections to one host</source>
        <translation>Số kết nối đến một máy</translation>
    </message>
    <message>
        <source>Open at once at the most; what does not fit waits.</source>
        <translation>Mở cùng lúc tối đa; phần vượt quá phải chờ.</translation>
    </message>
    <message>
        <source>limit concurrency pool</source>
        <translation>giới hạn đồng thời pool limit concurrency pool</translation>
    </message>
    <message>
        <source>Keep idle connections for</source>
        <translation>Giữ kết nối rảnh trong</translation>
    </message>
    <message>
        <source>The next request then needs no new handshake. A shorter Keep-Alive of the server is obeyed.</source>
        <translation>Yêu cầu tiếp theo khỏi bắt tay lại. Keep-Alive ngắn hơn của máy chủ được tuân theo.</translation>
    </message>
    <message>
        <source>keep-alive keepalive idle pool</source>
        <translation>keep-alive keepalive idle pool rảnh</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>Where the server offers it. Measured slower for short answers.</source>
        <translation>Nơi máy chủ có hỗ trợ. Đo được là chậm hơn với câu trả lời ngắn.</translation>
    </message>
    <message>
        <source>protocol h2</source>
        <translation>giao thức protocol h2</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>Đường ra</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>Thời gian chờ</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Kết nối</translation>
    </message>
</context>
<context>
    <name>bw::ui::NetworkTab</name>
    <message>
        <source>%1, expired on %2</source>
        <translation>%1, hết hạn ngày %2</translation>
    </message>
    <message>
        <source>%1, valid until %2</source>
        <translation>%1, có hạn đến %2</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>as the system has it</source>
        <translation>theo hệ thống</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không dùng</translation>
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
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Connection security</source>
        <translation>Bảo mật kết nối</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open a PEM file…</source>
        <translation>Mở tệp PEM…</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Go with every request. Credentials go to the keychain, never into a file.</source>
        <translation>Được gửi kèm mọi yêu cầu. Thông tin bí mật được cất vào kho khóa, không bao giờ vào tệp.</translation>
    </message>
    <message>
        <source>Add header</source>
        <translation>Thêm header</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>Bỏ header</translation>
    </message>
    <message>
        <source>Extra body</source>
        <translation>Body bổ sung</translation>
    </message>
    <message>
        <source>JSON that is added to every chat request, for what a provider takes beyond OpenAI&apos;s parameters. A request&apos;s own parameters win.</source>
        <translation>JSON được thêm vào mọi yêu cầu trò chuyện, cho những gì nhà cung cấp nhận ngoài các tham số của OpenAI. Tham số của chính yêu cầu được ưu tiên.</translation>
    </message>
    <message>
        <source>Open a certificate</source>
        <translation>Mở chứng chỉ</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Chứng chỉ (*.pem *.crt *.cer);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Không đọc được tệp %1: %2.</translation>
    </message>
    <message>
        <source>goes to the system&apos;s keychain when you save</source>
        <translation>được cất vào kho khóa của hệ thống khi bạn lưu</translation>
    </message>
    <message>
        <source>kept in: %1; another one replaces it</source>
        <translation>lưu trong: %1; nhập cái khác để thay</translation>
    </message>
    <message>
        <source>Connections ahead</source>
        <translation>Kết nối mở sẵn</translation>
    </message>
    <message>
        <source>Opened now, they save the next requests the time of a handshake. Nothing is asked, so nothing is billed; they close when they stay idle.</source>
        <translation>Mở trước từ bây giờ, các yêu cầu tiếp theo sẽ không mất thời gian bắt tay. Không gửi yêu cầu nào nên không bị tính tiền; kết nối tự đóng khi để không.</translation>
    </message>
    <message>
        <source>The header was removed.</source>
        <translation>Đã bỏ header.</translation>
    </message>
    <message>
        <source>The header “%1” was removed.</source>
        <translation>Đã bỏ header “%1”.</translation>
    </message>
</context>
<context>
    <name>bw::ui::NotificationBus</name>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
</context>
<context>
    <name>bw::ui::NotificationSettings</name>
    <message>
        <source>Notifications of the desktop</source>
        <translation>Thông báo trên màn hình nền</translation>
    </message>
    <message>
        <source>When a long load test ends</source>
        <translation>Khi một lần thử tải dài kết thúc</translation>
    </message>
    <message>
        <source>While another window is in front, and the test took a minute or more.</source>
        <translation>Khi cửa sổ khác đang ở trước và lần thử kéo dài từ một phút trở lên.</translation>
    </message>
    <message>
        <source>run finished stress message popup</source>
        <translation>thử tải xong thông báo run finished stress message popup</translation>
    </message>
    <message>
        <source>When an alert goes off</source>
        <translation>Khi một cảnh báo nổ ra</translation>
    </message>
    <message>
        <source>Besides the bell and the banner of the window. The rules are behind the bell.</source>
        <translation>Bên cạnh chuông và dải thông báo của cửa sổ. Các quy tắc nằm sau chiếc chuông.</translation>
    </message>
    <message>
        <source>alarm warning probe message popup</source>
        <translation>báo động cảnh báo thăm dò thông báo alarm warning probe message popup</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Cập nhật</translation>
    </message>
    <message>
        <source>Look for a newer version once a week</source>
        <translation>Mỗi tuần xem có bản mới hơn không</translation>
    </message>
    <message>
        <source>One request to the project&apos;s own server that says nothing about you or your work. It only tells: nothing is downloaded or installed.</source>
        <translation>Một yêu cầu tới máy chủ của chính dự án, không nói gì về bạn hay công việc của bạn. Nó chỉ báo tin: không tải hay cài gì.</translation>
    </message>
    <message>
        <source>update check upgrade release download</source>
        <translation>cập nhật kiểm tra nâng cấp update check upgrade release download</translation>
    </message>
</context>
<context>
    <name>bw::ui::PaceChart</name>
    <message>
        <source>Token pace</source>
        <translation>Nhịp token</translation>
    </message>
    <message>
        <source>Now %1 tokens a second, peak %2.</source>
        <translation>Hiện %1 token mỗi giây, đỉnh %2.</translation>
    </message>
    <message>
        <source>Shown while an answer streams.</source>
        <translation>Hiện trong khi câu trả lời đang đến theo luồng.</translation>
    </message>
    <message>
        <source>peak %1 tok/s</source>
        <translation>đỉnh %1 tok/s</translation>
    </message>
</context>
<context>
    <name>bw::ui::PaletteModel</name>
    <message>
        <source>Command</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Màn hình</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Trò chuyện</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
</context>
<context>
    <name>bw::ui::PaneCaption</name>
    <message>
        <source>Pane %1 of %2 · %3</source>
        <translation>Khung %1 trên %2 · %3</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>chưa có model</translation>
    </message>
    <message>
        <source>System prompt, parameters and numbers below are those of this pane.</source>
        <translation>System prompt, tham số và số liệu bên dưới là của khung này.</translation>
    </message>
</context>
<context>
    <name>bw::ui::PaneHeader</name>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>streaming</source>
        <translation>đang nhận</translation>
    </message>
    <message>
        <source>error</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>What can be done with this pane</source>
        <translation>Những việc có thể làm với khung này</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Chọn model</translation>
    </message>
    <message>
        <source>Ask several times…</source>
        <translation>Hỏi nhiều lần…</translation>
    </message>
    <message>
        <source>Compare the text with another answer…</source>
        <translation>So sánh văn bản với câu trả lời khác…</translation>
    </message>
    <message>
        <source>Use this one, let the others go</source>
        <translation>Dùng khung này, bỏ các khung khác</translation>
    </message>
    <message>
        <source>Leave out of the shared input</source>
        <translation>Không nhận ô nhập chung</translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>Đóng khung này</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Chưa có model</translation>
    </message>
    <message>
        <source>no gateway yet</source>
        <translation>chưa có gateway</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>không tham gia</translation>
    </message>
    <message>
        <source>Close this pane; its conversation stays in the list</source>
        <translation>Đóng khung này; cuộc trò chuyện của nó vẫn ở trong danh sách</translation>
    </message>
    <message>
        <source>%1 of %2: the model that answers. Any name can be typed.</source>
        <translation>%1 trên %2: model trả lời. Có thể gõ tên bất kỳ.</translation>
    </message>
</context>
<context>
    <name>bw::ui::ParameterField</name>
    <message>
        <source>on</source>
        <translation>bật</translation>
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
        <translation>%1 · đã đặt %2</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Đang thu gọn</translation>
    </message>
</context>
<context>
    <name>bw::ui::ParameterList</name>
    <message>
        <source>It is not sent.</source>
        <translation>Không được gửi.</translation>
    </message>
    <message>
        <source>This is a JSON object: it begins with { and ends with }.</source>
        <translation>Đây phải là đối tượng JSON: bắt đầu bằng { và kết thúc bằng }.</translation>
    </message>
    <message>
        <source>Parameters · unset is not sent</source>
        <translation>Tham số · chưa đặt thì không gửi</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Find a parameter</source>
        <translation>Tìm tham số</translation>
    </message>
    <message>
        <source>No parameter is called so. One that only your gateway knows is set in the body as JSON.</source>
        <translation>Không có tham số nào tên như vậy. Tham số chỉ gateway của bạn biết thì đặt trong body dạng JSON.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Yêu cầu</translation>
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
        <translation>chat: /v1/chat/completions, một cuộc trò chuyện. completion: /v1/completions, model viết tiếp văn bản của bạn; những gì đã nói trước đó không được gửi.</translation>
    </message>
    <message>
        <source>Tool rounds</source>
        <translation>Số vòng công cụ</translation>
    </message>
    <message>
        <source>After so many rounds of tools a warning stands beside the answers.</source>
        <translation>Sau số vòng công cụ này, cảnh báo sẽ hiện bên cạnh các câu trả lời.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>HTTP headers of this conversation</source>
        <translation>Header HTTP của cuộc trò chuyện này</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Everything that is sent besides model and messages, as JSON</source>
        <translation>Mọi thứ được gửi ngoài model và messages, dạng JSON</translation>
    </message>
    <message>
        <source>%1 set</source>
        <translation>đã đặt %1</translation>
    </message>
    <message>
        <source>In the body as well: %1</source>
        <translation>Trong body cũng có: %1</translation>
    </message>
    <message>
        <source>The preset “%1” was removed.</source>
        <translation>Đã bỏ bộ tham số “%1”.</translation>
    </message>
</context>
<context>
    <name>bw::ui::ParameterPanel</name>
    <message>
        <source>System prompt</source>
        <translation>System prompt</translation>
    </message>
    <message>
        <source>None is sent.</source>
        <translation>Không gửi.</translation>
    </message>
    <message>
        <source>Token pace</source>
        <translation>Nhịp token</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Cuộc trò chuyện này</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>yêu cầu</translation>
    </message>
    <message>
        <source>tokens in / out</source>
        <translation>token vào / ra</translation>
    </message>
    <message>
        <source>cached in</source>
        <translation>vào từ cache</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>chi phí</translation>
    </message>
    <message>
        <source>at list price</source>
        <translation>theo giá niêm yết</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Tham số</translation>
    </message>
</context>
<context>
    <name>bw::ui::Parameters</name>
    <message>
        <source>How freely the model chooses its words: 0 to 2.</source>
        <translation>Model chọn từ tự do đến đâu: 0 đến 2.</translation>
    </message>
    <message>
        <source>The answer is cut after so many tokens.</source>
        <translation>Câu trả lời bị cắt sau số token này.</translation>
    </message>
    <message>
        <source>Only the likeliest words, up to this share: 0 to 1.</source>
        <translation>Chỉ chọn những từ khả dĩ nhất, đến tổng xác suất này: 0 đến 1.</translation>
    </message>
    <message>
        <source>The same seed asks for the same answer; not every model obeys.</source>
        <translation>Cùng seed thì yêu cầu cùng câu trả lời; không phải model nào cũng tuân theo.</translation>
    </message>
    <message>
        <source>Off: the answer comes in one piece and has no TTFT.</source>
        <translation>Tắt: câu trả lời đến trọn một lần và không có TTFT.</translation>
    </message>
    <message>
        <source>json_object makes the model answer in JSON, say so in the prompt too; json_schema in JSON of one form, and the answer is checked.</source>
        <translation>json_object khiến model trả lời bằng JSON, hãy nói rõ điều đó cả trong prompt; json_schema là JSON theo một dạng nhất định, và câu trả lời được kiểm tra.</translation>
    </message>
    <message>
        <source>How long a reasoning model thinks first.</source>
        <translation>Model suy luận nghĩ trước bao lâu.</translation>
    </message>
    <message>
        <source>Above 0: new subjects are likelier. −2 to 2.</source>
        <translation>Trên 0: dễ chuyển sang chủ đề mới hơn. −2 đến 2.</translation>
    </message>
    <message>
        <source>Above 0: repeating words is less likely. −2 to 2.</source>
        <translation>Trên 0: ít lặp từ hơn. −2 đến 2.</translation>
    </message>
    <message>
        <source>The answer ends before this text. Up to four, separated by commas.</source>
        <translation>Câu trả lời kết thúc trước văn bản này. Tối đa bốn, cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>So many answers to one prompt; each is billed.</source>
        <translation>Số câu trả lời cho một prompt; câu nào cũng bị tính tiền.</translation>
    </message>
    <message>
        <source>So many are written and the likeliest is sent; all are billed.</source>
        <translation>Số câu được viết ra, câu khả dĩ nhất được gửi; tất cả đều bị tính tiền.</translation>
    </message>
    <message>
        <source>JSON: the number of a token and how much likelier it becomes, −100 to 100.</source>
        <translation>JSON: số hiệu token và mức tăng khả năng của nó, −100 đến 100.</translation>
    </message>
    <message>
        <source>As max_tokens, thinking included; reasoning models know this one alone.</source>
        <translation>Như max_tokens, tính cả suy luận; model suy luận chỉ biết tham số này.</translation>
    </message>
    <message>
        <source>How wordy the answer is.</source>
        <translation>Câu trả lời dài dòng đến đâu.</translation>
    </message>
    <message>
        <source>How sure the model was of each token: shown as colour behind the words.</source>
        <translation>Model chắc chắn đến đâu về từng token: hiện bằng màu nền sau từ.</translation>
    </message>
    <message>
        <source>With logprobs: so many other tokens at each place, 0 to 20.</source>
        <translation>Khi có logprobs: số token khác ở mỗi vị trí, 0 đến 20.</translation>
    </message>
    <message>
        <source>How sure the model was of each token, and so many other tokens at each place, 0 to 5.</source>
        <translation>Model chắc chắn đến đâu về từng token, kèm số token khác ở mỗi vị trí, 0 đến 5.</translation>
    </message>
    <message>
        <source>The prompt comes back before the answer.</source>
        <translation>Prompt được trả về trước câu trả lời.</translation>
    </message>
    <message>
        <source>What comes after the text that the model writes.</source>
        <translation>Phần đứng sau văn bản mà model viết.</translation>
    </message>
    <message>
        <source>JSON: text that most of the answer will repeat, which makes it faster.</source>
        <translation>JSON: văn bản mà phần lớn câu trả lời sẽ lặp lại, nhờ đó nhanh hơn.</translation>
    </message>
    <message>
        <source>What the answer may be made of, such as text; separated by commas.</source>
        <translation>Câu trả lời có thể gồm những loại nào, như text; cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>Functions that the model may ask you to call.</source>
        <translation>Các hàm mà model có thể nhờ bạn gọi.</translation>
    </message>
    <message>
        <source>Whether it may call them, must, or must call one of them.</source>
        <translation>Model được phép gọi, phải gọi, hay phải gọi một công cụ nhất định.</translation>
    </message>
    <message>
        <source>Whether one answer may call several tools.</source>
        <translation>Một câu trả lời có được gọi nhiều công cụ hay không.</translation>
    </message>
    <message>
        <source>JSON: of models that search the web.</source>
        <translation>JSON: dành cho model tìm kiếm trên web.</translation>
    </message>
    <message>
        <source>Which queue the request stands in; prices differ.</source>
        <translation>Yêu cầu đứng trong hàng đợi nào; giá khác nhau.</translation>
    </message>
    <message>
        <source>Whether the provider keeps the answer for its own tools.</source>
        <translation>Nhà cung cấp có giữ câu trả lời cho công cụ của họ hay không.</translation>
    </message>
    <message>
        <source>JSON: names and texts that the provider keeps with a stored answer.</source>
        <translation>JSON: tên và văn bản mà nhà cung cấp giữ kèm câu trả lời đã lưu.</translation>
    </message>
    <message>
        <source>A name for who asks, so that the provider can tell misuse apart.</source>
        <translation>Tên của người hỏi, để nhà cung cấp phân biệt được việc lạm dụng.</translation>
    </message>
    <message>
        <source>As user, under its newer name.</source>
        <translation>Như user, dưới tên mới hơn.</translation>
    </message>
    <message>
        <source>Requests with the same key find the same prompt cache.</source>
        <translation>Các yêu cầu có cùng khóa này dùng chung cache prompt.</translation>
    </message>
    <message>
        <source>How long the provider keeps the prompt in its cache.</source>
        <translation>Nhà cung cấp giữ prompt trong cache bao lâu.</translation>
    </message>
    <message>
        <source>JSON: beside include_usage, which is always asked for.</source>
        <translation>JSON: ngoài include_usage, vốn luôn được yêu cầu.</translation>
    </message>
    <message>
        <source>Type a whole number from 1.</source>
        <translation>Hãy gõ số nguyên từ 1.</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>Hãy gõ số nguyên.</translation>
    </message>
    <message>
        <source>Type a number from %1 to %2.</source>
        <translation>Hãy gõ số từ %1 đến %2.</translation>
    </message>
    <message>
        <source>At most four texts.</source>
        <translation>Nhiều nhất bốn văn bản.</translation>
    </message>
    <message>
        <source>%1 set</source>
        <translation>đã đặt %1</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>Thường dùng</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Lấy mẫu</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Đầu ra</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Công cụ</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dịch vụ</translation>
    </message>
    <message>
        <source>Type it without a separator of thousands: %1 can be read in two ways.</source>
        <translation>Hãy gõ số không có dấu phân cách hàng nghìn: %1 có thể được hiểu theo hai cách.</translation>
    </message>
</context>
<context>
    <name>bw::ui::PeriodBar</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 ngày</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 ngày</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Từ … đến …</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Xuất CSV…</translation>
    </message>
</context>
<context>
    <name>bw::ui::Pictures</name>
    <message>
        <source>It has more than %1.</source>
        <translation>Nó lớn hơn %1.</translation>
    </message>
    <message>
        <source>It did not come in time. The server may be busy: try again later.</source>
        <translation>Nó không đến kịp. Có thể máy chủ đang bận: hãy thử lại sau.</translation>
    </message>
    <message>
        <source>The server answered with status %1. The picture may be gone: open its address in a browser.</source>
        <translation>Máy chủ trả lời với trạng thái %1. Có thể ảnh không còn nữa: hãy mở địa chỉ của nó trong trình duyệt.</translation>
    </message>
    <message>
        <source>The server could not be reached (%1). Check the connection and try again.</source>
        <translation>Không tới được máy chủ (%1). Hãy kiểm tra kết nối rồi thử lại.</translation>
    </message>
    <message>
        <source>Its address is none of the web.</source>
        <translation>Địa chỉ của nó không phải địa chỉ web.</translation>
    </message>
    <message>
        <source>It is no picture that Bellwether shows: PNG, JPEG, GIF, WebP or BMP.</source>
        <translation>Đây không phải ảnh mà Bellwether hiện được: PNG, JPEG, GIF, WebP hoặc BMP.</translation>
    </message>
    <message>
        <source>It has more than %1 million pixels.</source>
        <translation>Nó có hơn %1 triệu điểm ảnh.</translation>
    </message>
    <message>
        <source>Its data are damaged.</source>
        <translation>Dữ liệu của nó bị hỏng.</translation>
    </message>
    <message>
        <source>There are too many pictures here already.</source>
        <translation>Ở đây đã có quá nhiều ảnh.</translation>
    </message>
    <message>
        <source>The server sends on to an address that is not encrypted.</source>
        <translation>Máy chủ chuyển hướng tới một địa chỉ không được mã hóa.</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlacesView</name>
    <message>
        <source>Settings, prices, presets</source>
        <translation>Cài đặt, giá, bộ tham số</translation>
    </message>
    <message>
        <source>Conversations, gateways, runs</source>
        <translation>Cuộc trò chuyện, gateway, lần chạy</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>History of requests</source>
        <translation>Lịch sử yêu cầu</translation>
    </message>
    <message>
        <source>Window and crash reports</source>
        <translation>Cửa sổ và báo cáo sự cố</translation>
    </message>
    <message>
        <source>Response cache</source>
        <translation>Cache phản hồi</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Open folder: %1</source>
        <translation>Mở thư mục: %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlanEstimator</name>
    <message>
        <source>Nobody knows what %1 costs.</source>
        <translation>Chưa biết giá của %1.</translation>
    </message>
    <message>
        <source>What it costs depends on how many it answers.</source>
        <translation>Chi phí tùy vào số yêu cầu được trả lời.</translation>
    </message>
    <message>
        <source>About %1, if an answer has %2 tokens.</source>
        <translation>Khoảng %1, nếu mỗi câu trả lời có %2 token.</translation>
    </message>
    <message>
        <source>At most about %1.</source>
        <translation>Nhiều nhất khoảng %1.</translation>
    </message>
    <message>
        <source>About %1 requests</source>
        <translation>Khoảng %1 yêu cầu</translation>
    </message>
    <message>
        <source>As many requests as it answers</source>
        <translation>Số yêu cầu tùy theo tốc độ trả lời</translation>
    </message>
    <message>
        <source>to this machine</source>
        <translation>tới máy này</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>tới %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlanField</name>
    <message>
        <source>rounds</source>
        <translation>số vòng</translation>
    </message>
    <message>
        <source>The variants take turns so often, so that what drifts meets all of them alike.</source>
        <translation>Số lượt các biến thể chạy luân phiên, để những gì trôi theo thời gian ảnh hưởng đến tất cả như nhau.</translation>
    </message>
    <message>
        <source>up to 10</source>
        <translation>tối đa 10</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>variants</source>
        <translation>biến thể</translation>
    </message>
    <message>
        <source>What runs against what, in turns within one run.</source>
        <translation>So sánh cái gì với cái gì, luân phiên trong cùng một lần chạy.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không</translation>
    </message>
    <message>
        <source>cold · pooled</source>
        <translation>lạnh · pool</translation>
    </message>
    <message>
        <source>cold · pooled · + cache</source>
        <translation>lạnh · pool · + cache</translation>
    </message>
    <message>
        <source>HTTP/1.1 · HTTP/2</source>
        <translation>HTTP/1.1 · HTTP/2</translation>
    </message>
    <message>
        <source>two gateways</source>
        <translation>hai gateway</translation>
    </message>
    <message>
        <source>two models</source>
        <translation>hai model</translation>
    </message>
    <message>
        <source>as in the plan file</source>
        <translation>như trong tệp kế hoạch</translation>
    </message>
    <message>
        <source>against</source>
        <translation>so với</translation>
    </message>
    <message>
        <source>The other gateway.</source>
        <translation>Gateway còn lại.</translation>
    </message>
    <message>
        <source>The other model.</source>
        <translation>Model còn lại.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>look for</source>
        <translation>tìm</translation>
    </message>
    <message>
        <source>A sweep tries levels one after the other; the highest level is found by halving the distance.</source>
        <translation>Quét thử lần lượt từng mức; mức cao nhất được tìm bằng cách chia đôi khoảng cách.</translation>
    </message>
    <message>
        <source>a sweep of levels</source>
        <translation>quét các mức</translation>
    </message>
    <message>
        <source>the highest level</source>
        <translation>mức cao nhất</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>The lowest level: a rate, or requests in flight.</source>
        <translation>Mức thấp nhất: tốc độ, hoặc số yêu cầu đồng thời.</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>The highest level.</source>
        <translation>Mức cao nhất.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>số bước</translation>
    </message>
    <message>
        <source>So many levels, evenly apart.</source>
        <translation>Số mức, cách đều nhau.</translation>
    </message>
    <message>
        <source>precision</source>
        <translation>độ chính xác</translation>
    </message>
    <message>
        <source>How exactly the highest level is looked for.</source>
        <translation>Tìm mức cao nhất chính xác đến đâu.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>không đặt</translation>
    </message>
    <message>
        <source>spend above</source>
        <translation>chi tiêu trên</translation>
    </message>
    <message>
        <source>A hard stop: no request is sent that might go over it. Needs a known price.</source>
        <translation>Giới hạn cứng: không gửi yêu cầu nào có thể làm vượt mức. Cần biết giá.</translation>
    </message>
    <message>
        <source>Enter an amount above 0, in dollars.</source>
        <translation>Hãy nhập số tiền trên 0, bằng đô la.</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>tham số</translation>
    </message>
    <message>
        <source>Sent with each request as they stand here: {&quot;temperature&quot;: 0}.</source>
        <translation>Gửi kèm mỗi yêu cầu đúng như viết ở đây: {&quot;temperature&quot;: 0}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>This is no JSON object. Write {&quot;name&quot;: value}.</source>
        <translation>Đây không phải đối tượng JSON. Hãy viết {&quot;tên&quot;: giá trị}.</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>worker</translation>
    </message>
    <message>
        <source>Network threads. Empty: half the cores, at least two.</source>
        <translation>Số luồng mạng. Trống: nửa số nhân, ít nhất hai.</translation>
    </message>
    <message>
        <source>by the cores</source>
        <translation>theo số nhân</translation>
    </message>
    <message>
        <source>every request to</source>
        <translation>ghi yêu cầu vào</translation>
    </message>
    <message>
        <source>A file that gets one JSON line a request. An existing one is replaced.</source>
        <translation>Tệp nhận mỗi yêu cầu một dòng JSON. Tệp đã có sẽ bị thay.</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>không có tệp</translation>
    </message>
    <message>
        <source>people who give up</source>
        <translation>người bỏ giữa chừng</translation>
    </message>
    <message>
        <source>So many requests are cancelled by the client before their end.</source>
        <translation>Tỷ lệ yêu cầu bị máy khách hủy trước khi kết thúc.</translation>
    </message>
    <message>
        <source>after</source>
        <translation>sau</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>How long after it was sent a request is given up.</source>
        <translation>Bỏ một yêu cầu sau bao lâu kể từ khi gửi.</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>seed</translation>
    </message>
    <message>
        <source>The same plan with the same seed asks the same, at the same planned times.</source>
        <translation>Cùng kế hoạch với cùng seed thì hỏi giống nhau, vào cùng thời điểm theo lịch.</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Đang bật</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>thử lại</translation>
    </message>
    <message>
        <source>Off: a failure is a failure, and what is measured is the gateway.</source>
        <translation>Tắt: lỗi là lỗi, và đối tượng được đo là gateway.</translation>
    </message>
    <message>
        <source>circuit breaker</source>
        <translation>bộ ngắt mạch</translation>
    </message>
    <message>
        <source>Stops asking an endpoint that only fails.</source>
        <translation>Ngừng hỏi endpoint chỉ toàn lỗi.</translation>
    </message>
    <message>
        <source>rate limiter</source>
        <translation>bộ giới hạn tốc độ</translation>
    </message>
    <message>
        <source>Keeps to the gateway&apos;s limits instead of finding them.</source>
        <translation>Giữ trong giới hạn của gateway thay vì dò tìm chúng.</translation>
    </message>
    <message>
        <source>response cache</source>
        <translation>cache phản hồi</translation>
    </message>
    <message>
        <source>Answers what was asked before without the gateway.</source>
        <translation>Trả lời những gì đã hỏi trước đó mà không cần gateway.</translation>
    </message>
    <message>
        <source>Retry-After</source>
        <translation>Retry-After</translation>
    </message>
    <message>
        <source>Sends nothing for as long as the server asks to wait.</source>
        <translation>Không gửi gì trong suốt thời gian máy chủ yêu cầu chờ.</translation>
    </message>
    <message>
        <source>Stop when</source>
        <translation>Dừng khi</translation>
    </message>
    <message>
        <source>errors above</source>
        <translation>lỗi trên</translation>
    </message>
    <message>
        <source>Of the last 100 requests or more.</source>
        <translation>Trong 100 yêu cầu gần nhất trở lên.</translation>
    </message>
    <message>
        <source>p95 known to ±</source>
        <translation>p95 biết đến ±</translation>
    </message>
    <message>
        <source>Enough is known: more requests would not say more.</source>
        <translation>Biết thế là đủ: thêm yêu cầu cũng không nói thêm gì.</translation>
    </message>
    <message>
        <source>overwhelmed</source>
        <translation>quá tải</translation>
    </message>
    <message>
        <source>The rate is not held any more, and what waits only grows.</source>
        <translation>Không còn giữ được tốc độ, và số chờ chỉ tăng lên.</translation>
    </message>
    <message>
        <source>Pass when</source>
        <translation>Đạt khi</translation>
    </message>
    <message>
        <source>run keeps</source>
        <translation>lần chạy giữ</translation>
    </message>
    <message>
        <source>Separated by commas: ttft_p95&lt;400ms, e2e_p99&lt;2s, error_rate&lt;1%, goodput&gt;50/s, cost&lt;0.5usd.</source>
        <translation>Cách nhau bằng dấu phẩy: ttft_p95&lt;400ms, e2e_p99&lt;2s, error_rate&lt;1%, goodput&gt;50/s, cost&lt;0.5usd.</translation>
    </message>
    <message>
        <source>request keeps</source>
        <translation>yêu cầu giữ</translation>
    </message>
    <message>
        <source>What a request must keep to be good: ttft&lt;400ms, tpot&lt;=20ms, e2e&lt;2s.</source>
        <translation>Điều một yêu cầu phải giữ để được coi là tốt: ttft&lt;400ms, tpot&lt;=20ms, e2e&lt;2s.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>tối đa</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>đồng thời</translation>
    </message>
    <message>
        <source>No more than so many at once. What is over it is sent late, its user clock running.</source>
        <translation>Không quá số này cùng lúc. Phần vượt quá được gửi trễ, đồng hồ người dùng vẫn chạy.</translation>
    </message>
    <message>
        <source>100 in flight</source>
        <translation>100 đồng thời</translation>
    </message>
    <message>
        <source>stages</source>
        <translation>các chặng</translation>
    </message>
    <message>
        <source>Levels over time, in place of one: “20 s at 5, 10 s to 50, 20 s at 50”.</source>
        <translation>Các mức theo thời gian, thay cho một mức: “20 s at 5, 10 s to 50, 20 s at 50”.</translation>
    </message>
    <message>
        <source>one level all the time</source>
        <translation>luôn giữ một mức</translation>
    </message>
    <message>
        <source>So many requests at once; the next is sent when one ends.</source>
        <translation>Số yêu cầu cùng lúc; xong một yêu cầu thì gửi yêu cầu kế tiếp.</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>tốc độ</translation>
    </message>
    <message>
        <source>Requests a second, whatever the gateway does.</source>
        <translation>Số yêu cầu mỗi giây, bất kể gateway ra sao.</translation>
    </message>
    <message>
        <source>clumping</source>
        <translation>độ dồn cụm</translation>
    </message>
    <message>
        <source>Shape of the gamma distribution: below 1 in clumps, above 1 more even than Poisson.</source>
        <translation>Hình dạng của phân bố gamma: dưới 1 thì dồn cụm, trên 1 thì đều hơn Poisson.</translation>
    </message>
    <message>
        <source>ramp</source>
        <translation>tăng dần</translation>
    </message>
    <message>
        <source>From nothing to the first level in this time.</source>
        <translation>Từ không đến mức đầu tiên trong thời gian này.</translation>
    </message>
    <message>
        <source>burst of</source>
        <translation>mỗi đợt</translation>
    </message>
    <message>
        <source>So many requests at the same instant.</source>
        <translation>Số yêu cầu cùng một thời điểm.</translation>
    </message>
    <message>
        <source>every</source>
        <translation>mỗi</translation>
    </message>
    <message>
        <source>The time between two bursts.</source>
        <translation>Thời gian giữa hai đợt dồn.</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>trace</translation>
    </message>
    <message>
        <source>A Mooncake trace (JSON Lines), an Azure trace (CSV) or requests exported from the monitor.</source>
        <translation>Trace Mooncake (JSON Lines), trace Azure (CSV) hoặc các yêu cầu xuất từ màn hình Giám sát.</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>tốc độ phát</translation>
    </message>
    <message>
        <source>How many times as fast as it was.</source>
        <translation>Nhanh gấp bao nhiêu lần so với lúc ghi.</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>số yêu cầu</translation>
    </message>
    <message>
        <source>The run ends after so many, of each variant. Empty: after the duration.</source>
        <translation>Lần chạy kết thúc sau số này, tính cho mỗi biến thể. Trống: theo thời lượng.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>không giới hạn</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>thời lượng</translation>
    </message>
    <message>
        <source>The run ends after so long, for each variant. Empty: after the requests.</source>
        <translation>Lần chạy kết thúc sau thời gian này, tính cho mỗi biến thể. Trống: theo số yêu cầu.</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>làm nóng</translation>
    </message>
    <message>
        <source>What is sent in the first seconds does not count.</source>
        <translation>Những gì gửi trong các giây đầu không được tính.</translation>
    </message>
    <message>
        <source>cool-down</source>
        <translation>hạ nhiệt</translation>
    </message>
    <message>
        <source>What is sent in the last seconds does not count.</source>
        <translation>Những gì gửi trong các giây cuối không được tính.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Tải</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>hình dạng</translation>
    </message>
    <message>
        <source>When requests are sent.</source>
        <translation>Khi nào các yêu cầu được gửi.</translation>
    </message>
    <message>
        <source>so many at once</source>
        <translation>cố định cùng lúc</translation>
    </message>
    <message>
        <source>constant rate</source>
        <translation>tốc độ đều</translation>
    </message>
    <message>
        <source>Poisson rate</source>
        <translation>tốc độ Poisson</translation>
    </message>
    <message>
        <source>gamma rate</source>
        <translation>tốc độ gamma</translation>
    </message>
    <message>
        <source>bursts</source>
        <translation>các đợt dồn</translation>
    </message>
    <message>
        <source>replay of a trace</source>
        <translation>phát lại trace</translation>
    </message>
    <message>
        <source>“%1” is no stage. Write “20 s at 5” to hold a level, “10 s to 50” to move to one.</source>
        <translation>“%1” không phải là chặng. Hãy viết “20 s at 5” để giữ một mức, “10 s to 50” để chuyển đến một mức.</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Hãy nhập một số.</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Hãy nhập số nguyên.</translation>
    </message>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>Hãy nhập số từ %1 đến %2.</translation>
    </message>
    <message>
        <source>Write a number of tokens (128), a mean and its spread (128 ± 32), or a range (100–200).</source>
        <translation>Hãy viết số token (128), trung bình và độ dao động (128 ± 32), hoặc một khoảng (100–200).</translation>
    </message>
    <message>
        <source>output</source>
        <translation>đầu ra</translation>
    </message>
    <message>
        <source>tok</source>
        <translation>tok</translation>
    </message>
    <message>
        <source>How many tokens an answer may have: 256, 256 ± 64 or 100–400. Empty: the gateway decides.</source>
        <translation>Câu trả lời được có bao nhiêu token: 256, 256 ± 64 hoặc 100–400. Trống: gateway quyết định.</translation>
    </message>
    <message>
        <source>not limited</source>
        <translation>không giới hạn</translation>
    </message>
    <message>
        <source>text</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>What is asked. In a template {{n}} is the number of the request, {{id}} a word of its own.</source>
        <translation>Nội dung cần hỏi. Trong mẫu, {{n}} là số thứ tự của yêu cầu, {{id}} là một từ riêng của nó.</translation>
    </message>
    <message>
        <source>one short sentence</source>
        <translation>một câu ngắn</translation>
    </message>
    <message>
        <source>prompt pool</source>
        <translation>kho prompt</translation>
    </message>
    <message>
        <source>So many different prompts, drawn at random: what a cache is measured with. Empty: each request its own.</source>
        <translation>Số prompt khác nhau, rút ngẫu nhiên: dùng để đo cache. Trống: mỗi yêu cầu một prompt riêng.</translation>
    </message>
    <message>
        <source>no pool</source>
        <translation>không dùng kho</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>prompt</translation>
    </message>
    <message>
        <source>Where the prompts come from.</source>
        <translation>Prompt lấy từ đâu.</translation>
    </message>
    <message>
        <source>one text</source>
        <translation>một văn bản</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>tự sinh</translation>
    </message>
    <message>
        <source>template</source>
        <translation>mẫu</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>từ tệp</translation>
    </message>
    <message>
        <source>length</source>
        <translation>độ dài</translation>
    </message>
    <message>
        <source>How long a prompt is: 128, 128 ± 32 or 100–200.</source>
        <translation>Prompt dài bao nhiêu: 128, 128 ± 32 hoặc 100–200.</translation>
    </message>
    <message>
        <source>common start</source>
        <translation>phần đầu chung</translation>
    </message>
    <message>
        <source>How much of every prompt is the same: what a gateway&apos;s prefix cache may save.</source>
        <translation>Bao nhiêu phần của mỗi prompt giống nhau: phần mà cache tiền tố của gateway có thể tiết kiệm.</translation>
    </message>
    <message>
        <source>file</source>
        <translation>tệp</translation>
    </message>
    <message>
        <source>JSON Lines with a prompt or messages each, ShareGPT conversations, or plain lines.</source>
        <translation>JSON Lines, mỗi dòng có prompt hoặc messages, cuộc trò chuyện ShareGPT, hoặc các dòng văn bản.</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>số lượt</translation>
    </message>
    <message>
        <source>Requests of a conversation: each next one holds what was said before.</source>
        <translation>Số yêu cầu của một cuộc trò chuyện: mỗi yêu cầu sau chứa những gì đã nói trước đó.</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>nghĩ</translation>
    </message>
    <message>
        <source>How long people think between an answer and their next turn.</source>
        <translation>Người dùng nghĩ bao lâu giữa một câu trả lời và lượt kế tiếp của họ.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Đích</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>gateway</translation>
    </message>
    <message>
        <source>Which of your gateways gets the load.</source>
        <translation>Gateway nào của bạn nhận tải.</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <source>The model as the gateway calls it.</source>
        <translation>Model theo tên mà gateway gọi.</translation>
    </message>
    <message>
        <source>asks for</source>
        <translation>hỏi</translation>
    </message>
    <message>
        <source>Chat completions, or embeddings of the prompts.</source>
        <translation>Trò chuyện (chat completions), hoặc embedding của các prompt.</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>chat</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>embedding</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>luồng</translation>
    </message>
    <message>
        <source>Token by token, with TTFT and TPOT; off: whole answers.</source>
        <translation>Từng token một, có TTFT và TPOT; tắt: câu trả lời trọn một lần.</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>xác nhận</translation>
    </message>
    <message>
        <source>The highest level must hold so often again before it counts.</source>
        <translation>Mức cao nhất phải giữ được thêm bấy nhiêu lần nữa mới được tính.</translation>
    </message>
    <message>
        <source>values</source>
        <translation>các giá trị</translation>
    </message>
    <message>
        <source>What stands in the places of the template, drawn at random: “city: Hanoi | Hue; unit: C | F”. A backslash takes ; and | literally.</source>
        <translation>Nội dung điền vào các chỗ của mẫu, rút ngẫu nhiên: “city: Hanoi | Hue; unit: C | F”. Dấu \ đứng trước giữ nguyên ; và |.</translation>
    </message>
    <message>
        <source>place: value | value</source>
        <translation>chỗ: giá trị | giá trị</translation>
    </message>
    <message>
        <source>system prompt</source>
        <translation>system prompt</translation>
    </message>
    <message>
        <source>What the model is told before every prompt, like its role or its style.</source>
        <translation>Điều model được dặn trước mỗi prompt, như vai trò hay văn phong của nó.</translation>
    </message>
    <message>
        <source>“%1” gives no values. Write the name of a place and what may stand there: “city: Hanoi | Hue”.</source>
        <translation>“%1” không cho giá trị nào. Hãy viết tên của một chỗ và những gì có thể đứng ở đó: “city: Hanoi | Hue”.</translation>
    </message>
    <message>
        <source>{{n}} and {{id}} fill themselves: give “%1” another name.</source>
        <translation>{{n}} và {{id}} tự được điền: hãy đặt tên khác cho “%1”.</translation>
    </message>
    <message>
        <source>“%1” is there twice. Put all its values behind one name, with | between them.</source>
        <translation>“%1” có hai lần. Hãy đặt mọi giá trị của nó sau một tên, cách nhau bằng |.</translation>
    </message>
    <message>
        <source>“%1” has no values. Write what may stand there: “%1: Hanoi | Hue”.</source>
        <translation>“%1” không có giá trị. Hãy viết những gì có thể đứng ở đó: “%1: Hanoi | Hue”.</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlanForm</name>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Plan of the load test</source>
        <translation>Kế hoạch của lần thử tải</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlanRow</name>
    <message>
        <source>Choose a file</source>
        <translation>Chọn tệp</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlaygroundHeader</name>
    <message>
        <source>One input for all</source>
        <translation>Một ô nhập cho tất cả</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Show or hide the parameters</source>
        <translation>Hiện hoặc ẩn các tham số</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>View code</source>
        <translation>Xem mã</translation>
    </message>
    <message>
        <source>The next request as a program: cURL, Python or Node</source>
        <translation>Yêu cầu kế tiếp dưới dạng chương trình: cURL, Python hoặc Node</translation>
    </message>
    <message>
        <source>One more model beside this one, up to six</source>
        <translation>Thêm một model bên cạnh, tối đa sáu</translation>
    </message>
    <message>
        <source>Texts to vectors, and back to the chats</source>
        <translation>Chuyển văn bản thành vector, và trở lại trò chuyện</translation>
    </message>
    <message>
        <source>One input sends to all panes; off: an input in each</source>
        <translation>Một ô nhập gửi tới mọi khung; tắt: mỗi khung một ô nhập</translation>
    </message>
    <message>
        <source>key verified · %1</source>
        <translation>khóa hợp lệ · %1</translation>
    </message>
    <message>
        <source>The gateway took the key.</source>
        <translation>Gateway đã chấp nhận khóa.</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>khóa bị từ chối</translation>
    </message>
    <message>
        <source>key not checked</source>
        <translation>chưa kiểm tra khóa</translation>
    </message>
    <message>
        <source>The gateway does not say whether the key is good before a message is sent.</source>
        <translation>Gateway không cho biết khóa có hợp lệ hay không trước khi gửi tin nhắn.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Trò chuyện mới</translation>
    </message>
    <message>
        <source>Add pane</source>
        <translation>Thêm khung</translation>
    </message>
    <message>
        <source>certificates are not checked</source>
        <translation>không kiểm tra chứng chỉ</translation>
    </message>
    <message>
        <source>Anyone on the way can pose as this gateway and read the key. Switch the check on again under Gateways, Network.</source>
        <translation>Bất kỳ ai trên đường truyền cũng có thể giả làm gateway này và đọc khóa. Hãy bật lại việc kiểm tra ở Gateway, Mạng.</translation>
    </message>
    <message>
        <source>Its gateway is gone: choose one</source>
        <translation>Gateway của nó không còn: hãy chọn một</translation>
    </message>
    <message>
        <source>No gateway yet</source>
        <translation>Chưa có gateway</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlaygroundPage</name>
    <message>
        <source>Ask for the last answer again</source>
        <translation>Hỏi lại câu trả lời cuối</translation>
    </message>
    <message>
        <source>Stop the answers that are coming</source>
        <translation>Dừng các câu trả lời đang đến</translation>
    </message>
    <message>
        <source>Go to the input</source>
        <translation>Đến ô nhập</translation>
    </message>
    <message>
        <source>Copy the last answer</source>
        <translation>Sao chép câu trả lời cuối</translation>
    </message>
    <message>
        <source>Copy the last code block</source>
        <translation>Sao chép khối mã cuối</translation>
    </message>
    <message>
        <source>View code: the next request as cURL, Python or Node</source>
        <translation>Xem mã: yêu cầu kế tiếp dạng cURL, Python hoặc Node</translation>
    </message>
    <message>
        <source>Ask several times and compare the numbers</source>
        <translation>Hỏi nhiều lần và so sánh số liệu</translation>
    </message>
    <message>
        <source>Compare the texts of two panes or answers</source>
        <translation>So sánh văn bản của hai khung hoặc hai câu trả lời</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Chọn model</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <translation>Tìm trong cuộc trò chuyện này</translation>
    </message>
    <message>
        <source>Rename the conversation</source>
        <translation>Đổi tên cuộc trò chuyện</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Cuộc trò chuyện sau</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Cuộc trò chuyện trước</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <translation>Xuất cuộc trò chuyện</translation>
    </message>
    <message>
        <source>Import chats of ChatGPT, Open WebUI, Cherry Studio or LM Studio</source>
        <translation>Nhập cuộc trò chuyện từ ChatGPT, Open WebUI, Cherry Studio hoặc LM Studio</translation>
    </message>
    <message>
        <source>Use the prompts of this conversation in a load test</source>
        <translation>Dùng các prompt của cuộc trò chuyện này để thử tải</translation>
    </message>
    <message>
        <source>Add a pane</source>
        <translation>Thêm khung</translation>
    </message>
    <message>
        <source>Close the pane</source>
        <translation>Đóng khung</translation>
    </message>
    <message>
        <source>Use the answers of this pane, let the others go</source>
        <translation>Dùng câu trả lời của khung này, bỏ các khung khác</translation>
    </message>
    <message>
        <source>Leave the pane out of the shared input, or take it in again</source>
        <translation>Không cho khung nhận ô nhập chung, hoặc cho nhận lại</translation>
    </message>
    <message>
        <source>One input for all panes, or one in each</source>
        <translation>Một ô nhập cho mọi khung, hoặc mỗi khung một ô</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Khung sau</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Khung trước</translation>
    </message>
    <message>
        <source>Go to pane %1</source>
        <translation>Đến khung %1</translation>
    </message>
    <message>
        <source>Pane %1 · %2</source>
        <translation>Khung %1 · %2</translation>
    </message>
    <message>
        <source>Pane %1 · answer %2</source>
        <translation>Khung %1 · câu trả lời %2</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Playground</translation>
    </message>
    <message numerus="yes">
        <source>%n other pane(s) with their answers were let go.</source>
        <translation>
            <numerusform>Đã bỏ %n khung khác cùng các câu trả lời của chúng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Mở liên kết</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Mở địa chỉ này trong trình duyệt?</translation>
    </message>
    <message>
        <source>Prompts: use, write, change and delete them</source>
        <translation>Prompt: dùng, viết, sửa và xóa</translation>
    </message>
    <message>
        <source>Keep what is typed as a prompt</source>
        <translation>Giữ nội dung đang gõ làm prompt</translation>
    </message>
    <message>
        <source>It leads to %1.
%2</source>
        <translation>Nó dẫn đến %1.
%2</translation>
    </message>
    <message>
        <source>No gateway</source>
        <translation>Không có gateway</translation>
    </message>
    <message>
        <source>There is no gateway to send this to.</source>
        <translation>Không có gateway nào để gửi đến.</translation>
    </message>
    <message>
        <source>The last one was deleted, or those that are stored could not be read. Add one on the Gateways screen: what you typed stays here.</source>
        <translation>Gateway cuối cùng đã bị xóa, hoặc không đọc được các gateway đã lưu. Hãy thêm một gateway ở màn hình Gateway: những gì bạn đã gõ vẫn còn ở đây.</translation>
    </message>
    <message>
        <source>Go to Gateways</source>
        <translation>Đến màn hình Gateway</translation>
    </message>
    <message>
        <source>Gateway gone</source>
        <translation>Gateway không còn</translation>
    </message>
    <message>
        <source>The gateway of this chat is gone.</source>
        <translation>Gateway của cuộc trò chuyện này không còn nữa.</translation>
    </message>
    <message>
        <source>It was deleted, or it was there for an earlier run only. Choose another one: what you typed stays here.</source>
        <translation>Nó đã bị xóa, hoặc chỉ có trong một lần chạy trước. Hãy chọn gateway khác: những gì bạn đã gõ vẫn còn ở đây.</translation>
    </message>
    <message>
        <source>Choose a gateway</source>
        <translation>Chọn gateway</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Chỗ tiếp theo</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>Chỗ trước</translation>
    </message>
</context>
<context>
    <name>bw::ui::PlaygroundSettings</name>
    <message>
        <source>The first in the list</source>
        <translation>Cái đầu tiên trong danh sách</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Of the first chat after a start; a later one begins with what the chat before it used.</source>
        <translation>Của cuộc trò chuyện đầu tiên sau khi khởi động; cuộc sau bắt đầu với những gì cuộc trước đã dùng.</translation>
    </message>
    <message>
        <source>default provider profile</source>
        <translation>mặc định nhà cung cấp hồ sơ default provider profile</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Its name as the gateway knows it, asked of this gateway as long as it is the one above.</source>
        <translation>Tên mà gateway biết, hỏi gateway này chừng nào nó còn là gateway ở trên.</translation>
    </message>
    <message>
        <source>default model name</source>
        <translation>mặc định tên model default model name</translation>
    </message>
    <message>
        <source>the gateway&apos;s default</source>
        <translation>mặc định của gateway</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System prompt</translation>
    </message>
    <message>
        <source>Every new chat begins with it; each chat can change its own.</source>
        <translation>Mọi cuộc trò chuyện mới bắt đầu với nó; mỗi cuộc có thể đổi riêng.</translation>
    </message>
    <message>
        <source>default instructions role persona</source>
        <translation>mặc định chỉ dẫn vai trò default instructions role persona</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Typing and reading</source>
        <translation>Gõ và đọc</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Enter để gửi</translation>
    </message>
    <message>
        <source>Shift+Enter is a new line. Otherwise Enter is a new line, and %1 sends.</source>
        <translation>Shift+Enter xuống dòng. Nếu không, Enter xuống dòng và %1 gửi.</translation>
    </message>
    <message>
        <source>return key ctrl+enter newline keyboard</source>
        <translation>phím enter xuống dòng bàn phím return key ctrl+enter newline keyboard</translation>
    </message>
    <message>
        <source>Show reasoning unfolded</source>
        <translation>Hiện suy luận ở dạng mở</translation>
    </message>
    <message>
        <source>What a model thought before its answer. Folded, one line says how long it thought.</source>
        <translation>Những gì model nghĩ trước khi trả lời. Khi gập lại, một dòng cho biết nó nghĩ bao lâu.</translation>
    </message>
    <message>
        <source>thinking thoughts chain of thought fold</source>
        <translation>suy nghĩ chuỗi suy luận gập thinking thoughts chain of thought fold</translation>
    </message>
    <message>
        <source>New chats</source>
        <translation>Cuộc trò chuyện mới</translation>
    </message>
</context>
<context>
    <name>bw::ui::PresetMenu</name>
    <message>
        <source>Presets</source>
        <translation>Bộ tham số</translation>
    </message>
    <message>
        <source>Named sets of parameters: apply, save, rename, remove</source>
        <translation>Các bộ tham số có tên: áp dụng, lưu, đổi tên, bỏ</translation>
    </message>
    <message>
        <source>No preset yet</source>
        <translation>Chưa có bộ tham số</translation>
    </message>
    <message>
        <source>Save these parameters as…</source>
        <translation>Lưu các tham số này thành…</translation>
    </message>
    <message>
        <source>Unset all parameters</source>
        <translation>Bỏ đặt mọi tham số</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Replace by these parameters</source>
        <translation>Thay bằng các tham số này</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Tên bộ tham số</translation>
    </message>
    <message>
        <source>Save parameters</source>
        <translation>Lưu tham số</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>Đổi tên bộ tham số</translation>
    </message>
</context>
<context>
    <name>bw::ui::Presets</name>
    <message>
        <source>The presets could not be read from %1: %2.</source>
        <translation>Không đọc được các bộ tham số từ %1: %2.</translation>
    </message>
    <message>
        <source>%1 is not a file of presets: %2.</source>
        <translation>%1 không phải tệp bộ tham số: %2.</translation>
    </message>
    <message>
        <source>Give the preset a name.</source>
        <translation>Hãy đặt tên cho bộ tham số.</translation>
    </message>
    <message>
        <source>There is a preset “%1” already.</source>
        <translation>Đã có bộ tham số “%1”.</translation>
    </message>
    <message>
        <source>The presets could not be written to %1: %2. Nothing that was there is lost.</source>
        <translation>Không ghi được các bộ tham số vào %1: %2. Những gì đã có ở đó không bị mất.</translation>
    </message>
</context>
<context>
    <name>bw::ui::PriceBookCard</name>
    <message>
        <source>No prices of yours: the shipped ones hold.</source>
        <translation>Chưa có giá của bạn: áp dụng giá có sẵn.</translation>
    </message>
    <message>
        <source>Price book of all gateways</source>
        <translation>Bảng giá của mọi gateway</translation>
    </message>
    <message>
        <source>Holds where a gateway has no row of its own. Your rows win over the shipped ones of the same model, and are kept at once.</source>
        <translation>Áp dụng khi gateway không có dòng riêng. Dòng của bạn được ưu tiên hơn giá có sẵn của cùng model và được lưu ngay.</translation>
    </message>
    <message>
        <source>Shipped prices</source>
        <translation>Giá có sẵn</translation>
    </message>
    <message>
        <source>Change this price</source>
        <translation>Sửa giá này</translation>
    </message>
    <message>
        <source>Makes a row of yours of it. A double click does the same.</source>
        <translation>Tạo một dòng của bạn từ nó. Nhấp đúp cũng vậy.</translation>
    </message>
    <message>
        <source>Shipped with Bellwether</source>
        <translation>Có sẵn trong Bellwether</translation>
    </message>
    <message>
        <source>Not kept yet. %1</source>
        <translation>Chưa lưu. %1</translation>
    </message>
    <message>
        <source>changed by hand</source>
        <translation>sửa bằng tay</translation>
    </message>
</context>
<context>
    <name>bw::ui::PriceTable</name>
    <message>
        <source>Enter US dollars a request, at least 0, or nothing.</source>
        <translation>Hãy nhập số đô la Mỹ mỗi yêu cầu, ít nhất là 0, hoặc để trống.</translation>
    </message>
    <message>
        <source>Enter a date such as 2025-11-30, or nothing.</source>
        <translation>Hãy nhập ngày như 2025-11-30, hoặc để trống.</translation>
    </message>
    <message>
        <source>Enter the model&apos;s name.</source>
        <translation>Hãy nhập tên model.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>As the gateway names it; a date at its end or a vendor before it is found too.</source>
        <translation>Theo tên mà gateway gọi; tên có ngày ở cuối hoặc tên hãng ở đầu cũng được nhận ra.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Đầu vào</translation>
    </message>
    <message>
        <source>US dollars a million tokens.</source>
        <translation>Đô la Mỹ mỗi triệu token.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Đầu ra</translation>
    </message>
    <message>
        <source>US dollars a million tokens, reasoning included.</source>
        <translation>Đô la Mỹ mỗi triệu token, gồm cả suy luận.</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>Vào từ cache</translation>
    </message>
    <message>
        <source>US dollars a million tokens; empty: as input.</source>
        <translation>Đô la Mỹ mỗi triệu token; trống: như đầu vào.</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>Ghi cache</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>Mỗi yêu cầu</translation>
    </message>
    <message>
        <source>US dollars on top of each request; empty: nothing.</source>
        <translation>Đô la Mỹ cộng thêm cho mỗi yêu cầu; trống: không có.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Có hiệu lực từ</translation>
    </message>
    <message>
        <source>Year-month-day.</source>
        <translation>Năm-tháng-ngày.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Where the price is from.</source>
        <translation>Giá lấy từ đâu.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Tính đến</translation>
    </message>
    <message>
        <source>When it stood there: year-month-day.</source>
        <translation>Giá được ghi nhận khi nào: năm-tháng-ngày.</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>nhập bằng tay</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Giá</translation>
    </message>
    <message>
        <source>Enter a price; 0 if it costs nothing.</source>
        <translation>Hãy nhập giá; 0 nếu miễn phí.</translation>
    </message>
    <message>
        <source>The prices of %1 are in several currencies. Write all of them in one.</source>
        <translation>Giá của %1 đang dùng nhiều loại tiền. Hãy viết tất cả bằng một loại.</translation>
    </message>
    <message>
        <source>It is not known what a %1 costs in US dollars. Write the prices of %2 in US dollars.</source>
        <translation>Không biết 1 %1 bằng bao nhiêu đô la Mỹ. Hãy viết giá của %2 bằng đô la Mỹ.</translation>
    </message>
</context>
<context>
    <name>bw::ui::PricesTab</name>
    <message>
        <source>Prices</source>
        <translation>Giá</translation>
    </message>
    <message>
        <source>US dollars a million tokens. A model without a row here has the price of the price book; one that is in neither is shown as “—”, never as 0.</source>
        <translation>Đô la Mỹ mỗi triệu token. Model không có dòng ở đây dùng giá trong bảng giá; model không có ở cả hai nơi hiện “—”, không bao giờ là 0.</translation>
    </message>
    <message>
        <source>No prices of its own: the price book holds.</source>
        <translation>Không có giá riêng: áp dụng bảng giá.</translation>
    </message>
    <message>
        <source>Import from the gateway</source>
        <translation>Nhập từ gateway</translation>
    </message>
    <message>
        <source>Takes over the prices that the gateway states in its list of models.</source>
        <translation>Lấy các giá mà gateway nêu trong danh sách model của nó.</translation>
    </message>
    <message>
        <source>Asking the gateway…</source>
        <translation>Đang hỏi gateway…</translation>
    </message>
    <message>
        <source>GET /models of %1</source>
        <translation>GET /models của %1</translation>
    </message>
    <message>
        <source>The gateway states no prices in its list of models.</source>
        <translation>Gateway không nêu giá trong danh sách model của nó.</translation>
    </message>
    <message numerus="yes">
        <source>%n prices were taken over. Save to keep them.</source>
        <translation>
            <numerusform>Đã lấy %n giá. Hãy lưu để giữ lại.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::PrivacyPanel</name>
    <message>
        <source>No telemetry, no account. Nothing is counted, and no report of a crash is sent: it stays on this computer.</source>
        <translation>Không đo lường từ xa, không tài khoản. Không đếm gì, và không gửi báo cáo sự cố nào: nó ở lại trên máy này.</translation>
    </message>
    <message>
        <source>privacy tracking analytics crash statistics</source>
        <translation>riêng tư theo dõi phân tích sự cố thống kê privacy tracking analytics crash statistics</translation>
    </message>
    <message>
        <source>What you write goes to the gateways that you set up, and nowhere else. Their operators may keep it: see their terms.</source>
        <translation>Những gì bạn viết đi đến các gateway bạn đã thiết lập, ngoài ra không đi đâu khác. Bên vận hành chúng có thể lưu lại: hãy xem điều khoản của họ.</translation>
    </message>
    <message>
        <source>privacy prompts upload server</source>
        <translation>riêng tư prompt tải lên máy chủ privacy prompts upload server</translation>
    </message>
    <message>
        <source>Keys lie in the system&apos;s keychain, never in a file of Bellwether. “Secrets audit” looks whether that holds.</source>
        <translation>Khóa nằm trong kho khóa của hệ thống, không bao giờ ở trong tệp của Bellwether. “Rà soát bí mật” xem điều đó có đúng không.</translation>
    </message>
    <message>
        <source>privacy keychain secret password</source>
        <translation>riêng tư kho khóa bí mật mật khẩu privacy keychain secret password</translation>
    </message>
    <message>
        <source>A picture that an answer names on some server is fetched only when you choose “Load picture”: its server then learns that you read it.</source>
        <translation>Ảnh mà câu trả lời dẫn đến ở máy chủ nào đó chỉ được tải khi bạn chọn “Tải ảnh”: khi ấy máy chủ biết bạn đang đọc.</translation>
    </message>
    <message>
        <source>privacy remote images pictures tracking pixel</source>
        <translation>riêng tư ảnh từ xa điểm ảnh theo dõi privacy remote images pictures tracking pixel</translation>
    </message>
    <message>
        <source>Look for a newer version now</source>
        <translation>Tìm bản mới hơn ngay</translation>
    </message>
    <message>
        <source>update check upgrade</source>
        <translation>cập nhật kiểm tra nâng cấp update check upgrade</translation>
    </message>
    <message>
        <source>Looked last on %1.</source>
        <translation>Lần xem gần nhất: %1.</translation>
    </message>
    <message>
        <source>Never looked yet.</source>
        <translation>Chưa xem lần nào.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Đang xem…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Đây là bản mới nhất.</translation>
    </message>
    <message>
        <source>Version %1 is available.</source>
        <translation>Đã có phiên bản %1.</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Riêng tư</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>Những gì rời khỏi máy này</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Xem ngay</translation>
    </message>
    <message>
        <source>This build knows no server to ask. Whoever you have it from tells you of newer versions.</source>
        <translation>Bản dựng này không biết máy chủ nào để hỏi. Người đưa nó cho bạn sẽ báo về các phiên bản mới hơn.</translation>
    </message>
</context>
<context>
    <name>bw::ui::ProbeForm</name>
    <message>
        <source>What a probe asks for</source>
        <translation>Lượt thăm dò hỏi gì</translation>
    </message>
    <message>
        <source>list of models</source>
        <translation>danh sách model</translation>
    </message>
    <message>
        <source>one token</source>
        <translation>một token</translation>
    </message>
    <message>
        <source>The list of models is free and proves the way and the key. One token is billed, and proves that the model answers.</source>
        <translation>Danh sách model miễn phí và chứng tỏ đường truyền cùng khóa đều ổn. Một token bị tính tiền và chứng tỏ model trả lời.</translation>
    </message>
    <message>
        <source>Seconds from one probe to the next</source>
        <translation>Số giây giữa hai lượt thăm dò</translation>
    </message>
    <message>
        <source>every</source>
        <translation>mỗi</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>giây</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Tắt</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Bật</translation>
    </message>
</context>
<context>
    <name>bw::ui::ProbeTable</name>
    <message>
        <source>list of models</source>
        <translation>danh sách model</translation>
    </message>
    <message>
        <source>one token</source>
        <translation>một token</translation>
    </message>
    <message>
        <source>%1, every %2 s</source>
        <translation>%1, mỗi %2 s</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Bật</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Hỏi</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Chi phí</translation>
    </message>
    <message>
        <source>Up, 24 h</source>
        <translation>Hoạt động, 24 h</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>Lỗi gần nhất</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
</context>
<context>
    <name>bw::ui::ProfileField</name>
    <message>
        <source>Enter a number from %1 to %2.</source>
        <translation>Hãy nhập số từ %1 đến %2.</translation>
    </message>
    <message>
        <source>%1 is out of range: from %2 to %3.</source>
        <translation>%1 nằm ngoài phạm vi: từ %2 đến %3.</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Hãy nhập số nguyên.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>on</source>
        <translation>bật</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
</context>
<context>
    <name>bw::ui::ProfileTable</name>
    <message>
        <source>Enter whole seconds from %1 to %2.</source>
        <translation>Hãy nhập số giây nguyên từ %1 đến %2.</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>Dòng %1, %2: %3</translation>
    </message>
    <message>
        <source>Row %1: “%2” stands there twice.</source>
        <translation>Dòng %1: “%2” xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>Model begins with</source>
        <translation>Model bắt đầu bằng</translation>
    </message>
    <message>
        <source>The longest beginning that fits counts.</source>
        <translation>Phần đầu khớp dài nhất được dùng.</translation>
    </message>
    <message>
        <source>Enter how the names of the models begin.</source>
        <translation>Hãy nhập phần đầu của tên model.</translation>
    </message>
    <message>
        <source>Fresh for, s</source>
        <translation>Còn mới trong, s</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>Thời hạn sống</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Tên khi hỏi</translation>
    </message>
    <message>
        <source>The model&apos;s name here, as in a chat.</source>
        <translation>Tên model ở đây, như trong cuộc trò chuyện.</translation>
    </message>
    <message>
        <source>Enter the name that is asked for.</source>
        <translation>Hãy nhập tên khi hỏi.</translation>
    </message>
    <message>
        <source>Name at this endpoint</source>
        <translation>Tên tại endpoint này</translation>
    </message>
    <message>
        <source>What is sent instead.</source>
        <translation>Tên được gửi thay vào đó.</translation>
    </message>
    <message>
        <source>Enter the name at this endpoint.</source>
        <translation>Hãy nhập tên tại endpoint này.</translation>
    </message>
    <message>
        <source>Names of models</source>
        <translation>Tên các model</translation>
    </message>
</context>
<context>
    <name>bw::ui::ProfileTextArea</name>
    <message>
        <source>Back to the default: nothing</source>
        <translation>Về mặc định: trống</translation>
    </message>
</context>
<context>
    <name>bw::ui::PromptFile</name>
    <message>
        <source>It is not valid JSON: %1.</source>
        <translation>Đây không phải JSON hợp lệ: %1.</translation>
    </message>
    <message>
        <source>It has no list called “prompts”.</source>
        <translation>Trong đó không có danh sách tên là “prompts”.</translation>
    </message>
</context>
<context>
    <name>bw::ui::PromptLibrary</name>
    <message>
        <source>The prompts could not be read from %1: %2.</source>
        <translation>Không đọc được các prompt từ %1: %2.</translation>
    </message>
    <message>
        <source>%1 is too large for a file of prompts.</source>
        <translation>%1 quá lớn để là tệp prompt.</translation>
    </message>
    <message>
        <source>%1 is not a file of prompts. %2</source>
        <translation>%1 không phải tệp prompt. %2</translation>
    </message>
    <message>
        <source>The prompts could not be written to %1: %2. Nothing that was there is lost; check that there is room and that you may write there.</source>
        <translation>Không ghi được các prompt vào %1: %2. Những gì đã có không mất; hãy kiểm tra còn chỗ không và bạn có được ghi ở đó không.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 are no prompts, for they have no text. They stay in the file, but are not shown.</source>
        <translation>
            <numerusform>%n dòng của %1 không phải prompt vì không có nội dung. Chúng ở lại trong tệp nhưng không được hiện.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file of prompts could not be read. It is kept as %1, and a new one was begun.</source>
        <translation>Không đọc được tệp prompt. Nó được giữ thành %1, và một tệp mới đã được bắt đầu.</translation>
    </message>
    <message>
        <source>A prompt needs a text.</source>
        <translation>Prompt cần có nội dung.</translation>
    </message>
</context>
<context>
    <name>bw::ui::PromptsDialog</name>
    <message>
        <source>Prompts</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Find by name, folder or text</source>
        <translation>Tìm theo tên, thư mục hoặc nội dung</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Import prompts…</source>
        <translation>Nhập prompt…</translation>
    </message>
    <message>
        <source>Export all prompts…</source>
        <translation>Xuất mọi prompt…</translation>
    </message>
    <message>
        <source>Its first words, if it has no name</source>
        <translation>Những từ đầu của nó, nếu không có tên</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Insert into the input</source>
        <translation>Chèn vào ô nhập</translation>
    </message>
    <message>
        <source>“%1” was changed.</source>
        <translation>“%1” đã được đổi.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>Đã xóa “%1”.</translation>
    </message>
    <message>
        <source>Import prompts</source>
        <translation>Nhập prompt</translation>
    </message>
    <message>
        <source>Prompts (*.json)</source>
        <translation>Prompt (*.json)</translation>
    </message>
    <message>
        <source>All prompts of this file are here already.</source>
        <translation>Mọi prompt của tệp này đã có ở đây.</translation>
    </message>
    <message>
        <source>Export all prompts</source>
        <translation>Xuất mọi prompt</translation>
    </message>
    <message>
        <source>{{topic}} is a place to fill in when the prompt is used; \{{topic}} is just text.</source>
        <translation>{{topic}} là chỗ cần điền khi dùng prompt; \{{topic}} chỉ là chữ thường.</translation>
    </message>
    <message>
        <source>To fill in: %1</source>
        <translation>Cần điền: %1</translation>
    </message>
    <message>
        <source>No prompt yet. What you often ask can be kept here, with places to fill in.</source>
        <translation>Chưa có prompt nào. Những gì bạn hay hỏi có thể giữ ở đây, với các chỗ để điền.</translation>
    </message>
    <message>
        <source>No prompt has this in its name, folder or text.</source>
        <translation>Không prompt nào có từ này trong tên, thư mục hoặc nội dung.</translation>
    </message>
</context>
<context>
    <name>bw::ui::QuitGuard</name>
    <message numerus="yes">
        <source>%n change(s) to your chats are in memory only.</source>
        <translation>
            <numerusform>%n thay đổi của các cuộc trò chuyện chỉ còn trong bộ nhớ.</numerusform>
        </translation>
    </message>
    <message>
        <source>What a load test found is in memory only.</source>
        <translation>Kết quả của một lần thử tải chỉ còn trong bộ nhớ.</translation>
    </message>
    <message>
        <source>The disk takes writes again. Saving…</source>
        <translation>Đĩa lại ghi được. Đang lưu…</translation>
    </message>
    <message>
        <source>The disk still takes nothing.</source>
        <translation>Đĩa vẫn chưa ghi được gì.</translation>
    </message>
    <message>
        <source>Changes to your gateways are in memory only.</source>
        <translation>Thay đổi đối với gateway của bạn mới chỉ nằm trong bộ nhớ.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Bellwether closes by itself once all is written. If you quit all the same, the changes of the last moments are lost, and what is under way is not finished.</source>
        <translation>Bellwether tự đóng khi mọi thứ đã được ghi xong. Nếu bạn vẫn thoát, các thay đổi trong những giây phút cuối sẽ mất, và việc đang làm sẽ không hoàn tất.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Vẫn thoát</translation>
    </message>
</context>
<context>
    <name>bw::ui::RangeButton</name>
    <message numerus="yes">
        <source>Last %n min</source>
        <translation>
            <numerusform>%n phút qua</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n h</source>
        <translation>
            <numerusform>%n giờ qua</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>%n ngày qua</numerusform>
        </translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Từ … đến …</translation>
    </message>
</context>
<context>
    <name>bw::ui::RecordOpener</name>
    <message>
        <source>The requests behind this point are no longer in the history.</source>
        <translation>Các yêu cầu đằng sau điểm này không còn trong lịch sử.</translation>
    </message>
</context>
<context>
    <name>bw::ui::RepeatDialog</name>
    <message>
        <source>Ask</source>
        <translation>Hỏi</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Compare two texts…</source>
        <translation>So sánh hai văn bản…</translation>
    </message>
    <message>
        <source>Use this answer</source>
        <translation>Dùng câu trả lời này</translation>
    </message>
    <message>
        <source>Ask several times</source>
        <translation>Hỏi nhiều lần</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: “%2”</translation>
    </message>
    <message>
        <source>How many times</source>
        <translation>Số lần</translation>
    </message>
    <message>
        <source>times: </source>
        <translation>số lần: </translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>tokens a second</source>
        <translation>token mỗi giây</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>chi phí</translation>
    </message>
    <message>
        <source>length in tokens</source>
        <translation>độ dài theo token</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Câu trả lời</translation>
    </message>
    <message>
        <source>The chosen answer</source>
        <translation>Câu trả lời đã chọn</translation>
    </message>
    <message>
        <source>Choose an answer to read it; choose two to compare them.</source>
        <translation>Chọn một câu trả lời để đọc; chọn hai câu để so sánh.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The conversation goes on with it; the others stay as branches.</source>
        <translation>Cuộc trò chuyện tiếp tục với câu này; các câu khác ở lại làm nhánh.</translation>
    </message>
    <message>
        <source>Nothing could be asked: there is no prompt, no model, or an answer is still coming.</source>
        <translation>Không hỏi được gì: không có prompt, không có model, hoặc một câu trả lời vẫn đang đến.</translation>
    </message>
    <message numerus="yes">
        <source>%n more to come, one after the other, past the cache.</source>
        <translation>
            <numerusform>Còn %n câu nữa, lần lượt từng câu, bỏ qua cache.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>~%1 tokens in, %n time(s) · ≈ %2 together</source>
        <translation>
            <numerusform>~%1 token vào, %n lần · tổng cộng ≈ %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>~%1 tokens in, %n time(s) · price not known</source>
        <translation>
            <numerusform>~%1 token vào, %n lần · chưa biết giá</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>Câu trả lời %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::RepeatModel</name>
    <message>
        <source>streaming</source>
        <translation>đang nhận</translation>
    </message>
    <message>
        <source>error</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>kết thúc</translation>
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
        <translation>chi phí</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>token</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>câu trả lời</translation>
    </message>
</context>
<context>
    <name>bw::ui::ReplaySheet</name>
    <message>
        <source>Recorded requests</source>
        <translation>Các yêu cầu đã ghi</translation>
    </message>
    <message>
        <source>The trace could not be written: %1. Check that there is room on the disk.</source>
        <translation>Không ghi được trace: %1. Hãy kiểm tra đĩa còn chỗ trống.</translation>
    </message>
</context>
<context>
    <name>bw::ui::RequestLog</name>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Mới nhất</translation>
    </message>
    <message>
        <source>Back to the newest requests</source>
        <translation>Về các yêu cầu mới nhất</translation>
    </message>
    <message>
        <source>No requests in this time.</source>
        <translation>Không có yêu cầu nào trong khoảng này.</translation>
    </message>
    <message>
        <source>No request fits the filter.</source>
        <translation>Không yêu cầu nào khớp bộ lọc.</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 lỗi</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>đã chọn %1</translation>
    </message>
    <message>
        <source>%1 selected, the most at a time</source>
        <translation>đã chọn %1, tối đa một lần</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 dòng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::ResilienceFields</name>
    <message>
        <source>Open on a share, too</source>
        <translation>Mở cả theo tỷ lệ</translation>
    </message>
    <message>
        <source>not only on failures in a row</source>
        <translation>không chỉ khi lỗi liên tiếp</translation>
    </message>
    <message>
        <source>Share of failures</source>
        <translation>Tỷ lệ lỗi</translation>
    </message>
    <message>
        <source>of the newest results</source>
        <translation>trong các kết quả mới nhất</translation>
    </message>
    <message>
        <source>Newest results</source>
        <translation>Kết quả mới nhất</translation>
    </message>
    <message>
        <source>so many are looked at</source>
        <translation>số kết quả được xét</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Ít nhất</translation>
    </message>
    <message>
        <source>fewer results say nothing</source>
        <translation>ít kết quả hơn thì chưa nói lên gì</translation>
    </message>
    <message>
        <source>Not older than</source>
        <translation>Không cũ hơn</translation>
    </message>
    <message>
        <source>More than are looked at (%1): the share can never open it.</source>
        <translation>Nhiều hơn số được xét (%1): tỷ lệ không bao giờ làm nó mở.</translation>
    </message>
    <message>
        <source>Spend a day</source>
        <translation>Chi tiêu mỗi ngày</translation>
    </message>
    <message>
        <source>requests beyond it are not sent; empty means no limit</source>
        <translation>yêu cầu vượt mức không được gửi; trống là không giới hạn</translation>
    </message>
    <message>
        <source>Enter an amount in US dollars above 0, for example 5, or nothing for no limit.</source>
        <translation>Hãy nhập số đô la Mỹ trên 0, ví dụ 5, hoặc để trống nếu không giới hạn.</translation>
    </message>
    <message>
        <source>Longer than the longest wait, which holds.</source>
        <translation>Dài hơn thời gian chờ dài nhất, vốn được áp dụng.</translation>
    </message>
    <message>
        <source>Longer than the longest opening, which holds.</source>
        <translation>Dài hơn thời gian mở dài nhất, vốn được áp dụng.</translation>
    </message>
    <message>
        <source>A request makes at most %1 hops: the last of these are never asked.</source>
        <translation>Một yêu cầu chuyển tiếp nhiều nhất %1 lần: những mục cuối ở đây không bao giờ được hỏi.</translation>
    </message>
    <message>
        <source>A request that timed out may have been answered and billed: it may be paid for twice.</source>
        <translation>Yêu cầu hết thời gian chờ có thể đã được trả lời và tính tiền: bạn có thể phải trả hai lần.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Số lần thử</translation>
    </message>
    <message>
        <source>at one endpoint, the first included</source>
        <translation>tại một endpoint, tính cả lần đầu</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>Lần chờ đầu</translation>
    </message>
    <message>
        <source>doubles with each attempt</source>
        <translation>gấp đôi sau mỗi lần thử</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Chờ dài nhất</translation>
    </message>
    <message>
        <source>of our own</source>
        <translation>của riêng Bellwether</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>of a wait that chance may take off</source>
        <translation>phần thời gian chờ có thể bớt ngẫu nhiên</translation>
    </message>
    <message>
        <source>Longest Retry-After</source>
        <translation>Retry-After dài nhất</translation>
    </message>
    <message>
        <source>if the server asks for more, the next endpoint is asked</source>
        <translation>nếu máy chủ yêu cầu lâu hơn, endpoint kế tiếp được hỏi</translation>
    </message>
    <message>
        <source>Repeat after a read timeout</source>
        <translation>Gửi lại sau khi hết giờ đọc</translation>
    </message>
    <message>
        <source>the gateway may have worked on it</source>
        <translation>gateway có thể đã xử lý yêu cầu</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>Bộ ngắt mạch</translation>
    </message>
    <message>
        <source>keeps requests from an endpoint that only fails</source>
        <translation>không gửi yêu cầu tới endpoint chỉ toàn lỗi</translation>
    </message>
    <message>
        <source>Opens after</source>
        <translation>Mở sau</translation>
    </message>
    <message>
        <source>failures in a row</source>
        <translation>lỗi liên tiếp</translation>
    </message>
    <message>
        <source>Stays open for</source>
        <translation>Giữ mở trong</translation>
    </message>
    <message>
        <source>doubles with each opening in a row</source>
        <translation>gấp đôi sau mỗi lần mở liên tiếp</translation>
    </message>
    <message>
        <source>At the longest for</source>
        <translation>Lâu nhất trong</translation>
    </message>
    <message>
        <source>Probes at once</source>
        <translation>Yêu cầu thử cùng lúc</translation>
    </message>
    <message>
        <source>while half open</source>
        <translation>khi đang nửa mở</translation>
    </message>
    <message>
        <source>Closes after</source>
        <translation>Đóng sau</translation>
    </message>
    <message>
        <source>good answers in a row</source>
        <translation>câu trả lời tốt liên tiếp</translation>
    </message>
    <message>
        <source>± of the time it stays open, against the herd</source>
        <translation>± thời gian giữ mở, để tránh dồn vào một lúc</translation>
    </message>
    <message>
        <source>Forgotten after</source>
        <translation>Quên sau</translation>
    </message>
    <message>
        <source>closed for so long: the next opening is a first one again</source>
        <translation>đóng lâu từng này: lần mở kế tiếp lại tính là lần đầu</translation>
    </message>
    <message>
        <source>Probe when all are open</source>
        <translation>Thử khi tất cả đang mở</translation>
    </message>
    <message>
        <source>ask the endpoint that opens first, rather than nobody</source>
        <translation>hỏi endpoint sẽ mở lại sớm nhất thay vì không hỏi ai</translation>
    </message>
    <message>
        <source>Rate limiter</source>
        <translation>Bộ giới hạn tốc độ</translation>
    </message>
    <message>
        <source>waits here instead of being refused there</source>
        <translation>chờ ở đây thay vì bị từ chối ở đó</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>a key and model; 0 means as the server&apos;s headers say</source>
        <translation>mỗi khóa và model; 0 nghĩa là theo header của máy chủ</translation>
    </message>
    <message>
        <source>/min</source>
        <translation>/phút</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>prompt and answer together; 0 means as the server&apos;s headers say</source>
        <translation>prompt và câu trả lời cộng lại; 0 nghĩa là theo header của máy chủ</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Yêu cầu cùng lúc</translation>
    </message>
    <message>
        <source>after a pause; 0 means one second&apos;s worth</source>
        <translation>sau một lúc nghỉ; 0 nghĩa là bằng lượng của một giây</translation>
    </message>
    <message>
        <source>Tokens at once</source>
        <translation>Token cùng lúc</translation>
    </message>
    <message>
        <source>Fallback models</source>
        <translation>Model dự phòng</translation>
    </message>
    <message>
        <source>asked in this order when the model fails; a comma between</source>
        <translation>được hỏi theo thứ tự này khi model lỗi; cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>Refused parameters</source>
        <translation>Tham số bị từ chối</translation>
    </message>
    <message>
        <source>ask again without a parameter that a model refuses, and say so</source>
        <translation>hỏi lại không kèm tham số mà model từ chối, và nói rõ điều đó</translation>
    </message>
    <message>
        <source>Also after a content filter</source>
        <translation>Cả sau bộ lọc nội dung</translation>
    </message>
    <message>
        <source>ask the next model when one refuses the content</source>
        <translation>hỏi model kế tiếp khi một model từ chối nội dung</translation>
    </message>
    <message>
        <source>Hedging</source>
        <translation>Hedging</translation>
    </message>
    <message>
        <source>a second request for a stream whose first token is late; the loser may be billed</source>
        <translation>yêu cầu thứ hai cho luồng có token đầu đến trễ; yêu cầu thua có thể vẫn bị tính tiền</translation>
    </message>
    <message>
        <source>Hedge after</source>
        <translation>Hedging sau</translation>
    </message>
    <message>
        <source>at least; the usual time to the first token if that is longer</source>
        <translation>ít nhất; nếu thời gian thường đến token đầu dài hơn thì theo thời gian đó</translation>
    </message>
</context>
<context>
    <name>bw::ui::ResilienceTab</name>
    <message>
        <source>Retry</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>After a failure that passes by itself. A delay that the server asks for is kept exactly; text that has been shown is never asked for again.</source>
        <translation>Sau lỗi tự qua đi. Thời gian chờ mà máy chủ yêu cầu được giữ đúng; văn bản đã hiện ra không bao giờ bị hỏi lại.</translation>
    </message>
    <message>
        <source>Circuit breaker</source>
        <translation>Bộ ngắt mạch</translation>
    </message>
    <message>
        <source>One for each endpoint. While it is open the next endpoint is asked at once; after its time a few probes decide.</source>
        <translation>Mỗi endpoint một bộ. Khi nó mở, endpoint kế tiếp được hỏi ngay; hết thời gian, vài yêu cầu thử sẽ quyết định.</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>Giới hạn tốc độ</translation>
    </message>
    <message>
        <source>Learned from the server&apos;s headers, and lower if you say so: the shortage is waited out here, where it is seen.</source>
        <translation>Học từ header của máy chủ, và thấp hơn nếu bạn đặt: phần thiếu được chờ ngay ở đây, nơi bạn nhìn thấy.</translation>
    </message>
    <message>
        <source>Fallback and hedging</source>
        <translation>Dự phòng và hedging</translation>
    </message>
    <message>
        <source>Other endpoints are tried first, then other models. The answer says who gave it.</source>
        <translation>Endpoint khác được thử trước, rồi mới đến model khác. Câu trả lời cho biết nó đến từ đâu.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Ngân sách</translation>
    </message>
</context>
<context>
    <name>bw::ui::ResultCard</name>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>What the run shows stands here: every number, what passes and what does not, and how far it can be trusted.</source>
        <translation>Những gì lần chạy cho thấy sẽ hiện ở đây: mọi số liệu, điều gì đạt, điều gì không, và đáng tin đến đâu.</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Sao chép số liệu</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
</context>
<context>
    <name>bw::ui::ResultView</name>
    <message>
        <source>Findings</source>
        <translation>Phát hiện</translation>
    </message>
</context>
<context>
    <name>bw::ui::RuleForm</name>
    <message>
        <source>Name (optional)</source>
        <translation>Tên (tùy chọn)</translation>
    </message>
    <message>
        <source>Name of the alert</source>
        <translation>Tên cảnh báo</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>Theo dõi điều gì</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Phân vị</translation>
    </message>
    <message>
        <source>Which latency</source>
        <translation>Loại độ trễ</translation>
    </message>
    <message>
        <source>time to first token</source>
        <translation>thời gian đến token đầu</translation>
    </message>
    <message>
        <source>total time</source>
        <translation>tổng thời gian</translation>
    </message>
    <message>
        <source>gap between chunks</source>
        <translation>khoảng cách giữa các chunk</translation>
    </message>
    <message>
        <source>Over or below</source>
        <translation>Trên hay dưới</translation>
    </message>
    <message>
        <source>over</source>
        <translation>trên</translation>
    </message>
    <message>
        <source>below</source>
        <translation>dưới</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Giới hạn</translation>
    </message>
    <message>
        <source>Looks at the last minutes</source>
        <translation>Xét những phút gần nhất</translation>
    </message>
    <message>
        <source>For so many minutes</source>
        <translation>Kéo dài số phút này</translation>
    </message>
    <message>
        <source>Of which gateway</source>
        <translation>Của gateway nào</translation>
    </message>
    <message>
        <source>Command to run (optional), such as /usr/local/bin/page-me</source>
        <translation>Lệnh cần chạy (tùy chọn), như /usr/local/bin/page-me</translation>
    </message>
    <message>
        <source>Command to run</source>
        <translation>Lệnh cần chạy</translation>
    </message>
    <message>
        <source>Runs without a shell when the alert goes on and when it is over. BELLWETHER_ALERT, BELLWETHER_ALERT_STATE (on or off) and BELLWETHER_ALERT_VALUE stand in its environment.</source>
        <translation>Chạy không qua shell khi cảnh báo bật và khi nó hết. Môi trường của lệnh có BELLWETHER_ALERT, BELLWETHER_ALERT_STATE (on hoặc off) và BELLWETHER_ALERT_VALUE.</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>trong</translation>
    </message>
    <message>
        <source>min, and so for</source>
        <translation>phút qua, kéo dài</translation>
    </message>
    <message>
        <source>min, of</source>
        <translation>phút, của</translation>
    </message>
    <message>
        <source>all gateways</source>
        <translation>mọi gateway</translation>
    </message>
</context>
<context>
    <name>bw::ui::RuleTable</name>
    <message>
        <source>Watch for this</source>
        <translation>Theo dõi điều này</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Bật</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>Báo tôi khi</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện tại</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>one that is gone</source>
        <translation>không còn nữa</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>on, muted</source>
        <translation>bật, tắt tiếng</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>cảnh báo</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>tắt tiếng</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>vượt giới hạn</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>yên ổn</translation>
    </message>
</context>
<context>
    <name>bw::ui::RunTable</name>
    <message>
        <source>Runs</source>
        <translation>Lần chạy</translation>
    </message>
</context>
<context>
    <name>bw::ui::RunView</name>
    <message>
        <source>Latency</source>
        <translation>Độ trễ</translation>
    </message>
    <message>
        <source>Offered and achieved</source>
        <translation>Đưa vào và đạt được</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Phân bố</translation>
    </message>
    <message>
        <source>The strip along the foot is this client: green and thin while it kept up, red and thick where it was late itself.</source>
        <translation>Dải ở chân biểu đồ là máy khách này: xanh và mảnh khi theo kịp, đỏ và dày khi chính nó bị trễ.</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>Chưa đo gì.</translation>
    </message>
    <message>
        <source>Whose latency</source>
        <translation>Độ trễ theo ai</translation>
    </message>
    <message>
        <source>user-perceived</source>
        <translation>người dùng cảm nhận</translation>
    </message>
    <message>
        <source>service</source>
        <translation>phục vụ</translation>
    </message>
    <message>
        <source>User-perceived: from the planned instant on, waiting included. Service: from the sending on, which forgets what had to wait.</source>
        <translation>Người dùng cảm nhận: tính từ thời điểm theo lịch, gồm cả lúc chờ. Phục vụ: tính từ lúc gửi, bỏ qua phần phải chờ.</translation>
    </message>
    <message>
        <source>Which curves</source>
        <translation>Loại đường cong</translation>
    </message>
    <message>
        <source>Percentiles: how slow the slowest 1 % were. Cumulative share: how many requests were at most as slow.</source>
        <translation>Phân vị: 1 % chậm nhất chậm đến đâu. Tỷ lệ tích lũy: bao nhiêu yêu cầu chậm nhất cũng chỉ đến mức đó.</translation>
    </message>
    <message>
        <source>%1 by level</source>
        <translation>%1 theo mức</translation>
    </message>
    <message>
        <source>cumulative share of %1</source>
        <translation>tỷ lệ tích lũy của %1</translation>
    </message>
    <message>
        <source>percentiles of %1</source>
        <translation>các phân vị của %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::RunsHeader</name>
    <message>
        <source>Use this plan</source>
        <translation>Dùng kế hoạch này</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Filter: name, model, tag…</source>
        <translation>Lọc: tên, model, thẻ…</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>Lọc các lần chạy</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Nhập…</translation>
    </message>
    <message>
        <source>A run of Bellwether, or a result of vLLM&apos;s bench, GuideLLM or AIPerf, to compare with.</source>
        <translation>Một lần chạy của Bellwether, hoặc kết quả của vLLM bench, GuideLLM hay AIPerf, để so sánh.</translation>
    </message>
    <message>
        <source>Puts the plan of this run into the form of the stress screen.</source>
        <translation>Đưa kế hoạch của lần chạy này vào biểu mẫu ở màn hình Thử tải.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) beside each other</source>
        <translation>
            <numerusform>%n lần chạy cạnh nhau</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>Lần chạy</translation>
    </message>
    <message>
        <source>Choose a run, or several to see them beside each other.</source>
        <translation>Hãy chọn một lần chạy, hoặc nhiều lần để xem cạnh nhau.</translation>
    </message>
    <message>
        <source>No load test was run yet. Start one on the Stress screen, or import a result.</source>
        <translation>Chưa có lần thử tải nào. Hãy bắt đầu ở màn hình Thử tải, hoặc nhập một kết quả.</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>Đã xóa “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) were deleted.</source>
        <translation>
            <numerusform>Đã xóa %n lần chạy.</numerusform>
        </translation>
    </message>
    <message>
        <source>The run was written to %1.</source>
        <translation>Đã ghi lần chạy vào %1.</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>Xuất lần chạy</translation>
    </message>
    <message>
        <source>%1 files (*.%1)</source>
        <translation>Tệp %1 (*.%1)</translation>
    </message>
    <message>
        <source>Import a run</source>
        <translation>Nhập lần chạy</translation>
    </message>
    <message>
        <source>Results (*.json)</source>
        <translation>Kết quả (*.json)</translation>
    </message>
    <message>
        <source>The run was imported.</source>
        <translation>Đã nhập lần chạy.</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>Lọc các lần chạy</translation>
    </message>
</context>
<context>
    <name>bw::ui::SavingsCard</name>
    <message>
        <source>Saved</source>
        <translation>Tiết kiệm</translation>
    </message>
    <message>
        <source>Nothing to compare with in this time: no list price is known, and the cache was not asked.</source>
        <translation>Không có gì để so sánh trong khoảng này: chưa biết giá niêm yết nào, và cache không được hỏi.</translation>
    </message>
    <message>
        <source>No price is known of these, so every sum with them is too low: %1. Enter prices in Gateways, on the tab Prices.</source>
        <translation>Chưa biết giá của các model này nên mọi tổng có chúng đều thấp hơn thực tế: %1. Hãy nhập giá ở Gateway, tab Giá.</translation>
    </message>
</context>
<context>
    <name>bw::ui::SchemaDialog</name>
    <message>
        <source>An object</source>
        <translation>Một đối tượng</translation>
    </message>
    <message>
        <source>A list of objects</source>
        <translation>Danh sách đối tượng</translation>
    </message>
    <message>
        <source>One of several words</source>
        <translation>Một trong vài từ</translation>
    </message>
    <message>
        <source>A name has letters, digits, “_” and “-”, at most 64 of them.</source>
        <translation>Tên gồm chữ cái, chữ số, “_” và “-”, nhiều nhất 64 ký tự.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sent, but not checked here: %1.</source>
        <translation>Được gửi nhưng không được kiểm tra ở đây: %1.</translation>
    </message>
    <message>
        <source>Schema of the answer</source>
        <translation>Schema của câu trả lời</translation>
    </message>
    <message>
        <source>The model is asked to answer in JSON of this form, and each answer is checked against it. Checked are: %1.</source>
        <translation>Model được yêu cầu trả lời bằng JSON theo dạng này, và mỗi câu trả lời được kiểm tra theo đó. Được kiểm tra: %1.</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>nghiêm ngặt</translation>
    </message>
    <message>
        <source>Name of the schema</source>
        <translation>Tên schema</translation>
    </message>
    <message>
        <source>The provider makes sure of it; such schemas name every property as required and allow no others.</source>
        <translation>Nhà cung cấp bảo đảm điều này; schema như vậy nêu mọi thuộc tính là bắt buộc và không cho phép thuộc tính khác.</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>Mẫu…</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Các mẫu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Answers are not bound to a schema.</source>
        <translation>Câu trả lời không bị ràng buộc bởi schema nào.</translation>
    </message>
</context>
<context>
    <name>bw::ui::SearchResults</name>
    <message>
        <source>title</source>
        <translation>tiêu đề</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>suy luận</translation>
    </message>
    <message>
        <source>answer of a tool</source>
        <translation>câu trả lời của công cụ</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>câu trả lời</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>prompt</translation>
    </message>
    <message>
        <source>Nothing was found. Words are found from their beginning; accents do not matter.</source>
        <translation>Không tìm thấy gì. Từ được tìm theo phần đầu; không phân biệt dấu.</translation>
    </message>
    <message>
        <source>Places: the newest %1. More words narrow it down.</source>
        <translation>Vị trí: %1 mới nhất. Thêm từ để thu hẹp.</translation>
    </message>
    <message>
        <source>Places: %1</source>
        <translation>Vị trí: %1</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Cuộc trò chuyện mới</translation>
    </message>
</context>
<context>
    <name>bw::ui::SecretsPanel</name>
    <message>
        <source>Take it out of that setting, or out of the file.</source>
        <translation>Hãy bỏ nó khỏi cài đặt đó, hoặc khỏi tệp.</translation>
    </message>
    <message>
        <source>Delete the message or the text that holds it, then choose “Compact” under Data: until then deleted text stays in the file.</source>
        <translation>Hãy xóa tin nhắn hoặc nội dung chứa nó, rồi chọn “Nén gọn” ở mục Dữ liệu: cho đến lúc đó chữ đã xóa vẫn nằm trong tệp.</translation>
    </message>
    <message>
        <source>Delete this backup; newer ones are made once the database itself is clean.</source>
        <translation>Hãy xóa bản sao lưu này; các bản mới sẽ được tạo khi chính cơ sở dữ liệu đã sạch.</translation>
    </message>
    <message>
        <source>Delete the history under Data, then choose “Compact” there.</source>
        <translation>Hãy xóa lịch sử ở mục Dữ liệu, rồi chọn “Nén gọn” ở đó.</translation>
    </message>
    <message>
        <source>Delete the file.</source>
        <translation>Hãy xóa tệp này.</translation>
    </message>
    <message>
        <source>Clear the response cache under Data.</source>
        <translation>Hãy xóa cache phản hồi ở mục Dữ liệu.</translation>
    </message>
    <message>
        <source>No key is kept, so there is nothing to look for.</source>
        <translation>Không giữ khóa nào nên không có gì để tìm.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n khóa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n tệp</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3 read, then the search was ended. It says nothing about the rest.</source>
        <translation>%1, %2, đã đọc %3, rồi việc tìm bị dừng. Nó không nói gì về phần còn lại.</translation>
    </message>
    <message>
        <source>%1, %2, %3 read: none was found.</source>
        <translation>%1, %2, đã đọc %3: không tìm thấy khóa nào.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 read: a key stands in a file, in %n place(s).</source>
        <translation>
            <numerusform>%1, %2, đã đọc %3: có khóa nằm trong tệp, ở %n chỗ.</numerusform>
        </translation>
    </message>
    <message>
        <source>A key of “%1” stands in %2. %3</source>
        <translation>Một khóa của “%1” nằm trong %2. %3</translation>
    </message>
    <message>
        <source>Then make a new key at that gateway and revoke the old one there: whoever could read these files may know it.</source>
        <translation>Sau đó hãy tạo khóa mới ở gateway đó và thu hồi khóa cũ: ai đọc được các tệp này có thể đã biết nó.</translation>
    </message>
    <message>
        <source>Not read, or not as the databases that they are: %1. Look at their permissions, or whether the disk is well.</source>
        <translation>Không đọc được, hoặc không đọc được như cơ sở dữ liệu: %1. Hãy xem quyền của chúng, hoặc đĩa có ổn không.</translation>
    </message>
    <message>
        <source>Not looked for: keys of “%1”. %2</source>
        <translation>Không tìm: các khóa của “%1”. %2</translation>
    </message>
    <message>
        <source>Not looked for, because it is too short to be a secret: the key of “%1”.</source>
        <translation>Không tìm vì quá ngắn để là bí mật: khóa của “%1”.</translation>
    </message>
    <message>
        <source>Keys are kept by this system: %1. Bellwether reads each once when it is needed, and writes none into a file of its own.</source>
        <translation>Khóa được hệ thống này giữ: %1. Bellwether đọc mỗi khóa một lần khi cần, và không ghi khóa nào vào tệp của mình.</translation>
    </message>
    <message>
        <source>Keys are kept in memory only and are gone when Bellwether ends.</source>
        <translation>Khóa chỉ được giữ trong bộ nhớ và mất đi khi Bellwether kết thúc.</translation>
    </message>
    <message>
        <source>Where keys are kept</source>
        <translation>Nơi giữ khóa</translation>
    </message>
    <message>
        <source>Secrets audit</source>
        <translation>Rà soát bí mật</translation>
    </message>
    <message>
        <source>Looks for every key of your gateways in every file that Bellwether writes: settings, database, history, logs, crash reports, cache and backups; as it is, percent-encoded, in base64, in hexadecimal, and within compressed data. The keychain may ask you to unlock it.</source>
        <translation>Tìm mọi khóa của các gateway của bạn trong mọi tệp mà Bellwether ghi: cài đặt, cơ sở dữ liệu, lịch sử, nhật ký, báo cáo sự cố, cache và bản sao lưu; ở dạng nguyên, mã hóa phần trăm, base64, thập lục phân, và bên trong dữ liệu nén. Kho khóa có thể yêu cầu bạn mở khóa.</translation>
    </message>
    <message>
        <source>Search the files</source>
        <translation>Tìm trong các tệp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Tiến độ tìm</translation>
    </message>
    <message>
        <source>The search was ended before it was through: it says nothing.</source>
        <translation>Việc tìm bị dừng trước khi xong: nó không nói lên điều gì.</translation>
    </message>
    <message>
        <source>keychain, keyring, password store, API keys</source>
        <translation>kho khóa, lưu mật khẩu, khóa API, keychain, keyring, password store, API keys</translation>
    </message>
    <message>
        <source>search files for keys, leaked API keys, check</source>
        <translation>tìm khóa trong tệp, khóa API bị lộ, kiểm tra, search files for keys, leaked API keys, check</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Bí mật</translation>
    </message>
</context>
<context>
    <name>bw::ui::SelfCheckPanel</name>
    <message>
        <source>How far can the times that Bellwether shows be trusted? The check starts a gateway of its own beside this program, which notes when it writes each token, and compares that with when the token was seen here. It takes about ten seconds, sends nothing out of this computer, and costs nothing.</source>
        <translation>Các số đo thời gian của Bellwether đáng tin đến đâu? Phép kiểm tra khởi động một gateway riêng bên cạnh chương trình này; nó ghi lại lúc viết từng token, rồi so với lúc token được thấy ở đây. Việc này mất khoảng mười giây, không gửi gì ra khỏi máy tính này và không tốn phí.</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Tiến độ kiểm tra</translation>
    </message>
    <message>
        <source>How much later than written this client saw tokens</source>
        <translation>Máy khách này thấy token trễ bao nhiêu so với lúc được viết</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Đã dừng kiểm tra.</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>Running %1 streams at once…</source>
        <translation>Đang chạy %1 luồng cùng lúc…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Check this client</source>
        <translation>Kiểm tra máy khách này</translation>
    </message>
</context>
<context>
    <name>bw::ui::SentenceReader</name>
    <message numerus="yes">
        <source>Code, %n line(s).</source>
        <translation>
            <numerusform>Mã, %n dòng.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::SettingRow</name>
    <message>
        <source>Back to the default: %1</source>
        <translation>Về mặc định: %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>Tìm một cài đặt</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Các mục của cài đặt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Cài đặt: %1</translation>
    </message>
    <message>
        <source>No setting has to do with “%1”. Try another word for it, or fewer words.</source>
        <translation>Không cài đặt nào liên quan đến “%1”. Hãy thử từ khác, hoặc ít từ hơn.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) found</source>
        <translation>
            <numerusform>Tìm thấy %n cài đặt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::SettingsSections</name>
    <message>
        <source>General</source>
        <translation>Chung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Playground</translation>
    </message>
    <message>
        <source>Network defaults</source>
        <translation>Mặc định mạng</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>Gateways that you add begin with these values. Those that exist keep their own, on their page, and imported ones bring theirs.</source>
        <translation>Gateway bạn thêm vào bắt đầu với các giá trị này. Những gateway đã có giữ giá trị riêng ở trang của chúng, còn gateway nhập vào mang theo giá trị của mình.</translation>
    </message>
</context>
<context>
    <name>bw::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Search by words or keys</source>
        <translation>Tìm theo từ hoặc phím</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Đổi phím…</translation>
    </message>
</context>
<context>
    <name>bw::ui::SlashList</name>
    <message>
        <source>Prompts and commands</source>
        <translation>Prompt và lệnh</translation>
    </message>
    <message>
        <source>%1. %2 of %3. Enter takes it, Esc closes the list.</source>
        <translation>%1. %2 trên %3. Enter chọn nó, Esc đóng danh sách.</translation>
    </message>
</context>
<context>
    <name>bw::ui::SpendChart</name>
    <message>
        <source>total</source>
        <translation>tổng</translation>
    </message>
    <message>
        <source>together  %1</source>
        <translation>tổng cộng  %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Total so far</source>
        <translation>Tổng đến lúc này</translation>
    </message>
</context>
<context>
    <name>bw::ui::SpendPage</name>
    <message>
        <source>Spend</source>
        <translation>Chi tiêu</translation>
    </message>
    <message>
        <source>What a bar stands for</source>
        <translation>Mỗi cột ứng với</translation>
    </message>
    <message>
        <source>Nothing with a known price in this time. Send a chat or start a load test.</source>
        <translation>Không có gì có giá đã biết trong khoảng này. Hãy trò chuyện hoặc bắt đầu thử tải.</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>Không đọc được lịch sử: %1</translation>
    </message>
    <message>
        <source>Export what was spent</source>
        <translation>Xuất chi tiêu</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Tệp CSV (*.csv)</translation>
    </message>
    <message>
        <source>Nothing was read from the history yet. Try again in a moment.</source>
        <translation>Chưa đọc được gì từ lịch sử. Hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>The file could not be written: %1. Choose another place.</source>
        <translation>Không ghi được tệp: %1. Hãy chọn nơi khác.</translation>
    </message>
    <message>
        <source>Budgets and savings</source>
        <translation>Ngân sách và tiết kiệm</translation>
    </message>
    <message>
        <source>Export what was spent as CSV</source>
        <translation>Xuất chi tiêu ra CSV</translation>
    </message>
    <message>
        <source>Compare the providers' bills with our own count</source>
        <translation>So hóa đơn của nhà cung cấp với số tự đếm</translation>
    </message>
</context>
<context>
    <name>bw::ui::SpendTable</name>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Token vào</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Token ra</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Chi phí</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>Mỗi yêu cầu</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Giá niêm yết</translation>
    </message>
    <message>
        <source>Saved by cache</source>
        <translation>Cache tiết kiệm</translation>
    </message>
    <message numerus="yes">
        <source>The price of %1 request(s) is not known: it was more.</source>
        <translation>
            <numerusform>Chưa biết giá của %1 yêu cầu: thực tế nhiều hơn.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::SpendText</name>
    <message>
        <source>%1 a day, as yesterday</source>
        <translation>%1 mỗi ngày, như hôm qua</translation>
    </message>
    <message>
        <source>%1 a day over %2 days</source>
        <translation>%1 mỗi ngày trong %2 ngày</translation>
    </message>
    <message>
        <source>from today alone, %1 a day</source>
        <translation>chỉ tính hôm nay, %1 mỗi ngày</translation>
    </message>
    <message>
        <source>too early to say</source>
        <translation>còn quá sớm để nói</translation>
    </message>
    <message>
        <source>Saved, in the time shown</source>
        <translation>Tiết kiệm, trong khoảng đang hiện</translation>
    </message>
    <message>
        <source>list price %1 · cache %2</source>
        <translation>giá niêm yết %1 · cache %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>Forecast, end of month</source>
        <translation>Dự báo cuối tháng</translation>
    </message>
    <message>
        <source>others</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>Against list price</source>
        <translation>So với giá niêm yết</translation>
    </message>
    <message>
        <source>%1 paid where the list price is %2: %3 less</source>
        <translation>đã trả %1 trong khi giá niêm yết là %2: ít hơn %3</translation>
    </message>
    <message>
        <source>Against no cache</source>
        <translation>So với không cache</translation>
    </message>
    <message>
        <source>%1 of %2 answers came from the cache; without it %3</source>
        <translation>%1 trên %2 câu trả lời lấy từ cache; nếu không có cache: %3</translation>
    </message>
    <message>
        <source>The provider&apos;s own cache</source>
        <translation>Cache của chính nhà cung cấp</translation>
    </message>
    <message>
        <source>%1 of the prompts were billed at the price of cached input</source>
        <translation>%1 số token prompt được tính theo giá đầu vào từ cache</translation>
    </message>
    <message>
        <source>Perhaps billed</source>
        <translation>Có thể bị tính tiền</translation>
    </message>
    <message>
        <source>requests that were sent and broke off before the provider said what they cost; no sum has them</source>
        <translation>các yêu cầu đã gửi nhưng bị ngắt trước khi nhà cung cấp báo chi phí; không tổng nào có chúng</translation>
    </message>
    <message>
        <source>%1 of %2 a day</source>
        <translation>%1 trên %2 mỗi ngày</translation>
    </message>
    <message>
        <source>%1: used up, further requests are stopped until midnight</source>
        <translation>%1: đã hết, các yêu cầu tiếp theo bị chặn đến nửa đêm</translation>
    </message>
    <message>
        <source>%1; at this pace it will not last until midnight</source>
        <translation>%1; với nhịp này sẽ không đủ đến nửa đêm</translation>
    </message>
    <message>
        <source>%1; %2 by midnight at this pace</source>
        <translation>%1; với nhịp này đến nửa đêm sẽ là %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 yêu cầu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 request(s)</source>
        <translation>
            <numerusform>%1: %2 yêu cầu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation>
            <numerusform>%1 token</numerusform>
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
        <translation>Thời gian từ lúc nhấn Gửi đến token đầu tiên, gồm cả xếp hàng và kết nối.</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 tok/s</translation>
    </message>
    <message>
        <source>Tokens a second after the first one (1 / TPOT).</source>
        <translation>Số token mỗi giây sau token đầu tiên (1 / TPOT).</translation>
    </message>
    <message>
        <source>%1 (%2 cached)</source>
        <translation>%1 (%2 từ cache)</translation>
    </message>
    <message>
        <source>%1 (%2 thought)</source>
        <translation>%1 (%2 suy luận)</translation>
    </message>
    <message>
        <source>%1 → %2 tok</source>
        <translation>%1 → %2 tok</translation>
    </message>
    <message>
        <source>Tokens in → tokens out. “~” marks an estimate; “cached” were read from the provider&apos;s cache, “thought” is reasoning.</source>
        <translation>Token vào → token ra. “~” là số ước tính; “từ cache” được đọc từ cache của nhà cung cấp, “suy luận” là phần suy luận.</translation>
    </message>
    <message>
        <source>retried %1×</source>
        <translation>thử lại %1×</translation>
    </message>
    <message>
        <source>How many more attempts were needed; the waiting is part of TTFT.</source>
        <translation>Cần thêm bao nhiêu lần thử; thời gian chờ nằm trong TTFT.</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>bị cắt</translation>
    </message>
    <message>
        <source>Why the model ended: “stop” is a complete answer, “length” hit max_tokens.</source>
        <translation>Vì sao model kết thúc: “stop” là câu trả lời trọn vẹn, “length” là chạm max_tokens.</translation>
    </message>
    <message>
        <source>cache %1</source>
        <translation>cache %1</translation>
    </message>
    <message>
        <source>The response cache did not have this answer; it has now, if it may be kept.</source>
        <translation>Cache phản hồi chưa có câu trả lời này; giờ đã có, nếu được phép lưu.</translation>
    </message>
    <message>
        <source>From the response cache: nothing was sent, and %1 was not spent.</source>
        <translation>Từ cache phản hồi: không gửi gì, và đã không phải chi %1.</translation>
    </message>
    <message>
        <source>The gateway failed, so an older answer of the response cache stands here. What was sent to it may cost something.</source>
        <translation>Gateway bị lỗi nên ở đây là một câu trả lời cũ hơn từ cache phản hồi. Những gì đã gửi đi có thể vẫn tốn tiền.</translation>
    </message>
    <message>
        <source>From the response cache: nothing was sent.</source>
        <translation>Từ cache phản hồi: không gửi gì.</translation>
    </message>
    <message>
        <source>What the provider says it bills; by the price book it is %1.</source>
        <translation>Số tiền nhà cung cấp báo sẽ tính; theo bảng giá là %1.</translation>
    </message>
    <message>
        <source>What it cost by the price book; “—” if the price is not known.</source>
        <translation>Chi phí theo bảng giá; “—” nếu chưa biết giá.</translation>
    </message>
    <message>
        <source>answered by %1</source>
        <translation>do %1 trả lời</translation>
    </message>
    <message>
        <source>Another model or endpoint than the first one asked.</source>
        <translation>Model hoặc endpoint khác với cái được hỏi đầu tiên.</translation>
    </message>
    <message>
        <source>Which build of the model answered (system_fingerprint): a seed gives the same answer only from the same build.</source>
        <translation>Bản dựng nào của model đã trả lời (system_fingerprint): cùng seed chỉ cho cùng câu trả lời từ cùng bản dựng.</translation>
    </message>
    <message>
        <source>inspect</source>
        <translation>xem yêu cầu</translation>
    </message>
    <message>
        <source>service</source>
        <translation>dịch vụ</translation>
    </message>
    <message>
        <source>Time from the sending of the request to the first token: the gateway's part of TTFT.</source>
        <translation>Thời gian từ lúc gửi yêu cầu đến token đầu tiên: phần của gateway trong TTFT.</translation>
    </message>
    <message>
        <source>first output</source>
        <translation>đầu ra đầu tiên</translation>
    </message>
    <message>
        <source>Time from the sending to the first token that is no reasoning (TTFO).</source>
        <translation>Thời gian từ lúc gửi đến token đầu tiên không phải suy luận (TTFO).</translation>
    </message>
    <message>
        <source>The answer came from the response cache, so nothing was paid for it.</source>
        <translation>Câu trả lời lấy từ cache phản hồi nên không phải trả tiền cho nó.</translation>
    </message>
    <message>
        <source>The response cache was not asked: a new answer was wanted. What the cache holds stays as it is.</source>
        <translation>Bộ nhớ đệm câu trả lời không được hỏi: bạn muốn một câu trả lời mới. Những gì bộ nhớ đệm đang giữ vẫn như cũ.</translation>
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
        <translation>lỗi</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>pool</translation>
    </message>
    <message>
        <source>reused</source>
        <translation>dùng lại</translation>
    </message>
    <message>
        <source>cache</source>
        <translation>cache</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>key in</source>
        <translation>khóa ở</translation>
    </message>
    <message>
        <source>Time to the first token as you felt it: 95 of 100 answers of the last 15 minutes came at least this fast.</source>
        <translation>Thời gian đến token đầu như bạn cảm nhận: 95 trên 100 câu trả lời trong 15 phút qua đến nhanh ít nhất bằng mức này.</translation>
    </message>
    <message>
        <source>Requests of the last 15 minutes that failed. Your own stops do not count.</source>
        <translation>Các yêu cầu lỗi trong 15 phút qua. Những lần bạn tự dừng không tính.</translation>
    </message>
    <message>
        <source>Requests of the last 15 minutes that the cache answered, of those that asked it.</source>
        <translation>Các yêu cầu trong 15 phút qua được cache trả lời, trên số đã hỏi cache.</translation>
    </message>
    <message>
        <source>no gateway yet</source>
        <translation>chưa có gateway</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Some of today&apos;s requests used models without a known price.</source>
        <translation>Một số yêu cầu hôm nay dùng model chưa biết giá.</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>không xác minh</translation>
    </message>
    <message>
        <source>The certificate of this gateway is not checked: anyone on the way can pose as it and read the key. Switch the check on again under Gateways, Network.</source>
        <translation>Chứng chỉ của gateway này không được kiểm tra: bất kỳ ai trên đường truyền cũng có thể giả làm nó và đọc khóa. Hãy bật lại việc kiểm tra ở Gateway, Mạng.</translation>
    </message>
    <message>
        <source>Connections to this gateway in use now, of those that Bellwether may open to it.</source>
        <translation>Số kết nối tới gateway này đang dùng, trên số mà Bellwether được mở tới nó.</translation>
    </message>
    <message>
        <source>Requests to this gateway that went over a connection that was already open.</source>
        <translation>Các yêu cầu tới gateway này đi qua kết nối đã mở sẵn.</translation>
    </message>
    <message>
        <source>Cost of the requests that Bellwether sent today, in earlier runs too.</source>
        <translation>Chi phí của các yêu cầu mà Bellwether đã gửi hôm nay, kể cả ở những lần chạy trước.</translation>
    </message>
    <message>
        <source>Cost of the requests that Bellwether sent since it was started. What it spent before that is not known: the history cannot be read.</source>
        <translation>Chi phí của các yêu cầu mà Bellwether đã gửi từ khi khởi động. Không biết trước đó đã chi bao nhiêu: không đọc được lịch sử.</translation>
    </message>
</context>
<context>
    <name>bw::ui::StepRow</name>
    <message>
        <source>1 request</source>
        <translation>1 yêu cầu</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 yêu cầu</translation>
    </message>
    <message>
        <source>free</source>
        <translation>miễn phí</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, nhiều nhất %2</translation>
    </message>
    <message>
        <source>%1, price unknown</source>
        <translation>%1, chưa biết giá</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Chạy</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Chạy: %1</translation>
    </message>
    <message>
        <source>Skip: %1</source>
        <translation>Bỏ qua: %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>đang chờ</translation>
    </message>
    <message>
        <source>run it?</source>
        <translation>chạy không?</translation>
    </message>
    <message>
        <source>running</source>
        <translation>đang chạy</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>đã bỏ qua</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>không cần</translation>
    </message>
    <message>
        <source>What is known already says that it would tell nothing more.</source>
        <translation>Những gì đã biết cho thấy bước này không nói thêm được gì.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
</context>
<context>
    <name>bw::ui::StressHeader</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation>%1 m %2 s</translation>
    </message>
    <message>
        <source>running</source>
        <translation>đang chạy</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>tạm dừng</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>ended by a guard</source>
        <translation>chốt bảo vệ kết thúc</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>thất bại</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>bị gián đoạn</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 sau %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>%1, round %2 of %3</source>
        <translation>%1, vòng %2 trên %3</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>mức %1</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Tiến độ lần chạy</translation>
    </message>
    <message>
        <source>Change it while the run is on, and press Enter.</source>
        <translation>Sửa trong khi đang chạy rồi nhấn Enter.</translation>
    </message>
    <message>
        <source>Open a plan file…</source>
        <translation>Mở tệp kế hoạch…</translation>
    </message>
    <message>
        <source>Save this plan…</source>
        <translation>Lưu kế hoạch này…</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Note in the run that something happened just now.</source>
        <translation>Ghi vào lần chạy rằng vừa có điều gì đó xảy ra.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Plan: my own</source>
        <translation>Kế hoạch: tự đặt</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Kế hoạch: %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>tốc độ</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>đồng thời</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/s</translation>
    </message>
</context>
<context>
    <name>bw::ui::StressPage</name>
    <message>
        <source>pool vs cold vs cache</source>
        <translation>pool, lạnh và cache</translation>
    </message>
    <message>
        <source>Stress</source>
        <translation>Thử tải</translation>
    </message>
    <message>
        <source>Load test plans (*.json)</source>
        <translation>Kế hoạch thử tải (*.json)</translation>
    </message>
    <message>
        <source>Choose a plan and press Start.</source>
        <translation>Hãy chọn kế hoạch rồi nhấn Bắt đầu.</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Mở kế hoạch</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Lưu kế hoạch</translation>
    </message>
    <message>
        <source>The plan was written to %1.</source>
        <translation>Đã ghi kế hoạch vào %1.</translation>
    </message>
    <message>
        <source>Load test</source>
        <translation>Thử tải</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>What happened just now?</source>
        <translation>Điều gì vừa xảy ra?</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Đang đếm…</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) need your attention.</source>
        <translation>
            <numerusform>%n ô cần bạn xem lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start the load test</source>
        <translation>Bắt đầu thử tải</translation>
    </message>
    <message>
        <source>Stop the load test</source>
        <translation>Dừng thử tải</translation>
    </message>
    <message>
        <source>Pause the load test, or go on</source>
        <translation>Tạm dừng thử tải, hoặc tiếp tục</translation>
    </message>
    <message>
        <source>Open a plan of a load test</source>
        <translation>Mở kế hoạch thử tải</translation>
    </message>
    <message>
        <source>Save the plan of the load test</source>
        <translation>Lưu kế hoạch thử tải</translation>
    </message>
    <message>
        <source>Plan of a load test: %1</source>
        <translation>Kế hoạch thử tải: %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::ThroughputChart</name>
    <message>
        <source>requests</source>
        <translation>yêu cầu</translation>
    </message>
    <message>
        <source>%1 requests, %2 of them failed</source>
        <translation>%1 yêu cầu, %2 trong đó bị lỗi</translation>
    </message>
    <message>
        <source>requests  %1</source>
        <translation>yêu cầu  %1</translation>
    </message>
    <message>
        <source>planned  %1</source>
        <translation>theo lịch  %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Yêu cầu/s</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Theo lịch</translation>
    </message>
</context>
<context>
    <name>bw::ui::TimeRangeDialog</name>
    <message>
        <source>Time to show</source>
        <translation>Khoảng thời gian cần hiện</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
</context>
<context>
    <name>bw::ui::TokenBlocks</name>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>or “%1”: %2</source>
        <translation>hoặc “%1”: %2</translation>
    </message>
</context>
<context>
    <name>bw::ui::TokenDialog</name>
    <message>
        <source>How sure the model was</source>
        <translation>Model chắc chắn đến đâu</translation>
    </message>
    <message>
        <source>Tokens: %1 · on average %2 sure of each (geometric mean). A dot stands for a blank.</source>
        <translation>Token: %1 · trung bình chắc chắn %2 về mỗi token (trung bình nhân). Dấu chấm thay cho khoảng trắng.</translation>
    </message>
</context>
<context>
    <name>bw::ui::TokenModel</name>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Xác suất</translation>
    </message>
    <message>
        <source>Logprob</source>
        <translation>Logprob</translation>
    </message>
    <message>
        <source>Instead of it</source>
        <translation>Thay cho nó</translation>
    </message>
</context>
<context>
    <name>bw::ui::ToolBlocks</name>
    <message>
        <source>(no name)</source>
        <translation>(không tên)</translation>
    </message>
    <message>
        <source>Calls %1</source>
        <translation>Gọi %1</translation>
    </message>
    <message>
        <source>Calls %1 · %2</source>
        <translation>Gọi %1 · %2</translation>
    </message>
    <message>
        <source>The arguments are no valid JSON. %1</source>
        <translation>Các đối số không phải JSON hợp lệ. %1</translation>
    </message>
    <message>
        <source>A tool answered</source>
        <translation>Một công cụ đã trả lời</translation>
    </message>
    <message>
        <source>Answer of the tool · %1</source>
        <translation>Câu trả lời của công cụ · %1</translation>
    </message>
    <message>
        <source>There is more of it, which is sent but not shown.</source>
        <translation>Còn nữa; phần đó được gửi nhưng không hiện.</translation>
    </message>
    <message>
        <source>There is more of it, which is kept but not shown.</source>
        <translation>Còn nữa, phần đó được giữ nhưng không hiện.</translation>
    </message>
</context>
<context>
    <name>bw::ui::ToolPanel</name>
    <message>
        <source>Send the answers</source>
        <translation>Gửi các câu trả lời</translation>
    </message>
    <message>
        <source>Calls of tools to answer: %1 · round %2</source>
        <translation>Lệnh gọi công cụ cần trả lời: %1 · vòng %2</translation>
    </message>
    <message>
        <source>More than %1 rounds, the limit of this conversation. Sending goes on all the same.</source>
        <translation>Quá %1 vòng, giới hạn của cuộc trò chuyện này. Gửi thì vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>What the tool answers: text or JSON</source>
        <translation>Câu trả lời của công cụ: văn bản hoặc JSON</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Câu trả lời của %1</translation>
    </message>
</context>
<context>
    <name>bw::ui::ToolsDialog</name>
    <message>
        <source>Empty</source>
        <translation>Trống</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Thời tiết</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Công cụ</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Use them</source>
        <translation>Dùng</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Description: when and for what the model should call it</source>
        <translation>Mô tả: model nên gọi nó khi nào và để làm gì</translation>
    </message>
    <message>
        <source>Parameters, as a JSON schema</source>
        <translation>Tham số, dạng JSON schema</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(không tên)</translation>
    </message>
    <message>
        <source>Two tools have this name.</source>
        <translation>Hai công cụ trùng tên này.</translation>
    </message>
    <message>
        <source>Its parameters are no JSON. %1</source>
        <translation>Tham số của nó không phải JSON. %1</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
</context>
<context>
    <name>bw::ui::Tray</name>
    <message>
        <source>Open Bellwether</source>
        <translation>Mở Bellwether</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Trò chuyện mới</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Probes and alerts go on. The icon in the tray brings the window back, and its menu quits.</source>
        <translation>Thăm dò và cảnh báo vẫn chạy. Biểu tượng trong khay mở lại cửa sổ, và menu của nó để thoát.</translation>
    </message>
    <message>
        <source>Bellwether is still there</source>
        <translation>Bellwether vẫn còn đó</translation>
    </message>
</context>
<context>
    <name>bw::ui::TypedDialog</name>
    <message>
        <source>Throw away what you typed?</source>
        <translation>Bỏ những gì bạn đã gõ?</translation>
    </message>
    <message>
        <source>It is not used yet, and nothing keeps it once this window is closed.</source>
        <translation>Nội dung này chưa được dùng, và đóng cửa sổ này thì không còn gì giữ lại nó.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Bỏ đi</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Gõ tiếp</translation>
    </message>
</context>
<context>
    <name>bw::ui::TypedGuard</name>
    <message>
        <source>What you typed in the window “%1” is not used yet.</source>
        <translation>Những gì bạn đã gõ trong cửa sổ “%1” chưa được dùng.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Quit and lose what you typed?</source>
        <translation>Thoát và mất những gì bạn đã gõ?</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Vẫn thoát</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
</context>
<context>
    <name>bw::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>bw::ui::UnsavedDialog</name>
    <message>
        <source>Not everything is saved</source>
        <translation>Chưa lưu hết</translation>
    </message>
    <message>
        <source>Usually the disk is full. Make room and try again, or export the open chat to another disk. Once all is saved, Bellwether closes by itself. If you quit all the same, these changes are lost.</source>
        <translation>Thường là do đĩa đầy. Hãy dọn chỗ rồi thử lại, hoặc xuất cuộc trò chuyện đang mở sang đĩa khác. Khi mọi thứ đã lưu, Bellwether tự đóng. Nếu vẫn thoát, các thay đổi này sẽ mất.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Export the open chat…</source>
        <translation>Xuất cuộc trò chuyện đang mở…</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Vẫn thoát</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
</context>
<context>
    <name>bw::ui::UpdateNews</name>
    <message>
        <source>Version %1 of Bellwether is available.</source>
        <translation>Đã có Bellwether phiên bản %1.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Mở liên kết</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Mở địa chỉ này trong trình duyệt?</translation>
    </message>
</context>
<context>
    <name>bw::ui::UptimeStrip</name>
    <message>
        <source>up %1</source>
        <translation>hoạt động %1</translation>
    </message>
    <message>
        <source>up %1 %</source>
        <translation>hoạt động %1 %</translation>
    </message>
    <message>
        <source>%1: %2 ok, %3 failed</source>
        <translation>%1: %2 ok, %3 lỗi</translation>
    </message>
</context>
<context>
    <name>bw::ui::VectorModel</name>
    <message>
        <source>Text</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Độ dài</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>Vector</translation>
    </message>
</context>
<context>
    <name>bw::ui::WarmUpPanel</name>
    <message>
        <source>%1: nothing was opened. As many connections as the limits allow are open already, or they cannot be kept: with a proxy, with HTTP/2, or because the gateway&apos;s settings say so.</source>
        <translation>%1: không mở kết nối nào. Số kết nối đang mở đã đạt giới hạn, hoặc không thể giữ kết nối: do dùng proxy, dùng HTTP/2 hoặc do cài đặt của gateway.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 connections are ready for the next requests.</source>
        <translation>%1: %2 trên %3 kết nối đã sẵn sàng cho các yêu cầu tiếp theo.</translation>
    </message>
    <message>
        <source>%1: no connection within five seconds. Mostly the address is wrong or a firewall is in the way: “Check” shows where it stops.</source>
        <translation>%1: không kết nối được trong năm giây. Thường là do sai địa chỉ hoặc bị tường lửa chặn: nút “Kiểm tra” cho biết bị dừng ở đâu.</translation>
    </message>
    <message>
        <source>%1: no connection could be opened (%2). Mostly the address is wrong or the server does not run: check the address of the endpoint.</source>
        <translation>%1: không mở được kết nối nào (%2). Thường là do sai địa chỉ hoặc máy chủ không chạy: hãy kiểm tra địa chỉ của endpoint.</translation>
    </message>
    <message>
        <source>No endpoint of this gateway may be asked. Switch one on under Endpoints.</source>
        <translation>Không có endpoint nào của gateway này được phép hỏi. Hãy bật một endpoint trong thẻ Endpoint.</translation>
    </message>
    <message>
        <source>Warm up</source>
        <translation>Mở sẵn kết nối</translation>
    </message>
    <message>
        <source>Opening connections…</source>
        <translation>Đang mở kết nối…</translation>
    </message>
</context>
<context>
    <name>bw::ui::WatchDesk</name>
    <message>
        <source>Alert: %1. It is %2 now.</source>
        <translation>Cảnh báo: %1. Hiện là %2.</translation>
    </message>
    <message>
        <source>Bellwether alert</source>
        <translation>Cảnh báo Bellwether</translation>
    </message>
    <message>
        <source>Alerts and probes</source>
        <translation>Cảnh báo và thăm dò</translation>
    </message>
    <message>
        <source>Alerts and probes: %1 on</source>
        <translation>Cảnh báo và thăm dò: %1 đang bật</translation>
    </message>
    <message>
        <source>Over: %1. At worst it was %2.</source>
        <translation>Đã hết: %1. Lúc tệ nhất là %2.</translation>
    </message>
</context>
<context>
    <name>bw::ui::WatchDialog</name>
    <message>
        <source>Alerts and probes</source>
        <translation>Cảnh báo và thăm dò</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Thăm dò</translation>
    </message>
    <message>
        <source>Alerts that went off</source>
        <translation>Cảnh báo đã phát ra</translation>
    </message>
    <message>
        <source>Mute for an hour</source>
        <translation>Tắt tiếng một giờ</translation>
    </message>
    <message>
        <source>It stays in the list, but nobody is told.</source>
        <translation>Nó vẫn ở trong danh sách nhưng không báo cho ai.</translation>
    </message>
    <message>
        <source>Clear those that are over</source>
        <translation>Dọn những cảnh báo đã hết</translation>
    </message>
    <message>
        <source>Notify on the desktop, too</source>
        <translation>Thông báo cả trên màn hình nền</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>A rule looks at the requests of the last minutes, every few seconds, while the program runs. Its alert is over when the value has been a tenth better than the limit for a minute; while too few requests come to tell, it stays as it is.</source>
        <translation>Quy tắc xét các yêu cầu của những phút gần nhất, vài giây một lần, trong khi chương trình chạy. Cảnh báo hết khi giá trị tốt hơn giới hạn một phần mười trong suốt một phút; khi có quá ít yêu cầu để biết, nó giữ nguyên.</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Thêm quy tắc</translation>
    </message>
    <message>
        <source>A probe asks an endpoint whether it is there, past all limits and breakers, and is never repeated. It is counted like every request, with the source “probe”.</source>
        <translation>Lượt thăm dò hỏi xem endpoint có ở đó không, bỏ qua mọi giới hạn và bộ ngắt mạch, và không bao giờ được gửi lại. Nó được tính như mọi yêu cầu, với nguồn “probe”.</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>Đã bỏ “%1”.</translation>
    </message>
</context>
<context>
    <name>bw::ui::Waterfall</name>
    <message>
        <source>Phases</source>
        <translation>Các pha</translation>
    </message>
    <message>
        <source>It was never sent.</source>
        <translation>Chưa bao giờ được gửi.</translation>
    </message>
    <message>
        <source>%1: %2, from %3 on
%4</source>
        <translation>%1: %2, từ %3
%4</translation>
    </message>
</context>
<context>
    <name>bw::ui::WhatIfCard</name>
    <message>
        <source>What if</source>
        <translation>Nếu như</translation>
    </message>
    <message>
        <source>What a month costs with each model</source>
        <translation>Mỗi tháng tốn bao nhiêu với từng model</translation>
    </message>
    <message>
        <source>As in the time shown</source>
        <translation>Như trong khoảng đang hiện</translation>
    </message>
    <message>
        <source>Tokens a month</source>
        <translation>Token mỗi tháng</translation>
    </message>
    <message>
        <source>million</source>
        <translation>triệu</translation>
    </message>
    <message>
        <source>Of these, prompts</source>
        <translation>Trong đó, prompt</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>From our cache</source>
        <translation>Từ cache phản hồi</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>So sánh với</translation>
    </message>
</context>
<context>
    <name>bw::ui::WhatIfTable</name>
    <message>
        <source>the same</source>
        <translation>như nhau</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Mỗi tháng</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Chênh lệch</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>mốc so sánh</translation>
    </message>
    <message>
        <source>%1 at the maker&apos;s list price</source>
        <translation>%1 theo giá niêm yết của hãng</translation>
    </message>
    <message>
        <source>no list price known</source>
        <translation>chưa biết giá niêm yết</translation>
    </message>
    <message>
        <source>%1 a month; %2 if nothing came from the cache; %3.</source>
        <translation>%1 mỗi tháng; %2 nếu không có gì từ cache; %3.</translation>
    </message>
</context>
<context>
    <name>bw::update::Release</name>
    <message>
        <source>The server gave no answer that names a version and its page.</source>
        <translation>Máy chủ không trả lời phiên bản nào và trang của nó.</translation>
    </message>
</context>
<context>
    <name>bw::update::UpdateCheck</name>
    <message>
        <source>The server could not be asked: %1. Look whether this computer is online; the program works without it.</source>
        <translation>Không hỏi được máy chủ: %1. Hãy xem máy này có kết nối mạng không; chương trình vẫn chạy khi không có nó.</translation>
    </message>
</context>
<context>
    <name>bw::watch::Alert</name>
    <message>
        <source>Latency</source>
        <translation>Độ trễ</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Tỷ lệ lỗi</translation>
    </message>
    <message>
        <source>Spend an hour</source>
        <translation>Chi tiêu mỗi giờ</translation>
    </message>
    <message>
        <source>Spend today</source>
        <translation>Chi tiêu hôm nay</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Cache hit rate</source>
        <translation>Tỷ lệ trúng cache</translation>
    </message>
    <message>
        <source>Open breakers</source>
        <translation>Bộ ngắt mạch đang mở</translation>
    </message>
    <message>
        <source>Failed probes in a row</source>
        <translation>Thăm dò lỗi liên tiếp</translation>
    </message>
    <message>
        <source>time to first token</source>
        <translation>thời gian đến token đầu</translation>
    </message>
    <message>
        <source>total time</source>
        <translation>tổng thời gian</translation>
    </message>
    <message>
        <source>gap between chunks</source>
        <translation>khoảng cách giữa các chunk</translation>
    </message>
    <message>
        <source>p%1 of %2</source>
        <translation>p%1 của %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 dưới %2</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>%1 for %2 min</source>
        <translation>%1 trong %2 phút</translation>
    </message>
</context>
<context>
    <name>bw::watch::Probe</name>
    <message>
        <source>%1 requests a day, price unknown</source>
        <translation>%1 yêu cầu mỗi ngày, chưa biết giá</translation>
    </message>
    <message>
        <source>%1 requests a day, free</source>
        <translation>%1 yêu cầu mỗi ngày, miễn phí</translation>
    </message>
    <message>
        <source>%1 requests a day, about $%2</source>
        <translation>%1 yêu cầu mỗi ngày, khoảng $%2</translation>
    </message>
</context>
<context>
    <name>bw::watch::WatchSettings</name>
    <message>
        <source>This is not a file of alerts and probes: %1.</source>
        <translation>Đây không phải tệp cảnh báo và thăm dò: %1.</translation>
    </message>
    <message>
        <source>Alerts and probes could not be read from %1: %2.</source>
        <translation>Không đọc được cảnh báo và thăm dò từ %1: %2.</translation>
    </message>
    <message>
        <source>Alerts and probes could not be written to %1: %2.</source>
        <translation>Không ghi được cảnh báo và thăm dò vào %1: %2.</translation>
    </message>
</context>
</TS>
