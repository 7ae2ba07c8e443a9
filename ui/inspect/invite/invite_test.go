package invite_test

import (
	"strings"
	"testing"

	"policybench/ui/inspect/invite"
	"policybench/ui/inspect/panetest"
	"policybench/ui/inspect/paper"
	"policybench/ui/kit"
)

func writing(f invite.Facts) panetest.Draw {
	return func(pen kit.Pen, width, height int) kit.Drawing {
		return panetest.Sheet(true, func(s *paper.Paper) { invite.Write(s, f, height) })(pen, width, height)
	}
}

func TestInvitation(t *testing.T) {
	f := invite.Facts{Signs: "FILESTACK_APP_SECRET", Busy: "looking for secrets"}
	panetest.Golden(t, "invite", 18, writing(f))
	panetest.Golden(t, "invite-short", 17, writing(f))
	panetest.Sizes(t, writing(f))
	panetest.Sizes(t, writing(invite.Facts{Small: true, Sample: true}))
	panetest.Roles(t, "invite", 73, 18, writing(f))
}

// What is said of the app secret is what is known of it.
func TestSecretIsNamed(t *testing.T) {
	const sample, none = "sample app's secret, which can confirm, never refute", "no app secret: signatures stay unchecked"
	for _, tt := range []struct {
		name  string
		f     invite.Facts
		want  string
		lacks []string
	}{
		{"none", invite.Facts{}, none, []string{sample, "checked with"}},
		{"the sample's", invite.Facts{Sample: true, Signs: "the sample"}, sample, []string{none, "of the sample"}},
		{"a profile's", invite.Facts{Signs: "work"}, "checked with the app secret of work", []string{none, sample}},
		{"none, small", invite.Facts{Small: true}, none, []string{sample, "checks with"}},
		{"the sample's, small", invite.Facts{Small: true, Sample: true}, sample, []string{none}},
		{"a profile's, small", invite.Facts{Small: true, Signs: "work"}, "checks with work", []string{none, sample}},
	} {
		text := panetest.Text(panetest.Pen(), 120, true, func(s *paper.Paper) { invite.Write(s, tt.f, 20) })
		if !strings.Contains(text, tt.want) || !strings.Contains(text, "no URL is fetched") {
			t.Errorf("%s: no %q in\n%s", tt.name, tt.want, text)
		}
		for _, other := range tt.lacks {
			if strings.Contains(text, other) {
				t.Errorf("%s: %q in\n%s", tt.name, other, text)
			}
		}
	}
}

// What can be pasted is named at any width, with how it looks as far as there is room;
// gaps and the example are left out where lines are few.
func TestByRoom(t *testing.T) {
	at := func(width, height int) string {
		return panetest.Text(panetest.Pen(), width, true, func(s *paper.Paper) { invite.Write(s, invite.Facts{}, height) })
	}
	for width, lacks := range map[int]string{kit.PairWidth: "a page, a mail", kit.PairWidth - 1: "a page or mail"} {
		text := at(width, 18)
		for _, what := range []string{"a URL", "code", "curl, logs, CSV", "a policy", "an error"} {
			if !strings.Contains(text, what) || strings.Contains(text, lacks) {
				t.Errorf("%d columns: no %s, or %s, in\n%s", width, what, lacks, text)
			}
		}
	}
	for height, airy := range map[int]bool{17: false, 18: true} {
		text := at(80, height)
		if strings.Contains(text, "enter shows an example") != airy || strings.Contains(text, "\n\n") != airy {
			t.Errorf("%d rows:\n%s", height, text)
		}
	}
}
