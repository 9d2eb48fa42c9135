using System.Runtime.CompilerServices;
using ContentForge.Templating.Syntax;

namespace ContentForge.Templating.Runtime;

internal sealed partial class RenderContext
{
    private int _callDepth;
    private int _comparisonDepth;
    private int _loopDepth;
    private long _loopSteps;
    private long _operations;
    private long _memory;

    /// <summary>
    /// One iteration of a loop statement. Nested loops, and functions called in a loop, share the budget of the outermost one.
    /// </summary>
    public void CountIteration(Node loop)
    {
        if (++_loopSteps > Limits.LoopIterations && Limits.LoopIterations > 0)
            throw Error(loop, $"Exceeding number of iteration limit `{Limits.LoopIterations}` for loop statement.");
        CountOperations(loop.Start, 1);
    }

    /// <summary>Iterations that a function or an operator makes by itself.</summary>
    public void CountItems(int position, long count)
    {
        _loopSteps += count;
        if (_loopSteps > Limits.LoopIterations && Limits.LoopIterations > 0)
            throw Error(position, $"Exceeding number of iteration limit `{Limits.LoopIterations}` for internal iteration.");
        CountOperations(position, count);
    }

    public bool IsInLoop => _loopDepth > 0;

    public void EnterLoop()
    {
        if (_loopDepth++ == 0)
            _loopSteps = 0;
    }

    public void LeaveLoop() => _loopDepth--;

    /// <summary>Outside of loops, each function and operator has a budget of its own.</summary>
    public void BeginItems()
    {
        if (_loopDepth == 0)
            _loopSteps = 0;
    }

    public void ChargeMemory(int position, long bytes)
    {
        _memory += bytes;
        if (_memory > Limits.Memory && Limits.Memory > 0)
            throw Error(position, $"The render needs more than `{Limits.Memory}` bytes for texts and lists.");
    }

    /// <summary>Checks the length of a text before it is made.</summary>
    public void ChargeText(int position, long length)
    {
        CheckTextLength(position, length);
        if (length > 64)
            ChargeMemory(position, length * 2);
    }

    /// <summary>Checks the length of a text that is being made.</summary>
    public void CheckTextLength(int position, long length)
    {
        if (length > Limits.TextLength && Limits.TextLength > 0)
            throw Error(position, $"The resulting string length exceeds the configured LimitToString `{Limits.TextLength}`.");
    }

    /// <summary>Counts the work of going through a text; short ones are free.</summary>
    public void ChargeWork(int position, long characters)
    {
        const int CharactersPerOperation = 32;
        if (characters >= CharactersPerOperation)
            CountOperations(position, characters / CharactersPerOperation);
    }

    public void EnterCall(Node site)
    {
        if (++_callDepth > Limits.Recursion)
            throw Error(site, $"Exceeding number of recursive depth limit `{Limits.Recursion}` for node: `{site}`");
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error(site, $"The templates nest too deeply at `{site}`");
        CountOperations(site.Start, 1);
    }

    /// <summary>A builtin function is as much work as a few iterations.</summary>
    public void CountCall(Node site) => CountOperations(site.Start, 3);

    /// <summary>Lists in lists are compared as deeply as values are printed.</summary>
    public void EnterComparison(int position)
    {
        if (++_comparisonDepth > Limits.ObjectDepth)
            throw Error(position, "Structure is too deeply nested or contains reference loops.");
    }

    public void LeaveComparison() => _comparisonDepth--;

    public void LeaveCall() => _callDepth--;

    private void BeginBudgets()
    {
        _callDepth = 0;
        _comparisonDepth = 0;
        _loopDepth = 0;
        _loopSteps = 0;
        _operations = 0;
        _memory = 0;
    }

    private void CountOperations(int position, long count)
    {
        var before = _operations;
        _operations += count;
        if (_operations > Limits.Operations && Limits.Operations > 0)
            throw Error(position, $"The render takes more than `{Limits.Operations}` operations.");
        if ((before >> 10) != (_operations >> 10))
            Options.CancellationToken.ThrowIfCancellationRequested();
    }
}
