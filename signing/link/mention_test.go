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
		"https://example.com/file/link":      false,
	} {
		if got := Mentioned(text); got != want {
			t.Errorf("%q: %t, want %t", text, got, want)
		}
	}
}
