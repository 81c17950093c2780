using CarecAssistant.Knowledge.Names;

namespace CarecAssistant.Knowledge.Tests.Names;

public class NameKeysTests
{
    [Theory]
    [InlineData("Ма Синжуй", "Ma Xingrui")]
    [InlineData("Ма Синжуем", "Ma Xingrui")]
    [InlineData("Чэнь Вэйцзюня", "Chen Weijun")]
    [InlineData("Лян Цзыцянь", "Liang Ziqian")]
    [InlineData("Хуан Цзинцзин", "Huang Jingjing")]
    [InlineData("Си Цзиньпин", "Xi Jinping")]
    [InlineData("Гуанси", "Guangxi")]
    [InlineData("Ухань", "Wuhan")]
    [InlineData("Люй Шаньшань", "Lu Shanshan")]
    [InlineData("Чжунго", "Zhongguo")]
    [InlineData("Сычуань", "Sichuan")]
    [InlineData("Чанъань", "Chang'an")]
    [InlineData("Тунияз", "Tuniyaz")]
    [InlineData("Эркин Туниязов", "Erkin Tuniyaz")]
    [InlineData("Джуразодой", "Jurazoda")]
    [InlineData("Эркин", "Erkin")]
    [InlineData("Жапаров", "Japarov")]
    [InlineData("Жапаров", "Zhaparov")]
    [InlineData("Мирзиёев", "Mirziyoyev")]
    [InlineData("Токаев", "Tokayev")]
    [InlineData("Шаллыева", "Shallyyev")]
    [InlineData("Санжаасурэн", "Sanjaasuren")]
    [InlineData("Шохрат Закир", "Shohrat Zakir")]
    [InlineData("Рахмон", "Rakhmon")]
    [InlineData("Лязиза Сабырова", "Lyaziza Sabyrova")]
    [InlineData("Uygurlar", "Uyghurlar")]
    public void Spellings_of_one_name_share_a_key(string one, string other) => Assert.True(NameKeys.Of(one.Split(' ')).Overlaps(NameKeys.Of(other.Split(' '))));

    [Theory]
    [InlineData("Баку", "Bako")]
    [InlineData("Баку", "Baku")] // Too short to be sure; the glossary has it.
    [InlineData("Ма", "Ma")]
    [InlineData("Кабул", "Kabir")]
    [InlineData("Эркин", "Erken Abad")]
    [InlineData("Карим", "Kareem Shah")]
    [InlineData("Каримов", "Karim")]
    [InlineData("Сиань", "Xiamen")]
    [InlineData("Шаньси", "Shaanxi")]
    [InlineData("Хунань", "Henan")]
    [InlineData("Худжанд", "Khunjerab")]
    [InlineData("Таджикистан", "Turkmenistan")]
    [InlineData("директор", "direction")]
    [InlineData("Ташкент", "Tashkurgan")]
    [InlineData("Нинся", "Ningbo")]
    [InlineData("Душанбе", "Dushanov")]
    public void Other_names_share_none(string one, string other) => Assert.False(NameKeys.Of(one.Split(' ')).Overlaps(NameKeys.Of(other.Split(' '))));

    [Theory]
    [InlineData("马兴瑞", "Ma Xingrui")]
    [InlineData("林浩涛", "Lin Haotao")]
    [InlineData("曾国强", "Zeng Guoqiang")]
    [InlineData("广西", "Guangxi")]
    [InlineData("重庆", "Chongqing")]
    [InlineData("吕珊珊", "Lü Shanshan")]
    public void Chinese_characters_share_the_key_of_their_pinyin(string characters, string name) =>
        Assert.Contains(NameKeys.OfHan(characters), NameKeys.Of(name.Split(' ')).Contains);

    [Theory]
    [InlineData("艾尔肯·吐尼亚孜", "Erkin Tuniyaz")]
    [InlineData("阿里木·萨比尔江", "Alim Sabirjan")]
    [InlineData("法鲁赫·纳扎佐达", "Farrukh Nazarzoda")]
    [InlineData("卡比尔·朱拉佐达", "Кабир Джуразода")]
    [InlineData("朱拉佐达", "Jurazoda")]
    [InlineData("雪克来提·扎克尔", "Shohrat Zakir")]
    public void A_transcribed_name_shares_the_key_of_its_consonants(string characters, string name) =>
        Assert.Contains(NameKeys.OfTranscribed(characters)!, NameKeys.Of(name.Split(' ')));
}
