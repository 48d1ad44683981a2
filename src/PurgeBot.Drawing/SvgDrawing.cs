using System.Globalization;
using System.Text;
using System.Xml;
using PurgeBot.Answers.Timelines;
using PurgeBot.Drawing.Layout;

namespace PurgeBot.Drawing;

/// <summary>Writes a layout as SVG: the same picture, with text that can be searched, and all sentences in full as its description.</summary>
internal sealed class SvgDrawing(Timeline timeline, TimelineLayout layout)
{
    private const string Svg = "http://www.w3.org/2000/svg";

    // The bundled font where it is installed, else what comes near; the length of each line keeps the layout.
    private const string Family = "Noto Serif, Georgia, serif";

    /// <summary>The bytes of the file, UTF-8.</summary>
    public byte[] Draw()
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = false }))
        {
            xml.WriteStartElement("svg", Svg);
            Attributes(xml, ("width", N(TimelineLayout.Width)), ("height", N(layout.Height)), ("viewBox", $"0 0 {N(TimelineLayout.Width)} {N(layout.Height)}"), ("role", "img"));
            xml.WriteElementString("title", Svg, Plain(timeline.Title));
            xml.WriteElementString("desc", Svg, Plain(TimelineText.Whole(timeline)));
            Element(xml, "rect", ("width", "100%"), ("height", "100%"), ("fill", Colour(Palette.Paper)));
            WriteAxis(xml);
            foreach (var leader in layout.Leaders)
                Element(xml, "path", ("d", PathOf(leader)), ("fill", "none"), ("stroke", Colour(Palette.Rule)), ("stroke-width", "2"));
            foreach (var mark in layout.Marks) WriteMark(xml, mark);
            foreach (var text in layout.Texts) WriteText(xml, text);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private void WriteAxis(XmlWriter xml)
    {
        foreach (var piece in layout.Axis)
        {
            Element(
                xml, "path", ("d", $"M{N(TimelineLayout.AxisX)} {N(piece.Top)}V{N(piece.Bottom)}"), ("stroke", Colour(Palette.Rule)), ("stroke-width", "3"),
                ("stroke-dasharray", piece.IsLeftOut ? "3 9" : "none"));
        }

        foreach (var height in layout.Ticks)
            Element(xml, "path", ("d", $"M{N(TimelineLayout.AxisX - 12)} {N(height)}h12"), ("stroke", Colour(Palette.Rule)), ("stroke-width", "3"));
    }

    private static void WriteMark(XmlWriter xml, Mark mark)
    {
        if (mark.Kind == MarkKind.Day)
        {
            Element(xml, "circle", ("cx", N(mark.X)), ("cy", N(mark.At)), ("r", N(mark.Radius)), ("fill", Colour(Palette.Accent)));
            return;
        }

        var isHollow = mark.Kind == MarkKind.Within;
        Element(
            xml, "rect", ("x", N(mark.Box.Left)), ("y", N(mark.Top)), ("width", N(2 * mark.HalfBar)), ("height", N(mark.Bottom - mark.Top)), ("rx", N(mark.HalfBar)),
            ("fill", Colour(isHollow ? Palette.Pale : Palette.Accent)), ("stroke", isHollow ? Colour(Palette.Accent) : "none"), ("stroke-width", "2"));
    }

    private static void WriteText(XmlWriter xml, PlacedText text)
    {
        xml.WriteStartElement("text", Svg);
        Attributes(
            xml, ("x", N(text.Left)), ("y", N(text.Baseline)), ("font-family", Family), ("font-size", N(TextStyles.SizeOf(text.Style))),
            ("font-weight", TextStyles.IsBold(text.Style) ? "bold" : "normal"), ("fill", Colour(TextStyles.ColourOf(text.Style))), ("textLength", N(text.Width)),
            ("lengthAdjust", "spacingAndGlyphs"));
        xml.WriteString(Plain(text.Text));
        xml.WriteEndElement();
    }

    private static string PathOf(Leader leader)
    {
        var middle = (leader.Top + leader.Bottom) / 2;
        var start = leader.Bottom > leader.Top
            ? $"M{N(Leader.Turn - 8)} {N(leader.Top)}H{N(Leader.Turn)}V{N(leader.Bottom)}h-8M{N(Leader.Turn)} {N(middle)}"
            : $"M{N(leader.From)} {N(middle)}H{N(Leader.Turn)}";
        return $"{start}L{N(Leader.Arrive)} {N(leader.To)}H{N(Leader.End)}";
    }

    // XML has no control characters, nor halves of surrogate pairs.
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value < ' ' && rune.Value != '\n' ? " " : rune.ToString()));

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Svg);
        Attributes(xml, attributes);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes) xml.WriteAttributeString(name, value);
    }

    private static string N(float number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Colour(uint rgb) => $"#{rgb:x6}";
}
