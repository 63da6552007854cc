namespace Crossread.Articles;

/// <summary>An outlet that others cite, as the tables of agencies and outlets know it.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Domain">Its domain; empty where the table has none.</param>
/// <param name="Family">Its owner, where several outlets have a common one; empty where the table has none.</param>
/// <param name="IsAgency">Whether it is a news agency.</param>
internal sealed record OutletName(string Name, string Domain, string Family, bool IsAgency);
