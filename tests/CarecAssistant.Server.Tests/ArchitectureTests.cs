using System.Reflection;
using System.Text.RegularExpressions;
using CarecAssistant.TestKit;
using Microsoft.Extensions.Logging;

namespace CarecAssistant.Server.Tests;

/// <summary>The rules of the house that the compiler does not hold.</summary>
public sealed partial class ArchitectureTests
{
    private const string House = "CarecAssistant.";
    private static readonly string[] Projects = ["BotFramework", "Knowledge", "Answers", "Enquiries", "Server"];

    // Strings among a log message's values: ids and names of types, kinds, parts and states, never what a person wrote or is called.
    private static readonly HashSet<string> HarmlessTexts =
        ["writer", "failure", "place", "channel", "activityType", "kind", "state", "setting", "verb", "reason", "policy", "method", "requestId", "reference", "articleId"];

    private static readonly HashSet<Type> HarmlessTypes =
        [typeof(int), typeof(long), typeof(double), typeof(bool), typeof(Guid), typeof(TimeSpan), typeof(DateTimeOffset), typeof(DateOnly)];

    [Theory]
    [InlineData("BotFramework")]
    [InlineData("Knowledge")]
    [InlineData("Answers", "Knowledge")]
    [InlineData("Enquiries")]
    [InlineData("Server", "BotFramework", "Knowledge", "Answers", "Enquiries")]
    public void Dependencies_point_from_the_server_inward(string project, params string[] mayKnow)
    {
        var known = ReferencesOf(project).Where(name => name.StartsWith(House, StringComparison.Ordinal)).Select(name => name[House.Length..]);
        Assert.Empty(known.Except(mayKnow));
    }

    [Theory]
    [InlineData("Lucene.", "Knowledge")]
    [InlineData("J2N", "Knowledge")]
    [InlineData("UglyToad.PdfPig", "Knowledge")]
    [InlineData("DocumentFormat.OpenXml", "Knowledge")]
    [InlineData("Microsoft.Security.AntiSSRF", "Knowledge")]
    [InlineData("Polly", "Knowledge")]
    [InlineData("Microsoft.SemanticKernel", "Answers")]
    [InlineData("Microsoft.EntityFrameworkCore", "Server")]
    [InlineData("Microsoft.Data.Sqlite", "Server")]
    [InlineData("MailKit", "Enquiries")]
    [InlineData("System.CommandLine", "Server")]
    public void A_library_is_known_to_one_project_only(string library, string home)
    {
        var others = Projects.Where(project => project != home && ReferencesOf(project).Any(name => name.StartsWith(library, StringComparison.Ordinal)));
        Assert.Empty(others);
    }

    [Theory]
    [InlineData("BotFramework")]
    [InlineData("Knowledge")]
    [InlineData("Answers")]
    [InlineData("Enquiries")]
    public void What_lies_in_folders_is_internal(string project)
    {
        // BotFramework is made for any bot: its folders are its public surface.
        var published = project == "BotFramework" ? [] : Assembly.Load(House + project).GetExportedTypes().Where(type => type.Namespace != House + project);
        Assert.Empty(published.Select(type => type.FullName));
    }

    [Theory]
    [InlineData("BotFramework")]
    [InlineData("Knowledge")]
    [InlineData("Answers")]
    [InlineData("Enquiries")]
    [InlineData("Server")]
    public void No_log_message_can_hold_a_text_a_name_or_an_address(string project)
    {
        var messages = MessagesOf(project);
        var doubtful = from message in messages
                       from value in message.GetParameters()
                       where value.ParameterType != typeof(ILogger) && !IsHarmless(value)
                       select $"{message.Name}: {value.ParameterType.Name} {value.Name}";
        Assert.Empty(doubtful);
    }

    [Fact]
    public void Every_log_message_stands_in_its_projects_Log_and_has_a_number_of_its_own()
    {
        var elsewhere = from project in Projects
                        from type in Assembly.Load(House + project).GetTypes()
                        where type.Name != "Log"
                        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                        where method.IsDefined(typeof(LoggerMessageAttribute))
                        select $"{type.Name}.{method.Name}";
        Assert.Empty(elsewhere);

        var numbers = Projects.SelectMany(MessagesOf).Select(message => message.GetCustomAttribute<LoggerMessageAttribute>()!.EventId);
        Assert.Empty(numbers.GroupBy(number => number).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void No_folder_is_named_after_a_kind_of_thing()
    {
        string[] kinds = ["Helpers", "Utils", "Common", "Models", "Interfaces", "Services", "Misc", "Core"];
        var folders = Directory.EnumerateDirectories(RepositoryRoot.At("src"), "*", SearchOption.AllDirectories).Select(Path.GetFileName);
        Assert.Empty(folders.Intersect(kinds));
    }

    [Fact]
    public void Standard_output_is_written_to_by_the_command_line_alone()
    {
        var writers = from file in Directory.EnumerateFiles(RepositoryRoot.At("src"), "*.cs", SearchOption.AllDirectories)
                      where !IsBuilt(file) && ToConsole().IsMatch(File.ReadAllText(file))
                      select Path.GetFileName(file);
        Assert.Empty(writers.Except(["Results.cs"]));
    }

    private static bool IsHarmless(ParameterInfo value)
    {
        var type = Nullable.GetUnderlyingType(value.ParameterType) ?? value.ParameterType;
        return type.IsEnum || HarmlessTypes.Contains(type) || type.Name == "EnquiryReference" || (type == typeof(string) && HarmlessTexts.Contains(value.Name!));
    }

    private static IEnumerable<MethodInfo> MessagesOf(string project) =>
        Assembly.Load(House + project).GetTypes().Where(type => type.Name == "Log" && type.DeclaringType is null)
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.IsDefined(typeof(LoggerMessageAttribute)));

    private static IEnumerable<string> ReferencesOf(string project) => Assembly.Load(House + project).GetReferencedAssemblies().Select(name => name.Name!);

    internal static bool IsBuilt(string file) => file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    [GeneratedRegex(@"Console\.(Write|WriteLine|Out\b|OpenStandardOutput)")]
    private static partial Regex ToConsole();
}
