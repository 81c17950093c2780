namespace CarecAssistant.Server;

/// <summary>The folders of a run, absolute: <c>--knowledge</c> and <c>--data</c>, relative to the folder of the person who typed them.</summary>
/// <param name="Knowledge">Articles are read from here.</param>
/// <param name="Data">The program keeps everything here.</param>
internal sealed record RunFolders(string Knowledge, string Data)
{
    /// <summary>The SQLite file.</summary>
    public string Database => Path.Combine(Data, "carec.db");

    /// <summary>The Lucene index.</summary>
    public string Index => Path.Combine(Data, "index");

    /// <summary>Mails that no server took, one <c>.eml</c> each.</summary>
    public string Outbox => Path.Combine(Data, "outbox");

    /// <summary>Files that visitors sent, for a day.</summary>
    public string Uploads => Path.Combine(Data, "uploads");

    /// <summary>Signing keys.</summary>
    public string Keys => Path.Combine(Data, "keys");

    /// <summary>Makes both absolute, from the current folder.</summary>
    public static RunFolders Of(string? knowledge, string? data) => new(Path.GetFullPath(knowledge ?? "knowledge"), Path.GetFullPath(data ?? "data"));
}
