namespace Crossread.Web;

/// <summary>A request that says something it may not say: shown to whoever asked.</summary>
internal sealed class BadRequestException(string message) : Exception(message);
