namespace CarecAssistant.Answers.Writing;

/// <summary>Somebody named in an article.</summary>
/// <param name="Display">As first written there, with the form of address: <c>Mr. Ma Xingrui</c>.</param>
/// <param name="Words">The words of the name, lower case.</param>
internal sealed record Person(string Display, IReadOnlyList<string> Words)
{
    /// <summary>The same person: one name's words are all in the other's.</summary>
    public bool Is(Person other) => Words.All(other.Words.Contains) || other.Words.All(Words.Contains);
}
