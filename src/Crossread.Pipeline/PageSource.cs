namespace Crossread.Pipeline;

/// <summary>Gives what is at an address.</summary>
/// <param name="address">An absolute address, <c>http</c> or <c>https</c>.</param>
/// <param name="cancellationToken">Stops the work.</param>
/// <returns>What came. That nothing did is a finding in it, not an exception.</returns>
public delegate Task<SourcedPage> PageSource(string address, CancellationToken cancellationToken);
