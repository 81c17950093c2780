using CarecAssistant.Knowledge.Indexing;

namespace CarecAssistant.Knowledge.Tests.Indexing;

public class WordAnalysisTests
{
    [Theory]
    [InlineData("Ürümqi", "URUMQI")]
    [InlineData("ＣＡＲＥＣ", "carec")]
    [InlineData("C.A.R.E.C.", "CAREC")]
    [InlineData("the CAREC's office", "CAREC offices")]
    [InlineData("Xi’an", "Xian")]
    [InlineData("Udovički", "udovicki")]
    [InlineData("Türkiye", "Turkiye")]
    [InlineData("2,500 km", "2500 km")]
    [InlineData("ещё делегация", "делегации")]
    [InlineData("институтов", "институту")]
    [InlineData("discussed", "discussing")]
    public void Spellings_of_one_word_are_one_term(string one, string other) => Assert.Equal(Words(one), Words(other));

    [Theory]
    [InlineData("What did the delegation discuss?", "deleg discuss")]
    [InlineData("Who we are", "who we are")]
    [InlineData("US and us", "us")]
    [InlineData("COVID-19 in 2023", "covid 19 2023")]
    [InlineData("3.5% of $41", "3.5 41")]
    [InlineData("新疆代表", "新疆 疆代 代表")]
    [InlineData("в 2023年", "2023 年")]
    [InlineData("* ?? ~~ ( [", "")]
    public void Terms_are_what_tells_something(string text, string terms) => Assert.Equal(terms, string.Join(' ', Words(text)));

    [Fact]
    public void Other_languages_are_folded_only() => Assert.Equal(["lander", "arbeiten"], WordAnalysis.TermsOf("Länder arbeiten", "de").Select(term => term.Text));

    [Fact]
    public void Terms_say_where_they_stand()
    {
        const string Text = "The institute’s 新疆 visit";
        Assert.Equal(["institute’s", "新疆", "visit"], WordAnalysis.TermsOf(Text, "en").Select(term => Text.Substring(term.Start, term.Length)));
    }

    private static IEnumerable<string> Words(string text) => WordAnalysis.TermsOf(text, "en").Select(term => term.Text);

    [Fact]
    public void Each_Russian_letter_is_folded_as_Unicode_has_it()
    {
        for (var letter = 'А'; letter <= 'я'; letter++)
            Assert.Equal($"x{letter}5".Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant(), WordFolding.Fold($"X{letter}5"));
    }
}
