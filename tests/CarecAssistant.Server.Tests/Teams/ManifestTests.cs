using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CarecAssistant.TestKit;
using NJsonSchema;

namespace CarecAssistant.Server.Tests.Teams;

/// <summary>The app package as the program writes it, and as it refuses to.</summary>
public sealed class ManifestTests : IDisposable
{
    private const string BotId = "11111111-2222-3333-4444-555555555555";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_package_holds_filled_files_at_its_root_and_is_the_same_every_time()
    {
        var first = await RunAsync("--bot-id", BotId.ToUpperInvariant(), "--domain", "Assist.Example.org", "--out", "one.zip", "--json");
        await RunAsync("--bot-id", BotId, "--domain", "assist.example.org", "--out", "two.zip");

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(folder.At("one.zip"), JsonElement.Parse(first.Output).GetProperty("file").GetString());
        Assert.Equal(await File.ReadAllBytesAsync(folder.At("one.zip"), Stop), await File.ReadAllBytesAsync(folder.At("two.zip"), Stop));
        using var zip = ZipFile.OpenRead(folder.At("one.zip"));
        Assert.Equal(["manifest.json", "color.png", "outline.png", "ru.json", "zh.json"], zip.Entries.Select(entry => entry.FullName));
        var manifest = JsonElement.Parse(TextOf(zip, "manifest.json"));
        Assert.Equal((BotId, BotId), (manifest.GetProperty("id").GetString(), manifest.GetProperty("bots")[0].GetProperty("botId").GetString()));
        Assert.Equal("assist.example.org", manifest.GetProperty("validDomains")[0].GetString());
    }

    [Fact]
    public async Task The_settings_of_the_server_name_bot_and_domain()
    {
        var finished = await RunWithAsync(new() { ["Bot__AppId"] = BotId, ["Bot__PublicUrl"] = "https://assist.example.org:8443/carec/" }, "--json");

        Assert.Equal("assist.example.org", JsonElement.Parse(finished.Output).GetProperty("domain").GetString());
        Assert.True(File.Exists(folder.At("carec-assistant.zip")));
    }

    [Theory]
    [InlineData("manifest.json", "MicrosoftTeams.schema.json")]
    [InlineData("ru.json", "MicrosoftTeams.Localization.schema.json")]
    [InlineData("zh.json", "MicrosoftTeams.Localization.schema.json")]
    public async Task The_official_schema_finds_nothing_wrong(string file, string schema)
    {
        var official = await SchemaAsync(schema);
        await RunAsync("--bot-id", BotId, "--domain", "assist.example.org");
        using var zip = ZipFile.OpenRead(folder.At("carec-assistant.zip"));

        Assert.Empty(official.Validate(TextOf(zip, file)));
    }

    [Fact]
    public async Task The_official_schema_finds_what_is_wrong()
    {
        var official = await SchemaAsync("MicrosoftTeams.schema.json");
        await RunAsync("--bot-id", BotId, "--domain", "assist.example.org");
        using var zip = ZipFile.OpenRead(folder.At("carec-assistant.zip"));

        Assert.NotEmpty(official.Validate(TextOf(zip, "manifest.json").Replace("\"groupChat\"", "\"groupchat\"")));
    }

    [Theory]
    [InlineData("The bot's app id is not known. Give --bot-id GUID or set Bot__AppId, as the bot's registration shows it.", "--domain", "a.example.org")]
    [InlineData("The server's host name is not known. Give --domain HOST or set Bot__PublicUrl, for example --domain assist.example.org.", "--bot-id", BotId)]
    [InlineData("“bot” is no app id. Give --bot-id as the bot's registration shows it, for example 00000000-1111-2222-3333-444444444444.", "--bot-id", "bot", "--domain", "a.example.org")]
    [InlineData("“https://a.example.org” is no public host name. Give --domain the name alone, without scheme, port or path, for example assist.example.org.", "--bot-id", BotId, "--domain", "https://a.example.org")]
    [InlineData("“*.example.org” is no public host name. Give --domain the name alone, without scheme, port or path, for example assist.example.org.", "--bot-id", BotId, "--domain", "*.example.org")]
    [InlineData("“127.0.0.1” is no public host name. Give --domain the name alone, without scheme, port or path, for example assist.example.org.", "--bot-id", BotId, "--domain", "127.0.0.1")]
    [InlineData("“localhost” is no public host name. Give --domain the name alone, without scheme, port or path, for example assist.example.org.", "--bot-id", BotId, "--domain", "localhost")]
    public async Task B166_What_is_missing_or_no_name_is_told_and_nothing_is_written(string sentence, params string[] words)
    {
        var finished = await RunAsync(words);

        Assert.Equal(sentence, Assert.Single(finished.ErrorLines));
        Assert.Equal(2, finished.ExitCode);
        Assert.Empty(finished.OutputBytes);
        Assert.False(File.Exists(folder.At("carec-assistant.zip")));
    }

    [Fact]
    public async Task B166_A_setting_that_is_no_app_id_is_named()
    {
        var finished = await RunWithAsync(new() { ["Bot__AppId"] = "bot" }, "--domain", "a.example.org");

        Assert.Equal("Bot:AppId is “bot”, which is no app id. Copy it from the bot's registration, for example Bot__AppId=00000000-1111-2222-3333-444444444444.", Assert.Single(finished.ErrorLines));
        Assert.Equal(1, finished.ExitCode);
    }

    [Fact]
    public async Task B166_All_that_is_wrong_with_a_template_is_told_at_once()
    {
        var template = Directory.CreateDirectory(folder.At("template")).FullName;
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.At("bot-manifest"))) File.Copy(file, Path.Combine(template, Path.GetFileName(file)));
        File.Copy(Path.Combine(template, "color.png"), Path.Combine(template, "outline.png"), overwrite: true);
        Edit("manifest.json", ("\"CAREC Assistant\"", $"\"{new string('x', 31)}\""), ("\"botId\": \"{{BOT_ID}}\"", "\"botId\": \"{{BOTID}}\""), ("[\"{{DOMAIN}}\"]", "[\"https://{{DOMAIN}}/\"]"), ("\"color\": \"color.png\"", "\"color\": \"none.png\""), ("https://{{DOMAIN}}/privacy", "http://{{DOMAIN}}/privacy"));
        Edit("ru.json", ("Помощник ЦАРЭС\"", $"{new string('я', 31)}\""));
        File.Delete(Path.Combine(template, "zh.json"));

        var finished = await RunAsync("--bot-id", BotId, "--domain", "assist.example.org", "--template", "template");

        Assert.Equal(
            [
                "manifest.json still holds a placeholder ({{…}}) that nobody fills in.",
                $"bots[0].botId in manifest.json is “{{{{BOTID}}}}”, not the bot's app id {BotId}.",
                "name.short in manifest.json has 31 characters; at most 30 are taken.",
                "validDomains in manifest.json holds “https://assist.example.org/”, which is no public host name.",
                "validDomains in manifest.json does not hold assist.example.org.",
                "developer.privacyUrl in manifest.json is no https address.",
                "developer.termsOfUseUrl in manifest.json is no https address.",
                "icons.color in manifest.json names “none.png”, which is no PNG in the folder of the template.",
                "outline.png is 192 × 192 pixels; Teams takes 32 × 32.",
                "name.short in ru.json has 31 characters; at most 30 are taken.",
                "The translation “zh.json” is missing or is no JSON object.",
                $"Nothing was written. Correct the files in {template}.",
            ],
            finished.ErrorLines);
        Assert.Equal(1, finished.ExitCode);
        Assert.False(File.Exists(folder.At("carec-assistant.zip")));

        void Edit(string file, params (string From, string To)[] changes)
        {
            var path = Path.Combine(template, file);
            File.WriteAllText(path, changes.Aggregate(File.ReadAllText(path), (text, change) => text.Replace(change.From, change.To)));
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<JsonSchema> SchemaAsync(string name)
    {
        var path = NpmPackages.Find("manifest", "@microsoft", "app-manifest", "build", "json-schemas", "teams", "v1.22", name);
        if (path is null && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("The manifest schemas were not fetched from npm.");
        Assert.SkipWhen(path is null, "The manifest schemas are missing: run eng/test.sh, or npm ci in tests/npm/manifest.");
        return await JsonSchema.FromFileAsync(path!, Stop);
    }

    private static string TextOf(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private Task<Finished> RunAsync(params string[] words) => RunWithAsync([], words);

    private Task<Finished> RunWithAsync(Dictionary<string, string?> variables, params string[] words) =>
        BuiltProgram.RunAsync(["manifest", .. words], Stop, new() { Folder = folder.Path, Variables = new Dictionary<string, string?>(variables) { ["LC_ALL"] = "POSIX" } });
}
