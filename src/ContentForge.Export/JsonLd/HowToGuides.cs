using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Xml;
using ContentForge.Core.Model;

namespace ContentForge.Export.JsonLd;

/// <summary>Makes the HowTos of an article.</summary>
internal sealed class HowToGuides(JsonLdContext context)
{
    /// <summary>Platforms as what a text is about; null when there is none.</summary>
    public static JsonArray? Platforms(IEnumerable<string> names)
    {
        var platforms = new JsonArray().AddAll(names.Select(name => new JsonObject { ["@type"] = "SoftwareApplication", ["name"] = name }));
        return platforms.Count > 0 ? platforms : null;
    }

    /// <summary>One fix; its procedures are sections when there are several.</summary>
    public JsonObject Of(Fix fix) => new JsonObject { ["@type"] = "HowTo", ["name"] = fix.Title }
        .With("url", context.UrlOf(fix))
        .With("totalTime", fix.TimeNeeded is { } time ? XmlConvert.ToString(time.AtMost) : null)
        .With("about", Platforms(fix.AppliesTo.Platforms.Select(platform => platform.ToString())))
        .With("step", fix.Procedures is [var only]
            ? Steps(only.Steps)
            : new JsonArray().AddAll(fix.Procedures.Select((procedure, at) => Section(
                procedure.Title ?? string.Join(", ", procedure.AppliesTo.Platforms), at + 1, procedure.Steps))));

    /// <summary>Fixes that are all done, in order.</summary>
    public JsonObject Of(string title, ImmutableArray<Fix> fixes) => new()
    {
        ["@type"] = "HowTo",
        ["name"] = title,
        ["step"] = new JsonArray().AddAll(fixes.Select((fix, at) => Section(fix.Title, at + 1, fix.Procedures.SelectMany(procedure => procedure.Steps)))),
    };

    private JsonObject Section(string name, int position, IEnumerable<Step> steps) =>
        new JsonObject { ["@type"] = "HowToSection", ["position"] = position }
            .With("name", name.Length > 0 ? name : null)
            .With("itemListElement", Steps(steps));

    private JsonArray Steps(IEnumerable<Step> steps) => new JsonArray().AddAll(steps.Select(Step));

    private JsonObject Step(Step step, int at)
    {
        var described = new JsonObject { ["@type"] = "HowToStep", ["position"] = at + 1 };
        var parts = Parts(step).ToList();
        if (parts is [{ IsTip: false } only])
            described["text"] = only.Text;
        else
            described["itemListElement"] = new JsonArray().AddAll(parts.Select(Part));

        var pictures = step.Media.Where(media => media.Kind == MediaKind.Image).Select(media => context.Picture(media.Url)).OfType<string>().ToList();
        return described.With("image", pictures switch
        {
            [] => null,
            [var picture] => picture,
            _ => new JsonArray([.. pictures.Select(picture => (JsonNode)picture)]),
        });
    }

    private static JsonObject Part((bool IsTip, string Text) part, int at) => new()
    {
        ["@type"] = part.IsTip ? "HowToTip" : "HowToDirection",
        ["position"] = at + 1,
        ["text"] = part.Text,
    };

    private static IEnumerable<(bool IsTip, string Text)> Parts(Step step) =>
    [
        .. Tips(step, note => note.Placement == NotePlacement.Before),
        (false, step.Instruction.Plain),
        .. StepCommands.Elsewhere(step).Where(command => !step.Instruction.Plain.Contains(command.Text, StringComparison.Ordinal)).Select(command => (false, command.Text)),
        .. StepCommands.InDetails(step).Select(block => (false, PlainText.Of([block]))).Where(part => part.Item2.Length > 0),
        .. Walk.Steps(step.Substeps).Select(part => (false, part.Instruction.Plain)),
        .. step.Branches.SelectMany(Branch),
        .. Tips(step, note => note.Placement != NotePlacement.Before),
    ];

    private static IEnumerable<(bool IsTip, string Text)> Tips(Step step, Func<Note, bool> stands) =>
        step.Notes.Where(stands).Select(note => (true, note.Text.Plain));

    private static IEnumerable<(bool IsTip, string Text)> Branch(StepBranch branch)
    {
        var condition = branch.Condition ?? string.Join(", ", branch.AppliesTo.Platforms);
        return Walk.Steps(branch.Steps).Select(step => (false, condition.Length > 0 ? $"{condition}: {step.Instruction.Plain}" : step.Instruction.Plain));
    }
}

/// <summary>Builds JSON in one expression.</summary>
internal static class JsonNodes
{
    /// <summary>Sets a key, unless there is nothing to set.</summary>
    public static JsonObject With(this JsonObject json, string key, JsonNode? value)
    {
        if (value is not null)
            json[key] = value;
        return json;
    }

    /// <summary>Adds items.</summary>
    public static JsonArray AddAll(this JsonArray json, IEnumerable<JsonObject> items)
    {
        foreach (var item in items)
            json.Add((JsonNode)item);
        return json;
    }
}
