using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using ContentForge.Core.Model;
using ContentForge.Export.Text;

namespace ContentForge.Export.Dita;

/// <summary>
/// An article as a troubleshooting topic (OASIS DITA 1.3, part 2, 2.7.1.6): what is wrong is the condition, each fix is a troubleSolution with a
/// remedy per procedure. The topic has no place for what follows the fixes, so the conclusion is the last solution, in prose, and each
/// question is a task below the topic, the only kind of topic that may stand there.
/// </summary>
public static class ArticleDita
{
    private const string PublicId = "-//OASIS//DTD DITA Troubleshooting//EN";
    private const string SystemId = "troubleshooting.dtd";

    /// <summary>The topic as UTF-8 XML.</summary>
    public static byte[] Serialize(HelpArticle article) => Xml.Write(xml =>
    {
        xml.WriteDocType("troubleshooting", PublicId, SystemId, null);
        new Topic(xml, article).Write();
    });

    private sealed class Topic(XmlWriter xml, HelpArticle article)
    {
        private readonly DitaBlocks _blocks = new(xml);
        private readonly DitaSteps _steps = new(xml, new DitaBlocks(xml));

        public void Write()
        {
            xml.WriteStartElement("troubleshooting");
            xml.WriteAttributeString("id", DitaId.Of(article.Id));
            xml.WriteAttributeString("xml", "lang", null, Xml.Text(article.Language));
            Title(article.Title);
            if (article.Metadata.Description is { } description)
                xml.WriteElementString("shortdesc", Xml.Text(description));
            DitaProlog.Write(xml, article);
            Body();
            foreach (var (at, faq) in article.Faqs.Index())
                Question(faq, at + 1);
            xml.WriteEndElement();
        }

        private void Body()
        {
            xml.WriteStartElement("troublebody");
            Condition();
            Causes();
            var fixes = article.Fixes.ToDictionary(fix => fix.Id, StringComparer.Ordinal);
            foreach (var group in article.Groups)
            {
                foreach (var (at, id) in group.FixIds.Index())
                    Solution(fixes[id], at == 0 ? group : null);
            }

            if (!article.Conclusion.IsEmpty || article.Groups.IsEmpty)
                Solution(() => Prose(null, article.Conclusion));
            xml.WriteEndElement();
        }

        private void Condition()
        {
            if (article.Problems.IsEmpty && article.Intro.IsEmpty)
                return;

            xml.WriteStartElement("condition");
            foreach (var problem in article.Problems)
            {
                if (problem.Text != article.Title)
                    xml.WriteElementString("p", Xml.Text(problem.Text));
                foreach (var code in problem.ErrorCodes)
                    _blocks.Message(code);
            }

            _blocks.Write(article.Intro);
            xml.WriteEndElement();
        }

        // A cause that no fix is for stands before all of them.
        private void Causes()
        {
            var named = article.Fixes.Select(fix => fix.CauseId).ToHashSet(StringComparer.Ordinal);
            var others = article.Problems.SelectMany(problem => problem.Causes).Where(cause => !named.Contains(cause.Id)).ToList();
            if (others.Count > 0)
                Solution(() => others.ForEach(Cause));
        }

        private void Cause(Cause cause)
        {
            xml.WriteStartElement("cause");
            _blocks.Paragraph(cause.Text);
            xml.WriteEndElement();
        }

        private void Solution(Fix fix, FixGroup? opens) => Solution(
            () =>
            {
                if (article.Problems.SelectMany(problem => problem.Causes).FirstOrDefault(cause => cause.Id == fix.CauseId) is { } cause)
                    Cause(cause);
                var above = opens is null ? [] : Opening(opens, fix.Source);
                if (fix.Procedures.IsEmpty)
                    Prose(fix.Title, above.AddRange(fix.Body));
                foreach (var (at, procedure) in fix.Procedures.Index())
                    Remedy(fix, procedure, at == 0 ? above.AddRange(fix.Body) : []);
            },
            DitaId.Of(fix.Id));

        // A topic has no place for groups: what they say stands in the first of their fixes.
        private static ImmutableArray<Block> Opening(FixGroup group, Provenance source) =>
            group.Title is { } title ? group.Body.Insert(0, new HeadingBlock(2, RichText.FromPlain(title), group.Source ?? source)) : group.Body;

        private void Solution(Action content, string? id = null)
        {
            xml.WriteStartElement("troubleSolution");
            if (id is not null)
                xml.WriteAttributeString("id", id);
            content();
            xml.WriteEndElement();
        }

        private void Remedy(Fix fix, Procedure procedure, ImmutableArray<Block> above)
        {
            xml.WriteStartElement("remedy");
            DitaProlog.AddPlatforms(xml, procedure.AppliesTo.Platforms.IsEmpty ? fix.AppliesTo : procedure.AppliesTo);
            Title(procedure.Title is { } title && fix.Procedures.Length > 1 ? $"{fix.Title}: {title}" : fix.Title);
            _steps.Write(procedure, above);
            xml.WriteEndElement();
        }

        private void Prose(string? title, ImmutableArray<Block> blocks)
        {
            if (title is null && blocks.IsEmpty)
                return;

            xml.WriteStartElement("remedy");
            if (title is not null)
                Title(title);
            xml.WriteStartElement("steps-informal");
            _blocks.Write(blocks);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private void Question(Faq faq, int number)
        {
            xml.WriteStartElement("task");
            xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"question-{number}"));
            Title(faq.Question);
            xml.WriteStartElement("taskbody");
            xml.WriteStartElement("context");
            _blocks.Write(faq.Answer);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        private void Title(string title) => xml.WriteElementString("title", Xml.Text(title));
    }
}
