using Provenance.Validation.Inputs;
using Provenance.Values;

namespace Provenance.Cli.Input;

/// <summary>Opens attachments at their location below one folder, and nothing outside of it, whatever a document says.</summary>
internal sealed class AttachmentFolder : IAttachmentSource
{
    private const int MostLinks = 40;

    private readonly string _root;

    public AttachmentFolder(string folder) =>
        _root = RealPath(Path.GetFullPath(folder)) ?? throw new IOException($"{folder} is a link that leads to itself.");

    public ValueTask<AttachmentContent> OpenAsync(Evidence evidence, CancellationToken cancellationToken) => ValueTask.FromResult(Open(evidence.Attachment?.Location?.Value));

    private AttachmentContent Open(string? location)
    {
        if (string.IsNullOrEmpty(location))
            return AttachmentContent.Missing;
        if (WhyRefused(location) is { } why)
            return AttachmentContent.Denied(why);
        try
        {
            var path = Path.Combine(_root, location);
            if (RealPath(path) is not { } real || !IsBelow(real))
                return AttachmentContent.Denied("a link leads out of the folder of attachments");
            if (Directory.Exists(real))
                return AttachmentContent.Denied("it is a folder");
            return AttachmentContent.Opened(new FileStream(real, new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous, Share = FileShare.ReadWrite, BufferSize = 0 }));
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return AttachmentContent.Missing;
        }
        catch (UnauthorizedAccessException)
        {
            return AttachmentContent.Denied("permission is denied");
        }
        catch (IOException failure)
        {
            return AttachmentContent.Denied(failure.Message.TrimEnd('.'));
        }
    }

    /// <remarks>What another system takes for a path is refused on this one too, so that a document means the same everywhere.</remarks>
    private static string? WhyRefused(string location)
    {
        if (location.Contains('\0', StringComparison.Ordinal))
            return "its location is no path";
        if (location[0] is '/' or '\\' || location.Contains(':', StringComparison.Ordinal) || Path.IsPathRooted(location))
            return "its location is not relative to the folder of attachments";
        return location.Split('/', '\\').Contains("..") ? "its location leads out of the folder of attachments" : null;
    }

    private bool IsBelow(string path) => path.StartsWith(Path.EndsInDirectorySeparator(_root) ? _root : _root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>The path with every link in it followed; <see langword="null"/> where links lead in a circle.</summary>
    private static string? RealPath(string path)
    {
        var links = 0;
        var real = Path.GetPathRoot(path)!;
        var open = new Stack<string>(Parts(path, real).Reverse());
        while (open.TryPop(out var part))
        {
            var next = Path.GetFullPath(Path.Combine(real, part));
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
                return null;
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;
            foreach (var step in Parts(target, Path.IsPathRooted(target) ? real : "").Reverse())
                open.Push(step);
        }

        return real;
    }

    private static string[] Parts(string path, string root) =>
        path[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
