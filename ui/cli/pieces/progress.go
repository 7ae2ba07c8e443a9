package pieces

import (
	"fmt"
	"io"

	"policybench/ui/words"
)

// Progress is said on standard error while a long text is read, where that is a
// terminal and may move.
type Progress struct {
	w    io.Writer
	next int64
	said bool
}

// progressStep is after how many bytes it is said again.
const progressStep = 8 << 20

// NewProgress says it on w; nil for nowhere.
func NewProgress(w io.Writer) *Progress { return &Progress{w: w, next: progressStep} }

// At says how far the reading is.
func (s *Progress) At(bytes int64, found int) {
	if s.w == nil || bytes < s.next {
		return
	}
	s.next, s.said = bytes+progressStep, true
	_, _ = fmt.Fprintf(s.w, "\r%d MB read, %s found ", bytes/1e6, words.Count(found, "link"))
}

// Clear takes the line away.
func (s *Progress) Clear() {
	if s.said {
		_, _ = fmt.Fprintf(s.w, "\r%60s\r", "")
	}
	s.said = false
}
