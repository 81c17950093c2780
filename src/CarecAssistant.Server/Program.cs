using CarecAssistant.Server.Commands;

// The table of contents: a verb is a file under Commands/, and what a run is made of stands in Composition.cs.
return await CommandLine.RunAsync(
    args,
    ServeCommand.Create(),
    AskCommand.Create(),
    SearchCommand.Create(),
    ImportCommand.Create(),
    SourcesCommand.Create(),
    EvalCommand.Create(),
    ManifestCommand.Create(),
    DoctorCommand.Create());
