package window

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"policybench/signing/inspect"
)

// sampleSize is how much is looked at to tell UTF-16, in bytes.
const sampleSize = 256

// fromUTF16 reads UTF-16, as PowerShell's ">" writes it, as UTF-8; any other text as it
// is.
func fromUTF16(in io.Reader) io.Reader {
	buffered := bufio.NewReaderSize(in, 64<<10)
	sample, _ := buffered.Peek(sampleSize) // an error comes again with the next read
	if !inspect.IsUTF16(string(sample)) {
		return buffered
	}
	var order binary.ByteOrder = binary.LittleEndian
	if decoded(sample, order) != inspect.FromUTF16(string(sample)) {
		order = binary.BigEndian
	}
	if order.Uint16(sample) == byteOrderMark {
		_, _ = buffered.Discard(2) // what was peeked is there
	}
	return &decoder{in: buffered, order: order}
}

const byteOrderMark = 0xfeff

// decoded is UTF-16 in one order, without its mark.
func decoded(text []byte, order binary.ByteOrder) string {
	var units []uint16
	for i := 0; i+1 < len(text); i += 2 {
		units = append(units, order.Uint16(text[i:]))
	}
	if len(units) > 0 && units[0] == byteOrderMark {
		units = units[1:]
	}
	return string(utf16.Decode(units))
}

// decoder reads UTF-16.
type decoder struct {
	in    *bufio.Reader
	order binary.ByteOrder
	ready []byte // decoded, not read yet
}

// Read implements io.Reader.
func (d *decoder) Read(p []byte) (int, error) {
	for len(d.ready) == 0 || len(d.ready)+utf8.UTFMax <= len(p) {
		r, err := d.rune()
		if err != nil {
			break // what is ready goes first; the error comes again
		}
		d.ready = utf8.AppendRune(d.ready, r)
	}
	if len(d.ready) == 0 {
		_, err := d.rune()
		return 0, err
	}
	n := copy(p, d.ready)
	d.ready = d.ready[:copy(d.ready, d.ready[n:])]
	return n, nil
}

// rune reads one character. Half a unit at the end is dropped.
func (d *decoder) rune() (rune, error) {
	unit, err := d.in.Peek(2)
	if len(unit) < 2 {
		if err == nil || errors.Is(err, io.ErrUnexpectedEOF) {
			err = io.EOF
		}
		return 0, err
	}
	first := rune(d.order.Uint16(unit))
	_, _ = d.in.Discard(2)
	if !utf16.IsSurrogate(first) {
		return first, nil
	}
	if unit, _ = d.in.Peek(2); len(unit) == 2 {
		if both := utf16.DecodeRune(first, rune(d.order.Uint16(unit))); both != utf8.RuneError {
			_, _ = d.in.Discard(2)
			return both, nil
		}
	}
	return utf8.RuneError, nil
}
