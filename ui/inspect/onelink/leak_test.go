package onelink_test

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/ui/canary"
	"policybench/ui/inspect/fixed"
	"policybench/ui/inspect/letter"
	"policybench/ui/inspect/onelink"
	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/parts"
	"policybench/ui/redact"
	"policybench/ui/words/reply"
)

// A secret that a text holds, known or only told by its shape and its name, stands in no
// pane, whole or in part, wherever in the link it was put and however it is spelled.
func TestNoSecretShows(t *testing.T) {
	percent := strings.NewReplacer("A", "%41", "7", "%37").Replace(canary.Secret)
	entities := strings.NewReplacer("A", "&#65;", "7", "&#x37;").Replace(canary.Secret)
	parted := canary.Secret[:9] + "\n" + canary.Secret[9:]
	spaced := canary.Secret[:5] + " " + canary.Secret[5:17] + "\u200b" + canary.Secret[17:]
	for _, spelled := range []string{canary.Secret, percent, entities, parted, spaced, strings.ToLower(canary.Secret)} {
		for name, text := range map[string]string{
			"user":      strings.Replace(broken, "https://", "https://app:"+spelled+"@", 1),
			"path":      strings.Replace(broken, "/rotate", "/"+spelled+"/rotate", 1),
			"task":      strings.Replace(broken, "deg:90", "deg:"+spelled, 1),
			"handle":    strings.Replace(broken, file, spelled, 1),
			"parameter": broken + "?secret=" + spelled + "&x=1",
			"fragment":  broken + "#" + spelled,
			"signature": strings.Replace(broken, signature, spelled, 1),
			"policy":    strings.Replace(broken, policy, spelled, 1),
			"code":      "filestack.init('" + spelled + "', {security: {policy: '" + policy + "', signature: '" + spelled + "'}})",
			"json":      `{"expiry":1764536024,"call":["read"],"secret":"` + spelled + `"}`,
		} {
			secret := signing.NewSecret(canary.Secret)
			reports := inspect.Inspect(text, inspect.Options{At: panetest.At, Keys: []inspect.Key{{Name: "the test", Secret: secret}}})
			paste := redact.New(secret).Paste(text, reports)
			for i := range paste.Reports {
				shown := panes(paste, i)
				if leaks := canary.Search(name, []byte(shown), canary.Secret); len(leaks) > 0 {
					t.Errorf("%s, %d letters of spelling: %v", name, len(spelled), leaks)
				}
			}
		}
	}
}

// panes is all that the panes show and copy of a report.
func panes(paste *redact.Paste, i int) string {
	r := &paste.Reports[i]
	list := parts.Read(paste, r, r.Findings)
	f := onelink.Facts{
		Parts: parts.Facts{Parts: list, Whole: true}, Fixed: fixed.Facts{Changes: fixed.Read(paste, r.Fixes), Verdict: r.FixedVerdict},
		Letter: letter.Facts{Text: letter.Write(paste, letter.Developer, reply.Options{At: panetest.At, Zone: time.UTC})},
	}
	shown := ansi.Strip(strings.Join(onelink.Draw(panetest.Pen(), f, 200, 90).Rows, "\n"))
	for _, p := range list {
		shown += "\n" + p.Copy
	}
	for _, c := range f.Fixed.Changes {
		for _, piece := range append(c.Before, c.After...) {
			shown += "\n" + piece.Text
		}
	}
	return shown
}
