namespace FlashBuilder.Tests;

/// <summary>
/// Small frames, each with its checksum, and the command that made it (zstd 1.5.4, mawk). Between them they have every kind of
/// block, literals and tables that the program writes; of the others <see cref="RepeatedLiterals"/> is made by hand.
/// </summary>
internal static class SampleFrames
{
    // printf '' | zstd -c -q
    public static readonly byte[] Empty = Convert.FromBase64String(
        "KLUv/SQAAQAAmenYUQ==");

    // printf 'Zm9vYmFyIQ0xY7' | zstd -c -q
    public static readonly byte[] Stored = Convert.FromBase64String(
        "KLUv/QRYcQAAWm05dlltRnlJUTB4WTf5Gorg");

    // awk 'BEGIN { for (i = 0; i < 3000; i++) printf "a" }' | zstd -c -q --zstd=wlog=10
    public static readonly byte[] Repeated = Convert.FromBase64String(
        "KLUv/QQATAAAEGFhAQD7K4AFAiAAYcMdAGHhDgmW");

    // awk 'BEGIN { for (i = 1; i < 10; i++) printf "<div>%d 你好%d note-%d</div>", i*i*7, i%4, i }' | zstd -c -q -19
    public static readonly byte[] Text = Convert.FromBase64String(
        "KLUv/QRoBQMAsgMOFNA9RagnBQkC6BdESSGRKaXk6qHhCTIl0CnkjXEv3oT/v/jg3e4mzIYF2rCea2CnrHFSUBJkCgUUoDCktn8HUKPtkljkYm/dhnbZOWtZ" +
        "zseBvDGeMRp9Eh0Ncx0pTgdRYA==");

    // awk 'BEGIN { for (i = 1; i < 300; i++) printf "%c", 1 + i*i*7919%101%8 }' | zstd -c -q -5
    public static readonly byte[] DirectTree = Convert.FromBase64String(
        "KLUv/QRYpQEA4sQIhwIjISJRfPQJoNQMo4fZtrh21NsSgx8WPFtuMFwsgHbjQwEEAIdooC1Vufgsp64yBmpHzIg=");

    // awk 'BEGIN { for (i = 1; i < 1500; i++) printf substr("aaaaaabbbcd", 1 + i*i*7919%1009%11, 1) }' | zstd -c -q -1 --zstd=wlog=10
    public static readonly byte[] RepeatedTree = Convert.FromBase64String(
        "KLUv/QQAxAgANpYYBuDpuwHUERUAEwAWAOnK1rRFlWz9xFUj1lbDGQhYGuE2AivRPVUoeg9yeV4cuJs2T+XidthnSlEGrbDdGG8qQFhG1Rm0gtxNV0sDaQQE" +
        "AkKrMmjb1MuuQkl1LCiYqpDNkwNTqCEtc4zJ0BSW0XJQIjHOlB4QEEK0K0pjHNQim+y3+ThVM5bX1vJegr2LJLjmiRyvaPzkhoMWsRh9cEFOJ51bVUiRiLMr" +
        "JA7eteWZyuTP45SNJm+/mwgtU7JARg5i4mtBYMTciL/2QFGDnxvCkeEGWBGAp62LwtglwaFvpL1iMbLTkkOWeQprMrUdtjVqdnTBKaqyWfzWjIif93irSAkP" +
        "uXVqzuBqCyA84QsqNCnYrzpwamUEALOGBhgnLKOQy6AV5G66esL3KslFgLXDYdOKkmAWLSBwIpEZ2geX0ylcII35SvSiV5kPd45fQoBFZC4z54mMJkaqaoAn" +
        "gYnqoIU15LsSCb/cmIysPZ6x9Vy2ZuNJA1TJkaDYoa1A2ocYpxVhI4rJXMJKQQCIsqaYdSszhyUmYWTntk2AH6oEFCezMnwF3lu53w==");

    // awk 'BEGIN { for (i = 1; i < 400; i++) printf "%s%d ", substr("<b><i>note的xyz", 1 + i*i*7919%1009%13, 3), i*i*31%61 }' | zstd -c -q -9 --zstd=wlog=10
    public static readonly byte[] RepeatedTables = Convert.FromBase64String(
        "KLUv/QQADA8AZppCGMA1B///W6+bwDpCpVuFknFv0pJI6dc1TzsAOwA7ACcs9oJo+WIclZ66WDuwbH6oUp8ka+dD2ezvFmsX2Y66UHGsnWMOwrrqsdnnYLQv" +
        "R6VrNqPjUemXwmIB14KWn6coTpvRRS7WfrdsTk5Y7KmsnYvRjnpBslh7oGj5p2MQ1ksmMLAZPbEd9cSBQICZml+GBoTNngSDZDMCls2psJhK/cxlAyBrJ3EQ" +
        "1gcQIFouyWg/hqbmkxND2WyeuHbUUXXZmH1Rqa/JZo+p+SI1/5DRBomWL47NJmsnNZM7Kt0YmUelB5gaWTsB5rhA21Enh82IpEp9l7psjqlSv1wzQqydHy6b" +
        "QVjPcpqahV5pqDFBZ8iKJCWpbKwBUCIhpGwPECAyNwe/EdHsx8syzBN1o+Nm9KvXT5Vza3xrss4o0cigcGwWlW+//hIBHjCaz28Ya5M5hJtJ35wErGtEz5QW" +
        "ntdKxD+fZtO7aKEu8J0dtEAS2yiyARwzLWWtiGj/Vz33RCD8PvjeT4Tz6nzT0UqmtdE8Wk33sKpJmcIJCqjeZ1GvEKskorWSrw1OCKMhVPNACkQfzRYzk2EQ" +
        "wpy5jC7uU0aHtOacZv/vaaruSAtDpDUSEAoZ64Yngr5P2JjKofDH1dQLAAMMHEA76qkqdaCMNgdhAYhZxlCpyY1mlJep+ao5BmEJi2kKiy3WMJtRO2po4iDH" +
        "2kndjFIPZLQPUKU+KgVKCg6VGsh21KWeYqJlYbFjDkaKqVILPSrpYu2OSmO0oxLbUSVHoIOwmtFi7aikjPZGJqNVqQOAhqjQkGoLayBCQgwZ9QEQEC2HdTki" +
        "ADVDPp0C3GbJ8MNuLDTRhNC3etrXQydFfeAjNwdCM/9QNQ7BJSPNDm6OYjOuUZMD0tpZhBsQwJbPvNkIja5KVgNpejRVUUA/CG3erDe64aYcc4KsdzGyR43W" +
        "GMc48zVrD83U4prhaLTWaBou82+WdE63vSdATF2dZBRZwwVd8zQjsD+gEc6rvotUI+QbhuNzTKMVMDwHBNQvAeI5CkDQ+I252fHgQeN/CF6VrYpGCENo8CEb" +
        "SJqxaIlyDid+pfc5Q2ZdW8vMZNfsHI1LVm42oNHzyFTTTDSm2c3GSyfyhWZXZeIfhOALZnXgUTSboUUBAp0DACNECQeQtfORAzFzqLAYWTaLNeAw0d6lYpYc" +
        "ywYFo/1pMtocx2gRow0mvLCUsQ5uYgC6FUXrgJTYAKQE0ZB4htrsR5NL1no0M8a/eKYbJDaHZ8Gu8CAyH/juzkCHzPIBKBGPxVowA6CVvzWaNdHCXVODzwzH" +
        "55+A");

    // awk 'BEGIN { for (i = 1; i < 400; i++) printf "%s%d ", substr("<b><i>note的xyz", 1 + i*i*7919%1009%13, 3), i*i*31%61 }' | zstd -c -q -19 --zstd=wlog=11
    public static readonly byte[] RecentOffsets = Convert.FromBase64String(
        "KLUv/QQIHBcABtQvGMCnA///Wy/tjAJizJ/pri2yJZkkK6ozAy8AJwAlAFYEAtX5QCAMVEMOg9D3dmEaKjcEQvUq0xBkVpKF/gpDQD6hCChvQyjICOSgOlmY" +
        "PbYMXKv2vK1qT/dWrZdbrF+Xhuf9pQ2c2WxnwDEfhkB5P4hNFoYyvuNnfa9ru30Z2zv7HLN9Pccstr45W9SXfbV6CLw2YLYDjqXvAkBDIOTT29i6V/X3Xb9W" +
        "7Q04sVf0PK38qm+93Zvr6PZ36QPYZxmBSajhzRbVSWNhFIExEkvZAxGAYRmo2jNDQGhNjnDqNDHMkaF6GwIsDSatQIPdChG5rAWlgjLjvCwP1YNCtKJM1aaP" +
        "1YzIb0OJOzrYTp/TUufytY0aA9iRZbrNLdqs6j2BNl0utAute0M/8jaB5ldU9nwwNTbP73JiKNmh1XMg5CxJM5ItWvJl29uM+i3aOkNplHEKl5WdZt+vedpW" +
        "sG9L591c1EBA9kBAGTWcze52KY58rxJGhqJWlY8WbhGQF230Y+fNFS2mYJV7vVYcoNqihTHxBwSKJjTz5wXvn63PSaIRpReQ8x7fEFg+XpyvPJ/WidrVmuXw" +
        "eJ5os0wu0Zx++RvbLAA50cb5eUDLJ1nQ5mY0lEyakm9MY339Y5v84ljNQ/uJkGgatLo/xVADnKAxPlaW9RMzkY7Im72H9AeEIHIZ8RpzpunYHwdtoRbXbbOv" +
        "tPzAgUV8+/h/Rk4clc7hqZnY4Ql2DVDD+mFpe3aDtSSHzmeBO81IGZqiwDfodP+IRsjRDaIKpdewl+BDVj6R/5uoFzk6PfE/8PM/cJwAzteRiObReRbbqFCL" +
        "lrSZI93Q6mPLTH7OwwL2PTiySFVQIXzNpkiux7hmaLorlQ4Q7Q/a9L1XCDjpoBW3Pfbu0mwfoYRpNEftzJbrxuhTqWnnqWZx+lCO/38ZwOC5vc4up3XLNu5i" +
        "8jkzYlF8NuSiPd5ikVZ1I7APO7VNBdUPKA6GKgUDAFNBAjZn61urfvrytS/4EHBLoe4G/FZ885oMNaiw1nmAgYtaoQzlrGsms+8gSk7zsnpm0tyThmXGbYtB" +
        "ODLzaYzf8tCQSFdij5T6ogka18xwqWo0kb+Jm1Fkoe3PPtzQBsfnn4A=");

    // awk 'BEGIN { for (i = 1; i < 90; i++) printf "zzzABCDEFGHIJKL%s", (i*i%7 > 2 ? "zzz" : "zzzz") }' | zstd -c -q --zstd=wlog=10
    public static readonly byte[] SingleCode = Convert.FromBase64String(
        "KLUv/QQANAIAgHp6ekFCQ0RFRkdISUpLTHohIPDlBnzAA5/gwQc88AkefKAHPsGDD3jgEzz4gAc+wYMf8MAnePABD3yCB+OBEg/MA4NdAg0BAAhMFBAASPDA" +
        "J3jwAQ98ggcf8MAnePABD3yCBx/wwAewK+5+DEc=");

    /// <summary>Thirty-one times an x: a block of which the literals are one byte repeated, which zstd seldom makes.</summary>
    public static readonly byte[] RepeatedLiterals =
        [0x28, 0xb5, 0x2f, 0xfd, 0x20, 31, 3 << 3 | 5, 0, 0, 31 << 3 | 1, (byte)'x', 0];

    public static IReadOnlyList<byte[]> All => [Empty, Stored, Repeated, Text, DirectTree, RepeatedTree, RepeatedTables, RecentOffsets, SingleCode];

    /// <summary>The same frames without their checksums, so that damage is not found at the end only.</summary>
    public static IReadOnlyList<byte[]> Unchecked => [.. All.Select(WithoutChecksum), RepeatedLiterals];

    public static byte[] WithoutChecksum(byte[] frame)
    {
        byte[] copy = frame[..^4];
        copy[4] &= 0xfb;
        return copy;
    }
}
