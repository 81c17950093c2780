using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>The YAML lines above a Markdown body: names with one value or a list of values.</summary>
internal sealed class FrontMatter
{
    public static readonly FrontMatter None = new([]);

    private readonly Dictionary<string, IReadOnlyList<string>> values;

    private FrontMatter(Dictionary<string, IReadOnlyList<string>> values) => this.values = values;

    /// <summary>The value, trimmed; null when the name is missing or empty.</summary>
    public string? this[string name] => values.TryGetValue(name, out var found) && found is [{ } only] && only.Trim().Length > 0 ? only.Trim() : null;

    public IReadOnlyList<string> All(string name) =>
        values.TryGetValue(name, out var found) ? [.. found.Select(value => value.Trim()).Where(value => value.Length > 0)] : [];

    /// <summary>Takes the front matter off <paramref name="text"/>.</summary>
    /// <exception cref="NotReadableException">It is not closed, or no plain list of names and values.</exception>
    public static (FrontMatter Matter, string Body) Take(string text)
    {
        var lines = text.Split('\n');
        if (lines[0].TrimEnd() != "---") return (None, text);

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() is "---" or "...");
        if (end < 0) throw new NotReadableException("The front matter is opened in line 1 and never closed; add a line with --- below it.");
        return (Read(string.Join('\n', lines[1..end])), string.Join('\n', lines[(end + 1)..]));
    }

    private static FrontMatter Read(string yaml)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        try
        {
            // Events rather than objects: nothing is created by name, and an alias cannot grow.
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return None;
            parser.Consume<DocumentStart>();
            if (!parser.TryConsume<MappingStart>(out _)) throw Broken(1, "it is no list of names and values");
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var name = Plain(parser.Consume<Scalar>());
                var line = (int)parser.Current!.Start.Line;
                if (!found.TryAdd(name, ValuesOf(parser))) throw Broken(line, $"\"{name}\" stands twice");
            }
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or NotReadableException))
        {
            // The parser throws other kinds too, without a place: on a list that is never closed for one.
            var tabbed = Array.FindIndex(yaml.Split('\n'), text => text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).Contains('\t'));
            var line = tabbed >= 0 ? tabbed + 1 : broken is YamlException placed ? (int)placed.Start.Line : 1;
            throw Broken(line, "a value with a colon or special sign may need quotation marks, and tabs may not indent");
        }

        return new FrontMatter(found);
    }

    private static List<string> ValuesOf(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var only)) return [Plain(only)];
        if (parser.Accept<AnchorAlias>(out var alias)) throw Broken((int)alias.Start.Line, "anchors and aliases are not allowed");
        if (parser.Current is NodeEvent node && !(node.Anchor.IsEmpty && node.Tag.IsEmpty)) throw Broken((int)node.Start.Line, "anchors and tags are not allowed");
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            parser.SkipThisAndNestedEvents();
            return [];
        }

        var list = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out var item)) list.Add(Plain(item));
            else if (parser.Accept<AnchorAlias>(out var inner)) throw Broken((int)inner.Start.Line, "anchors and aliases are not allowed");
            else parser.SkipThisAndNestedEvents();
        }

        return list;
    }

    private static string Plain(Scalar scalar)
    {
        if (!scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty) throw Broken((int)scalar.Start.Line, "anchors and tags are not allowed");
        return scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" ? "" : scalar.Value;
    }

    // One more, since the opening line is not part of the YAML.
    private static NotReadableException Broken(int line, string why) =>
        new($"The front matter is broken in line {line + 1}: {why}; correct it and import again.");
}
