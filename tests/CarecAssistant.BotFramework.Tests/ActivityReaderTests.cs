using System.Text;
using CarecAssistant.BotFramework.Hosting;
using CsCheck;

namespace CarecAssistant.BotFramework.Tests;

public sealed class ActivityReaderTests
{
    private const string Sound = """{"type":"message","id":"1","timestamp":"2026-06-01T09:00:00Z","from":{"id":"u","role":"user"},"entities":[{"type":"t"}],"text":"\u0431\ud83d\ude00","value":[1,{"a":null}]}""";

    [Fact]
    public void Whatever_the_bytes_are_reading_ends_in_an_activity_or_a_sentence() =>
        Gen.Byte.Array[0, 60].Sample(bytes => Holds(ActivityReader.Read(bytes)));

    [Fact]
    public void A_sound_activity_with_bytes_changed_ends_in_an_activity_or_a_sentence() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Byte).Array[1, 4].Sample(changes =>
        {
            var bytes = Encoding.UTF8.GetBytes(Sound);
            foreach (var (place, value) in changes) bytes[place] = value;
            return Holds(ActivityReader.Read(bytes));
        });

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.NotNull(ActivityReader.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sound)]).Activity);

    // An activity that was accepted can also be written again.
    private static bool Holds((Activity? Activity, string Problem) reading) =>
        reading.Activity is { } activity ? reading.Problem.Length == 0 && ActivityJson.Write(activity).Length > 0 : reading.Problem.Length > 0;
}
