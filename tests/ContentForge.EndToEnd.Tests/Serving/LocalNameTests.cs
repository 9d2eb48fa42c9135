using ContentForge.Cli.Serving;

namespace ContentForge.EndToEnd.Tests.Serving;

public sealed class LocalNameTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("LocalHost.")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1.")]
    [InlineData("127.255.3.9")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("[::1]")]
    [InlineData("[0:0:0:0:0:0:0:1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    public void Names_of_this_machine_are_local(string host) => Assert.True(LocalName.IsLocal(host));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("localhost..")]
    [InlineData(".localhost")]
    [InlineData("localhost.attacker.example")]
    [InlineData("attacker.example")]
    [InlineData("localhosts")]
    [InlineData("127.0.0.1.attacker.example")]
    [InlineData("127.0.0.1.nip.example")]
    [InlineData("0.0.0.0")]
    [InlineData("128.0.0.1")]
    [InlineData("192.168.1.5")]
    [InlineData("[::]")]
    [InlineData("[::2]")]
    [InlineData("localho\u017Ft")]
    [InlineData("localhost\0")]
    [InlineData(" localhost")]
    public void Names_that_others_can_have_are_not(string host) => Assert.False(LocalName.IsLocal(host));
}
