using CarecAssistant.Answers.Grounding;

namespace CarecAssistant.Answers.Tests.Grounding;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("on 15 May 2023 a delegation came", 2023, 5, 15)]
    [InlineData("On May 15, a delegation came", null, 5, 15)]
    [InlineData("signed on October 26th, 2016", 2016, 10, 26)]
    [InlineData("2023-05-15", 2023, 5, 15)]
    [InlineData("in May 2023", 2023, 5, null)]
    [InlineData("since its inception in 2006", 2006, null, null)]
    [InlineData("15 мая 2023 г. делегация посетила", 2023, 5, 15)]
    [InlineData("в ноябре 2025 года", 2025, 11, null)]
    [InlineData("2023年5月15日，代表团访问", 2023, 5, 15)]
    [InlineData("5月15日", null, 5, 15)]
    public void A_date_is_read_as_far_as_it_is_stated(string text, int? year, int? month, int? day) =>
        Assert.Equal([new StatedDate(year, month, day)], DateReader.In(text));

    [Theory]
    [InlineData("31 February 2023")]
    [InlineData("may we come in")]
    [InlineData("$2,000 and 3000 people")]
    [InlineData("mobilized $41 billion")]
    public void What_is_no_day_of_the_calendar_is_no_date(string text) =>
        Assert.DoesNotContain(DateReader.In(text), date => date.Day is not null);

    [Theory]
    [InlineData("0000-05-01")]
    [InlineData("0000年5月")]
    public void There_is_no_year_nought(string text) => Assert.Empty(DateReader.In(text));

    [Theory]
    [InlineData(2023, null, null, true)]
    [InlineData(2023, 5, null, true)]
    [InlineData(null, 5, 15, true)]
    [InlineData(2024, null, null, false)]
    [InlineData(null, 6, null, false)]
    public void A_date_fits_a_day_unless_it_says_otherwise(int? year, int? month, int? day, bool fits) =>
        Assert.Equal(fits, new StatedDate(year, month, day).Fits(new DateOnly(2023, 5, 15)));
}
