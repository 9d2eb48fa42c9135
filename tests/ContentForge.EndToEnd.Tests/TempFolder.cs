namespace ContentForge.EndToEnd.Tests;

/// <summary>A folder of one test, gone when the test ends.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly List<FileStream> _held = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contentforge-");

    public string At(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    /// <summary>Writes a file and the folders above it.</summary>
    public string Write(string relativePath, string text) => Write(relativePath, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string relativePath, byte[] bytes)
    {
        var path = At(relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Makes a published site of which only the list of its files is left.</summary>
    /// <returns>Its folder.</returns>
    public string WritePast(string manifest)
    {
        Write("site/.contentforge-manifest", manifest);
        return "site";
    }

    /// <summary>Keeps a file open, so that nobody else can open it until the test ends.</summary>
    public void Hold(string path) => _held.Add(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));

    public void Dispose()
    {
        _held.ForEach(file => file.Dispose());
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // A name that is no UTF-8 can be made from outside, but not named from here.
            Shell.Run($"rm -rf '{_folder.FullName}'");
        }
    }
}
