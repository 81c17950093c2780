using System.Text.RegularExpressions;

namespace CarecAssistant.Knowledge.Articles;

/// <summary>
/// What a website prints under every article and a copy brings along: the invitation to use a form, the cookie notice, links to share and to
/// other articles. Taken off the end only, block by block, and only where nothing of the article's own follows.
/// </summary>
internal static partial class PageFurniture
{
    private const int LongestBlock = 400;

    // The invitation is known by its words, each with a slip of the pen allowed, since the sites' own copies have them.
    private static readonly string[] InvitationWords =
        ["inquiries", "enquiries", "questions", "commendations", "comments", "feedback", "contact", "reach", "directly", "filling", "fill", "following", "form", "below"];

    private static readonly string[] CookieWords = ["accept", "consent", "browser", "policy", "settings", "preferences", "experience", "website", "agree"];

    /// <summary>The lines without trailing furniture; all of them when nothing else is there.</summary>
    public static IReadOnlyList<string> TakeOff(IReadOnlyList<string> lines)
    {
        var end = lines.Count;
        while (true)
        {
            while (end > 0 && string.IsNullOrWhiteSpace(lines[end - 1])) end--;
            if (end == 0) return lines;

            var start = end;
            while (start > 0 && !string.IsNullOrWhiteSpace(lines[start - 1])) start--;
            var block = lines.Take(end).Skip(start).Select(Bare).ToList();
            if (IsFurniture(string.Join(' ', block)))
            {
                end = start;
                continue;
            }

            // A heading glued to its invitation, or a last line glued to the article.
            if (block.Count > 1 && IsFurniture(block[^1]))
            {
                end--;
                continue;
            }

            return end == lines.Count ? lines : [.. lines.Take(end)];
        }
    }

    /// <summary>Whether a sentence that stands anywhere is one of those that sites print around their articles.</summary>
    public static bool IsLeftover(string sentence) => IsFurniture(Bare(sentence));

    private static bool IsFurniture(string block)
    {
        if (block.Length is 0 or > LongestBlock) return block.Length == 0;
        return Heading().IsMatch(block) || Link().IsMatch(block) || Rights().IsMatch(block) || IsInvitation(block) || IsCookieNotice(block);
    }

    private static bool IsInvitation(string block)
    {
        var words = WordsOf(ContactHeading().Replace(block, ""));
        if (RussianInvitation().IsMatch(block) || ChineseInvitation().IsMatch(block)) return true;
        var speaksOfAForm = words.Any(word => IsAlmost(word, "form"));
        var found = InvitationWords.Count(expected => words.Any(word => IsAlmost(word, expected)));
        return speaksOfAForm && found >= 4 && words.Any(word => IsAlmost(word, "contact") || IsAlmost(word, "reach") || IsAlmost(word, "filling") || IsAlmost(word, "fill"));
    }

    private static bool IsCookieNotice(string block)
    {
        var words = WordsOf(block);
        return (words.Any(word => word.StartsWith("cookie", StringComparison.Ordinal)) && CookieWords.Any(words.Contains))
            || OtherCookies().IsMatch(block);
    }

    private static List<string> WordsOf(string text) => [.. Words().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    // One letter wrong, missing, doubled or swapped; short words must be right.
    private static bool IsAlmost(string word, string expected)
    {
        if (word == expected) return true;
        if (expected.Length < 5 || Math.Abs(word.Length - expected.Length) > 1) return false;

        var start = 0;
        while (start < Math.Min(word.Length, expected.Length) && word[start] == expected[start]) start++;
        var end = 0;
        while (end < Math.Min(word.Length, expected.Length) - start && word[^(end + 1)] == expected[^(end + 1)]) end++;
        var (left, right) = (word.Length - start - end, expected.Length - start - end);
        return (left <= 1 && right <= 1) || (left == 2 && right == 2 && word[start] == expected[start + 1] && word[start + 1] == expected[start]);
    }

    private static string Bare(string line) => line.Trim().TrimStart('#', '>', '-', '*', '_', ' ').TrimEnd('#', '*', '_', ' ', ':', '»', '→').Replace("\\", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:contact\s+us|contacts?|get\s+in\s+touch|related\s+(?:news|posts?|articles?)|share|связаться с нами|свяжитесь с нами|контакты|обратная связь|похожие (?:новости|материалы)|联系我们|相关(?:新闻|文章)|分享)[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:contact\s+us|get\s+in\s+touch)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ContactHeading();

    [GeneratedRegex(@"^(?:share (?:this|on|via)\b.{0,60}|follow us\b.{0,60}|(?:facebook|twitter|linkedin|telegram|whatsapp|wechat|x|email|e-mail|print|pinterest|vk|\s|[|,·/])+|(?:previous|next|older|newer) (?:post|article|news|story)\b.{0,120}|(?:read more|back to (?:top|news|list)|leave a (?:comment|reply)|skip to (?:main )?content|subscribe(?: to our newsletter)?|sign up for our newsletter|load more|view all(?: news)?|submit|send(?: message)?)|(?:your )?(?:name|first name|last name|e-?mail(?: address)?|phone|subject|message|country|organi[sz]ation|captcha)(?: ?\(?\*|\s*\(required\)| \*\)?)?|поделиться.{0,60}|подписаться.{0,40}|наверх|читать далее|читайте также|分享到.{0,30}|返回顶部|上一篇.{0,60}|下一篇.{0,60}|阅读更多)[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"^(?:(?:copyright\s*)?©|copyright\b).{0,120}$|^.{0,100}\ball rights reserved\W*$|^.{0,80}(?:все права защищены|版权所有).{0,60}$", RegexOptions.IgnoreCase)]
    private static partial Regex Rights();

    [GeneratedRegex(@"(?:вопрос|обращени|предложени).{0,120}(?:заполнив|заполните).{0,60}форм", RegexOptions.IgnoreCase)]
    private static partial Regex RussianInvitation();

    [GeneratedRegex("(?:咨询|问题|疑问|建议|意见).{0,60}(?:填写|以下|下方).{0,20}表")]
    private static partial Regex ChineseInvitation();

    [GeneratedRegex("(?:файл(?:ы|ов) cookie|использу\\w* cookie|使用\\s*cookie)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherCookies();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();
}
