using PurgeBot.Terminal;

namespace PurgeBot.Tests.Terminal;

public sealed class HistoryFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("purgebot-history").FullName;

    private string FilePath => Path.Combine(_folder, "data", "history");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Lines_outlive_the_process()
    {
        var first = new InputHistory(file: new(FilePath));
        first.Add("who was Yezhov");
        first.Add("когда? 🙂");
        Assert.Equal(["who was Yezhov", "когда? 🙂"], new InputHistory(file: new(FilePath)).Lines);
    }

    [Fact]
    public void Only_the_owner_can_read_what_was_asked()
    {
        if (OperatingSystem.IsWindows()) return;
        new InputHistory(file: new(FilePath)).Add("who");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
    }

    [Fact]
    public void Two_processes_add_to_one_file()
    {
        var (one, other) = (new InputHistory(file: new(FilePath)), new InputHistory(file: new(FilePath)));
        one.Add("one");
        other.Add("two");
        one.Add("three");
        Assert.Equal(["one", "two", "three"], new HistoryFile(FilePath).Read(10));
    }

    [Fact]
    public void A_damaged_file_gives_the_lines_that_can_be_read()
    {
        Write([.. "good\n\n\0\0\n"u8, 0xff, 0xfe, 0x80, (byte)'\n', .. "also good\n"u8]);
        var history = new InputHistory(file: new(FilePath));
        Assert.Equal("good", history.Lines[0]);
        Assert.Equal("also good", history.Lines[^1]);
        Assert.All(history.Lines, line => Assert.Equal(LineBuffer.Clean(line), line));
    }

    [Fact]
    public void A_line_cut_off_by_a_crash_does_not_run_into_the_next()
    {
        Write("one\ntw"u8.ToArray());
        new InputHistory(file: new(FilePath)).Add("three");
        Assert.Equal(["one", "tw", "three"], new HistoryFile(FilePath).Read(10));
    }

    [Fact]
    public void A_file_past_twice_the_capacity_is_cut_down_to_it()
    {
        Write("1\n2\n3\n4\n5\n"u8.ToArray());
        Assert.Equal(["4", "5"], new HistoryFile(FilePath).Read(capacity: 2));
        Assert.Equal("4\n5\n", File.ReadAllText(FilePath));
    }

    [Fact]
    public void A_file_that_cannot_be_cut_down_is_read_all_the_same()
    {
        Write("1\n2\n3"u8.ToArray());
        Directory.CreateDirectory($"{FilePath}.{Environment.ProcessId}.tmp"); // stands where the new file is written
        Assert.Equal(["1", "2", "3"], new HistoryFile(FilePath).Read(10));
    }

    [Fact]
    public void Of_a_huge_file_only_the_end_is_read()
    {
        Write([.. Enumerable.Repeat((byte)'x', 3 * HistoryFile.MaxBytes), .. "\nlast\n"u8]);
        Assert.Equal(["last"], new HistoryFile(FilePath).Read(10));
    }

    [Fact]
    public void A_file_that_cannot_be_read_or_written_costs_only_the_history()
    {
        Directory.CreateDirectory(FilePath); // a folder stands where the file should
        var history = new InputHistory(file: new(FilePath));
        history.Add("one");
        Assert.Equal(["one"], history.Lines);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_costs_only_the_history()
    {
        File.WriteAllText(Path.Combine(_folder, "data"), "a file stands where the folder should");
        var history = new InputHistory(file: new(FilePath));
        history.Add("one");
        Assert.Equal(["one"], history.Lines);
    }

    private void Write(byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllBytes(FilePath, content);
    }
}
