
namespace ContentForge.Export.Tests;

public sealed class ExportFormatTests
{
    [Fact]
    public void Json_is_meant_when_no_form_is_named() => Assert.Equal("json", ExportFormat.All[0].Name);

    [Fact]
    public void Every_form_has_a_name_and_files_of_its_own()
    {
        Assert.Distinct(ExportFormat.All.Select(form => form.Name));
        Assert.Distinct(ExportFormat.All.Select(form => form.Extension));
        Assert.All(ExportFormat.All, form => Assert.Matches("^[.][a-z]+$", form.Extension));
    }

    [Fact]
    public void Every_form_is_the_same_bytes_each_time_without_a_byte_order_mark_or_carriage_returns() => GeneratedArticles.All(article =>
    {
        foreach (var form in ExportFormat.All)
        {
            var bytes = form.Write(article);

            Assert.Equal(bytes, form.Write(article));
            Assert.NotEqual(0xEF, bytes[0]);
            Assert.DoesNotContain((byte)'\r', bytes);
        }
    });
}
