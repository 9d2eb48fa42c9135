using ContentForge.Site.Model;
using ContentForge.Site.Outputs;
using static ContentForge.Site.Tests.TestArticle;

namespace ContentForge.Site.Tests.Outputs;

public sealed class MachineFilesTests
{
    [Fact]
    public void Lists_complete_addresses_in_the_sitemap()
    {
        var site = TestSite.Of(Content(Published(Help("印刷.md", "A").Dated("2026-03-01"))), TestSite.WithAddress);

        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <url>
                <loc>https://help.example/site/</loc>
              </url>
              <url>
                <loc>https://help.example/site/topics/index.html</loc>
              </url>
              <url>
                <loc>https://help.example/site/a-z.html</loc>
              </url>
              <url>
                <loc>https://help.example/site/%E5%8D%B0%E5%88%B7.html</loc>
                <lastmod>2026-03-01</lastmod>
              </url>
            </urlset>

            """,
            new Sitemap().Plan(site).TextOf("sitemap.xml"));
    }

    [Fact]
    public void Splits_a_sitemap_that_is_too_long()
    {
        var site = TestSite.Of(Content(Published("a.md"), Published("b.md")), TestSite.WithAddress);

        var files = new Sitemap(largest: 3).Plan(site).ToArray();

        Assert.Equal(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"], files.Select(file => file.Path.Value));
        Assert.Contains("<loc>https://help.example/site/sitemap-2.xml</loc>", files.TextOf("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("<loc>https://help.example/site/b.html</loc>", files.TextOf("sitemap-2.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Has_no_sitemap_when_the_site_does_not_know_its_address()
    {
        var site = TestSite.Of(Published("a.md"));

        Assert.Empty(new Sitemap().Plan(site));
        Assert.Equal("User-agent: *\nAllow: /\n", new RobotsTxt().Plan(site).TextOf("robots.txt"));
    }

    [Fact]
    public void Shows_robots_the_sitemap() => Assert.Equal(
        "User-agent: *\nAllow: /\nSitemap: https://help.example/site/sitemap.xml\n",
        new RobotsTxt().Plan(TestSite.Of(Content(), TestSite.WithAddress)).TextOf("robots.txt"));

    [Fact]
    public void Writes_a_feed_of_what_has_a_date_the_newest_first()
    {
        var site = TestSite.Of(
            Content(
                Published(Help("old.md", "Old <b>").Dated("2025-01-01")),
                Published(Help("new.md", "New \u0001").Dated("2026-03-01").Tagged("Wi-Fi")),
                Published("undated.md")),
            TestSite.WithAddress);

        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">
              <title>Help</title>
              <subtitle>Step-by-step fixes for everyday problems.</subtitle>
              <id>https://help.example/site/</id>
              <updated>2026-03-01T08:00:00+00:00</updated>
              <generator>ContentForge</generator>
              <link rel="alternate" type="text/html" href="https://help.example/site/" />
              <link rel="self" type="application/atom+xml" href="https://help.example/site/feed.xml" />
              <entry>
                <title>New </title>
                <id>https://help.example/site/new.html</id>
                <link rel="alternate" type="text/html" href="https://help.example/site/new.html" />
                <updated>2026-03-01T08:00:00+00:00</updated>
                <author>
                  <name>Help</name>
                </author>
                <summary>New </summary>
                <category term="Wi-Fi" />
              </entry>
              <entry>
                <title>Old &lt;b&gt;</title>
                <id>https://help.example/site/old.html</id>
                <link rel="alternate" type="text/html" href="https://help.example/site/old.html" />
                <updated>2025-01-01T08:00:00+00:00</updated>
                <author>
                  <name>Help</name>
                </author>
                <summary>Old &lt;b&gt;</summary>
              </entry>
            </feed>

            """,
            new AtomFeed().Plan(site).TextOf("feed.xml"));
    }

    [Fact]
    public void Writes_the_feed_as_json_too()
    {
        var site = TestSite.Of(Content(Published(Help("a.md", "Old <b>").Dated("2025-01-01").Tagged("Wi-Fi")), Published("undated.md")), TestSite.WithAddress);

        Assert.Equal(
            """
            {
              "version": "https://jsonfeed.org/version/1.1",
              "title": "Help",
              "description": "Step-by-step fixes for everyday problems.",
              "language": "en",
              "home_page_url": "https://help.example/site/",
              "feed_url": "https://help.example/site/feed.json",
              "items": [
                {
                  "id": "https://help.example/site/a.html",
                  "url": "https://help.example/site/a.html",
                  "title": "Old \u003Cb\u003E",
                  "content_text": "Old \u003Cb\u003E",
                  "date_modified": "2025-01-01T08:00:00\u002B00:00",
                  "tags": [
                    "Wi-Fi"
                  ]
                }
              ]
            }

            """,
            new JsonFeed().Plan(site).TextOf("feed.json"));
    }

    [Theory]
    [InlineData(RemoteImagePolicy.Show, "img-src 'self' https:")]
    [InlineData(RemoteImagePolicy.Link, "img-src 'self'")]
    [InlineData(RemoteImagePolicy.Drop, "img-src 'self'")]
    [InlineData(RemoteImagePolicy.Vendor, "img-src 'self'")]
    public void Asks_servers_for_a_strict_policy_and_lasting_assets(RemoteImagePolicy policy, string pictures)
    {
        var site = TestSite.Of(Content(), TestSite.WithAddress with { RemoteImages = policy });

        Assert.Equal(
            $"""
            /site/*
              Content-Security-Policy: default-src 'self'; {pictures}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
              X-Content-Type-Options: nosniff
              Referrer-Policy: strict-origin-when-cross-origin
            /site/assets/*
              Cache-Control: public, max-age=31536000, immutable
            /site/media/*
              Cache-Control: public, max-age=31536000, immutable

            """,
            new ServerFiles().Plan(site).TextOf("_headers"));
    }

    [Fact]
    public void Writes_the_redirects_for_nginx_with_the_line_that_uses_them()
    {
        var site = TestSite.Of(Content(Published("a.md", null, new MergedCopy("old/c.md", "Copy", null))), TestSite.WithAddress);

        Assert.Equal(
            """
            # map $request_uri $moved { include redirects.nginx.map; }  if ($moved) { return 301 $moved; }
            /site/old/c.html /site/a.html;

            """,
            new ServerFiles().Plan(site).TextOf("redirects.nginx.map"));
    }

    [Fact]
    public void Has_no_feed_when_nothing_has_a_date() => Assert.Empty(new AtomFeed().Plan(TestSite.Of(Published("a.md"))));

    [Theory]
    [InlineData(null, "/old/c.html /a.html 301\n")]
    [InlineData("https://help.example/", "/old/c.html /a.html 301\n")]
    [InlineData("https://help.example/docs/", "/docs/old/c.html /docs/a.html 301\n")]
    public void Writes_a_redirect_rule_per_merged_copy(string? address, string rules)
    {
        var options = new SiteOptions { BaseUrl = address is null ? null : new Uri(address) };
        var site = TestSite.Of(Content(Published("a.md", null, new MergedCopy("old/c.md", "Copy", null))), options);

        Assert.Equal(rules, new RedirectPages().Plan(site).TextOf("_redirects"));
    }
}
