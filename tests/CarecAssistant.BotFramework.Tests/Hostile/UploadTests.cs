using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CarecAssistant.BotFramework.Tests.Hostile;

/// <summary>Files: what is taken, what is refused, who gets them back. The numbers are those of the reference's list.</summary>
public sealed class UploadTests : IDisposable
{
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 1, 2, 3];
    private readonly TestKit.TemporaryFolder folder = new();
    private readonly EchoBot bot = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_picture_goes_to_its_attachment_by_name_and_comes_back_as_a_download()
    {
        await using var house = await OpenAsync();
        var visitor = await house.VisitorStartsAsync();
        var posted = await PostsAsync(visitor, Form(
            Activity("""{"type":"message","text":"look","attachments":[{"contentType":"image/png","name":"a.png","thumbnailUrl":"data:image/png;base64,AA=="}],"channelData":{"clientActivityID":"1"}}"""),
            FilePart("a.png", "image/png", Picture), FilePart("b.txt", "text/plain", "words"u8.ToArray())));
        var echo = (await visitor.WillHaveAsync(3)).Single(one => one.GetProperty("id").GetString() == posted.Body.GetProperty("id").GetString());
        var attachments = echo.GetProperty("attachments").EnumerateArray().ToList();
        using var given = await house.Http.GetAsync(attachments[0].GetProperty("contentUrl").GetString(), Stop);

        Assert.Equal(["a.png", "b.txt"], attachments.Select(one => one.GetProperty("name").GetString()));
        Assert.Equal("data:image/png;base64,AA==", attachments[0].GetProperty("thumbnailUrl").GetString());
        Assert.Equal(Picture, await given.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(("image/png", "attachment", "a.png"), (given.Content.Headers.ContentType?.MediaType, given.Content.Headers.ContentDisposition?.DispositionType, given.Content.Headers.ContentDisposition?.FileNameStar));
        Assert.Equal("nosniff", given.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("sandbox", given.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(2, bot.Heard.Last(one => one.Type == "message").Attachments?.Count);
    }

    [Fact]
    public async Task A_file_alone_becomes_a_message_of_its_own()
    {
        await using var house = await OpenAsync();
        var visitor = await house.VisitorStartsAsync();
        var file = new ByteArrayContent(Picture);
        file.Headers.ContentType = new("image/png");
        file.Headers.ContentDisposition = new("attachment") { Name = "file", FileName = "\"p.png\"" };

        Assert.Equal(HttpStatusCode.OK, (await PostsAsync(visitor, file)).Status);
        Assert.Contains(await visitor.WillHaveAsync(3), one => one.TryGetProperty("attachments", out var attachments) && attachments[0].GetProperty("name").GetString() == "p.png");
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "--other\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n--other--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nX: y\r\n\r\nx\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b--\r\n")]
    public async Task DL43_A_form_that_is_none_is_400(string type, string body)
    {
        await using var house = await OpenAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var reply = await PostsAsync(await house.VisitorStartsAsync(), content);

        Assert.Equal((HttpStatusCode.BadRequest, "MalformedData"), (reply.Status, reply.ErrorCode));
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task DL43_DL44_A_thousand_parts_two_activities_or_too_big_a_one_are_refused()
    {
        await using var house = await OpenAsync();
        var visitor = await house.VisitorStartsAsync();
        var many = await PostsAsync(visitor, Form([.. Enumerable.Range(0, 1000).Select(number => FilePart($"{number}", "text/plain", "x"u8.ToArray()))]));
        var two = await PostsAsync(visitor, Form(Activity("""{"type":"message"}"""), Activity("""{"type":"message"}"""), FilePart("a.txt", "text/plain", "x"u8.ToArray())));
        var big = await PostsAsync(visitor, Form(Activity($$"""{"type":"message","text":"{{new string('x', 300_000)}}"}"""), FilePart("a.txt", "text/plain", "x"u8.ToArray())));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge), (many.Status, two.Status, big.Status));
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task DL44_DL48_A_link_or_user_that_the_client_writes_in_itself_is_dropped()
    {
        await using var house = await OpenAsync();
        var visitor = await house.VisitorStartsAsync();
        await PostsAsync(visitor, Form(
            Activity("""{"type":"message","text":"look","from":{"id":"dl_other"},"attachments":[{"contentType":"image/png","name":"evil","contentUrl":"https://evil.example/x"},{"name":"a.png","contentType":"image/png"}]}"""),
            FilePart("a.png", "image/png", Picture)), "?userId=somebody else&x=1");
        var echo = (await visitor.WillHaveAsync(3)).Single(one => one.Text() == "look");

        Assert.Equal("a.png", Assert.Single(echo.GetProperty("attachments").EnumerateArray()).GetProperty("name").GetString());
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString());
        Assert.NotEqual("dl_other", echo.GetProperty("from").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("..\\..\\x.aspx", "x.aspx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("con", "_con")]
    [InlineData("COM1.txt", "_COM1.txt")]
    [InlineData("a\"b'<c>.txt", "abc.txt")]
    [InlineData("a\u202Egnp.txt", "agnp.txt")]
    [InlineData("\r\nSet-Cookie: x", "Set-Cookie x")]
    [InlineData("Отчёт 2026.pdf", "Отчёт 2026.pdf")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    public void DL45_A_file_s_name_is_only_a_name(string name, string cleaned) => Assert.Equal(cleaned, BotFramework.DirectLine.FileName.Cleaned(name));

    [Fact]
    public void DL45_A_name_without_end_keeps_its_extension() =>
        Assert.Equal($"{new string('x', 96)}.txt", BotFramework.DirectLine.FileName.Cleaned(new string('x', 4096) + ".txt"));

    [Theory]
    [InlineData("MZ\u0090\0\u0003", "image/png")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image/png")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image/svg+xml")]
    [InlineData("<!doctype html><script>alert(1)</script>", "text/html")]
    [InlineData("PK\u0003\u0004", "application/zip")]
    public async Task DL46_What_is_not_what_it_is_called_or_of_no_kind_that_is_taken_is_415(string content, string declared)
    {
        await using var house = await OpenAsync();
        var reply = await PostsAsync(await house.VisitorStartsAsync(), Form(FilePart("a.png", declared, Encoding.Latin1.GetBytes(content))));

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType"), (reply.Status, reply.ErrorCode));
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task DL46_Markup_declared_as_text_is_served_as_a_text_to_save()
    {
        await using var house = await OpenAsync();
        var visitor = await house.VisitorStartsAsync();
        await PostsAsync(visitor, Form(FilePart("a.html", "text/plain", "<script>alert(1)</script>"u8.ToArray())));
        using var given = await house.Http.GetAsync(LinkIn(await visitor.WillHaveAsync(3)), Stop);

        Assert.Equal(("text/plain", "attachment"), (given.Content.Headers.ContentType?.MediaType, given.Content.Headers.ContentDisposition?.DispositionType));
    }

    [Fact]
    public async Task DL47_More_bytes_than_may_be_are_413_and_an_upload_that_breaks_off_leaves_nothing()
    {
        await using var house = await OpenAsync(new() { ["DirectLine:UploadLimit"] = "2000" });
        var visitor = await house.VisitorStartsAsync();
        await visitor.WillHaveAsync(1);
        var tooBig = await PostsAsync(visitor, Form(FilePart("a.txt", "text/plain", new byte[3000])));
        using (var connection = await RawConnection.ToAsync(house.Address))
        {
            await connection.SaysAsync($"POST {visitor.Home}/upload HTTP/1.1\r\nHost: {house.Address.Authority}\r\nAuthorization: Bearer {visitor.Token}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n\r\n--b\r\n");
        }

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig"), (tooBig.Status, tooBig.ErrorCode));
        await visitor.SaysAsync("later");
        Assert.Equal(3, (await visitor.WillHaveAsync(3)).Count);
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task DL49_A_link_is_good_for_its_file_for_a_day_and_for_nothing_else()
    {
        await using var house = await OpenAsync();
        var (visitor, neighbour) = (await house.VisitorStartsAsync(), await house.VisitorStartsAsync());
        foreach (var one in new[] { visitor, neighbour }) await PostsAsync(one, Form(FilePart("a.txt", "text/plain", "mine"u8.ToArray())));
        var (link, other) = (LinkIn(await visitor.WillHaveAsync(3)), LinkIn(await neighbour.WillHaveAsync(3)));

        Assert.Equal(HttpStatusCode.OK, await StatusOf(link));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf($"{link.Split("&t=")[0]}&t={other.Split("&t=")[1]}"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(link[..^6] + "AAAAAA"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf($"{link.Split("&t=")[0]}&t={visitor.Token}"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(link.Replace("/attachments/", "/attachments/..%2F", StringComparison.Ordinal)));
        house.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(link));
        while (Kept().Any()) await Task.Yield();

        async Task<HttpStatusCode> StatusOf(string address)
        {
            using var reply = await house.Http.GetAsync(address, Stop);
            return reply.StatusCode;
        }
    }

    [Fact]
    public async Task A_full_folder_takes_no_more_and_says_when_to_come_again()
    {
        await using var house = await OpenAsync(new() { ["DirectLine:UploadFolderLimit"] = "10" });
        var visitor = await house.VisitorStartsAsync();
        var first = await PostsAsync(visitor, Form(FilePart("a.txt", "text/plain", "12345"u8.ToArray())));
        var second = await PostsAsync(visitor, Form(FilePart("b.txt", "text/plain", "12"u8.ToArray()), FilePart("c.txt", "text/plain", "123456"u8.ToArray())));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (first.Status, second.Status));
        Assert.Single(Kept());
    }

    [Fact]
    public async Task A_server_without_a_folder_takes_no_files()
    {
        await using var house = await House.OpenAsync(bot);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostsAsync(await house.VisitorStartsAsync(), Form(FilePart("a.txt", "text/plain", "x"u8.ToArray())))).Status);
    }

    private Task<House> OpenAsync(Dictionary<string, string?>? more = null) => House.OpenAsync(bot, new(more ?? []) { ["DirectLine:UploadFolder"] = folder.At("uploads") });

    private IEnumerable<string> Kept() => Directory.Exists(folder.At("uploads")) ? Directory.EnumerateFiles(folder.At("uploads")) : [];

    private static Task<Reply> PostsAsync(Visitor visitor, HttpContent content, string query = "") =>
        visitor.AsksAsync(HttpMethod.Post, $"{visitor.Home}/upload{query}", change: request => request.Content = content);

    private static MultipartFormDataContent Form(params HttpContent[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var part in parts) form.Add(part);
        return form;
    }

    private static HttpContent Activity(string json) => Part("activity", "blob", "application/vnd.microsoft.activity", Encoding.UTF8.GetBytes(json));

    private static HttpContent FilePart(string name, string type, byte[] content) => Part("file", name, type, content);

    private static HttpContent Part(string name, string file, string type, byte[] content)
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue(type);
        part.Headers.ContentDisposition = new("form-data") { Name = name, FileName = file };
        return part;
    }

    private static string LinkIn(IEnumerable<JsonElement> activities) => activities
        .Where(one => one.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0)
        .Select(one => one.GetProperty("attachments")[0].GetProperty("contentUrl").GetString()!).First();
}
