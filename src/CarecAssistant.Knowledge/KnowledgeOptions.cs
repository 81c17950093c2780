namespace CarecAssistant.Knowledge;

/// <summary>Where knowledge comes from and how it is searched. Section <c>Knowledge</c>.</summary>
public sealed record KnowledgeOptions
{
    /// <summary>The folder of articles that a run searches and watches; absolute once started (<c>--knowledge</c>).</summary>
    public string Folder { get; set; } = "knowledge";

    /// <summary>The folder of the index (<c>index/</c> below <c>--data</c>); absolute once started.</summary>
    public string IndexFolder { get; set; } = Path.Combine("data", "index");

    /// <summary>Look for changed files while serving.</summary>
    public bool Watch { get; set; }
}
