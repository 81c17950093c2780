global using CarecAssistant.Enquiries;
