using Lucene.Net.Index;
using Lucene.Net.Search;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Indexing;

/// <summary>Finds passages by the dates in them, in the order of those dates.</summary>
/// <remarks>Safe for use by any number of threads at once.</remarks>
internal sealed class DatedPassages(IndexReader reader, DocumentStarts documents)
{
    /// <summary>The passages with a date inside a period, by that date; of one date in the order of the corpus. Each once.</summary>
    /// <param name="period">The period. Of one without a year, the days are sought in all years.</param>
    /// <param name="most">Most passages wanted.</param>
    public IReadOnlyList<DatedPassage> Inside(EdtfDate period, int most)
    {
        if (period.IsYearless) return Anniversaries(period, most);
        var (first, last) = DateMatch.BoundsOf(period);
        return Read(first, last, term => term.First >= first && term.Last <= last, most);
    }

    /// <summary>The passages with a date that a period shares a day with, and that is not much vaguer than the period.</summary>
    /// <param name="period">The period; has a year.</param>
    /// <param name="most">Most passages wanted.</param>
    public IReadOnlyList<DatedPassage> Around(EdtfDate period, int most)
    {
        var (first, last) = DateMatch.BoundsOf(period);
        var longest = DateMatch.LongestAround(first, last);
        return Read(
            DateMatch.Shifted(first, -longest), DateMatch.Shifted(last, longest),
            term => term.First <= last && term.Last >= first && term.Days <= longest, most);
    }

    /// <summary>Those of some passages that have a date inside a period.</summary>
    /// <param name="period">The period; has a year.</param>
    /// <param name="passages">Numbers of the passages.</param>
    public IEnumerable<int> InsideAmong(EdtfDate period, IReadOnlySet<int> passages)
    {
        var (first, last) = DateMatch.BoundsOf(period);
        var live = MultiFields.GetLiveDocs(reader);
        DocsEnum? docs = null;
        foreach (var (_, terms) in Terms(first, last).Where(at => at.Term.First >= first && at.Term.Last <= last))
        {
            docs = terms.Docs(live, docs, DocsFlags.NONE);
            for (var id = docs.NextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = docs.NextDoc())
            {
                if (passages.Contains(id)) yield return id;
            }
        }
    }

    /// <summary>The date nearest to a period among those of the corpus, before it or after it; null where there is none.</summary>
    /// <param name="period">The period; has a year.</param>
    /// <param name="isAfter">Whether to look after it.</param>
    public DateTerm? Nearest(EdtfDate period, bool isAfter)
    {
        var (first, last) = DateMatch.BoundsOf(period);
        if (isAfter) return Terms(last, int.MaxValue).Select(at => (DateTerm?)at.Term).FirstOrDefault(term => term!.Value.First > last);
        // Terms can only be read forwards: from ever further back, until there are any.
        DateTerm? nearest = null;
        for (var back = 366L; nearest is null && back < 100_000_000; back *= 8)
        {
            foreach (var (term, _) in Terms(DateMatch.Shifted(first, -back), first))
            {
                if (term.Last < first) nearest = term;
            }
        }

        return nearest;
    }

    private List<DatedPassage> Read(int from, int to, Func<DateTerm, bool> isWanted, int most)
    {
        var found = new Found(most, documents);
        foreach (var (term, terms) in Terms(from, to))
        {
            if (!isWanted(term)) continue;
            found.Add(reader, terms, term.Place);
            if (found.IsFull) break;
        }

        return found.Passages;
    }

    private List<DatedPassage> Anniversaries(EdtfDate days, int most)
    {
        var found = new Found(most, documents);
        // The end of a range may lie in the next year: 28 December to 3 January.
        var (from, to) = (DateMatch.FirstDayOf(days), DateMatch.LastDayOf(days));
        if (from.CompareTo(to) <= 0)
        {
            ReadAnniversaries(from, to, found);
            return found.Passages;
        }

        ReadAnniversaries(from, (12, DateTerm.NoDay), found);
        ReadAnniversaries((1, 1), to, found);
        return found.Passages;
    }

    private void ReadAnniversaries((int Month, int Day) from, (int Month, int Day) to, Found found)
    {
        if (MultiFields.GetTerms(reader, IndexSchema.Dates) is not { } all) return;
        var terms = all.GetEnumerator();
        if (terms.SeekCeil(DateTerm.StartingAt(from.Month, from.Day)) == TermsEnum.SeekStatus.END) return;
        do
        {
            if (!DateTerm.TryRead(terms.Term, out (int Month, int Day, int Order) at) || (at.Month, at.Day).CompareTo(to) > 0) return;
            found.Add(reader, terms, ((long)((at.Month * (DateTerm.NoDay + 1)) + at.Day) << 32) + at.Order);
        }
        while (!found.IsFull && terms.MoveNext());
    }

    // The enumerator stands at the term that is handed out.
    private IEnumerable<(DateTerm Term, TermsEnum Terms)> Terms(int from, int to)
    {
        if (MultiFields.GetTerms(reader, IndexSchema.Dates) is not { } all) yield break;
        var terms = all.GetEnumerator();
        if (terms.SeekCeil(DateTerm.StartingAt(from)) == TermsEnum.SeekStatus.END) yield break;
        do
        {
            if (!DateTerm.TryRead(terms.Term, out DateTerm term) || term.Order > to) yield break;
            yield return (term, terms);
        }
        while (terms.MoveNext());
    }

    /// <summary>Passages found so far, in order.</summary>
    private sealed class Found(int most, DocumentStarts documents)
    {
        private readonly HashSet<int> _known = [];
        private readonly List<(ulong Document, int Id)> _ofTerm = [];
        private DocsEnum? _docs;

        public List<DatedPassage> Passages { get; } = [];

        public bool IsFull => Passages.Count >= most;

        /// <summary>Adds the passages of a term; which of them comes first depends on the corpus alone.</summary>
        public void Add(IndexReader reader, TermsEnum term, long order)
        {
            _ofTerm.Clear();
            _docs = term.Docs(MultiFields.GetLiveDocs(reader), _docs, DocsFlags.NONE);
            for (var id = _docs.NextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = _docs.NextDoc()) _ofTerm.Add((documents.DocumentAt(id), id));
            _ofTerm.Sort();
            foreach (var (_, id) in _ofTerm)
            {
                if (IsFull) return;
                if (_known.Add(id)) Passages.Add(new DatedPassage(id, order));
            }
        }
    }
}

/// <summary>A passage found by a date in it.</summary>
/// <param name="Id">Its number in the index.</param>
/// <param name="Order">Orders dates found by one search; the earlier the smaller.</param>
internal readonly record struct DatedPassage(int Id, long Order);
