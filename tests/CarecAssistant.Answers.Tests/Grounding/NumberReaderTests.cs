using CarecAssistant.Answers.Grounding;

namespace CarecAssistant.Answers.Tests.Grounding;

public sealed class NumberReaderTests
{
    [Theory]
    [InlineData("more than 80% of transport", "80%")]
    [InlineData("80 per cent", "80%")]
    [InlineData("80 процентов", "80%")]
    [InlineData("$41 billion", "41e9")]
    [InlineData("41 млрд долларов", "41e9")]
    [InlineData("1,145 firms", "1145")]
    [InlineData("47.27 billion", "47.27e9")]
    [InlineData("47,27 млрд", "47.27e9")]
    [InlineData("four corridors", "4")]
    [InlineData("四个走廊", "4")]
    [InlineData("CAREC有11个成员国", "11")]
    [InlineData("CAREC有十一个成员国", "11")]
    [InlineData("第二十五次部长级会议", "25")]
    [InlineData("两个国家", "2")]
    [InlineData("二零二三年", "2023")]
    [InlineData("投资达410亿美元", "41e9")]
    [InlineData("510.2亿美元", "51.02e9")]
    [InlineData("共20万人", "200000")]
    [InlineData("1,500 million", "1.5e9")]
    public void Figures_are_brought_to_one_form(string text, string figure) => Assert.Contains(figure, NumberReader.In(text));

    [Theory]
    [InlineData("一个走廊", "1")]
    [InlineData("COVID19", "19")]
    [InlineData("第一", "1")]
    public void What_counts_nothing_is_no_figure(string text, string figure) => Assert.DoesNotContain(figure, NumberReader.In(text));

    [Fact]
    public void A_figure_without_its_unit_is_another_figure() => Assert.DoesNotContain("41", NumberReader.In("$41 billion"));
}
