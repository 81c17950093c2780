using CarecAssistant.Answers.Questions;
using CarecAssistant.Answers.Tests.Suites;

namespace CarecAssistant.Answers.Tests.Questions;

public sealed class PersonTopicsTests
{
    private static readonly (string, string)[] Articles = [("silk.md", "# Silk\n\nCamels carry silk to Xinjiang. Sanctions of 1999 on silk were lifted in 2003.")];

    public static TheoryData<string, string> Contested => new()
    {
        { "en", "Who is right in the border dispute between the two members?" },
        { "en", "Whose territory is that island, and to whom does it belong?" },
        { "en", "Do the sanctions hit CAREC projects?" },
        { "en", "Who started the war?" },
        { "en", "What is the official religion of the Institute's staff?" },
        { "en", "Were the elections in a member country fair?" },
        { "en", "Are human rights respected in CAREC countries?" },
        { "en", "How do I report corruption in a project?" },
        { "en", "I want to complain about a staff member" },
        { "en", "Our bid was rejected, how do we appeal the procurement decision?" },
        { "en", "Was my application accepted?" },
        { "en", "How can I apply for a job at the Institute?" },
        { "en", "Why was my visa refused?" },
        { "en", "Which pills should I take for a cold?" },
        { "en", "Can I sue the organisers?" },
        { "en", "I need legal advice about my contract" },
        { "en", "Somebody harassed me at the workshop" },
        { "en", "Is Taiwan a country?" },
        { "en", "Which is the worst government in the region?" },
        { "ru", "Кто прав в территориальном споре?" },
        { "ru", "Влияют ли санкции на проекты ЦАРЭС?" },
        { "ru", "Кто начал войну?" },
        { "ru", "Какую религию исповедуют сотрудники?" },
        { "ru", "Честными ли были выборы в Казахстане?" },
        { "ru", "Соблюдаются ли права человека?" },
        { "ru", "Кому сообщить о взятке?" },
        { "ru", "Хочу пожаловаться на сотрудника" },
        { "ru", "Как обжаловать итоги закупки?" },
        { "ru", "Принята ли моя заявка?" },
        { "ru", "Как устроиться на работу в Институт?" },
        { "ru", "Почему мне отказали в визе?" },
        { "ru", "Какие таблетки принять от простуды?" },
        { "ru", "Хочу подать в суд на организаторов" },
        { "ru", "Чей Крым?" },
        { "zh", "边界争端中谁是对的？" },
        { "zh", "制裁会影响CAREC项目吗？" },
        { "zh", "谁发动了战争？" },
        { "zh", "学院员工信仰什么宗教？" },
        { "zh", "成员国的选举公平吗？" },
        { "zh", "如何举报腐败？" },
        { "zh", "我要投诉" },
        { "zh", "我的申请通过了吗？" },
        { "zh", "我想应聘学院的工作" },
        { "zh", "我的签证为什么被拒？" },
        { "zh", "感冒吃什么药？" },
        { "zh", "我想起诉主办方" },
    };

    public static TheoryData<string, string> Ordinary => new()
    {
        { "en", "What did the Institute publish about trade disputes?" },
        { "en", "What did the Institute publish about territorial disputes?" },
        { "en", "What did Sabyrova say about the war?" },
        { "en", "Are there papers on sanctions?" },
        { "en", "How long does it take to clear a border point?" },
        { "en", "What is the role of the Islamic Development Bank?" },
        { "en", "Who was elected chair of the Governing Council?" },
        { "en", "Who is in the Selection and Recruitment Committee?" },
        { "en", "What does CAREC do about trade wars?" },
        { "en", "Do I need a visa for the Urumqi training?" },
        { "en", "How do I apply for a research grant?" },
        { "en", "Which health systems does the strategy strengthen?" },
        { "en", "What is the legal basis of the Institute?" },
        { "en", "Which position does Erkin Tuniyaz occupy?" },
        { "en", "Where does the Xinjiang Uygur Autonomous Region lie?" },
        { "ru", "Что Институт публиковал о территориальных спорах?" },
        { "ru", "Какие исследования о санкциях есть у Института?" },
        { "ru", "Когда состоялся визит делегации?" },
        { "ru", "Кто имеет право голоса в Совете?" },
        { "ru", "Как подать заявку на грант?" },
        { "ru", "Кто выбран председателем Совета?" },
        { "ru", "Сколько времени занимает проверка на границе?" },
        { "zh", "学院发表了哪些关于贸易争端的文章？" },
        { "zh", "学院出版了什么关于制裁的研究？" },
        { "zh", "边境口岸通关需要多长时间？" },
        { "zh", "谁当选理事会主席？" },
        { "zh", "如何申请研究资助？" },
    };

    [Theory]
    [MemberData(nameof(Contested))]
    public async Task A_contested_or_personal_topic_goes_to_a_person_at_once(string language, string question)
    {
        await using var library = await Library.OfAsync(Articles);

        var answer = await library.AskAsync(question);

        Assert.Equal((Outcome.Unresolved, Reason.OutOfScope, $"<answers.person-topic {language}>"), (answer.Outcome, answer.Reason, answer.Text));
        Assert.Empty(answer.Candidates);
        Assert.Equal(0, answer.Confidence);
    }

    [Theory]
    [MemberData(nameof(Ordinary))]
    public async Task An_ordinary_question_is_left_to_the_articles(string language, string question)
    {
        await using var library = await Library.OfAsync(Articles);

        Assert.False(library.Part<PersonTopics>().Hold(question, language));
    }

    [Fact]
    public async Task No_question_of_the_suites_that_has_an_answer_is_taken_for_one()
    {
        await using var library = await Library.OfAsync(Articles);
        var topics = library.Part<PersonTopics>();

        var taken = ((SuiteCase[])[.. SuiteReader.OfTheRawArticle(), .. SuiteReader.AsShipped(), .. SuiteReader.OfThePack(), .. SuiteReader.InThreeLanguages()])
            .Where(one => one.Expect.Outcome == Outcome.Answered && (topics.Hold(one.Question, one.Language) || Refusal.Of(one.Question) != RefusalKind.None || OrdersToAssistant.Without(one.Question) != one.Question));

        Assert.Empty(taken.Select(one => one.Question));
    }

    [Theory]
    [InlineData("Do camels carry silk?", true)]
    [InlineData("Do dromedaries carry silken cloth?", true)]
    [InlineData("Do camels carry silk to the bank?", false)]
    [InlineData("Do the sanctions hit CAREC?", false)]
    public async Task An_institution_names_its_own_topics(string question, bool isOne)
    {
        await using var library = await Library.OfAsync(Articles, ("Answers:PersonTopics:0", "camel|dromedary silk* !bank"));

        Assert.Equal(isOne, library.Part<PersonTopics>().Hold(question, "en"));
    }

    [Fact]
    public async Task A_list_of_empty_lines_switches_the_topics_off()
    {
        await using var library = await Library.OfAsync(Articles, ("Answers:PersonTopics:0", ""));

        Assert.Equal(Outcome.Answered, (await library.AskAsync("When were the sanctions on silk lifted?")).Outcome);
    }
}
