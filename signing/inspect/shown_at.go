package inspect

import (
	"time"

	"policybench/signing/inspect/evidence"
)

// ShownAt is the time that a text itself shows for the byte at offset: that of the log's
// line that it stands in, of the answer, of the mail. It is false where the text shows none.
func ShownAt(text string, offset int) (time.Time, bool) {
	then, ok := evidence.Find(text).Beside(offset)
	return then.At, ok
}
