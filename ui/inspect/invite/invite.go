// Package invite is Inspect before anything was pasted: what one can paste, and what
// happens to it.
//
//	s := paper.New(pen, 80, 3, true)
//	invite.Write(s, invite.Facts{Signs: "FILESTACK_APP_SECRET"}, 17)
//
// It knows no text.
package invite

import (
	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
)

// pastable are the things one can paste, each with how it looks.
var pastable = []struct{ what, looks string }{
	{"a URL", "cdn.filestackcontent.com/security=p:eyJ…,s:9bb6…/HANDLE"},
	{"code", "init(apikey, { policy: 'eyJ…', signature: '9bb6…' })"},
	{"a page or mail", `<div type="filepicker-preview" data-fp-policy="eyJ…" …>`},
	{"curl, logs, CSV", "curl -X DELETE '…/api/file/HANDLE?key=…&policy=eyJ…"},
	{"a policy", `eyJleHBpcnkiOjE3NjQ1MzYwMjR9 or {"expiry":1764536024}`},
	{"an error", "policy was not properly url-safe base64 encoded"},
}

// Facts are what the invitation shows.
type Facts struct {
	Busy   string // what goes on in the background; mostly empty
	Sample bool   // the sample app's secret checks signatures
	Signs  string // whose secret does, safe to show; empty for none
	Small  bool   // all is one column
}

type writer struct {
	*paper.Paper
	Facts
}

// Write is the page before anything was pasted, in so many lines.
func Write(s *paper.Paper, f Facts, height int) {
	w := &writer{s, f}
	if w.Busy != "" {
		w.Add(w.Row(w.Width).To(1).Put(kit.Accent, w.Busy))
		w.Gap()
	}
	airy := height >= 18
	w.Add(w.Row(w.Width).To(1).Put(kit.Heading, "Paste what fails, and read why"))
	if airy {
		w.Gap()
	}
	w.pastable()
	if airy {
		w.Gap()
	}
	for _, line := range w.notes(airy) {
		if line == "" {
			w.Gap()
			continue
		}
		w.Wrapped(kit.Quiet, line, w.Margin, 3)
	}
}

// brief are a few of them with how they look in few columns; the rest is only named.
var brief = []struct{ what, looks string }{
	{"a URL", "?policy=eyJ…&signature=9b…"},
	{"code", "{ policy: 'eyJ…', signa…"},
	{"a policy", `{"expiry":1764536024}`},
	{"an error", "policy was not properly …"},
}

// pastable lists what one can paste, with how it looks.
func (w *writer) pastable() {
	list, column := pastable, 18
	if w.Width < kit.PairWidth {
		list, column = brief, 10
	}
	for _, one := range list {
		w.Add(w.Begin().Put(kit.Normal, one.what).To(w.Margin+column).Put(kit.Quiet, w.Ascii(one.looks)))
	}
	if w.Width < kit.PairWidth {
		w.Add(w.Begin().Put(kit.Normal, "a page, a mail, curl, logs, CSV"))
	}
}

func (w *writer) notes(airy bool) []string {
	secret := "there is no app secret: signatures stay unchecked, the rest is said all the same"
	switch {
	case w.Sample:
		secret = "signatures are checked with the sample app's secret, which can confirm, never refute"
	case w.Signs != "":
		secret = "signatures are checked with the app secret of " + w.Signs
	}
	if w.Small {
		return []string{"nothing is sent, no URL is fetched", w.secretInShort()}
	}
	notes := []string{
		"with your terminal's own paste: ctrl+shift+v, cmd+v or the middle button",
		"up to 1 MiB, several at once; nothing is sent anywhere, no URL is fetched",
		secret,
	}
	if airy {
		notes = append(notes, "", "enter shows an example, the URL on the documentation's security page")
	}
	return notes
}

// secretInShort is the same of the app secret in two lines of a small screen.
func (w *writer) secretInShort() string {
	switch {
	case w.Sample:
		return "checks with the sample app's secret, which can confirm, never refute"
	case w.Signs != "":
		return "checks with " + w.Signs
	}
	return "no app secret: signatures stay unchecked"
}
