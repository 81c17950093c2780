namespace CarecAssistant.Answers.Questions;

/// <summary>What sort of thing would answer a question.</summary>
internal enum AnswerKind
{
    /// <summary>Anything that states it.</summary>
    Statement,

    /// <summary>A person, or people by their office.</summary>
    Person,

    /// <summary>The name of a country or other thing that the question does not name.</summary>
    Name,

    /// <summary>The office that a named person holds.</summary>
    Office,

    /// <summary>A date, year or month.</summary>
    Date,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A part of a whole.</summary>
    Share,

    /// <summary>How long something lasts or takes.</summary>
    Duration,

    /// <summary>A reason.</summary>
    Reason,

    /// <summary>What a named person said or did.</summary>
    Speech,

    /// <summary>What an event was about: several sentences.</summary>
    Topic,

    /// <summary>What something is.</summary>
    Definition,
}
