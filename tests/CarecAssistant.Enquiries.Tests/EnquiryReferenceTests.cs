namespace CarecAssistant.Enquiries.Tests;

public class EnquiryReferenceTests
{
    [Theory]
    [InlineData("CAREC-2026-000123")]
    [InlineData(" carec-2026-000123\t")]
    public void A_reference_is_read_in_any_case(string text)
    {
        Assert.True(EnquiryReference.TryParse(text, out var reference));
        Assert.Equal("CAREC-2026-000123", reference.ToString());
    }

    [Theory] // B179
    [InlineData("CAREC-２０２６-０００１２３")]
    [InlineData("CAREC-٢٠٢٦-٠٠٠١٢٣")]
    [InlineData("CAREC-2026-12")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_reference_is_none(string? text) => Assert.False(EnquiryReference.TryParse(text, out _));
}
