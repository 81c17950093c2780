namespace CarecAssistant.Knowledge.Names;

/// <summary>
/// How the best known Chinese places are written. Other characters that sound the same are other words: 附件 is an attachment and not Fujian,
/// 程度 a degree and not Chengdu.
/// </summary>
internal static class ChinesePlaces
{
    private static readonly HashSet<string> Places =
    [
        .. ("北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 "
            + "石家庄 太原 沈阳 大连 长春 哈尔滨 南京 苏州 无锡 徐州 连云港 杭州 宁波 温州 义乌 合肥 福州 厦门 泉州 南昌 济南 青岛 烟台 郑州 洛阳 武汉 宜昌 长沙 广州 深圳 珠海 佛山 东莞 南宁 桂林 海口 三亚 "
            + "成都 贵阳 昆明 大理 拉萨 西安 延安 兰州 敦煌 西宁 银川 呼和浩特 包头 喀什 伊宁 哈密 吐鲁番 和田 阿克苏 石河子 霍尔果斯 中国").Split(' '),
    ];

    private static readonly ILookup<string, string> ByPinyin = Places.SelectMany(place => HanReadings.Of(place).Select(letters => (letters, place)))
        .ToLookup(pair => pair.letters, pair => pair.place, StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Places.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> characters) => BySpan.Contains(characters);

    /// <summary>Whether characters may be the place that is written so in pinyin: always, unless it is known to be written otherwise.</summary>
    public static bool MayBe(string letters, string characters) => !ByPinyin.Contains(letters) || ByPinyin[letters].Contains(characters, StringComparer.Ordinal);
}
