namespace CarecAssistant.Answers.Tests;

/// <summary>The shipped articles, opened once for the classes that only ask.</summary>
[CollectionDefinition(nameof(ShippedLibrary))]
public sealed class ShippedLibrary : IAsyncLifetime, ICollectionFixture<ShippedLibrary>
{
    private Library? library;

    internal Library Library => library!;

    public async ValueTask InitializeAsync() => library = await Library.AsShippedAsync();

    public async ValueTask DisposeAsync() => await library!.DisposeAsync();
}
