namespace Provenance.Cli;

/// <summary>What the process answers, the same in every format.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the severity asked for.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the severity asked for.</summary>
    public const int Findings = 1;

    /// <summary>The command line can't be understood.</summary>
    public const int Usage = 2;

    /// <summary>An input can't be read.</summary>
    public const int Input = 3;

    /// <summary>A store or an output does not work.</summary>
    public const int Failure = 4;

    /// <summary>Interrupted, as shells say it: 128 and the number of the signal.</summary>
    public const int Cancelled = 130;
}
