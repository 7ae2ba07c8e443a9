package message

import "testing"

func TestFindWebhook(t *testing.T) {
	for text, want := range map[string]string{
		"FS-Signature: ab\nFS-Timestamp: 1":                       "-",
		"fs-signature=ab":                                         "-",
		"HTTP_FS_SIGNATURE=ab":                                    "-",
		"HTTP_X_FILESTACK_SIGNATURE: ab":                          "HTTP_X_FILESTACK_SIGNATURE",
		"HTTP_X_FS_SIGNATURE=ab\nagent=Filestack":                 "HTTP_X_FS_SIGNATURE",
		"HTTP_X_FS_SIGNATURE=ab":                                  "",
		"HTTP_X_HUB_SIGNATURE=ab":                                 "",
		"FS_SIGNATURE=ab":                                         "",
		`{"x-filestack-signature":["ab"]}`:                        "x-filestack-signature",
		`{"Fs-Signature":"ab"}`:                                   "-",
		"FS-SIGNATURE: ab":                                        "-",
		"x-filestack-signature: sha256=ab":                        "x-filestack-signature",
		"Filestack-Signature: sha256=ab":                          "Filestack-Signature",
		"X-FS-Signature: ab\nUser-Agent: filestack":               "X-FS-Signature",
		"X-FS-Signature: ab":                                      "",
		"X-Hub-Signature: sha1=ab":                                "",
		"https://cdn.filestackcontent.com/a?policy=x&signature=y": "",
		"signature":           "",
		"my-fs-signature: ab": "",
		"policy signature, then the header\n\nFS-Signature: ab, and more": "-",
	} {
		place, name, ok := FindWebhook(text)
		got := name
		if ok && name == "" {
			got = "-"
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if ok && (place.Length == 0 || place.End() > len(text)) {
			t.Errorf("%q: at %v", text, place)
		}
	}
}
