// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mathsymbols.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace bw {

namespace {

struct SymbolRow
{
    QStringView command;
    QStringView text;
    MathClass role = MathClass::Ordinary;
};

using enum MathClass;

constexpr SymbolRow SymbolRows[]{
    // Greek
    {u"alpha", u"α"}, {u"beta", u"β"}, {u"gamma", u"γ"}, {u"delta", u"δ"}, {u"epsilon", u"ϵ"}, {u"varepsilon", u"ε"},
    {u"zeta", u"ζ"}, {u"eta", u"η"}, {u"theta", u"θ"}, {u"vartheta", u"ϑ"}, {u"iota", u"ι"}, {u"kappa", u"κ"},
    {u"lambda", u"λ"}, {u"mu", u"μ"}, {u"nu", u"ν"}, {u"xi", u"ξ"}, {u"omicron", u"ο"}, {u"pi", u"π"}, {u"varpi", u"ϖ"},
    {u"rho", u"ρ"}, {u"varrho", u"ϱ"}, {u"sigma", u"σ"}, {u"varsigma", u"ς"}, {u"tau", u"τ"}, {u"upsilon", u"υ"},
    {u"phi", u"φ"}, {u"varphi", u"φ"}, {u"chi", u"χ"}, {u"psi", u"ψ"}, {u"omega", u"ω"}, {u"Gamma", u"Γ"},
    {u"Delta", u"Δ"}, {u"Theta", u"Θ"}, {u"Lambda", u"Λ"}, {u"Xi", u"Ξ"}, {u"Pi", u"Π"}, {u"Sigma", u"Σ"},
    {u"Upsilon", u"Υ"}, {u"Phi", u"Φ"}, {u"Psi", u"Ψ"}, {u"Omega", u"Ω"},
    // signs
    {u"infty", u"∞"}, {u"partial", u"∂"}, {u"nabla", u"∇"}, {u"emptyset", u"∅"}, {u"varnothing", u"∅"}, {u"forall", u"∀"},
    {u"exists", u"∃"}, {u"nexists", u"∄"}, {u"neg", u"¬"}, {u"lnot", u"¬"}, {u"ell", u"ℓ"}, {u"hbar", u"ℏ"},
    {u"Re", u"ℜ"}, {u"Im", u"ℑ"}, {u"wp", u"℘"}, {u"aleph", u"ℵ"}, {u"angle", u"∠"}, {u"triangle", u"△"},
    {u"square", u"□"}, {u"blacksquare", u"■"}, {u"qed", u"∎"}, {u"top", u"⊤"}, {u"bot", u"⊥"}, {u"degree", u"°"},
    {u"circ", u"∘", Binary}, {u"prime", u"′"}, {u"dagger", u"†"}, {u"ddagger", u"‡"}, {u"ldots", u"…"}, {u"dots", u"…"},
    {u"dotsc", u"…"}, {u"dotsb", u"⋯"}, {u"cdots", u"⋯"}, {u"vdots", u"⋮"}, {u"ddots", u"⋱"}, {u"therefore", u"∴"},
    {u"because", u"∵"}, {u"imath", u"ı"}, {u"jmath", u"ȷ"}, {u"checkmark", u"✓"}, {u"star", u"⋆", Binary},
    // operations
    {u"pm", u"±", Binary}, {u"mp", u"∓", Binary}, {u"times", u"×", Binary}, {u"div", u"÷", Binary}, {u"cdot", u"·", Binary},
    {u"ast", u"∗", Binary}, {u"oplus", u"⊕", Binary}, {u"ominus", u"⊖", Binary}, {u"otimes", u"⊗", Binary},
    {u"odot", u"⊙", Binary}, {u"cup", u"∪", Binary}, {u"cap", u"∩", Binary}, {u"setminus", u"∖", Binary},
    {u"land", u"∧", Binary}, {u"wedge", u"∧", Binary}, {u"lor", u"∨", Binary}, {u"vee", u"∨", Binary},
    {u"bullet", u"•", Binary}, {u"bmod", u"mod", Binary},
    // relations and arrows
    {u"le", u"≤", Relation}, {u"leq", u"≤", Relation}, {u"leqslant", u"≤", Relation}, {u"ge", u"≥", Relation},
    {u"geq", u"≥", Relation}, {u"geqslant", u"≥", Relation}, {u"lt", u"<", Relation}, {u"gt", u">", Relation},
    {u"ne", u"≠", Relation}, {u"neq", u"≠", Relation}, {u"ll", u"≪", Relation}, {u"gg", u"≫", Relation},
    {u"approx", u"≈", Relation}, {u"equiv", u"≡", Relation}, {u"sim", u"∼", Relation}, {u"simeq", u"≃", Relation},
    {u"cong", u"≅", Relation}, {u"propto", u"∝", Relation}, {u"in", u"∈", Relation}, {u"notin", u"∉", Relation},
    {u"ni", u"∋", Relation}, {u"subset", u"⊂", Relation}, {u"subseteq", u"⊆", Relation}, {u"supset", u"⊃", Relation},
    {u"supseteq", u"⊇", Relation}, {u"perp", u"⊥", Relation}, {u"parallel", u"∥", Relation}, {u"mid", u"∣", Relation},
    {u"models", u"⊨", Relation}, {u"vdash", u"⊢", Relation}, {u"prec", u"≺", Relation}, {u"succ", u"≻", Relation},
    {u"coloneqq", u"≔", Relation}, {u"triangleq", u"≜", Relation}, {u"doteq", u"≐", Relation}, {u"asymp", u"≍", Relation},
    {u"to", u"→", Relation}, {u"rightarrow", u"→", Relation}, {u"longrightarrow", u"⟶", Relation}, {u"gets", u"←", Relation},
    {u"leftarrow", u"←", Relation}, {u"longleftarrow", u"⟵", Relation}, {u"leftrightarrow", u"↔", Relation},
    {u"Rightarrow", u"⇒", Relation}, {u"implies", u"⟹", Relation}, {u"Leftarrow", u"⇐", Relation},
    {u"Leftrightarrow", u"⇔", Relation}, {u"iff", u"⟺", Relation}, {u"mapsto", u"↦", Relation}, {u"uparrow", u"↑", Relation},
    {u"downarrow", u"↓", Relation}, {u"hookrightarrow", u"↪", Relation}, {u"rightleftharpoons", u"⇌", Relation},
    {u"nearrow", u"↗", Relation}, {u"searrow", u"↘", Relation}, {u"colon", u":", Comma},
    // big ones
    {u"sum", u"∑", Named}, {u"prod", u"∏", Named}, {u"coprod", u"∐", Named}, {u"int", u"∫", Named}, {u"iint", u"∬", Named},
    {u"iiint", u"∭", Named}, {u"oint", u"∮", Named}, {u"bigcup", u"⋃", Named}, {u"bigcap", u"⋂", Named},
    {u"bigoplus", u"⨁", Named}, {u"bigotimes", u"⨂", Named}, {u"bigvee", u"⋁", Named}, {u"bigwedge", u"⋀", Named},
    // names
    {u"sin", u"sin", Named}, {u"cos", u"cos", Named}, {u"tan", u"tan", Named}, {u"cot", u"cot", Named}, {u"sec", u"sec", Named},
    {u"csc", u"csc", Named}, {u"arcsin", u"arcsin", Named}, {u"arccos", u"arccos", Named}, {u"arctan", u"arctan", Named},
    {u"sinh", u"sinh", Named}, {u"cosh", u"cosh", Named}, {u"tanh", u"tanh", Named}, {u"log", u"log", Named},
    {u"ln", u"ln", Named}, {u"lg", u"lg", Named}, {u"exp", u"exp", Named}, {u"lim", u"lim", Named}, {u"limsup", u"lim sup", Named},
    {u"liminf", u"lim inf", Named}, {u"sup", u"sup", Named}, {u"inf", u"inf", Named}, {u"max", u"max", Named},
    {u"min", u"min", Named}, {u"arg", u"arg", Named}, {u"argmax", u"arg max", Named}, {u"argmin", u"arg min", Named},
    {u"det", u"det", Named}, {u"dim", u"dim", Named}, {u"ker", u"ker", Named}, {u"gcd", u"gcd", Named}, {u"deg", u"deg", Named},
    {u"Pr", u"Pr", Named}, {u"hom", u"hom", Named}, {u"mod", u"mod", Named},
    // brackets
    {u"langle", u"⟨", Opening}, {u"rangle", u"⟩", Closing}, {u"lfloor", u"⌊", Opening}, {u"rfloor", u"⌋", Closing},
    {u"lceil", u"⌈", Opening}, {u"rceil", u"⌉", Closing}, {u"lbrace", u"{", Opening}, {u"rbrace", u"}", Closing},
    {u"lbrack", u"[", Opening}, {u"rbrack", u"]", Closing}, {u"lvert", u"|", Opening}, {u"rvert", u"|", Closing},
    {u"lVert", u"‖", Opening}, {u"rVert", u"‖", Closing}, {u"vert", u"|"}, {u"Vert", u"‖"}, {u"|", u"‖"},
    {u"{", u"{", Opening}, {u"}", u"}", Closing},
    // typed with a backslash, and room
    {u"%", u"%"}, {u"$", u"$"}, {u"&", u"&"}, {u"#", u"#"}, {u"_", u"_"}, {u"backslash", u"\\"},
    {u",", u" ", Room}, {u":", u" ", Room}, {u";", u" ", Room}, {u" ", u" ", Room}, {u">", u" ", Room},
    {u"quad", u"  ", Room}, {u"qquad", u"    ", Room}, {u"!", u""},
    // what says only how something looks
    {u"displaystyle", u""}, {u"textstyle", u""}, {u"scriptstyle", u""}, {u"limits", u""}, {u"nolimits", u""},
    {u"nonumber", u""}, {u"notag", u""}, {u"hline", u""}, {u"cdotp", u"·"}, {u"left", u""}, {u"right", u""},
    {u"big", u""}, {u"Big", u""}, {u"bigg", u""}, {u"Bigg", u""}, {u"bigl", u""}, {u"bigr", u""}, {u"Bigl", u""},
    {u"Bigr", u""}, {u"biggl", u""}, {u"biggr", u""}, {u"Biggl", u""}, {u"Biggr", u""}, {u"middle", u""},
};

constexpr QStringView RaisedFrom = u"0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθφχ∗*′†‡°∘⊤ ";
constexpr QStringView RaisedTo = u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᶿᵠᵡ**′†‡°°ᵀ ";
constexpr QStringView LoweredFrom = u"0123456789+-−=()aehijklmnoprstuvxβγρφχ ";
constexpr QStringView LoweredTo = u"₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ ";
static_assert(RaisedFrom.size() == RaisedTo.size() && LoweredFrom.size() == LoweredTo.size());

QString mapped(QStringView text, QStringView from, QStringView to)
{
    QString result;
    for (const QChar c : text) {
        const qsizetype at = from.indexOf(c);
        if (at < 0)
            return {};
        result += to[at];
    }
    return result;
}

} // namespace

std::optional<MathSymbol> mathSymbol(QStringView command)
{
    static const QHash<QStringView, MathSymbol> symbols = [] {
        QHash<QStringView, MathSymbol> all;
        for (const SymbolRow& row : SymbolRows)
            all.insert(row.command, {row.text, row.role});
        return all;
    }();
    const auto found = symbols.constFind(command);
    return found == symbols.cend() ? std::nullopt : std::optional(*found);
}

MathClass mathClassOf(QChar sign)
{
    if (QStringView(u"=<>≤≥≠≈≡→←↔⇒⇔∈∉⊂⊆∼").contains(sign))
        return Relation;
    if (QStringView(u"+-−×÷·±∓*").contains(sign))
        return Binary;
    if (QStringView(u"([").contains(sign))
        return Opening;
    if (QStringView(u")]").contains(sign))
        return Closing;
    return QStringView(u",;").contains(sign) ? Comma : Ordinary;
}

QString raised(QStringView text)
{
    return mapped(text, RaisedFrom, RaisedTo);
}

QString lowered(QStringView text)
{
    return mapped(text, LoweredFrom, LoweredTo);
}

QChar mathAccent(QStringView command)
{
    static const QHash<QStringView, QChar> accents{
        {u"hat", QChar(0x0302)},       {u"widehat", QChar(0x0302)}, {u"bar", QChar(0x0304)},  {u"overline", QChar(0x0305)},
        {u"underline", QChar(0x0332)}, {u"tilde", QChar(0x0303)},   {u"dot", QChar(0x0307)},  {u"ddot", QChar(0x0308)},
        {u"vec", QChar(0x20d7)},       {u"check", QChar(0x030c)},   {u"breve", QChar(0x0306)}, {u"acute", QChar(0x0301)},
        {u"grave", QChar(0x0300)},     {u"mathring", QChar(0x030a)}, {u"widetilde", QChar(0x0303)},
        {u"cancel", QChar(0x0336)},    {u"overrightarrow", QChar(0x20d7)}};
    return accents.value(command);
}

QChar letterOf(QStringView alphabet, QChar letter)
{
    const bool doubleStruck = alphabet == u"mathbb";
    const QStringView from = doubleStruck ? u"CHNPQRZ" : alphabet == u"mathfrak" ? u"CHIRZ" : u"BEFHILMR";
    const QStringView to = doubleStruck ? u"ℂℍℕℙℚℝℤ" : alphabet == u"mathfrak" ? u"ℭℌℑℜℨ" : u"ℬℰℱℋℐℒℳℛ";
    const qsizetype at = from.indexOf(letter);
    return at < 0 ? letter : to[at];
}

} // namespace bw
