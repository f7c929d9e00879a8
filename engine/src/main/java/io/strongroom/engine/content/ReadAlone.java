package io.strongroom.engine.content;

/// Loads each segment when it is asked for, in the caller's thread.
final class ReadAlone implements SegmentStream {

    private final SegmentLoader loader;
    private final byte[] bytes;
    private long index;

    ReadAlone(OpenBlob blob, long first) {
        this.loader = blob.loader();
        this.index = first;
        this.bytes = new byte
                [(int) Math.min(blob.segmentSize(), blob.content().digest().size())];
    }

    @Override
    public Slice next() throws ContentException {
        return loader.load(index++, bytes);
    }

    @Override
    public void close() {
        // Nothing runs beside the caller.
    }
}
