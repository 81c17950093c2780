global using CarecAssistant.BotFramework;
