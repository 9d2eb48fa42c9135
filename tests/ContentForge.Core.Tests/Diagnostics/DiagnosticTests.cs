using ContentForge.Core.Diagnostics;
using ContentForge.Core.Model;

namespace ContentForge.Core.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    [Fact]
    public void Is_printed_in_the_form_that_editors_jump_to()
    {
        var diagnostic = new Diagnostic(DiagnosticCodes.BrokenFrontMatter, "a/b.md", SourceSpan.At(4, 7), "A colon is missing.");

        Assert.Equal("a/b.md:4:7: warning CF1101: A colon is missing.", diagnostic.ToString());
    }

    [Fact]
    public void No_code_is_given_twice()
    {
        var ids = DiagnosticCodes.All.Select(code => code.Id).ToList();

        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^CF[0-9]{4}$", id));
    }

    [Fact]
    public void Reports_are_ordered_by_file_and_place()
    {
        Diagnostic At(string file, int line) => new(DiagnosticCodes.EmptyFile, file, SourceSpan.At(line), "x");
        var mixed = new[] { At("b", 1), At("a", 20), At("a", 3) };

        Assert.Equal([At("a", 3), At("a", 20), At("b", 1)], mixed.Order(Diagnostic.ReportOrder));
    }
}
