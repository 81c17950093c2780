namespace CarecAssistant.Knowledge.Articles;

/// <summary>What the bytes of a document are.</summary>
internal enum DocumentKind
{
    /// <summary>No byte at all.</summary>
    Nothing,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A Word document.</summary>
    Docx,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Nothing that is read.</summary>
    Other,
}
