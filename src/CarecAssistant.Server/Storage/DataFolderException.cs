namespace CarecAssistant.Server.Storage;

/// <summary>The data folder cannot be used; the message is one plain sentence for the person, with the remedy.</summary>
internal sealed class DataFolderException(string message, Exception cause) : Exception(message, cause)
{
    public static DataFolderException NotWritable(string folder, Exception cause) => new(
        $"The data folder {folder} cannot be written: give the user that runs this program write access to it, or name another folder with --data.", cause);

    public static DataFolderException NoSpace(string folder, Exception cause) => new(
        $"The disk of the data folder {folder} is full: free some space, or name a folder on another disk with --data.", cause);

    public static DataFolderException Damaged(string database, Exception cause) => new(
        $"The file {database} is no database of this program or is damaged: put back a backup of it, or move it away to start empty.", cause);

    public static DataFolderException Busy(string folder, Exception cause) => new(
        $"Another process has kept the data folder {folder} locked: end it, or name another folder with --data.", cause);
}
