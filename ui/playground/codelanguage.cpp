// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/codelanguage.h"

#include <algorithm>
#include <iterator>

namespace bw::ui {

namespace {

constexpr CodeLanguage Languages[] = {
    {.names = u"python py python3 pycon",
     .keywords = u"and as assert async await break case class continue def del elif else except False finally for from "
                 u"global if import in is lambda match None nonlocal not or pass raise return self True try while with "
                 u"yield",
     .lineComments = u"#",
     .quotes = u"\"'",
     .longQuotes = u"\"\"\" '''"},
    {.names = u"javascript js jsx typescript ts tsx mjs",
     .keywords = u"abstract any as async await boolean break case catch class const constructor continue debugger "
                 u"default delete do else enum export extends false finally for from function if implements import in "
                 u"instanceof interface let new null number of private public readonly return static string super "
                 u"switch this throw true try type typeof undefined var void while yield",
     .lineComments = u"//",
     .blockOpen = u"/*",
     .blockClose = u"*/",
     .quotes = u"\"'",
     .longQuotes = u"`"},
    {.names = u"json jsonc json5 jsonl", .keywords = u"true false null", .lineComments = u"//", .quotes = u"\""},
    {.names = u"bash sh shell zsh console",
     .keywords = u"case do done elif else esac export fi for function if in local return set source then until while",
     .lineComments = u"#",
     .quotes = u"\"'"},
    {.names = u"c c++ cpp cc cxx h hpp objc cuda",
     .keywords = u"alignas auto bool break case catch char class co_await co_return co_yield concept const consteval "
                 u"constexpr constinit continue default delete do double else enum explicit extern false final float "
                 u"for friend if inline int long namespace new noexcept nullptr operator override private protected "
                 u"public requires return short signed sizeof static static_cast struct switch template this throw "
                 u"true try typedef typename union unsigned using virtual void volatile while",
     .lineComments = u"//",
     .blockOpen = u"/*",
     .blockClose = u"*/",
     .quotes = u"\"'"},
    {.names = u"java kotlin kt scala csharp cs c# swift dart php",
     .keywords = u"abstract as async await base bool boolean break byte case catch char class const continue data def "
                 u"default delegate do double else enum extends extension false final finally float for foreach fun "
                 u"func function if implements import in int interface internal is let long namespace new null object "
                 u"operator out override package private protected public readonly record return sealed short static "
                 u"string struct super switch this throw throws trait true try typeof using val var virtual void when "
                 u"where while yield",
     .lineComments = u"//",
     .blockOpen = u"/*",
     .blockClose = u"*/",
     .quotes = u"\"'"},
    {.names = u"go golang",
     .keywords = u"any bool break byte case chan const continue default defer else error fallthrough false for func go "
                 u"goto if import int interface map nil package range return rune select string struct switch true "
                 u"type var",
     .lineComments = u"//",
     .blockOpen = u"/*",
     .blockClose = u"*/",
     .quotes = u"\"'",
     .longQuotes = u"`"},
    {.names = u"rust rs",
     .keywords = u"as async await bool break char const continue crate dyn else enum extern f32 f64 false fn for i32 "
                 u"i64 if impl in let loop match mod move mut pub ref return self Self static str struct super trait "
                 u"true type u32 u64 u8 unsafe use usize where while",
     .lineComments = u"//",
     .blockOpen = u"/*",
     .blockClose = u"*/",
     .quotes = u"\""},
    {.names = u"sql sqlite postgres postgresql mysql",
     .keywords = u"add all alter and as asc avg begin between bigint boolean by case commit constraint count create "
                 u"cross default delete desc distinct drop else end exists foreign from full group having if in index "
                 u"inner insert int integer into is join key left like limit max min not null numeric offset on or "
                 u"order outer over partition primary references returning right rollback select set sum table text "
                 u"then timestamp union unique update using values varchar view when where with",
     .lineComments = u"--",
     .blockOpen = u"/*",
     .blockClose = u"*/",
     .quotes = u"'\"",
     .caseless = true},
    {.names = u"html xml svg xhtml vue",
     .keywords = u"",
     .blockOpen = u"<!--",
     .blockClose = u"-->",
     .quotes = u"\"",
     .tags = true},
    {.names = u"css scss less",
     .keywords = u"important media import keyframes root",
     .lineComments = u"//",
     .blockOpen = u"/*",
     .blockClose = u"*/",
     .quotes = u"\"'"},
    {.names = u"yaml yml toml ini env dotenv properties conf",
     .keywords = u"true false null yes no on off",
     .lineComments = u"#",
     .quotes = u"\"'"},
    {.names = u"nginx",
     .keywords = u"events http if location map proxy_pass return rewrite server set upstream",
     .lineComments = u"#",
     .quotes = u"\"'"},
    {.names = u"dockerfile docker",
     .keywords = u"add arg as cmd copy entrypoint env expose from healthcheck label run user volume workdir",
     .lineComments = u"#",
     .quotes = u"\"'",
     .caseless = true},
    {.names = u"ruby rb lua",
     .keywords = u"and begin break case class def do else elseif elsif end ensure false for function if in local "
                 u"module next nil not or raise repeat require rescue return self then true unless until when while "
                 u"yield",
     .lineComments = u"# --",
     .quotes = u"\"'"},
};

bool listHas(QStringView list, QStringView word)
{
    for (const QStringView item : list.tokenize(u' ')) {
        if (item == word)
            return true;
    }
    return false;
}

} // namespace

const CodeLanguage* findCodeLanguage(QStringView name)
{
    const auto found =
        std::ranges::find_if(Languages, [name](const auto& language) { return listHas(language.names, name); });
    return !name.isEmpty() && found != std::end(Languages) ? &*found : nullptr;
}

} // namespace bw::ui
