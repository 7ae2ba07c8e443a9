package triage

import (
	"slices"
	"testing"
)

// A size has the bytes that its unit may mean, and one that may be read in two ways none.
func TestSizesIn(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []Size
	}{
		{"two", "a 2 MB PDF passes, a 12MB one fails", []Size{{"2 MB", 2_000_000, 2 << 20}, {"12 MB", 12_000_000, 12 << 20}}},
		{"of 1024", "3 MiB", []Size{{"3 MiB", 3 << 20, 3 << 20}}},
		{"a part", "1.5 GB or 1,5 gb", []Size{{"1.5 GB", 1_500_000_000, 3 << 29}, {"1,5 gb", 1_500_000_000, 3 << 29}}},
		{"bytes", "5,242,880 bytes", []Size{{"5,242,880 bytes", 5242880, 5242880}}},
		{"thousands", "1.500 bytes", []Size{{"1.500 bytes", 1500, 1500}}},
		{"two readings", "1.500 MB", nil},
		{"no number", "1.2.3 MB", nil},
		{"a word", "10 megabytes", []Size{{"10 megabytes", 10_000_000, 10 << 20}}},
		{"too large to count", "99999999999999 GB", nil},
		{"in an address", "https://example.com/12MB", nil},
		{"in code", "const most = 12 MB;", nil},
		{"none", "a large file", nil},
	} {
		if got := SizesIn(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestSaysOthersPass(t *testing.T) {
	for text, want := range map[string]bool{
		"a 2 MB file goes through": true, "smaller ones are fine": true, "2 MB works": true, "small files upload without trouble": true,
		"12 MB is refused": false, "all of them fail": false, "https://example.com/works": false, "": false,
	} {
		if SaysOthersPass(text) != want {
			t.Errorf("%q: %t", text, !want)
		}
	}
}
