using Crossread.Language.Models;
using Crossread.Language.Networks;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Models;

public sealed class ModelFileTests
{
    private static readonly byte[] Whole = Embedded();

    [Fact]
    public void A_model_says_what_it_is_and_what_it_was_made_of()
    {
        var model = ModelFile.Read("whole.bin", Whole);
        model.Name.ShouldBe("sentences");
        model.Version.ShouldNotBeEmpty();
        model.Recipe.ShouldContain("ud-ewt");
        model.Recipe.ShouldContain("Seed = ");
    }

    [Fact]
    public void Every_shipped_model_is_whole_and_together_they_are_small()
    {
        var models = EmbeddedModel.Files.Select(EmbeddedModel.Read).ToArray();
        models.Select(m => m.File).ShouldBe(["models/en-boundaries/boundaries.bin", "models/en-network/network.bin", "models/en-roles/roles.bin", "models/en-tagger/tagger.bin", "models/en-vectors/glove-100d.bin"]);
        models.ShouldAllBe(m => m.Name.Length > 0 && m.Version.Length > 0 && m.Checksum.Length == 64 && m.Bytes > 0);
        models.Sum(m => m.Bytes).ShouldBeLessThan(40_000_000);
    }

    [Fact]
    public void A_missing_model_is_named() =>
        Should.Throw<InvalidModelException>(() => ModelFile.ReadEmbedded("models/none.bin")).Message.ShouldBe("models/none.bin: expected an embedded file, found nothing");

    [Fact]
    public void Other_bytes_are_no_model() =>
        Should.Throw<InvalidModelException>(() => ModelFile.Read("x.bin", "CRVEC1 and so on and so forth, for longer than a checksum is"u8.ToArray())).Section.ShouldBe("beginning");

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(1000)]
    public void A_model_cut_off_is_refused(int length) => Should.Throw<InvalidModelException>(() => ModelFile.Read("x.bin", Whole.AsMemory(0, length)));

    [Theory]
    [InlineData(45)]
    [InlineData(100_000)]
    public void A_changed_byte_is_refused(int at)
    {
        byte[] changed = [.. Whole];
        changed[at] ^= 1;
        Should.Throw<InvalidModelException>(() => ModelFile.Read("x.bin", changed)).Message.ShouldContain("checksum");
    }

    [Fact]
    public void An_entry_that_is_not_there_is_named()
    {
        var model = ModelFile.Read("whole.bin", Whole);
        Should.Throw<InvalidModelException>(() => model.Strings("colours")).Section.ShouldBe("colours");
        Should.Throw<InvalidModelException>(() => model.Numbers("words", 1, 1)).Section.ShouldBe("words");
        Should.Throw<InvalidModelException>(() => model.Numbers("arc-root", 2, 3)).Message.ShouldContain("2 × 3");
    }

    private static byte[] Embedded()
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(SentenceNetwork.Resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
