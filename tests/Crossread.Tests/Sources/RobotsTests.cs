using System.Text;
using Crossread.Sources.Robots;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Sources;

public sealed class RobotsTests
{
    // The examples of RFC 9309, section 2.2, and its cases of escapes.
    [Theory]
    [InlineData("Disallow: /", "/", false)]
    [InlineData("Disallow:", "/anything", true)]
    [InlineData("Disallow: /fish", "/fish.html", false)]
    [InlineData("Disallow: /fish", "/Fish.asp", true)]
    [InlineData("Disallow: /fish*", "/fishheads/yummy.html", false)]
    [InlineData("Disallow: /fish/", "/fish", true)]
    [InlineData("Disallow: /*.php", "/folder/any.php.file.html", false)]
    [InlineData("Disallow: /*.php", "/windows.PHP", true)]
    [InlineData("Disallow: /*.php$", "/filename.php", false)]
    [InlineData("Disallow: /*.php$", "/filename.php?parameters", true)]
    [InlineData("Disallow: /fish*.php", "/fishheads/catfish.php?parameters", false)]
    [InlineData("Disallow: /a*b*ab$", "/axbab", false)]
    [InlineData("Disallow: /a*b*ab$", "/ab", true)]
    [InlineData("Disallow: /exact$", "/exact", false)]
    [InlineData("Disallow: /exact$", "/exactly", true)]
    [InlineData("Allow: /p\nDisallow: /", "/page", true)]
    [InlineData("Allow: /folder\nDisallow: /folder", "/folder/page", true)]
    [InlineData("Disallow: /folder\nAllow: /folder", "/folder/page", true)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("Allow: /$\nDisallow: /", "/page.htm", false)]
    [InlineData("Disallow: /foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar", true)]
    [InlineData("Disallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false)]
    [InlineData("Disallow: /foo/bar/%E3%83%84", "/foo/bar/ツ", false)]
    [InlineData("Disallow: /foo/%62%61%7a", "/foo/baz", false)]
    [InlineData("Disallow: /a%3cd.html", "/a%3Cd.html", false)]
    [InlineData("Disallow: /", "/robots.txt", true)]
    [InlineData("disallow : /x # a note\n", "/x", false)]
    public void The_longest_rule_that_fits_counts(string rules, string path, bool allowed) =>
        RobotsReader.Read(Encoding.UTF8.GetBytes("User-agent: *\n" + rules)).Allows("Crossread", new Uri("https://a.example" + path)).ShouldBe(allowed);

    [Fact]
    public void Groups_that_name_the_program_count_together_and_those_for_all_others_do_not()
    {
        var file = RobotsReader.Read("""
            disallow: /before-any-group
            User-agent: other
            User-agent: crossREAD/2.0
            Disallow: /one
            crawl-delay: 2.5

            User-Agent: *
            Disallow: /

            user-agent: Crossread
            Disallow: /two
            Sitemap: https://a.example/news.xml
            sitemap: https://a.example/news.xml
            """u8);
        foreach (var (path, allowed) in new[] { ("/one", false), ("/two", false), ("/three", true), ("/before-any-group", true) })
            file.Allows("Crossread", new Uri("https://a.example" + path)).ShouldBe(allowed, path);
        file.Allows("Somebody", new Uri("https://a.example/three")).ShouldBeFalse();
        file.Allows("Crossreader", new Uri("https://a.example/three")).ShouldBeFalse();
        file.DelayFor("Crossread").ShouldBe(2.5);
        file.DelayFor("Somebody").ShouldBeNull();
        file.Sitemaps.ShouldBe(["https://a.example/news.xml"]);
    }

    [Fact]
    public void A_file_without_a_word_for_the_program_forbids_nothing()
    {
        foreach (var text in new[] { "", "User-agent: other\nDisallow: /", "<html><body>Not found</body></html>", "\0\u00ff\ufeff:::\n:\nAllow", "User-agent: *" })
            RobotsReader.Read(Encoding.UTF8.GetBytes(text)).Allows("Crossread", new Uri("https://a.example/x")).ShouldBeTrue(text);
        RobotsFile.Empty.Allows("Crossread", new Uri("https://a.example/x")).ShouldBeTrue();
    }

    [Fact]
    public void Lines_may_end_as_they_like_and_a_mark_may_stand_before_them()
    {
        foreach (var end in new[] { "\n", "\r\n", "\r" })
            RobotsReader.Read(Encoding.UTF8.GetBytes($"\uFEFFUser-agent: *{end}Disallow: /x{end}")).Allows("Crossread", new Uri("https://a.example/x")).ShouldBeFalse();
    }

    [Fact]
    public void What_stands_beyond_the_limit_says_nothing_and_a_cut_rule_neither()
    {
        var text = new StringBuilder("User-agent: *\n");
        while (text.Length < RobotsReader.Longest - 20)
            text.Append("# padding\n");
        text.Append("Disallow: /").Append('x', 60).Append("\nDisallow: /late\n");
        var file = RobotsReader.Read(Encoding.UTF8.GetBytes(text.ToString()));
        file.Findings.Single().Code.ShouldBe("too-long");
        file.Groups.Single().Rules.ShouldBeEmpty();
    }

    [Fact]
    public void Hostile_patterns_take_bounded_time()
    {
        var stars = RobotsReader.Read(Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 200_000)) + "$"));
        stars.Allows("Crossread", new Uri("https://a.example/" + new string('a', 8000))).ShouldBeTrue();
        var many = RobotsReader.Read(Encoding.UTF8.GetBytes("User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /*b$\nSitemap: x\n", 15_000))));
        many.Allows("Crossread", new Uri("https://a.example/" + new string('a', 2000))).ShouldBeTrue();
    }

    [Fact]
    public void Any_bytes_are_read()
    {
        var random = new Random(20260322);
        string[] pieces = ["User-agent:", "Disallow:", "Allow:", " *", "$", "/", "%", "%2", "%zz", "\n", "\r", "#", "Sitemap:", "crawl-delay: 1e999", "\uD800", "\0", "é", "a"];
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new List<byte>("User-agent: *\n"u8.ToArray());
            for (var j = random.Next(40); j > 0; j--)
                bytes.AddRange(random.Next(8) == 0 ? [(byte)random.Next(256)] : Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
            var file = RobotsReader.Read(bytes.ToArray());
            var address = new Uri("https://a.example/" + pieces[random.Next(8)] + "a");
            file.Allows("Crossread", address).ShouldBe(file.RuleFor("Crossread", address)?.Verdict != RobotsVerdict.Disallow);
        }
    }
}
