using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>
/// Adds up what the pages of a PDF would draw before any is drawn. A form may draw another ten times over, which draws the next ten times: a few
/// hundred bytes stand for thousands of millions of letters, and the reader could not be stopped on its way through them.
/// </summary>
internal sealed class PdfForms(PdfDocument document, IFilterProvider filters)
{
    private const long MostBytesDrawn = 64L * 1024 * 1024;
    private const int MostParents = 50;

    private static readonly NameToken Contents = NameToken.Create("Contents");
    private static readonly NameToken XObjects = NameToken.Create("XObject");
    private static readonly NameToken ResourceDictionary = NameToken.Create("Resources");

    private readonly Dictionary<IndirectReference, long> costs = [];
    private readonly HashSet<IndirectReference> open = [];

    /// <summary>Whether some page draws more than any real one: more than 64 MiB of instructions, forms counted as often as they are drawn.</summary>
    public bool DrawWithoutEnd()
    {
        foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys)
        {
            if (document.Structure.GetObject(reference)?.Data is DictionaryToken page && page.TryGet(NameToken.Type, out var type) && NameToken.Page.Equals(type)
                && DrawnBy(page, ContentsOf(page)) > MostBytesDrawn) return true;
        }

        return false;
    }

    private List<StreamToken> ContentsOf(DictionaryToken page)
    {
        if (!page.TryGet(Contents, out var contents)) return [];
        return Resolve(contents) switch
        {
            StreamToken stream => [stream],
            ArrayToken parts => [.. parts.Data.Select(Resolve).OfType<StreamToken>()],
            _ => [],
        };
    }

    private long DrawnBy(DictionaryToken holder, List<StreamToken> contents)
    {
        long cost = 0;
        DictionaryToken? forms = null;
        foreach (var stream in contents)
        {
            var bytes = stream.Decode(filters);
            cost += bytes.Length;
            foreach (var (name, times) in DrawnIn(bytes.Span))
            {
                forms ??= FormsOf(holder);
                if (forms.TryGet(NameToken.Create(name), out var form) && form is IndirectReferenceToken reference) cost += Math.Min(MostBytesDrawn + 1, times * CostOf(reference.Data));
                if (cost > MostBytesDrawn) return MostBytesDrawn + 1;
            }
        }

        return cost;
    }

    private long CostOf(IndirectReference reference)
    {
        if (costs.TryGetValue(reference, out var known)) return known;
        // One that draws itself would never end.
        if (open.Count > 100 || !open.Add(reference)) return MostBytesDrawn + 1;
        var isForm = document.Structure.GetObject(reference)?.Data is StreamToken stream && stream.StreamDictionary.TryGet(NameToken.Subtype, out var sort) && NameToken.Form.Equals(sort);
        var cost = isForm && document.Structure.GetObject(reference)?.Data is StreamToken form ? DrawnBy(form.StreamDictionary, [form]) : 0;
        open.Remove(reference);
        return costs[reference] = cost;
    }

    private DictionaryToken FormsOf(DictionaryToken holder)
    {
        for (var i = 0; i < MostParents; i++)
        {
            if (holder.TryGet(ResourceDictionary, out var resources) && Resolve(resources) is DictionaryToken found)
                return found.TryGet(XObjects, out var forms) && Resolve(forms) is DictionaryToken named ? named : new DictionaryToken(new Dictionary<NameToken, IToken>());
            if (!holder.TryGet(NameToken.Parent, out var parent) || Resolve(parent) is not DictionaryToken above) break;
            holder = above;
        }

        return new DictionaryToken(new Dictionary<NameToken, IToken>());
    }

    private IToken Resolve(IToken token) => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data ?? token : token;

    // "/Name Do", counted by name.
    private static Dictionary<string, long> DrawnIn(ReadOnlySpan<byte> content)
    {
        var names = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var at = 0; content[at..].IndexOf("Do"u8) is var next and >= 0; at += next + 2)
        {
            var end = at + next;
            while (end > 0 && content[end - 1] <= 32) end--;
            var start = end;
            while (start > 0 && content[start - 1] > 32 && content[start - 1] != (byte)'/' && end - start < 128) start--;
            if (start == end || start == 0 || content[start - 1] != (byte)'/') continue;
            var name = System.Text.Encoding.Latin1.GetString(content[start..end]);
            names[name] = names.GetValueOrDefault(name) + 1;
        }

        return names;
    }
}
