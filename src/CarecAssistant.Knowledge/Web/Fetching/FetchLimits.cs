namespace CarecAssistant.Knowledge.Web.Fetching;

/// <summary>How much of anybody's time, and of our memory, getting one address may take.</summary>
internal sealed record FetchLimits
{
    /// <summary>Bytes of a page, unpacked.</summary>
    public int LargestPage { get; init; } = 10 * 1024 * 1024;

    /// <summary>Bytes of a PDF or DOCX.</summary>
    public int LargestDocument { get; init; } = 50 * 1024 * 1024;

    /// <summary>Bytes of a robots.txt; the rest is not read (RFC 9309, 2.5).</summary>
    public int LargestRobots { get; init; } = 500 * 1024;

    /// <summary>A body may unpack to so many times its packed bytes.</summary>
    public int HighestRatio { get; init; } = 100;

    /// <summary>Bytes that are unpacked before <see cref="HighestRatio"/> is looked at: a short page of blanks is no attack.</summary>
    public int RatioFrom { get; init; } = 1024 * 1024;

    /// <summary>Redirects in a row.</summary>
    public int MostHops { get; init; } = 5;

    /// <summary>For one answer, from the request to the last byte of the body.</summary>
    public TimeSpan RequestTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Until a server takes the connection.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Until the next address of a host is tried, where it has several.</summary>
    public TimeSpan AddressTime { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Hosts that are asked at the same time.</summary>
    public int HostsAtOnce { get; init; } = 4;

    /// <summary>The longest time between two requests that a robots.txt can ask for.</summary>
    public TimeSpan LongestCrawlDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a robots.txt holds (RFC 9309, 2.4).</summary>
    public TimeSpan RobotsAge { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a robots.txt that could not be had keeps its site closed.</summary>
    public TimeSpan MissedRobotsAge { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Repeats of a request that may succeed later.</summary>
    public int Repeats { get; init; } = 3;

    /// <summary>Before the first repeat; doubles each time.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest <c>Retry-After</c> that is waited for; a longer one is told.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);
}
