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
    public async Task Of_two_articles_with_one_id_the_second_fails_and_says_who_holds_it()
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
    public async Task A_link_that_leads_out_of_the_folder_is_not_followed()
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
    public async Task A_missing_source_is_said_to_be_missing()
    {
        using var library = new Library();
        await Assert.ThrowsAsync<SourceNotFoundException>(() => library.Import.ImportAsync(library.Folder.At("none"), false, TestContext.Current.CancellationToken));
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
        await library.Import.ImportAsync(one.Path, record: false, stop);
        await library.Import.ImportAsync(two.At("two.md"), record: true, stop);
        await library.Synchronise();

        Assert.Equal(["three", "two"], (await library.Find("rivers")).Order(StringComparer.Ordinal));
        Assert.Equal(2, library.Knowledge.State.Articles);
        Assert.Null(await library.Knowledge.FindAsync("one", stop));

        library.Close();
        Assert.Equal(["one", "two"], (await library.OpenAgain(one.Path).SearchAsync(new SearchQuery("rivers"), stop)).Select(hit => hit.Article.Article.Id).Order(StringComparer.Ordinal));
    }
}
