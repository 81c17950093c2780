global using CarecAssistant.Server;
