global using CarecAssistant.Server;

[assembly: AssemblyFixture(typeof(CarecAssistant.TestKit.EmittedActivities))]
