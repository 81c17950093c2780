using CarecAssistant.Knowledge.Web;

namespace CarecAssistant.Knowledge;

/// <summary>Brings a page, or a whole website, and the article store into step.</summary>
public interface IWebImport
{
    /// <summary>
    /// Imports an address. One without a path, or of a sitemap or feed, is a site and is walked; any other is one page. What did not change is not
    /// fetched again, and an import that was broken off goes on where it stopped.
    /// </summary>
    /// <param name="address">An absolute http or https address.</param>
    /// <param name="mayWithdrawMost">False: when more than half of the source's articles would go at once, none does, and the report says so.</param>
    /// <param name="progress">Hears of each page; null: nobody does.</param>
    /// <param name="stop">Breaks the page in hand off; what was committed stays.</param>
    /// <exception cref="SourceNotFoundException">The address cannot be a source; the message says what can.</exception>
    Task<ImportReport> ImportAsync(string address, bool mayWithdrawMost, IProgress<WebProgress>? progress, CancellationToken stop);

    /// <summary>Whether a source is meant as an address, a mistaken one included, and not as a folder or file.</summary>
    static bool IsAddress(string source) => WebSourceAddress.IsMeantBy(source);

    /// <summary>The name that an address has as a source.</summary>
    /// <exception cref="SourceNotFoundException">The address cannot be a source; the message says what can.</exception>
    static string NameOf(string address) => WebSourceAddress.Of(address).Name;
}

/// <summary>How far a walk has come.</summary>
/// <param name="Done">Pages looked at.</param>
/// <param name="Known">Pages found so far, those included.</param>
/// <param name="Page">The page in hand, normalised.</param>
public sealed record WebProgress(int Done, int Known, string Page);
