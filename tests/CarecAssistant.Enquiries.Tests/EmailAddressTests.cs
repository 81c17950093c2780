namespace CarecAssistant.Enquiries.Tests;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("visitor@example.org", "visitor@example.org")]
    [InlineData("  Visitor.Name@Example.ORG ", "Visitor.Name@example.org")]
    [InlineData("visitor@example.org.", "visitor@example.org")]
    [InlineData("o'neil+carec@sub.example.co", "o'neil+carec@sub.example.co")]
    [InlineData("имя@пример.рф", "имя@пример.рф")]
    [InlineData("用户@例子.公司", "用户@例子.公司")]
    [InlineData("visitor@XN--E1AFMKFD.XN--P1AI", "visitor@пример.рф")]
    [InlineData("阿依古丽@example.org", "阿依古丽@example.org")]
    public void An_address_is_taken_and_put_into_one_form(string typed, string address)
    {
        Assert.True(EmailAddress.TryParse(typed, out var parsed, out var fault));
        Assert.Equal((address, EmailAddressFault.None), (parsed!.ToString(), fault));
    }

    [Theory]
    [InlineData(null, EmailAddressFault.Missing)]
    [InlineData("   ", EmailAddressFault.Missing)]
    [InlineData("a@b", EmailAddressFault.NotAnAddress)]
    [InlineData("x@localhost", EmailAddressFault.NotAnAddress)]
    [InlineData("@x.org", EmailAddressFault.NotAnAddress)]
    [InlineData("a@", EmailAddressFault.NotAnAddress)]
    [InlineData("plainaddress", EmailAddressFault.NotAnAddress)]
    [InlineData("a@x..org", EmailAddressFault.NotAnAddress)]
    [InlineData("a..b@x.org", EmailAddressFault.NotAnAddress)]
    [InlineData(".a@x.org", EmailAddressFault.NotAnAddress)]
    [InlineData("a b@x.org", EmailAddressFault.NotAnAddress)]
    [InlineData("a@127.0.0.1", EmailAddressFault.NotAnAddress)]
    [InlineData("a@[127.0.0.1]", EmailAddressFault.NotAnAddress)]
    [InlineData("a@-x.org", EmailAddressFault.NotAnAddress)]
    [InlineData("a@x_y.org", EmailAddressFault.NotAnAddress)]
    [InlineData("Name <a@x.org>", EmailAddressFault.NotAnAddress)]
    [InlineData("\"a b\"@x.org", EmailAddressFault.NotAnAddress)]
    [InlineData("a@x.org%0d%0aBcc:", EmailAddressFault.NotAnAddress)]
    [InlineData("a%0d@x.org", EmailAddressFault.NotAnAddress)]
    [InlineData("a@x.org,b@x.org", EmailAddressFault.MoreThanOne)]
    [InlineData("a@x.org; b@x.org", EmailAddressFault.MoreThanOne)]
    [InlineData("a@x.org b@x.org", EmailAddressFault.MoreThanOne)]
    [InlineData("a@x.org，b@x.org", EmailAddressFault.MoreThanOne)]
    [InlineData("\"a\r\nBcc: x\"@example.org", EmailAddressFault.ControlCharacter)]
    [InlineData("a@x.org\nBcc: b@x.org", EmailAddressFault.ControlCharacter)]
    [InlineData("a\u0000@x.org", EmailAddressFault.ControlCharacter)]
    [InlineData("a\u202Egro@x.org", EmailAddressFault.ControlCharacter)]
    [InlineData("a\u200B@x.org", EmailAddressFault.ControlCharacter)]
    public void What_is_no_single_address_is_refused_with_its_reason(string? typed, EmailAddressFault reason)
    {
        Assert.False(EmailAddress.TryParse(typed, out var parsed, out var fault));
        Assert.Equal((null, reason), (parsed, fault));
    }

    [Theory]
    [InlineData(64, 20, true)]
    [InlineData(65, 20, false)]
    [InlineData(20, 233, true)]
    [InlineData(20, 234, false)]
    public void Sizes_are_those_that_mail_can_carry(int localPart, int domain, bool taken)
    {
        var labels = string.Concat(Enumerable.Repeat(new string('d', 49) + ".", 5));
        var address = $"{new string('a', localPart)}@{labels[^(domain - 3)..]}org".Replace("@.", "@d", StringComparison.Ordinal);
        Assert.Equal(taken, EmailAddress.TryParse(address, out _, out var fault));
        Assert.Equal(taken ? EmailAddressFault.None : EmailAddressFault.TooLong, fault);
    }

    [Theory]
    [InlineData("inbox@institute.example", true)]
    [InlineData("INBOX+abc@Institute.Example", true)]
    [InlineData("inbox2@institute.example", false)]
    [InlineData("inbox@other.example", false)]
    public void Our_own_inbox_and_its_plus_addresses_are_known(string typed, bool own)
    {
        Assert.True(EmailAddress.TryParse(typed, out var address, out _));
        Assert.Equal(own, address!.ReachesInbox(House.Inbox));
    }
}
