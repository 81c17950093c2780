using CarecAssistant.Knowledge.Articles;

namespace CarecAssistant.Knowledge.Tests.Articles;

public class ArticleLanguageTests
{
    [Theory]
    [InlineData("en", "The Institute will open a new course on border trade in the autumn.")]
    [InlineData("ru", "Осенью институт откроет новый курс о приграничной торговле для стран региона.")]
    [InlineData("zh", "学院将于秋季开设关于边境贸易的新课程。")]
    [InlineData("az", "İnstitut payızda sərhəd ticarəti haqqında yeni kurs açacaq və bütün ölkələri dəvət edir.")]
    [InlineData("ka", "ინსტიტუტი შემოდგომაზე გახსნის ახალ კურსს სასაზღვრო ვაჭრობის შესახებ.")]
    [InlineData("kk", "Институт күзде шекара маңындағы сауда туралы жаңа курс ашады және барлық елдерді шақырады.")]
    [InlineData("ky", "Институт күзүндө чек ара соодасы боюнча жаңы курс ачат жана бардык өлкөлөрдү чакырат.")]
    [InlineData("mn", "Хүрээлэн намар хилийн худалдааны тухай шинэ сургалт нээж, бүх улс орныг урьж байна.")]
    [InlineData("tg", "Донишкада тирамоҳ оид ба савдои наздисарҳадӣ курси нав мекушояд ва ҳамаи кишварҳоро даъват мекунад.")]
    [InlineData("tk", "Institut güýzde serhetýaka söwda barada täze okuw açýar we ähli ýurtlary çagyrýar.")]
    [InlineData("ur", "ادارہ خزاں میں سرحدی تجارت کے بارے میں ایک نیا کورس شروع کرے گا۔")]
    [InlineData("uz", "Institut kuzda chegara savdosi bo'yicha yangi kurs ochadi va barcha davlatlar uchun uni bepul o'tkazadi.")]
    [InlineData("uz", "Институт кузда чегара савдоси бўйича янги курс очади ва барча давлатларни таклиф қилади.")]
    public void B118_Every_language_of_the_members_is_told_apart(string language, string sentence)
    {
        Assert.Equal(language, ArticleLanguage.Of(sentence, null));
        // Themes are left at English, whatever is written in them.
        Assert.Equal(language, ArticleLanguage.Of(sentence, "en-US"));
    }

    [Fact]
    public void A_text_without_the_letters_of_its_language_is_weighed() =>
        Assert.Equal("mn", ArticleLanguage.Of("Сургалтын тов гарлаа, бид маргааш явна. Тэнд олон хан ирнэ.", null));

    [Fact]
    public void B117_The_body_decides_and_the_title_stays()
    {
        var result = ArticleReader.Read("a.txt", System.Text.Encoding.UTF8.GetBytes("CAREC Institute News\n\nОсенью институт откроет новый курс о торговле для стран региона."));
        Assert.Equal("ru", result.Article!.Language);
        Assert.Equal("CAREC Institute News", result.Article.Title);
    }

    [Theory]
    [InlineData("CAREC", "ru", "ru")]
    [InlineData("2023", "zh-Hans", "zh")]
    [InlineData("2023", "x", "en")]
    public void What_a_page_declares_counts_where_its_text_says_nothing(string text, string declared, string language) => Assert.Equal(language, ArticleLanguage.Of(text, declared));
}
