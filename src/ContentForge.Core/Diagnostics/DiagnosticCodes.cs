using System.Collections.Immutable;
using static ContentForge.Core.Diagnostics.Severity;

namespace ContentForge.Core.Diagnostics;

/// <summary>
/// Every diagnostic there is. Thousands tell the stage: 1 reading, 2 cleaning, 3 extraction, 4 duplicates, 5 site, 6 publishing,
/// 9 configuration.
/// </summary>
public static class DiagnosticCodes
{
    /// <summary>The file cannot be read.</summary>
    public static readonly DiagnosticCode UnreadableFile = new(
        "CF1001", Error, "The file cannot be read", "Check the permissions and that no other program holds the file.");

    /// <summary>The file holds no text.</summary>
    public static readonly DiagnosticCode UnknownEncoding = new(
        "CF1002", Error, "The file holds no text", "Take the file out of the input folder, or save its text as UTF-8.");

    /// <summary>The file is empty.</summary>
    public static readonly DiagnosticCode EmptyFile = new(
        "CF1003", Warning, "The file is empty", "Delete the file or fill it.");

    /// <summary>The file is larger than the limit.</summary>
    public static readonly DiagnosticCode FileTooLarge = new(
        "CF1004", Error, "The file is larger than the limit", "Split the article; no help article is this long.");

    /// <summary>The file holds no article.</summary>
    public static readonly DiagnosticCode NotAnArticle = new(
        "CF1005", Warning, "The file holds no article", "Remove the file from the input folder, or give it text.");

    /// <summary>The file is not an article format.</summary>
    public static readonly DiagnosticCode SkippedFile = new(
        "CF1006", Info, "The file is not an article format", "Nothing to do: only .md, .markdown, .html, .htm, .xhtml and .txt files are read.");

    /// <summary>A symbolic link was not followed.</summary>
    public static readonly DiagnosticCode LinkNotFollowed = new(
        "CF1007", Warning, "A symbolic link was not followed", "Copy the file or folder into the input folder.");

    /// <summary>The document is nested more deeply than the limit.</summary>
    public static readonly DiagnosticCode TooDeeplyNested = new(
        "CF1008", Error, "The document is nested more deeply than the limit", "Remove the nesting; a page like this is not a help article.");

    /// <summary>The document has more elements than the limit.</summary>
    public static readonly DiagnosticCode TooManyElements = new(
        "CF1009", Error, "The document has more elements than the limit", "Split the document; no help article is this long.");

    /// <summary>The input folder holds no article.</summary>
    public static readonly DiagnosticCode NoArticles = new(
        "CF1010", Warning, "The input folder holds no article", "Name another folder with --input, or put articles into it: .md, .markdown, .html, .htm, .xhtml or .txt files.");

    /// <summary>What has the name of an article is no file.</summary>
    public static readonly DiagnosticCode SpecialFile = new(
        "CF1011", Error, "What has the name of an article is no file", "Take it out of the input folder: a pipe, a socket or a device may never end.");

    /// <summary>A folder cannot be listed.</summary>
    public static readonly DiagnosticCode UnreadableFolder = new(
        "CF1012", Error, "A folder cannot be listed", "Check its permissions and its name; what lies in it is missing from the result.");

    /// <summary>A hidden file or folder was passed over.</summary>
    public static readonly DiagnosticCode HiddenPassedOver = new(
        "CF1013", Info, "A hidden file or folder was passed over", "Nothing to do if it is meant to be hidden; else give it a name without a dot at its start.");

    /// <summary>An element has more attributes than the limit.</summary>
    public static readonly DiagnosticCode TooManyAttributes = new(
        "CF1021", Warning, "An element has more attributes than the limit", "Nothing to do if the article is complete; attributes beyond the limit are left out.");

    /// <summary>The article takes more work than it may.</summary>
    public static readonly DiagnosticCode OverBudget = new(
        "CF1022", Error, "The article takes more work than it may", "Split the article; one of this size should not take so much work.");

    /// <summary>Some bytes do not belong to the encoding of the file.</summary>
    public static readonly DiagnosticCode RepairedBytes = new(
        "CF1031", Warning, "Some bytes do not belong to the encoding of the file", "Check the text at that place, and save the file as UTF-8.");

    /// <summary>The encoding of the file was guessed.</summary>
    public static readonly DiagnosticCode GuessedEncoding = new(
        "CF1032", Warning, "The encoding of the file was guessed", "Check that the letters are right, and save the file as UTF-8.");

    /// <summary>Control characters were taken out of the text.</summary>
    public static readonly DiagnosticCode ControlCharacters = new(
        "CF1033", Warning, "Control characters were taken out of the text", "Check the text at that place, and save the file without them.");

    /// <summary>Invisible characters were taken out of the text.</summary>
    public static readonly DiagnosticCode InvisibleCharacters = new(
        "CF1034", Info, "Invisible characters were taken out of the text", "Nothing to do; delete them to be rid of this note.");

    /// <summary>The front matter breaks the rules of its syntax.</summary>
    public static readonly DiagnosticCode BrokenFrontMatter = new(
        "CF1101", Warning, "The front matter breaks the rules of its syntax", "Correct the line; until then what it says is ignored.");

    /// <summary>The front matter uses something that is refused.</summary>
    public static readonly DiagnosticCode RefusedFrontMatter = new(
        "CF1102", Warning, "The front matter uses something that is refused", "Write plain keys, lists and texts: no aliases, no tags, no deep nesting.");

    /// <summary>A front matter value has the wrong form.</summary>
    public static readonly DiagnosticCode FrontMatterValue = new(
        "CF1103", Warning, "A front matter value has the wrong form", "Correct the value; until then it is ignored.");

    /// <summary>The front matter is never closed.</summary>
    public static readonly DiagnosticCode UnclosedFrontMatter = new(
        "CF1104", Warning, "The front matter is never closed", "End it with a line of three hyphens.");

    /// <summary>A front matter value was taken as it is written.</summary>
    public static readonly DiagnosticCode RescuedFrontMatter = new(
        "CF1105", Info, "A front matter value was taken as it is written", "Nothing to do if it is right; put the value in quotes to be rid of this note.");

    /// <summary>The article could not be processed.</summary>
    public static readonly DiagnosticCode ProcessingFailed = new(
        "CF1999", Error, "The article could not be processed", "Take the file out for now and report it: this is a fault of the program.");

    /// <summary>A marked ad region is never closed.</summary>
    public static readonly DiagnosticCode UnclosedRegion = new(
        "CF2001", Warning, "A marked ad region is never closed", "Check the lines after the marker: only the marker was removed.");

    /// <summary>A filter rule cannot be understood.</summary>
    public static readonly DiagnosticCode FilterRule = new(
        "CF2002", Warning, "A filter rule cannot be understood", "Correct or delete the rule; the others are used.");

    /// <summary>What became of a filter list.</summary>
    public static readonly DiagnosticCode FilterListRead = new(
        "CF2003", Info, "What became of a filter list", "Nothing to do; the lines that cannot be understood are named one by one.");

    /// <summary>The front matter title belongs to another article.</summary>
    public static readonly DiagnosticCode TitleOfAnotherArticle = new(
        "CF3001", Info, "The front matter title belongs to another article", "Nothing to do; correct the front matter to be rid of this note.");

    /// <summary>Steps were found with little confidence.</summary>
    public static readonly DiagnosticCode LowConfidence = new(
        "CF3002", Info, "Steps were found with little confidence", "Look at the lines and settle it in the front matter, under corrections: steps or not-steps, with the first words of the list.");

    /// <summary>A correction in the front matter names something that the article does not have.</summary>
    public static readonly DiagnosticCode StaleCorrection = new(
        "CF3003", Warning, "A correction in the front matter names nothing in the article", "Correct or remove the entry; without it the result is the same.");

    /// <summary>The article got another title than the one it came with.</summary>
    public static readonly DiagnosticCode AnotherTitle = new(
        "CF3004", Info, "The article got another title", "Nothing to do; corrections: title in the front matter settles it.");

    /// <summary>No title that was found is borne out by the text.</summary>
    public static readonly DiagnosticCode DoubtfulTitle = new(
        "CF3005", Info, "No title fits the text", "Read the article and settle its title in the front matter, under corrections: title.");

    /// <summary>An exported article cannot be read back.</summary>
    public static readonly DiagnosticCode BrokenExport = new(
        "CF3101", Error, "An exported article cannot be read back", "Correct the place that the message names, or export the article anew.");

    /// <summary>Nothing is left of the article after cleaning.</summary>
    public static readonly DiagnosticCode HollowArticle = new(
        "CF4001", Info, "Nothing is left of the article after cleaning", "Nothing to do; the page is quarantined and listed in the audit.");

    /// <summary>The article presents a product for sale.</summary>
    public static readonly DiagnosticCode SalesPage = new(
        "CF4002", Info, "The article presents a product for sale", "Nothing to do; the page is quarantined. To publish such pages set sales-pages: keep; for one article, settle corrections: kind in its front matter.");

    /// <summary>An editor's decision about duplicates is out of date.</summary>
    public static readonly DiagnosticCode StaleDecision = new(
        "CF4101", Warning, "A decision about duplicates is out of date", "Correct or remove the entry; without it the result is the same.");

    /// <summary>An editor's decision about duplicates contradicts another one.</summary>
    public static readonly DiagnosticCode ContradictoryDecision = new(
        "CF4102", Warning, "Two decisions about duplicates contradict each other", "Remove one of the entries.");

    /// <summary>A file of signatures cannot be used.</summary>
    public static readonly DiagnosticCode UnusableSignatures = new(
        "CF4201", Error, "A file of signatures cannot be used", "Sign all parts with this version and these settings, and name each of them once.");

    /// <summary>Two articles have one address.</summary>
    public static readonly DiagnosticCode AddressTaken = new(
        "CF5001", Warning, "Two articles have one address", "Rename one of the files, or give it a slug in its front matter.");

    /// <summary>A template cannot be used.</summary>
    public static readonly DiagnosticCode TemplateError = new(
        "CF5002", Error, "A template cannot be used", "Correct the template at that line.");

    /// <summary>A template does something that is easily meant otherwise.</summary>
    public static readonly DiagnosticCode TemplateWarning = new(
        "CF5003", Warning, "A template does something that is easily meant otherwise", "Read the message; write the template so that it says what is meant.");

    /// <summary>The theme lacks words of the site's language.</summary>
    public static readonly DiagnosticCode MissingWords = new(
        "CF5004", Warning, "The theme lacks words of the site's language", "Add them to the text file of that language in your templates folder.");

    /// <summary>A picture is missing.</summary>
    public static readonly DiagnosticCode MissingPicture = new(
        "CF5101", Warning, "A picture is missing", "Put the file where the article says, or take the picture out of the article.");

    /// <summary>A file is no picture that may be published.</summary>
    public static readonly DiagnosticCode RefusedPicture = new(
        "CF5102", Warning, "A file is no picture that may be published", "Use PNG, JPEG, GIF, WebP, AVIF or a plain SVG without scripts and outside addresses, up to 32 MB, and no link to it.");

    /// <summary>A picture of another server has no copy in the vendor folder.</summary>
    public static readonly DiagnosticCode PictureNotVendored = new(
        "CF5103", Warning, "A picture of another server has no copy in the vendor folder", "Save it there as host/path, or accept that the page links to it.");

    /// <summary>A picture is published in its full size only.</summary>
    public static readonly DiagnosticCode UnscaledPicture = new(
        "CF5104", Warning, "A picture is published in its full size only", "Open the picture and save it anew, with fewer pixels; until then every reader loads all of it.");

    /// <summary>A list of articles has another address than its name makes.</summary>
    public static readonly DiagnosticCode ListAddressTaken = new(
        "CF5201", Info, "A list of articles has another address than its name makes", "Nothing to do; to choose the address, name the tag otherwise, or give it a label under site: labels.");

    /// <summary>The configuration names a topic that no article has.</summary>
    public static readonly DiagnosticCode UnknownTopic = new(
        "CF5202", Warning, "The configuration names a topic that no article has", "Name it as the page of topics does, or take it out of site: topics.");

    /// <summary>The site could not be published.</summary>
    public static readonly DiagnosticCode CannotPublish = new(
        "CF6001", Error, "The site could not be published", "The site that was there is untouched; mend the cause and build again.");

    /// <summary>Another build is writing to this output folder.</summary>
    public static readonly DiagnosticCode BuildRunning = new(
        "CF6002", Error, "Another build is writing to this output folder", "Wait for it to end, or choose another output folder.");

    /// <summary>The finished site did not pass its own check.</summary>
    public static readonly DiagnosticCode BrokenSite = new(
        "CF6003", Error, "The finished site did not pass its own check", "The site that was there is untouched; mend what is listed with this and build again.");

    /// <summary>The output folder holds files that no build has written.</summary>
    public static readonly DiagnosticCode ForeignOutput = new(
        "CF6004", Error, "The output folder holds files that no build has written", "Move them elsewhere, or choose another output folder: a build would take them away.");

    /// <summary>Somebody has changed a published file.</summary>
    public static readonly DiagnosticCode ChangedOutput = new(
        "CF6005", Error, "Somebody has changed a published file", "Make the change in the sources, or save the file elsewhere; then build with --discard-changes, which replaces it.");

    /// <summary>The new site is much smaller than the published one.</summary>
    public static readonly DiagnosticCode ShrunkenSite = new(
        "CF6006", Error, "The new site is much smaller than the published one", "See whether the input folder is complete. If it is, say with --min-share how many articles are enough: 0.1 for a tenth, 0 for whatever there is.");

    /// <summary>There is no article to publish.</summary>
    public static readonly DiagnosticCode NothingToPublish = new(
        "CF6007", Error, "There is no article to publish", "See what became of each article above, and whether --input names the right folder.");

    /// <summary>Files of somebody else lay where a build works, and were kept.</summary>
    public static readonly DiagnosticCode KeptFiles = new(
        "CF6008", Warning, "Files of somebody else lay where a build works", "Look through the folder that the message names, take out what you need, and delete it.");

    /// <summary>The input folder could not be read as a whole.</summary>
    public static readonly DiagnosticCode IncompleteInput = new(
        "CF6009", Error, "The input could not be read as a whole", "Let the folder be read, or publish without what lies in it with --min-share 0.");

    /// <summary>A link leads to no file of the site.</summary>
    public static readonly DiagnosticCode BrokenLink = new(
        "CF6101", Error, "A link leads to no file of the site", "Correct the link where it is made: in the template, the configuration or the article.");

    /// <summary>A link leads to no element of the page.</summary>
    public static readonly DiagnosticCode BrokenAnchor = new(
        "CF6102", Error, "A link leads to no element of the page", "Give the element that id, or correct the link.");

    /// <summary>A page holds what its Content-Security-Policy forbids.</summary>
    public static readonly DiagnosticCode ForbiddenMarkup = new(
        "CF6103", Error, "A page holds what its Content-Security-Policy forbids", "Move scripts and styles into the theme's assets, and load nothing from other servers.");

    /// <summary>Two elements of a page have one id.</summary>
    public static readonly DiagnosticCode RepeatedId = new(
        "CF6104", Error, "Two elements of a page have one id", "Give each element an id of its own in the template.");

    /// <summary>A page lacks something that readers need.</summary>
    public static readonly DiagnosticCode IncompletePage = new(
        "CF6105", Warning, "A page lacks something that readers need", "Add it in the template: a language, a title, a text for each picture.");

    /// <summary>A page cannot be reached from the home page.</summary>
    public static readonly DiagnosticCode UnreachablePage = new(
        "CF6106", Warning, "A page cannot be reached from the home page", "Link to it from a list or from another page.");

    /// <summary>The folder is not as the build wrote it.</summary>
    public static readonly DiagnosticCode ChangedSite = new(
        "CF6107", Error, "The folder is not as the build wrote it", "Build again, and change the sources rather than the published files.");

    /// <summary>A file for programs cannot be read by them.</summary>
    public static readonly DiagnosticCode BrokenMachineFile = new(
        "CF6108", Error, "A file for programs cannot be read by them", "Build again; if it stays so, please report it.");

    /// <summary>A redirect goes round in a circle.</summary>
    public static readonly DiagnosticCode RedirectCircle = new(
        "CF6109", Error, "A redirect goes round in a circle", "Build again; if it stays so, please report it.");

    /// <summary>An article was left out because its page cannot be published.</summary>
    public static readonly DiagnosticCode FaultyArticle = new(
        "CF6201", Error, "An article was left out because its page cannot be published", "Correct what the message names, in the article or in the template of its page; the rest of the site is there.");

    /// <summary>The input folder does not exist.</summary>
    public static readonly DiagnosticCode MissingInput = new(
        "CF9001", Error, "The input folder does not exist", "Name the folder with --input.");

    /// <summary>The configuration cannot be used.</summary>
    public static readonly DiagnosticCode BrokenConfiguration = new(
        "CF9002", Error, "The configuration cannot be used", "Correct contentforge.yml at that line.");

    /// <summary>The templates folder does not exist.</summary>
    public static readonly DiagnosticCode MissingTemplates = new(
        "CF9003", Error, "The templates folder does not exist", "Name the folder with --templates.");

    /// <summary>The published site was left as it is because of problems.</summary>
    public static readonly DiagnosticCode HeldBack = new(
        "CF9004", Error, "The published site was left as it is because of problems", "Mend what is listed, or build without --strict.");

    /// <summary>All codes in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        UnreadableFile,
        UnknownEncoding,
        EmptyFile,
        FileTooLarge,
        NotAnArticle,
        SkippedFile,
        LinkNotFollowed,
        TooDeeplyNested,
        TooManyElements,
        NoArticles,
        SpecialFile,
        UnreadableFolder,
        HiddenPassedOver,
        TooManyAttributes,
        OverBudget,
        RepairedBytes,
        GuessedEncoding,
        ControlCharacters,
        InvisibleCharacters,
        BrokenFrontMatter,
        RefusedFrontMatter,
        FrontMatterValue,
        UnclosedFrontMatter,
        RescuedFrontMatter,
        ProcessingFailed,
        UnclosedRegion,
        FilterRule,
        FilterListRead,
        TitleOfAnotherArticle,
        LowConfidence,
        StaleCorrection,
        AnotherTitle,
        DoubtfulTitle,
        BrokenExport,
        HollowArticle,
        SalesPage,
        StaleDecision,
        ContradictoryDecision,
        UnusableSignatures,
        AddressTaken,
        TemplateError,
        TemplateWarning,
        MissingWords,
        MissingPicture,
        RefusedPicture,
        PictureNotVendored,
        UnscaledPicture,
        ListAddressTaken,
        UnknownTopic,
        CannotPublish,
        BuildRunning,
        BrokenSite,
        ForeignOutput,
        ChangedOutput,
        ShrunkenSite,
        NothingToPublish,
        KeptFiles,
        IncompleteInput,
        BrokenLink,
        BrokenAnchor,
        ForbiddenMarkup,
        RepeatedId,
        IncompletePage,
        UnreachablePage,
        ChangedSite,
        BrokenMachineFile,
        RedirectCircle,
        FaultyArticle,
        MissingInput,
        BrokenConfiguration,
        MissingTemplates,
        HeldBack,
    ];
}
