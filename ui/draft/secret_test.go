package draft

import "testing"

func TestLooksLikeSecret(t *testing.T) {
	for text, want := range map[string]bool{
		aSecret: true, " " + aSecret + "\n": true, `"` + aSecret + `",`: true, "FILESTACK_APP_SECRET=" + aSecret: true,
		"export SECRET='" + aSecret + "'": true, "secret: " + aSecret: true, aSecret + ".": true, "<" + aSecret + ">": true,

		aSecret + "A": false, aSecret[1:]: false, file1: false, aKey: false, "": false, "=": false,
		aSecret + "=1": false, "https://example.com/" + aSecret: false,
	} {
		if got := LooksLikeSecret(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
