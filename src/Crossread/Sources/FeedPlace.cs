using System.Runtime.InteropServices;

namespace Crossread.Sources;

/// <summary>A point on the earth (WGS 84).</summary>
/// <param name="Latitude">Degrees north, from -90 to 90.</param>
/// <param name="Longitude">Degrees east, from -180 to 180.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FeedPlace(double Latitude, double Longitude);
