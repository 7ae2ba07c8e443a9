package draft

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/ui/profile"
)

// A field has one flag, and one that is signed the key of its policy.
func TestNames(t *testing.T) {
	for _, tt := range []struct {
		field Field
		want  string
	}{
		{APIKey, "--api-key"},
		{Expiry, "--expiry expiry"},
		{Calls, "--call call"},
		{Handle, "--handle handle"},
		{URL, "--url url"},
		{Path, "--path path"},
		{Container, "--container container"},
		{MinSize, "--min-size minSize"},
		{MaxSize, "--max-size maxSize"},
		{File, "--file"},
		{Transform, "--task"},
		{CNAME, "--cname"},
		{AppSecret, ""},
		{Recipe, ""},
		{Fields, ""},
	} {
		if got := strings.Join(tt.field.Names(), " "); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.field, got, tt.want)
		}
	}
}

func TestArgs(t *testing.T) {
	const encoded = "eyJleHBpcnkiOjE4OTM0NTYwMDB9"
	loaded, _ := New(aKey, noon).Load(encoded)
	bare := New("", noon)
	for _, tt := range []struct {
		name         string
		draft        Draft
		tab, variant string
		sample       bool
		want         string
	}{
		{"as it starts", bare, "", "", false, "--expiry 1h --call read,convert"},
		{"with its key", New(aKey, noon), "", "", false, "--api-key " + aKey + " --expiry 1h --call read,convert"},
		{"the sample app", Sample(noon), "", "", true, "--sample --expiry 1h --call read,convert --handle " + profile.SampleHandle + " --task rotate=deg:90"},
		{"the sample app's form, one's own secret", Sample(noon), "", "", false, "--api-key " + profile.SampleAPIKey + " --expiry 1h --call read,convert --handle " + profile.SampleHandle + " --task rotate=deg:90"},
		{"one's own key, the sample app's secret", New(aKey, noon), "", "", true, "--sample --api-key " + aKey + " --expiry 1h --call read,convert"},
		{"the code shown", bare, "curl", "read", false, "--expiry 1h --call read,convert --tab curl --variant read"},
		{"a tab alone", bare, "curl", "", false, "--expiry 1h --call read,convert --tab curl"},
		{"a variant of no tab", bare, "", "read", false, "--expiry 1h --call read,convert"},
		{"two tasks", bare.Set(Transform, "resize=width:1/ /rotate=deg:90", noon), "", "", false, "--expiry 1h --call read,convert --task resize=width:1 --task rotate=deg:90"},
		{"limits", bare.Set(Path, "^/a$", noon).Set(MaxSize, "10MB", noon), "", "", false, "--expiry 1h --call read,convert --path ^/a$ --max-size 10MB"},
		{"the file of the code", bare.Set(File, file1, noon).Set(CNAME, "a.example", noon), "", "", false, "--expiry 1h --call read,convert --file " + file1 + " --cname a.example"},
		{"calls in the documentation's order", bare.Tick(signing.Pick, true), "", "", false, "--expiry 1h --call pick,read,convert"},
		{"no calls", bare.Tick(signing.Read, false).Tick(signing.Convert, false), "", "", false, "--policy " + encoded},
		{"a policy as it came", loaded, "", "", false, "--policy " + encoded + " --api-key " + aKey},
		{"a policy as it came, and a file", loaded.Set(File, file1, noon), "", "", false, "--policy " + encoded + " --api-key " + aKey + " --file " + file1},
		{"a policy that was edited", loaded.Tick(signing.Read, true), "", "", false, "--api-key " + aKey + " --expiry 1893456000 --call read"},
		{"what has the shape of a secret", bare.Set(Handle, aSecret, noon).Set(Container, `"`+aSecret+`"`, noon), "", "", false, "--expiry 1h --call read,convert"},
	} {
		got := tt.draft.Args(encoded, tt.tab, tt.variant, tt.sample)
		if text := strings.Join(got, " "); text != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.name, text, tt.want)
		}
		if slices.Contains(got, "") {
			t.Errorf("%s: an empty argument in %q", tt.name, got)
		}
	}
	// A field that is known to hold the secret is left out, whatever its text looks like.
	d := bare.Set(Handle, "my own secret", noon)
	d.Holds[Handle] = true
	if got := strings.Join(d.Args(encoded, "", "", false), " "); strings.Contains(got, "secret") || strings.Contains(got, "--handle") {
		t.Errorf("%s", got)
	}
}

// A word is quoted where a shell would read another.
func TestShellLineQuotes(t *testing.T) {
	for _, tt := range []struct{ name, word, want string }{
		{"a word", "read,convert", "read,convert"},
		{"each plain sign", "a-_./:=,@%+1", "a-_./:=,@%+1"},
		{"an equals sign first", "=a", "'=a'"},
		{"a blank", "a b", "'a b'"},
		{"a quote", "it's", `'it'\''s'`},
		{"quotes alone", "''", `''\'''\'''`},
		{"a variable", "$HOME", "'$HOME'"},
		{"a pattern", "^/a/.*$", "'^/a/.*$'"},
		{"a backslash", `a\b`, `'a\b'`},
		{"a line end", "a\nb", "'a\nb'"},
		{"a tilde", "~", "'~'"},
		{"another script", "é", "'é'"},
		{"nothing", "", "''"},
	} {
		if got := ShellLine("policybench", []string{"--x", tt.word}); got != "policybench --x "+tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
	if got := ShellLine("policybench", nil); got != "policybench" {
		t.Errorf("%q", got)
	}
}
