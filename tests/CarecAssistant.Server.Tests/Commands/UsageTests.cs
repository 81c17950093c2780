using System.CommandLine;
using CarecAssistant.Server.Commands;

namespace CarecAssistant.Server.Tests.Commands;

public sealed class UsageTests
{
    private static readonly Command[] Verbs =
        [ServeCommand.Create(), AskCommand.Create(), SearchCommand.Create(), ImportCommand.Create(), SourcesCommand.Create(), EvalCommand.Create(), ManifestCommand.Create(), DoctorCommand.Create()];

    [Theory]
    [InlineData("aks \"q\"", "There is no verb aks. Did you mean ask?")]
    [InlineData("publish", "There is no verb publish. See --help for what there is.")]
    [InlineData("--knowledg here", "There is no option --knowledg after serve. Did you mean --knowledge?")]
    [InlineData("ask --trce q", "There is no option --trce after ask. Did you mean --trace?")]
    [InlineData("ask q --top 3", "There is no option --top after ask. See --help for what there is.")]
    [InlineData("ask who came", "The word “came” has no place after ask. Put a text of several words in quotation marks, or see --help.")]
    [InlineData("ask q --language xx", "There is no language xx. Give a code of ISO 639-1, for example --language ru.")]
    [InlineData("search q --top 0", "--top must be a whole number from 1 to 1000, for example --top 10.")]
    [InlineData("search q --top -1", "--top must be a whole number from 1 to 1000, for example --top 10.")]
    [InlineData("search q --top abc", "--top must be a whole number from 1 to 1000, for example --top 10.")]
    [InlineData("search q --top", "Required argument missing for option: '--top'. See --help.")]
    [InlineData("search q --top 1 --top 2", "Option '--top' expects a single argument but 2 were provided. See --help.")]
    [InlineData("import", "Required argument 'source' missing for command: 'import'. See --help.")]
    [InlineData("sources forget", "Required argument 'source' missing for command: 'forget'. See --help.")]
    [InlineData("sources forgett x", "The word “forgett” has no place after sources. Put a text of several words in quotation marks, or see --help.")]
    public void B153_B155_B161_A_mistaken_command_line_is_told_in_one_line_with_what_was_meant(string line, string sentence) =>
        Assert.Equal(sentence, CommandLine.WrongUsageIn(CommandLine.Parse(Words(line), Verbs)));

    [Theory]
    [InlineData("")]
    [InlineData("--urls http://localhost:0")]
    [InlineData("--knowledge here --data there")]
    [InlineData("ask @carec")]
    [InlineData("ask -- --odd")]
    [InlineData("ask q --after one --after two --language ru_RU --json --trace")]
    [InlineData("ask q --language RU")]
    [InlineData("--json ask q")]
    [InlineData("search q --top 1000000")]
    [InlineData("ask --help")]
    [InlineData("--version")]
    public void B153_B161_A_right_command_line_has_nothing_wrong(string line) => Assert.Null(CommandLine.WrongUsageIn(CommandLine.Parse(Words(line), Verbs)));

    [Theory]
    [InlineData("", "serve")]
    [InlineData("--data there", "serve")]
    [InlineData("--json ask q", "ask")]
    public void Without_a_verb_the_program_serves(string line, string verb) =>
        Assert.Equal(verb, CommandLine.Parse(Words(line), Verbs).CommandResult.Command.Name);

    [Theory]
    [InlineData("ru", "ru")]
    [InlineData("RU", "ru")]
    [InlineData("ru_RU", "ru")]
    [InlineData("zh-Hans", "zh")]
    [InlineData("zh-Hant-TW", "zh")]
    public void B161_A_language_is_read_as_people_write_it(string written, string code)
    {
        Assert.True(LanguageCode.TryRead(written, out var read));
        Assert.Equal(code, read);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("")]
    [InlineData("eng")]
    [InlineData("_ru")]
    public void B161_A_language_that_does_not_exist_is_refused(string written) => Assert.False(LanguageCode.TryRead(written, out _));

    private static string[] Words(string line) => line.Replace("\"", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
