using System.Diagnostics;
using CarecAssistant.TestKit;
using Microsoft.Playwright;

namespace CarecAssistant.Benchmarks.FirstAnswer;

/// <summary>From the tap on the launcher to the first cited answer, in the system's Chromium with nothing cached.</summary>
internal static class FirstAnswerBenchmark
{
    private const string Question = "What did the Xinjiang delegation discuss?";
    private const float Patience = 120_000;

    public static async Task RunAsync(Size size, TextWriter output, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        var address = new Uri($"http://localhost:{FreePort.Take()}/");
        await using var program = await Running.StartAsync(
            "dotnet", [BuiltProgram.File, "serve", "--urls", address.AbsoluteUri, "--knowledge", RepositoryRoot.At("knowledge"), "--data", folder.At("data")],
            new() { Folder = folder.Path, Variables = new Dictionary<string, string?> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = null } }, stop);
        await program.SaysAsync("^Ready", stop);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium(), Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });

        var runs = new List<Milestones>();
        for (var run = 0; run < size.Runs; run++)
        {
            runs.Add(await MeasureAsync(browser, address, size.IsThrottled));
        }

        Print(runs, size, output);
    }

    private static async Task<Milestones> MeasureAsync(IBrowser browser, Uri address, bool isThrottled)
    {
        // A visitor of their own: an empty cache, no cookie, a phone's screen.
        await using var phone = await browser.NewContextAsync(new()
        {
            Locale = "en", ViewportSize = new() { Width = 390, Height = 844 }, DeviceScaleFactor = 2, IsMobile = true, HasTouch = true,
        });
        var page = await phone.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        var line = await SlowLine.OfAsync(page, isThrottled);
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        var launcher = page.Locator("carec-assistant button").First;
        await launcher.WaitForAsync();
        var before = line.Transfers.Count;

        var tap = Stopwatch.GetTimestamp();
        await launcher.TapAsync();
        var chat = page.FrameLocator("carec-assistant iframe");
        await chat.Locator("#loading, #webchat").First.WaitForAsync();
        var painted = Stopwatch.GetElapsedTime(tap).TotalSeconds;
        await chat.Locator(".webchat__bubble__content").First.WaitForAsync();
        var greeted = Stopwatch.GetElapsedTime(tap).TotalSeconds;
        var box = chat.Locator("[data-id=webchat-sendbox-input]");
        await box.FillAsync(Question);
        await box.PressAsync("Enter");
        await chat.Locator(".webchat__basic-transcript").GetByText("[1]").Or(chat.Locator(".webchat__link-definitions")).First.WaitForAsync();
        var answered = Stopwatch.GetElapsedTime(tap).TotalSeconds;

        if (line.Frames < 2) throw new InvalidOperationException("The chat's frame is in a process of its own: its bytes and its speed were not measured.");
        var after = line.Transfers.Skip(before).ToList();
        return new(painted, greeted, answered, line.Transfers.Take(before).Sum(one => one.Bytes), after.Sum(one => one.Bytes), line.SocketBytes, [.. after.OrderByDescending(one => one.Bytes)]);
    }

    private static void Print(IReadOnlyList<Milestones> runs, Size size, TextWriter output)
    {
        double Median(Func<Milestones, double> of) => Percentiles.At(runs.Select(of), 0.5);
        output.WriteLine(size.IsThrottled ? "line: 400 kbit/s both ways, 400 ms round trip, processor 4 times slower" : "line: as fast as the machine is");
        output.WriteLine($"seconds from the tap, median of {runs.Count}: frame painted {Median(run => run.Painted):0.00}, greeting {Median(run => run.Greeted):0.00}, first cited answer {Median(run => run.Answered):0.00} (slowest {runs.Max(run => run.Answered):0.00})");
        output.WriteLine($"bytes: page with the launcher {Median(run => run.BytesBefore):0}, from the tap to the answer {Median(run => run.BytesAfter):0}, and {Median(run => run.SocketBytes):0} on the socket");
        foreach (var one in runs[0].Transfers.Take(6))
        {
            output.WriteLine($"  {one.Bytes,9} {one.Kind,-10} {new Uri(one.Url).AbsolutePath}");
        }
    }

    private static string Chromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .SelectMany(folder => (string[])[Path.Combine(folder, "chromium"), Path.Combine(folder, "chromium-browser"), Path.Combine(folder, "google-chrome")])
            .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("Chromium is not in PATH. Install chromium.");
}
