using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CarecAssistant.Enquiries.Mail;

/// <summary>The words of a mail, written once and rendered twice: as plain text and as simple HTML.</summary>
internal sealed class MailBody(string language)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new();
    private readonly StringBuilder html = new();

    /// <summary>What it is written in, ISO 639-1.</summary>
    public string Language => language;

    public MailBody Paragraph(string words)
    {
        text.Append(words).Append("\n\n");
        html.Append("<p>").Append(Encoded(words)).Append("</p>\n");
        return this;
    }

    public MailBody Heading(string words)
    {
        text.Append(words).Append('\n');
        html.Append("<h3>").Append(Encoded(words)).Append("</h3>\n");
        return this;
    }

    /// <summary>Somebody's words, kept apart from ours.</summary>
    public MailBody Quote(string words)
    {
        foreach (var line in words.Split('\n'))
        {
            text.Append(line.Length == 0 ? ">" : "> ").Append(line).Append('\n');
        }

        text.Append('\n');
        html.Append("<blockquote dir=\"auto\">").Append(Encoded(words)).Append("</blockquote>\n");
        return this;
    }

    /// <summary>Labels and values, a line each.</summary>
    public MailBody Facts(params ReadOnlySpan<(string Label, string Value)> facts)
    {
        html.Append("<ul>\n");
        foreach (var (label, value) in facts)
        {
            text.Append(label).Append(": ").Append(value).Append('\n');
            html.Append("<li>").Append(Encoded(label)).Append(": ").Append(Encoded(value)).Append("</li>\n");
        }

        text.Append('\n');
        html.Append("</ul>\n");
        return this;
    }

    /// <summary>Small print, below a line.</summary>
    public MailBody Footer(IEnumerable<string> sentences)
    {
        // The separator that mail programs know: what stands below is left out of their quotations.
        text.Append("-- \n");
        html.Append("<hr>\n");
        foreach (var sentence in sentences)
        {
            text.Append(sentence).Append('\n');
            html.Append("<p><small>").Append(Encoded(sentence)).Append("</small></p>\n");
        }

        return this;
    }

    public string ToText() => text.ToString().TrimEnd('\n') + "\n";

    public string ToHtml(string title) =>
        $"<!DOCTYPE html>\n<html lang=\"{Encoder.Encode(language)}\">\n<head><meta charset=\"utf-8\"><title>{Encoder.Encode(title)}</title></head>\n<body>\n{html}</body>\n</html>\n";

    private static string Encoded(string words) => string.Join("<br>\n", words.Split('\n').Select(Encoder.Encode));
}
