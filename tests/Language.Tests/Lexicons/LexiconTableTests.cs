using Crossread.Language.Lexicons;
using Crossread.Language.Models;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Lexicons;

public sealed class LexiconTableTests
{
    [Fact]
    public void A_missing_table_is_named()
    {
        var problem = Should.Throw<InvalidModelException>(() => LexiconTable.Read("lexicons/en/words/none-such.tsv"));
        problem.File.ShouldBe("lexicons/en/words/none-such.tsv");
        problem.Message.ShouldBe("lexicons/en/words/none-such.tsv: expected an embedded table, found nothing");
    }

    [Fact]
    public void A_row_with_other_columns_is_named_with_its_line()
    {
        var problem = Should.Throw<InvalidModelException>(() => LexiconTable.Read("lexicons/en/words/abbreviations.tsv", 3));
        problem.Section.ShouldStartWith("line ");
        problem.Expected.ShouldBe("3 columns");
        problem.Found.ShouldBe("2");
    }

    [Fact]
    public void Comment_lines_are_no_rows()
    {
        LexiconTable.Read("lexicons/en/words/abbreviations.tsv", 2).ShouldAllBe(row => row[0][0] != '#');
        LexiconTable.ReadWords("lexicons/en/words/function-words.tsv").Contains("the", StringComparer.Ordinal).ShouldBeTrue();
    }
}
