namespace CarecAssistant.Knowledge.Articles;

/// <summary>Reads an article as plain text, sentences and passages.</summary>
internal static class ArticleTextReader
{
    // Small paragraphs under one heading are joined up to this size, longer ones are cut at sentences.
    private const int WordsInAPassage = 120;

    public static ArticleText Read(Article article)
    {
        var plain = MarkdownReader.PlainOf(article.Body);
        var sentences = new List<Sentence>();
        var passages = new List<Passage>();
        string? heading = null;
        var open = new OpenPassage(plain.Text, sentences, passages);
        var paragraph = 0;
        foreach (var block in plain.Blocks)
        {
            var text = plain.Text.Substring(block.Start, block.Length);
            if (block.IsHeading)
            {
                open.Close(heading);
                heading = text;
                continue;
            }

            var bullet = BulletLengthOf(text);
            var pieces = SentenceSplitter.Split(text[bullet..])
                .Select(piece => new Sentence(0, paragraph, block.Start + bullet + piece.Start, text.Substring(bullet + piece.Start, piece.Length)))
                .ToList();
            if (pieces.Count == 0) continue;
            open.Add(pieces, heading, block.Columns);
            paragraph++;
        }

        open.Close(heading);
        // An article of headings only is still found and quoted: by its headings.
        if (sentences.Count == 0 && plain.Text.Length > 0)
        {
            foreach (var block in plain.Blocks)
            {
                open.Add([new Sentence(0, paragraph++, block.Start, plain.Text.Substring(block.Start, block.Length))], null, null);
            }

            open.Close(null);
        }

        return new ArticleText(article, plain.Text, sentences, passages);
    }

    /// <summary>About how many words a text has; two characters of a language without spaces count as one.</summary>
    public static int WordsIn(ReadOnlySpan<char> text)
    {
        var words = 0;
        var wide = 0;
        var inWord = false;
        foreach (var character in text)
        {
            var isWide = character is >= (char)0x2E80 and < (char)0xD800;
            if (isWide) wide++;
            var isLetter = !isWide && char.IsLetterOrDigit(character);
            if (isLetter && !inWord) words++;
            inWord = isLetter;
        }

        return words + (wide / 2);
    }

    // Text files bring their own bullets along; they stay in the text but belong to no sentence.
    private static int BulletLengthOf(string text)
    {
        var length = 0;
        while (length < text.Length && (text[length] is '•' or '●' or '▪' or '◦' or '·' or '*' or '–' or '-' || char.IsWhiteSpace(text[length]))) length++;
        return length > 0 && length < text.Length && text[length - 1] == ' ' ? length : 0;
    }

    private sealed class OpenPassage(string plain, List<Sentence> sentences, List<Passage> passages)
    {
        private int first;
        private int words;
        private string? above;

        /// <param name="paragraph">Its sentences.</param>
        /// <param name="heading">What stands above the passage that this one may close.</param>
        /// <param name="columns">Of a table's row: the words above its columns, which a passage needs that begins with it.</param>
        public void Add(List<Sentence> paragraph, string? heading, string? columns)
        {
            var size = paragraph.Sum(sentence => WordsIn(sentence.Text));
            if (words > 0 && words + size > WordsInAPassage) Close(heading);
            foreach (var sentence in paragraph)
            {
                var more = WordsIn(sentence.Text);
                if (words > 0 && words + more > WordsInAPassage) Close(heading);
                if (sentences.Count == first) above = columns;
                sentences.Add(sentence with { Number = sentences.Count });
                words += more;
            }
        }

        public void Close(string? heading)
        {
            if (sentences.Count > first)
            {
                var start = sentences[first].Start;
                var end = sentences[^1].Start + sentences[^1].Text.Length;
                passages.Add(new Passage(passages.Count, above is null ? heading : heading is null ? above : $"{heading} {above}", first, sentences.Count - first, plain[start..end]));
            }

            first = sentences.Count;
            words = 0;
        }
    }
}
