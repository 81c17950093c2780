using CarecAssistant.Answers.Questions;

namespace CarecAssistant.Answers.Tests.Questions;

public sealed class CourtesyTests
{
    public static TheoryData<string, object> English => Table(
        (CourtesyKind.Greeting, "Hello!|hi|HI THERE|hey bot|helloooo|good morning|Good Evening everyone|hi, how are you?|salam|What's up|hi 👋|morning!|yo|Good day sir"),
        (CourtesyKind.Thanks, "thank you very much|thx|TY!!!|thanks a lot for your help|thankyou|ok thanks|great, thanks|Thanks 🙏|cheers mate|🙏👍|that helps|much appreciated|you are very helpful|wow, awesome!|thanx|got it, thank you|thank you and goodbye"),
        (CourtesyKind.Farewell, "bye|Goodbye!|see you later|ok bye|good night|that's all for now|have a nice day|CIAO|bye bye 👋"),
        (CourtesyKind.WhoAreYou, "are you a robot?|who are you|Who r u?|what are you|ARE YOU HUMAN|are you an AI or a human|am i talking to a bot|is this a bot|what can you do|what can you do for me?|how can you help me|what is your name|who made you|are you chatgpt|Are you real|how do you work|help|what can i ask|is this a real person"),
        (CourtesyKind.Person, "human|HUMAN PLEASE|operator|live agent|I would like to talk to a real person please|talk to a human|can i speak to someone|Can I please speak with a member of staff|i want a human|I need to talk to somebody|connect me to an operator|transfer me to a person|put me through to a human being|let me talk to a person|i'd like to chat with a live agent|get me a human|speak to a representative|is there a real person here?|is there anyone i can talk to|I don't want a bot, I want a human|not a bot|agent pls|how can I talk to a human|may i speak to your colleague|please pass this on to a person|I prefer a real person|wanna talk to a human|could you connect me with someone human"),
        (CourtesyKind.Insult, "you are stupid|useless bot|FUCK YOU|this is garbage|shut up|wtf|what a stupid machine|you suck|idiot!!!|this bot is useless"),
        (CourtesyKind.PersonalData, "delete my data|please erase all my messages"),
        (CourtesyKind.YesOrNo, "yes|No.|ok|Sure!|no thanks|maybe"),
        (CourtesyKind.Empty, "???|…|!"));

    public static TheoryData<string, object> Russian => Table(
        (CourtesyKind.Greeting, "Здравствуйте|здравсвуйте|привет|ПРИВЕТ!|добрый день|доброе утро всем|Доброго времени суток|привет, как дела?|салам|здрасьте 👋|хай|приветик"),
        (CourtesyKind.Thanks, "спасибо|спс|Большое спасибо!|спасибо большое за помощь|благодарю вас|СПАСИБО|отлично, спасибо|спасибо, понятно|ок спасибо|пасиб|супер|огромное вам спасибо|спасибо 🙏|ясно|вы помогли, спасибо"),
        (CourtesyKind.Farewell, "до свидания|пока|пока-пока|всего доброго|ДО ВСТРЕЧИ|ну всё, пока|хорошего дня|спокойной ночи"),
        (CourtesyKind.WhoAreYou, "ты кто|Кто ты?|вы робот?|ты бот|вы человек или бот|я говорю с роботом?|это бот?|как тебя зовут|что ты умеешь|что вы можете|чем вы можете помочь|КТО ВЫ|кто тебя создал|помощь|расскажи о себе|вы живой человек?|ты нейросеть?"),
        (CourtesyKind.Person, "оператор|человек|живой человек|Позовите человека|Соедините меня с сотрудником|соедини с оператором|хочу поговорить с человеком|можно поговорить с живым человеком?|мне нужен оператор|ОПЕРАТОРА!|дайте живого человека|переключите на оператора|как связаться с сотрудником|хочу общаться с человеком, а не с ботом|не с ботом|есть кто живой?|могу ли я поговорить с кем-нибудь|сотрудник пожалуйста|свяжите меня со специалистом|позови оператора плиз|хочу оператора|передайте вопрос сотруднику|нужен живой человек|хотел бы поговорить с вашим сотрудником|я хочу связаться с представителем"),
        (CourtesyKind.Insult, "дурак|ты тупой|тупой бот|бесполезный бот|иди к чёрту|заткнись|ты идиот!|какой же ты тупой|бред|полная ерунда"),
        (CourtesyKind.PersonalData, "удалите мои данные|удали все мои сообщения"),
        (CourtesyKind.YesOrNo, "да|нет|Хорошо|ладно|ок|не надо"));

    public static TheoryData<string, object> Chinese => Table(
        (CourtesyKind.Greeting, "你好|您好！|嗨|早上好|大家好|哈喽|在吗|在吗？|你好呀|你好 👋|晚上好！|hello 你好|有人吗"),
        (CourtesyKind.Thanks, "谢谢|谢谢你|谢谢您的帮助|多谢|非常感谢！|太好了|好的谢谢|感谢您的解答|辛苦了|明白了，谢谢|太棒了|谢谢🙏|谢谢啦|很好|知道了"),
        (CourtesyKind.Farewell, "再见|拜拜|好的，再见|回头见|先这样|没事了|拜拜👋"),
        (CourtesyKind.WhoAreYou, "你是谁|您是谁？|你是机器人吗|你是真人吗|你是AI吗|你是不是机器人|你能做什么|你会做什么|您能帮我做什么|你叫什么名字|这是机器人吗|介绍一下你自己|你是真人还是机器人|谁开发了你|帮助|可以问什么|你是ChatGPT吗"),
        (CourtesyKind.Person, "人工|转人工|人工服务|人工客服|真人|客服|我要人工|我要找真人|请转人工客服|我想和真人说话|我想跟工作人员谈谈|可以联系你们的工作人员吗|能不能转接人工|怎么联系人工客服|有真人吗|有没有人工|帮我转人工吧|我想找客服|不想和机器人聊|请帮我转接工作人员|接人工|我需要人工服务|如何联系客服|转真人"),
        (CourtesyKind.Insult, "笨蛋|傻逼|你真笨|垃圾|没用的机器人|滚|你是白痴|真差劲|废物机器人|闭嘴！"),
        (CourtesyKind.PersonalData, "删除我的数据"),
        (CourtesyKind.YesOrNo, "好|好的|不用了|是的|可以"));

    [Theory]
    [MemberData(nameof(English))]
    [MemberData(nameof(Russian))]
    [MemberData(nameof(Chinese))]
    public void A_message_that_is_no_question_is_recognised(string text, object kind) => Assert.Equal((CourtesyKind)kind, Courtesy.Of(text));

    [Theory]
    [InlineData("Who led the delegation?")]
    [InlineData("Hello, who is the director of the Institute?")]
    [InlineData("Thanks, and who is the director?")]
    [InlineData("Which person leads the human development cluster?")]
    [InlineData("Who spoke to the people of Urumqi?")]
    [InlineData("Can a person from Georgia take part?")]
    [InlineData("How many staff does the Institute have?")]
    [InlineData("What is human development?")]
    [InlineData("Who are you inviting to the forum?")]
    [InlineData("What are you doing about climate change?")]
    [InlineData("What can you tell me about CAREC 2030?")]
    [InlineData("What do you know about corridors?")]
    [InlineData("Are you a program of ADB?")]
    [InlineData("Is it a real corridor?")]
    [InlineData("Who talked to the director about human capital?")]
    [InlineData("Did the delegation speak with the staff?")]
    [InlineData("Which operator runs the railway?")]
    [InlineData("Who is the agent of change in the strategy?")]
    [InlineData("How can I contact the Institute?")]
    [InlineData("I want to write a paper about human capital")]
    [InlineData("Is there a helpful overview of corridors?")]
    [InlineData("What good did the visit do?")]
    [InlineData("Has the Institute a robot laboratory?")]
    [InlineData("What is the Good Neighbors motto?")]
    [InlineData("Which is the worst road?")]
    [InlineData("Yes, and when was it?")]
    [InlineData("Okay, what is CPMM?")]
    [InlineData("Who said thank you to the PRC?")]
    [InlineData("What is artificial intelligence used for at the Institute?")]
    [InlineData("How do human resources work at the Institute?")]
    [InlineData("Could someone from Mongolia apply?")]
    [InlineData("Tell me about the person who founded it")]
    [InlineData("Кто директор Института?")]
    [InlineData("Привет, кто директор Института?")]
    [InlineData("Кто говорил с сотрудниками института?")]
    [InlineData("О чём удалось поговорить с представителями Грузии?")]
    [InlineData("Что вы знаете о коридорах?")]
    [InlineData("Сколько человек работает в Институте?")]
    [InlineData("Какие специалисты нужны странам?")]
    [InlineData("Может ли человек из Грузии участвовать?")]
    [InlineData("Что такое развитие человека?")]
    [InlineData("Кто из сотрудников вернулся в Урумчи?")]
    [InlineData("Спасибо, а когда это было?")]
    [InlineData("Кто вы хотите, чтобы возглавил форум?")]
    [InlineData("学院院长是谁？")]
    [InlineData("你好，学院院长是谁？")]
    [InlineData("学院有多少工作人员？")]
    [InlineData("如何与人工智能合作？")]
    [InlineData("有人工智能课程吗？")]
    [InlineData("代表团邀请工作人员做什么？")]
    [InlineData("谁和工作人员见面了？")]
    [InlineData("谢谢，那是什么时候？")]
    [InlineData("来自格鲁吉亚的人可以参加吗？")]
    [InlineData("人力发展是什么？")]
    [InlineData("您知道走廊有几条吗？")]
    public void A_question_is_left_to_the_articles(string text) => Assert.Equal(CourtesyKind.None, Courtesy.Of(text));

    [Theory] // B148
    [InlineData("so much so much ")]
    [InlineData("thanks a lot a lot ")]
    [InlineData("谢谢你的")]
    [InlineData("you are so very stupid ")]
    [InlineData("i want to talk to ")]
    public void A_long_message_is_read_quickly(string filling)
    {
        var started = TimeProvider.System.GetTimestamp();

        Courtesy.Of(string.Concat(Enumerable.Repeat(filling, 4_000 / filling.Length)) + "x");

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static TheoryData<string, object> Table(params (CourtesyKind Kind, string Phrases)[] rows) =>
        [.. rows.SelectMany(row => row.Phrases.Split('|').Select(phrase => new TheoryDataRow<string, object>(phrase, row.Kind)))];
}
