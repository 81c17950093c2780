namespace CarecAssistant.Enquiries;

/// <summary>The fixed sentences of mails, in en, ru and zh. The host implements it.</summary>
public interface IMailWording
{
    /// <summary>A sentence by key (all begin with <c>mail.</c>), its <c>{name}</c> places filled.</summary>
    string Say(string key, string language, params ReadOnlySpan<(string Name, string Value)> values);

    /// <summary>A date as people write it in this language.</summary>
    string Say(DateOnly date, string language);
}
