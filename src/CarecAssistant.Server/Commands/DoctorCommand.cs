using System.CommandLine;

namespace CarecAssistant.Server.Commands;

/// <summary><c>doctor</c>: what this installation has and lacks.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var doctor = new Command("doctor", "Looks at folders, articles, database, mail, chat and Teams, and says what to do.");
        doctor.SetAction(RunAsync);
        return doctor;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        using var results = Results.OfConsole();
        var findings = await Examination.RunAsync(parsed, stop);
        var output = new DoctorOutput(findings.All(finding => finding.State != "fault"), findings);
        if (parsed.GetValue(CommonOptions.Json))
        {
            results.Json(output);
        }
        else
        {
            var width = findings.Max(finding => finding.What.Length);
            foreach (var finding in findings)
            {
                results.Line($"{finding.State,-5}  {finding.What.PadRight(width)}  {finding.Says}");
            }
        }

        return output.Ok ? CommandLine.Done : CommandLine.Failed;
    }
}
