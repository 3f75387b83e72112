using System.Globalization;
using System.Text;

namespace FlashBuilder.Decks;

/// <summary>
/// Draws a stroke order: the character in the square of an exercise book, the number of each stroke where it begins. The
/// ground is left clear, so that the style sheet can turn the picture into one for the night.
/// </summary>
public static class StrokePicture
{
    /// <summary>The data's square, of which the baseline is 124 above the lower edge.</summary>
    private const int Side = 1024, Top = 900;

    /// <summary>An SVG picture. The notice is what the Arphic Public License asks for in each changed file.</summary>
    public static string Svg(StrokeOrder order)
    {
        // The more numbers, the smaller.
        int height = order.Starts.Count switch { <= 8 => 100, <= 14 => 84, _ => 68 };
        var svg = new StringBuilder();
        svg.Append($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Side} {Side}">
            <!-- Outlines (C) 1999 Arphic Technology Co., Ltd., Arphic Public License; of Make Me a Hanzi and hanzi-writer-data, by FlashBuilder made a picture with numbers. No warranty. -->
            <path d="M12 12h1000v1000H12zM512 12v1000M12 512h1000" fill="none" stroke="#b9b2a4" stroke-width="4" stroke-dasharray="22 16"/>
            <g transform="matrix(1 0 0 -1 0 {Top})" fill="#8c867a">

            """.ReplaceLineEndings("\n"));
        foreach (string outline in order.Outlines) svg.Append("<path d=\"").Append(outline).Append("z\"/>\n");
        svg.Append($"""
            </g>
            <g font-family="Arial, Helvetica, sans-serif" font-size="{height}" font-weight="700" text-anchor="middle" fill="#c0341d" stroke="#fcfbf8" stroke-width="{height / 4}" stroke-linejoin="round" paint-order="stroke">

            """.ReplaceLineEndings("\n"));
        (int X, int Y)[] places = Apart([.. order.Starts.Select(start => (start.X, Top - start.Y))], height);
        for (int i = 0; i < places.Length; i++)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{places[i].X}\" y=\"{places[i].Y + (height / 3)}\">{i + 1}</text>\n");
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    /// <summary>Places near the wished ones, none upon another: each takes the nearest that is still free.</summary>
    /// <param name="height">Of a number; of two digits it is wider than that, of one less wide.</param>
    private static (int X, int Y)[] Apart((int X, int Y)[] wished, int height)
    {
        const int Step = 16, Farthest = 12, Directions = 16;
        var taken = new List<(int X, int Y)>();
        foreach ((int x, int y) in wished)
        {
            (int X, int Y) place = Clamped(x, y);
            for (int ring = 1; ring <= Farthest && !IsFree(place); ring++)
                for (int direction = 0; direction < Directions && !IsFree(place); direction++)
                {
                    double angle = Math.PI * 2 * direction / Directions;
                    place = Clamped(x + (int)Math.Round(Math.Cos(angle) * ring * Step), y + (int)Math.Round(Math.Sin(angle) * ring * Step));
                }

            taken.Add(IsFree(place) ? place : Clamped(x, y));
        }

        return [.. taken];

        bool IsFree((int X, int Y) place)
        {
            int width = taken.Count >= 9 ? height * 5 / 4 : height * 3 / 4;
            return !taken.Exists(other => Math.Abs(other.X - place.X) < width && Math.Abs(other.Y - place.Y) < height * 5 / 6);
        }

        static (int X, int Y) Clamped(int x, int y) => (Math.Clamp(x, 48, Side - 48), Math.Clamp(y, 48, Side - 48));
    }
}
