using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Provenance.Benchmarks.Ratios;

/// <summary>The time that this thread ran, which waiting for other programs does not lengthen; the time of day where the system does not tell.</summary>
internal static class ThreadTime
{
    // CLOCK_THREAD_CPUTIME_ID of Linux (clock_gettime, POSIX.1-2008).
    private const int ThreadClock = 3;

    public static double Nanoseconds
    {
        get
        {
            if (OperatingSystem.IsLinux() && Environment.Is64BitProcess && GetTime(ThreadClock, out var time) == 0)
                return (time.Seconds * 1e9) + time.Nanoseconds;
            return Stopwatch.GetTimestamp() * 1e9 / Stopwatch.Frequency;
        }
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Timespec time);

    private readonly record struct Timespec(long Seconds, long Nanoseconds);
}
