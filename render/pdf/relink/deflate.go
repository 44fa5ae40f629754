package relink

import (
	"bytes"
	"compress/zlib"
	"runtime"
	"sync"
)

// Compressor deflates. It keeps its writers, which weigh 0.8 MB each, for the next time. It may be used by several
// goroutines at once.
type Compressor struct {
	level   int
	writers sync.Pool
}

// deflater deflates into a buffer.
type deflater struct {
	zlib *zlib.Writer
	out  bytes.Buffer
}

// NewCompressor makes a compressor of a level of zlib: 1 is the fastest, 9 makes the smallest files, and any other
// number stands for 6.
func NewCompressor(level int) *Compressor {
	if level < 1 || level > 9 {
		level = 6
	}
	return &Compressor{level: level}
}

// Deflate is data in zlib's format, as the filter FlateDecode reads it.
func (c *Compressor) Deflate(data []byte) []byte {
	d, ok := c.writers.Get().(*deflater)
	if !ok {
		d = new(deflater)
		d.zlib, _ = zlib.NewWriterLevel(&d.out, c.level) // the level is right
	}
	d.out.Reset()
	d.zlib.Reset(&d.out)
	d.zlib.Write(data) // a bytes.Buffer takes everything
	d.zlib.Close()
	packed := bytes.Clone(d.out.Bytes())
	c.writers.Put(d)
	return packed
}

// pack compresses a stream's data where that makes them smaller.
func (c *Compressor) pack(s *Stream) {
	if s.Stored || s.Dict["Filter"] != nil {
		return
	}
	if packed := c.Deflate(s.Data); len(packed) < len(s.Data) {
		s.Data = packed
		s.Dict["Filter"] = Name("FlateDecode")
	}
}

// packAll packs streams on all processors.
func (c *Compressor) packAll(streams []*Stream) {
	work := make(chan *Stream)
	var done sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(streams)) {
		done.Go(func() {
			for s := range work {
				c.pack(s)
			}
		})
	}
	for _, s := range streams {
		work <- s
	}
	close(work)
	done.Wait()
}
