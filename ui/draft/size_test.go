package draft

import (
	"math/big"
	"strconv"
	"strings"
	"testing"
)

var sizeTable = []struct {
	text string
	want int64
}{
	{"0", 0}, {"1", 1}, {"1048576", 1 << 20}, {" 10MB ", 10_000_000}, {"10 MB", 10_000_000},
	{"10mb", 10_000_000}, {"10M", 10_000_000}, {"512KiB", 512 << 10}, {"512 kib", 512 << 10},
	{"1.5GB", 1_500_000_000}, {"1.5KiB", 1536}, {"0.001kB", 1}, {"8PiB", 8 << 50},
	{"9007199254740992", 1 << 53}, {"9007199254740.992kB", 1 << 53}, {"20B", 20}, {".5kB", 500}, {"0QiB", 0}, {"1.0", 1}, {"0.0009765625MiB", 1024}, {"00000000000000000000001kB", 1000}, {"5.kB", 5000},
}

func TestParseSize(t *testing.T) {
	for _, tt := range sizeTable {
		if got, err := ParseSize(tt.text); err != nil || got != tt.want {
			t.Errorf("%q: %d, %v; want %d", tt.text, got, err, tt.want)
		}
	}
}

var refusedSizes = []struct{ text, fact string }{
	{"", "required"}, {"-1", "negative"}, {"-10MB", "negative"}, {"10 megs", "unknown unit"},
	{"10 pieces", "unknown unit"}, {"10MB.", "unknown unit"}, {"10 5", "unknown unit"}, {"10MB 5", "unknown unit"},
	{"MB", "unreadable"}, {"ten", "unreadable"}, {".", "unreadable"}, {"1.2.3MB", "unreadable"}, {"1,5MB", "comma"},
	{"1,000", "comma"}, {"0.5", "fraction"}, {"1.0001kB", "fraction"}, {"9007199254740993", "2^53"},
	{"9PiB", "2^53"}, {"1EB", "2^53"}, {"1QiB", "2^53"}, {"9007199254740.993kB", "2^53"}, {"9007199254740992.5", "2^53"}, {"18446744073709551616", "2^53"},
	{"0.00000000000000000001EB", "fraction"}, {"1.00000000000000000001kB", "fraction"}, {"1ki5", "unknown unit"}, {"1bb", "unknown unit"}, {strings.Repeat("9", 5000), "2^53"}, {"1e9", "unknown unit"},
	{"0x10", "unknown unit"}, {"١٠", "unreadable"}, {"10\x00MB", "unknown unit"},
}

func TestParseSizeRefuses(t *testing.T) {
	for _, tt := range refusedSizes {
		got, err := ParseSize(tt.text)
		refusal, ok := err.(*Refusal)
		if !ok || got != 0 {
			t.Errorf("%q: %d, %v", tt.text, got, err)
			continue
		}
		if !strings.Contains(refusal.Fact, tt.fact) || refusal.Hint == "" {
			t.Errorf("%q: %q, %q", tt.text, refusal.Fact, refusal.Hint)
		}
	}
}

// FuzzParseSize: never a panic; what is read is within bounds, and a number of
// bytes is exactly that number.
func FuzzParseSize(f *testing.F) {
	for _, tt := range sizeTable {
		f.Add(tt.text)
	}
	for _, tt := range refusedSizes {
		f.Add(tt.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := ParseSize(text)
		if got < 0 || got > 1<<53 || err != nil && got != 0 {
			t.Fatalf("%q: %d, %v", text, got, err)
		}
		if err == nil {
			if want, ok := new(big.Int).SetString(text, 10); ok && want.Int64() != got {
				t.Fatalf("%q: %d", text, got)
			}
			if again, err := ParseSize(strconv.FormatInt(got, 10)); err != nil || again != got {
				t.Fatalf("%d read back as %d, %v", got, again, err)
			}
		}
	})
}
