using System.CommandLine;

namespace CarecAssistant.Server.Commands;

/// <summary>Finds the folders of a run and makes sure that they can be used, before any work is done.</summary>
internal static class FolderChoice
{
    /// <summary>The articles that ship with the program, beside it.</summary>
    public static string ShippedKnowledge => Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>
    /// The folders named on the command line, else in the settings, else <c>knowledge</c> and <c>data</c> in the current folder. Where nobody
    /// named a folder of articles and the current folder has none, the shipped one is taken and <paramref name="tell"/> says so.
    /// </summary>
    public static RunFolders Of(ParseResult parsed, IConfiguration settings, Action<string> tell)
    {
        var knowledge = Named(parsed.GetValue(CommonOptions.Knowledge), "--knowledge") ?? settings["Knowledge:Folder"];
        var data = Named(parsed.GetValue(CommonOptions.Data), "--data") ?? settings["Storage:Folder"];
        var folders = RunFolders.Of(knowledge, data);
        if (knowledge is not null || Directory.Exists(folders.Knowledge) || !Directory.Exists(ShippedKnowledge))
        {
            return folders;
        }

        tell($"There is no folder “knowledge” here; the articles that ship with the program are used ({ShippedKnowledge}).");
        return folders with { Knowledge = ShippedKnowledge };
    }

    /// <exception cref="CommandFailedException">The folder of articles is missing, is a file or cannot be read.</exception>
    public static void RequireKnowledge(RunFolders folders)
    {
        if (File.Exists(folders.Knowledge))
        {
            throw new CommandFailedException($"{folders.Knowledge} is a file, and --knowledge takes a folder. Name its folder, or add the one file with: import {folders.Knowledge}");
        }

        if (!Directory.Exists(folders.Knowledge))
        {
            throw new CommandFailedException($"There is no folder {folders.Knowledge}. Name the folder of articles with --knowledge DIR.");
        }

        try
        {
            _ = Directory.EnumerateFileSystemEntries(folders.Knowledge).Any();
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new CommandFailedException($"The folder {folders.Knowledge} may not be read. Give yourself the right to read it, or name another with --knowledge DIR.", failure);
        }
    }

    /// <summary>Makes the data folder where it is missing.</summary>
    /// <exception cref="CommandFailedException">It cannot be written.</exception>
    public static void RequireData(RunFolders folders)
    {
        if (File.Exists(folders.Data))
        {
            throw new CommandFailedException($"{folders.Data} is a file, and --data takes a folder. Name another with --data DIR.");
        }

        var probe = Path.Combine(folders.Data, $".write-{Guid.NewGuid():N}");
        try
        {
            MakePrivate(folders.Data);
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new CommandFailedException($"The data folder {folders.Data} cannot be written. Give yourself the right to write there, or name another with --data DIR.", failure);
        }
    }

    // It holds names, addresses and keys: for the program's own user.
    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string? Named(string? value, string option) =>
        value is null || !string.IsNullOrWhiteSpace(value) ? value : throw new UsageException($"{option} names no folder. Write for example {option} {option[2..]}.");
}
