using Xunit;

namespace Crossread.System.Tests.Web;

/// <summary>Tests that share one served archive.</summary>
[CollectionDefinition(Name)]
public sealed class ServedArchive : ICollectionFixture<WebViewFixture>
{
    public const string Name = "web";
}
