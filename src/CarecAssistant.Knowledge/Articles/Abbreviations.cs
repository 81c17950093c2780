namespace CarecAssistant.Knowledge.Articles;

/// <summary>Decides whether a full stop belongs to an abbreviation and the sentence goes on.</summary>
internal static class Abbreviations
{
    // A name, number or text always follows these.
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "mx", "dr", "prof", "st", "hon", "rt", "amb", "messrs", "gen", "col", "lt", "maj", "capt", "sgt", "rev", "fr", "pres",
        "gov", "sen", "rep", "h.e", "h.h", "h.r.h", "fig", "figs", "eq", "sec", "ch", "vs", "cf", "e.g", "i.e", "eg", "ie", "viz", "ca", "approx", "art",
        "т.е", "т.к", "т.н", "т", "см", "ср", "им", "ул", "стр", "рис", "табл", "проф", "акад", "г-н", "г-жа", "гн", "доц", "просп", "пер",
        "напр", "п", "пп", "ст", "тов", "обл", "респ",
    };

    // These may close a sentence; they do when the next word looks like a beginning.
    private static readonly HashSet<string> Wavering = new(StringComparer.OrdinalIgnoreCase)
    {
        "u.s", "u.k", "u.n", "e.u", "u.s.a", "d.c", "p.r.c", "no", "nos", "vol", "pp", "ed", "eds", "dept", "univ",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "долл", "руб", "тыс", "млн", "млрд", "др", "пр", "т.д", "т.п", "н.э", "чел", "км", "кв",
    };

    private static readonly HashSet<string> Openings = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "He", "She", "It", "They", "We", "I", "You", "In", "On", "At", "This", "That", "These", "Those", "There", "Then", "However",
        "But", "And", "For", "From", "As", "If", "When", "While", "Its", "His", "Her", "Their", "Our", "To", "By", "With", "After", "Before", "Further",
        "Moreover", "Also", "Since", "During", "Later", "Today", "Most", "Many", "Some", "All", "Both", "No", "Other", "Over",
        "Он", "Она", "Они", "Оно", "Это", "Эти", "Этот", "В", "Во", "На", "По", "С", "К", "И", "А", "Но", "Мы", "Для", "При", "После", "Кроме", "Также", "Так",
        "Его", "Её", "Их", "За", "Из", "От", "До", "Об", "О", "Как", "Если", "Когда", "Все", "Каждый",
    };

    public static bool Continue(string text, int start, int stop, string next)
    {
        var from = stop;
        while (from > start && !char.IsWhiteSpace(text[from - 1])) from--;
        var word = text.AsSpan(from, stop - from).TrimStart("\"'“‘«‹([{„").ToString();
        if (word.Length == 0) return false;

        if (from == start && IsListMark(word)) return true;
        if (word is "г" or "гг" or "в" or "вв") return FollowsYear(text, start, from) ? FewWords(text, start, stop) : word is not ("гг" or "вв");
        if (Leading.Contains(word)) return true;
        if (Wavering.Contains(word)) return !Openings.Contains(next);
        return IsInitial(word) && !Openings.Contains(next);
    }

    // "1. Apply online." and "a. …" at the beginning of an item.
    private static bool IsListMark(string word) => word.Length <= 3 && word.All(char.IsDigit);

    // "J. Smith", "А.Б. Петров", "J.-P."; "Plan B. The …" is kept apart by the word that follows.
    private static bool IsInitial(string word)
    {
        var last = word.Split('.', '-')[^1];
        return last.Length == 1 && char.IsUpper(last[0]) && !IsWide(last[0]);
    }

    private static bool FollowsYear(string text, int start, int from)
    {
        var before = from - 1;
        while (before > start && char.IsWhiteSpace(text[before])) before--;
        return before >= start && (char.IsDigit(text[before]) || text[before] is 'X' or 'V' or 'I');
    }

    // "В 2006 г. Институт …" has hardly begun; "… создан в марте 2006 г. Институт …" is at its end.
    private static bool FewWords(string text, int start, int stop) => text.AsSpan(start, stop - start).Count(' ') < 4;

    private static bool IsWide(char character) => character >= 0x2E80;
}
