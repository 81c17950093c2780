namespace CarecAssistant.Knowledge.Indexing;

/// <summary>Words that say nothing about what a text is about.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        // English: articles, prepositions, pronouns, auxiliaries, question words.
        "a", "an", "and", "are", "as", "at", "be", "been", "being", "but", "by", "can", "could", "did", "do", "does", "doing", "for", "from", "had", "has",
        "have", "having", "he", "her", "hers", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "me", "my", "no", "nor", "not", "of", "on",
        "or", "our", "ours", "shall", "she", "should", "so", "such", "than", "that", "the", "their", "theirs", "them", "then", "there", "these", "they",
        "this", "those", "to", "too", "us", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whom", "whose", "why", "will",
        "with", "would", "you", "your", "yours", "am", "s", "t", "d", "ll", "re", "ve", "im", "dont", "didnt", "doesnt", "isnt", "arent", "wasnt", "please",
        // Russian.
        "и", "в", "во", "не", "что", "он", "на", "я", "с", "со", "как", "а", "то", "все", "она", "так", "его", "но", "да", "ты", "к", "у", "же", "вы",
        "за", "бы", "по", "ее", "мне", "вот", "от", "меня", "еще", "нет", "о", "из", "ему", "когда", "ну", "ли", "если", "или", "ни", "быть",
        "был", "была", "были", "было", "него", "до", "вас", "нибудь", "уж", "вам", "ведь", "там", "потом", "себя", "ей", "они", "тут", "где", "есть",
        "надо", "ней", "для", "мы", "тебя", "их", "чем", "сам", "чтоб", "без", "чего", "кто", "этот", "того", "потому", "этого", "какой", "какая", "какие",
        "каких", "какое", "каким", "какую", "какого", "ним", "здесь", "этом", "мой", "тем", "чтобы", "кого", "кем", "кому", "чему", "при", "об", "это",
        "эта", "эти", "этой", "этих", "том", "также", "который", "которая", "которые", "которое", "которых", "сколько", "почему", "зачем", "куда",
        "откуда", "чей", "пожалуйста", "является", "являются",
        // Chinese: single characters and pairs, question words among them.
        "的", "了", "是", "在", "和", "与", "及", "也", "就", "都", "而", "或", "吗", "呢", "吧", "啊", "之", "其", "这", "那", "被", "把", "对", "于", "有", "谁",
        "什么", "哪些", "哪个", "哪里", "哪儿", "怎么", "怎样", "如何", "为何", "多少", "是否", "请问", "是谁", "谁是", "是什", "么是", "了什", "有什", "有哪", "了哪",
        "什麼", "怎麼", "為何", "如果", "以及", "可以", "这个", "那个", "这些", "那些", "我们", "他们", "它们",
    };

    // The smallest words of the other CAREC languages, folded as the index folds them.
    private static readonly Dictionary<string, HashSet<string>> Others = new(StringComparer.Ordinal)
    {
        ["az"] = Set("va ve ile ucun bu bir da de o ki kimi hansi ne kim olan uzra haqqinda daha isa va ya"),
        ["ka"] = Set("და არის ეს ის რომ რა ვინ სად როდის როგორ რომელი ან მაგრამ თუ იყო მისი ამ იმ არ"),
        ["kk"] = Set("және мен бен пен үшін бұл бір де да та те қай қандай не кім ол осы туралы бойынша болып бар болды еді"),
        ["ky"] = Set("жана менен үчүн бул бир да де кайсы кандай эмне ким ал ушул жөнүндө боюнча болуп бар болгон"),
        ["mn"] = Set("ба бөгөөд болон нь энэ тэр юу хэн хаана хэзээ ямар вэ бол байна байсан юм тухай дээр"),
        ["tg"] = Set("ва дар аз ба бо ки ин он барои кадом чи ки кист чист аст буд мебошад дар бораи низ хам"),
        ["tk"] = Set("we bilen ucin bu bir hem haysy name kim ol barada boyunca bolan bar da de"),
        ["ur"] = Set("اور کا کی کے کو میں سے پر نے ہے ہیں تھا تھی تھے یہ وہ کیا کون کب کہاں ایک اس ان بھی تک"),
        ["uz"] = Set("va bilan uchun bu bir ham da qaysi qanday nima kim u shu haqida boyicha bolgan bor edi ва билан учун бу бир ҳам қайси қандай нима ким у шу ҳақида"),
    };

    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>Stop words of a language other than English, Russian and Chinese, whose own always count.</summary>
    public static IReadOnlySet<string> OfLanguage(string language) => Others.GetValueOrDefault(language, None);

    private static readonly HashSet<string> None = [];

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
