using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CarecAssistant.Knowledge.Search;

/// <summary>A glossary file as read: the groups that can be used, and what cannot.</summary>
/// <param name="Groups">Names that mean the same, group by group.</param>
/// <param name="Mistakes">Line, from 1, and what is wrong there.</param>
internal sealed record GlossaryFile(IReadOnlyList<IReadOnlyList<string>> Groups, IReadOnlyList<(long Line, string Says)> Mistakes)
{
    private const string Broken = "is no YAML; groups from there on are left out. Mend the line, often an unclosed [ or quote";
    private const string NoList = "is no list of groups such as - [Xinjiang, XUAR]; this part is left out";

    /// <summary>Reads up to the first mistake that the format does not forgive.</summary>
    public static GlossaryFile Read(string file)
    {
        var groups = new List<IReadOnlyList<string>>();
        var mistakes = new List<(long, string)>();
        Parser? parser = null;
        try
        {
            parser = new Parser(new StringReader(File.ReadAllText(file)));
            Read(parser, groups, mistakes);
        }
        catch (YamlException broken)
        {
            mistakes.Add((broken.Start.Line, Broken));
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            mistakes.Add((1, "cannot be read. Give the user that runs this program read access"));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The parser throws more kinds than its own.
            mistakes.Add((parser?.Current?.End.Line ?? 1, Broken));
        }

        return new GlossaryFile(groups, mistakes);
    }

    private static void Read(Parser parser, List<IReadOnlyList<string>> groups, List<(long, string)> mistakes)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _)) return;
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            if (parser.Current is not Scalar { Value: "" }) mistakes.Add((LineOf(parser), NoList));
            return;
        }

        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (!parser.TryConsume<SequenceStart>(out _))
            {
                mistakes.Add((LineOf(parser), NoList));
                parser.SkipThisAndNestedEvents();
                continue;
            }

            var group = new List<string>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                if (parser.TryConsume<Scalar>(out var name)) group.Add(name.Value);
                else parser.SkipThisAndNestedEvents();
            }

            groups.Add(group);
        }
    }

    private static long LineOf(Parser parser) => parser.Current?.Start.Line ?? 1;
}
