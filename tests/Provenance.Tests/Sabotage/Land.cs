namespace Provenance.Tests.Sabotage;

/// <summary>A country of stories: where things are in it, and what its clocks show.</summary>
/// <param name="Code">ISO 3166-1 code.</param>
/// <param name="Offset">Hours before UTC, in winter.</param>
/// <param name="Zone">Name of the zone, where the offset is the same all year; none otherwise.</param>
/// <param name="Works">Where goods are made or kept first, in degrees north and east.</param>
/// <param name="Store">A warehouse.</param>
/// <param name="Port">A port or an airport.</param>
/// <param name="Shop">A shop.</param>
internal sealed record Land(string Code, int Offset, string? Zone, (double North, double East) Works, (double North, double East) Store, (double North, double East) Port, (double North, double East) Shop)
{
    private static readonly Dictionary<string, Land> ByCode = new Land[]
    {
        new("GH", 0, "Africa/Accra", (6.69, -1.62), (5.81, -0.35), (5.70, -0.02), (5.65, -0.2)),
        new("BR", -3, "America/Bahia", (-14.79, -39.28), (-12.27, -38.97), (-12.9, -38.45), (-11.4, -40.5)),
        new("IN", 5, null, (17.4, 78.5), (18.52, 73.86), (19.03, 73.05), (17.68, 75.9)),
        new("CH", 1, null, (46.95, 7.45), (47.35, 7.9), (47.45, 8.56), (46.8, 7.15)),
        new("CN", 8, "Asia/Shanghai", (23.0, 113.75), (23.13, 113.3), (22.62, 114.28), (23.05, 112.45)),
        new("VN", 7, "Asia/Ho_Chi_Minh", (21.0, 105.8), (20.94, 106.33), (20.85, 106.65), (21.3, 105.6)),
        new("TR", 3, "Europe/Istanbul", (37.0, 35.3), (36.92, 34.9), (36.83, 34.64), (38.4, 34.0)),
        new("UZ", 5, "Asia/Samarkand", (39.65, 66.97), (40.12, 67.3), (40.11, 65.17), (39.8, 64.5)),
        new("MY", 8, "Asia/Kuala_Lumpur", (4.6, 101.08), (3.07, 101.55), (3.04, 101.45), (3.8, 102.2)),
        new("ID", 7, "Asia/Jakarta", (0.5, 101.45), (3.58, 98.67), (3.72, 98.66), (2.9, 99.0)),
        new("US", -8, null, (34.1, -117.4), (34.05, -117.6), (33.87, -118.2), (36.75, -119.8)),
        new("JP", 9, "Asia/Tokyo", (36.0, 139.4), (35.86, 139.65), (35.47, 139.55), (36.65, 138.2)),
        new("KR", 9, "Asia/Seoul", (37.2, 127.3), (37.27, 127.0), (37.48, 126.72), (36.35, 127.4)),
        new("GB", 0, null, (52.4, -0.5), (52.2, 0.13), (51.97, 1.2), (53.8, -1.55)),
        new("NL", 1, null, (52.1, 5.2), (51.95, 4.9), (51.92, 4.45), (52.2, 5.9)),
        new("DE", 1, null, (52.3, 9.9), (52.37, 9.73), (52.37, 9.6), (51.34, 12.37)),
        new("SG", 8, "Asia/Singapore", (1.34, 103.75), (1.34, 103.72), (1.33, 103.76), (1.36, 103.82)),
        new("AE", 4, "Asia/Dubai", (24.95, 55.2), (24.95, 55.15), (24.98, 55.12), (24.2, 55.6)),
    }.ToDictionary(land => land.Code, StringComparer.Ordinal);

    public static Land Of(string code) => ByCode[code];
}
