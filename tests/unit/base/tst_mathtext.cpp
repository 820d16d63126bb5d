// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/mathspans.h"
#include "support/suite.h"

using namespace Qt::StringLiterals;
using namespace bw;

namespace {

//! The formulas of a paragraph, a bar between them.
QString formulas(const QString& markdown, bool tableRow = false)
{
    QStringList found;
    for (const MathSpan& span : mathSpans(markdown, tableRow))
        found.append(span.formula.toString());
    return found.join(u" ¦ "_s);
}

} // namespace

class TestMathText : public bw::test::Suite
{
    Q_OBJECT

private slots:
    void translates_data()
    {
        QTest::addColumn<QString>("latex");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Greek") << uR"(\alpha+\Omega)"_s << u"α + Ω"_s;
        QTest::newRow("a space ends a command only") << uR"(\alpha x)"_s << u"αx"_s;
        QTest::newRow("relations get room") << uR"(a=b\le c)"_s << u"a = b ≤ c"_s;
        QTest::newRow("sign of a number") << uR"(-x=-1)"_s << u"−x = −1"_s;
        QTest::newRow("superscripts") << u"x^2+y^{10}-z^{-1}"_s << u"x² + y¹⁰ − z⁻¹"_s;
        QTest::newRow("subscripts") << u"a_1, a_{n+1}"_s << u"a₁, aₙ₊₁"_s;
        QTest::newRow("both") << u"x_i^2"_s << u"xᵢ²"_s;
        QTest::newRow("no such superscript") << uR"(e^{\lambda t})"_s << u"e^(λt)"_s;
        QTest::newRow("no such subscript") << uR"(x_{QC})"_s << u"x_(QC)"_s;
        QTest::newRow("one letter needs no brackets") << uR"(x_Q)"_s << u"x_Q"_s;
        QTest::newRow("primes") << u"f'(x)+g''"_s << u"f′(x) + g′′"_s;
        QTest::newRow("degrees") << uR"(90^\circ)"_s << u"90°"_s;
        QTest::newRow("transposed") << uR"(A^T A^\top)"_s << u"AᵀAᵀ"_s;
        QTest::newRow("fraction") << uR"(\frac{a}{b})"_s << u"a/b"_s;
        QTest::newRow("fraction of sums") << uR"(\frac{a+b}{c-d})"_s << u"(a + b)/(c − d)"_s;
        QTest::newRow("product below") << uR"(\frac{1}{2a})"_s << u"1/(2a)"_s;
        QTest::newRow("fraction of fractions") << uR"(\frac{\frac{a}{b}}{c})"_s << u"(a/b)/c"_s;
        QTest::newRow("fraction of digits") << uR"(\frac12 x)"_s << u"1/2 x"_s;
        QTest::newRow("power below") << uR"(\dfrac{1}{x^2})"_s << u"1/x²"_s;
        QTest::newRow("root") << uR"(\sqrt{x})"_s << u"√x"_s;
        QTest::newRow("root of a sum") << uR"(\sqrt{a^2+b^2})"_s << u"√(a² + b²)"_s;
        QTest::newRow("roots of a degree") << uR"(\sqrt[3]{8}+\sqrt[n]{x})"_s << u"∛8 + ⁿ√x"_s;
        QTest::newRow("solution") << uR"(x = \frac{-b \pm \sqrt{b^2-4ac}}{2a})"_s << u"x = (−b ± √(b² − 4ac))/(2a)"_s;
        QTest::newRow("sum") << uR"(\sum_{i=1}^{n} i = \frac{n(n+1)}{2})"_s << u"∑ᵢ₌₁ⁿ i = n(n + 1)/2"_s;
        QTest::newRow("integral") << uR"(\int_0^\infty e^{-x^2}\,dx)"_s << u"∫₀^∞ e^(−x²) dx"_s;
        QTest::newRow("limit") << uR"(\lim_{x\to 0}\frac{\sin x}{x}=1)"_s << u"lim_(x→0) (sin x)/x = 1"_s;
        QTest::newRow("names") << uR"(\log n + \sin(x))"_s << u"log n + sin(x)"_s;
        QTest::newRow("own name") << uR"(\operatorname{softmax}(z_i))"_s << u"softmax(zᵢ)"_s;
        QTest::newRow("text") << uR"(x \text{ if } y > 0)"_s << u"x if y > 0"_s;
        QTest::newRow("accents") << uR"(\hat{x}, \bar x, \vec{v}, \overline{AB})"_s << u"x\u0302, x\u0304, v\u20d7, A\u0305B\u0305"_s;
        QTest::newRow("letters of sets") << uR"(x\in\mathbb{R}^n)"_s << u"x ∈ ℝⁿ"_s;
        QTest::newRow("bold") << uR"(\mathbf{W}\mathbf{x})"_s << u"Wx"_s;
        QTest::newRow("not") << uR"(a \not= b, x \notin A)"_s << u"a =\u0338 b, x ∉ A"_s;
        QTest::newRow("brackets that grow") << uR"(\left( \frac{a}{b} \right)^2)"_s << u"(a/b)²"_s;
        QTest::newRow("bracket that is not there") << uR"(\left. x \right|_{0})"_s << u"x|₀"_s;
        QTest::newRow("braces of a set") << uR"(\{1, 2\})"_s << u"{1, 2}"_s;
        QTest::newRow("norm") << uR"(\|x\|_2)"_s << u"‖x‖₂"_s;
        QTest::newRow("binomial") << uR"(\binom{n}{k})"_s << u"C(n, k)"_s;
        QTest::newRow("modulo") << uR"(a \equiv b \pmod{n})"_s << u"a ≡ b (mod n)"_s;
        QTest::newRow("boxed") << uR"(\boxed{42})"_s << u"[ 42 ]"_s;
        QTest::newRow("matrix in a line") << uR"(\begin{bmatrix} a & b \\ c & d \end{bmatrix})"_s << u"[a  b; c  d]"_s;
        QTest::newRow("unknown command") << uR"(\foo{a_1} + x)"_s << uR"(\foo{a_1} + x)"_s;
        QTest::newRow("percent") << uR"(50\%)"_s << u"50%"_s;
        QTest::newRow("Unicode stays") << u"α ≤ β"_s << u"α ≤ β"_s;
    }

    void translates()
    {
        QFETCH(const QString, latex);
        QFETCH(const QString, expected);
        QCOMPARE(mathText(latex).value_or(u"(none)"_s), expected);
    }

    void displays_data()
    {
        QTest::addColumn<QString>("block");
        QTest::addColumn<QString>("expected");
        QTest::newRow("dollars") << u"$$\nx^2\n$$"_s << u"x²"_s;
        QTest::newRow("brackets") << uR"(\[ x^2 \])"_s << u"x²"_s;
        QTest::newRow("matrix") << uR"($$A = \begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}$$)"_s << u"A =\n(1  2)\n(3  4)"_s;
        QTest::newRow("aligned") << uR"(\begin{align*} a &= b + c \\ &= d \end{align*})"_s << u"a = b + c\n= d"_s;
        QTest::newRow("cases") << uR"($$f(x) = \begin{cases} x & \text{if } x > 0 \\ 0 & \text{else} \end{cases}$$)"_s
                               << u"f(x) =\n{ x   if x > 0\n{ 0   else"_s;
        QTest::newRow("nothing") << u"$$ $$"_s << u"(none)"_s;
        QTest::newRow("not closed") << u"$$x^2"_s << u"(none)"_s;
    }

    void displays()
    {
        QFETCH(const QString, block);
        QFETCH(const QString, expected);
        QCOMPARE(displayedMaths(block).value_or(u"(none)"_s), expected);
    }

    void givesUpOn_data()
    {
        QTest::addColumn<QString>("latex");
        QTest::newRow("open brace") << u"{a"_s;
        QTest::newRow("closing brace") << u"a}"_s;
        QTest::newRow("two powers") << u"x^^2"_s;
        QTest::newRow("half a fraction") << uR"(\frac{a)"_s;
        QTest::newRow("end without a beginning") << uR"(\end{matrix})"_s;
        QTest::newRow("beginning without an end") << uR"(\begin{matrix} a)"_s;
        QTest::newRow("unknown environment") << uR"(\begin{tikzpicture} a \end{tikzpicture})"_s;
        QTest::newRow("backslash alone") << u"a\\"_s;
        QTest::newRow("too deep") << u"{"_s.repeated(1'000) + u"}"_s.repeated(1'000);
        QTest::newRow("roots too deep") << uR"(\sqrt)"_s.repeated(700) + u'x';
        QTest::newRow("powers too deep") << u"x^{"_s.repeated(500) + u"}"_s.repeated(500);
        QTest::newRow("too long") << u"x"_s.repeated(5'000);
    }

    void givesUpOn()
    {
        QFETCH(const QString, latex);
        QVERIFY(!mathText(latex));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one") << u"so $x$ is"_s << u"x"_s;
        QTest::newRow("two") << u"$a$ and $b$"_s << u"a ¦ b"_s;
        QTest::newRow("display") << u"$$a + b$$"_s << u"a + b"_s;
        QTest::newRow("brackets") << uR"(\(a\) and \[b\])"_s << u"a ¦ b"_s;
        QTest::newRow("prices") << u"$5 and $10"_s << QString();
        QTest::newRow("a price and maths") << u"$5, and $x$ is"_s << u"x"_s;
        QTest::newRow("range of prices") << u"$5-$10"_s << QString();
        QTest::newRow("currency") << u"US$5 and US$x"_s << QString();
        QTest::newRow("words between") << u"$100k and 200$ more"_s << QString();
        QTest::newRow("space before the end") << u"$ x $"_s << QString();
        QTest::newRow("escaped") << uR"(\$x\$)"_s << QString();
        QTest::newRow("escaped inside") << uR"($x\$y$)"_s << uR"(x\$y)"_s;
        QTest::newRow("code") << u"`$x$` and ``a`$b$``"_s << QString();
        QTest::newRow("a price before code") << u"$10,`$x$`"_s << QString();
        QTest::newRow("open code is none") << u"`a $x$"_s << u"x"_s;
        QTest::newRow("address") << u"[a](http://b/$c$d) http://e/$f$g"_s << QString();
        QTest::newRow("beside Chinese") << u"其中$x$是"_s << u"x"_s;
        QTest::newRow("one alone") << u"a $ b"_s << QString();
    }

    void finds()
    {
        QFETCH(const QString, markdown);
        QFETCH(const QString, expected);
        QCOMPARE(formulas(markdown), expected);
    }

    void staysInItsCell()
    {
        QCOMPARE(formulas(u"|$a|b$|"_s, true), QString());
        QCOMPARE(formulas(u"|$a$|$b$|"_s, true), u"a ¦ b"_s);
    }

    //! What comes of it must not become a list, a link or another cell.
    void meansNothingToMarkdown()
    {
        QCOMPARE(withReadableMaths(u"$a*b*c$ *d*"_s), uR"(a \* b \* c *d*)"_s);
        QCOMPARE(withReadableMaths(uR"($\vert x\vert$)"_s, true), uR"(\|x\|)"_s);
        QCOMPARE(withReadableMaths(u"$x^^*2*$"_s), uR"(\$x\^\^\*2\*\$)"_s);
        QCOMPARE(withReadableMaths(u"$5 and `$x$`"_s), u"$5 and `$x$`"_s);
    }

    void isLinearAndBounded_data()
    {
        QTest::addColumn<QString>("unit");
        for (const QString& unit : {u"$"_s, u"$$"_s, u"$x "_s, u"\\("_s, u"\\["_s, u"`"_s, u"`a``b "_s, u"$x$"_s, u"](a"_s,
                                    uR"($\frac{1}{2}$)"_s, uR"($\binom ab$)"_s, u"$x^{$"_s})
            QTest::newRow(qPrintable(unit)) << unit;
    }

    void isLinearAndBounded()
    {
        QFETCH(const QString, unit);
        const QString text = unit.repeated(200'000 / unit.size());
        const QString readable = withReadableMaths(text);
        QVERIFY2(readable.size() <= 24 * text.size(), qPrintable(QString::number(readable.size())));
    }
};

QTEST_APPLESS_MAIN(TestMathText)
#include "tst_mathtext.moc"
