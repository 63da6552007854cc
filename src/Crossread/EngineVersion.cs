using System.Reflection;

namespace Crossread;

/// <summary>The version of everything that a result depends on: the library and its embedded tables.</summary>
/// <remarks>Same input and same engine version give byte-identical output. Every derived record carries it.</remarks>
public static class EngineVersion
{
    /// <summary>The version in force, as <c>0.1.0</c>.</summary>
    public static string Current { get; } =
        typeof(EngineVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? throw new InvalidOperationException("The library carries no informational version.");
}
