using CarecAssistant.Server;

return await Task.FromResult(RunFolders.Of(null, null).Data.Length > 0 ? 0 : 1);
