package cli

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing/inspect"
	"policybench/ui/profile"
)

// A text of any length is read whole, and what is found far in it has its place.
func TestLongInputIsRead(t *testing.T) {
	r := testRun{in: strings.Repeat("a b\n", inspect.MaxText/2) + "  " + aLink}
	if code := r.run("inspect", "--csv", "-"); code != exitFine || !strings.Contains(r.out.String(), "\n524289,unverified,") {
		t.Errorf("exit code %d, %q, %q", code, &r.out, &r.errOut)
	}
}

// The worst comes first in words, and in what is sent; JSON keeps the text's order.
func TestTheWorstComesFirst(t *testing.T) {
	in := "first " + aLink + "\nthen " + deadLink
	for _, args := range []string{"", "--markdown", "--reply", "--json"} {
		r := testRun{in: in}
		r.run(append(strings.Fields("inspect "+args), "-")...)
		alive, dead := strings.Index(r.out.String(), "KW9EJhYtS6y48Whm2S6D"), strings.Index(r.out.String(), "ajTW5xm2Sd6v22yrtKmQ")
		if alive >= 0 && (dead < alive) == (args == "--json") || dead < 0 {
			t.Errorf("%q: the good one at %d, the dead one at %d", args, alive, dead)
		}
	}
}

// --only shows what has a finding of a level, and counts all.
func TestOnly(t *testing.T) {
	for _, test := range []struct {
		only, in  string
		says, not string
		code      int
	}{
		{"problem", aLink + "\n" + deadLink, "1 of 2 links is refused", "KW9EJhYtS6y48Whm2S6D", exitFound},
		{"note", aLink + "\n" + deadLink, "KW9EJhYtS6y48Whm2S6D", "nothing", exitFound},
		{"problem", aLink, "nothing at the level of --only problem in 1 link", "readable", exitFine},
		{"problem", "nothing at all", "nothing of Filestack", "level", exitFound},
	} {
		r := testRun{in: test.in}
		code := r.run("inspect", "--only", test.only, "-")
		if got := r.out.String(); code != test.code || !strings.Contains(got, test.says) || strings.Contains(got, test.not) {
			t.Errorf("--only %s of %q: exit code %d\n%s%s", test.only, test.in, code, got, &r.errOut)
		}
	}
	r := testRun{in: aLink + "\n" + deadLink}
	r.run("inspect", "--only", "problem", "--csv", "-")
	if strings.Count(r.out.String(), "\n") != 2 {
		t.Errorf("--csv: %s", &r.out)
	}
}

// A secret that was copied with more than itself is tried bare as well, and one that
// the text gives away on request.
func TestSecretsThatAreTried(t *testing.T) {
	const sample = profile.SampleSecret
	for name, secret := range map[string]string{
		"as it is": sample, "a newline": sample + "\n", "quotes": "\"" + sample + "\"", "spaces": " " + sample + " ", "its name": "FILESTACK_APP_SECRET=" + sample,
	} {
		r := testRun{secret: secret, in: deadLink}
		r.run("inspect", "--json", "--at", "2025-01-01", "-")
		if got := r.out.String(); !strings.Contains(got, `"genuine": true`) || strings.Contains(got, "without what stands around it") != (secret != sample) {
			t.Errorf("%s: %s", name, got)
		}
	}
	text := "our app secret is " + sample + " and the link " + deadLink
	r := testRun{in: text}
	r.run("inspect", "--json", "--use-secret-in-text", "--at", "2025-01-01", "-")
	if !strings.Contains(r.out.String(), `"genuine": true`) || !strings.Contains(r.errOut.String(), "change the secret") {
		t.Errorf("%s%s", &r.out, &r.errOut)
	}
	if strings.Contains(r.out.String()+r.errOut.String(), sample) {
		t.Error("the secret is printed")
	}
	r = testRun{in: text}
	r.run("inspect", "--json", "-")
	if !strings.Contains(r.out.String(), `"genuine": null`) {
		t.Errorf("without being asked: %s", &r.out)
	}
	r = testRun{in: deadLink}
	r.run("inspect", "--json", "--use-secret-in-text", "-")
	if !strings.Contains(r.errOut.String(), "no app secret stands") {
		t.Errorf("none there: %s", &r.errOut)
	}
}

// A log's lines are judged as of when they were written, where that is asked for.
func TestAtOwn(t *testing.T) {
	line := func(at string) string {
		return "[30/Nov/2025:" + at + ` +0000] "GET ` + deadLink + ` HTTP/1.1" 200` + "\n"
	}
	in := line("20:53:43") + line("20:53:45") + deadLink + "\n"
	for at, want := range map[string][]string{
		"own":        {"unverified", "expired", "expired"},
		"2025-11-01": {"unverified", "unverified", "unverified"},
		"2027-01-01": {"expired", "expired", "expired"},
	} {
		r := testRun{in: in}
		r.run("inspect", "--csv", "--at", at, "-")
		var got []string
		for _, row := range strings.Split(strings.TrimSpace(r.out.String()), "\n")[1:] {
			got = append(got, strings.Split(row, ",")[1])
		}
		if !slices.Equal(got, want) {
			t.Errorf("--at %s: %q, want %q", at, got, want)
		}
	}
	r := testRun{in: in}
	r.run("inspect", "--at", "own", "-")
	if !strings.Contains(r.out.String(), "judged as of Sun 30 Nov 2025 20:53:45 UTC, the time beside it") {
		t.Errorf("%s%s", &r.out, &r.errOut)
	}
}
