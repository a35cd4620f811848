using Provenance.Validation;

namespace Provenance.Cli.Input;

/// <summary>Reads the policy documents that the command line names, one onto the other.</summary>
internal sealed class PolicyFiles(TextWriter talk)
{
    /// <summary>What they come to; <see langword="null"/> where one can't be read or has an error.</summary>
    public ProvenancePolicy? Read(IReadOnlyList<string> files)
    {
        var policy = ProvenancePolicy.Default;
        var isReadable = true;
        foreach (var file in files)
        {
            try
            {
                var read = PolicyDocument.Read(File.ReadAllBytes(file), file, policy);
                foreach (var problem in read.Problems)
                    talk.WriteLine(InputFiles.Line(problem));
                (policy, isReadable) = (read.Policy, isReadable && !read.HasErrors);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                talk.WriteLine($"{file}: error: {InputFiles.Reason(failure, file)}");
                isReadable = false;
            }
        }

        return isReadable ? policy : null;
    }
}
