global using CarecAssistant.TestKit;
