namespace CarecAssistant.TestKit.Institute;

/// <summary>Pages of the site that tests speak of.</summary>
public static class InstitutePages
{
    /// <summary>Its slug tells of something else than its title.</summary>
    public const string RailStudy = "/news/harbour-talks-begin/";

    public const string Ferry = "/news/ferry-timetable/";

    public const string SolarPumps = "/news/solar-pumps-arrive/";

    /// <summary>The same text as <see cref="SolarPumps"/> at another address.</summary>
    public const string SolarPumpsAgain = "/events/solar-pumps-arrive-2/";
}
