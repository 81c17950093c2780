global using CarecAssistant.Answers;
