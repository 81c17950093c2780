global using CarecAssistant.TestKit;

[assembly: AssemblyFixture(typeof(CarecAssistant.TestKit.EmittedActivities))]
