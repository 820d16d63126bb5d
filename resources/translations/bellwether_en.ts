<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>bw::ui::AuditTable</name>
    <message numerus="yes">
        <source>Of %1 answer(s): %2 tokens billed, %3 counted here. Our count is an estimate; a third more or less means nothing.</source>
        <translation>
            <numerusform>Of %1 answer: %2 tokens billed, %3 counted here. Our count is an estimate; a third more or less means nothing.</numerusform>
            <numerusform>Of %1 answers: %2 tokens billed, %3 counted here. Our count is an estimate; a third more or less means nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %1 answer(s) with a cost of the provider&apos;s and a price of ours.</source>
        <translation>
            <numerusform>Of %1 answer with a cost of the provider&apos;s and a price of ours.</numerusform>
            <numerusform>Of %1 answers with a cost of the provider&apos;s and a price of ours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>build %1: %2 answer(s)</source>
        <translation>
            <numerusform>build %1: %2 answer</numerusform>
            <numerusform>build %1: %2 answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::RequestLog</name>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 row</numerusform>
            <numerusform>%1 rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::SpendTable</name>
    <message numerus="yes">
        <source>The price of %1 request(s) is not known: it was more.</source>
        <translation>
            <numerusform>The price of %1 request is not known: it was more.</numerusform>
            <numerusform>The price of %1 requests is not known: it was more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::SpendText</name>
    <message numerus="yes">
        <source>%1 request(s)</source>
        <translation>
            <numerusform>%1 request</numerusform>
            <numerusform>%1 requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 request(s)</source>
        <translation>
            <numerusform>%1: %2 request</numerusform>
            <numerusform>%1: %2 requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 token(s)</source>
        <translation>
            <numerusform>%1 token</numerusform>
            <numerusform>%1 tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source> day(s)</source>
        <translation>
            <numerusform> day</numerusform>
            <numerusform> days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordLog</name>
    <message numerus="yes">
        <source>%n record(s) could not be written to %1: %2. Often the disk is full: make room before the next run.</source>
        <translation>
            <numerusform>%n record could not be written to %1: %2. Often the disk is full: make room before the next run.</numerusform>
            <numerusform>%n records could not be written to %1: %2. Often the disk is full: make room before the next run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk was too slow for %n record(s), which are not in %1. A file on a faster disk takes them all.</source>
        <translation>
            <numerusform>The disk was too slow for %n record, which is not in %1. A file on a faster disk takes them all.</numerusform>
            <numerusform>The disk was too slow for %n records, which are not in %1. A file on a faster disk takes them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message numerus="yes">
        <source>“%1” asked to be left alone for another %n second(s).</source>
        <translation>
            <numerusform>“%1” asked to be left alone for another %n second.</numerusform>
            <numerusform>“%1” asked to be left alone for another %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” failed too often and is not asked for another %n second(s).</source>
        <translation>
            <numerusform>“%1” failed too often and is not asked for another %n second.</numerusform>
            <numerusform>“%1” failed too often and is not asked for another %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::secrets::KeyRules</name>
    <message numerus="yes">
        <source>Keys of %1 have at least %n characters, and this one is shorter. Its end was probably not copied.</source>
        <translation>
            <numerusform>Keys of %1 have at least %n character, and this one is shorter. Its end was probably not copied.</numerusform>
            <numerusform>Keys of %1 have at least %n characters, and this one is shorter. Its end was probably not copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::AccessibleTranscript</name>
    <message numerus="yes">
        <source>%n message(s). Alt+Up and Alt+Down go from one to the next.</source>
        <translation>
            <numerusform>%n message. Alt+Up and Alt+Down go from one to the next.</numerusform>
            <numerusform>%n messages. Alt+Up and Alt+Down go from one to the next.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::BoxPlot</name>
    <message numerus="yes">
        <source>%n value(s): quartiles %1, %2 and %3; from %4 to %5.</source>
        <translation>
            <numerusform>%n value: quartiles %1, %2 and %3; from %4 to %5.</numerusform>
            <numerusform>%n values: quartiles %1, %2 and %3; from %4 to %5.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::ChatFiles</name>
    <message numerus="yes">
        <source>%n chat(s) of %1 were imported.</source>
        <translation>
            <numerusform>%n chat of %1 was imported.</numerusform>
            <numerusform>%n chats of %1 were imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::ChoiceButton</name>
    <message numerus="yes">
        <source>%1 + %n more</source>
        <translation>
            <numerusform>%1 + %n more</numerusform>
            <numerusform>%1 + %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::CleaningView</name>
    <message numerus="yes">
        <source>%n answer(s) are gone.</source>
        <translation>
            <numerusform>%n answer is gone.</numerusform>
            <numerusform>%n answers are gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::EndpointTable</name>
    <message numerus="yes">
        <source>%n own</source>
        <translation>
            <numerusform>%n own</numerusform>
            <numerusform>%n own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::IdentityCard</name>
    <message numerus="yes">
        <source>Of the first endpoint; %n more on the Endpoints page.</source>
        <translation>
            <numerusform>Of the first endpoint; %n more on the Endpoints page.</numerusform>
            <numerusform>Of the first endpoint; %n more on the Endpoints page.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::MessageItem</name>
    <message numerus="yes">
        <source>%n more characters are not shown.</source>
        <translation>
            <numerusform>%n more characters are not shown.</numerusform>
            <numerusform>%n more characters are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::ModelsCard</name>
    <message numerus="yes">
        <source>The gateway lists %n models.</source>
        <translation>
            <numerusform>The gateway lists %n model.</numerusform>
            <numerusform>The gateway lists %n models.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::MonitorExports</name>
    <message numerus="yes">
        <source>Of %n request(s) nobody counted all tokens, mostly because they failed. Where a number is missing, the trace has what the others ask for on average.</source>
        <translation>
            <numerusform>Of %n request nobody counted all tokens, mostly because it failed. Where a number is missing, the trace has what the others ask for on average.</numerusform>
            <numerusform>Of %n requests nobody counted all tokens, mostly because they failed. Where a number is missing, the trace has what the others ask for on average.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::PlaygroundPage</name>
    <message numerus="yes">
        <source>%n other pane(s) with their answers were let go.</source>
        <translation>
            <numerusform>%n other pane with its answers was let go.</numerusform>
            <numerusform>%n other panes with their answers were let go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::PricesTab</name>
    <message numerus="yes">
        <source>%n prices were taken over. Save to keep them.</source>
        <translation>
            <numerusform>%n price was taken over. Save to keep it.</numerusform>
            <numerusform>%n prices were taken over. Save to keep them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::PromptLibrary</name>
    <message numerus="yes">
        <source>%n row(s) of %1 are no prompts, for they have no text. They stay in the file, but are not shown.</source>
        <translation>
            <numerusform>%n row of %1 is no prompt, for it has no text. It stays in the file, but is not shown.</numerusform>
            <numerusform>%n rows of %1 are no prompts, for they have no text. They stay in the file, but are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::QuitGuard</name>
    <message numerus="yes">
        <source>%n change(s) to your chats are in memory only.</source>
        <translation>
            <numerusform>%n change to your chats is in memory only.</numerusform>
            <numerusform>%n changes to your chats are in memory only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::RangeButton</name>
    <message numerus="yes">
        <source>Last %n min</source>
        <translation>
            <numerusform>Last %n min</numerusform>
            <numerusform>Last %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n h</source>
        <translation>
            <numerusform>Last %n h</numerusform>
            <numerusform>Last %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::RepeatDialog</name>
    <message numerus="yes">
        <source>%n more to come, one after the other, past the cache.</source>
        <translation>
            <numerusform>%n more to come, one after the other, past the cache.</numerusform>
            <numerusform>%n more to come, one after the other, past the cache.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>~%1 tokens in, %n time(s) · ≈ %2 together</source>
        <translation>
            <numerusform>~%1 tokens in, %n time · ≈ %2 together</numerusform>
            <numerusform>~%1 tokens in, %n times · ≈ %2 together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>~%1 tokens in, %n time(s) · price not known</source>
        <translation>
            <numerusform>~%1 tokens in, %n time · price not known</numerusform>
            <numerusform>~%1 tokens in, %n times · price not known</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::RunsHeader</name>
    <message numerus="yes">
        <source>%n run(s) beside each other</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs beside each other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::RunsPage</name>
    <message numerus="yes">
        <source>%n run(s) were deleted.</source>
        <translation>
            <numerusform>%n run was deleted.</numerusform>
            <numerusform>%n runs were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::SecretsPanel</name>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n key</numerusform>
            <numerusform>%n keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 read: a key stands in a file, in %n place(s).</source>
        <translation>
            <numerusform>%1, %2, %3 read: a key stands in a file, in %n place.</numerusform>
            <numerusform>%1, %2, %3 read: a key stands in a file, in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::SentenceReader</name>
    <message numerus="yes">
        <source>Code, %n line(s).</source>
        <translation>
            <numerusform>Code, %n line.</numerusform>
            <numerusform>Code, %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::SettingsPage</name>
    <message numerus="yes">
        <source>%n setting(s) found</source>
        <translation>
            <numerusform>%n setting found</numerusform>
            <numerusform>%n settings found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bw::ui::StressPage</name>
    <message numerus="yes">
        <source>%n field(s) need your attention.</source>
        <translation>
            <numerusform>%n field needs your attention.</numerusform>
            <numerusform>%n fields need your attention.</numerusform>
        </translation>
    </message>
</context>
</TS>
