using System.Buffers.Binary;
using Lucene.Net.Util;
using NodaTime;
using PurgeBot.Answers.Dates;

namespace PurgeBot.Answers.Indexing;

/// <summary>
/// A date of a passage as a term of <see cref="IndexSchema.Dates"/>. The bytes of such terms sort as the dates do, so that what
/// happened in a period is read from the index in order, and reading ends with the first passages that are wanted.
/// </summary>
/// <remarks>
/// However long a period is, it is one term; one more has the day of the year, for anniversaries. Days are counted from
/// 1 January 1970.
/// </remarks>
/// <param name="Order">The day by which it stands among others: a date known to the day by its first, a vaguer one after the exact ones in it.</param>
/// <param name="First">The first day that the date allows.</param>
/// <param name="Last">The last day that it allows.</param>
internal readonly record struct DateTerm(int Order, int First, int Last)
{
    /// <summary>In place of the year of a day that has none: it comes last.</summary>
    public const int NoYear = int.MaxValue;

    /// <summary>Stands for the day of a month whose day is not known: it comes after all days.</summary>
    public const int NoDay = 32;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private const byte OfPeriod = (byte)'d';
    private const byte OfAnniversary = (byte)'y';
    private const int Prefix = 1;

    // The sign bit turned over makes negative numbers, of days before 1970, sort before the others.
    private const int SignBit = int.MinValue;

    /// <summary>The first day.</summary>
    public LocalDate FirstDay => Epoch.PlusDays(First);

    /// <summary>The day by which it stands among others.</summary>
    public LocalDate Day => Epoch.PlusDays(Order);

    /// <summary>The last day.</summary>
    public LocalDate LastDay => Epoch.PlusDays(Last);

    /// <summary>Its place among other dates: by <see cref="Order"/>, the exact ones of a day before a vaguer one that ends with it.</summary>
    public long Place => (2L * Order) + (First < Order ? 1 : 0);

    /// <summary>Number of days in it; at least 1.</summary>
    public long Days => (long)Last - First + 1;

    /// <summary>The date as a term; null for one without a year or without an end.</summary>
    public static DateTerm? Of(EdtfDate date)
    {
        if (date.Earliest is not { } first || date.Latest is not { } last) return null;
        var order = date.Start.Precision == DatePrecision.Day ? first : date.Start.Latest ?? last;
        return new DateTerm(NumberOf(LocalDate.Min(order, last)), NumberOf(first), NumberOf(last));
    }

    /// <summary>Month (1–12), day (1–31 or <see cref="NoDay"/>) and year's order of a date that begins with a day or is a month; else null.</summary>
    public static (int Month, int Day, int Order)? AnniversaryOf(EdtfDate date)
    {
        var start = date.Start;
        if (!start.IsDated || start.Month is < 1 or > 12 || (start.Day <= 0 && date.IsInterval)) return null;
        return (start.Month, start.Day > 0 ? start.Day : NoDay, Of(date)?.Order ?? NoYear);
    }

    /// <summary>Number of a day, from 1 January 1970.</summary>
    public static int NumberOf(LocalDate day) => Period.DaysBetween(Epoch, day);

    /// <summary>The terms that a passage is found by for one of its dates.</summary>
    public static IEnumerable<byte[]> TermsOf(EdtfDate date)
    {
        if (Of(date) is { } term) yield return term.ToBytes();
        if (AnniversaryOf(date) is var (month, day, order)) yield return ToBytes(month, day, order);
    }

    /// <summary>The place in the index before all periods that stand by <paramref name="order"/> or a later day.</summary>
    public static BytesRef StartingAt(int order) => new(new DateTerm(order, int.MaxValue, int.MinValue).ToBytes());

    /// <summary>The place before all anniversaries of a day or later ones of its month.</summary>
    public static BytesRef StartingAt(int month, int day) => new(ToBytes(month, day, int.MinValue));

    /// <summary>Reads a term of a period; false for one of an anniversary.</summary>
    public static bool TryRead(BytesRef bytes, out DateTerm term)
    {
        var span = bytes.Bytes.AsSpan(bytes.Offset, bytes.Length);
        if (span[0] != OfPeriod)
        {
            term = default;
            return false;
        }

        term = new DateTerm(ReadNumber(span[Prefix..]), ~ReadNumber(span[(Prefix + 4)..]), ReadNumber(span[(Prefix + 8)..]));
        return true;
    }

    /// <summary>Reads a term of an anniversary; false for one of a period.</summary>
    public static bool TryRead(BytesRef bytes, out (int Month, int Day, int Order) anniversary)
    {
        var span = bytes.Bytes.AsSpan(bytes.Offset, bytes.Length);
        anniversary = span[0] == OfAnniversary ? (span[1], span[2], ReadNumber(span[3..])) : default;
        return span[0] == OfAnniversary;
    }

    private byte[] ToBytes()
    {
        var bytes = new byte[Prefix + (3 * sizeof(int))];
        bytes[0] = OfPeriod;
        WriteNumber(bytes.AsSpan(Prefix), Order);
        // Of dates that stand by one day, the later they may begin the more exact they are.
        WriteNumber(bytes.AsSpan(Prefix + 4), ~First);
        WriteNumber(bytes.AsSpan(Prefix + 8), Last);
        return bytes;
    }

    private static byte[] ToBytes(int month, int day, int order)
    {
        var bytes = new byte[3 + sizeof(int)];
        (bytes[0], bytes[1], bytes[2]) = (OfAnniversary, (byte)month, (byte)day);
        WriteNumber(bytes.AsSpan(3), order);
        return bytes;
    }

    private static void WriteNumber(Span<byte> bytes, int number) => BinaryPrimitives.WriteInt32BigEndian(bytes, number ^ SignBit);

    private static int ReadNumber(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes) ^ SignBit;
}
