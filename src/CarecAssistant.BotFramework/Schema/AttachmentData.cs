namespace CarecAssistant.BotFramework;

/// <summary>A file to be stored with a channel; bytes travel as Base64.</summary>
public sealed record AttachmentData
{
    /// <summary>Media type.</summary>
    public string? Type { get; set; }

    /// <summary>The file's name.</summary>
    public string? Name { get; set; }

    /// <summary>The file.</summary>
    public byte[]? OriginalBase64 { get; set; }

    /// <summary>A small picture of it.</summary>
    public byte[]? ThumbnailBase64 { get; set; }
}

/// <summary>A file that a channel keeps.</summary>
public sealed record AttachmentInfo
{
    /// <summary>The file's name.</summary>
    public string? Name { get; set; }

    /// <summary>Media type.</summary>
    public string? Type { get; set; }

    /// <summary>The forms it can be had in.</summary>
    public IReadOnlyList<AttachmentView> Views { get; set; } = [];
}

/// <summary>A form of a file.</summary>
public sealed record AttachmentView
{
    /// <summary><c>original</c>, <c>thumbnail</c> …</summary>
    public string? ViewId { get; set; }

    /// <summary>In bytes.</summary>
    public long? Size { get; set; }
}
