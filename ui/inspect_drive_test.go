package ui

import (
	"encoding/base64"
	"testing"

	tea "charm.land/bubbletea/v2"

	"policybench/signing"
	"policybench/ui/page"
	"policybench/ui/profile"
)

// The apps of the tests: one whose secret is at hand, and another one.
const (
	ownApp   = "RDOQO4WFRBFPRCFZOZFHJGZHW4"
	otherApp = "MBVEKA6ARFGNDDTVY7IQDZ4HYU"
	file     = "KW9EJhYtS6y48Whm2S6D"
	cdn      = "https://cdn.filestackcontent.com/"
)

// supportSettings are those of somebody without an app secret.
func supportSettings() profile.Settings {
	return profile.Settings{Theme: "dark", Inspect: true}
}

// ownerSettings are those of somebody with one.
func ownerSettings() profile.Settings {
	s := supportSettings()
	s.Secret, s.SecretFrom = signing.NewSecret(ownApp), "FILESTACK_APP_SECRET"
	return s
}

// signed is the pair that an app makes of a policy.
func signed(t testing.TB, secret, json string) signing.Security {
	t.Helper()
	encoded := base64.URLEncoding.EncodeToString([]byte(json))
	pair, err := signing.NewSigner(signing.NewSecret(secret)).SignEncoded(encoded)
	if err != nil {
		t.Fatal(err)
	}
	return pair
}

// link is a URL that carries a pair in its query.
func link(t testing.TB, secret, json string) string {
	pair := signed(t, secret, json)
	return cdn + file + "?policy=" + pair.Policy + "&signature=" + pair.Signature
}

func (b *bench) inspect() *inspectScreen { return b.Pages[page.InspectPage].(*inspectScreen) }

// paste gives the page a paste and does what it asks for in the background.
func (b *bench) pasted(text string) {
	b.t.Helper()
	b.Current = page.InspectPage
	b.finish(b.App.Update(tea.PasteMsg{Content: text}))
}

// finish runs the judging that a message has left for the background.
func (b *bench) finish(_ tea.Model, cmd tea.Cmd) {
	b.t.Helper()
	if !b.inspect().working {
		return
	}
	for _, msg := range messages[judgedMsg](cmd) {
		b.send(msg)
	}
}

// messages are those of one type that a command returns.
func messages[M tea.Msg](cmd tea.Cmd) []M {
	if cmd == nil {
		return nil
	}
	switch msg := cmd().(type) {
	case M:
		return []M{msg}
	case tea.BatchMsg:
		var all []M
		for _, one := range msg {
			all = append(all, messages[M](one)...)
		}
		return all
	}
	return nil
}

// taken is what the last key asked the root to copy.
func (b *bench) took(key string) page.Subject {
	b.t.Helper()
	cmd := b.inspect().key(keyMsg(b.t, key))
	got := messages[page.Copy](cmd)
	if len(got) != 1 {
		b.t.Fatalf("%s copies %d texts", key, len(got))
	}
	return got[0].Subject
}
