using CarecAssistant.Knowledge.Sources;
using Microsoft.Extensions.Logging.Abstractions;

namespace CarecAssistant.Knowledge.Tests.Sources;

public class ArticleImportTests
{
    [Fact]
    public async Task A_folder_is_brought_into_step_by_content()
    {
        using var library = new Library();
        library.Folder.Write("b.md", "Bridges are built.");
        library.Folder.Write("news/a.txt", "Apples are sold.");
        library.Folder.Write("c.md", "Cars are driven.");
        Assert.Equal(["b", "c", "news/a"], (await library.Synchronise()).Added);

        library.Folder.Write("b.md", "Bridges are closed.");
        library.Folder.Delete("c.md");
        library.Folder.Write("Top.v2.md", "New text.");
        library.Folder.Write("empty.md", "");
        var report = await library.Synchronise();

        Assert.Equal(["Top.v2"], report.Added);
        Assert.Equal(["b"], report.Changed);
        Assert.Equal(["news/a"], report.Unchanged);
        Assert.Equal(["c"], report.Withdrawn);
        Assert.Equal("empty.md", Assert.Single(report.Failed).Name);
        Assert.Equal(["b"], await library.Find("bridges closed"));
        Assert.Empty(await library.Find("cars driven"));
    }

    [Fact]
    public async Task Hidden_files_drafts_questions_and_the_lexicon_are_no_articles()
    {
        using var library = new Library();
        foreach (var name in (string[])[".hidden.md", "_draft.md", "questions/q.md", "lexicon/l.txt", ".git/a.md", "_old/b.md", "glossary.yml", "picture.png"]) library.Folder.Write(name, "Text.");
        library.Folder.Write("letters.doc", "Old.");
        var report = await library.Synchronise();
        Assert.Empty(report.Added);
        Assert.Equal("letters.doc", Assert.Single(report.Failed).Name);
    }

    [Fact]
    public async Task Two_files_that_differ_in_extension_only_keep_it()
    {
        using var library = new Library();
        library.Folder.Write("a.md", "One text.");
        library.Folder.Write("a.txt", "Two texts.");
        library.Folder.Write("b.md", "---\nid: own\n---\nThree texts.");
        library.Folder.Write("b.txt", "Four texts.");
        Assert.Equal(["a.md", "a.txt", "b", "own"], (await library.Synchronise()).Added.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task B99_Of_two_articles_with_one_id_the_second_fails_and_says_who_holds_it()
    {
        using var library = new Library();
        library.Folder.Write("a.md", "---\nid: same\n---\nFirst.");
        library.Folder.Write("b.md", "---\nid: same\n---\nSecond.");
        library.Folder.Write("c.md", "Third.");
        var report = await library.Synchronise();
        Assert.Equal(["same", "c"], report.Added);
        Assert.Equal(new FailedItem("b.md", "The id \"same\" is already used by a.md; give one of the two another id."), Assert.Single(report.Failed));
    }

    [Fact]
    public async Task A_file_that_breaks_leaves_its_article_as_it_was()
    {
        using var library = new Library();
        library.Folder.Write("a.md", "---\nid: kept\n---\nOld words.");
        await library.Synchronise();
        library.Folder.Write("a.md", "---\nid: kept\ntitle: [\n---\nNew words.");
        var report = await library.Synchronise();
        Assert.Empty(report.Withdrawn);
        Assert.Single(report.Failed);
        Assert.Equal(["kept"], await library.Find("old words"));
    }

    [Fact]
    public async Task B100_One_text_under_two_names_is_two_articles_and_told()
    {
        using var library = new Library();
        foreach (var name in (string[])["a.md", "b.md", "c.txt"]) library.Folder.Write(name, "# Camels\n\nCamels carry silk.\n");
        library.Folder.Write("d.md", "# Camels\n\nCamels carry salt.\n");
        var report = await library.Synchronise();
        Assert.Equal(4, report.Added.Count);
        Assert.Equal([new("b.md", "Its text is that of a.md; keep one of the two."), new("c.txt", "Its text is that of a.md; keep one of the two.")], report.Duplicates);
        Assert.Equal(["a", "b", "c"], (await library.Find("silk")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task B102_What_is_no_file_is_named_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such files there.");
        using var library = new Library();
        using (var pipe = System.Diagnostics.Process.Start("mkfifo", library.Folder.At("pipe.md"))) await pipe.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var socket = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(library.Folder.At("socket.txt")));
        File.CreateSymbolicLink(library.Folder.At("device.md"), "/dev/zero");
        File.CreateSymbolicLink(library.Folder.At("itself.md"), library.Folder.At("itself.md"));
        library.Folder.Write("a.md", "Camels carry silk.");
        var report = await library.Synchronise();
        Assert.Equal(["a"], report.Added);
        Assert.Equal(["device.md", "itself.md", "pipe.md", "socket.txt"], report.Failed.Select(item => item.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task B103_A_file_that_cannot_be_read_changes_or_vanishes_keeps_nothing_from_being_read()
    {
        var stop = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        foreach (var name in (string[])["closed", "grows", "plain", "vanishes"]) folder.Write($"{name}.md", "Camels carry silk.");
        var looks = 0;
        var store = new InMemoryArticleStore(TimeProvider.System);
        using var import = new ArticleImport(store, NullLogger<ArticleImport>.Instance, new FileCache(file =>
        {
            switch (file.Name)
            {
                case "closed.md": throw new UnauthorizedAccessException();
                case "vanishes.md": file.Delete(); break;
                case "grows.md" when looks++ == 0:
                    var half = File.ReadAllBytes(file.FullName)[..6];
                    folder.Write("grows.md", "Camels carry silk and salt.");
                    return half;
            }

            return File.ReadAllBytes(file.FullName);
        }));
        var report = await import.ImportAsync(folder.Path, record: false, mayWithdrawMost: false, stop);

        Assert.Equal(["grows", "plain"], report.Added);
        Assert.Equal(new FailedItem("closed.md", "The file may not be read; give the program the right to, or remove it."), Assert.Single(report.Failed));
        Assert.Equal("Camels carry silk and salt.", (await store.ReadAfterAsync(0, 10, stop)).Single(row => row.ArticleId == "grows").Article!.Body);
    }

    [Theory]
    [InlineData("letter.doc")]
    [InlineData("letter.rtf")]
    [InlineData("slides.ppt")]
    [InlineData("sheet.xls")]
    public async Task B115_Files_of_old_programs_are_named_with_what_to_save_them_as(string name)
    {
        using var library = new Library();
        library.Folder.Write(name, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        library.Folder.Write("a.md", "Camels carry silk.");
        var report = await library.Synchronise();
        Assert.Equal(["a"], report.Added);
        Assert.Equal(new FailedItem(name, "Files of this kind are not read; save it as DOCX, PDF, HTML, Markdown or plain text."), Assert.Single(report.Failed));
    }

    [Fact]
    public async Task B119_An_empty_folder_adds_nothing_and_one_that_is_not_there_is_told()
    {
        using var library = new Library();
        Assert.False((await library.Synchronise()).HasNews);
        var missing = await Assert.ThrowsAsync<SourceNotFoundException>(() => library.Import.ImportAsync(library.Folder.At("none"), false, false, TestContext.Current.CancellationToken));
        Assert.Equal($"There is no folder or file {library.Folder.At("none")}; create it, or name another one.", missing.Message);
    }

    [Fact]
    public async Task B120_A_folder_that_lost_nearly_all_its_files_keeps_its_articles_until_somebody_says_yes()
    {
        var stop = TestContext.Current.CancellationToken;
        using var library = new Library();
        for (var i = 0; i < 20; i++) library.Folder.Write($"{i:00}.md", $"Camel {i} carries silk.");
        await library.Synchronise();
        for (var i = 2; i < 20; i++) library.Folder.Delete($"{i:00}.md");
        library.Folder.Write("00.md", "Camel 0 carries salt.");

        var held = await library.Synchronise();
        Assert.Equal(["00"], held.Changed);
        Assert.Empty(held.Withdrawn);
        Assert.Equal(
            new FailedItem(library.Folder.Path, $"It would withdraw 18 of 20 articles, since hardly any file is left: none was. Look whether the folder is in place; if they are really gone, run: import {library.Folder.Path} --yes"),
            Assert.Single(held.Failed));
        Assert.Equal(20, library.Knowledge.State.Articles);

        Assert.Equal(18, (await library.Import.ImportAsync(library.Folder.Path, record: false, mayWithdrawMost: true, stop)).Withdrawn.Count);
        await library.Knowledge.CatchUpAsync(stop);
        Assert.Equal(2, library.Knowledge.State.Articles);
    }

    [Fact]
    public async Task B120_Files_that_are_renamed_or_fewer_than_nearly_all_go_at_once()
    {
        using var library = new Library();
        for (var i = 0; i < 20; i++) library.Folder.Write($"{i:00}.md", $"Camel {i} carries silk.");
        await library.Synchronise();
        for (var i = 0; i < 20; i++) File.Move(library.Folder.At($"{i:00}.md"), library.Folder.At($"camel-{i:00}.md"));
        Assert.Equal(20, (await library.Synchronise()).Withdrawn.Count);
        for (var i = 3; i < 20; i++) library.Folder.Delete($"camel-{i:00}.md");
        Assert.Equal(17, (await library.Synchronise()).Withdrawn.Count);
    }

    [Fact]
    public async Task B102_A_link_that_leads_out_of_the_folder_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right there.");
        using var outside = new TemporaryFolder();
        outside.Write("secret.md", "A secret.");
        using var library = new Library();
        File.CreateSymbolicLink(library.Folder.At("link.md"), outside.At("secret.md"));
        Directory.CreateSymbolicLink(library.Folder.At("loop"), library.Folder.Path);
        var report = await library.Synchronise();
        Assert.Empty(report.Added);
        Assert.Equal(["link.md", "loop"], report.Failed.Select(item => item.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_searches_its_folder_and_what_was_imported_by_name_only()
    {
        var stop = TestContext.Current.CancellationToken;
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        using var library = new Library();
        one.Write("one.md", "Rivers flow.");
        two.Write("two.md", "Rivers freeze.");
        library.Folder.Write("three.md", "Rivers dry up.");
        await library.Import.ImportAsync(one.Path, record: false, mayWithdrawMost: false, stop);
        await library.Import.ImportAsync(two.At("two.md"), record: true, mayWithdrawMost: false, stop);
        await library.Synchronise();

        Assert.Equal(["three", "two"], (await library.Find("rivers")).Order(StringComparer.Ordinal));
        Assert.Equal(2, library.Knowledge.State.Articles);
        Assert.Null(await library.Knowledge.FindAsync("one", stop));

        library.Close();
        Assert.Equal(["one", "two"], (await library.OpenAgain(one.Path).SearchAsync(new SearchQuery("rivers"), stop)).Select(hit => hit.Article.Article.Id).Order(StringComparer.Ordinal));
    }
}
