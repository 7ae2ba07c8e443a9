package signing

import (
	"errors"
	"fmt"
	"strconv"
)

// reasons collects what is wrong, so that a caller sees all of it at once.
type reasons []error

func (r *reasons) add(reason error, detail string) {
	if detail != "" {
		reason = fmt.Errorf("%w: %s", reason, detail)
	}
	*r = append(*r, reason)
}

func (r *reasons) expiry(unix int64) {
	switch {
	case unix == 0:
		r.add(ErrExpiryMissing, "")
	case unix < 0:
		r.add(ErrExpiryInvalid, strconv.FormatInt(unix, 10))
	case InMilliseconds(unix):
		r.add(ErrExpiryMilliseconds, strconv.FormatInt(unix/1000, 10))
	case unix > MaxInteger:
		r.add(ErrExpiryTooLarge, strconv.FormatInt(unix, 10))
	}
}

func (r *reasons) size(key string, bytes int64) {
	if bytes < 0 || bytes > MaxInteger {
		r.add(ErrSizeInvalid, key+" "+strconv.FormatInt(bytes, 10))
	}
}

func (r reasons) join() error { return errors.Join(r...) }
