using System.Text.RegularExpressions;
using Lucene.Net.Analysis.Core;
using Microsoft.Data.Sqlite;

namespace CarecAssistant.Benchmarks.Search;

/// <summary>SQLite's FTS5, the build that comes with Microsoft.Data.Sqlite: English stems; Russian words as they stand; Chinese in three characters.</summary>
internal sealed partial class SqliteFullText : ISearchEngine
{
    private const string Name = "SQLite FTS5";

    public Task<IReadOnlyDictionary<string, Ranked>> RankAsync(SearchSet set, CancellationToken stop)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Fill(connection, set);
        IReadOnlyList<IReadOnlyList<string>> lists = [.. set.Questions.Select(question => Find(connection, QueryOf(question.Text, set.Language)))];
        return Task.FromResult<IReadOnlyDictionary<string, Ranked>>(new Dictionary<string, Ranked> { [Name] = new(lists) });
    }

    private static string TokenizerOf(string language) => language switch
    {
        "en" => "porter unicode61",
        "zh" => "trigram",
        _ => "unicode61",
    };

    private static void Fill(SqliteConnection connection, SearchSet set)
    {
        using var transaction = connection.BeginTransaction();
        using (var create = connection.CreateCommand())
        {
            create.CommandText = $"CREATE VIRTUAL TABLE documents USING fts5(id UNINDEXED, text, tokenize = '{TokenizerOf(set.Language)}')";
            create.ExecuteNonQuery();
        }

        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO documents (id, text) VALUES ($id, $text)";
        foreach (var document in set.Documents)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$id", document.Id);
            insert.Parameters.AddWithValue("$text", $"{document.Title} {document.Text}".Trim());
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static IReadOnlyList<string> Find(SqliteConnection connection, string query)
    {
        if (query.Length == 0) return [];
        using var select = connection.CreateCommand();
        select.CommandText = $"SELECT id FROM documents WHERE documents MATCH $query ORDER BY bm25(documents), rowid LIMIT {ISearchEngine.Top}";
        select.Parameters.AddWithValue("$query", query);
        using var rows = select.ExecuteReader();
        var ids = new List<string>();
        while (rows.Read()) ids.Add(rows.GetString(0));
        return ids;
    }

    // Each word in quotation marks, so that nothing in a question is an operator.
    private static string QueryOf(string question, string language)
    {
        var words = Word().Matches(question.ToLowerInvariant()).Select(match => match.Value);
        words = language == "zh"
            ? words.SelectMany(word => Enumerable.Range(0, Math.Max(0, word.Length - 2)).Select(start => word.Substring(start, 3)))
            : words.Where(word => language != "en" || !StopAnalyzer.ENGLISH_STOP_WORDS_SET.Contains(word));
        return string.Join(" OR ", words.Distinct(StringComparer.Ordinal).Select(word => $"\"{word}\""));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
