using System.Collections;
using System.Runtime.InteropServices;
using AngleSharp.Dom;
using ContentForge.Core;

namespace ContentForge.Ingest.Dom;

/// <summary>
/// The descendants of a node in document order. Articles are walked a hundred times over, mostly a paragraph at a time, so a walk
/// costs nothing on the heap.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Descendants(INode root) : IEnumerable<INode>
{
    /// <summary>Starts a walk.</summary>
    public Walker GetEnumerator() => new(root);

    IEnumerator<INode> IEnumerable<INode>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One walk. Its stack is lent from the thread that begins it and given back at the end.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal struct Walker : IEnumerator<INode>
    {
        [ThreadStatic]
        private static Stack<(INodeList Children, int Next)>? _spare;

        private readonly WorkBudget _budget = WorkBudget.Current;
        private Stack<(INodeList Children, int Next)>? _path;
        private INodeList _children;
        private int _next;

        public Walker(INode root)
        {
            _children = root.ChildNodes;
            Current = root;
            Depth = 1;
        }

        /// <summary>The node reached.</summary>
        public INode Current { get; private set; }

        /// <summary>How far it lies below the root; its children have 1.</summary>
        public int Depth { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            if (_next > 0 && Current.HasChildNodes)
                Descend();
            while (_next >= _children.Length)
            {
                if (_path is null || !_path.TryPop(out var parent))
                    return false;
                (_children, _next) = parent;
                Depth--;
            }

            _budget.Spend();
            Current = _children[_next++];
            return true;
        }

        public void Dispose()
        {
            if (_path is null)
                return;
            _path.Clear();
            _spare = _path;
            _path = null;
        }

        public readonly void Reset() => throw new NotSupportedException();

        private void Descend()
        {
            if (_path is null)
            {
                _path = _spare ?? new();
                _spare = null;
            }

            _path.Push((_children, _next));
            _children = Current.ChildNodes;
            _next = 0;
            Depth++;
        }
    }
}
