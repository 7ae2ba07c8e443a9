package message

import "testing"

func TestCommonWordsAreMessagesAsSentences(t *testing.T) {
	for text, want := range map[string]int{
		"// The signature was not valid or there was an error\n// opening the file.": 0,
		"gpg: the digital signature was not valid":                                   0,
		"Your JWT signature has expired, log in again":                               0,
		"If the signature was not valid, the request is dropped":                     0,
		"The signature was not valid":                                                1,
		"Error: The signature has expired.":                                          1,
		`{"error": "The signature was not valid"}`:                                   1,
		"<p>The signature has expired</p>":                                           1,
		"signature was not valid":                                                    1,
		"if the signature was not valid or so. Then: The signature was not valid":    1,
		"Filestack said the signature was not valid or so":                           1,
		"https://www.filestackapi.com/api/file/x the signature has expired, why?":    1,
		"Your action has been secured by the developer: signature was not valid so":  1,
	} {
		if got := len(Find(text)); got != want {
			t.Errorf("%s: %d messages, want %d", text, got, want)
		}
	}
}
