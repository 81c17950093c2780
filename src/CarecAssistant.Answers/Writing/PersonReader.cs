using System.Text.RegularExpressions;

namespace CarecAssistant.Answers.Writing;

/// <summary>Finds the people named in a text: after a form of address, before a verb of speech, or where a name known from elsewhere in the article stands.</summary>
internal static partial class PersonReader
{
    /// <summary>People who are named with enough certainty to stand for themselves anywhere in the article.</summary>
    public static IReadOnlyList<Person> Introduced(string text)
    {
        var people = new List<Person>();
        foreach (var form in (Regex[])[Addressed(), Speaking(), InOffice(), Appositive(), Doing(), Listed(), RussianSpeaking(), RussianDoing(), ChineseSpeaking(), ChineseForeign()])
        {
            foreach (Match match in form.Matches(text))
            {
                Add(people, match.Groups["t"].Value, match.Groups["n"].Value);
            }
        }

        return people;
    }

    /// <summary>People whom a question names: runs of capitalised words inside it, since nobody is introduced there.</summary>
    public static IReadOnlyList<Person> InQuestion(string text)
    {
        var people = Introduced(text).ToList();
        foreach (Match match in Capitals().Matches(text))
        {
            Add(people, "", match.Groups["n"].Value);
        }

        return people;
    }

    /// <summary>Where people of a list are named in a text, in order.</summary>
    public static IReadOnlyList<(int At, Person Person)> Mentioned(string text, IReadOnlyList<Person> known)
    {
        if (known.Count == 0)
        {
            return [];
        }

        var found = new List<(int At, Person Person)>();
        foreach (var person in known)
        {
            var at = IndexOfName(text, person);
            if (at >= 0)
            {
                found.Add((at, person));
            }
        }

        return [.. found.OrderBy(pair => pair.At)];
    }

    // The full name, or its last word alone (Mr. Jurazoda): Chinese names put the family name first, so either end counts when it is long enough.
    private static int IndexOfName(string text, Person person)
    {
        var name = string.Join(' ', NameOf(person));
        var at = text.IndexOf(name, StringComparison.Ordinal);
        if (at >= 0 || person.Words.Count < 2)
        {
            return at;
        }

        foreach (var word in NameOf(person).Where(word => word.Length > 3 && text.Contains(word, StringComparison.Ordinal)))
        {
            var match = Regex.Match(text, $@"(?<![\p{{L}}]){Regex.Escape(word)}(?![\p{{L}}])", RegexOptions.None, TimeSpan.FromSeconds(1));
            if (match.Success)
            {
                return match.Index;
            }
        }

        return -1;
    }

    private static string[] NameOf(Person person) => [.. person.Display.Split(' ').Where(word => person.Words.Contains(word.ToLowerInvariant()))];

    private static void Add(List<Person> people, string address, string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(AsksOnly.Contains).ToArray();
        if (words.Length == 0 || words.Any(IsNoPersons))
        {
            return;
        }

        var person = new Person($"{address.Trim()} {string.Join(' ', words)}".Trim(), [.. words.Select(word => word.ToLowerInvariant())]);
        var same = people.FindIndex(other => other.Is(person));
        if (same < 0)
        {
            people.Add(person);
        }
        else if (person.Words.Count > people[same].Words.Count)
        {
            people[same] = person;
        }
    }

    private static bool IsNoPersons(string word) => NotAPerson.Contains(word) || Array.Exists(NotAPersonInRussian, stem => word.StartsWith(stem, StringComparison.Ordinal));

    /// <summary>Runs of capitalised words, or Chinese names as foreigners have them, that may be a person's and that the question does not have.</summary>
    public static bool NamesSomeoneElse(string text, string question) =>
        MaybeNames().Matches(text).Select(match => match.Groups["n"].Value).Any(name =>
            name.Split([' ', '·'], StringSplitOptions.RemoveEmptyEntries).All(word => !IsNoPersons(word) && !question.Contains(word, StringComparison.OrdinalIgnoreCase)));

    // Capitalised words that make a run of capitals an office, a body or a place and not a person.
    private static readonly HashSet<string> NotAPerson = new(StringComparer.OrdinalIgnoreCase)
    {
        "CAREC", "ADB", "PRC", "Institute", "Program", "Programme", "Government", "Region", "Regional", "Autonomous", "Committee", "Party", "Republic", "Bank", "Road", "Belt",
        "Initiative", "Council", "Conference", "Ministry", "Minister", "Ministers", "Forum", "Strategy", "Central", "Asia", "Asian", "Development", "University", "Summit", "Center",
        "Centre", "Academy", "Union", "Federation", "States", "Sea", "Fund", "Office", "Department", "International", "National", "World", "United", "Nations", "Economic",
        "Think", "Tank", "Tanks", "Action", "Plan", "Annual", "Research", "Commission", "Education", "Higher", "Water", "Policy", "Dialogue", "Climate", "Trade", "Facilitation", "Transport",
        "Framework", "Declaration", "Review", "Corridor", "Network", "Grants", "Visiting", "Fellow", "Fellows", "Governing", "Advisory", "Senior", "Officials", "Meeting", "Focal", "Points",
        "Knowledge", "Finance", "Foreign", "Affairs", "Kyrgyz", "Contemporary", "Studies", "Customs", "Organization", "Organisation", "Black", "Caspian", "Aral", "District", "Company",
        "Afghanistan", "Azerbaijan", "China", "Georgia", "Kazakhstan", "Kyrgyzstan", "Mongolia", "Pakistan", "Tajikistan", "Turkmenistan", "Uzbekistan", "Russia", "Turkey", "Iran", "India", "Japan",
        "Korea", "Germany", "Europe", "Xinjiang", "Urumqi", "Beijing", "Tashkent", "Almaty", "Astana", "Bishkek", "Dushanbe", "Ashgabat", "Tbilisi", "Baku", "Islamabad", "Ulaanbaatar", "Manila", "Students", "Ministries",
        "ADBI", "ASEAN", "TRACECA", "IFAS", "CTTN", "CFCFA", "IFF", "UN", "UNDP", "CPMM", "About", "Over", "More", "Sources", "Officials", "Experts", "Scholars", "Heads", "Delegates", "Delegations", "Participants", "Representatives",
        "School", "College", "Association", "Associations", "Agency", "Fellowship", "Agreement", "Monitor", "Index", "Service", "Agenda", "Project", "Good", "Green", "Digital", "New", "Energy",
        "Secretary", "Chairman", "Director", "Deputy", "President", "Vice", "Executive", "Chief", "Head", "Municipal", "East", "West", "South", "North", "Silk", "Group", "Members",
        "January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December", "The", "This", "These", "That", "Those", "In", "At",
        "On", "As", "For", "Both", "All", "Our", "It", "They", "He", "She", "Its", "Their", "However", "Further", "Also", "Other", "Monday", "Tuesday", "Wednesday",
        "Институт", "Программа", "Правительство", "Китай", "Директор", "Председатель", "Министр", "ЦАРЭС", "Совет", "Банк", "Комитет",
    };

    // Cases change the ends of Russian ones.
    private static readonly string[] NotAPersonInRussian = ["Институт", "Программ", "Правительств", "Кита", "Директор", "Председател", "Министр", "Министерск", "Совет", "Банк", "Комитет", "Республик", "Народн", "Азиатск", "Всемирн",
        "Организац", "Центр", "Синьцзян", "Соглашени", "Форум", "Европ", "Восточн", "Черн", "Чёрн", "Росси", "Коридор", "Стратеги", "Конференц", "Деклараци", "Ассоциац", "Фонд", "Университет", "Научн", "Исследовател", "Объедин", "Шелков", "Шёлков", "Исламск", "Международн"];

    // "What Kabir Jurazoda said" names him, not What.
    private static readonly HashSet<string> AsksOnly = new(StringComparer.OrdinalIgnoreCase) { "What", "Who", "Whom", "When", "Where", "Why", "How", "Which", "Did", "Was", "Что", "Кто", "Как", "Когда", "Где", "Почему" };

    private const string Name = @"(?<n>\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,3})";
    private const string FullName = @"(?<n>\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){1,3})";

    [GeneratedRegex(@"(?<=\p{L} |\()" + FullName)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"(?<![\p{L}])(?<t>Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Prof\.?|Professor|H\.E\.(?: Mr\.| Ms\.)?|Amb\.|Ambassador|г-н|г-жа|господин|госпожа|д-р) " + Name)]
    private static partial Regex Addressed();

    [GeneratedRegex(@"(?<t>)" + FullName + @"(?= (?:also |then |further |in turn |again )?(?:said|noted|suggested|proposed|emphasi[sz]ed|stressed|recommended|expressed|welcomed|thanked|stated|told|described|explained|highlighted|underlined|pointed|informed|added|called|urged|pledged|promised|asked|presented|briefed|praised|assured|wished|hoped|headed|led|chaired)\b)")]
    private static partial Regex Speaking();

    [GeneratedRegex(@"(?<t>)" + FullName + @"(?= (?:of (?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? )?(?:also )?(?:chaired|opened|signed|attended|visited|represented|represents|reported|spoke|delivered|hosted|moderated|took part|gave|wrote)\b)")]
    private static partial Regex Doing();

    // "A B, C D and E F are named in the report", "A B is named as …".
    [GeneratedRegex(@"(?<t>)(?:^|(?<=[.!?]\s)|(?<=, )|(?<=\band ))" + Name + @"(?=(?:, [^.;:]{1,120}| and [^.;:,]{1,60}| for the [^.;:,]{1,60}){0,4}(?: of (?:the )?\p{Lu}\p{L}+)? (?:(?:is|are) (?:named|the visitors)|took part|spoke|attended|were among|represented|signed|visited|gave)\b)")]
    private static partial Regex Listed();

    [GeneratedRegex(@"(?<t>)" + FullName + @"(?=, (?:then |the |its |an? )?(?:[\p{Ll}\-]+ ){0,2}(?:Director|Chairman|Secretary|President|Minister|Deputy|Head|Chief|Vice|Executive|Governor|Ambassador|Professor)\b)")]
    private static partial Regex Appositive();

    [GeneratedRegex(@"(?<t>)" + FullName + @"(?= (?:is|was|became|has been|served as|remained) (?:the |a |an |its )?(?:[\p{L}\-]+ ){0,3}(?:Director|Chairman|Chair|Secretary|President|Minister|Deputy|Head|Chief|Economist|Governor|Ambassador|Professor)\b)")]
    private static partial Regex InOffice();

    [GeneratedRegex(@"(?<t>)" + FullName + @"(?= (?:также |затем )?(?:сказал|отметил|предложил|подчеркнул|заявил|выразил|приветствовал|поблагодарил|рассказал|сообщил|пообещал|призвал|указал|добавил|напомнил|представил|возглавил)\p{Ll}*)")]
    private static partial Regex RussianSpeaking();

    [GeneratedRegex(@"(?<t>)" + FullName + @"(?= (?:председательствовал|был|была|стал|стала|является|вёл|вел|подписал|посетил|возглавлял|выступил|назван|участвовал)\p{Ll}*)")]
    private static partial Regex RussianDoing();

    // A dot inside is how names of other languages are written.
    [GeneratedRegex(@"(?<t>)(?<n>[\u4E00-\u9FFF]{1,5}(?:·[\u4E00-\u9FFF]{1,6}?){1,3}?)(?=[（，。、（]|时任|担任|在|于|是|被|和|与|任|$)")]
    private static partial Regex ChineseForeign();

    [GeneratedRegex(@"(?<n>\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){1,3}|[\u4E00-\u9FFF]{1,5}·[\u4E00-\u9FFF]{1,6})")]
    private static partial Regex MaybeNames();

    [GeneratedRegex(@"(?<t>)(?<n>[\u4E00-\u9FFF·]{2,12}?)(?=(?:还|也|进一步|随后)?(?:表示|指出|强调|建议|提出|欢迎|介绍|认为|希望|承诺|祝贺|感谢))")]
    private static partial Regex ChineseSpeaking();
}
