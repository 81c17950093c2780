global using CarecAssistant.BotFramework;

[assembly: AssemblyFixture(typeof(CarecAssistant.TestKit.EmittedActivities))]
