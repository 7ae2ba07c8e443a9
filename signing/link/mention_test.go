package link

import "testing"

func TestMentioned(t *testing.T) {
	for text, want := range map[string]bool{
		"https://cdn.filestackcontent.com/x": true,
		"FILESTACK_API_KEY":                  true,
		"Filepicker was its name":            true,
		`<div data-fp-url="">`:               true,
		"new Filelink(handle)":               true,
		"":                                   false,
		"file stack of papers":               false,
		"FilePick":                           false,
		"Does FileStack sign it":             true,
		"https://example.com/file/link":      false,
	} {
		if got := Mentioned(text); got != want {
			t.Errorf("%q: %t, want %t", text, got, want)
		}
	}
}

// Each spelling names Filestack, wherever it stands; none does without its last letter.
func TestSpellings(t *testing.T) {
	for _, s := range Spellings {
		for _, before := range []string{"", "f", "mobile ", "ile", "ILE"} {
			if !Mentioned(before + s) {
				t.Errorf("%q behind %q is no mention", s, before)
			}
			if Mentioned(before + s[:len(s)-1]) {
				t.Errorf("%q behind %q is one, too short", s, before)
			}
		}
	}
}

func TestMayConcern(t *testing.T) {
	for url, want := range map[string]bool{
		"https://cdn.filestackcontent.com/a": true, "https://www.filepicker.io/a": true, "https://a.example/?Policy=x": true,
		"https://CDN.FILESTACKCONTENT.COM/a": true, "https://a.example/?POLICY=x": true,
		"https://a.example/security=p:a": true, "https://a.example/?signature=x": true, "https://a.example/KEY/b64/a": true,
		"https://a.example/": false, "https://example.com/a?b=c": false, "https://a.example/police?sign=1": false, "https://a.example/FILE/mobile": false,
	} {
		if got := MayConcern(url); got != want {
			t.Errorf("%s: %t, want %t", url, got, want)
		}
	}
}
