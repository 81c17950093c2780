using CarecAssistant.Knowledge.Indexing;

namespace CarecAssistant.Knowledge.Tests.Indexing;

/// <summary>The languages of CAREC's members beside English, Russian and Chinese: a sentence of each is found by another form or spelling of its words.</summary>
public class CarecLanguagesTests
{
    private static readonly (string Language, string Sentence)[] Sentences =
    [
        ("az", "Bakı limanı Orta dəhliz ölkələrinin ticarətində mühüm rol oynayır."),
        ("ka", "ინსტიტუტი რეგიონის ქვეყნებში კვლევებს ატარებს."),
        ("kk", "Алматы қаласында өңірлік ынтымақтастық мәселелері талқыланды."),
        ("ky", "Бишкекте соода жолдору жана чек аралар талкууланды."),
        ("mn", "Монгол Улсын сургалтын төвүүд бүсийн хамтын ажиллагааг дэмжинэ."),
        ("tg", "Донишкада дар соҳаи энергетика лоиҳаҳои минтақавиро дастгирӣ мекунад."),
        ("tk", "Aşgabatda ulag geçelgeleriniň ösüşi maslahatlaşyldy."),
        ("ur", "ادارہ علاقائی ملکوں کے درمیان تجارت کو فروغ دیتا ہے، 2023 میں کئی کتابیں شائع ہوئیں۔"),
        ("uz", "Oʻzbekiston hududlarida togʻ yoʻllari va boʻlimlar qurilmoqda."),
    ];

    [Theory]
    [InlineData("az", "BAKI")]
    [InlineData("az", "ölkələr limanı")]
    [InlineData("az", "mühum rol")]
    [InlineData("ka", "ინსტიტუტის")]
    [InlineData("ka", "რეგიონში")]
    [InlineData("kk", "Алматы қаласы")]
    [InlineData("kk", "өңірлік")]
    [InlineData("kk", "мәселелердің")]
    [InlineData("ky", "жолдорду")]
    [InlineData("ky", "Бишкектен")]
    [InlineData("mn", "сургалтаас")]
    [InlineData("mn", "төв")]
    [InlineData("mn", "УЛСЫГ")]
    [InlineData("tg", "лоиҳаҳо")]
    [InlineData("tg", "дастгири")]
    [InlineData("tk", "geçelgeler")]
    [InlineData("tk", "AŞGABATDAN")]
    [InlineData("ur", "كتاب")]
    [InlineData("ur", "ملک")]
    [InlineData("ur", "عِلاقائی")]
    [InlineData("ur", "۲۰۲۳")]
    [InlineData("ur", "علا\u200Cقائي")]
    [InlineData("uz", "O'zbekiston")]
    [InlineData("uz", "O‘zbekistonning")]
    [InlineData("uz", "O`ZBEKISTONDA")]
    [InlineData("uz", "yo’llarida")]
    [InlineData("uz", "hudud")]
    public async Task Another_form_of_a_word_finds_the_sentence(string language, string query)
    {
        using var library = new Library();
        foreach (var (code, sentence) in Sentences) library.Folder.Write(code + ".md", $"---\nlanguage: {code}\n---\n{sentence}");
        await library.Synchronise();
        Assert.Equal(language, (await library.Find(query)).FirstOrDefault());
    }

    [Theory]
    [InlineData("az", "bu bir və üçün")]
    [InlineData("kk", "бұл және үшін")]
    [InlineData("ky", "бул жана үчүн")]
    [InlineData("mn", "энэ ба нь")]
    [InlineData("tg", "ва дар барои")]
    [InlineData("tk", "bu we bilen üçin")]
    [InlineData("ur", "اور کے میں")]
    [InlineData("uz", "bu va bilan uchun")]
    [InlineData("ka", "და არის ეს")]
    public void Small_words_do_not_count_beside_others(string language, string words) =>
        Assert.Equal(["xyz"], WordAnalysis.TermsOf($"{words} xyz", language).Select(term => term.Text));

    [Theory]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("Bakı", "baki")]
    [InlineData("ѝнститут", "институт")]
    [InlineData("кооперати\u00ADвный", "кооперативный")]
    [InlineData("نیـــا", "نیا")]
    [InlineData("ᲗᲑᲘᲚᲘᲡᲘ", "თბილისი")]
    public void Spellings_fold_to_one(string one, string other) =>
        Assert.Equal(WordAnalysis.TermsOf(other, "xx").Select(term => term.Text), WordAnalysis.TermsOf(one, "xx").Select(term => term.Text));
}
