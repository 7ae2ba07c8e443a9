package triage

import "testing"

func TestResetIn(t *testing.T) {
	for text, want := range map[string]int64{
		"Filestack-Limit: 100  Filestack-Remaining: 0  Filestack-Reset: 1794820500": 1794820500,
		"\"filestack-reset\": \"1794820500\",":                                      1794820500,
		"Filestack-Reset: 1794820500\nFilestack-Reset: 1794820560":                  1794820560,
		"Filestack-Reset: soon":                                                     0,
		"try again after Filestack-Reset":                                           0,
		"X-Reset: 1794820500":                                                       0,
	} {
		got := ResetIn(text)
		if want == 0 && !got.IsZero() || want != 0 && got.Unix() != want {
			t.Errorf("%q: %s", text, got)
		}
	}
}
