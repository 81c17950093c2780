using CarecAssistant.TestKit.Documents;

namespace CarecAssistant.TestKit.Institute;

/// <summary>The documents that pages of the site offer.</summary>
public static class InstituteDocuments
{
    public const string Brief = "/wp-content/uploads/2021/11/cold-storage-brief.pdf";

    public const string Call = "/wp-content/uploads/2021/11/call-for-reviewers.docx";

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // Written once: a Word file holds the time when it was packed.
    private static readonly Dictionary<string, (byte[] Bytes, string ContentType)> All = new()
    {
        [Brief] = (PdfFile.Of(["Cellars of Clay Brick", "", "8 Nov 2021", "", "The authors visited 23 farms in the valley of Qoshtepa and", "measured the warmth of the stored fruit for a year.", "", "A cellar with a double door lost only four apricots of a hundred."]), "application/pdf"),
        [Call] = (DocxFile.Of("# Call for Reviewers of the Brief", "8 Nov 2021", "The Institute looks for two reviewers who know how fruit is stored.", "Reviewers receive $450 for a report of three pages."), Word),
        [InstituteTraps.Locked] = (PdfFile.Encrypted("apricot", "Only for the council."), "application/pdf"),
    };

    /// <summary>The bytes and their kind; null: there is no such document.</summary>
    internal static (byte[] Bytes, string ContentType)? Find(string path) => All.TryGetValue(path, out var document) ? document : null;
}
