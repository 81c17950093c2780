using CarecAssistant.Knowledge.Articles;
using CsCheck;

namespace CarecAssistant.Knowledge.Tests.Articles;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("They met Mr. Ma Xingrui. He spoke.|2")]
    [InlineData("H.E. Mr. Li, Dr. Wu and Prof. St. John came. Others stayed.|2")]
    [InlineData("The U.S. Government agreed. It paid $3.5 billion, i.e. 2.5% of No. 7.|2")]
    [InlineData("“We believe in it,” said Mr. Kabir Jurazoda. He left.|2")]
    [InlineData("“Shall we go?” asked Mr. Li. “Yes!” they said.|2")]
    [InlineData("He said: “We agree.” They left.|2")]
    [InlineData("J. K. Smith wrote it. See www.carec.org for more.|2")]
    [InlineData("1. Apply online. 2. Wait.|2")]
    [InlineData("Wait... what? Really!|2")]
    [InlineData("The fund has grown.The institute reports.|2")]
    [InlineData("It lasts until 5 p.m. on Friday.|1")]
    [InlineData("Experts from Asia, Europe, etc. and others came.|1")]
    [InlineData("Visit the page carecinstitute.org. It is new.|2")]
    [InlineData("It was built in the U.S. The road is long.|2")]
    [InlineData("She works in the U.K. Later she moved.|2")]
    public void English(string example) => Splits(example);

    [Theory]
    [InlineData("Институт создан в марте 2006 г. Он работает в Урумчи.|2")]
    [InlineData("В 2006 г. Институт открыл офис в г. Урумчи.|1")]
    [InlineData("Это важно, т.е. нужно всем. Так сказал г-н А. Б. Петров.|2")]
    [InlineData("Инвестиции составили 41 млрд долл. США и т.д. по ул. Мира.|1")]
    [InlineData("«Мы верим в это», — сказал г-н Журазода. Затем он уехал.|2")]
    [InlineData("Кто приехал? Министр!|2")]
    [InlineData("«Мы согласны!» — сказал он.|1")]
    public void Russian(string example) => Splits(example);

    [Theory]
    [InlineData("代表团访问了学院。双方讨论了合作！谁来了？|3")]
    [InlineData("“我们相信新疆可以受益。”朱拉佐达说。他离开了。|2")]
    [InlineData("他说：“我们同意。”大家都很高兴。|2")]
    [InlineData("投资达410亿美元，增长3.5%。|1")]
    public void Chinese(string example) => Splits(example);

    [Fact]
    public void Sentences_cover_every_character_that_is_no_white_space()
    {
        string[] signs = ["Mr.", "U.S.", "г.", "т.е.", "“", "”", "\"", ".", "!", "?", "…", "。", "！", " ", "  ", "\t", "The", "слово", "新疆", "3.5", "(", ")", "\ud83d\ude00", "a", "\u00a0", ","];
        Gen.Int[0, signs.Length - 1].Array[0, 40].Select(chosen => string.Concat(chosen.Select(index => signs[index]))).Sample(text =>
        {
            var sentences = SentenceSplitter.Split(text);
            var at = 0;
            foreach (var (start, length) in sentences)
            {
                Assert.True(length > 0 && string.IsNullOrWhiteSpace(text[at..start]));
                Assert.Equal(text.Substring(start, length), text.Substring(start, length).Trim());
                at = start + length;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        });
    }

    private static void Splits(string example)
    {
        var bar = example.LastIndexOf('|');
        var text = example[..bar];
        var sentences = SentenceSplitter.Split(text).Select(piece => text.Substring(piece.Start, piece.Length));
        Assert.Equal(example[(bar + 1)..], $"{sentences.Count()}");
    }
}
