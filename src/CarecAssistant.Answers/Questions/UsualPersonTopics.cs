namespace CarecAssistant.Answers.Questions;

/// <summary>The topics that go to a person when <c>Answers:PersonTopics</c> names no others. All words of a line must occur; <c>a|b</c>: one of them; <c>a*</c>: any word that begins so, else the word in any of its forms; <c>!a</c>: must not occur.</summary>
internal static class UsualPersonTopics
{
    /// <summary>English, Russian and Chinese lines; each serves questions in its own language.</summary>
    public static readonly IReadOnlyList<string> All = Lines("""
        territorial|border|boundary|sovereignty dispute|conflict|clash|claim
        disputed territory|region|area|border|island
        territory|land|island belongs|belong|whose|rightful
        sanctions*
        war !trade
        invasion|genocide|annexation|annexed|coup|terrorism
        religion|religious|muslim|christian|sharia
        election*|referendum
        human rights
        uyghur|uighur|uygur camp|repression|detention|oppression|persecution|forced
        taiwan|tibet|karabakh|kashmir|crimea|taliban
        corrupt*|bribe*|bribery|embezzle*|kickback*|nepotism|fraud*
        hide|hides|hiding|conceal|conceals truth
        lie|lies|lying|liar director|institute|carec|you
        worst|incompetent|stupid leader|president|government|minister|director|country
        dictator*
        complaint|complain|complaining|grievance|whistleblower
        procurement|tender|bid unfair|appeal|protest|rigged|challenge
        my|our application|candidacy|paper|proposal|abstract|manuscript status|result|rejected|accepted|decision|received|reviewed|refused
        apply|applying|application job|vacancy|position
        hire|employ me|us
        my|me|our visa
        visa refused|rejected|denied|delayed|refusal
        my|me diagnosis|illness|disease|medicine|medication|symptom|pregnancy|fever|pain
        pill|dosage|symptom take|what|which|should
        lawsuit|attorney|lawyer
        sue|suing
        legal advice
        harass*|bully*|bullying
        территориальн*|пограничн* спор|спора|споре|споры|споров|спорах|конфликт*|претензи*
        спорн* территори*|земл*|участк*|границ*|остров*
        назван* территори* правильн*|верн*|настоящ*
        чей|чья|чьё|чье|чьи территори*|земл*|остров*
        санкци*
        войн* !торгов*
        вторжени*|геноцид*|аннекси*|переворот*|терроризм*
        религи*|вероисповедани*|мусульман*|христиан*
        выборы*|выборов*|выборах*|выборам*|референдум*
        права|прав|правам|правах|правами человека
        крым|крыма|крыму|карабах*|тайван*|тибет*|талибан*|кашмир*
        коррупц*|коррумпир*|взятк*|взяток|взяточ*|растрат*|хищени*|кумовств*|мошеннич*
        скрыва* правду|правды
        врёт|врет|врёте|врете|лжёт|лжет|лжёте|лжете|лжец*
        худш*|глуп*|некомпетентн* президент*|правительств*|министр*|директор*|стран*|лидер*
        диктатор*
        жалоб*|пожаловаться|жалуюсь|нажаловаться
        закупк*|тендер*|конкурс* нечестн*|обжал*|опротест*|оспорить|сговор*
        моя|мою|моей|моё|мое|мой|моего|наша|нашу заявк*|заявлени*|анкет*|стать*|резюме|кандидатур* статус*|отказ*|принят*|принял*|отклон*|рассмотр*|результат*|получ*
        подать|подаю|отправить резюме|вакансию|вакансия
        устроиться|устроюсь|возьмите|возьмёте работу|работать
        виза|визу|визы|визе|визой мне|меня|нам|мою|моей|моя|отказали|отказ|отказано|задерж*|статус*
        таблетк*|симптом*|лекарств*
        болит|болею|заболел|заболела
        иск|иска|иском|адвокат*|юрист*
        подать|подаю суд
        юридическ* консультац*|совет*|помощь
        домогательств*|травля|травлю|травли
        领土|边界|边境|主权 争端|争议|冲突|纠纷|归属
        制裁
        战争|入侵|种族灭绝|政变|吞并|恐怖主义 !贸易战争
        宗教|信仰|穆斯林
        选举|大选|公投
        人权
        台湾|西藏|克什米尔|克里米亚|卡拉巴赫|塔利班
        腐败|贪污|受贿|行贿|贿赂|挪用公款|舞弊
        隐瞒|掩盖 真相|事实
        撒谎|说谎|骗子
        评价|点评|打分 领导人|总统|政府
        最差|无能|愚蠢 总统|政府|领导人|院长|国家
        独裁
        投诉|举报|申诉
        采购|招标|投标 不公|质疑|黑幕|抗议
        我的 申请|简历|论文|稿件 状态|结果|拒|通过|录用|进度|收到
        求职|应聘|投简历
        我的 签证
        签证 被拒|拒签
        吃什么药|症状|看病|发烧
        起诉|律师|打官司|法律咨询|法律建议
        骚扰|霸凌
        """);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
