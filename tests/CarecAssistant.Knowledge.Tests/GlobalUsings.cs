global using CarecAssistant.Knowledge;
global using CarecAssistant.TestKit.Documents;
