package imagefile

import (
	"bytes"
	"image/gif"
	"strings"
)

func readGIF(data []byte) (info Info, err error) {
	if len(data) >= 6 && Detect(data) != GIF {
		return info, &formatError{"Gif", "malformed GIF header"}
	}
	header, err := gif.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return info, gifError(err)
	}
	info = Info{Width: header.Width, Height: header.Height}
	if err := info.check(maxDecoded); err != nil {
		return info, err
	}
	_, err = gifPixels(data)
	return info, gifError(err)
}

// gifError puts an error of Go's decoder in words like the reference's. It wraps none of those that it passes on.
func gifError(err error) error {
	switch {
	case err == nil:
		return nil
	case strings.HasSuffix(err.Error(), "EOF"), strings.HasSuffix(err.Error(), "not enough image data"):
		return &formatError{"Gif", "Unexpected End of File"}
	}
	return decoderError("Gif", err)
}
