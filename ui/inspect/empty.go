package inspect

import (
	tea "charm.land/bubbletea/v2"

	"policybench/ui/kit"
)

// example is the URL of the documentation's security page: expired since then, and
// with blanks that cut it.
const example = "https://process.filestackapi.com/ANdpKX6pWRIevNAWvvOOtz/security=policy:eyJleHBpcnkiOjE3NjQ1MzYwMjR9, " +
	"signature:9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6/rotate=deg:90/ " +
	"https://www.filestackapi.com/api/file/ajTW5xm2Sd6v22yrtKmQ?policy=eyJleHBpcnkiOjE3NjQ1MzYwMjR9& " +
	"signature=9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6\n"

// pastable are the things one can paste, each with how it looks.
var pastable = []struct{ what, looks string }{
	{"a URL", "cdn.filestackcontent.com/security=p:eyJ…,s:9bb6…/HANDLE"},
	{"code", "init(apikey, { policy: 'eyJ…', signature: '9bb6…' })"},
	{"a page or mail", `<div type="filepicker-preview" data-fp-policy="eyJ…" …>`},
	{"curl, logs, CSV", "curl -X DELETE '…/api/file/HANDLE?key=…&policy=eyJ…"},
	{"a policy", `eyJleHBpcnkiOjE3NjQ1MzYwMjR9 or {"expiry":1764536024}`},
	{"an error", "policy was not properly url-safe base64 encoded"},
}

// invitation is the page before anything was pasted.
func (w *writer) invitation(height int) {
	if w.busy() != "" {
		w.Add(w.Row(w.Width).To(1).Put(kit.Accent, w.busy()))
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
	for _, line := range w.invitationNotes(airy) {
		if line == "" {
			w.Gap()
			continue
		}
		for _, part := range kit.WrapWords(line, w.Width-w.Margin-1, 3) {
			w.Add(w.Begin().Put(kit.Quiet, part))
		}
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

func (w *writer) invitationNotes(airy bool) []string {
	secret := "there is no app secret: signatures stay unchecked, the rest is said all the same"
	switch {
	case w.Sample:
		secret = "signatures are checked with the sample app's secret, which can confirm, never refute"
	case !w.Signs.Secret.IsZero():
		secret = "signatures are checked with the app secret of " + w.Glyphs.Text(w.Signs.Name)
	}
	if w.small() {
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
	case !w.Signs.Secret.IsZero():
		return "checks with " + w.Glyphs.Text(w.Signs.Name)
	}
	return "no app secret: signatures stay unchecked"
}

// showExample judges the documentation's URL.
func (p *judging) showExample() tea.Cmd {
	return p.replace(example)
}
