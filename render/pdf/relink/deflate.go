package relink

import (
	"bytes"
	"compress/zlib"
	"runtime"
	"sync"
)

// Compressor deflates. It keeps the writers, which weigh 0.8 MB each, for the next time. It may be used by several
// goroutines at once.
type Compressor struct {
	level   int
	writers sync.Pool
}

// NewCompressor makes a compressor of a level of zlib, 1 to 9.
func NewCompressor(level int) *Compressor { return &Compressor{level: level} }

// Deflate is data in zlib's format, as the filter FlateDecode reads it.
func (c *Compressor) Deflate(data []byte) []byte {
	var b bytes.Buffer
	w, ok := c.writers.Get().(*zlib.Writer)
	if ok {
		w.Reset(&b)
	} else {
		w, _ = zlib.NewWriterLevel(&b, c.level) // fails for a wrong level only, and then at the first use
	}
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	c.writers.Put(w)
	return bytes.Clone(b.Bytes()) // without the buffer's spare room
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
