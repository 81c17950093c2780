namespace CarecAssistant.Enquiries.Inbox;

/// <summary>The year at the institute, which references carry.</summary>
internal static class InstituteYear
{
    // Some small systems have no time zone data; the city has kept this offset for as long as references exist.
    private static readonly TimeZoneInfo Urumqi = TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Urumqi", out var zone)
        ? zone
        : TimeZoneInfo.CreateCustomTimeZone("Asia/Urumqi", TimeSpan.FromHours(6), "Urumqi", "Urumqi");

    public static int Of(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Urumqi).Year;
}
