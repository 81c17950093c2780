using System.Buffers;

namespace CarecAssistant.Knowledge.Names;

/// <summary>What tells a Chinese name from other characters: there are no capitals to go by.</summary>
internal static class HanNames
{
    private static readonly SearchValues<char> Surnames = SearchValues.Create(
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
        + "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫屈鲍覃霍翁甘景单包司柏宁柯阮桂闵解柴车房边吉饶刁瞿戚丘古米池滕晋苑邬臧畅"
        + "宫来褚廉简娄符奚木穆党燕郎冀谈姬屠连郁蒙喻窦迟敖冷卓仇艾蓝巩练仲虞卞封竺冼官楚佟栗匡宗应台巫桑荆扬岑习胥孜蔺楼马馬劉陳楊趙黃吳孫羅鄭謝韓馮蕭許傅蔣呂蘇盧賈葉閻鍾張鄧譚鄒陸");

    // Characters that foreign names are written with.
    private static readonly SearchValues<char> Sounding = SearchValues.Create(
        "阿艾埃安奥巴白拜班邦保贝比别宾波博布查达大戴丹道德邓迪丁杜多厄恩尔耳法凡菲费芬弗夫福盖干高戈格根古顾哈海汉赫黑胡霍基吉季加贾江杰捷金卡凯坎康考科可克肯库夸拉来莱兰朗劳勒雷里利丽莉林隆卢鲁罗洛马玛麦曼梅门蒙米明莫"
        + "姆木穆纳娜那奈南内尼年涅努诺欧帕潘佩彭皮普奇齐恰切丘热日瑞若萨塞赛沙山尚绍舍申圣什史舒斯丝苏索塔泰坦特提铁图吐土托瓦万维威韦温翁沃乌武吾西希夏辛雅亚扬耶叶伊依因英尤于约云赞扎泽曾詹张哲珍治朱孜兹子佐佳娅肖雪谢别买麦提江汗合依木坎桑森阔松伯钦琴津策茨肉再甫尧司义浑");

    // Neither part of a name nor likely beside a part of one within it.
    private static readonly SearchValues<char> Never = SearchValues.Create("的了是在和与及也就都而或吗呢吧啊之其这那被把对有谁什么哪个为何多少我你他她它们说会时候请问要能没不");

    private static readonly SearchValues<char> PlaceEnds = SearchValues.Create("省市县区州盟旗");

    public static bool IsSurname(char character) => Surnames.Contains(character);

    public static bool IsSounding(char character) => Sounding.Contains(character);

    public static bool MayBeName(ReadOnlySpan<char> characters) => characters.IndexOfAny(Never) < 0;

    /// <summary>Whether what follows says that a place was named: 广西壮族自治区, 广西政府, 南宁市.</summary>
    public static bool IsPlaceBefore(ReadOnlySpan<char> rest) =>
        !rest.IsEmpty && (PlaceEnds.Contains(rest[0]) || rest.StartsWith("自治") || rest.StartsWith("政府") || rest.StartsWith("代表") || rest.StartsWith("大学") || rest.StartsWith("地区"));

    /// <summary>The dot between the parts of a foreign name.</summary>
    public static bool IsDot(char character) => character is '·' or '•' or '‧' or '・' or '．';
}
