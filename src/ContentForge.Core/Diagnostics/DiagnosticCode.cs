namespace ContentForge.Core.Diagnostics;

/// <summary>One kind of finding. All of them are listed in <see cref="DiagnosticCodes"/>.</summary>
/// <param name="Id">The stable code a user can search for, <c>CF</c> and four digits. Never reused for another meaning.</param>
/// <param name="Severity">How much the finding matters.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Help">What to do about it, in one sentence.</param>
public sealed record DiagnosticCode(string Id, Severity Severity, string Title, string Help);
