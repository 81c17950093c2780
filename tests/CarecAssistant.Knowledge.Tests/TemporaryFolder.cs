namespace CarecAssistant.Knowledge.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("knowledge").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(At(name), bytes);

    public void Delete(string name) => File.Delete(At(name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
