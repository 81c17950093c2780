namespace CarecAssistant.Knowledge.Search.Times;

/// <summary>The day it is at the Institute: "yesterday" is its yesterday, for every reader alike.</summary>
internal static class InstituteDay
{
    private static readonly TimeZoneInfo Urumqi = TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Urumqi", out var zone)
        ? zone
        : TimeZoneInfo.CreateCustomTimeZone("Asia/Urumqi", TimeSpan.FromHours(6), "Urumqi", "Urumqi");

    public static DateOnly Of(TimeProvider time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), Urumqi).DateTime);
}
