global using CarecAssistant.Knowledge;
