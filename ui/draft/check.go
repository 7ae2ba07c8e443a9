package draft

import (
	"strconv"
	"strings"

	"policybench/signing"
)

// policy reads the fields that are signed.
func (c *checker) policy() {
	if c.draft.Verbatim != "" {
		c.verbatim()
		return
	}
	c.expiry()
	c.calls()
	c.handle()
	c.pattern(Path, &c.signed.Path)
	c.pattern(Container, &c.signed.Container)
	c.pattern(URL, &c.signed.URL)
	c.sizes()
}

// verbatim takes the policy as it came. What is wrong with it is a finding, no
// error: it was asked for as it is. Only what is no policy at all is refused.
func (c *checker) verbatim() {
	var issue *Issue
	if c.signed, issue = readPolicy(c.draft.Verbatim); issue != nil {
		c.issues = append(c.issues, *issue)
		return
	}
	if c.signed.Expiry == 0 {
		c.signed.Expiry = loosely(c.draft.Verbatim)
	}
	c.when = When{Unix: c.signed.Expiry, OK: c.signed.Expiry > 0}
}

// loosely reads an expiry that is no plain integer as a server may: in quotes, with
// a fraction. It is 0 without one.
func loosely(encoded string) int64 {
	json, _ := signing.DecodeText(encoded) // read before
	seconds, err := strconv.ParseInt(expiryText(json), 10, 64)
	if err != nil {
		return 0
	}
	return max(seconds, 0)
}

func (c *checker) expiry() {
	anchor := c.draft.Anchor
	if anchor.IsZero() {
		anchor = c.now
	}
	when, err := ParseExpiry(c.draft.Text[Expiry], anchor, c.now.Location())
	if c.refuse(Expiry, err) {
		return
	}
	c.when, c.signed.Expiry = when, when.Unix
	if when.Note != "" {
		c.say(Note, Expiry, when.Note, "")
	}
	if c.now.Unix() < when.Unix {
		return
	}
	if when.Relative > 0 {
		c.issues = append(c.issues, Issue{Field: Expiry, Level: Warning, Fact: "expired since it was typed", Hint: "count it from now again", Remedy: Anchor})
		return
	}
	c.say(Warning, Expiry, "already expired", "every request is refused")
}

func (c *checker) calls() {
	for _, call := range signing.Calls() {
		if c.draft.Ticked[call] {
			c.signed.Call = append(c.signed.Call, call)
		}
	}
	if c.signed.Call == nil {
		level := Note
		if c.draft.Ticked != nil { // the last one was taken away
			level = Warning
		}
		c.issues = append(c.issues, Issue{Field: Calls, Level: level, Fact: "no call key: everything but exif",
			Hint: "allow what is needed, such as read", Remedy: Tick})
	}
}

func (c *checker) sizes() {
	c.size(MinSize, &c.signed.MinSize)
	c.size(MaxSize, &c.signed.MaxSize)
	if c.signed.MaxSize > 0 && c.signed.MinSize > c.signed.MaxSize {
		c.say(Error, MinSize, "min size is above max size", "no file is as large as one and as small as the other")
	}
}

func (c *checker) size(f Field, to *int64) {
	text := c.draft.Text[f]
	if strings.TrimSpace(text) == "" {
		return
	}
	bytes, err := ParseSize(text)
	if c.refuse(f, err) {
		return
	}
	*to = bytes
	if bytes == 0 {
		c.say(Warning, f, "0 sets no limit: the key is left out", "")
	}
	c.uploadOnly(f)
}

// uploadOnly notes a limit on storing in a policy that allows none.
func (c *checker) uploadOnly(f Field) {
	if !c.signed.Allows(signing.Store) && !c.signed.Allows(signing.Pick) {
		c.say(Note, f, "limits what is stored, and no call stores", "allow pick or store")
	}
}
