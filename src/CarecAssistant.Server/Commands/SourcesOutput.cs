using System.Text.Json.Serialization;

namespace CarecAssistant.Server.Commands;

/// <summary>What <c>sources --json</c> prints.</summary>
internal sealed record SourcesOutput(IReadOnlyList<SourceOutput> Sources);

/// <summary>One of them.</summary>
/// <param name="Source">Its name, by which it can be forgotten.</param>
/// <param name="Kind">What it is now.</param>
/// <param name="IsOfRun">The folder of this run, which is searched without having been imported.</param>
/// <param name="Articles">How many of its articles can be found.</param>
/// <param name="LastChange">When one of its articles was last added, changed or withdrawn.</param>
/// <param name="LastRead">Of an address: when it was last read to the end.</param>
internal sealed record SourceOutput(string Source, SourceKind Kind, bool IsOfRun, int Articles, DateTimeOffset? LastChange, DateTimeOffset? LastRead);

/// <summary>What <c>sources forget --json</c> prints.</summary>
internal sealed record ForgottenOutput(string Source, int Withdrawn);

[JsonConverter(typeof(JsonStringEnumConverter<SourceKind>))]
internal enum SourceKind
{
    [JsonStringEnumMemberName("folder")]
    Folder,

    [JsonStringEnumMemberName("file")]
    File,

    [JsonStringEnumMemberName("web")]
    Web,

    /// <summary>A folder or file that is no longer there; its articles are.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,
}
