using CarecAssistant.Server.Operations;
using CarecAssistant.TestKit;

namespace CarecAssistant.Server.Tests.Operations;

public sealed class RunEnvironmentTests : IDisposable
{
    private readonly TemporaryFolder program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_source_tree_is_Development_and_a_published_program_Production()
    {
        Assert.Equal("Production", RunEnvironment.NameOf(_ => null, program.Path));
        program.Write("carec.dev", "");
        Assert.Equal("Development", RunEnvironment.NameOf(_ => null, program.Path));
    }

    [Fact]
    public void An_environment_that_somebody_named_wins()
    {
        program.Write("carec.dev", "");
        Assert.Equal("Production", RunEnvironment.NameOf(name => name == "DOTNET_ENVIRONMENT" ? "Production" : null, program.Path));
        Assert.Equal("Staging", RunEnvironment.NameOf(name => name == "ASPNETCORE_ENVIRONMENT" ? "Staging" : "Production", program.Path));
    }
}
