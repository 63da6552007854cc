using System.Numerics;

namespace Crossread.Articles.Pages;

internal static partial class BlockFeatures
{
    /// <summary>The measuring of one page.</summary>
    private sealed class Measuring
    {
        // A child that holds so much of the prose of its parent holds the article.
        private const double Dominance = 0.66;

        private readonly PageOutline _page;
        private readonly string _text;
        private readonly int _count;
        private readonly Own[] _own;
        private readonly int[] _likeness;
        private readonly Dictionary<int, (int Prose, int Blocks)> _alike = [];
        private readonly int _mainLikeness = -1;
        private readonly int _mainProse;
        private readonly int _container;
        private readonly int _headline = -1;
        private readonly int _allProse;
        private readonly int[] _branch;
        private readonly WordRuns? _title;
        private readonly WordRuns? _description;
        private readonly WordRuns? _body;
        private readonly Dictionary<ulong, int> _repeated = [];
        private readonly List<ulong> _words = [];

        public Measuring(PageOutline page, PageHints hints)
        {
            _page = page;
            _text = page.Text;
            var blocks = page.Blocks;
            var elements = page.Elements;
            _count = blocks.Length;
            _own = new Own[_count];
            _likeness = new int[_count];
            _allProse = Math.Max(1, elements[0].Prose);
            _title = hints.Title is { Length: > 0 } title ? new WordRuns(title) : null;
            _description = hints.Description is { Length: > 0 } description ? new WordRuns(description) : null;
            _body = hints.Body is { Length: > 200 } body ? new WordRuns(body) : null;
            for (var b = 0; b < _count; b++)
            {
                var block = blocks[b];
                ref readonly var element = ref elements[block.Element];
                _own[b] = Own.Read(block, block.Words(_text), block.IsProse(_text, element.Tag));
                _likeness[b] = element.Likeness;
                _repeated[_own[b].Hash] = _repeated.GetValueOrDefault(_own[b].Hash) + 1;
                var alike = _alike.GetValueOrDefault(element.Likeness);
                _alike[element.Likeness] = (alike.Prose + (_own[b].Prose ? _own[b].Weight : 0), alike.Blocks + 1);
                if (_headline < 0 && _title is not null && IsHeadline(block, element.Tag))
                    _headline = b;
            }

            for (var b = 0; b < _count; b++)
            {
                var prose = _alike[_likeness[b]].Prose;
                if (prose > _mainProse)
                    (_mainLikeness, _mainProse) = (_likeness[b], prose);
            }

            _container = Container();
            _branch = Branches();
        }

        public float[] All()
        {
            var width = Labels.Length;
            var values = new float[_count * width];
            var runs = new Runs(_count);
            Scan(runs);
            for (var b = 0; b < _count; b++)
            {
                var row = values.AsSpan(b * width, width);
                var at = OfOwn(b, row);
                at = OfPlace(b, row, at, runs);
                at = OfNeighbours(b, row, at);
                OfSigns(b, row.Slice(at, Signs));
                OfPhrases(b, row[(at + Signs)..]);
            }

            return values;
        }

        private bool IsHeadline(PageBlock block, LineTag tag) =>
            block.Span.Length < 400 && (tag == LineTag.Heading1 || block.Span.Length > 20) && _title!.Count > 1 && block.Span.Length * 2 > _title.Count * 5 && _title.Share(WordsOf(block)) >= 0.7;

        private List<ulong> WordsOf(PageBlock block)
        {
            WordRuns.Read(block.Words(_text), _words);
            return _words;
        }

        private int Container()
        {
            var elements = _page.Elements;
            var container = 0;
            // One walk finds for every element the child with most prose; children follow their parents.
            var best = new int[elements.Length];
            for (var i = 1; i < elements.Length; i++)
            {
                var parent = elements[i].Parent;
                if (best[parent] == 0 || elements[i].Prose > elements[best[parent]].Prose)
                    best[parent] = i;
            }

            while (best[container] is var next and > 0 && elements[next].Prose >= Dominance * elements[container].Prose && elements[next].ProseBlocks > 1)
                container = next;
            return container;
        }

        // The child of the container that an element stands in; the element itself where it stands outside.
        private int[] Branches()
        {
            var elements = _page.Elements;
            var branch = new int[elements.Length];
            for (var i = 0; i < elements.Length; i++)
            {
                var parent = elements[i].Parent;
                branch[i] = i == _container ? -1 : parent < 0 ? -2 : parent == _container ? i : branch[parent] is >= 0 ? branch[parent] : branch[parent] == -1 ? i : -2;
            }

            return branch;
        }

        private void Scan(Runs runs)
        {
            int main = Far, prose = Far, picture = Far, heading = Far, before = 0, same = 0;
            var pictures = 0;
            var elements = _page.Elements;
            var blocks = _page.Blocks;
            for (var b = 0; b < _count; b++)
            {
                runs.SinceMain[b] = main;
                runs.SinceProse[b] = prose;
                runs.SinceHeading[b] = heading;
                runs.ProseBefore[b] = before;
                same = b > 0 && _likeness[b] == _likeness[b - 1] ? same + 1 : 0;
                runs.SameBefore[b] = same;
                main = _likeness[b] == _mainLikeness ? 0 : Math.Min(Far, main + 1);
                prose = _own[b].Prose ? 0 : Math.Min(Far, prose + 1);
                heading = elements[blocks[b].Element].Tag is >= LineTag.Heading1 and <= LineTag.Heading6 ? 0 : Math.Min(Far, heading + 1);
                before += _own[b].Prose ? _own[b].Weight : 0;
                var own = elements[blocks[b].Element].Pictures;
                picture = own > 0 && own != pictures ? 0 : Math.Min(Far, picture + 1);
                pictures = own;
                runs.SincePicture[b] = picture;
            }

            (main, prose, same) = (Far, Far, 0);
            for (var b = _count - 1; b >= 0; b--)
            {
                runs.UntilMain[b] = main;
                runs.UntilProse[b] = prose;
                same = b + 1 < _count && _likeness[b] == _likeness[b + 1] ? same + 1 : 0;
                runs.SameAfter[b] = same;
                main = _likeness[b] == _mainLikeness ? 0 : Math.Min(Far, main + 1);
                prose = _own[b].Prose ? 0 : Math.Min(Far, prose + 1);
            }
        }

        private int OfOwn(int b, Span<float> row)
        {
            ref readonly var own = ref _own[b];
            var block = _page.Blocks[b];
            var length = Math.Max(1, block.Span.Length);
            var at = 0;
            row[at++] = own.Words;
            row[at++] = own.Length;
            row[at++] = (float)block.LinkShare;
            row[at++] = (float)block.Bold / length;
            row[at++] = (float)block.Slanted / length;
            row[at++] = own.EndsSentence ? 1 : 0;
            row[at++] = own.Last == ':' ? 1 : 0;
            row[at++] = own.Last == '?' ? 1 : 0;
            row[at++] = own.Sentences;
            row[at++] = (float)own.Commas / Math.Max(1, own.Words);
            row[at++] = (float)own.Capitals / Math.Max(1, own.Words);
            row[at++] = (float)own.Digits / length;
            row[at++] = own.Begins;
            row[at++] = (float)own.Letters / Math.Max(1, own.Words);
            row[at++] = (float)own.Upper / Math.Max(1, own.Letters);
            row[at++] = own.Quotes;
            row[at++] = own.Marks;
            row[at++] = own.Address ? 1 : 0;
            row[at++] = BitOperations.PopCount((uint)own.Phrases);
            row[at++] = (float)_page.Elements[block.Element].Tag;
            row[at++] = block.LinkShare > 0.95 ? 1 : 0;
            row[at++] = BitOperations.PopCount((ulong)(block.Inline & ~ElementSigns.LinkTag));
            row[at++] = (float)own.Small / Math.Max(1, own.Words);
            return at;
        }

        private int OfPlace(int b, Span<float> row, int at, Runs runs)
        {
            var elements = _page.Elements;
            var block = _page.Blocks[b];
            ref readonly var element = ref elements[block.Element];
            ref readonly var parent = ref elements[Math.Max(0, element.Parent)];
            ref readonly var grandparent = ref elements[Math.Max(0, parent.Parent)];
            ref readonly var container = ref elements[_container];
            var branchNumber = _branch[block.Element];
            ref readonly var branch = ref elements[branchNumber >= 0 ? branchNumber : branchNumber == -1 ? block.Element : Outside(block.Element)];
            row[at++] = element.Depth;
            row[at++] = (float)parent.Prose / _allProse;
            row[at++] = (float)parent.Links / Math.Max(1, parent.Characters);
            row[at++] = parent.EndBlock - parent.FirstBlock;
            row[at++] = parent.ProseBlocks;
            row[at++] = parent.Pictures;
            row[at++] = parent.Characters;
            row[at++] = (float)grandparent.Prose / _allProse;
            row[at++] = (float)grandparent.Links / Math.Max(1, grandparent.Characters);
            row[at++] = grandparent.EndBlock - grandparent.FirstBlock;
            row[at++] = grandparent.Pictures;
            row[at++] = (float)branch.Prose / _allProse;
            row[at++] = (float)branch.Links / Math.Max(1, branch.Characters);
            row[at++] = branch.EndBlock - branch.FirstBlock;
            row[at++] = branch.Characters;
            row[at++] = branchNumber == -1 ? 0 : element.Depth - branch.Depth + 1;
            row[at++] = branch.Pictures;
            row[at++] = (float)(branch.EndBlock - branch.FirstBlock) / Math.Max(1, container.EndBlock - container.FirstBlock);
            row[at++] = b >= container.FirstBlock && b < container.EndBlock ? 1 : 0;
            row[at++] = (float)container.Prose / _allProse;
            row[at++] = (float)container.Links / Math.Max(1, container.Characters);
            row[at++] = HalfSteps(block.Element);
            var (prose, alike) = _alike[element.Likeness];
            row[at++] = (float)prose / _allProse;
            row[at++] = alike;
            row[at++] = element.Likeness == _mainLikeness ? 1 : 0;
            row[at++] = (float)b / _count;
            row[at++] = (float)(b - container.FirstBlock) / Math.Max(1, container.EndBlock - container.FirstBlock);
            row[at++] = runs.SinceMain[b];
            row[at++] = runs.UntilMain[b];
            row[at++] = _headline < 0 ? -Far : Math.Clamp(b - _headline, -Far, 4 * Far);
            row[at++] = _headline < 0 ? 0 : 1;
            row[at++] = (float)runs.ProseBefore[b] / _allProse;
            row[at++] = 1 - ((float)(runs.ProseBefore[b] + (_own[b].Prose ? _own[b].Weight : 0)) / _allProse);
            row[at++] = runs.SinceProse[b];
            row[at++] = runs.UntilProse[b];
            row[at++] = _repeated[_own[b].Hash];
            var words = _title is null && _description is null && _body is null ? _words : WordsOf(block);
            row[at++] = _title is null ? -1 : (float)_title.Share(words);
            row[at++] = _description is null ? -1 : (float)_description.Share(words);
            row[at++] = _body is null ? -1 : (float)_body.Share(words);
            row[at++] = _body is null ? 0 : Math.Min(3, 6f * _body.Count / _allProse);
            row[at++] = _count;
            row[at++] = _allProse;
            row[at++] = (float)elements[0].Links / Math.Max(1, elements[0].Characters);
            row[at++] = (float)_mainProse / _allProse;
            row[at++] = runs.SincePicture[b];
            row[at++] = runs.SinceHeading[b];
            var list = List(block.Element);
            row[at++] = list < 0 ? 0 : elements[list].EndBlock - elements[list].FirstBlock;
            row[at++] = list < 0 ? 0 : (float)elements[list].Characters / Math.Max(1, elements[list].EndBlock - elements[list].FirstBlock);
            row[at++] = runs.SameBefore[b];
            row[at++] = runs.SameAfter[b];
            row[at++] = _headline < 0 ? 0 : (b - _headline) * 100f / _count;
            return at;
        }

        // Outside the container: the outermost element that does not hold the container, too.
        private int Outside(int element)
        {
            var elements = _page.Elements;
            var (first, end) = (elements[_container].FirstBlock, elements[_container].EndBlock);
            var last = element;
            for (var e = element; e > 0; e = elements[e].Parent)
            {
                if (elements[e].FirstBlock <= first && elements[e].EndBlock >= end)
                    break;
                last = e;
            }

            return last;
        }

        // How far up the element stands that holds half of the page's prose.
        private int HalfSteps(int element)
        {
            var elements = _page.Elements;
            var steps = 0;
            for (var e = element; e > 0 && elements[e].Prose * 2 < _allProse; e = elements[e].Parent)
                steps++;
            return steps;
        }

        private int List(int element)
        {
            var elements = _page.Elements;
            for (int e = element, steps = 0; e > 0 && steps < 5; e = elements[e].Parent, steps++)
            {
                if (elements[e].Signs.HasFlag(ElementSigns.ListTag))
                    return e;
            }

            return -1;
        }

        private int OfNeighbours(int b, Span<float> row, int at)
        {
            foreach (var distance in s_neighbours)
            {
                var n = b + distance;
                if (n < 0 || n >= _count)
                {
                    row.Slice(at, s_near.Length).Fill(-1);
                    at += s_near.Length;
                    continue;
                }

                var near = _page.Blocks[n];
                ref readonly var element = ref _page.Elements[near.Element];
                row[at++] = _own[n].Words;
                row[at++] = (float)near.LinkShare;
                row[at++] = _own[n].EndsSentence ? 1 : 0;
                row[at++] = element.Tag is >= LineTag.Heading1 and <= LineTag.Heading6 ? 1 : 0;
                row[at++] = _likeness[n] == _mainLikeness ? 1 : 0;
                row[at++] = element.Parent == _page.Elements[_page.Blocks[b].Element].Parent ? 1 : 0;
                row[at++] = _likeness[n] == _likeness[b] ? 1 : 0;
                row[at++] = _own[n].Length;
            }

            return at;
        }

        // Of each sign, how much of the page's prose the nearest element holds that bears it: little for a side part, most for a wrapper.
        private void OfSigns(int b, Span<float> row)
        {
            row.Fill(Absent);
            var elements = _page.Elements;
            var block = _page.Blocks[b];
            Mark(row, block.Inline, 0);
            for (var e = block.Element; e >= 0; e = elements[e].Parent)
                Mark(row, elements[e].Signs, (float)elements[e].Prose / _allProse);
        }

        private void OfPhrases(int b, Span<float> row)
        {
            for (var s = 0; s < Phrases; s++)
                row[s] = ((int)_own[b].Phrases >> s) & 1;
        }

        private static void Mark(Span<float> row, ElementSigns signs, float share)
        {
            for (var left = (ulong)signs; left != 0; left &= left - 1)
            {
                var sign = BitOperations.TrailingZeroCount(left);
                row[sign] = Math.Min(row[sign], share);
            }
        }

        private sealed class Runs(int count)
        {
            public int[] SinceMain { get; } = new int[count];

            public int[] UntilMain { get; } = new int[count];

            public int[] SinceProse { get; } = new int[count];

            public int[] UntilProse { get; } = new int[count];

            public int[] SinceHeading { get; } = new int[count];

            public int[] SincePicture { get; } = new int[count];

            public int[] ProseBefore { get; } = new int[count];

            public int[] SameBefore { get; } = new int[count];

            public int[] SameAfter { get; } = new int[count];
        }

        /// <summary>What the words of a line show.</summary>
        private struct Own
        {
            public int Words, Length, Letters, Upper, Digits, Capitals, Commas, Sentences, Quotes, Marks, Small, Weight;
            public float Begins;
            public char Last;
            public bool EndsSentence, Address, Prose;
            public LineSigns Phrases;
            public ulong Hash;

            public static Own Read(PageBlock block, ReadOnlySpan<char> text, bool prose)
            {
                var own = default(Own);
                var hash = 0xCBF29CE484222325;
                var wordLength = 0;
                for (var i = 0; i < text.Length; i++)
                {
                    var c = text[i];
                    hash = (hash ^ c) * 0x100000001B3;
                    own.Length += c >= '\u2E80' ? 3 : 1;
                    if (char.IsLetterOrDigit(c))
                    {
                        if (wordLength == 0 && char.IsUpper(c))
                            own.Capitals++;
                        if (char.IsDigit(c))
                            own.Digits++;
                        else
                            own.Letters++;
                        if (char.IsUpper(c))
                            own.Upper++;
                        if (wordLength++ == 0 || c >= '\u2E80')
                            own.Words++;
                        continue;
                    }

                    if (wordLength is > 0 and <= 3 && char.IsLower(text[i - wordLength]))
                        own.Small++;
                    wordLength = 0;
                    if (c is ',' or '、' or '，' or ';')
                        own.Commas++;
                    else if (c is '"' or '“' or '”' or '„' or '«' or '»' or '「')
                        own.Quotes++;
                    else if (c is '|' or '·' or '•' or '›' or '→' or '©' or '/' or '#' or '…')
                        own.Marks++;
                    else if (c is '@' || (c == ':' && i + 2 < text.Length && text[i + 1] == '/' && text[i + 2] == '/'))
                        own.Address = true;
                    else if (c is '。' or '।' or '！' or '？' || (c is '.' or '!' or '?' && (i + 1 == text.Length || text[i + 1] is ' ' or '"' or '”' or ')')))
                        own.Sentences++;
                }

                var end = text.Length;
                while (end > 1 && text[end - 1] is '"' or '”' or '’' or ')' or '\'' or '»' or '“' or ']')
                    end--;
                own.Last = text[end - 1];
                own.EndsSentence = own.Last is '.' or '!' or '?' or '。' or '।' or '！' or '？' or '…';
                var first = text[0];
                own.Begins = char.IsUpper(first) ? 0 : char.IsLower(first) ? 1 : char.IsDigit(first) ? 2 : first is '"' or '“' or '„' or '«' or '‘' or '\'' ? 3 : first is '-' or '–' or '—' or '•' or '*' or '>' ? 4 : first is '(' or '[' ? 5 : 6;
                own.Prose = prose;
                own.Weight = Math.Max(1, own.Length - block.Links);
                own.Hash = hash;
                own.Phrases = LinePhrases.Of(text);
                return own;
            }
        }
    }
}
