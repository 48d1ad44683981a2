using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using Lucene.Net.Store;

namespace PurgeBot.Answers.Indexing;

/// <summary>Reads the files of an index from memory that the system maps them into; writes them by <see cref="ChecksummedOutput"/>.</summary>
/// <remarks>
/// Lucene.Net's own <see cref="MMapDirectory"/> counts a reference to the mapping in and out for each byte that it reads; this one
/// does so for each kilobyte, which makes a question take about two thirds of the time.
/// </remarks>
internal sealed class MappedDirectory(string folder) : FSDirectory(new DirectoryInfo(folder))
{
    // What is merged is read once from beginning to end. Mapped, it would be counted as memory of this process, a gigabyte for a million passages.
    private readonly NIOFSDirectory _merged = new(folder);

    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        return context.MergeInfo is not null ? _merged.OpenInput(name, context) : new Input(Path.Combine(Directory.FullName, name));
    }

    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        EnsureOpen();
        EnsureCanWrite(name);
        // What has a name here is flushed to the disk when it is committed.
        lock (m_syncLock) m_staleFiles.Add(name);
        return new ChecksummedOutput(Path.Combine(Directory.FullName, name));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _merged.Dispose();
        base.Dispose(disposing);
    }

    private sealed class Input : BufferedIndexInput
    {
        private readonly MemoryMappedFile _file;
        private readonly MemoryMappedViewAccessor _view;
        private bool _isClone;

        public Input(string path)
            : base(path, BUFFER_SIZE)
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
            try
            {
                Length = stream.Length;
                _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
            }
            catch
            {
                stream.Dispose();
                throw;
            }

            _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        }

        public override long Length { get; }

        public override object Clone()
        {
            var clone = (Input)base.Clone();
            clone._isClone = true;
            return clone;
        }

        protected override void ReadInternal(byte[] b, int offset, int length)
        {
            // The view ends with the page, not with the file.
            if (length > Length - Position) throw new EndOfStreamException($"{this} ends at {Length}.");

            var handle = _view.SafeMemoryMappedViewHandle;
            var isHeld = false;
            try
            {
                handle.DangerousAddRef(ref isHeld);
                Marshal.Copy(checked((nint)(handle.DangerousGetHandle() + Position)), b, offset, length);
            }
            finally
            {
                if (isHeld) handle.DangerousRelease();
            }
        }

        protected override void SeekInternal(long pos)
        {
            // Every read says where it begins.
        }

        protected override void Dispose(bool disposing)
        {
            if (!disposing || _isClone) return;
            _view.Dispose();
            _file.Dispose();
        }
    }
}
